# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Builders of the search operations: each describes one request and knows how to read its response."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from videovector._request import encoding as _encoding
from videovector._request import validation as _validation
from videovector._request.operation import Endpoint, Operation

if TYPE_CHECKING:
    from ..models.filter_condition import FilterCondition
    from ..models.filter_search_response import FilterSearchResponse
    from ..models.search_aggregation import SearchAggregation
    from ..models.search_result import ImageSearchResult, MultimodalSearchResult, SearchResult
    from ..models.sql_catalog_response import SqlCatalogResponse
    from ..models.sql_execute_response import SqlExecuteResponse
    from ..models.sql_generate_response import SqlGenerateResponse


_SEARCH_INDEX_TEXT = Endpoint(
    "searchIndexText",
    "POST",
    "/indexes/{index_id}/search",
    credentials=("api_key", "bearer"),
    scope="search",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "search_result",
    ),
)


def _read_search_index_text(data: Any) -> list[SearchResult]:
    from videovector._models.values import decode, read_in_place

    from ..models.search_result import SearchResult

    result: list[SearchResult] = decode(
        data,
        lambda value: read_in_place(value, SearchResult.read_dict),
        ("list", ("model", "SearchResult")),
        {"SearchResult": SearchResult},
    )
    return result


def search_index_text(
    index_id: str,
    *,
    query: str,
    top_k: int = 30,
    search_fields: Sequence[str] | None = None,
    run_ids: Sequence[str] | None = None,
    index_ids: Sequence[str] | None = None,
) -> Operation[list[SearchResult]]:
    """Search an index by text (``POST /indexes/{index_id}/search``)."""
    _body: _validation.JsonObject = {}
    _body["query"] = _validation.text("query", query, min_length=1)
    _body["top_k"] = _validation.integer("top_k", top_k, minimum=1, maximum=100)
    if search_fields:
        _body["search_fields"] = _validation.items(
            "search_fields", search_fields, lambda _name, _value: _validation.text(_name, _value, min_length=1)
        )
    if run_ids:
        _body["run_ids"] = _validation.items(
            "run_ids", run_ids, lambda _name, _value: _validation.text(_name, _value, min_length=1)
        )
    if index_ids:
        _body["index_ids"] = _validation.items(
            "index_ids", index_ids, lambda _name, _value: _validation.text(_name, _value, min_length=1)
        )
    return Operation(
        _SEARCH_INDEX_TEXT,
        "/indexes/" + _encoding.segment("index_id", _validation.text("index_id", index_id, min_length=1)) + "/search",
        _read_search_index_text,
        json=_body,
    )


_SEARCH_INDEX_IMAGE = Endpoint(
    "searchIndexImage",
    "POST",
    "/indexes/{index_id}/image-search",
    credentials=("api_key", "bearer"),
    scope="search",
    idempotency="optional",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "search_result",
    ),
)


def _read_search_index_image(data: Any) -> list[ImageSearchResult]:
    from videovector._models.values import decode, read_in_place

    from ..models.search_result import ImageSearchResult

    result: list[ImageSearchResult] = decode(
        data,
        lambda value: read_in_place(value, ImageSearchResult.read_dict),
        ("list", ("model", "ImageSearchResult")),
        {"ImageSearchResult": ImageSearchResult},
    )
    return result


def search_index_image(
    index_id: str,
    *,
    image_data: str,
    top_k: int = 20,
    run_ids: Sequence[str] | None = None,
    index_ids: Sequence[str] | None = None,
    idempotency_key: str | None = None,
) -> Operation[list[ImageSearchResult]]:
    """Search an index by image (``POST /indexes/{index_id}/image-search``)."""
    _body: _validation.JsonObject = {}
    _body["image_data"] = _validation.text("image_data", image_data, min_length=1)
    _body["top_k"] = _validation.integer("top_k", top_k, minimum=1, maximum=100)
    if run_ids:
        _body["run_ids"] = _validation.items(
            "run_ids", run_ids, lambda _name, _value: _validation.text(_name, _value, min_length=1)
        )
    if index_ids:
        _body["index_ids"] = _validation.items(
            "index_ids", index_ids, lambda _name, _value: _validation.text(_name, _value, min_length=1)
        )
    return Operation(
        _SEARCH_INDEX_IMAGE,
        "/indexes/"
        + _encoding.segment("index_id", _validation.text("index_id", index_id, min_length=1))
        + "/image-search",
        _read_search_index_image,
        json=_body,
        idempotency_key=idempotency_key,
    )


