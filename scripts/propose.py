"""Regenerate and propose the changes: the steps of .github/workflows/regenerate.yml, which also run elsewhere.

    python scripts/propose.py build [--spec PATH-OR-URL] --folder FOLDER
    python scripts/propose.py offer --folder FOLDER --repository OWNER/NAME

`build` writes into the folder: `outcome` (none, change or decision), `body.md` (the report) and `change.patch`. It
needs no right to write anywhere else. `offer` runs nothing of what `build` made: it applies the patch, if that touches
generated files and the document alone, pushes the branch and opens a pull request by the command `gh`; where a person
must decide it opens an issue. It imports the standard library alone.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BRANCH = "regenerate"
TITLE = "Regenerate from the API document"
QUESTION = "The API document needs a decision"
#: The files that a proposal may change.
ALLOWED = ("openapi", "videovector/_generated", "docs")
MAX_BODY = 60_000
STEPS = (("make", "check-document", "generate", "parity"),)
SURFACE = ("make", "public-api")


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the repository; show and return its output."""
    print(f"$ {' '.join(command)}", flush=True)
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    print(done.stdout + done.stderr, flush=True)
    return done


def must(*command: str) -> str:
    """The same for a command that must succeed; returns its output."""
    done = run(*command)
    if done.returncode:
        raise SystemExit(f"{command[0]} failed: {done.stderr.strip()}")
    return done.stdout


def build(spec: str, folder: Path, steps: Sequence[Sequence[str]] = STEPS, surface: Sequence[str] = SURFACE) -> str:
    """Regenerate, and write the outcome, the report and the change.

    Args:
        spec: A new version of the document; empty for the one in the repository.
        folder: Where the three files go; created.
        steps: The commands that regenerate.
        surface: The command that brings the public surface up to date; it fails where a break is not declared.

    Returns:
        none, change or decision.
    """
    report: list[str] = []
    taken = (sys.executable, "scripts/regenerate.py", spec)
    for step in [*([taken] if spec else []), *steps]:
        done = run(*step)
        report.append(done.stdout[-MAX_BODY:] + done.stderr[-4000:])
        if done.returncode:
            return _write(folder, "decision", "", f"`{' '.join(step[:2])}` stopped:", report[-1])
    note = ""
    if run(*surface).returncode:
        note = "The public surface breaks: declare it in CHANGELOG.md, then run `make public-api`.\n"
    must("git", "add", "--intent-to-add", *ALLOWED)
    patch = must("git", "diff", "--binary", "HEAD", "--", *ALLOWED)
    outcome = "change" if patch.strip() else "none"
    return _write(folder, outcome, patch, f"Regenerated from the document and the templates.\n{note}", report[0])


def _write(folder: Path, outcome: str, patch: str, text: str, report: str) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    fence = "`" * max(3, 1 + max((len(one) for one in re.findall(r"`+", report)), default=0))
    body = f"{text}\n{fence}text\n{report.strip()[-MAX_BODY:]}\n{fence}\n"
    (folder / "outcome").write_text(outcome, encoding="utf-8")
    (folder / "change.patch").write_text(patch, encoding="utf-8")
    (folder / "body.md").write_text(body, encoding="utf-8")
    for variable, line in (("GITHUB_OUTPUT", f"outcome={outcome}\n"), ("GITHUB_STEP_SUMMARY", body)):
        if variable in os.environ:
            with Path(os.environ[variable]).open("a", encoding="utf-8") as file:
                file.write(line)
    return outcome


def offer(folder: Path, repository: str) -> None:
    """Open or update the pull request of a change, or the issue of a decision.

    Args:
        folder: What `build` wrote.
        repository: Its owner and name on the platform.
    """
    outcome = (folder / "outcome").read_text(encoding="utf-8").strip()
    body = str(folder / "body.md")
    if outcome == "decision":
        _offer_as("issue", QUESTION, body, repository, "--search", f"{QUESTION} in:title")
    elif outcome == "change":
        patch = folder / "change.patch"
        check_patch(patch)
        must("git", "switch", "--force-create", BRANCH)
        must("git", "apply", "--index", str(patch))
        identity = (
            "-c",
            "user.name=github-actions[bot]",
            "-c",
            "user.email=github-actions[bot]@users.noreply.github.com",
        )
        must("git", *identity, "commit", "--message", TITLE)
        # The token is in no file of the checkout: git asks gh for it.
        helper = ("-c", "credential.helper=", "-c", "credential.helper=!gh auth git-credential")
        must("git", *helper, "push", "--force", "origin", f"HEAD:refs/heads/{BRANCH}")
        _offer_as("pr", TITLE, body, repository, "--head", BRANCH)
        must("gh", "workflow", "run", "ci.yml", "--repo", repository, "--ref", BRANCH)


def _offer_as(kind: str, title: str, body: str, repository: str, *search: str) -> None:
    """Update the open pull request or issue, or open one."""
    listing = (
        "gh",
        kind,
        "list",
        "--repo",
        repository,
        "--state",
        "open",
        *search,
        "--json",
        "number",
        "--jq",
        ".[0].number",
    )
    number = must(*listing).strip()
    if number:
        must("gh", kind, "edit", number, "--repo", repository, "--body-file", body)
        return
    branch = ("--head", BRANCH, "--base", "main") if kind == "pr" else ()
    must("gh", kind, "create", "--repo", repository, "--title", title, "--body-file", body, *branch)


def check_patch(patch: Path) -> None:
    """Exit if a patch changes other files than the document and generated ones, or adds links or executables."""
    found = must("git", "apply", "--numstat", "--summary", str(patch))
    for line in found.splitlines():
        numbers = line.split("\t")
        if len(numbers) == 3:
            names = re.sub(r"\{(.*) => (.*)\}", r"\2", numbers[2]).split(" => ")
            for name in names:
                if not name.startswith(tuple(f"{one}/" for one in ALLOWED)) or ".." in name.split("/"):
                    raise SystemExit(f"the change touches {name}, which is neither the document nor generated")
        elif re.search(r"mode (?!100644)\d+", line):
            raise SystemExit(f"the change makes something that is no plain file: {line.strip()}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    building, offering = commands.add_parser("build"), commands.add_parser("offer")
    building.add_argument("--spec", default="")
    offering.add_argument("--repository", required=True)
    for one in (building, offering):
        one.add_argument("--folder", type=Path, required=True)
    options = parser.parse_args(arguments)
    if options.command == "build":
        print(build(options.spec, options.folder))
    else:
        offer(options.folder, options.repository)
    return 0


if __name__ == "__main__":
    sys.exit(main())
