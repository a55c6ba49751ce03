# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The commands of `automations`."""

from __future__ import annotations

from . import Command, Option

# fmt: off
COMMANDS: dict[str, Command] = {
    'retrieve-import': Command('getImportAutomation', ('automations.retrieve_import',), 'GET /indexes/{index_id}/automations/import', 'Get the import automation of an index', 'Returns the import automation of an index; an index has at most one. The response is 404 if none is saved.', 'read', ('api_key', 'bearer'), (401, 403, 404, 429), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'Id of the index.'),), 'none', 'none', 'json', None, ('created_at', 'debounce_interval', 'source_prefix', 'file_pattern', 'recursive', 'enabled', 'paused'), None, None),
    'put-import': Command('putImportAutomation', ('automations.put_import',), 'PUT /indexes/{index_id}/automations/import', 'Create or replace the import automation of an index', 'Saves an automation that watches a path of a connector. When no file in the path has changed for `debounce_interval`, new files that match are imported into the index and processed with the prompt preset. `enabled` says whether the automation is set up to run; `paused` stops it temporarily. An automation that is already saved is replaced completely.', 'write', ('api_key', 'bearer'), (401, 403, 404, 409, 422, 429), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'Id of the index to import into.'),
        Option('connector_id', 'string', True, False, False, (), False, False, False, 'Id of the connector to watch. It needs the scope `import`.'),
        Option('debounce_interval', 'string', True, False, False, ('5m', '10m', '1h', '1d'), False, False, False, 'How long the path must stay unchanged before new files are imported.'),
        Option('prompt_preset', 'json', True, False, False, (), False, False, False, 'The prompt to run on imported media, and its settings.'),
        Option('source_prefix', 'string', False, False, False, (), False, False, False, 'Path prefix to watch. If empty, the whole bucket or container is watched.'),
        Option('file_pattern', 'string', False, False, False, (), False, False, False, 'Glob pattern that file names must match, such as `*.mp4` or `*.{mp4,mov}`. Default: *.'),
        Option('recursive', 'boolean', False, False, False, (), False, False, False, 'Whether to include folders below the prefix. Default: True.'),
        Option('enabled', 'boolean', False, False, False, (), False, False, False, 'Whether the automation is set up to run. Default: True.'),
        Option('paused', 'boolean', False, False, False, (), False, False, False, 'Whether the automation is temporarily stopped. Default: False.'),), 'optional', 'none', 'json', None, ('created_at', 'debounce_interval', 'source_prefix', 'file_pattern', 'recursive', 'enabled', 'paused'), None, None),
    'pause-import': Command('pauseImportAutomation', ('automations.pause_import',), 'POST /indexes/{index_id}/automations/import/pause', 'Pause the import automation of an index', 'Stops the import automation temporarily and keeps its settings.', 'write', ('api_key', 'bearer'), (401, 403, 404, 409, 422, 429), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'Id of the index.'),), 'optional', 'none', 'json', None, ('created_at', 'debounce_interval', 'source_prefix', 'file_pattern', 'recursive', 'enabled', 'paused'), None, None),
    'resume-import': Command('resumeImportAutomation', ('automations.resume_import',), 'POST /indexes/{index_id}/automations/import/resume', 'Resume the import automation of an index', 'Starts a paused import automation again with the settings it had.', 'write', ('api_key', 'bearer'), (401, 403, 404, 409, 422, 429), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'Id of the index.'),), 'optional', 'none', 'json', None, ('created_at', 'debounce_interval', 'source_prefix', 'file_pattern', 'recursive', 'enabled', 'paused'), None, None),
    'retrieve-export': Command('getExportAutomation', ('automations.retrieve_export',), 'GET /indexes/{index_id}/automations/export', 'Get the export automation of an index', 'Returns the export automation of an index; an index has at most one. The response is 404 if none is saved.', 'read', ('api_key', 'bearer'), (401, 403, 404, 429), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'Id of the index.'),), 'none', 'none', 'json', None, ('created_at', 'destination_subpath', 'enabled', 'paused'), None, None),
    'put-export': Command('putExportAutomation', ('automations.put_export',), 'PUT /indexes/{index_id}/automations/export', 'Create or replace the export automation of an index', 'Saves an automation that delivers finished results of the index to a path of a connector. `enabled` says whether the automation is set up to run; `paused` stops it temporarily. An automation that is already saved is replaced completely.', 'write', ('api_key', 'bearer'), (401, 403, 404, 409, 422, 429), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'Id of the index whose results to deliver.'),
        Option('destination_connector_id', 'string', True, False, False, (), False, False, False, 'Id of the connector to deliver to. It needs the scope `export`.'),
        Option('destination_subpath', 'string', False, False, False, (), False, False, False, "Path below the connector's `export_base_path`."),
        Option('enabled', 'boolean', False, False, False, (), False, False, False, 'Whether the automation is set up to run. Default: True.'),
        Option('paused', 'boolean', False, False, False, (), False, False, False, 'Whether the automation is temporarily stopped. Default: False.'),), 'optional', 'none', 'json', None, ('created_at', 'destination_subpath', 'enabled', 'paused'), None, None),
    'pause-export': Command('pauseExportAutomation', ('automations.pause_export',), 'POST /indexes/{index_id}/automations/export/pause', 'Pause the export automation of an index', 'Stops the export automation temporarily and keeps its settings.', 'write', ('api_key', 'bearer'), (401, 403, 404, 409, 422, 429), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'Id of the index.'),), 'optional', 'none', 'json', None, ('created_at', 'destination_subpath', 'enabled', 'paused'), None, None),
    'resume-export': Command('resumeExportAutomation', ('automations.resume_export',), 'POST /indexes/{index_id}/automations/export/resume', 'Resume the export automation of an index', 'Starts a paused export automation again with the settings it had.', 'write', ('api_key', 'bearer'), (401, 403, 404, 409, 422, 429), (
        Option('index_id', 'string', True, True, False, (), False, False, False, 'Id of the index.'),), 'optional', 'none', 'json', None, ('created_at', 'destination_subpath', 'enabled', 'paused'), None, None),
}
# fmt: on
