# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Builders of the markers operations: each describes one request and knows how to read its response."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from videovector._request import encoding as _encoding
from videovector._request import validation as _validation
from videovector._request.operation import UNSET, Endpoint, Operation, Unset

if TYPE_CHECKING:
    from ..models.delete_response import DeleteResponse
    from ..models.marker import Marker
    from ..models.marker_color import MarkerColor
    from ..models.marker_target_type import MarkerTargetType


_LIST_MARKERS = Endpoint(
    "listMarkers",
    "GET",
    "/markers",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "marker",
    ),
)


def _read_list_markers(data: Any) -> list[Marker]:
    from videovector._models.values import decode, read_in_place

    from ..models.marker import Marker

    result: list[Marker] = decode(
        data, lambda value: read_in_place(value, Marker.read_dict), ("list", ("model", "Marker")), {"Marker": Marker}
    )
    return result


def list_markers() -> Operation[list[Marker]]:
    """List markers (``GET /markers``)."""
    return Operation(
        _LIST_MARKERS,
        "/markers",
        _read_list_markers,
    )


_UPSERT_MARKER = Endpoint(
    "upsertMarker",
    "PUT",
    "/markers",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "marker",
    ),
)


def _read_upsert_marker(data: Any) -> Marker:
    from ..models.marker import Marker

    return Marker.from_dict(data)


def upsert_marker(
    *,
    target_type: MarkerTargetType | str,
    target_id: str,
    run_id: str | None = None,
    field_path: str | None = None,
    color: MarkerColor | str | None | Unset = UNSET,
    note: str | None | Unset = UNSET,
) -> Operation[Marker]:
    """Create or replace a marker (``PUT /markers``)."""
    _body: _validation.JsonObject = {}
    _body["target_type"] = _validation.open_choice("target_type", target_type)
    _body["target_id"] = _validation.text("target_id", target_id, min_length=1)
    if run_id is not None:
        _body["run_id"] = _validation.text("run_id", run_id, min_length=1)
    if field_path is not None:
        _body["field_path"] = _validation.text("field_path", field_path, min_length=1)
    if color is not UNSET:
        _body["color"] = None if color is None else _validation.open_choice("color", color)
    if note is not UNSET:
        _body["note"] = None if note is None else _validation.text("note", note)
    return Operation(
        _UPSERT_MARKER,
        "/markers",
        _read_upsert_marker,
        json=_body,
    )


_DELETE_MARKER = Endpoint(
    "deleteMarker",
    "DELETE",
    "/markers/{marker_id}",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "delete_response",
    ),
)


def _read_delete_marker(data: Any) -> DeleteResponse:
    from ..models.delete_response import DeleteResponse

    return DeleteResponse.from_dict(data)


def delete_marker(
    marker_id: str,
) -> Operation[DeleteResponse]:
    """Delete a marker (``DELETE /markers/{marker_id}``)."""
    return Operation(
        _DELETE_MARKER,
        "/markers/" + _encoding.segment("marker_id", _validation.text("marker_id", marker_id, min_length=1)),
        _read_delete_marker,
    )
