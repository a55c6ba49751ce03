"""Links between guides and the reference, in both directions: a guide is linked with the pages whose names it uses."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from . import reference

# Pages that use all names, or are not guides.
NOT_GUIDES = {
    "benchmarks",
    "changelog",
    "cli",
    "contributing",
    "index",
    "migrating-from-2.0",
    "parity-matrix",
    "questions",
}
MOST_GUIDES = 5
_HEADING = re.compile(r"^# (.+)$", re.MULTILINE)


def heading(text: str) -> str:
    """The heading of a page."""
    found = _HEADING.search(text)
    return found[1] if found else ""


def relate(guides: Mapping[str, str], reference: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """For each page of the reference the guides that use its names, the most relevant first.

    Args:
        guides: The texts of the guides by their names.
        reference: The names that each page of the reference has: `client.indexes`, `RequestOptions`.
    """
    counted: dict[str, dict[str, int]] = {}
    for page, names in reference.items():
        words = re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, names))})\b")
        counted[page] = {name: len(words.findall(text)) for name, text in guides.items() if name not in NOT_GUIDES}
    # A page is relevant to a guide if its names are a large part of the names in the guide.
    whole = {name: sum(found[name] for found in counted.values()) or 1 for name in guides if name not in NOT_GUIDES}
    return {
        page: sorted(
            (name for name in found if found[name]), key=lambda name: (-(found[name] ** 2) / whole[name], name)
        )
        for page, found in counted.items()
    }


def link(assembled: Path) -> None:
    """Write the links into the assembled pages: in guides below the text, in the reference below the heading."""
    guides = {page.stem: page for page in sorted(assembled.glob("*.md"))}
    texts = {name: page.read_text(encoding="utf-8") for name, page in guides.items()}
    related = relate(texts, reference.names())
    for page, names in related.items():
        if names:
            path = assembled / "reference" / page
            up = "../" * (page.count("/") + 1)
            links = ", ".join(f"[{heading(texts[name])}]({up}{name}.md)" for name in names[:MOST_GUIDES])
            text = path.read_text(encoding="utf-8")
            path.write_text(_HEADING.sub(rf"\g<0>\n\nGuides: {links}.", text, count=1), encoding="utf-8")
    for name, guide in guides.items():
        pages = [one for one, found in related.items() if name in found]
        if pages:
            links = ", ".join(f"[{reference.title(one)}](reference/{one})" for one in pages)
            guide.write_text(f"{texts[name].rstrip()}\n\n---\n\nIn the reference: {links}.\n", encoding="utf-8")
