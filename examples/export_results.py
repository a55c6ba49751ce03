"""Export the results of a run into a file.

python examples/export_results.py RUN FILE
"""

import sys

from videovector import VideoVector


def main(run_id: str, file: str) -> None:
    with VideoVector() as client:
        created = client.exports.create_prompt_run_export(run_id)
        export = client.exports.wait_for_completion(created.export_id, timeout=3600)
        print(client.exports.download(export.export_id, file, max_bytes=None), "bytes in", file)


if __name__ == "__main__":
    main(*sys.argv[1:])
