"""Registered extractions, which `POST /_sandbox/answers` stores and extraction uses instead of measurements."""

from __future__ import annotations

from typing import Any, Final, cast

from videovector._request.validation import is_integer, is_number
from videovector.sandbox.errors import ApiError, invalid_fields
from videovector.sandbox.extraction.schema_filling import AnswerBook
from videovector.sandbox.identifiers import new_id, now_text
from videovector.sandbox.storage.store import Document, Store

_TEXTS: Final = ("prompt_id", "title_contains", "transcript_contains")
_CONDITIONS: Final = (*_TEXTS, "at_seconds")
_FIELDS: Final = frozenset({*_CONDITIONS, "answer", "fail", "count", "level"})


def add_answer(store: Store, raw: object) -> Document:
    """Stores a registered extraction and returns it with its id; raises ApiError 422 that names each wrong field.

    Either `answer` (the extracted metadata) or `fail` (an error message, which makes extraction fail) is required.
    `count` limits how often a failure applies; `level` is `segment` (default) or `video`.
    """
    if not isinstance(raw, dict):
        raise invalid_fields([("body", "must be an object")])
    values = cast("dict[str, Any]", raw)
    errors = [(f"body.{name}", "is not a field of a registered extraction") for name in values if name not in _FIELDS]
    if ("answer" in values) == ("fail" in values):
        errors.append(("body", "must hold exactly one of answer and fail"))
    if "answer" in values and not isinstance(values["answer"], dict):
        errors.append(("body.answer", "must be an object"))
    if "fail" in values and not isinstance(values["fail"], str):
        errors.append(("body.fail", "must be a string"))
    if values.get("level", "segment") not in {"segment", "video"}:
        errors.append(("body.level", "must be one of segment, video"))
    count = values.get("count")
    if count is not None and (not is_integer(count) or count < 1):
        errors.append(("body.count", "must be a positive integer"))
    if values.get("at_seconds") is not None and not is_number(values["at_seconds"]):
        errors.append(("body.at_seconds", "must be a number"))
    errors += [
        (f"body.{name}", "must be a string")
        for name in _TEXTS
        if values.get(name) is not None and not isinstance(values[name], str)
    ]
    if errors:
        raise invalid_fields(errors)
    answer: Document = {"answer_id": new_id("answer"), "level": "segment", **values, "created_at": now_text()}
    store.put("answers", answer["answer_id"], answer)
    return answer


def list_answers(store: Store) -> list[Document]:
    """All registered extractions in order."""
    return store.list("answers")


def remove_answer(store: Store, answer_id: str) -> None:
    """Removes a registered extraction; raises ApiError 404 for an unknown one."""
    with store.transaction():
        if store.get("answers", answer_id) is None:
            raise ApiError(404, "answer_not_found", f"There is no registered extraction {answer_id!r}.")
        store.delete("answers", answer_id)


def clear_answers(store: Store) -> int:
    """Removes all registered extractions; returns how many there were."""
    return store.delete_where("answers")


def answer_book(store: Store, *, level: str, failures: bool) -> AnswerBook:
    """The registered extractions of a level, in the form for extraction; a failure contains its own record."""
    book = AnswerBook()
    for answer in store.list("answers"):
        if answer["level"] != level or ("fail" in answer) != failures:
            continue
        if failures and answer.get("count") is not None and answer.get("struck", 0) >= answer["count"]:
            continue
        conditions = {name: answer.get(name) for name in _CONDITIONS}
        book.register(answer if failures else answer["answer"], **conditions)
    return book


def note_failure(store: Store, answer_id: str) -> None:
    """Counts a use of a registered failure."""
    store.update("answers", answer_id, lambda answer: answer.update(struck=answer.get("struck", 0) + 1))
