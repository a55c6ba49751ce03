"""Generate the code under videovector/_generated from the OpenAPI document, or check that it is up to date.

    python scripts/generate.py [SPEC] [--output DIR] [--check] [--package-root NAME]

Every run renders into a temporary folder first; the output changes only if everything succeeds. With --check
nothing is written: differences are shown as a diff, and the exit code is 1.
"""

from __future__ import annotations

import argparse
import difflib
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, cast

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from codegen.awaitables import TARGET as AWAITABLES  # noqa: E402
from codegen.awaitables import write_awaitables  # noqa: E402
from codegen.names import NamingError  # noqa: E402
from codegen.preparation import Remark, pointer_steps  # noqa: E402
from codegen.project import GenerationError, Report, UnsupportedError, generate_into  # noqa: E402
from codegen.rules import read_rules  # noqa: E402
from codegen.shapes import DocumentError  # noqa: E402
from codegen.twins import FOLDER as TWINS  # noqa: E402
from codegen.twins import TwinError, check_twins, write_twins  # noqa: E402
from document import reader  # noqa: E402

DEFAULT_SPEC = ROOT / "openapi" / "videovector.yaml"
DEFAULT_OUTPUT = ROOT / "videovector" / "_generated"
TEMPLATES = ROOT / "generator-templates"
MANIFEST = "MANIFEST.json"
#: The generator's template interface and ruff's formatting may change with each release.
PINNED = {"openapi-python-client": "0.29.1", "ruff": "0.17.6"}
LINE_LENGTH = "120"
#: A memory address in the output means that an object was printed; it differs in every run.
_OBJECT_ADDRESS = "object at 0x"


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    options = _parser().parse_args(arguments)
    spec, output = Path(options.spec), Path(options.output)
    skip: bool = options.skip_unsupported
    try:
        if options.check:
            return check(spec, output, options.package_root, skip_unsupported=skip)
        return generate(spec, output, options.package_root, skip_unsupported=skip)
    except UnsupportedError as failure:
        tell(spec, failure.problems, "can't be generated faithfully; fix the document, or use --skip-unsupported")
        return 1
    except TwinError as failure:
        print(f"{DEFAULT_OUTPUT.parent.name}/{failure}", file=sys.stderr)
        return 1
    except (DocumentError, GenerationError, NamingError) as failure:
        print(f"{spec}: {failure}", file=sys.stderr)
        return 1


def tell(spec: Path, remarks: Sequence[Remark], what: str) -> None:
    """Print remarks, each with its file, line and pointer."""
    lines: dict[Path, reader.Lines] = {}
    for one in remarks:
        # A file beside the document is shown relative to the current folder, like the document.
        file = spec if one.file is None else spec.parent / one.file.relative_to(spec.resolve().parent)
        if file not in lines:
            lines[file] = reader.Lines(file.read_text(encoding="utf-8"))
        line = lines[file].of(pointer_steps(one.pointer))
        print(f"{file}{f':{line}' if line is not None else ''}: {one.pointer}: {one.text}", file=sys.stderr)
    print(f"{spec}: {len(remarks)} {'place' if len(remarks) == 1 else 'places'}: {what}", file=sys.stderr)


def generate(spec: Path, output: Path, package_root: str = "videovector", *, skip_unsupported: bool = False) -> int:
    """Generate into `output`, replacing what is there in one step.

    Args:
        spec: The OpenAPI document, YAML or JSON.
        output: The folder to replace.
        package_root: The package with the hand-written code that the output imports.
        skip_unsupported: Leave out what can't be generated correctly.

    Returns:
        0, the exit code.
    """
    output = output.resolve()
    output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=output.parent, prefix=".generating-") as name:
        fresh = Path(name) / "fresh"
        report = render(
            spec, fresh, package_root, twins=_is_home(output, package_root), skip_unsupported=skip_unsupported
        )
        _swap(fresh, output, Path(name) / "old")
    if report.remarks:
        tell(spec, report.remarks, "were put right, or are left to the server")
    if report.left_out:
        tell(spec, report.left_out, "left out")
    return 0


