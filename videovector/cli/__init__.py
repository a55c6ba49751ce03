"""The `videovector` command (extra `cli`). `videovector.cli.app` has the tree of commands.

A hand-written command is in the module of its name; `operations.py` makes the commands of the API from a generated
table. What only some command lines need is imported in the function that needs it, so that help and completion appear
at once: the client, `rich`, `yaml`, `csv`, and the code that explains mistakes.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from .exit_codes import INTERRUPTED
from .program import COMPLETE_VARIABLE
from .terminal import prepare_streams

MISSING_EXTRA = "The videovector command needs further packages; run: pip install 'videovector[cli]'"

__all__ = ["INTERRUPTED", "main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: The words after the name of the command; by default those of the process.

    Returns:
        The exit code, as docs/cli.md lists them.
    """
    prepare_streams()
    if instruction := os.environ.get(COMPLETE_VARIABLE):
        from videovector.cli.command_names import complete_name

        names = complete_name(instruction, os.environ)
        if names is not None:
            sys.stdout.write(f"{names}\n")
            return 0
    try:
        from videovector.cli.app import run
    except ModuleNotFoundError as missing:
        if missing.name != "click":
            raise
        sys.stderr.write(f"{MISSING_EXTRA} (missing: {missing.name})\n")
        return 1
    code = run(sys.argv[1:] if arguments is None else arguments)
    if arguments is None and code == INTERRUPTED:
        # After Ctrl-C the process must not wait for threads that wait for a server.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    return code
