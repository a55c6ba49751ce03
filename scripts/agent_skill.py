"""Write SKILL.md, which the wheel carries for coding agents, from the pages of the documentation.

python scripts/agent_skill.py [--check]
"""

from __future__ import annotations

import sys
from pathlib import Path

from docsite import skill
from written_file import write_or_check

ROOT = Path(__file__).resolve().parent.parent
SKILL = ROOT / "videovector" / ".agents" / "skills" / "videovector" / "SKILL.md"
SITE = "https://videovector.github.io/videovector-python/"


def main() -> int:
    """Write the file, or report that it is out of date."""
    return write_or_check(__doc__, SKILL, skill.text(ROOT / "docs", SITE), "python scripts/agent_skill.py")


if __name__ == "__main__":
    sys.exit(main())
