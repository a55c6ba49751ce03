"""The state of each segment in a run, as a document of its own that can be written and paged.

The item of the run (`run_items`) has the number of segments in each state.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from videovector.sandbox.storage.document_loader import Reader
from videovector.sandbox.storage.store import Document, Store

KIND: Final = "segment_states"
STATUSES: Final = ("pending", "processing", "successful", "failed")


def item_key(run_id: str, video_id: str) -> str:
    """Id of a run's item, and parent of the states of its segments."""
    return f"{run_id}:{video_id}"


def states_of(store: Reader, item: Document) -> list[Document]:
    """The states of an item's segments in order."""
    return store.list(KIND, parent=item_key(item["run_id"], item["video_id"]))


def state_of(store: Reader, run_id: str, segment_id: str) -> Document | None:
    """The state of a segment in a run; None if it is not part of the run."""
    return store.get(KIND, f"{run_id}:{segment_id}")


def add_states(store: Store, item: Document, states: Sequence[Document]) -> None:
    """Stores the first states of a stored item's segments, in their order."""
    with store.transaction():
        for state in states:
            _put(store, item, state)
        _count(store, item, Counter(state["status"] for state in states))


def put_state(store: Store, item: Document, state: Document) -> None:
    """Replaces the state of a segment."""
    with store.transaction():
        former = state_of(store, item["run_id"], state["segment_id"])
        _put(store, item, state)
        changes = Counter([state["status"]])
        if former is not None:
            changes[former["status"]] -= 1
        _count(store, item, changes)


def _put(store: Store, item: Document, state: Document) -> None:
    parent = item_key(item["run_id"], item["video_id"])
    owner = ("videos", item["video_id"])
    store.put(KIND, f"{item['run_id']}:{state['segment_id']}", state, parent=parent, owner=owner)


def _count(store: Store, item: Document, changes: Mapping[str, int]) -> None:
    """Updates the stored counts, and copies them to `item`."""

    def change(found: Document) -> None:
        for status, difference in changes.items():
            found["segment_counts"][status] += difference

    stored = store.update("run_items", item_key(item["run_id"], item["video_id"]), change)
    if stored is not None:
        item["segment_counts"] = stored["segment_counts"]


def no_segments() -> dict[str, int]:
    """The counts of an item without segments."""
    return dict.fromkeys(STATUSES, 0)


def segment_total(item: Document) -> int:
    """How many segments an item has."""
    return sum(item["segment_counts"].values())


def outcome(item: Document) -> str:
    """The status of an item whose segments are all done."""
    failed = item["segment_counts"]["failed"]
    if not failed:
        return "completed"
    return "failed" if failed == segment_total(item) else "completed_with_failures"
