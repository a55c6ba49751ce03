"""The rows of a section of a Google-style docstring, such as `Args`."""

from __future__ import annotations

import re

_ROW = re.compile(r"^ {4}(\w+): (.*?)(?=^ {4}\w|\Z)", re.MULTILINE | re.DOTALL)


def rows_of(docstring: str | None, section: str) -> dict[str, str]:
    """The description of each name in a section, each as one line; empty if there is no such section.

    Args:
        docstring: The docstring, without the indentation of its source.
        section: The title of the section.
    """
    found = re.search(rf"^{section}:\n(.*?)(?=^\S|\Z)", docstring or "", re.MULTILINE | re.DOTALL)
    return {name: " ".join(text.split()) for name, text in _ROW.findall(found[1] if found else "")}
