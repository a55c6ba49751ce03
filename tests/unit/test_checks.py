"""Checks of arguments: what is sent for a value, and what is said of one that cannot be sent."""

from __future__ import annotations

import asyncio
import datetime as dt
import math
import uuid
from collections import deque
from decimal import Decimal
from enum import Enum
from typing import Any

import pytest

from videovector import AsyncVideoVector, InvalidArgumentError, VideoVector
from videovector._request import inputs
from videovector._request import validation as checks
from videovector._request.encoding import segment
from videovector._request.validation import is_integer, is_number

CHIP = uuid.UUID("12345678-1234-5678-1234-567812345678")


class Colour(Enum):
    """An enum whose members are sent as text."""

    RED = "red"


@pytest.mark.parametrize(
    ("check", "value", "limits", "message"),
    [
        (checks.text, "abcd", {"max_length": 3}, "x must have at most 3 characters; it has 4"),
        (checks.text, "ab", {"min_length": 3}, "x must have at least 3 characters"),
        (checks.boolean, 1, {}, "x must be True or False, not int"),
        (checks.number, "1", {}, "x must be a number, not str"),
        (checks.number, True, {}, "x must be a number, not bool"),
        (checks.number, 10**400, {"maximum": 1}, "x must be at most 1, not a number of that size"),
        (checks.integer, 10**400 + 1, {"multiple_of": 2}, "x must be a multiple of 2, not a number of that size"),
        (checks.seconds, "5", {}, "x must be a number of seconds, not str"),
        (checks.seconds, 0, {}, "x must be a number of seconds greater than 0 and at most 2000000, not 0"),
        (checks.seconds, math.nan, {}, "x must be a number of seconds greater than 0 and at most 2000000, not nan"),
        (checks.number, math.inf, {}, "x must be a finite number"),
        (checks.number, 0, {"exclusive_minimum": 0}, "x must be greater than 0, not 0"),
        (checks.number, 1.0, {"exclusive_maximum": 1}, "x must be less than 1, not 1.0"),
        (checks.integer, 11, {"minimum": 1, "maximum": 10}, "x must be from 1 to 10, not 11"),
        (checks.date, "tomorrow", {}, "x must be a date such as 2026-07-17"),
        (checks.date, 5, {}, "x must be a date, not int"),
        (checks.uuid, "x", {}, "x must be a UUID"),
        (checks.uuid, 5, {}, "x must be a string, not int"),
        (segment, "", {}, "x must not be empty"),
        (inputs.upload, "", {}, "x must not be empty; give the path of a file"),
        (inputs.upload, 5, {}, "x must be a path, bytes, an open binary file or an iterable of bytes, not int"),
        (checks.json_object, [1], {}, "x must be a mapping or a model, not list"),
        (checks.json_value, {"a": [1j]}, {}, "x['a'][0] can't be written as JSON: complex"),
        (checks.json_value, {"a": math.nan}, {}, "x['a'] must be a finite number"),
        (checks.json_value, {1: 2}, {}, "a key of x must be a string, not int"),
    ],
)
def test_a_refusal_names_the_argument_and_what_is_needed(
    check: Any, value: Any, limits: dict[str, Any], message: str
) -> None:
    """The message names the argument, the place inside it, and what is needed instead."""
    with pytest.raises(InvalidArgumentError) as refused:
        check("x", value, **limits)
    assert str(refused.value) == f"{message}."


@pytest.mark.parametrize(
    ("value", "limits", "message"),
    [
        ([1, 2, 1], {"unique": True}, "x must not contain the same item twice"),
        ([1], {"min_items": 2}, "x must have at least 2 items"),
        ([1, 2], {"max_items": 1}, "x must have at most 1 items; it has 2"),
        ([1, "2"], {}, "x[1] must be a whole number, not str"),
    ],
)
def test_a_wrong_list_is_refused(value: Any, limits: dict[str, Any], message: str) -> None:
    """Too few, too many, twice the same, or an item that is wrong by itself."""
    with pytest.raises(InvalidArgumentError) as refused:
        checks.items("x", value, checks.integer, **limits)
    assert str(refused.value) == f"{message}."
    assert checks.items("x", (3, 1), checks.integer, unique=True, min_items=2, max_items=2) == [3, 1]


