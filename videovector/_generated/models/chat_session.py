# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ChatSession, ChatSessionDetail: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_list, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ChatSession = itemgetter("session_id", "title", "created_at", "updated_at")
_absent_of_ChatSession: dict[str, Any] = {"title": None, "created_at": None, "updated_at": None}


@record
class ChatSession(Model):
    """A conversation with the search agent.

    Attributes:
        session_id: Id of the session.
        title: Title of the chat session.
        created_at: When the session was created.
        updated_at: When the session was last changed.
    """

    session_id: str
    title: str | None
    created_at: _datetime.datetime | None
    updated_at: _datetime.datetime | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("session_id", "session_id", True, ("str",), False, None),
        ("title", "title", False, ("optional", ("str",)), False, None),
        ("created_at", "created_at", False, ("datetime",), False, None),
        ("updated_at", "updated_at", False, ("datetime",), False, None),
    )

    def __init__(
        self,
        *,
        session_id: str,
        title: str | None = None,
        created_at: _datetime.datetime | str | None = None,
        updated_at: _datetime.datetime | str | None = None,
    ) -> None:
        self._extra = None
        self.session_id = session_id
        self.title = title
        self.created_at = None if created_at is None else to_datetime(created_at)
        self.updated_at = None if updated_at is None else to_datetime(updated_at)

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_ChatSession, **data}
        try:
            values = _values_of_ChatSession(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ChatSession, **data}
            values = _values_of_ChatSession(data)
        self = new(cls)
        _session_id, _title, _created_at, _updated_at = values
        self.session_id = _session_id if _session_id.__class__ is str else as_str(_session_id)
        self.title = None if _title is None else _title if _title.__class__ is str else as_str(_title)
        self.created_at = None if _created_at is None else parse_datetime(_created_at)
        self.updated_at = None if _updated_at is None else parse_datetime(_updated_at)
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "session_id": self.session_id,
        }
        if self.title is not None:
            out["title"] = self.title
        if self.created_at is not None:
            out["created_at"] = format_datetime(self.created_at)
        if self.updated_at is not None:
            out["updated_at"] = format_datetime(self.updated_at)
        if self._extra:
            out.update(self._extra)
        return out

    def __hash__(self) -> int:
        return hash(("ChatSession", self.session_id))


# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ChatSessionDetail = itemgetter("session_id", "title", "created_at", "updated_at", "turns")
_absent_of_ChatSessionDetail: dict[str, Any] = {"title": None, "created_at": None, "updated_at": None}


@record
class ChatSessionDetail(ChatSession):
    """A chat session and its turns.

    Attributes:
        turns: The turns, oldest first.
    """

    turns: list[ChatTurn]

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("session_id", "session_id", True, ("str",), False, None),
        ("title", "title", False, ("optional", ("str",)), False, None),
        ("created_at", "created_at", False, ("datetime",), False, None),
        ("updated_at", "updated_at", False, ("datetime",), False, None),
        ("turns", "turns", True, ("list", ("model", "ChatTurn")), False, None),
    )

    def __init__(
        self,
        *,
        session_id: str,
        title: str | None = None,
        created_at: _datetime.datetime | str | None = None,
        updated_at: _datetime.datetime | str | None = None,
        turns: Sequence[ChatTurn | Mapping[str, Any]],
    ) -> None:
        super().__init__(
            session_id=session_id,
            title=title,
            created_at=created_at,
            updated_at=updated_at,
        )
        self.turns = [ChatTurn.model_validate(i0) for i0 in turns]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 5:
            data = {**_absent_of_ChatSessionDetail, **data}
        try:
            values = _values_of_ChatSessionDetail(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ChatSessionDetail, **data}
            values = _values_of_ChatSessionDetail(data)
        self = new(cls)
        _session_id, _title, _created_at, _updated_at, _turns = values
        self.session_id = _session_id if _session_id.__class__ is str else as_str(_session_id)
        self.title = None if _title is None else _title if _title.__class__ is str else as_str(_title)
        self.created_at = None if _created_at is None else parse_datetime(_created_at)
        self.updated_at = None if _updated_at is None else parse_datetime(_updated_at)
        self.turns = [*map(ChatTurn.read_dict, _turns if _turns.__class__ is list else as_list(_turns))][:]
        self._extra = None if len(data) == 5 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "session_id": self.session_id,
            "turns": [i0.to_dict() for i0 in self.turns],
        }
        if self.title is not None:
            out["title"] = self.title
        if self.created_at is not None:
            out["created_at"] = format_datetime(self.created_at)
        if self.updated_at is not None:
            out["updated_at"] = format_datetime(self.updated_at)
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .chat_turn import ChatTurn  # noqa: E402
