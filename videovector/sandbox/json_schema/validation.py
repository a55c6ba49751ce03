"""JSON Schema validators that read only the schema itself and end after a limited number of steps.

jsonschema does four things that are dangerous with the schema of a user: it fetches references over the network and
from disk, it matches patterns by backtracking, it compares each item of `uniqueItems` with each other, and it follows
references that multiply. So all validators of the sandbox are made here: references lead only to the same document, RE2
matches the patterns, and each check has a budget of steps.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any, Final, TypeAlias, cast
from urllib.parse import unquote

import jsonschema.validators
from jsonschema import Draft202012Validator, FormatChecker, TypeChecker
from jsonschema.exceptions import ValidationError
from referencing import Registry

from videovector._request.validation import is_integer
from videovector.sandbox.json_schema.keywords import SCHEMA_LISTS, SCHEMA_MAPS, SCHEMA_SINGLES
from videovector.sandbox.linear_patterns import PatternError, compile_pattern

AnySchema: TypeAlias = Mapping[str, Any] | bool
_Keyword: TypeAlias = Callable[[Any, Any, Any, Any], Any]

# Keywords whose schemas apply to the same value as the schema around them.
_IN_PLACE_LISTS: Final = frozenset({"allOf", "anyOf", "oneOf"})
_IN_PLACE_SINGLES: Final = frozenset({"not", "if", "then", "else"})
_REFUSED_KEYWORDS: Final = ("$dynamicRef", "$dynamicAnchor", "$recursiveRef", "$recursiveAnchor")
_LARGEST_SCHEMA: Final = 5_000
_DEEPEST_SCHEMA: Final = 64
_MOST_IN_PLACE: Final = 256
# A step is one keyword on one value, about two microseconds; describing an error takes fifty times as long.
STEPS: Final = 400_000
_STEPS_PER_ERROR: Final = 50
# jsonschema searches a list for each part of the value; a hundred comparisons count as a step.
_QUADRATIC: Final = frozenset({"unevaluatedItems", "unevaluatedProperties"})
# A registry that cannot retrieve anything.
_NO_OTHERS: Final[Registry[Any]] = Registry()
_SIZES: Final = {"items": "maxItems", "prefixItems": "maxItems", "contains": "maxItems", "uniqueItems": "maxItems"}


class UnusableSchemaError(ValueError):
    """The schema of a user can't be used; `path` is the place in it, such as `properties.tags.items`."""

    def __init__(self, message: str, *, path: str = "") -> None:
        super().__init__(message)
        self.path = path


class TooMuchWorkError(ValueError):
    """A check used up its budget of steps."""

    def __init__(self) -> None:
        super().__init__(f"takes more than {STEPS} steps to check; make the schema or the value simpler")


class _Budget(threading.local):
    left: int | None = None

    def spend(self, steps: int = 1) -> None:
        if self.left is not None:
            self.left -= steps
            if self.left < 0:
                raise TooMuchWorkError


_budget: Final = _Budget()


def closed_validator(
    schema: AnySchema, format_checker: FormatChecker | None = None, *, metaschema: bool = False
) -> Draft202012Validator:
    """Makes a validator of a schema whose references lead only inside it.

    Args:
        schema: A schema of the sandbox, or one that `compile_schema` has checked.
        format_checker: Checks `format`; None ignores `format`.
        metaschema: Whether the schema is that of JSON Schema, which refers to its parts and compares numbers loosely.
    """
    kind = _MetaValidator if metaschema else _ClosedValidator
    return cast("Draft202012Validator", kind(schema, registry=_NO_OTHERS, format_checker=format_checker))


def format_checker(formats: Mapping[str, Callable[[str], bool]]) -> FormatChecker:
    """Makes a checker for `format` of strings; other values and unknown formats are valid."""
    checker = FormatChecker(formats=())
    for name, test in formats.items():
        checker.checks(name)(_for_text(test))
    return checker


