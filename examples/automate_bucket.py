"""Import new files of a bucket, run a prompt on them, and export the results to another bucket.

python examples/automate_bucket.py INDEX PROMPT SOURCE_CONNECTOR DESTINATION_CONNECTOR
"""

import sys

from videovector import VideoVector


def main(index_id: str, prompt_id: str, source: str, destination: str) -> None:
    with VideoVector() as client:
        imports = client.automations.put_import(
            index_id,
            connector_id=source,
            debounce_interval="10m",
            prompt_preset={"prompt_id": prompt_id},
            source_prefix="incoming/",
            file_pattern="*.mp4",
        )
        exports = client.automations.put_export(
            index_id, destination_connector_id=destination, destination_subpath="results"
        )
        print("imports:", "on" if imports.enabled and not imports.paused else "off")
        print("exports:", "on" if exports.enabled and not exports.paused else "off")


if __name__ == "__main__":
    main(*sys.argv[1:])
