"""Rules about responses, which the API document names but can't express.

`result` in `x-videovector` names a rule; the generated method calls it with the value that it read. It returns the
value or raises.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from videovector._errors import ResponseDecodeError

from .signed_urls import delivery_is_consistent

if TYPE_CHECKING:
    from videovector._generated.models import Export, FilterSearchResponse


def consistent_export(export: Export) -> Export:
    """Check that the delivery fields of an export agree; a status must not contain a link, which is a credential."""
    if delivery_is_consistent(export.to_dict()):
        return export
    # A traceback could show the link.
    del export
    raise ResponseDecodeError(
        "The API returned an export whose delivery fields contradict each other.",
        status_code=502,
        error_code="invalid_export_status_response",
    )


def consistent_exports(exports: list[Export]) -> list[Export]:
    """Check that the delivery fields of each export agree."""
    return [consistent_export(export) for export in exports]


def both_spellings(response: FilterSearchResponse) -> FilterSearchResponse:
    """Fill in the fields that the server omitted: results and token, or data and pagination."""
    from videovector._generated.models import PaginationMeta

    response.results = response.results or response.data
    response.data = response.data or response.results
    if response.pagination is None:
        token = response.next_page_token
        response.pagination = PaginationMeta(limit=len(response.results), has_more=bool(token), next_cursor=token)
    elif response.next_page_token is None:
        response.next_page_token = response.pagination.next_cursor
    response.total_shown = response.total_shown or len(response.results)
    return response
