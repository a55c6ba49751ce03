"""The code of README.md and docs/*.md: Python blocks, and the commands of shell blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FENCE = re.compile(r"^( *)(`{3,}|~{3,})[ ]*([^\n`]*)\n(.*?)^\1\2[ ]*$", re.MULTILINE | re.DOTALL)
PYTHON = {"python", "py", "python3", "pycon"}
SHELL = {"console", "sh", "bash", "shell"}
# A block that is a file of examples/, which tests/examples runs.
INCLUDE = re.compile(r"# The program (examples/\w+\.py)\n")
# Written by scripts/parity.py from one template, whose lines tests/parity/test_rest_only.py runs.
TESTED_ELSEWHERE = {"parity-matrix.md"}
# What is typed when the example is left behind for an account of one's own.
OF_THE_SERVICE = "<!-- on the service -->"


@dataclass(frozen=True, slots=True)
class Block:
    """One block: its page, the line it begins on, and its code."""

    page: str
    line: int
    code: str

    @property
    def name(self) -> str:
        return f"{self.page}:{self.line}"


def pages(root: Path) -> list[Path]:
    return [
        root / "README.md",
        *sorted(found for found in root.glob("docs/*.md") if found.name not in TESTED_ELSEWHERE),
    ]


def blocks(page: Path) -> list[Block]:
    """All Python blocks of a page; one that is indented or named otherwise is an error, so that none is passed over."""
    text = page.read_text(encoding="utf-8")
    found: list[Block] = []
    for match in FENCE.finditer(text):
        if match[3].strip().split(" ")[0].lower() not in PYTHON:
            continue
        if INCLUDE.fullmatch(match[4]):
            continue
        line = text.count("\n", 0, match.start()) + 1
        if match[3] != "python" or match[1]:
            raise ValueError(f"{page.name}:{line}: write ```python at the margin")
        found.append(Block(page.name, line + 1, match[4]))
    return found


def commands(page: Path) -> list[str]:
    """All shell commands of a page, in order, without the prompts and what they print."""
    text = page.read_text(encoding="utf-8")
    found: list[str] = []
    for match in FENCE.finditer(text):
        language = match[3].strip()
        if language not in SHELL or text[: match.start()].rstrip().endswith(OF_THE_SERVICE):
            continue
        if language == "console":
            found += [line.removeprefix("$ ") for line in match[4].splitlines() if line.startswith("$ ")]
        else:
            found.append(match[4].rstrip("\n"))
    return found
