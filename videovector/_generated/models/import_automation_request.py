# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ImportAutomationRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ImportAutomationRequest = itemgetter(
    "connector_id",
    "debounce_interval",
    "prompt_preset",
    "source_prefix",
    "file_pattern",
    "recursive",
    "enabled",
    "paused",
)
_absent_of_ImportAutomationRequest: dict[str, Any] = {
    "source_prefix": None,
    "file_pattern": None,
    "recursive": None,
    "enabled": None,
    "paused": None,
}


@record
class ImportAutomationRequest(Model):
    """The import automation of an index.

    It replaces the saved one completely.

    Attributes:
        connector_id: Id of the connector to watch. It needs the scope `import`.
        debounce_interval: How long the path must stay unchanged before new files are imported.
        prompt_preset: The prompt to run on imported media, and its settings.
        source_prefix: Path prefix to watch. If empty, the whole bucket or container is watched.
        file_pattern: Glob pattern that file names must match, such as `*.mp4` or `*.{mp4,mov}`. Default: *.
        recursive: Whether to include folders below the prefix. Default: True.
        enabled: Whether the automation is set up to run. Default: True.
        paused: Whether the automation is temporarily stopped. Default: False.
    """

    connector_id: str
    debounce_interval: DebounceInterval
    prompt_preset: PromptPreset
    source_prefix: str
    file_pattern: str
    recursive: bool
    enabled: bool
    paused: bool

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("connector_id", "connector_id", True, ("str",), False, None),
        ("debounce_interval", "debounce_interval", True, ("enum", "str", "debounce_interval_values"), False, None),
        ("prompt_preset", "prompt_preset", True, ("model", "PromptPreset"), False, None),
        ("source_prefix", "source_prefix", False, ("str",), False, ""),
        ("file_pattern", "file_pattern", False, ("str",), False, "*"),
        ("recursive", "recursive", False, ("bool",), False, True),
        ("enabled", "enabled", False, ("bool",), False, True),
        ("paused", "paused", False, ("bool",), False, False),
    )

    def __init__(
        self,
        *,
        connector_id: str,
        debounce_interval: DebounceInterval | str,
        prompt_preset: PromptPreset | Mapping[str, Any],
        source_prefix: str = "",
        file_pattern: str = "*",
        recursive: bool = True,
        enabled: bool = True,
        paused: bool = False,
    ) -> None:
        self._extra = None
        self.connector_id = connector_id
        self.debounce_interval = debounce_interval_values[debounce_interval]
        self.prompt_preset = PromptPreset.model_validate(prompt_preset)
        self.source_prefix = source_prefix
        self.file_pattern = file_pattern
        self.recursive = recursive
        self.enabled = enabled
        self.paused = paused

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 8:
            data = {**_absent_of_ImportAutomationRequest, **data}
        try:
            values = _values_of_ImportAutomationRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ImportAutomationRequest, **data}
            values = _values_of_ImportAutomationRequest(data)
        self = new(cls)
        (
            _connector_id,
            _debounce_interval,
            _prompt_preset,
            _source_prefix,
            _file_pattern,
            _recursive,
            _enabled,
            _paused,
        ) = values
        self.connector_id = _connector_id if _connector_id.__class__ is str else as_str(_connector_id)
        self.debounce_interval = debounce_interval_values[_debounce_interval]
        self.prompt_preset = PromptPreset.read_dict(_prompt_preset)
        self.source_prefix = (
            _source_prefix
            if _source_prefix.__class__ is str
            else ""
            if _source_prefix is None
            else as_str(_source_prefix)
        )
        self.file_pattern = (
            _file_pattern if _file_pattern.__class__ is str else "*" if _file_pattern is None else as_str(_file_pattern)
        )
        self.recursive = (
            _recursive if _recursive.__class__ is bool else True if _recursive is None else as_bool(_recursive)
        )
        self.enabled = _enabled if _enabled.__class__ is bool else True if _enabled is None else as_bool(_enabled)
        self.paused = _paused if _paused.__class__ is bool else False if _paused is None else as_bool(_paused)
        self._extra = None if len(data) == 8 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "connector_id": self.connector_id,
            "debounce_interval": self.debounce_interval.value,
            "prompt_preset": self.prompt_preset.to_dict(),
        }
        out["source_prefix"] = self.source_prefix
        out["file_pattern"] = self.file_pattern
        out["recursive"] = self.recursive
        out["enabled"] = self.enabled
        out["paused"] = self.paused
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .debounce_interval import (
    DebounceInterval,  # noqa: E402
    debounce_interval_values,  # noqa: E402
)
from .prompt_preset import PromptPreset  # noqa: E402
