from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from server_steps import Library, ok

from videovector.sandbox.search.filters import FilterError, check_conditions, matches
from videovector.sandbox.search.result_index import ResultIndex, SearchScope
from videovector.sandbox.search.text_index import MOST_CANDIDATES, TextField, TextIndex
from videovector.sandbox.storage.store import Store


@pytest.fixture
def index() -> Iterator[TextIndex]:
    with closing(sqlite3.connect(":memory:")) as connection:
        yield TextIndex(connection)


@pytest.mark.parametrize(
    ("text", "queries", "others"),
    [
        ("東京タワーは夜に光る", ["東京", "タワー", "夜", "東京タワー"], ["京東", "大阪"]),
        ("北京的天气今天很好", ["天气", "北京", "今天", "好"], ["上海"]),
        ("서울에서 부산까지 기차", ["서울", "부산", "기차"], ["대구"]),
        ("ผมชอบกินข้าวผัด", ["ข้าว", "กิน", "ข้าวผัด"], ["หมู"]),
        ("ភ្នំពេញ ជាទីក្រុង", ["ភ្នំពេញ"], ["សៀមរាប"]),
        ("Crème brûlée in São Paulo", ["creme", "BRULEE", "sao paulo", "CRÈME"], ["cremation"]),
        ("Die Straße ist groß", ["strasse", "STRASSE", "gross"], ["strand"]),
        ("\uff26\uff35\uff2c\uff2c width \ufb01le", ["full", "file"], ["half"]),
        ("कमल का फूल", ["कमल", "फूल"], ["कमला"]),
        ("Москва́ слезам не верит", ["москва", "СЛЕЗАМ"], ["питер"]),
        ("שָׁלוֹם עולם", ["שלום", "עולם"], ["ערב"]),
        ("Two windmills were turning", ["windmill", "turns", "TWO"], ["wind"]),
    ],
)
def test_words_are_found_in_every_script(index: TextIndex, text: str, queries: list[str], others: list[str]) -> None:
    """A text is found by its words however they are cased, accented or joined, and not by words it doesn't hold."""
    index.put("text", [TextField("summary", text)])
    for query in queries:
        (hit,) = index.search(query, limit=5)
        assert hit.matches[0].snippet
        assert hit.matched_words
    for query in others:
        assert index.search(query, limit=5) == []


@pytest.mark.parametrize("query", ["!?", "。、", "…", "___", "🙂", "\u0301", "   ", "-", '"'])
def test_a_query_of_punctuation_finds_nothing(api: httpx.Client, library: Library, query: str) -> None:
    """A query without a word is no error; only a blank one is."""
    response = api.post(f"/indexes/{library.index_id}/search", json={"query": query})
    assert (response.status_code, response.json() if response.status_code == 200 else []) == (
        200 if query.strip() else 422,
        [],
    )


def test_frequent_words_bring_a_bounded_number_of_candidates(index: TextIndex) -> None:
    """A word in every document is answered from the newest thousand, and a rare word beside it still leads."""
    for number in range(MOST_CANDIDATES + 500):
        index.put(f"{number:05}", [TextField("text", "common words" + (" zebra" if number == 3 else ""))])
    assert [hit.key for hit in index.search("common zebra", limit=2)] == ["00003", f"{MOST_CANDIDATES + 499:05}"]
    assert [hit.key for hit in index.search("zebra", limit=2)] == ["00003"]
    assert len(index.search("common", limit=5_000)) == MOST_CANDIDATES


def test_long_texts_are_shown_around_the_match(index: TextIndex) -> None:
    """A snippet holds the match with a few words around it and says where it was cut."""
    text = " ".join(f"word{number}" for number in range(200))
    index.put("long", [TextField("text", text)])
    (hit,) = index.search("word100", limit=1)
    assert hit.matches[0].snippet.startswith("…word9")
    assert hit.matches[0].snippet.endswith("…")
    assert "word100" in hit.matches[0].snippet


