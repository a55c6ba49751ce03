# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The commands of `usage`."""

from __future__ import annotations

from . import Command, Option

# fmt: off
COMMANDS: dict[str, Command] = {
    'get-current': Command('getCurrentUsage', ('usage.get_current',), 'GET /usage', 'Get the usage of the current billing period', 'Returns how much the account has used so far in the current billing period.', 'read', ('api_key', 'bearer'), (401, 403, 429), (), 'none', 'none', 'json', None, ('period_start', 'period_end'), None, None),
    'get-history': Command('getUsageHistory', ('usage.get_history',), 'GET /usage/history', 'Get the usage of past billing periods', 'Returns one summary for each past billing period, newest first.', 'read', ('api_key', 'bearer'), (401, 403, 422, 429), (
        Option('start_date', 'datetime', False, False, False, (), False, False, False, 'Leave out periods before this time (ISO 8601).'),
        Option('end_date', 'datetime', False, False, False, (), False, False, False, 'Leave out periods after this time (ISO 8601).'),
        Option('limit', 'integer', False, False, False, (), False, False, False, 'Maximum number of periods to return. At least 1. Default: 12.'),), 'none', 'none', 'json', None, (), None, None),
    'get-details': Command('getUsageDetails', ('usage.get_details',), 'GET /usage/details', 'List metered events', 'Returns the most recent metered events, newest first. There is no cursor; choose a shorter time range to get older events.', 'read', ('api_key', 'bearer'), (401, 403, 422, 429), (
        Option('metric_type', 'string', False, False, False, (), False, False, False, 'Return only events of this metric. `GET /usage/metric-types` lists the names.'),
        Option('start_date', 'datetime', False, False, False, (), False, False, False, 'Leave out events before this time (ISO 8601).'),
        Option('end_date', 'datetime', False, False, False, (), False, False, False, 'Leave out events after this time (ISO 8601).'),
        Option('limit', 'integer', False, False, False, (), False, False, False, 'Maximum number of events to return. At least 1. Default: 100.'),), 'none', 'none', 'json', None, ('event_id', 'metric_type', 'value', 'unit', 'timestamp'), 'event_id', None),
    'get-breakdown': Command('getUsageBreakdown', ('usage.get_breakdown',), 'GET /usage/breakdown', 'Get the usage in a time range by metric', 'Returns the sum of each metric over a time range. If no dates are given, the range is the current billing period.', 'read', ('api_key', 'bearer'), (401, 403, 422, 429), (
        Option('start_date', 'datetime', False, False, False, (), False, False, False, 'Start of the time range (ISO 8601).'),
        Option('end_date', 'datetime', False, False, False, (), False, False, False, 'End of the time range (ISO 8601).'),), 'none', 'none', 'json', None, ('period_start', 'period_end'), None, None),
    'get-metric-types': Command('listUsageMetricTypes', ('usage.get_metric_types',), 'GET /usage/metric-types', 'List the usage metrics', 'Returns the name, description and unit of each usage metric. No credential is needed.', None, (), (429,), (), 'none', 'none', 'json', None, ('type', 'description', 'unit'), None, None),
}
# fmt: on
