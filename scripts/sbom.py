"""Write the software bill of materials that the wheel carries (PEP 770), as CycloneDX JSON.

python scripts/sbom.py [--check]

It lists the package and its requirements from pyproject.toml only, so that two builds give the same bytes.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

from written_file import write_or_check

ROOT = Path(__file__).resolve().parent.parent
SBOM = ROOT / "requirements" / "videovector.cdx.json"
_NAME = re.compile(r"[A-Za-z0-9._-]+")


def bill(project: dict[str, Any], version: str) -> dict[str, Any]:
    """The bill of materials of a project table.

    Args:
        project: The table `project` of pyproject.toml.
        version: Version of the package.
    """
    own = f"pkg:pypi/{project['name']}@{version}"
    wanted: dict[str, tuple[str, str]] = {}
    for requirement in project["dependencies"]:
        wanted.setdefault(requirement, (_purl(requirement), "required"))
    for extra in sorted(project["optional-dependencies"]):
        for requirement in project["optional-dependencies"][extra]:
            wanted.setdefault(requirement, (_purl(requirement), "optional"))
    components = {
        purl: {
            "type": "library",
            "bom-ref": purl,
            "name": purl.removeprefix("pkg:pypi/"),
            "purl": purl,
            "scope": scope,
            "properties": [{"name": "videovector:requirement", "value": requirement}],
        }
        for requirement, (purl, scope) in sorted(wanted.items(), reverse=True)
    }
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "library",
                "bom-ref": own,
                "name": project["name"],
                "version": version,
                "purl": own,
                "licenses": [{"license": {"id": project["license"]}}],
            }
        },
        "components": [components[purl] for purl in sorted(components)],
        "dependencies": [{"ref": own, "dependsOn": sorted(components)}],
    }


def _purl(requirement: str) -> str:
    found = _NAME.match(requirement)
    if found is None:
        raise ValueError(f"{requirement!r} in pyproject.toml names no package")
    return f"pkg:pypi/{re.sub(r'[-_.]+', '-', found[0]).lower()}"


def main() -> int:
    """Write the file, or compare it with --check."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found = re.search(r'__version__ = "([^"]+)"', (ROOT / "videovector" / "_version.py").read_text(encoding="utf-8"))
    if found is None:
        raise ValueError("videovector/_version.py has no version")
    return write_or_check(__doc__, SBOM, json.dumps(bill(project, found[1]), indent=2) + "\n", "make sbom")


if __name__ == "__main__":
    sys.exit(main())
