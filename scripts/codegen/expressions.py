"""Expressions: the Python types, readers and writers of a shape, as source text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, cast

from codegen.names import ANNOTATION_BUILTINS, python_name
from codegen.shapes import MISSING, DocumentError, EnumFacts, Field, ModelFacts, Registry, Shape

_TYPES = {
    "any": "Any",
    "binary": "str",
    "boolean": "bool",
    "date": "_datetime.date",
    "datetime": "_datetime.datetime",
    "integer": "int",
    "null": "None",
    "number": "float",
    "string": "str",
    "uuid": "_uuid.UUID",
}
_CHECKED = {"string": "str", "binary": "str", "integer": "int", "number": "float", "boolean": "bool"}
_PARSERS = {"datetime": "parse_datetime", "date": "parse_date", "uuid": "parse_uuid"}
_DEFAULT_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,), "enum": (str, int),
    "list": (list,), "map": (dict,), "model": (dict,), "datetime": (str,), "date": (str,), "uuid": (str,),
}  # fmt: skip


class Expressions:
    """Source text for the shapes of one document."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry

    def check(self, model: ModelFacts) -> None:
        """Raise DocumentError when a field of a model can't be written."""
        for field in model.fields:
            self.attribute_type(field)
            self.taken_type(field.shape)
            self.default(field)
            self.form(field.shape)
            self.read(field.shape, "value")
            self.write(field.shape, "value")

    # Types

    def value_type(self, shape: Shape) -> str:
        """The type of a value as a model holds it."""
        if shape.name:
            text = shape.name
        elif shape.kind == "list":
            text = f"list[{self.value_type(shape.inner)}]"
        elif shape.kind == "map":
            text = f"dict[str, {self.value_type(shape.inner)}]"
        elif shape.kind == "const":
            text = literal_type(shape)
        elif shape.kind == "union":
            options = [self.value_type(variant) for variant in shape.variants]
            text = _join([*options, "dict[str, Any]"] if shape.discriminator else options)
        else:
            text = _TYPES[shape.kind]
        return or_none(text) if shape.nullable else text

    def attribute_type(self, field: Field) -> str:
        """The type of a model's attribute; None means an absent field without default."""
        text = self.value_type(field.shape)
        return text if field.required or has_default(field) else or_none(text)

    def overrides(self, models: Iterable[ModelFacts]) -> bool:
        """Whether a field replaces `request_id` of the base class and has another type."""
        return any(self._overrides(field) for model in models for field in model.own if not model.typed_dict)

    def override(self, field: Field) -> str:
        """A comment for mypy that such a field is intended; mypy only reports another type."""
        return "  # type: ignore[assignment]" if self._overrides(field) and self.attribute_type(field) != "str" else ""

    def _overrides(self, field: Field) -> bool:
        return field.name == "request_id" and self.attribute_type(field) != "str | None"

    def accepted_type(self, shape: Shape, *, upload: bool = False, exact_unions: bool = False) -> str:
        """The type of a value that a caller may pass: more lenient than what a model holds."""
        if shape.kind == "union" and exact_unions:
            return self.value_type(shape)
        if shape.kind == "enum":
            text = f"{shape.name} | {'int' if self.enum(shape).integer else 'str'}"
        elif shape.kind in ("model", "typed_dict"):
            text = f"{shape.name} | Mapping[str, Any]"
        elif shape.kind == "list":
            text = f"Sequence[{self.accepted_type(shape.inner, upload=upload, exact_unions=exact_unions)}]"
        elif shape.kind == "map":
            text = f"Mapping[str, {self.accepted_type(shape.inner, exact_unions=exact_unions)}]"
        elif shape.kind == "union":
            options = [self.accepted_type(variant, upload=upload) for variant in shape.variants]
            text = _join([*options, "Mapping[str, Any]"] if shape.discriminator else options)
        elif shape.kind in ("datetime", "date", "uuid"):
            text = f"{_TYPES[shape.kind]} | str"
        elif shape.kind == "binary" and upload:
            text = "FileInput"
        else:
            text = literal_type(shape) if shape.kind == "const" else _TYPES[shape.kind]
        return or_none(text) if shape.nullable else text

    # Reading

    def read(self, shape: Shape, source: str, depth: int = 0) -> str:
        """An expression that reads JSON at `source` (a plain name), or raises."""
        text = self._read_present(shape, source, depth)
        return f"None if {source} is None else {text}" if shape.nullable and shape.kind not in ("any", "null") else text

    def absent(self, field: Field) -> str:
        """The value for an optional field that was not sent: null, unless null is a value other than the default."""
        null_is_a_value = field.shape.nullable or field.shape.kind == "any"
        return "UNSET" if null_is_a_value and has_default(field) else "None"

    def read_optional(self, field: Field, source: str) -> str:
        """The same for an optional field, where null means the default unless null is a value itself."""
        shape = field.shape
        default = self.default(field)
        if self.absent(field) == "UNSET":
            present = source if shape.kind == "any" else self.read(shape, source)
            return f"{default} if {source} is UNSET else {present}"
        if shape.kind == "any":
            return source
        if shape.kind in _CHECKED:
            name = _CHECKED[shape.kind]
            if default == "None":
                # Null is checked first: most optional fields are null, and checking a class takes longer.
                return (
                    f"None if {source} is None else {source} if {source}.__class__ is {name} else as_{name}({source})"
                )
            return (
                f"{source} if {source}.__class__ is {name} else {default} if {source} is None else as_{name}({source})"
            )
        return f"{default} if {source} is None else {self._read_present(shape, source, 0)}"

    def _read_present(self, shape: Shape, source: str, depth: int) -> str:
        kind = shape.kind
        if kind in ("any", "typed_dict"):
            return source if kind == "any" else f"as_object({source})"
        if kind in _CHECKED:
            return f"{source} if {source}.__class__ is {_CHECKED[kind]} else as_{_CHECKED[kind]}({source})"
        if kind in _PARSERS:
            return f"{_PARSERS[kind]}({source})"
        if kind == "enum":
            # In a dictionary of integers, True equals 1.
            key = f"{source} if {source}.__class__ is int else as_int({source})" if self.enum(shape).integer else source
            return f"{self.values_name(shape)}[{key}]"
        if kind == "model":
            return f"{shape.name}.read_dict({source})"
        if kind == "null":
            return f"as_none({source})"
        if kind == "const":
            return f"as_const({source}, {shape.schema['const']!r})"
        if kind == "list":
            checked = f"{source} if {source}.__class__ is list else as_list({source})"
            if shape.inner.kind == "any":
                return checked
            if _is_plain(shape.inner):
                name = _CHECKED[shape.inner.kind]
                return f"read_list({source}, {name}, as_{name})"
            if shape.inner.kind == "model" and not shape.inner.nullable:
                # Faster than a comprehension; the copy also frees the extra space of a list that has grown.
                return f"[*map({shape.inner.name}.read_dict, {checked})][:]"
            item = f"i{depth}"
            return f"[{self.read(shape.inner, item, depth + 1)} for {item} in ({checked})]"
        if kind == "map":
            checked = f"{source} if {source}.__class__ is dict else as_dict({source})"
            if shape.inner.kind == "any":
                return checked
            if _is_plain(shape.inner):
                name = _CHECKED[shape.inner.kind]
                return f"read_dict_of({source}, {name}, as_{name})"
            item, key = f"i{depth}", f"k{depth}"
            read = f"{{{key}: {self.read(shape.inner, item, depth + 1)} for {key}, {item} in ({checked}).items()}}"
            # Most of them are empty, so a comprehension would be slower.
            return f"{{}} if {source} == {{}} else {read}"
        if shape.discriminator:
            readers = ", ".join(f"{value!r}: {name}.read_dict" for value, name in shape.mapping)
            return f"pick({source}, {shape.discriminator!r}, {{{readers}}})"
        readers = "".join(f"{self._reader(variant, depth)}, " for variant in shape.variants)
        return f"as_union({source}, ({readers}))"

    def _reader(self, shape: Shape, depth: int) -> str:
        """A function that reads the shape."""
        if not shape.nullable:
            if shape.kind == "model":
                return f"{shape.name}.read_dict"
            if shape.kind in _CHECKED:
                return f"as_{_CHECKED[shape.kind]}"
            if shape.kind in _PARSERS:
                return _PARSERS[shape.kind]
        item = f"i{depth}"
        return f"lambda {item}: {self.read(shape, item, depth + 1)}"

    # Writing

    def write(self, shape: Shape, source: str, depth: int = 0) -> str:
        """An expression that turns an attribute back into JSON."""
        text = self.write_present(shape, source, depth)
        return f"None if {source} is None else {text}" if shape.nullable and text != source else text

    def write_present(self, shape: Shape, source: str, depth: int = 0) -> str:
        """The same for a value that is not None."""
        kind = shape.kind
        if kind == "datetime":
            return f"format_datetime({source})"
        if kind == "date":
            return f"{source}.isoformat()"
        if kind == "uuid":
            return f"str({source})"
        if kind == "enum":
            return f"{source}.value"
        if kind == "model":
            return f"{source}.to_dict()"
        if kind == "union":
            return f"to_json({source})"
        item, key = f"i{depth}", f"k{depth}"
        if kind == "list":
            inner = self.write(shape.inner, item, depth + 1)
            return f"[*{source}]" if inner == item else f"[{inner} for {item} in {source}]"
        if kind == "map":
            inner = self.write(shape.inner, item, depth + 1)
            return f"{{**{source}}}" if inner == item else f"{{{key}: {inner} for {key}, {item} in {source}.items()}}"
        return source

    # Taking from callers

    def take(self, shape: Shape, source: str, depth: int = 0) -> str:
        """An expression that converts a caller's argument to the value of the attribute."""
        text = self._take_present(shape, source, depth)
        return f"None if {source} is None else {text}" if shape.nullable and text != source else text

    def _take_present(self, shape: Shape, source: str, depth: int) -> str:
        kind = shape.kind
        item, key = f"i{depth}", f"k{depth}"
        if kind == "enum":
            return f"{self.values_name(shape)}[{source}]"
        if kind == "model":
            return f"{shape.name}.model_validate({source})"
        if kind == "typed_dict":
            return f"as_object({source})"
        if kind in _PARSERS:
            return f"{_PARSERS[kind].replace('parse', 'to')}({source})"
        if kind == "list":
            inner = self.take(shape.inner, item, depth + 1)
            return f"[*{source}]" if inner == item else f"[{inner} for {item} in {source}]"
        if kind == "map":
            inner = self.take(shape.inner, item, depth + 1)
            return f"{{**{source}}}" if inner == item else f"{{{key}: {inner} for {key}, {item} in {source}.items()}}"
        return source

    def taken_type(self, shape: Shape) -> str:
        """The type of an argument of a model's `__init__`; unions are taken as they are."""
        return self.accepted_type(shape, exact_unions=True)

    # Defaults

    def default(self, field: Field) -> str:
        """The value of an absent field."""
        return self._value(field.shape, field.default, field.wire) if has_default(field) else "None"

    def _value(self, shape: Shape, value: Any, place: str) -> str:
        """The source text of a default."""
        if value is None or shape.kind in ("any", "const", "null"):
            return repr(value)
        if shape.kind == "union":
            return self._union_value(shape, value, place)
        allowed = _DEFAULT_TYPES.get(shape.kind)
        fits = (
            allowed is not None and isinstance(value, allowed) and isinstance(value, bool) <= (shape.kind == "boolean")
        )
        if not fits:
            raise DocumentError(f"the default of {place} does not fit its type: {value!r}")
        if shape.kind == "enum":
            for key, known in self.enum(shape).members:
                if known == value:
                    return f"{shape.name}.{key}"
            raise DocumentError(f"the default of {place} is not a value of {shape.name}: {value!r}")
        if shape.kind == "model":
            missing = [
                one.wire for one in self.registry.models[shape.name].fields if one.required and one.wire not in value
            ]
            if missing:
                raise DocumentError(f"the default of {place} lacks {', '.join(missing)}, which {shape.name} requires")
            return f"{shape.name}.read_dict({value!r})"
        if shape.kind in _PARSERS:
            return f"{_PARSERS[shape.kind]}({value!r})"
        if shape.kind == "list":
            return f"[{', '.join(self._value(shape.inner, item, place) for item in value)}]"
        if shape.kind == "map":
            return (
                "{"
                + ", ".join(f"{key!r}: {self._value(shape.inner, item, place)}" for key, item in value.items())
                + "}"
            )
        return repr(value)

    def _union_value(self, shape: Shape, value: Any, place: str) -> str:
        """The default of a union, as the reader of the union would read it."""
        if isinstance(value, (list, dict)):
            return self._read_present(shape, repr(cast("object", value)), 0)
        option = next((one for one in shape.variants if self.registry.fits(one, value)), None)
        if option is None:
            raise DocumentError(f"the default of {place} fits no option of its union: {value!r}")
        return self._value(option, value, place)

    # The slow path

    def form(self, shape: Shape) -> str:
        """The shape as constants, for reading again what the exact reader refuses."""
        text = self._form_present(shape)
        return f'("optional", {text})' if shape.nullable else text

    def _form_present(self, shape: Shape) -> str:
        if shape.kind in _CHECKED:
            return f'("{_CHECKED[shape.kind]}",)'
        if shape.kind in ("datetime", "date", "uuid", "any", "null"):
            return f'("{shape.kind}",)'
        if shape.kind == "typed_dict":
            return '("map", ("any",))'
        if shape.kind == "enum":
            kind = "int" if self.enum(shape).integer else "str"
            return f'("enum", "{kind}", "{self.values_name(shape)}")'
        if shape.kind == "const":
            return f'("const", {shape.schema["const"]!r})'
        if shape.kind in ("list", "map"):
            return f'("{shape.kind}", {self.form(shape.inner)})'
        if shape.kind == "model":
            return f'("model", "{shape.name}")'
        if shape.discriminator:
            return f'("pick", {shape.discriminator!r}, {shape.mapping!r})'
        return f'("union", ({"".join(self.form(variant) + ", " for variant in shape.variants)}))'

    # Names and imports

    def enum(self, shape: Shape) -> EnumFacts:
        """The enum of a shape."""
        return self.registry.enums[shape.name]

    def values_name(self, shape: Shape) -> str:
        """The name of the table of an enum's members by value, which is in the same module."""
        return f"{self.enum(shape).module}_values"

    def imports(self, shapes: Iterable[Shape]) -> list[tuple[str, str]]:
        """(module, name) of everything the readers and writers of the shapes need from other model modules."""
        found: set[tuple[str, str]] = set()
        for shape in shapes:
            for one in shape.classes():
                facts = self.registry.enums.get(one.name) or self.registry.models[one.name]
                found.add((facts.module, one.name))
                if one.kind == "enum":
                    found.add((facts.module, self.values_name(one)))
        return sorted(found)

    def default_json(self, field: Field) -> str:
        """The default as JSON has it."""
        return repr(field.default) if has_default(field) else "None"

    def identity(self, model: ModelFacts) -> str:
        """The attribute that identifies an object: its required `id`, `<class>_id`, or the one that `x-identity` marks;
        empty if it has none."""
        stem = python_name(model.name)
        for field in model.fields:
            name = field.wire.removesuffix("_id")
            is_own = field.wire == "id" or (field.wire != name and (stem == name or stem.endswith(f"_{name}")))
            is_own = is_own or bool(field.shape.schema.get("x-identity"))
            if is_own and field.required and field.shape.kind in ("string", "uuid", "integer"):
                return "" if field.shape.nullable or field.secret else field.name
        return ""

    def has_renamed_fields(self, model: ModelFacts) -> bool:
        """Whether a field of the class, or of a class inside it, has another name in Python than in the document."""
        seen, waiting = {model.name}, [model]
        while waiting:
            fields = waiting.pop().fields
            if any(field.wire != field.name for field in fields):
                return True
            names = {one.name for field in fields for one in field.shape.classes()} & self.registry.models.keys() - seen
            waiting += [self.registry.models[name] for name in sorted(names)]
            seen |= names
        return False

    def model_imports(self, models: list[ModelFacts]) -> list[tuple[str, str]]:
        """The same for all models of one module, without these models themselves."""
        own = {model.name for model in models}
        return [
            one for one in self.imports(field.shape for model in models for field in model.fields) if one[1] not in own
        ]


