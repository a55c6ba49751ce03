# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The commands of `connectors`."""

from __future__ import annotations

from . import Command, Option

# fmt: off
COMMANDS: dict[str, Command] = {
    'create-gcs': Command('createGcsConnector', ('connectors.create_gcs',), 'POST /connectors/gcs', 'Create a Google Cloud Storage connector', 'Stores access to a Google Cloud Storage bucket. The service-account key file is sent as the form part `credentials_file` with the type `application/json`; it may have at most 64 KiB. It is stored as a secret and never returned. For the scope `import`, the service account needs permission to list the bucket and get its objects; for `export`, to create objects. A repeated request with the same idempotency key, form fields and file content returns the first connector; with other content it is refused.', 'write', ('api_key', 'bearer'), (400, 401, 403, 409, 422, 429, 500, 502, 503), (
        Option('name', 'string', True, False, False, (), False, False, False, 'Display name of the connector. 1 to 100 characters.'),
        Option('bucket', 'string', True, False, False, (), False, False, False, 'Name of the bucket, without `gs://`.'),
        Option('gcp_project_id', 'string', True, False, False, (), False, False, False, 'Id of the Google Cloud project that owns the bucket.'),
        Option('credentials_file', 'binary', True, False, False, (), False, True, False, 'The service-account key file (JSON), 1 byte to 64 KiB (65536 bytes). It must be a key of the type `service_account` with its project, key id, client e-mail address and token URI. It is stored as a secret and never returned. Give a path, bytes or a binary file. It is read once; a retry sends the same bytes.'),
        Option('scopes', 'string', False, False, True, ('import', 'export'), False, False, False, 'What the connector may be used for. The form field is repeated for each value. An empty list is the same as the default.'),
        Option('export_base_path', 'string', False, False, False, (), False, False, False, 'Path prefix for exported files. If omitted, files are written to the root of the bucket.'),
        Option('import_mode', 'string', False, False, False, ('all', 'new_only'), False, False, False, 'Which files an import includes. Default: all.'),), 'auto', 'none', 'json', None, ('connector_id', 'name', 'status', 'provider', 'created_at', 'import_mode', 'export_base_path'), 'connector_id', None),
    'create-s3': Command('createS3Connector', ('connectors.create_s3',), 'POST /connectors/s3', 'Create an Amazon S3 connector', 'Stores access to an Amazon S3 bucket. For the scope `import`, the owner of the access key needs at least the permissions `s3:GetObject` and `s3:ListBucket`; for `export`, `s3:PutObject`. The keys are stored as secrets and never returned. A repeated request with the same idempotency key and content returns the first connector; with other content it is refused.', 'write', ('api_key', 'bearer'), (400, 401, 403, 409, 422, 429, 500, 502, 503), (
        Option('name', 'string', True, False, False, (), False, False, False, 'Display name of the connector. 1 to 100 characters.'),
        Option('bucket', 'string', True, False, False, (), False, False, False, 'Name of the bucket, without `s3://`.'),
        Option('region', 'string', True, False, False, (), False, False, False, 'AWS region of the bucket.'),
        Option('aws_access_key_id', 'string', True, False, False, (), False, True, False, 'Access key id of an identity that may list the bucket and get its objects. It is never returned.'),
        Option('aws_secret_access_key', 'string', True, False, False, (), False, True, False, 'Secret access key that belongs to the access key id. It is never returned.'),
        Option('scopes', 'string', False, False, True, ('import', 'export'), False, False, False, 'What the connector may be used for. An empty list is the same as the default.'),
        Option('export_base_path', 'string', False, False, False, (), False, False, False, 'Path prefix for exported files. If omitted, files are written to the root of the bucket.'),
        Option('import_mode', 'string', False, False, False, ('all', 'new_only'), False, False, False, 'Which files an import includes. Default: all.'),), 'auto', 'none', 'json', None, ('connector_id', 'name', 'status', 'provider', 'created_at', 'import_mode', 'export_base_path'), 'connector_id', None),
    'create-azure': Command('createAzureConnector', ('connectors.create_azure',), 'POST /connectors/azure', 'Create an Azure Blob Storage connector', 'Stores access to an Azure Blob Storage container through a service principal. For the scope `import`, the service principal needs the role Storage Blob Data Reader; for `export`, permission to write. The client secret is stored as a secret and never returned. A repeated request with the same idempotency key and content returns the first connector; with other content it is refused.', 'write', ('api_key', 'bearer'), (400, 401, 403, 409, 422, 429, 500, 502, 503), (
        Option('name', 'string', True, False, False, (), False, False, False, 'Display name of the connector. 1 to 100 characters.'),
        Option('storage_account', 'string', True, False, False, (), False, False, False, 'Name of the storage account.'),
        Option('container', 'string', True, False, False, (), False, False, False, 'Name of the container.'),
        Option('tenant_id', 'string', True, False, False, (), False, False, False, 'Directory (tenant) id of the service principal.'),
        Option('client_id', 'string', True, False, False, (), False, False, False, 'Application (client) id of the service principal.'),
        Option('client_secret', 'string', True, False, False, (), False, True, False, 'Client secret of the service principal. It is never returned.'),
        Option('scopes', 'string', False, False, True, ('import', 'export'), False, False, False, 'What the connector may be used for. An empty list is the same as the default.'),
        Option('export_base_path', 'string', False, False, False, (), False, False, False, 'Path prefix for exported files. If omitted, files are written to the root of the container.'),
        Option('import_mode', 'string', False, False, False, ('all', 'new_only'), False, False, False, 'Which files an import includes. Default: all.'),), 'auto', 'none', 'json', None, ('connector_id', 'name', 'status', 'provider', 'created_at', 'import_mode', 'export_base_path'), 'connector_id', None),
    'list': Command('listConnectors', ('connectors.list',), 'GET /connectors', 'List connectors', "Returns the account's connectors of all providers in one response, in no particular order and without secrets.", 'read', ('api_key', 'bearer'), (401, 403, 429), (), 'none', 'none', 'json', None, ('connector_id', 'name', 'status', 'provider', 'created_at', 'import_mode', 'export_base_path'), 'connector_id', None),
    'retrieve': Command('getConnector', ('connectors.retrieve',), 'GET /connectors/{connector_id}', 'Get a connector', 'Returns one connector without its secrets.', 'read', ('api_key', 'bearer'), (401, 403, 404, 429), (
        Option('connector_id', 'string', True, True, False, (), False, False, False, 'Id of the connector.'),), 'none', 'none', 'json', None, ('connector_id', 'name', 'status', 'provider', 'created_at', 'import_mode', 'export_base_path'), 'connector_id', None),
    'update': Command('updateConnector', ('connectors.update',), 'PATCH /connectors/{connector_id}', 'Update a connector', "Changes the fields that are sent and leaves the others as they are. At least one field is needed. The provider, the bucket or container, and the credentials can't be changed: create another connector instead.", 'write', ('api_key', 'bearer'), (401, 403, 404, 409, 422, 429), (
        Option('connector_id', 'string', True, True, False, (), False, False, False, 'Id of the connector to update.'),
        Option('name', 'string', False, False, False, (), False, False, False, 'New display name of the connector. 1 to 100 characters.'),
        Option('scopes', 'string', False, False, True, ('import', 'export'), False, False, False, 'What the connector may be used for. The list replaces the old one.'),
        Option('export_base_path', 'string', False, False, False, (), False, False, True, 'New path prefix for exported files; null for the root of the bucket or container. None is sent as null; if omitted, nothing is sent.'),
        Option('import_mode', 'string', False, False, False, ('all', 'new_only'), False, False, False, 'Which files later imports include.'),), 'optional', 'none', 'json', None, ('connector_id', 'name', 'status', 'provider', 'created_at', 'import_mode', 'export_base_path'), 'connector_id', None),
    'delete': Command('deleteConnector', ('connectors.delete',), 'DELETE /connectors/{connector_id}', 'Delete a connector', 'Deletes the connector and its stored credential. Media that was imported through it stays. The response is 409 while an import job or an automation uses the connector. Deleting it again gives 404.', 'admin', ('api_key', 'bearer'), (401, 403, 404, 409, 429), (
        Option('connector_id', 'string', True, True, False, (), False, False, False, 'Id of the connector to delete.'),), 'none', 'none', 'json', None, ('message',), None, None),
    'test': Command('testConnector', ('connectors.test',), 'POST /connectors/{connector_id}/test', 'Test a connector', 'Tries to access the bucket or container with the stored credential. If the test fails, the request still succeeds: `success` is false and the reason is given. The result is stored in the connector (`status`, `last_tested_at`, `last_test_result` and `last_test_error`), so an API key needs the scope `write`. A repeated request with the same idempotency key returns the result of the first test.', 'write', ('api_key', 'bearer'), (401, 403, 404, 409, 422, 429, 500, 502, 503), (
        Option('connector_id', 'string', True, True, False, (), False, False, False, 'Id of the connector to test.'),), 'optional', 'none', 'json', None, ('success', 'error_message'), None, None),
    'browse': Command('browseConnector', ('connectors.browse',), 'POST /connectors/{connector_id}/browse', 'List the files of a connector', 'Returns the files under a prefix whose names match a glob pattern, as an import would find them. Nothing is changed. To look up one object, give its full path as `prefix` and its file name as `pattern`. The connector needs the scope `import`.', 'read', ('api_key', 'bearer'), (401, 403, 404, 422, 429, 500, 502, 503), (
        Option('connector_id', 'string', True, True, False, (), False, False, False, 'Id of the connector whose files to list.'),
        Option('prefix', 'string', False, False, False, (), False, False, False, 'Return only files whose path begins with this prefix, or the full path of one object. If empty, the whole bucket or container is listed.'),
        Option('pattern', 'string', False, False, False, (), False, False, False, 'Glob pattern that file names must match, such as `*.mp4` or `*.{mp4,mov}`. Default: *.'),
        Option('recursive', 'boolean', False, False, False, (), False, False, False, 'Whether to include folders below the prefix. Default: True.'),
        Option('limit', 'integer', False, False, False, (), False, False, False, 'Maximum number of files to return. If omitted, the server decides. At least 1.'),), 'none', 'none', 'json', None, ('name', 'path', 'size_bytes', 'last_modified', 'extension', 'content_type'), None, None),
}
# fmt: on
