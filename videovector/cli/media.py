"""`videos clip`, `thumbnail` and `gif`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import click

from videovector._errors import NotFoundError

from .files import fetched, file_option, save
from .session import Session, SessionCommand

if TYPE_CHECKING:
    from videovector._generated.cli import Command


def build_clip(name: str, _row: Command | None) -> click.Command:
    """`videos clip`: the media of a segment."""
    return SessionCommand(
        name,
        _clip,
        summary="Save the media of a segment",
        text="Save the media of a segment.\n\n"
        "Give the media item the segment belongs to, or the gs:// address of the segment.",
        params=[
            click.Argument(["segment"], metavar="SEGMENT_ID|gs://..."),
            click.Option(["--video", "video_id"], metavar="VIDEO_ID", help="The media item the segment belongs to."),
            click.Option(["--run", "run_id"], metavar="RUN_ID", help="The run that made the segment."),
            file_option(),
        ],
        writes_file=True,
    )


def _clip(session: Session, values: dict[str, Any]) -> None:
    segment: str = values["segment"]
    client = session.client
    address: str | None = segment
    if not segment.startswith("gs://"):
        if not values["video_id"]:
            raise click.UsageError("Missing option '--video': the API finds a segment only in its media item.")
        listed = client.videos.list_segments(values["video_id"], run_id=values["run_id"], limit=100)
        found = next((one for one in listed.auto_paging_iter() if one.segment_id == segment), None)
        if found is None:
            raise NotFoundError(f"The media item {values['video_id']} has no segment {segment}.", status_code=404)
        address = found.gcs_uri
    if not address:
        raise NotFoundError(f"The segment {segment} has no media file.", status_code=404)
    link = client.videos.get_signed_url(address)
    pieces, total = fetched(link.signed_url, "the segment's media")
    name = address.rpartition("/")[2] or "segment"
    save(session, pieces, values["destination"] or name, name, total)


def build_thumbnail(name: str, _row: Command | None) -> click.Command:
    """`videos thumbnail`: the picture of a segment."""
    return SessionCommand(
        name,
        lambda session, values: _image(session, values, "/videos/segments/{}/thumbnail", "image/jpeg", ".jpg"),
        summary="Save the thumbnail of a segment",
        params=[click.Argument(["identifier"], metavar="SEGMENT_ID"), file_option()],
        epilog="\b\nEndpoint    GET /videos/segments/{segment_id}/thumbnail\nScope       read",
        writes_file=True,
    )


def build_gif(name: str, _row: Command | None) -> click.Command:
    """`videos gif`: the moving preview of a media item."""
    return SessionCommand(
        name,
        lambda session, values: _image(session, values, "/videos/{}/gif", "image/gif", ".gif"),
        summary="Save the moving preview of a media item",
        params=[click.Argument(["identifier"], metavar="VIDEO_ID"), file_option()],
        epilog="\b\nEndpoint    GET /videos/{video_id}/gif\nScope       read",
        writes_file=True,
    )


def _image(session: Session, values: dict[str, Any], route: str, kind: str, suffix: str) -> None:
    identifier: str = values["identifier"]
    path = route.format(quote(identifier, safe=""))
    picture = session.client.request("GET", path, headers={"Accept": kind}, answer="bytes")
    name = f"{identifier}{suffix}"
    save(session, [picture], values["destination"] or name, name, len(picture))
