"""`search QUERY`: hits as a table with times, as subtitles, as markers for editors, or in a player."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import click

from videovector._models.media_time import media_time

from .exit_codes import NOT_FOUND, CommandError
from .formatting import as_object
from .parameter_types import ImageFile
from .session import Session, SessionCommand
from .shared_options import FORMATS

if TYPE_CHECKING:
    from videovector._generated.cli import Command

TIMED_FORMATS: Final = ("srt", "vtt", "edl", "otio")
_COLUMNS: Final = ("time", "score", "text", "media", "segment_id")
_CONDITION: Final = re.compile(r"\s*([^=~<>!]+?)\s*(>=|<=|=|~|>|<)\s*(.*)", re.DOTALL)
_OPERATORS: Final = {
    "=": "equals", "~": "contains", ">": "greater_than", ">=": "greater_equal", "<": "less_than", "<=": "less_equal",
}  # fmt: skip
_TYPES: Final = {"bool": "boolean", "int": "integer", "float": "number"}
_HELP: Final = """Find moments by words, by a picture, by both, by values of fields, or by SQL.

\b
videovector search "harbour at night" --index idx_1
videovector search --image frame.jpg --index idx_1 --format csv
videovector search --filter "location=harbour" --filter "people>2" --index idx_1
videovector search "harbour" --index idx_1 --format srt > hits.srt
videovector search "harbour" --index idx_1 --format edl --fps 29.97 > hits.edl

