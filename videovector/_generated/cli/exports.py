# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The commands of `exports`."""

from __future__ import annotations

from . import Command, Option

# fmt: off
COMMANDS: dict[str, Command] = {
    'create-index-export': Command('createIndexExport', ('exports.create_index_export',), 'POST /exports/index/{index_id}', 'Start an export of an index', "Starts an export that writes the segments of an index and the data extracted from them to one JSON file of at most 64 MiB. The response comes at once. Poll the export every few seconds until its status is `completed` or `failed`, or subscribe to the webhook events `export.ready` and `export.failed`. Without a connector, the file is stored for download. With a connector, it is written to the path made of the connector's `export_base_path`, `destination_subpath` and the file name.", 'write', ('api_key', 'bearer'), (400, 401, 403, 404, 409, 422, 429), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'Id of the index to export.'),
        Option('prompt_run_ids', 'string', False, False, True, (), False, False, False, 'Ids of the prompt runs whose results to export; each must belong to the index. If omitted or empty, all runs of the index are exported.'),
        Option('destination_connector_id', 'string', False, False, False, (), False, False, False, 'Id of the connector to deliver the file to. It needs the scope `export`. If omitted, the file is stored for download.'),
        Option('destination_subpath', 'string', False, False, False, (), False, False, False, "Path below the connector's `export_base_path`."),
        Option('result_scope', 'string', False, False, False, ('all', 'matches'), False, False, False, 'Whether to export all results or only the selected ones.'),), 'auto', 'none', 'json', None, ('export_id', 'status'), 'export_id', ('exports.wait_for_completion', ('export_id',), 'exports retrieve')),
    'create-prompt-run-export': Command('createPromptRunExport', ('exports.create_prompt_run_export',), 'POST /exports/prompt-run/{run_id}', 'Start an export of a prompt run', 'Starts an export that writes the results of one prompt run to one JSON file of at most 64 MiB. The response comes at once; poll the export until its status is `completed` or `failed`. The file is delivered in the same way as for an index export.', 'write', ('api_key', 'bearer'), (400, 401, 403, 404, 409, 422, 429), (
        Option('run_id', 'string', True, True, False, (), False, False, False, 'Id of the prompt run to export.'),
        Option('destination_connector_id', 'string', False, False, False, (), False, False, False, 'Id of the connector to deliver the file to. It needs the scope `export`. If omitted, the file is stored for download.'),
        Option('destination_subpath', 'string', False, False, False, (), False, False, False, "Path below the connector's `export_base_path`."),
        Option('result_scope', 'string', False, False, False, ('all', 'matches'), False, False, False, 'Whether to export all results or only the selected ones.'),), 'auto', 'none', 'json', None, ('export_id', 'status'), 'export_id', ('exports.wait_for_completion', ('export_id',), 'exports retrieve')),
    'list': Command('listExports', ('exports.list',), 'GET /exports', 'List exports', "Returns the most recent exports, newest first. There is no cursor, so exports beyond the limit can't be listed.", 'read', ('api_key', 'bearer'), (401, 403, 422, 429), (
        Option('limit', 'integer', False, False, False, (), False, False, False, 'Maximum number of exports to return. From 1 to 100. Default: 50.'),), 'none', 'none', 'json', None, ('export_id', 'status', 'export_type', 'created_at', 'target_id', 'queue_status', 'attempts'), 'export_id', None),
    'retrieve': Command('getExport', ('exports.retrieve',), 'GET /exports/{export_id}', 'Get an export', 'Returns one export. Poll it every few seconds until `status` is `completed` or `failed`. Its `download_url` is only the path of the download endpoint, which needs the usual credential; for a URL that works without one, create a download URL.', 'read', ('api_key', 'bearer'), (401, 403, 404, 429), (
        Option('export_id', 'string', True, True, False, (), False, False, False, 'Id of the export.'),), 'none', 'none', 'json', None, ('export_id', 'status', 'export_type', 'created_at', 'target_id', 'queue_status', 'attempts'), 'export_id', ('exports.wait_for_completion', ('export_id',), 'exports retrieve')),
    'download-url': Command('createExportDownloadUrl', ('exports.download_url',), 'POST /exports/{export_id}/download-url', 'Create a download URL for a finished export', 'Creates a short-lived https URL from which the file can be downloaded without another credential. Each call creates a new URL, has no body and no idempotency key, and must not be repeated automatically if its outcome is unclear. `download_url` is null, with status 200, while the export is running, if it failed, and if it was delivered to a connector.', 'read', ('api_key', 'bearer'), (401, 403, 404, 429, 503), (
        Option('export_id', 'string', True, True, False, (), False, False, False, 'Id of the export.'),), 'none', 'none', 'json', None, ('export_id', 'status', 'destination_type'), 'export_id', None),
    'download': Command('downloadExport', ('exports.iter_download', 'exports.download'), 'GET /exports/{export_id}/download', 'Download the file of a finished export', 'Returns the whole file of an export that is completed and stored for download: one JSON document of at most 64 MiB, sent without compression and with the header `Content-Length`. There are no partial responses and no redirects. The `token` of a download URL may be given instead of the usual credential. Downloads count towards a daily quota of bytes. If the quota is used up, the response is 429, and `details.resource` is `metadata_export_download_bytes_per_day`.', 'read', ('api_key', 'bearer'), (401, 403, 404, 409, 422, 429), (
        Option('export_id', 'string', True, True, False, (), False, False, False, 'Id of the export to download.'),
        Option('token', 'string', False, False, False, (), False, True, False, 'The token of a download URL, used instead of any other credential. Treat it as a credential. 32 to 2048 characters.'),), 'none', 'none', 'json', None, (), None, None),
}
# fmt: on
