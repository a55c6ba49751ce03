"""Replace an API key without interruption: create a new key, write it to a file, then revoke the old key.

VIDEO_VECTOR_BEARER_TOKEN=… python examples/rotate_key.py OLD_KEY_ID FILE
"""

import os
import sys

from videovector import VideoVector


def main(old_key_id: str, file: str) -> None:
    # Only a bearer token can manage API keys.
    with VideoVector(bearer_token=os.environ["VIDEO_VECTOR_BEARER_TOKEN"]) as client:
        old = client.api_keys.retrieve(old_key_id)
        created = client.api_keys.create(name=old.name, scopes=old.scopes, expires_in_days=90)
        # Only the user of this program can read the file.
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as opened:
            opened.write(created.key)
        client.api_keys.revoke(old_key_id)
        print(created.key_id, "replaces", old_key_id)


if __name__ == "__main__":
    main(*sys.argv[1:])
