# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The commands of `connectors`."""

from __future__ import annotations

from . import Command, Option

# fmt: off
COMMANDS: dict[str, Command] = {
    'create-gcs': Command('createGcsConnector', ('connectors.create_gcs',), 'POST /connectors/gcs', 'Create a Google Cloud Storage connector', 'Stores access to a Google Cloud Storage bucket. The service-account key file is sent as the part `credentials_file` of type `application/json`, at most 64 KiB; it is kept as a secret and never returned. The service account needs the right to list the bucket and get its objects for the scope `import`, and to create objects for `export`. A repeat with the same idempotency key and the same form fields and file bytes returns the first connector; with other content it is refused.', 'write', ('api_key', 'bearer'), (400, 401, 403, 409, 422, 429, 500, 502, 503), (
        Option('name', 'string', True, False, False, (), False, False, False, 'Display name. 1 to 100 characters.'),
        Option('bucket', 'string', True, False, False, (), False, False, False, 'Bucket name, without `gs://`.'),
        Option('gcp_project_id', 'string', True, False, False, (), False, False, False, 'Google Cloud project that owns the bucket.'),
        Option('credentials_file', 'binary', True, False, False, (), False, True, False, 'The service-account key file (JSON), 1 byte to 64 KiB (65536 bytes). It is a key of type `service_account` and names its project, key id, client e-mail address and token URI. The file is kept as a secret and never returned. Give a path, bytes or a binary file. It is read once; a repeated request sends the same bytes.'),
        Option('scopes', 'string', False, False, True, ('import', 'export'), False, False, False, 'What the connector may be used for; the form field is repeated once per value. An empty list counts as the default.'),
        Option('export_base_path', 'string', False, False, False, (), False, False, False, 'Prefix under which exports are written. Left out for the root of the bucket.'),
        Option('import_mode', 'string', False, False, False, ('all', 'new_only'), False, False, False, 'Which files an import takes. Default: all.'),), 'auto', 'none', 'json', None, ('connector_id', 'name', 'status', 'provider', 'created_at', 'import_mode', 'export_base_path'), 'connector_id', None),
    'create-s3': Command('createS3Connector', ('connectors.create_s3',), 'POST /connectors/s3', 'Create an Amazon S3 connector', 'Stores access to an Amazon S3 bucket. The identity behind the access key needs at least the rights `s3:GetObject` and `s3:ListBucket` for the scope `import`, and `s3:PutObject` for `export`. The keys are kept as secrets and never returned. A repeat with the same idempotency key and content returns the first connector; with other content it is refused.', 'write', ('api_key', 'bearer'), (400, 401, 403, 409, 422, 429, 500, 502, 503), (
        Option('name', 'string', True, False, False, (), False, False, False, 'Display name. 1 to 100 characters.'),
        Option('bucket', 'string', True, False, False, (), False, False, False, 'Bucket name, without `s3://`.'),
        Option('region', 'string', True, False, False, (), False, False, False, 'AWS region of the bucket.'),
        Option('aws_access_key_id', 'string', True, False, False, (), False, True, False, 'Access key id of an identity that may list the bucket and get its objects. Never returned.'),
        Option('aws_secret_access_key', 'string', True, False, False, (), False, True, False, 'Secret that belongs to the access key id. Never returned.'),
        Option('scopes', 'string', False, False, True, ('import', 'export'), False, False, False, 'What the connector may be used for. An empty list counts as the default.'),
        Option('export_base_path', 'string', False, False, False, (), False, False, False, 'Prefix under which exports are written. Left out for the root of the bucket.'),
        Option('import_mode', 'string', False, False, False, ('all', 'new_only'), False, False, False, 'Which files an import takes. Default: all.'),), 'auto', 'none', 'json', None, ('connector_id', 'name', 'status', 'provider', 'created_at', 'import_mode', 'export_base_path'), 'connector_id', None),
    'create-azure': Command('createAzureConnector', ('connectors.create_azure',), 'POST /connectors/azure', 'Create an Azure Blob Storage connector', 'Stores access to an Azure Blob Storage container through a service principal, which needs the role Storage Blob Data Reader for the scope `import` and write rights for `export`. The client secret is kept as a secret and never returned. A repeat with the same idempotency key and content returns the first connector; with other content it is refused.', 'write', ('api_key', 'bearer'), (400, 401, 403, 409, 422, 429, 500, 502, 503), (
        Option('name', 'string', True, False, False, (), False, False, False, 'Display name. 1 to 100 characters.'),
        Option('storage_account', 'string', True, False, False, (), False, False, False, 'Storage account name.'),
        Option('container', 'string', True, False, False, (), False, False, False, 'Container name.'),
        Option('tenant_id', 'string', True, False, False, (), False, False, False, 'Directory (tenant) id of the service principal.'),
        Option('client_id', 'string', True, False, False, (), False, False, False, 'Application (client) id of the service principal.'),
        Option('client_secret', 'string', True, False, False, (), False, True, False, 'Client secret of the service principal. Never returned.'),
        Option('scopes', 'string', False, False, True, ('import', 'export'), False, False, False, 'What the connector may be used for. An empty list counts as the default.'),
        Option('export_base_path', 'string', False, False, False, (), False, False, False, 'Prefix under which exports are written. Left out for the root of the container.'),
        Option('import_mode', 'string', False, False, False, ('all', 'new_only'), False, False, False, 'Which files an import takes. Default: all.'),), 'auto', 'none', 'json', None, ('connector_id', 'name', 'status', 'provider', 'created_at', 'import_mode', 'export_base_path'), 'connector_id', None),
    'list': Command('listConnectors', ('connectors.list',), 'GET /connectors', "List the account's connectors", 'Returns the connectors of all providers at once, in no particular order and without secrets.', 'read', ('api_key', 'bearer'), (401, 403, 429), (), 'none', 'none', 'json', None, ('connector_id', 'name', 'status', 'provider', 'created_at', 'import_mode', 'export_base_path'), 'connector_id', None),
    'retrieve': Command('getConnector', ('connectors.retrieve',), 'GET /connectors/{connector_id}', 'Get a connector', 'Returns one connector without its secrets.', 'read', ('api_key', 'bearer'), (401, 403, 404, 429), (
        Option('connector_id', 'string', True, True, False, (), False, False, False, 'The connector.'),), 'none', 'none', 'json', None, ('connector_id', 'name', 'status', 'provider', 'created_at', 'import_mode', 'export_base_path'), 'connector_id', None),
    'update': Command('updateConnector', ('connectors.update',), 'PATCH /connectors/{connector_id}', 'Change a connector', "Changes the fields that are sent and leaves the others alone; `updated_at` moves. At least one field is needed. Provider, bucket or container, and credentials can't be changed: create another connector for those.", 'write', ('api_key', 'bearer'), (401, 403, 404, 409, 422, 429), (
        Option('connector_id', 'string', True, True, False, (), False, False, False, 'The connector to change.'),
        Option('name', 'string', False, False, False, (), False, False, False, 'New display name. 1 to 100 characters.'),
        Option('scopes', 'string', False, False, True, ('import', 'export'), False, False, False, 'What the connector may be used for from now on.'),
        Option('export_base_path', 'string', False, False, False, (), False, False, True, 'New prefix for exports; null writes to the root of the bucket or container. None is sent as null; leave it out to say nothing.'),
        Option('import_mode', 'string', False, False, False, ('all', 'new_only'), False, False, False, 'Which files later imports take.'),), 'optional', 'none', 'json', None, ('connector_id', 'name', 'status', 'provider', 'created_at', 'import_mode', 'export_base_path'), 'connector_id', None),
    'delete': Command('deleteConnector', ('connectors.delete',), 'DELETE /connectors/{connector_id}', 'Delete a connector', 'Deletes the connector and its stored credential. Media that was imported through it stays. Refused while an import job or an automation uses it. Deleting it again gives 404.', 'admin', ('api_key', 'bearer'), (401, 403, 404, 409, 429), (
        Option('connector_id', 'string', True, True, False, (), False, False, False, 'The connector to delete.'),), 'none', 'none', 'json', None, ('message',), None, None),
    'test': Command('testConnector', ('connectors.test',), 'POST /connectors/{connector_id}/test', 'Probe a connector', "Tries the stored credential on the bucket or container. A failed probe is a normal response with `success` false and the reason. The outcome is kept in the connector: `status`, `last_tested_at`, `last_test_result` and `last_test_error` change, which is why this needs the scope `write`. With an idempotency key a repeat returns the first probe's outcome.", 'write', ('api_key', 'bearer'), (401, 403, 404, 409, 422, 429, 500, 502, 503), (
        Option('connector_id', 'string', True, True, False, (), False, False, False, 'The connector to probe.'),), 'optional', 'none', 'json', None, ('success', 'error_message'), None, None),
    'browse': Command('browseConnector', ('connectors.browse',), 'POST /connectors/{connector_id}/browse', 'List files behind a connector', 'Lists the files below a prefix whose names match a glob, as an import would see them. Changes nothing. To look up a single object, give its full path as `prefix` and its file name as `pattern`. The connector needs the scope `import`.', 'read', ('api_key', 'bearer'), (401, 403, 404, 422, 429, 500, 502, 503), (
        Option('connector_id', 'string', True, True, False, (), False, False, False, 'The connector whose files are listed.'),
        Option('prefix', 'string', False, False, False, (), False, False, False, 'Folder-like prefix, or the full path of a single object. Empty for the whole bucket or container.'),
        Option('pattern', 'string', False, False, False, (), False, False, False, 'Glob that file names must match; sets in braces are allowed. Default: *.'),
        Option('recursive', 'boolean', False, False, False, (), False, False, False, 'Whether to descend into folders below the prefix. Default: True.'),
        Option('limit', 'integer', False, False, False, (), False, False, False, 'The most files to return. Left out, the server decides. At least 1.'),), 'none', 'none', 'json', None, ('name', 'path', 'size_bytes', 'last_modified', 'extension', 'content_type'), None, None),
}
# fmt: on
