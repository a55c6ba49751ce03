"""Models as HTML for notebooks: without scripts, with everything escaped and secrets masked."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any, cast

from .base import Model
from .media_time import media_time
from .records import alike, record_of

_MOST_ROWS = 50
_MOST_TEXT = 160
_CARDS = "display:flex;flex-wrap:wrap;gap:1rem"
_CARD = "width:16rem;border:1px solid #8884;border-radius:.5rem;overflow:hidden"
_MEDIA = "width:100%;aspect-ratio:16/9;object-fit:cover;display:block;background:#8882"
_TEXT = "padding:.5rem .75rem;overflow-wrap:anywhere"
_CELL = "text-align:left;vertical-align:top;max-width:24rem;overflow-wrap:break-word"
_NUMBER = "text-align:right;padding-left:1rem;white-space:nowrap;font-variant-numeric:tabular-nums"
#: The fields of models that are a hit.
_HIT = frozenset({"video_id", "start_time", "end_time", "content_preview"})
#: The fields of models that are the usage of a time span.
_USAGE = frozenset({"period_start", "period_end", "totals"})
#: The fields that group the sums of usage; the names of the sums are clear without them.
_GROUP = re.compile("^(totals|metrics|breakdown)[.]")
#: The attributes of jobs with the number that is done, and with the total.
_PROGRESS = (("completed_segments", "total_segments"), ("progress.imported", "progress.total_files"))


def html_of(model: Model) -> str:
    """Show a hit as a card, a job with its progress, usage as sums by metric, and any other model as a table of its
    fields."""
    if is_hit(model):
        return cards([card(model)])
    if spans := _spans_of_usage(model):
        return f"<div><strong>{escape(type(model).__name__)}</strong>{_usage(spans)}</div>"
    record = {name: value for name, value in record_of(model, unknown=False).items() if value is not None}
    if "status" not in record:
        return f"<div><strong>{escape(type(model).__name__)}</strong>{_pairs(record)}</div>"
    problem = record.get("error_message")
    return (
        f"<div><strong>{escape(type(model).__name__)}</strong> {escape(str(record['status']))}{_progress(record)}"
        f"{f'<br>{escape(str(problem))}' if problem else ''}"
        f"<details><summary>{escape(str(next(iter(record.values()))))}</summary>{_pairs(record)}</details></div>"
    )


def html_of_items(items: Sequence[object], *, note: str = "") -> str:
    """Show hits as cards, and other items as a table with a row for each."""
    shown = items[:_MOST_ROWS]
    hits = [item for item in shown if isinstance(item, Model) and is_hit(item)]
    content = cards(card(hit) for hit in hits) if hits and len(hits) == len(shown) else table(shown)
    hidden = len(items) - len(shown)
    more = f"{hidden} more items are not shown. " if hidden else ""
    return f"<div>{content}<p>{escape(more + note)}</p></div>"


def is_hit(model: Model) -> bool:
    """Whether a model is a hit of a search."""
    return _has(model, _HIT)


def _has(model: Model, names: frozenset[str]) -> bool:
    return names.issubset(row[1] for row in model._FIELDS)  # pyright: ignore[reportPrivateUsage]  # public names are fields


def cards(content: Iterable[str]) -> str:
    """Arrange cards side by side."""
    return f'<div style="{_CARDS}">{"".join(content)}</div>'


def card(hit: Model, *, thumbnail: str | None = None, media_url: str | None = None) -> str:
    """Show a hit with its thumbnail and, if its media can be reached, a player that starts at its time.

    Args:
        hit: The hit.
        thumbnail: The thumbnail as base64; default: the one of the hit.
        media_url: URL of the media; default: the one of the hit, if it is an http address.
    """
    get = hit._values().get  # pyright: ignore[reportPrivateUsage]  # public names are fields
    start, end = get("start_time"), get("end_time")
    picture = thumbnail or get("thumbnail_data")
    source = _playable(media_url) or _playable(get("video_uri"))
    poster = f"data:image/jpeg;base64,{picture}" if picture else _playable(get("thumbnail_uri"))
    poster = None if poster is None else escape(poster)
    kind = get("media_type")
    if source and kind in ("video", "audio"):
        # With a media fragment, players start at its first time and pause at its last.
        moment = f"#t={start:g}{'' if end is None else f',{end:g}'}" if start is not None else ""
        with_poster = f' poster="{poster}"' if poster and kind == "video" else ""
        shown = (
            f'<{kind} controls preload="none" style="{_MEDIA}" src="{escape(source)}{moment}"{with_poster}></{kind}>'
        )
    elif poster:
        shown = f'<img alt="" style="{_MEDIA}" src="{poster}">'
    else:
        shown = ""
    title = _shortened(str(get("video_name") or get("video_id")))
    score = get("similarity_score")
    facts = [times(start, end), "" if score is None else f"score {score:.2f}", str(get("segment_id") or "")]
    return (
        f'<div style="{_CARD}">{shown}<div style="{_TEXT}"><strong>{escape(title)}'
        f"</strong><br><small>{escape(' · '.join(filter(None, facts)))}</small><br>"
        f"{escape(_shortened(get('content_preview') or ''))}</div></div>"
    )


def _spans_of_usage(model: Model) -> list[Model]:
    """The time spans of usage; empty if the model is not usage."""
    found: object = getattr(model, "periods", None)
    spans = cast("list[object]", found) if isinstance(found, list) else [model]
    usage = [span for span in spans if isinstance(span, Model) and _has(span, _USAGE)]
    return usage if len(usage) == len(spans) else []


def _usage(spans: Sequence[Model]) -> str:
    """A table with a row for each metric, the totals first, and a column for each time span."""
    records = alike([record_of(span, unknown=False) for span in spans])
    head = "".join(
        f'<th scope="col" style="{_NUMBER}">{_day(record["period_start"])}<br>to {_day(record["period_end"])}</th>'
        for record in records
    )
    rows: list[str] = []
    for name in sorted(records[0], key=lambda name: not name.startswith("totals.")):
        sums = [record[name] for record in records]
        if any(isinstance(one, int | float) for one in sums):
            cells = "".join(f'<td style="{_NUMBER}">{"" if one is None else f"{one:,.15g}"}</td>' for one in sums)
            rows.append(f'<tr><th scope="row" style="{_CELL}">{escape(_GROUP.sub("", name))}</th>{cells}</tr>')
    content = f"<table><thead><tr><td></td>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    return f'<div style="overflow-x:auto">{content}</div>'


def _day(moment: object) -> str:
    return f"{moment:%Y-%m-%d}" if isinstance(moment, dt.date) else ""


def table(items: Sequence[object]) -> str:
    """A table with a column for each field that any item has, without URLs and JSON strings, which nobody reads."""
    records = alike([record_of(item, unknown=False) for item in items])
    columns = [name for name in (records[0] if records else {}) if any(_is_shown(row[name]) for row in records)]
    head = "".join(f'<th scope="col" style="{_CELL};white-space:nowrap">{escape(name)}</th>' for name in columns)
    rows = (
        "<tr>" + "".join(f'<td style="{_CELL}">{_text(row[name])}</td>' for name in columns) + "</tr>"
        for row in records
    )
    # As wide as its content needs: if it had to fit the page, narrow columns would make each row tall.
    content = f'<table style="width:max-content"><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table>'
    return f'<div style="overflow-x:auto">{content}</div>'


def _is_shown(value: object) -> bool:
    return value is not None and not (isinstance(value, str) and ("://" in value[:12] or value[:1] == "{"))


def times(start: float | None, end: float | None) -> str:
    """A range of seconds as players show it; empty without a start."""
    if start is None:
        return ""
    return media_time(start) if end is None else f"{media_time(start)} to {media_time(end)}"


def _playable(uri: object) -> str | None:
    """A URL that a browser can open; else None."""
    return uri if isinstance(uri, str) and uri.startswith(("https://", "http://")) else None


def _progress(record: Mapping[str, Any]) -> str:
    for done, total in _PROGRESS:
        if record.get(total):
            of = f"{record.get(done) or 0} of {record[total]}"
            return f' <progress max="{record[total]}" value="{record.get(done) or 0}">{of}</progress> {of}'
    return ""


def _pairs(record: Mapping[str, Any]) -> str:
    rows = (
        f'<tr><th scope="row" style="{_CELL}">{escape(name)}</th><td style="{_CELL}">{_text(value)}</td></tr>'
        for name, value in record.items()
    )
    return f"<table><tbody>{''.join(rows)}</tbody></table>"


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        entries = cast("list[object]", value)
        nested = any(isinstance(entry, dict | list) for entry in entries)
        count = f"{len(entries)} {'entry' if len(entries) == 1 else 'entries'}"
        value = count if nested else ", ".join(map(str, entries))
    elif isinstance(value, dt.datetime):
        # Fractions of a second would make the column wider, and only programs need them.
        value = value.isoformat(" ", "seconds").replace("+00:00", " UTC")
    return escape(_shortened(str(value)))


def _shortened(text: str) -> str:
    return text if len(text) <= _MOST_TEXT else text[: _MOST_TEXT - 1] + "…"
