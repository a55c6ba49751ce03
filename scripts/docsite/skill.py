"""The skill for coding agents: sections of the same pages in one file, which the wheel carries."""

from __future__ import annotations

import re
from pathlib import Path

from .plain import front_of

FRONT = """---
name: videovector
description: >-
  Work with video, audio and images through the VideoVector API, from Python or by the `videovector` command: ingest
  media, extract structured data with prompts, search it, export it, receive webhooks. Use when a task names
  VideoVector, or imports `videovector`. A local sandbox serves for trying and testing; no account is needed.
---

<!-- Written by scripts/agent_skill.py from docs/. Do not edit. -->

# videovector
"""
# Pages with the sections that are part of the skill; it links to the rest.
SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("quick-start", ("Install", "On the sandbox", "On the service")),
    ("concepts", ("Jobs",)),
    ("cli", ("Output and exit codes",)),
    ("errors", ("Idempotency keys",)),
)
ANSWERS = "questions"
_FENCE = re.compile(r"^(```|~~~)", re.MULTILINE)
_REFERENCE = re.compile(r"\[([^\]]+)\]\[[\w.]+\]")
_LINK = re.compile(r"\]\((?!https?:)([\w./-]+)\.md(#[\w-]+)?\)")
_INCLUDE = re.compile(r"^```python\n# The program (\S+)\n```\n", re.MULTILINE)


def text(docs: Path, site: str) -> str:
    """The whole skill.

    Args:
        docs: The folder of the pages.
        site: The base URL of the published pages, for links.
    """
    pages = {page.stem: page.read_text(encoding="utf-8") for page in sorted(docs.glob("*.md"))}
    parts = [FRONT]
    for name, headings in SECTIONS:
        parts += [section(pages[name], heading) for heading in headings]
    parts.append("## Words\n\n" + _table(pages["concepts"]))
    parts.append("## Answers\n\n" + _without_heading(pages[ANSWERS]).replace("\n## ", "\n### "))
    rows = [
        f"- [{name}]({site}{name}.md): {answer}"
        for name, page in pages.items()
        if (answer := front_of(page)) and name != ANSWERS
    ]
    parts.append("## Pages\n\nEach is Markdown, for reading on:\n\n" + "\n".join(rows))
    return _standing_alone("\n\n".join(part.strip() for part in parts) + "\n", site)


def section(page: str, heading: str) -> str:
    """A section of a page with its heading and all below it.

    Raises:
        ValueError: The page has no such heading.
    """
    lines, fenced, found = page.splitlines(), False, list[str]()
    for line in lines:
        fenced ^= bool(_FENCE.match(line))
        if not fenced and line.startswith("## "):
            if found:
                break
            if line == f"## {heading}":
                found.append(line)
        elif found:
            found.append(line)
    if not found:
        raise ValueError(f"no section is called {heading!r}")
    return "\n".join(found).strip()


def _table(page: str) -> str:
    return "\n".join(line for line in page.splitlines() if line.startswith("|"))


def _without_heading(page: str) -> str:
    return page[page.index("\n## ") :].strip()


def _standing_alone(text: str, site: str) -> str:
    """Make links absolute, and replace links into the reference by names."""
    return _LINK.sub(rf"]({site}\1.md\2)", _REFERENCE.sub(r"\1", _INCLUDE.sub("", text)))
