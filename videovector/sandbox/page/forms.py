"""The actions of the forms of the page; each returns the next address, or a page to show."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from videovector.sandbox.controls.commands import Command, run_command
from videovector.sandbox.errors import invalid
from videovector.sandbox.handlers.internal_requests import perform

if TYPE_CHECKING:
    from videovector.sandbox.service import Service
    from videovector.sandbox.state.account import Sandbox

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
    """A submitted form: its fields and, for an upload, the file."""

    service: Service
    account: Sandbox
    fields: Mapping[str, str]
    file: Path | None = None
    filename: str = ""

    def field(self, name: str) -> str:
        """A field without surrounding spaces; empty when it was not sent."""
        return self.fields.get(name, "").strip()


@dataclass(frozen=True, slots=True)
class Shown:
    """A page to show immediately, because its content is shown only once."""

    template: str
    title: str
    values: Mapping[str, Any]


Action: TypeAlias = "Callable[[Submitted], str | Shown]"


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
    """Sends a webhook delivery again."""
    perform(form.account, "retryWebhookDelivery", path={"delivery_id": form.field("delivery_id")})
    return "/webhooks"


def retry_segment(form: Submitted) -> str:
    """Extracts a failed segment of a run again."""
    path = {name: form.field(name) for name in ("run_id", "video_id", "segment_id")}
    perform(form.account, "retryPromptRunSegment", path=path)
    return f"/runs/{path['run_id']}"


def add_fault(form: Submitted) -> str:
    """Registers a fault."""
    rule: dict[str, Any] = {name: form.field(name) for name in ("operation", "drop") if form.field(name)}
    kinds = {"status": int, "retry_after": float, "latency": float, "probability": float, "count": int}
    rule |= {name: _number(form, name, kind) for name, kind in kinds.items() if form.field(name)}
    _control(form, "POST", ["faults"], rule)
    return "/controls"


def remove_fault(form: Submitted) -> str:
    """Removes one fault."""
    _control(form, "DELETE", ["faults", form.field("fault_id")])
    return "/controls"


def clear_faults(form: Submitted) -> str:
    """Removes all faults."""
    _control(form, "DELETE", ["faults"])
    return "/controls"


def add_answer(form: Submitted) -> str:
    """Registers an extraction."""
    given: dict[str, Any] = {
        name: form.field(name) for name in ("title_contains", "transcript_contains") if form.field(name)
    }
    if form.field("at_seconds"):
        given["at_seconds"] = _number(form, "at_seconds", float)
    if form.field("fail"):
        given["fail"] = form.field("fail")
    else:
        try:
            given["answer"] = json.loads(form.field("answer"))
        except ValueError as reason:
            raise invalid("answer", f"must be JSON ({reason})") from None
    _control(form, "POST", ["answers"], given)
    return "/controls"


def remove_answer(form: Submitted) -> str:
    """Removes one registered extraction."""
    _control(form, "DELETE", ["answers", form.field("answer_id")])
    return "/controls"


def clear_answers(form: Submitted) -> str:
    """Removes all registered extractions."""
    _control(form, "DELETE", ["answers"])
    return "/controls"


def set_limits(form: Submitted) -> str:
    """Sets the limits of the account shown; an empty field is no limit."""
    present = form.account.limits.limits.view()
    values: dict[str, Any] = {}
    for name in present:
        text = form.field(name)
        values[name] = None if not text else _number(form, name, float if name == "balance_mt" else int)
    _control(form, "PATCH", ["limits"], values)
    return "/controls"


def usual_limits(form: Submitted) -> str:
    """Restores the default limits."""
    _control(form, "DELETE", ["limits"])
    return "/controls"


def add_account(form: Submitted) -> str:
    """Makes an account."""
    values = {name: form.field(name) for name in ("id", "api_key") if form.field(name)}
    _control(form, "POST", ["accounts"], values)
    return "/controls"


def remove_account(form: Submitted) -> str:
    """Removes an account and everything in it."""
    _control(form, "DELETE", ["accounts", form.field("id")])
    return "/controls"


def sign_in(form: Submitted) -> Shown:
    """Begins a session and shows its tokens."""
    account_id = form.field("id")
    session = run_command(form.service, Command("POST", ("sign-in",), {"account": account_id}))[1]
    return Shown("session.html", "Signed in", {"signed_in": account_id, "session": session})


def advance_clock(form: Submitted) -> str:
    """Moves the clock forward."""
    _control(form, "POST", ["clock"], {"seconds": timedelta(hours=_number(form, "hours", float)).total_seconds()})
    return "/controls"


def real_time(form: Submitted) -> str:
    """Returns the clock to real time."""
    _control(form, "DELETE", ["clock"])
    return "/controls"


def keep_snapshot(form: Submitted) -> str:
    """Stores the present state under a name."""
    _control(form, "POST", ["snapshots"], {"name": form.field("name")})
    return "/controls"


def reset(form: Submitted) -> str:
    """Empties the sandbox or restores a snapshot."""
    name = form.field("snapshot")
    _control(form, "POST", ["reset"], {"snapshot": name} if name else {})
    return "/"


def _number(form: Submitted, name: str, kind: type[Any]) -> Any:
    try:
        return kind(form.field(name))
    except (ValueError, OverflowError):
        raise invalid(name, "must be a number") from None


def _control(form: Submitted, method: str, parts: Sequence[str], body: object = None) -> None:
    run_command(form.service, Command(method, tuple(parts), {"account": form.account.account_id}, body))


ACTIONS: Final[Mapping[str, Action]] = {
    "index": create_index,
    "upload": upload,
    "run": run_prompt,
    "retry": retry_delivery,
    "retry-segment": retry_segment,
    "fault": add_fault,
    "remove-fault": remove_fault,
    "clear-faults": clear_faults,
    "answer": add_answer,
    "remove-answer": remove_answer,
    "clear-answers": clear_answers,
    "limits": set_limits,
    "usual-limits": usual_limits,
    "clock": advance_clock,
    "real-time": real_time,
    "account": add_account,
    "remove-account": remove_account,
    "sign-in": sign_in,
    "snapshot": keep_snapshot,
    "reset": reset,
}
