"""Repairs of a document before it is read: references to files, missing names, and habits with one clear meaning.

Nothing is changed silently: each change is a remark with its place. What can't be repaired is a problem.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote

from codegen.names import python_class, python_name

Json = dict[str, Any]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
# Keywords whose values are data: an object in them is neither a schema nor a reference.
DATA = frozenset({"example", "examples", "default", "enum", "const", "value"})
# Keywords whose value is an object with keys that the author chooses.
NAMED = frozenset(
    {
        "$defs", "callbacks", "content", "definitions", "dependentSchemas", "encoding", "headers", "links",
        "parameters", "pathItems", "paths", "patternProperties", "properties", "requestBodies", "responses", "schemas",
        "securitySchemes", "variables", "webhooks",
    }
)  # fmt: skip
SCHEMA_KEYS = frozenset(
    {"additionalProperties", "contains", "else", "if", "items", "not", "propertyNames", "schema", "then"}
)
SCHEMA_LISTS = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})
SCHEMA_MAPS = frozenset({"$defs", "definitions", "dependentSchemas", "patternProperties", "properties", "schemas"})
_COMPONENT = re.compile(r"#/components/schemas/[^/]+\Z")
MAX_INLINED = 200_000


@dataclass(frozen=True, slots=True, order=True)
class Remark:
    """A message about one place of the document."""

    pointer: str
    text: str
    #: The file, if it is not that of the document; the pointer is then a pointer in that file.
    file: Path | None = None


@dataclass(slots=True)
class Node:
    """One object of the document, as `walk` yields it."""

    value: Json
    pointer: str
    schema: bool


def step(name: object) -> str:
    """A name as a step of a JSON pointer."""
    return str(name).replace("~", "~0").replace("/", "~1")


def pointer_steps(pointer: str) -> list[str]:
    """The names in a pointer such as `#/paths/~1videos/get`."""
    text = pointer.removeprefix("#").removeprefix("/")
    return [unquote(one).replace("~1", "/").replace("~0", "~") for one in text.split("/")] if text else []


def at(document: Any, pointer: str) -> Any:
    """The value at a pointer; raises KeyError if it does not exist."""
    node = document
    for name in pointer_steps(pointer):
        if isinstance(node, list) and name.isdecimal() and int(name) < len(cast("Sequence[Any]", node)):
            node = cast("Sequence[Any]", node)[int(name)]
        elif isinstance(node, dict) and name in node:
            node = cast("Json", node)[name]
        else:
            raise KeyError(pointer)
    return node


def walk(node: Any, pointer: str = "#", *, schema: bool = False, named: bool = False) -> Iterator[Node]:
    """Yield every object of a document with its place; data such as examples is skipped.

    Args:
        node: The first object.
        pointer: Its place.
        schema: Whether it is a schema.
        named: Whether its keys are names that the author chooses.

    Yields:
        The objects, outer before inner. If the caller changes one, the changed content is visited next.
    """
    waiting: list[tuple[Any, str, bool, bool]] = [(node, pointer, schema, named)]
    while waiting:
        value, place, is_schema, has_names = waiting.pop()
        if isinstance(value, list):
            entries = enumerate(cast("Iterable[Any]", value))
            waiting += [(one, f"{place}/{number}", is_schema, False) for number, one in entries][::-1]
        if not isinstance(value, dict):
            continue
        node = cast("Json", value)
        if not has_names:
            yield Node(node, place, is_schema)
        inner: list[tuple[Any, str, bool, bool]] = []
        for key, one in node.items():
            if has_names:
                inner.append((one, f"{place}/{step(key)}", is_schema, False))
            elif key in DATA or (key.startswith("x-") and key != "x-videovector"):
                continue
            elif key in NAMED and isinstance(one, dict):
                inner.append((cast("Json", one), f"{place}/{step(key)}", key in SCHEMA_MAPS, True))
            else:
                inner.append((one, f"{place}/{step(key)}", key in SCHEMA_KEYS or key in SCHEMA_LISTS, False))
        waiting += inner[::-1]


class Preparation:
    """Repairs one document, in place."""

    def __init__(self, document: Json, path: Path | None, load: Callable[[Path], Any]) -> None:
        """Args: the document, its file (for references to files beside it), and what reads such a file."""
        self.document = document
        self.path = path.resolve() if path is not None else None
        self.load = load
        self.remarks: list[Remark] = []
        self.problems: list[Remark] = []
        #: Whether the outermost structure is valid, so that the operations can be read one by one.
        self.readable = False
        self._files: dict[Path, Any] = {}
        # The file and place from which each copied part came, by its place in the document.
        self._origins: dict[str, tuple[Path, str]] = {}
        self._hoisted: dict[tuple[Path | None, str], str] = {}
        self._inlined = 0
        # Objects whose references were rewritten, by identity: another reference can lead to the same object.
        self._rewritten: dict[int, Json] = {}

    def run(self) -> None:
        """Make all repairs; `remarks` and `problems` list them."""
        self._structure()
        if self.problems:
            return
        self.readable = True
        self._drop_nulls(self.document)
        self._references()
        self._schemas()
        self._operations()

    def _remark(self, pointer: str, text: str) -> None:
        self.remarks.append(Remark(pointer, text))

    def _problem(self, pointer: str, text: str) -> None:
        self.problems.append(Remark(pointer, text))

    def located(self, remarks: Iterable[Remark]) -> list[Remark]:
        """The same remarks; a remark about another file gets its place in that file."""
        return [self._located(one) for one in remarks]

    def _located(self, remark: Remark) -> Remark:
        place = remark.pointer if remark.file is None else ""
        while place:
            if place in self._origins:
                file, pointer = self._origins[place]
                return Remark(pointer + remark.pointer.removeprefix(place), remark.text, file)
            place = place.rpartition("/")[0]
        return remark

    # The outermost structure

    def _structure(self) -> None:
        document = self.document
        given = str(document.get("openapi"))
        if not re.match(r"3\.[012](\.|\Z)", given):
            self._problem("#/openapi", f"the version is {given!r}; 3.0, 3.1 and 3.2 can be read")
        for key, kind in (("info", dict), ("paths", dict), ("components", dict), ("servers", list), ("security", list)):
            value = document.get(key)
            if value is None:
                if key in ("info", "paths"):
                    document[key] = {}
                    self._remark(f"#/{key}", "is missing; assumed to be empty")
            elif not isinstance(value, kind):
                self._problem(f"#/{key}", f"must be {'an object' if kind is dict else 'an array'}")
        self._servers()
        components: Any = document.get("components") or {}
        if isinstance(components, dict):
            for key, value in cast("Json", components).items():
                if value is not None and not key.startswith("x-") and not isinstance(value, dict):
                    self._problem(f"#/components/{step(key)}", "must be an object")
        paths: Any = document.get("paths") or {}
        if isinstance(paths, dict):
            for path, item in cast("Json", paths).items():
                self._item_structure(path, item)

    def _servers(self) -> None:
        given: Any = self.document.get("servers")
        servers = cast("list[object]", given) if isinstance(given, list) else []
        for number, server in enumerate(servers):
            pointer = f"#/servers/{number}"
            if isinstance(server, str):
                self._remark(pointer, "is a string; used as the URL of a server")
                servers[number] = {"url": server}
            elif not isinstance(server, dict) or not isinstance(cast("Json", server).get("url"), str):
                self._problem(pointer, "must be an object with a url")

    def _item_structure(self, path: str, item: Any) -> None:
        pointer = f"#/paths/{step(path)}"
        if item is None or path.startswith("x-"):
            return
        if not isinstance(item, dict):
            self._problem(pointer, "must be an object")
            return
        for method, operation in cast("Json", item).items():
            if method in METHODS and operation is not None and not isinstance(operation, dict):
                self._problem(f"{pointer}/{method}", "must be an object")

    def _drop_nulls(self, node: Any, file: Path | None = None) -> None:
        for found in list(walk(node)):
            for key in [key for key, value in found.value.items() if value is None]:
                if key in DATA or key.startswith("x-"):
                    continue
                del found.value[key]
                self.remarks.append(Remark(f"{found.pointer}/{step(key)}", "is null; treated as absent", file))
            for key in SCHEMA_MAPS & found.value.keys():
                named: Any = found.value[key]
                entries = cast("Json", named) if isinstance(named, dict) else {}
                for name in [name for name, value in entries.items() if value is None]:
                    entries[name] = {}
                    place = f"{found.pointer}/{key}/{step(name)}"
                    self.remarks.append(Remark(place, "is null; any value is allowed", file))

    # References

    def _references(self) -> None:
        self._components()
        self._resolve(self.document, "#", self.path, outer=True)

    def _components(self) -> Json:
        components = cast("Json", self.document.setdefault("components", {}))
        return cast("Json", components.setdefault("schemas", {}))

    def _resolve(
        self, node: Any, pointer: str, path: Path | None, *, outer: bool, schema: bool = False, named: bool = False
    ) -> None:
        """Copy the targets of references into the document, if they are in another file or inside a schema."""
        for found in walk(node, pointer, schema=schema, named=named):
            self._inlined += 1
            if self._inlined > MAX_INLINED * 20:
                self._problem(pointer, "its references never end")
                return
            self._texts(found, path)
            for key in NAMED & found.value.keys():
                held: Any = found.value[key]
                if isinstance(held, dict) and isinstance(cast("Json", held).get("$ref"), str):
                    entries = cast("Json", held)
                    self._inline(
                        Node(entries, f"{found.pointer}/{key}", key in SCHEMA_MAPS), entries["$ref"], path, named=True
                    )
            self._mapping(found, path, outer=outer)
            reference = found.value.get("$ref")
            if "$dynamicRef" in found.value:
                self._problem(found.pointer, "$dynamicRef is not supported")
            if not isinstance(reference, str):
                if reference is not None and found.schema:
                    self._problem(found.pointer, "$ref must be a string")
                continue
            if id(found.value) in self._rewritten:
                continue
            if outer and reference.startswith("#") and (_COMPONENT.match(reference) or not found.schema):
                self._check_local(found, reference)
            elif found.schema:
                name = self._hoist(reference, found.pointer, path)
                if name is not None:
                    found.value["$ref"] = f"#/components/schemas/{step(name)}"
                    self._rewritten[id(found.value)] = found.value
            else:
                self._inline(found, reference, path)

    def _texts(self, found: Node, path: Path | None) -> None:
        """Copy descriptions from other files; the code does not need one that can't be read."""
        for key in ("description", "summary", "title"):
            given: Any = found.value.get(key)
            if isinstance(given, dict) and isinstance(cast("Json", given).get("$ref"), str):
                before = len(self.problems)
                target = self._target(cast("Json", given)["$ref"], f"{found.pointer}/{key}", path)
                del self.problems[before:]
                found.value[key] = target[2] if target is not None and isinstance(target[2], str) else ""

    def _check_local(self, found: Node, reference: str) -> None:
        try:
            target = at(self.document, reference)
        except KeyError:
            self._problem(found.pointer, f"the reference {reference} does not exist")
            return
        seen = {reference}
        while isinstance(target, dict) and isinstance(cast("Json", target).get("$ref"), str):
            following: str = cast("Json", target)["$ref"]
            if following in seen:
                self._problem(found.pointer, f"the reference {reference} leads back to itself")
                return
            seen.add(following)
            try:
                target = at(self.document, following) if following.startswith("#") else None
            except KeyError:
                return  # reported at its own place
        if _COMPONENT.match(reference):
            found.value["$ref"] = f"#/components/schemas/{step(pointer_steps(reference)[2])}"

    def _mapping(self, found: Node, path: Path | None, *, outer: bool) -> None:
        discriminator = found.value.get("discriminator")
        mapping: Any = cast("Json", discriminator).get("mapping") if isinstance(discriminator, dict) else None
        if not found.schema or not isinstance(mapping, dict) or id(cast("Json", mapping)) in self._rewritten:
            return
        self._rewritten[id(cast("Json", mapping))] = cast("Json", mapping)
        for value, target in list(cast("Json", mapping).items()):
            if not isinstance(target, str) or target in self._components():
                continue
            if outer and _COMPONENT.match(target):
                continue
            if "/" in target or "." in target:
                name = self._hoist(target, f"{found.pointer}/discriminator/mapping/{step(value)}", path)
                if name is not None:
                    mapping[value] = f"#/components/schemas/{step(name)}"

    def _target(self, reference: str, pointer: str, path: Path | None) -> tuple[Path | None, str, Any] | None:
        """(file, pointer in it, value) of a reference; None after a problem, which is reported."""
        file, _, inner = reference.partition("#")
        inner = f"#{inner}"
        home = path
        if file:
            home = self._beside(file, pointer, path)
            if home is None:
                return None
        document = self.document if home == self.path else self._files.get(home) if home is not None else None
        try:
            return home, inner, at(document, inner)
        except KeyError:
            self._problem(pointer, f"the reference {reference} does not exist")
            return None

    def _beside(self, file: str, pointer: str, path: Path | None) -> Path | None:
        if re.match(r"[a-z][a-z0-9+.-]*:|//", file, re.IGNORECASE):
            self._problem(
                pointer,
                f"the reference {file} leads to another machine, and nothing is downloaded; put the file beside "
                "the document",
            )
            return None
        if path is None or self.path is None:
            self._problem(pointer, f"the reference {file} leads to a file, but the document has none beside it")
            return None
        target = (path.parent / unquote(file)).resolve()
        if not target.is_relative_to(self.path.parent):
            self._problem(pointer, f"the reference {file} leads out of the folder of the document")
            return None
        if target != self.path and target not in self._files:
            try:
                self._files[target] = self.load(target)
            except (OSError, ValueError) as failure:
                self._problem(pointer, f"the reference {file} can't be followed: {failure}")
                return None
            self._drop_nulls(self._files[target], target)
        return target

    def _hoist(self, reference: str, pointer: str, path: Path | None) -> str | None:
        """The name of the component for a schema in another place."""
        found = self._target(reference, pointer, path)
        if found is None:
            return None
        home, inner, target = found
        known = self._hoisted.get((home, inner))
        if known is not None:
            return known
        if home == self.path and _COMPONENT.match(inner):
            return pointer_steps(inner)[2]
        if not isinstance(target, dict | bool):
            self._problem(pointer, f"the reference {reference} refers to something that is not a schema")
            return None
        components = self._components()
        name = self._free_name(_words(home if home != self.path else None, inner), components)
        self._hoisted[home, inner] = name
        components[name] = target
        if home is not None and home != self.path:
            self._origins[f"#/components/schemas/{step(name)}"] = (home, inner)
            self._resolve(target, f"#/components/schemas/{step(name)}", home, outer=False, schema=True)
        if home == self.path:
            self._remark(pointer, f"the reference {reference} became the component {name}")
        return name

    def _free_name(self, wanted: str, taken: Iterable[str]) -> str:
        known, name, number = set(taken), wanted, 2
        while name in known:
            name, number = f"{wanted}{number}", number + 1
        return name

    def _inline(self, found: Node, reference: str, path: Path | None, *, named: bool = False) -> None:
        """Replace a reference to a path, a response or the like in another file by its content."""
        seen: set[tuple[Path | None, str]] = set()
        while True:
            target = self._target(reference, found.pointer, path)
            if target is None:
                return
            home, inner, value = target
            if (home, inner) in seen or not isinstance(value, dict):
                self._problem(found.pointer, f"the reference {reference} leads back to itself or to no object")
                return
            seen.add((home, inner))
            following = cast("Json", value).get("$ref")
            if not isinstance(following, str):
                break
            reference, path = following, home
        own = {key: one for key, one in found.value.items() if key != "$ref"}
        found.value.clear()
        found.value.update(_copied(cast("Json", value)))
        found.value.update({key: one for key, one in own.items() if key in ("summary", "description")})
        if home is not None and home != self.path:
            self._origins[found.pointer] = (home, inner)
        # The references in it are resolved here, in its own file; the walk then finds none left.
        self._resolve(
            found.value, found.pointer, home, outer=home == self.path, schema=found.schema and named, named=named
        )

    # Schemas

    def _schemas(self) -> None:
        schemas = self._components()
        for name, schema in list(schemas.items()):
            if isinstance(schema, bool):
                schemas[name] = {}
                if not schema:
                    self._remark(f"#/components/schemas/{step(name)}", "allows no value at all; treated as any value")
            elif not isinstance(schema, dict):
                self._problem(f"#/components/schemas/{step(name)}", "a schema is an object, true or false")
        seen: set[int] = set()
        for found in walk(self.document):
            if found.schema and id(found.value) not in seen:
                seen.add(id(found.value))
                self._schema(found)

    def _schema(self, found: Node) -> None:
        schema, pointer = found.value, found.pointer
        for limit, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
            if schema.get(exclusive) is True and limit in schema:
                schema[exclusive] = schema.pop(limit)
            elif isinstance(schema.get(exclusive), bool):
                del schema[exclusive]
        for key, kind in (("properties", dict), ("required", list), ("enum", list), ("allOf", list), ("anyOf", list),
                          ("oneOf", list)):  # fmt: skip
            if key in schema and not isinstance(schema[key], kind):
                if key == "required" and isinstance(schema[key], bool):
                    del schema[key]
                    self._remark(f"{pointer}/required", "is a boolean, which says nothing in a schema; left out")
                else:
                    self._problem(f"{pointer}/{key}", f"must be {'an object' if kind is dict else 'an array'}")
                    return
        self._parts(schema, pointer)
        properties = cast("Json", schema.get("properties", {}))
        for name, one in list(properties.items()):
            if one is False:
                del properties[name]
                self._remark(f"{pointer}/properties/{step(name)}", "allows no value; left out")
            elif one is True:
                properties[name] = {}
        for key in SCHEMA_LISTS & schema.keys():
            parts = cast("list[Any]", schema[key])
            schema[key] = [{} if one is True else one for one in parts if one is not False]
        if "enum" in schema:
            self._enum(schema, pointer)

    def _parts(self, schema: Json, pointer: str) -> None:
        """Replace a value that must be a schema but is none by an empty schema, and report a problem."""
        held: list[tuple[Any, Any, str]] = [
            (schema, key, key) for key in SCHEMA_KEYS & schema.keys() if key != "schema"
        ]
        for key in (SCHEMA_LISTS | SCHEMA_MAPS) & schema.keys():
            inner: Any = schema[key]
            if isinstance(inner, dict):
                held += [(inner, name, f"{key}/{step(name)}") for name in cast("Json", inner)]
            elif isinstance(inner, list):
                held += [(inner, number, f"{key}/{number}") for number in range(len(cast("Sequence[Any]", inner)))]
        for holder, key, place in held:
            if not isinstance(holder[key], dict | bool):
                if not (key == "items" and isinstance(holder[key], list)):
                    self._problem(
                        f"{pointer}/{place}", f"a schema is an object, true or false, not {holder[key]!r:.40}"
                    )
                holder[key] = {}

    def _enum(self, schema: Json, pointer: str) -> None:
        """Reduce an enum to the values of its type, each once."""
        values = cast("list[Any]", schema["enum"])
        given = schema.get("type")
        types = cast("list[str]", given) if isinstance(given, list) else [given]
        kinds = [one for one in types if one != "null"]
        wanted: list[Any] = []
        for value in values:
            fitted: Any = value
            if kinds == ["string"] and value is not None and not isinstance(value, str):
                fitted = str(value).lower() if isinstance(value, bool) else str(value)
            elif kinds == ["integer"] and _is_whole(value):
                fitted = int(str(value).removesuffix(".0"))
            if not any(fitted == one and type(fitted) is type(one) for one in wanted):
                wanted.append(fitted)
        if wanted != values or [type(one) for one in wanted] != [type(one) for one in values]:
            if len(wanted) != len(values):
                schema.pop("x-enum-varnames", None)
            schema["enum"] = wanted
            self._remark(
                f"{pointer}/enum", f"has duplicates or values of another type than {kinds[0] if kinds else 'stated'}"
            )

    # Operations

    def _operations(self) -> None:
        """Give each operation a unique id that is valid in Python, and each path the parameters that it names."""
        ids: dict[str, str] = {}
        names: dict[str, str] = {}
        for pointer, path, method, operation, item in operations(self.document):
            given = operation.get("operationId")
            wanted = str(given) if given else derived_id(method, path)
            if not given:
                self._remark(pointer, f"has no operationId; {wanted} is derived from its method and path")
            name, number = wanted, 2
            while name in ids or python_name(name) in names:
                name, number = f"{wanted}{number}", number + 1
            if name != wanted:
                other = ids.get(wanted) or names.get(python_name(wanted))
                self._remark(pointer, f"{wanted} would be the name of {other} too; called {name}")
            ids[name] = names[python_name(name)] = f"{method.upper()} {path}"
            operation["operationId"] = name
            self._path_parameters(pointer, path, operation, item)

    def _path_parameters(self, pointer: str, path: str, operation: Json, item: Json) -> None:
        wanted = dict.fromkeys(re.findall(r"\{([^}]+)\}", path))
        declared: set[str] = set()
        for holder in (item, operation):
            rows = cast("list[Any]", holder.get("parameters", []))
            kept: list[Any] = []
            for row in rows:
                parameter = self._dereferenced(row)
                name = str(parameter.get("name"))
                if parameter.get("in") == "path" and name not in wanted:
                    self._remark(pointer, f"the path has no place for the parameter {name}; left out")
                    continue
                if parameter.get("in") == "path":
                    declared.add(name)
                kept.append(row)
            if len(kept) != len(rows):
                holder["parameters"] = kept
        for name in wanted:
            if name not in declared:
                row = {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
                operation["parameters"] = [*cast("list[Any]", operation.get("parameters", [])), row]
                self._remark(pointer, f"the path parameter {name} is not declared; a string is assumed")

    def _dereferenced(self, node: Any) -> Json:
        for _ in range(20):
            if not isinstance(node, dict):
                break
            reference = cast("Json", node).get("$ref")
            if not isinstance(reference, str):
                return cast("Json", node)
            try:
                node = at(self.document, reference)
            except KeyError:
                break  # reported at its own place
        return {}


def operations(document: Json) -> Iterator[tuple[str, str, str, Json, Json]]:
    """Yield (pointer, path, method, operation, path item) of every operation, in the order of the document."""
    for path, given in cast("Json", document.get("paths", {})).items():
        item: Any = given
        for _ in range(20):
            reference = cast("Json", item).get("$ref") if isinstance(item, dict) else None
            if not isinstance(reference, str):
                break
            try:
                item = at(document, reference)
            except KeyError:
                item = None  # reported at its own place
        if not isinstance(item, dict) or path.startswith("x-"):
            continue
        for method, operation in cast("Json", item).items():
            if method in METHODS:
                yield f"#/paths/{step(path)}/{method}", path, method, operation, cast("Json", item)


def derived_id(method: str, path: str) -> str:
    """An id for an operation without one: getVideosByVideoId for GET /videos/{video_id}."""
    words: list[str] = []
    for part in path.strip("/").split("/"):
        for piece in re.split(r"(\{[^}]*\})", part):
            if piece.startswith("{"):
                words += ["by", piece[1:-1]]
            elif piece:
                words.append(piece)
    return method + "".join(python_class(word)[:1].upper() + python_class(word)[1:] for word in words if word.strip())


def _is_whole(value: Any) -> bool:
    """Whether a string or a number with decimals is an integer."""
    return (isinstance(value, str) and re.fullmatch(r"-?\d+", value) is not None) or (
        isinstance(value, float) and value.is_integer()
    )


def _words(file: Path | None, inner: str) -> str:
    """A name for a schema that is not a component."""
    steps = [one for one in pointer_steps(inner) if one not in ("components", "schemas", "properties", "schema")]
    if not steps and file is not None:
        return python_class(file.stem)
    steps = [one for one in steps if one not in NAMED and one not in SCHEMA_KEYS] or steps
    return "".join(python_class(one) for one in steps[-2:]) or "Schema"


def _copied(value: Any) -> Any:
    """A copy of everything except the schemas, which keep their identity and so their class."""
    if isinstance(value, dict):
        return {
            key: one if key in SCHEMA_KEYS or key in DATA else _copied(one) for key, one in cast("Json", value).items()
        }
    return [_copied(one) for one in cast("Iterable[Any]", value)] if isinstance(value, list) else value
