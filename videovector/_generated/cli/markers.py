# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The commands of `markers`."""

from __future__ import annotations

from . import Command, Option

# fmt: off
COMMANDS: dict[str, Command] = {
    'list': Command('listMarkers', ('markers.list',), 'GET /markers', 'List markers', 'Returns all markers of the calling user in one response, without pages. A marker is a colour and a note that a user puts on a prompt, a prompt run, a media item, a segment or one extracted field, for their own use.', 'read', ('api_key', 'bearer'), (401, 403, 429, 500), (), 'none', 'none', 'json', None, ('marker_id', 'created_at', 'target_type', 'field_path', 'color', 'note'), 'marker_id', None),
    'upsert': Command('upsertMarker', ('markers.upsert',), 'PUT /markers', 'Create or replace a marker', 'Creates a marker on a target, or replaces the one that is there. A user has at most one marker per target; its `marker_id` does not change. A colour or note that is omitted is cleared. The marker is then shown in the field `marker` of the marked object or, for an extracted field, in `metadata_markers`.', 'write', ('api_key', 'bearer'), (401, 403, 404, 422, 429, 500), (
        Option('target_type', 'string', True, False, False, ('prompt', 'prompt_run', 'video', 'segment', 'field'), True, False, False, 'The kind of object to mark.'),
        Option('target_id', 'string', True, False, False, (), False, False, False, 'Id of the object to mark.'),
        Option('run_id', 'string', False, False, False, (), False, False, False, 'Id of the prompt run whose field value to mark. Only for a marker on one extracted field.'),
        Option('field_path', 'string', False, False, False, (), False, False, False, 'Path of the field in the extracted data. Only for a marker on one extracted field.'),
        Option('color', 'string', False, False, False, ('blue', 'green', 'yellow'), True, False, True, 'Colour of the marker; null for none. None is sent as null; if omitted, nothing is sent.'),
        Option('note', 'string', False, False, False, (), False, False, True, 'Note to store with the marker; null for none. None is sent as null; if omitted, nothing is sent.'),), 'none', 'none', 'json', None, ('marker_id', 'created_at', 'target_type', 'field_path', 'color', 'note'), 'marker_id', None),
    'delete': Command('deleteMarker', ('markers.delete',), 'DELETE /markers/{marker_id}', 'Delete a marker', 'Removes a marker from its target. The target then shows an empty marker, with all fields null.', 'write', ('api_key', 'bearer'), (401, 403, 404, 429, 500), (
        Option('marker_id', 'string', True, True, False, (), False, False, False, 'Id of the marker to delete.'),), 'none', 'none', 'json', None, ('message',), None, None),
}
# fmt: on
