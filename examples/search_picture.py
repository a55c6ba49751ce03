"""Find moments that look like an image, or like the thumbnail of a segment.

python examples/search_picture.py INDEX PICTURE_OR_SEGMENT
"""

import sys
from pathlib import Path

from videovector import VideoVector


def main(index_id: str, what: str) -> None:
    with VideoVector() as client:
        picture = Path(what)
        image = (
            picture.read_bytes()
            if picture.exists()
            else client.request("GET", f"/videos/segments/{what}/thumbnail", answer="bytes")
        )
        for hit in client.search.image(index_id, image_data=image, top_k=5):
            print(hit.segment_id, hit.start_time, hit.end_time)


if __name__ == "__main__":
    main(*sys.argv[1:])
