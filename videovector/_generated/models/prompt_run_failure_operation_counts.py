# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PromptRunFailureOperationCounts: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int


@record
class PromptRunFailureOperationCounts(Model):
    """Number of failed segments per operation.

    Attributes:
        field_extraction: Failed field extractions. Default: 0.
        transcription: Failed transcriptions. Default: 0.
        image_embedding: Failed image embeddings. Default: 0.
        processing: Failures around these operations. Default: 0.
    """

    field_extraction: int
    transcription: int
    image_embedding: int
    processing: int

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("field_extraction", "field_extraction", False, ("int",), False, 0),
        ("transcription", "transcription", False, ("int",), False, 0),
        ("image_embedding", "image_embedding", False, ("int",), False, 0),
        ("processing", "processing", False, ("int",), False, 0),
    )

    def __init__(
        self,
        *,
        field_extraction: int = 0,
        transcription: int = 0,
        image_embedding: int = 0,
        processing: int = 0,
    ) -> None:
        self._extra = None
        self.field_extraction = field_extraction
        self.transcription = transcription
        self.image_embedding = image_embedding
        self.processing = processing

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        if "field_extraction" in data:
            value = data["field_extraction"]
            self.field_extraction = value if value.__class__ is int else 0 if value is None else as_int(value)
        else:
            absent += 1
            self.field_extraction = 0
        if "transcription" in data:
            value = data["transcription"]
            self.transcription = value if value.__class__ is int else 0 if value is None else as_int(value)
        else:
            absent += 1
            self.transcription = 0
        if "image_embedding" in data:
            value = data["image_embedding"]
            self.image_embedding = value if value.__class__ is int else 0 if value is None else as_int(value)
        else:
            absent += 1
            self.image_embedding = 0
        if "processing" in data:
            value = data["processing"]
            self.processing = value if value.__class__ is int else 0 if value is None else as_int(value)
        else:
            absent += 1
            self.processing = 0
        self._extra = None if len(data) + absent == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
        out: dict[str, Any] = {}
        out["field_extraction"] = self.field_extraction
        out["transcription"] = self.transcription
        out["image_embedding"] = self.image_embedding
        out["processing"] = self.processing
        if self._extra:
            out.update(self._extra)
        return out
