"""The commands of the API: makes a command from each row of the generated table, and runs it."""

from __future__ import annotations

import inspect
import itertools
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final, cast

import click

from videovector._generated.cli import Command, Option

from .exit_codes import JOB_FAILED, CommandError
from .parameter_types import ImageFile, InputFile, JsonValue, Moment, Secret, Suggestion
from .progress import job_progress
from .session import Session, SessionCommand

if TYPE_CHECKING:
    from videovector import VideoVector

_TYPES: Final[dict[str, Callable[[], click.ParamType[Any]]]] = {
    "integer": lambda: click.INT,
    "number": lambda: click.FLOAT,
    "datetime": Moment,
    "json": JsonValue,
    "binary": InputFile,
    "image": ImageFile,
    "string": lambda: click.STRING,
}


class OperationCommand(SessionCommand):
    """The command of one operation.

    Args:
        name: Name of the command.
        row: Its row of the generated table.
        handler: Does the work instead of a plain call of the method.
        more: Options in addition to those of the operation.
        without: Options of the operation that the command does not have.
        optional: Options that the command does not require although the operation does.
        summary: One line instead of the operation's summary.
        text: More help, before the description of the operation.
        writes_file: Whether `-o` names the file that it writes instead of the format of its output.
    """

    def __init__(
        self,
        name: str,
        row: Command,
        handler: Callable[[Session, Command, dict[str, Any]], int | None] | None = None,
        *,
        more: Iterable[click.Parameter] = (),
        without: Iterable[str] = (),
        optional: Iterable[str] = (),
        summary: str | None = None,
        text: str = "",
        writes_file: bool = False,
    ) -> None:
        self.row = row
        work = handler or run_operation
        skipped, free = set(without), set(optional)
        options = [parameter(one, required=one.name not in free) for one in row.options if one.name not in skipped]
        line = summary or row.summary
        super().__init__(
            name,
            lambda session, values: work(session, row, values),
            summary=line,
            text="\n\n".join(part for part in (f"{line}.", text, _paragraphs(row.description)) if part),
            epilog=_epilog(row),
            params=[*more, *options, *_further(row)],
            writes_file=writes_file,
        )


def parameter(option: Option, *, required: bool = True) -> click.Parameter:
    """Make the click parameter of an argument of an operation."""
    # The command asks for a secret that is missing.
    required = required and option.required and not option.secret
    if option.positional:
        kind = _kind(option)
        return click.Argument([option.name], type=kind, required=required, nargs=-1 if option.repeated else 1)
    flag = f"--{option.name.replace('_', '-')}"
    if option.kind == "boolean":
        return click.Option([f"{flag}/--no-{flag[2:]}", option.name], default=None, required=required, help=option.help)
    return click.Option(
        [flag, option.name], type=_kind(option), required=required, multiple=option.repeated, help=_option_help(option)
    )


def _option_help(option: Option) -> str:
    notes = [option.help]
    if option.choices and option.open_choices:
        notes.append(f"Known: {', '.join(option.choices)}.")
    if option.repeated:
        notes.append("May be given several times.")
    if option.kind == "json":
        notes.append("JSON, @FILE or -.")
    if option.secret and option.required:
        notes.append("The command asks for it if it is missing.")
    return " ".join(note for note in notes if note)


def _kind(option: Option) -> click.ParamType[Any]:
    if option.kind == "binary":
        return InputFile()
    if option.secret:
        return Secret()
    if option.choices and not option.open_choices and option.kind == "string":
        return click.Choice(option.choices)
    return Suggestion(option.choices) if option.choices else _TYPES[option.kind]()


