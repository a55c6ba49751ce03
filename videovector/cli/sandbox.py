"""`sandbox serve`, `demo`, `reset` and `status`: a local API to try things with."""

from __future__ import annotations

import json
import tempfile
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import click

from videovector._base_url import normalized_base_url
from videovector._errors import ConnectionError, InvalidArgumentError

from .progress import job_state
from .search import row_of
from .session import Session, SessionCommand

if TYPE_CHECKING:
    from videovector import VideoVector
    from videovector._generated.cli import Command

_SECONDS: Final = 10.0
#: The scenes of the demonstration and their subtitles; the sandbox reads subtitles, since it has no speech recognition.
_SCENES: Final = (
    (3.0, (40, 60, 160), "A ferry leaves the harbour at night."),
    (3.0, (190, 60, 40), "On deck somebody opens a red umbrella."),
    (3.0, (60, 150, 60), "Green hills come into sight."),
)
_FRAMES_PER_SECOND: Final = 12
_QUERY: Final = "red umbrella"


class _Serve(click.Command):
    """Runs `python -m videovector.sandbox serve`, which has its own options and help."""

    def invoke(self, ctx: click.Context) -> int:
        from videovector.sandbox.__main__ import main

        return main(["serve", *ctx.params["words"]], program="videovector sandbox")


def build_serve(name: str, _row: Command | None) -> click.Command:
    """`sandbox serve`."""
    return _Serve(
        name,
        params=[click.Argument(["words"], nargs=-1, type=click.UNPROCESSED)],
        short_help="Start the local API",
        context_settings={"ignore_unknown_options": True},
        add_help_option=False,
    )


def build_status(name: str, _row: Command | None) -> click.Command:
    """`sandbox status`."""
    return SessionCommand(
        name,
        lambda session, _values: session.output.value(control(session, "GET", "health")),
        summary="Show the health of the sandbox at the base URL",
    )


def build_reset(name: str, _row: Command | None) -> click.Command:
    """`sandbox reset`."""
    return SessionCommand(
        name,
        _reset,
        summary="Empty the sandbox at the base URL",
        params=[click.Option(["-y", "--yes"], is_flag=True, help="Don't ask for a confirmation.")],
    )


def _reset(session: Session, values: dict[str, Any]) -> None:
    session.confirm("Everything in the sandbox is removed. Continue?", yes=values["yes"], what="Emptying the sandbox")
    result = control(session, "POST", "reset")
    session.output.value(result)
    session.output.note("Done.")


def control(session: Session, method: str, name: str) -> Any:
    """Call one of the sandbox's controls, which are at the same address as the API.

    Raises:
        click.UsageError: The base URL is not that of a sandbox on this machine.
        ConnectionError: The sandbox can't be reached.
    """
    found = session.settings.found.get("base_url")
    try:
        # Plain http is allowed only for this machine.
        address = urlsplit(normalized_base_url(found.value if found is not None else "", allow_insecure=False))
    except InvalidArgumentError:
        address = urlsplit("")
    if address.scheme != "http":
        raise click.UsageError(
            "Missing the sandbox: give --base-url http://127.0.0.1:PORT/api/v2 or set VIDEO_VECTOR_BASE_URL."
        )
    url = f"{address.scheme}://{address.netloc}/_sandbox/{name}"
    try:
        request = Request(url, method=method, data=b"" if method == "POST" else None)  # noqa: S310  # this machine
        with urlopen(request, timeout=_SECONDS) as response:  # noqa: S310
            content = response.read()
    except HTTPError as error:
        with error:
            raise click.UsageError(f"{address.netloc} has no control {name}: status {error.code}.") from None
    except (URLError, OSError) as error:
        reason = getattr(error, "reason", None) or error
        raise ConnectionError(f"There is no sandbox at {address.netloc}: {reason}.") from None
    return json.loads(content) if content else None


