"""The parity matrix as JSON, Markdown and a page with filters."""

from __future__ import annotations

import html
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from parity_rows import Matrix, Row, Waiter

STATUSES = ("wrapped", "REST-only", "missing")
INTRODUCTION = (
    "Each operation of the API document, with the methods of the two clients and the tests that call it: sync, async "
    "and from the command line. The tests send HTTP requests to a server that checks requests and responses against "
    "the document. A test is listed if that server received its request with the method, path, credential and "
    "idempotency key of this table. At least one test sends each query parameter."
)
REST_ONLY = (
    "These operations have no method of their own. Call them with `client.request` and `client.stream`, which use the "
    "same credentials, retries and errors."
)
WAITERS = "These methods poll an operation until its object has ended. The document defines the final states."
COLUMNS = (
    "Operation", "SDK method", "Command", "Request", "Response", "Credentials", "Scope", "Idempotency", "Paging",
    "Waiter", "Exercised by", "Status",
)  # fmt: skip


def counts(matrix: Matrix) -> dict[str, int]:
    found = Counter[str](row.status for row in matrix.rows)
    return {"operations": len(matrix.rows), **{status: found[status] for status in STATUSES}}


def json_page(matrix: Matrix) -> str:
    rows = [asdict(row) for row in matrix.rows]
    page = {
        "document": matrix.version,
        "summary": {**counts(matrix), "REST-only surfaces": len(matrix.surfaces), "problems": len(matrix.problems)},
        "problems": matrix.problems,
        "operations": rows,
        "rest_only_surfaces": [asdict(surface) for surface in matrix.surfaces],
        "waiters": [asdict(waiter) for waiter in matrix.waiters],
    }
    return json.dumps(page, indent=2, ensure_ascii=False) + "\n"


def summary(matrix: Matrix) -> str:
    number = counts(matrix)
    shown = ", ".join(f"{number[status]} {status}" for status in STATUSES)
    return f"Document {matrix.version}: {number['operations']} operations, {shown}."


def calls(row: Row) -> list[str]:
    """The call of each method; the async client has the same with `await`."""
    return [name if name.startswith("client.") else f"client.{name}" for name in row.methods]


def tests(row: Row) -> list[str]:
    """The first test of each client and of the command, and the number of the others."""
    shown: list[str] = []
    for kind, names in row.tests.items():
        if names:
            # Nearly all have the same file and function and differ only in the brackets.
            more = f" (+{len(names) - 1})" if len(names) > 1 else ""
            shown.append(f"{kind}: {names[0].rpartition('/')[2]}{more}")
    if row.command_test:
        shown.append(f"command: {row.command_test.rpartition('/')[2]}")
    return shown


def returns(row: Row) -> str:
    if not row.returns:
        return row.response
    answer = row.returns if row.returns == row.async_returns else f"{row.returns} / {row.async_returns}"
    same = row.returns in {row.response, f"list[{row.response.removeprefix('array of ')}]"} or row.response == "none"
    return answer if same else f"{answer} from {row.response}"


def request(row: Row) -> str:
    return "; ".join(part for part in (row.arguments, f"body: {row.request}" if row.request != "none" else "") if part)


def markdown_page(matrix: Matrix) -> str:
    lines = ["# Parity of the API and the SDK", "", INTRODUCTION, "", summary(matrix), ""]
    if matrix.problems:
        lines += ["## Problems", "", *[f"- {problem}" for problem in matrix.problems], ""]
    lines += ["## REST-only surfaces", "", REST_ONLY, ""]
    for surface in matrix.surfaces:
        lines += [f"### `{surface.name}`", "", f"Not wrapped: {surface.reason}.", ""]
        lines += [*[f"- `{route}`" for route in surface.routes], "", "```python", surface.code, "```", ""]
    for resource, rows in by_resource(matrix.rows).items():
        lines += [f"## {resource}", "", f"| {' | '.join(COLUMNS)} |", f"|{'---|' * len(COLUMNS)}"]
        lines += [f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in markdown_cells(row))} |" for row in rows]
        lines.append("")
    lines += ["## Waiters", "", WAITERS, "", *[f"- {waiter_line(one)}" for one in matrix.waiters]]
    return "\n".join(lines).rstrip() + "\n"


def waiter_line(waiter: Waiter) -> str:
    ends = f"done: {', '.join(waiter.done)}"
    failed = f"; failed: {', '.join(waiter.failed)}" if waiter.failed else ""
    return f"`client.{waiter.method}` polls `{waiter.operation_id}`; {ends}{failed}"


def by_resource(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row.resource, []).append(row)
    return found


def markdown_cells(row: Row) -> list[str]:
    code = [f"`{call}`" for call in calls(row)]
    if row.sync_signature:
        code[0] = f"`{calls(row)[0]}{row.sync_signature}`"
    return [
        f"`{row.http_method} {row.path}`<br>{row.operation_id}: {row.summary}",
        "<br>".join(code) or "none",
        f"`{row.command}`",
        request(row) or "none",
        f"`{returns(row)}`",
        row.credentials,
        row.scope,
        row.idempotency,
        row.paging,
        row.waiter,
        "<br>".join(f"`{test}`" for test in tests(row)) or "none",
        row.status + (f": {row.reason}" if row.reason else ""),
    ]


