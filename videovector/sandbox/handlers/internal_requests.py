"""Executes operations of the API inside the server, with the same handlers and checks, for seeds and the page."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from videovector.sandbox.errors import invalid_fields
from videovector.sandbox.http.api_request import ApiRequest, look_up
from videovector.sandbox.http.auth import Credential
from videovector.sandbox.http.handler_registry import HANDLERS, effects
from videovector.sandbox.http.requests import Body, UploadedFile, check_body
from videovector.sandbox.http.results import HandlerResult, JsonResult
from videovector.sandbox.identifiers import new_id
from videovector.sandbox.media.formats import content_type_of_filename
from videovector.sandbox.storage.document_loader import DocumentLoader

if TYPE_CHECKING:
    from videovector.sandbox.state.account import Sandbox


def perform(
    account: Sandbox,
    operation_id: str,
    *,
    path: Mapping[str, str] | None = None,
    query: Mapping[str, Any] | None = None,
    body: Mapping[str, Any] | None = None,
    file: Path | None = None,
    filename: str | None = None,
    base_url: str = "",
) -> Any:
    """Executes an operation for an account and returns the JSON value of its response.

    Args:
        account: The account; it has all scopes.
        operation_id: The operation.
        path: Path parameters.
        query: Query values; missing ones get the defaults of the document.
        body: The body, or the fields of a multipart one.
        file: The file part `file`; it is copied.
        filename: File name to use, if it differs from that of the file.
        base_url: The beginning of links in the response.

    Raises:
        ApiError: The error response of the API.
    """
    operation = account.document.operation(operation_id)
    entry = HANDLERS[operation_id]
    values = dict(body or {})
    path = dict(path or {})
    if entry.lookup:
        look_up(DocumentLoader(account.store), path)
    files: dict[str, UploadedFile] = {}
    if file is not None:
        files["file"] = _copied(account, file, filename or file.name)
    try:
        sent = Body(value=values, files=files, present=body is not None or file is not None)
        errors = check_body(operation, sent)
        if errors:
            raise invalid_fields(errors)
        defaults: Mapping[str, Any] = (
            operation.body.defaults if operation.body is not None and operation.method == "POST" else {}
        )
        request = ApiRequest(
            sandbox=account,
            operation=operation,
            credential=Credential(kind="bearer", account=account.account_id, scopes=None),
            path=path,
            query=_query_defaults(account, operation_id) | dict(query or {}),
            headers={},
            body={**defaults, **values},
            raw_body=values,
            files=files,
            base_url=base_url,
            request_id=new_id("req"),
            related=DocumentLoader(account.store),
        )
        with effects(account, operation):
            return _value(entry.function(request))
    finally:
        for part in files.values():
            part.path.unlink(missing_ok=True)


def _value(result: HandlerResult) -> Any:
    return result.body if isinstance(result, JsonResult) else result


def _query_defaults(account: Sandbox, operation_id: str) -> dict[str, Any]:
    return {
        parameter.name: parameter.schema["default"]
        for parameter in account.document.operation(operation_id).parameters
        if parameter.location == "query" and "default" in parameter.schema
    }


def _copied(account: Sandbox, file: Path, filename: str) -> UploadedFile:
    with account.blobs.receiving() as target:
        shutil.copyfile(file, target)
        with target.open("rb") as stream:
            digest = sha256()
            while chunk := stream.read(1 << 20):
                digest.update(chunk)
        return UploadedFile(
            filename=filename,
            content_type=content_type_of_filename(filename),
            path=target,
            size=target.stat().st_size,
            digest=digest.hexdigest(),
        )
