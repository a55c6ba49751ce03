"""Operations: what a builder and a facade method need to know of each operation of the document."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

from codegen.names import FACADE_PARAMETERS, NamingError, child_class, python_class, python_name, unique_name
from codegen.preparation import Remark, at, operations
from codegen.rules import Further, Input, Rules, check_first_steps
from codegen.shapes import MISSING, DocumentError, Registry, Schema, Shape

PAGINGS = ("none", "cursor", "items", "custom")
IDEMPOTENCY_HEADER = "idempotency-key"
_JSON = re.compile(r"application/(?:[\w.+-]+\+)?json\b")
_SCOPES = ("search", "read", "write", "admin", "none")
#: Preference among the body kinds of one operation: flattened JSON is the easiest to call.
# Kinds of values that plain text can contain.
_SPELLED = ("string", "boolean", "integer", "number", "enum", "datetime", "date", "uuid")
_BODY_KINDS = ("json", "multipart", "form", "bytes", "text")
_IDEMPOTENCY = ("none", "optional", "auto")
_PUBLIC = re.compile(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*")
_WORD = re.compile(r"[a-z][a-z0-9_]*")
_PREFIX = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_SAID_ELSEWHERE = {("header", "accept"), ("header", "content-type"), ("header", "authorization")}
_DELIMITERS = {"form": ",", "simple": ",", "spaceDelimited": " ", "pipeDelimited": "|"}


@dataclass(slots=True)
class Argument:
    """One argument of a builder: where it is sent, which values it may have, and its default."""

    wire: str
    name: str
    location: str  # path, query, header, cookie, field (of a flattened body), body
    shape: Shape
    required: bool
    description: str
    schema: Schema
    default: Any = MISSING  # sent if the caller gives nothing; MISSING: omitted
    unset: bool = False  # None is sent as null, so "omitted" needs another value
    style: str = ""
    explode: bool = True
    positional: bool = False
    order: int | None = None
    input: Input | None = None  # the function that converts the caller's value

    @property
    def delimiter(self) -> str:
        """The string between the items of an array that is sent as one parameter."""
        return _DELIMITERS.get(self.style, ",")

    @property
    def secret(self) -> bool:
        """Whether the value is secret."""
        return self.schema.get("format") == "password" or bool(self.schema.get("x-secret"))


@dataclass(slots=True)
class ResponseFacts:
    """The response of a successful call."""

    kind: str  # json, text, bytes, events, none
    shape: Shape
    description: str
    empty_object: bool = False


@dataclass(slots=True)
class OperationFacts:
    """Everything the templates need of one operation."""

    operation_id: str
    name: str
    method: str
    path: str
    group: str  # module of the builder
    resource: str  # class of the facade method; empty: none is emitted
    facade: str  # name of the facade method; empty: none is emitted
    public: str  # resource.method as written in the document
    summary: str
    description: str
    arguments: list[Argument]
    body_kind: str
    body_required: bool
    content_type: str
    response: ResponseFacts
    errors: list[tuple[str, str]]
    credentials: tuple[str, ...]
    scope: str | None
    idempotency: str
    idempotency_prefix: str | None
    paging: str
    waiter: str | None
    rest_only: str | None
    handwritten: str | None
    announces: str | None  # the work that a readiness signal announces first
    check: str | None  # the rule between arguments that is checked first
    checked: Sequence[str]  # the arguments of that rule
    deprecated: bool
    also: list[str] = field(default_factory=list[str])
    result: str | None = None  # the rule of `_response/rules.py` for the value
    single_attempt: bool = False
    by_name: bool = False  # the builder gets every argument by its name
    extension: Schema = field(default_factory=dict[str, Any])  # all of x-videovector
    pointer: str = ""  # its place in the document

    def at(self, *locations: str) -> list[Argument]:
        """The arguments that go to these places, in their order."""
        return [one for one in self.arguments if one.location in locations]

    @property
    def positional(self) -> list[Argument]:
        """Arguments that may be given by position."""
        return [one for one in self.arguments if one.positional]

    @property
    def keyword_only(self) -> list[Argument]:
        """Arguments that must be given by name."""
        return [one for one in self.arguments if not one.positional]

    @property
    def further(self) -> list[Further]:
        """Additional arguments of the method, for the functions that read its other arguments."""
        return [further for one in self.arguments if one.input is not None for further in one.input.further]

    @property
    def paged(self) -> bool:
        """Whether the response is a page of the standard kind."""
        return self.paging in ("cursor", "items")


class OperationReader:
    """Reads the operations of one document."""

    def __init__(self, document: Schema, registry: Registry, rules: Rules) -> None:
        self.document = document
        self.registry = registry
        self.rules = rules
        self.pages: dict[str, tuple[str, bool]] = {}
        #: The problems of operations that can't be generated; `all` leaves these operations out.
        self.problems: list[Remark] = []

    def all(self) -> list[OperationFacts]:
        """Every operation, in the order of the document."""
        found: list[OperationFacts] = []
        for pointer, path, method, _, item in operations(self.document):
            self.registry.where = pointer
            try:
                one = self._operation(path, method, item)
                for shape in [one.response.shape, *(argument.shape for argument in one.arguments)]:
                    self.registry.require(shape)
                one.pointer = pointer
                found.append(one)
            except DocumentError as failure:
                self.problems.append(Remark(failure.pointer or pointer, str(failure)))
            except NamingError as failure:
                self.problems.append(Remark(pointer, str(failure)))
        return self._unique(found)

    def resolve(self, node: Schema) -> Schema:
        """The object behind a reference into components."""
        seen: set[str] = set()
        while isinstance(node.get("$ref"), str):
            reference: str = node["$ref"]
            try:
                target = at(self.document, reference)
            except KeyError:
                raise DocumentError(f"the reference {reference} does not exist") from None
            if reference in seen or not isinstance(target, dict):
                raise DocumentError(f"the reference {reference} leads back to itself or to no object")
            seen.add(reference)
            node = cast("Schema", target)
        return node

    def _operation(self, path: str, method: str, item: Schema) -> OperationFacts:
        raw = item[method]
        place = f"{method.upper()} {path}"
        facts = raw.get("x-videovector", {})
        self._check_extension(facts, place)
        name = python_name(raw["operationId"])
        tag = python_name(str((raw.get("tags") or ["default"])[0]) or "default")
        public = facts.get("method", "" if facts.get("rest_only") else f"{tag}.{name}")
        resource, _, facade = public.rpartition(".")
        response = self._response(raw, name, place)
        idempotency, prefix = self._idempotency(raw, facts, place)
        security = raw.get("security", self.document.get("security", []))
        body_kind, content_type, body_required, arguments = self._arguments(raw, item, facts, name, place)
        if body_kind == "json" and any(one.location == "body" for one in arguments):
            body_kind = "json_value"
        emitted = (
            bool(resource)
            and resource != "client"
            and not facts.get("handwritten")
            and response.kind not in ("events", "bytes")
        )
        operation = OperationFacts(
            operation_id=raw["operationId"],
            name=name,
            method=method.upper(),
            path=path,
            group=resource if resource and resource != "client" else tag,
            resource=resource if emitted else "",
            facade=facade if emitted else "",
            public=public,
            summary=raw.get("summary", ""),
            description=raw.get("description", ""),
            arguments=arguments,
            body_kind=body_kind,
            body_required=body_required,
            content_type=content_type,
            response=response,
            errors=self._errors(raw),
            credentials=self._credentials(security),
            scope=facts.get("scope") if facts.get("scope") != "none" else None,
            idempotency=idempotency,
            idempotency_prefix=prefix,
            paging=facts.get("paging", "none"),
            waiter=facts.get("waiter"),
            rest_only=facts.get("rest_only"),
            handwritten=facts.get("handwritten"),
            announces=facts.get("announces"),
            check=facts.get("check"),
            checked=self.rules.checks.get(facts.get("check"), ()),
            deprecated=bool(raw.get("deprecated")),
            also=_others(facts),
            result=facts.get("result"),
            single_attempt=bool(facts.get("single_attempt")),
            extension=facts,
        )
        response.empty_object = facts.get("empty") == "object"
        self._check_paging(operation, place)
        check_first_steps(operation, self.rules, place)
        return operation

    def _idempotency(self, raw: Schema, facts: Schema, place: str) -> tuple[str, str | None]:
        """Where the idempotency key of an operation comes from, and the prefix of a generated key."""
        idempotency, prefix = (
            facts.get("idempotency", self._usual_idempotency(raw, facts)),
            facts.get("idempotency_prefix"),
        )
        if (idempotency == "auto") != (prefix is not None):
            raise DocumentError(f"{place}: idempotency auto and idempotency_prefix belong together")
        return idempotency, prefix

    def _usual_idempotency(self, raw: Schema, facts: Schema) -> str:
        """The idempotency that follows from the declared parameters, if the document does not state it."""
        declared = any(
            self.resolve(one).get("name", "").lower() == IDEMPOTENCY_HEADER for one in raw.get("parameters", ())
        )
        return "optional" if declared and not facts else "none"

    def _check_extension(self, facts: Schema, place: str) -> None:
        """Refuse invalid values that would be written into code: the document may not have been linted."""
        for key, allowed in (("paging", PAGINGS), ("scope", _SCOPES), ("idempotency", _IDEMPOTENCY)):
            if facts.get(key, allowed[0]) not in allowed:
                raise DocumentError(f"{place}: x-videovector.{key} is {facts[key]!r}, not one of {', '.join(allowed)}")
        for name in [facts.get("method", "a.b"), *_others(facts), *(one["method"] for one in _waiters(facts))]:
            parts = str(name).split(".")
            if _PUBLIC.fullmatch(str(name)) is None or any(keyword.iskeyword(part) for part in parts):
                raise DocumentError(f"{place}: x-videovector.method {name!r} must look like resource.method")
        for key in ("waiter", "check", "result"):
            value = facts.get(key)
            if value is not None and _WORD.fullmatch(str(value)) is None:
                raise DocumentError(f"{place}: x-videovector.{key} {value!r} must be a name")
        prefix = facts.get("idempotency_prefix")
        if prefix is not None and _PREFIX.fullmatch(str(prefix)) is None:
            raise DocumentError(
                f"{place}: x-videovector.idempotency_prefix {prefix!r} may hold letters, digits, - and _"
            )

    # Arguments

    def _arguments(
        self, raw: Schema, item: Schema, facts: Schema, name: str, place: str
    ) -> tuple[str, str, bool, list[Argument]]:
        parameters: dict[tuple[str, str], Argument] = {}
        for given in [*item.get("parameters", ()), *raw.get("parameters", ())]:
            one = self._parameter(self.resolve(given), name, place)
            parameters[one.location, one.wire] = one
        parameters = {key: one for key, one in parameters.items() if one.wire.lower() != IDEMPOTENCY_HEADER}
        # OpenAPI 3.1, section 4.8.12.1: other parts of a document describe these headers.
        parameters = {key: one for key, one in parameters.items() if (key[0], key[1].lower()) not in _SAID_ELSEWHERE}
        path = self._path_arguments(parameters, place)
        body_kind, content_type, required, body = self._body(raw, name, place)
        rest = [parameters[key] for kind in ("query", "header", "cookie") for key in parameters if key[0] == kind]
        arguments = [*path, *body, *rest]
        self._override(arguments, facts.get("arguments", {}), place)
        self._name(arguments)
        return body_kind, content_type, required, self._order(arguments, facts, place)

    def _parameter(self, raw: Schema, operation: str, place: str) -> Argument:
        wire, location = str(raw.get("name", "")), str(raw.get("in", ""))
        if not wire or location not in ("path", "query", "header", "cookie"):
            raise DocumentError(
                f"{place}: the parameter {wire!r} needs a name, and a place: path, query, header or cookie"
            )
        if "schema" not in raw and "content" not in raw:
            self.registry.remark(f"the parameter {wire} has no schema; a string is assumed")
            raw = {**raw, "schema": {"type": "string"}}
        media: list[Schema] = list(raw.get("content", {}).values())
        given: Any = raw["schema"] if "schema" in raw else media[0].get("schema") if media else None
        schema: Schema = cast("Schema", given) if isinstance(given, dict) else {}
        style = raw.get("style", "form" if location in ("query", "cookie") else "simple")
        known = {"path": ("simple",), "header": ("simple",), "cookie": ("form",)}.get(
            location, ("form", "spaceDelimited", "pipeDelimited", "deepObject")
        )
        if style not in known:
            raise DocumentError(
                f"{place}: the parameter {wire} has the style {style}, which is not supported in {location}"
            )
        # A path without one of its parts would be another path.
        required = location == "path" or bool(raw.get("required"))
        argument = self._argument(wire, location, schema, child_class(python_class(operation), wire), required)
        argument.description = raw.get("description") or argument.description
        argument.style = "json" if "content" in raw else style
        argument.explode = bool(raw.get("explode", style in ("form", "deepObject")))
        if argument.style != "json":
            self._as_written(argument, part=location == "path")
        return argument

    def _argument(self, wire: str, location: str, schema: Schema, class_place: str, required: bool) -> Argument:
        shape = self.registry.shape(schema, class_place)
        resolved = self.registry.raw(schema)
        default = MISSING if required else schema.get("default", resolved.get("default", MISSING))
        if default is None or default in ([], {}) or isinstance(default, dict):
            # Not sent, as the server has the same default.
            default = MISSING
        if default is not MISSING and not self.registry.fits(shape, default):
            self.registry.remark(
                f"the default of the argument {wire} does not fit its type and is left out: {default!r}"
            )
            default = MISSING
        description = str(schema.get("description", resolved.get("description", "")))
        argument = Argument(wire, wire, location, shape, required, description, {**resolved, **schema}, default)
        null_is_default = "default" in schema and schema["default"] is None
        argument.unset = not required and default is MISSING and shape.nullable and location in ("field", "body")
        argument.unset = argument.unset and not null_is_default
        return argument

    def _path_arguments(self, parameters: dict[tuple[str, str], Argument], place: str) -> list[Argument]:
        wanted = re.findall(r"\{([^}]+)\}", place)
        declared = {wire for kind, wire in parameters if kind == "path"}
        if set(wanted) != declared:
            raise DocumentError(f"{place}: the path parameters {sorted(declared)} are not those of the path, {wanted}")
        for wire in wanted:
            parameters["path", wire].positional = True
        return [parameters["path", wire] for wire in wanted]

    def _override(self, arguments: list[Argument], overrides: Schema, place: str) -> None:
        for wire, override in overrides.items():
            matching = [one for one in arguments if one.wire == wire]
            if not matching:
                if wire.lower() == IDEMPOTENCY_HEADER:
                    continue
                raise DocumentError(f"{place}: x-videovector.arguments names {wire}, which the operation does not have")
            if override.get("omit"):
                if any(one.required for one in matching):
                    raise DocumentError(f"{place}: x-videovector.arguments omits {wire}, which is required")
                arguments[:] = [one for one in arguments if one.wire != wire]
            for argument in matching:
                if "default" in override:
                    argument.default = MISSING if override["default"] is None else override["default"]
                    argument.required = False
                    argument.unset = False
                argument.name = override.get("name", argument.name)
                argument.order = override.get("order", argument.order)
                self._input(argument, override.get("input"), place)

    def _input(self, argument: Argument, function: str | None, place: str) -> None:
        if function is None:
            return
        if function not in self.rules.inputs:
            raise DocumentError(
                f"{place}: x-videovector.arguments.{argument.wire}.input names {function}, "
                "which is not a function of _request.inputs"
            )
        argument.input = self.rules.inputs[function]

    def _name(self, arguments: list[Argument]) -> None:
        taken: set[str] = set()
        for argument in arguments:
            name = python_name(argument.name)
            if name in taken:
                name = f"{name}_{argument.location}"
            argument.name = unique_name(name, taken, FACADE_PARAMETERS)

    def _order(self, arguments: list[Argument], facts: Schema, place: str) -> list[Argument]:
        positional = facts.get("positional")
        if positional is not None:
            names = {one.name: one for one in arguments} | {one.wire: one for one in arguments}
            unknown = [name for name in positional if name not in names]
            if unknown:
                raise DocumentError(
                    f"{place}: x-videovector.positional names {unknown[0]}, which the operation does not have"
                )
            first = [names[name] for name in positional]
            for one in arguments:
                one.positional = any(one is other for other in first)
            arguments = [*first, *(one for one in arguments if not one.positional)]
        for one in [one for one in arguments if one.order is not None]:
            arguments = [other for other in arguments if other is not one]
            arguments.insert(one.order or 0, one)
        return arguments

    # Bodies

    def _body(self, raw: Schema, operation: str, place: str) -> tuple[str, str, bool, list[Argument]]:
        if "requestBody" not in raw:
            return "none", "", False, []
        body = self.resolve(raw["requestBody"])
        kinds = {self._body_kind(content_type): content_type for content_type in reversed(body["content"])}
        kind = next((one for one in _BODY_KINDS if one in kinds), None)
        if kind is None:
            given = f"none of the content types {list(body['content'])} can be sent" if body["content"] else ""
            raise DocumentError(f"{place}: {given or 'the request body names no content type'}")
        content_type = kinds[kind]
        schema = body["content"][content_type].get("schema", {})
        required = bool(body.get("required"))
        class_place = f"{python_class(operation)}Body"
        if kind in ("json", "multipart", "form") and schema and self._flattens(schema):
            return kind, content_type, required, self._flattened(schema, class_place, kind)
        if kind in ("multipart", "form"):
            raise DocumentError(f"{place}: a {content_type} body needs a schema with properties")
        if len(body["content"]) > 1:
            others = ", ".join(one for one in body["content"] if one != content_type)
            self.registry.remark(f"the request is sent as {content_type}, not as {others}")
        argument = self._argument("body", "body", schema, class_place, required)
        if kind == "bytes" or (kind == "text" and argument.shape.kind not in _SPELLED):
            argument.shape = Shape("binary" if kind == "bytes" else "string")
        elif kind == "text":
            self._as_written(argument)
        argument.description = body.get("description") or argument.description or "The content of the request."
        return kind, content_type, required, [argument]

    def _flattens(self, schema: Schema) -> bool:
        raw = self.registry.raw(schema)
        raw = self.registry.distributed(raw)
        return self.registry.is_object(raw) and not raw.get("oneOf") and not raw.get("anyOf") and not _nullable(raw)

    def _flattened(self, schema: Schema, class_place: str, kind: str) -> list[Argument]:
        arguments: list[Argument] = []
        required: set[str] = set()
        properties = self._properties(schema, required)
        for wire, one in properties.items():
            if self.registry.raw(one).get("readOnly") is True or one.get("readOnly") is True:
                continue  # the server sets it; it is never sent
            argument = self._argument(wire, "field", one, child_class(class_place, wire), wire in required)
            if kind != "multipart":
                argument.shape = _as_text(argument.shape)
            if kind != "json":
                self._as_written(argument)
            arguments.append(argument)
        return arguments

    def _as_written(self, argument: Argument, *, part: bool = False) -> None:
        """Leave out null if the content can't express it."""
        shape = _without_null(argument.shape, part=part)
        if shape != argument.shape:
            self.registry.remark(f"null can't be sent in {argument.wire}; it is not accepted")
            argument.shape = shape

    def _properties(self, schema: Schema, required: set[str]) -> dict[str, Schema]:
        schema = self.registry.distributed(self.registry.raw(schema))
        found: dict[str, Schema] = {}
        for part in schema.get("allOf", ()):
            found.update(self._properties(part, required))
        required.update(schema.get("required", ()))
        found.update(cast("dict[str, Schema]", schema.get("properties", {})))
        return found

    def _body_kind(self, content_type: str) -> str:
        plain = content_type.partition(";")[0].strip().lower()
        if _JSON.match(plain):
            return "json"
        if plain.startswith("multipart/"):
            return "multipart"
        if plain == "application/x-www-form-urlencoded":
            return "form"
        return "text" if plain.startswith("text/") else "bytes"

    # Responses

    def _response(self, raw: Schema, operation: str, place: str) -> ResponseFacts:
        responses = {str(status).upper(): one for status, one in raw.get("responses", {}).items()}
        successes = [status for status in sorted(responses) if status.startswith("2")]
        if not successes:
            # `default` then means the success, unless errors are documented: then it means all other errors.
            errors = any(re.fullmatch(r"[45](\d\d|XX)", status) for status in responses)
            successes = ["DEFAULT"] if "DEFAULT" in responses and not errors else []
            told = "the default response is used for it" if successes else "the response is not read"
            self.registry.remark(f"documents no success; {told}")
        place_of_class = f"{python_class(operation)}Response"
        found = [self._one_response(self.resolve(responses[status]), place_of_class) for status in successes]
        if not found:
            return ResponseFacts("none", Shape("any"), "")
        filled = [one for one in found if one.kind != "none"] or found
        first = filled[0]
        if any(one.kind != first.kind for one in filled):
            raise DocumentError(
                f"{place} gives {' or '.join(one.kind for one in filled)}; one operation has one kind of response"
            )
        shapes = [
            one.shape for index, one in enumerate(filled) if one.shape not in [two.shape for two in filled[:index]]
        ]
        if len(shapes) > 1:
            untyped = any(shape.kind == "any" for shape in shapes)
            nullable = any(shape.nullable or shape.kind == "null" for shape in shapes)
            variants = tuple(shape for shape in shapes if shape.kind != "null")
            first.shape = Shape("any") if untyped else Shape("union", nullable=nullable, variants=variants)
        return first

    def _one_response(self, response: Schema, class_place: str) -> ResponseFacts:
        description = str(response.get("description", ""))
        content: Schema = response.get("content") or {}
        if len(content) > 1:
            self.registry.remark(f"gives {', '.join(content)}; the first that is JSON, events or text is read")
        for content_type, media in content.items():
            plain = content_type.partition(";")[0].strip().lower()
            schema = media.get("schema", {})
            if _JSON.match(plain):
                return ResponseFacts("json", _as_text(self.registry.shape(schema, class_place)), description)
            if plain == "text/event-stream":
                return ResponseFacts("events", self.registry.shape(schema, class_place), description)
            if plain.startswith("text/") or plain == "application/x-ndjson":
                return ResponseFacts("text", Shape("string"), description)
        return ResponseFacts("bytes" if content else "none", Shape("any"), description)

    def _errors(self, raw: Schema) -> list[tuple[str, str]]:
        errors: list[tuple[str, str]] = []
        for status, response in raw.get("responses", {}).items():
            if re.fullmatch(r"[45](\d\d|XX)", str(status), re.IGNORECASE):
                errors.append((str(status), self.resolve(response).get("description", "")))
        return sorted(errors)

    def _credentials(self, security: Iterable[Schema]) -> tuple[str, ...]:
        schemes = self.document.get("components", {}).get("securitySchemes", {})
        found: list[str] = []
        for requirement in security:
            for scheme in requirement:
                kind = "api_key" if schemes.get(scheme, {}).get("type") == "apiKey" else "bearer"
                if kind not in found:
                    found.append(kind)
        return tuple(found)

    # Checks

    def _check_paging(self, operation: OperationFacts, place: str) -> None:
        if operation.paging not in ("cursor", "items"):
            return
        model = self.registry.models.get(operation.response.shape.name)
        wanted = {"cursor": ("data", "pagination"), "items": ("items",)}[operation.paging]
        names = {field.wire: field for field in model.fields} if model is not None else {}
        if any(wire not in names for wire in wanted):
            raise DocumentError(f"{place}: a page ({operation.paging}) gives an object with {' and '.join(wanted)}")
        if not any(one.name == "cursor" and one.location == "query" for one in operation.arguments):
            raise DocumentError(f"{place}: a paged operation needs the query parameter cursor")

    def _unique(self, found: list[OperationFacts]) -> list[OperationFacts]:
        """The operations without those whose method another operation already has."""
        methods: dict[str, str] = {}
        kept: list[OperationFacts] = []
        for one in found:
            other = methods.setdefault(one.public, one.operation_id) if one.public else one.operation_id
            if one.facade and other != one.operation_id:
                text = f"{one.method} {one.path}: two operations become the method {one.public}: {other} is the other"
                self.problems.append(Remark(one.pointer, text))
            else:
                kept.append(one)
        return kept


