"""Selection filters, which choose the matching results of a run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from videovector.sandbox.json_schema.prompt_schemas import leaf_types
from videovector.sandbox.search.filters import FilterError, check_conditions, matches
from videovector.sandbox.storage.store import Document


def conditions_of(run: Document) -> list[Document]:
    """The conditions of the prompt's selection filter: `{"conditions": [...]}` or `{field: value}`."""
    raw: Document = run["_prompt"].get("selection_filter") or {}
    types = leaf_types(run["_prompt"]["json_schema"])
    if isinstance(raw.get("conditions"), list):
        conditions: list[Any] = raw["conditions"]
        return [complete(cast("Document", condition), types) for condition in conditions if isinstance(condition, dict)]
    return [complete({"field": field, "value": value}, types) for field, value in raw.items()]


def complete(condition: Document, types: Any) -> Document:
    """The condition; a missing operator or type is taken from the schema."""
    kind = condition.get("type") or types.get(condition.get("field")) or _kind_of(condition.get("value"))
    operator = condition.get("operator") or ("item_equals" if kind == "array" else "equals")
    return {**condition, "type": kind, "operator": operator}


def _kind_of(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    return "integer" if isinstance(value, int) else "number" if isinstance(value, float) else "string"


def has_selection(run: Document) -> bool:
    """Whether the run's prompt has a selection filter."""
    return bool(run["_prompt"].get("selection_filter"))


def selected(run: Document, results: Sequence[Document]) -> list[Document]:
    """The results that match the selection filter; all without a filter, none if it can't be evaluated."""
    if not has_selection(run):
        return list(results)
    conditions = conditions_of(run)
    try:
        check_conditions(conditions)
    except FilterError:
        return []
    return [result for result in results if matches(conditions, result["metadata"])]
