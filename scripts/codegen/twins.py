"""Synchronous twins: the hand-written async modules, rewritten token by token.

A definition of a source module is asynchronous if it awaits, if its name says so (`AsyncPage`,
`wait_async`), or if it uses such a definition of its module. These get a twin under `_generated/sync/`, at the same
path. Everything else is the same for both clients, so the twin imports it from the source.

`# sync: omit` at the end of a signature or statement leaves it out of the twin. What it names must
then exist in the source under the twin's name, where somebody uses it. `# sync: -> Iterator[T]` there gives the twin a
return type of its own.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

#: The modules that are written as async, relative to the package; those of `resources/` are added.
SOURCES = (
    *("_client.py", "_pagination.py", "_polling.py", "_resource.py", "_response"),
    *("_transport/exchange.py", "_transport/pool.py"),
)
RESOURCES = "resources"
#: The package and the folder of the twins in the output.
FOLDER = "sync"
PACKAGE = f"_generated.{FOLDER}"

#: Names of which both kinds have a prefix; for all others, the sync name has none.
_PREFIXED = frozenset(
    {
        "AsyncBackend",
        "AsyncByteStream",
        "AsyncCloser",
        "AsyncConnection",
        "AsyncPage",
        "AsyncResource",
        "AsyncSender",
        "AsyncShortCalls",
        "AsyncStream",
        "AsyncTransport",
    }
)
_NAMES = {
    "AbstractAsyncContextManager": "AbstractContextManager",
    "StopAsyncIteration": "StopIteration",
    "__aenter__": "__enter__",
    "__aexit__": "__exit__",
    "__aiter__": "__iter__",
    "__anext__": "__next__",
    "aclose": "close",
    "aclosing": "closing",
    "aiter": "iter",
    "aiter_bytes": "iter_bytes",
    "aiter_lines": "iter_lines",
    "aiter_raw": "iter_raw",
    "anext": "next",
    "asynccontextmanager": "contextmanager",
    "handle_async_request": "handle_request",
}
#: Phrases of docstrings and comments, in this order. If the words "async" or "await" remain, that is an error.
PHRASES = (
    ("The asynchronous client", "The synchronous client"),
    (
        "Asynchronous client of the VideoVector API; each event loop that uses it gets its own connections.",
        "Synchronous client of the VideoVector API; safe to share between threads.",
    ),
    ("a current access token; sync or async.", "a current access token."),
    ("an ``async with`` block", "a ``with`` block"),
    ("await ``close()``", "call ``close()``"),
    ("in a task", "in a thread"),
    (" (`contextlib.aclosing`)", ""),
    ("; the methods of the synchronous one, awaited", ""),
)
_LEFT_OVER = re.compile(r"\w*(?:async|await)\w*|\ba(?:clos|iter|next)\w*", re.IGNORECASE)
_ASYNC_NAME = re.compile(r"(_*)Async([A-Z]\w*)")
#: The name of a module, and the shorter name of its sync counterpart.
_ASYNC_MODULE = re.compile(r"\.async_(?=\w+$)")
_OMIT = re.compile(r"#\s*sync:\s*omit\b")
_RETURNS = re.compile(r"\s*#\s*sync:\s*->\s*(.+)$")
_NOQA = re.compile(r"\s*# noqa: ASYNC\d+.*")
#: Generic types whose argument is the sync type.
_UNWRAPPED = frozenset({"Awaitable", "Coroutine"})


class TwinError(ValueError):
    """A source can't be rewritten correctly."""


@dataclass(slots=True)
class Source:
    """A hand-written module in its parts."""

    name: str  # below the package, with dots
    text: str
    tree: ast.Module
    own: dict[str, ast.stmt] = field(default_factory=dict[str, ast.stmt])  # every definition of the module
    twins: set[str] = field(default_factory=set[str])  # those that get a twin, by their names here

    @property
    def lines(self) -> list[str]:
        """Its lines, with line ends."""
        return self.text.splitlines(keepends=True)

    @property
    def quoted(self) -> set[str]:
        """Every string that is a name, as in `AsyncPage["Video"]`."""
        constants = (one.value for one in ast.walk(self.tree) if isinstance(one, ast.Constant))
        return {value for value in constants if isinstance(value, str) and value.isidentifier()}

    def omitted(self, node: ast.stmt) -> bool:
        """Whether a statement is not to be in the twin."""
        body: list[ast.stmt] = getattr(node, "body", [])
        # A long signature has its comment on its last line.
        end = body[0].lineno - 1 if body else node.lineno
        return any(_OMIT.search(line) for line in self.lines[node.lineno - 1 : max(end, node.lineno)])


def sync_name(name: str) -> str:
    """The name in the sync twin."""
    if name in _NAMES:
        return _NAMES[name]
    if name in _PREFIXED:
        return f"Sync{name.removeprefix('Async')}"
    match = _ASYNC_NAME.fullmatch(name)
    return match[1] + match[2] if match else name.removesuffix("_async")


