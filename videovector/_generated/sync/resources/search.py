# Generated from videovector/resources/search.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""Search: reference images from files, and filters with both spellings of their answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from videovector._errors import InvalidArgumentError
from videovector._generated.api import search as _api
from videovector._generated.resources.search import SearchResource as _Generated
from videovector._transport.concurrency import run_blocking
from videovector.resources._filters import in_both_spellings
from videovector.resources._shared import reading
from videovector.resources.search import ImageInput, _conditions, encode_image

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._generated.models import (
        FilterCondition,
        FilterSearchResponse,
        ImageSearchResult,
        MultimodalSearchResult,
    )


def _encoded(image_data: ImageInput) -> str:
    # Text is at hand; a file may be on a slow disk.
    return encode_image(image_data) if isinstance(image_data, str) else run_blocking(encode_image, image_data)


class SearchResource(_Generated):
    """Search by text, image, both, field values or SQL."""

    def image(
        self,
        index_id: str,
        *,
        image_data: ImageInput,
        top_k: int = 20,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[ImageSearchResult]:
        """Find segments that look like a reference image, best match first.

        Args:
            index_id: the index.
            image_data: JPEG, PNG or WebP: base64 text, bytes, a pathlib.Path or a binary file.
            top_k: most hits to return, 1 to 100.
            run_ids: only results of these runs.
            index_ids: indexes to search instead of `index_id`.
            idempotency_key: keeps a repeated search from being charged twice.
            options: settings of this call.

        Endpoint: POST /indexes/{index_id}/image-search. Scope: search.
        """
        return super().image(
            index_id,
            image_data=_encoded(image_data),
            top_k=top_k,
            run_ids=run_ids,
            index_ids=index_ids,
            idempotency_key=idempotency_key,
            options=options,
        )

    def multimodal(
        self,
        index_id: str,
        *,
        text_query: str | None = None,
        image_data: ImageInput | None = None,
        top_k: int = 20,
        text_weight: float = 0.5,
        image_weight: float = 0.5,
        search_fields: Sequence[str] | None = None,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[MultimodalSearchResult]:
        """Search by text and reference image together; at least one of them.

        Args:
            index_id: the index.
            text_query: what to look for, in plain language.
            image_data: JPEG, PNG or WebP: base64 text, bytes, a pathlib.Path or a binary file.
            top_k: most hits to return, 1 to 100.
            text_weight: weight of the text hits, 0 to 1.
            image_weight: weight of the image hits, 0 to 1.
            search_fields: only these fields.
            run_ids: only results of these runs.
            index_ids: indexes to search instead of `index_id`.
            idempotency_key: keeps a repeated search from being charged twice.
            options: settings of this call.

        Endpoint: POST /indexes/{index_id}/multimodal-search. Scope: search.
        """
        if not text_query and not image_data:
            raise InvalidArgumentError("give text_query, image_data or both")
        return super().multimodal(
            index_id,
            text_query=text_query,
            image_data=_encoded(image_data) if image_data else None,
            top_k=top_k,
            text_weight=text_weight,
            image_weight=image_weight,
            search_fields=search_fields,
            run_ids=run_ids,
            index_ids=index_ids,
            idempotency_key=idempotency_key,
            options=options,
        )

    def filter(
        self,
        index_id: str,
        *,
        conditions: Sequence[FilterCondition | Mapping[str, Any]],
        page_size: int = 50,
        cursor: str | None = None,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
        options: RequestOptions | None = None,
    ) -> FilterSearchResponse:
        """Find results whose fields fulfil all conditions, in stable order.

        Args:
            index_id: the index.
            conditions: 1 to 4 of `{"field": ..., "operator": ..., "value": ..., "type": ...}`.
            page_size: rows per page, 1 to 100.
            cursor: where to continue: `next_page_token` of the answer before.
            run_ids: only results of these runs.
            index_ids: indexes to search instead of `index_id`.
            options: settings of this call.

        Returns: the page, with `results` and `data`, `next_page_token` and `pagination` both filled in.
        Raises: InvalidArgumentError naming the condition that cannot be sent.
        Endpoint: POST /search/filter/{index_id}. Scope: search.
        """
        operation = _api.filter_search_index(
            index_id,
            conditions=_conditions(conditions),
            page_size=page_size,
            cursor=cursor or None,
            run_ids=run_ids,
            index_ids=index_ids,
        )
        return self.send(reading(operation, in_both_spellings), options)

    def filter_playground(
        self,
        *,
        conditions: Sequence[FilterCondition | Mapping[str, Any]],
        page_size: int = 50,
        cursor: str | None = None,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
        options: RequestOptions | None = None,
    ) -> FilterSearchResponse:
        """Find results of playground media whose fields fulfil all conditions; arguments as in `filter`.

        Endpoint: POST /search/filter/playground. Scope: search.
        """
        operation = _api.filter_search_playground(
            conditions=_conditions(conditions),
            page_size=page_size,
            cursor=cursor or None,
            run_ids=run_ids,
            index_ids=index_ids,
        )
        return self.send(reading(operation, in_both_spellings), options)
