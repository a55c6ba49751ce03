"""The names of groups and commands, and their completion without click, whose import takes long."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from videovector._generated.cli import GROUPS, commands_of

from .handwritten_commands import ALIASES, HANDWRITTEN, TOP_LEVEL

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The form in which the script of each shell expects a word: its kind, the word, and what it means.
_LINES: Final = {
    "bash": "plain,{name}",
    "fish": "plain,{name}\t{summary}",
    "powershell": "plain\n{name}\n{summary}",
    "zsh": "plain\n{name}\n{summary}",
}
# Characters with a special meaning in shells.
_QUOTES: Final = frozenset("'\"\\")


def group_summaries() -> dict[str, str]:
    """The short help of each group and of each command without a group: first those of the API in the document's
    order."""
    return GROUPS | {name: made.summary for name, made in TOP_LEVEL.items()}


def command_summaries(resource: str) -> dict[str, str]:
    """The short help of each command of a group: operations in the document's order, then the hand-written ones.

    Args:
        resource: Name of the group, not an alias of it.
    """
    found = {name: row.summary for name, row in commands_of(resource).items()}
    return found | {name: made.summary for name, made in HANDWRITTEN.get(resource, {}).items()}


def complete_name(instruction: str, environment: Mapping[str, str]) -> str | None:
    """The completions of a name that is being typed; None if the word may be something else.

    Args:
        instruction: The request of the script, such as `bash_complete`.
        environment: The environment, in which the script passes the words of the line.
    """
    shell, _, task = instruction.partition("_")
    line = environment.get("COMP_WORDS", "")
    if task != "complete" or shell not in _LINES or _QUOTES & set(line):
        return None
    words = line.split()[1:]
    place = environment.get("COMP_CWORD", "")
    if shell == "fish":
        # COMP_CWORD is the word itself, with which COMP_WORDS ends.
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