_SEARCH_INDEX_MULTIMODAL = Endpoint(
    "searchIndexMultimodal",
    "POST",
    "/indexes/{index_id}/multimodal-search",
    credentials=("api_key", "bearer"),
    scope="search",
    idempotency="optional",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "search_result",
    ),
)


def _read_search_index_multimodal(data: Any) -> list[MultimodalSearchResult]:
    from videovector._models.values import decode, read_in_place

    from ..models.search_result import MultimodalSearchResult

    result: list[MultimodalSearchResult] = decode(
        data,
        lambda value: read_in_place(value, MultimodalSearchResult.read_dict),
        ("list", ("model", "MultimodalSearchResult")),
        {"MultimodalSearchResult": MultimodalSearchResult},
    )
    return result


def search_index_multimodal(
    index_id: str,
    *,
    text_query: str | None = None,
    image_data: str | None = None,
    top_k: int = 20,
    text_weight: float = 0.5,
    image_weight: float = 0.5,
    search_fields: Sequence[str] | None = None,
    run_ids: Sequence[str] | None = None,
    index_ids: Sequence[str] | None = None,
    idempotency_key: str | None = None,
) -> Operation[list[MultimodalSearchResult]]:
    """Search an index by text and image (``POST /indexes/{index_id}/multimodal-search``)."""
    _body: _validation.JsonObject = {}
    if text_query:
        _body["text_query"] = _validation.text("text_query", text_query)
    if image_data:
        _body["image_data"] = _validation.text("image_data", image_data)
    _body["top_k"] = _validation.integer("top_k", top_k, minimum=1, maximum=100)
    _body["text_weight"] = _validation.number("text_weight", text_weight, minimum=0, maximum=1)
    _body["image_weight"] = _validation.number("image_weight", image_weight, minimum=0, maximum=1)
    if search_fields:
        _body["search_fields"] = _validation.items(
            "search_fields", search_fields, lambda _name, _value: _validation.text(_name, _value, min_length=1)
        )
    if run_ids:
        _body["run_ids"] = _validation.items(
            "run_ids", run_ids, lambda _name, _value: _validation.text(_name, _value, min_length=1)
        )
    if index_ids:
        _body["index_ids"] = _validation.items(
            "index_ids", index_ids, lambda _name, _value: _validation.text(_name, _value, min_length=1)
        )
    return Operation(
        _SEARCH_INDEX_MULTIMODAL,
        "/indexes/"
        + _encoding.segment("index_id", _validation.text("index_id", index_id, min_length=1))
        + "/multimodal-search",
        _read_search_index_multimodal,
        json=_body,
        idempotency_key=idempotency_key,
    )


_FILTER_SEARCH_PLAYGROUND = Endpoint(
    "filterSearchPlayground",
    "POST",
    "/search/filter/playground",
    credentials=("api_key", "bearer"),
    scope="search",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "filter_search_response",
    ),
)


def _read_filter_search_playground(data: Any) -> FilterSearchResponse:
    from ..models.filter_search_response import FilterSearchResponse

    return FilterSearchResponse.from_dict(data)


def filter_search_playground(
    *,
    conditions: Sequence[FilterCondition | Mapping[str, Any]],
    page_size: int = 50,
    cursor: str | None = None,
    run_ids: Sequence[str] | None = None,
    index_ids: Sequence[str] | None = None,
) -> Operation[FilterSearchResponse]:
    """Filter the results of the playground by field values (``POST /search/filter/playground``)."""
    _body: _validation.JsonObject = {}
    _body["conditions"] = _validation.items("conditions", conditions, _validation.json_object, min_items=1, max_items=4)
    _body["page_size"] = _validation.integer("page_size", page_size, minimum=1, maximum=100)
    if cursor:
        _body["cursor"] = _validation.text("cursor", cursor, min_length=1)
    if run_ids:
        _body["run_ids"] = _validation.items(
            "run_ids", run_ids, lambda _name, _value: _validation.text(_name, _value, min_length=1)
        )
    if index_ids:
        _body["index_ids"] = _validation.items(
            "index_ids", index_ids, lambda _name, _value: _validation.text(_name, _value, min_length=1)
        )
    return Operation(
        _FILTER_SEARCH_PLAYGROUND,
        "/search/filter/playground",
        _read_filter_search_playground,
        json=_body,
    )


_FILTER_SEARCH_INDEX = Endpoint(
    "filterSearchIndex",
    "POST",
    "/search/filter/{index_id}",
    credentials=("api_key", "bearer"),
    scope="search",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "filter_search_response",
    ),
)


