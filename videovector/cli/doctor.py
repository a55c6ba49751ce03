"""`doctor`: shows the settings and their sources, whether the API can be reached, and what is installed."""

from __future__ import annotations

import os
import platform
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import click

from videovector._errors import (
    AuthenticationError,
    AuthorizationError,
    ConnectionError,
    NotFoundError,
    TimeoutError,
    VideoVectorError,
)
from videovector._generated import SERVERS
from videovector._version import __version__

from .errors import described, exit_code_of
from .exit_codes import FAILED
from .session import Session, SessionCommand
from .settings import CREDENTIALS, SETTINGS, THREE_WAYS, CredentialError, config_file

if TYPE_CHECKING:
    from videovector import VideoVector
    from videovector._generated.cli import Command

_PACKAGES: Final = ("httpx", "httpcore", "attrs", "click", "rich")
_EXTRAS: Final = {
    "cli": ("click", "rich", "yaml"),
    "fast": ("orjson",),
    "httpx2": ("httpcore2", "httpx2"),
    "otel": ("opentelemetry",),
    "progress": ("rich", "tqdm"),
    "sandbox": ("av", "numpy", "starlette", "uvicorn"),
    "timeline": ("opentimelineio",),
}
#: With a greater difference, signed links and tokens are refused as expired.
_MOST_CLOCK_DIFFERENCE: Final = 60.0
_SECONDS: Final = 10.0
_UNKNOWN_ID: Final = "doctor-looks-for-nothing"


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the report; `ok` is None for a line that only informs."""

    name: str
    value: str
    source: str = ""
    ok: bool | None = None
    exit_code: int = 0

    def row(self) -> dict[str, Any]:
        """The check as a row of the output."""
        return {"check": self.name, "value": self.value, "source": self.source or None, "ok": self.ok}


def build(name: str, _row: Command | None) -> click.Command:
    """`videovector doctor`."""
    return SessionCommand(
        name,
        _doctor,
        summary="Check configuration, credential and connection",
        text="Check configuration, credential and connection.\n\nThe exit code is 0 if everything works. Secrets are "
        "never shown.",
        params=[click.Option(["--report"], is_flag=True, help="Print the report as text for a bug report.")],
    )


def _doctor(session: Session, values: dict[str, Any]) -> int:
    checks = list(examine(session))
    if values["report"]:
        lines = [f"{_mark(one)} {one.name}: {one.value}{f' ({one.source})' if one.source else ''}" for one in checks]
        session.output.text("```\n" + "\n".join(lines) + "\n```\n")
    else:
        session.output.rows(
            [{**one.row(), **({"ok": _mark(one)} if session.output.format == "table" else {})} for one in checks],
            columns=("ok", "check", "value", "source"),
            identifier="check",
            fold=True,
        )
    wrong = [one for one in checks if one.ok is False]
    for one in wrong:
        session.output.note(f"Check failed: {one.name}: {one.value}")
    return wrong[0].exit_code or FAILED if wrong else 0


def _mark(check: Check) -> str:
    return {True: "ok", False: "NO", None: "-"}[check.ok]


def examine(session: Session) -> Iterator[Check]:
    """Yield the checks; each is made when it is needed."""
    yield Check("videovector", __version__)
    yield Check("python", f"{platform.python_version()} on {platform.system()} {platform.machine()}")
    for name in _PACKAGES:
        yield Check(name, _version(name))
    for extra, modules in _EXTRAS.items():
        missing = [one for one in modules if find_spec(one) is None]
        text = "installed" if not missing else f"missing {', '.join(missing)}: pip install 'videovector[{extra}]'"
        yield Check(f"extra {extra}", text)
    yield from _configuration(session)
    yield from _connection(session)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def _configuration(session: Session) -> Iterator[Check]:
    path = config_file()
    yield Check("configuration file", str(path) if path.exists() else f"{path} (none)")
    yield Check("profile", session.settings.profile_name)
    found = session.settings.found
    for name in SETTINGS:
        if name in found:
            setting = found[name]
            yield Check(name, _shown(name, setting.value), setting.source)
    if "base_url" not in found and "environment" not in found:
        yield Check("base_url", SERVERS[0], "default")


def _shown(name: str, value: Any) -> str:
    """The value of a setting, without secrets."""
    if name in CREDENTIALS:
        return f"set ({len(str(value))} characters)"
    return (
        ", ".join(cast("dict[str, str]", value))
        if isinstance(value, dict)
        else str(value).lower()
        if isinstance(value, bool)
        else str(value)
    )


def _connection(session: Session) -> Iterator[Check]:
    if session.settings.credential is None:
        text = f"none. {THREE_WAYS.format(config=config_file())}"
        yield Check("credential", text, ok=False, exit_code=exit_code_of(CredentialError("")))
        return
    try:
        client = session.client
    except VideoVectorError as error:
        yield Check("settings", error.message, ok=False, exit_code=exit_code_of(error))
        return
    yield Check("credential", client.config.mode.replace("_", " "), ok=True)
    address = urlsplit(client.base_url)
    proxy = _proxy(address.scheme, address.hostname or "")
    yield Check("proxy", proxy or "none", "environment" if proxy else "")
    if address.scheme == "https" and not proxy:
        yield _tls(address.hostname or "", address.port or 443)
    yield from _validated(session, client)


def _proxy(scheme: str, host: str) -> str | None:
    given = getproxies()
    found = given.get(scheme) or given.get("all")
    if not found or proxy_bypass(host):
        return None
    # A proxy's address may hold a password.
    parts = urlsplit(found)
    return f"{parts.scheme}://{parts.hostname}{f':{parts.port}' if parts.port else ''}"


def _tls(host: str, port: int) -> Check:
    where = os.environ.get("SSL_CERT_FILE") or os.environ.get("SSL_CERT_DIR") or ""
    try:
        context = ssl.create_default_context()
        with (
            socket.create_connection((host, port), timeout=_SECONDS) as plain,
            context.wrap_socket(plain, server_hostname=host) as wrapped,
        ):
            until: Any = (wrapped.getpeercert() or {}).get("notAfter", "unknown")
            return Check("TLS", f"{wrapped.version()}, certificate until {until}", where, ok=True)
    except (OSError, ValueError) as error:
        return Check("TLS", str(getattr(error, "strerror", None) or error), where, ok=False, exit_code=6)


def _validated(session: Session, client: VideoVector) -> Iterator[Check]:
    """Check whether the API responds and accepts the credential; then the clock and the scopes."""
    begin = time.monotonic()
    quick = client.with_options(max_retries=0, deadline=_SECONDS)
    try:
        response = quick.with_response(quick.auth.validate)
    except VideoVectorError as error:
        text = f"{described(error)['message'].rstrip('.')}. {_remedy(session, error)}".rstrip()
        yield Check("API", text, ok=False, exit_code=exit_code_of(error))
        return
    yield Check("API", f"responds in {(time.monotonic() - begin) * 1000:.0f} ms, accepts the credential", ok=True)
    yield _clock(response.headers.get("date"))
    yield _scopes(quick)


def _remedy(session: Session, error: VideoVectorError) -> str:
    """Advice what to check, with the source of the value."""
    found = session.settings.found
    if isinstance(error, (AuthenticationError, AuthorizationError)):
        name = session.settings.credential or ""
        return f"Check {name}, which comes from: {found[name].source}." if name in found else ""
    if isinstance(error, (ConnectionError, TimeoutError)):
        source = found["base_url"].source if "base_url" in found else "default"
        return f"Check the network, the proxy, and base_url, which comes from: {source}."
    return str(described(error)["hint"] or "")


def _clock(date: str | None) -> Check:
    try:
        theirs = parsedate_to_datetime(date or "")
    except ValueError:
        return Check("clock", "the server does not send its time")
    difference = (datetime.now(UTC) - theirs.astimezone(UTC)).total_seconds()
    fine = abs(difference) <= _MOST_CLOCK_DIFFERENCE
    side = "ahead of" if difference > 0 else "behind"
    text = "the same as the server's" if abs(difference) < 2 else f"{abs(difference):.0f} s {side} the server's"
    return Check("clock", text if fine else f"{text}; set the clock of this machine", ok=fine)


def _scopes(client: VideoVector) -> Check:
    """Find the scopes by one harmless request for each; status 403 means that the scope is missing."""
    schema = {"type": "object", "properties": {"text": {"type": "string"}}}
    probes: dict[str, Callable[[], object]] = {
        "search": lambda: client.indexes.list(include_defaults=False),
        "read": lambda: client.usage.get_current(),
        "write": lambda: client.prompts.test_schema(json_schema=schema, sample_data={"text": "x"}),
        "admin": lambda: client.indexes.get_deletion(_UNKNOWN_ID),
    }
    held: list[str] = []
    unknown: list[str] = []
    for scope, probe in probes.items():
        try:
            probe()
        except AuthorizationError:
            continue
        except NotFoundError:
            held.append(scope)
        except VideoVectorError:
            unknown.append(scope)
        else:
            held.append(scope)
    text = ", ".join(held) or "none"
    return Check("scopes", text + (f"; not known: {', '.join(unknown)}" if unknown else ""), ok=bool(held))
