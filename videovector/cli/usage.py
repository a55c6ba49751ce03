"""`usage`: the usage of the account, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .formatting import as_object, plain
from .session import Session, SessionCommand

if TYPE_CHECKING:
    import click

    from videovector._generated.cli import Command


def build_usage(name: str, _row: Command | None) -> click.Command:
    """`usage show`, which `usage` alone runs."""
    return SessionCommand(
        name,
        _usage,
        summary="Show the usage of this period: `usage show`, or `usage` alone",
        epilog="\b\nEndpoint    GET /usage\nScope       read",
    )


def _usage(session: Session, _values: dict[str, Any]) -> None:
    usage = session.client.usage.get_current()
    output = session.output
    if output.format != "table":
        output.value(usage, rows=None)
        return
    output.note(f"{usage.period_start:%Y-%m-%d} to {usage.period_end:%Y-%m-%d}")
    content = as_object(plain(usage)) or {}
    rows = [
        {"what": name.replace("_", " "), **_figures(value)}
        for part in ("totals", "metrics", "model_usage", "auth_usage")
        for name, value in (as_object(content.get(part)) or {}).items()
    ]
    output.rows(rows, columns=("what", "value", "unit"))


def _figures(value: Any) -> dict[str, Any]:
    fields = as_object(value)
    if fields is not None:
        amount = next((fields[name] for name in ("value", "total", "count") if name in fields), None)
        if amount is None:
            return {"value": ", ".join(f"{key} {one}" for key, one in fields.items() if not isinstance(one, dict))}
        return {"value": amount, "unit": fields.get("unit")}
    return {"value": value}
