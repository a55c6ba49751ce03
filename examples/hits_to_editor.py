"""Write hits as subtitles for a player and as markers for a video editor.

python examples/hits_to_editor.py INDEX QUERY NAME
"""

import sys
from pathlib import Path

from videovector import VideoVector, timelines


def main(index_id: str, query: str, name: str) -> None:
    with VideoVector() as client:
        hits = client.search.text(index_id, query=query)
    if not hits:
        raise SystemExit(f"Nothing was found for {query!r}.")
    best = hits[0].video_id  # subtitles and markers belong to one media item
    Path(f"{name}.srt").write_text(timelines.srt(hits, video_id=best), encoding="utf-8")
    Path(f"{name}.edl").write_text(
        timelines.edl(hits, fps=25, start_timecode="01:00:00:00", video_id=best), encoding="utf-8"
    )
    print(f"{name}.srt and {name}.edl")


if __name__ == "__main__":
    main(*sys.argv[1:])
