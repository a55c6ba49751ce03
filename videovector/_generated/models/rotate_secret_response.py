# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""RotateSecretResponse: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.secrets import revealed
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_RotateSecretResponse = itemgetter("webhook_id", "new_secret")
_absent_of_RotateSecretResponse: dict[str, Any] = {}


@record
class RotateSecretResponse(Model):
    """The new signing secret of a webhook.

    Attributes:
        webhook_id: Id of the webhook whose secret was replaced.
        new_secret: Secret that signs all later deliveries. Store it now: no later request returns it.
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
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_RotateSecretResponse, **data}
        try:
            values = _values_of_RotateSecretResponse(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_RotateSecretResponse, **data}
            values = _values_of_RotateSecretResponse(data)
        self = new(cls)
        _webhook_id, _new_secret = values
        self.webhook_id = _webhook_id if _webhook_id.__class__ is str else as_str(_webhook_id)
        self.new_secret = _new_secret if _new_secret.__class__ is str else as_str(_new_secret)
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "webhook_id": self.webhook_id,
            "new_secret": self.new_secret,
        }
        if self._extra:
            out.update(self._extra)
        return out
