"""Tables for people. It loads rich, so it is imported only when a table is drawn."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final, cast

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from videovector._models.media_time import media_time
from videovector._request.validation import is_number

from .formatting import at, cell, figure, flattened
from .terminal import terminal_width

# A narrower column would be useless.
_LEAST_COLUMN: Final = 8
# Wide enough for ids and times.
_SHORT_COLUMN: Final = 24
# The least width of a column with long text.
_CUT_COLUMN: Final = 16
# Of a longer object only the main fields are shown.
_MOST_LINES: Final = 30
_MOST_COLUMN: Final = 60
_GAP: Final = 3
# Characters that control a terminal or change the direction of text.
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_TIME_NAMES: Final = ("start_time", "end_time", "duration_seconds")


def console() -> Console:
    """A console on the standard output, 120 columns wide if that is not a terminal."""
    return Console(file=sys.stdout, width=terminal_width(120 if not sys.stdout.isatty() else 80), highlight=False)


def print_rows(items: Sequence[Any], columns: Sequence[str], *, chosen: bool = False, fold: bool = False) -> None:
    """Print a table with one row per item; the last columns are left out if there is no room.

    Args:
        items: The rows.
        columns: The columns, the important ones first.
        chosen: Whether the user chose these columns, so that empty ones are shown too.
        fold: Whether long text is wrapped instead of cut.
    """
    screen = console()
    if not items:
        sys.stderr.write("Nothing found.\n")
        return
    if not isinstance(items[0], dict):
        for item in items:
            screen.print(_text(cell(item)), soft_wrap=True)
        return
    names = [name for name in columns if chosen or any(at(item, name) not in (None, "", [], {}) for item in items)]
    names = names or list(flattened(items[0]))[:6]
    cells = {name: [_clean(shown(name, at(item, name))) for item in items] for name in names}
    widths = _widths(names, cells, screen.width)
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    for name, width in widths.items():
        numeric = all(_is_number(text) for text in cells[name] if text) and any(cells[name])
        # People copy ids, so an id is wrapped and not cut.
        is_id = _is_id(name)
        table.add_column(
            Text(name.replace("_", " "), overflow="ellipsis"),
            justify="right" if numeric else "left",
            overflow="fold" if is_id or fold else "ellipsis",
            no_wrap=not (is_id or fold),
            width=width,
        )
    for row in zip(*(cells[name] for name in widths), strict=True):
        table.add_row(
            *(
                Text(_end_of(text, widths[name]) if name == "path" else text)
                for name, text in zip(widths, row, strict=True)
            )
        )
    screen.print(table)


def _is_id(name: str) -> bool:
    return name.endswith("_id") or name == "id"


def _end_of(path: str, width: int) -> str:
    """A path shortened so that its end, the most useful part, fits."""
    while cell_len(path) > width and len(path) > 1:
        path = f"…{path[2:]}" if path.startswith("…") else f"…{path[1:]}"
    return path


def print_object(item: dict[str, Any], columns: Sequence[str] = ()) -> None:
    """Print a list of names and values, without empty values.

    Args:
        item: The object.
        columns: Its main fields; an object with very many fields shows only these.
    """
    screen = console()
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(style="bold", overflow="fold", max_width=max(screen.width * 3 // 5, 12))
    table.add_column(overflow="fold")
    found = flattened(item)
    filled = sum(value not in (None, "", [], {}) for value in found.values())
    main = {name: at(item, name) for name in columns}
    if filled > _MOST_LINES and any(value is not None for value in main.values()):
        sys.stderr.write(f"The main fields of {filled}; all of them: -o json, or --fields.\n")
        found = main
    rows = {name: shown(name.rpartition(".")[2], value) for name, value in found.items()}
    for name, text in rows.items():
        if text:
            table.add_row(Text(name.replace("_", " ")), Text(_clean(text, lines=True)))
    screen.print(table)


def _widths(names: list[str], cells: dict[str, list[str]], width: int) -> dict[str, int]:
    """The width of each column that fits: short columns get their full width, long ones share the rest."""
    wanted = {name: max(_longest(cells[name]), cell_len(name)) for name in names}
    kept: dict[str, int] = {}
    left = width
    for name in names:
        most = _SHORT_COLUMN if _is_id(name) else _CUT_COLUMN
        least = min(max(_longest(cells[name]), min(cell_len(name), _LEAST_COLUMN)), most)
        if not kept or least + _GAP <= left + _GAP - 1:
            kept[name] = least
            left -= least + _GAP
    for name in sorted(kept, key=lambda one: wanted[one]):
        # The last column needs no gap behind it.
        more = min(wanted[name] - kept[name], max(left + _GAP - 1, 0), _MOST_COLUMN)
        kept[name] += more
        left -= more
    return kept


def _longest(texts: Iterable[str]) -> int:
    return max((cell_len(text) for text in texts), default=0)


def shown(name: str, value: Any) -> str:
    """A value for people: media times as h:mm:ss, dates in local time without fractions of a second."""
    if name in _TIME_NAMES and is_number(value):
        return media_time(value)
    if name.endswith("_at") and isinstance(value, str):
        try:
            return datetime.fromisoformat(value).astimezone().strftime("%Y-%m-%d %H:%M:%S")
        except ValueError:
            return value
    if isinstance(value, float):
        return figure(value)
    if isinstance(value, list) and any(isinstance(one, dict) for one in cast("list[object]", value)):
        return f"{len(cast('list[object]', value))} items"
    return cell(value)


def _clean(text: str, *, lines: bool = False) -> str:
    text = _CONTROL.sub("�", text)
    return text if lines else " ".join(text.split())


def _text(text: str) -> Text:
    return Text(_clean(text, lines=True))


def _is_number(text: str) -> bool:
    return bool(re.fullmatch(r"-?[\d.]+|\d+:[\d:.]+", text))
