"""Published versions of the documentation lie beside each other, the newest also at the root."""

from __future__ import annotations

import json
from pathlib import Path

import publish_docs
import pytest


def a_site(folder: Path, text: str, *more: str) -> Path:
    for name in ("index.html", "errors/index.html", *more):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'<html><body class="x"><p>{text}</p></body></html>', encoding="utf-8")
    return folder


def test_each_version_has_a_folder_and_the_newest_the_root(tmp_path: Path) -> None:
    """A newer version takes the root over with all it has, and leaves the older one where it was, marked as older."""
    folder = tmp_path / "all"
    publish_docs.publish(a_site(tmp_path / "old", "of 3.0", "gone/index.html"), folder, "3.0.1")
    (folder / ".git").mkdir()
    assert publish_docs.publish(a_site(tmp_path / "new", "of 3.10"), folder, "3.10.0") == ["3.10", "3.0"]
    assert "of 3.10" in (folder / "index.html").read_text()
    assert not (folder / "gone").exists()
    assert (folder / "3.0" / "gone" / "index.html").exists()
    assert (folder / ".git").exists()
    older = (folder / "3.0" / "errors" / "index.html").read_text()
    assert '<body class="x"><div class="older-version"' in older
    assert 'href="../../"' in older
    assert "older-version" not in (folder / "3.10" / "index.html").read_text()
    assert json.loads((folder / "versions.json").read_text()) == ["3.10", "3.0"]
    assert (folder / "versions" / "index.html").read_text().index("3.10") > 0


def test_a_patch_of_an_older_version_leaves_the_root_alone(tmp_path: Path) -> None:
    """Mending an older version replaces its pages, once marked, and nothing else."""
    folder = tmp_path / "all"
    publish_docs.publish(a_site(tmp_path / "new", "of 3.1"), folder, "3.1.0")
    for _ in range(2):
        publish_docs.publish(a_site(tmp_path / "old", "of 3.0"), folder, "3.0.9")
    assert "of 3.1" in (folder / "index.html").read_text()
    assert (folder / "3.0" / "index.html").read_text().count("older-version") == 1


@pytest.mark.parametrize("version", ["", "next", "3", "3.0.0rc1"])
def test_what_is_no_release_is_refused(tmp_path: Path, version: str) -> None:
    """Pre-releases and other words have no place among the versions."""
    with pytest.raises(ValueError, match="is not the version of a release"):
        publish_docs.publish(a_site(tmp_path / "site", "text"), tmp_path / "all", version)


def test_an_empty_site_is_refused(tmp_path: Path) -> None:
    """A folder without pages never replaces a version."""
    (tmp_path / "site").mkdir()
    with pytest.raises(ValueError, match=r"has no index\.html"):
        publish_docs.publish(tmp_path / "site", tmp_path / "all", "3.0.0")