def _for_text(test: Callable[[str], bool]) -> Callable[[object], bool]:
    return lambda value: not isinstance(value, str) or test(value)


def compile_schema(schema: Mapping[str, Any]) -> Draft202012Validator:
    """Makes a validator for a schema that a user sent.

    Raises:
        UnusableSchemaError: It is not a JSON Schema, is too large, has a reference to the outside or without an end, or
            has a pattern that RE2 does not support.
    """
    return _compiled(json.dumps(schema, ensure_ascii=True))


@lru_cache(maxsize=128)
def _compiled(text: str) -> Draft202012Validator:
    schema = cast("dict[str, Any]", json.loads(text))
    _check_size(schema)
    try:
        errors = first_errors(_METASCHEMA, schema, most=20)
    except TooMuchWorkError as reason:
        raise UnusableSchemaError(f"the schema {reason}") from None
    if errors:
        # The deepest error is at the place to change.
        worst = max(errors, key=lambda error: len(error.absolute_path))
        path = ".".join(str(part) for part in worst.absolute_path)
        raise UnusableSchemaError(
            f"not a valid JSON Schema at {path or 'its root'}: {shortened(worst.message)}", path=path
        )
    walk = _Walk()
    copy = walk.copied(schema, "", "")
    walk.check()
    return closed_validator(copy)


def first_errors(
    validator: Draft202012Validator, value: object, *, most: int, bounded: bool = True
) -> list[ValidationError]:
    """The first errors of a value that a user sent; later ones are not searched for.

    Args:
        validator: The validator.
        value: The value.
        most: How many errors to find.
        bounded: Whether to limit the steps; False for values of the sandbox.

    Raises:
        TooMuchWorkError: The check takes too many steps, or goes too deep.
    """
    # The stubs of jsonschema leave parts of this method unknown.
    loosely: Any = validator
    outer, _budget.left = _budget.left, STEPS if bounded else None
    try:
        return list(islice(cast("Iterator[ValidationError]", loosely.iter_errors(value)), most))
    except RecursionError:
        raise TooMuchWorkError from None
    finally:
        _budget.left = outer


def shortened(text: str, longest: int = 300) -> str:
    """Text for a message, shortened, since jsonschema quotes whole values."""
    return text if len(text) <= longest else f"{text[: longest // 2]}…{text[-longest // 4 :]}"