The formats srt, vtt and edl show one media item: the one of the best hit, unless --video names another."""


def build(name: str, _row: Command | None) -> click.Command:
    """The command that `videovector search QUERY` runs."""
    return SessionCommand(
        name,
        _search,
        summary="Find moments: `search find QUERY`, or `search QUERY` alone",
        text=_HELP,
        params=[
            click.Argument(["query"], required=False),
            click.Option(
                ["--index", "indexes"], multiple=True, required=True, metavar="INDEX_ID", help="Index to search."
            ),
            click.Option(["--image"], type=ImageFile(), help="A picture to search with."),
            click.Option(
                ["--filter", "filters"],
                multiple=True,
                metavar="CONDITION",
                help='A condition on a field, such as "location=harbour", "title~port", "people>=2", or JSON.',
            ),
            click.Option(["--sql"], metavar="QUERY", help="A query over the extracted fields."),
            click.Option(
                ["--top"], type=click.IntRange(1, 100), default=20, show_default=True, help="Greatest number of hits."
            ),
            click.Option(["--run", "runs"], multiple=True, metavar="RUN_ID", help="Only results of these runs."),
            click.Option(["--video", "videos"], multiple=True, metavar="VIDEO_ID", help="Only hits in these items."),
            click.Option(["--open", "play"], is_flag=True, help="Play the best hit from its start time."),
            click.Option(
                ["--format"],
                type=click.Choice([*FORMATS, *TIMED_FORMATS]),
                help="Format of the output; srt, vtt, edl and otio too.",
            ),
            click.Option(["--fps"], metavar="RATE", help="Frames per second, for edl and otio: 25, 29.97, 30000/1001."),
            click.Option(
                ["--drop-frame/--no-drop-frame"],
                default=None,
                help="Drop frame numbers in the timecode of edl; the default depends on --fps.",
            ),
            click.Option(
                ["--start-timecode"],
                metavar="HH:MM:SS:FF",
                default="00:00:00:00",
                help="First frame for edl; Resolve begins timelines at 01:00:00:00.",
            ),
        ],
    )


def _search(session: Session, values: dict[str, Any]) -> int | None:
    wanted = values["format"]
    if wanted in FORMATS:
        session.output.format = wanted
    elif wanted in ("edl", "otio") and not values["fps"]:
        raise click.UsageError(f"--format {wanted} counts frames, and the API gives no frame rate; give --fps.")
    if values["sql"]:
        return _sql(session, values)
    hits = _hits(session, values)
    if values["videos"]:
        hits = [one for one in hits if one.video_id in values["videos"]]
    if wanted in TIMED_FORMATS:
        _write_timed(session, hits, values)
    elif session.output.format in ("table", "csv"):
        session.output.rows([row_of(one) for one in hits], columns=_COLUMNS, identifier="segment_id")
    else:
        session.output.rows(hits, identifier="segment_id")
    if values["play"]:
        _play(session, hits)
    return None


def _hits(session: Session, values: dict[str, Any]) -> list[Any]:
    """The hits of the search that the options ask for."""
    query, image, top = values["query"], values["image"], values["top"]
    first, *others = values["indexes"]
    scope: dict[str, Any] = {"run_ids": list(values["runs"]) or None}
    if others:
        scope["index_ids"] = [first, *others]
    search = session.client.search
    if values["filters"]:
        if query or image:
            raise click.UsageError("--filter cannot be combined with words or a picture.")
        conditions = [condition(one) for one in values["filters"]]
        return list(search.filter(first, conditions=conditions, page_size=top, **scope).data or [])
    if query and image:
        return list(search.multimodal(first, text_query=query, image_data=image, top_k=top, **scope))
    if image:
        return list(search.image(first, image_data=image, top_k=top, **scope))
    if query:
        return list(search.text(first, query=query, top_k=top, **scope))
    raise click.UsageError("Missing what to search for: give words, --image, --filter or --sql.")


def _sql(session: Session, values: dict[str, Any]) -> int | None:
    if values["query"] or values["image"] or values["filters"]:
        raise click.UsageError("--sql cannot be combined with words, --image or --filter.")
    if values["format"] in TIMED_FORMATS:
        raise click.UsageError(f"--format {values['format']} needs times, which the rows of --sql do not have.")
    first, *others = values["indexes"]
    response = session.client.search.sql(
        first,
        query=values["sql"],
        run_ids=list(values["runs"]) or None,
        index_ids=[first, *others] if others else None,
        result_limit=values["top"],
    )
    session.output.rows(response.rows or [])
    if response.truncated:
        session.output.note("There are more rows; raise --top, or narrow the query.")
    return None


def condition(text: str) -> dict[str, Any]:
    """Parse a condition such as `people>=2`, or its JSON, into the form that the API takes.

    Raises:
        click.UsageError: The text is neither.
    """
    if text.lstrip().startswith("{"):
        try:
            given: dict[str, Any] = json.loads(text)
        except ValueError as error:
            raise click.UsageError(f"--filter {text!r} is not JSON: {error}.") from None
        return given
    match = _CONDITION.fullmatch(text)
    if match is None:
        raise click.UsageError(f"--filter {text!r} is neither FIELD=VALUE (or ~, >, >=, <, <=) nor JSON.")
    field, sign, value = match.groups()
    read = _scalar(value)
    kind = _TYPES.get(type(read).__name__, "string")
    if sign == "~":
        read, kind = value, "string"
    return {"field": field, "operator": _OPERATORS[sign], "value": read, "type": kind}


def _scalar(text: str) -> Any:
    try:
        read: object = json.loads(text)
    except ValueError:
        return text
    return read if isinstance(read, (bool, int, float, str)) else text


def row_of(hit: Any) -> dict[str, Any]:
    """A hit as a row for people and spreadsheets."""
    metadata = as_object(hit.metadata) or {}
    found = (hit.text_content, hit.content_preview, metadata.get("description"), hit.metadata_text)
    text = next((str(one) for one in found if one), "")
    score = next(
        (
            value
            for name in ("reranked_score", "fused_score", "similarity_score")
            if (value := getattr(hit, name, None))
        ),
        None,
    )
    return {
        "time": _range(hit.start_time, hit.end_time),
        "score": None if score is None else round(score, 3),
        "text": " ".join(text.split()),
        "media": hit.video_name or hit.video_id,
        "start_time": hit.start_time,
        "end_time": hit.end_time,
        "video_id": hit.video_id,
        "segment_id": hit.segment_id,
        "run_id": hit.run_id,
    }


def _range(start: float | None, end: float | None) -> str | None:
    if start is None:
        return None
    return media_time(start) if end is None else f"{media_time(start)}-{media_time(end)}"


def _write_timed(session: Session, hits: Sequence[Any], values: dict[str, Any]) -> None:
    from videovector import timelines

    placed = [one for one in hits if one.start_time is not None]
    if len(placed) < len(hits):
        session.output.note(f"Left out {len(hits) - len(placed)} of {len(hits)} hits, which have no time.")
    kind = values["format"]
    if kind == "otio":
        session.output.text(timelines.otio(placed, fps=values["fps"], title=values["query"] or "VideoVector"))
        return
    media = Counter(one.video_id for one in placed)
    chosen = placed[0].video_id if placed else None
    if len(media) > 1:
        rest = sum(media.values()) - media[chosen]
        session.output.note(
            f"A file of --format {kind} shows one media item, here {placed[0].video_name or chosen}; left out: "
            f"{rest} of {len(placed)} hits. Choose another one with --video: "
            f"{', '.join(one for one in media if one != chosen)}"
        )
    if kind == "edl":
        content = timelines.edl(
            placed,
            fps=values["fps"],
            drop_frame=values["drop_frame"],
            start_timecode=values["start_timecode"],
            title=values["query"] or "VideoVector",
            video_id=chosen,
        )
    else:
        content = (timelines.srt if kind == "srt" else timelines.vtt)(placed, video_id=chosen)
    session.output.text(content)


def _play(session: Session, hits: Sequence[Any]) -> None:
    """Open the best hit at its start time, in the program that opens links."""
    best = next((one for one in hits if one.video_uri or one.segment_uri or one.gcs_uri), None)
    if best is None:
        raise CommandError("There is no hit to play.", exit_code=NOT_FOUND, code="not_found")
    import webbrowser

    # The whole media item is opened at the time of the hit; the file of a segment begins there.
    address = best.video_uri or best.segment_uri or best.gcs_uri
    moment = f"#t={best.start_time:.2f}" if best.video_uri and best.start_time is not None else ""
    link = address if address.startswith("http") else session.client.videos.get_signed_url(address).signed_url
    session.output.note(
        f"Playing {best.video_name or best.video_id} at {_range(best.start_time, None) or 'its start'}."
    )
    if not webbrowser.open(link + moment):
        raise CommandError(
            "No program that plays it was found.",
            code="no_player",
            hint="Set the environment variable BROWSER to one, such as mpv or firefox.",
        )
