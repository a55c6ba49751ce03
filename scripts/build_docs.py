"""Build the documentation site: hand-written pages, generated pages of the document and docstrings, one search.

python scripts/build_docs.py [--output site]
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import document
from docsite import parity, reference, related, rest
from docsite.plain import ANSWERS as MARK
from docsite.plain import front_of, write_plain

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
# The folder in which mkdocs.yml expects the pages.
ASSEMBLED = ROOT / "build" / "docs"
SITE = ROOT / "site"
# Pages outside docs/, with their place on the site.
ROOT_PAGES = {"CHANGELOG.md": "changelog.md", "CONTRIBUTING.md": "contributing.md", "SECURITY.md": "security.md"}
# The descriptions of pages that have no front matter.
ANSWERS = {
    "changelog.md": "What changed in each version.",
    "cli.md": "How to use the command: examples, output and exit codes for scripts, settings, and every command.",
    "contributing.md": "How to set up, test and change the package.",
    "security.md": "What the SDK guarantees about credentials and data, with tests; how to report a vulnerability.",
}
# Pages with a wide table, which are shown without the navigation.
WIDE = ("security.md",)
# Pages that the search leaves out: a long list of changes matches too many questions.
UNSEARCHED = ("changelog.md",)
REPOSITORY = "https://github.com/videovector/videovector-python/blob/main"
_ROOT_LINK = re.compile(r"\]\((?:\.\./)+([A-Za-z0-9_./-]+)(#[^)]*)?\)")
_INCLUDE = re.compile(r"^# The program (examples/\w+\.py)$", re.MULTILINE)
_SIBLING_LINK = re.compile(r"\]\((?!https?:|#)(?P<docs>docs/)?([A-Za-z0-9_./-]+)(#[^)]*)?\)")


def assemble(target: Path = ASSEMBLED) -> None:
    """Write every page into the folder that the site generator reads."""
    shutil.rmtree(target, ignore_errors=True)
    _copy(target)
    loaded = document.load()
    for folder, pages in (("rest", rest.pages(loaded)), ("reference", reference.pages())):
        for name, text in pages:
            path = target / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    related.link(target)
    parity.make_filterable(target / "parity-matrix.md", rest.places(loaded))
    for page in [*target.glob("*.md"), *target.glob("internal/*.md")]:
        _show_answer(page)


def unfinished(target: Path, settings: str) -> Iterator[str]:
    """The problems of the pages: no description, or no link in the navigation."""
    named = set(re.findall(r"\S+\.md$", settings, flags=re.MULTILINE))
    for page in sorted(target.rglob("*.md")):
        name = page.relative_to(target).as_posix()
        if not front_of(page.read_text(encoding="utf-8")):
            yield f"docs/{name}: lacks a `description` between `---` lines at its top; say what the page answers"
        if name not in named:
            yield f"mkdocs.yml: `nav` does not name {name}; add it below the section it belongs to"


def _copy(target: Path) -> None:
    """Copy the hand-written pages with the programs that they show, and adapt their links to the site."""
    shutil.copytree(DOCS, target, ignore=shutil.ignore_patterns("*.json", "public-api.txt"))
    for page in target.rglob("*.md"):
        text = _INCLUDE.sub(_included, page.read_text(encoding="utf-8"))
        page.write_text(_ROOT_LINK.sub(_site_link, text), encoding="utf-8")
    for name, place in ROOT_PAGES.items():
        text = (ROOT / name).read_text(encoding="utf-8")
        (target / place).write_text(_SIBLING_LINK.sub(_root_page_link, text), encoding="utf-8")
    for name, answer in ANSWERS.items():
        page = target / name
        front = f'description: "{answer}"\n'
        front += "hide: [navigation, toc]\n" if name in WIDE else ""
        front += "search:\n  exclude: true\n" if name in UNSEARCHED else ""
        page.write_text(f"---\n{front}---\n\n{page.read_text(encoding='utf-8')}", encoding="utf-8")


def _show_answer(page: Path) -> None:
    """Show the description of a page below its heading."""
    text = page.read_text(encoding="utf-8")
    answer = front_of(text)
    shown = re.sub(r"^# .+$", lambda found: f"{found[0]}\n\n{answer}\n{MARK}", text, count=1, flags=re.MULTILINE)
    page.write_text(shown, encoding="utf-8")


def _included(match: re.Match[str]) -> str:
    """An example from its file, which the tests run."""
    return (ROOT / match[1]).read_text(encoding="utf-8").rstrip()


def _site_link(match: re.Match[str]) -> str:
    """The target of a link out of docs/: its page on the site, or else the file in the repository."""
    name, anchor = match[1], match[2] or ""
    return f"]({ROOT_PAGES[name]}{anchor})" if name in ROOT_PAGES else f"]({REPOSITORY}/{name}{anchor})"


def _root_page_link(match: re.Match[str]) -> str:
    name, anchor = match[2], match[3] or ""
    if match["docs"]:
        return f"]({name}{anchor})"
    return f"]({ROOT_PAGES[name]}{anchor})" if name in ROOT_PAGES else f"]({REPOSITORY}/{name}{anchor})"


def build(site: Path) -> None:
    """Build the site.

    Raises:
        RuntimeError: The site generator failed or reported an issue.
    """
    program = Path(sys.executable).parent / "zensical"
    command = [str(program), "build", "--clean", "--strict"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    if site != SITE:
        shutil.rmtree(site, ignore_errors=True)
        shutil.copytree(SITE, site)
    write_plain(ASSEMBLED, site)


def main() -> int:
    """Assemble and build."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=Path, default=SITE, help="folder of the site (default: site)")
    arguments = parser.parse_args()
    assemble()
    problems = list(unfinished(ASSEMBLED, (ROOT / "mkdocs.yml").read_text(encoding="utf-8")))
    if problems:
        print("\n".join(problems), file=sys.stderr)
        return 1
    try:
        build(arguments.output)
    except RuntimeError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{arguments.output}: {sum(1 for _ in arguments.output.rglob('index.html'))} pages")
    return 0


if __name__ == "__main__":
    sys.exit(main())
