"""Which objects of a bucket an import or a browse takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from videovector.sandbox.linear_patterns import compile_glob
from videovector.sandbox.storage.blobs import StoredObject


def matching_objects(
    objects: Iterable[StoredObject], prefix: str, pattern: str, *, recursive: bool
) -> Iterator[StoredObject]:
    """Of objects below a prefix those whose base name fits a glob; `{a,b}` gives alternatives.

    Raises:
        PatternError: The glob can't be used.
    """
    glob = compile_glob(pattern)
    return (
        found
        for found in objects
        if (recursive or "/" not in found.name[len(prefix) :].lstrip("/"))
        and glob.matches(PurePosixPath(found.name).name)
    )
