"""Every check of oasdiff, by its name, against our verdict of the change that it finds."""

from __future__ import annotations

import copy
import csv
from pathlib import Path

from oasdiff_pairs import Pair, pair
from spec_diff import compare

TABLE = Path(__file__).with_name("oasdiff_checks.csv")
with TABLE.open(encoding="utf-8", newline="") as lines:
    ROWS = [(check, theirs, ours, why) for check, theirs, ours, why in list(csv.reader(lines))[1:]]


def verdict(documents: Pair) -> str:
    """The worst of our changes."""
    found = compare(*copy.deepcopy(documents))
    return found[0].severity if found else "none"


def test_each_check_has_the_verdict_of_the_table() -> None:
    """A change that oasdiff has a check for gets the verdict of the table, which says why where it is not oasdiff's."""
    wrong: list[str] = []
    for check, theirs, ours, why in ROWS:
        documents = pair(check)
        if documents is None or documents[0] == documents[1]:
            wrong.append(f"{check}: no pair of documents shows this change")
        elif verdict(documents) != ours:
            wrong.append(f"{check}: {ours} in the table, {verdict(documents)} by spec_diff")
        if (ours != "breaking") == (theirs in ("error", "warning")) and not why:
            wrong.append(f"{check}: {ours} is not what oasdiff says ({theirs}), and no reason is given")
    assert wrong == []


def test_table_has_each_check_once() -> None:
    """No check stands twice, and the table is in order, so that a newer list can be laid beside it."""
    names = [row[0] for row in ROWS]
    assert names == sorted(set(names))
    assert len(names) == 509