def _without_null(shape: Shape, *, part: bool = False) -> Shape:
    """A shape as text can express it: an item can't be null, nor, with `part`, a part of the path."""
    if shape.kind == "list" and shape.items is not None:
        shape = replace(shape, items=_without_null(shape.items, part=True))
    return replace(shape, nullable=False) if part else shape


def _nullable(schema: Schema) -> bool:
    """Whether the whole body may be null."""
    return schema.get("nullable") is True or "null" in cast("list[str]", schema.get("type") or [])


def _as_text(shape: Shape) -> Shape:
    """A shape inside JSON, where bytes are strings."""
    if shape.kind == "binary":
        return replace(shape, kind="string")
    if shape.items is not None:
        return replace(shape, items=_as_text(shape.items))
    return replace(shape, variants=tuple(map(_as_text, shape.variants))) if shape.variants else shape


def _waiters(facts: Schema) -> list[Schema]:
    """The waiters that an operation describes and that name a method of the facade."""
    return [one for one in facts.get("waiters", {}).values() if isinstance(one, dict) and "method" in one]


def _others(facts: Schema) -> list[str]:
    """The other methods of an operation: its variants, its iterators, and the hand-written methods that call it."""
    found = [*facts.get("variants", ()), *facts.get("also", ()), facts.get("iterator")]
    return list(dict.fromkeys(name for name in found if name and name != facts.get("method")))
