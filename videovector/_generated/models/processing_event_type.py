# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ProcessingEventType: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ProcessingEventType(OpenStrEnum):
    """Type of a processing event; other types may occur.

    `processing.stream_error`: the stream ends unexpectedly. `media.created`: a media item was stored.
    `media.processing.started`: processing of a media item started. `media.processing.completed`: it finished.
    `media.processing.failed`: it failed. `prompt_run.started`: a prompt run started. `prompt_run.progress`: it made
    progress. `prompt_run.completed`: it finished. `prompt_run.partial_completed`: it finished, but some segments
    failed. `prompt_run.failed`: it failed. `prompt_run.cancelled`: it was cancelled.
    """

    PROCESSING_STREAM_ERROR = "processing.stream_error"
    MEDIA_CREATED = "media.created"
    MEDIA_PROCESSING_STARTED = "media.processing.started"
    MEDIA_PROCESSING_COMPLETED = "media.processing.completed"
    MEDIA_PROCESSING_FAILED = "media.processing.failed"
    PROMPT_RUN_STARTED = "prompt_run.started"
    PROMPT_RUN_PROGRESS = "prompt_run.progress"
    PROMPT_RUN_COMPLETED = "prompt_run.completed"
    PROMPT_RUN_PARTIAL_COMPLETED = "prompt_run.partial_completed"
    PROMPT_RUN_FAILED = "prompt_run.failed"
    PROMPT_RUN_CANCELLED = "prompt_run.cancelled"


# Members by value; an unknown value creates a member.
processing_event_type_values = EnumValues(ProcessingEventType)