def test_a_wrong_mapping_is_refused() -> None:
    """Anything that is no mapping, and a value that is wrong by itself, named by its key."""
    with pytest.raises(InvalidArgumentError, match=r"^x must be a mapping, not list\.$"):
        checks.mapping("x", [1], checks.integer)
    with pytest.raises(InvalidArgumentError, match=r"^x\['a'\] must be a whole number, not None\.$"):
        checks.mapping("x", {"a": None}, checks.integer)
    assert checks.mapping("x", {"a": 1}, checks.integer) == {"a": 1}


@pytest.mark.parametrize(
    ("check", "value", "sent"),
    [
        (checks.date, "2026-07-17", "2026-07-17"),
        (checks.date, dt.date(2026, 7, 17), "2026-07-17"),
        (checks.uuid, CHIP, str(CHIP)),
        (checks.uuid, str(CHIP).upper(), str(CHIP)),
        (checks.number, 0.5, 0.5),
        (segment, "a/b", "a%2Fb"),
    ],
)
def test_values_are_written_the_one_way_of_the_api(check: Any, value: Any, sent: Any) -> None:
    """A value in any of its usual types is written the one way the API has it."""
    assert check("x", value) == sent


def test_any_value_inside_a_free_form_object_is_written() -> None:
    """Days, moments, UUIDs, lists, tuples and numbers inside a free-form object are written as the API has them."""
    noon = dt.datetime(2026, 7, 17, 12, tzinfo=dt.UTC)
    value = {"day": noon.date(), "noon": noon, "chip": CHIP, "list": [1, (2,)], "half": 0.5, "none": None}
    assert checks.json_value("x", value) == {
        "day": "2026-07-17",
        "noon": "2026-07-17T12:00:00Z",
        "chip": str(CHIP),
        "list": [1, [2]],
        "half": 0.5,
        "none": None,
    }


@pytest.mark.parametrize(
    ("metadata", "message"),
    [
        ({"tags": {"a", "b"}}, "metadata['tags'] can't be written as JSON: set; give a list, such as sorted(...)."),
        (
            {"a": [{"b": frozenset()}]},
            "metadata['a'][0]['b'] can't be written as JSON: frozenset; give a list, such as sorted(...).",
        ),
        ({"a": deque([1])}, "metadata['a'] can't be written as JSON: deque."),
        ({"a": b"x"}, "metadata['a'] can't be written as JSON: bytes."),
        ({"a": {"b": 1}.keys()}, "metadata['a'] can't be written as JSON: dict_keys."),
        ({"a": Decimal("0.1")}, "metadata['a'] can't be written as JSON: Decimal."),
        ({"a": {("b", 1): 2}}, "a key of metadata['a'] must be a string, not tuple."),
        ({Colour.RED: 1, "red": 2}, "metadata has two keys that are both sent as 'red'."),
        (["a"], "metadata must be a mapping or a model, not list."),
        ({"a"}, "metadata must be a mapping or a model, not set."),
    ],
)
def test_metadata_that_json_cannot_hold_is_refused_by_name(metadata: Any, message: str) -> None:
    """Both clients say where in the metadata it is, before anything is sent; nothing is converted silently."""

    fields: Any = {"name": "n", "url": "https://example.com/", "events": ["video.completed"], "metadata": metadata}

    async def create() -> None:
        async with AsyncVideoVector(api_key="k", base_url="http://127.0.0.1:9/api/v2", max_retries=0) as client:
            await client.webhooks.create(**fields)

    with VideoVector(api_key="k", base_url="http://127.0.0.1:9/api/v2", max_retries=0) as client:
        with pytest.raises(InvalidArgumentError) as refused:
            client.webhooks.create(**fields)
        assert refused.value.message == message
    with pytest.raises(InvalidArgumentError) as refused:
        asyncio.run(create())
    assert refused.value.message == message


def test_checks_come_before_the_network() -> None:
    """A method called with a wrong argument says so although no server is there."""
    with VideoVector(api_key="k", base_url="http://127.0.0.1:9/api/v2", max_retries=0) as client:
        with pytest.raises(InvalidArgumentError, match="index_id must not be empty"):
            client.indexes.retrieve("")
        with pytest.raises(InvalidArgumentError, match="name must be a string, not int"):
            client.indexes.create(name=5)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "whole", "finite"),
    [
        *((value, True, True) for value in (0, -3, 10**400)),
        *((value, False, True) for value in (1.0, -2.5)),
        *((value, False, False) for value in (True, False, math.nan, math.inf, -math.inf, "1", None, 1j)),
    ],
)
def test_what_counts_as_a_number(value: object, whole: bool, finite: bool) -> None:
    """Booleans are no numbers, what is not finite is none, and no size is too large."""
    assert (is_integer(value), is_number(value)) == (whole, finite)
