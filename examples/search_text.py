"""Find moments by text.

python examples/search_text.py INDEX QUERY
"""

import sys

from videovector import VideoVector


def main(index_id: str, query: str) -> None:
    with VideoVector() as client:
        for hit in client.search.text(index_id, query=query, top_k=5):
            print(f"{hit.similarity_score:.2f}  {hit.video_name}  {hit.start_time} to {hit.end_time} s")
            print(f"      {hit.content_preview}")


if __name__ == "__main__":
    main(*sys.argv[1:])
