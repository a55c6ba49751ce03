"""`exports download`: saves an export, or a new export of a run or an index."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from .files import file_option, save
from .operations import wait_options
from .progress import job_progress
from .session import Session, SessionCommand

if TYPE_CHECKING:
    from videovector._generated.cli import Command


def build(name: str, row: Command | None) -> click.Command:
    """`exports download`."""
    assert row is not None
    return SessionCommand(
        name,
        _download,
        summary="Download an export",
        text="Download an export.\n\nWith --prompt-run or --index, a new export is made first. A broken "
        "download is resumed; the file appears when it is complete.",
        params=[
            click.Argument(["export_id"], required=False),
            click.Option(["--prompt-run", "run_id"], metavar="RUN_ID", help="Export this run first."),
            click.Option(["--index", "index_id"], metavar="INDEX_ID", help="Export this index first."),
            click.Option(["--max-bytes"], type=click.IntRange(1), help="Refuse a larger file; the default is 64 MiB."),
            file_option(),
            *wait_options()[1:],
        ],
        epilog=f"\b\nEndpoint    {row.endpoint}\nScope       {row.scope or 'none'}",
        writes_file=True,
    )


def _download(session: Session, values: dict[str, Any]) -> None:
    sources = [values[name] for name in ("export_id", "run_id", "index_id") if values[name]]
    if len(sources) != 1:
        raise click.UsageError("Give one of EXPORT_ID, --prompt-run and --index.")
    exports = session.client.exports
    export_id: str = values["export_id"]
    if values["run_id"]:
        export_id = exports.create_prompt_run_export(values["run_id"]).export_id
    elif values["index_id"]:
        export_id = exports.create_index_export(values["index_id"]).export_id
    session.continue_hint = f"To continue: videovector exports download {export_id}"
    export = exports.retrieve(export_id)
    if export.status != "completed":
        options = {key: values[key] for key in ("timeout", "poll_interval") if values[key] is not None}
        options.setdefault("poll_interval", 1.0)
        with job_progress(session, export_id) as on_update:
            export = exports.wait_for_completion(export_id, on_update=on_update, **options)
    limit = {"max_bytes": values["max_bytes"]} if values["max_bytes"] else {}
    pieces = exports.iter_download(export_id, chunk_size=1 << 18, **limit)
    name = f"{export_id}.json"
    save(session, pieces, values["destination"] or name, name, export.file_size_bytes)
