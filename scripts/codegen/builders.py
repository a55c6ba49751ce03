"""Builders and facade methods: their signatures, and the lines that check and place each argument."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from typing import Any, cast

from codegen.expressions import Expressions, or_none
from codegen.facade import IteratorFacts
from codegen.operations import Argument, OperationFacts
from codegen.shapes import MISSING, DocumentError, Schema, Shape

_CHECKS = {"datetime": "timestamp", "date": "date", "uuid": "uuid", "boolean": "boolean"}
_RANGE = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "exclusiveMaximum": "exclusive_maximum",
    "multipleOf": "multiple_of",
}
_LENGTH = {"minLength": "min_length", "maxLength": "max_length"}
_SIZE = {"minItems": "min_items", "maxItems": "max_items"}
#: Kinds whose check returns a string.
_TEXTUAL = ("string", "datetime", "date", "uuid", "binary")
# The functions of `_models.values` that a reading expression can call.
# The content of a body that has no fields.
_NO_FIELDS = {"json": "json={}", "form": "form=[]", "multipart": "parts=[]"}
_HELPERS = re.compile(r"\b(?:as|parse)_[a-z]+\b|\bpick\b|\bread_(?:list|dict_of|in_place)\b")
# Slashes around the pattern, surrogate pairs and named classes are no errors in Python, but mean something else.
_OTHER_DIALECT = re.compile(r"\A/.*/[a-z]*\Z|\\u[dD][89abAB]|\[\[:|&&\[", re.DOTALL)
_OBJECTS = ("model", "typed_dict", "map")


class Builders:
    """Source text of the builders of one document."""

    def __init__(self, expressions: Expressions, runtime: str) -> None:
        self.expressions = expressions
        self.runtime = runtime

    def check_operation(self, operation: OperationFacts) -> None:
        """Raise DocumentError when the builder of an operation can't be written."""
        for argument in operation.arguments:
            pattern = argument.schema.get("pattern")
            if argument.shape.kind == "string" and pattern is not None and python_pattern(pattern) is None:
                text = (
                    f"the pattern of {argument.wire} is in a dialect that Python does not support, and is not checked"
                )
                self.expressions.registry.remark(text)
        self.parameters(operation, method=False)
        self.path(operation)
        self.lines(operation)
        self.operation_arguments(operation)
        self.read_type(operation)
        self.reader(operation)

    # Signatures

    def parameters(self, operation: OperationFacts, *, method: bool) -> list[str]:
        """The parameter list, one entry each."""
        lines = ["self"] if method else []
        lines += [self._parameter(operation, one, method=method) for one in operation.positional]
        named = [self._parameter(operation, one, method=method) for one in operation.keyword_only]
        if operation.idempotency != "none":
            named.append("idempotency_key: str | None = None")
        if method:
            named += [f"{one.name}: {one.type} = None" for one in operation.further]
            named.append("options: RequestOptions | None = None")
        return [*lines, "*", *named] if named else lines

    def item_type(self, operation: OperationFacts) -> str:
        """The type of the items of a page."""
        return self.expressions.value_type(self._item(operation))

    def selected(self, iterator: IteratorFacts) -> list[str]:
        """The parameters of a method that goes through all pages."""
        first = [self._parameter(iterator.operation, one) for one in iterator.arguments if one.positional]
        named = [self._parameter(iterator.operation, one) for one in iterator.arguments if not one.positional]
        return ["self", *first, "*", *named, "options: RequestOptions | None = None"]

    def handed_on(self, iterator: IteratorFacts) -> str:
        """The arguments that such a method passes to the method for one page."""
        parts = [one.name if one.positional else f"{one.name}={one.name}" for one in iterator.arguments]
        return ", ".join([*parts, "options=options"])

    def positional(self, operation: OperationFacts) -> list[str]:
        """The parameters that may be given by position, one entry each."""
        return [self._parameter(operation, one) for one in operation.positional]

    def call(self, operation: OperationFacts, *, asynchronous: bool = False) -> str:
        """The arguments a facade method hands to its builder."""
        positional = [] if operation.by_name else operation.positional
        parts = [_given(one, one.name, asynchronous) for one in positional]
        for one in operation.keyword_only if not operation.by_name else operation.arguments:
            paged = operation.paged and one.name == "cursor"
            parts.append(f"{one.name}={_given(one, '_cursor' if paged else one.name, asynchronous)}")
        if operation.idempotency != "none":
            parts.append("idempotency_key=idempotency_key")
        return ", ".join(parts)

    def request(self, operation: OperationFacts, api: str, *, asynchronous: bool = False) -> str:
        """The call of an operation's builder, inside the call of the rule for its result."""
        built = f"{api}.{operation.name}({self.call(operation, asynchronous=asynchronous)})"
        return built if operation.result is None else f"{built}.then(_results.{operation.result})"

    def rule(self, operation: OperationFacts) -> str:
        """The call of the rule between arguments."""
        return f"_rules.{operation.check}({', '.join(f'{name}={name}' for name in operation.checked)})"

    def _parameter(self, operation: OperationFacts, argument: Argument, *, method: bool = False) -> str:
        upload = operation.body_kind in ("multipart", "bytes") and argument.location in ("field", "body")
        text = self.expressions.accepted_type(argument.shape, upload=upload)
        accepts = argument.input.accepts if argument.input is not None else None
        if accepts is not None and accepts != text:
            # A function that reads a file returns a string, unless the file itself is sent.
            text = f"_inputs.{accepts}" if method else text if argument.shape.kind == "binary" else "str"
        if argument.default is not MISSING:
            default: Any = argument.default
            if isinstance(default, list):
                default = tuple(cast("Iterable[Any]", default))
            if isinstance(default, dict):
                raise DocumentError(
                    f"{operation.operation_id}: the argument {argument.name} can't have an object as default"
                )
            return f"{argument.name}: {text if default is not None else or_none(text)} = {default!r}"
        if argument.required:
            return f"{argument.name}: {text}"
        return (
            f"{argument.name}: {or_none(text)} | Unset = UNSET"
            if argument.unset
            else f"{argument.name}: {or_none(text)} = None"
        )

    def shapes(self, operations: Iterable[OperationFacts]) -> list[Shape]:
        """Every shape that the signatures of the operations mention."""
        found: list[Shape] = []
        for operation in operations:
            found += [argument.shape for argument in operation.arguments]
            found.append(self._item(operation) if operation.paged else operation.response.shape)
        return found

    # Responses

    def read_type(self, operation: OperationFacts) -> str:
        """The type that a reader returns."""
        if operation.paged:
            return f"PageData[{self.expressions.value_type(self._item(operation))}]"
        response = operation.response
        if response.kind == "none":
            return "dict[str, Any]" if response.empty_object else "None"
        if response.kind in ("text", "bytes"):
            return "str" if response.kind == "text" else "bytes"
        return self.expressions.value_type(response.shape)

    def method_type(self, operation: OperationFacts, asynchronous: bool) -> str:
        """The type that a facade method returns."""
        if not operation.paged:
            return self.read_type(operation)
        return f"{'Async' if asynchronous else 'Sync'}Page[{self.expressions.value_type(self._item(operation))}]"

    def _item(self, operation: OperationFacts) -> Shape:
        model = self.expressions.registry.models[operation.response.shape.name]
        wire = "data" if operation.paging == "cursor" else "items"
        return next(field.shape.inner for field in model.fields if field.wire == wire)

    def response_models(self, operation: OperationFacts) -> tuple[str, ...]:
        """The modules of the models and enums that a reader imports."""
        if operation.response.kind != "json":
            return ()
        return tuple(sorted({module for module, _ in self.expressions.imports([operation.response.shape])}))

    def reader(self, operation: OperationFacts) -> list[str]:
        """The lines of a reader."""
        response, expressions = operation.response, self.expressions
        if response.kind == "none":
            return ["return {}"] if response.empty_object else ["return None"]
        if response.kind in ("text", "bytes"):
            return [f"result: {self.read_type(operation)} = data", "return result"]
        if response.shape.kind == "any":
            return ["return data"]
        imports = [f"from ..models.{module} import {name}" for module, name in expressions.imports([response.shape])]
        if operation.paged:
            return self._page_reader(operation)
        if response.shape.kind == "model" and not response.shape.nullable:
            return [*imports, "", f"return {response.shape.name}.from_dict(data)"]
        read = expressions.read(response.shape, "value")
        if _is_list_of_models(response.shape):
            read = f"read_in_place(value, {response.shape.inner.name}.read_dict)"
        names = [expressions.values_name(one) if one.kind == "enum" else one.name for one in _unique(response.shape)]
        classes = ", ".join(f"{name!r}: {name}" for name in names)
        helpers = sorted({"decode", *_HELPERS.findall(read)})
        imports.append(f"from {self.runtime}._models.values import {', '.join(helpers)}")
        decoded = f"decode(data, lambda value: {read}, {expressions.form(response.shape)}, {{{classes}}})"
        return [*imports, "", f"result: {self.read_type(operation)} = {decoded}", "return result"]

    def _page_reader(self, operation: OperationFacts) -> list[str]:
        model = self.expressions.registry.models[operation.response.shape.name]
        fields = {field.wire: field for field in model.fields}
        listed = fields["items" if operation.paging == "items" else "data"]
        shapes = [operation.response.shape]
        # Only for these two types, if no attribute has another name.
        is_plain = fields.keys() == {"data", "pagination"} == {field.name for field in model.fields}
        if is_plain and all(one.required for one in model.fields) and _is_list_of_models(listed.shape):
            shapes += [listed.shape, fields["pagination"].shape]
            item_model, place_model = listed.shape.inner.name, shapes[-1].name
            return [
                f"from {self.runtime}._models.values import read_page",
                "",
                *(f"from ..models.{module} import {name}" for module, name in self.expressions.imports(shapes)),
                "",
                f"return read_page(data, {item_model}.read_dict, {place_model}.read_dict, {model.name}.from_dict)",
            ]
        imports = [f"from ..models.{module} import {name}" for module, name in self.expressions.imports(shapes)]
        lines = [*imports, "", f"page = {model.name}.from_dict(data)"]
        if operation.paging == "items":
            # A field that nothing depends on may be missing: its attribute then raises an AttributeError.
            data, total = fields["items"], 'getattr(page, "total", None)' if "total" in fields else "None"
            cursor = f"page.{fields['next_cursor'].name}" if "next_cursor" in fields else "None"
            more = f"page.{fields['has_more'].name} is True" if "has_more" in fields else f"{cursor} is not None"
            facts = f"has_more={more}, next_cursor={cursor}, total={total}"
        else:
            data, place = fields["data"], fields["pagination"]
            if not place.required:
                raise DocumentError(f"{operation.operation_id}: a page needs its pagination to be required")
            # A last page needs no cursor.
            last = 'getattr(page.pagination, "next_cursor", None)'
            lines += [
                "more = page.pagination.has_more",
                f"next_cursor = page.pagination.next_cursor if more else {last}",
            ]
            facts = "has_more=more, next_cursor=next_cursor"
        items = f"page.{data.name}" if data.required else f"page.{data.name} or []"
        return [*lines, f"return PageData({items}, {facts})"]

    # Bodies of the builders

    def path(self, operation: OperationFacts) -> str:
        """The path with its arguments filled in."""
        arguments = {one.wire: one for one in operation.at("path")}
        if not arguments:
            return repr(operation.path)
        pieces = [piece for piece in re.split(r"(\{[^}]+\})", operation.path) if piece]
        return " + ".join(self._segment(arguments[one[1:-1]]) if one.startswith("{") else repr(one) for one in pieces)

    def _segment(self, argument: Argument) -> str:
        if argument.shape.kind == "list":
            return f"_encoding.segments({argument.name!r}, {argument.name}, {self._function(argument.shape.inner)})"
        return f"_encoding.segment({argument.name!r}, {self._argument_check(argument)})"

    def lines(self, operation: OperationFacts) -> list[str]:
        """The statements that fill query, headers and body."""
        lines: list[str] = []
        for kind, declaration in (
            ("query", "_query: _validation.Pairs = []"),
            ("header", "_headers: _validation.Headers = {}"),
            ("cookie", "_cookies: _validation.Names = []"),
        ):
            if operation.at(kind):
                lines.append(declaration)
                for argument in operation.at(kind):
                    lines += self._guarded(argument, self._place_parameter(argument))
        if operation.at("cookie"):
            if not operation.at("header"):
                lines.append("_headers: _validation.Headers = {}")
            lines += ["if _cookies:", '    _headers["Cookie"] = "; ".join(_cookies)']
        return lines + self._body_lines(operation)

    def _body_lines(self, operation: OperationFacts) -> list[str]:
        if not operation.at("field"):
            return []
        declaration = {
            "json": "_body: _validation.JsonObject = {}",
            "form": "_form: _validation.Pairs = []",
            "multipart": "_parts: _validation.Parts = []",
        }[operation.body_kind]
        lines = [declaration]
        for argument in operation.at("field"):
            if operation.body_kind == "json":
                lines += self._guarded(
                    argument, [f"_body[{argument.wire!r}] = {self._nullable_check(argument)}"], null=True
                )
            else:
                target = "_form" if operation.body_kind == "form" else "_parts"
                lines += self._guarded(argument, self._place_field(argument, target))
        return lines

    def operation_arguments(self, operation: OperationFacts) -> list[str]:
        """The keyword arguments of the Operation that is returned."""
        found: list[str] = []
        if operation.at("query"):
            found.append("query=_query")
        if operation.at("header", "cookie"):
            found.append("headers=_headers")
        whole = operation.at("body")
        optional = not operation.body_required
        if operation.body_kind in _NO_FIELDS and not operation.at("field"):
            # An object without fields is only sent if it is required.
            found += [] if optional else [_NO_FIELDS[operation.body_kind]]
        elif operation.body_kind == "json":
            found.append("json=_body or UNSET" if optional else "json=_body")
        elif operation.body_kind == "form":
            found.append("form=_form")
        elif operation.body_kind == "multipart":
            found.append("parts=_parts")
        elif whole:
            found += self._whole_body(operation, whole[0])
        if operation.idempotency != "none":
            found.append("idempotency_key=idempotency_key")
        return found

    def _whole_body(self, operation: OperationFacts, argument: Argument) -> list[str]:
        absent = "UNSET" if argument.unset else "None"
        if operation.body_kind == "json_value":
            check = self._nullable_check(argument)
            return [f"json={check}" if argument.required else f"json=UNSET if body is {absent} else {check}"]
        check = self._argument_check(argument)
        if operation.body_kind == "text":
            check = f"{self._text(argument.shape, check)}.encode()"
        content = check if argument.required else f"None if body is None else {check}"
        content_type = "application/octet-stream" if "*" in operation.content_type else operation.content_type
        if operation.body_kind == "text" and "charset" not in content_type:
            content_type += "; charset=utf-8"
        return [f"content={content}", f"content_type={content_type!r}"]

    def _guarded(self, argument: Argument, lines: list[str], *, null: bool = False) -> list[str]:
        """The lines, inside a condition that there is something to send."""
        if argument.schema.get("x-send-default"):
            return [f"{argument.name} = {argument.name} or {argument.schema['default']!r}", *lines]
        if argument.schema.get("x-omit-empty"):
            return [f"if {argument.name}:", *(f"    {line}" for line in lines)]
        if argument.schema.get("x-omit-default") and argument.default is not MISSING:
            unequal = "is not" if isinstance(argument.default, bool) else "!="
            return [f"if {argument.name} {unequal} {argument.default!r}:", *(f"    {line}" for line in lines)]
        always = argument.required or argument.default is not MISSING
        if always and (null or not argument.shape.nullable):
            return lines
        absent = "UNSET" if argument.unset and null else "None"
        condition = f"if {argument.name} is not {absent}:"
        if argument.unset and not null:
            condition = f"if {argument.name} is not UNSET and {argument.name} is not None:"
        return [condition, *(f"    {line}" for line in lines)]

    def _place_parameter(self, argument: Argument) -> list[str]:
        shape, wire = argument.shape, argument.wire
        check = self._argument_check(argument)
        if argument.location == "query":
            return self._place_query(argument, check)
        if argument.style == "json":
            text = f"_encoding.json_text({check})"
        elif shape.kind == "list":
            text = f'",".join({self._texts(shape.inner, check)})'
        elif shape.kind in _OBJECTS:
            text = f"_encoding.object_text({check})"
        else:
            text = self._text(shape, check)
        if argument.location == "cookie":
            return [f"_cookies.append(_encoding.cookie({wire!r}, {text}))"]
        return [f"_headers[{wire!r}] = _validation.header({argument.name!r}, {text})"]

    def _place_query(self, argument: Argument, check: str) -> list[str]:
        shape, wire = argument.shape, argument.wire
        if argument.style == "json":
            return [f"_query.append(({wire!r}, _encoding.json_text({check})))"]
        if shape.kind == "list" and argument.explode:
            return [f"_query.extend(({wire!r}, _item) for _item in {self._texts(shape.inner, check)})"]
        if shape.kind == "list":
            return [f"_query.append(({wire!r}, {argument.delimiter!r}.join({self._texts(shape.inner, check)})))"]
        if shape.kind in _OBJECTS and (argument.style == "deepObject" or argument.explode):
            return [f"_query.extend(_encoding.object_pairs({wire!r}, {check}, deep={argument.style == 'deepObject'}))"]
        if shape.kind in _OBJECTS:
            return [f"_query.append(({wire!r}, _encoding.object_text({check})))"]
        return [f"_query.append(({wire!r}, {self._text(shape, check)}))"]

    def _place_field(self, argument: Argument, target: str) -> list[str]:
        shape, wire = argument.shape, argument.wire
        check = self._argument_check(argument)
        if shape.kind == "list":
            return [f"{target}.extend(({wire!r}, _item) for _item in {self._texts(shape.inner, check)})"]
        return [f"{target}.append(({wire!r}, {self._text(shape, check)}))"]

    def _texts(self, inner: Shape, check: str) -> str:
        """The items of a checked list as strings."""
        text = self._text(inner, "_one")
        return check if text == "_one" else f"[{text} for _one in {check}]"

    def _text(self, shape: Shape, check: str) -> str:
        """A checked value as a string; a file is not changed."""
        if shape.kind in _TEXTUAL or (shape.kind == "enum" and not self.expressions.enum(shape).integer):
            return check
        if shape.kind in ("any", "union", "list", *_OBJECTS):
            scalar = shape.kind == "union" and all(
                one.kind in (*_TEXTUAL, "integer", "number", "boolean", "enum") for one in shape.variants
            )
            return f"_encoding.to_text({check})" if scalar else f"_encoding.json_text({check})"
        if shape.kind == "boolean":
            return f'("true" if {check} else "false")'
        if shape.kind in ("integer", "number"):
            # Not a call of `str`, which may be the name of an argument here.
            return f'f"{{{check}}}"'
        return f"_encoding.to_text({check})"

    # Checks

    def _argument_check(self, argument: Argument) -> str:
        return self.check(argument.shape, argument.schema, repr(argument.name), argument.name)

    def _nullable_check(self, argument: Argument) -> str:
        check = self._argument_check(argument)
        # If None means "omitted", the condition around this line has already checked it.
        null = argument.shape.nullable and (argument.required or argument.default is not MISSING or argument.unset)
        return f"None if {argument.name} is None else {check}" if null else check

    def check(self, shape: Shape, schema: Schema, name: str, value: str) -> str:
        """The call that checks a value and turns it into what is sent."""
        kind = shape.kind
        if kind in _CHECKS:
            return f"_validation.{_CHECKS[kind]}({name}, {value})"
        if kind == "binary":
            return f"_inputs.upload({name}, {value})"
        if kind == "string":
            return f"_validation.text({name}, {value}{_limits(schema, _LENGTH)}{_pattern(schema)})"
        if kind in ("integer", "number"):
            return f"_validation.{kind}({name}, {value}{_limits(schema, _RANGE)})"
        if kind == "enum":
            enum = self.expressions.enum(shape)
            if shape.schema.get("x-open-enum"):
                return f"_validation.{'integer' if enum.integer else 'open_choice'}({name}, {value})"
            return f"_validation.choice({name}, {value}, {tuple(value for _, value in enum.members)!r})"
        if kind == "const":
            return f"_validation.choice({name}, {value}, ({shape.schema['const']!r},))"
        if kind == "list":
            return self._items(schema, value, name, self._function(shape.inner))
        if kind == "map" and shape.inner.kind != "any":
            return f"_validation.mapping({name}, {value}, {self._function(shape.inner)})"
        return f"_validation.json_{'object' if kind in _OBJECTS else 'value'}({name}, {value})"

    def _items(self, schema: Schema, value: str, name: str, check: str) -> str:
        unique = ", unique=True" if schema.get("uniqueItems") else ""
        return f"_validation.items({name}, {value}, {check}{_limits(schema, _SIZE)}{unique})"

    def _function(self, shape: Shape) -> str:
        """The check of an item as a function with the arguments name and value."""
        check = self.check(shape, shape.schema, "_name", "_value")
        if shape.nullable and shape.kind not in ("any", "union"):
            check = f"None if _value is None else {check}"
        plain = re.fullmatch(r"(_(?:inputs|validation)\.\w+)\(_name, _value\)", check)
        return plain.group(1) if plain is not None else f"lambda _name, _value: {check}"