def build_demo(name: str, _row: Command | None) -> click.Command:
    """`sandbox demo`."""
    return SessionCommand(
        name,
        _demo,
        summary="Upload, extract and search in a new sandbox",
        text="Start a sandbox, upload a short video, extract from it, search it, and stop. No account is needed.",
        params=[
            click.Option(
                ["--media"],
                type=click.Path(exists=True, dir_okay=False),
                help="Your media file; default: a generated video.",
            ),
            click.Option(["--query"], metavar="TEXT", help="What to search for."),
        ],
    )


def _demo(session: Session, values: dict[str, Any]) -> None:
    from videovector import VideoVector
    from videovector.sandbox import SandboxServer

    with (
        tempfile.TemporaryDirectory(prefix="videovector-demo-") as folder,
        SandboxServer() as server,
        VideoVector(api_key=server.access.api_key, base_url=server.access.base_url) as client,
    ):
        session.output.note(f"sandbox    {server.access.base_url}")
        media = Path(values["media"]) if values["media"] else make_media(Path(folder) / "ferry.mp4")
        _tour(session, client, media, values["query"])
    session.output.note("\nTo keep a sandbox running:  videovector sandbox serve")


def _tour(session: Session, client: VideoVector, media: Path, query: str | None) -> None:
    note = session.output.note
    index = client.indexes.create(name="Demonstration")
    note(f"index      videovector indexes create --name Demonstration\n           {index.index_id}")
    job = client.videos.upload(file=media, title=media.stem, index_id=index.index_id)
    job = client.import_jobs.wait_for_completion(job.job_id, poll_interval=0.1)
    note(f"upload     videovector videos upload {media.name} --index {index.index_id} --wait")
    note(f"           {job_state(job)}")
    prompt = client.prompts.create(
        name="Describe the scene",
        prompt_text="Describe what happens in this part of the media.",
        json_schema={
            "type": "object",
            "properties": {"description": {"type": "string", "description": "What is seen and heard"}},
            "required": ["description"],
        },
    )
    run = client.prompt_runs.execute(prompt_id=prompt.prompt_id, target={"type": "index", "index_id": index.index_id})
    run = client.prompt_runs.wait_for_completion(run.run_id, poll_interval=0.1)
    note(
        f"extract    videovector prompt-runs execute --prompt-id {prompt.prompt_id} --index {index.index_id} --wait\n"
        f"           {job_state(run)}"
    )
    segments = client.videos.list_segments(job.video_ids[0], run_id=run.run_id).to_list() if job.video_ids else []
    words = query or _QUERY
    if query is None and segments and media.name != "ferry.mp4":
        words = str((segments[0].metadata or {}).get("description") or media.stem)
    note(f'search     videovector search "{words}" --index {index.index_id}\n')
    hits = client.search.text(index.index_id, query=words, top_k=5)
    session.output.rows([row_of(one) for one in hits], columns=("time", "score", "text", "media"))


def make_media(path: Path) -> Path:
    """Write a short video of three scenes with subtitles.

    Args:
        path: The file to write; must end with `.mp4`.

    Raises:
        ModuleNotFoundError: The extra `sandbox` is not installed.
    """
    import numpy as np

    from videovector.testing._media_files import Colour, write_video

    def draw(colour: Colour, size: tuple[int, int], step: int) -> Any:
        width, height = size
        pixels = np.full((height, width, 3), colour, dtype=np.uint8)
        pixels[60:120, 4 * step : 4 * step + 60] = 230
        return pixels

    starts = accumulate((seconds for seconds, _, _ in _SCENES), initial=0.0)
    return write_video(
        path,
        [(round(seconds * _FRAMES_PER_SECOND), colour) for seconds, colour, _ in _SCENES],
        rate=_FRAMES_PER_SECOND,
        size=(320, 180),
        cues=[(start, start + 2.9, text) for start, (_, _, text) in zip(starts, _SCENES, strict=False)],
        draw=draw,
    )
