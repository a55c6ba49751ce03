# Generated from videovector/resources/connectors.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""Connectors: the Google Cloud one takes a key file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from videovector._generated.resources.connectors import ConnectorsResource as _Generated
from videovector._redaction import redacts_arguments
from videovector._transport.concurrency import run_blocking
from videovector.resources.connectors import CredentialFile, _create_gcs

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._generated.models import Connector, ConnectorImportMode, ConnectorScope


class ConnectorsResource(_Generated):
    """Create, read, test, browse and delete cloud storage connectors."""

    @redacts_arguments
    def create_gcs(
        self,
        *,
        name: str,
        bucket: str,
        gcp_project_id: str,
        credentials_file: CredentialFile,
        scopes: Sequence[ConnectorScope | str] | None = None,
        export_base_path: str | None = None,
        import_mode: ConnectorImportMode | str = "all",
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> Connector:
        """Create a connector to a Google Cloud Storage bucket.

        Args:
            name: Name of the connector, 1 to 100 characters.
            bucket: The bucket.
            gcp_project_id: The project it belongs to.
            credentials_file: Key file of a service account, at most 64 KiB: path, bytes or binary file. It is read
                once; a repeated request sends the same bytes.
            scopes: What it is for: import, export or both; default import.
            export_base_path: Where exports go in the bucket.
            import_mode: ``all`` or ``new_only``.
            idempotency_key: Makes a repeated call count once; generated if omitted.
            options: Settings of this call.

        Raises:
            InvalidArgumentError: The key file cannot be read, is empty or too large.

        Endpoint: ``POST /connectors/gcs``

        Scope: ``write``
        """
        operation = run_blocking(
            _create_gcs,
            credentials_file,
            scopes,
            export_base_path,
            name=name,
            bucket=bucket,
            gcp_project_id=gcp_project_id,
            import_mode=import_mode,
            idempotency_key=idempotency_key,
        )
        return self._client.send(operation, options)
