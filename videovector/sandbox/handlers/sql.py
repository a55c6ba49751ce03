"""SQL search: one read-only table per run."""

from __future__ import annotations

from collections.abc import Iterator

from videovector.sandbox.errors import invalid
from videovector.sandbox.handlers.search import require_query, search_scope
from videovector.sandbox.http.api_request import Call, handles
from videovector.sandbox.search.sql import SqlDatabase, SqlError, SqlRow, SqlTable, run_table
from videovector.sandbox.search.tokenizer import query_words
from videovector.sandbox.storage.store import Document
from videovector.sandbox.workers.run_creation import SEARCHABLE


def _tables(call: Call) -> list[tuple[SqlTable, Document]]:
    scope = search_scope(call, call.body.get("index_ids") or [call.path["index_id"]], call.body.get("run_ids"))
    runs = [run for parent in scope.parents or () for run in call.sandbox.store.list("runs", parent=parent)]
    return [
        (run_table(run["run_id"], run["prompt_name"], run["_prompt"]["json_schema"]), run)
        for run in runs
        if run["status"] in SEARCHABLE and (scope.run_ids is None or run["run_id"] in scope.run_ids)
    ]


@handles("getSqlSearchCatalog", atomic=False)
def get_sql_search_catalog(call: Call) -> Document:
    """POST /search/sql/{index_id}/catalog"""
    return {
        "tables": [
            {
                "name": table.name,
                "run_id": table.run_id,
                "default_query": table.default_query,
                "columns": [{"name": column.name, "type": column.type} for column in table.columns],
            }
            for table, _ in _tables(call)
        ]
    }


@handles("executeSqlSearch", atomic=False)
def execute_sql_search(call: Call) -> Document:
    """POST /search/sql/{index_id}"""
    tables = _tables(call)
    query = require_query(call.body["query"])
    key = tuple((table, call.sandbox.search_index.version(table.run_id)) for table, _ in tables)
    database = call.sandbox.sql_databases.get(
        key, lambda: SqlDatabase((table, _rows(call, run)) for table, run in tables)
    )
    try:
        result = database.execute(query, result_limit=call.body["result_limit"])
    except SqlError as reason:
        raise invalid("body.query", str(reason), code=f"sql_{reason.code}") from None
    call.sandbox.meter("search_queries", 1, "count")
    return {
        "rows": result.rows,
        "row_context": result.row_context,
        "truncated": result.truncated,
        "applied_result_limit": result.applied_result_limit,
    }


def _rows(call: Call, run: Document) -> Iterator[SqlRow]:
    titles: dict[str, str] = {}
    for place, result, end in call.sandbox.search_index.results_of_run(run["run_id"]):
        video_id = place[0]
        if video_id not in titles:
            titles[video_id] = (call.sandbox.store.get("videos", video_id) or {}).get("title", "")
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
def generate_sql_query(call: Call) -> Document:
    """POST /search/sql/{index_id}/generate"""
    instruction = require_query(call.body["instruction"], "body.instruction")
    tables = _tables(call)
    if not tables:
        raise invalid("body", "has no finished run in its scope to query")
    words = set(query_words(instruction))
    table = max((entry for entry, _ in tables), key=lambda entry: _fit(entry, words))
    if call.body.get("existing_query"):
        return {"query": call.body["existing_query"]}
    if words & {"count", "many", "number"}:
        return {"query": f'SELECT count(*) AS count FROM "{table.name}"'}
    return {"query": table.default_query}


def _fit(table: SqlTable, words: set[str]) -> int:
    names = " ".join([table.name, *(column.name for column in table.columns)]).replace("_", " ")
    return len(words & set(query_words(names)))
