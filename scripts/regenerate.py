"""Take in a new version of the API document: show what changed, regenerate, and record it.

    python scripts/regenerate.py SPEC        # a path or an https URL

Operations of the incoming document that carry no `x-videovector` get ours by operationId, schemas and parameters get
our marks by name. An operation that is new and has none is listed, and nothing is written: decide how the SDK presents
it, add the extension, and run again. When any step fails, the document, its changelog, the generated code and the docs
are put back as they were. At the end the snapshot of the public Python surface is brought up to date; breaks wait until
CHANGELOG.md declares them.
"""

from __future__ import annotations

import argparse
import copy
import datetime as dt
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import httpx
from document import DOCUMENT, ROOT, Json, load, operations, parameters, parse
from format_document import updated
from spec_diff import Change, bump, compare, render

CHANGELOG = DOCUMENT.parent / "CHANGELOG.md"
GENERATED = ROOT / "videovector" / "_generated"
EXTENSION = "x-videovector"
SCHEMA_EXTENSIONS = {
    "x-open-enum", "x-typed-dict", "x-secret", "x-export", "x-omit-default", "x-omit-empty", "x-send-default",
}  # fmt: skip
DOWNLOAD_SECONDS = 60.0
LOOPBACK = {"127.0.0.1", "::1", "localhost"}


def read_spec(spec: str) -> str:
    """The text of the document at a path or URL; plain http only from this machine."""
    address = urlsplit(spec)
    if address.scheme not in {"http", "https"}:
        return Path(spec).read_text(encoding="utf-8")
    if address.scheme == "http" and address.hostname not in LOOPBACK:
        raise SystemExit(f"{spec}: use https, so that nobody can change the document on its way")
    response = httpx.get(spec, timeout=DOWNLOAD_SECONDS)
    response.raise_for_status()
    return response.text


def carry_over(current: Json, incoming: Json) -> tuple[Json, list[str]]:
    """The incoming document with our extensions, and the operations that have none in either."""
    known = {operation.operation_id: operation.extension for operation in operations(current)}
    marked = {
        (operation.operation_id, parameter["name"]): parameter.get("schema", {})
        for operation in operations(current)
        for parameter in parameters(current, operation)
    }
    merged = copy.deepcopy(incoming)
    unmapped: list[str] = []
    for operation in operations(merged):
        if not operation.extension:
            if known.get(operation.operation_id):
                operation.raw[EXTENSION] = copy.deepcopy(known[operation.operation_id])
            else:
                unmapped.append(f"{operation.operation_id or '(no operationId)'}  {operation.where}")
        for parameter in parameters(merged, operation):
            carry_marks(marked.get((operation.operation_id, parameter["name"]), {}), parameter.get("schema", {}))
    ours: Json = current.get("components", {}).get("schemas", {})
    for name, schema in merged.get("components", {}).get("schemas", {}).items():
        carry_marks(ours.get(name, {}), schema)
    return merged, unmapped


def carry_marks(ours: Json, theirs: Json) -> None:
    """Our extensions of a schema and of its properties, where the incoming one has none of that name."""
    for key in SCHEMA_EXTENSIONS & ours.keys():
        theirs.setdefault(key, ours[key])
    for name, part in ours.get("properties", {}).items():
        if name in theirs.get("properties", {}):
            carry_marks(part, theirs["properties"][name])


def changelog_entry(version: str, changes: Sequence[Change]) -> str:
    today = dt.datetime.now(tz=dt.UTC).date().isoformat()
    return f"## {version} ({today})\n\n{render(changes, 'markdown')}\n"


def add_to_changelog(text: str, entry: str) -> str:
    """The entry goes above the newest one."""
    head, separator, rest = text.partition("\n## ")
    return f"{head.rstrip()}\n\n{entry}{separator}{rest}" if separator else f"{text.rstrip()}\n\n{entry}"


@contextmanager
def restored_on_failure(paths: Sequence[Path]) -> Generator[None, None, None]:
    """Put files and folders back as they were when the block fails."""
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
    options = parser.parse_args()
    text = read_spec(options.spec)
    incoming = parse(text, options.spec)
    current = load()
    merged, unmapped = carry_over(current, incoming)
    changes = compare(current, merged)
    print(render(changes, "text"))
    if unmapped:
        print(f"\nNew operations that say nothing about the SDK; give each its {EXTENSION} (openapi/README.md):")
        print("\n".join(f"  {row}" for row in unmapped))
        return 1
    if not changes and merged == current:
        return 0
    with restored_on_failure([DOCUMENT, CHANGELOG, GENERATED, ROOT / "docs"]):
        DOCUMENT.write_text(updated(DOCUMENT.read_text(encoding="utf-8"), merged), encoding="utf-8")
        entry = changelog_entry(str(merged["info"]["version"]), changes)
        CHANGELOG.write_text(add_to_changelog(CHANGELOG.read_text(encoding="utf-8"), entry), encoding="utf-8")
        run("scripts/check_document.py")
        run("scripts/generate.py")
        run("scripts/parity.py")
    if not passes("scripts/check_public_api.py", "--write"):
        print("\nThe code is generated; the snapshot of the public surface waits for the declarations above.")
    print(f"\nopenapi/CHANGELOG.md has the entry. Suggested step of the SDK's version: {bump(changes)}.")
    if changes and merged["info"]["version"] == current["info"]["version"]:
        print(f"The document itself still calls its version {current['info']['version']}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
