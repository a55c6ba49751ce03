"""All controls of a sandbox as Python objects, for a server in this process or a remote one."""

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
    """An object with the id of a media item, such as `Video` and `SearchResult`."""

    @property
    def video_id(self) -> str:
        """The id."""
        ...


Video: TypeAlias = "str | HasVideoId"


class Snapshot:
    """A stored state of a sandbox. A ``with`` block restores and deletes it at its end.

    Attributes:
        name: Its name.
    """

    def __init__(self, controls: SandboxControls, name: str) -> None:
        self._controls = controls
        self.name = name

    def restore(self) -> None:
        """Restores this state; running work is stopped."""
        self._controls.restore(self.name)

    def delete(self) -> None:
        """Deletes this snapshot."""
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
        endpoints: Object stores that connectors use instead of buckets.
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
        """Returns the controls of a sandbox in another process or on another machine.

        Args:
            url: Any URL of the sandbox, such as its base URL.

        Raises:
            ValueError: `url` is neither http nor https.
        """
        return cls(connect_over_http(url))

    def reset(self, snapshot: str | None = None) -> None:
        """Empties the sandbox, or restores a snapshot; this takes some milliseconds.

        Only the first account and its credentials remain. Running work is stopped, and the request log is cleared. A
        server that was started with a seed has a snapshot `seed` of its state at the start.

        Args:
            snapshot: Name of a snapshot to restore; None empties everything.

        Raises:
            ControlError: The snapshot does not exist.
        """
        self._send("POST", ["reset"], body={} if snapshot is None else {"snapshot": snapshot})

    def snapshot(self, name: str | None = None) -> Snapshot:  # async: omit
        """Stores the present state: accounts, media, jobs, buckets, extractions, faults, limits and the clock.

        It exists until the server ends. `with server.snapshot():` restores it at the end of the block.

        Args:
            name: Name of the snapshot; it replaces an earlier one with that name. Generated if omitted.
        """
        kept = self._send("POST", ["snapshots"], body={} if name is None else {"name": name})
        return Snapshot(self, str(kept["snapshot"]))

    def restore(self, snapshot: str | Snapshot) -> None:  # async: omit
        """Restores a snapshot; running work is stopped, and the request log is cleared.

        Raises:
            ControlError: The snapshot does not exist.
        """
        self.reset(snapshot.name if isinstance(snapshot, Snapshot) else snapshot)

    def snapshots(self) -> list[str]:
        """Returns the names of all snapshots, oldest first."""
        return [str(name) for name in self._send("GET", ["snapshots"])["snapshots"]]

    def delete_snapshot(self, name: str) -> None:
        """Deletes a snapshot.

        Raises:
            ControlError: The snapshot does not exist.
        """
        self._send("DELETE", ["snapshots", name])

    def add_transcript(self, video: Video, transcript: str | Path) -> int:
        """Gives a media item a transcript, which replaces the present one; its results can be searched by it.

        Args:
            video: The item or its id.
            transcript: A `.srt` or `.vtt` file, its content, or plain text, which then belongs to the whole item.

        Returns:
            The number of cues that were read.

        Raises:
            ControlError: The item does not exist, or the transcript can't be read.
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
        """Returns the transcript of a media item, and its source.

        Args:
            video: The item or its id.

        Returns:
            `cues`, with `start`, `end` (seconds) and `text`; `tracks`, the subtitle tracks of its file, each with its
            `language`, whether it is `chosen`, and why it is `unreadable`; `sidecars`, its separate subtitle files; and
            `warnings`, the problems of the file.

        Raises:
            ControlError: The item does not exist.
        """
        view: dict[str, Any] = self._send("GET", ["transcripts", video if isinstance(video, str) else video.video_id])
        return view

    @property
    def violations(self) -> list[str]:
        """Responses of the sandbox that did not match the API document, which are bugs of the sandbox."""
        return [str(found) for found in self._send("GET", ["health"])["violations"]]


def _names_subtitles(text: str) -> bool:
    return "\n" not in text and text.lower().endswith((".srt", ".vtt"))
