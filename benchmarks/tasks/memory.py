"""The peak growth of a process's memory, without sampling: Linux stores the peak and can reset it."""

from __future__ import annotations

from pathlib import Path

_STATUS = Path("/proc/self/status")
_CLEAR = Path("/proc/self/clear_refs")
_base = 0


def start_peak() -> None:
    """Reset the peak to the present memory."""
    global _base
    _CLEAR.write_text("5")
    _base = _field("VmRSS")


def peak_growth() -> int:
    """Bytes by which the memory grew at most since `start_peak`."""
    return max(0, _field("VmHWM") - _base)


def _field(name: str) -> int:
    for line in _STATUS.read_text().splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) * 1024
    raise RuntimeError(f"{_STATUS} has no {name}; this row needs Linux")
