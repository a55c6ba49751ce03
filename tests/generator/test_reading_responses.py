"""Lists and pages of responses are read item by item in place; what can't be read is told by its place as ever."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videovector import ResponseDecodeError
from videovector._errors import UnreadableFieldError
from videovector._generated.api import prompt_runs, search
from videovector._generated.models import SearchResult

HIT = {"result_id": "res_1", "video_id": "vid_1", "text_content": "a ferry", "marker": {"note": "here"}, "new": 1}
RESULT = {
    "segment_id": "seg_1", "run_id": "run_1", "prompt_id": "prm_1", "executed_at": "2026-07-17T01:02:03Z",
    "metadata": {"scene": "quay"}, "metadata_text": "quay", "video_name": "ferry",
}  # fmt: skip
PLACE = {"limit": 3, "has_more": False, "next_cursor": None}
#: What may stand at a field whose type is text, and elsewhere.
WRONG = st.one_of(st.integers(), st.booleans(), st.lists(st.text(), max_size=2), st.dictionaries(st.text(), st.none()))


def hits(document: Any) -> list[SearchResult]:
    return search.search_index_text("idx_1", query="ferry").read(document)


def results(document: Any) -> Any:
    return prompt_runs.list_prompt_run_results("run_1", video_id="vid_1").read(document)


def test_each_item_takes_the_place_of_what_it_was_read_from() -> None:
    """Nothing of the document is kept but what the objects hold."""
    document = [copy.deepcopy(HIT) for _ in range(3)]
    found = hits(document)
    assert [one.to_dict()["new"] for one in found] == [1, 1, 1]
    assert all(kept is one for kept, one in zip(document, found, strict=True))
    page = {"data": [copy.deepcopy(RESULT)], "pagination": PLACE}
    assert page["data"] == results(page).data


@given(broken=st.sets(st.integers(0, 3)), value=WRONG)
def test_what_does_not_fit_is_found_wherever_it_stands(broken: set[int], value: Any) -> None:
    """Any items may have a field of a wrong type: the others are whole, these raise where it is used, with its path."""
    document = [{**copy.deepcopy(HIT), **({"text_content": value} if n in broken else {})} for n in range(4)]
    found = hits(copy.deepcopy(document))
    assert [one.to_dict() for one in found] == [SearchResult.from_dict(one).to_dict() for one in document]
    page = results({"data": [{**RESULT, **({"video_name": value} if n in broken else {})} for n in range(4)],
                    "pagination": PLACE})  # fmt: skip
    for number, (hit, result) in enumerate(zip(found, page.data, strict=True)):
        if number not in broken:
            assert (hit.text_content, result.video_name) == ("a ferry", "ferry")
            continue
        with pytest.raises(UnreadableFieldError) as caught:
            _ = hit.text_content
        assert caught.value.path == f"[{number}].text_content"
        with pytest.raises(UnreadableFieldError) as caught:
            _ = result.video_name
        assert caught.value.path == f"data[{number}].video_name"


@pytest.mark.parametrize("document", [None, 5, "text", {"data": 1}, [HIT, 5], [[]]])
def test_what_is_no_list_of_objects_is_refused(document: Any) -> None:
    """Where there is no field to blame, the response as a whole is refused."""
    with pytest.raises(ResponseDecodeError):
        hits(copy.deepcopy(document))


@pytest.mark.parametrize("document", [None, [], {"data": [RESULT]}, {"data": [5], "pagination": PLACE}])
def test_what_is_no_page_is_refused(document: Any) -> None:
    """So is a page without its place, or with something else than objects in it, before anybody goes on with it."""
    with pytest.raises((ResponseDecodeError, UnreadableFieldError)):
        results(copy.deepcopy(document)).data[0]
