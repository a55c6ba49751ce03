# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The commands of `indexes`."""

from __future__ import annotations

from . import Command, Option

# fmt: off
COMMANDS: dict[str, Command] = {
    'create': Command('createIndex', ('indexes.create',), 'POST /indexes', 'Create an index', 'Creates an empty index: a collection that media is imported into. An index has no prompt of its own; you choose the prompt when you start a prompt run. Several indexes may have the same name. The number of indexes per account is limited. If the limit is reached, the response is 409 with the code `resource_quota_exceeded`; `details` contains the limit and how much of it is used. Waiting does not help in this case: delete an index first.', 'write', ('api_key', 'bearer'), (401, 403, 409, 422, 429, 500), (
        Option('name', 'string', True, False, False, (), False, False, False, 'Display name of the index. Several indexes may have the same name. 1 to 255 characters.'),), 'auto', 'none', 'json', None, ('index_id', 'name', 'created_at', 'description', 'sort_order', 'is_default'), 'index_id', None),
    'list': Command('listIndexes', ('indexes.list',), 'GET /indexes', 'List indexes', 'Returns all indexes of the account in one response, without pages. The shared demo indexes, which are read-only, are included unless `include_defaults` is false; their `is_default` is true.', 'search', ('api_key', 'bearer'), (401, 403, 422, 429, 500), (
        Option('include_defaults', 'boolean', False, False, False, (), False, False, False, 'Whether to include the shared demo indexes. Default: True.'),), 'none', 'none', 'json', None, ('index_id', 'name', 'created_at', 'description', 'sort_order', 'is_default'), 'index_id', None),
    'retrieve': Command('getIndex', ('indexes.retrieve',), 'GET /indexes/{index_id}', 'Get an index', 'Returns one index. The response is 404 if the id is unknown, if the index was deleted, and if it belongs to another account.', 'search', ('api_key', 'bearer'), (401, 403, 404, 429, 500), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'Id of the index.'),), 'none', 'none', 'json', None, ('index_id', 'name', 'created_at', 'description', 'sort_order', 'is_default'), 'index_id', None),
    'delete': Command('deleteIndex', ('indexes.delete',), 'DELETE /indexes/{index_id}', 'Delete an index and its media', "Starts the deletion of an index and all its media, or resumes a deletion that was started before. The deletion runs in the background: running work on the index is finished or stopped, then the data is removed. It is safe to repeat the call: the response has the same `deletion_id` and the current status. To follow the deletion, get its status and wait `retry_after_seconds` between two polls. The shared demo indexes can't be deleted.", 'admin', ('api_key', 'bearer'), (401, 403, 404, 409, 429, 500), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'Id of the index to delete.'),), 'none', 'none', 'json', None, ('index_id', 'status', 'deletion_id', 'retry_after_seconds'), 'index_id', ('indexes.wait_for_deletion', ('index_id',), 'indexes get-deletion')),
    'get-deletion': Command('getIndexDeletion', ('indexes.get_deletion',), 'GET /indexes/{index_id}/deletion', 'Get the status of an index deletion', 'Returns how far the deletion of an index has come. After the index has been removed, this still works and returns the status `deleted`. Wait at least `retry_after_seconds` between two polls. The response is 404 if no deletion was started for this index.', 'admin', ('api_key', 'bearer'), (401, 403, 404, 429, 500), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'Id of the index whose deletion was started.'),), 'none', 'none', 'json', None, ('index_id', 'status', 'deletion_id', 'retry_after_seconds'), 'index_id', ('indexes.wait_for_deletion', ('index_id',), 'indexes get-deletion')),
    'list-videos': Command('listIndexVideos', ('indexes.list_videos',), 'GET /indexes/{index_id}/videos', 'List the media items of an index', 'Returns the media items of an index page by page. To get the next page, send `next_cursor` of the previous page as `cursor`, with the same `limit`, until `has_more` is false.', 'read', ('api_key', 'bearer'), (401, 403, 404, 422, 429, 500), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'Id of the index.'),
        Option('limit', 'integer', False, False, False, (), False, False, False, 'Maximum number of media items per page. From 1 to 100. Default: 50.'),), 'none', 'cursor', 'json', 'data', ('video_id', 'title', 'status', 'media_type', 'created_at', 'duration_seconds'), 'video_id', None),
    'list-prompt-runs': Command('listIndexPromptRuns', ('indexes.list_prompt_runs',), 'GET /indexes/{index_id}/prompt-runs', 'List the prompt runs of an index', 'Returns the prompt runs whose target was this index, page by page. A page has at most 100 prompt runs; the list of all prompt runs and the list for one media item allow 200.', 'read', ('api_key', 'bearer'), (401, 403, 404, 422, 429, 500), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'Id of the index.'),
        Option('limit', 'integer', False, False, False, (), False, False, False, 'Maximum number of prompt runs per page. From 1 to 100. Default: 50.'),), 'none', 'cursor', 'json', 'data', ('run_id', 'status', 'prompt_name', 'prompt_type', 'executed_at', 'prompt_id', 'total_videos'), 'run_id', None),
}
# fmt: on
