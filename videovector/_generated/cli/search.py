# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The commands of `search`."""

from __future__ import annotations

from . import Command, Option

# fmt: off
COMMANDS: dict[str, Command] = {
    'text': Command('searchIndexText', ('search.text',), 'POST /indexes/{index_id}/search', 'Search an index by text', 'Finds segments and media items whose extracted values match a text by meaning. Returns at most `top_k` hits, best first: ordered by `reranked_score` where set, else by `similarity_score`. The same segment can appear once per run. Fields that a prompt keeps out of semantic search do not take part. There are no pages.', 'search', ('api_key', 'bearer'), (401, 403, 404, 422, 429), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'The index.'),
        Option('query', 'string', True, False, False, (), False, False, False, 'What to look for, in plain language.'),
        Option('top_k', 'integer', False, False, False, (), False, False, False, 'Most hits to return. From 1 to 100. Default: 30.'),
        Option('search_fields', 'string', False, False, True, (), False, False, False, 'Paths of the fields to match, property names joined with dots and `[]` after a repeated object. Left out for all semantically indexed fields.'),
        Option('run_ids', 'string', False, False, True, (), False, False, False, 'Only results of these runs. Left out for all runs.'),
        Option('index_ids', 'string', False, False, True, (), False, False, False, 'Indexes to search instead of the one in the path.'),), 'none', 'none', 'json', None, ('result_id', 'media_type', 'start_time', 'end_time', 'text_content', 'video_id', 'result_type'), 'result_id', None),
    'image': Command('searchIndexImage', ('search.image',), 'POST /indexes/{index_id}/image-search', 'Search an index by image', 'Finds segments that look like a reference image, best match first, and names the frame that matched. Only segments of runs with image embedding can be found. Data that is not a readable image is refused (422). The search is charged; an idempotency key keeps a repeated request from being charged twice.', 'search', ('api_key', 'bearer'), (401, 403, 404, 409, 422, 429), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'The index.'),
        Option('image_data', 'image', True, False, False, (), False, False, False, 'The reference image, JPEG, PNG or WebP, as standard base64 without a `data:` prefix.'),
        Option('top_k', 'integer', False, False, False, (), False, False, False, 'Most hits to return. From 1 to 100. Default: 20.'),
        Option('run_ids', 'string', False, False, True, (), False, False, False, 'Only results of these runs. Left out for all runs.'),
        Option('index_ids', 'string', False, False, True, (), False, False, False, 'Indexes to search instead of the one in the path.'),), 'optional', 'none', 'json', None, ('result_id', 'media_type', 'start_time', 'end_time', 'text_content', 'video_id', 'result_type'), 'result_id', None),
    'multimodal': Command('searchIndexMultimodal', ('search.multimodal',), 'POST /indexes/{index_id}/multimodal-search', 'Search an index by text and image together', 'Searches by text and by reference image and merges both rankings by reciprocal rank, with the two weights, which must add up to 1. At least one of `text_query` and `image_data` is needed (422). Hits are ordered by `fused_score`; `match_type` tells which side found a hit. The search is charged; an idempotency key keeps a repeated request from being charged twice.', 'search', ('api_key', 'bearer'), (401, 403, 404, 409, 422, 429), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'The index.'),
        Option('text_query', 'string', False, False, False, (), False, False, False, 'What to look for, in plain language.'),
        Option('image_data', 'image', False, False, False, (), False, False, False, 'The reference image, JPEG, PNG or WebP, as standard base64 without a `data:` prefix.'),
        Option('top_k', 'integer', False, False, False, (), False, False, False, 'Most hits to return. From 1 to 100. Default: 20.'),
        Option('text_weight', 'number', False, False, False, (), False, False, False, 'Weight of the text ranking. From 0 to 1. Default: 0.5.'),
        Option('image_weight', 'number', False, False, False, (), False, False, False, 'Weight of the image ranking. From 0 to 1. Default: 0.5.'),
        Option('search_fields', 'string', False, False, True, (), False, False, False, 'Paths of the fields the text query matches. Left out for all semantically indexed fields.'),
        Option('run_ids', 'string', False, False, True, (), False, False, False, 'Only results of these runs. Left out for all runs.'),
        Option('index_ids', 'string', False, False, True, (), False, False, False, 'Indexes to search instead of the one in the path.'),), 'optional', 'none', 'json', None, ('result_id', 'media_type', 'start_time', 'end_time', 'text_content', 'video_id', 'result_type'), 'result_id', None),
    'filter-playground': Command('filterSearchPlayground', ('search.filter_playground',), 'POST /search/filter/playground', 'Filter playground results by field values', 'Finds results of completed runs over playground media whose values satisfy every condition. Conditions, pages and response are those of `POST /search/filter/{index_id}`.', 'search', ('api_key', 'bearer'), (401, 403, 404, 422, 429), (
        Option('conditions', 'json', True, False, True, (), False, False, False, 'The conditions, one to four. 1 to 4 items.'),
        Option('page_size', 'integer', False, False, False, (), False, False, False, 'Most rows per page. From 1 to 100. Default: 50.'),
        Option('cursor', 'string', False, False, False, (), False, False, False, 'Where to continue, as the previous response gave it. Left out for the first page.'),
        Option('run_ids', 'string', False, False, True, (), False, False, False, 'Only results of these runs. Left out for all runs.'),
        Option('index_ids', 'string', False, False, True, (), False, False, False, 'Indexes to search instead of the one in the path.'),), 'none', 'custom', 'json', 'data', ('result_id', 'media_type', 'start_time', 'end_time', 'text_content', 'video_id', 'result_type'), 'result_id', None),
    'filter': Command('filterSearchIndex', ('search.filter',), 'POST /search/filter/{index_id}', 'Filter the results of an index by field values', 'Finds results of completed runs whose values satisfy all of one to four conditions. Nothing is ranked; the order is stable, so that pages fit together. The next page takes the same request with `cursor` set to `next_page_token` of the response. Operators must fit the declared type: text takes `equals`, `contains`, `starts_with`, `ends_with`, `is_empty`, `is_not_empty`; numbers take `equals`, `greater_than`, `greater_equal`, `less_than`, `less_equal`; booleans take `equals`; arrays take `item_equals`, `item_contains`, `length_equals`, `length_greater`, `length_less`, `is_empty`, `is_not_empty`. Unknown keys, and the retired `start_after`, `fuzzyMatch` and short operator names, are refused (422).', 'search', ('api_key', 'bearer'), (401, 403, 404, 422, 429), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'The index.'),
        Option('conditions', 'json', True, False, True, (), False, False, False, 'The conditions, one to four. 1 to 4 items.'),
        Option('page_size', 'integer', False, False, False, (), False, False, False, 'Most rows per page. From 1 to 100. Default: 50.'),
        Option('cursor', 'string', False, False, False, (), False, False, False, 'Where to continue, as the previous response gave it. Left out for the first page.'),
        Option('run_ids', 'string', False, False, True, (), False, False, False, 'Only results of these runs. Left out for all runs.'),
        Option('index_ids', 'string', False, False, True, (), False, False, False, 'Indexes to search instead of the one in the path.'),), 'none', 'custom', 'json', 'data', ('result_id', 'media_type', 'start_time', 'end_time', 'text_content', 'video_id', 'result_type'), 'result_id', None),
    'multi-run': Command('searchMultiRun', ('search.multi_run',), 'POST /search/multi-run', 'Search several runs by text', 'Searches the results of several runs by meaning and merges the hits: `best` keeps one hit per segment, `all` keeps every hit, `weighted` gives more weight to more recent runs. Returns up to `top_k` hits per run, best first. At least one of `run_ids` and `index_id` is needed (422).', 'search', ('api_key', 'bearer'), (401, 403, 404, 422, 429), (
        Option('query', 'string', True, False, False, (), False, False, False, 'What to look for, in plain language.'),
        Option('run_ids', 'string', False, False, True, (), False, False, False, 'The runs to search. Left out for the runs of `index_id`.'),
        Option('index_id', 'string', False, False, False, (), False, False, False, 'The index whose runs are searched when `run_ids` is left out.'),
        Option('aggregation', 'string', False, False, False, ('best', 'all', 'weighted'), False, False, False, 'How hits of several runs are merged. Default: best.'),
        Option('top_k', 'integer', False, False, False, (), False, False, False, 'Most hits per run. From 1 to 50. Default: 5.'),), 'none', 'none', 'json', None, ('result_id', 'media_type', 'start_time', 'end_time', 'text_content', 'video_id', 'result_type'), 'result_id', None),
    'playground': Command('searchPlayground', ('search.playground',), 'POST /playground/search', 'Search playground media by text', "Searches the account's media that belong to no index, by meaning. Hits and order are those of `POST /indexes/{index_id}/search`, with `source_index_id` null. Mind that `run_id` is a query parameter.", 'search', ('api_key', 'bearer'), (401, 403, 404, 422, 429), (
        Option('query', 'string', True, False, False, (), False, False, False, 'What to look for, in plain language.'),
        Option('top_k', 'integer', False, False, False, (), False, False, False, 'Most hits to return. From 1 to 100. Default: 30.'),
        Option('run_id', 'string', False, False, False, (), False, False, False, 'Only results of this run.'),), 'none', 'none', 'json', None, ('result_id', 'media_type', 'start_time', 'end_time', 'text_content', 'video_id', 'result_type'), 'result_id', None),
    'sql-catalog': Command('getSqlSearchCatalog', ('search.sql_catalog',), 'POST /search/sql/{index_id}/catalog', 'List the tables open to SQL search', 'Says which tables SQL search can read, one per run, with their columns and a query that can be executed as it is. A JSON body is required, even when it is an empty object.', 'search', ('api_key', 'bearer'), (401, 403, 404, 422, 429), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'The index.'),
        Option('run_ids', 'string', False, False, True, (), False, False, False, 'Only these runs. Left out for all runs of the index.'),
        Option('index_ids', 'string', False, False, True, (), False, False, False, 'Indexes to cover instead of the one in the path.'),), 'none', 'none', 'json', None, (), None, None),
    'sql': Command('executeSqlSearch', ('search.sql',), 'POST /search/sql/{index_id}', 'Search by SQL', 'Executes one read-only SELECT statement over the tables of the catalog; anything else is refused (400 or 422). `row_context` names the record behind each row. At most `result_limit` rows are returned; `truncated` says whether there were more.', 'search', ('api_key', 'bearer'), (400, 401, 403, 404, 422, 429), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'The index.'),
        Option('query', 'string', True, False, False, (), False, False, False, 'A single read-only SELECT statement over the tables of the catalog.'),
        Option('run_ids', 'string', False, False, True, (), False, False, False, 'Only these runs. Left out for all runs of the index.'),
        Option('index_ids', 'string', False, False, True, (), False, False, False, 'Indexes to query instead of the one in the path.'),
        Option('result_limit', 'integer', False, False, False, (), False, False, False, 'Most rows to return. From 1 to 2000. Default: 100.'),), 'none', 'none', 'json', 'rows', (), None, None),
    'sql-generate': Command('generateSqlQuery', ('search.sql_generate',), 'POST /search/sql/{index_id}/generate', 'Draft an SQL query from an instruction', 'Lets a language model write a query over the tables of the catalog, or refine an existing one, and does not execute it. Subject to the language-model budgets: 429 with `llm_daily_budget_exceeded` or `llm_user_budget_exceeded`, `details.reset_time` and `Retry-After`; 503 with `llm_budget_guard_open` while such work is paused for everyone.', 'search', ('api_key', 'bearer'), (401, 403, 404, 409, 422, 429, 503), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'The index.'),
        Option('instruction', 'string', True, False, False, (), False, False, False, 'What the query should answer, in plain language.'),
        Option('existing_query', 'string', False, False, False, (), False, False, False, 'A query to refine.'),
        Option('run_ids', 'string', False, False, True, (), False, False, False, 'Only these runs. Left out for all runs of the index.'),
        Option('index_ids', 'string', False, False, True, (), False, False, False, 'Indexes to query instead of the one in the path.'),), 'optional', 'none', 'json', None, ('query',), None, None),
}
# fmt: on
