"""Cuts a part out of a long video without decoding it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import av
from av.error import FFmpegError

from videovector.sandbox.media.containers import MediaError


def cut_part(source: Path, start: float, end: float, target: Path) -> None:
    """Writes the seconds from `start` to `end` of a video to `target` as Matroska.

    Picture and sound are copied as they are, so the cut lies at the key frame before `start`.

    Raises:
        MediaError: When the file can't be read or written.
    """
    try:
        with av.open(str(source)) as container, av.open(str(target), "w", format="matroska") as output:
            # The stubs of PyAV leave parts of these methods unknown.
            loosely: Any = output
            chosen = [stream for stream in container.streams if stream.type in {"video", "audio"}]
            copies: dict[int, Any] = {stream.index: loosely.add_stream_from_template(stream) for stream in chosen}
            if start > 0:
                container.seek(int(start * av.time_base))
            first: float | None = None
            for packet in container.demux(chosen):
                if packet.dts is None or packet.pts is None:
                    continue
                time = float(packet.pts * packet.time_base)
                if first is None:
                    first = time
                if time >= end:
                    if packet.stream.type == "video":
                        break
                    continue
                offset = int(first / packet.time_base)
                packet.pts -= offset
                packet.dts -= offset
                if packet.pts < 0:
                    continue
                packet.stream = copies[packet.stream.index]
                loosely.mux(packet)
    except FFmpegError as reason:
        raise MediaError(f"{source.name} can't be cut into parts: {reason.strerror or reason}") from reason
