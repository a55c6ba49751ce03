"""Ingest a media file, extract structured data from it, search it, and write a page with the hits.

The credentials and the address of the API come from the environment, so the same script runs against the sandbox
and against the real service:

    export VIDEO_VECTOR_API_KEY=...        # and VIDEO_VECTOR_BASE_URL for anything but the default
    python examples/quickstart.py examples/media/big-buck-bunny-trailer.mp4
"""

from __future__ import annotations

import argparse
import base64
import html
import mimetypes
import sys
import uuid
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from videovector import InvalidArgumentError, NotFoundError, VideoVector, VideoVectorError

if TYPE_CHECKING:
    from videovector import ImportJob, PromptRun, SearchResult, Segment

Job = TypeVar("Job")

# Browsers play larger media from data addresses too, but slowly.
MOST_EMBEDDED_BYTES = 32 << 20

SCENE_SCHEMA = {
    "type": "object",
    "properties": {
        "description": {"type": "string", "description": "What is seen and heard, in one or two sentences"},
        "colors": {"type": "array", "items": {"type": "string"}, "description": "The dominant colours"},
        "has_speech": {"type": "boolean", "description": "Whether somebody speaks or text is shown"},
    },
    "required": ["description"],
}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("media", type=Path, help="a video, audio or image file")
    parser.add_argument("--query", help="what to search for; by default what was read, or a colour")
    parser.add_argument("--page", type=Path, default=Path("hits.html"), help="the HTML page to write")
    options = parser.parse_args(arguments)

    with VideoVector() as client:
        index = client.indexes.create(name=f"quickstart {uuid.uuid4().hex[:8]}")
        print(f"index      {index.index_id}")

        try:
            job = client.videos.upload(
                file=options.media,
                title=options.media.stem,
                index_id=index.index_id,
                on_progress=show_upload,
            )
        except InvalidArgumentError:
            # A file that can't be uploaded is refused before anything is sent; don't leave an empty index behind.
            client.indexes.delete(index.index_id)
            raise
        job = client.import_jobs.wait_for_completion(
            job.job_id, poll_interval=0.5, on_update=Changes("import", import_state)
        )
        for video_id in job.video_ids:
            video = client.videos.retrieve(video_id)
            print(f"media      {video.video_id} ({video.media_type}, {video.duration_seconds or 0:.1f} s)")

        prompt = client.prompts.create(
            name="Describe the scene",
            prompt_text="Describe what happens in this part of the media. Name the dominant colours.",
            json_schema=SCENE_SCHEMA,
        )
        target = {"type": "index", "index_id": index.index_id}
        estimate = client.prompt_runs.estimate(prompt_id=prompt.prompt_id, target=target)
        print(f"estimate   {estimate.estimated_mt:g} mt of {estimate.current_balance_mt:g} mt")

        run = client.prompt_runs.execute(prompt_id=prompt.prompt_id, target=target)
        run = client.prompt_runs.wait_for_completion(
            run.run_id, poll_interval=0.5, on_update=Changes("extract", run_state)
        )
        print(f"run        {run.run_id} {run.status}, {run.completed_segments} of {run.total_segments} segments\n")

        segments = [
            segment
            for video_id in job.video_ids
            for segment in client.videos.list_segments(video_id, run_id=run.run_id, limit=5).auto_paging_iter()
        ]
        print_segments(segments)

        color = None if options.query else rarest_color(segments)
        query: str = options.query or color or description(segments[len(segments) // 2].metadata)
        text_hits = client.search.text(index.index_id, query=query, top_k=5)
        print_hits(f"Text search for “{shorten(query)}”", text_hits)
        if len(segments) == 1:
            print("There is one segment, which any search finds: longer media shows more.\n")
        elif color is not None:
            wanted = {segment.segment_id for segment in segments if color in colors(segment.metadata)}
            first = [hit.segment_id for hit in text_hits][: len(wanted)]
            print(f"Nobody speaks, so it was a colour. {len(wanted)} of {len(segments)} segments have {color}; of the")
            print(f"first {len(first)} hits, {len(wanted.intersection(first))} are among them.\n")

        thumbnails = {segment.segment_id: thumbnail(client, segment.segment_id) for segment in segments}
        best_first = [*(hit.segment_id or "" for hit in text_hits), *thumbnails]
        frame = next((picture for segment_id in best_first if (picture := thumbnails.get(segment_id))), None)
        image_hits: list[SearchResult] = []
        if frame is None:
            print("Image search: there is no picture to search with.\n")
        else:
            image_hits.extend(client.search.image(index.index_id, image_data=base64.b64encode(frame).decode(), top_k=5))
            print_hits("Image search with a frame of the best text hit", image_hits)

    sections = [(f"Text search: {query}", text_hits), ("Image search: a frame of the best hit", image_hits)]
    options.page.parent.mkdir(parents=True, exist_ok=True)
    options.page.write_text(render_page(options.media, sections, thumbnails), encoding="utf-8")
    print(f"page       {options.page}")
    return 0


def show_upload(sent: int, total: int | None) -> None:
    """A progress bar on one line; `total` is None where the size can't be known beforehand."""
    if not total:
        print(f"\rupload     {sent:,} bytes", end="", flush=True)
        return
    filled = round(30 * sent / total)
    print(
        f"\rupload     [{'#' * filled}{'.' * (30 - filled)}] {sent / total:4.0%}",
        end="\n" if sent >= total else "",
        flush=True,
    )


class Changes(Generic[Job]):
    """Prints the state of a job whenever it is another than before."""

    def __init__(self, label: str, describe: Callable[[Job], str]) -> None:
        self.label = label
        self.describe = describe
        self.last = ""

    def __call__(self, job: Job) -> None:
        state = self.describe(job)
        if state != self.last:
            print(f"{self.label:10} {state}")
            self.last = state


def import_state(job: ImportJob) -> str:
    return f"{job.status}: {job.progress.imported} of {job.progress.total_files} files"


def run_state(run: PromptRun) -> str:
    return f"{run.status}: {run.completed_segments} of {run.total_segments} segments"


def thumbnail(client: VideoVector, segment_id: str) -> bytes | None:
    """The picture of a segment, by a REST-only route; None where there is none (audio)."""
    try:
        picture: bytes = client.request("GET", f"/videos/segments/{segment_id}/thumbnail", answer="bytes")
    except NotFoundError:
        return None
    return picture


def time_range(start: float | None, end: float | None) -> str:
    def clock(seconds: float) -> str:
        return f"{int(seconds // 60)}:{seconds % 60:04.1f}"

    return f"{clock(start or 0.0)}-{clock(end or 0.0)}"


def print_table(title: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    widths = [max(len(row[column]) for row in [header, *rows]) for column in range(len(header))]
    print(title)
    for row in [header, ["-" * width for width in widths], *rows]:
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    print()


def shorten(text: str, width: int = 76) -> str:
    text = " ".join(text.split())
    return text if len(text) <= width else text[: width - 1] + "…"


def description(metadata: Mapping[str, Any] | None) -> str:
    """What the prompt found out about a segment."""
    return str((metadata or {}).get("description", ""))


def colors(metadata: Mapping[str, Any] | None) -> list[str]:
    """The colours that the prompt found in a segment."""
    return list((metadata or {}).get("colors") or [])


def rarest_color(segments: Sequence[Segment]) -> str | None:
    """What to search for where nobody speaks: a colour that few segments have, so that they must be told from the rest.

    A whole description would find its own segment whatever the search does.
    """
    if any((segment.metadata or {}).get("has_speech") for segment in segments):
        return None
    counts = Counter(color for segment in segments for color in set(colors(segment.metadata)))
    return min(counts, key=lambda color: (counts[color], color), default=None)


def print_segments(segments: Sequence[Segment]) -> None:
    rows = [
        [
            time_range(segment.start_time, segment.end_time),
            shorten(description(segment.metadata)),
        ]
        for segment in segments
    ]
    print_table(f"All {len(segments)} segments", ["time", "description"], rows)


def print_hits(title: str, hits: Sequence[SearchResult]) -> None:
    rows = [
        [
            f"{hit.reranked_score or hit.similarity_score or 0:.2f}",
            time_range(hit.start_time, hit.end_time),
            shorten(description(hit.metadata) or hit.text_content),
        ]
        for hit in hits
    ]
    print_table(title, ["score", "time", "text"], rows)


PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
  :root {{ color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }}
  body {{ max-width: 64rem; margin: 2rem auto; padding: 0 1rem; }}
  #player {{ width: 100%; max-height: 50vh; background: #000; border-radius: .5rem; }}
  ol {{ list-style: none; padding: 0; display: grid; gap: 1rem; }}
  ol {{ grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); }}
  button {{ all: unset; cursor: pointer; display: flex; flex-direction: column; height: 100%; }}
  button {{ border: 1px solid #8886; border-radius: .5rem; overflow: hidden; }}
  button:focus-visible {{ outline: 3px solid #48f; }}
  img, .none {{ width: 100%; aspect-ratio: 16/9; object-fit: cover; display: block; background: #8883; }}
  .text {{ padding: .5rem .75rem; }}
  time {{ font-weight: 600; font-variant-numeric: tabular-nums; }}
  .score {{ float: right; opacity: .6; }}
</style>
</head>
<body>
<h1>{title}</h1>
{player}
{sections}
<script>
  const player = document.getElementById("player");
  const picture = document.querySelector("ol img");
  let end = null;
  function replacePlayer() {{
    const note = document.createElement("p");
    note.textContent = "This browser can't play this format" + (picture ? "; this is a picture of it." : ".");
    player.replaceWith(...(picture ? [picture.cloneNode(), note] : [note]));
  }}
  if (picture && player.tagName === "VIDEO") player.poster = picture.src;
  player.addEventListener("error", replacePlayer);
  if (player.error || (player.complete && !player.naturalWidth)) replacePlayer();
  player.addEventListener("loadedmetadata", () => {{ player.currentTime = Number(player.dataset.start || 0); }});
  for (const button of document.querySelectorAll("button[data-start]")) {{
    button.addEventListener("click", () => {{
      if (!("currentTime" in player) || !player.isConnected) return;
      player.currentTime = Number(button.dataset.start);
      end = Number(button.dataset.end);
      player.play();
      player.scrollIntoView({{behavior: "smooth"}});
    }});
  }}
  player.addEventListener("timeupdate", () => {{
    if (end !== null && player.currentTime >= end) {{ player.pause(); end = null; }}
  }});
</script>
</body>
</html>
"""


def render_page(
    media: Path, sections: Sequence[tuple[str, Sequence[SearchResult]]], thumbnails: dict[str, bytes | None]
) -> str:
    """One page that holds all it shows; a media file too large for that is linked to where it lies."""
    source = html.escape(media_source(media), quote=True)
    first_hits = [hit for _, hits in sections for hit in hits][:1]
    kinds = {hit.media_type for hit in first_hits}
    if "image" in kinds:
        player = f'<img id="player" src="{source}" alt="{html.escape(media.name)}">'
    else:
        moment = f' data-start="{first_hits[0].start_time or 0:.2f}"' if first_hits else ""
        element = "audio" if "audio" in kinds else "video"
        player = f'<{element} id="player" controls preload="metadata" src="{source}"{moment}></{element}>'
    blocks: list[str] = []
    for title, hits in sections:
        cards = "\n".join(render_card(hit, thumbnails.get(hit.segment_id or "")) for hit in hits)
        blocks.append(f"<h2>{html.escape(title)}</h2>\n" + (f"<ol>\n{cards}\n</ol>" if cards else "<p>No hits.</p>"))
    return PAGE.format(title=html.escape(media.stem), player=player, sections="\n".join(blocks))


def media_source(media: Path) -> str:
    """The media itself as an address, or the address of its file when it is large."""
    kind = mimetypes.guess_type(media.name)[0]
    if kind is None or media.stat().st_size > MOST_EMBEDDED_BYTES:
        return media.resolve().as_uri()
    return f"data:{kind};base64,{base64.b64encode(media.read_bytes()).decode()}"


def render_card(hit: SearchResult, picture: bytes | None) -> str:
    image = '<div class="none"></div>'
    if picture is not None:
        image = f'<img alt="" src="data:image/jpeg;base64,{base64.b64encode(picture).decode()}">'
    return (
        f'<li><button data-start="{hit.start_time or 0:.3f}" data-end="{hit.end_time or 0:.3f}">{image}'
        f'<div class="text"><span class="score">{hit.reranked_score or hit.similarity_score or 0:.2f}</span>'
        f"<time>{time_range(hit.start_time, hit.end_time)}</time><br>"
        f"{html.escape(shorten(description(hit.metadata) or hit.text_content, 240))}</div></button></li>"
    )


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (VideoVectorError, ValueError) as error:
        sys.exit(f"quickstart: {error}")