def _further(row: Command) -> list[click.Parameter]:
    """The options that paging, waiting and idempotency add."""
    found: list[click.Parameter] = []
    names = {one.name for one in row.options}
    listed = row.paging != "none" and row.rows is not None
    if listed and "cursor" not in names:
        found.append(click.Option(["--cursor"], metavar="CURSOR", help="Cursor of the previous page, to continue."))
    if listed:
        found.append(click.Option(["--all"], is_flag=True, help="Fetch all pages, not only the first."))
        found.append(
            click.Option(["--max-items"], type=click.IntRange(1), help="Greatest number of items, over all pages.")
        )
    if row.wait is not None:
        found += wait_options()
    nullable = [one.name for one in row.options if one.nullable]
    if nullable:
        choice = click.Choice([one.replace("_", "-") for one in nullable])
        found.append(click.Option(["--null"], type=choice, multiple=True, help="Send null for this option."))
    if row.idempotency != "none":
        text = "Requests with the same key and content take effect only once."
        found.append(click.Option(["--idempotency-key"], metavar="KEY", help=text))
    return found


def wait_options() -> list[click.Parameter]:
    """The options of every command that can wait for a job."""
    seconds = click.FloatRange(0, min_open=True)
    return [
        click.Option(["--wait"], is_flag=True, help="Wait until the job has ended, and show its final state."),
        click.Option(
            ["--timeout"], type=seconds, metavar="SECONDS", help="Longest wait; by default there is no limit."
        ),
        click.Option(["--poll-interval"], type=seconds, metavar="SECONDS", help="Time between two polls."),
    ]


def _paragraphs(text: str) -> str:
    """The document's text, in which lists keep their line breaks."""
    blocks = re.split(r"\n\s*\n", text)
    return "\n\n".join(f"\b\n{one}" if re.search(r"^\s*[-*] ", one, re.MULTILINE) else one for one in blocks if one)


def _epilog(row: Command) -> str:
    credentials = " or ".join(one.replace("_", " ").replace("api", "API") for one in row.credentials) or "none"
    lines = ["\b", f"Endpoint    {row.endpoint}", f"Scope       {row.scope or 'none'}", f"Credential  {credentials}"]
    if row.errors:
        lines.append(f"Errors      {' '.join(str(status) for status in row.errors)}")
    return "\n".join(lines)


def run_operation(session: Session, row: Command, values: dict[str, Any]) -> int | None:
    """Call the method of a row and write what it returns."""
    value = call(session, row, values)
    if values.get("wait"):
        value = wait_for(session, row, value, values)
    return write(session, row, value)


def call(session: Session, row: Command, values: dict[str, Any]) -> Any:
    """Call the method of a row with the values of the command line."""
    arguments = given_arguments(row, values)
    method = chosen_method(session.client, row, arguments)
    if row.paging == "none" or not (values.get("all") or values.get("max_items")):
        return method(**arguments)
    return pages(method, row, arguments, values.get("max_items"))


def given_arguments(row: Command, values: dict[str, Any]) -> dict[str, Any]:
    """The keyword arguments of the method, from the values of the command line."""
    found: dict[str, Any] = {}
    nulls = {one.replace("-", "_") for one in values.get("null") or ()}
    for option in row.options:
        value = values.get(option.name)
        if option.repeated:
            value = _several(option, value) if value else None
        if value is None and option.name in nulls:
            found[option.name] = None
        elif value is None and option.secret and option.required:
            found[option.name] = _asked(option)
        elif value is not None:
            if option.name in nulls:
                raise click.UsageError(f"Give --{option.name.replace('_', '-')} or --null {option.name}, not both.")
            found[option.name] = value
    for name in ("cursor", "idempotency_key"):
        if values.get(name) is not None:
            found[name] = values[name]
    return found


def _several(option: Option, values: Iterable[Any]) -> list[Any]:
    """The values of a repeated option; a JSON array gives its items, and `-` alone gives the lines of the input."""
    if option.kind == "json":
        return [item for value in values for item in _items(value)]
    given = list(values)
    if option.positional and given == ["-"]:
        given = [line.strip() for line in sys.stdin if line.strip()]
    return given


def _items(value: Any) -> list[Any]:
    return cast("list[object]", value) if isinstance(value, list) else [value]


def _asked(option: Option) -> str:
    flag = f"--{option.name.replace('_', '-')}"
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise click.UsageError(f"Missing option '{flag}'; give @FILE, or - for the standard input.")
    text: str = click.prompt(option.name.replace("_", " ").capitalize(), hide_input=True, err=True)
    return text


