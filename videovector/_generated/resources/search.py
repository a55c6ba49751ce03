# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The search resource, sync and async: one method per operation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from videovector._generated.sync._resource import SyncResource
from videovector._request import inputs as _inputs
from videovector._request import rules as _rules
from videovector._resource import AsyncResource
from videovector._response import rules as _results
from videovector._transport.concurrency import run_blocking_async as _run_blocking_async

from ..api import search as _api

if TYPE_CHECKING:
    from videovector._config import RequestOptions

    from ..models.filter_condition import FilterCondition
    from ..models.filter_search_response import FilterSearchResponse
    from ..models.search_aggregation import SearchAggregation
    from ..models.search_result import ImageSearchResult, MultimodalSearchResult, SearchResult
    from ..models.sql_catalog_response import SqlCatalogResponse
    from ..models.sql_execute_response import SqlExecuteResponse
    from ..models.sql_generate_response import SqlGenerateResponse


class SearchResource(SyncResource):
    """The search operations of the API."""

    def text(
        self,
        index_id: str,
        *,
        query: str,
        top_k: int = 30,
        search_fields: Sequence[str] | None = None,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
        options: RequestOptions | None = None,
    ) -> list[SearchResult]:
        """Search an index by text.

        Finds segments and media items whose extracted values match a text by meaning.

        Returns at most `top_k` hits, best first: ordered by `reranked_score` where set, else by `similarity_score`.
        The same segment can appear once per run. Fields that a prompt keeps out of semantic search do not take part.
        There are no pages.

        Args:
            index_id: The index.
            query: What to look for, in plain language.
            top_k: Most hits to return. From 1 to 100. Default: 30.
            search_fields: Paths of the fields to match, property names joined with dots and `[]` after a repeated
                object. Left out for all semantically indexed fields.
            run_ids: Only results of these runs. Left out for all runs.
            index_ids: Indexes to search instead of the one in the path.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The hits, best first.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /indexes/{index_id}/search``

        Scope: ``search``
        """
        return self._client.send(
            _api.search_index_text(
                index_id, query=query, top_k=top_k, search_fields=search_fields, run_ids=run_ids, index_ids=index_ids
            ),
            options,
        )

    def image(
        self,
        index_id: str,
        *,
        image_data: _inputs.ImageInput,
        top_k: int = 20,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[ImageSearchResult]:
        """Search an index by image.

        Finds segments that look like a reference image, best match first, and names the frame that matched.

        Only segments of runs with image embedding can be found. Data that is not a readable image is refused (422).
        The search is charged; an idempotency key keeps a repeated request from being charged twice.

        Args:
            index_id: The index.
            image_data: The reference image, JPEG, PNG or WebP, as standard base64 without a `data:` prefix.
            top_k: Most hits to return. From 1 to 100. Default: 20.
            run_ids: Only results of these runs. Left out for all runs.
            index_ids: Indexes to search instead of the one in the path.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The hits, best first.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /indexes/{index_id}/image-search``

        Scope: ``search``
        """
        return self._client.send(
            _api.search_index_image(
                index_id,
                image_data=_inputs.base64_image("image_data", image_data),
                top_k=top_k,
                run_ids=run_ids,
                index_ids=index_ids,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    def multimodal(
        self,
        index_id: str,
        *,
        text_query: str | None = None,
        image_data: _inputs.ImageInput | None = None,
        top_k: int = 20,
        text_weight: float = 0.5,
        image_weight: float = 0.5,
        search_fields: Sequence[str] | None = None,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[MultimodalSearchResult]:
        """Search an index by text and image together.

        Searches by text and by reference image and merges both rankings by reciprocal rank, with the two weights,
        which must add up to 1. At least one of `text_query` and `image_data` is needed (422). Hits are ordered by
        `fused_score`; `match_type` tells which side found a hit. The search is charged; an idempotency key keeps a
        repeated request from being charged twice.

        Args:
            index_id: The index.
            text_query: What to look for, in plain language.
            image_data: The reference image, JPEG, PNG or WebP, as standard base64 without a `data:` prefix.
            top_k: Most hits to return. From 1 to 100. Default: 20.
            text_weight: Weight of the text ranking. From 0 to 1. Default: 0.5.
            image_weight: Weight of the image ranking. From 0 to 1. Default: 0.5.
            search_fields: Paths of the fields the text query matches. Left out for all semantically indexed fields.
            run_ids: Only results of these runs. Left out for all runs.
            index_ids: Indexes to search instead of the one in the path.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The hits, best first.

        Raises:
            InvalidArgumentError: An argument is refused, or arguments contradict each other, before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /indexes/{index_id}/multimodal-search``

        Scope: ``search``
        """
        _rules.text_or_image(text_query=text_query, image_data=image_data)
        return self._client.send(
            _api.search_index_multimodal(
                index_id,
                text_query=text_query,
                image_data=_inputs.base64_image("image_data", image_data) if image_data else None,
                top_k=top_k,
                text_weight=text_weight,
                image_weight=image_weight,
                search_fields=search_fields,
                run_ids=run_ids,
                index_ids=index_ids,
                idempotency_key=idempotency_key,
            ),
            options,
        )

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
        """Filter playground results by field values.

        Finds results of completed runs over playground media whose values satisfy every condition.

        Conditions, pages and response are those of `POST /search/filter/{index_id}`.

        Args:
            conditions: The conditions, one to four. 1 to 4 items.
            page_size: Most rows per page. From 1 to 100. Default: 50.
            cursor: Where to continue, as the previous response gave it. Left out for the first page.
            run_ids: Only results of these runs. Left out for all runs.
            index_ids: Indexes to search instead of the one in the path.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            A page of rows.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /search/filter/playground``

        Scope: ``search``
        """
        return self._client.send(
            _api.filter_search_playground(
                conditions=_inputs.filter_conditions("conditions", conditions),
                page_size=page_size,
                cursor=cursor,
                run_ids=run_ids,
                index_ids=index_ids,
            ).then(_results.both_spellings),
            options,
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
        """Filter the results of an index by field values.

        Finds results of completed runs whose values satisfy all of one to four conditions.

        Nothing is ranked; the order is stable, so that pages fit together. The next page takes the same request with
        `cursor` set to `next_page_token` of the response. Operators must fit the declared type: text takes `equals`,
        `contains`, `starts_with`, `ends_with`, `is_empty`, `is_not_empty`; numbers take `equals`, `greater_than`,
        `greater_equal`, `less_than`, `less_equal`; booleans take `equals`; arrays take `item_equals`,
        `item_contains`, `length_equals`, `length_greater`, `length_less`, `is_empty`, `is_not_empty`. Unknown keys,
        and the retired `start_after`, `fuzzyMatch` and short operator names, are refused (422).

        Args:
            index_id: The index.
            conditions: The conditions, one to four. 1 to 4 items.
            page_size: Most rows per page. From 1 to 100. Default: 50.
            cursor: Where to continue, as the previous response gave it. Left out for the first page.
            run_ids: Only results of these runs. Left out for all runs.
            index_ids: Indexes to search instead of the one in the path.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            A page of rows.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /search/filter/{index_id}``

        Scope: ``search``
        """
        return self._client.send(
            _api.filter_search_index(
                index_id,
                conditions=_inputs.filter_conditions("conditions", conditions),
                page_size=page_size,
                cursor=cursor,
                run_ids=run_ids,
                index_ids=index_ids,
            ).then(_results.both_spellings),
            options,
        )

    def multi_run(
        self,
        *,
        query: str,
        run_ids: Sequence[str] | None = None,
        index_id: str | None = None,
        aggregation: SearchAggregation | str = "best",
        top_k: int = 5,
        options: RequestOptions | None = None,
    ) -> list[SearchResult]:
        """Search several runs by text.

        Searches the results of several runs by meaning and merges the hits: `best` keeps one hit per segment, `all`
        keeps every hit, `weighted` gives more weight to more recent runs. Returns up to `top_k` hits per run, best
        first. At least one of `run_ids` and `index_id` is needed (422).

        Args:
            query: What to look for, in plain language.
            run_ids: The runs to search. Left out for the runs of `index_id`.
            index_id: The index whose runs are searched when `run_ids` is left out.
            aggregation: How hits of several runs are merged. Default: best.
            top_k: Most hits per run. From 1 to 50. Default: 5.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The hits, best first.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /search/multi-run``

        Scope: ``search``
        """
        return self._client.send(
            _api.search_multi_run(
                query=query, run_ids=run_ids, index_id=index_id, aggregation=aggregation, top_k=top_k
            ),
            options,
        )

    def playground(
        self,
        *,
        query: str,
        top_k: int = 30,
        run_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[SearchResult]:
        """Search playground media by text.

        Searches the account's media that belong to no index, by meaning.

        Hits and order are those of `POST /indexes/{index_id}/search`, with `source_index_id` null. Mind that `run_id`
        is a query parameter.

        Args:
            query: What to look for, in plain language.
            top_k: Most hits to return. From 1 to 100. Default: 30.
            run_id: Only results of this run.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The hits, best first.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /playground/search``

        Scope: ``search``
        """
        return self._client.send(_api.search_playground(query=query, top_k=top_k, run_id=run_id), options)

    def sql_catalog(
        self,
        index_id: str,
        *,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
        options: RequestOptions | None = None,
    ) -> SqlCatalogResponse:
        """List the tables open to SQL search.

        Says which tables SQL search can read, one per run, with their columns and a query that can be executed as it
        is. A JSON body is required, even when it is an empty object.

        Args:
            index_id: The index.
            run_ids: Only these runs. Left out for all runs of the index.
            index_ids: Indexes to cover instead of the one in the path.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The tables.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /search/sql/{index_id}/catalog``

        Scope: ``search``
        """
        return self._client.send(_api.get_sql_search_catalog(index_id, run_ids=run_ids, index_ids=index_ids), options)

    def sql(
        self,
        index_id: str,
        *,
        query: str,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
        result_limit: int = 100,
        options: RequestOptions | None = None,
    ) -> SqlExecuteResponse:
        """Search by SQL.

        Executes one read-only SELECT statement over the tables of the catalog; anything else is refused (400 or 422).

        `row_context` names the record behind each row. At most `result_limit` rows are returned; `truncated` says
        whether there were more.

        Args:
            index_id: The index.
            query: A single read-only SELECT statement over the tables of the catalog.
            run_ids: Only these runs. Left out for all runs of the index.
            index_ids: Indexes to query instead of the one in the path.
            result_limit: Most rows to return. From 1 to 2000. Default: 100.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The rows.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ValidationError: The request can't be carried out as sent (400). A field is missing, has the wrong type or
                is out of range; or an idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /search/sql/{index_id}``

        Scope: ``search``
        """
        return self._client.send(
            _api.execute_sql_search(
                index_id, query=query, run_ids=run_ids, index_ids=index_ids, result_limit=result_limit
            ),
            options,
        )

    def sql_generate(
        self,
        index_id: str,
        *,
        instruction: str,
        existing_query: str | None = None,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> SqlGenerateResponse:
        """Draft an SQL query from an instruction.

        Lets a language model write a query over the tables of the catalog, or refine an existing one, and does not
        execute it. Subject to the language-model budgets: 429 with `llm_daily_budget_exceeded` or
        `llm_user_budget_exceeded`, `details.reset_time` and `Retry-After`; 503 with `llm_budget_guard_open` while
        such work is paused for everyone.

        Args:
            index_id: The index.
            instruction: What the query should answer, in plain language.
            existing_query: A query to refine.
            run_ids: Only these runs. Left out for all runs of the index.
            index_ids: Indexes to query instead of the one in the path.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The draft.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The service, or a part of it that this operation needs, is paused for now (503).

        Endpoint: ``POST /search/sql/{index_id}/generate``

        Scope: ``search``
        """
        return self._client.send(
            _api.generate_sql_query(
                index_id,
                instruction=instruction,
                existing_query=existing_query,
                run_ids=run_ids,
                index_ids=index_ids,
                idempotency_key=idempotency_key,
            ),
            options,
        )


class AsyncSearchResource(AsyncResource):
    """The search operations of the API, awaited."""

    async def text(
        self,
        index_id: str,
        *,
        query: str,
        top_k: int = 30,
        search_fields: Sequence[str] | None = None,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
        options: RequestOptions | None = None,
    ) -> list[SearchResult]:
        """Search an index by text.

        Finds segments and media items whose extracted values match a text by meaning.

        Returns at most `top_k` hits, best first: ordered by `reranked_score` where set, else by `similarity_score`.
        The same segment can appear once per run. Fields that a prompt keeps out of semantic search do not take part.
        There are no pages.

        Args:
            index_id: The index.
            query: What to look for, in plain language.
            top_k: Most hits to return. From 1 to 100. Default: 30.
            search_fields: Paths of the fields to match, property names joined with dots and `[]` after a repeated
                object. Left out for all semantically indexed fields.
            run_ids: Only results of these runs. Left out for all runs.
            index_ids: Indexes to search instead of the one in the path.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The hits, best first.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /indexes/{index_id}/search``

        Scope: ``search``
        """
        return await self._client.send(
            _api.search_index_text(
                index_id, query=query, top_k=top_k, search_fields=search_fields, run_ids=run_ids, index_ids=index_ids
            ),
            options,
        )

    async def image(
        self,
        index_id: str,
        *,
        image_data: _inputs.ImageInput,
        top_k: int = 20,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[ImageSearchResult]:
        """Search an index by image.

        Finds segments that look like a reference image, best match first, and names the frame that matched.

        Only segments of runs with image embedding can be found. Data that is not a readable image is refused (422).
        The search is charged; an idempotency key keeps a repeated request from being charged twice.

        Args:
            index_id: The index.
            image_data: The reference image, JPEG, PNG or WebP, as standard base64 without a `data:` prefix.
            top_k: Most hits to return. From 1 to 100. Default: 20.
            run_ids: Only results of these runs. Left out for all runs.
            index_ids: Indexes to search instead of the one in the path.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The hits, best first.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /indexes/{index_id}/image-search``

        Scope: ``search``
        """
        return await self._client.send(
            _api.search_index_image(
                index_id,
                image_data=(
                    _inputs.base64_image("image_data", image_data)
                    if isinstance(image_data, str)
                    else await _run_blocking_async(_inputs.base64_image, "image_data", image_data)
                ),
                top_k=top_k,
                run_ids=run_ids,
                index_ids=index_ids,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    async def multimodal(
        self,
        index_id: str,
        *,
        text_query: str | None = None,
        image_data: _inputs.ImageInput | None = None,
        top_k: int = 20,
        text_weight: float = 0.5,
        image_weight: float = 0.5,
        search_fields: Sequence[str] | None = None,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[MultimodalSearchResult]:
        """Search an index by text and image together.

        Searches by text and by reference image and merges both rankings by reciprocal rank, with the two weights,
        which must add up to 1. At least one of `text_query` and `image_data` is needed (422). Hits are ordered by
        `fused_score`; `match_type` tells which side found a hit. The search is charged; an idempotency key keeps a
        repeated request from being charged twice.

        Args:
            index_id: The index.
            text_query: What to look for, in plain language.
            image_data: The reference image, JPEG, PNG or WebP, as standard base64 without a `data:` prefix.
            top_k: Most hits to return. From 1 to 100. Default: 20.
            text_weight: Weight of the text ranking. From 0 to 1. Default: 0.5.
            image_weight: Weight of the image ranking. From 0 to 1. Default: 0.5.
            search_fields: Paths of the fields the text query matches. Left out for all semantically indexed fields.
            run_ids: Only results of these runs. Left out for all runs.
            index_ids: Indexes to search instead of the one in the path.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The hits, best first.

        Raises:
            InvalidArgumentError: An argument is refused, or arguments contradict each other, before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /indexes/{index_id}/multimodal-search``

        Scope: ``search``
        """
        _rules.text_or_image(text_query=text_query, image_data=image_data)
        return await self._client.send(
            _api.search_index_multimodal(
                index_id,
                text_query=text_query,
                image_data=(
                    _inputs.base64_image("image_data", image_data)
                    if isinstance(image_data, str)
                    else await _run_blocking_async(_inputs.base64_image, "image_data", image_data)
                )
                if image_data
                else None,
                top_k=top_k,
                text_weight=text_weight,
                image_weight=image_weight,
                search_fields=search_fields,
                run_ids=run_ids,
                index_ids=index_ids,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    async def filter_playground(
        self,
        *,
        conditions: Sequence[FilterCondition | Mapping[str, Any]],
        page_size: int = 50,
        cursor: str | None = None,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
        options: RequestOptions | None = None,
    ) -> FilterSearchResponse:
        """Filter playground results by field values.

        Finds results of completed runs over playground media whose values satisfy every condition.

        Conditions, pages and response are those of `POST /search/filter/{index_id}`.

        Args:
            conditions: The conditions, one to four. 1 to 4 items.
            page_size: Most rows per page. From 1 to 100. Default: 50.
            cursor: Where to continue, as the previous response gave it. Left out for the first page.
            run_ids: Only results of these runs. Left out for all runs.
            index_ids: Indexes to search instead of the one in the path.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            A page of rows.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /search/filter/playground``

        Scope: ``search``
        """
        return await self._client.send(
            _api.filter_search_playground(
                conditions=_inputs.filter_conditions("conditions", conditions),
                page_size=page_size,
                cursor=cursor,
                run_ids=run_ids,
                index_ids=index_ids,
            ).then(_results.both_spellings),
            options,
        )

    async def filter(
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
        """Filter the results of an index by field values.

        Finds results of completed runs whose values satisfy all of one to four conditions.

        Nothing is ranked; the order is stable, so that pages fit together. The next page takes the same request with
        `cursor` set to `next_page_token` of the response. Operators must fit the declared type: text takes `equals`,
        `contains`, `starts_with`, `ends_with`, `is_empty`, `is_not_empty`; numbers take `equals`, `greater_than`,
        `greater_equal`, `less_than`, `less_equal`; booleans take `equals`; arrays take `item_equals`,
        `item_contains`, `length_equals`, `length_greater`, `length_less`, `is_empty`, `is_not_empty`. Unknown keys,
        and the retired `start_after`, `fuzzyMatch` and short operator names, are refused (422).

        Args:
            index_id: The index.
            conditions: The conditions, one to four. 1 to 4 items.
            page_size: Most rows per page. From 1 to 100. Default: 50.
            cursor: Where to continue, as the previous response gave it. Left out for the first page.
            run_ids: Only results of these runs. Left out for all runs.
            index_ids: Indexes to search instead of the one in the path.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            A page of rows.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /search/filter/{index_id}``

        Scope: ``search``
        """
        return await self._client.send(
            _api.filter_search_index(
                index_id,
                conditions=_inputs.filter_conditions("conditions", conditions),
                page_size=page_size,
                cursor=cursor,
                run_ids=run_ids,
                index_ids=index_ids,
            ).then(_results.both_spellings),
            options,
        )

    async def multi_run(
        self,
        *,
        query: str,
        run_ids: Sequence[str] | None = None,
        index_id: str | None = None,
        aggregation: SearchAggregation | str = "best",
        top_k: int = 5,
        options: RequestOptions | None = None,
    ) -> list[SearchResult]:
        """Search several runs by text.

        Searches the results of several runs by meaning and merges the hits: `best` keeps one hit per segment, `all`
        keeps every hit, `weighted` gives more weight to more recent runs. Returns up to `top_k` hits per run, best
        first. At least one of `run_ids` and `index_id` is needed (422).

        Args:
            query: What to look for, in plain language.
            run_ids: The runs to search. Left out for the runs of `index_id`.
            index_id: The index whose runs are searched when `run_ids` is left out.
            aggregation: How hits of several runs are merged. Default: best.
            top_k: Most hits per run. From 1 to 50. Default: 5.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The hits, best first.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /search/multi-run``

        Scope: ``search``
        """
        return await self._client.send(
            _api.search_multi_run(
                query=query, run_ids=run_ids, index_id=index_id, aggregation=aggregation, top_k=top_k
            ),
            options,
        )

    async def playground(
        self,
        *,
        query: str,
        top_k: int = 30,
        run_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[SearchResult]:
        """Search playground media by text.

        Searches the account's media that belong to no index, by meaning.

        Hits and order are those of `POST /indexes/{index_id}/search`, with `source_index_id` null. Mind that `run_id`
        is a query parameter.

        Args:
            query: What to look for, in plain language.
            top_k: Most hits to return. From 1 to 100. Default: 30.
            run_id: Only results of this run.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The hits, best first.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /playground/search``

        Scope: ``search``
        """
        return await self._client.send(_api.search_playground(query=query, top_k=top_k, run_id=run_id), options)

    async def sql_catalog(
        self,
        index_id: str,
        *,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
        options: RequestOptions | None = None,
    ) -> SqlCatalogResponse:
        """List the tables open to SQL search.

        Says which tables SQL search can read, one per run, with their columns and a query that can be executed as it
        is. A JSON body is required, even when it is an empty object.

        Args:
            index_id: The index.
            run_ids: Only these runs. Left out for all runs of the index.
            index_ids: Indexes to cover instead of the one in the path.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The tables.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /search/sql/{index_id}/catalog``

        Scope: ``search``
        """
        return await self._client.send(
            _api.get_sql_search_catalog(index_id, run_ids=run_ids, index_ids=index_ids), options
        )

    async def sql(
        self,
        index_id: str,
        *,
        query: str,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
        result_limit: int = 100,
        options: RequestOptions | None = None,
    ) -> SqlExecuteResponse:
        """Search by SQL.

        Executes one read-only SELECT statement over the tables of the catalog; anything else is refused (400 or 422).

        `row_context` names the record behind each row. At most `result_limit` rows are returned; `truncated` says
        whether there were more.

        Args:
            index_id: The index.
            query: A single read-only SELECT statement over the tables of the catalog.
            run_ids: Only these runs. Left out for all runs of the index.
            index_ids: Indexes to query instead of the one in the path.
            result_limit: Most rows to return. From 1 to 2000. Default: 100.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The rows.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ValidationError: The request can't be carried out as sent (400). A field is missing, has the wrong type or
                is out of range; or an idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /search/sql/{index_id}``

        Scope: ``search``
        """
        return await self._client.send(
            _api.execute_sql_search(
                index_id, query=query, run_ids=run_ids, index_ids=index_ids, result_limit=result_limit
            ),
            options,
        )

    async def sql_generate(
        self,
        index_id: str,
        *,
        instruction: str,
        existing_query: str | None = None,
        run_ids: Sequence[str] | None = None,
        index_ids: Sequence[str] | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> SqlGenerateResponse:
        """Draft an SQL query from an instruction.

        Lets a language model write a query over the tables of the catalog, or refine an existing one, and does not
        execute it. Subject to the language-model budgets: 429 with `llm_daily_budget_exceeded` or
        `llm_user_budget_exceeded`, `details.reset_time` and `Retry-After`; 503 with `llm_budget_guard_open` while
        such work is paused for everyone.

        Args:
            index_id: The index.
            instruction: What the query should answer, in plain language.
            existing_query: A query to refine.
            run_ids: Only these runs. Left out for all runs of the index.
            index_ids: Indexes to query instead of the one in the path.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The draft.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The service, or a part of it that this operation needs, is paused for now (503).

        Endpoint: ``POST /search/sql/{index_id}/generate``

        Scope: ``search``
        """
        return await self._client.send(
            _api.generate_sql_query(
                index_id,
                instruction=instruction,
                existing_query=existing_query,
                run_ids=run_ids,
                index_ids=index_ids,
                idempotency_key=idempotency_key,
            ),
            options,
        )
