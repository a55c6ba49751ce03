"""Reads each setting from its source: the argument, else the environment, else the profile, else the default.

A credential from one source replaces those of the weaker sources, as in the client.
"""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import click

from videovector._config import VARIABLES, ClientConfig
from videovector._errors import InvalidArgumentError
from videovector._request.validation import is_integer

if TYPE_CHECKING:
    from videovector import VideoVector

    from .shared_options import SharedOptions

CONFIG_VARIABLE: Final = "VIDEO_VECTOR_CONFIG"
PROFILE_VARIABLE: Final = "VIDEO_VECTOR_PROFILE"
DEFAULT_PROFILE: Final = "default"
CREDENTIALS: Final = ("api_key", "bearer_token")
# Options that only a program can give.
_CODE: Final = frozenset({"hooks", "oauth_token_provider"})
#: The settings that a profile may have, with their environment variables.
SETTINGS: Final[dict[str, str | None]] = {
    **{one.name: VARIABLES.get(one.name) for one in fields(ClientConfig) if one.name not in _CODE},
    "environment": None,
    "output": "VIDEO_VECTOR_OUTPUT",
}
_SWITCHES: Final = frozenset(one.name for one in fields(ClientConfig) if one.default is False)
THREE_WAYS: Final = "Give --api-key-file FILE, set VIDEO_VECTOR_API_KEY, or put api_key into a profile of {config}."
_MAX_KEY_BYTES: Final = 65_536


class CredentialError(InvalidArgumentError):
    """The credential is missing, can't be read, or can be read by other users."""


@dataclass(frozen=True, slots=True, repr=False)
class Setting:
    """The value of a setting and its source."""

    value: Any
    source: str

    def __repr__(self) -> str:
        return f"Setting(source={self.source!r})"


def config_file() -> Path:
    """The file of the profiles: VIDEO_VECTOR_CONFIG, else in the configuration folder of the platform."""
    if given := os.environ.get(CONFIG_VARIABLE):
        return Path(given)
    home = Path.home()
    if sys.platform == "win32":
        base = Path(os.environ.get("APPDATA") or home / "AppData" / "Roaming")
    elif sys.platform == "darwin":
        base = home / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    return base / "videovector" / "config.toml"


def read_profile(name: str | None) -> dict[str, Any]:
    """The settings of a profile; without a name, those of `default` if it exists.

    Raises:
        InvalidArgumentError: The file can't be read, or has no such profile, or the profile has an unknown setting.
        CredentialError: The file has a credential, and other users of the machine can read it.
    """
    path = config_file()
    try:
        content = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        if name is None:
            return {}
        raise InvalidArgumentError(f"There is no profile {name!r}: {path} does not exist.") from None
    except OSError as error:
        raise InvalidArgumentError(f"{path} can't be read: {error.strerror}.") from None
    import tomllib

    try:
        profiles: dict[str, Any] = tomllib.loads(content.decode("utf-8"))
    except ValueError as error:
        # The message of the parser quotes no value, which could be a secret.
        raise InvalidArgumentError(f"{path} is not TOML: {error}.") from None
    chosen: object = profiles.get(name or DEFAULT_PROFILE, {} if name is None else None)
    if not isinstance(chosen, dict):
        known = ", ".join(one for one, table in profiles.items() if isinstance(table, dict)) or "none"
        raise InvalidArgumentError(
            f"There is no profile {name or DEFAULT_PROFILE!r} in {path}; known profiles: {known}."
        )
    settings = cast("dict[str, Any]", chosen)
    _check_profile(path, name or DEFAULT_PROFILE, settings)
    holds_credential = any(
        isinstance(table, dict) and any(key in table for key in CREDENTIALS) for table in profiles.values()
    )
    if holds_credential and os.name == "posix" and stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise CredentialError(f"{path} has a credential, and other users can read the file; run: chmod 600 {path}")
    return settings


def _check_profile(path: Path, name: str, settings: dict[str, Any]) -> None:
    for key, value in settings.items():
        if key not in SETTINGS:
            from difflib import get_close_matches

            near = get_close_matches(key, SETTINGS, 1)
            hint = f"did you mean {near[0]}?" if near else f"known settings: {', '.join(SETTINGS)}."
            raise InvalidArgumentError(f"The profile {name!r} in {path} has the unknown setting {key!r}; {hint}")
        problem = _problem(key, value)
        if problem:
            raise InvalidArgumentError(f"{key} of the profile {name!r} in {path} must be {problem}.")