_VALUES = (
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.floats(-2, 2, allow_nan=False)
    | st.sampled_from(["", " ", "Red", "red  wall", "Blue", "2", "É"])
)
_METADATA = st.fixed_dictionaries(
    {},
    optional={
        "a": _VALUES | st.lists(_VALUES, max_size=3),
        "o": st.fixed_dictionaries({}, optional={"b": _VALUES}),
        "p": st.lists(st.fixed_dictionaries({}, optional={"b": _VALUES}), max_size=2),
    },
)
_CONDITION = st.fixed_dictionaries(
    {
        "field": st.sampled_from(["a", "a[]", "o.b", "p[].b", "p.b", "p", "o", "nothing"]),
        "operator": st.sampled_from(
            [
                *("equals", "contains", "starts_with", "ends_with", "is_empty", "is_not_empty", "greater_than"),
                *("greater_equal", "less_than", "less_equal", "item_equals", "item_contains", "length_equals"),
                *("length_greater", "length_less"),
            ]
        ),
        "type": st.sampled_from(["string", "integer", "number", "boolean", "array"]),
    },
    optional={"value": _VALUES},
)


@given(st.lists(_METADATA, min_size=1, max_size=6), st.lists(_CONDITION, min_size=1, max_size=2))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_filters_find_by_columns_what_they_find_by_reading(
    tmp_path_factory: pytest.TempPathFactory, documents: list[dict[str, Any]], conditions: list[dict[str, Any]]
) -> None:
    """What SQL lets through and the conditions confirm is exactly what the conditions alone would find."""
    try:
        check_conditions(conditions)
    except FilterError:
        return
    with _store(tmp_path_factory.mktemp("filters") / "store.db") as store:
        index = ResultIndex(store)
        for number, metadata in enumerate(documents):
            key = f"segment:seg_{number}:run"
            store.put("results", key, {"result_id": key, "metadata": metadata, "executed_at": f"{number}"})
            index.put(key, video_id="vid", run_id="run", texts=[])
        found = index.filtered(conditions, scope=SearchScope(run_ids=("run",)), limit=100)
        expected = [number for number, metadata in enumerate(documents) if matches(conditions, metadata)]
        assert [int(place[2]) for place, _ in found] == expected
        first = index.filtered(conditions, scope=SearchScope(), limit=1)
        rest = index.filtered(conditions, scope=SearchScope(), limit=100, after=first[0][0]) if first else []
        assert [*first, *rest] == found


def test_an_index_of_an_earlier_version_is_filled_anew(tmp_path: Path) -> None:
    """Where an index does not say which fields are empty, no result counts as searchable, and the frames are kept."""
    with _store(tmp_path / "store.db") as store:
        index = ResultIndex(store)
        key = "segment:seg:run"
        store.put("results", key, {"result_id": key, "metadata": {"a": "b"}, "executed_at": "1"})
        index.put(key, video_id="vid", run_id="run", texts=[TextField("a", "b")], frames=[])
        assert not index.is_missing_results()
        store.connection.execute("INSERT INTO vectors VALUES (?, 0, x'00')", (key,))
        store.connection.execute("DROP TABLE result_fields")
        former = ResultIndex(store)
        assert former.is_missing_results()
        assert former.search("b", scope=SearchScope(), limit=1) == []
        assert store.connection.execute("SELECT count(*) FROM vectors").fetchone() == (1,)


def _store(path: Path) -> closing[Store]:
    return closing(Store(path, durable=False))


def test_filter_pages_go_on_where_they_ended(api: httpx.Client, library: Library) -> None:
    """Pages of a filter give each result once, and a cursor of another filter is refused."""
    conditions = [{"field": "summary", "operator": "is_not_empty", "type": "string"}]
    seen: list[str] = []
    cursor = None
    while True:
        body = {"conditions": conditions, "page_size": 1} | ({"cursor": cursor} if cursor else {})
        page = ok(api.post(f"/search/filter/{library.index_id}", json=body))
        seen += [row["result_id"] for row in page["data"]]
        if not page["pagination"]["has_more"]:
            break
        cursor = page["pagination"]["next_cursor"]
    assert len(seen) == len(set(seen)) >= 3
    other = [{"field": "summary", "operator": "is_empty", "type": "string"}]
    refused = api.post(f"/search/filter/{library.index_id}", json={"conditions": other, "cursor": cursor})
    assert (refused.status_code, refused.json()["error"]["code"]) == (422, "invalid_cursor")
