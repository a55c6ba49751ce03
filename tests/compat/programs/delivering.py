"""Connectors, bulk imports, exports and webhooks."""

import io
import json
import os
import urllib.request
from pathlib import Path

from videovector import (
    ConnectorStatus,
    ExportStatus,
    ImportJobStatus,
    ProcessingError,
    VideoVector,
    VideoVectorError,
    WebhookStatus,
)

media = Path(os.environ["MEDIA"])


def put(path: str, content: bytes) -> None:
    """Put an object into a bucket of the service."""
    url = f"{os.environ['SERVICE']}/_sandbox/buckets/{path}"
    urllib.request.urlopen(urllib.request.Request(url, data=content, method="PUT")).close()


put("media/2026/scenes.mp4", (media / "scenes.mp4").read_bytes())
put("media/2026/wall.png", (media / "wall.png").read_bytes())
put("media/notes.txt", b"no media")
put("results/readme.txt", b"exports go here")

with VideoVector(
    timeout=30, max_retries=5, max_retry_delay=10, custom_headers={"X-Trace-Context": "group-1"}
) as client:
    gcs = client.connectors.create_gcs(
        name="Bucket",
        bucket="media",
        gcp_project_id="project-1",
        credentials_file=io.BytesIO(b'{"type": "service_account"}'),
        import_mode="new_only",
    )
    print(gcs.name, gcs.provider, gcs.status, gcs.scopes, gcs.import_mode, gcs.bucket, gcs.gcp_project_id)
    print(gcs.provider == "gcs", gcs.status == ConnectorStatus.ACTIVE, gcs.export_base_path, gcs.last_tested_at)
    s3 = client.connectors.create_s3(
        name="Results",
        bucket="results",
        region="eu-central-1",
        aws_access_key_id="AKIDEXAMPLE",
        aws_secret_access_key="example-secret",
        scopes=["import", "export"],
        export_base_path="exports",
    )
    print(s3.scopes, s3.region, s3.export_base_path, "example-secret" in repr(s3))
    azure = client.connectors.create_azure(
        name="Container",
        storage_account="account",
        container="missing",
        tenant_id="tenant",
        client_id="client",
        client_secret="example-secret",
    )
    print(azure.provider, azure.storage_account, azure.container, azure.scopes)
    print([connector.name for connector in client.connectors.list()])
    print(
        client.connectors.test(gcs.connector_id).success, client.connectors.retrieve(gcs.connector_id).last_test_result
    )
    failed = client.connectors.test(azure.connector_id)
    print(failed.success, failed.error_message is not None)
    for file in client.connectors.browse(gcs.connector_id, prefix="2026/", pattern="*", recursive=True):
        print(file.path, file.name, file.size_bytes > 0, file.content_type, file.extension)
    print(len(client.connectors.browse(gcs.connector_id)))
    print(client.connectors.delete(azure.connector_id).message)

    index = client.indexes.create(name="Imported")
    job = client.import_jobs.create(
        connector_id=gcs.connector_id, index_id=index.index_id, source_prefix="2026/", file_pattern="*.mp4"
    )
    print(job.status, job.source_prefix, job.file_pattern, job.recursive, job.connector_id == gcs.connector_id)
    job = client.import_jobs.wait_for_completion(job.job_id, poll_interval=0.02)
    print(job.status == ImportJobStatus.COMPLETED, job.progress.imported, job.progress.skipped, len(job.video_ids))
    again = client.import_jobs.create(connector_id=gcs.connector_id, index_id=index.index_id)
    again = client.import_jobs.wait_for_completion(again.job_id, poll_interval=0.02)
    print(again.status, again.progress.imported, again.failed_files)
    for file in client.import_jobs.iter_files(again.job_id):
        print(file.file_name, file.status, file.skip_reason)
    try:
        print(client.import_jobs.cancel(again.job_id).status)
    except VideoVectorError as error:
        print(type(error).__name__, error.status_code, error.error_code)

    hook = client.webhooks.create(
        name="Done",
        url="https://example.com/hook",
        events=["prompt_run.completed", "export.ready"],
        metadata={"team": "a"},
    )
    print(hook.name, hook.events, hook.status, bool(hook.secret), hook.metadata, hook.index_ids, hook.failure_count)
    print(hook.secret in repr(client.webhooks.retrieve(hook.webhook_id)))
    paused = client.webhooks.update(hook.webhook_id, status="paused", index_ids=[index.index_id])
    print(paused.status, paused.status == WebhookStatus.PAUSED, paused.index_ids == [index.index_id])
    print([entry.name for entry in client.webhooks.list()], len(client.webhooks.list_events()))
    print(client.webhooks.list_events()[0], "prompt_run.completed" in client.webhooks.list_events())
    rotated = client.webhooks.rotate_secret(hook.webhook_id)
    print(rotated.webhook_id == hook.webhook_id, rotated.new_secret != hook.secret)
    print([delivery.status for delivery in client.webhooks.list_deliveries(hook.webhook_id, status="failed", limit=5)])
    for call in (client.webhooks.get_delivery, client.webhooks.retry_delivery):
        try:
            call("dlv_none")
        except VideoVectorError as error:
            print(type(error).__name__, error.status_code, error.error_code)
    print(client.webhooks.delete(hook.webhook_id).message)

    process = client.workflow.process(prompt_instruction="Describe the scenes", index_id=index.index_id)
    client.workflow.wait_until_searchable(process.run.run_id, poll_interval=0.02)
    created = client.exports.create_index_export(index.index_id, prompt_run_ids=[process.run.run_id])
    print(created.status in ("pending", "processing", "completed"))
    export = client.exports.wait_for_completion(created.export_id, poll_interval=0.02)
    print(export.status, export.status == ExportStatus.COMPLETED, export.export_type, export.destination_type)
    print(export.download_url.endswith(f"/exports/{export.export_id}/download"), export.queue_status, export.attempts)
    written = client.exports.download(export.export_id, "metadata.json")
    content = Path("metadata.json").read_bytes()
    print(written == len(content), sorted(json.loads(content)))
    print(b"".join(client.exports.iter_download(export.export_id, chunk_size=100)) == content)
    target = io.BytesIO()
    print(client.exports.download(export.export_id, target) == len(content), target.getvalue() == content)
    try:
        client.exports.download(export.export_id, "small.json", max_bytes=10)
    except VideoVectorError as error:
        print(type(error).__name__, error.error_code, error.details["max_bytes"], Path("small.json").exists())
    delivered = client.exports.create_prompt_run_export(
        process.run.run_id, destination_connector_id=s3.connector_id, destination_subpath="runs/1"
    )
    delivered = client.exports.wait_for_completion(delivered.export_id, poll_interval=0.02)
    print(delivered.destination_type, delivered.download_url, delivered.destination_connector_id == s3.connector_id)
    print(client.exports.download_url(delivered.export_id), delivered.destination_subpath)
    print([entry.export_type for entry in client.exports.list(limit=5)])
    try:
        client.exports.create_index_export("idx_none")
    except (ProcessingError, VideoVectorError) as error:
        print(type(error).__name__, error.status_code, error.error_code)