def check(spec: Path, output: Path, package_root: str = "videovector", *, skip_unsupported: bool = False) -> int:
    """Compare `output` with what would be generated; prints a unified diff.

    Args:
        spec: The OpenAPI document, YAML or JSON.
        output: The folder to compare.
        package_root: The package with the hand-written code that the output imports.
        skip_unsupported: Leave out what can't be generated correctly.

    Returns:
        0 if both are the same, else 1.
    """
    with tempfile.TemporaryDirectory(prefix="generated-") as name:
        fresh = Path(name) / "fresh"
        home = _is_home(output.resolve(), package_root)
        render(spec, fresh, package_root, twins=home, skip_unsupported=skip_unsupported)
        differences = list(_differences(_contents(output), _contents(fresh)))
    if not differences:
        return 0
    print("".join(differences), end="")
    print(f"{output} is not what {spec} generates; run: {_command(spec)}", file=sys.stderr)
    return 1


def _is_home(output: Path, package_root: str) -> bool:
    """Whether the output is inside its package, which also needs the sync twins of its hand-written modules."""
    return output.parent == ROOT.joinpath(*package_root.split("."))


def render(
    spec: Path, folder: Path, package_root: str, *, twins: bool = False, skip_unsupported: bool = False
) -> Report:
    """Render, format and inspect the code of a document, and write its manifest.

    Args:
        spec: The OpenAPI document, YAML or JSON.
        folder: Where the files go; created.
        package_root: The package with the hand-written code that the output imports.
        twins: Whether the sync twins of the package's own modules are written too.
        skip_unsupported: Leave out what can't be generated correctly.

    Returns:
        What was put right, and what was left out.

    Raises:
        DocumentError: The document can't be read or turned into code.
        GenerationError: A tool failed, or the output contains something invalid, such as a memory address.
    """
    _check_tools()
    document = load(spec)
    banner = f"# Generated from the API document. Do not edit: run `{_command(spec)}`.\n"
    package = ROOT.joinpath(*package_root.split("."))
    rules = read_rules(package)
    report = generate_into(
        folder,
        document,
        templates=TEMPLATES,
        runtime=package_root,
        rules=rules,
        banner=banner,
        package=package if twins else None,
        path=spec,
        load=read_file,
        skip_unsupported=skip_unsupported,
    )
    if twins:
        write_twins(package, folder / TWINS, _command(spec))
        write_awaitables(package, folder / AWAITABLES, _command(spec))
    _format(folder, package_root)
    if twins:
        check_twins(folder / TWINS)
    for path, content in _contents(folder).items():
        if _OBJECT_ADDRESS in content:
            raise GenerationError(
                f"{path} contains the address of an object: a template prints something that is not a string"
            )
    _write_manifest(spec, folder)
    return report


def read_file(path: Path) -> Any:
    """The data of a JSON or YAML file."""
    return reader.read(path.read_text(encoding="utf-8"))


def load(spec: Path) -> dict[str, Any]:
    """The document as plain data."""
    try:
        document: Any = read_file(spec)
    except OSError as failure:
        raise DocumentError(f"can't be read: {failure.strerror}") from failure
    except UnicodeDecodeError:
        raise DocumentError("is not text in UTF-8") from None
    except reader.DocumentSyntaxError as failure:
        raise DocumentError(f"is neither YAML nor JSON: {failure}") from failure
    if not isinstance(document, dict) or "openapi" not in document:
        found = cast("dict[str, Any]", document) if isinstance(document, dict) else {}
        raise DocumentError(
            "is Swagger 2.0; convert it to OpenAPI 3.0 first" if "swagger" in found else "is not an OpenAPI document"
        )
    return cast("dict[str, Any]", document)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Generate videovector/_generated from the OpenAPI document.")
    parser.add_argument(
        "spec", nargs="?", default=DEFAULT_SPEC, help="OpenAPI document (default: openapi/videovector.yaml)"
    )
    parser.add_argument("--output", default=DEFAULT_OUTPUT, help="folder to write (default: videovector/_generated)")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 and show a diff if the output is not current"
    )
    parser.add_argument(
        "--skip-unsupported",
        action="store_true",
        help="leave out operations and schemas that can't be generated faithfully, and list them",
    )
    parser.add_argument(
        "--package-root", default="videovector", help="package with the hand-written run time (default: videovector)"
    )
    return parser


