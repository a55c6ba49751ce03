"""The cost of runs, and whether the balance of the account covers it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from videovector.sandbox.errors import ApiError
from videovector.sandbox.storage.store import Document

if TYPE_CHECKING:
    from videovector.sandbox.state.account import Sandbox


# The price of a second of video or audio, or of an image, in the unit of the product.
_PRICES: Final = {"video": 0.02, "audio": 0.005, "image": 0.05}


def balance_of(sandbox: Sandbox) -> float:
    """The balance of the account after all runs; for a running one, its estimate counts."""
    spent: float = sum(
        run["billing_estimated_mt" if run["billing_status"] == "pending" else "billing_actual_mt"]
        for run in sandbox.store.list("runs")
    )
    return round(max(0.0, sandbox.limits.limits.balance_mt - spent), 4)


def estimate(sandbox: Sandbox, videos: Sequence[Document]) -> Document:
    """`PromptRunCostEstimate` for some media."""
    balance = balance_of(sandbox)
    seconds = {kind: sum(seconds_of(v) for v in videos if v["media_type"] == kind) for kind in ("video", "audio")}
    counts = {kind: sum(video["media_type"] == kind for video in videos) for kind in _PRICES}
    amount = round(sum(price_of(video) for video in videos), 4)
    return {
        "estimated_mt": amount,
        "breakdown": {
            "base_estimate_mt": amount,
            "prompt_run_estimate": {
                "eligible_item_count": len(videos),
                "video_seconds": round(seconds["video"], 3),
                "audio_seconds": round(seconds["audio"], 3),
                "image_count": counts["image"],
            },
        },
        "sufficient_balance": amount <= balance,
        "current_balance_mt": balance,
    }


def price_of(video: Document) -> float:
    """The cost of a run over this item."""
    unit = _PRICES[video["media_type"]]
    return unit if video["media_type"] == "image" else unit * seconds_of(video)


def seconds_of(video: Document) -> float:
    """The length of an item in seconds; an image has none."""
    return float(video["duration_seconds"] or 0.0)


def require_balance(sandbox: Sandbox, videos: Sequence[Document]) -> None:
    """Raises ApiError 402 if the balance does not cover a run."""
    if sum(price_of(video) for video in videos) > balance_of(sandbox):
        raise ApiError(402, "billing_insufficient_balance", "The balance of the account doesn't cover this run.")
