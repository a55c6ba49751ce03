"""Write docs/cli.md: the command line, its contract, and every command with its arguments.

    python scripts/cli_reference.py [--check]

The page is made from the same table as the commands, so it always agrees with the program.
"""

from __future__ import annotations

import json
import shlex
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

ROOT = Path(__file__).resolve().parent.parent
# The package of this checkout, even if another one is installed.
sys.path.insert(0, str(ROOT))

import document  # noqa: E402
from written_file import write_or_check  # noqa: E402

from videovector._generated.cli import GROUPS, Command, Option, commands_of  # noqa: E402
from videovector.cli.exit_codes import EXIT_CODES  # noqa: E402
from videovector.cli.handwritten_commands import HANDWRITTEN, TOP_LEVEL  # noqa: E402
from videovector.cli.settings import SETTINGS  # noqa: E402

PAGE = ROOT / "docs" / "cli.md"
#: The hand-written part of the page.
PREFACE = ROOT / "scripts" / "cli-preface.md"
DOCUMENT = document.load()
#: The number of example lines in each section.
EXAMPLES_PER_GROUP = 3
BANNER = "<!-- Written by scripts/cli_reference.py from the API document and scripts/cli-preface.md. Do not edit. -->\n"


def page() -> str:
    """The whole page."""
    preface = PREFACE.read_text(encoding="utf-8")
    codes = "\n".join(
        ["| code | meaning |", "|---|---|", *(f"| {code} | {text} |" for code, text in EXIT_CODES.items())]
    )
    settings = textwrap.fill(", ".join(f"`{name}`" for name in SETTINGS), 120, break_on_hyphens=False)
    parts = [BANNER + preface.replace("{{ exit codes }}", codes).replace("{{ settings }}", settings).rstrip()]
    parts.append("## All commands\n\nPositional arguments are in capitals, required options in bold.")
    names = [*GROUPS, *(name for name in HANDWRITTEN if name not in GROUPS)]
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
    made = HANDWRITTEN.get(name, {})
    for command, row in commands_of(name).items():
        summary = made[command].summary if command in made else row.summary
        yield f"| `{name} {command}{positional(row)}` | {cell(summary)} | {options(row)} | {row.scope or ''} |"
    for command, one in made.items():
        if command not in commands_of(name):
            yield f"| `{name} {command}` | {cell(one.summary)} | see `--help` | |"
    shown = list(examples(name))
    if shown:
        yield from ("", "```console", *shown, "```")


def examples(name: str) -> Iterator[str]:
    """A few example lines: the first commands of the group, with the values of the document's examples."""
    found = 0
    for command, row in commands_of(name).items():
        # Hand-written commands have other options; the page begins with examples of them.
        # Readers paste examples to try them, so no example deletes anything.
        if found == EXAMPLES_PER_GROUP or command in HANDWRITTEN.get(name, {}) or command.startswith("delete"):
            continue
        words = example_words(row)
        if words is not None:
            found += 1
            yield f"$ videovector {' '.join([name, command, *words])}"


def example_words(row: Command) -> list[str] | None:
    """The arguments of an example; None if the document has no example of a required argument."""
    given = request_example(row.operation)
    words: list[str] = []
    for option in row.options:
        value = given.get(option.name)
        if value is None and option.required:
            value = KNOWN_VALUES.get(option.name)
            if value is None and not option.secret:
                return None
        if value is not None or (option.secret and option.required):
            words += argument(option, value)
    return words


def argument(option: Option, value: Any) -> list[str]:
    """One argument as a user types it."""
    name = f"--{option.name.replace('_', '-')}"
    if option.secret:
        return [name, f"@{option.name.replace('_', '-')}.txt"]
    if option.kind == "boolean":
        return [name if value else f"--no-{name[2:]}"]
    if option.kind in ("binary", "image"):
        return [name, "frame.jpg"]
    several = option.repeated and isinstance(value, list)
    values = cast("list[Any]", value if several else [value])
    typed = [shlex.quote(EXAMPLE_IDS.get(one, one) if isinstance(one, str) else json.dumps(one)) for one in values]
    return typed if option.positional else [word for one in typed for word in (name, one)]


def request_example(operation_id: str) -> dict[str, Any]:
    """The first example of an operation's request."""
    for operation in document.operations(DOCUMENT):
        if operation.operation_id == operation_id:
            body: document.Json = operation.raw.get("requestBody", {})
            media: document.Json = body.get("content", {}).get("application/json", {})
            named: dict[str, document.Json] = media.get("examples", {})
            shown: list[Any] = [media["example"]] if "example" in media else [one["value"] for one in named.values()]
            return cast("dict[str, Any]", shown[0]) if shown and isinstance(shown[0], dict) else {}
    return {}


def values_in(part: object) -> Iterator[tuple[str, str]]:
    """The names and ids in the document's examples."""
    if isinstance(part, dict):
        for key, value in cast("dict[str, object]", part).items():
            if isinstance(value, str) and key.endswith("_id"):
                yield key, value
            yield from values_in(value)
    elif isinstance(part, list):
        for one in cast("list[object]", part):
            yield from values_in(one)


def positional(row: Command) -> str:
    """The positional arguments, in the form of a usage line."""
    return "".join(f" {one.name.upper()}{'...' if one.repeated else ''}" for one in row.options if one.positional)


def options(row: Command) -> str:
    """The options of the operation, required ones first."""
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
    """Text with the characters escaped that would end a table cell."""
    return " ".join(text.split()).replace("|", "\\|")


# The first example value of a name is used in all lines.
KNOWN_VALUES: dict[str, str] = {}
for _name, _value in values_in(DOCUMENT["paths"]):
    KNOWN_VALUES.setdefault(_name, _value)
# The subject of the document's examples, under the name that `sandbox serve --example` uses.
EXAMPLE_IDS = {
    "idx_7c1d": "idx_1",
    "vid_2b90": "vid_1",
    "run_58f2": "run_1",
    "job_c304": "job_1",
    "conn_93a1": "conn_1",
    "session_123": "session_1",
    "key_123": "key_1",
}


def main() -> int:
    """Write the page, or report that it is out of date."""
    return write_or_check(__doc__, PAGE, page(), "python scripts/cli_reference.py")


if __name__ == "__main__":
    sys.exit(main())
