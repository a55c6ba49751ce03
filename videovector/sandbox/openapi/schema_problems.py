"""Describes the errors of a value: the place, and what the document requires there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, cast

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from videovector.sandbox.json_schema.validation import TooMuchWorkError, first_errors, shortened

_MOST_ERRORS: Final = 50
_LONGEST_NAME: Final = 100
_ARTICLES: Final = {"integer": "an integer", "array": "an array", "object": "an object", "null": "null"}


def described_errors(
    validator: Draft202012Validator, value: object, location: str, *, trusted: bool
) -> list[tuple[str, str]]:
    """At most fifty (location, message) pairs in a stable order; see `problems`."""
    try:
        errors = first_errors(validator, value, most=_MOST_ERRORS, bounded=not trusted)
    except TooMuchWorkError as reason:
        return [(location, str(reason))]
    return sorted({_describe(leaf, location) for error in errors for leaf in _leaves(error)})[:_MOST_ERRORS]


def _leaves(error: ValidationError) -> Iterator[ValidationError]:
    """The errors that help a reader: below anyOf/oneOf, those of the branch that matches best."""
    if error.validator not in {"anyOf", "oneOf"} or not error.context:
        yield error
        return
    branches: dict[Any, list[ValidationError]] = {}
    for child in error.context:
        branches.setdefault(child.schema_path[0], []).append(child)

    def distance(children: list[ValidationError]) -> tuple[int, int]:
        depth = len(error.absolute_path)
        wrong_kind = any(child.validator == "type" and len(child.absolute_path) == depth for child in children)
        return (1 if wrong_kind else 0, len(children))

    closest = min(branches.values(), key=distance)
    if distance(closest)[0]:
        yield error
        return
    for child in closest:
        yield from _leaves(child)


def _describe(error: ValidationError, location: str) -> tuple[str, str]:
    path = location
    for part in error.absolute_path:
        path += f"[{part}]" if isinstance(part, int) else f".{shortened(str(part), _LONGEST_NAME)}"
    keyword, expected = cast("str | None", error.validator), error.validator_value
    if keyword == "required":
        missing = next((name for name in cast("list[str]", expected) if name not in cast("Any", error.instance)), "")
        # jsonschema reports one error for each missing name, which is in its message.
        named = error.message.split("'")[1] if "'" in error.message else missing
        return f"{path}.{named}", "is required"
    return path, _sentence(keyword, expected, error)


def _sentence(keyword: str | None, expected: Any, error: ValidationError) -> str:
    match keyword:
        case "type":
            kinds = [expected] if isinstance(expected, str) else list(expected)
            return "must be " + " or ".join(_ARTICLES.get(kind, f"a {kind}") for kind in kinds)
        case "minimum":
            return f"must be at least {expected}"
        case "maximum":
            return f"must be at most {expected}"
        case "exclusiveMinimum":
            return f"must be more than {expected}"
        case "exclusiveMaximum":
            return f"must be less than {expected}"
        case "minLength":
            return "must not be empty" if expected == 1 else f"must have at least {expected} characters"
        case "maxLength":
            return f"must have at most {expected} characters"
        case "minItems":
            return f"must have at least {expected} item{'s' if expected != 1 else ''}"
        case "maxItems":
            return f"must have at most {expected} items"
        case "enum":
            return "must be one of " + ", ".join(str(value) for value in expected)
        case "const":
            return f"must be {expected!r}"
        case "pattern":
            return f"must match {expected}"
        case "format":
            return f"must be a valid {expected}"
        case "anyOf" | "oneOf":
            return "fits none of the allowed forms" if error.context else "fits more than one of the allowed forms"
        case None:
            return "is not allowed"
        case "not":
            return "has a form that is not allowed"
        case "additionalProperties" | "unevaluatedProperties":
            return "has fields that are not allowed"
        case _:
            return f"breaks the rule {keyword}: {expected!r}"
