"""Write openapi/videovector.yaml in one canonical form, so that a diff shows only real changes.

    python scripts/format_document.py [--check] [DOCUMENT]

Operations and parameters have their keys in one order; a string is plain if every reader of YAML reads it as a string,
and otherwise in double quotes; null is written as null; a paragraph that is new, or has a line of more than 120
characters, is wrapped to lines of at most 120. Comments, other paragraphs, flow style, and the order of paths, schemas
and properties do not change. With --check nothing is written, and the exit code is 1 if the form is not canonical.
"""

from __future__ import annotations

import argparse
import difflib
import io
import json
import re
import sys
from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

from document import DOCUMENT, METHODS, Json, reader
from ruamel.yaml import YAML, comments, scalarstring

# The classes of the library have incomplete types.
CommentedMap: Any = comments.CommentedMap
CommentedSeq: Any = comments.CommentedSeq
ScalarString: Any = scalarstring.ScalarString
DoubleQuotedScalarString: Any = scalarstring.DoubleQuotedScalarString
FoldedScalarString: Any = scalarstring.FoldedScalarString
LiteralScalarString: Any = scalarstring.LiteralScalarString
PlainScalarString: Any = scalarstring.PlainScalarString

WIDTH = 120
#: New text longer than this is written as a folded paragraph.
LONG = 80
_FIRST_KEYS = {
    "document": (
        "openapi", "info", "jsonSchemaDialect", "servers", "security", "tags", "paths", "webhooks", "components",
    ),
    "operation": (
        "operationId", "tags", "summary", "description", "deprecated", "security", "x-videovector", "parameters",
        "requestBody", "responses",
    ),
    "parameter": ("name", "in", "required", "description", "deprecated"),
}  # fmt: skip
# Strings that readers of YAML 1.1 and 1.2 all read as strings.
_PLAIN = re.compile(r"[A-Za-z0-9_./$<(+][^\x00-\x1f\x7f-\xa0\ud800-\udfff\ufeff\u2028\u2029]*")
# Characters that a literal block can't contain, or would not show.
_NOT_LITERAL = re.compile(r"[ \t]$|[^\n\x20-\x7e\xa1-\u2027\u2030-\ud7ff]", re.MULTILINE)
_WORDS = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}
_NUMBER = re.compile(
    r"[-+]?(?:0[xo][0-9a-fA-F_]+|0b[01_]+|[0-9][0-9_,]*(?::[0-9]+)*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9_]+(?:[eE].*)?)"
    r"|[-+]?\.(?:inf|nan)|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \t].*)?|<<",
    re.IGNORECASE,
)


def canonical(text: str) -> str:
    """The document in its canonical form.

    Args:
        text: YAML or JSON.

    Returns:
        YAML, with the comments of the original.
    """
    return dumped(loaded(text))


def loaded(text: str) -> Any:
    """Load the document with its comments and its style."""
    reader.read(text)  # raises our own messages, and refuses values that JSON does not have
    if text.lstrip().startswith("{"):
        # JSON has neither comments nor a style to keep.
        return block_style(reader.read(text))
    return _yaml().load(text)


def dumped(document: Any) -> str:
    """The text of a document in its canonical form."""
    _order(document, "document")
    for item in cast("Mapping[str, Any]", document.get("paths") or {}).values():
        for method in METHODS:
            operation: Any = item.get(method) if isinstance(item, CommentedMap) else None
            if isinstance(operation, CommentedMap):
                _order(operation, "operation")
                _order_parameters(operation.get("parameters", ()))
        if isinstance(item, CommentedMap):
            _order_parameters(item.get("parameters", ()))
    components = document.get("components")
    if isinstance(components, CommentedMap):
        _order_parameters(cast("Mapping[str, Any]", components.get("parameters", {})).values())
    stream = io.StringIO()
    _yaml().dump(_styled(document), stream)
    return re.sub(r"[ \t]+$", "", stream.getvalue(), flags=re.MULTILINE)


def updated(text: str, wanted: Json) -> str:
    """Change a document to the data `wanted`; keep everything else, in the canonical form.

    Args:
        text: The document as it is.
        wanted: The new data.

    Returns:
        The new text: where the data is the same, comments, style and order are kept.
    """
    document = loaded(text)
    merge(document, wanted)
    return dumped(document)


