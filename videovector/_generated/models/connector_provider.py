# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ConnectorProvider: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class ConnectorProvider(OpenStrEnum):
    """The storage provider of a connector.

    `gcs`: Google Cloud Storage. `s3`: Amazon S3. `azure`: Azure Blob Storage.
    """

    GCS = "gcs"
    S3 = "s3"
    AZURE = "azure"


# Members by value; an unknown value creates a member.
connector_provider_values = EnumValues(ConnectorProvider)
