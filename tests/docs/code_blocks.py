"""The Python code of README.md and docs/*.md, and where each block is to run."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FENCE = re.compile(r"^( *)(`{3,}|~{3,})[ ]*([^\n`]*)\n(.*?)^\1\2[ ]*$", re.MULTILINE | re.DOTALL)
MARKER = re.compile(r"<!-- run: ([a-z ]+) -->\s*\Z")
PYTHON = {"python", "py", "python3", "pycon"}
PLACES = {"examples", "sandbox"}
# Written by scripts/parity.py from one template, whose lines tests/parity/test_rest_only.py runs.
TESTED_ELSEWHERE = {"parity-matrix.md"}


@dataclass(frozen=True, slots=True)
class Block:
    """One block: its page, the line it begins on, its code, and the server it needs."""

    page: str
    line: int
    code: str
    place: str

    @property
    def name(self) -> str:
        return f"{self.page}:{self.line}"


def pages(root: Path) -> list[Path]:
    return [
        root / "README.md",
        *sorted(found for found in root.glob("docs/*.md") if found.name not in TESTED_ELSEWHERE),
    ]


def blocks(page: Path) -> list[Block]:
    """All Python blocks of a page; a marker that names no server is an error, so that none is passed over."""
    text = page.read_text(encoding="utf-8")
    found: list[Block] = []
    for match in FENCE.finditer(text):
        if match[3].strip().split(" ")[0].lower() not in PYTHON:
            continue
        line = text.count("\n", 0, match.start()) + 1
        marker = MARKER.search(text[: match.start()])
        place = marker[1] if marker else "examples"
        if match[3] != "python" or match[1] or place not in PLACES:
            raise ValueError(
                f"{page.name}:{line}: write ```python at the margin, and one of {sorted(PLACES)} to run it"
            )
        found.append(Block(page.name, line + 1, match[4], place))
    return found
