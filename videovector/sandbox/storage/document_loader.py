"""Reads the documents of a response, each once, and those of a page together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from videovector.sandbox.storage.store import Document, Store


class DocumentLoader:
    """Reads documents like the store, and caches them for one response.

    Args:
        store: The store.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._found: dict[tuple[str, str], Document | None] = {}
        self._lists: dict[tuple[str, str, str], list[Document]] = {}

    def load(self, kind: str, identifiers: Iterable[str]) -> None:
        """Reads documents at once, for `get`."""
        wanted = {identifier for identifier in identifiers if (kind, identifier) not in self._found}
        found = self._store.get_many(kind, wanted)
        self._found.update({(kind, identifier): found.get(identifier) for identifier in wanted})

    def load_lists(self, kind: str, *, parents: Iterable[str] = (), families: Iterable[str] = ()) -> None:
        """Reads the documents under some parents or families at once, for `list`."""
        self._load_lists(kind, "parent", parents)
        self._load_lists(kind, "family", families)

    def _load_lists(self, kind: str, column: Literal["parent", "family"], keys: Iterable[str]) -> None:
        wanted = {key for key in keys if (kind, column, key) not in self._lists}
        found = self._store.list_many(kind, column, wanted)
        self._lists.update({(kind, column, key): found.get(key, []) for key in wanted})

    def get(self, kind: str, identifier: str) -> Document | None:
        """The document, or None."""
        key = (kind, identifier)
        if key not in self._found:
            self._found[key] = self._store.get(kind, identifier)
        return self._found[key]

    def list(
        self,
        kind: str,
        *,
        parent: str | None = None,
        family: str | None = None,
        newest_first: bool = False,
        limit: int | None = None,
    ) -> list[Document]:
        """The documents under a parent or a family in order of creation."""
        key = (kind, "parent", parent) if parent is not None else (kind, "family", family or "")
        known = self._lists.get(key)
        if known is None:
            return self._store.list(kind, parent=parent, family=family, newest_first=newest_first, limit=limit)
        ordered = known[::-1] if newest_first else known
        return ordered[:limit]


# The source of views: the store for a single object, a loader for a page.
Reader: TypeAlias = Store | DocumentLoader
