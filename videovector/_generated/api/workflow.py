# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Builders of the workflow operations: each describes one request and knows how to read its response."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from videovector._request import encoding as _encoding
from videovector._request import inputs as _inputs
from videovector._request import validation as _validation
from videovector._request.operation import Endpoint, FileInput, Operation

if TYPE_CHECKING:
    from ..models.import_file_descriptor import ImportFileDescriptor
    from ..models.import_job import ImportJob
    from ..models.media_grant import MediaGrant
    from ..models.media_grant_intent import MediaGrantIntent
    from ..models.processing_model import ProcessingModel
    from ..models.result_level import ResultLevel
    from ..models.segmentation_mode import SegmentationMode
    from ..models.workflow_define_response import WorkflowDefineResponse
    from ..models.workflow_filter_condition import WorkflowFilterCondition
    from ..models.workflow_process_response import WorkflowProcessResponse
    from ..models.workflow_results_view import WorkflowResultsView
    from ..models.workflow_run_results import WorkflowRunResults
    from ..models.workflow_search_response import WorkflowSearchResponse


_CREATE_WORKFLOW_ATTACHMENTS = Endpoint(
    "createWorkflowAttachments",
    "POST",
    "/workflow/attachments",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="auto",
    idempotency_prefix="workflow-attachments",
    response_kind="json",
    models=(
        __name__,
        "import_job",
    ),
)


def _read_create_workflow_attachments(data: Any) -> ImportJob:
    from ..models.import_job import ImportJob

    return ImportJob.from_dict(data)


def create_workflow_attachments(
    *,
    files: Sequence[ImportFileDescriptor | Mapping[str, Any]],
    index_id: str | None = None,
    index_name: str | None = None,
    title: str | None = None,
    idempotency_key: str | None = None,
) -> Operation[ImportJob]:
    """Import files from download URLs (``POST /workflow/attachments``)."""
    _body: _validation.JsonObject = {}
    _body["files"] = _validation.items("files", files, _validation.json_object, min_items=1)
    if index_id is not None:
        _body["index_id"] = _validation.text("index_id", index_id, min_length=1)
    if index_name is not None:
        _body["index_name"] = _validation.text("index_name", index_name, min_length=1, max_length=255)
    if title is not None:
        _body["title"] = _validation.text("title", title, min_length=1, max_length=255)
    return Operation(
        _CREATE_WORKFLOW_ATTACHMENTS,
        "/workflow/attachments",
        _read_create_workflow_attachments,
        json=_body,
        idempotency_key=idempotency_key,
    )


_CREATE_WORKFLOW_MEDIA_GRANT = Endpoint(
    "createWorkflowMediaGrant",
    "POST",
    "/workflow/media-grants",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "media_grant",
    ),
)


def _read_create_workflow_media_grant(data: Any) -> MediaGrant:
    from ..models.media_grant import MediaGrant

    return MediaGrant.from_dict(data)


def create_workflow_media_grant(
    *,
    video_id: str,
    intent: MediaGrantIntent | str,
    run_id: str | None = None,
    segment_id: str | None = None,
) -> Operation[MediaGrant]:
    """Create a short-lived download URL for media (``POST /workflow/media-grants``)."""
    _body: _validation.JsonObject = {}
    _body["video_id"] = _validation.text("video_id", video_id, min_length=1)
    _body["intent"] = _validation.open_choice("intent", intent)
    if run_id is not None:
        _body["run_id"] = _validation.text("run_id", run_id, min_length=1)
    if segment_id is not None:
        _body["segment_id"] = _validation.text("segment_id", segment_id, min_length=1)
    return Operation(
        _CREATE_WORKFLOW_MEDIA_GRANT,
        "/workflow/media-grants",
        _read_create_workflow_media_grant,
        json=_body,
    )


_UPLOAD_WORKFLOW_MEDIA = Endpoint(
    "uploadWorkflowMedia",
    "POST",
    "/workflow/upload",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="auto",
    idempotency_prefix="workflow-upload",
    response_kind="json",
    models=(
        __name__,
        "import_job",
    ),
)


def _read_upload_workflow_media(data: Any) -> ImportJob:
    from ..models.import_job import ImportJob

    return ImportJob.from_dict(data)


def upload_workflow_media(
    file: FileInput,
    *,
    title: str | None = None,
    index_id: str | None = None,
    index_name: str | None = None,
    idempotency_key: str | None = None,
) -> Operation[ImportJob]:
    """Upload a media file to an index found by id or name (``POST /workflow/upload``)."""
    _parts: _validation.Parts = []
    _parts.append(("file", _inputs.upload("file", file)))
    if title is not None:
        _parts.append(("title", _validation.text("title", title, min_length=1, max_length=255)))
    if index_id is not None:
        _parts.append(("index_id", _validation.text("index_id", index_id, min_length=1)))
    if index_name is not None:
        _parts.append(("index_name", _validation.text("index_name", index_name, min_length=1, max_length=255)))
    return Operation(
        _UPLOAD_WORKFLOW_MEDIA,
        "/workflow/upload",
        _read_upload_workflow_media,
        parts=_parts,
        idempotency_key=idempotency_key,
    )


