# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The commands of `api-keys`."""

from __future__ import annotations

from . import Command, Option

# fmt: off
COMMANDS: dict[str, Command] = {
    'create': Command('createApiKey', ('api_keys.create',), 'POST /api-keys', 'Create an API key', 'Creates an API key and returns the full key. Store it: later requests return only its prefix. Only the token of a signed-in web session is accepted; API keys and OAuth access tokens are refused.', None, ('bearer',), (401, 403, 422, 429), (
        Option('name', 'string', True, False, False, (), False, False, False, 'Display name of the API key. 1 to 100 characters.'),
        Option('scopes', 'string', False, False, True, ('search', 'read', 'write', 'admin'), False, False, False, 'What the key may do. A scope includes the ones below it: `admin` includes `write`, `write` includes `read`, `read` includes `search`.'),
        Option('expires_in_days', 'integer', False, False, False, (), False, False, False, 'Days until the key expires. If omitted, it never expires. From 1 to 365.'),), 'none', 'none', 'json', None, ('key_id', 'name', 'key_prefix', 'created_at', 'is_active'), 'key_id', None),
    'list': Command('listApiKeys', ('api_keys.list',), 'GET /api-keys', 'List API keys', "Returns the account's API keys in one response, in masked form. Revoked keys are included, deleted keys are not. Only the token of a signed-in web session is accepted.", None, ('bearer',), (401, 403, 429), (), 'none', 'none', 'json', None, ('key_id', 'name', 'key_prefix', 'created_at', 'is_active'), 'key_id', None),
    'retrieve': Command('getApiKey', ('api_keys.retrieve',), 'GET /api-keys/{key_id}', 'Get an API key', 'Returns one API key in masked form. Only the token of a signed-in web session is accepted.', None, ('bearer',), (401, 403, 404, 429), (
        Option('key_id', 'string', True, True, False, (), False, False, False, 'Id of the API key, not the key itself.'),), 'none', 'none', 'json', None, ('key_id', 'name', 'key_prefix', 'created_at', 'is_active'), 'key_id', None),
    'delete': Command('deleteApiKey', ('api_keys.delete',), 'DELETE /api-keys/{key_id}', 'Delete an API key', 'Deletes an API key: it stops working and is no longer listed. To keep it in the list, revoke it instead. Only the token of a signed-in web session is accepted.', None, ('bearer',), (401, 403, 404, 429), (
        Option('key_id', 'string', True, True, False, (), False, False, False, 'Id of the API key to delete.'),), 'none', 'none', 'json', None, ('message',), None, None),
    'revoke': Command('revokeApiKey', ('api_keys.revoke',), 'POST /api-keys/{key_id}/revoke', 'Revoke an API key', 'Disables an API key but keeps it in the list: `is_active` becomes false, `revoked_at` is set, and requests with the key get 401. Revoking it again changes nothing. Only the token of a signed-in web session is accepted.', None, ('bearer',), (401, 403, 404, 429), (
        Option('key_id', 'string', True, True, False, (), False, False, False, 'Id of the API key to revoke.'),), 'none', 'none', 'json', None, ('key_id', 'name', 'key_prefix', 'created_at', 'is_active'), 'key_id', None),
    'rotate': Command('rotateApiKey', ('api_keys.rotate',), 'POST /api-keys/{key_id}/rotate', 'Rotate an API key', 'Creates a new API key with the same name, scopes and expiry, returns the full key, and revokes the old key at once. Only the token of a signed-in web session is accepted.', None, ('bearer',), (401, 403, 404, 409, 429), (
        Option('key_id', 'string', True, True, False, (), False, False, False, 'Id of the API key to replace.'),), 'none', 'none', 'json', None, ('old_key_id',), 'old_key_id', None),
}
# fmt: on
