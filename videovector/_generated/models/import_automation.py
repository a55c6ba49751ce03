# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ImportAutomation: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ImportAutomation = itemgetter(
    "index_id",
    "connector_id",
    "debounce_interval",
    "prompt_preset",
    "source_prefix",
    "file_pattern",
    "recursive",
    "enabled",
    "paused",
    "created_at",
    "updated_at",
)
_absent_of_ImportAutomation: dict[str, Any] = {
    "index_id": None,
    "connector_id": None,
    "debounce_interval": None,
    "prompt_preset": None,
    "source_prefix": None,
    "file_pattern": None,
    "recursive": None,
    "enabled": None,
    "paused": None,
    "created_at": None,
    "updated_at": None,
}


@record
class ImportAutomation(Model):
    """The saved import automation of an index.

    Attributes:
        index_id: Id of the index to import into.
        connector_id: Id of the connector that is watched.
        debounce_interval: How long the path must stay unchanged before new files are imported.
        prompt_preset: The prompt to run on imported media, and its settings.
        source_prefix: Path prefix that is watched.
        file_pattern: Glob pattern that file names must match.
        recursive: Whether folders below the prefix are included. Default: True.
        enabled: Whether the automation is set up to run. Default: True.
        paused: Whether the automation is temporarily stopped. Default: False.
        created_at: When the automation was first saved.
        updated_at: When the automation was last changed.
    """

    index_id: str | None
    connector_id: str | None
    debounce_interval: DebounceInterval | None
    prompt_preset: PromptPreset | None
    source_prefix: str | None
    file_pattern: str | None
    recursive: bool
    enabled: bool
    paused: bool
    created_at: _datetime.datetime | None
    updated_at: _datetime.datetime | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("index_id", "index_id", False, ("optional", ("str",)), False, None),
        ("connector_id", "connector_id", False, ("optional", ("str",)), False, None),
        (
            "debounce_interval",
            "debounce_interval",
            False,
            ("optional", ("enum", "str", "debounce_interval_values")),
            False,
            None,
        ),
        ("prompt_preset", "prompt_preset", False, ("optional", ("model", "PromptPreset")), False, None),
        ("source_prefix", "source_prefix", False, ("optional", ("str",)), False, None),
        ("file_pattern", "file_pattern", False, ("optional", ("str",)), False, None),
        ("recursive", "recursive", False, ("bool",), False, True),
        ("enabled", "enabled", False, ("bool",), False, True),
        ("paused", "paused", False, ("bool",), False, False),
        ("created_at", "created_at", False, ("optional", ("datetime",)), False, None),
        ("updated_at", "updated_at", False, ("optional", ("datetime",)), False, None),
    )

    def __init__(
        self,
        *,
        index_id: str | None = None,
        connector_id: str | None = None,
        debounce_interval: DebounceInterval | str | None = None,
        prompt_preset: PromptPreset | Mapping[str, Any] | None = None,
        source_prefix: str | None = None,
        file_pattern: str | None = None,
        recursive: bool = True,
        enabled: bool = True,
        paused: bool = False,
        created_at: _datetime.datetime | str | None = None,
        updated_at: _datetime.datetime | str | None = None,
    ) -> None:
        self._extra = None
        self.index_id = index_id
        self.connector_id = connector_id
        self.debounce_interval = None if debounce_interval is None else debounce_interval_values[debounce_interval]
        self.prompt_preset = None if prompt_preset is None else PromptPreset.model_validate(prompt_preset)
        self.source_prefix = source_prefix
        self.file_pattern = file_pattern
        self.recursive = recursive
        self.enabled = enabled
        self.paused = paused
        self.created_at = None if created_at is None else to_datetime(created_at)
        self.updated_at = None if updated_at is None else to_datetime(updated_at)

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 11:
            data = {**_absent_of_ImportAutomation, **data}
        try:
            values = _values_of_ImportAutomation(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ImportAutomation, **data}
            values = _values_of_ImportAutomation(data)
        self = new(cls)
        (
            _index_id,
            _connector_id,
            _debounce_interval,
            _prompt_preset,
            _source_prefix,
            _file_pattern,
            _recursive,
            _enabled,
            _paused,
            _created_at,
            _updated_at,
        ) = values
        self.index_id = None if _index_id is None else _index_id if _index_id.__class__ is str else as_str(_index_id)
        self.connector_id = (
            None
            if _connector_id is None
            else _connector_id
            if _connector_id.__class__ is str
            else as_str(_connector_id)
        )
        self.debounce_interval = None if _debounce_interval is None else debounce_interval_values[_debounce_interval]
        self.prompt_preset = None if _prompt_preset is None else PromptPreset.read_dict(_prompt_preset)
        self.source_prefix = (
            None
            if _source_prefix is None
            else _source_prefix
            if _source_prefix.__class__ is str
            else as_str(_source_prefix)
        )
        self.file_pattern = (
            None
            if _file_pattern is None
            else _file_pattern
            if _file_pattern.__class__ is str
            else as_str(_file_pattern)
        )
        self.recursive = (
            _recursive if _recursive.__class__ is bool else True if _recursive is None else as_bool(_recursive)
        )
        self.enabled = _enabled if _enabled.__class__ is bool else True if _enabled is None else as_bool(_enabled)
        self.paused = _paused if _paused.__class__ is bool else False if _paused is None else as_bool(_paused)
        self.created_at = None if _created_at is None else parse_datetime(_created_at)
        self.updated_at = None if _updated_at is None else parse_datetime(_updated_at)
        self._extra = None if len(data) == 11 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        if self.index_id is not None:
            out["index_id"] = self.index_id
        if self.connector_id is not None:
            out["connector_id"] = self.connector_id
        if self.debounce_interval is not None:
            out["debounce_interval"] = self.debounce_interval.value
        if self.prompt_preset is not None:
            out["prompt_preset"] = self.prompt_preset.to_dict()
        if self.source_prefix is not None:
            out["source_prefix"] = self.source_prefix
        if self.file_pattern is not None:
            out["file_pattern"] = self.file_pattern
        out["recursive"] = self.recursive
        out["enabled"] = self.enabled
        out["paused"] = self.paused
        if self.created_at is not None:
            out["created_at"] = format_datetime(self.created_at)
        if self.updated_at is not None:
            out["updated_at"] = format_datetime(self.updated_at)
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .debounce_interval import (
    DebounceInterval,  # noqa: E402
    debounce_interval_values,  # noqa: E402
)
from .prompt_preset import PromptPreset  # noqa: E402
