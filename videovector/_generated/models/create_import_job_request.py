# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""CreateImportJobRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_str


@record
class CreateImportJobRequest(Model):
    """What to import from a connector, and where to.

    Attributes:
        connector_id: The connector to read from. It must be allowed to import.
        index_id: The index that receives the media.
        source_prefix: Path prefix below which to read. A full object path picks one file; an empty text reads
            everything.
        file_pattern: Glob that file names have to match, such as `*.mp4` or `*.{mp4,mov,avi}`. Default: *.
        recursive: Whether folders below the prefix are read as well. Default: True.
        import_mode_override: Whether this job takes every file or only files that were not imported before. Left out,
            the connector's own setting counts.
    """

    connector_id: str
    index_id: str
    source_prefix: str
    file_pattern: str
    recursive: bool
    import_mode_override: ConnectorImportMode | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("connector_id", "connector_id", True, ("str",), False, None),
        ("index_id", "index_id", True, ("str",), False, None),
        ("source_prefix", "source_prefix", False, ("str",), False, ""),
        ("file_pattern", "file_pattern", False, ("str",), False, "*"),
        ("recursive", "recursive", False, ("bool",), False, True),
        (
            "import_mode_override",
            "import_mode_override",
            False,
            ("enum", "str", "connector_import_mode_values"),
            False,
            None,
        ),
    )

    def __init__(
        self,
        *,
        connector_id: str,
        index_id: str,
        source_prefix: str = "",
        file_pattern: str = "*",
        recursive: bool = True,
        import_mode_override: ConnectorImportMode | str | None = None,
    ) -> None:
        self._extra = None
        self.connector_id = connector_id
        self.index_id = index_id
        self.source_prefix = source_prefix
        self.file_pattern = file_pattern
        self.recursive = recursive
        self.import_mode_override = (
            None if import_mode_override is None else connector_import_mode_values[import_mode_override]
        )

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["connector_id"]
        self.connector_id = value if value.__class__ is str else as_str(value)
        value = data["index_id"]
        self.index_id = value if value.__class__ is str else as_str(value)
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
        if "import_mode_override" in data:
            value = data["import_mode_override"]
            self.import_mode_override = None if value is None else connector_import_mode_values[value]
        else:
            absent += 1
            self.import_mode_override = None
        self._extra = None if len(data) + absent == 6 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
        out: dict[str, Any] = {
            "connector_id": self.connector_id,
            "index_id": self.index_id,
        }
        out["source_prefix"] = self.source_prefix
        out["file_pattern"] = self.file_pattern
        out["recursive"] = self.recursive
        if self.import_mode_override is not None:
            out["import_mode_override"] = self.import_mode_override.value
        if self._extra:
            out.update(self._extra)
        return out


# At the end on purpose: the classes above exist before what they refer to is loaded, so cycles can't fail.
from .connector_import_mode import (
    ConnectorImportMode,  # noqa: E402
    connector_import_mode_values,  # noqa: E402
)
