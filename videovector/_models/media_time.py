"""How a moment in media reads for people."""

from __future__ import annotations


def media_time(seconds: float) -> str:
    """A moment in media as players write it: `0:32.5`, or `1:02:03.0` from an hour on.

    Args:
        seconds: Seconds from the start of the media.
    """
    tenths = round(seconds * 10)
    minutes, rest = divmod(tenths, 600)
    hours, minutes = divmod(minutes, 60)
    return f"{f'{hours}:{minutes:02}' if hours else minutes}:{rest // 10:02}.{rest % 10}"
