"""Delete an index with all of its media and results, and wait until it is deleted.

python examples/clean_up.py INDEX
"""

import sys

from videovector import NotFoundError, VideoVector


def main(index_id: str) -> None:
    with VideoVector() as client:
        try:
            client.indexes.delete(index_id)
        except NotFoundError:
            print(index_id, "was not there")
        else:
            print(index_id, client.indexes.wait_for_deletion(index_id, timeout=3600).status)


if __name__ == "__main__":
    main(*sys.argv[1:])
