"""`prompts create`: a prompt from options, or from a file in YAML or JSON."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .formatting import as_object
from .operations import OperationCommand, run_operation
from .session import Session

if TYPE_CHECKING:
    from videovector._generated.cli import Command


def build_create(name: str, row: Command | None) -> click.Command:
    """`prompts create`: from options, from a file, or from both."""
    assert row is not None
    return OperationCommand(
        name,
        row,
        _create,
        more=[
            click.Option(
                ["-f", "--file"],
                type=click.Path(dir_okay=False, allow_dash=True),
                metavar="FILE",
                help="A prompt in YAML or JSON, with the names of the options (with _); options replace its values.",
            )
        ],
        optional=[one.name for one in row.options],
    )


def _create(session: Session, row: Command, values: dict[str, Any]) -> int | None:
    if values["file"]:
        known = {one.name for one in row.options}
        for key, value in read_prompt(values["file"], known).items():
            if values.get(key) is None:
                values[key] = value
    for option in row.options:
        if option.required and values.get(option.name) is None:
            raise click.UsageError(f"Missing option '--{option.name.replace('_', '-')}', or {option.name} in a file.")
    return run_operation(session, row, values)


def read_prompt(place: str, known: set[str]) -> dict[str, Any]:
    """Read a prompt from a file.

    Args:
        place: Path, or `-` for the standard input.
        known: The names that the file may contain.

    Raises:
        click.UsageError: The file can't be read, or has a name that no prompt has.
    """
    import yaml

    try:
        text = sys.stdin.read() if place == "-" else Path(place).read_text(encoding="utf-8")
        # JSON is YAML.
        content = as_object(yaml.safe_load(text))
    except OSError as error:
        raise click.UsageError(f"{place} can't be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise click.UsageError(f"{place} is not UTF-8 text.") from None
    except yaml.YAMLError as error:
        problem = " ".join(str(error).split())
        raise click.UsageError(f"{place} is neither YAML nor JSON: {problem}.") from None
    if content is None:
        raise click.UsageError(f"{place} must hold an object with name, prompt_text and json_schema.")
    found: dict[str, Any] = {}
    for key, value in content.items():
        if key not in known:
            from difflib import get_close_matches

            near = get_close_matches(str(key), known, 1)
            hint = f"did you mean {near[0]}?" if near else f"known fields: {', '.join(sorted(known))}."
            raise click.UsageError(f"{place} has {key!r}, which is not a field of a prompt; {hint}")
        found[str(key)] = value
    return found
