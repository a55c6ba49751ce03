# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ImportJob: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import (
    as_bool,
    as_dict,
    as_list,
    as_str,
    format_datetime,
    parse_datetime,
    read_list,
    to_datetime,
)

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ImportJob = itemgetter(
    "job_id",
    "status",
    "phase",
    "source_kind",
    "connector_id",
    "target_index_id",
    "source_prefix",
    "file_pattern",
    "recursive",
    "created_at",
    "started_at",
    "completed_at",
    "error_message",
    "progress",
    "outputs",
    "execution",
    "video_ids",
    "failed_files",
    "failed_files_next_cursor",
    "skipped_files",
)
_absent_of_ImportJob: dict[str, Any] = {
    "phase": None,
    "source_kind": None,
    "connector_id": None,
    "target_index_id": None,
    "source_prefix": None,
    "file_pattern": None,
    "recursive": None,
    "created_at": None,
    "started_at": None,
    "completed_at": None,
    "error_message": None,
    "outputs": None,
    "execution": None,
    "video_ids": None,
    "failed_files": None,
    "failed_files_next_cursor": None,
    "skipped_files": None,
}


@record
class ImportJob(Model):
    """A job that imports media: files from a connector, an uploaded file, files from download URLs, or an object in
    cloud storage.

    Attributes:
        job_id: Id of the job.
        status: Status of the job.
        phase: Finer step within the status, if there is one.
        source_kind: Where the files come from. Default: connector.
        connector_id: Id of the connector that the job reads from; null if it reads from none.
        target_index_id: Id of the index that the media is imported into; null for the playground.
        source_prefix: Path prefix of the files to import.
        file_pattern: Glob pattern that file names must match. Default: *.
        recursive: Whether folders below the prefix are included. Default: True.
        created_at: When the job was created.
        started_at: When the job started.
        completed_at: When the job reached a final status.
        error_message: Why the job as a whole failed.
        progress: Counters of the job.
        outputs: The first page of the outputs, with the cursor of the next page.
        execution: The prompt run that follows the job.
        video_ids: Ids of the media items that are ready on this page of `outputs`. The job may have more.
        failed_files: The first page of the files that failed. Each entry is a free-form object, usually with `path`
            and `error`; it may also have the fields of a source file and of its failure.
        failed_files_next_cursor: Cursor of the next page of failed files, for the list of source files with
            `failed_only`; null if this page contains all of them.
        skipped_files: Files that were left out. Use the list of source files instead.
    """

    job_id: str
    status: ImportJobStatus
    phase: ImportJobPhase | None
    source_kind: ImportSourceKind
    connector_id: str | None
    target_index_id: str | None
    source_prefix: str
    file_pattern: str
    recursive: bool
    created_at: _datetime.datetime | None
    started_at: _datetime.datetime | None
    completed_at: _datetime.datetime | None
    error_message: str | None
    progress: ImportJobProgress
    outputs: ImportOutputsPage
    execution: ImportExecution
    video_ids: list[str]
    failed_files: list[dict[str, Any]]
    failed_files_next_cursor: str | None
    skipped_files: list[ImportFileSkip]

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("job_id", "job_id", True, ("str",), False, None),
        ("status", "status", True, ("enum", "str", "import_job_status_values"), False, None),
        ("phase", "phase", False, ("optional", ("enum", "str", "import_job_phase_values")), False, None),
        ("source_kind", "source_kind", False, ("enum", "str", "import_source_kind_values"), False, "connector"),
        ("connector_id", "connector_id", False, ("optional", ("str",)), False, None),
        ("target_index_id", "target_index_id", False, ("optional", ("str",)), False, None),
        ("source_prefix", "source_prefix", False, ("str",), False, ""),
        ("file_pattern", "file_pattern", False, ("str",), False, "*"),
        ("recursive", "recursive", False, ("bool",), False, True),
        ("created_at", "created_at", False, ("optional", ("datetime",)), False, None),
        ("started_at", "started_at", False, ("optional", ("datetime",)), False, None),
        ("completed_at", "completed_at", False, ("optional", ("datetime",)), False, None),
        ("error_message", "error_message", False, ("optional", ("str",)), False, None),
        ("progress", "progress", True, ("model", "ImportJobProgress"), False, None),
        ("outputs", "outputs", False, ("model", "ImportOutputsPage"), False, {}),
        ("execution", "execution", False, ("model", "ImportExecution"), False, {}),
        ("video_ids", "video_ids", False, ("list", ("str",)), False, []),
        ("failed_files", "failed_files", False, ("list", ("map", ("any",))), False, []),
        ("failed_files_next_cursor", "failed_files_next_cursor", False, ("optional", ("str",)), False, None),
        ("skipped_files", "skipped_files", False, ("list", ("model", "ImportFileSkip")), False, []),
    )

    def __init__(
        self,
        *,
        job_id: str,
        status: ImportJobStatus | str,
        phase: ImportJobPhase | str | None = None,
        source_kind: ImportSourceKind | str | None = None,
        connector_id: str | None = None,
        target_index_id: str | None = None,
        source_prefix: str = "",
        file_pattern: str = "*",
        recursive: bool = True,
        created_at: _datetime.datetime | str | None = None,
        started_at: _datetime.datetime | str | None = None,
        completed_at: _datetime.datetime | str | None = None,
        error_message: str | None = None,
        progress: ImportJobProgress | Mapping[str, Any],
        outputs: ImportOutputsPage | Mapping[str, Any] | None = None,
        execution: ImportExecution | Mapping[str, Any] | None = None,
        video_ids: Sequence[str] | None = None,
        failed_files: Sequence[Mapping[str, Any]] | None = None,
        failed_files_next_cursor: str | None = None,
        skipped_files: Sequence[ImportFileSkip | Mapping[str, Any]] | None = None,
    ) -> None:
        self._extra = None
        self.job_id = job_id
        self.status = import_job_status_values[status]
        self.phase = None if phase is None else import_job_phase_values[phase]
        self.source_kind = (
            ImportSourceKind.CONNECTOR if source_kind is None else (import_source_kind_values[source_kind])
        )
        self.connector_id = connector_id
        self.target_index_id = target_index_id
        self.source_prefix = source_prefix
        self.file_pattern = file_pattern
        self.recursive = recursive
        self.created_at = None if created_at is None else to_datetime(created_at)
        self.started_at = None if started_at is None else to_datetime(started_at)
        self.completed_at = None if completed_at is None else to_datetime(completed_at)
        self.error_message = error_message
        self.progress = ImportJobProgress.model_validate(progress)
        self.outputs = (
            ImportOutputsPage.read_dict({}) if outputs is None else (ImportOutputsPage.model_validate(outputs))
        )
        self.execution = (
            ImportExecution.read_dict({}) if execution is None else (ImportExecution.model_validate(execution))
        )
        self.video_ids = [] if video_ids is None else ([*video_ids])
        self.failed_files = [] if failed_files is None else ([{**i0} for i0 in failed_files])
        self.failed_files_next_cursor = failed_files_next_cursor
        self.skipped_files = (
            [] if skipped_files is None else ([ImportFileSkip.model_validate(i0) for i0 in skipped_files])
        )

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 20:
            data = {**_absent_of_ImportJob, **data}
        try:
            values = _values_of_ImportJob(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ImportJob, **data}
            values = _values_of_ImportJob(data)
        self = new(cls)
        (
            _job_id,
            _status,
            _phase,
            _source_kind,
            _connector_id,
            _target_index_id,
            _source_prefix,
            _file_pattern,
            _recursive,
            _created_at,
            _started_at,
            _completed_at,
            _error_message,
            _progress,
            _outputs,
            _execution,
            _video_ids,
            _failed_files,
            _failed_files_next_cursor,
            _skipped_files,
        ) = values
        self.job_id = _job_id if _job_id.__class__ is str else as_str(_job_id)
        self.status = import_job_status_values[_status]
        self.phase = None if _phase is None else import_job_phase_values[_phase]
        self.source_kind = (
            ImportSourceKind.CONNECTOR if _source_kind is None else import_source_kind_values[_source_kind]
        )
        self.connector_id = (
            None
            if _connector_id is None
            else _connector_id
            if _connector_id.__class__ is str
            else as_str(_connector_id)
        )
        self.target_index_id = (
            None
            if _target_index_id is None
            else _target_index_id
            if _target_index_id.__class__ is str
            else as_str(_target_index_id)
        )
        self.source_prefix = (
            _source_prefix
            if _source_prefix.__class__ is str
            else ""
            if _source_prefix is None
            else as_str(_source_prefix)
        )
        self.file_pattern = (
            _file_pattern if _file_pattern.__class__ is str else "*" if _file_pattern is None else as_str(_file_pattern)
        )
        self.recursive = (
            _recursive if _recursive.__class__ is bool else True if _recursive is None else as_bool(_recursive)
        )
        self.created_at = None if _created_at is None else parse_datetime(_created_at)
        self.started_at = None if _started_at is None else parse_datetime(_started_at)
        self.completed_at = None if _completed_at is None else parse_datetime(_completed_at)
        self.error_message = (
            None
            if _error_message is None
            else _error_message
            if _error_message.__class__ is str
            else as_str(_error_message)
        )
        self.progress = ImportJobProgress.read_dict(_progress)
        self.outputs = ImportOutputsPage.read_dict({}) if _outputs is None else ImportOutputsPage.read_dict(_outputs)
        self.execution = ImportExecution.read_dict({}) if _execution is None else ImportExecution.read_dict(_execution)
        self.video_ids = [] if _video_ids is None else read_list(_video_ids, str, as_str)
        self.failed_files = (
            []
            if _failed_files is None
            else [
                i0 if i0.__class__ is dict else as_dict(i0)
                for i0 in (_failed_files if _failed_files.__class__ is list else as_list(_failed_files))
            ]
        )
        self.failed_files_next_cursor = (
            None
            if _failed_files_next_cursor is None
            else _failed_files_next_cursor
            if _failed_files_next_cursor.__class__ is str
            else as_str(_failed_files_next_cursor)
        )
        self.skipped_files = (
            []
            if _skipped_files is None
            else [
                *map(
                    ImportFileSkip.read_dict,
                    _skipped_files if _skipped_files.__class__ is list else as_list(_skipped_files),
                )
            ][:]
        )
        self._extra = None if len(data) == 20 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "job_id": self.job_id,
            "status": self.status.value,
            "progress": self.progress.to_dict(),
        }
        if self.phase is not None:
            out["phase"] = self.phase.value
        out["source_kind"] = self.source_kind.value
        if self.connector_id is not None:
            out["connector_id"] = self.connector_id
        if self.target_index_id is not None:
            out["target_index_id"] = self.target_index_id
        out["source_prefix"] = self.source_prefix
        out["file_pattern"] = self.file_pattern
        out["recursive"] = self.recursive
        if self.created_at is not None:
            out["created_at"] = format_datetime(self.created_at)
        if self.started_at is not None:
            out["started_at"] = format_datetime(self.started_at)
        if self.completed_at is not None:
            out["completed_at"] = format_datetime(self.completed_at)
        if self.error_message is not None:
            out["error_message"] = self.error_message
        out["outputs"] = self.outputs.to_dict()
        out["execution"] = self.execution.to_dict()
        out["video_ids"] = [*self.video_ids]
        out["failed_files"] = [{**i0} for i0 in self.failed_files]
        if self.failed_files_next_cursor is not None:
            out["failed_files_next_cursor"] = self.failed_files_next_cursor
        out["skipped_files"] = [i0.to_dict() for i0 in self.skipped_files]
        if self._extra:
            out.update(self._extra)
        return out

    def __hash__(self) -> int:
        return hash(("ImportJob", self.job_id))


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .import_execution import ImportExecution  # noqa: E402
from .import_file_skip import ImportFileSkip  # noqa: E402
from .import_job_phase import (
    ImportJobPhase,  # noqa: E402
    import_job_phase_values,  # noqa: E402
)
from .import_job_progress import ImportJobProgress  # noqa: E402
from .import_job_status import (
    ImportJobStatus,  # noqa: E402
    import_job_status_values,  # noqa: E402
)
from .import_outputs_page import ImportOutputsPage  # noqa: E402
from .import_source_kind import (
    ImportSourceKind,  # noqa: E402
    import_source_kind_values,  # noqa: E402
)
