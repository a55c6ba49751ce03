"""The settings of a client: they are written once, as the fields of `ClientConfig`. Signatures with them are emitted.

The source is read, not imported: the package may need the very code that is about to be generated.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from codegen.docstrings import rows_of
from codegen.expressions import or_none
from codegen.shapes import DocumentError

CONFIG = "_config.py"
_CLASS, _VARIABLES = "ClientConfig", "VARIABLES"
_MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting as an argument: if omitted or None, its value comes from its variable or is its default."""

    name: str
    type: str
    default: str
    text: str

    @property
    def parameter(self) -> str:
        """Its entry in a list of parameters, for the async client."""
        return f"{self.name}: {self.type} = {self.default}"


#: Arguments that are not fields of the configuration.
ENVIRONMENT = Setting(
    "environment", "Environment | None", "None", '``"production"`` or ``"staging"`` instead of a base_url.'
)
HTTP_CLIENT = Setting(
    "http_client",
    "httpx.AsyncClient | httpx2.AsyncClient | None",
    "None",
    "Your own ``httpx.AsyncClient`` or ``httpx2.AsyncClient`` for proxies, certificates or limits; it is never closed "
    "for you. Its default headers, cookies and auth are not used.",
)

#: The first arguments of each signature; the others follow in the order of `ClientConfig`. Those of `from_env` may be
#: given by position, as in the published SDK.
CLIENT_ARGUMENTS = ("api_key", "bearer_token", "oauth_token_provider", "auth_mode")
FROM_ENV_ARGUMENTS = (
    "api_key",
    "bearer_token",
    "base_url",
    "timeout",
    "max_retries",
    "max_retry_delay",
    "auth_mode",
    "custom_headers",
    "oauth_token_provider",
)


def read_settings(package: Path) -> dict[str, Setting]:
    """The settings of a package, in the order of `ClientConfig`; none without one.

    Raises:
        DocumentError: The docstring of the class does not describe a field.
    """
    path = package / CONFIG
    tree = ast.parse(path.read_text(encoding="utf-8")) if path.exists() else ast.Module([], [])
    config = next((one for one in tree.body if isinstance(one, ast.ClassDef) and one.name == _CLASS), None)
    if config is None:
        return {}
    constants = dict(_constants(tree.body))
    texts = rows_of(ast.get_docstring(config), "Args")
    variables = set(_names(constants[_VARIABLES]))
    found: dict[str, Setting] = {}
    for node in config.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
            name = node.target.id
            if name not in texts:
                raise DocumentError(f"{CONFIG}: {_CLASS} does not describe {name}")
            default = _default(constants.get(getattr(node.value, "id", ""), node.value))
            text = _described(texts[name], default, f"VIDEO_VECTOR_{name.upper()}" if name in variables else None)
            kind = ast.unparse(node.annotation)
            # A boolean setting without a variable is off by default.
            is_switch = kind == "bool" and name not in variables
            found[name] = Setting(name, *((kind, "False") if is_switch else (or_none(kind), "None")), text)
    return found


def in_order(settings: Mapping[str, Setting], first: Iterable[str], *, client: bool) -> list[Setting]:
    """Settings as the arguments of one signature: some first, then the others in the order of `ClientConfig`.

    Args:
        settings: All fields of the configuration.
        first: Names of the first arguments.
        client: Whether it is the signature of a client, which takes the caller's own HTTP client too.
    """
    listed = [settings[name] for name in first]
    for setting in settings.values():
        if setting not in listed:
            listed += [ENVIRONMENT, setting] if setting.name == "deadline" else [setting]
            listed += [HTTP_CLIENT] if setting.name == "deadline" and client else []
    return listed


def _constants(body: Iterable[ast.stmt]) -> Iterator[tuple[str, ast.expr]]:
    for node in body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        value: ast.expr | None = getattr(node, "value", None)
        if isinstance(target, ast.Name) and value is not None:
            yield target.id, value


def _names(value: ast.expr) -> Iterator[str]:
    """The strings in a value, such as a tuple of them."""
    for one in ast.walk(value):
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and one.value.isidentifier():
            yield one.value


def _default(value: ast.expr) -> float | None:
    """The default of a field if it is a number, else None."""
    try:
        found: object = ast.literal_eval(value)
    except ValueError:
        return None
    return found if isinstance(found, (int, float)) and not isinstance(found, bool) else None


def _described(text: str, default: float | None, variable: str | None) -> str:
    """The description of a field, with its default and its variable at the end of the first sentence."""
    first, dot, rest = text.partition(". ")
    if default is not None:
        is_large = default >= _MEBIBYTE and default % _MEBIBYTE == 0
        first = f"{first.rstrip('.')}; default {f'{int(default) // _MEBIBYTE} MiB' if is_large else f'{default:g}'}"
    if variable is not None:
        first = f"{first.rstrip('.')} (``{variable}``)"
    return f"{first.rstrip('.')}. {rest}" if dot else f"{first.rstrip('.')}."
