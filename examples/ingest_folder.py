"""Upload every file of a folder exactly once, no matter how often this program is started.

python examples/ingest_folder.py INDEX FOLDER
"""

import sys

from videovector import VideoVector


def main(index_id: str, folder: str) -> None:
    with VideoVector() as client:
        run = client.bulk.ingest(folder, index_id=index_id, journal="ingest.sqlite", concurrency=4)
        for item in run:
            print("imported" if item.ok else f"failed: {item.error}", item.source)
        print(run.summary)


if __name__ == "__main__":
    main(*sys.argv[1:])
