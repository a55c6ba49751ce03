# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The search resource, sync and async: one method per operation.

Methods import pages and waits themselves, so that a program loads them only when it needs them.
"""

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

        Finds segments and media items whose extracted values match a text in meaning.

        Returns at most `top_k` hits, without pages, best first: ordered by `reranked_score` if it is set, else by
        `similarity_score`. The same segment can appear once per prompt run. Fields that a prompt excludes from
        semantic search are not searched.

        Args:
            index_id: Id of the index to search.
            query: What to look for, in plain language.
            top_k: Maximum number of hits to return. From 1 to 100. Default: 30.
            search_fields: Paths of the fields to search: property names joined with dots, with `[]` after a list of
                objects. If omitted, all fields are searched that the prompt does not exclude from semantic search.
            run_ids: Ids of the prompt runs whose results to search. If omitted, all runs are searched.
            index_ids: Ids of the indexes to search instead of the one in the path.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The hits, best first.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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

        Finds segments that look like a reference image, best first, with the frame that matched.

        Only segments from prompt runs with image embedding can be found. If the data is not a readable image, the
        response is 422. Each search is charged; with an idempotency key, a repeated request is charged only once.

        Args:
            index_id: Id of the index to search.
            image_data: The reference image (JPEG, PNG or WebP) in standard base64, without a `data:` prefix. Give a
                path, bytes or a binary file, which are encoded here, or a base64 string.
            top_k: Maximum number of hits to return. From 1 to 100. Default: 20.
            run_ids: Ids of the prompt runs whose results to search. If omitted, all runs are searched.
            index_ids: Ids of the indexes to search instead of the one in the path.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The hits, best first.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent. The file can't be read, or the string is
                not base64.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

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
        """Search an index by text and image.

        Searches by text and by reference image, and merges the two rankings by reciprocal rank fusion with two
        weights that must add up to 1. At least one of `text_query` and `image_data` is required (422). Hits are
        ordered by `fused_score`; `match_type` says whether the text, the image or both found a hit. Each search is
        charged; with an idempotency key, a repeated request is charged only once.

        Args:
            index_id: Id of the index to search.
            text_query: What to look for, in plain language. If omitted, only the image is searched.
            image_data: The reference image (JPEG, PNG or WebP) in standard base64, without a `data:` prefix. If
                omitted, only the text is searched. Give a path, bytes or a binary file, which are encoded here, or a
                base64 string.
            top_k: Maximum number of hits to return. From 1 to 100. Default: 20.
            text_weight: Weight of the text ranking. The two weights must add up to 1. From 0 to 1. Default: 0.5.
            image_weight: Weight of the image ranking. The two weights must add up to 1. From 0 to 1. Default: 0.5.
            search_fields: Paths of the fields that the text query searches. If omitted, all fields are searched that
                the prompt does not exclude from semantic search.
            run_ids: Ids of the prompt runs whose results to search. If omitted, all runs are searched.
            index_ids: Ids of the indexes to search instead of the one in the path.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The hits, best first.

        Raises:
            InvalidArgumentError: An argument is invalid, or the arguments do not fit together; nothing is sent. The
                file can't be read, or the string is not base64.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

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
        """Filter the results of the playground by field values.

        Finds results of completed prompt runs over playground media whose values meet all conditions.

        Conditions, pages and response are the same as for `POST /search/filter/{index_id}`.

        Args:
            conditions: The conditions. A result must meet all of them. 1 to 4 items.
            page_size: Maximum number of results per page. From 1 to 100. Default: 50.
            cursor: Where to continue: `next_page_token` of the previous response. Omit it for the first page.
            run_ids: Ids of the prompt runs whose results to search. If omitted, all runs are searched.
            index_ids: Ids of the indexes to search instead of the one in the path.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            One page of results.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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

        Finds results of completed prompt runs whose values meet all of one to four conditions.

        The results are not ranked, but their order is stable, so no result is missed or repeated between pages. To
        get the next page, send the same request with `cursor` set to `next_page_token` of the response. The operator
        must fit the type of the field. Strings: `equals`, `contains`, `starts_with`, `ends_with`, `is_empty`,
        `is_not_empty`. Numbers: `equals`, `greater_than`, `greater_equal`, `less_than`, `less_equal`. Booleans:
        `equals`. Arrays: `item_equals`, `item_contains`, `length_equals`, `length_greater`, `length_less`,
        `is_empty`, `is_not_empty`. Unknown keys are refused (422), and so are the former `start_after`, `fuzzyMatch`
        and short operator names.

        Args:
            index_id: Id of the index.
            conditions: The conditions. A result must meet all of them. 1 to 4 items.
            page_size: Maximum number of results per page. From 1 to 100. Default: 50.
            cursor: Where to continue: `next_page_token` of the previous response. Omit it for the first page.
            run_ids: Ids of the prompt runs whose results to search. If omitted, all runs are searched.
            index_ids: Ids of the indexes to search instead of the one in the path.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            One page of results.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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
        """Search several prompt runs by text.

        Searches the results of several prompt runs by meaning and merges the hits.

        `best` keeps one hit per segment, `all` keeps every hit, and `weighted` gives more weight to newer runs.
        Returns at most `top_k` hits per run, best first. At least one of `run_ids` and `index_id` is required (422).

        Args:
            query: What to look for, in plain language.
            run_ids: Ids of the prompt runs to search. If omitted, the runs of `index_id` are searched.
            index_id: Id of the index whose prompt runs to search. Used only if `run_ids` is omitted.
            aggregation: How the hits of several prompt runs are merged. Default: best.
            top_k: Maximum number of hits per prompt run. From 1 to 50. Default: 5.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The hits, best first.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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
        """Search the playground by text.

        Searches the account's media that belong to no index, by meaning.

        The hits have the same fields and the same order as those of `POST /indexes/{index_id}/search`; their
        `source_index_id` is null. `run_id` is a query parameter, not a field of the body.

        Args:
            query: What to look for, in plain language.
            top_k: Maximum number of hits to return. From 1 to 100. Default: 30.
            run_id: Search only results of this prompt run.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The hits, best first.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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
        """List the tables for SQL search.

        Returns the tables that SQL search can read, one per prompt run, with their columns and a query that can be
        executed as it is. A JSON body is required, even if it is an empty object.

        Args:
            index_id: Id of the index.
            run_ids: Ids of the prompt runs to include. If omitted, all runs of the index are included.
            index_ids: Ids of the indexes to include instead of the one in the path.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The tables.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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
        """Search with an SQL query.

        Executes one read-only SELECT statement over the tables of the catalog; any other statement is refused (400 or
        422). `row_context` says which record each row comes from. At most `result_limit` rows are returned;
        `truncated` says whether there were more.

        Args:
            index_id: Id of the index.
            query: One read-only SELECT statement over the tables of the catalog.
            run_ids: Ids of the prompt runs to query. If omitted, all runs of the index are queried.
            index_ids: Ids of the indexes to query instead of the one in the path.
            result_limit: Maximum number of rows to return. From 1 to 2000. Default: 100.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The rows.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400). A field is missing, has the
                wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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
        """Generate a draft of an SQL query.

        A language model writes a query over the tables of the catalog, or improves an existing one.

        The query is not executed. The budgets for language models apply: if one is used up, the response is 429 with
        the code `llm_daily_budget_exceeded` or `llm_user_budget_exceeded`, and `details.reset_time` and the header
        `Retry-After` say when to try again. While language-model work is paused for all accounts, the response is 503
        with `llm_budget_guard_open`.

        Args:
            index_id: Id of the index.
            instruction: What the query should answer, in plain language.
            existing_query: A query to improve.
            run_ids: Ids of the prompt runs to query. If omitted, all runs of the index are queried.
            index_ids: Ids of the indexes to query instead of the one in the path.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The draft.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The service, or the part of it that this operation needs, is temporarily unavailable
                (503).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

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
    """The search operations of the API, for the asynchronous client."""

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

        Finds segments and media items whose extracted values match a text in meaning.

        Returns at most `top_k` hits, without pages, best first: ordered by `reranked_score` if it is set, else by
        `similarity_score`. The same segment can appear once per prompt run. Fields that a prompt excludes from
        semantic search are not searched.

        Args:
            index_id: Id of the index to search.
            query: What to look for, in plain language.
            top_k: Maximum number of hits to return. From 1 to 100. Default: 30.
            search_fields: Paths of the fields to search: property names joined with dots, with `[]` after a list of
                objects. If omitted, all fields are searched that the prompt does not exclude from semantic search.
            run_ids: Ids of the prompt runs whose results to search. If omitted, all runs are searched.
            index_ids: Ids of the indexes to search instead of the one in the path.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The hits, best first.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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

        Finds segments that look like a reference image, best first, with the frame that matched.

        Only segments from prompt runs with image embedding can be found. If the data is not a readable image, the
        response is 422. Each search is charged; with an idempotency key, a repeated request is charged only once.

        Args:
            index_id: Id of the index to search.
            image_data: The reference image (JPEG, PNG or WebP) in standard base64, without a `data:` prefix. Give a
                path, bytes or a binary file, which are encoded here, or a base64 string.
            top_k: Maximum number of hits to return. From 1 to 100. Default: 20.
            run_ids: Ids of the prompt runs whose results to search. If omitted, all runs are searched.
            index_ids: Ids of the indexes to search instead of the one in the path.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The hits, best first.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent. The file can't be read, or the string is
                not base64.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

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
        """Search an index by text and image.

        Searches by text and by reference image, and merges the two rankings by reciprocal rank fusion with two
        weights that must add up to 1. At least one of `text_query` and `image_data` is required (422). Hits are
        ordered by `fused_score`; `match_type` says whether the text, the image or both found a hit. Each search is
        charged; with an idempotency key, a repeated request is charged only once.

        Args:
            index_id: Id of the index to search.
            text_query: What to look for, in plain language. If omitted, only the image is searched.
            image_data: The reference image (JPEG, PNG or WebP) in standard base64, without a `data:` prefix. If
                omitted, only the text is searched. Give a path, bytes or a binary file, which are encoded here, or a
                base64 string.
            top_k: Maximum number of hits to return. From 1 to 100. Default: 20.
            text_weight: Weight of the text ranking. The two weights must add up to 1. From 0 to 1. Default: 0.5.
            image_weight: Weight of the image ranking. The two weights must add up to 1. From 0 to 1. Default: 0.5.
            search_fields: Paths of the fields that the text query searches. If omitted, all fields are searched that
                the prompt does not exclude from semantic search.
            run_ids: Ids of the prompt runs whose results to search. If omitted, all runs are searched.
            index_ids: Ids of the indexes to search instead of the one in the path.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The hits, best first.

        Raises:
            InvalidArgumentError: An argument is invalid, or the arguments do not fit together; nothing is sent. The
                file can't be read, or the string is not base64.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

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
        """Filter the results of the playground by field values.

        Finds results of completed prompt runs over playground media whose values meet all conditions.

        Conditions, pages and response are the same as for `POST /search/filter/{index_id}`.

        Args:
            conditions: The conditions. A result must meet all of them. 1 to 4 items.
            page_size: Maximum number of results per page. From 1 to 100. Default: 50.
            cursor: Where to continue: `next_page_token` of the previous response. Omit it for the first page.
            run_ids: Ids of the prompt runs whose results to search. If omitted, all runs are searched.
            index_ids: Ids of the indexes to search instead of the one in the path.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            One page of results.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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

        Finds results of completed prompt runs whose values meet all of one to four conditions.

        The results are not ranked, but their order is stable, so no result is missed or repeated between pages. To
        get the next page, send the same request with `cursor` set to `next_page_token` of the response. The operator
        must fit the type of the field. Strings: `equals`, `contains`, `starts_with`, `ends_with`, `is_empty`,
        `is_not_empty`. Numbers: `equals`, `greater_than`, `greater_equal`, `less_than`, `less_equal`. Booleans:
        `equals`. Arrays: `item_equals`, `item_contains`, `length_equals`, `length_greater`, `length_less`,
        `is_empty`, `is_not_empty`. Unknown keys are refused (422), and so are the former `start_after`, `fuzzyMatch`
        and short operator names.

        Args:
            index_id: Id of the index.
            conditions: The conditions. A result must meet all of them. 1 to 4 items.
            page_size: Maximum number of results per page. From 1 to 100. Default: 50.
            cursor: Where to continue: `next_page_token` of the previous response. Omit it for the first page.
            run_ids: Ids of the prompt runs whose results to search. If omitted, all runs are searched.
            index_ids: Ids of the indexes to search instead of the one in the path.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            One page of results.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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
        """Search several prompt runs by text.

        Searches the results of several prompt runs by meaning and merges the hits.

        `best` keeps one hit per segment, `all` keeps every hit, and `weighted` gives more weight to newer runs.
        Returns at most `top_k` hits per run, best first. At least one of `run_ids` and `index_id` is required (422).

        Args:
            query: What to look for, in plain language.
            run_ids: Ids of the prompt runs to search. If omitted, the runs of `index_id` are searched.
            index_id: Id of the index whose prompt runs to search. Used only if `run_ids` is omitted.
            aggregation: How the hits of several prompt runs are merged. Default: best.
            top_k: Maximum number of hits per prompt run. From 1 to 50. Default: 5.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The hits, best first.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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
        """Search the playground by text.

        Searches the account's media that belong to no index, by meaning.

        The hits have the same fields and the same order as those of `POST /indexes/{index_id}/search`; their
        `source_index_id` is null. `run_id` is a query parameter, not a field of the body.

        Args:
            query: What to look for, in plain language.
            top_k: Maximum number of hits to return. From 1 to 100. Default: 30.
            run_id: Search only results of this prompt run.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The hits, best first.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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
        """List the tables for SQL search.

        Returns the tables that SQL search can read, one per prompt run, with their columns and a query that can be
        executed as it is. A JSON body is required, even if it is an empty object.

        Args:
            index_id: Id of the index.
            run_ids: Ids of the prompt runs to include. If omitted, all runs of the index are included.
            index_ids: Ids of the indexes to include instead of the one in the path.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The tables.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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
        """Search with an SQL query.

        Executes one read-only SELECT statement over the tables of the catalog; any other statement is refused (400 or
        422). `row_context` says which record each row comes from. At most `result_limit` rows are returned;
        `truncated` says whether there were more.

        Args:
            index_id: Id of the index.
            query: One read-only SELECT statement over the tables of the catalog.
            run_ids: Ids of the prompt runs to query. If omitted, all runs of the index are queried.
            index_ids: Ids of the indexes to query instead of the one in the path.
            result_limit: Maximum number of rows to return. From 1 to 2000. Default: 100.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The rows.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400). A field is missing, has the
                wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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
        """Generate a draft of an SQL query.

        A language model writes a query over the tables of the catalog, or improves an existing one.

        The query is not executed. The budgets for language models apply: if one is used up, the response is 429 with
        the code `llm_daily_budget_exceeded` or `llm_user_budget_exceeded`, and `details.reset_time` and the header
        `Retry-After` say when to try again. While language-model work is paused for all accounts, the response is 503
        with `llm_budget_guard_open`.

        Args:
            index_id: Id of the index.
            instruction: What the query should answer, in plain language.
            existing_query: A query to improve.
            run_ids: Ids of the prompt runs to query. If omitted, all runs of the index are queried.
            index_ids: Ids of the indexes to query instead of the one in the path.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The draft.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The service, or the part of it that this operation needs, is temporarily unavailable
                (503).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

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
