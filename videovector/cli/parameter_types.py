"""Types of option values: JSON, dates, files, secrets, suggestions.

Help and completion load this module, so other modules are loaded only when a value is read.
"""

from __future__ import annotations

import sys
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_MAX_TEXT_BYTES: Final = 33_554_432


def read_source(value: str) -> str:
    """The text of the file of `@file`, of the standard input for `-`, or else the value itself.

    Raises:
        click.BadParameter: The file can't be read, or is not UTF-8 text.
    """
    if value == "-":
        return sys.stdin.read()
    if not value.startswith("@"):
        return value
    from pathlib import Path

    path = value[1:]
    try:
        with Path(path).open("rb") as file:
            content = file.read(_MAX_TEXT_BYTES + 1)
        if len(content) > _MAX_TEXT_BYTES:
            raise click.BadParameter(f"{path} is larger than {_MAX_TEXT_BYTES} bytes.")
        return content.decode("utf-8-sig")
    except OSError as error:
        raise click.BadParameter(f"{path} can't be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise click.BadParameter(f"{path} is not UTF-8 text.") from None


class JsonValue(click.ParamType[Any]):
    """A JSON value: the JSON itself, `@file`, or `-` for the standard input."""

    name = "json"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Parse the text; a message names the line and column of an error."""
        if not isinstance(value, str):
            return value
        import json

        text = read_source(value)
        try:
            return json.loads(text)
        except ValueError as error:
            where = value[1:] if value.startswith("@") else "the standard input" if value == "-" else "the value"
            if isinstance(error, json.JSONDecodeError):
                self.fail(f"{where} is not JSON: {error.msg} at line {error.lineno}, column {error.colno}.", param, ctx)
            self.fail(f"{where} is not JSON: {error}.", param, ctx)


class Moment(click.ParamType[datetime]):
    """A date, or a date with a time, in ISO 8601; without an offset it is local time."""

    name = "moment"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """How help shows the value."""
        return "ISO8601"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Read the date."""
        if isinstance(value, datetime):
            return value
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a date or time such as 2026-01-31 or 2026-01-31T12:00:00Z.", param, ctx)
        return moment if moment.tzinfo is not None else moment.astimezone()


class Suggestion(click.ParamType[str]):
    """A string with some known values; others are allowed."""

    name = "text"

    def __init__(self, choices: tuple[str, ...]) -> None:
        self.choices = choices

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The known values that begin with a text."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(one) for one in self.choices if one.startswith(incomplete)]


class Secret(click.ParamType[str]):
    """A secret as `@file` or `-`; the secret itself gives a warning, since other users can list command lines."""

    name = "secret"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """How help shows the value."""
        return "@FILE|-"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Read the secret, without a line break at its end."""
        text: str = value
        if text != "-" and not text.startswith("@"):
            warn_of_secret(param.opts[0] if param is not None else "a secret")
            return text
        return read_source(text).rstrip("\r\n")


def warn_of_secret(option: str) -> None:
    """Warn that other users can see the secret in the list of processes."""
    sys.stderr.write(
        f"Warning: {option} gives a secret on the command line, where other users of this machine can see it; "
        "give @FILE, or - for the standard input.\n"
    )


class ImageFile(click.ParamType[Any]):
    """A picture: the path of a file, or its content as base64."""

    name = "image"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """How help shows the value."""
        return "FILE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path if the file exists, else the value; with `@` before it, the file must exist."""
        if value == "-":
            return sys.stdin.buffer.read()
        from pathlib import Path

        path = Path(str(value).removeprefix("@"))
        try:
            if path.is_file():
                return path
        except OSError:
            # Base64 is longer than any path.
            return value
        if str(value).startswith("@") or path.suffix:
            self.fail(f"there is no file {path}.", param, ctx)
        return value


class InputFile(click.ParamType[Any]):
    """A file to send; `-` is the standard input."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path of a file that exists."""
        if value == "-":
            return sys.stdin.buffer
        from pathlib import Path

        path = Path(str(value).removeprefix("@"))
        if not path.is_file():
            self.fail(f"{path} is {'a folder' if path.is_dir() else 'no file'}.", param, ctx)
        return path
