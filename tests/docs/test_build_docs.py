"""The build of the documentation refuses pages that a reader would not find."""

from __future__ import annotations

from pathlib import Path

import build_docs


def test_page_without_description_or_place_is_named(tmp_path: Path) -> None:
    """A page that does not say what it answers, and one that the navigation leaves out, are told with what to do."""
    (tmp_path / "reference").mkdir()
    (tmp_path / "errors.md").write_text('---\ndescription: "What can fail."\n---\n\n# Errors\n', encoding="utf-8")
    (tmp_path / "reference" / "shelves.md").write_text("# Shelves\n", encoding="utf-8")
    complete = "nav:\n  - Errors: errors.md\n  - reference/shelves.md\n"
    undescribed = "docs/reference/shelves.md: lacks a `description` between `---` lines at its top; "
    assert list(build_docs.unfinished(tmp_path, complete)) == [f"{undescribed}say what the page answers"]
    assert list(build_docs.unfinished(tmp_path, "nav:\n  - Errors: errors.md\n")) == [
        f"{undescribed}say what the page answers",
        "mkdocs.yml: `nav` does not name reference/shelves.md; add it below the section it belongs to",
    ]
