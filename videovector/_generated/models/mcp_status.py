# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""McpStatus: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_str, read_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_McpStatus = itemgetter(
    "server_name",
    "server_version",
    "package_name",
    "npm_install_command",
    "documentation_url",
    "tools_count",
    "supported_platforms",
)
_absent_of_McpStatus: dict[str, Any] = {}


@record
class McpStatus(Model):
    """Information about the published MCP server.

    Attributes:
        server_name: Name of the server.
        server_version: Version of the server.
        package_name: Name of the npm package of the server.
        npm_install_command: Command that starts the server.
        documentation_url: URL of the documentation.
        tools_count: Number of tools of the server.
        supported_platforms: Platforms that a configuration can be created for.
    """

    server_name: str
    server_version: str
    package_name: str
    npm_install_command: str
    documentation_url: str
    tools_count: int
    supported_platforms: list[str]

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("server_name", "server_name", True, ("str",), False, None),
        ("server_version", "server_version", True, ("str",), False, None),
        ("package_name", "package_name", True, ("str",), False, None),
        ("npm_install_command", "npm_install_command", True, ("str",), False, None),
        ("documentation_url", "documentation_url", True, ("str",), False, None),
        ("tools_count", "tools_count", True, ("int",), False, None),
        ("supported_platforms", "supported_platforms", True, ("list", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        server_name: str,
        server_version: str,
        package_name: str,
        npm_install_command: str,
        documentation_url: str,
        tools_count: int,
        supported_platforms: Sequence[str],
    ) -> None:
        self._extra = None
        self.server_name = server_name
        self.server_version = server_version
        self.package_name = package_name
        self.npm_install_command = npm_install_command
        self.documentation_url = documentation_url
        self.tools_count = tools_count
        self.supported_platforms = [*supported_platforms]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 7:
            data = {**_absent_of_McpStatus, **data}
        try:
            values = _values_of_McpStatus(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_McpStatus, **data}
            values = _values_of_McpStatus(data)
        self = new(cls)
        (
            _server_name,
            _server_version,
            _package_name,
            _npm_install_command,
            _documentation_url,
            _tools_count,
            _supported_platforms,
        ) = values
        self.server_name = _server_name if _server_name.__class__ is str else as_str(_server_name)
        self.server_version = _server_version if _server_version.__class__ is str else as_str(_server_version)
        self.package_name = _package_name if _package_name.__class__ is str else as_str(_package_name)
        self.npm_install_command = (
            _npm_install_command if _npm_install_command.__class__ is str else as_str(_npm_install_command)
        )
        self.documentation_url = (
            _documentation_url if _documentation_url.__class__ is str else as_str(_documentation_url)
        )
        self.tools_count = _tools_count if _tools_count.__class__ is int else as_int(_tools_count)
        self.supported_platforms = read_list(_supported_platforms, str, as_str)
        self._extra = None if len(data) == 7 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "server_name": self.server_name,
            "server_version": self.server_version,
            "package_name": self.package_name,
            "npm_install_command": self.npm_install_command,
            "documentation_url": self.documentation_url,
            "tools_count": self.tools_count,
            "supported_platforms": [*self.supported_platforms],
        }
        if self._extra:
            out.update(self._extra)
        return out