_DEFINE_WORKFLOW_PROMPT = Endpoint(
    "defineWorkflowPrompt",
    "POST",
    "/workflow/define",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="auto",
    idempotency_prefix="workflow-define",
    response_kind="json",
    models=(
        __name__,
        "workflow_define_response",
    ),
)


def _read_define_workflow_prompt(data: Any) -> WorkflowDefineResponse:
    from ..models.workflow_define_response import WorkflowDefineResponse

    return WorkflowDefineResponse.from_dict(data)


def define_workflow_prompt(
    instruction: str,
    *,
    save: bool = True,
    idempotency_key: str | None = None,
) -> Operation[WorkflowDefineResponse]:
    """Generate a prompt from an instruction (``POST /workflow/define``)."""
    _body: _validation.JsonObject = {}
    _body["instruction"] = _validation.text("instruction", instruction, min_length=1)
    _body["save"] = _validation.boolean("save", save)
    return Operation(
        _DEFINE_WORKFLOW_PROMPT,
        "/workflow/define",
        _read_define_workflow_prompt,
        json=_body,
        idempotency_key=idempotency_key,
    )


_PROCESS_WORKFLOW = Endpoint(
    "processWorkflow",
    "POST",
    "/workflow/process",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="auto",
    idempotency_prefix="workflow-process",
    response_kind="json",
    models=(
        __name__,
        "workflow_process_response",
    ),
)


def _read_process_workflow(data: Any) -> WorkflowProcessResponse:
    from ..models.workflow_process_response import WorkflowProcessResponse

    return WorkflowProcessResponse.from_dict(data)


def process_workflow(
    *,
    prompt_id: str | None = None,
    prompt_instruction: str | None = None,
    import_job_id: str | None = None,
    video_ids: str | Sequence[str] | None = None,
    index_id: str | None = None,
    index_name: str | None = None,
    segmentation_mode: SegmentationMode | str | None = None,
    fixed_segment_duration_seconds: int | None = None,
    advanced_transcription: bool | None = None,
    create_image_embeddings: bool | None = None,
    video_segmentation_type: SegmentationMode | str | None = None,
    audio_segmentation_type: SegmentationMode | str | None = None,
    video_segment_duration: int | None = None,
    audio_segment_duration: int | None = None,
    processing_model: ProcessingModel | str | None = None,
    idempotency_key: str | None = None,
) -> Operation[WorkflowProcessResponse]:
    """Start a prompt run from a prompt or an instruction (``POST /workflow/process``)."""
    _body: _validation.JsonObject = {}
    if prompt_id is not None:
        _body["prompt_id"] = _validation.text("prompt_id", prompt_id, min_length=1)
    if prompt_instruction is not None:
        _body["prompt_instruction"] = _validation.text("prompt_instruction", prompt_instruction, min_length=1)
    if import_job_id is not None:
        _body["import_job_id"] = _validation.text("import_job_id", import_job_id, min_length=1)
    if video_ids is not None:
        _body["video_ids"] = _validation.json_value("video_ids", video_ids)
    if index_id is not None:
        _body["index_id"] = _validation.text("index_id", index_id, min_length=1)
    if index_name is not None:
        _body["index_name"] = _validation.text("index_name", index_name, min_length=1)
    if segmentation_mode is not None:
        _body["segmentation_mode"] = _validation.choice(
            "segmentation_mode", segmentation_mode, ("content_aware", "fixed")
        )
    if fixed_segment_duration_seconds is not None:
        _body["fixed_segment_duration_seconds"] = _validation.integer(
            "fixed_segment_duration_seconds", fixed_segment_duration_seconds, minimum=1, maximum=300
        )
    if advanced_transcription is not None:
        _body["advanced_transcription"] = _validation.boolean("advanced_transcription", advanced_transcription)
    if create_image_embeddings is not None:
        _body["create_image_embeddings"] = _validation.boolean("create_image_embeddings", create_image_embeddings)
    if video_segmentation_type is not None:
        _body["video_segmentation_type"] = _validation.choice(
            "video_segmentation_type", video_segmentation_type, ("content_aware", "fixed")
        )
    if audio_segmentation_type is not None:
        _body["audio_segmentation_type"] = _validation.choice(
            "audio_segmentation_type", audio_segmentation_type, ("content_aware", "fixed")
        )
    if video_segment_duration is not None:
        _body["video_segment_duration"] = _validation.integer(
            "video_segment_duration", video_segment_duration, minimum=1, maximum=300
        )
    if audio_segment_duration is not None:
        _body["audio_segment_duration"] = _validation.integer(
            "audio_segment_duration", audio_segment_duration, minimum=1, maximum=300
        )
    if processing_model is not None:
        _body["processing_model"] = _validation.open_choice("processing_model", processing_model)
    return Operation(
        _PROCESS_WORKFLOW,
        "/workflow/process",
        _read_process_workflow,
        json=_body,
        idempotency_key=idempotency_key,
    )


