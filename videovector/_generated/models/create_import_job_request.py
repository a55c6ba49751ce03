# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""CreateImportJobRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_CreateImportJobRequest = itemgetter(
    "connector_id", "index_id", "source_prefix", "file_pattern", "recursive", "import_mode_override"
)
_absent_of_CreateImportJobRequest: dict[str, Any] = {
    "source_prefix": None,
    "file_pattern": None,
    "recursive": None,
    "import_mode_override": None,
}


@record
class CreateImportJobRequest(Model):
    """The files to import from a connector, and the index to import them into.

    Attributes:
        connector_id: Id of the connector to read from. It needs the scope `import`.
        index_id: Id of the index to import into.
        source_prefix: Import only files whose path begins with this prefix. The full path of an object selects one
            file; an empty string selects all files.
        file_pattern: Glob pattern that file names must match, such as `*.mp4` or `*.{mp4,mov,avi}`. Default: *.
        recursive: Whether to include folders below the prefix. Default: True.
        import_mode_override: Whether to import every file, or only files that were not imported before. If omitted,
            the connector's `import_mode` is used.
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
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 6:
            data = {**_absent_of_CreateImportJobRequest, **data}
        try:
            values = _values_of_CreateImportJobRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_CreateImportJobRequest, **data}
            values = _values_of_CreateImportJobRequest(data)
        self = new(cls)
        _connector_id, _index_id, _source_prefix, _file_pattern, _recursive, _import_mode_override = values
        self.connector_id = _connector_id if _connector_id.__class__ is str else as_str(_connector_id)
        self.index_id = _index_id if _index_id.__class__ is str else as_str(_index_id)
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
        self.import_mode_override = (
            None if _import_mode_override is None else connector_import_mode_values[_import_mode_override]
        )
        self._extra = None if len(data) == 6 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
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


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .connector_import_mode import (
    ConnectorImportMode,  # noqa: E402
    connector_import_mode_values,  # noqa: E402
)
