"""The virtual environments of the sides that are compared; they are made once, and again if their content changes."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Both SDKs use the same versions of their libraries.
_COMMON = ["httpx", "httpcore"]
_PYDANTIC = ["pydantic"]

# Side -> what is installed. The working copy is installed editable, so that changing it needs no new install.
_CONTENTS: dict[str, list[str]] = {
    "ours": [*_COMMON, "--editable", str(ROOT)],
    "fast": [*_COMMON, "--editable", f"{ROOT}[fast]"],
    "peer": [*_COMMON, *_PYDANTIC, "videovector==2.0.0"],
    "floor": [*_COMMON, *_PYDANTIC],
    "command": [*_COMMON, "--editable", f"{ROOT}[cli]"],
    "httpx2": ["httpx2", "httpcore2", "--editable", str(ROOT)],
    # Not a side: reads the API document, runs the generator, draws the plots.
    "tools": ["openapi-python-client", "pyyaml", "ruff", "matplotlib"],
}
# Dependencies have the versions of the lock file, so that a figure changes only with our code.
_LOCK = ROOT / "requirements" / "development.txt"
SIDES = ("ours", "fast", "peer", "floor")
# A requirement can't express "one of the two": those of httpx are replaced by ones that never apply.
_WITHOUT_HTTPX = 'httpx ; python_version < "3"\nhttpcore ; python_version < "3"\n'


def prepare(folder: Path) -> dict[str, str]:
    """Make the environments that are missing or out of date.

    Args:
        folder: Where they are kept.

    Returns:
        The path of each environment's Python.
    """
    pythons: dict[str, str] = {}
    folder.mkdir(parents=True, exist_ok=True)
    constraints = folder / "constraints.txt"
    locked = re.findall(r"^(\S+==[^\s\\]+(?: ; [^\\\n]+)?)", _LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    constraints.write_text("\n".join(locked) + "\n", encoding="utf-8")
    without_httpx = folder / "without-httpx.txt"
    without_httpx.write_text(_WITHOUT_HTTPX, encoding="utf-8")
    for side, contents in _CONTENTS.items():
        place = folder / side
        stamp = place / "contents.sha256"
        project = (ROOT / "pyproject.toml").read_bytes() if str(ROOT) in " ".join(contents) else b""
        wanted = hashlib.sha256(json.dumps([contents, locked, sys.version]).encode() + project).hexdigest()
        python = place / "bin" / "python"
        if not stamp.exists() or stamp.read_text() != wanted:
            print(f"environment {side}: {' '.join(contents)}".replace(str(ROOT), "."), flush=True)
            subprocess.run([sys.executable, "-m", "venv", "--clear", "--without-pip", str(place)], check=True)
            uv = [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--python", str(python)]
            if side == "httpx2":
                uv += ["--override", str(without_httpx)]
            # Compiled, as pip does it, since the time of imports is measured.
            subprocess.run([*uv, "--compile-bytecode", "--constraint", str(constraints), *contents], check=True)
            stamp.write_text(wanted)
        pythons[side] = str(python)
    # The sandbox is compared with no other side, only with its goals and the libraries that it uses.
    pythons["sandbox"] = sys.executable
    return pythons


def versions(python: str, names: tuple[str, ...]) -> dict[str, str]:
    """Installed versions of some packages in an environment; absent ones are left out."""
    code = (
        "import json, sys, importlib.metadata as m\n"
        "found = {}\n"
        "for name in sys.argv[1:]:\n"
        "    try: found[name] = m.version(name)\n"
        "    except m.PackageNotFoundError: pass\n"
        "print(json.dumps(found))"
    )
    done = subprocess.run([python, "-I", "-c", code, *names], check=True, capture_output=True, text=True)
    found: dict[str, str] = json.loads(done.stdout)
    return found
