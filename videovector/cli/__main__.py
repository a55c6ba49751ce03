"""`python -m videovector.cli`: the same as `videovector`."""

from __future__ import annotations

import sys

from videovector.cli import main

if __name__ == "__main__":
    sys.exit(main())
