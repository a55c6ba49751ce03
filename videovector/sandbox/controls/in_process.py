"""Sends the commands of the Python control objects to a sandbox in the same process."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from videovector.sandbox.controls.commands import Command, run_command
from videovector.sandbox.controls.connection import ControlError, Send
from videovector.sandbox.errors import ApiError

if TYPE_CHECKING:
    from videovector.sandbox.service import Service


def in_process(service: Service) -> Send:
    """Returns a function that sends commands to `service` without HTTP."""

    def send(
        method: str,
        parts: Sequence[str],
        *,
        query: Mapping[str, str] | None = None,
        body: object = None,
        content: Path | bytes | None = None,
    ) -> Any:
        copy = None if content is None else service.default.blobs.new_incoming()
        try:
            if copy is not None and isinstance(content, Path):
                shutil.copyfile(content, copy)
            elif copy is not None and isinstance(content, bytes):
                copy.write_bytes(content)
            return run_command(service, Command(method, tuple(parts), query or {}, body, copy))[1]
        except ApiError as refusal:
            raise ControlError(refusal.status, refusal.code, refusal.message) from None
        finally:
            if copy is not None:
                copy.unlink(missing_ok=True)

    return send