class _Walk:
    """Copies a schema, without keywords that refer to the outside, and records its schemas by place."""

    def __init__(self) -> None:
        self._schemas: dict[str, AnySchema] = {}
        self._references: dict[str, str] = {}
        self._costs: dict[str, int | None] = {}
        self._used: set[str] = set()

    def copied(self, schema: AnySchema, pointer: str, path: str) -> AnySchema:
        if isinstance(schema, bool):
            self._schemas[pointer] = schema
            return schema
        copy: dict[str, Any] = {}
        # Recorded before its parts, so that a part may refer to it.
        self._schemas[pointer] = copy
        for keyword, value in schema.items():
            self._used.add(keyword)
            place = f"{path}.{keyword}".lstrip(".")
            below = f"{pointer}/{keyword}"
            if keyword in _REFUSED_KEYWORDS:
                raise UnusableSchemaError(f"{place}: {keyword} is not supported; use $ref and $defs", path=place)
            if keyword == "$id" and pointer:
                raise UnusableSchemaError(f"{place}: only the root may have an $id", path=place)
            if keyword in {"$id", "$schema", "$vocabulary"}:
                continue
            if keyword == "$ref":
                self._references[pointer] = self._checked_reference(value, place)
            if keyword == "pattern":
                _check_pattern(value, place)
            if keyword in SCHEMA_MAPS and isinstance(value, dict):
                parts = cast("dict[str, AnySchema]", value)
                if keyword == "patternProperties":
                    for name in parts:
                        _check_pattern(name, f"{place}.{name}")
                copy[keyword] = {
                    name: self.copied(part, f"{below}/{_escaped(name)}", f"{place}.{name}")
                    for name, part in parts.items()
                }
            elif keyword in SCHEMA_SINGLES:
                copy[keyword] = self.copied(value, below, place)
            elif keyword in SCHEMA_LISTS:
                copy[keyword] = [
                    self.copied(part, f"{below}/{index}", f"{place}.{index}") for index, part in enumerate(value)
                ]
            else:
                copy[keyword] = value
        return copy

    def check(self) -> None:
        """Checks that every reference leads to a schema, and that no chain of references is endless."""
        if {"unevaluatedProperties", "patternProperties"} <= self._used:
            # jsonschema would match those patterns by backtracking.
            raise UnusableSchemaError("unevaluatedProperties together with patternProperties is not supported")
        for pointer, target in self._references.items():
            path = pointer.strip("/").replace("/", ".")
            if target not in self._schemas:
                raise UnusableSchemaError(f"$ref '#{target}' leads to no schema within this one", path=path)
        for pointer in self._schemas:
            self._cost(pointer)

    def _cost(self, pointer: str, depth: int = 0) -> int:
        """The number of schemas that apply to one value, with those of references."""
        if depth > _DEEPEST_SCHEMA:
            raise UnusableSchemaError(f"more than {_DEEPEST_SCHEMA} schemas at '#{pointer}' lead one to the next")
        if pointer in self._costs:
            known = self._costs[pointer]
            if known is None:
                raise UnusableSchemaError(f"the schema at '#{pointer}' refers to itself", path=pointer.strip("/"))
            return known
        self._costs[pointer] = None
        schema = self._schemas[pointer]
        total = 1
        if not isinstance(schema, bool):
            parts = [f"{pointer}/{name}" for name in _IN_PLACE_SINGLES if name in schema]
            for name in _IN_PLACE_LISTS:
                parts += [f"{pointer}/{name}/{index}" for index in range(len(schema.get(name, ())))]
            parts += [f"{pointer}/dependentSchemas/{_escaped(name)}" for name in schema.get("dependentSchemas", ())]
            if pointer in self._references:
                parts.append(self._references[pointer])
            total += sum(self._cost(part, depth + 1) for part in parts)
        if total > _MOST_IN_PLACE:
            raise UnusableSchemaError(
                f"more than {_MOST_IN_PLACE} schemas apply to one value at '#{pointer}'", path=pointer.strip("/")
            )
        self._costs[pointer] = total
        return total

    @staticmethod
    def _checked_reference(value: object, place: str) -> str:
        if not isinstance(value, str) or not (value == "#" or value.startswith("#/")):
            raise UnusableSchemaError(
                f"{place}: {shortened(str(value), 100)!r} leaves the schema; refer to a part of it, such as "
                "#/$defs/scene",
                path=place,
            )
        return unquote(value[1:])


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


def _check_pattern(pattern: object, place: str) -> None:
    try:
        compile_pattern(str(pattern))
    except PatternError as reason:
        raise UnusableSchemaError(f"{place}: {reason}", path=place) from None


def _check_size(schema: Mapping[str, Any]) -> None:
    left = _LARGEST_SCHEMA
    level: list[Any] = [schema]
    for _ in range(_DEEPEST_SCHEMA):
        level = [
            part
            for value in level
            for part in (
                cast("dict[str, Any]", value).values()
                if isinstance(value, dict)
                else cast("Sequence[Any]", value)
                if isinstance(value, list)
                else ()
            )
        ]
        left -= len(level)
        if not level:
            return
        if left < 0:
            raise UnusableSchemaError(f"the schema holds more than {_LARGEST_SCHEMA} values")
    raise UnusableSchemaError(f"the schema is more than {_DEEPEST_SCHEMA} levels deep")


