"""The steps of the job that regenerates: changes are offered, decisions asked for, nothing else is written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import propose
import pytest

FAKE = """#!/usr/bin/env python3
import os, pathlib, sys
with pathlib.Path(os.environ["GH_LOG"]).open("a") as log:
    log.write(" ".join(sys.argv[1:]) + "\\n")
if sys.argv[2] == "list":
    print(os.environ.get("GH_OPEN", ""))
"""


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "init.defaultBranch=main"]
    done = subprocess.run(["git", *identity, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a document and generated files, an origin to push to, and a `gh` that writes down its calls."""
    origin, folder, programs = tmp_path / "origin.git", tmp_path / "checkout", tmp_path / "programs"
    for one in (origin, folder, programs):
        one.mkdir()
    git(origin, "init", "--bare", "--quiet")
    git(folder, "init", "--quiet")
    for name in ("openapi/api.yaml", "videovector/_generated/a.py", "docs/page.md", "videovector/hand.py"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("one\n", encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "First")
    git(folder, "remote", "add", "origin", str(origin))
    (programs / "gh").write_text(FAKE, encoding="utf-8")
    (programs / "gh").chmod(0o755)
    monkeypatch.setattr(propose, "ROOT", folder)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("GH_LOG", str(tmp_path / "gh.log"))
    for variable in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    return folder


def python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


CHANGES = python(
    "import pathlib; pathlib.Path('videovector/_generated/a.py').write_text('two\\n');"
    "pathlib.Path('videovector/_generated/b.py').write_text('new\\n');"
    "pathlib.Path('videovector/hand.py').write_text('two\\n'); print('what changed ```')"
)
FAILS = python("print('A person must decide'); raise SystemExit(1)")
PASSES = python("")


def calls(repository: Path) -> list[str]:
    log = repository.parent / "gh.log"
    return log.read_text(encoding="utf-8").splitlines() if log.exists() else []


def test_change_becomes_a_pull_request(repository: Path, tmp_path: Path) -> None:
    """The generated files are pushed as a branch of their own and offered with the report, new files included."""
    folder = tmp_path / "proposal"
    assert propose.build("", folder, [CHANGES], PASSES) == "change"
    assert "outcome=change" in (tmp_path / "GITHUB_OUTPUT").read_text(encoding="utf-8")
    assert "````text\nwhat changed ```\n````" in (folder / "body.md").read_text(encoding="utf-8")
    git(repository, "reset", "--quiet", "--hard")
    git(repository, "clean", "--quiet", "--force", "-d")
    assert propose.main(["offer", "--folder", str(folder), "--repository", "o/r"]) == 0
    pushed = git(tmp_path / "origin.git", "ls-tree", "-r", "--name-only", "regenerate").split()
    assert "videovector/_generated/b.py" in pushed
    assert git(tmp_path / "origin.git", "show", "regenerate:videovector/_generated/a.py") == "two\n"
    assert git(tmp_path / "origin.git", "show", "regenerate:videovector/hand.py") == "one\n"
    created = next(call for call in calls(repository) if call.startswith("pr create"))
    assert f"--body-file {folder / 'body.md'} --head regenerate --base main" in created
    assert calls(repository)[-1] == "workflow run ci.yml --repo o/r --ref regenerate"


def test_open_pull_request_is_brought_up_to_date(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where one is open already, its text is replaced; no second one is opened."""
    monkeypatch.setenv("GH_OPEN", "7")
    propose.build("", tmp_path / "proposal", [CHANGES], PASSES)
    git(repository, "reset", "--quiet", "--hard")
    git(repository, "clean", "--quiet", "--force", "-d")
    propose.offer(tmp_path / "proposal", "o/r")
    assert [call.split()[:3] for call in calls(repository)][1] == ["pr", "edit", "7"]
    assert not any(call.startswith("pr create") for call in calls(repository))


def test_decision_becomes_an_issue(repository: Path, tmp_path: Path) -> None:
    """Where a person must decide, the report is an issue, and nothing is pushed."""
    assert propose.build("new.yaml", tmp_path / "proposal", [FAILS], PASSES) == "decision"
    propose.offer(tmp_path / "proposal", "o/r")
    assert calls(repository)[1].startswith("issue create --repo o/r --title The API document needs a decision")
    assert git(tmp_path / "origin.git", "branch") == ""


def test_no_change_offers_nothing(repository: Path, tmp_path: Path) -> None:
    """Where everything is current, nothing is opened."""
    assert propose.build("", tmp_path / "proposal", [PASSES], PASSES) == "none"
    propose.offer(tmp_path / "proposal", "o/r")
    assert calls(repository) == []


def test_undeclared_break_is_told(repository: Path, tmp_path: Path) -> None:
    """A break of the public surface does not stop the change; its report says what to do."""
    assert propose.build("", tmp_path / "proposal", [CHANGES], FAILS) == "change"
    assert "declare it in CHANGELOG.md" in (tmp_path / "proposal" / "body.md").read_text(encoding="utf-8")


NEW = "diff --git a/{0} b/{0}\nnew file mode {1}\n--- /dev/null\n+++ b/{0}\n@@ -0,0 +1 @@\n+x\n"


@pytest.mark.parametrize(
    ("patch", "told"),
    [
        ("--- a/videovector/hand.py\n+++ b/videovector/hand.py\n@@ -1 +1 @@\n-one\n+two\n", "touches videovector/hand"),
        (NEW.format(".github/x.yml", "100644"), "touches .github/x.yml"),
        (NEW.format("docs/x", "120000"), "no plain file"),
        (NEW.format("docs/x", "100755"), "no plain file"),
    ],
)
def test_patch_that_goes_elsewhere_is_refused(patch: str, told: str, repository: Path, tmp_path: Path) -> None:
    """What the job without rights made may change the document and generated files alone."""
    folder = tmp_path / "proposal"
    folder.mkdir()
    (folder / "outcome").write_text("change")
    (folder / "body.md").write_text("x")
    (folder / "change.patch").write_text(patch, encoding="utf-8")
    with pytest.raises(SystemExit, match=told):
        propose.offer(folder, "o/r")
    assert git(tmp_path / "origin.git", "branch") == ""
    assert calls(repository) == []
