"""The same pages for programs: a Markdown twin of each page, `llms.txt` and `llms-full.txt`."""

from __future__ import annotations

import re
from pathlib import Path

FRONT = re.compile(r'\A---\ndescription: "?(?P<answer>.*?)"?\n---\n+', re.DOTALL)
# Marks the line below a heading that says what a page answers.
ANSWERS = "{: .answers }"
HEADING = re.compile(r"^# (.+)$", re.MULTILINE)
STUB = re.compile(r"^::: \S+\n(?:    .*\n)*", re.MULTILINE)
INTRODUCTION = (
    "# videovector\n\n> Python SDK and command line of the VideoVector video-understanding API, with a local sandbox: "
    "ingest media, extract structured data with prompts, search it, deliver it.\n"
)
# The order of reading; what is not named comes after it.
FIRST = ("quick-start", "concepts", "index", "sandbox", "command-line", "cli")


def write_plain(assembled: Path, site: Path) -> None:
    """Write the twins beside the pages of a built site.

    Args:
        assembled: The Markdown pages.
        site: The built site.
    """
    lines, whole = [INTRODUCTION], [INTRODUCTION]
    for page in sorted(assembled.rglob("*.md"), key=lambda path: _order(path.relative_to(assembled))):
        relative = page.relative_to(assembled)
        if relative.parts[0] == "internal":
            continue
        text = page.read_text(encoding="utf-8")
        answer = front_of(text)
        body = FRONT.sub("", text).replace(f"\n{ANSWERS}", "")
        heading = HEADING.search(body)
        twin = site / relative
        twin.parent.mkdir(parents=True, exist_ok=True)
        twin.write_text(body, encoding="utf-8")
        lines.append(f"- [{heading[1] if heading else relative.stem}]({relative.as_posix()}): {answer}")
        if relative.parts[0] != "reference":
            whole.append(STUB.sub("", body))
    (site / "llms.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (site / "llms-full.txt").write_text("\n\n".join(whole) + "\n", encoding="utf-8")


def front_of(page: str) -> str:
    """What a page answers, from its front; empty where it has none."""
    front = FRONT.match(page)
    return front["answer"] if front else ""


def _order(path: Path) -> tuple[int, str]:
    name = path.with_suffix("").as_posix()
    return (FIRST.index(name) if name in FIRST else len(FIRST) + len(path.parts), name)
