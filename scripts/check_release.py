"""Check everything about a release that can be checked without publishing it.

python scripts/check_release.py

Builds sdist and wheel twice and compares their bytes, checks their metadata and contents, installs the wheel alone into
an environment of its own and uses it, and compares the version with the changelog.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import tempfile
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Any fixed time: archives contain times.
EPOCH = "1767225600"
NEEDED = (
    "videovector/py.typed",
    "videovector/_generated/MANIFEST.json",
    "videovector/sandbox/videovector.yaml",
    "_videovector_pytest.py",
    "videovector/.agents/skills/videovector/SKILL.md",
)
UNWANTED = re.compile(r"(^|/)(tests|benchmarks|scripts|docs|requirements)/|\.pyc$|(^|/)__pycache__/")
TRY = """
import videovector
from videovector import VideoVector
from videovector.models import ImportJob
assert not [name for name in ("click", "starlette", "orjson") if name in __import__("sys").modules]
with VideoVector(api_key="sk_live_" + "0" * 48) as client:
    print(videovector.__version__, client.base_url, ImportJob.__name__)
"""


def build(folder: Path) -> dict[str, Path]:
    """Build both archives and return them by kind."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH}
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    return {path.suffix: path for path in folder.iterdir()}


def digest(path: Path) -> str:
    """A hash that is the same for equal archives."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def content_problems(wheel: Path) -> Iterator[str]:
    """The files that are missing from a wheel, and the files that do not belong there."""
    names = zipfile.ZipFile(wheel).namelist()
    yield from (f"{wheel.name} lacks {name}" for name in NEEDED if name not in names)
    yield from (f"{wheel.name} contains {name}" for name in names if UNWANTED.search(name))
    if not any(re.fullmatch(r"[^/]+\.dist-info/sboms/[^/]+\.json", name) for name in names):
        yield f"{wheel.name} lacks its bill of materials"


def version_problems(wheel: Path) -> Iterator[str]:
    """A problem if the newest version of the changelog is not that of the wheel."""
    version = wheel.name.split("-")[1]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    entries = re.findall(r"^## \[?([0-9][^\]\s]*)", changelog, re.MULTILINE)
    if not entries or entries[0] != version:
        yield f"CHANGELOG.md begins with {entries[0] if entries else 'no version'}, the package is {version}"


def use(wheel: Path, folder: Path) -> None:
    """Install a wheel without extras and use it."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", str(wheel)], check=True)
    subprocess.run([str(python), "-I", "-W", "error", "-c", TRY], check=True, cwd=folder)


def main() -> int:
    """Check all; print each problem."""
    problems: list[str] = []
    with tempfile.TemporaryDirectory() as temporary:
        base = Path(temporary)
        first, second = build(base / "first"), build(base / "second")
        problems += [
            f"two builds of {first[kind].name} differ" for kind in first if digest(first[kind]) != digest(second[kind])
        ]
        archives = [str(path) for path in first.values()]
        wheel = first[".whl"]
        for command in (["twine", "check", "--strict", *archives], ["check_wheel_contents", str(wheel)]):
            done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=False)
            if done.returncode:
                problems.append(done.stdout + done.stderr)
        problems += [*content_problems(wheel), *version_problems(wheel)]
        use(wheel, base / "environment")
        sizes = ", ".join(f"{path.name} {path.stat().st_size:,} bytes" for path in first.values())
    for problem in problems:
        print(problem, file=sys.stderr)
    print(sizes if not problems else f"{len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