def method_at(client: VideoVector, name: str) -> Callable[..., Any]:
    """The method with a name such as `videos.retrieve` or `client.authenticate`."""
    resource, _, method = name.rpartition(".")
    owner: Any = client if resource == "client" else getattr(client, resource)
    found: Callable[..., Any] = getattr(owner, method)
    return found


def chosen_method(client: VideoVector, row: Command, arguments: dict[str, Any]) -> Callable[..., Any]:
    """The first method of a row that accepts these arguments; most rows have only one."""
    first = method_at(client, row.methods[0])
    problem = ""
    for name in row.methods:
        method = method_at(client, name)
        try:
            inspect.signature(method).bind(**arguments)
        except TypeError as error:
            problem = problem or str(error)
            continue
        return method
    missing = re.search(r"missing a required (?:keyword-only )?argument: '(\w+)'", problem)
    if missing is None:
        # The method itself reports the problem.
        return first
    raise click.UsageError(f"Missing {_spelled(row, missing.group(1))}.")


def _spelled(row: Command, name: str) -> str:
    positional = any(one.name == name and one.positional for one in row.options)
    return f"argument '{name.upper()}'" if positional else f"option '--{name.replace('_', '-')}'"


def pages(method: Callable[..., Any], row: Command, arguments: dict[str, Any], max_items: int | None) -> Iterator[Any]:
    """Yield the items of all pages; a page is fetched when it is needed."""

    def walk() -> Iterator[Any]:
        page = method(**arguments)
        if hasattr(page, "auto_paging_iter"):
            yield from page.auto_paging_iter()
            return
        seen: set[str] = set()
        while True:
            yield from getattr(page, row.rows or "data")
            token = getattr(page, "next_page_token", None)
            if not token or token in seen:
                return
            seen.add(token)
            page = method(**{**arguments, "cursor": token})

    return itertools.islice(walk(), max_items)


def write(session: Session, row: Command, value: Any) -> int | None:
    """Write what a method returned, and how to continue if there are more pages."""
    output = session.output
    if hasattr(value, "auto_paging_iter"):
        output.rows(value.data, columns=row.columns, identifier=row.identifier)
        note_more(session, value.has_more, value.next_cursor, value.total)
        return None
    if isinstance(value, Iterator):
        output.rows(cast("Iterator[object]", value), columns=row.columns, identifier=row.identifier)
        return None
    output.value(value, rows=row.rows, columns=row.columns, identifier=row.identifier)
    token = getattr(value, "next_page_token", None)
    note_more(session, bool(token), token, None)
    if value is None:
        output.note("Done.")
    return None


def note_more(session: Session, has_more: bool, cursor: str | None, total: int | None) -> None:
    """Write that there are more pages."""
    if has_more and cursor:
        of = f" of {total}" if total is not None else ""
        session.output.note(f"There are more{of}: give --all, or continue with --cursor {cursor}")


def wait_for(session: Session, row: Command, started: Any, values: dict[str, Any]) -> Any:
    """Wait for the job that a call started or read, and show its progress.

    Raises:
        CommandError: The job was cancelled, and not by this command.
    """
    assert row.wait is not None
    name, wanted, reader = row.wait
    identifiers = {one: getattr(started, one, None) or values.get(one) for one in wanted}
    missing = [one for one, value in identifiers.items() if not value]
    if missing:
        raise CommandError(f"The response has no {missing[0]} to wait for; the work may be done already.")
    session.continue_hint = "The job continues on the server. To wait again: "
    session.continue_hint += f"videovector {reader} {' '.join(map(str, identifiers.values()))} --wait"
    options = {key: values[key] for key in ("timeout", "poll_interval") if values.get(key) is not None}
    with job_progress(session, " ".join(map(str, identifiers.values()))) as on_update:
        job = method_at(session.client, name)(**identifiers, on_update=on_update, **options)
    session.continue_hint = None
    if str(getattr(job, "status", "")) == "cancelled" and not row.methods[0].endswith(".cancel"):
        session.output.value(job, identifier=row.identifier)
        raise CommandError("The job was cancelled.", exit_code=JOB_FAILED, code="job_cancelled")
    return job
