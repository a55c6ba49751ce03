# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WebhookEventType: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class WebhookEventType(OpenStrEnum):
    """An event that a webhook can subscribe to.

    `media.created`: a media item was stored. `media.processing.started`, `media.processing.completed`,
    `media.processing.failed`: its processing started, completed, failed. `prompt_run.started`,
    `prompt_run.completed`, `prompt_run.failed`, `prompt_run.cancelled`: a prompt run started, completed, failed, was
    cancelled. `prompt_run.partial_completed`: a prompt run ended, but some segments failed. `prompt_run.progress`: a
    prompt run made progress; this never means that it ended. `export.ready`: an export can be downloaded or was
    delivered. `export.failed`: an export failed. `import_job.started`, `import_job.completed`, `import_job.failed`:
    an import job started, completed, failed. `import_job.partial_completed`: an import job ended, but some files
    failed. `import_job.progress`: an import job made progress.
    """

    MEDIA_CREATED = "media.created"
    MEDIA_PROCESSING_STARTED = "media.processing.started"
    MEDIA_PROCESSING_COMPLETED = "media.processing.completed"
    MEDIA_PROCESSING_FAILED = "media.processing.failed"
    PROMPT_RUN_STARTED = "prompt_run.started"
    PROMPT_RUN_COMPLETED = "prompt_run.completed"
    PROMPT_RUN_FAILED = "prompt_run.failed"
    PROMPT_RUN_CANCELLED = "prompt_run.cancelled"
    PROMPT_RUN_PARTIAL_COMPLETED = "prompt_run.partial_completed"
    PROMPT_RUN_PROGRESS = "prompt_run.progress"
    EXPORT_READY = "export.ready"
    EXPORT_FAILED = "export.failed"
    IMPORT_JOB_STARTED = "import_job.started"
    IMPORT_JOB_COMPLETED = "import_job.completed"
    IMPORT_JOB_FAILED = "import_job.failed"
    IMPORT_JOB_PARTIAL_COMPLETED = "import_job.partial_completed"
    IMPORT_JOB_PROGRESS = "import_job.progress"


# Members by value; an unknown value creates a member.
webhook_event_type_values = EnumValues(WebhookEventType)
