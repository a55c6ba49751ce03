"""Shapes: what a schema of the document means for Python, resolved once for all templates.

The parser of openapi-python-client checks the document, but flattens allOf, forgets discriminators and
drops what it can't express. The templates therefore read these facts, taken from the raw document.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeAlias

from codegen.names import MODEL_MEMBERS, child_class, enum_keys, module_name, python_class, python_name, unique_name

Kind: TypeAlias = Literal[
    "any", "binary", "boolean", "const", "date", "datetime", "enum", "integer", "list", "map", "model", "null",
    "number", "string", "typed_dict", "union", "uuid",
]  # fmt: skip
Schema: TypeAlias = dict[str, Any]

_SCALARS: dict[str, Kind] = {"boolean": "boolean", "integer": "integer", "number": "number", "null": "null"}
_FORMATS: dict[str, Kind] = {"date-time": "datetime", "date": "date", "uuid": "uuid", "binary": "binary"}
_COMPONENT = "#/components/schemas/"


class DocumentError(ValueError):
    """The document says something the generator can't turn into code; the message says where and what."""


class Missing:
    """Marks a field without a default, as None is a default of its own."""

    def __repr__(self) -> str:
        return "MISSING"


MISSING = Missing()


@dataclass(slots=True)
class Shape:
    """The meaning of one schema at one place."""

    kind: Kind
    schema: Schema = field(default_factory=dict[str, Any])
    nullable: bool = False
    name: str = ""  # class of a model, enum or typed_dict
    items: Shape | None = None  # of a list, values of a map
    variants: tuple[Shape, ...] = ()  # of a union
    discriminator: str = ""
    mapping: tuple[tuple[str, str], ...] = ()  # wire value of the discriminator -> class

    @property
    def inner(self) -> Shape:
        """What a list or map holds."""
        return self.items if self.items is not None else Shape("any")

    def classes(self) -> Iterator[Shape]:
        """Every shape in here that names a generated class."""
        if self.name:
            yield self
        if self.items is not None:
            yield from self.items.classes()
        for variant in self.variants:
            yield from variant.classes()


@dataclass(slots=True)
class Field:
    """One property of a model."""

    wire: str
    name: str
    shape: Shape
    required: bool
    default: Any
    description: str
    secret: bool


@dataclass(slots=True)
class ModelFacts:
    """A class with fields: an attrs class, or a TypedDict where the document asks for one."""

    name: str
    module: str
    description: str
    fields: list[Field]
    base: str = ""
    inherited: int = 0  # how many of the fields the base class brings; they come first
    typed_dict: bool = False

    @property
    def own(self) -> list[Field]:
        """The fields the class adds to its base."""
        return self.fields[self.inherited :]


@dataclass(slots=True)
class EnumFacts:
    """A closed list of values, of which the server may send more."""

    name: str
    module: str
    description: str
    members: list[tuple[str, str | int]]
    integer: bool


