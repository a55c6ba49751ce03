"""Shapes: what a schema of the document means for Python, resolved once for all templates.

The parser of openapi-python-client checks the document, but flattens allOf, ignores discriminators and
drops what it can't express. The templates therefore read these facts, taken from the raw document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeAlias, cast
from urllib.parse import unquote

from codegen.names import (
    MODEL_MEMBERS,
    MODULE_NAMES,
    NamingError,
    child_class,
    enum_keys,
    module_name,
    python_class,
    python_name,
    resource_class,
    unique_name,
)
from codegen.preparation import Remark, at, operations, step, walk

Kind: TypeAlias = Literal[
    "any", "binary", "boolean", "const", "date", "datetime", "enum", "integer", "list", "map", "model", "null",
    "number", "string", "typed_dict", "union", "uuid",
]  # fmt: skip
Schema: TypeAlias = dict[str, Any]

_SCALARS: dict[str, Kind] = {"boolean": "boolean", "integer": "integer", "number": "number", "null": "null"}
_FORMATS: dict[str, Kind] = {"date-time": "datetime", "date": "date", "uuid": "uuid", "binary": "binary"}
_COMPONENT = "#/components/schemas/"
#: At most this number of alternatives of a part of allOf are expanded.
MAX_OPTIONS = 150
_MOMENTS: dict[str, re.Pattern[str]] = {
    "datetime": re.compile(
        r"\d{4}-(0\d|1[0-2])-([012]\d|3[01])[Tt ]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)"
    ),
    "date": re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d)"),
    "uuid": re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
}
_PLAIN: dict[str, tuple[type, ...]] = {
    "string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,),
}  # fmt: skip
# Keywords of an option that do not affect its type.
_CONSTRAINTS = frozenset(
    {"required", "not", "description", "title", "minProperties", "maxProperties", "if", "then", "else"}
)
_ANNOTATIONS = frozenset(
    {"description", "title", "example", "examples", "deprecated", "default", "readOnly", "writeOnly"}
)


class DocumentError(ValueError):
    """The document has content that can't become code; the message names the content and its place.

    Args:
        message: What can't be done, and why.
        pointer: The place in the document, if the message does not name it.
    """

    def __init__(self, message: str, pointer: str = "") -> None:
        super().__init__(message)
        self.pointer = pointer


class Missing:
    """Marks a field without a default, as None may be a default."""

    def __repr__(self) -> str:
        return "MISSING"


MISSING = Missing()


@dataclass(slots=True)
class Shape:
    """The type of one schema at one place."""

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
        """The shape of the items of a list or of the values of a map."""
        return self.items if self.items is not None else Shape("any")

    def classes(self) -> Iterator[Shape]:
        """Every shape inside this one that names a generated class."""
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
    read_only: bool = False
    write_only: bool = False


@dataclass(slots=True)
class ModelFacts:
    """A class with fields: an attrs class, or a TypedDict if the document asks for one."""

    name: str
    module: str
    description: str
    fields: list[Field]
    base: str = ""
    inherited: int = 0  # number of fields of the base class; they come first
    typed_dict: bool = False

    @property
    def own(self) -> list[Field]:
        """The fields the class adds to its base."""
        return self.fields[self.inherited :]


@dataclass(slots=True)
class EnumFacts:
    """A list of values, to which the server may add."""

    name: str
    module: str
    description: str
    members: list[tuple[str, str | int]]
    integer: bool


class Registry:
    """All classes of a document, and the shapes of its schemas."""

    def __init__(self, document: Schema) -> None:
        self.components: dict[str, Schema] = document.get("components", {}).get("schemas", {})
        self.models: dict[str, ModelFacts] = {}
        self.enums: dict[str, EnumFacts] = {}
        self.remarks: list[Remark] = []
        #: The pointer of the part that is being read, for remarks.
        self.where = "#"
        #: Components that can't be generated, with the reason.
        self.broken: dict[str, DocumentError] = {}
        self._class_of: dict[str, str] = {}
        # One class for each schema, by identity; the reference to the schema keeps its identity unique.
        self._claims: dict[int, tuple[str, Schema]] = {}
        # The module of a resource has its class and imports models.
        self._taken = set(resource_classes(document))
        self._modules: set[str] = set()
        self._variants: dict[tuple[int, str], tuple[Schema, Schema]] = {}
        self._open_aliases: list[str] = []
        self._sent, self._received = directions(document)
        self.recursive_aliases: set[str] = set()
        for wire, schema in self.components.items():
            self.where = f"{_COMPONENT}{step(wire)}"
            self._class_of[wire] = self._claim(python_class(wire), schema)
        for wire in self.components:
            self.where = f"{_COMPONENT}{step(wire)}"
            try:
                self._component(wire)
                self._reference(f"{_COMPONENT}{step(wire)}")
            except (DocumentError, NamingError) as failure:
                self._break(wire, failure)
        self.leave_out_users()

    def _break(self, wire: str, failure: DocumentError | NamingError) -> None:
        told = failure if isinstance(failure, DocumentError) else DocumentError(str(failure))
        told.pointer = told.pointer or f"{_COMPONENT}{step(wire)}"
        self.broken.setdefault(wire, told)
        self.models.pop(self._class_of[wire], None)
        self.enums.pop(self._class_of[wire], None)

    def leave_out(self, name: str, failure: DocumentError | NamingError) -> None:
        """Leave out a class that can't be written; `leave_out_users` leaves out whatever uses it."""
        wire = next((wire for wire, known in self._class_of.items() if known == name), None)
        if wire is not None:
            self._break(wire, failure)
        self.models.pop(name, None)

    def leave_out_users(self) -> None:
        """Leave out the classes that use a class that can't be generated."""
        found = True
        while found:
            found = False
            for name, facts in list(self.models.items()):
                try:
                    for field in facts.fields:
                        self.require(field.shape)
                    if facts.base and facts.base not in self.models:
                        raise DocumentError(f"extends {facts.base}, which can't be generated")
                except DocumentError as failure:
                    self.leave_out(name, failure)
                    found = True

    def require(self, shape: Shape) -> None:
        """Raise DocumentError if a shape names a class that was left out."""
        for one in shape.classes():
            if one.name not in self.models and one.name not in self.enums:
                wire = next((wire for wire, name in self._class_of.items() if name == one.name), one.name)
                cause = self.broken.get(wire)
                raise DocumentError(f"uses {wire}, which can't be generated" + (f": {cause}" if cause else ""))

    def shape(self, schema: Schema | bool, place: str) -> Shape:
        """The shape of a schema; `place` is the class name that an inline object or enum would get."""
        if isinstance(schema, bool) or not schema:
            return Shape("any")
        if "$ref" in schema:
            return self._reference(schema["$ref"])
        schema = self.distributed(schema)
        options = [option for key in ("oneOf", "anyOf") for option in schema.get(key, ())]
        if options:
            return self._union(schema, options, place)
        parts = schema.get("allOf", [])
        if len(parts) == 1 and not schema.get("properties") and "type" not in schema:
            if "$ref" in parts[0]:
                shape = self._reference(parts[0]["$ref"])
                return replace(shape, nullable=shape.nullable or bool(schema.get("nullable")))
            if not self._is_class(schema):
                return self.shape(parts[0], place)
        if len(parts) > 1 and "type" not in schema and not self._is_class(schema):
            return self._narrowed(schema, parts, place)
        given: str | list[str] = schema.get("type", [])
        types = given if isinstance(given, list) else [given]
        nullable = "null" in types or bool(schema.get("nullable"))
        types = [one for one in types if one != "null"] or types
        if len(types) > 1 and _enum_type(schema) is None and "const" not in schema:
            options = [self._variant(schema, one, {**schema, "type": one}) for one in types]
            shapes = [self.shape({key: v for key, v in one.items() if key != "enum"}, place) for one in options]
            return Shape("union", schema, nullable, variants=tuple(shapes))
        shape = self._single(schema, types[0] if types else "", place)
        shape.nullable = shape.nullable or nullable
        return shape

    def _narrowed(self, schema: Schema, parts: list[Schema], place: str) -> Shape:
        """For several parts that are not objects: the part with a type, if the others only restrict it."""
        shapes = [self.shape(part, place) for part in parts]
        kinds = [one for one in shapes if one.kind != "any"]
        nullable = bool(schema.get("nullable")) or (bool(kinds) and all(one.nullable for one in kinds))
        if not kinds:
            return Shape("any", schema)
        enums = [one for one in kinds if one.kind == "enum"]
        if all(one.kind == kinds[0].kind and one.name == kinds[0].name for one in kinds) or len(enums) == 1:
            return replace(enums[0] if enums else kinds[0], nullable=nullable)
        raise DocumentError(f"{place}: allOf joins {' and '.join(one.kind for one in kinds)}, which no value can be")

    def _variant(self, schema: Schema, which: str, made: Schema) -> Schema:
        """A schema derived from another: always the same object, so that it keeps its class."""
        found = self._variants.setdefault((id(schema), which), (made, schema))[0]
        for reached in (self._sent, self._received):
            if id(schema) in reached:
                reached.add(id(found))
        return found

    def distributed(self, schema: Schema, chain: tuple[int, ...] = ()) -> Schema:
        """The schema with its alternatives outermost: each option is combined with the keywords beside them.

        Options that only state which fields are required do not affect the type; the server checks them.
        """
        if id(schema) in chain:
            raise DocumentError("allOf leads back to itself")
        for key in ("oneOf", "anyOf"):
            options: list[Schema] = schema.get(key, [])
            beside = schema.get("properties") or schema.get("allOf")
            if not options or not (beside or all(_only_constrains(one) for one in options)):
                continue
            plain = {name: value for name, value in schema.items() if name != key}
            if all(_only_constrains(one) for one in options):
                self.remark(f"{key} that only constrains is not checked before sending")
                return self.distributed(self._variant(schema, f"without {key}", plain))
            if not any(map(self.is_object, options)):
                self.remark(f"{key} of no objects beside properties is not checked before sending")
                return self.distributed(self._variant(schema, f"without {key}", plain))
            base = self._variant(schema, f"beside {key}", {k: v for k, v in plain.items() if k != "discriminator"})
            made: Schema = {
                key: [self._variant(schema, f"{key} {n}", {"allOf": [base, one]}) for n, one in enumerate(options)],
                **{name: schema[name] for name in ("nullable", "discriminator", "description") if name in schema},
            }
            return self._variant(schema, f"with {key}", made)
        parts: list[Schema] = schema.get("allOf", [])
        for number, part in enumerate(parts):
            inner = self.distributed(self.raw(part), (*chain, id(schema)))
            key = next((one for one in ("oneOf", "anyOf") if inner.get(one)), "")
            if not key or self.is_plain_union(inner):
                continue
            rest = [one for index, one in enumerate(parts) if index != number]
            plain = {name: value for name, value in schema.items() if name != "allOf"}
            if not rest and not plain.get("properties"):
                return (
                    inner if not plain.get("nullable") else self._variant(schema, "null", {**inner, "nullable": True})
                )
            options = inner[key]
            if len(options) > MAX_OPTIONS:
                raise DocumentError(f"allOf with a {key} of {len(options)} options is too large to write out")
            made = {
                key: [
                    self._variant(schema, f"{number} {key} {n}", {**plain, "allOf": [*rest, one]})
                    for n, one in enumerate(options)
                ],
                **{name: inner[name] for name in ("discriminator",) if name in inner},
                **{name: schema[name] for name in ("nullable", "description") if name in schema},
            }
            return self._variant(schema, f"{number} with {key}", made)
        return schema

    def is_plain_union(self, schema: Schema) -> bool:
        """Whether none of the options are objects with properties."""
        options: list[Schema] = [one for key in ("oneOf", "anyOf") for one in schema.get(key, ())]
        return not any(map(self.is_object, options))

    def class_of(self, wire: str) -> str:
        """The class of a component."""
        return self._class_of[wire]

    def remark(self, text: str) -> None:
        """Note that the generated code leaves something out, or gives it another name than the document."""
        self.remarks.append(Remark(self.where, text))

    def raw(self, schema: Schema) -> Schema:
        """The schema behind a chain of plain references."""
        while isinstance(schema.get("$ref"), str):
            schema = self.components[self._wire(schema["$ref"])]
        return schema

    def is_object(self, schema: Schema, chain: tuple[int, ...] = ()) -> bool:
        """Whether values of the schema are objects with properties."""
        schema = self.raw(schema)
        if id(schema) in chain:
            raise DocumentError("allOf leads back to itself")
        if not _may_be_object(schema):
            return False
        parts: list[Schema] = schema.get("allOf", [])
        return "properties" in schema or any(self.is_object(part, (*chain, id(schema))) for part in parts)

    def object_fields(self, schema: Schema, place: str) -> list[Field]:
        """The properties of an object and of all its allOf parts, with unique names."""
        fields: dict[str, Field] = {}
        required: set[str] = set()
        self._collect(schema, place, fields, required)
        taken: set[str] = set()
        for one in fields.values():
            one.required = one.wire in required and not self._is_absent(one, schema)
            one.name = unique_name(python_name(one.wire), taken, MODEL_MEMBERS)
        missing = required - set(fields) if self._states_properties(schema) else set[str]()
        for wire in sorted(missing):
            fields[wire] = Field(
                wire, unique_name(python_name(wire), taken, MODEL_MEMBERS), Shape("any"), True, MISSING, "", False
            )
        return list(fields.values())

    def _collect(
        self, schema: Schema, place: str, fields: dict[str, Field], required: set[str], chain: tuple[int, ...] = ()
    ) -> None:
        if "$ref" in schema:
            wire = self._wire(schema["$ref"])
            if wire in self.broken:
                raise DocumentError(f"extends {wire}, which can't be generated: {self.broken[wire]}")
            self._collect(self.components[wire], self._class_of[wire], fields, required, chain)
            return
        if id(schema) in chain:
            raise DocumentError("allOf leads back to itself")
        parts: list[Schema] = schema.get("allOf", [])
        for part in parts:
            self._collect(part, place, fields, required, (*chain, id(schema)))
        required.update(one for one in schema.get("required", ()) if isinstance(one, str))
        properties: dict[str, Schema | bool] = schema.get("properties", {})
        for wire, given in properties.items():
            if given is False:
                continue
            raw: Schema = {} if isinstance(given, bool) else given
            if wire in fields and _says_nothing(raw):
                continue  # an earlier part has its type
            fields[wire] = self._field(wire, raw, place, wire in schema.get("required", ()))

    def _field(self, wire: str, raw: Schema, place: str, required: bool) -> Field:
        shape = self.shape(raw, child_class(place, wire))
        target = self.raw(raw)
        default = raw.get("default", target.get("default", MISSING))
        if default is not MISSING and default is not None and not self.fits(shape, default):
            self.remark(f"the default of {place}.{wire} does not fit its type and is left out: {default!r}")
            default = MISSING
        if shape.kind == "const" and default is MISSING and required:
            default = shape.schema["const"]
        secret = "password" in (raw.get("format"), target.get("format")) or bool(raw.get("x-secret"))
        description = str(raw.get("description", target.get("description", "")))
        found = Field(wire, wire, shape, False, default, description, secret)
        found.read_only = raw.get("readOnly", target.get("readOnly")) is True
        found.write_only = raw.get("writeOnly", target.get("writeOnly")) is True
        return found

    def fits(self, shape: Shape, value: Any) -> bool:
        """Whether a default is a value of its shape that can be written as code."""
        kind = shape.kind
        if value is None:
            return shape.nullable or kind in ("any", "null")
        if kind == "any":
            return not isinstance(value, (list, dict)) or not value
        if kind == "const":
            return _same(value, shape.schema["const"]) and not isinstance(value, (list, dict))
        if kind == "union":
            return any(self.fits(one, value) for one in shape.variants)
        if kind == "enum":
            return any(_same(value, one) for one in shape.schema.get("enum", ()))
        if kind in ("list", "map"):
            if not isinstance(value, list if kind == "list" else dict):
                return False
            entries = cast("Iterable[Any]", cast("Schema", value).values() if isinstance(value, dict) else value)
            return all(self.fits(shape.inner, one) for one in entries)
        if kind in ("model", "typed_dict"):
            return isinstance(value, dict) and self._object_fits(shape, cast("Schema", value))
        if kind in _MOMENTS:
            return isinstance(value, str) and _MOMENTS[kind].fullmatch(value) is not None
        types = _PLAIN.get(kind, ())
        return isinstance(value, types) and isinstance(value, bool) == (kind == "boolean")

    def _object_fits(self, shape: Shape, value: Schema) -> bool:
        """The same for an object: it has all required fields, and no fields that the document does not have."""
        properties: dict[str, Schema | bool] = {}
        required: set[str] = set()
        waiting = [shape.schema]
        while waiting:
            schema = self.raw(waiting.pop())
            waiting += schema.get("allOf", [])
            properties = {**schema.get("properties", {}), **properties}
            required.update(schema.get("required", ()))
        return required <= value.keys() <= properties.keys() and all(
            self.fits(self.shape(properties[wire], child_class(shape.name, wire)), one) for wire, one in value.items()
        )

    def _is_absent(self, field: Field, schema: Schema) -> bool:
        """Whether a required field is absent in requests or in responses."""
        return (field.read_only and id(self.raw(schema)) in self._sent) or (
            field.write_only and id(self.raw(schema)) in self._received
        )

    def _states_properties(self, schema: Schema) -> bool:
        schema = self.raw(schema)
        return "properties" in schema or any(self._states_properties(part) for part in schema.get("allOf", ()))

    def _component(self, wire: str) -> None:
        schema = self.distributed(self.components[wire])
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
        if wire in self.broken:
            raise DocumentError(f"uses {wire}, which can't be generated: {self.broken[wire]}")
        schema = self.distributed(self.components[wire])
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
            # A name that refers to itself, such as JSON = list of JSON: no Python type can be written for it.
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
            name = self._claim(place, schema)
            self._enum(name, schema)
            return Shape("enum", schema, None in schema["enum"], name=name)
        # A keyword for another type than the stated one has no effect.
        if type_name == "array" or (not type_name and "items" in schema):
            return Shape("list", schema, items=self.shape(schema.get("items", {}), child_class(place, "item")))
        if self._is_class(schema):
            name = self._claim(place, schema)
            if name not in self.models:
                self._model(name, schema)
            return Shape("typed_dict" if schema.get("x-typed-dict") else "model", schema, name=name)
        if type_name == "object" or (not type_name and "additionalProperties" in schema):
            values = schema.get("additionalProperties", True)
            return Shape("map", schema, items=self.shape(values, child_class(place, "value")))
        if type_name == "string":
            if "contentEncoding" in schema or "contentMediaType" in schema:
                return Shape("binary" if "contentEncoding" not in schema else "string", schema)
            return Shape(_FORMATS.get(schema.get("format", ""), "string"), schema)
        return Shape(_SCALARS.get(type_name, "any"), schema)

    def _union(self, schema: Schema, options: list[Schema], place: str) -> Shape:
        nullable = bool(schema.get("nullable")) or schema.get("type") == "null"
        numbered = sum(1 for option in options if self._makes_class(option)) > 1 or len(options) > 2
        shapes: list[Shape] = []
        targets: dict[str, str] = {}
        for number, option in enumerate(options):
            shape = self.shape(option, f"{place}Option{number + 1}" if numbered else place)
            nullable = nullable or shape.nullable or shape.kind == "null"
            if shape.kind != "null":
                shapes.append(shape)
            inner: list[Schema] = [option, *option.get("allOf", [])]
            targets.update({self._wire(one["$ref"]): shape.name for one in inner if "$ref" in one})
        if not shapes:
            return Shape("null", nullable=True)
        if any(shape.kind == "string" for shape in shapes):
            # Any string is a valid value; if some were read as times, they would be written in another form.
            shapes = [shape for shape in shapes if shape.kind not in _MOMENTS]
        # A date is not a timestamp, but a reader of timestamps accepts it as midnight.
        if any(shape.kind == "date" for shape in shapes):
            shapes.sort(key=lambda one: one.kind == "datetime")
        shapes = [one for number, one in enumerate(shapes) if not any(_alike(one, two) for two in shapes[:number])]
        if len(shapes) == 1:
            return replace(shapes[0], nullable=nullable)
        if any(shape.kind == "any" for shape in shapes):
            return Shape("any", schema, nullable)
        union = Shape("union", schema, nullable, variants=tuple(shapes))
        given = schema.get("discriminator")
        if given and all(shape.kind == "model" for shape in shapes):
            mapping = tuple(self._mapping(given, shapes, targets))
            if mapping:
                union.discriminator = given["propertyName"]
                union.mapping = mapping
        return union

    def _makes_class(self, option: Schema | bool) -> bool:
        """Whether an option would get its own class."""
        if isinstance(option, bool) or "$ref" in option:
            return False
        if option.get("type") == "array":
            return self._makes_class(option.get("items", {}))
        return (
            _enum_type(option) is not None or self._is_class(option) or bool(option.get("oneOf", option.get("anyOf")))
        )

    def _mapping(
        self, discriminator: Schema, shapes: list[Shape], targets: dict[str, str]
    ) -> Iterator[tuple[str, str]]:
        """(value in JSON, class) of each variant; empty if the value of some variant is unknown."""
        given = discriminator.get("mapping")
        names = {shape.name for shape in shapes}
        if given:
            for value, target in given.items():
                wire = self._wire(target) if target.startswith("#") else target
                if wire not in self._class_of:
                    raise DocumentError(f"the discriminator's mapping names {target}, which does not exist")
                name = targets.get(wire, self._class_of[wire])
                if name in names:
                    yield str(value), name
                else:
                    self.remark(f"the discriminator's mapping names {wire}, which is not an option; left out")
            return
        # Without a mapping the component's own name is the value (OpenAPI 3.1, section 4.8.25).
        by_class = {name: wire for wire, name in targets.items()}
        if names <= by_class.keys():
            yield from ((by_class[shape.name], shape.name) for shape in shapes)
        else:
            self.remark("a discriminator without mapping does not say what its inline options are called; not used")

    def _model(self, name: str, schema: Schema) -> None:
        facts = ModelFacts(
            name, module_name(name), str(schema.get("description", "")), [], typed_dict=bool(schema.get("x-typed-dict"))
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
        """The one reference that a schema extends; its own fields must not change fields of the base."""
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

    def _claim(self, wanted: str, schema: Schema) -> str:
        """The class name of a schema: `wanted`, or the first variation of it that no other schema has."""
        known = self._claims.get(id(schema))
        if known is not None:
            return known[0]
        name, number = f"{wanted}_" if wanted in MODULE_NAMES else wanted, 2
        while name in self._taken or module_name(name) in self._modules:
            name, number = f"{wanted}{number}", number + 1
        if name != wanted:
            self.remark(f"the class {wanted} would be another's too; called {name}")
        self._claims[id(schema)] = (name, schema)
        self._taken.add(name)
        self._modules.add(module_name(name))
        return name

    def finish(self) -> None:
        """Put every class that extends another into the module of its root, once all classes are known.

        In one file, neither has to import the other while that one is only half loaded.
        """
        for facts in self.models.values():
            root = facts
            while root.base:
                root = self.models[root.base]
            facts.module = root.module

    def _wire(self, reference: str) -> str:
        wire = unquote(reference.removeprefix(_COMPONENT)).replace("~1", "/").replace("~0", "~")
        if not reference.startswith(_COMPONENT) or wire not in self.components:
            raise DocumentError(f"the reference {reference} does not exist; only {_COMPONENT}<name> can be used")
        return wire


def _enum_type(schema: Schema) -> type[str] | type[int] | None:
    """str or int if every value is one; other values (booleans, mixtures) stay plain values."""
    values = [value for value in schema.get("enum", ()) if value is not None]
    for kind in (str, int):
        if values and all(type(value) is kind for value in values):
            return kind
    return None


def _same(one: Any, two: Any) -> bool:
    """Whether two values are equal in JSON, where true is not 1."""
    return bool(one == two) and isinstance(one, bool) == isinstance(two, bool)


def _may_be_object(schema: Schema) -> bool:
    """Whether the stated type allows objects."""
    given: str | list[str] = schema.get("type", "object")
    return "object" in ([given] if isinstance(given, str) else given)


def _only_constrains(option: Schema | bool) -> bool:
    return isinstance(option, dict) and bool(option) and option.keys() <= _CONSTRAINTS


def _says_nothing(schema: Schema) -> bool:
    return all(key in _ANNOTATIONS or key.startswith("x-") for key in schema)


def _alike(one: Shape, two: Shape) -> bool:
    """Whether two variants are read and written in the same way."""
    if one.kind != two.kind or one.name != two.name or one.nullable != two.nullable:
        return False
    if one.kind in ("list", "map"):
        return _alike(one.inner, two.inner)
    return one.kind not in ("const", "union")


def resource_classes(document: Schema) -> Iterator[str]:
    """The names of the classes that operations become methods of."""
    for _, _, _, operation, _ in operations(document):
        tag = str((operation.get("tags") or ["default"])[0])
        name = resource_class(python_name(tag or "default"))
        yield from (name, f"Async{name}")


def directions(document: Schema) -> tuple[set[int], set[int]]:
    """The identities of the schemas that requests use, and of those that responses use."""
    sent, received = set[int](), set[int]()
    for _, _, _, operation, item in operations(document):
        for part in (item.get("parameters"), operation.get("parameters"), operation.get("requestBody")):
            _reach(document, part, sent)
        _reach(document, operation.get("responses"), received)
    return sent, received


def _reach(document: Schema, part: Any, found: set[int]) -> None:
    waiting = [part]
    while waiting:
        for node in walk(waiting.pop(), named=False):
            if id(node.value) in found:
                continue
            found.add(id(node.value))
            reference = node.value.get("$ref")
            if isinstance(reference, str):
                try:
                    target = at(document, reference)
                except KeyError:
                    continue  # reported at its own place
                if id(target) not in found:
                    waiting.append(target)
