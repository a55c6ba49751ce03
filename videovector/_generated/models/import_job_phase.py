# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ImportJobPhase: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ImportJobPhase(OpenStrEnum):
    """Finer step within the status of an import job.

    `staging`: the source is being copied to temporary storage. Other values occur.
    """

    STAGING = "staging"


# Members by value; an unknown value creates a member.
import_job_phase_values = EnumValues(ImportJobPhase)
