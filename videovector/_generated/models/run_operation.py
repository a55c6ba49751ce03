# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""RunOperation: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class RunOperation(OpenStrEnum):
    """A step of processing a segment.

    `field_extraction`: filling the prompt's JSON Schema. `transcription`: turning speech into text.
    `image_embedding`: making frames findable by image search. `processing`: anything around these, such as reading
    the media. Further values may appear.
    """

    FIELD_EXTRACTION = "field_extraction"
    TRANSCRIPTION = "transcription"
    IMAGE_EMBEDDING = "image_embedding"
    PROCESSING = "processing"


# Member by value; a value that is not known makes a member on the fly.
run_operation_values = EnumValues(RunOperation)
