"""The ASGI application: routes, checks, handlers and responses, according to the API document."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, cast

from anyio import CapacityLimiter, to_thread
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from videovector.sandbox.controls.routes import CONTROL_PREFIX, respond_to_control
from videovector.sandbox.errors import ApiError, invalid_fields, storage_failure
from videovector.sandbox.http.api_request import ApiRequest, look_up
from videovector.sandbox.http.auth import PUBLIC, Credential
from videovector.sandbox.http.handler_registry import HANDLERS, WRITING_METHODS, HandlerEntry, effects
from videovector.sandbox.http.requests import Body, BodyTooLarge, check_body, read_body, read_parameters
from videovector.sandbox.http.results import HandlerResult, JsonResult
from videovector.sandbox.http.routing import Match, MethodNotAllowed, Router, raw_path
from videovector.sandbox.identifiers import new_id
from videovector.sandbox.jobs import JobCancelled
from videovector.sandbox.media.formats import MediaError, media_type_of
from videovector.sandbox.openapi.document import ApiOperation
from videovector.sandbox.server.conditional_requests import not_modified
from videovector.sandbox.server.fault_injection import FaultMiddleware
from videovector.sandbox.server.middleware import (
    AllowedHostMiddleware,
    BodyDeadlineMiddleware,
    NoSniffMiddleware,
    ServiceMiddleware,
    SlowBodyError,
    drain,
)
from videovector.sandbox.server.request_logging import RequestLogMiddleware
from videovector.sandbox.server.responses import ResponseEncoder
from videovector.sandbox.service import Service
from videovector.sandbox.state.account import Sandbox
from videovector.sandbox.state.request_log import RECORD_KEY, Record
from videovector.sandbox.storage.document_loader import DocumentLoader

logger: Final = logging.getLogger("videovector.sandbox")

# Operations that accept a signed token in the query instead of a credential, and the purpose of the token.
_LINKED: Final = {"downloadExport": "export"}


def create_app(service: Service) -> ASGIApp:
    """Makes the ASGI application: the API, its media links, and the controls below `/_sandbox/`."""
    api = Api(service)
    limits = service.shared.request_limits
    app: ASGIApp = BodyDeadlineMiddleware(api, limits)
    app = AllowedHostMiddleware(app, limits)
    app = NoSniffMiddleware(app)
    app = FaultMiddleware(app, service.shared.faults, api.router, service.shared.document.base_path)
    app = RequestLogMiddleware(app, service.requests)
    return ServiceMiddleware(app, service)


class _Received:
    """Records whether the request body was read to its end."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self.finished = False

    async def __call__(self) -> Message:
        message = await self._receive()
        if message["type"] != "http.request" or not message.get("more_body", False):
            self.finished = True
        return message


@dataclass(frozen=True, slots=True)
class _Caller:
    """The account of a request, and its credential."""

    account: Sandbox
    credential: Credential


