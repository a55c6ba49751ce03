# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""CreateS3ConnectorRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.secrets import revealed
from videovector._models.values import as_dict, as_list, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_CreateS3ConnectorRequest = itemgetter(
    "name",
    "bucket",
    "region",
    "aws_access_key_id",
    "aws_secret_access_key",
    "scopes",
    "export_base_path",
    "import_mode",
)
_absent_of_CreateS3ConnectorRequest: dict[str, Any] = {"scopes": None, "export_base_path": None, "import_mode": None}


@record
class CreateS3ConnectorRequest(Model):
    """The data that is needed to create an Amazon S3 connector.

    Attributes:
        name: Display name of the connector. 1 to 100 characters.
        bucket: Name of the bucket, without `s3://`.
        region: AWS region of the bucket.
        aws_access_key_id: Access key id of an identity that may list the bucket and get its objects. It is never
            returned.
        aws_secret_access_key: Secret access key that belongs to the access key id. It is never returned.
        scopes: What the connector may be used for. An empty list is the same as the default. Default: ['import'].
        export_base_path: Path prefix for exported files. If omitted, files are written to the root of the bucket.
        import_mode: Which files an import includes. Default: all.
    """

    name: str
    bucket: str
    region: str
    aws_access_key_id: str
    aws_secret_access_key: str
    scopes: list[ConnectorScope]
    export_base_path: str | None
    import_mode: ConnectorImportMode

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("name", "name", True, ("str",), False, None),
        ("bucket", "bucket", True, ("str",), False, None),
        ("region", "region", True, ("str",), False, None),
        ("aws_access_key_id", "aws_access_key_id", True, ("str",), True, None),
        ("aws_secret_access_key", "aws_secret_access_key", True, ("str",), True, None),
        ("scopes", "scopes", False, ("list", ("enum", "str", "connector_scope_values")), False, ["import"]),
        ("export_base_path", "export_base_path", False, ("str",), False, None),
        ("import_mode", "import_mode", False, ("enum", "str", "connector_import_mode_values"), False, "all"),
    )

    def __init__(
        self,
        *,
        name: str,
        bucket: str,
        region: str,
        aws_access_key_id: str,
        aws_secret_access_key: str,
        scopes: Sequence[ConnectorScope | str] | None = None,
        export_base_path: str | None = None,
        import_mode: ConnectorImportMode | str | None = None,
    ) -> None:
        self._extra = None
        aws_access_key_id = revealed(aws_access_key_id)
        aws_secret_access_key = revealed(aws_secret_access_key)
        self.name = name
        self.bucket = bucket
        self.region = region
        self.aws_access_key_id = aws_access_key_id
        self.aws_secret_access_key = aws_secret_access_key
        self.scopes = [ConnectorScope.IMPORT] if scopes is None else ([connector_scope_values[i0] for i0 in scopes])
        self.export_base_path = export_base_path
        self.import_mode = (
            ConnectorImportMode.ALL if import_mode is None else (connector_import_mode_values[import_mode])
        )

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 8:
            data = {**_absent_of_CreateS3ConnectorRequest, **data}
        try:
            values = _values_of_CreateS3ConnectorRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_CreateS3ConnectorRequest, **data}
            values = _values_of_CreateS3ConnectorRequest(data)
        self = new(cls)
        (
            _name,
            _bucket,
            _region,
            _aws_access_key_id,
            _aws_secret_access_key,
            _scopes,
            _export_base_path,
            _import_mode,
        ) = values
        self.name = _name if _name.__class__ is str else as_str(_name)
        self.bucket = _bucket if _bucket.__class__ is str else as_str(_bucket)
        self.region = _region if _region.__class__ is str else as_str(_region)
        self.aws_access_key_id = (
            _aws_access_key_id if _aws_access_key_id.__class__ is str else as_str(_aws_access_key_id)
        )
        self.aws_secret_access_key = (
            _aws_secret_access_key if _aws_secret_access_key.__class__ is str else as_str(_aws_secret_access_key)
        )
        self.scopes = (
            [ConnectorScope.IMPORT]
            if _scopes is None
            else [connector_scope_values[i0] for i0 in (_scopes if _scopes.__class__ is list else as_list(_scopes))]
        )
        self.export_base_path = (
            None
            if _export_base_path is None
            else _export_base_path
            if _export_base_path.__class__ is str
            else as_str(_export_base_path)
        )
        self.import_mode = (
            ConnectorImportMode.ALL if _import_mode is None else connector_import_mode_values[_import_mode]
        )
        self._extra = None if len(data) == 8 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "name": self.name,
            "bucket": self.bucket,
            "region": self.region,
            "aws_access_key_id": self.aws_access_key_id,
            "aws_secret_access_key": self.aws_secret_access_key,
        }
        out["scopes"] = [i0.value for i0 in self.scopes]
        if self.export_base_path is not None:
            out["export_base_path"] = self.export_base_path
        out["import_mode"] = self.import_mode.value
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .connector_import_mode import (
    ConnectorImportMode,  # noqa: E402
    connector_import_mode_values,  # noqa: E402
)
from .connector_scope import (
    ConnectorScope,  # noqa: E402
    connector_scope_values,  # noqa: E402
)
