"""Extraction without a model: fills the JSON Schema of a prompt from measurements and subtitles, deterministically.

The sandbox has no language model. It uses measurements (colours, brightness, motion, loudness, times) and subtitles,
chosen by the name, description and type of each field (see `field_values`), or registered extractions. The result
always matches the schema.
"""

from __future__ import annotations

import copy
import math
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from videovector._request.validation import is_number
from videovector.sandbox.extraction.facts import SegmentFacts, describe
from videovector.sandbox.extraction.field_values import (
    Topic,
    boolean_value,
    choice_index,
    keywords,
    list_values,
    number_value,
    text_value,
    timecode,
)
from videovector.sandbox.extraction.pattern_samples import sample_of_pattern
from videovector.sandbox.json_schema.prompt_schemas import (
    Schema,
    SchemaError,
    as_list,
    as_mapping,
    check_prompt_schema,
    first_problem,
    resolve,
    type_of,
)
from videovector.sandbox.linear_patterns import PatternError, compile_pattern

# Optional fields below this depth are left out, which ends recursive schemas; required ones end a little later.
_OPTIONAL_DEPTH: Final = 5
_DEEPEST: Final = 24
# Schemas that ask for more characters, items or fields than this are not filled.
_LARGEST_LEAST: Final = 20_000
_MOST_ITEMS: Final = 12
_MOST_VALUES: Final = 20_000


class ExtractionError(Exception):
    """A result cannot be made; the message says where and why.

    Attributes:
        code: Always `schema_invalid`, the API's code for a segment whose output does not fit the schema.
    """

    code: Final = "schema_invalid"


@dataclass(frozen=True, slots=True)
class _Answer:
    metadata: Mapping[str, Any]
    prompt_id: str | None
    title_contains: str | None
    transcript_contains: str | None
    at_seconds: float | None

    def suits(self, facts: SegmentFacts, prompt_id: str | None) -> bool:
        return (
            self.prompt_id in (None, prompt_id)
            and (self.title_contains or "").casefold() in facts.title.casefold()
            and (self.transcript_contains or "").casefold() in facts.transcript.casefold()
            and (self.at_seconds is None or facts.start <= self.at_seconds < max(facts.end, facts.start + 1e-9))
        )


class AnswerBook:
    """Registered extractions, each with its conditions."""

    def __init__(self) -> None:
        self._answers: list[_Answer] = []

    def register(
        self,
        answer: Mapping[str, Any],
        *,
        prompt_id: str | None = None,
        title_contains: str | None = None,
        transcript_contains: str | None = None,
        at_seconds: float | None = None,
    ) -> None:
        """Add an extraction. All given conditions must be met; a later extraction goes before an earlier one.

        Args:
            answer: The values to answer with; they must fit the prompt's JSON Schema.
            prompt_id: Only for this prompt.
            title_contains: Only for media whose title contains this text, in any case.
            transcript_contains: Only for segments whose subtitles contain this text, in any case.
            at_seconds: Only for the segment that shows this time.
        """
        self._answers.append(
            _Answer(copy.deepcopy(dict(answer)), prompt_id, title_contains, transcript_contains, at_seconds)
        )

    def find(self, facts: SegmentFacts, prompt_id: str | None = None) -> dict[str, Any] | None:
        """Return a copy of the newest extraction whose conditions are met, or None."""
        for answer in reversed(self._answers):
            if answer.suits(facts, prompt_id):
                return copy.deepcopy(dict(answer.metadata))
        return None


def extract(
    schema: Schema, facts: SegmentFacts, *, answers: AnswerBook | None = None, prompt_id: str | None = None
) -> dict[str, Any]:
    """Fill a prompt's JSON Schema for a segment.

    Args:
        schema: JSON Schema with an object at its root.
        facts: The facts about the segment.
        answers: Registered extractions, which are used first.
        prompt_id: The prompt, for extractions that are registered for a prompt.

    Returns:
        A result that is valid under the schema; the same facts give the same result.

    Raises:
        ExtractionError: The schema can't be used or met, or a registered extraction does not fit it.
    """
    try:
        check_prompt_schema(schema)
        registered = None if answers is None else answers.find(facts, prompt_id)
        if registered is not None:
            problem = first_problem(schema, registered)
            if problem is not None:
                raise ExtractionError(f"The registered extraction does not fit the prompt's JSON Schema: {problem}.")
            return registered
        result: dict[str, Any] = _Filler(schema, facts).value(schema, "", 0)
    except SchemaError as failure:
        raise ExtractionError(f"The prompt's JSON Schema cannot be used: {failure}.") from failure
    except (ArithmeticError, PatternError, RecursionError) as failure:
        # Limits beyond the range of numbers, or patterns that are nested too deeply.
        reason = f"{type(failure).__name__}: {failure}"
        raise ExtractionError(f"No value can be made for the prompt's JSON Schema ({reason}).") from failure
    problem = first_problem(schema, result)
    if problem is not None:
        raise ExtractionError(f"No value that was measured or read fits the prompt's JSON Schema: {problem}.")
    return result


