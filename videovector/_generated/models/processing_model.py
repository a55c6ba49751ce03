# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ProcessingModel: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ProcessingModel(OpenStrEnum):
    """The language model that processes the media: `gemini-3-pro-preview`, `gemini-2.5-pro`, `gemini-2.5-flash` or
    `gemini-2.5-flash-lite`. The server decides which models it offers, so other names are sent as given.
    """

    GEMINI_3_PRO_PREVIEW = "gemini-3-pro-preview"
    GEMINI_2_5_PRO = "gemini-2.5-pro"
    GEMINI_2_5_FLASH = "gemini-2.5-flash"
    GEMINI_2_5_FLASH_LITE = "gemini-2.5-flash-lite"


# Members by value; an unknown value creates a member.
processing_model_values = EnumValues(ProcessingModel)
