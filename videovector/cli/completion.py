"""Completion in shells: the scripts that shells load, and the values that they request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

import click
from click.shell_completion import ShellComplete, get_completion_class, shell_complete

from .program import COMPLETE_VARIABLE, PROGRAM
from .session import Session, SessionCommand

if TYPE_CHECKING:
    from videovector._generated.cli import Command

SHELLS: Final = ("bash", "zsh", "fish", "powershell")
#: How to install the script of each shell.
_INSTALL: Final = {
    "bash": 'Add to ~/.bashrc:  eval "$(videovector completion bash)"',
    "zsh": 'Add to ~/.zshrc:  eval "$(videovector completion zsh)"',
    "fish": "Run:  videovector completion fish > ~/.config/fish/completions/videovector.fish",
    "powershell": "Add to $PROFILE:  videovector completion powershell | Out-String | Invoke-Expression",
}


def complete(root: click.Command, instruction: str) -> int:
    """Handle the request of a completion script, such as `bash_complete`; return the exit code."""
    return shell_complete(root, {}, PROGRAM, COMPLETE_VARIABLE, instruction)


def build(name: str, _row: Command | None) -> click.Command:
    """The command that prints the script of a shell."""
    text = "\b\n" + "\n".join(_INSTALL.values())
    return SessionCommand(
        name,
        _print_script,
        summary="Print the completion script of a shell",
        text=f"Print the completion script of a shell.\n\n{text}",
        params=[click.Argument(["shell"], type=click.Choice(SHELLS))],
    )


def _print_script(session: Session, values: dict[str, Any]) -> None:
    found = cast("type[ShellComplete]", get_completion_class(values["shell"]))
    session.output.text(found(click.Command(PROGRAM), {}, PROGRAM, COMPLETE_VARIABLE).source())
