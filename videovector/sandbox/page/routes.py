"""The addresses of the page and its forms, and the check of their origin."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from urllib.parse import unquote

from anyio import to_thread
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response

from videovector.sandbox.errors import ApiError
from videovector.sandbox.handlers.internal_requests import perform
from videovector.sandbox.http.requests import bounded_chunks
from videovector.sandbox.http.results import FileResult
from videovector.sandbox.identifiers import time_text
from videovector.sandbox.media.formats import MediaError, media_type_of
from videovector.sandbox.page import queries
from videovector.sandbox.page.forms import ACTIONS, Shown, Submitted
from videovector.sandbox.page.rendering import HEADERS, STATIC, link_to, render

if TYPE_CHECKING:
    from videovector.sandbox.service import Service
    from videovector.sandbox.state.account import Sandbox

_SECTIONS: Final = (
    ("/", "Overview"),
    ("/search", "Search"),
    ("/runs", "Runs"),
    ("/webhooks", "Webhooks"),
    ("/requests", "Requests"),
    ("/controls", "Controls"),
    ("/reference", "Reference"),
)
_MOST_PICTURE_BYTES: Final = 20 << 20


class _Visit:
    """A request for the page: its account and its query."""

    def __init__(self, service: Service, request: Request, account: Sandbox, parts: tuple[str, ...]) -> None:
        self.service = service
        self.account = account
        self.parts = parts
        self.query: Mapping[str, str] = request.query_params
        self.path = request.url.path
        self.origin = f"{request.url.scheme}://{request.url.netloc}"

    def link(self, path: str, **query: Any) -> str:
        """An address of the page for the account shown."""
        account = None if self.account is self.service.default else self.account.account_id
        return link_to(path, account, **query)

    def show(self, template: str, *, title: str, status: int = 200, **values: Any) -> Response:
        """Renders a page with the parts that all pages have."""
        section = "/" + (self.parts[0] if self.parts else "")
        shared = {
            "title": title,
            "sections": _SECTIONS,
            "section": {"/indexes": "/", "/media": "/"}.get(section, section),
            "here": self.path,
            "link": self.link,
            "account_id": self.account.account_id,
            "accounts": list(self.service.accounts),
            "version": self.account.document.version,
            "base_url": self.origin + self.account.document.base_path,
            "notice": None,
            "problem": None,
        }
        return render(template, shared | values, status=status)


async def respond_page(service: Service, request: Request) -> Response:
    """Handles a request for the page or one of its forms; raises ApiError for requests from other sites."""
    parts = tuple(unquote(part) for part in request.url.path.strip("/").split("/") if part)
    if parts[:1] not in _PLACES and "text/html" not in request.headers.get("accept", ""):
        base = service.shared.document.base_path
        raise ApiError(404, "route_not_found", f"There is nothing here; the API lives below {base}/.")
    _refuse_foreign(request)
    if parts[:1] == ("static",) and len(parts) == 2 and (STATIC / parts[1]).name in {"page.css", "page.js"}:
        return FileResponse(STATIC / parts[1], headers=HEADERS)
    try:
        account = service.account(request.query_params.get("account") or None)
    except ApiError as refusal:
        return _Visit(service, request, service.default, parts).show(
            "missing.html", title="Not here", status=404, reason=refusal.message
        )
    visit = _Visit(service, request, account, parts)
    if request.method == "POST":
        return await _submitted(visit, request)
    if request.method not in {"GET", "HEAD"}:
        raise ApiError(405, "method_not_allowed", "The page takes GET and POST.", headers={"Allow": "GET, HEAD, POST"})
    return await to_thread.run_sync(_shown, visit)


def _refuse_foreign(request: Request) -> None:
    """Other sites may only link to the page; they must not send forms or embed it."""
    origin = request.headers.get("origin")
    own = f"{request.url.scheme}://{request.headers.get('host', '')}"
    foreign = origin is not None and origin != own
    site = request.headers.get("sec-fetch-site", "same-origin")
    embedded = site not in {"same-origin", "none"} and request.headers.get("sec-fetch-mode") != "navigate"
    unsigned = request.method == "POST" and origin is None
    framed = request.headers.get("sec-fetch-dest") in {"iframe", "frame", "embed", "object"}
    if foreign or embedded or unsigned or framed:
        raise ApiError(403, "page_from_elsewhere", "The page of the sandbox can't be used from another site.")


def _shown(visit: _Visit) -> Response:
    show = _find(visit.parts)
    try:
        if show is None:
            raise ApiError(404, "route_not_found", f"There is no page {visit.path}.")
        return show(visit)
    except (ApiError, MediaError) as refusal:
        status = refusal.status if isinstance(refusal, ApiError) else 404
        reason = refusal.message if isinstance(refusal, ApiError) else str(refusal)
        return visit.show("missing.html", title="Not here", status=status, reason=reason)


async def _submitted(visit: _Visit, request: Request) -> Response:
    if visit.parts == ("search", "picture"):
        content = bytearray()
        async for chunk in bounded_chunks(request, _MOST_PICTURE_BYTES):
            content += chunk
        return await to_thread.run_sync(_picture_hits, visit, bytes(content))
    action = ACTIONS.get(visit.parts[1]) if len(visit.parts) == 2 and visit.parts[0] == "actions" else None
    if action is None:
        raise ApiError(404, "route_not_found", f"There is no form {visit.path}.")
    async with request.form(max_files=1) as sent:
        fields = {name: value for name, value in sent.items() if isinstance(value, str)}
        file = sent.get("file")
        with visit.account.blobs.receiving() as target:
            try:
                filename = ""
                if isinstance(file, UploadFile):
                    filename = Path((file.filename or "").replace("\\", "/")).name
                    with target.open("wb") as stream:
                        while chunk := await file.read(1 << 20):
                            stream.write(chunk)
                form = Submitted(visit.service, visit.account, fields, target if filename else None, filename)
                outcome = await to_thread.run_sync(action, form)
            except ApiError as refusal:
                return visit.show("missing.html", title="That did not work", status=422, reason=refusal.message)
            finally:
                target.unlink(missing_ok=True)
    if isinstance(outcome, Shown):
        return visit.show(outcome.template, title=outcome.title, **outcome.values)
    return RedirectResponse(visit.link(outcome), status_code=303, headers=HEADERS)


def _overview(visit: _Visit) -> Response:
    account = visit.account
    return visit.show(
        "overview.html",
        title="Overview",
        api_key=account.api_key,
        indexes=queries.indexes(account),
        runs=queries.runs(account, limit=5),
        requests=_requests(visit, 8),
    )


def _requests(visit: _Visit, limit: int) -> list[dict[str, Any]]:
    return visit.service.requests.view({"limit": str(limit)})[::-1]


def _index(visit: _Visit) -> Response:
    index = queries.require(visit.account, "indexes", visit.parts[1], "index")
    return visit.show(
        "index.html",
        title=index["name"],
        index=index,
        prompts=visit.account.store.list("prompts", newest_first=True),
        runs=queries.runs(visit.account, index_id=index["index_id"], limit=10),
        **queries.index_media(visit.account, index["index_id"]),
    )


def _index_media(visit: _Visit) -> Response:
    return visit.show("media_list.html", title="Media", **queries.index_media(visit.account, visit.parts[1]))


def _media(visit: _Visit) -> Response:
    try:
        start = max(0.0, float(visit.query.get("t", 0)))
    except ValueError:
        start = 0.0
    found = queries.media(visit.account, visit.parts[1])
    return visit.show("media.html", title=found["video"]["title"], start=start, **found)


def _runs(visit: _Visit) -> Response:
    return visit.show("runs.html", title="Runs", runs=queries.runs(visit.account))


def _run_list(visit: _Visit) -> Response:
    return visit.show("run_list.html", title="Runs", runs=queries.runs(visit.account))


def _run(visit: _Visit) -> Response:
    found = queries.run(visit.account, visit.parts[1])
    return visit.show("run.html", title=found["run"]["prompt_name"], **found)


def _run_results(visit: _Visit) -> Response:
    return visit.show("run_results.html", title="Results", **queries.run(visit.account, visit.parts[1]))


def _search(visit: _Visit) -> Response:
    account = visit.account
    found = account.store.list("indexes")
    query, field, contains = (visit.query.get(name, "").strip() for name in ("q", "field", "contains"))
    chosen = visit.query.get("index") or (found[0]["index_id"] if found else "")
    problem, hits = None, None
    try:
        hits = queries.search(account, chosen, query, field, contains) if chosen else None
    except ApiError as refusal:
        problem = refusal.message
    return visit.show(
        "search.html",
        title="Search",
        indexes=found,
        chosen=chosen,
        query=query,
        field=field,
        contains=contains,
        fields=queries.field_names(account),
        hits=hits,
        problem=problem,
    )


def _picture_hits(visit: _Visit, content: bytes) -> Response:
    problem, hits = None, None
    try:
        hits = queries.search_picture(
            visit.account, visit.query.get("index", ""), base64.b64encode(content).decode("ascii")
        )
    except ApiError as refusal:
        problem = refusal.message
    return visit.show("hits.html", title="Hits", hits=hits, problem=problem)


def _webhooks(visit: _Visit) -> Response:
    return visit.show("webhooks.html", title="Webhooks", webhooks=queries.webhooks(visit.account))


def _webhook_list(visit: _Visit) -> Response:
    return visit.show("webhook_list.html", title="Webhooks", webhooks=queries.webhooks(visit.account))


def _request_log(visit: _Visit) -> Response:
    return visit.show("requests.html", title="Requests", requests=_requests(visit, 100))


def _request_list(visit: _Visit) -> Response:
    return visit.show("request_list.html", title="Requests", requests=_requests(visit, 100))


def _request(visit: _Visit) -> Response:
    found = [entry for entry in visit.service.requests.view({}) if str(entry["number"]) == visit.parts[1]]
    if not found:
        raise ApiError(404, "request_not_found", "That request is not in the log any more.")
    return visit.show("request.html", title=f"{found[0]['method']} {found[0]['path']}", request=found[0])


def _controls(visit: _Visit) -> Response:
    shared = visit.service.shared
    return visit.show(
        "controls.html",
        title="Controls",
        faults=shared.faults.view(),
        answers=visit.account.store.list("answers"),
        operations=[operation.operation_id for operation in shared.document.operations],
        now=time_text(shared.clock.now()),
        offset=shared.clock.offset,
        snapshots=visit.service.snapshots.names(),
        limits=visit.account.limits.limits.view(),
        account_list=list(visit.service.accounts.values()),
    )


def _reference(visit: _Visit) -> Response:
    document = visit.account.document
    groups = queries.operations_by_tag(document)
    return visit.show("reference.html", title="API reference", groups=groups, count=len(document.operations))


def _media_file(visit: _Visit) -> Response:
    video = queries.require(visit.account, "videos", visit.parts[2], "video")
    path = visit.account.library.path(video)
    return FileResponse(path, media_type=media_type_of(path), headers=HEADERS)


def _thumbnail(visit: _Visit) -> Response:
    answer = perform(visit.account, "getSegmentThumbnail", path={"segment_id": visit.parts[2]})
    if isinstance(answer, FileResult):
        return FileResponse(answer.path, media_type=answer.media_type, headers=HEADERS)
    return Response(answer.content, media_type=answer.media_type, headers=HEADERS)


def _captions(visit: _Visit) -> Response:
    return Response(queries.captions(visit.account, visit.parts[2]), media_type="text/vtt", headers=HEADERS)


Show: TypeAlias = Callable[[_Visit], Response]
# The steps of an address, `*` for any.
_PAGES: Final[Mapping[tuple[str, ...], Show]] = {
    (): _overview,
    ("indexes", "*"): _index,
    ("indexes", "*", "media"): _index_media,
    ("media", "*"): _media,
    ("runs",): _runs,
    ("runs", "list"): _run_list,
    ("runs", "*"): _run,
    ("runs", "*", "results"): _run_results,
    ("search",): _search,
    ("webhooks",): _webhooks,
    ("webhooks", "list"): _webhook_list,
    ("requests",): _request_log,
    ("requests", "list"): _request_list,
    ("requests", "*"): _request,
    ("controls",): _controls,
    ("reference",): _reference,
    ("files", "media", "*"): _media_file,
    ("files", "thumbnail", "*"): _thumbnail,
    ("files", "captions", "*"): _captions,
}
_PLACES: Final = frozenset({steps[:1] for steps in _PAGES} | {("static",), ("actions",)})


def _find(parts: tuple[str, ...]) -> Show | None:
    exact = _PAGES.get(parts)
    if exact is not None:
        return exact
    for steps, show in _PAGES.items():
        if len(steps) == len(parts) and all(step in ("*", part) for step, part in zip(steps, parts, strict=True)):
            return show
    return None
