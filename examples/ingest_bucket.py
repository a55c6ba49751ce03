"""Import the new files of an Amazon S3 bucket, and list the files that failed.

AWS_ACCESS_KEY_ID=… AWS_SECRET_ACCESS_KEY=… python examples/ingest_bucket.py INDEX BUCKET PREFIX
"""

import os
import sys

from videovector import VideoVector


def main(index_id: str, bucket: str, prefix: str) -> None:
    with VideoVector() as client:
        connector = client.connectors.create_s3(
            name=f"{bucket} for {index_id}",
            bucket=bucket,
            region=os.environ.get("AWS_REGION", "eu-central-1"),
            aws_access_key_id=os.environ["AWS_ACCESS_KEY_ID"],
            aws_secret_access_key=os.environ["AWS_SECRET_ACCESS_KEY"],
            scopes=["import"],
            idempotency_key=f"connector-{bucket}-{index_id}",
        )
        check = client.connectors.test(connector.connector_id)
        if not check.success:
            raise SystemExit(f"{bucket} cannot be read: {check.error_message}")
        job = client.import_jobs.create(
            connector_id=connector.connector_id,
            index_id=index_id,
            source_prefix=prefix,
            file_pattern="*.{mp4,mov}",
            import_mode_override="new_only",
        )
        job = client.import_jobs.wait_for_completion(job.job_id)
        print(job.progress.imported, "imported,", job.progress.failed, "failed")
        for source in client.import_jobs.iter_files(job.job_id, failed_only=True):
            print(source.file_name, source.failure)


if __name__ == "__main__":
    main(*sys.argv[1:])
