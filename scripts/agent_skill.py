"""Write SKILL.md, which the wheel carries for coding agents, from the pages of the documentation.

python scripts/agent_skill.py [--check]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from docsite import skill

ROOT = Path(__file__).resolve().parent.parent
SKILL = ROOT / "videovector" / ".agents" / "skills" / "videovector" / "SKILL.md"
SITE = "https://videovector.github.io/videovector-python/"


def main() -> int:
    """Write the file, or say that it is not current."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when the file is not up to date")
    arguments = parser.parse_args()
    text = skill.text(ROOT / "docs", SITE)
    if arguments.check:
        if SKILL.exists() and SKILL.read_text(encoding="utf-8") == text:
            return 0
        print("SKILL.md is not up to date; run: python scripts/agent_skill.py")
        return 1
    SKILL.parent.mkdir(parents=True, exist_ok=True)
    SKILL.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
