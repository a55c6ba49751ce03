"""Write a file of the repository that a script makes, or check that it is up to date."""

from __future__ import annotations

import argparse
from pathlib import Path


def write_or_check(description: str | None, path: Path, text: str, command: str) -> int:
    """Read the command line of such a script, then write or check the file.

    Args:
        description: The docstring of the script.
        path: The file.
        text: Its content.
        command: The command that brings it up to date.

    Returns:
        The exit code: 1 if the file is only checked and is out of date.
    """
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when the file is not up to date")
    if not parser.parse_args().check:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    elif not path.is_file() or path.read_text(encoding="utf-8") != text:
        print(f"{path.name} is not up to date; run: {command}")
        return 1
    return 0
