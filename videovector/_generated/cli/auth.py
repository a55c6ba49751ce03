# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The commands of `auth`."""

from __future__ import annotations

from . import Command

# fmt: off
COMMANDS: dict[str, Command] = {
    'authenticate': Command('recordProcessingActivity', ('client.authenticate',), 'POST /auth/processing-activity', 'Check the credential or announce work', 'Checks the credential and, if `operation` is given, announces work that is about to start, so that the service can prepare. Send one signal before each piece of work, not at regular intervals. Do not make your work depend on the response: it says that the signal was accepted, not that capacity is ready. A timeout of three seconds is enough. Any valid credential is accepted, whatever its scopes.', None, ('api_key', 'bearer'), (401, 403, 422, 429, 500, 503), (), 'none', 'none', 'json', None, ('accepted', 'wake_status', 'reason'), None, None),
    'validate': Command('validateCredential', ('auth.validate',), 'GET /auth/validate', 'Check that a credential is accepted', 'Returns an empty response (204) for any valid credential, whatever its scopes, and 401 for one that is unknown, malformed, expired or revoked. Nothing is created or changed. Repeated requests with bad credentials get 429 and `Retry-After`, to prevent guessing, so send a check once and do not repeat it automatically.', None, ('api_key', 'bearer'), (401, 429), (), 'none', 'none', 'none', None, (), None, None),
}
# fmt: on
