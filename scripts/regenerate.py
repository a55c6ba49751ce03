"""Adopt a new version of the API document: show the changes, regenerate, and record them.

    python scripts/regenerate.py SPEC        # a path or an https URL

Operations of the incoming document that carry no `x-videovector` get ours by operationId, schemas and parameters get
our marks by name. Where a person must decide (an operation is new, a schema stands inline, pages have another style),
everything is listed with the lines to paste, and nothing is written. When a later step fails, the document, its
changelog, the generated code and the docs are put back as they were. At the end the snapshot of the public Python
surface is brought up to date; breaks wait until CHANGELOG.md declares them.
"""

from __future__ import annotations

import argparse
import copy
import datetime as dt
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import httpx
from comparison.change import Change
from decisions import EXTENSION, MARKS, decisions, notes
from document import DOCUMENT, ROOT, DocumentOperation, Json, load, operations, parameters, parse
from format_document import updated
from spec_diff import bump, compare, render

from videovector._base_url import is_local_host

CHANGELOG = DOCUMENT.parent / "CHANGELOG.md"
GENERATED = ROOT / "videovector" / "_generated"
DOWNLOAD_SECONDS = 60.0


def read_spec(spec: str) -> str:
    """The text of the document at a path or URL; http only from this machine.

    Raises:
        SystemExit: It can't be read, or the connection is not protected against changes.
    """
    address = urlsplit(spec)
    if address.scheme not in {"http", "https"}:
        try:
            return Path(spec).read_text(encoding="utf-8")
        except OSError as failure:
            raise SystemExit(f"{spec}: can't be read: {failure.strerror}") from None
        except UnicodeDecodeError:
            raise SystemExit(f"{spec}: is not text in UTF-8") from None
    if address.scheme == "http" and not is_local_host(address.hostname or ""):
        raise SystemExit(f"{spec}: use https, so that nobody can change the document on its way")
    try:
        response = httpx.get(spec, timeout=DOWNLOAD_SECONDS)
        response.raise_for_status()
    except httpx.HTTPError as failure:
        raise SystemExit(f"{spec}: can't be fetched: {failure}") from None
    return response.text


def carry_over(
    current: Json, incoming: Json, renamed: Mapping[str, str] | None = None
) -> tuple[Json, list[DocumentOperation]]:
    """The incoming document with our extensions, and the operations without one in both documents.

    Args:
        current: Our document.
        incoming: The new version.
        renamed: New name by old name, of renamed operations and schemas.
    """
    renamed = renamed or {}
    known = {renamed.get(one.operation_id, one.operation_id): one.extension for one in operations(current)}
    marked = {
        (renamed.get(operation.operation_id, operation.operation_id), parameter["name"]): parameter.get("schema", {})
        for operation in operations(current)
        for parameter in parameters(current, operation)
    }
    merged = copy.deepcopy(incoming)
    unmapped: list[DocumentOperation] = []
    for operation in operations(merged):
        if not operation.extension:
            if known.get(operation.operation_id):
                operation.raw[EXTENSION] = copy.deepcopy(known[operation.operation_id])
            else:
                unmapped.append(operation)
        for parameter in parameters(merged, operation):
            carry_marks(marked.get((operation.operation_id, parameter["name"]), {}), parameter.get("schema", {}))
    _spell_out_security(merged)
    _keep_tags(current, merged)
    schemas: Json = current.get("components", {}).get("schemas", {})
    ours = {renamed.get(name, name): schema for name, schema in schemas.items()}
    for name, schema in merged.get("components", {}).get("schemas", {}).items():
        carry_marks(ours.get(name, {}), schema)
    return merged, unmapped


def _spell_out_security(document: Json) -> None:
    """Copy the security of the document to each operation, where the SDK reads it."""
    if "security" in document:
        for operation in operations(document):
            operation.raw.setdefault("security", copy.deepcopy(document["security"]))


