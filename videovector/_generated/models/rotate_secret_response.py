# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""RotateSecretResponse: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.secrets import revealed
from videovector._models.values import as_dict, as_str


@record
class RotateSecretResponse(Model):
    """The new signing secret of a webhook.

    Attributes:
        webhook_id: The webhook whose secret was replaced.
        new_secret: The secret that signs later deliveries. Store it now, for no other call returns it.
    """

    webhook_id: str
    new_secret: str

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("webhook_id", "webhook_id", True, ("str",), False, None),
        ("new_secret", "new_secret", True, ("str",), True, None),
    )

    def __init__(
        self,
        *,
        webhook_id: str,
        new_secret: str,
    ) -> None:
        self._extra = None
        new_secret = revealed(new_secret)
        self.webhook_id = webhook_id
        self.new_secret = new_secret

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["webhook_id"]
        self.webhook_id = value if value.__class__ is str else as_str(value)
        value = data["new_secret"]
        self.new_secret = value if value.__class__ is str else as_str(value)
        self._extra = None if len(data) + absent == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
        out: dict[str, Any] = {
            "webhook_id": self.webhook_id,
            "new_secret": self.new_secret,
        }
        if self._extra:
            out.update(self._extra)
        return out
