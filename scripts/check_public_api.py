"""Compare the public Python surface with its snapshot, docs/public-api.txt.

    python scripts/check_public_api.py [--write] [--root FOLDER]

The code is read without being run. The snapshot has one line per public name, method, parameter list and field. Exits 1
if something that callers use was removed or changed without a bullet in CHANGELOG.md, under Unreleased, that starts
with `**Breaking**` and names the dotted path; and also if the snapshot is only out of date. --write updates it, unless
a breaking change is not declared.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import griffe

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "videovector"
SNAPSHOT = Path("docs") / "public-api.txt"
CHANGELOG = Path("CHANGELOG.md")
# Its classes are reached through the clients, and listed there.
NOT_PUBLIC = {"resources"}
# Members of every model and enum; listed once, not once per class.
COMMON_BASES = (f"{PACKAGE}._models.base.Model", f"{PACKAGE}._models.enums.OpenStrEnum")
RESOURCE_BASES = (f"{PACKAGE}._generated.sync._resource.SyncResource", f"{PACKAGE}._resource.AsyncResource")
DUNDERS = {
    "__init__", "__call__", "__iter__", "__aiter__", "__len__", "__getitem__", "__enter__", "__exit__", "__aenter__",
    "__aexit__",
}  # fmt: skip
STARS: dict[griffe.ParameterKind, str] = {
    griffe.ParameterKind.var_positional: "*",
    griffe.ParameterKind.var_keyword: "**",
}
BULLET = re.compile(r"^[-*] \*\*Breaking\*\*(?P<text>.*(?:\n(?![-*#]).*)*)", re.MULTILINE)
CALLABLE = re.compile(r"(?P<coroutine>async )?(?P<path>[\w.]+)(?P<signature>\(.*)", re.DOTALL)
CLASS = re.compile(r"class (?P<path>[\w.]+)\((?P<bases>.*)\)")
FIELD = re.compile(r"(?P<path>[\w.]+)(?:: (?P<type>.*?))?(?: = (?P<value>.*))?")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a public function."""

    name: str
    kind: str
    default: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the snapshot in its parts."""

    path: str
    what: str
    parameters: tuple[Parameter, ...] = ()
    detail: str = ""


def snapshot(root: Path) -> list[str]:
    """The public surface, sorted, one line per public name."""
    package = griffe.load(PACKAGE, search_paths=[root], try_relative_path=False, allow_inspection=False)
    if not isinstance(package, griffe.Module):
        raise SystemExit(f"{root / PACKAGE} is not a package")
    lines: set[str] = set()
    for module in [package, *(one for one in package.modules.values() if one.is_public)]:
        if module.name in NOT_PUBLIC or module.exports is None:
            continue
        for name in module.exports:
            lines.update(describe(named(package, module, str(name)), f"{module.path}.{name}"))
    lines.update(model_lines(package, {line.partition("(")[0] for line in lines}))
    for path in COMMON_BASES:
        base = member_at(package, path)
        if base is not None:
            lines.update(describe(base, path))
    return sorted(lines, key=lambda line: (entry(line).path, line))


def model_lines(package: griffe.Module, known: set[str]) -> Iterator[str]:
    """The models and enums that are in `videovector.models` but not in `videovector`."""
    models = member_at(package, f"{PACKAGE}._generated.models")
    if isinstance(models, griffe.Module):
        for name in models.exports or ():
            if f"class {PACKAGE}.{name}" not in known:
                yield from describe(models[str(name)], f"{PACKAGE}.models.{name}")


def named(package: griffe.Module, module: griffe.Module, name: str) -> griffe.Object | griffe.Alias:
    """A public name of a module; names of the package are in the generated table."""
    holder: griffe.Module = module if name in module.all_members else package["_generated.exports"]
    found: griffe.Object | griffe.Alias = holder[name]
    return found


def member_at(package: griffe.Module, path: str) -> griffe.Object | griffe.Alias | None:
    try:
        found: griffe.Object | griffe.Alias = package.modules_collection[path]
    except KeyError:
        return None
    return found


def describe(found: griffe.Object | griffe.Alias, path: str) -> Iterator[str]:
    """The lines of a public object and of its public members."""
    target = found.final_target if isinstance(found, griffe.Alias) else found
    if isinstance(target, griffe.Class):
        yield f"class {path}({', '.join(base_names(target))})"
        bases = [base for base in target.mro() if base.path in COMMON_BASES and base is not target]
        common = {name for base in bases for name in base.members} - {"__init__"}
        for name, member in sorted(target.all_members.items()):
            # A field replaces the member of the base; a method only implements it.
            field = name in target.members and target.members[name].is_attribute
            if name not in common or field:
                yield from describe_member(name, member, f"{path}.{name}")
    elif isinstance(target, griffe.Function):
        yield function_line(target, path)
    elif isinstance(target, griffe.Attribute):
        yield attribute_line(target, path)
    else:
        yield path


def describe_member(name: str, member: griffe.Object | griffe.Alias, path: str) -> Iterator[str]:
    if name.startswith("_") and name not in DUNDERS:
        return
    target = member.final_target if isinstance(member, griffe.Alias) else member
    if isinstance(target, griffe.Function):
        yield function_line(target, path)
    elif isinstance(target, griffe.Attribute):
        yield attribute_line(target, path)
        resource = resource_class(target)
        if resource is not None:
            for other, method in sorted(resource.all_members.items()):
                if not from_base(method, RESOURCE_BASES):
                    yield from describe_member(other, method, f"{path}.{other}")


def from_base(member: griffe.Object | griffe.Alias, bases: tuple[str, ...]) -> bool:
    target = member.final_target if isinstance(member, griffe.Alias) else member
    return target.parent is not None and target.parent.path in bases


def base_names(target: griffe.Class) -> list[str]:
    """All base classes, including indirect ones: moving a base up or down in the hierarchy breaks nobody."""
    names: dict[str, None] = {}
    for part in [target, *target.mro()]:
        names.update(dict.fromkeys(str(base) for base in part.bases))
    return list(names)


def resource_class(target: griffe.Attribute) -> griffe.Class | None:
    """The resource that a property of the client returns, or None for another attribute."""
    annotation = target.annotation
    if not isinstance(annotation, griffe.Expr):
        return None
    try:
        found = target.modules_collection[annotation.canonical_path]
    except (KeyError, griffe.AliasResolutionError):
        return None
    found = found.final_target if isinstance(found, griffe.Alias) else found
    if not isinstance(found, griffe.Class):
        return None
    return found if any(base.path in RESOURCE_BASES for base in found.mro()) else None


def function_line(target: griffe.Function, path: str) -> str:
    parts: list[str] = []
    seen_marker = False
    parameters = list(target.parameters)
    if target.parent is not None and target.parent.is_class and "staticmethod" not in target.labels and parameters:
        parameters = parameters[1:]
    for number, parameter in enumerate(parameters):
        kind = parameter.kind
        if kind is griffe.ParameterKind.keyword_only and not seen_marker:
            seen_marker = True
            parts.append("*")
        stars = STARS.get(kind, "") if kind is not None else ""
        seen_marker = seen_marker or stars == "*"
        default = f"={parameter.default}" if parameter.default is not None and not stars else ""
        parts.append(f"{stars}{parameter.name}{default}")
        following = parameters[number + 1].kind if number + 1 < len(parameters) else None
        if kind is griffe.ParameterKind.positional_only and following is not kind:
            parts.append("/")
    coroutine = "async " if "async" in target.labels else ""
    returns = "" if target.name == "__init__" or target.returns is None else f" -> {target.returns}"
    shown = path.removesuffix(".__init__") if target.name == "__init__" else path
    return one_line(f"{coroutine}{shown}({', '.join(parts)}){returns}")


def attribute_line(target: griffe.Attribute, path: str) -> str:
    annotation = f": {target.annotation}" if target.annotation is not None else ""
    constant = target.value is not None and target.name.isupper() and isinstance(target.value, str)
    return one_line(f"{path}{annotation}" + (f" = {target.value}" if constant else ""))


def one_line(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text).replace("builtins.", "")


def entry(line: str) -> Entry:
    """The parts of a line of the snapshot."""
    match = CLASS.fullmatch(line)
    if match:
        return Entry(match["path"], "class", detail=match["bases"])
    match = CALLABLE.fullmatch(line)
    if match:
        return called(match["path"], match["signature"], "coroutine" if match["coroutine"] else "callable")
    match = FIELD.fullmatch(line)
    if match is None:
        raise SystemExit(f"{SNAPSHOT.as_posix()}: not a line of a snapshot: {line}")
    value = f" = {match['value']}" if match["value"] else ""
    return Entry(match["path"], "attribute", detail=(match["type"] or "") + value)


def called(path: str, signature: str, what: str) -> Entry:
    function = ast.parse(f"def _{signature}: ...").body[0]
    assert isinstance(function, ast.FunctionDef)
    arguments = function.args
    listed = [*arguments.posonlyargs, *arguments.args]
    without = [None] * (len(listed) - len(arguments.defaults))
    found = [
        Parameter(
            one.arg,
            "positional-only" if one in arguments.posonlyargs else "positional",
            None if default is None else ast.unparse(default),
        )
        for one, default in zip(listed, [*without, *arguments.defaults], strict=True)
    ]
    found += [
        Parameter(one.arg, "keyword-only", None if default is None else ast.unparse(default))
        for one, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    ]
    found += [Parameter(one.arg, kind, "") for one, kind in ((arguments.vararg, "*"), (arguments.kwarg, "**")) if one]
    return Entry(path, what, tuple(found), "" if function.returns is None else ast.unparse(function.returns))


def breaks(before: list[str], after: list[str]) -> dict[str, list[str]]:
    """The changes that break callers of the old surface, by dotted path."""
    olds = {(one.path, one.what == "class"): one for one in map(entry, before)}
    news = {(one.path, one.what == "class"): one for one in map(entry, after)}
    found: dict[str, list[str]] = {}
    for key, old in olds.items():
        reasons = list(differences(old, news[key])) if key in news else ["was removed"]
        if reasons:
            found.setdefault(old.path, []).extend(reasons)
    return found


def differences(old: Entry, new: Entry) -> Iterator[str]:
    if old.what != new.what:
        yield f"was a {old.what} and is a {new.what}"
        return
    if old.what == "class":
        for base in sorted(filter(None, set(old.detail.split(", ")) - set(new.detail.split(", ")))):
            yield f"is no {base} any more"
        return
    # Adding a type that was missing before breaks nobody.
    if old.detail and old.detail != new.detail:
        kind = "has the type" if old.what == "attribute" else "returns"
        yield f"{kind} {new.detail or 'nothing stated'}, before {old.detail}"
    yield from parameter_differences(old.parameters, new.parameters)


def parameter_differences(old: tuple[Parameter, ...], new: tuple[Parameter, ...]) -> Iterator[str]:
    news = {one.name: one for one in new}
    names = {one.name for one in old}
    for was in old:
        now = news.get(was.name)
        if now is None:
            yield f"parameter {was.name} was removed"
            continue
        # A keyword argument may become positional as well; the opposite breaks callers.
        if was.kind != now.kind and (was.kind, now.kind) != ("keyword-only", "positional"):
            yield f"parameter {was.name} was {was.kind} and is {now.kind}"
        if was.default is not None and now.default is None:
            yield f"parameter {was.name} became required"
        elif was.default is not None and was.default != now.default:
            yield f"parameter {was.name} defaults to {now.default}, before {was.default}"
    for one in new:
        if one.name not in names and one.default is None:
            yield f"new required parameter {one.name}"
    places = [one.name for one in old if one.kind.startswith("positional") and one.name in news]
    if places != [one.name for one in new if one.kind.startswith("positional")][: len(places)]:
        yield "positional parameters are in another order"


def undeclared(found: dict[str, list[str]], changelog: str) -> list[str]:
    """The breaks that no bullet of the Unreleased section names."""
    section = re.search(r"^## \[?Unreleased\]?.*?$(?P<text>.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL)
    bullets = [match["text"] for match in BULLET.finditer(section["text"])] if section else []
    named = {name for bullet in bullets for name in re.findall(r"[A-Za-z_]\w*(?:\.\w+)+", bullet)}
    rows: list[str] = []
    for path, reasons in found.items():
        # If a class was removed, its members were removed too: naming the class is enough.
        covered = path in named or any(
            path.startswith(f"{name}.") and "was removed" in found.get(name, []) for name in named
        )
        if not covered:
            rows += [f"{path}: {reason}" for reason in reasons]
    return rows


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="bring the snapshot up to date")
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder of the repository (default: this one)")
    options = parser.parse_args(arguments)
    root: Path = options.root
    path = root / SNAPSHOT
    before = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    after = snapshot(root)
    rows = undeclared(breaks(before, after), (root / CHANGELOG).read_text(encoding="utf-8"))
    if rows:
        print(f"{len(rows)} breaking changes of the public surface are not declared:")
        print("\n".join(f"  {row}" for row in rows))
        print("Undo them, or name each path in CHANGELOG.md under Unreleased: `- **Breaking** `path` …`.")
        return 1
    if before == after:
        return 0
    if options.write:
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(after) + "\n", encoding="utf-8")
        print(f"{SNAPSHOT.as_posix()}: {len(set(after) - set(before))} lines new, {len(set(before) - set(after))} gone")
        return 0
    print(f"{SNAPSHOT.as_posix()} is out of date; review the difference and run `make public-api`:")
    gone, new = set(before) - set(after), set(after) - set(before)
    print(
        "\n".join([*(f"- {line}" for line in before if line in gone), *(f"+ {line}" for line in after if line in new)])
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
