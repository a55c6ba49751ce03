# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ImportAutomationRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_str


@record
class ImportAutomationRequest(Model):
    """The import automation of an index; it replaces a former one as a whole.

    Attributes:
        connector_id: The connector to watch, which needs the scope `import`.
        debounce_interval: How long the path must be quiet before new files are imported.
        prompt_preset: What to run on imported media.
        source_prefix: Folder-like prefix to watch. Empty for the whole bucket or container.
        file_pattern: Glob that file names must match. Default: *.
        recursive: Whether to descend into folders below the prefix. Default: True.
        enabled: Whether the automation is set up to run. Default: True.
        paused: Whether the automation is stopped for now. Default: False.
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
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["connector_id"]
        self.connector_id = value if value.__class__ is str else as_str(value)
        value = data["debounce_interval"]
        self.debounce_interval = debounce_interval_values[value]
        value = data["prompt_preset"]
        self.prompt_preset = PromptPreset.read_dict(value)
        if "source_prefix" in data:
            value = data["source_prefix"]
            self.source_prefix = value if value.__class__ is str else "" if value is None else as_str(value)
        else:
            absent += 1
            self.source_prefix = ""
        if "file_pattern" in data:
            value = data["file_pattern"]
            self.file_pattern = value if value.__class__ is str else "*" if value is None else as_str(value)
        else:
            absent += 1
            self.file_pattern = "*"
        if "recursive" in data:
            value = data["recursive"]
            self.recursive = value if value.__class__ is bool else True if value is None else as_bool(value)
        else:
            absent += 1
            self.recursive = True
        if "enabled" in data:
            value = data["enabled"]
            self.enabled = value if value.__class__ is bool else True if value is None else as_bool(value)
        else:
            absent += 1
            self.enabled = True
        if "paused" in data:
            value = data["paused"]
            self.paused = value if value.__class__ is bool else False if value is None else as_bool(value)
        else:
            absent += 1
            self.paused = False
        self._extra = None if len(data) + absent == 8 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
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


# At the end on purpose: the classes above exist before what they refer to is loaded, so cycles can't fail.
from .debounce_interval import (
    DebounceInterval,  # noqa: E402
    debounce_interval_values,  # noqa: E402
)
from .prompt_preset import PromptPreset  # noqa: E402
