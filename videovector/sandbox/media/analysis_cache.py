"""Caches the measurements of files in this process: tests and seeds ingest the same small files many times."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from pathlib import Path, PurePath
from typing import Final, TypeAlias

from videovector.sandbox.media.analysis import MediaAnalysis, analyse

# Together these bound what is kept to some ten megabytes.
_MOST_BYTES: Final = 16 << 20
_MOST_SAMPLES: Final = 240
_KEPT: Final = 8

_Key: TypeAlias = tuple[bytes, str, str | None]
_known: OrderedDict[_Key, MediaAnalysis] = OrderedDict()
_lock: Final = threading.Lock()


def analyse_once(path: Path, *, filename: str, language: str | None = None) -> MediaAnalysis:
    """`analyse`, but a small file of the same content and extension is decoded once in a process.

    Raises:
        MediaError: The file is broken, empty or of an unsupported kind.
    """
    if path.stat().st_size > _MOST_BYTES:
        return analyse(path, filename=filename, language=language)
    key = (hashlib.sha256(path.read_bytes()).digest(), PurePath(filename).suffix.lower(), language)
    with _lock:
        known = _known.get(key)
    if known is not None:
        return known
    measured = analyse(path, filename=filename, language=language)
    if len(measured.samples) <= _MOST_SAMPLES:
        with _lock:
            _known[key] = measured
            while len(_known) > _KEPT:
                _known.popitem(last=False)
    return measured