def literal_type(shape: Shape) -> str:
    """The type of a const: Literal if Python has one for the value."""
    value = shape.schema["const"]
    return (
        f"Literal[{value!r}]" if isinstance(value, (str, int, bool)) else "float" if isinstance(value, float) else "Any"
    )


def _is_plain(shape: Shape) -> bool:
    return shape.kind in _CHECKED and not shape.nullable


def has_default(field: Field) -> bool:
    """Whether an absent field has a value other than None."""
    return field.default is not MISSING and field.default is not None


def local_name(name: str) -> str:
    """The local variable of a field's value as it was sent; the underscore keeps it from hiding a function."""
    return f"_{name}"


def or_none(text: str) -> str:
    """The type with None added, once."""
    return text if text == "Any" or "None" in text.split(" | ") else f"{text} | None"


def unshadowed(text: str, names: Iterable[str]) -> str:
    """An annotation inside a class or signature with members of these names, which would hide the builtins."""
    hidden = [name for name in names if name in ANNOTATION_BUILTINS]
    if not hidden:
        return text
    return re.sub(rf"(?<![\w.'\"])({'|'.join(hidden)})(?![\w'\"])", r"builtins.\1", text)


def unshadowed_parameter(text: str, names: Iterable[str]) -> str:
    """The same for `name: annotation = default`, of which only the annotation changes."""
    name, colon, rest = text.partition(": ")
    annotation, equals, default = rest.partition(" = ")
    return f"{name}{colon}{unshadowed(annotation, names)}{equals}{default}"


def _join(options: Iterable[str]) -> str:
    parts = [part for option in options for part in _split(option)]
    return " | ".join(dict.fromkeys(parts))


def _split(text: str) -> list[str]:
    """The members of a union written as a string; a bar inside brackets belongs to a member."""
    parts: list[str] = []
    depth = start = 0
    for index, character in enumerate(text):
        depth += (character == "[") - (character == "]")
        if depth == 0 and text.startswith(" | ", index):
            parts.append(text[start:index])
            start = index + 3
    return [*parts, text[start:]]