def sync_words(text: str) -> str:
    """The text of a docstring, comment or quoted type in the sync twin."""
    for phrase, replacement in PHRASES:
        text = text.replace(phrase, replacement)
    return re.sub(r"\b_*Async[A-Z]\w*|\b\w+_async\b", lambda match: sync_name(match[0]), text)


def read_sources(package: Path) -> dict[str, Source]:
    """The modules of a package that are written as async and get twins, by dotted name below the package."""
    paths: list[Path] = []
    for name in (*SOURCES, RESOURCES):
        path = package / name
        paths += sorted(path.rglob("*.py")) if path.is_dir() else [path]
    found: dict[str, Source] = {}
    for path in paths:
        if path.name == "__init__.py" or not path.exists():
            continue
        name = ".".join(path.relative_to(package).with_suffix("").parts)
        text = path.read_text(encoding="utf-8")
        source = Source(name, text, ast.parse(text))
        _classify(source)
        found[name] = source
    return {name: source for name, source in found.items() if source.twins}


def write_twins(package: Path, folder: Path, command: str) -> None:
    """Write the sync twins of a package.

    Args:
        package: The folder of the package with the sources.
        folder: Where the twins go; created.
        command: The command that writes them again, for the comment at their top.

    Raises:
        TwinError: A source can't be rewritten.
    """
    sources = read_sources(package)
    rewriter = Rewriter(package.name, sources)
    for source in sources.values():
        target = folder.joinpath(*source.name.split(".")).with_suffix(".py")
        target.parent.mkdir(parents=True, exist_ok=True)
        banner = f"# Generated from {package.name}/{source.name.replace('.', '/')}.py. Do not edit: run `{command}`.\n"
        target.write_text(banner + rewriter.twin(source), encoding="utf-8")
    banner = f"# Generated. Do not edit: run `{command}`.\n"
    for directory in [folder, *(path for path in folder.rglob("*") if path.is_dir())]:
        text = '"""Synchronous twins of the modules that are written as async."""\n'
        (directory / "__init__.py").write_text(banner + text, encoding="utf-8")


def check_twins(folder: Path) -> None:
    """Search the formatted twins for words of the async side.

    Raises:
        TwinError: A word remains: a name without a sync counterpart, or a phrase of a docstring.
    """
    for path in sorted(folder.rglob("*.py")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            left = _LEFT_OVER.search(line)
            if left is not None and path.name != "__init__.py":
                raise TwinError(
                    f"{path.relative_to(folder).as_posix()}: its sync twin has {left[0]!r} in line {number}: "
                    f"{line.strip()!r}; write it otherwise, or add it to scripts/codegen/twins.py"
                )


def _classify(source: Source) -> None:
    """Find the definitions of a module, and which of them are asynchronous."""
    for node in source.tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            source.own[node.name] = node
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            source.own.update({target.id: node for target in targets if isinstance(target, ast.Name)})
    kind = {name for name, node in source.own.items() if sync_name(name) != name or _awaits(node)}
    while True:
        users = {name for name, node in source.own.items() if name not in kind and _names(node) & kind}
        # A table of public names does not use them.
        users -= {"__all__"}
        if not users:
            break
        kind |= users
    source.twins = {name for name in kind if not source.omitted(source.own[name])}


def _awaits(node: ast.AST) -> bool:
    asynchronous = (ast.AsyncFunctionDef, ast.AsyncFor, ast.AsyncWith, ast.Await)
    return any(
        isinstance(one, asynchronous) or (isinstance(one, ast.comprehension) and bool(one.is_async))
        for one in ast.walk(node)
    )


def _names(node: ast.AST) -> set[str]:
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}


