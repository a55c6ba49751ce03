# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The connectors resource, sync and async: one method per operation.

Methods import pages and waits themselves, so that a program loads them only when it needs them.
"""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from typing import TYPE_CHECKING

from videovector._generated.sync._resource import SyncResource
from videovector._redaction import redacts_arguments
from videovector._request import inputs as _inputs
from videovector._request.operation import UNSET, Unset
from videovector._resource import AsyncResource
from videovector._transport.concurrency import run_blocking_async as _run_blocking_async

from ..api import connectors as _api

if TYPE_CHECKING:
    from videovector._config import RequestOptions

    from ..models.cloud_file import CloudFile
    from ..models.connector import Connector
    from ..models.connector_import_mode import ConnectorImportMode
    from ..models.connector_scope import ConnectorScope
    from ..models.delete_response import DeleteResponse
    from ..models.test_connection_result import TestConnectionResult


class ConnectorsResource(SyncResource):
    """The connectors operations of the API."""

    @redacts_arguments
    def create_gcs(
        self,
        *,
        name: str,
        bucket: str,
        gcp_project_id: str,
        credentials_file: _inputs.CredentialFile,
        scopes: Sequence[ConnectorScope | str] | None = None,
        export_base_path: str | None = None,
        import_mode: ConnectorImportMode | str = "all",
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> Connector:
        """Create a Google Cloud Storage connector.

        Stores access to a Google Cloud Storage bucket.

        The service-account key file is sent as the form part `credentials_file` with the type `application/json`; it
        may have at most 64 KiB. It is stored as a secret and never returned. For the scope `import`, the service
        account needs permission to list the bucket and get its objects; for `export`, to create objects. A repeated
        request with the same idempotency key, form fields and file content returns the first connector; with other
        content it is refused.

        Args:
            name: Display name of the connector. 1 to 100 characters.
            bucket: Name of the bucket, without `gs://`.
            gcp_project_id: Id of the Google Cloud project that owns the bucket.
            credentials_file: The service-account key file (JSON), 1 byte to 64 KiB (65536 bytes). It must be a key of
                the type `service_account` with its project, key id, client e-mail address and token URI. It is stored
                as a secret and never returned. Give a path, bytes or a binary file. It is read once; a retry sends
                the same bytes.
            scopes: What the connector may be used for. The form field is repeated for each value. An empty list is
                the same as the default.
            export_base_path: Path prefix for exported files. If omitted, files are written to the root of the bucket.
            import_mode: Which files an import includes. Default: all.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The connector.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent. The key file can't be read, is empty or too
                large.
            ValidationError: The server can't process the request as it was sent (400). A field is missing, has the
                wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500). The storage provider could not be reached, or
                its response was not understood (502). The service, or the part of it that this operation needs, is
                temporarily unavailable (503).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /connectors/gcs``

        Scope: ``write``
        """
        return self._client.send(
            _api.create_gcs_connector(
                name=name,
                bucket=bucket,
                gcp_project_id=gcp_project_id,
                credentials_file=_inputs.key_file("credentials_file", credentials_file),
                scopes=scopes,
                export_base_path=export_base_path,
                import_mode=import_mode,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    @redacts_arguments
    def create_s3(
        self,
        *,
        name: str,
        bucket: str,
        region: str,
        aws_access_key_id: str,
        aws_secret_access_key: str,
        scopes: Sequence[ConnectorScope | str] | None = None,
        export_base_path: str | None = None,
        import_mode: ConnectorImportMode | str = "all",
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> Connector:
        """Create an Amazon S3 connector.

        Stores access to an Amazon S3 bucket.

        For the scope `import`, the owner of the access key needs at least the permissions `s3:GetObject` and
        `s3:ListBucket`; for `export`, `s3:PutObject`. The keys are stored as secrets and never returned. A repeated
        request with the same idempotency key and content returns the first connector; with other content it is
        refused.

        Args:
            name: Display name of the connector. 1 to 100 characters.
            bucket: Name of the bucket, without `s3://`.
            region: AWS region of the bucket.
            aws_access_key_id: Access key id of an identity that may list the bucket and get its objects. It is never
                returned.
            aws_secret_access_key: Secret access key that belongs to the access key id. It is never returned.
            scopes: What the connector may be used for. An empty list is the same as the default.
            export_base_path: Path prefix for exported files. If omitted, files are written to the root of the bucket.
            import_mode: Which files an import includes. Default: all.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The connector.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400). A field is missing, has the
                wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500). The storage provider could not be reached, or
                its response was not understood (502). The service, or the part of it that this operation needs, is
                temporarily unavailable (503).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /connectors/s3``

        Scope: ``write``
        """
        return self._client.send(
            _api.create_s3_connector(
                name=name,
                bucket=bucket,
                region=region,
                aws_access_key_id=aws_access_key_id,
                aws_secret_access_key=aws_secret_access_key,
                scopes=scopes,
                export_base_path=export_base_path,
                import_mode=import_mode,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    @redacts_arguments
    def create_azure(
        self,
        *,
        name: str,
        storage_account: str,
        container: str,
        tenant_id: str,
        client_id: str,
        client_secret: str,
        scopes: Sequence[ConnectorScope | str] | None = None,
        export_base_path: str | None = None,
        import_mode: ConnectorImportMode | str = "all",
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> Connector:
        """Create an Azure Blob Storage connector.

        Stores access to an Azure Blob Storage container through a service principal.

        For the scope `import`, the service principal needs the role Storage Blob Data Reader; for `export`,
        permission to write. The client secret is stored as a secret and never returned. A repeated request with the
        same idempotency key and content returns the first connector; with other content it is refused.

        Args:
            name: Display name of the connector. 1 to 100 characters.
            storage_account: Name of the storage account.
            container: Name of the container.
            tenant_id: Directory (tenant) id of the service principal.
            client_id: Application (client) id of the service principal.
            client_secret: Client secret of the service principal. It is never returned.
            scopes: What the connector may be used for. An empty list is the same as the default.
            export_base_path: Path prefix for exported files. If omitted, files are written to the root of the
                container.
            import_mode: Which files an import includes. Default: all.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The connector.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400). A field is missing, has the
                wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500). The storage provider could not be reached, or
                its response was not understood (502). The service, or the part of it that this operation needs, is
                temporarily unavailable (503).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /connectors/azure``

        Scope: ``write``
        """
        return self._client.send(
            _api.create_azure_connector(
                name=name,
                storage_account=storage_account,
                container=container,
                tenant_id=tenant_id,
                client_id=client_id,
                client_secret=client_secret,
                scopes=scopes,
                export_base_path=export_base_path,
                import_mode=import_mode,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    def list(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> builtins.list[Connector]:
        """List connectors.

        Returns the account's connectors of all providers in one response, in no particular order and without secrets.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The connectors.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /connectors``

        Scope: ``read``
        """
        return self._client.send(_api.list_connectors(), options)

    def retrieve(
        self,
        connector_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> Connector:
        """Get a connector.

        Returns one connector without its secrets.

        Args:
            connector_id: Id of the connector.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The connector.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /connectors/{connector_id}``

        Scope: ``read``
        """
        return self._client.send(_api.get_connector(connector_id), options)

    def update(
        self,
        connector_id: str,
        *,
        name: str | None = None,
        scopes: Sequence[ConnectorScope | str] | None = None,
        export_base_path: str | None | Unset = UNSET,
        import_mode: ConnectorImportMode | str | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> Connector:
        """Update a connector.

        Changes the fields that are sent and leaves the others as they are.

        At least one field is needed. The provider, the bucket or container, and the credentials can't be changed:
        create another connector instead.

        Args:
            connector_id: Id of the connector to update.
            name: New display name of the connector. 1 to 100 characters.
            scopes: What the connector may be used for. The list replaces the old one.
            export_base_path: New path prefix for exported files; null for the root of the bucket or container. None
                is sent as null; if omitted, nothing is sent.
            import_mode: Which files later imports include.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The updated connector.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``PATCH /connectors/{connector_id}``

        Scope: ``write``
        """
        return self._client.send(
            _api.update_connector(
                connector_id,
                name=name,
                scopes=scopes,
                export_base_path=export_base_path,
                import_mode=import_mode,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    def delete(
        self,
        connector_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> DeleteResponse:
        """Delete a connector.

        Deletes the connector and its stored credential.

        Media that was imported through it stays. The response is 409 while an import job or an automation uses the
        connector. Deleting it again gives 404.

        Args:
            connector_id: Id of the connector to delete.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            Confirmation of the deletion.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``DELETE /connectors/{connector_id}``

        Scope: ``admin``
        """
        return self._client.send(_api.delete_connector(connector_id), options)

    def test(
        self,
        connector_id: str,
        *,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> TestConnectionResult:
        """Test a connector.

        Tries to access the bucket or container with the stored credential.

        If the test fails, the request still succeeds: `success` is false and the reason is given. The result is
        stored in the connector (`status`, `last_tested_at`, `last_test_result` and `last_test_error`), so an API key
        needs the scope `write`. A repeated request with the same idempotency key returns the result of the first
        test.

        Args:
            connector_id: Id of the connector to test.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The result of the test.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500). The storage provider could not be reached, or
                its response was not understood (502). The service, or the part of it that this operation needs, is
                temporarily unavailable (503).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /connectors/{connector_id}/test``

        Scope: ``write``
        """
        return self._client.send(_api.test_connector(connector_id, idempotency_key=idempotency_key), options)

    def browse(
        self,
        connector_id: str,
        *,
        prefix: str = "",
        pattern: str = "*",
        recursive: bool = True,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> builtins.list[CloudFile]:
        """List the files of a connector.

        Returns the files under a prefix whose names match a glob pattern, as an import would find them.

        Nothing is changed. To look up one object, give its full path as `prefix` and its file name as `pattern`. The
        connector needs the scope `import`.

        Args:
            connector_id: Id of the connector whose files to list.
            prefix: Return only files whose path begins with this prefix, or the full path of one object. If empty,
                the whole bucket or container is listed.
            pattern: Glob pattern that file names must match, such as `*.mp4` or `*.{mp4,mov}`. Default: *.
            recursive: Whether to include folders below the prefix. Default: True.
            limit: Maximum number of files to return. If omitted, the server decides. At least 1.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The files.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500). The storage provider could not be reached, or
                its response was not understood (502). The service, or the part of it that this operation needs, is
                temporarily unavailable (503).

        Endpoint: ``POST /connectors/{connector_id}/browse``

        Scope: ``read``
        """
        return self._client.send(
            _api.browse_connector(connector_id, prefix=prefix, pattern=pattern, recursive=recursive, limit=limit),
            options,
        )


class AsyncConnectorsResource(AsyncResource):
    """The connectors operations of the API, for the asynchronous client."""

    @redacts_arguments
    async def create_gcs(
        self,
        *,
        name: str,
        bucket: str,
        gcp_project_id: str,
        credentials_file: _inputs.CredentialFile,
        scopes: Sequence[ConnectorScope | str] | None = None,
        export_base_path: str | None = None,
        import_mode: ConnectorImportMode | str = "all",
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> Connector:
        """Create a Google Cloud Storage connector.

        Stores access to a Google Cloud Storage bucket.

        The service-account key file is sent as the form part `credentials_file` with the type `application/json`; it
        may have at most 64 KiB. It is stored as a secret and never returned. For the scope `import`, the service
        account needs permission to list the bucket and get its objects; for `export`, to create objects. A repeated
        request with the same idempotency key, form fields and file content returns the first connector; with other
        content it is refused.

        Args:
            name: Display name of the connector. 1 to 100 characters.
            bucket: Name of the bucket, without `gs://`.
            gcp_project_id: Id of the Google Cloud project that owns the bucket.
            credentials_file: The service-account key file (JSON), 1 byte to 64 KiB (65536 bytes). It must be a key of
                the type `service_account` with its project, key id, client e-mail address and token URI. It is stored
                as a secret and never returned. Give a path, bytes or a binary file. It is read once; a retry sends
                the same bytes.
            scopes: What the connector may be used for. The form field is repeated for each value. An empty list is
                the same as the default.
            export_base_path: Path prefix for exported files. If omitted, files are written to the root of the bucket.
            import_mode: Which files an import includes. Default: all.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The connector.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent. The key file can't be read, is empty or too
                large.
            ValidationError: The server can't process the request as it was sent (400). A field is missing, has the
                wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500). The storage provider could not be reached, or
                its response was not understood (502). The service, or the part of it that this operation needs, is
                temporarily unavailable (503).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /connectors/gcs``

        Scope: ``write``
        """
        return await self._client.send(
            _api.create_gcs_connector(
                name=name,
                bucket=bucket,
                gcp_project_id=gcp_project_id,
                credentials_file=await _run_blocking_async(_inputs.key_file, "credentials_file", credentials_file),
                scopes=scopes,
                export_base_path=export_base_path,
                import_mode=import_mode,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    @redacts_arguments
    async def create_s3(
        self,
        *,
        name: str,
        bucket: str,
        region: str,
        aws_access_key_id: str,
        aws_secret_access_key: str,
        scopes: Sequence[ConnectorScope | str] | None = None,
        export_base_path: str | None = None,
        import_mode: ConnectorImportMode | str = "all",
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> Connector:
        """Create an Amazon S3 connector.

        Stores access to an Amazon S3 bucket.

        For the scope `import`, the owner of the access key needs at least the permissions `s3:GetObject` and
        `s3:ListBucket`; for `export`, `s3:PutObject`. The keys are stored as secrets and never returned. A repeated
        request with the same idempotency key and content returns the first connector; with other content it is
        refused.

        Args:
            name: Display name of the connector. 1 to 100 characters.
            bucket: Name of the bucket, without `s3://`.
            region: AWS region of the bucket.
            aws_access_key_id: Access key id of an identity that may list the bucket and get its objects. It is never
                returned.
            aws_secret_access_key: Secret access key that belongs to the access key id. It is never returned.
            scopes: What the connector may be used for. An empty list is the same as the default.
            export_base_path: Path prefix for exported files. If omitted, files are written to the root of the bucket.
            import_mode: Which files an import includes. Default: all.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The connector.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400). A field is missing, has the
                wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500). The storage provider could not be reached, or
                its response was not understood (502). The service, or the part of it that this operation needs, is
                temporarily unavailable (503).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /connectors/s3``

        Scope: ``write``
        """
        return await self._client.send(
            _api.create_s3_connector(
                name=name,
                bucket=bucket,
                region=region,
                aws_access_key_id=aws_access_key_id,
                aws_secret_access_key=aws_secret_access_key,
                scopes=scopes,
                export_base_path=export_base_path,
                import_mode=import_mode,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    @redacts_arguments
    async def create_azure(
        self,
        *,
        name: str,
        storage_account: str,
        container: str,
        tenant_id: str,
        client_id: str,
        client_secret: str,
        scopes: Sequence[ConnectorScope | str] | None = None,
        export_base_path: str | None = None,
        import_mode: ConnectorImportMode | str = "all",
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> Connector:
        """Create an Azure Blob Storage connector.

        Stores access to an Azure Blob Storage container through a service principal.

        For the scope `import`, the service principal needs the role Storage Blob Data Reader; for `export`,
        permission to write. The client secret is stored as a secret and never returned. A repeated request with the
        same idempotency key and content returns the first connector; with other content it is refused.

        Args:
            name: Display name of the connector. 1 to 100 characters.
            storage_account: Name of the storage account.
            container: Name of the container.
            tenant_id: Directory (tenant) id of the service principal.
            client_id: Application (client) id of the service principal.
            client_secret: Client secret of the service principal. It is never returned.
            scopes: What the connector may be used for. An empty list is the same as the default.
            export_base_path: Path prefix for exported files. If omitted, files are written to the root of the
                container.
            import_mode: Which files an import includes. Default: all.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The connector.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400). A field is missing, has the
                wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500). The storage provider could not be reached, or
                its response was not understood (502). The service, or the part of it that this operation needs, is
                temporarily unavailable (503).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /connectors/azure``

        Scope: ``write``
        """
        return await self._client.send(
            _api.create_azure_connector(
                name=name,
                storage_account=storage_account,
                container=container,
                tenant_id=tenant_id,
                client_id=client_id,
                client_secret=client_secret,
                scopes=scopes,
                export_base_path=export_base_path,
                import_mode=import_mode,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    async def list(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> builtins.list[Connector]:
        """List connectors.

        Returns the account's connectors of all providers in one response, in no particular order and without secrets.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The connectors.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /connectors``

        Scope: ``read``
        """
        return await self._client.send(_api.list_connectors(), options)

    async def retrieve(
        self,
        connector_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> Connector:
        """Get a connector.

        Returns one connector without its secrets.

        Args:
            connector_id: Id of the connector.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The connector.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /connectors/{connector_id}``

        Scope: ``read``
        """
        return await self._client.send(_api.get_connector(connector_id), options)

    async def update(
        self,
        connector_id: str,
        *,
        name: str | None = None,
        scopes: Sequence[ConnectorScope | str] | None = None,
        export_base_path: str | None | Unset = UNSET,
        import_mode: ConnectorImportMode | str | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> Connector:
        """Update a connector.

        Changes the fields that are sent and leaves the others as they are.

        At least one field is needed. The provider, the bucket or container, and the credentials can't be changed:
        create another connector instead.

        Args:
            connector_id: Id of the connector to update.
            name: New display name of the connector. 1 to 100 characters.
            scopes: What the connector may be used for. The list replaces the old one.
            export_base_path: New path prefix for exported files; null for the root of the bucket or container. None
                is sent as null; if omitted, nothing is sent.
            import_mode: Which files later imports include.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The updated connector.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``PATCH /connectors/{connector_id}``

        Scope: ``write``
        """
        return await self._client.send(
            _api.update_connector(
                connector_id,
                name=name,
                scopes=scopes,
                export_base_path=export_base_path,
                import_mode=import_mode,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    async def delete(
        self,
        connector_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> DeleteResponse:
        """Delete a connector.

        Deletes the connector and its stored credential.

        Media that was imported through it stays. The response is 409 while an import job or an automation uses the
        connector. Deleting it again gives 404.

        Args:
            connector_id: Id of the connector to delete.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            Confirmation of the deletion.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``DELETE /connectors/{connector_id}``

        Scope: ``admin``
        """
        return await self._client.send(_api.delete_connector(connector_id), options)

    async def test(
        self,
        connector_id: str,
        *,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> TestConnectionResult:
        """Test a connector.

        Tries to access the bucket or container with the stored credential.

        If the test fails, the request still succeeds: `success` is false and the reason is given. The result is
        stored in the connector (`status`, `last_tested_at`, `last_test_result` and `last_test_error`), so an API key
        needs the scope `write`. A repeated request with the same idempotency key returns the result of the first
        test.

        Args:
            connector_id: Id of the connector to test.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The result of the test.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500). The storage provider could not be reached, or
                its response was not understood (502). The service, or the part of it that this operation needs, is
                temporarily unavailable (503).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /connectors/{connector_id}/test``

        Scope: ``write``
        """
        return await self._client.send(_api.test_connector(connector_id, idempotency_key=idempotency_key), options)

    async def browse(
        self,
        connector_id: str,
        *,
        prefix: str = "",
        pattern: str = "*",
        recursive: bool = True,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> builtins.list[CloudFile]:
        """List the files of a connector.

        Returns the files under a prefix whose names match a glob pattern, as an import would find them.

        Nothing is changed. To look up one object, give its full path as `prefix` and its file name as `pattern`. The
        connector needs the scope `import`.

        Args:
            connector_id: Id of the connector whose files to list.
            prefix: Return only files whose path begins with this prefix, or the full path of one object. If empty,
                the whole bucket or container is listed.
            pattern: Glob pattern that file names must match, such as `*.mp4` or `*.{mp4,mov}`. Default: *.
            recursive: Whether to include folders below the prefix. Default: True.
            limit: Maximum number of files to return. If omitted, the server decides. At least 1.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The files.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500). The storage provider could not be reached, or
                its response was not understood (502). The service, or the part of it that this operation needs, is
                temporarily unavailable (503).

        Endpoint: ``POST /connectors/{connector_id}/browse``

        Scope: ``read``
        """
        return await self._client.send(
            _api.browse_connector(connector_id, prefix=prefix, pattern=pattern, recursive=recursive, limit=limit),
            options,
        )
