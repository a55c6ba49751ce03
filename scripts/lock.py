"""Write requirements/development.txt: the exact versions, with hashes, of all that tests and guards depend on.

python scripts/lock.py [--days 7]

A release is used only if it is at least a week old: by then a broken or malicious one has usually been withdrawn.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements" / "development.txt"
EXTRAS = ("cli", "fast", "otel", "progress", "s3", "sandbox", "timeline")
GROUPS = ("dev",)
# The installer, which pip installs before all others.
INSTALLER = ROOT / "requirements" / "uv.txt"
# The build backend, so that installing the package needs nothing else from the index.
BUILD = ROOT / "requirements" / "build.in"
HEADER = "# Written by `make lock`; `make setup` installs it. Do not edit: change pyproject.toml, then `make lock`.\n"


def command(oldest: datetime) -> list[str]:
    """The resolver's command line; the same lock is used with every supported Python.

    Args:
        oldest: Releases after this time are left out.
    """
    uv = shutil.which("uv", path=str(Path(sys.executable).parent)) or "uv"
    options = [f"--extra={extra}" for extra in EXTRAS] + [f"--group={group}" for group in GROUPS]
    return [
        uv, "pip", "compile", "--quiet", "--universal", "--python-version=3.11", "--generate-hashes", "--no-header",
        "--no-annotate", "--no-emit-index-url", "--no-emit-find-links", f"--exclude-newer={oldest:%Y-%m-%dT%H:%M:%SZ}",
        *options, "pyproject.toml", str(BUILD.relative_to(ROOT)),
    ]  # fmt: skip


def entry(lock: str, package: str) -> str:
    """The lines of one package: its version and hashes.

    Raises:
        ValueError: The lock does not hold it.
    """
    found = re.search(rf"^{re.escape(package)}==.*\n(?:    .*\n)*", lock, re.MULTILINE)
    if found is None:
        raise ValueError(f"{package} is not in the lock; add it to the group dev of pyproject.toml")
    return found[0]


def main() -> int:
    """Resolve anew and write the lock."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--days", type=int, default=7, help="how old a release must be (default: 7)")
    arguments = parser.parse_args()
    oldest = datetime.now(UTC) - timedelta(days=arguments.days)
    done = subprocess.run(command(oldest), cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.stderr.write(done.stderr)
        return done.returncode
    LOCK.write_text(HEADER + done.stdout, encoding="utf-8")
    INSTALLER.write_text(HEADER + entry(done.stdout, "uv"), encoding="utf-8")
    print(f"{LOCK.relative_to(ROOT)}: {done.stdout.count('==')} packages, none newer than {oldest:%Y-%m-%d}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