def _problem(key: str, value: object) -> str | None:
    """What a value must be, if its type is wrong; the client checks the rest."""
    if key in _SWITCHES:
        return None if isinstance(value, bool) else "true or false"
    if key == "custom_headers":
        texts = isinstance(value, dict) and all(
            isinstance(one, str) for one in cast("dict[str, object]", value).values()
        )
        return None if texts else "a table of strings"
    return None if isinstance(value, (str, float)) or is_integer(value) else "a string or a number"


class Settings:
    """All settings that are given, each with its source."""

    def __init__(self, options: SharedOptions) -> None:
        self.options = options
        name = options.profile or os.environ.get(PROFILE_VARIABLE) or None
        self.profile_name: str = name or DEFAULT_PROFILE
        profile = read_profile(name)
        self.found: dict[str, Setting] = {}
        for key, variable in SETTINGS.items():
            text = (os.environ.get(variable) or "").strip() if variable else ""
            if text:
                self.found[key] = Setting(text, f"environment variable {variable}")
            elif key in profile:
                self.found[key] = Setting(profile[key], f"profile {self.profile_name!r}")
        self._drop_weaker_credentials()
        if options.base_url:
            self.found["base_url"] = Setting(options.base_url, "argument --base-url")
        if options.output:
            self.found["output"] = Setting(options.output, "argument --output")
        # Both settings choose the server, so the stronger source decides.
        if "base_url" in self.found and not self.found["base_url"].source.startswith("profile"):
            self.found.pop("environment", None)
        if options.api_key_file:
            for one in (*CREDENTIALS, "auth_mode"):
                self.found.pop(one, None)
            self.found["api_key"] = Setting(read_key(options.api_key_file), "argument --api-key-file")

    def _drop_weaker_credentials(self) -> None:
        sources = {one: self.found[one].source for one in CREDENTIALS if one in self.found}
        if any(source.startswith("environment") for source in sources.values()):
            for one, source in sources.items():
                if source.startswith("profile"):
                    del self.found[one]
            if self.found.get("auth_mode", Setting("", "")).source.startswith("profile"):
                del self.found["auth_mode"]

    @property
    def credential(self) -> str | None:
        """The name of the credential in use; None without one."""
        return next((one for one in CREDENTIALS if one in self.found), None)

    def client(self) -> VideoVector:
        """Make a client with these settings.

        Raises:
            CredentialError: There is no credential, and no terminal to ask for one.
        """
        from videovector import VideoVector

        values: dict[str, Any] = {
            key: setting.value
            for key, setting in self.found.items()
            # The client reads the environment itself, and its messages name the variable of a wrong value.
            if key != "output" and not setting.source.startswith("environment")
        }
        if self.credential is None:
            values["api_key"] = ask_for_key()
        elif self.credential in values and "auth_mode" in self.found:
            # With a credential as an argument, the client ignores the variable of auth_mode.
            values["auth_mode"] = self.found["auth_mode"].value
        return VideoVector(**values)


def read_key(path: str) -> str:
    """Read the key from a file, or from the standard input for `-`."""
    if path == "-":
        text = sys.stdin.readline()
    else:
        try:
            with Path(path).open("rb") as file:
                text = file.read(_MAX_KEY_BYTES).decode("utf-8")
        except OSError as error:
            raise CredentialError(f"--api-key-file {path} can't be read: {error.strerror}.") from None
        except UnicodeDecodeError:
            raise CredentialError(f"--api-key-file {path} is not UTF-8 text.") from None
    key = text.strip()
    if not key:
        raise CredentialError(f"--api-key-file {path} is empty.")
    return key


def ask_for_key() -> str:
    """Ask for a key on the terminal; without a terminal, refuse."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise CredentialError(f"There is no credential. {THREE_WAYS.format(config=config_file())}")
    key: str = click.prompt("API key (not stored)", hide_input=True, err=True)
    return key.strip()
