"""Mark the best hits of a search with a colour and a note.

python examples/mark_hits.py INDEX QUERY NOTE
"""

import sys

from videovector import VideoVector


def main(index_id: str, query: str, note: str) -> None:
    with VideoVector() as client:
        for hit in client.search.text(index_id, query=query, top_k=3):
            if hit.segment_id is None:  # the hit is a whole media item
                continue
            marker = client.markers.upsert(
                target_type="segment", target_id=hit.segment_id, run_id=hit.run_id, color="blue", note=note
            )
            print(marker.marker_id, marker.target_id, marker.note)


if __name__ == "__main__":
    main(*sys.argv[1:])
