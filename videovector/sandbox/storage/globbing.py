"""Which objects of a bucket an import or a browse takes."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterable
from pathlib import PurePosixPath

from videovector.sandbox.storage.blobs import StoredObject


def matching_objects(
    objects: Iterable[StoredObject], prefix: str, pattern: str, *, recursive: bool
) -> list[StoredObject]:
    """Objects below a prefix whose base name fits a glob; `{a,b}` gives alternatives."""
    patterns = expand_braces(pattern)
    return [
        found
        for found in objects
        if found.name.startswith(prefix)
        and (recursive or "/" not in found.name[len(prefix) :].lstrip("/"))
        and any(fnmatch.fnmatchcase(PurePosixPath(found.name).name, part) for part in patterns)
    ]


def expand_braces(pattern: str) -> list[str]:
    """`*.{mp4,mov}` as the two globs it stands for."""
    head, opening, rest = pattern.partition("{")
    inside, closing, tail = rest.partition("}")
    if not opening or not closing:
        return [pattern]
    return [expanded for choice in inside.split(",") for expanded in expand_braces(head + choice + tail)]
