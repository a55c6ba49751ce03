"""Connectors: the Google Cloud one takes a key file."""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from typing import IO, TYPE_CHECKING, Any, Final, TypeAlias

from videovector._generated.api import connectors as _api
from videovector._generated.resources.connectors import AsyncConnectorsResource as _AsyncGenerated
from videovector._redaction import redacts_arguments
from videovector._request.uploads import open_upload, read_whole
from videovector._transport.concurrency import run_blocking_async

from ._shared import sync_twin

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._generated.models import Connector, ConnectorImportMode, ConnectorScope
    from videovector._generated.sync.resources.connectors import ConnectorsResource as ConnectorsResource
    from videovector._request.operation import Operation
else:
    __getattr__ = sync_twin(__name__)

CredentialFile: TypeAlias = str | os.PathLike[str] | bytes | IO[bytes]

# The API's bound for a service account's key file.
MAX_CREDENTIAL_BYTES: Final = 65_536


def read_credentials(credentials_file: CredentialFile) -> tuple[bytes, str]:
    """The bytes and the name of a key file, read once and within the bound; a file object is put back to its place."""
    source = open_upload(credentials_file)
    content = read_whole(source, "credentials_file", MAX_CREDENTIAL_BYTES, ", which no key file is")
    if isinstance(credentials_file, io.IOBase) and source.size is not None:
        credentials_file.seek(-len(content), os.SEEK_CUR)
    name = source.filename
    return content, "credentials.json" if name == "upload" else name


def _create_gcs(
    credentials_file: CredentialFile,
    scopes: Sequence[ConnectorScope | str] | None,
    export_base_path: str | None,
    **fields: Any,
) -> Operation[Connector]:
    content, filename = read_credentials(credentials_file)
    source: Any = open_upload(content, filename=filename, content_type="application/json")
    return _api.create_gcs_connector(
        credentials_file=source, scopes=scopes or ["import"], export_base_path=export_base_path or None, **fields
    )


class AsyncConnectorsResource(_AsyncGenerated):
    """Create, read, test, browse and delete cloud storage connectors."""

    @redacts_arguments
    async def create_gcs(
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
        operation = await run_blocking_async(
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
        return await self._client.send(operation, options)