def _read_filter_search_index(data: Any) -> FilterSearchResponse:
    from ..models.filter_search_response import FilterSearchResponse

    return FilterSearchResponse.from_dict(data)


def filter_search_index(
    index_id: str,
    *,
    conditions: Sequence[FilterCondition | Mapping[str, Any]],
    page_size: int = 50,
    cursor: str | None = None,
    run_ids: Sequence[str] | None = None,
    index_ids: Sequence[str] | None = None,
) -> Operation[FilterSearchResponse]:
    """Filter the results of an index by field values (``POST /search/filter/{index_id}``)."""
    _body: _validation.JsonObject = {}
    _body["conditions"] = _validation.items("conditions", conditions, _validation.json_object, min_items=1, max_items=4)
    _body["page_size"] = _validation.integer("page_size", page_size, minimum=1, maximum=100)
    if cursor:
        _body["cursor"] = _validation.text("cursor", cursor, min_length=1)
    if run_ids:
        _body["run_ids"] = _validation.items(
            "run_ids", run_ids, lambda _name, _value: _validation.text(_name, _value, min_length=1)
        )
    if index_ids:
        _body["index_ids"] = _validation.items(
            "index_ids", index_ids, lambda _name, _value: _validation.text(_name, _value, min_length=1)
        )
    return Operation(
        _FILTER_SEARCH_INDEX,
        "/search/filter/" + _encoding.segment("index_id", _validation.text("index_id", index_id, min_length=1)),
        _read_filter_search_index,
        json=_body,
    )


_SEARCH_MULTI_RUN = Endpoint(
    "searchMultiRun",
    "POST",
    "/search/multi-run",
    credentials=("api_key", "bearer"),
    scope="search",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "search_result",
    ),
)


def _read_search_multi_run(data: Any) -> list[SearchResult]:
    from videovector._models.values import decode, read_in_place

    from ..models.search_result import SearchResult

    result: list[SearchResult] = decode(
        data,
        lambda value: read_in_place(value, SearchResult.read_dict),
        ("list", ("model", "SearchResult")),
        {"SearchResult": SearchResult},
    )
    return result


def search_multi_run(
    *,
    query: str,
    run_ids: Sequence[str] | None = None,
    index_id: str | None = None,
    aggregation: SearchAggregation | str = "best",
    top_k: int = 5,
) -> Operation[list[SearchResult]]:
    """Search several prompt runs by text (``POST /search/multi-run``)."""
    _body: _validation.JsonObject = {}
    _body["query"] = _validation.text("query", query, min_length=1)
    if run_ids:
        _body["run_ids"] = _validation.items(
            "run_ids", run_ids, lambda _name, _value: _validation.text(_name, _value, min_length=1)
        )
    if index_id:
        _body["index_id"] = _validation.text("index_id", index_id)
    _body["aggregation"] = _validation.choice("aggregation", aggregation, ("best", "all", "weighted"))
    _body["top_k"] = _validation.integer("top_k", top_k, minimum=1, maximum=50)
    return Operation(
        _SEARCH_MULTI_RUN,
        "/search/multi-run",
        _read_search_multi_run,
        json=_body,
    )


_SEARCH_PLAYGROUND = Endpoint(
    "searchPlayground",
    "POST",
    "/playground/search",
    credentials=("api_key", "bearer"),
    scope="search",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "search_result",
    ),
)


def _read_search_playground(data: Any) -> list[SearchResult]:
    from videovector._models.values import decode, read_in_place

    from ..models.search_result import SearchResult

    result: list[SearchResult] = decode(
        data,
        lambda value: read_in_place(value, SearchResult.read_dict),
        ("list", ("model", "SearchResult")),
        {"SearchResult": SearchResult},
    )
    return result


def search_playground(
    *,
    query: str,
    top_k: int = 30,
    run_id: str | None = None,
) -> Operation[list[SearchResult]]:
    """Search the playground by text (``POST /playground/search``)."""
    _query: _validation.Pairs = []
    if run_id is not None:
        _query.append(("run_id", _validation.text("run_id", run_id, min_length=1)))
    _body: _validation.JsonObject = {}
    _body["query"] = _validation.text("query", query, min_length=1)
    _body["top_k"] = _validation.integer("top_k", top_k, minimum=1, maximum=100)
    return Operation(
        _SEARCH_PLAYGROUND,
        "/playground/search",
        _read_search_playground,
        query=_query,
        json=_body,
    )


_GET_SQL_SEARCH_CATALOG = Endpoint(
    "getSqlSearchCatalog",
    "POST",
    "/search/sql/{index_id}/catalog",
    credentials=("api_key", "bearer"),
    scope="search",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "sql_catalog_response",
    ),
)