_SEARCH_WORKFLOW = Endpoint(
    "searchWorkflow",
    "POST",
    "/workflow/search",
    credentials=("api_key", "bearer"),
    scope="search",
    idempotency="auto",
    idempotency_prefix="workflow-search",
    response_kind="json",
    models=(
        __name__,
        "workflow_search_response",
    ),
)


def _read_search_workflow(data: Any) -> WorkflowSearchResponse:
    from ..models.workflow_search_response import WorkflowSearchResponse

    return WorkflowSearchResponse.from_dict(data)


def search_workflow(
    query: str | None = None,
    *,
    filters: Sequence[WorkflowFilterCondition | Mapping[str, Any]] | None = None,
    result_level: ResultLevel | str = "segment",
    video_ids: str | Sequence[str] | None = None,
    prompt_run_ids: str | Sequence[str] | None = None,
    index_id: str | None = None,
    index_name: str | None = None,
    limit: int = 10,
    idempotency_key: str | None = None,
) -> Operation[WorkflowSearchResponse]:
    """Search by meaning or by field values (``POST /workflow/search``)."""
    _body: _validation.JsonObject = {}
    if query is not None:
        _body["query"] = _validation.text("query", query, min_length=1)
    if filters is not None:
        _body["filters"] = _validation.items("filters", filters, _validation.json_object, min_items=1, max_items=4)
    _body["result_level"] = _validation.choice("result_level", result_level, ("segment", "video"))
    if video_ids is not None:
        _body["video_ids"] = _validation.json_value("video_ids", video_ids)
    if prompt_run_ids is not None:
        _body["prompt_run_ids"] = _validation.json_value("prompt_run_ids", prompt_run_ids)
    if index_id is not None:
        _body["index_id"] = _validation.text("index_id", index_id, min_length=1)
    if index_name is not None:
        _body["index_name"] = _validation.text("index_name", index_name, min_length=1)
    _body["limit"] = _validation.integer("limit", limit, minimum=1, maximum=50)
    return Operation(
        _SEARCH_WORKFLOW,
        "/workflow/search",
        _read_search_workflow,
        json=_body,
        idempotency_key=idempotency_key,
    )


_GET_WORKFLOW_SEARCH_PAGE = Endpoint(
    "getWorkflowSearchPage",
    "GET",
    "/workflow/search/page",
    credentials=("api_key", "bearer"),
    scope="search",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "workflow_search_response",
    ),
)


def _read_get_workflow_search_page(data: Any) -> WorkflowSearchResponse:
    from ..models.workflow_search_response import WorkflowSearchResponse

    return WorkflowSearchResponse.from_dict(data)


def get_workflow_search_page(
    cursor: str,
) -> Operation[WorkflowSearchResponse]:
    """Get the next page of a workflow search (``GET /workflow/search/page``)."""
    _query: _validation.Pairs = []
    _query.append(("cursor", _validation.text("cursor", cursor, min_length=1)))
    return Operation(
        _GET_WORKFLOW_SEARCH_PAGE,
        "/workflow/search/page",
        _read_get_workflow_search_page,
        query=_query,
    )


_LIST_WORKFLOW_RUN_RESULTS = Endpoint(
    "listWorkflowRunResults",
    "GET",
    "/workflow/runs/{run_id}/results",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "workflow_run_results",
    ),
)


def _read_list_workflow_run_results(data: Any) -> WorkflowRunResults:
    from ..models.workflow_run_results import WorkflowRunResults

    return WorkflowRunResults.from_dict(data)


def list_workflow_run_results(
    run_id: str,
    *,
    result_level: ResultLevel | str = "segment",
    view: WorkflowResultsView | str = "unfiltered",
    limit: int = 50,
    video_id: str | None = None,
    filtered_cursor: str | None = None,
    unfiltered_cursor: str | None = None,
) -> Operation[WorkflowRunResults]:
    """List the extracted and selected results of a prompt run (``GET /workflow/runs/{run_id}/results``)."""
    _query: _validation.Pairs = []
    _query.append(("result_level", _validation.choice("result_level", result_level, ("segment", "video"))))
    _query.append(("view", _validation.choice("view", view, ("unfiltered", "filtered", "both"))))
    _query.append(("limit", f"{_validation.integer('limit', limit, minimum=1, maximum=50)}"))
    if video_id is not None:
        _query.append(("video_id", _validation.text("video_id", video_id, min_length=1)))
    if filtered_cursor is not None:
        _query.append(("filtered_cursor", _validation.text("filtered_cursor", filtered_cursor, min_length=1)))
    if unfiltered_cursor is not None:
        _query.append(("unfiltered_cursor", _validation.text("unfiltered_cursor", unfiltered_cursor, min_length=1)))
    return Operation(
        _LIST_WORKFLOW_RUN_RESULTS,
        "/workflow/runs/" + _encoding.segment("run_id", _validation.text("run_id", run_id, min_length=1)) + "/results",
        _read_list_workflow_run_results,
        query=_query,
    )
