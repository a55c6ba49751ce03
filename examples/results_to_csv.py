"""Write the results of a run as CSV: one row for each segment, one column for each extracted field.

python examples/results_to_csv.py RUN INDEX > results.csv
"""

import csv
import sys
from typing import Any

from videovector import VideoVector


def main(run_id: str, index_id: str) -> None:
    rows: list[dict[str, Any]] = []
    with VideoVector() as client:
        for video in client.indexes.list_videos(index_id).auto_paging_iter():
            for row in client.prompt_runs.list_results(run_id, video_id=video.video_id).auto_paging_iter(prefetch=True):
                place = {"video_id": row.video_id, "start": row.start_time, "end": row.end_time}
                rows.append(place | (row.metadata or {}))
    columns = list(dict.fromkeys(name for row in rows for name in row))
    writer = csv.DictWriter(sys.stdout, columns)
    writer.writeheader()
    writer.writerows(rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
