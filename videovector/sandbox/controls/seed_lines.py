"""Finds the line of a seed file that is wrong."""

from __future__ import annotations

import re
from typing import Any, Final, cast

# One part of the place at the begin of an error: `prompts[0]: `, `accounts[1].`, `name: `.
_STEP: Final = re.compile(r"([^:\[\]]+)((?:\[\d+\])*)(?:(?<=\])\.|: )")


def line_of(text: str, message: str) -> int:
    """The line of an error in a seed, or else the line of the nearest entry around it.

    Args:
        text: The seed, which is YAML.
        message: The error, beginning with its place.
    """
    import yaml

    node: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    line = 1
    while (step := _STEP.match(message)) is not None and isinstance(node, yaml.MappingNode):
        entries = cast("list[tuple[Any, Any]]", node.value)
        entry = next((entry for entry in entries if entry[0].value == step[1]), None)
        if entry is None:
            break
        line = int(entry[0].start_mark.line) + 1
        node = entry[1]
        for index in map(int, re.findall(r"\d+", step[2])):
            if not isinstance(node, yaml.SequenceNode) or index >= len(node.value):
                return line
            node = node.value[index]
            line = int(node.start_mark.line) + 1
        message = message[step.end() :]
    return line