def _keep_tags(current: Json, merged: Json) -> None:
    """Keep the old descriptions of tags that the incoming document uses but does not describe."""
    described = {tag["name"] for tag in merged.get("tags", [])}
    used = {name for one in operations(merged) for name in one.raw.get("tags", [])}
    kept = [tag for tag in current.get("tags", []) if tag["name"] in used - described]
    if kept:
        merged["tags"] = [*merged.get("tags", []), *copy.deepcopy(kept)]


def carry_marks(ours: Json, theirs: Json) -> None:
    """Copy our extensions of a schema and of its properties, unless the incoming schema has them."""
    for key in MARKS & ours.keys():
        theirs.setdefault(key, ours[key])
    for name, part in ours.get("properties", {}).items():
        if name in theirs.get("properties", {}):
            carry_marks(part, theirs["properties"][name])


def changelog_entry(version: str, changes: Sequence[Change]) -> str:
    today = dt.datetime.now(tz=dt.UTC).date().isoformat()
    return f"## {version} ({today})\n\n{render(changes, 'markdown')}\n"


def add_to_changelog(text: str, entry: str) -> str:
    """Add the entry above the newest one."""
    head, separator, rest = text.partition("\n## ")
    return f"{head.rstrip()}\n\n{entry}{separator}{rest}" if separator else f"{text.rstrip()}\n\n{entry}"


@contextmanager
def restored_on_failure(paths: Sequence[Path]) -> Generator[None, None, None]:
    """Restore files and folders if the block fails."""
    with tempfile.TemporaryDirectory(prefix="videovector-regenerate-") as folder:
        saved = {path: Path(folder) / str(number) for number, path in enumerate(paths) if path.exists()}
        for path, copy_path in saved.items():
            (shutil.copytree if path.is_dir() else shutil.copy2)(path, copy_path)
        try:
            yield
        except BaseException:
            for path, copy_path in saved.items():
                if path.is_dir():
                    shutil.rmtree(path)
                    shutil.copytree(copy_path, path)
                else:
                    shutil.copy2(copy_path, path)
            raise


def passes(*command: str) -> bool:
    print(f"$ {' '.join(command)}", flush=True)
    return subprocess.run([sys.executable, *command], cwd=ROOT, check=False).returncode == 0


def run(*command: str) -> None:
    if not passes(*command):
        raise SystemExit(f"{command[0]} failed; everything was put back as it was")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("spec", help="path or https URL of the new document")
    parser.add_argument(
        "--renamed",
        action="append",
        default=[],
        metavar="OLD=NEW",
        help="an operation or schema has another name now; with an empty NEW it is gone",
    )
    options = parser.parse_args()
    renamed = dict(one.partition("=")[::2] for one in options.renamed)
    text = read_spec(options.spec)
    incoming = parse(text, options.spec)
    current = load()
    merged, unmapped = carry_over(current, incoming, {old: new for old, new in renamed.items() if new})
    changes = compare(current, merged)
    print(render(changes, "text"))
    open_questions = decisions(current, merged, unmapped, renamed)
    if open_questions:
        print("\nA person must decide; nothing was written. Write into the new document (openapi/README.md):")
        print("\n".join(open_questions))
        return 1
    if not changes and merged == current:
        return 0
    with restored_on_failure([DOCUMENT, CHANGELOG, GENERATED, ROOT / "docs"]):
        DOCUMENT.write_text(updated(DOCUMENT.read_text(encoding="utf-8"), merged), encoding="utf-8")
        entry = changelog_entry(str(merged["info"]["version"]), changes)
        CHANGELOG.write_text(add_to_changelog(CHANGELOG.read_text(encoding="utf-8"), entry), encoding="utf-8")
        run("scripts/generate.py")
        run("scripts/parity.py")
    if not passes("scripts/check_public_api.py", "--write"):
        print("\nThe code is generated; the snapshot of the public surface waits for the declarations above.")
    print(f"\nopenapi/CHANGELOG.md has the entry. Suggested step of the SDK's version: {bump(changes)}.")
    for note in notes(current, merged):
        print(note)
    if changes and merged["info"]["version"] == current["info"]["version"]:
        print(f"The document itself still calls its version {current['info']['version']}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