STYLE = """
:root { color-scheme: light dark; }
body { font: 14px/1.45 system-ui, sans-serif; margin: 2rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
code, pre { font: 12px/1.45 ui-monospace, monospace; overflow-wrap: break-word; }
pre { padding: .6rem .8rem; border: 1px solid #8884; border-radius: 6px; overflow-x: auto; }
.filters { position: sticky; top: 0; background: Canvas; padding: .6rem 0; display: flex; gap: .8rem; flex-wrap: wrap; }
.filters input { flex: 1 1 18rem; padding: .4rem .6rem; font: inherit; }
.filters select { padding: .4rem; font: inherit; }
table { border-collapse: collapse; min-width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .5rem; border-bottom: 1px solid #8884; }
td:nth-child(1), td:nth-child(2) { min-width: 15rem; max-width: 20rem; }
td:nth-child(3), td:nth-child(4) { min-width: 9rem; }
td:nth-child(11) { white-space: nowrap; }
th { position: sticky; top: 3.2rem; background: Canvas; }
tr[data-status="missing"] td { background: #d4351c22; }
tr[data-status="REST-only"] td { background: #b5860b1a; }
.small { opacity: .75; font-size: 12px; }
"""
SCRIPT = """
const text = document.getElementById('text'), chosen = document.getElementById('status');
const rows = [...document.querySelectorAll('tbody tr')], shown = document.getElementById('shown');
function filter() {
  const words = text.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let count = 0;
  for (const row of rows) {
    const content = row.textContent.toLowerCase();
    const fits = (!chosen.value || row.dataset.status === chosen.value) && words.every(word => content.includes(word));
    row.hidden = !fits;
    count += fits;
  }
  shown.textContent = count + ' of ' + rows.length;
}
text.addEventListener('input', filter);
chosen.addEventListener('change', filter);
filter();
"""


def html_page(matrix: Matrix) -> str:
    """The matrix as one HTML file that needs no other files."""
    number = counts(matrix)
    options = "".join(f'<option value="{status}">{status} ({number[status]})</option>' for status in STATUSES)
    problems = "".join(f"<li>{html.escape(problem)}</li>" for problem in matrix.problems)
    parts = [
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Parity of the API and the SDK</title>',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<style>{STYLE}</style>",
        f"<h1>Parity of the API and the SDK</h1>\n<p>{INTRODUCTION}</p>\n<p>{summary(matrix)}</p>",
        f"<h2>Problems</h2><ul>{problems}</ul>" if problems else "",
        '<div class="filters">',
        '<input id="text" type="search" placeholder="Filter by words: a path, a method, a type" aria-label="Filter">',
        f'<select id="status" aria-label="Status"><option value="">every status</option>{options}</select>',
        '<span id="shown"></span></div>',
        f"<table>\n<thead><tr>{''.join(f'<th>{column}</th>' for column in COLUMNS)}</tr></thead>\n<tbody>",
        *[html_row(row) for row in matrix.rows],
        "</tbody></table>",
        f"<h2>REST-only surfaces</h2>\n<p>{code_spans(REST_ONLY)}</p>",
        *[
            f"<h3><code>{html.escape(surface.name)}</code></h3>\n<p>Not wrapped: {code_spans(surface.reason)}.</p>\n"
            f"<p>{', '.join(f'<code>{html.escape(route)}</code>' for route in surface.routes)}</p>\n"
            f"<pre>{html.escape(surface.code)}</pre>"
            for surface in matrix.surfaces
        ],
        f"<h2>Waiters</h2>\n<p>{WAITERS}</p>\n<ul>",
        *[f"<li>{code_spans(waiter_line(one))}</li>" for one in matrix.waiters],
        "</ul>",
        f"<script>{SCRIPT}</script>\n</html>\n",
    ]
    return "\n".join(part for part in parts if part)


def code_spans(text: str) -> str:
    pieces = html.escape(text).split("`")
    return "".join(f"<code>{piece}</code>" if number % 2 else piece for number, piece in enumerate(pieces))


def html_row(row: Row) -> str:
    methods = [f"<code>{html.escape(call)}</code>" for call in calls(row)]
    if row.sync_signature:
        methods[0] += f'<div class="small"><code>{html.escape(row.sync_signature)}</code></div>'
    reason = f'<div class="small">{code_spans(row.reason)}</div>' if row.reason else ""
    cells = [
        f"<code>{row.http_method} {html.escape(row.path)}</code>"
        f'<div class="small">{row.operation_id}: {html.escape(row.summary)}</div>',
        "<br>".join(methods) or "none",
        f"<code>{html.escape(row.command)}</code>",
        html.escape(request(row)) or "none",
        f"<code>{html.escape(returns(row))}</code>",
        row.credentials,
        row.scope,
        row.idempotency,
        row.paging,
        row.waiter,
        "<br>".join(f'<span class="small">{html.escape(test)}</span>' for test in tests(row)) or "none",
        f"{row.status}{reason}",
    ]
    return f'<tr data-status="{row.status}">{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'
