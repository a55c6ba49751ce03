"""All controls of a sandbox as Python objects, for a server of this process or one that runs elsewhere."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self, TypeAlias

from videovector.sandbox.controls.accounts import Accounts
from videovector.sandbox.controls.answers import Answers
from videovector.sandbox.controls.buckets import Buckets
from videovector.sandbox.controls.clock import ClockControl
from videovector.sandbox.controls.connection import Send, connect_over_http
from videovector.sandbox.controls.faults import Faults
from videovector.sandbox.controls.limits import LimitControl
from videovector.sandbox.controls.requests import Requests
from videovector.sandbox.controls.s3_endpoint import EndpointControl


class HasVideoId(Protocol):
    """What has the id of a media item, such as `Video` and `SearchResult`."""

    @property
    def video_id(self) -> str:
        """The id."""
        ...


Video: TypeAlias = "str | HasVideoId"


class Snapshot:
    """A state that was kept; as a context manager it is put back, and forgotten, at the end of the block.

    Attributes:
        name: Its name.
    """

    def __init__(self, controls: SandboxControls, name: str) -> None:
        self._controls = controls
        self.name = name

    def restore(self) -> None:
        """Puts this state back; work that is under way is stopped."""
        self._controls.restore(self.name)

    def delete(self) -> None:
        """Forgets this state."""
        self._controls.delete_snapshot(self.name)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.restore()
        self.delete()

    def __repr__(self) -> str:
        return f"Snapshot({self.name!r})"


class SandboxControls:
    """All controls of one sandbox.

    Attributes:
        faults: Faults that make requests fail on purpose.
        answers: Registered extractions.
        clock: The sandbox's time.
        limits: Rate limits, quotas and the balance.
        requests: The request log.
        buckets: Buckets that stand for cloud storage.
        endpoints: Where connectors find their objects in place of buckets.
        accounts: Accounts and sign-in.
    """

    def __init__(self, send: Send) -> None:
        self._send = send
        self.accounts: Accounts = Accounts(send)
        self.faults: Faults = Faults(send)
        self.answers: Answers = Answers(send)
        self.clock: ClockControl = ClockControl(send)
        self.limits: LimitControl = LimitControl(send)
        self.requests: Requests = Requests(send)
        self.buckets: Buckets = Buckets(send)
        self.endpoints: EndpointControl = EndpointControl(send)

    @classmethod
    def connect(cls, url: str) -> SandboxControls:
        """The controls of a sandbox that runs elsewhere.

        Args:
            url: Any address of it, such as its base URL.

        Raises:
            ValueError: When `url` is neither http nor https.
        """
        return cls(connect_over_http(url))

    def reset(self, snapshot: str | None = None) -> None:
        """Empties the sandbox, or puts a snapshot back; takes some milliseconds.

        What remains is the first account with its credentials. Work that is under way is stopped, and the request log
        begins anew. A server that was started with a seed keeps a snapshot `seed` of what it held then.

        Args:
            snapshot: Name of a snapshot to put back; everything is emptied when omitted.

        Raises:
            ControlError: When there is no such snapshot.
        """
        self._send("POST", ["reset"], body={} if snapshot is None else {"snapshot": snapshot})

    def snapshot(self, name: str | None = None) -> Snapshot:  # async: omit
        """Keeps the present state: accounts, media, jobs, buckets, extractions, faults, limits and the clock.

        It lives as long as the server. `with server.snapshot():` puts it back at the end of the block.

        Args:
            name: Its name, in place of an earlier one of that name; generated if omitted.
        """
        kept = self._send("POST", ["snapshots"], body={} if name is None else {"name": name})
        return Snapshot(self, str(kept["snapshot"]))

    def restore(self, snapshot: str | Snapshot) -> None:  # async: omit
        """Puts a snapshot back; work that is under way is stopped, and the request log begins anew.

        Raises:
            ControlError: When there is no such snapshot.
        """
        self.reset(snapshot.name if isinstance(snapshot, Snapshot) else snapshot)

    def snapshots(self) -> list[str]:
        """The names of all snapshots, oldest first."""
        return [str(name) for name in self._send("GET", ["snapshots"])["snapshots"]]

    def delete_snapshot(self, name: str) -> None:
        """Forgets a snapshot.

        Raises:
            ControlError: When there is no such snapshot.
        """
        self._send("DELETE", ["snapshots", name])

    def add_transcript(self, video: Video, transcript: str | Path) -> int:
        """Gives an item a transcript, in place of the present one, and makes its results searchable by it.

        Args:
            video: The item or its id.
            transcript: A `.srt` or `.vtt` file; or its text; or plain text, which counts as said all along.

        Returns:
            How many cues were read.

        Raises:
            ControlError: When there is no such item, or the transcript can't be read.
        """
        video_id = video if isinstance(video, str) else video.video_id
        name: str | None = None
        content: Path | bytes
        if isinstance(transcript, Path) or _names_subtitles(transcript):
            content = Path(transcript)
            name = content.name
        else:
            content = transcript.encode()
        query = {} if name is None else {"name": name}
        stored = self._send("PUT", ["transcripts", video_id], query=query, content=content)
        return int(stored["cues"])

    def transcript(self, video: Video) -> dict[str, Any]:
        """What is said in an item, and where that comes from.

        Args:
            video: The item or its id.

        Returns:
            `cues` with `start`, `end` (seconds) and `text`; `tracks`, the subtitle tracks of its file, each with its
            `language`, whether it is `chosen`, and why it is `unreadable`; `sidecars`, the subtitle files beside it;
            and `warnings`, what of the file can't be used.

        Raises:
            ControlError: When there is no such item.
        """
        view: dict[str, Any] = self._send("GET", ["transcripts", video if isinstance(video, str) else video.video_id])
        return view

    @property
    def violations(self) -> list[str]:
        """Responses of the sandbox that broke the API document: bugs of the sandbox."""
        return [str(found) for found in self._send("GET", ["health"])["violations"]]


def _names_subtitles(text: str) -> bool:
    return "\n" not in text and text.lower().endswith((".srt", ".vtt"))
