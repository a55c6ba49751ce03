"""SQL search: one read-only table per run."""

from __future__ import annotations

from collections.abc import Iterator

from videovector.sandbox.errors import invalid
from videovector.sandbox.handlers.search import require_query, search_scope
from videovector.sandbox.http.api_request import ApiRequest
from videovector.sandbox.http.handler_registry import handles
from videovector.sandbox.search.sql import SqlDatabase, SqlError, SqlRow, SqlTable, run_table
from videovector.sandbox.search.tokenizer import query_words
from videovector.sandbox.storage.store import Document
from videovector.sandbox.workers.run_creation import SEARCHABLE


def _tables(request: ApiRequest) -> list[tuple[SqlTable, Document]]:
    scope = search_scope(
        request, request.body.get("index_ids") or [request.path["index_id"]], request.body.get("run_ids")
    )
    runs = [run for parent in scope.parents or () for run in request.sandbox.store.list("runs", parent=parent)]
    return [
        (run_table(run["run_id"], run["prompt_name"], run["_prompt"]["json_schema"]), run)
        for run in runs
        if run["status"] in SEARCHABLE and (scope.run_ids is None or run["run_id"] in scope.run_ids)
    ]


@handles("getSqlSearchCatalog", atomic=False)
def get_sql_search_catalog(request: ApiRequest) -> Document:
    """POST /search/sql/{index_id}/catalog"""
    return {
        "tables": [
            {
                "name": table.name,
                "run_id": table.run_id,
                "default_query": table.default_query,
                "columns": [{"name": column.name, "type": column.type} for column in table.columns],
            }
            for table, _ in _tables(request)
        ]
    }


@handles("executeSqlSearch", atomic=False)
def execute_sql_search(request: ApiRequest) -> Document:
    """POST /search/sql/{index_id}"""
    tables = _tables(request)
    query = require_query(request.body["query"])
    key = tuple((table, request.sandbox.search_index.version(table.run_id)) for table, _ in tables)
    database = request.sandbox.sql_databases.get(
        key, lambda: SqlDatabase((table, _rows(request, run)) for table, run in tables)
    )
    try:
        result = database.execute(query, result_limit=request.body["result_limit"])
    except SqlError as reason:
        raise invalid("body.query", str(reason), code=f"sql_{reason.code}") from None
    request.sandbox.meter("search_queries", 1, "count")
    return {
        "rows": result.rows,
        "row_context": result.row_context,
        "truncated": result.truncated,
        "applied_result_limit": result.applied_result_limit,
    }


def _rows(request: ApiRequest, run: Document) -> Iterator[SqlRow]:
    titles: dict[str, str] = {}
    for place, result, end in request.sandbox.search_index.results_of_run(run["run_id"]):
        video_id = place[0]
        if video_id not in titles:
            titles[video_id] = (request.sandbox.store.get("videos", video_id) or {}).get("title", "")
        context = {
            "result_id": result["result_id"],
            "run_id": run["run_id"],
            "video_id": video_id,
            "video_name": titles[video_id],
            "segment_id": result["segment_id"],
            "start_time": place[1],
            "end_time": end,
            "metadata_text": result["metadata_text"],
        }
        yield SqlRow(context, result["metadata"])


@handles("generateSqlQuery", atomic=False)
def generate_sql_query(request: ApiRequest) -> Document:
    """POST /search/sql/{index_id}/generate"""
    instruction = require_query(request.body["instruction"], "body.instruction")
    tables = _tables(request)
    if not tables:
        raise invalid("body", "has no finished run in its scope to query")
    words = set(query_words(instruction))
    table = max((entry for entry, _ in tables), key=lambda entry: _fit(entry, words))
    if request.body.get("existing_query"):
        return {"query": request.body["existing_query"]}
    if words & {"count", "many", "number"}:
        return {"query": f'SELECT count(*) AS count FROM "{table.name}"'}
    return {"query": table.default_query}


def _fit(table: SqlTable, words: set[str]) -> int:
    names = " ".join([table.name, *(column.name for column in table.columns)]).replace("_", " ")
    return len(words & set(query_words(names)))
