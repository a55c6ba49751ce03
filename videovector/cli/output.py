"""The output of a command: data on the standard output in the chosen format, everything else on the standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, TextIO, cast

from videovector._errors import InvalidArgumentError

from .formatting import as_list, cell, dumped, flattened, identity, picked, plain, spreadsheet_safe
from .shared_options import FORMATS
from .terminal import can_redraw

if TYPE_CHECKING:
    from .shared_options import SharedOptions


class Output:
    """Writes the results of one command.

    Args:
        options: The options of the command line.
        default: The format of the settings; None is a table on a terminal, else JSON.
    """

    def __init__(self, options: SharedOptions, default: str | None = None) -> None:
        self.stdout: TextIO = sys.stdout
        self.quiet: bool = options.quiet
        self.progress: bool = not options.quiet and not options.no_progress and can_redraw()
        self.format: str = default or ("table" if self.stdout.isatty() else "json")
        if self.format not in FORMATS:
            raise InvalidArgumentError(f"VIDEO_VECTOR_OUTPUT must be one of {', '.join(FORMATS)}, not {self.format!r}.")
        self.fields: list[str] = (
            [one.strip() for one in options.fields.split(",") if one.strip()] if options.fields else []
        )

    @property
    def for_programs(self) -> bool:
        """Whether the output, and with it errors, are JSON."""
        return self.format in ("json", "jsonl")

    def note(self, text: str) -> None:
        """Write a message that is not data, unless --quiet is given."""
        if not self.quiet:
            sys.stderr.write(f"{text}\n")
            sys.stderr.flush()

    def text(self, text: str) -> None:
        """Write text unchanged."""
        self.stdout.write(text)
        self.stdout.flush()

    def value(
        self,
        value: Any,
        *,
        rows: str | None = None,
        columns: Sequence[str] = (),
        identifier: str | None = None,
    ) -> None:
        """Write one response.

        Args:
            value: What the method returned: a model, a list of them, a scalar or None.
            rows: The property whose items are the rows of a table; JSON shows the whole object.
            columns: The columns of a table.
            identifier: The property that `--output id` prints.
        """
        content = plain(value)
        if content is None and self.format != "json":
            return
        if self.format == "json" and not self.fields:
            self.text(dumped(content, indent=2) + "\n")
            return
        items = _rows_of(content, rows)
        if items is None and self.format == "json":
            self.text(dumped(picked(content, self.fields), indent=2) + "\n")
        elif items is None and self.format == "table" and isinstance(content, dict):
            from .tables import print_object

            print_object(picked(cast("object", content), self.fields), () if self.fields else columns)
        else:
            self.rows([content] if items is None else items, columns=columns, identifier=identifier)

    def rows(
        self,
        items: Iterable[Any],
        *,
        columns: Sequence[str] = (),
        identifier: str | None = None,
        fold: bool = False,
    ) -> None:
        """Write a listing: JSON, JSON lines and ids as the items arrive, a table or CSV when all have arrived.

        Args:
            items: The rows.
            columns: The columns of a table.
            identifier: The property that `--output id` prints.
            fold: Whether a table wraps long text instead of cutting it.
        """
        written = (plain(item) for item in items)
        if self.format == "table":
            from .tables import print_rows

            print_rows(list(written), self.fields or columns, chosen=bool(self.fields), fold=fold)
        elif self.format == "csv":
            self._csv(list(written))
        elif self.format == "id":
            for item in written:
                self.text(f"{identity(item, identifier)}\n")
        elif self.format == "jsonl":
            for item in written:
                self.text(dumped(picked(item, self.fields)) + "\n")
        else:
            self._array(written)

    def _array(self, items: Iterator[Any]) -> None:
        first = next(items, _NOTHING)
        if first is _NOTHING:
            self.text("[]\n")
            return
        opening = "[\n"
        for item in chain([first], items):
            block = dumped(picked(item, self.fields), indent=2)
            self.text(f"{opening}  {block.replace(chr(10), chr(10) + '  ')}")
            opening = ",\n"
        self.text("\n]\n")

    def _csv(self, items: list[Any]) -> None:
        import csv

        flat = [{name: cell(value) for name, value in flattened(picked(item, self.fields)).items()} for item in items]
        names = self.fields or list(dict.fromkeys(name for row in flat for name in row))
        if self.fields:
            # An object among the fields has one column for each of its properties.
            names = [
                part
                for name in self.fields
                for part in (dict.fromkeys(key for row in flat for key in row if _below(key, name)) or [name])
            ]
        writer = csv.DictWriter(self.stdout, names, restval="", extrasaction="ignore", lineterminator="\n")
        if names:
            writer.writeheader()
        writer.writerows({name: spreadsheet_safe(cell) for name, cell in row.items()} for row in flat)
        self.stdout.flush()


_NOTHING: Final = object()


def _rows_of(content: Any, rows: str | None) -> list[Any] | None:
    """The items of a listing; None if the response is not a listing."""
    if rows and isinstance(content, dict):
        content = cast("dict[str, Any]", content).get(rows)
    return as_list(content)


def _below(key: str, name: str) -> bool:
    return key == name or key.startswith(f"{name}.")
