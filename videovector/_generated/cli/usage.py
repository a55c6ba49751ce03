# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The commands of `usage`."""

from __future__ import annotations

from . import Command, Option

# fmt: off
COMMANDS: dict[str, Command] = {
    'get-current': Command('getCurrentUsage', ('usage.get_current',), 'GET /usage', 'Get the usage of the running billing period', 'Returns what the account has used so far in the running billing period, a calendar month.', 'read', ('api_key', 'bearer'), (401, 403, 429), (), 'none', 'none', 'json', None, ('period_start', 'period_end'), None, None),
    'get-history': Command('getUsageHistory', ('usage.get_history',), 'GET /usage/history', 'Get the usage of past billing periods', 'Returns one summary per past billing period, newest first.', 'read', ('api_key', 'bearer'), (401, 403, 422, 429), (
        Option('start_date', 'datetime', False, False, False, (), False, False, False, 'Leave out periods before this time.'),
        Option('end_date', 'datetime', False, False, False, (), False, False, False, 'Leave out periods after this time.'),
        Option('limit', 'integer', False, False, False, (), False, False, False, 'The most periods to return. At least 1. Default: 12.'),), 'none', 'none', 'json', None, (), None, None),
    'get-details': Command('getUsageDetails', ('usage.get_details',), 'GET /usage/details', 'List metered events', 'Returns the most recent metered events, newest first. There is no cursor; narrow the time span to reach older ones.', 'read', ('api_key', 'bearer'), (401, 403, 422, 429), (
        Option('metric_type', 'string', False, False, False, (), False, False, False, 'Only events of this metric, as the list of metrics names it.'),
        Option('start_date', 'datetime', False, False, False, (), False, False, False, 'Leave out events before this time.'),
        Option('end_date', 'datetime', False, False, False, (), False, False, False, 'Leave out events after this time.'),
        Option('limit', 'integer', False, False, False, (), False, False, False, 'The most events to return. At least 1. Default: 100.'),), 'none', 'none', 'json', None, ('event_id', 'metric_type', 'value', 'unit', 'timestamp'), 'event_id', None),
    'get-breakdown': Command('getUsageBreakdown', ('usage.get_breakdown',), 'GET /usage/breakdown', 'Get the usage in a time span by metric', 'Returns the sum of each metric over a time span; without dates, over the running billing period.', 'read', ('api_key', 'bearer'), (401, 403, 422, 429), (
        Option('start_date', 'datetime', False, False, False, (), False, False, False, 'Beginning of the time span.'),
        Option('end_date', 'datetime', False, False, False, (), False, False, False, 'End of the time span.'),), 'none', 'none', 'json', None, ('period_start', 'period_end'), None, None),
    'get-metric-types': Command('listUsageMetricTypes', ('usage.get_metric_types',), 'GET /usage/metric-types', 'List the metrics that are tracked', 'Returns the names, meanings and units of all metrics. Needs no credential.', None, (), (429,), (), 'none', 'none', 'json', None, ('type', 'description', 'unit'), None, None),
}
# fmt: on
