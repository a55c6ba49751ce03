# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ProcessingIntent: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ProcessingIntent(OpenStrEnum):
    """The work that a readiness signal announces.

    `upload_media`: an upload. `process_media`: processing of media, or a prompt run. `find`: a search.
    `retry_prompt_run_segment`: the retry of one segment of a prompt run.
    """

    UPLOAD_MEDIA = "upload_media"
    PROCESS_MEDIA = "process_media"
    FIND = "find"
    RETRY_PROMPT_RUN_SEGMENT = "retry_prompt_run_segment"


# Members by value; an unknown value creates a member.
processing_intent_values = EnumValues(ProcessingIntent)
