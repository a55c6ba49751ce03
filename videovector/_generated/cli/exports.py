# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The commands of `exports`."""

from __future__ import annotations

from . import Command, Option

# fmt: off
COMMANDS: dict[str, Command] = {
    'create-index-export': Command('createIndexExport', ('exports.create_index_export',), 'POST /exports/index/{index_id}', 'Start an export of an index', "Starts writing the segments of an index and what was extracted from them into one JSON file of at most 64 MiB. Responds at once; poll the export every few seconds until its status is `completed` or `failed`, or subscribe to the webhook events `export.ready` and `export.failed`. Without a connector the file is kept for download; with one it is written to the connector's `export_base_path`, then `destination_subpath`, then the file name.", 'write', ('api_key', 'bearer'), (400, 401, 403, 404, 409, 422, 429), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'The index to export.'),
        Option('prompt_run_ids', 'string', False, False, True, (), False, False, False, 'Export results of these prompt runs only; each belongs to the index. Left out or empty, all runs of the index are taken.'),
        Option('destination_connector_id', 'string', False, False, False, (), False, False, False, 'Deliver to this connector, which needs the scope `export`. Left out, the file is kept for download.'),
        Option('destination_subpath', 'string', False, False, False, (), False, False, False, "Further prefix below the connector's `export_base_path`."),
        Option('result_scope', 'string', False, False, False, ('all', 'matches'), False, False, False, 'Which results to include.'),), 'auto', 'none', 'json', None, ('export_id', 'status'), 'export_id', ('exports.wait_for_completion', ('export_id',), 'exports retrieve')),
    'create-prompt-run-export': Command('createPromptRunExport', ('exports.create_prompt_run_export',), 'POST /exports/prompt-run/{run_id}', 'Start an export of a prompt run', 'Starts writing the results of one prompt run into one JSON file of at most 64 MiB. Responds at once; poll the export until it ends. Delivery works as for an index export.', 'write', ('api_key', 'bearer'), (400, 401, 403, 404, 409, 422, 429), (
        Option('run_id', 'string', True, True, False, (), False, False, False, 'The prompt run to export.'),
        Option('destination_connector_id', 'string', False, False, False, (), False, False, False, 'Deliver to this connector, which needs the scope `export`. Left out, the file is kept for download.'),
        Option('destination_subpath', 'string', False, False, False, (), False, False, False, "Further prefix below the connector's `export_base_path`."),
        Option('result_scope', 'string', False, False, False, ('all', 'matches'), False, False, False, 'Which results to include.'),), 'auto', 'none', 'json', None, ('export_id', 'status'), 'export_id', ('exports.wait_for_completion', ('export_id',), 'exports retrieve')),
    'list': Command('listExports', ('exports.list',), 'GET /exports', 'List exports', "Returns the most recent exports, newest first. There is no cursor, so older ones can't be reached.", 'read', ('api_key', 'bearer'), (401, 403, 422, 429), (
        Option('limit', 'integer', False, False, False, (), False, False, False, 'The most exports to return, 1 to 100. From 1 to 100. Default: 50.'),), 'none', 'none', 'json', None, ('export_id', 'status', 'export_type', 'created_at', 'target_id', 'queue_status', 'attempts'), 'export_id', None),
    'retrieve': Command('getExport', ('exports.retrieve',), 'GET /exports/{export_id}', 'Get an export', 'Returns the state of an export. Poll it every few seconds until `status` is `completed` or `failed`. The `download_url` it may hold is the path of the download endpoint and needs the usual credential; for a link that works without one, create a download link.', 'read', ('api_key', 'bearer'), (401, 403, 404, 429), (
        Option('export_id', 'string', True, True, False, (), False, False, False, 'The export.'),), 'none', 'none', 'json', None, ('export_id', 'status', 'export_type', 'created_at', 'target_id', 'queue_status', 'attempts'), 'export_id', ('exports.wait_for_completion', ('export_id',), 'exports retrieve')),
    'download-url': Command('createExportDownloadUrl', ('exports.download_url',), 'POST /exports/{export_id}/download-url', 'Create a download link for a finished export', 'Makes a short-lived https link that fetches the file without a further credential. Each call makes a new link, takes no body and no idempotency key, and must not be repeated after an unclear outcome. `download_url` is null, with status 200, while the export runs, after a failure and for connector delivery.', 'read', ('api_key', 'bearer'), (401, 403, 404, 429, 503), (
        Option('export_id', 'string', True, True, False, (), False, False, False, 'The export to link to.'),), 'none', 'none', 'json', None, ('export_id', 'status', 'destination_type'), 'export_id', None),
    'download': Command('downloadExport', ('exports.iter_download', 'exports.download'), 'GET /exports/{export_id}/download', 'Download the file of a finished export', 'Returns the whole file of an export that is completed and kept for download: one JSON document of at most 64 MiB, sent uncompressed and with its `Content-Length`. There are no partial responses and no redirects. Instead of the usual credential the `token` of a download link may be given. Downloads count against a daily quota of bytes; when it is used up the response is 429 with `details.resource` `metadata_export_download_bytes_per_day`.', 'read', ('api_key', 'bearer'), (401, 403, 404, 409, 422, 429), (
        Option('export_id', 'string', True, True, False, (), False, False, False, 'The export to download.'),
        Option('token', 'string', False, False, False, (), False, True, False, 'Token of a download link, in place of any other credential. Treat it as a credential. 32 to 2048 characters.'),), 'none', 'none', 'json', None, (), None, None),
}
# fmt: on
