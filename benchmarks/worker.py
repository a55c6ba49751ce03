"""The process of a side: runs one batch of a task per request, and reports its time.

    <python of the side> benchmarks/worker.py SIDE BASE_URL

Each line of standard input is {"task": "module.function", "arguments": {...}}; each is answered with one line. What a
task keeps between batches (a client, a decoded body) stays in its module.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module

from tasks.clients import close_all


def main() -> None:
    """Serve until standard input ends."""
    side, base_url = sys.argv[1:]
    for line in sys.stdin:
        order = json.loads(line)
        module, _, function = order["task"].partition(".")
        run = getattr(import_module(f"tasks.{module}"), function)
        print(json.dumps(run(side, base_url, **order["arguments"])), flush=True)
    close_all()


if __name__ == "__main__":
    main()
