"""Flat records of models, for dataframes and tables."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, cast

from videovector._redaction import MASK

from .base import Model, to_json


def to_records(items: Iterable[object]) -> list[dict[str, Any]]:
    """Return flat dicts of models, all with the same keys in the same order, as pandas, polars and `csv` take them.

    Fields of nested objects become `name.inner`; extracted fields are `metadata.description` and so on. Times stay
    datetimes, enums become their values, lists stay lists, missing values are None, and secrets are masked.

    Args:
        items: Models, or dicts such as the rows of an SQL search.

    Returns:
        One dict for each item.

    Raises:
        TypeError: An item is neither.
    """
    return alike([record_of(item) for item in items])


def alike(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The records, each with the keys of all records, in the order in which they first occur."""
    columns = dict.fromkeys(name for record in records for name in record)
    return [{name: record.get(name) for name in columns} for record in records]


def record_of(item: object, *, unknown: bool = True) -> dict[str, Any]:
    """The flat record of one item, with its own keys only.

    Args:
        item: A model or a dict.
        unknown: Whether to include unknown fields of a model, which may be secrets.

    Raises:
        TypeError: The item is neither.
    """
    record: dict[str, Any] = {}
    if isinstance(item, Model):
        _add_model(record, "", item, unknown)
    elif isinstance(item, Mapping):
        _add_mapping(record, "", cast("Mapping[str, Any]", item), unknown)
    else:
        raise TypeError(f"A record is made of a model or a dict, not of {type(item).__name__}.")
    return record


def _add_model(record: dict[str, Any], prefix: str, model: Model, unknown: bool) -> None:
    for row in model._FIELDS:  # pyright: ignore[reportPrivateUsage]  # public names are fields
        # A field that could not be read becomes None here.
        value = getattr(model, row[1], None)
        _add(record, prefix + row[1], MASK if row[4] and value is not None else value, unknown)
    if unknown:
        _add_mapping(record, prefix, model.extra, unknown)


def _add_mapping(record: dict[str, Any], prefix: str, values: Mapping[str, Any], unknown: bool) -> None:
    for name, value in values.items():
        _add(record, f"{prefix}{name}", value, unknown)


def _add(record: dict[str, Any], name: str, value: object, unknown: bool) -> None:
    if isinstance(value, Model):
        _add_model(record, f"{name}.", value, unknown)
    elif isinstance(value, Mapping):
        _add_mapping(record, f"{name}.", cast("Mapping[str, Any]", value), unknown)
    elif isinstance(value, Enum):
        record[name] = value.value
    elif value is None or isinstance(value, bool | int | float | str | dt.date):
        record[name] = value
    else:
        record[name] = to_json(value)