def _read_get_sql_search_catalog(data: Any) -> SqlCatalogResponse:
    from ..models.sql_catalog_response import SqlCatalogResponse

    return SqlCatalogResponse.from_dict(data)


def get_sql_search_catalog(
    index_id: str,
    *,
    run_ids: Sequence[str] | None = None,
    index_ids: Sequence[str] | None = None,
) -> Operation[SqlCatalogResponse]:
    """List the tables for SQL search (``POST /search/sql/{index_id}/catalog``)."""
    _body: _validation.JsonObject = {}
    if run_ids is not None:
        _body["run_ids"] = _validation.items(
            "run_ids", run_ids, lambda _name, _value: _validation.text(_name, _value, min_length=1)
        )
    if index_ids is not None:
        _body["index_ids"] = _validation.items(
            "index_ids", index_ids, lambda _name, _value: _validation.text(_name, _value, min_length=1)
        )
    return Operation(
        _GET_SQL_SEARCH_CATALOG,
        "/search/sql/"
        + _encoding.segment("index_id", _validation.text("index_id", index_id, min_length=1))
        + "/catalog",
        _read_get_sql_search_catalog,
        json=_body,
    )


_EXECUTE_SQL_SEARCH = Endpoint(
    "executeSqlSearch",
    "POST",
    "/search/sql/{index_id}",
    credentials=("api_key", "bearer"),
    scope="search",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "sql_execute_response",
    ),
)


def _read_execute_sql_search(data: Any) -> SqlExecuteResponse:
    from ..models.sql_execute_response import SqlExecuteResponse

    return SqlExecuteResponse.from_dict(data)


def execute_sql_search(
    index_id: str,
    *,
    query: str,
    run_ids: Sequence[str] | None = None,
    index_ids: Sequence[str] | None = None,
    result_limit: int = 100,
) -> Operation[SqlExecuteResponse]:
    """Search with an SQL query (``POST /search/sql/{index_id}``)."""
    _body: _validation.JsonObject = {}
    _body["query"] = _validation.text("query", query, min_length=1)
    if run_ids is not None:
        _body["run_ids"] = _validation.items(
            "run_ids", run_ids, lambda _name, _value: _validation.text(_name, _value, min_length=1)
        )
    if index_ids is not None:
        _body["index_ids"] = _validation.items(
            "index_ids", index_ids, lambda _name, _value: _validation.text(_name, _value, min_length=1)
        )
    _body["result_limit"] = _validation.integer("result_limit", result_limit, minimum=1, maximum=2000)
    return Operation(
        _EXECUTE_SQL_SEARCH,
        "/search/sql/" + _encoding.segment("index_id", _validation.text("index_id", index_id, min_length=1)),
        _read_execute_sql_search,
        json=_body,
    )


_GENERATE_SQL_QUERY = Endpoint(
    "generateSqlQuery",
    "POST",
    "/search/sql/{index_id}/generate",
    credentials=("api_key", "bearer"),
    scope="search",
    idempotency="optional",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "sql_generate_response",
    ),
)


def _read_generate_sql_query(data: Any) -> SqlGenerateResponse:
    from ..models.sql_generate_response import SqlGenerateResponse

    return SqlGenerateResponse.from_dict(data)


def generate_sql_query(
    index_id: str,
    *,
    instruction: str,
    existing_query: str | None = None,
    run_ids: Sequence[str] | None = None,
    index_ids: Sequence[str] | None = None,
    idempotency_key: str | None = None,
) -> Operation[SqlGenerateResponse]:
    """Generate a draft of an SQL query (``POST /search/sql/{index_id}/generate``)."""
    _body: _validation.JsonObject = {}
    _body["instruction"] = _validation.text("instruction", instruction, min_length=1)
    if existing_query is not None:
        _body["existing_query"] = _validation.text("existing_query", existing_query)
    if run_ids is not None:
        _body["run_ids"] = _validation.items(
            "run_ids", run_ids, lambda _name, _value: _validation.text(_name, _value, min_length=1)
        )
    if index_ids is not None:
        _body["index_ids"] = _validation.items(
            "index_ids", index_ids, lambda _name, _value: _validation.text(_name, _value, min_length=1)
        )
    return Operation(
        _GENERATE_SQL_QUERY,
        "/search/sql/"
        + _encoding.segment("index_id", _validation.text("index_id", index_id, min_length=1))
        + "/generate",
        _read_generate_sql_query,
        json=_body,
        idempotency_key=idempotency_key,
    )
