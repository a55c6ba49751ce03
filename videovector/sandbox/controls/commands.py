"""The controls, by their HTTP method and path; the Python objects call the same functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

from videovector._request.validation import is_integer, is_number
from videovector.sandbox.controls.transcripts import set_transcript, transcript_view
from videovector.sandbox.errors import ApiError, conflict, invalid, invalid_fields
from videovector.sandbox.extraction.answers import add_answer, clear_answers, list_answers, remove_answer
from videovector.sandbox.http.sessions import ACCESS_SECONDS, refresh_session, sign_in
from videovector.sandbox.identifiers import time_text
from videovector.sandbox.state.account_limits import Limits
from videovector.sandbox.state.faults import parse_rule
from videovector.sandbox.storage.blobs import BadUriError
from videovector.sandbox.storage.s3_endpoints import EndpointError

if TYPE_CHECKING:
    from videovector.sandbox.service import Service
    from videovector.sandbox.state.account import Sandbox

_SPANS: Final = ("days", "hours", "minutes", "seconds")


@dataclass(frozen=True, slots=True)
class Command:
    """One request to the controls.

    Attributes:
        method: GET, POST, PUT, PATCH or DELETE.
        parts: The decoded segments of the path below `/_sandbox/`.
        query: The query values.
        body: The JSON body; None without a body.
        content: A file that holds the body of a PUT; it is moved or removed.
    """

    method: str
    parts: tuple[str, ...]
    query: Mapping[str, str] = field(default_factory=dict[str, str])
    body: Any = None
    content: Path | None = None


Reply: TypeAlias = tuple[int, Any]
_Action: TypeAlias = Callable[["Service", Command], Reply]


def run_command(service: Service, command: Command) -> Reply:
    """Executes a command and returns status and JSON value; raises ApiError if it is not possible."""
    with service.shared.clock.applied():
        return _action(command)(service, command)


def _action(command: Command) -> _Action:
    name = command.parts[0] if command.parts else ""
    methods = _ACTIONS.get(name)
    if methods is None:
        raise ApiError(404, "route_not_found", f"There is no control {name!r}; the controls are {', '.join(_ACTIONS)}.")
    action = methods.get(command.method)
    if action is None:
        raise ApiError(
            405,
            "method_not_allowed",
            f"{name} takes {', '.join(methods)}, not {command.method}.",
            headers={"Allow": ", ".join(methods)},
        )
    return action


def _object(command: Command, allowed: Iterable[str]) -> dict[str, Any]:
    """The body as an object that has only allowed fields; without a body, an empty object."""
    if command.body is None:
        return {}
    body: object = command.body
    if not isinstance(body, dict):
        raise invalid_fields([("body", "must be an object")])
    values = cast("dict[str, Any]", body)
    known = tuple(allowed)
    errors = [(f"body.{name}", f"is unknown; known fields: {', '.join(known)}") for name in values if name not in known]
    if errors:
        raise invalid_fields(errors)
    return values


def _text(values: Mapping[str, Any], name: str) -> str | None:
    value = values.get(name)
    if value is not None and (not isinstance(value, str) or not value.strip()):
        raise invalid(f"body.{name}", "must be a string that is not blank")
    return value


def _account(service: Service, command: Command) -> Sandbox:
    """The account in the query; default: the first one."""
    return service.account(command.query.get("account"))


def _health(service: Service, _command: Command) -> Reply:
    return 200, {"status": "ok", "violations": service.shared.violations}


def _list_faults(service: Service, _command: Command) -> Reply:
    return 200, {"faults": service.shared.faults.view()}


def _add_faults(service: Service, command: Command) -> Reply:
    rules = [parse_rule(rule) for rule in _rules_in(command.body)]
    for rule in rules:
        service.shared.faults.add(rule)
    return 201, {"faults": [rule.view() for rule in rules]}


def _rules_in(content: Any) -> list[Any]:
    """The rules of a body: one, or several in a `faults` array."""
    values = cast("dict[str, Any]", content) if isinstance(content, dict) else {}
    if "faults" not in values:
        return [content]
    rules = values["faults"]
    if not isinstance(rules, list):
        raise invalid("body.faults", "must be an array")
    return [*cast("Iterable[Any]", rules)]


def _remove_faults(service: Service, command: Command) -> Reply:
    """Remove one fault, or all faults."""
    if len(command.parts) > 1:
        service.shared.faults.remove("/".join(command.parts[1:]))
        return 200, {"removed": 1}
    return 200, {"removed": service.shared.faults.clear()}


def _list_answers(service: Service, command: Command) -> Reply:
    return 200, {"answers": list_answers(_account(service, command).store)}


def _add_answer(service: Service, command: Command) -> Reply:
    return 201, add_answer(_account(service, command).store, command.body)


def _remove_answers(service: Service, command: Command) -> Reply:
    """Remove one registered extraction, or all those of the account."""
    store = _account(service, command).store
    if len(command.parts) > 1:
        remove_answer(store, "/".join(command.parts[1:]))
        return 200, {"removed": 1}
    return 200, {"removed": clear_answers(store)}


def _list_requests(service: Service, command: Command) -> Reply:
    return 200, {"requests": service.requests.view(command.query)}


def _clear_requests(service: Service, _command: Command) -> Reply:
    return 200, {"removed": service.requests.clear()}


def _reset(service: Service, command: Command) -> Reply:
    name = _text(_object(command, ["snapshot"]), "snapshot")
    if name is None:
        service.snapshots.reset()
    else:
        service.snapshots.restore(name)
    return 200, {"snapshot": name}


def _list_snapshots(service: Service, _command: Command) -> Reply:
    return 200, {"snapshots": service.snapshots.names()}


def _take_snapshot(service: Service, command: Command) -> Reply:
    return 201, {"snapshot": service.snapshots.take(_text(_object(command, ["name"]), "name"))}


def _delete_snapshot(service: Service, command: Command) -> Reply:
    name = "/".join(command.parts[1:])
    service.snapshots.delete(name)
    return 200, {"snapshot": name}


def _clock_view(service: Service) -> dict[str, Any]:
    clock = service.shared.clock
    return {"now": time_text(clock.now()), "offset_seconds": clock.offset}


def _read_clock(service: Service, _command: Command) -> Reply:
    return 200, _clock_view(service)


def _advance_clock(service: Service, command: Command) -> Reply:
    values = _object(command, _SPANS)
    for name, value in values.items():
        if not is_number(value) or value < 0:
            raise invalid(f"body.{name}", "must be a number of 0 or more; DELETE returns the clock to real time")
    if not values:
        raise invalid("body", f"must hold at least one of {', '.join(_SPANS)}")
    try:
        service.shared.clock.advance(timedelta(**values))
    except (ValueError, OverflowError) as reason:
        raise invalid("body", f"moves the clock too far ({reason})") from None
    for account in service.accounts.values():
        # Streams must check whether their credential has expired.
        account.events.wake()
    return 200, _clock_view(service)


def _reset_clock(service: Service, _command: Command) -> Reply:
    service.shared.clock.set_offset(0.0)
    return 200, _clock_view(service)


def _read_limits(service: Service, command: Command) -> Reply:
    return 200, _account(service, command).limits.limits.view()


def _set_limits(service: Service, command: Command) -> Reply:
    keeper = _account(service, command).limits
    values = _object(command, Limits().view())
    keeper.limits = keeper.limits.changed(values)
    return 200, keeper.limits.view()


def _reset_limits(service: Service, command: Command) -> Reply:
    keeper = _account(service, command).limits
    keeper.clear()
    return 200, keeper.limits.view()


def _read_endpoints(service: Service, _command: Command) -> Reply:
    return 200, {"s3": service.shared.endpoints.s3}


def _set_endpoints(service: Service, command: Command) -> Reply:
    values = _object(command, ["s3"])
    if "s3" not in values:
        raise invalid("body", "must have s3: the endpoint, or null for buckets that are folders")
    try:
        service.shared.endpoints.set_s3(_text(values, "s3"))
    except EndpointError as reason:
        raise invalid("body.s3", str(reason)) from None
    except ModuleNotFoundError as reason:
        raise ApiError(501, "extra_missing", str(reason)) from None
    return _read_endpoints(service, command)


def _reset_endpoints(service: Service, command: Command) -> Reply:
    service.shared.endpoints.s3 = service.shared.endpoints.initial_s3
    return _read_endpoints(service, command)


def _get_transcript(service: Service, command: Command) -> Reply:
    if len(command.parts) != 2:
        raise ApiError(404, "route_not_found", "The path must be transcripts/<video id>.")
    account = service.account_with("videos", command.parts[1], command.query.get("account"))
    return 200, transcript_view(account, command.parts[1])


def _put_transcript(service: Service, command: Command) -> Reply:
    if len(command.parts) != 2 or command.content is None:
        raise ApiError(
            404, "route_not_found", "The path must be transcripts/<video id>, with a subtitle file or text as the body."
        )
    try:
        content = command.content.read_bytes()
    finally:
        command.content.unlink(missing_ok=True)
    account = service.account_with("videos", command.parts[1], command.query.get("account"))
    return 200, set_transcript(account, command.parts[1], content, name=command.query.get("name"))


def _put_object(service: Service, command: Command) -> Reply:
    if len(command.parts) < 3 or command.content is None:
        raise ApiError(404, "route_not_found", "The path must be buckets/<bucket>/<path>, with a file as the body.")
    bucket, name = command.parts[1], "/".join(command.parts[2:])
    try:
        stored = service.default.blobs.put_object(bucket, name, command.content)
    except BadUriError as reason:
        command.content.unlink(missing_ok=True)
        raise invalid("path", str(reason)) from None
    service.bucket_changed(bucket)
    return 201, {"uri": f"gs://{bucket}/{name}", "size_bytes": stored.stat().st_size}


def _list_objects(service: Service, command: Command) -> Reply:
    if len(command.parts) != 2:
        raise ApiError(404, "route_not_found", "The path must be buckets/<bucket>.")
    objects = service.default.blobs.objects(command.parts[1])
    return 200, [{"name": found.name, "size_bytes": found.size} for found in objects]


def _account_view(account: Sandbox) -> dict[str, Any]:
    return {"id": account.account_id, "api_key": account.api_key, "bearer_token": account.bearer_token}


def _list_accounts(service: Service, _command: Command) -> Reply:
    return 200, {"accounts": [_account_view(account) for account in service.accounts.values()]}


def _add_account(service: Service, command: Command) -> Reply:
    values = _object(command, ["id", "api_key", "bearer_token"])
    texts = {name: _text(values, name) for name in ("api_key", "bearer_token")}
    return 201, _account_view(service.add_account(_text(values, "id"), **texts))


def _remove_account(service: Service, command: Command) -> Reply:
    account = service.account("/".join(command.parts[1:]))
    if account is service.default:
        raise conflict("account_in_use", "The first account can't be removed.")
    service.remove_account(account.account_id)
    return 200, {"id": account.account_id}


def _sign_in(service: Service, command: Command) -> Reply:
    values = _object(command, ["expires_in", "refresh_token"])
    token = _text(values, "refresh_token")
    if token is not None:
        return 200, refresh_session(_account(service, command).store, token)
    seconds = values.get("expires_in", ACCESS_SECONDS)
    if not is_integer(seconds) or not 1 <= seconds <= 86_400:
        raise invalid("body.expires_in", "must be an integer from 1 to 86400 (seconds)")
    return 200, sign_in(_account(service, command).store, expires_in=seconds)


_ACTIONS: Final[dict[str, dict[str, _Action]]] = {
    "health": {"GET": _health},
    "faults": {"GET": _list_faults, "POST": _add_faults, "DELETE": _remove_faults},
    "answers": {"GET": _list_answers, "POST": _add_answer, "DELETE": _remove_answers},
    "requests": {"GET": _list_requests, "DELETE": _clear_requests},
    "reset": {"POST": _reset},
    "snapshots": {"GET": _list_snapshots, "POST": _take_snapshot, "DELETE": _delete_snapshot},
    "clock": {"GET": _read_clock, "POST": _advance_clock, "DELETE": _reset_clock},
    "limits": {"GET": _read_limits, "PATCH": _set_limits, "DELETE": _reset_limits},
    "endpoints": {"GET": _read_endpoints, "PATCH": _set_endpoints, "DELETE": _reset_endpoints},
    "accounts": {"GET": _list_accounts, "POST": _add_account, "DELETE": _remove_account},
    "sign-in": {"POST": _sign_in},
    "transcripts": {"GET": _get_transcript, "PUT": _put_transcript},
    "buckets": {"GET": _list_objects, "PUT": _put_object},
}