class Api:
    """Responds to requests from the accounts of a service."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._document = service.shared.document
        self._responses = ResponseEncoder(service.shared.violations)
        self._threads = CapacityLimiter(64)
        self.router: Router = Router(self._document.operations)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await _lifespan(receive, send)
            return
        received = _Received(receive)
        request = Request(scope, received)
        request_id = new_id("req")
        record: Record | None = scope.get(RECORD_KEY)
        if record is not None:
            record.request_id = request_id
        try:
            response = await self._respond(request, request_id)
        except ApiError as error:
            response = self._refusal(error, request_id)
        except ClientDisconnect:
            return
        except JobCancelled:
            reset = ApiError(503, "sandbox_reset", "The sandbox was reset while this request was under way.")
            response = self._refusal(reset, request_id)
        except BodyTooLarge as reason:
            response = self._refusal(self._too_large(request, str(reason)), request_id)
        except SlowBodyError:
            # The rest of such a body is not read.
            received.finished = True
            response = self._refusal(
                ApiError(408, "request_timeout", "The body came too slowly.", headers={"Connection": "close"}),
                request_id,
            )
        except (OSError, sqlite3.OperationalError) as reason:
            logger.exception("%s %s failed (%s)", request.method, request.url.path, request_id)
            response = self._refusal(storage_failure(reason), request_id)
        except Exception:
            logger.exception("%s %s failed (%s)", request.method, request.url.path, request_id)
            response = self._refusal(
                ApiError(500, "internal_error", "The sandbox failed; its log says why."), request_id
            )
        if not received.finished and _has_body(request):
            try:
                await drain(received)
            except SlowBodyError:
                response.headers["Connection"] = "close"
        response.headers["X-Request-ID"] = request_id
        await response(scope, receive, send)

    def _too_large(self, request: Request, reason: str) -> ApiError:
        """The error for a too large body, with the status that the operation documents."""
        path = raw_path(request.scope).removeprefix(self._document.base_path)
        match = None if path.startswith(CONTROL_PREFIX) else self.router.match(request.method, path)
        status = 422 if match is not None and "413" not in match.operation.responses else 413
        return ApiError(status, "payload_too_large", reason)

    async def _respond(self, request: Request, request_id: str) -> Response:
        whole_path = raw_path(request.scope)
        if whole_path.startswith(CONTROL_PREFIX):
            return await respond_to_control(self._service, request)
        base = self._document.base_path
        if not whole_path.startswith(base + "/"):
            # Imported here, so that the templates are loaded only with the page.
            from videovector.sandbox.page.routes import respond_page

            return await respond_page(self._service, request)
        path = whole_path.removeprefix(base)
        if path == "/media/stream" and request.method in {"GET", "HEAD"}:
            return await to_thread.run_sync(self._media, request, limiter=self._threads)
        match = self._match(request.method, path)
        operation = match.operation
        record: Record | None = request.scope.get(RECORD_KEY)
        if record is not None:
            record.operation = operation.operation_id
        caller = self._authenticate(request, operation)
        if caller.credential.is_use_unnoted:
            note = caller.account.authenticator.note_use
            await to_thread.run_sync(note, caller.credential, limiter=self._threads)
        if record is not None:
            record.account = caller.credential.account
        entry = HANDLERS.get(operation.operation_id)
        if entry is None:
            raise ApiError(
                501, "sandbox_not_implemented", f"The sandbox does not serve the operation {operation.operation_id}."
            )
        if entry.quick:
            body = Body()
            run = partial(self._run, request, match, entry, caller, body, request_id)
            return self._keyed(request, operation, caller.account, body, run)
        body = await read_body(
            request, operation, caller.account.blobs, most_upload_bytes=self._service.shared.request_limits.upload_bytes
        )
        if record is not None:
            files = {name: (part.filename, part.content_type, part.size) for name, part in body.files.items()}
            record.note_body(body.value, files)
        run = partial(self._run, request, match, entry, caller, body, request_id)
        try:
            return await to_thread.run_sync(
                self._keyed, request, operation, caller.account, body, run, limiter=self._threads
            )
        finally:
            if body.files:
                await to_thread.run_sync(body.discard, limiter=self._threads)

    def _match(self, method: str, path: str) -> Match:
        try:
            match = self.router.match(method, path)
        except MethodNotAllowed as refusal:
            raise ApiError(
                405,
                "method_not_allowed",
                f"This route takes {', '.join(refusal.allowed)}, not {method}.",
                headers={"Allow": ", ".join(refusal.allowed)},
            ) from None
        if match is None:
            raise ApiError(404, "route_not_found", f"The API document has no route {method} {path}.")
        return match

    def _authenticate(self, request: Request, operation: ApiOperation) -> _Caller:
        purpose = _LINKED.get(operation.operation_id)
        token = request.query_params.get("token")
        if purpose is not None and token is not None:
            account, claims = self._service.account_of_link(purpose, token)
            if claims is None or claims.get("path") != request.url.path:
                raise ApiError(401, "authentication_invalid_token", "The link is not valid or has expired.")
            return _Caller(account, PUBLIC)
        account = self._service.account_of(request.headers)
        return _Caller(account, account.authenticator.check(operation, request.headers))

    def _keyed(
        self, request: Request, operation: ApiOperation, account: Sandbox, body: Body, run: Callable[[], HandlerResult]
    ) -> Response:
        """Executes a request only once for each idempotency key."""
        key = request.headers.get("idempotency-key", "").strip()
        if not key and any(p.name.lower() == "x-idempotency-key" for p in operation.parameters):
            key = request.headers.get("x-idempotency-key", "").strip()
        applies = operation.takes_idempotency_key or operation.method == "DELETE"
        if not key or not applies or operation.method not in WRITING_METHODS or body.unreadable is not None:
            with effects(account, operation):
                return self._responses.encode(operation, run())
        scope = (account.account_id, operation.method, request.url.path, key)
        digest = body.digest(request.url.query)
        with account.idempotency.exclusive(scope):
            first = account.idempotency.recall(scope, digest)
            if first is not None:
                return JSONResponse(first.body, status_code=first.status)
            # The effect and the stored response are written together or not at all.
            with effects(account, operation):
                result = run()
                response = self._responses.encode(operation, result)
                if response.status_code < 300 and isinstance(result, dict | list | JsonResult):
                    content = result.body if isinstance(result, JsonResult) else result
                    account.idempotency.remember(scope, digest, response.status_code, content)
            return response

    def _run(
        self,
        request: Request,
        match: Match,
        entry: HandlerEntry,
        caller: _Caller,
        body: Body,
        request_id: str,
    ) -> HandlerResult:
        operation = match.operation
        caller.account.limits.admit_request(search=operation.tag == "search" and operation.method == "POST")
        related = DocumentLoader(caller.account.store)
        if entry.lookup:
            look_up(related, match.path)
        query, headers, errors = read_parameters(operation, request, match.path)
        errors += check_body(operation, body)
        if errors:
            raise invalid_fields(errors)
        value: Any = {} if body.value is None else body.value
        if operation.body is not None and operation.method == "POST" and isinstance(value, dict):
            value = {**operation.body.defaults, **cast("dict[str, Any]", value)}
        api_request = ApiRequest(
            sandbox=caller.account,
            operation=operation,
            credential=caller.credential,
            path=match.path,
            query=query,
            headers=headers,
            body=value,
            raw_body=body.value,
            files=body.files,
            base_url=f"{request.url.scheme}://{request.url.netloc}{self._document.base_path}",
            request_id=request_id,
            related=related,
            authenticated_by_link=caller.credential is PUBLIC and bool(operation.credentials),
        )
        return entry.function(api_request)

    def _media(self, request: Request) -> Response:
        account, claims = self._service.account_of_link("media", request.query_params.get("token", ""))
        if claims is None:
            raise ApiError(401, "authentication_invalid_token", "The media link is not valid or has expired.")
        try:
            path = account.library.file(claims["uri"])
            status = None if path is None else path.stat()
        except MediaError as reason:
            message = f"The media behind this link can't be made. {reason}"
            raise ApiError(404, "resource_media_not_found", message) from None
        except FileNotFoundError:
            path = status = None
        if path is None:
            raise ApiError(404, "resource_media_not_found", "The media behind this link was deleted.")
        disposition = "attachment" if claims.get("filename") else "inline"
        response = FileResponse(
            path,
            media_type=media_type_of(path),
            filename=claims.get("filename") or path.name,
            content_disposition_type=disposition,
            stat_result=status,
        )
        return not_modified(request, response) or response

    def _refusal(self, error: ApiError, request_id: str) -> Response:
        return JSONResponse(error.envelope(request_id), status_code=error.status, headers=error.headers)


def _has_body(request: Request) -> bool:
    return "transfer-encoding" in request.headers or request.headers.get("content-length", "0") != "0"


async def _lifespan(receive: Receive, send: Send) -> None:
    """Does nothing at start and stop: the creator of the service owns the state."""
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
