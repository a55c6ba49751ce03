"""The requests of the short way, with the rules between their arguments that the API document can't state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from videovector._errors import InvalidArgumentError
from videovector._files import Progress, open_media
from videovector._generated.api import workflow as _api

from ._workflow_pages import first_page, further_page

if TYPE_CHECKING:
    from videovector._generated.models import (
        ImportJob,
        ProcessingModel,
        ResultLevel,
        SearchResult,
        SegmentationMode,
        WorkflowFilterCondition,
        WorkflowProcessResponse,
    )
    from videovector._operation import FileInput, Operation, PageData


def upload_operation(
    file: FileInput,
    filename: str | None,
    content_type: str | None,
    size: int | None,
    on_progress: Progress | None,
    fields: Mapping[str, str | None],
) -> Operation[ImportJob]:
    """The upload of a file, which is opened and checked here."""
    if fields["index_id"] and fields["index_name"]:
        raise InvalidArgumentError("give index_id or index_name, not both")
    source: Any = open_media(file, filename=filename, content_type=content_type, size=size, on_progress=on_progress)
    return _api.upload_workflow_media(source, **fields)


def process_operation(
    *,
    prompt_id: str | None,
    prompt_instruction: str | None,
    import_job_id: str | None,
    video_ids: str | Sequence[str] | None,
    index_id: str | None,
    index_name: str | None,
    segmentation_mode: SegmentationMode | str | None,
    fixed_segment_duration_seconds: int | None,
    advanced_transcription: bool | None,
    create_image_embeddings: bool | None,
    idempotency_key: str | None,
    video_segmentation_type: SegmentationMode | str | None,
    audio_segmentation_type: SegmentationMode | str | None,
    video_segment_duration: int | None,
    audio_segment_duration: int | None,
    processing_model: ProcessingModel | str | None,
) -> Operation[WorkflowProcessResponse]:
    """The start of a run; arguments that contradict each other are refused."""
    if _blank(prompt_id) == _blank(prompt_instruction):
        raise InvalidArgumentError("give exactly one of prompt_id and prompt_instruction")
    if segmentation_mode != "fixed" and fixed_segment_duration_seconds is not None:
        raise InvalidArgumentError("fixed_segment_duration_seconds goes only with segmentation_mode='fixed'")
    if import_job_id is not None and any(target is not None for target in (video_ids, index_id, index_name)):
        raise InvalidArgumentError(
            "import_job_id names the media already; leave out video_ids, index_id and index_name"
        )
    return _api.process_workflow(
        prompt_id=prompt_id,
        prompt_instruction=prompt_instruction,
        import_job_id=import_job_id,
        video_ids=video_ids,
        index_id=index_id,
        index_name=index_name,
        segmentation_mode=segmentation_mode,
        fixed_segment_duration_seconds=fixed_segment_duration_seconds,
        advanced_transcription=advanced_transcription,
        create_image_embeddings=create_image_embeddings,
        idempotency_key=idempotency_key,
        video_segmentation_type=video_segmentation_type,
        audio_segmentation_type=audio_segmentation_type,
        video_segment_duration=video_segment_duration,
        audio_segment_duration=audio_segment_duration,
        processing_model=processing_model,
    )


def search_operation(
    *,
    query: str | None,
    filters: Sequence[WorkflowFilterCondition | Mapping[str, Any]] | None,
    result_level: ResultLevel | str,
    video_ids: str | Sequence[str] | None,
    prompt_run_ids: str | Sequence[str] | None,
    index_id: str | None,
    index_name: str | None,
    limit: int,
    cursor: str | None,
    idempotency_key: str | None,
) -> Operation[PageData[SearchResult]]:
    """The request for a first page, or with a cursor for a further one."""
    if cursor is not None:
        if _blank(cursor):
            raise InvalidArgumentError("cursor must not be blank; leave it out for a new search")
        others = (query, filters, video_ids, prompt_run_ids, index_id, index_name, idempotency_key)
        if any(other is not None for other in others) or result_level != "segment" or limit != 10:
            raise InvalidArgumentError("cursor goes on with a search as it was made; leave out all other arguments")
        return further_page(cursor.strip())
    if _blank(query) == bool(not filters):
        raise InvalidArgumentError("give exactly one of query and filters")
    return first_page(
        _api.search_workflow(
            query,
            filters=filters,
            result_level=result_level,
            video_ids=video_ids,
            prompt_run_ids=prompt_run_ids,
            index_id=index_id,
            index_name=index_name,
            limit=limit,
            idempotency_key=idempotency_key,
        )
    )


def _blank(text: str | None) -> bool:
    return not (text or "").strip()
