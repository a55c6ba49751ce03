"""The skill for coding agents is made of the pages, stands on its own, and goes into the wheel."""

from __future__ import annotations

import re

import agent_skill
import pytest
from docsite import skill

TEXT = skill.text(agent_skill.ROOT / "docs", agent_skill.SITE)


def test_the_skill_is_current() -> None:
    """SKILL.md is what the pages give."""
    assert agent_skill.SKILL.read_text(encoding="utf-8") == TEXT


def test_the_skill_says_what_it_is_for() -> None:
    """It begins with a name, which is that of its folder, and a description of at most 1024 characters."""
    front = re.match(r"---\nname: (\S+)\ndescription: >-\n((?:  .+\n)+)---\n", TEXT)
    assert front is not None
    assert front[1] == agent_skill.SKILL.parent.name
    assert len(" ".join(front[2].split())) <= 1024


def test_the_skill_stands_on_its_own() -> None:
    """No link is relative, none leads into the reference, and every page that it names exists."""
    targets = re.findall(r"\]\(([^)]+)\)", TEXT)
    assert [target for target in targets if not target.startswith("https:")] == []
    assert re.findall(r"\]\[[\w.]+\]", TEXT) == []
    named = {target.removeprefix(agent_skill.SITE).partition("#")[0] for target in targets}
    # The site has more pages than docs/; its strict build has checked the same links in the pages they come from.
    pages = {name for name in named if name.endswith(".md") and not name.startswith(("reference/", "rest/"))}
    assert len(pages) > 20
    assert [name for name in pages if not (agent_skill.ROOT / "docs" / name).exists()] == []


def test_a_heading_that_is_gone_is_noticed() -> None:
    """A section that was renamed is an error, not an empty place."""
    assert skill.section("# A\n\n## B\n\ntext\n\n## C\n", "B") == "## B\n\ntext"
    with pytest.raises(ValueError, match="no section is called 'D'"):
        skill.section("# A\n\n## B\n", "D")
