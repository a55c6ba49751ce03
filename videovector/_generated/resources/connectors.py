# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The connectors resource, sync and async: one method per operation."""

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

        The service-account key file is sent as the part `credentials_file` of type `application/json`, at most 64
        KiB; it is kept as a secret and never returned. The service account needs the right to list the bucket and get
        its objects for the scope `import`, and to create objects for `export`. A repeat with the same idempotency key
        and the same form fields and file bytes returns the first connector; with other content it is refused.

        Args:
            name: Display name. 1 to 100 characters.
            bucket: Bucket name, without `gs://`.
            gcp_project_id: Google Cloud project that owns the bucket.
            credentials_file: The service-account key file (JSON), 1 byte to 64 KiB (65536 bytes). It is a key of type
                `service_account` and names its project, key id, client e-mail address and token URI. The file is kept
                as a secret and never returned. Give a path, bytes or a binary file. It is read once; a repeated
                request sends the same bytes.
            scopes: What the connector may be used for; the form field is repeated once per value. An empty list
                counts as the default.
            export_base_path: Prefix under which exports are written. Left out for the root of the bucket.
            import_mode: Which files an import takes. Default: all.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The connector.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent. The key file can't be read, is empty
                or too large.
            ValidationError: The request can't be carried out as sent (400). A field is missing, has the wrong type or
                is out of range; or an idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500). The storage vendor could not be reached or
                responded unexpectedly (502). The service, or a part of it that this operation needs, is paused for
                now (503).

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

        The identity behind the access key needs at least the rights `s3:GetObject` and `s3:ListBucket` for the scope
        `import`, and `s3:PutObject` for `export`. The keys are kept as secrets and never returned. A repeat with the
        same idempotency key and content returns the first connector; with other content it is refused.

        Args:
            name: Display name. 1 to 100 characters.
            bucket: Bucket name, without `s3://`.
            region: AWS region of the bucket.
            aws_access_key_id: Access key id of an identity that may list the bucket and get its objects. Never
                returned.
            aws_secret_access_key: Secret that belongs to the access key id. Never returned.
            scopes: What the connector may be used for. An empty list counts as the default.
            export_base_path: Prefix under which exports are written. Left out for the root of the bucket.
            import_mode: Which files an import takes. Default: all.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The connector.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ValidationError: The request can't be carried out as sent (400). A field is missing, has the wrong type or
                is out of range; or an idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500). The storage vendor could not be reached or
                responded unexpectedly (502). The service, or a part of it that this operation needs, is paused for
                now (503).

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

        Stores access to an Azure Blob Storage container through a service principal, which needs the role Storage
        Blob Data Reader for the scope `import` and write rights for `export`. The client secret is kept as a secret
        and never returned. A repeat with the same idempotency key and content returns the first connector; with other
        content it is refused.

        Args:
            name: Display name. 1 to 100 characters.
            storage_account: Storage account name.
            container: Container name.
            tenant_id: Directory (tenant) id of the service principal.
            client_id: Application (client) id of the service principal.
            client_secret: Client secret of the service principal. Never returned.
            scopes: What the connector may be used for. An empty list counts as the default.
            export_base_path: Prefix under which exports are written. Left out for the root of the container.
            import_mode: Which files an import takes. Default: all.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The connector.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ValidationError: The request can't be carried out as sent (400). A field is missing, has the wrong type or
                is out of range; or an idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500). The storage vendor could not be reached or
                responded unexpectedly (502). The service, or a part of it that this operation needs, is paused for
                now (503).

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
        """List the account's connectors.

        Returns the connectors of all providers at once, in no particular order and without secrets.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The connectors.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
            connector_id: The connector.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The connector.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        """Change a connector.

        Changes the fields that are sent and leaves the others alone; `updated_at` moves.

        At least one field is needed. Provider, bucket or container, and credentials can't be changed: create another
        connector for those.

        Args:
            connector_id: The connector to change.
            name: New display name. 1 to 100 characters.
            scopes: What the connector may be used for from now on.
            export_base_path: New prefix for exports; null writes to the root of the bucket or container. None is sent
                as null; leave it out to say nothing.
            import_mode: Which files later imports take.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The changed connector.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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

        Media that was imported through it stays. Refused while an import job or an automation uses it. Deleting it
        again gives 404.

        Args:
            connector_id: The connector to delete.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The connector was deleted.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        """Probe a connector.

        Tries the stored credential on the bucket or container.

        A failed probe is a normal response with `success` false and the reason. The outcome is kept in the connector:
        `status`, `last_tested_at`, `last_test_result` and `last_test_error` change, which is why this needs the scope
        `write`. With an idempotency key a repeat returns the first probe's outcome.

        Args:
            connector_id: The connector to probe.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The outcome of the probe.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500). The storage vendor could not be reached or
                responded unexpectedly (502). The service, or a part of it that this operation needs, is paused for
                now (503).

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
        """List files behind a connector.

        Lists the files below a prefix whose names match a glob, as an import would see them.

        Changes nothing. To look up a single object, give its full path as `prefix` and its file name as `pattern`.
        The connector needs the scope `import`.

        Args:
            connector_id: The connector whose files are listed.
            prefix: Folder-like prefix, or the full path of a single object. Empty for the whole bucket or container.
            pattern: Glob that file names must match; sets in braces are allowed. Default: *.
            recursive: Whether to descend into folders below the prefix. Default: True.
            limit: The most files to return. Left out, the server decides. At least 1.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The files.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500). The storage vendor could not be reached or
                responded unexpectedly (502). The service, or a part of it that this operation needs, is paused for
                now (503).

        Endpoint: ``POST /connectors/{connector_id}/browse``

        Scope: ``read``
        """
        return self._client.send(
            _api.browse_connector(connector_id, prefix=prefix, pattern=pattern, recursive=recursive, limit=limit),
            options,
        )


class AsyncConnectorsResource(AsyncResource):
    """The connectors operations of the API, awaited."""

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

        The service-account key file is sent as the part `credentials_file` of type `application/json`, at most 64
        KiB; it is kept as a secret and never returned. The service account needs the right to list the bucket and get
        its objects for the scope `import`, and to create objects for `export`. A repeat with the same idempotency key
        and the same form fields and file bytes returns the first connector; with other content it is refused.

        Args:
            name: Display name. 1 to 100 characters.
            bucket: Bucket name, without `gs://`.
            gcp_project_id: Google Cloud project that owns the bucket.
            credentials_file: The service-account key file (JSON), 1 byte to 64 KiB (65536 bytes). It is a key of type
                `service_account` and names its project, key id, client e-mail address and token URI. The file is kept
                as a secret and never returned. Give a path, bytes or a binary file. It is read once; a repeated
                request sends the same bytes.
            scopes: What the connector may be used for; the form field is repeated once per value. An empty list
                counts as the default.
            export_base_path: Prefix under which exports are written. Left out for the root of the bucket.
            import_mode: Which files an import takes. Default: all.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The connector.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent. The key file can't be read, is empty
                or too large.
            ValidationError: The request can't be carried out as sent (400). A field is missing, has the wrong type or
                is out of range; or an idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500). The storage vendor could not be reached or
                responded unexpectedly (502). The service, or a part of it that this operation needs, is paused for
                now (503).

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

        The identity behind the access key needs at least the rights `s3:GetObject` and `s3:ListBucket` for the scope
        `import`, and `s3:PutObject` for `export`. The keys are kept as secrets and never returned. A repeat with the
        same idempotency key and content returns the first connector; with other content it is refused.

        Args:
            name: Display name. 1 to 100 characters.
            bucket: Bucket name, without `s3://`.
            region: AWS region of the bucket.
            aws_access_key_id: Access key id of an identity that may list the bucket and get its objects. Never
                returned.
            aws_secret_access_key: Secret that belongs to the access key id. Never returned.
            scopes: What the connector may be used for. An empty list counts as the default.
            export_base_path: Prefix under which exports are written. Left out for the root of the bucket.
            import_mode: Which files an import takes. Default: all.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The connector.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ValidationError: The request can't be carried out as sent (400). A field is missing, has the wrong type or
                is out of range; or an idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500). The storage vendor could not be reached or
                responded unexpectedly (502). The service, or a part of it that this operation needs, is paused for
                now (503).

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

        Stores access to an Azure Blob Storage container through a service principal, which needs the role Storage
        Blob Data Reader for the scope `import` and write rights for `export`. The client secret is kept as a secret
        and never returned. A repeat with the same idempotency key and content returns the first connector; with other
        content it is refused.

        Args:
            name: Display name. 1 to 100 characters.
            storage_account: Storage account name.
            container: Container name.
            tenant_id: Directory (tenant) id of the service principal.
            client_id: Application (client) id of the service principal.
            client_secret: Client secret of the service principal. Never returned.
            scopes: What the connector may be used for. An empty list counts as the default.
            export_base_path: Prefix under which exports are written. Left out for the root of the container.
            import_mode: Which files an import takes. Default: all.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The connector.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ValidationError: The request can't be carried out as sent (400). A field is missing, has the wrong type or
                is out of range; or an idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500). The storage vendor could not be reached or
                responded unexpectedly (502). The service, or a part of it that this operation needs, is paused for
                now (503).

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
        """List the account's connectors.

        Returns the connectors of all providers at once, in no particular order and without secrets.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The connectors.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
            connector_id: The connector.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The connector.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        """Change a connector.

        Changes the fields that are sent and leaves the others alone; `updated_at` moves.

        At least one field is needed. Provider, bucket or container, and credentials can't be changed: create another
        connector for those.

        Args:
            connector_id: The connector to change.
            name: New display name. 1 to 100 characters.
            scopes: What the connector may be used for from now on.
            export_base_path: New prefix for exports; null writes to the root of the bucket or container. None is sent
                as null; leave it out to say nothing.
            import_mode: Which files later imports take.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The changed connector.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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

        Media that was imported through it stays. Refused while an import job or an automation uses it. Deleting it
        again gives 404.

        Args:
            connector_id: The connector to delete.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The connector was deleted.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        """Probe a connector.

        Tries the stored credential on the bucket or container.

        A failed probe is a normal response with `success` false and the reason. The outcome is kept in the connector:
        `status`, `last_tested_at`, `last_test_result` and `last_test_error` change, which is why this needs the scope
        `write`. With an idempotency key a repeat returns the first probe's outcome.

        Args:
            connector_id: The connector to probe.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The outcome of the probe.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500). The storage vendor could not be reached or
                responded unexpectedly (502). The service, or a part of it that this operation needs, is paused for
                now (503).

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
        """List files behind a connector.

        Lists the files below a prefix whose names match a glob, as an import would see them.

        Changes nothing. To look up a single object, give its full path as `prefix` and its file name as `pattern`.
        The connector needs the scope `import`.

        Args:
            connector_id: The connector whose files are listed.
            prefix: Folder-like prefix, or the full path of a single object. Empty for the whole bucket or container.
            pattern: Glob that file names must match; sets in braces are allowed. Default: *.
            recursive: Whether to descend into folders below the prefix. Default: True.
            limit: The most files to return. Left out, the server decides. At least 1.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The files.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500). The storage vendor could not be reached or
                responded unexpectedly (502). The service, or a part of it that this operation needs, is paused for
                now (503).

        Endpoint: ``POST /connectors/{connector_id}/browse``

        Scope: ``read``
        """
        return await self._client.send(
            _api.browse_connector(connector_id, prefix=prefix, pattern=pattern, recursive=recursive, limit=limit),
            options,
        )
