"""Print the lowest allowed version of every dependency of the client as constraints for pip.

python scripts/lowest_versions.py > constraints.txt
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

PYPROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"
# The sandbox is a tool for development, so its dependencies are not tested at their lowest versions.
EXTRAS = ("fast", "otel")
_REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9._-]+)>=(?P<version>[0-9.]+)")


def lowest(pyproject: Path = PYPROJECT) -> list[str]:
    """One line such as ``httpx==0.27.2`` per dependency.

    Raises:
        ValueError: A dependency has no lower bound.
    """
    project = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]
    requirements = [*project["dependencies"]]
    for extra in EXTRAS:
        requirements += project["optional-dependencies"][extra]
    lines: list[str] = []
    for requirement in requirements:
        match = _REQUIREMENT.match(requirement)
        if match is None:
            raise ValueError(f"{requirement!r} in pyproject.toml has no lower bound")
        lines.append(f"{match['name']}=={match['version']}")
    return lines


if __name__ == "__main__":
    sys.stdout.write("\n".join(lowest()) + "\n")
