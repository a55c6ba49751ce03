"""The pages for programs: a Markdown version of each page, `llms.txt` and `llms-full.txt`."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

FRONT = re.compile(r'\A---\ndescription: "?(?P<answer>.*?)"?\n(?:hide: .*?\n)?---\n+', re.DOTALL)
# Marks the line below a heading with the description of the page.
ANSWERS = "{: .answers }"
HEADING = re.compile(r"^# (.+)$", re.MULTILINE)
STUB = re.compile(r"^::: (?P<path>\S+)\n(?P<options>(?:    .*\n)*)", re.MULTILINE)
INTRODUCTION = (
    "# videovector\n\n> Python SDK and command line of the VideoVector video-understanding API, with a local sandbox: "
    "ingest media, extract structured data with prompts, search it, deliver it.\n"
)
# The order of the pages; others come after them.
FIRST = ("quick-start", "concepts", "index", "sandbox", "command-line", "cli")


def write_plain(assembled: Path, site: Path) -> None:
    """Write the Markdown versions beside the pages of a built site.

    Args:
        assembled: The Markdown pages.
        site: The built site.
    """
    lines, whole = [INTRODUCTION], [INTRODUCTION]
    for page in sorted(assembled.rglob("*.md"), key=lambda path: _order(path.relative_to(assembled))):
        relative = page.relative_to(assembled)
        if relative.parts[0] == "internal":
            continue
        text = page.read_text(encoding="utf-8")
        answer = front_of(text)
        body = FRONT.sub("", text).replace(f"\n{ANSWERS}", "")
        heading = HEADING.search(body)
        twin = site / relative
        twin.parent.mkdir(parents=True, exist_ok=True)
        twin.write_text(STUB.sub(_described, body), encoding="utf-8")
        lines.append(f"- [{heading[1] if heading else relative.stem}]({relative.as_posix()}): {answer}")
        if relative.parts[0] != "reference":
            whole.append(STUB.sub("", body))
    (site / "llms.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (site / "llms-full.txt").write_text("\n\n".join(whole) + "\n", encoding="utf-8")


def _described(stub: re.Match[str]) -> str:
    """The documentation of a name in Markdown, with the same content as the HTML."""
    path, options = stub["path"], stub["options"]
    level = re.search(r"heading_level: (\d)", options)
    shown = re.search(r'heading: "(.+)"', options)
    named = _resolved(path)
    parts = [
        f"{'#' * int(level[1] if level else 2)} {shown[1] if shown else path.rpartition('.')[2]}",
        _signature(named) if "show_signature: false" not in options else "",
        _words(named) if "show_docstring_description: false" not in options else "",
    ]
    if "members: false" not in options:
        parts += [
            part for name, member in _members(named) for part in (f"### {name}", _signature(member), _words(member))
        ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _resolved(path: str) -> object:
    """The object at a dotted path: a module, or a member of one."""
    names, found = path.split("."), importlib.import_module("videovector")
    for place, name in enumerate(names[1:], 2):
        try:
            found = getattr(found, name)
        except AttributeError:
            found = importlib.import_module(".".join(names[:place]))
    return found


def _members(named: object) -> Iterator[tuple[str, object]]:
    """The public functions and properties of a class, or the public names of a module."""
    if inspect.ismodule(named):
        yield from ((name, getattr(named, name)) for name in getattr(named, "__all__", ()))
    elif inspect.isclass(named):
        for base in reversed(named.__mro__):
            for name, member in vars(base).items():
                if not name.startswith("_") and (inspect.isfunction(member) or isinstance(member, property)):
                    yield name, member


def _signature(named: object) -> str:
    if not callable(named):
        return ""
    try:
        signature = str(inspect.signature(named))
    except (TypeError, ValueError):
        return ""
    # Annotations are strings here.
    signature = re.sub(r"(: |-> )'([^']*)'", r"\1\2", signature)
    return f"```python\n{getattr(named, '__name__', '')}{signature}\n```"


def _words(named: object) -> str:
    """The docstring; empty for a plain value."""
    if inspect.isclass(named) or inspect.isroutine(named) or inspect.ismodule(named) or isinstance(named, property):
        return inspect.getdoc(named) or ""
    return ""


def front_of(page: str) -> str:
    """The description in the front matter of a page; empty if it has none."""
    front = FRONT.match(page)
    return front["answer"] if front else ""


def _order(path: Path) -> tuple[int, str]:
    name = path.with_suffix("").as_posix()
    return (FIRST.index(name) if name in FIRST else len(FIRST) + len(path.parts), name)
