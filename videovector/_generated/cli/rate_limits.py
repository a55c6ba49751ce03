# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The commands of `rate-limits`."""

from __future__ import annotations

from . import Command

# fmt: off
COMMANDS: dict[str, Command] = {
    'get-status': Command('getRateLimitStatus', ('rate_limits.get_status',), 'GET /rate-limit/status', 'Get the status of the rate limits', 'Returns the limits and counters of each category of endpoints. An API key of any scope or the token of a signed-in web session is accepted; OAuth access tokens are refused.', None, ('api_key', 'bearer'), (401, 403, 429), (), 'none', 'none', 'json', None, ('plan_id',), 'plan_id', None),
    'refresh': Command('refreshRateLimit', ('rate_limits.refresh',), 'POST /rate-limit/refresh', "Reload the rate limits of the account's plan", "Reads the current limits of the account's plan again, for example after a change of plan, and returns the limits and counters. The counters are not reset. An API key of any scope or the token of a signed-in web session is accepted; OAuth access tokens are refused.", None, ('api_key', 'bearer'), (401, 403, 429), (), 'none', 'none', 'json', None, ('plan_id',), 'plan_id', None),
}
# fmt: on
