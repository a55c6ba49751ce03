"""How much a process's memory grew at its highest, without sampling: Linux keeps the peak and can start it anew."""

from __future__ import annotations

from pathlib import Path

_STATUS = Path("/proc/self/status")
_CLEAR = Path("/proc/self/clear_refs")
_base = 0


def start_peak() -> None:
    """Make the present memory the peak."""
    global _base
    _CLEAR.write_text("5")
    _base = _field("VmRSS")


def peak_growth() -> int:
    """Bytes by which the peak since `start_peak` is above what there was then."""
    return max(0, _field("VmHWM") - _base)


def _field(name: str) -> int:
    for line in _STATUS.read_text().splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) * 1024
    raise RuntimeError(f"{_STATUS} has no {name}; this row needs Linux")
