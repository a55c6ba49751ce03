"""Completion in shells: what the shell asks for while somebody types, and the scripts that make it ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

import click
from click.shell_completion import CompletionItem, ShellComplete, add_completion_class, shell_complete

from .session import Session, SessionCommand

if TYPE_CHECKING:
    from videovector._generated.cli import Command

PROGRAM: Final = "videovector"
VARIABLE: Final = "_VIDEOVECTOR_COMPLETE"
SHELLS: Final = ("bash", "zsh", "fish", "powershell")
#: Where each shell looks for the script, as a line to run.
_INSTALL: Final = {
    "bash": 'Add to ~/.bashrc:  eval "$(videovector completion bash)"',
    "zsh": 'Add to ~/.zshrc:  eval "$(videovector completion zsh)"',
    "fish": "Run:  videovector completion fish > ~/.config/fish/completions/videovector.fish",
    "powershell": "Add to $PROFILE:  videovector completion powershell | Out-String | Invoke-Expression",
}
_POWERSHELL: Final = """\
Register-ArgumentCompleter -Native -CommandName %(prog_name)s -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $env:COMP_WORDS = $commandAst.ToString()
    $env:COMP_INCOMPLETE = $wordToComplete
    $env:%(complete_var)s = "powershell_complete"
    %(prog_name)s | ForEach-Object {
        $type, $value, $help = $_ -split "\\t", 3
        if (-not $help) { $help = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, "ParameterValue", $help)
    }
    $env:COMP_WORDS = $env:COMP_INCOMPLETE = $env:%(complete_var)s = $null
}
"""


class PowerShellComplete(ShellComplete):
    """Completion in PowerShell, which click has no class for."""

    name = "powershell"
    source_template = _POWERSHELL

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words before the one that is typed, and what there is of that one."""
        import os
        import shlex

        line, incomplete = os.environ.get("COMP_WORDS", ""), os.environ.get("COMP_INCOMPLETE", "")
        try:
            words = shlex.split(line)
        except ValueError:
            words = line.split()
        words = words[1:]
        if incomplete and words and words[-1] == incomplete:
            words.pop()
        return words, incomplete

    def format_completion(self, item: CompletionItem) -> str:
        """One suggestion a line."""
        return f"{item.type}\t{item.value}\t{item.help or ''}"


add_completion_class(PowerShellComplete)


def complete(root: click.Command, instruction: str) -> int:
    """Do what a completion script asks for, such as `bash_complete`; returns the exit code."""
    return shell_complete(root, {}, PROGRAM, VARIABLE, instruction)


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
    from click.shell_completion import get_completion_class

    found = cast("type[ShellComplete]", get_completion_class(values["shell"]))
    session.output.text(found(click.Command(PROGRAM), {}, PROGRAM, VARIABLE).source())
