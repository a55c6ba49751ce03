"""What is made by hand beside or on top of the operations: names, short helps, and where the command is made."""

from __future__ import annotations

from typing import Final, NamedTuple


class Made(NamedTuple):
    """One command that is written by hand."""

    place: str  # <module>:<function>; the function gets the name and the row of the table, if there is one
    summary: str


class Default(NamedTuple):
    """The command that a group runs where its name is left out."""

    name: str
    needs_words: bool  # without any the group shows its help
    help: str


HANDMADE: Final[dict[str, dict[str, Made]]] = {}

TOP_LEVEL: Final[dict[str, Made]] = {
    "completion": Made("completion:build", "Print the completion script of a shell"),
}

#: Shorter names of groups.
ALIASES: Final = {"keys": "api-keys", "runs": "prompt-runs"}

DEFAULT_COMMANDS: Final[dict[str, Default]] = {}
