"""What the forms of the page do; each returns where to go next."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from videovector.sandbox.controls.commands import Command, run_command
from videovector.sandbox.http.errors import invalid
from videovector.sandbox.perform import perform

if TYPE_CHECKING:
    from videovector.sandbox.service import Service
    from videovector.sandbox.state import Sandbox

_DESCRIBE_PROMPT: Final = {
    "name": "Describe every scene",
    "prompt_text": "Describe what is seen and heard. Name the dominant colours.",
    "json_schema": {
        "type": "object",
        "properties": {
            "description": {"type": "string", "description": "What is seen and heard, in one or two sentences"},
            "colors": {"type": "array", "items": {"type": "string"}, "description": "The dominant colours"},
        },
        "required": ["description"],
    },
}


@dataclass(frozen=True, slots=True)
class Submitted:
    """A submitted form: its fields and, of an upload, the file."""

    service: Service
    account: Sandbox
    fields: Mapping[str, str]
    file: Path | None = None
    filename: str = ""

    def field(self, name: str) -> str:
        """A field without surrounding spaces; empty when it was not sent."""
        return self.fields.get(name, "").strip()


Action: TypeAlias = Callable[[Submitted], str]


def create_index(form: Submitted) -> str:
    """Makes an index."""
    return f"/indexes/{perform(form.account, 'createIndex', body={'name': form.field('name')})['index_id']}"


def upload(form: Submitted) -> str:
    """Starts an import."""
    if form.file is None or not form.filename:
        raise invalid("file", "must be chosen")
    index_id = form.field("index_id")
    body = {"title": Path(form.filename).stem or form.filename, "index_id": index_id}
    perform(form.account, "uploadVideo", body=body, file=form.file, filename=form.filename)
    return f"/indexes/{index_id}"


def run_prompt(form: Submitted) -> str:
    """Runs a prompt over an index; without one, a prompt that describes every scene."""
    prompt_id = form.field("prompt_id") or perform(form.account, "createPrompt", body=_DESCRIBE_PROMPT)["prompt_id"]
    target = {"type": "index", "index_id": form.field("index_id")}
    run = perform(form.account, "executePromptRun", body={"prompt_id": prompt_id, "target": target})
    return f"/runs/{run['run_id']}"


def retry_delivery(form: Submitted) -> str:
    """Sends a webhook delivery once more."""
    perform(form.account, "retryWebhookDelivery", path={"delivery_id": form.field("delivery_id")})
    return "/webhooks"


def add_fault(form: Submitted) -> str:
    """Registers a fault."""
    rule: dict[str, Any] = {"operation": form.field("operation") or None}
    for name, kind in (("status", int), ("latency", float), ("count", int)):
        if form.field(name):
            rule[name] = _number(form, name, kind)
    _control(form, "POST", "faults", {name: value for name, value in rule.items() if value is not None})
    return "/controls"


def clear_faults(form: Submitted) -> str:
    """Removes all faults."""
    _control(form, "DELETE", "faults")
    return "/controls"


def add_answer(form: Submitted) -> str:
    """Registers an answer."""
    try:
        answer: object = json.loads(form.field("answer"))
    except ValueError as reason:
        raise invalid("answer", f"must be JSON ({reason})") from None
    condition = {"title_contains": form.field("title_contains")} if form.field("title_contains") else {}
    _control(form, "POST", "answers", {"answer": answer, **condition})
    return "/controls"


def clear_answers(form: Submitted) -> str:
    """Removes all answers."""
    _control(form, "DELETE", "answers")
    return "/controls"


def advance_clock(form: Submitted) -> str:
    """Moves the clock forward."""
    _control(form, "POST", "clock", {"seconds": timedelta(hours=_number(form, "hours", float)).total_seconds()})
    return "/controls"


def reset(form: Submitted) -> str:
    """Empties the sandbox or puts a snapshot back."""
    name = form.field("snapshot")
    _control(form, "POST", "reset", {"snapshot": name} if name else {})
    return "/"


def _number(form: Submitted, name: str, kind: type[Any]) -> Any:
    try:
        return kind(form.field(name))
    except (ValueError, OverflowError):
        raise invalid(name, "must be a number") from None


def _control(form: Submitted, method: str, name: str, body: object = None) -> None:
    run_command(form.service, Command(method, (name,), {"account": form.account.account_id}, body))


ACTIONS: Final[Mapping[str, Action]] = {
    "index": create_index,
    "upload": upload,
    "run": run_prompt,
    "retry": retry_delivery,
    "fault": add_fault,
    "clear-faults": clear_faults,
    "answer": add_answer,
    "clear-answers": clear_answers,
    "clock": advance_clock,
    "reset": reset,
}
