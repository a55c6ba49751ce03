"""Run the story of programs/ with the published package against the sandbox, and compare it with what was recorded.

    python tests/compat/peer.py [PYTHON]

Makes a virtual environment with `videovector==2.0.0`; with PYTHON, the interpreter of one that holds it, none. The
programs together must use every resource of the published client, and print what they printed when they were recorded:
so the sandbox is still what another client of the API takes for the API.
"""

from __future__ import annotations

import difflib
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from compat_programs import PROGRAMS, run_program, sandbox_for
from record import GOLDEN, published_python

_RESOURCES = """
import videovector
client = videovector.VideoVector(api_key="sk_live_" + "0" * 48)
print(*(name for name in dir(client) if type(getattr(client, name)).__module__.startswith("videovector.resources")))
"""


def unused_resources(python: Path) -> set[str]:
    """The resources of the published client that no program uses."""
    done = subprocess.run([python, "-I", "-c", _RESOURCES], capture_output=True, text=True, check=True)
    used = {name for program in PROGRAMS for name in re.findall(r"\bclient\.(\w+)", program.read_text("utf-8"))}
    return {name for name in done.stdout.split() if not name.startswith("_")} - used


def difference(python: Path, program: Path, folder: Path) -> list[str]:
    """How the output of a program differs from the recorded one."""
    recorded = (GOLDEN / f"{program.stem}.txt").read_text(encoding="utf-8")
    with sandbox_for(folder) as environment:
        printed = run_program(python, program, environment)
    return list(difflib.unified_diff(recorded.splitlines(), printed.splitlines(), "recorded", "printed", lineterm=""))


def main() -> int:
    """Run everything; the exit code."""
    failed = False
    with tempfile.TemporaryDirectory(prefix="videovector-peer-") as name:
        folder = Path(name)
        python = Path(sys.argv[1]) if len(sys.argv) > 1 else published_python(folder)
        missing = unused_resources(python)
        if missing:
            print(f"no program uses {', '.join(sorted(missing))} of the published client")
            failed = True
        for program in PROGRAMS:
            lines = difference(python, program, folder / program.stem)
            print(f"{program.stem}: {'differs' if lines else 'as recorded'}", *lines, sep="\n  ", flush=True)
            failed = failed or bool(lines)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