class Rewriter:
    """Rewrites the sources of one package, with the names in all of them that have twins."""

    def __init__(self, package: str, sources: Mapping[str, Source]) -> None:
        self._package = package
        self._sources = sources

    def twin(self, source: Source) -> str:
        """The text of a twin; the formatter removes unused imports."""
        kept = [node for node in source.tree.body if self._is_kept(source, node)]
        pieces = [self._piece(source, node) for node in kept]
        words = set(re.findall(r"\w+", "".join(pieces)))
        shared = sorted(words & (source.own.keys() - source.twins))
        imports = f"from {self._package}.{source.name} import {', '.join(shared)}\n" if shared else ""
        head = f"# pyright: reportPrivateUsage=false\n{pieces[0]}"
        return _translated("\n\n".join([head, *pieces[1:2], imports, *pieces[2:]]))

    def _is_kept(self, source: Source, node: ast.stmt) -> bool:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            return node.name in source.twins
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            return any(isinstance(one, ast.Name) and one.id in source.twins for one in targets)
        return not source.omitted(node)

    def _piece(self, source: Source, node: ast.stmt) -> str:
        """The text of a statement that imports from twins and has no omitted statements."""
        lines = source.lines
        first = min([node.lineno, *(one.lineno for one in getattr(node, "decorator_list", []))])
        changes: list[tuple[int, int, str]] = []
        self._retype(lines, node)
        for one in ast.walk(node):
            if isinstance(one, ast.ImportFrom) and one.module != "__future__":
                margin = " " * one.col_offset
                text = "".join(f"{margin}{line}\n" for line in self._import(source, one))
                changes.append((one.lineno, one.end_lineno or one.lineno, text))
            elif isinstance(one, ast.If) and one.orelse and _asks_for_types(one):
                # The rest of it imports from this twin itself.
                changes.append(((one.body[-1].end_lineno or 0) + 1, one.end_lineno or 0, ""))
            elif isinstance(one, ast.stmt) and one is not node and source.omitted(one):
                start = min([one.lineno, *(deco.lineno for deco in getattr(one, "decorator_list", []))])
                changes.append((start, one.end_lineno or one.lineno, ""))
        for start, end, text in sorted(changes, reverse=True):
            lines[start - 1 : end] = [text, *[""] * (end - start)]
        return "".join(lines[first - 1 : node.end_lineno])

    def _retype(self, lines: list[str], node: ast.stmt) -> None:
        """Give functions the return types that only the sync side has."""
        for one in ast.walk(node):
            if isinstance(one, ast.AsyncFunctionDef | ast.FunctionDef) and one.returns is not None:
                row, returns = one.lineno - 1, one.returns
                match = _RETURNS.search(lines[row])
                if match is not None and returns.lineno == one.lineno:
                    before, after = lines[row][: returns.col_offset], lines[row][returns.end_col_offset : match.start()]
                    lines[row] = f"{before}{match[1].strip()}{after}\n"

    def _import(self, source: Source, node: ast.ImportFrom) -> Iterator[str]:
        """An import as the twin needs it, one line per name: the formatter joins them."""
        module = self._absolute(source, node)
        below = module.removeprefix(f"{self._package}.")
        known = self._sources.get(below) if below != module else None
        for alias in node.names:
            target = _ASYNC_MODULE.sub(".", module)
            if known is not None and alias.name in known.twins:
                target = f"{self._package}.{PACKAGE}.{below}"
            if target == f"{self._package}.{PACKAGE}.{source.name}":
                continue
            renamed = sync_name(alias.name)
            bound = f" as {sync_name(alias.asname)}" if alias.asname is not None else ""
            if alias.asname is None and alias.name in source.quoted:
                # Such an alias is never removed as unused, unlike a name that is only used in quotes.
                bound = f" as {renamed}"
            yield f"from {target} import {renamed}{bound}"

    def _absolute(self, source: Source, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        parts = [self._package, *source.name.split(".")][: -node.level]
        return ".".join([*parts, *([node.module] if node.module else [])])


def _asks_for_types(node: ast.If) -> bool:
    return isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def _translated(text: str) -> str:
    """The text with every token of the async side replaced by its sync counterpart."""
    tokens = list(tokenize.generate_tokens(io.StringIO(text).readline))
    changes = list(_replacements(tokens))
    lines = text.splitlines(keepends=True)
    for (row, column), (end_row, end_column), new in reversed(changes):
        before, after = lines[row - 1][:column], lines[end_row - 1][end_column:]
        lines[row - 1 : end_row] = [before + new + after, *[""] * (end_row - row)]
    return "".join(lines)


_Change = tuple[tuple[int, int], tuple[int, int], str]


def _replacements(tokens: list[tokenize.TokenInfo]) -> Iterable[_Change]:
    found: list[_Change] = []
    for number, token in enumerate(tokens):
        if token.type == tokenize.NAME:
            found += _name_changes(tokens, number)
        elif token.type == tokenize.STRING or token.type == tokenize.COMMENT:
            new = _NOQA.sub("", sync_words(token.string))
            if new != token.string:
                found.append((token.start, token.end, new))
    return sorted(found)


def _name_changes(tokens: list[tokenize.TokenInfo], number: int) -> Iterator[_Change]:
    token, following = tokens[number], tokens[number + 1]
    if token.string in ("async", "await"):
        # With the space after it, up to the next word.
        yield token.start, following.start, ""
        return
    bracketed = following.string == "["
    if token.string in _UNWRAPPED and bracketed:
        close = _closing(tokens, number + 1)
        start = following.end if token.string == "Awaitable" else _last_argument(tokens, number + 1, close)
        yield token.start, start, ""
        yield tokens[close].start, tokens[close].end, ""
        return
    if token.string == "AsyncGenerator" and bracketed:
        close = _closing(tokens, number + 1)
        yield tokens[close].start, tokens[close].start, ", None"
    renamed = sync_name(token.string)
    if renamed != token.string:
        yield token.start, token.end, renamed


def _closing(tokens: list[tokenize.TokenInfo], opening: int) -> int:
    depth = 0
    for number in range(opening, len(tokens)):
        depth += {"[": 1, "]": -1}.get(tokens[number].string, 0)
        if not depth:
            return number
    raise TwinError("a bracket is not closed")


def _last_argument(tokens: list[tokenize.TokenInfo], opening: int, close: int) -> tuple[int, int]:
    """Where the last of several type arguments begins."""
    depth, start = 0, opening + 1
    for number in range(opening, close):
        depth += {"[": 1, "]": -1}.get(tokens[number].string, 0)
        if depth == 1 and tokens[number].string == ",":
            start = number + 1
    return tokens[start].start
