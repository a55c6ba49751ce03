# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""RunOperation: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class RunOperation(OpenStrEnum):
    """A step in the processing of a segment.

    `field_extraction`: extracting the fields of the prompt's JSON Schema. `transcription`: turning speech into text.
    `image_embedding`: preparing frames for image search. `processing`: everything else, such as reading the media.
    Other values may occur.
    """

    FIELD_EXTRACTION = "field_extraction"
    TRANSCRIPTION = "transcription"
    IMAGE_EMBEDDING = "image_embedding"
    PROCESSING = "processing"


# Members by value; an unknown value creates a member.
run_operation_values = EnumValues(RunOperation)
