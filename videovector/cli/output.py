"""The output of a command: data on the standard output in the chosen format, everything else on the standard error."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, TextIO, cast

from videovector._errors import InvalidArgumentError

from .shared_options import FORMATS
from .terminal import can_redraw

if TYPE_CHECKING:
    from .shared_options import Given

# Control characters that JSON may hold as they are, and what turns the direction of writing; a terminal obeys them.
_OBEYED: Final = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


class Output:
    """Writes the results of one command.

    Args:
        given: The options of the command line.
        default: The format where the command line names none and the settings have none.
    """

    def __init__(self, given: Given, default: str | None = None) -> None:
        self.stdout: TextIO = sys.stdout
        self.quiet: bool = given.quiet
        self.progress: bool = not given.quiet and not given.no_progress and can_redraw()
        self.format: str = default or ("table" if self.stdout.isatty() else "json")
        if self.format not in FORMATS:
            raise InvalidArgumentError(f"VIDEO_VECTOR_OUTPUT must be one of {', '.join(FORMATS)}, not {self.format!r}.")
        self.fields: list[str] = [one.strip() for one in given.fields.split(",") if one.strip()] if given.fields else []

    @property
    def for_programs(self) -> bool:
        """Whether the output is JSON, and errors with it."""
        return self.format in ("json", "jsonl")

    def note(self, text: str) -> None:
        """Write a message that is not data; nothing with --quiet."""
        if not self.quiet:
            sys.stderr.write(f"{text}\n")
            sys.stderr.flush()

    def text(self, text: str) -> None:
        """Write text as it is."""
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
            rows: The property of an object whose items are its rows; JSON shows the object whole.
            columns: The columns of a table.
            identifier: The property that `-o id` prints.
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
        """Write a listing; JSON, JSON lines and ids as the items come, a table and CSV with all of them at hand.

        Args:
            items: The rows.
            columns: The columns of a table.
            identifier: The property that `-o id` prints.
            fold: Whether a table cuts no text, but goes on with it in further lines.
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
            # A chosen object brings a column per part.
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
    """The items of a listing; None where the response is one thing."""
    if rows and isinstance(content, dict):
        content = cast("dict[str, Any]", content).get(rows)
    return as_list(content)


def as_object(value: object) -> dict[str, Any] | None:
    """A JSON object; None for any other value."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None


def as_list(value: object) -> list[Any] | None:
    """A JSON array; None for any other value."""
    return cast("list[object]", value) if isinstance(value, list) else None


def _below(key: str, name: str) -> bool:
    return key == name or key.startswith(f"{name}.")


def plain(value: Any) -> Any:
    """A result as JSON has it."""
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in cast("Mapping[object, object]", value).items()}
    if isinstance(value, Iterable) and not isinstance(value, bytes):
        return [plain(item) for item in cast("Iterable[object]", value)]
    return value.isoformat() if isinstance(value, date) else str(value)


def dumped(value: Any, *, indent: int | None = None) -> str:
    """JSON text; without control characters where it goes to a terminal."""
    separators = None if indent else (",", ":")
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators)
    return _OBEYED.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def picked(item: Any, fields: Sequence[str]) -> Any:
    """The chosen fields of an object; `a.b` goes into objects, and into each object of a list."""
    if not fields or not isinstance(item, dict):
        return item
    return {name: at(cast("dict[str, object]", item), name) for name in fields}


def at(item: Any, path: str) -> Any:
    """The value at a path like `progress.imported`; None where nothing does."""
    here = item
    for number, step in enumerate(path.split(".")):
        if isinstance(here, list):
            rest = ".".join(path.split(".")[number:])
            return [at(one, rest) for one in cast("list[object]", here)]
        if not isinstance(here, dict):
            return None
        here = cast("dict[str, object]", here).get(step)
    return here


def flattened(item: Any, prefix: str = "") -> dict[str, Any]:
    """What an object and the objects in it hold, by paths such as `a.b`."""
    if not isinstance(item, dict):
        return {prefix or "value": item}
    found: dict[str, Any] = {}
    for name, value in cast("dict[str, object]", item).items():
        key = f"{prefix}.{name}" if prefix else name
        if isinstance(value, dict) and value:
            found.update(flattened(value, key))
        else:
            found[key] = value
    return found


def cell(value: Any) -> str:
    """One value as text in a cell: plain values of a list with `; ` between them, anything deeper as JSON."""
    if value is None or value == {}:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        items = cast("list[object]", value)
        if all(isinstance(one, (str, int, float)) for one in items):
            return "; ".join(str(one) for one in items)
        return dumped(items)
    return dumped(value) if isinstance(value, dict) else str(value)


def spreadsheet_safe(text: str) -> str:
    """Text that a spreadsheet does not read as a formula."""
    if text[:1] in "=@\t\r" or (text[:1] in "+-" and not _is_number(text)):
        return f"'{text}" if text else text
    return text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def identity(item: Any, identifier: str | None) -> str:
    """The id of an item: the named property, else the first that looks like one, else the value itself."""
    if not isinstance(item, dict):
        return cell(item)
    row = cast("dict[str, object]", item)
    names = [identifier] if identifier in row else [name for name in row if name == "id" or name.endswith("_id")]
    name = next((one for one in names if row[str(one)]), None)
    if name is None:
        raise InvalidArgumentError("This response has no id; choose another --output.")
    return cell(row[str(name)])


def figure(value: float) -> str:
    """A number as people read it: without an exponent, and without digits that mean nothing."""
    return (
        str(int(value)) if value.is_integer() else f"{value:.4f}".rstrip("0") if abs(value) >= 0.001 else f"{value:g}"
    )


def clock(seconds: float) -> str:
    """Seconds as 1:02:03.4."""
    tenths = round(seconds * 10)
    minutes, rest = divmod(tenths, 600)
    hours, minutes = divmod(minutes, 60)
    start = f"{hours}:{minutes:02}" if hours else f"{minutes}"
    return f"{start}:{rest / 10:04.1f}"