class Registry:
    """All classes of a document, and the way from a schema to its shape."""

    def __init__(self, document: Schema) -> None:
        self.components: dict[str, Schema] = document.get("components", {}).get("schemas", {})
        self.models: dict[str, ModelFacts] = {}
        self.enums: dict[str, EnumFacts] = {}
        self._class_of: dict[str, str] = {}
        self._place_of: dict[str, str] = {}
        self._open_aliases: list[str] = []
        self.recursive_aliases: set[str] = set()
        for wire in self.components:
            self._claim(python_class(wire), f"{_COMPONENT}{wire}")
            self._class_of[wire] = python_class(wire)
        for wire in self.components:
            self._component(wire)
            self._reference(f"{_COMPONENT}{wire}")
        self._check_modules()

    def shape(self, schema: Schema | bool, place: str) -> Shape:
        """The shape of a schema; `place` names the class an inline object or enum would become."""
        if isinstance(schema, bool) or not schema:
            return Shape("any")
        if "$ref" in schema:
            return self._reference(schema["$ref"])
        options = [option for key in ("oneOf", "anyOf") for option in schema.get(key, ())]
        if options:
            return self._union(schema, options, place)
        parts = schema.get("allOf", [])
        if len(parts) == 1 and "$ref" in parts[0] and "properties" not in schema:
            shape = self._reference(parts[0]["$ref"])
            return replace(shape, nullable=shape.nullable or bool(schema.get("nullable")))
        given: str | list[str] = schema.get("type", [])
        types = given if isinstance(given, list) else [given]
        nullable = "null" in types or bool(schema.get("nullable"))
        types = [one for one in types if one != "null"] or types
        if len(types) > 1 and "enum" not in schema:
            options = [{**schema, "type": one} for one in types]
            return Shape("union", schema, nullable, variants=tuple(self.shape(option, place) for option in options))
        shape = self._single(schema, types[0] if types else "", place)
        shape.nullable = shape.nullable or nullable
        return shape

    def raw(self, schema: Schema) -> Schema:
        """The schema behind a chain of plain references."""
        while "$ref" in schema:
            schema = self.components[self._wire(schema["$ref"])]
        return schema

    def is_object(self, schema: Schema) -> bool:
        """Whether values of the schema are objects with properties."""
        schema = self.raw(schema)
        return "properties" in schema or any(self.is_object(part) for part in schema.get("allOf", ()))

    def object_fields(self, schema: Schema, place: str) -> list[Field]:
        """The properties of an object, those of all its allOf parts included, with names unique among them."""
        fields: dict[str, Field] = {}
        required: set[str] = set()
        self._collect(schema, place, fields, required)
        taken: set[str] = set()
        for one in fields.values():
            one.required = one.wire in required
            one.name = unique_name(python_name(one.wire), taken, MODEL_MEMBERS)
        missing = required - set(fields)
        for wire in sorted(missing):
            fields[wire] = Field(
                wire, unique_name(python_name(wire), taken, MODEL_MEMBERS), Shape("any"), True, MISSING, "", False
            )
        return list(fields.values())

    def _collect(self, schema: Schema, place: str, fields: dict[str, Field], required: set[str]) -> None:
        if "$ref" in schema:
            wire = self._wire(schema["$ref"])
            self._collect(self.components[wire], self._class_of[wire], fields, required)
            return
        for part in schema.get("allOf", ()):
            self._collect(part, place, fields, required)
        required.update(schema.get("required", ()))
        properties: dict[str, Schema | bool] = schema.get("properties", {})
        for wire, given in properties.items():
            shape = self.shape(given, child_class(place, wire))
            raw: Schema = {} if isinstance(given, bool) else given
            target = self.raw(raw)
            default = raw.get("default", target.get("default", MISSING))
            if shape.kind == "const" and default is MISSING and wire in schema.get("required", ()):
                default = shape.schema["const"]
            secret = "password" in (raw.get("format"), target.get("format")) or bool(raw.get("x-secret"))
            description = str(raw.get("description", target.get("description", "")))
            fields[wire] = Field(wire, wire, shape, False, default, description, secret)

    def _component(self, wire: str) -> None:
        schema = self.components[wire]
        name = self._class_of[wire]
        if "$ref" in schema or schema.get("oneOf") or schema.get("anyOf"):
            return
        if schema.get("x-typed-dict") or self._is_class(schema):
            self._model(name, schema)
        elif _enum_type(schema) is not None:
            self._enum(name, schema)

    def _is_class(self, schema: Schema) -> bool:
        parts = schema.get("allOf", [])
        if len(parts) == 1 and "$ref" in parts[0] and not schema.get("properties"):
            return False
        return self.is_object(schema) or (
            schema.get("type") == "object" and schema.get("additionalProperties") is False
        )

    def _reference(self, reference: str) -> Shape:
        wire = self._wire(reference)
        schema = self.components[wire]
        name = self._class_of[wire]
        plain = "$ref" not in schema and not schema.get("oneOf") and not schema.get("anyOf")
        if plain and schema.get("x-typed-dict"):
            return Shape("typed_dict", schema, name=name)
        nullable = (
            "null" in schema.get("type", ()) if isinstance(schema.get("type"), list) else bool(schema.get("nullable"))
        )
        if plain and self._is_class(schema):
            return Shape("model", schema, nullable, name=name)
        if plain and _enum_type(schema) is not None:
            return Shape("enum", schema, nullable or None in schema["enum"], name=name)
        if wire in self._open_aliases:
            # A name that stands for itself, such as JSON = list of JSON: no Python type can be spelled in place.
            self.recursive_aliases.add(wire)
            return Shape("any")
        self._open_aliases.append(wire)
        try:
            return self.shape(schema, name)
        finally:
            self._open_aliases.pop()

    def _single(self, schema: Schema, type_name: str, place: str) -> Shape:
        if "const" in schema:
            return Shape("null") if schema["const"] is None else Shape("const", schema)
        if _enum_type(schema) is not None:
            self._enum(self._claim(place, place), schema)
            return Shape("enum", schema, None in schema["enum"], name=place)
        if type_name == "array" or "items" in schema:
            return Shape("list", schema, items=self.shape(schema.get("items", {}), child_class(place, "item")))
        if self._is_class(schema):
            if schema.get("x-typed-dict") or place not in self.models:
                self._model(self._claim(place, place), schema)
            return Shape("typed_dict" if schema.get("x-typed-dict") else "model", schema, name=place)
        if type_name == "object" or "additionalProperties" in schema:
            values = schema.get("additionalProperties", True)
            return Shape("map", schema, items=self.shape(values, child_class(place, "value")))
        if type_name == "string":
            if "contentEncoding" in schema or "contentMediaType" in schema:
                return Shape("binary" if "contentEncoding" not in schema else "string", schema)
            return Shape(_FORMATS.get(schema.get("format", ""), "string"), schema)
        return Shape(_SCALARS.get(type_name, "any"), schema)

    def _union(self, schema: Schema, options: list[Schema], place: str) -> Shape:
        nullable = bool(schema.get("nullable"))
        shapes: list[Shape] = []
        for number, option in enumerate(options):
            shape = self.shape(option, place if len(options) <= 2 else f"{place}Option{number + 1}")
            nullable = nullable or shape.nullable or shape.kind == "null"
            if shape.kind != "null":
                shapes.append(shape)
        if not shapes:
            return Shape("null", nullable=True)
        if len(shapes) == 1:
            return replace(shapes[0], nullable=nullable)
        if any(shape.kind == "any" for shape in shapes):
            return Shape("any", schema, nullable)
        union = Shape("union", schema, nullable, variants=tuple(shapes))
        given = schema.get("discriminator")
        if given and all(shape.kind == "model" for shape in shapes):
            union.discriminator = given["propertyName"]
            union.mapping = tuple(self._mapping(given, shapes))
        return union

    def _mapping(self, discriminator: Schema, shapes: list[Shape]) -> Iterator[tuple[str, str]]:
        given = discriminator.get("mapping")
        if given:
            for value, target in given.items():
                wire = self._wire(target) if target.startswith("#") else target
                yield str(value), self._class_of[wire]
            return
        for shape in shapes:
            # Without a mapping the component's own name is the value (OpenAPI 3.1, section 4.8.25).
            yield next(wire for wire, name in self._class_of.items() if name == shape.name), shape.name

    def _model(self, name: str, schema: Schema) -> None:
        facts = ModelFacts(
            name, module_name(name), schema.get("description", ""), [], typed_dict=bool(schema.get("x-typed-dict"))
        )
        self.models[name] = facts
        facts.fields = self.object_fields(schema, name)
        base = self._base(schema)
        if base is None or facts.typed_dict:
            return
        inherited = self.object_fields(base, self._class_of[self._wire(base["$ref"])])
        if facts.fields[: len(inherited)] == inherited and not self.raw(base).get("x-typed-dict"):
            facts.base = self._class_of[self._wire(base["$ref"])]
            facts.inherited = len(inherited)

    def _base(self, schema: Schema) -> Schema | None:
        """The one reference a schema extends; own fields must not change what the base says about its fields."""
        parts: list[Schema] = schema.get("allOf", [])
        references = [part for part in parts if "$ref" in part]
        if len(references) != 1 or parts[0] is not references[0] or not self._is_class(self.raw(references[0])):
            return None
        target = self.components[self._wire(references[0]["$ref"])]
        return references[0] if "$ref" not in target else None

    def _enum(self, name: str, schema: Schema) -> None:
        values = [value for value in schema["enum"] if value is not None]
        keys = enum_keys(values, schema.get("x-enum-varnames", []))
        members = list(zip(keys, values, strict=True))
        self.enums[name] = EnumFacts(
            name, module_name(name), schema.get("description", ""), members, _enum_type(schema) is int
        )

    def _claim(self, name: str, place: str) -> str:
        if self._place_of.setdefault(name, place) != place:
            raise DocumentError(
                f"{place} and {self._place_of[name]} would both become the class {name}; rename one of them"
            )
        return name

    def _check_modules(self) -> None:
        owners: dict[str, str] = {}
        classes: list[ModelFacts | EnumFacts] = [*self.models.values(), *self.enums.values()]
        for facts in classes:
            other = owners.setdefault(facts.module, facts.name)
            if other != facts.name:
                raise DocumentError(
                    f"{facts.name} and {other} would both live in models/{facts.module}.py; rename one of them"
                )

    def finish(self) -> None:
        """Put every class that extends another into the module of its root, once all classes are known.

        Both in one file, neither has to import the other while it is only half loaded.
        """
        for facts in self.models.values():
            root = facts
            while root.base:
                root = self.models[root.base]
            facts.module = root.module

    def _wire(self, reference: str) -> str:
        wire = reference.removeprefix(_COMPONENT).replace("~1", "/").replace("~0", "~")
        if not reference.startswith(_COMPONENT) or wire not in self.components:
            raise DocumentError(f"the reference {reference} leads nowhere; only {_COMPONENT}<name> can be used")
        return wire


def _enum_type(schema: Schema) -> type[str] | type[int] | None:
    """str or int where every value is one; anything else (booleans, mixtures) stays a plain value."""
    values = [value for value in schema.get("enum", ()) if value is not None]
    for kind in (str, int):
        if values and all(type(value) is kind for value in values):
            return kind
    return None