def _given(argument: Argument, value: str, asynchronous: bool) -> str:
    """The expression that a facade method passes to the builder for an argument."""
    if argument.input is None:
        return value
    function = f"_inputs.{argument.input.name}"
    further = [f"{one.name}={one.name}" for one in argument.input.further]
    given = ", ".join([repr(argument.name), value, *further])
    call = f"{function}({given})"
    if asynchronous and argument.input.accepts is not None:
        # A string needs no thread unless it is a path: a file may be on a slow disk.
        waited = f"await _run_blocking_async({function}, {given})"
        call = waited if argument.shape.kind == "binary" else f"({call} if isinstance({value}, str) else {waited})"
    return call if argument.required else f"{call} if {value} else None"


def _is_list_of_models(shape: Shape) -> bool:
    return shape.kind == "list" and not shape.nullable and shape.inner.kind == "model" and not shape.inner.nullable


def _unique(shape: Shape) -> list[Shape]:
    return list({one.name: one for one in shape.classes()}.values())


def _limits(schema: Schema, names: dict[str, str]) -> str:
    return "".join(f", {python}={schema[wire]!r}" for wire, python in names.items() if _is_number(schema.get(wire)))


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _pattern(schema: Schema) -> str:
    """The check of a pattern; none if Python does not support its dialect."""
    pattern = python_pattern(schema.get("pattern"))
    return f", pattern={pattern!r}" if pattern is not None else ""


def python_pattern(pattern: Any) -> str | None:
    """The pattern in Python's syntax, or None if it is not a string or has another dialect."""
    if not isinstance(pattern, str) or _OTHER_DIALECT.search(pattern):
        return None
    # In JSON Schema $ is the very end; Python's $ also matches before a last line break.
    translated = re.sub(r"(?<!\\)\$$", r"\\Z", pattern)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            re.compile(translated)
    except (re.error, Warning, OverflowError, RecursionError):
        return None
    return translated