def _command(spec: Path) -> str:
    spec = spec.resolve()
    if spec == DEFAULT_SPEC:
        return "python scripts/generate.py"
    name = spec.relative_to(ROOT).as_posix() if spec.is_relative_to(ROOT) else spec.name
    # The name becomes part of a comment, which a line break would end.
    return f"python scripts/generate.py {name if name.isprintable() else ascii(name)}"


def _check_tools() -> None:
    for name, wanted in PINNED.items():
        try:
            found = version(name)
        except PackageNotFoundError:
            raise GenerationError(f"{name} is not installed; run: pip install {name}=={wanted}") from None
        if found != wanted:
            raise GenerationError(f"{name} {wanted} is needed, {found} is installed; run: pip install {name}=={wanted}")


def _format(folder: Path, package_root: str) -> None:
    """Remove unused imports, sort imports and format, independent of the surrounding configuration and folder."""
    ruff = [
        sys.executable,
        "-P",
        "-m",
        "ruff",
    ]  # -P: some modules of the output have the same names as modules of Python
    common = ["--isolated", "--no-cache", "--target-version=py311", f"--line-length={LINE_LENGTH}"]
    # Stated explicitly, as the files on disk are not yet the final ones.
    imports = f'lint.isort = {{known-first-party = ["{package_root.split(".")[0]}"], split-on-trailing-comma = false}}'
    steps = [["check", "--fix-only", "--select=I,F401,PIE790", "--config", imports, str(folder)]]
    if (folder / TWINS).exists():
        # Rewrites that only async code needs before.
        steps.append(["check", "--fix-only", "--unsafe-fixes", "--select=UP028,C416", str(folder / TWINS)])
    for command in [*steps, ["format", str(folder)]]:
        done = subprocess.run(
            [*ruff, command[0], *common, *command[1:]], cwd=folder, capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            raise GenerationError(f"ruff {command[0]} refuses the output: {done.stderr}{done.stdout}")


def _contents(folder: Path) -> dict[str, str]:
    """The text of every file by path, without cache files of Python."""
    found: dict[str, str] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            found[path.relative_to(folder).as_posix()] = path.read_text(encoding="utf-8")
    return found


def _write_manifest(spec: Path, folder: Path) -> None:
    files = {path: hashlib.sha256(text.encode()).hexdigest() for path, text in _contents(folder).items()}
    manifest = {
        "command": _command(spec),
        "generator": {"openapi-python-client": PINNED["openapi-python-client"], "ruff": PINNED["ruff"]},
        "specification": {"name": spec.name, "sha256": hashlib.sha256(spec.read_bytes()).hexdigest()},
        "files": files,
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")


def _swap(fresh: Path, output: Path, old: Path) -> None:
    """Replace the output by the new folder with two renames; undo the first if the second fails."""
    if output.exists():
        output.rename(old)
    try:
        fresh.rename(output)
    except OSError:
        if old.exists():
            old.rename(output)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _differences(present: dict[str, str], wanted: dict[str, str]) -> Iterator[str]:
    for path in sorted(present.keys() | wanted.keys()):
        if path not in wanted:
            yield f"extra: {path}\n"
        elif path not in present:
            yield f"missing: {path}\n"
        elif present[path] != wanted[path]:
            yield f"changed: {path}\n"
        before, after = present.get(path, "").splitlines(keepends=True), wanted.get(path, "").splitlines(keepends=True)
        yield from difflib.unified_diff(before, after, f"{path} (present)", f"{path} (generated)")


if __name__ == "__main__":
    sys.exit(main())
