"""The requests of the short way, with the rules between their arguments that the API document can't state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from videovector._errors import InvalidArgumentError
from videovector._generated.api import workflow as _api
from videovector._request.upload_sources import Progress
from videovector._request.uploads import open_media

from ._workflow_pages import first_page, further_page

if TYPE_CHECKING:
    from videovector._generated.models import (
        ImportJob,
        ResultLevel,
        SearchResult,
        WorkflowFilterCondition,
    )
    from videovector._request.operation import FileInput, Operation, PageData


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
