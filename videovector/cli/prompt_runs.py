"""`prompt-runs execute`, `watch` and `results`, and `workflow process`: runs that bill, and what they extracted."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

import click

from videovector._generated.cli import commands_of

from .exit_codes import JOB_FAILED, CommandError
from .formatting import figure, flattened, plain
from .operations import OperationCommand, call, given_arguments, run_operation, wait_for, wait_options, write
from .progress import job_progress
from .session import Session, SessionCommand

if TYPE_CHECKING:
    from videovector._generated.cli import Command


def build_execute(name: str, row: Command | None) -> click.Command:
    """`prompt-runs execute`: shows the cost, asks for a confirmation, and starts the run."""
    assert row is not None
    return OperationCommand(
        name,
        row,
        _execute,
        more=[
            click.Option(["--index"], metavar="INDEX_ID", help="Run over all media of an index, instead of --target."),
            click.Option(["--video"], multiple=True, metavar="VIDEO_ID", help="Run over these media items."),
            *confirm_options(),
        ],
        optional=("target",),
        text="It shows the estimated cost first, and asks for a confirmation.",
    )


def confirm_options() -> list[click.Parameter]:
    """The options of commands that cost money."""
    return [
        click.Option(["-y", "--yes"], is_flag=True, help="Do not ask for a confirmation."),
        click.Option(["--dry-run"], is_flag=True, help="Show the estimate; start nothing."),
    ]


def target_of(values: dict[str, Any]) -> dict[str, Any]:
    """The target of a run, from --target, --index and --video."""
    if values["target"] is not None:
        if values["index"] or values["video"]:
            raise click.UsageError("Give --target, or --index and --video, not both.")
        target: dict[str, Any] = values["target"]
        return target
    if values["video"]:
        # The index to which the media items belong.
        where = {"index_id": values["index"]} if values["index"] else {}
        return {"type": "videos", "video_ids": list(values["video"]), **where}
    if values["index"]:
        return {"type": "index", "index_id": values["index"]}
    raise click.UsageError("Missing what to run over: give --index, --video or --target.")


def _execute(session: Session, row: Command, values: dict[str, Any]) -> int | None:
    values["target"] = target_of(values)
    arguments = given_arguments(row, values)
    arguments.pop("idempotency_key", None)
    estimated = {one.name for one in commands_of("prompt-runs")["estimate"].options}
    estimate = session.client.prompt_runs.estimate(**{key: arguments[key] for key in arguments if key in estimated})
    if values["dry_run"]:
        return write(session, commands_of("prompt-runs")["estimate"], estimate)
    session.output.note(
        f"Estimated cost: {figure(float(estimate.estimated_mt))} mt; "
        f"balance: {figure(float(estimate.current_balance_mt))} mt"
        + ("." if estimate.sufficient_balance else ", which is not enough.")
    )
    session.confirm("Start the run?", yes=values["yes"], what="A run that costs money")
    return run_operation(session, row, values)


def build_process(name: str, row: Command | None) -> click.Command:
    """`workflow process`: asks for a confirmation before it starts a run."""
    assert row is not None
    return OperationCommand(
        name, row, _process, more=[click.Option(["-y", "--yes"], is_flag=True, help="Do not ask for a confirmation.")]
    )


def _process(session: Session, row: Command, values: dict[str, Any]) -> int | None:
    session.confirm("This starts a run that costs money. Continue?", yes=values["yes"], what="A run that costs money")
    value = call(session, row, values)
    if values["wait"]:
        value = wait_for(session, row, getattr(value, "prompt_run", value), values)
    return write(session, row, value)


def build_watch(name: str, _row: Command | None) -> click.Command:
    """`prompt-runs watch`: follows a run until it ends."""
    return SessionCommand(
        name,
        _watch,
        summary="Follow a run until it ends",
        text="Follow a run until it ends, and show its final state. The exit code is 7 if it failed.",
        params=[click.Argument(["run_id"]), *wait_options()[1:]],
    )


def _watch(session: Session, values: dict[str, Any]) -> int | None:
    run_id: str = values["run_id"]
    row = commands_of("prompt-runs")["retrieve"]
    session.continue_hint = (
        f"The run continues on the server. To watch it again: videovector prompt-runs watch {run_id}"
    )
    options = {key: values[key] for key in ("timeout", "poll_interval") if values[key] is not None}
    options.setdefault("poll_interval", 2.0)
    with job_progress(session, run_id) as on_update:
        run = session.client.prompt_runs.wait_for_completion(run_id, on_update=on_update, **options)
    session.continue_hint = None
    write(session, row, run)
    if str(run.status) == "cancelled":
        raise CommandError("The run was cancelled.", exit_code=JOB_FAILED, code="job_cancelled")
    if str(run.status) == "completed_with_failures":
        session.output.note(f"Some segments failed: videovector prompt-runs get-failed-segments {run_id}")
    return None


def build_results(name: str, _row: Command | None) -> click.Command:
    """`prompt-runs results`: the results of a run as flat rows."""
    return SessionCommand(
        name,
        _results,
        summary="All results of a run, one row per segment",
        text="All results of a run, one row per segment, with a column for each extracted field.\n\n"
        "\b\nvideovector prompt-runs results run_1 --format csv > results.csv",
        params=[
            click.Argument(["run_id"]),
            click.Option(["--video", "video_id"], metavar="VIDEO_ID", help="Only results of this media item."),
            click.Option(
                ["--level"],
                type=click.Choice(["segment", "video"]),
                default="segment",
                show_default=True,
                help="Level of the results: segments or whole media items.",
            ),
            click.Option(["--max-items"], type=click.IntRange(1), help="Greatest number of results."),
            click.Option(
                ["--format"], type=click.Choice(["csv", "jsonl", "json", "table"]), help="Format of the output."
            ),
        ],
    )


_RESULT = ("video_id", "video_name", "segment_id", "start_time", "end_time")


def _results(session: Session, values: dict[str, Any]) -> None:
    if values["format"]:
        session.output.format = values["format"]
    listed = session.client.workflow.results(
        values["run_id"], result_level=values["level"], video_id=values["video_id"]
    ).unfiltered
    entries = listed.auto_paging_iter() if listed is not None else iter(())
    rows = [_result_row(plain(one)) for one in islice(entries, values["max_items"])]
    fields = dict.fromkeys(name for row in rows for name in row)
    session.output.rows(rows, columns=[*_RESULT[1:], *(one for one in fields if one not in _RESULT)])


def _result_row(result: dict[str, Any]) -> dict[str, Any]:
    """A result as one row: its media item, segment and times, and the extracted fields by their names."""
    row = {name: result.get(name) for name in _RESULT}
    for name, value in flattened(result.get("metadata") or {}).items():
        row[name if name not in row else f"metadata.{name}"] = value
    return row
