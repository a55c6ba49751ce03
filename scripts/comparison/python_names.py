"""The Python name for a place of the document."""

from __future__ import annotations

import re

from codegen.names import python_class, python_name
from document import Json, operations

from .schemas import schemas


def python_place(where: str, old: Json, new: Json) -> str:
    """The Python name for a place: `client.markers.upsert(note)`, `Marker.note`; before and after if it changed."""
    head = re.split(r"[ .\[]", where, maxsplit=1)[0]
    rest = where[len(head) :]
    spelled: list[str] = []
    for document in (old, new):
        method = next((one.extension.get("method") for one in operations(document) if one.operation_id == head), None)
        if isinstance(method, str):
            argument = re.match(r"(?: request)?\.(\w[\w-]*)", rest)
            called = f"client.{method.removeprefix('client.')}({python_name(argument[1]) if argument else ''})"
            spelled.append(called)
        elif head in schemas(document):
            inner = [python_name(one) for one in re.findall(r"\.([^.\[\]*]+)", rest)]
            spelled.append(".".join([python_class(head), *inner]))
    return " → ".join(dict.fromkeys(spelled))