def merge(node: Any, wanted: Any) -> Any:
    """The node for `wanted` in a tree with comments: `node` itself, changed, if both are of the same kind."""
    if isinstance(node, CommentedMap) and isinstance(wanted, dict):
        return _merge_map(node, cast("Json", wanted))
    if isinstance(node, CommentedSeq) and isinstance(wanted, list):
        return _merge_list(node, cast("Iterable[Any]", wanted))
    if _same(node, wanted):
        return node
    if isinstance(wanted, str) and isinstance(node, FoldedScalarString):
        return FoldedScalarString(wanted) if _folds(wanted) else block_style(wanted)
    return block_style(wanted)


def _merge_map(node: Any, wanted: Json) -> Any:
    names = {str(key): key for key in node}
    for name, key in names.items():
        if name not in wanted:
            del node[key]
    previous: str | None = None
    for name, value in wanted.items():
        if name in names:
            node[names[name]] = merge(node[names[name]], value)
        else:
            known = [str(key) for key in node]
            place = known.index(previous) + 1 if previous in known else 0
            node.insert(place, name, block_style(value))
        previous = name
    return node


def _merge_list(node: Any, entries_wanted: Iterable[Any]) -> Any:
    """Merge a list: entries that are equal, or have the same name, keep their place and comments."""
    wanted = list(entries_wanted)
    old = [_identity(one) for one in node]
    new = [_identity(one) for one in wanted]
    entries: list[Any] = []
    for what, start, end, first, last in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal" or (what == "replace" and end - start == last - first):
            entries += [merge(node[start + number], one) for number, one in enumerate(wanted[first:last])]
        else:
            entries += [block_style(one) for one in wanted[first:last]]
    if len(entries) == len(node):
        for number, one in enumerate(entries):
            node[number] = one
        return node
    fresh = CommentedSeq(entries)
    if node.fa.flow_style():
        fresh.fa.set_flow_style()
    return fresh


def _identity(entry: Any) -> str:
    """The key that identifies an entry of a list even if its other content changes."""
    if isinstance(entry, Mapping):
        found = cast("Mapping[str, Any]", entry)
        for keys in (("$ref",), ("name", "in"), ("name",), ("url",)):
            if all(isinstance(found.get(key), str) for key in keys):
                return json.dumps([found[key] for key in keys])
    return json.dumps(entry, default=str, sort_keys=True)


def _same(node: Any, wanted: Any) -> bool:
    return bool(node == wanted) and isinstance(node, bool) == isinstance(wanted, bool)


def block_style(value: Any) -> Any:
    """Convert plain data to new entries of the document; short lists of words are written on one line."""
    if isinstance(value, dict):
        return CommentedMap((key, block_style(one)) for key, one in cast("Json", value).items())
    if isinstance(value, list):
        value = cast("Iterable[Any]", value)
        entries = CommentedSeq(block_style(one) for one in value)
        words = [str(one) for one in entries if isinstance(one, str | int | float | None)]
        if len(words) == len(entries) and sum(map(len, words)) < LONG:
            entries.fa.set_flow_style()
        return entries
    if isinstance(value, str):
        if _folds(value) and len(value) > LONG:
            return FoldedScalarString(value)
        if (
            "\n" in value.rstrip("\n")
            and re.search(r"[ \t]$|[^\n\x20-\x7e\xa1-\u2027\u2030-\ud7ff]", value, re.MULTILINE) is None
        ):
            return LiteralScalarString(value)
    return value


def _folds(text: str) -> bool:
    """Whether a folded paragraph can express exactly this text."""
    return "\n" not in text and "  " not in text and text == text.strip() and text.isprintable() and " " in text


def _order_parameters(parameters: Iterable[Any]) -> None:
    for parameter in parameters:
        if isinstance(parameter, CommentedMap):
            _order(parameter, "parameter")


def _order(node: Any, kind: str) -> None:
    """Put the best-known keys first in their usual order, and leave the others in their order."""
    first = [key for key in _FIRST_KEYS[kind] if key in node]
    if list(node)[: len(first)] == first:
        return
    for key in reversed(first):
        node.move_to_end(key, last=False)


