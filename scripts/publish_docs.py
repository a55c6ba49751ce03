"""Put a built site into the folder of all published versions: the newest at its root, each version in a subfolder.

    python scripts/publish_docs.py SITE FOLDER VERSION

`VERSION` is that of the package; its first two numbers name the version of the documentation, so that a patch
replaces the pages of the release that it mends. Links between pages are relative, so a site works in any folder.
"""

from __future__ import annotations

import argparse
import html
import json
import re
import shutil
import sys
from pathlib import Path

VERSION = re.compile(r"(\d+)\.(\d+)(?:\.\d+)*")
FOLDER_NAME = re.compile(r"\d+\.\d+")
# Files that belong to no version.
KEPT = {".git", ".nojekyll", "versions", "versions.json", "CNAME"}
NOTICE = (
    '<div class="older-version" role="note" '
    'style="padding:.6rem 1rem;background:#7a4a00;color:#fff;font:16px sans-serif">'
)
BODY = re.compile(r"<body[^>]*>")


def publish(site: Path, folder: Path, version: str) -> list[str]:
    """Add or replace a version; return all versions, the newest first.

    Raises:
        ValueError: The version has no number, or the folder is not a site.
    """
    number = VERSION.fullmatch(version)
    if number is None:
        raise ValueError(f"{version!r} is not the version of a release")
    if not (site / "index.html").is_file():
        raise ValueError(f"{site} has no index.html")
    name = f"{number[1]}.{number[2]}"
    folder.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(folder / name, ignore_errors=True)
    shutil.copytree(site, folder / name)
    versions = published(folder)
    if versions[0] == name:
        _replace_root(site, folder)
    for older in versions[1:]:
        _mark(folder / older, older)
    # Without it, GitHub Pages leaves out files whose names begin with an underscore.
    (folder / ".nojekyll").touch()
    (folder / "versions.json").write_text(json.dumps(versions) + "\n", encoding="utf-8")
    _list(folder, versions)
    return versions


def published(folder: Path) -> list[str]:
    """The versions in a folder, the newest first."""
    names = [path.name for path in folder.iterdir() if path.is_dir() and FOLDER_NAME.fullmatch(path.name)]
    return sorted(names, key=lambda name: tuple(map(int, name.split("."))), reverse=True)


def _replace_root(site: Path, folder: Path) -> None:
    for path in folder.iterdir():
        if path.name in KEPT or FOLDER_NAME.fullmatch(path.name):
            continue
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
    shutil.copytree(site, folder, dirs_exist_ok=True)


def _mark(folder: Path, version: str) -> None:
    """Add a note to each page of an older version that there is a newer one."""
    for page in folder.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if NOTICE in text:
            continue
        up = "../" * len(page.relative_to(folder).parts)
        link = f'<a style="color:inherit" href="{up}">The newest version</a>'
        notice = f"{NOTICE}This is about version {version}. {link}</div>"
        body = BODY.search(text)
        place = body.end() if body else 0
        page.write_text(text[:place] + notice + text[place:], encoding="utf-8")


def _list(folder: Path, versions: list[str]) -> None:
    rows = "".join(f'<li><a href="../{name}/">{html.escape(name)}</a></li>' for name in versions)
    (folder / "versions").mkdir(exist_ok=True)
    (folder / "versions" / "index.html").write_text(
        '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>Versions of the documentation</title><h1>Versions of the documentation</h1><ul>{rows}</ul></html>\n",
        encoding="utf-8",
    )


def main() -> int:
    """Publish into a folder; the workflow uploads the folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("version")
    arguments = parser.parse_args()
    try:
        versions = publish(arguments.site, arguments.folder, arguments.version)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    print("published:", ", ".join(versions))
    return 0


if __name__ == "__main__":
    sys.exit(main())
