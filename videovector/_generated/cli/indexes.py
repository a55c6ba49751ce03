# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The commands of `indexes`."""

from __future__ import annotations

from . import Command, Option

# fmt: off
COMMANDS: dict[str, Command] = {
    'create': Command('createIndex', ('indexes.create',), 'POST /indexes', 'Create an index', 'Creates an empty index, the collection that media is taken into. An index holds no prompt: prompts are chosen when a run is executed. Names need not be unique. The number of indexes per account is limited; beyond it the response is 409 with the code `resource_quota_exceeded`, whose details name the limit and what is used. Waiting does not help then, deleting an index does.', 'write', ('api_key', 'bearer'), (401, 403, 409, 422, 429, 500), (
        Option('name', 'string', True, False, False, (), False, False, False, 'Name to show. Names need not be unique. 1 to 255 characters.'),), 'auto', 'none', 'json', None, ('index_id', 'name', 'created_at', 'description', 'sort_order', 'is_default'), 'index_id', None),
    'list': Command('listIndexes', ('indexes.list',), 'GET /indexes', 'List indexes', 'Lists all indexes of the account in one response, without pages. The shared demo indexes, which can only be read, come along unless they are switched off; `is_default` tells them apart.', 'search', ('api_key', 'bearer'), (401, 403, 422, 429, 500), (
        Option('include_defaults', 'boolean', False, False, False, (), False, False, False, 'Whether the shared demo indexes are listed as well. Default: True.'),), 'none', 'none', 'json', None, ('index_id', 'name', 'created_at', 'description', 'sort_order', 'is_default'), 'index_id', None),
    'retrieve': Command('getIndex', ('indexes.retrieve',), 'GET /indexes/{index_id}', 'Read an index', 'Reads one index. An unknown id, a deleted index and the index of another account all give 404.', 'search', ('api_key', 'bearer'), (401, 403, 404, 429, 500), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'The index.'),), 'none', 'none', 'json', None, ('index_id', 'name', 'created_at', 'description', 'sort_order', 'is_default'), 'index_id', None),
    'delete': Command('deleteIndex', ('indexes.delete',), 'DELETE /indexes/{index_id}', 'Delete an index and its media', "Starts the deletion of an index together with all its media, or resumes one that was started before. The deletion runs in the background: work in flight is drained, then the data is removed. Repeating the call is safe; it gives the same `deletion_id` with the present status. Follow it with the index's deletion, waiting `retry_after_seconds` between looks. The shared demo indexes can't be deleted.", 'admin', ('api_key', 'bearer'), (401, 403, 404, 409, 429, 500), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'The index to delete.'),), 'none', 'none', 'json', None, ('index_id', 'status', 'deletion_id', 'retry_after_seconds'), 'index_id', ('indexes.wait_for_deletion', ('index_id',), 'indexes get-deletion')),
    'get-deletion': Command('getIndexDeletion', ('indexes.get_deletion',), 'GET /indexes/{index_id}/deletion', "Read the progress of an index's deletion", 'Says how far the deletion of an index has come. It stays readable after the index itself has been removed, with the status `deleted`. Ask no more often than `retry_after_seconds` says. 404 where no deletion was ever started.', 'admin', ('api_key', 'bearer'), (401, 403, 404, 429, 500), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'The index whose deletion was started.'),), 'none', 'none', 'json', None, ('index_id', 'status', 'deletion_id', 'retry_after_seconds'), 'index_id', ('indexes.wait_for_deletion', ('index_id',), 'indexes get-deletion')),
    'list-videos': Command('listIndexVideos', ('indexes.list_videos',), 'GET /indexes/{index_id}/videos', 'List the media of an index', 'Pages through the media items of an index. Give `next_cursor` of a page as `cursor` to get the next one, with the same `limit`, until `has_more` is false.', 'read', ('api_key', 'bearer'), (401, 403, 404, 422, 429, 500), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'The index.'),
        Option('limit', 'integer', False, False, False, (), False, False, False, 'Items per page, 1 to 100. From 1 to 100. Default: 50.'),), 'none', 'cursor', 'json', 'data', ('video_id', 'title', 'status', 'media_type', 'created_at', 'duration_seconds'), 'video_id', None),
    'list-prompt-runs': Command('listIndexPromptRuns', ('indexes.list_prompt_runs',), 'GET /indexes/{index_id}/prompt-runs', 'List the prompt runs of an index', 'Pages through the prompt runs whose target was this index. Pages hold at most 100 runs here; the lists of all runs and of the runs of one media item allow 200.', 'read', ('api_key', 'bearer'), (401, 403, 404, 422, 429, 500), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'The index.'),
        Option('limit', 'integer', False, False, False, (), False, False, False, 'Runs per page, 1 to 100. From 1 to 100. Default: 50.'),), 'none', 'cursor', 'json', 'data', ('run_id', 'status', 'prompt_name', 'prompt_type', 'executed_at', 'prompt_id', 'total_videos'), 'run_id', None),
}
# fmt: on
