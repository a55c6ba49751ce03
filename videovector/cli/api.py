"""`api METHOD PATH`: any route, with the client's credential, retries and errors."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import parse_qsl

import click

from .formatting import as_list, as_object
from .operations import note_more
from .parameter_types import InputFile, JsonValue
from .session import Session, SessionCommand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from videovector._generated.cli import Command

METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD")
_API_HELP: Final = """Send a request to any route of the API.

\b
videovector api GET /mcp/status
videovector api GET /indexes/idx_1/videos --paginate
videovector api POST /indexes --field name=Harbour
videovector api GET /videos/vid_1/gif --raw > preview.gif

Fields go into the query of GET and HEAD, else into a JSON body. Values are read as JSON if possible, else as
strings."""
#: The properties that hold the items of listings.
_LISTS: Final = ("data", "items", "results")


def build_api(name: str, _row: Command | None) -> click.Command:
    """`videovector api`."""
    return SessionCommand(
        name,
        _api,
        summary="Send a request to any route of the API",
        text=_API_HELP,
        params=[
            click.Argument(["method"], type=click.Choice(METHODS, case_sensitive=False), metavar="METHOD"),
            click.Argument(["path"]),
            click.Option(["-F", "--field", "pairs"], multiple=True, metavar="NAME=VALUE", help="A field."),
            click.Option(
                ["--raw-field", "texts"], multiple=True, metavar="NAME=TEXT", help="A field whose value is a string."
            ),
            click.Option(["--input", "body"], type=JsonValue(), help="The body: JSON, @FILE or -."),
            click.Option(["--content"], type=InputFile(), help="A file to send as the body."),
            click.Option(["--content-type"], metavar="TYPE", help="Media type of --content."),
            click.Option(["--paginate"], is_flag=True, help="Fetch all pages; the output is one listing."),
            click.Option(["--raw"], is_flag=True, help="Write the body of the response unchanged."),
            click.Option(["--accept"], metavar="TYPE", help="Media type to request, with --raw."),
            click.Option(
                ["--idempotency-key"],
                metavar="KEY",
                help="Requests with the same key and content take effect only once.",
            ),
        ],
    )


def _api(session: Session, values: dict[str, Any]) -> None:
    method: str = values["method"].upper()
    path, _, query_text = str(values["path"]).partition("?")
    fields = read_fields(values["pairs"], values["texts"])
    query: dict[str, Any] = {}
    if query_text:
        query.update(parse_qsl(query_text, keep_blank_values=True))
    options: dict[str, Any] = {"idempotency_key": values["idempotency_key"]}
    if method in ("GET", "HEAD"):
        query.update(fields)
    elif values["body"] is not None:
        given = as_object(values["body"])
        options["json"] = {**given, **fields} if given is not None else values["body"]
    elif values["content"] is not None:
        options |= {"content": values["content"], "content_type": values["content_type"]}
        query.update(fields)
    elif fields:
        options["json"] = fields
    if not path.startswith("/"):
        path = f"/{path}"
    if values["raw"] or method == "HEAD":
        headers = {"Accept": values["accept"] or "*/*"}
        content = session.client.request(method, path, query=query, headers=headers, answer="bytes", **options)
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    if values["paginate"]:
        session.output.rows(_pages(session, method, path, query, options))
        return
    send = cast("Callable[..., object]", session.client.request)
    response = send(method, path, query=query, **options)
    session.output.value(response, rows=_list_name(response))
    cursor = _cursor(response)
    note_more(session, cursor is not None, cursor, None)


def read_fields(pairs: tuple[str, ...], texts: tuple[str, ...]) -> dict[str, Any]:
    """Read the fields of a request; a name that is given several times is a list.

    Raises:
        click.UsageError: A field has no `=`.
    """
    found: dict[str, Any] = {}
    for given, is_text in [*((one, False) for one in pairs), *((one, True) for one in texts)]:
        name, sign, text = given.partition("=")
        if not sign or not name:
            raise click.UsageError(f"A field must be NAME=VALUE, not {given!r}.")
        value = text if is_text else _typed(text)
        if name in found:
            found[name] = [*(as_list(found[name]) or [found[name]]), value]
        else:
            found[name] = value
    return found


def _typed(text: str) -> Any:
    if text.startswith("@"):
        path = Path(text[1:])
        try:
            return path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise click.UsageError(f"{path} can't be read: {getattr(error, 'strerror', None) or error}.") from None
    try:
        return json.loads(text)
    except ValueError:
        return text


def _list_name(response: object) -> str | None:
    fields = as_object(response) or {}
    return next((name for name in _LISTS if isinstance(fields.get(name), list)), None)


def _cursor(response: object) -> str | None:
    """The cursor of the next page; None on the last page."""
    fields = as_object(response) or {}
    paging = as_object(fields.get("pagination")) or fields
    if paging is not fields and not paging.get("has_more"):
        return None
    found = paging.get("next_cursor") or fields.get("next_page_token")
    return str(found) if found else None


def _pages(session: Session, method: str, path: str, query: dict[str, Any], options: dict[str, Any]) -> Iterator[Any]:
    send = cast("Callable[..., object]", session.client.request)
    seen: set[str] = set()
    while True:
        page = send(method, path, query=query, **options)
        items = as_list(page)
        name = _list_name(page)
        if items is None and name is not None:
            items = as_list((as_object(page) or {})[name])
        if items is None:
            raise click.UsageError("--paginate needs a listing, and this response has no items.")
        yield from items
        cursor = _cursor(page)
        if cursor is None or cursor in seen:
            return
        seen.add(cursor)
        query = {**query, "cursor": cursor}
