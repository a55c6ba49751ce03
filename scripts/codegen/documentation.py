"""Docstrings, made from the descriptions in the document."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from typing import Any

from openapi_python_client.strings import safe_for_docstring

from codegen.facade import IteratorFacts, WaiterFacts
from codegen.operations import Argument, OperationFacts
from codegen.settings import Setting
from codegen.shapes import MISSING, EnumFacts, ModelFacts, Schema, Shape

WIDTH = 118
_UNKNOWN = "Not described by the API."
_RAISES = {
    "401": "AuthenticationError",
    "403": "AuthorizationError",
    "404": "NotFoundError",
    "409": "ConflictError",
    "429": "RateLimitError",
}


class Documentation:
    """Renders docstrings, without their quotes, for the templates."""

    def __init__(self, document: Schema) -> None:
        self.info: Schema = document.get("info", {})

    def package(self) -> str:
        """Of the generated package."""
        return _text(
            [f"Generated from the API document {self.info.get('title', '')} {self.info.get('version', '')}."], 0
        )

    def model(self, model: ModelFacts) -> str:
        """Of a model: what it is, and each field."""
        parts = _paragraphs(model.description or f"{model.name} of the API.")
        own = [(field.name, _describe(field.description, field.shape, field.default)) for field in model.own]
        own = [row for row in own if row[1] != _UNKNOWN]
        return _text([*parts, *_section("Attributes", own)], 4)

    def enum(self, enum: EnumFacts) -> str:
        """Of an enum."""
        return _text(_paragraphs(enum.description or f"{enum.name} of the API."), 4)

    def builder(self, operation: OperationFacts) -> str:
        """Of a builder: one line, as the method that calls it has the full description."""
        what = _sentence(operation.summary or operation.name.replace("_", " ")).removesuffix(".")
        return _text([f"{what} (``{operation.method} {operation.path}``)."], 4)

    def method(self, operation: OperationFacts) -> str:
        """Of a facade method."""
        parts = [_sentence(operation.summary or operation.name.replace("_", " ")), *_paragraphs(operation.description)]
        if operation.deprecated:
            parts.append("Deprecated: the API may drop this operation.")
        if operation.announces is not None:
            parts.append(
                f"A readiness signal (`{operation.announces}`) is sent first; if that fails, the error is ignored."
            )
        arguments = self._arguments(operation)
        arguments.append(("options", "Settings for this call alone, such as its timeout and retries."))
        parts += _section("Args", arguments)
        parts += _section("Returns", [("", self._returns(operation))])
        parts += _section("Raises", [*self._refusals(operation), *self._errors(operation)])
        parts.append(f"Endpoint: ``{operation.method} {operation.path}``")
        if operation.scope is not None:
            parts.append(f"Scope: ``{operation.scope}``")
        return _text(parts, 8)

    def settings(self, text: str, settings: Iterable[Setting]) -> str:
        """Of a function that takes the settings of a client."""
        problem = (
            "(a ValueError) A setting is missing, conflicts with another or is out of range; the message names it."
        )
        parts = [*_paragraphs(text), *_section("Args", [(one.name, one.text) for one in settings])]
        return _text([*parts, *_section("Raises", [("InvalidArgumentError", problem)])], 8)

    def line(self, text: str, indent: int) -> str:
        """A docstring of one paragraph."""
        return _text([_sentence(text)], indent)

    def waiter(self, waiter: WaiterFacts, *, asynchronous: bool) -> str:
        """Of a method that waits."""
        operation = waiter.operation
        update = "Called with the result of each poll" + ("; it may be a coroutine function." if asynchronous else ".")
        arguments = [
            *((one.name, argument_text(one)) for one in operation.arguments),
            ("poll_interval", "Seconds between two polls. If the API asks for a longer interval, that one is used."),
            ("timeout", "Maximum number of seconds to wait. None waits without a limit; 0 polls once."),
            ("max_poll_interval", "If given, the interval grows with each poll, up to this number of seconds."),
            ("on_update", update),
            ("options", "Settings of each request, such as its timeout and retries."),
        ]
        raises = [
            ("InvalidArgumentError", "An argument is invalid; nothing is sent."),
            ("TimeoutError", f"The {waiter.noun} did not end in time; the attribute `last_state` has its last state."),
            *self._errors(operation),
        ]
        failed = (*waiter.failed, *waiter.failed_unlisted)
        if failed:
            states = " or ".join(f"`{state}`" for state in failed)
            raises.insert(1, ("ProcessingError", f"The {waiter.noun} ended as {states}; the attribute `job` has it."))
        parts = [waiter.summary, *_paragraphs(waiter.description), *_section("Args", arguments)]
        parts += _section("Returns", [("", f"The {waiter.noun} in its final state.")])
        parts += _section("Raises", raises)
        parts.append(f"Endpoint: ``{operation.method} {operation.path}``, polled")
        if operation.scope is not None:
            parts.append(f"Scope: ``{operation.scope}``")
        return _text(parts, 8)

    def iterator(self, iterator: IteratorFacts) -> str:
        """Of a method that goes through all pages."""
        operation = iterator.operation
        parts = [_sentence(operation.summary) + " All pages are requested, one after another."]
        arguments = [(one.name, argument_text(one)) for one in iterator.arguments]
        parts += _section(
            "Args", [*arguments, ("options", "Settings of each request, such as its timeout and retries.")]
        )
        parts += _section("Yields", [("", "One item at a time; the next page is requested when it is needed.")])
        parts += _section("Raises", [*self._refusals(operation), *self._errors(operation)])
        parts.append(f"Endpoint: ``{operation.method} {operation.path}``")
        if operation.scope is not None:
            parts.append(f"Scope: ``{operation.scope}``")
        return _text(parts, 8)

    def _arguments(self, operation: OperationFacts) -> list[tuple[str, str]]:
        found = [(one.name, argument_text(one)) for one in [*operation.positional, *operation.keyword_only]]
        if operation.idempotency != "none":
            text = "Makes it safe to repeat the call: the same key with the same content has an effect only once."
            if operation.idempotency == "auto":
                text += " Generated if omitted."
            found.append(("idempotency_key", text))
        return [*found, *((one.name, one.text) for one in operation.further)]

    def _returns(self, operation: OperationFacts) -> str:
        if operation.paged:
            return "The requested page; `auto_paging_iter()` iterates over it and all later pages."
        if operation.response.kind == "none":
            return "An empty dict." if operation.response.empty_object else "Nothing."
        return _sentence(operation.response.description or "The response of the API")

    def _refusals(self, operation: OperationFacts) -> list[tuple[str, str]]:
        if not operation.arguments and operation.idempotency == "none":
            return []
        text = "An argument is invalid; nothing is sent."
        if operation.check is not None:
            text = "An argument is invalid, or the arguments do not fit together; nothing is sent."
        more = (one.input.refusal for one in operation.arguments if one.input is not None)
        return [("InvalidArgumentError", " ".join([text, *filter(None, more)]))]

    def _errors(self, operation: OperationFacts) -> list[tuple[str, str]]:
        found: dict[str, list[str]] = {}
        for status, description in operation.errors:
            name = _RAISES.get(status, "ExternalServiceError" if status.startswith("5") else "ValidationError")
            found.setdefault(name, []).append(
                f"{_sentence(description)[:-1]} ({status})." if description else f"Status {status}."
            )
        # For such a response the SDK raises another class than for others with the same status.
        reused = [status for status, _ in operation.errors if status in {"409", "422"}]
        if operation.idempotency != "none" and reused:
            text = f"The idempotency key was used before with other content ({' or '.join(reused)})."
            found["IdempotencyError"] = [text]
        return [(name, " ".join(texts)) for name, texts in found.items()]


def argument_text(argument: Argument) -> str:
    """What an argument is, with its range and its default."""
    words = argument.description
    if argument.input is not None and argument.input.text:
        words = f"{_sentence(words)} {argument.input.text}"
    return _describe(words, argument.shape, argument.default, argument.schema, unset=argument.unset)


def _describe(text: str, shape: Shape, default: Any, schema: Schema | None = None, *, unset: bool = False) -> str:
    parts = [_sentence(" ".join(text.split()))] if text else []
    limits = _limits(schema if schema is not None else shape.schema)
    if limits:
        parts.append(limits)
    if default is not MISSING and default is not None and default != [] and default != {}:
        parts.append(
            f"Default: {default!r}." if not isinstance(default, str) else f"Default: {default}." if default else ""
        )
    if unset:
        parts.append("None is sent as null; if omitted, nothing is sent.")
    return " ".join(part for part in parts if part) or _UNKNOWN


def _limits(schema: Schema) -> str:
    """The range of a value in words."""
    least, most = schema.get("minimum"), schema.get("maximum")
    if least is not None and most is not None:
        return f"From {least} to {most}."
    if least is not None:
        return f"At least {least}."
    if most is not None:
        return f"At most {most}."
    for low, high, unit in (("minLength", "maxLength", "characters"), ("minItems", "maxItems", "items")):
        least, most = schema.get(low), schema.get(high)
        if most is not None:
            return f"{least} to {most} {unit}." if least else f"At most {most} {unit}."
        if least is not None and least > 1:
            return f"At least {least} {unit}."
    return ""


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    return text if text.endswith((".", "!", "?", ":", "`")) or not text else f"{text}."


def _paragraphs(text: str) -> list[str]:
    """The first sentence by itself, as the summary; then the rest."""
    blocks = [
        " ".join(block.split()) if not _is_list(block) else block.strip()
        for block in re.split(r"\n\s*\n", text.strip())
        if block.strip()
    ]
    if not blocks:
        return []
    match = re.match(r"(.{1,110}?[.!?])\s+(?=[A-Z`])", blocks[0])
    if match is not None and not _is_list(blocks[0]):
        return [match.group(1), blocks[0][match.end() :], *blocks[1:]]
    return [_sentence(blocks[0]) if not _is_list(blocks[0]) else blocks[0], *blocks[1:]]


def _is_list(block: str) -> bool:
    return bool(re.search(r"^\s*(?:[-*]|\d+\.)\s", block, re.MULTILINE))


def _section(title: str, rows: Iterable[tuple[str, str]]) -> list[str]:
    """A Google-style section as one paragraph, marked so that it is wrapped row by row."""
    rows = list(rows)
    if not rows:
        return []
    return ["\x00" + title + ":\n" + "\n".join(f"{name}: {text}" if name else text for name, text in rows)]


def _text(parts: list[str], indent: int) -> str:
    """The docstring's text: wrapped, indented, safe between triple quotes."""
    width = WIDTH - indent
    blocks: list[str] = []
    for part in parts:
        if part.startswith("\x00"):
            title, *rows = part[1:].split("\n")
            wrapped = [_wrap(row, width, "    ", "        ") for row in rows]
            blocks.append("\n".join([title, *wrapped]))
        elif _is_list(part):
            blocks.append("\n".join(_wrap(line.strip(), width, "", "  ") for line in part.splitlines()))
        else:
            blocks.append(_wrap(part, width, "", ""))
    text = safe_for_docstring("\n\n".join(block for block in blocks if block))
    text = re.sub(r'"$', '".', text)
    margin = " " * indent
    text = "\n".join(
        margin + line if line.strip() and number else line for number, line in enumerate(text.splitlines())
    )
    return f"{text}\n{margin}" if "\n" in text else text


def _wrap(text: str, width: int, first: str, rest: str) -> str:
    return textwrap.fill(
        text, width, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )


def module_docstring(facts: Iterable[ModelFacts | EnumFacts]) -> str:
    """One line that names what a model module holds."""
    return f"{', '.join(one.name for one in facts)}: see the class."
