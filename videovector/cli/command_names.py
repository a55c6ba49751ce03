"""The names of groups and commands, and their completion without click, whose import would take most of the time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from videovector._generated.cli import GROUPS, commands_of

from .handwritten_commands import ALIASES, HANDWRITTEN, TOP_LEVEL

if TYPE_CHECKING:
    from collections.abc import Mapping

#: What each shell's script wants to know of a word: its kind, itself, and what it means.
_LINES: Final = {
    "bash": "plain,{name}",
    "fish": "plain,{name}\t{summary}",
    "powershell": "plain\n{name}\n{summary}",
    "zsh": "plain\n{name}\n{summary}",
}
# What a shell reads as more than a letter of a word.
_QUOTES: Final = frozenset("'\"\\")


def group_summaries() -> dict[str, str]:
    """The short help of each group and of each command without a group: those of the API in the document's order."""
    return GROUPS | {name: made.summary for name, made in TOP_LEVEL.items()}


def command_summaries(resource: str) -> dict[str, str]:
    """The short help of each command of a group: operations in the document's order, then what is made by hand.

    Args:
        resource: Name of the group, and no alias of it.
    """
    found = {name: row.summary for name, row in commands_of(resource).items()}
    return found | {name: made.summary for name, made in HANDWRITTEN.get(resource, {}).items()}


def complete_name(instruction: str, environment: Mapping[str, str]) -> str | None:
    """The completions of a name that is being typed; None where more than names are possible.

    Args:
        instruction: What the script asks for, such as `bash_complete`.
        environment: Where the script puts the words of the line.
    """
    shell, _, task = instruction.partition("_")
    line = environment.get("COMP_WORDS", "")
    if task != "complete" or shell not in _LINES or _QUOTES & set(line):
        return None
    words = line.split()[1:]
    place = environment.get("COMP_CWORD", "")
    if shell == "fish":
        # Its second variable is the word itself, which the first ends with.
        before, typed = (words[:-1] if place else words), place
    elif place.isdigit() and place != "0":
        before, typed = words[: int(place) - 1], "".join(words[int(place) - 1 : int(place)])
    else:
        return None
    if len(before) > 1 or any(word.startswith("-") for word in (*before, typed)):
        return None
    found = group_summaries()
    if before:
        resource = ALIASES.get(before[0], before[0])
        found = command_summaries(resource)
    lines = [_LINES[shell].format(name=name, summary=text) for name, text in found.items() if name.startswith(typed)]
    return "\n".join(lines) if found else None