class _Filler:
    """Builds one result, schema node by schema node."""

    def __init__(self, root: Schema, facts: SegmentFacts) -> None:
        self._root = root
        self._facts = facts
        self._left = _MOST_VALUES
        self._makers: Mapping[str, Callable[[Schema, Topic, int], Any]] = {
            "object": self._object,
            "array": self._array,
            "string": self._string,
            "number": self._number,
            "integer": self._integer,
            "boolean": self._boolean,
        }

    def value(self, schema: Schema, name: str, depth: int) -> Any:
        """Return a value for a schema node; `name` is the name of its field."""
        if depth > _DEEPEST:
            raise ExtractionError(
                f"The JSON Schema requires the field {name!r} inside itself without end. Make it optional."
            )
        self._left -= 1
        if self._left < 0:
            raise ExtractionError(
                f"The JSON Schema has more values than the {_MOST_VALUES} that the sandbox fills. Make it smaller."
            )
        node = resolve(schema, self._root)
        topic = Topic.of(name, f"{node.get('title', '')} {node.get('description', '')}")
        if "const" in node:
            return copy.deepcopy(node["const"])
        choices = as_list(node.get("enum"))
        if choices:
            return self._choice(choices, topic)
        branches = [*as_list(node.get("anyOf")), *as_list(node.get("oneOf"))]
        if branches:
            return self._branch(node, branches, name, depth)
        maker = self._makers.get(type_of(node) or "string")
        return None if maker is None else maker(node, topic, depth)

    def _choice(self, choices: Sequence[Any], topic: Topic) -> Any:
        numbers = [choice for choice in choices if is_number(choice)]
        if len(numbers) == len(choices):
            wanted = number_value(topic, self._facts)[0]
            return min(numbers, key=lambda choice: abs(choice - wanted))
        if any(isinstance(choice, bool) for choice in choices):
            wanted_answer = boolean_value(topic, self._facts)
            return wanted_answer if wanted_answer in choices else choices[0]
        stated = [choice for choice in choices if choice is not None] or list(choices)
        return copy.deepcopy(stated[choice_index(topic, self._facts, stated)])

    def _branch(self, node: Schema, branches: Sequence[Any], name: str, depth: int) -> Any:
        """Return the value of the first alternative that can be met, null last."""
        base = {key: value for key, value in node.items() if key not in ("anyOf", "oneOf")}
        ordered = sorted(branches, key=lambda branch: type_of(resolve(as_mapping(branch), self._root)) == "null")
        definitions = {key: self._root[key] for key in ("$defs", "definitions") if key in self._root}
        value: Any = None
        for branch in ordered:
            value = self.value({"allOf": [base, as_mapping(branch)]}, name, depth + 1)
            if first_problem({**definitions, **node}, value) is None:
                return value
        return value

    def _object(self, node: Schema, _: Topic, depth: int) -> dict[str, Any]:
        required = as_list(node.get("required"))
        properties = as_mapping(node.get("properties"))
        filled = {
            name: self.value(as_mapping(child), name, depth + 1)
            for name, child in properties.items()
            if name in required or depth < _OPTIONAL_DEPTH
        }
        others = as_mapping(node.get("additionalProperties"))
        missing = [name for name in required if name not in filled]
        while len(filled) + len(missing) < _least(node, "minProperties"):
            missing.append(f"field_{len(filled) + len(missing) + 1}")
        return {**filled, **{str(name): self.value(others, str(name), depth + 1) for name in missing}}

    def _array(self, node: Schema, topic: Topic, depth: int) -> list[Any]:
        least = _least(node, "minItems")
        most = max(least, int(node.get("maxItems", max(_MOST_ITEMS, least))))
        prefix = [self.value(as_mapping(child), "", depth + 1) for child in as_list(node.get("prefixItems"))]
        items = resolve(as_mapping(node.get("items")), self._root)
        values = prefix or self._items(items, topic, depth)
        unique = node.get("uniqueItems") is True
        found: list[Any] = []
        for value in values:
            if not unique or value not in found:
                found.append(value)
        for number in range(1, least * 2 + 1):
            if len(found) >= least:
                break
            extra = self._extra_item(items, topic, depth, number if unique else 0)
            if not unique or extra not in found:
                found.append(extra)
        return found[:most]

    def _items(self, items: Schema, topic: Topic, depth: int) -> list[Any]:
        texts = list_values(topic, self._facts)
        choices = as_list(items.get("enum"))
        if choices:
            said = {word.casefold() for word in (*self._facts.colors, *keywords(self._facts), self._facts.kind)}
            return [choice for choice in choices if str(choice).casefold() in said]
        kind = type_of(items) or "string"
        if any(keyword in items for keyword in ("const", "anyOf", "oneOf")):
            return [self.value(items, " ".join(sorted(topic.name)), depth + 1)]
        if kind == "string":
            return [self._fitted(text, items) for text in texts]
        if kind == "object":
            return [self.value(items, "item", depth + 1)] if depth < _OPTIONAL_DEPTH else []
        if kind in ("number", "integer") and topic.about({"times", "timestamps", "words"}):
            return [self._bounded(word.start, items, kind == "integer") for word in self._facts.words[:_MOST_ITEMS]]
        return []

    def _extra_item(self, items: Schema, topic: Topic, depth: int, number: int) -> Any:
        choices = as_list(items.get("enum"))
        if choices:
            return choices[(number - 1) % len(choices)] if number else choices[0]
        value = self.value(items, " ".join(sorted(topic.name)), depth + 1)
        if not number:
            return value
        if isinstance(value, str):
            return self._fitted(f"{number} {value}", items)
        if is_number(value):
            return self._bounded(value + number - 1, items, type_of(items) == "integer")
        return value

    def _string(self, node: Schema, topic: Topic, _: int) -> str:
        made = self._formatted(str(node.get("format", "")))
        return self._fitted(text_value(topic, self._facts) if made is None else made, node)

    def _formatted(self, kind: str) -> str | None:
        facts = self._facts
        clock = timecode(facts.start).split(".")[0]
        return {
            "date": "1970-01-01",
            "time": f"{clock}Z",
            "date-time": f"1970-01-01T{clock}Z",
            "duration": f"PT{facts.duration:g}S",
            "email": "nobody@example.com",
            "hostname": "example.com",
            "ipv4": "192.0.2.1",
            "ipv6": "2001:db8::1",
            "uri": "https://example.com/",
            "uri-reference": "https://example.com/",
            "uuid": str(uuid.uuid5(uuid.NAMESPACE_URL, f"{facts.title}/{facts.start}/{facts.end}")),
        }.get(kind)

    def _fitted(self, text: str, node: Schema) -> str:
        """Adapt a text to the pattern and length of a schema."""
        least, most = _least(node, "minLength"), node.get("maxLength")
        pattern = node.get("pattern")
        if isinstance(pattern, str):
            wanted = compile_pattern(pattern)
            candidates = (text, *keywords(self._facts), timecode(self._facts.start), f"{self._facts.duration:g}")
            fitting = (
                candidate
                for candidate in candidates
                if wanted.found_in(candidate) and least <= len(candidate) <= (math.inf if most is None else most)
            )
            return next(fitting, None) or sample_of_pattern(pattern, least)
        if len(text) < least:
            text = f"{text} {describe(self._facts)}".strip()
            text = text.ljust(least, ".")
        if most is None or len(text) <= most:
            return text
        shortened = text[:most]
        at_word = shortened.rsplit(" ", 1)[0] if text[most] != " " and " " in shortened else shortened
        return at_word if len(at_word) >= max(least, most // 2) else shortened

    def _number(self, node: Schema, topic: Topic, _: int) -> float:
        return self._measured(node, topic, whole=False)

    def _integer(self, node: Schema, topic: Topic, _: int) -> int:
        return int(self._measured(node, topic, whole=True))

    def _boolean(self, _node: Schema, topic: Topic, _: int) -> bool:
        return boolean_value(topic, self._facts)

    def _measured(self, node: Schema, topic: Topic, *, whole: bool) -> float:
        value, is_share = number_value(topic, self._facts)
        if is_share:
            low, high = node.get("minimum", 0), node.get("maximum", node.get("exclusiveMaximum"))
            # Without a stated range a whole number is read as a percentage.
            ceiling = high if high is not None else 100 if whole else 1
            value = low + value * (ceiling - low)
        return self._bounded(value, node, whole)

    def _bounded(self, value: float, node: Schema, whole: bool) -> float:
        """Adapt a number to the range and step of a schema."""
        declared = node.get("multipleOf")
        step: float = declared if declared is not None else 1 if whole else 0
        gap = step or 1e-6
        low = node.get("minimum", -math.inf)
        if "exclusiveMinimum" in node:
            low = max(low, node["exclusiveMinimum"] + gap)
        high = node.get("maximum", math.inf)
        if "exclusiveMaximum" in node:
            high = min(high, node["exclusiveMaximum"] - gap)
        value = min(high, max(low, value))
        if not step:
            return value
        if whole and declared is not None and not float(declared).is_integer():
            step = 1
        stepped = round(value / step) * step
        if stepped < low:
            stepped = math.ceil(low / step) * step
        if stepped > high:
            stepped = math.floor(high / step) * step
        return round(stepped, 9)


def _least(node: Schema, keyword: str) -> int:
    """Return the minimum length or count of a schema."""
    least = int(node.get(keyword, 0))
    if least > _LARGEST_LEAST:
        raise ExtractionError(
            f"The {keyword} of {least} is more than the {_LARGEST_LEAST} that the sandbox fills. Give a smaller one."
        )
    return least
