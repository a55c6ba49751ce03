"""The `videovector` command (extra `cli`). `videovector.cli.app` holds the tree of commands."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

MISSING_EXTRA = "The videovector command needs further packages; run: pip install 'videovector[cli]'"

#: What completion scripts ask by.
COMPLETE_VARIABLE = "_VIDEOVECTOR_COMPLETE"
#: The exit code after Ctrl-C; here, so that no more than this is loaded for it.
INTERRUPTED = 130

__all__ = ["INTERRUPTED", "main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: What follows the name of the command; by default what the process was started with.

    Returns:
        The exit code, as docs/cli.md lists them.
    """
    from videovector.cli.terminal import prepare_streams

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
        # Whoever interrupts waits no longer for threads that wait for a server.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    return code