def _styled(node: Any, *, flow: bool = False, column: int = 0) -> Any:
    """The tree with each string in its canonical style; `column` is the column in which the node begins."""
    if isinstance(node, CommentedMap):
        inside = flow or bool(node.fa.flow_style())
        for position, key in enumerate(list(node)):
            value = node[key]
            node[key] = _styled(value, flow=inside, column=column + (4 if isinstance(value, CommentedSeq) else 2))
            _style_key(node, key, position, flow=inside)
    elif isinstance(node, CommentedSeq):
        inside = flow or bool(node.fa.flow_style())
        for number, one in enumerate(node):
            node[number] = _styled(one, flow=inside, column=column)
    elif isinstance(node, str) and (flow or not isinstance(node, (FoldedScalarString, LiteralScalarString))):
        return _scalar(str(node), node if isinstance(node, ScalarString) else None, flow=flow)
    elif isinstance(node, FoldedScalarString):
        _fold(node, WIDTH - column)
    return node


def _fold(paragraph: Any, width: int) -> None:
    """Wrap a paragraph to this width if it is new or has a line that is too long."""
    breaks: list[int] = getattr(paragraph, "fold_pos", [])
    edges = [-1, *breaks, len(paragraph)]
    if "\n" in paragraph or all(end - start - 1 <= width for start, end in pairwise(edges)):
        return
    found: list[int] = []
    line = last = 0
    for space in [*(match.start() for match in re.finditer(r"(?<=\S) (?=\S)", paragraph)), len(paragraph)]:
        if space - line > width and last > line:
            found.append(last)
            line = last + 1
        last = space
    paragraph.fold_pos = found


def _style_key(node: Any, key: Any, position: int, *, flow: bool) -> None:
    """Write a key in its canonical style; a plain key that may be plain is not changed."""
    plain = _is_plain(str(key), flow=flow)
    if not isinstance(key, str) or isinstance(key, DoubleQuotedScalarString) != plain:
        return
    if plain and not isinstance(key, ScalarString):
        return
    comment, value = node.ca.items.pop(key, None), node[key]
    del node[key]
    node.insert(position, str(key) if plain else DoubleQuotedScalarString(key), value)
    if comment is not None:
        node.ca.items[key] = comment


def _scalar(text: str, node: Any, *, flow: bool) -> Any:
    style: Any = PlainScalarString if _is_plain(text, flow=flow) else DoubleQuotedScalarString
    return style(text, anchor=node.anchor.value if node is not None and node.anchor.value else None)


def _is_plain(text: str, *, flow: bool) -> bool:
    if _PLAIN.fullmatch(text) is None or text.lower() in _WORDS or _NUMBER.fullmatch(text):
        return False
    if text != text.strip() or ": " in text or " #" in text or text.endswith(":"):
        return False
    return not (flow and re.search(r"[,?\[\]{}]", text))


def _yaml() -> Any:
    yaml: Any = YAML()
    yaml.preserve_quotes = True
    yaml.width = WIDTH
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.brace_single_entry_mapping_in_flow_sequence = True
    yaml.representer.add_representer(type(None), _write_null)
    yaml.representer.add_representer(PlainScalarString, _write_plain)
    yaml.representer.add_representer(float, _write_float)
    yaml.constructor.add_constructor("tag:yaml.org,2002:float", _read_float)
    return yaml


def _write_null(representer: Any, _: None) -> Any:
    return representer.represent_scalar("tag:yaml.org,2002:null", "null")


def _write_plain(representer: Any, text: Any) -> Any:
    return representer.represent_scalar("tag:yaml.org,2002:str", str(text), style="", anchor=text.yaml_anchor())


def _write_float(representer: Any, number: float) -> Any:
    return representer.represent_scalar("tag:yaml.org,2002:float", repr(number))


def _read_float(constructor: Any, node: Any) -> float:
    # The constructor of the library keeps the digits as written, and rounds large numbers.
    return float(constructor.construct_scalar(node))


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("document", nargs="?", type=Path, default=DOCUMENT)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when the document has another form")
    options = parser.parse_args(arguments)
    path: Path = options.document
    text = path.read_text(encoding="utf-8")
    try:
        wanted = canonical(text)
    except reader.DocumentSyntaxError as failure:
        print(f"{path}: {failure}", file=sys.stderr)
        return 1
    if wanted == text:
        return 0
    if reader.read(wanted) != reader.read(text):
        print(f"{path}: can't be formatted without changing what it says", file=sys.stderr)
        return 1
    if not options.check:
        path.write_text(wanted, encoding="utf-8")
        return 0
    print("".join(difflib.unified_diff(text.splitlines(True), wanted.splitlines(True), path.name, "formatted")), end="")
    print(f"{path.name} has another form; run: make format-document", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
