"""Multipart bodies, produced while they are sent."""

from __future__ import annotations

import os
import re
from collections.abc import AsyncIterator, Iterator, Sequence

from .uploads import UploadSource

_SURROGATE = re.compile("[\ud800-\udfff]")


class MultipartStream:
    """A multipart/form-data body that is produced while it is sent.

    The boundary is random, but the same in all attempts, so that a retry sends the same bytes.
    """

    def __init__(self, parts: Sequence[tuple[str, str | UploadSource]]) -> None:
        self.boundary: str = os.urandom(16).hex()
        self.content_type: str = f"multipart/form-data; boundary={self.boundary}"
        self._files = [value for _, value in parts if isinstance(value, UploadSource)]
        self._segments: list[bytes | UploadSource] = []
        pending = b""
        for name, value in parts:
            head = f'--{self.boundary}\r\nContent-Disposition: form-data; name="{escape_parameter(name)}"'
            if isinstance(value, UploadSource):
                head += f'; filename="{escape_parameter(value.filename)}"\r\nContent-Type: {value.content_type}\r\n\r\n'
                self._segments += [pending + head.encode(), value]
                pending = b"\r\n"
            else:
                pending += f"{head}\r\n\r\n{value}\r\n".encode()
        self._segments.append(pending + f"--{self.boundary}--\r\n".encode())
        sizes = [segment.size if isinstance(segment, UploadSource) else len(segment) for segment in self._segments]
        self.size: int | None = None if None in sizes else sum(size for size in sizes if size is not None)

    @property
    def readable_sync(self) -> bool:
        """Whether the sync client can send it."""
        return all(file.readable_sync for file in self._files)

    def rewind(self) -> bool:
        """Prepare for another attempt; False if a source cannot be read again."""
        return all(file.rewind() for file in self._files)

    def __iter__(self) -> Iterator[bytes]:
        for segment in self._segments:
            if isinstance(segment, UploadSource):
                yield from segment
            else:
                yield segment

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for segment in self._segments:
            if isinstance(segment, UploadSource):
                async for chunk in segment:
                    yield chunk
            else:
                yield segment


def escape_parameter(text: str) -> str:
    """Escape a name for the header of a part, as the HTML standard says and browsers do."""
    # Undecodable bytes of a file name (surrogates) cannot be sent as UTF-8, so they become replacement characters.
    sendable = _SURROGATE.sub("\ufffd", text)
    return sendable.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