def _counted(keyword: str, check: _Keyword) -> _Keyword:
    size = _SIZES.get(keyword)

    def counted(validator: Any, value: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
        _budget.spend(
            1 + len(instance) ** 2 // 100 if keyword in _QUADRATIC and isinstance(instance, (list, dict)) else 1  # pyright: ignore[reportUnknownArgumentType]
        )
        # Only the length of a too long list is reported, since it may have millions of items.
        if size is not None and isinstance(instance, list) and size in schema and len(instance) > schema[size]:  # pyright: ignore[reportUnknownArgumentType]
            return
        for error in check(validator, value, instance, schema) or ():
            _budget.spend(_STEPS_PER_ERROR)
            yield error

    return counted


def _pattern(_validator: Any, pattern: str, instance: Any, _schema: Any) -> Iterator[ValidationError]:
    if isinstance(instance, str) and not compile_pattern(pattern).found_in(instance):
        yield ValidationError(f"{shortened(instance, 100)!r} does not match {pattern!r}")


def _pattern_properties(validator: Any, patterns: Any, instance: Any, _schema: Any) -> Iterator[ValidationError]:
    if not isinstance(instance, dict):
        return
    for pattern, part in patterns.items():
        compiled = compile_pattern(pattern)
        for name, value in cast("dict[str, Any]", instance).items():
            _budget.spend()
            if compiled.found_in(name):
                yield from validator.descend(value, part, path=name, schema_path=pattern)


def _additional_properties(validator: Any, others: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
    if not isinstance(instance, dict):
        return
    declared = schema.get("properties", {})
    patterns = [compile_pattern(pattern) for pattern in schema.get("patternProperties", {})]
    for name, value in cast("dict[str, Any]", instance).items():
        _budget.spend()
        if name in declared or any(pattern.found_in(name) for pattern in patterns):
            continue
        if others is False:
            yield ValidationError(f"Additional properties are not allowed ({shortened(name, 100)!r} was unexpected)")
            return
        if others is not True:
            yield from validator.descend(value, others, path=name)


def _unique_items(_validator: Any, wanted: Any, instance: Any, _schema: Any) -> Iterator[ValidationError]:
    if wanted is True and isinstance(instance, list):
        items = cast("Sequence[Any]", instance)
        if len({_canonical(item) for item in items}) < len(items):
            yield ValidationError("the items are not all different")


def _canonical(value: Any) -> str:
    """The same text for values that are equal in JSON Schema: 1 and 1.0 are, 1 and true are not."""
    return json.dumps(_plain(value), sort_keys=True, ensure_ascii=True)


def _plain(value: Any) -> Any:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [_plain(item) for item in cast("Sequence[Any]", value)]
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in cast("Mapping[str, Any]", value).items()}
    return value


def _is_integer(_checker: Any, value: Any) -> bool:
    # Bodies are read with 1.0 as 1, so a float is never an integer here.
    return is_integer(value)


_OWN_KEYWORDS: Final[Mapping[str, _Keyword]] = {
    "pattern": _pattern,
    "patternProperties": _pattern_properties,
    "additionalProperties": _additional_properties,
    "uniqueItems": _unique_items,
}
_KEYWORDS: Final[Mapping[str, _Keyword]] = {
    **cast("Mapping[str, _Keyword]", Draft202012Validator.VALIDATORS),
    **_OWN_KEYWORDS,
}
# The stubs of jsonschema have no types here.
_extend: Any = jsonschema.validators.__dict__["extend"]
_types: TypeChecker = Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_integer)
_ClosedValidator: Any = _extend(
    Draft202012Validator, {name: _counted(name, check) for name, check in _KEYWORDS.items()}, type_checker=_types
)
_MetaValidator: Any = _extend(Draft202012Validator, {name: _counted(name, check) for name, check in _KEYWORDS.items()})
_METASCHEMA: Final = closed_validator(Draft202012Validator.META_SCHEMA, metaschema=True)
