"""Compare the surviving and undecided mutants of `mutmut run` with those that docs/internal/mutation-testing.md lists.

    python scripts/check_mutants.py [MODULE]

MODULE is one of the list in pyproject.toml, such as `_transport/retry.py`; without it, all of them count. Prints the
figures by module. Exits 1 when a change was not noticed that the page does not list, when one it lists is noticed now
or is gone, and when a change was not tried at all.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "internal" / "mutation-testing.md"
MUTMUT = Path(sys.executable).with_name("mutmut")

RESULT = re.compile(r"^ +videovector\.((?:\w+\.)*\w+)\.(x[_ǁ]\S+): ([\w ]+)$", re.MULTILINE)
NUMBER = re.compile(r"__mutmut_\d+$")
# A program that never ends is noticed too; everything else that is not noticed must be listed.
NOTICED = frozenset({"caught by type check", "killed", "timeout", "segfault"})


def mutmut(*arguments: str) -> str:
    return subprocess.run([MUTMUT, *arguments], cwd=ROOT, capture_output=True, text=True, check=True).stdout


def change(module: str, mutant: str) -> str:
    """A change as the function and its lines before and after, as mutmut's numbers do not stay the same."""
    lines = mutmut("show", f"videovector.{module}.{mutant}").splitlines()
    before = " ".join(line[1:].strip() for line in lines if line.startswith("-") and not line.startswith("---"))
    after = " ".join(line[1:].strip() for line in lines if line.startswith("+") and not line.startswith("+++"))
    function = NUMBER.sub("", mutant).removeprefix("x_").removeprefix("xǁ").replace("ǁ", ".")
    return f"`{module}.{function}`: `{before}` → " + (f"`{after}`" if after else "left out")


def main(arguments: Sequence[str]) -> int:
    wanted = arguments[0].removesuffix(".py").replace("/", ".") if arguments else ""
    found = RESULT.findall(mutmut("results", "--all", "true"))
    results = [one for one in found if wanted in ("", one[0])]
    if not results:
        print("there are no results; run `make mutation`", file=sys.stderr)
        return 1
    figures: defaultdict[str, Counter[str]] = defaultdict(Counter)
    unnoticed: dict[str, str] = {}
    for module, mutant, status in results:
        figures[module][status] += 1
        if status not in NOTICED:
            unnoticed[change(module, mutant)] = status
    for module, counted in sorted(figures.items()):
        print(f"{module}.py: {counted.total()} changes, {', '.join(f'{n} {s}' for s, n in sorted(counted.items()))}")
    listed = {line[2:] for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith(f"- `{wanted}")}
    new = [f"{status}: {text}" for text, status in unnoticed.items() if text not in listed or status != "survived"]
    gone = [f"listed in {PAGE.name}, but noticed or gone: {text}" for text in sorted(listed - unnoticed.keys())]
    for problem in new + gone:
        print(problem, file=sys.stderr)
    return 1 if new or gone else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
