# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The commands of `auth`."""

from __future__ import annotations

from . import Command

# fmt: off
COMMANDS: dict[str, Command] = {
    'authenticate': Command('recordProcessingActivity', ('client.authenticate',), 'POST /auth/processing-activity', 'Check the credential and announce work to come', "A readiness signal. It checks the credential, and may announce work so that capacity is readied ahead of it. Send it once per intent, never as a heartbeat, and don't let work depend on its response: the acknowledgement says that the signal was admitted, not that capacity is there. A short timeout, of three seconds, suits it. Any valid credential will do.", None, ('api_key', 'bearer'), (401, 403, 422, 429, 500, 503), (), 'none', 'none', 'json', None, ('accepted', 'wake_status', 'reason'), None, None),
    'validate': Command('validateCredential', ('auth.validate',), 'GET /auth/validate', 'Check that a credential is accepted', 'Responds with an empty 204 for any valid credential, whatever its scopes, and with 401 for one that is unknown, malformed, expired or revoked. Creates and changes nothing. Repeated bad credentials get 429 and `Retry-After` to ward off guessing, so send a check once and do not repeat it automatically.', None, ('api_key', 'bearer'), (401, 429), (), 'none', 'none', 'none', None, (), None, None),
}
# fmt: on
