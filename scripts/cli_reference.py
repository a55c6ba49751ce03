"""Write docs/cli.md: the command line, its contract, and every command with its arguments.

    python scripts/cli_reference.py [--check]

Made from the table that the commands are made from, so the page says what the program does.
"""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# The package of this tree, also where another one is installed.
sys.path.insert(0, str(ROOT))

from videovector._generated.cli import COMMANDS, GROUPS, Command, Option  # noqa: E402
from videovector.cli.failures import EXIT_CODES  # noqa: E402
from videovector.cli.handmade import HANDMADE, TOP_LEVEL  # noqa: E402
from videovector.cli.settings import SETTINGS  # noqa: E402

PAGE = ROOT / "docs" / "cli.md"
#: Written by hand: what the table can't say.
PREFACE = ROOT / "scripts" / "cli-preface.md"
BANNER = "<!-- Written by scripts/cli_reference.py from the API document and scripts/cli-preface.md. Do not edit. -->\n"


def page() -> str:
    """The whole page."""
    preface = PREFACE.read_text(encoding="utf-8")
    codes = "\n".join(
        ["| code | meaning |", "|---|---|", *(f"| {code} | {text} |" for code, text in EXIT_CODES.items())]
    )
    settings = textwrap.fill(", ".join(f"`{name}`" for name in SETTINGS), 120, break_on_hyphens=False)
    parts = [BANNER + preface.replace("{{ exit codes }}", codes).replace("{{ settings }}", settings).rstrip()]
    parts.append("## All commands\n\nPositional arguments are in capitals; what must be given is bold.")
    names = [*GROUPS, *(name for name in HANDMADE if name not in GROUPS)]
    parts += ["\n".join(group(name)) for name in names]
    rest = [f"| `videovector {name}` | {made.summary} |" for name, made in TOP_LEVEL.items() if made.place]
    parts.append("\n".join(["### Others", "", "| command | |", "|---|---|", *rest]))
    return "\n\n".join(parts) + "\n"


def group(name: str) -> Iterator[str]:
    """The section of a group."""
    yield f"### {name}"
    yield ""
    yield GROUPS.get(name) or TOP_LEVEL[name].summary
    yield ""
    yield "| command | | arguments | scope |"
    yield "|---|---|---|---|"
    made = HANDMADE.get(name, {})
    for command, row in COMMANDS.get(name, {}).items():
        summary = made[command].summary if command in made else row.summary
        yield f"| `{name} {command}{positional(row)}` | {cell(summary)} | {options(row)} | {row.scope or ''} |"
    for command, one in made.items():
        if command not in COMMANDS.get(name, {}):
            yield f"| `{name} {command}` | {cell(one.summary)} | see `--help` | |"


def positional(row: Command) -> str:
    """The positional arguments, as a usage line has them."""
    return "".join(f" {one.name.upper()}{'...' if one.repeated else ''}" for one in row.options if one.positional)


def options(row: Command) -> str:
    """The options of the operation, those first that must be given."""
    named = [one for one in row.options if not one.positional]
    shown = [flag(one) for one in sorted(named, key=lambda one: not one.required)]
    if row.paging != "none" and row.rows is not None:
        shown += ["`--all`", "`--max-items`", "`--cursor`"]
    if row.wait is not None:
        shown += ["`--wait`", "`--timeout`"]
    if row.idempotency != "none":
        shown.append("`--idempotency-key`")
    return ", ".join(shown)


def flag(option: Option) -> str:
    """One option with its mark."""
    text = f"`--{option.name.replace('_', '-')}`"
    return f"**{text}**" if option.required else text


def cell(text: str) -> str:
    """Text that stays in its cell."""
    return " ".join(text.split()).replace("|", "\\|")


def main() -> int:
    """Write the page, or say that it is not current."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when the page is not up to date")
    arguments = parser.parse_args()
    text = page()
    if not arguments.check:
        PAGE.write_text(text, encoding="utf-8")
        return 0
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == text:
        return 0
    print("docs/cli.md is not up to date; run: python scripts/cli_reference.py")
    return 1


if __name__ == "__main__":
    sys.exit(main())
