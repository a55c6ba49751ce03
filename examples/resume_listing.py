"""List many media items, and continue where the last run of this program stopped.

python examples/resume_listing.py INDEX STATE_FILE
"""

import sys
from pathlib import Path

from videovector import VideoVector


def main(index_id: str, state_file: str) -> None:
    state = Path(state_file)
    cursor = state.read_text() if state.exists() else None
    with VideoVector() as client:
        for page in client.indexes.list_videos(index_id, limit=100, cursor=cursor).pages():
            for video in page:
                print(video.video_id, video.title)
            # Written after each page, so that nothing is printed twice.
            if page.next_cursor:
                state.write_text(page.next_cursor)
    state.unlink(missing_ok=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
