# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""McpConfig: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.secrets import revealed
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_McpConfig = itemgetter("platform", "config", "config_path", "setup_instructions")
_absent_of_McpConfig: dict[str, Any] = {
    "platform": None,
    "config": None,
    "config_path": None,
    "setup_instructions": None,
}


@record
class McpConfig(Model):
    """An MCP client configuration for one platform, ready to use.

    Attributes:
        platform: The requested platform.
        config: The configuration for the client: `mcpServers` for desktop clients, `server` for `custom`. It contains
            an API key: treat it as a credential.
        config_path: Usual path of the configuration file; null if there is none.
        setup_instructions: How to use the configuration: a string or a list of strings.
    """

    platform: str | None
    config: dict[str, Any] | None
    config_path: str | None
    setup_instructions: Any

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("platform", "platform", False, ("str",), False, None),
        ("config", "config", False, ("map", ("any",)), True, None),
        ("config_path", "config_path", False, ("optional", ("str",)), False, None),
        ("setup_instructions", "setup_instructions", False, ("any",), False, None),
    )

    def __init__(
        self,
        *,
        platform: str | None = None,
        config: Mapping[str, Any] | None = None,
        config_path: str | None = None,
        setup_instructions: Any = None,
    ) -> None:
        self._extra = None
        config = revealed(config)
        self.platform = platform
        self.config = None if config is None else {**config}
        self.config_path = config_path
        self.setup_instructions = setup_instructions

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_McpConfig, **data}
        try:
            values = _values_of_McpConfig(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_McpConfig, **data}
            values = _values_of_McpConfig(data)
        self = new(cls)
        _platform, _config, _config_path, _setup_instructions = values
        self.platform = None if _platform is None else _platform if _platform.__class__ is str else as_str(_platform)
        self.config = None if _config is None else _config if _config.__class__ is dict else as_dict(_config)
        self.config_path = (
            None if _config_path is None else _config_path if _config_path.__class__ is str else as_str(_config_path)
        )
        self.setup_instructions = _setup_instructions
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        if self.platform is not None:
            out["platform"] = self.platform
        if self.config is not None:
            out["config"] = {**self.config}
        if self.config_path is not None:
            out["config_path"] = self.config_path
        if self.setup_instructions is not None:
            out["setup_instructions"] = self.setup_instructions
        if self._extra:
            out.update(self._extra)
        return out
