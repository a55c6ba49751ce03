"""Rules about what came back, which the API document names but can't state.

`result` in `x-videovector` names one; the generated method passes the value it read through it. Each gives the value,
or raises.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .signed_urls import delivery_is_consistent, inconsistent_delivery

if TYPE_CHECKING:
    from videovector._generated.models import Export, FilterSearchResponse


def consistent_export(export: Export) -> Export:
    """The delivery fields of an export agree; a link that is a credential must not be in a status."""
    if delivery_is_consistent(export.to_dict()):
        return export
    # Nothing that a traceback shows may hold the link.
    del export
    raise inconsistent_delivery()


def consistent_exports(exports: list[Export]) -> list[Export]:
    """The delivery fields of each export agree."""
    return [consistent_export(export) for export in exports]


def both_spellings(answer: FilterSearchResponse) -> FilterSearchResponse:
    """Fill in the half of the answer that the server left out: results and token, or data and pagination."""
    from videovector._generated.models import PaginationMeta

    answer.results = answer.results or answer.data
    answer.data = answer.data or answer.results
    if answer.pagination is None:
        token = answer.next_page_token
        answer.pagination = PaginationMeta(limit=len(answer.results), has_more=bool(token), next_cursor=token)
    elif answer.next_page_token is None:
        answer.next_page_token = answer.pagination.next_cursor
    answer.total_shown = answer.total_shown or len(answer.results)
    return answer
