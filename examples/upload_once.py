"""Upload a file with an idempotency key, so that it is uploaded only once.

python examples/upload_once.py INDEX FILE
"""

import hashlib
import sys
from pathlib import Path

from videovector import VideoVector


def main(index_id: str, file: str) -> None:
    with Path(file).open("rb") as opened:
        key = hashlib.file_digest(opened, "sha256").hexdigest()
    with VideoVector() as client:
        job = client.videos.upload(
            file=file, title=Path(file).stem, index_id=index_id, idempotency_key=f"{index_id}-{key}"
        )
        print(job.job_id)


if __name__ == "__main__":
    main(*sys.argv[1:])
