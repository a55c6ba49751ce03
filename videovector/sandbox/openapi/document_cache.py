"""The document as plain data; that of the package is parsed once and then cached with the compiled modules.

Parsing so much YAML takes longer than the rest of the start of the sandbox.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import secrets
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, cast

_KEPT_PREFIX: Final = "api-document."


def parse(text: str) -> dict[str, Any]:
    """Parse a document in YAML or JSON.

    Raises:
        ValueError: The text is neither.
    """
    # Imported here, so that PyYAML is loaded only if needed.
    from videovector.sandbox.openapi import document_reader

    return cast("dict[str, Any]", document_reader.read(text))


def parse_once(text: str) -> dict[str, Any]:
    """Do the same as `parse`, but use the cache of an earlier call with the same text."""
    # The folder in which Python stores the compiled modules of this package.
    folder = Path(importlib.util.cache_from_source(__file__)).parent
    kept = folder / f"{_KEPT_PREFIX}{hashlib.sha256(text.encode()).hexdigest()}.json"
    # If the cache can't be read, or was changed, the text is parsed again.
    with suppress(OSError, ValueError):
        return cast("dict[str, Any]", json.loads(kept.read_bytes()))
    data = parse(text)
    if not sys.dont_write_bytecode:
        # If the folder can't be written, each start parses the document.
        with suppress(OSError):
            _keep(kept, data)
    return data


def _keep(path: Path, data: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        temporary.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    for former in path.parent.glob(f"{_KEPT_PREFIX}*.json"):
        if former != path:
            former.unlink(missing_ok=True)
