"""A soak: both clients work on a sandbox that fails now and then, and at the end nothing may be lost or doubled.

    python tests/faults/soak.py --seconds 300 --faults 0.05

Threads and tasks create, change, read, list, upload and delete through the public methods while the sandbox drops
connections before and after the work, truncates responses and gives errors. Each worker keeps a ledger of what it
was told; at the end the ledgers are compared with the sandbox's own database. Exits 1 on a difference.
"""

from __future__ import annotations

import argparse
import asyncio
import io
import itertools
import json
import random
import struct
import sys
import threading
import time
import wave
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from videovector import AsyncVideoVector, Hooks, NotFoundError, VideoVector, VideoVectorError
from videovector._transport.http_library import httpx
from videovector.sandbox.server.sandbox_server import SandboxServer

SCHEMA = {"type": "object", "properties": {"summary": {"type": "string"}}, "required": ["summary"]}
TEXT = "Describe what is seen."
THREADS = 4
TASKS = 8
# Enough that at 5 % faults no call runs out of attempts in any soak that will ever be run.
RETRIES = 12


@dataclass
class Ledger:
    """What the workers were told: the names of what exists, by kind, and what came of every call."""

    made: dict[str, dict[str, str]] = field(default_factory=lambda: {"indexes": {}, "prompts": {}, "jobs": {}})
    deleted: set[str] = field(default_factory=set)
    calls: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    retries: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)
    numbers: Iterator[int] = field(default_factory=itertools.count)

    def note(self, kind: str, name: str, identifier: str) -> None:
        with self.lock:
            self.made[kind][name] = identifier

    def retried(self, event: object) -> None:
        with self.lock:
            self.retries += 1


def sound(number: int) -> bytes:
    """A tenth of a second of sound, another one for each number."""
    target = io.BytesIO()
    with wave.open(target, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(struct.pack("<400h", *(number + step for step in range(400))) * 2)
    return target.getvalue()


def rules(probability: float, seed: int) -> list[dict[str, Any]]:
    """The faults, each with an equal share of the probability."""
    kinds: list[dict[str, Any]] = [
        {"drop": "before"},
        {"drop": "after"},
        {"truncate": 0.5},
        {"status": 503},
        {"status": 429, "retry_after": 0},
    ]
    share = probability / len(kinds)
    return [{**kind, "probability": share, "seed": seed + number} for number, kind in enumerate(kinds)]


# What a worker does next, as (what to count it as, how to call it, what to keep of its value).
Step = tuple[str, Callable[[Any], Any], Callable[[Any], None]]


def next_step(ledger: Ledger, chance: random.Random) -> Step:
    """Choose a call; it is the same for both clients, which differ only in awaiting it."""
    with ledger.lock:
        number = next(ledger.numbers)
        indexes = [(name, known) for name, known in ledger.made["indexes"].items() if known not in ledger.deleted]
        prompts = list(ledger.made["prompts"].items())
    choice = chance.random()
    name = f"soak-{number}"
    if choice < 0.25 or not indexes or not prompts:
        if len(prompts) < 20 and (choice < 0.05 or not prompts):
            return (
                "prompts.create",
                lambda client: client.prompts.create(name=name, prompt_text=TEXT, json_schema=SCHEMA),
                lambda prompt: ledger.note("prompts", name, prompt.prompt_id),
            )
        return (
            "indexes.create",
            lambda client: client.indexes.create(name=name),
            lambda index: ledger.note("indexes", name, index.index_id),
        )
    index_name, index_id = chance.choice(indexes)
    if choice < 0.30:
        content = sound(number)
        return (
            "videos.upload",
            lambda client: client.videos.upload(file=content, filename=f"{name}.wav", title=name),
            lambda job: ledger.note("jobs", name, job.job_id),
        )
    if choice < 0.40 and len(indexes) > 10:
        with ledger.lock:
            ledger.deleted.add(index_id)
        return "indexes.delete", lambda client: client.indexes.delete(index_id), lambda _: None
    if choice < 0.50:
        prompt_name, prompt_id = chance.choice(prompts)
        return (
            "prompts.update",
            lambda client: client.prompts.update(prompt_id, prompt_text=f"Describe scene {number}."),
            lambda prompt: expect(ledger, "prompts.update", prompt.name, prompt_name),
        )
    if choice < 0.60:
        return "indexes.list", lambda client: client.indexes.list(), lambda _: None
    return (
        "indexes.retrieve",
        lambda client: client.indexes.retrieve(index_id),
        lambda index: expect(ledger, "indexes.retrieve", index.name, index_name),
    )


def expect(ledger: Ledger, what: str, found: object, wanted: object) -> None:
    if found != wanted:
        with ledger.lock:
            ledger.failures.append(f"{what} gave {found!r} instead of {wanted!r}")


def settled(ledger: Ledger, what: str, error: VideoVectorError) -> None:
    """An error of a call: only the absence of what another worker deletes is right."""
    with ledger.lock:
        ledger.calls[what] += 1
        if not (isinstance(error, NotFoundError) and what in ("indexes.delete", "indexes.retrieve")):
            ledger.failures.append(f"{what}: {type(error).__name__}: {error}")


def work(client: VideoVector, ledger: Ledger, until: float, seed: int) -> None:
    chance = random.Random(seed)
    while time.monotonic() < until:
        what, call, keep = next_step(ledger, chance)
        try:
            keep(call(client))
        except VideoVectorError as error:
            settled(ledger, what, error)
        else:
            with ledger.lock:
                ledger.calls[what] += 1


async def work_async(client: AsyncVideoVector, ledger: Ledger, until: float, seed: int) -> None:
    chance = random.Random(seed)
    while time.monotonic() < until:
        what, call, keep = next_step(ledger, chance)
        try:
            keep(await call(client))
        except VideoVectorError as error:
            settled(ledger, what, error)
        else:
            with ledger.lock:
                ledger.calls[what] += 1


def settle(server: SandboxServer, seconds: float = 60) -> None:
    """Wait until the sandbox has worked off the uploads."""
    until = time.monotonic() + seconds
    ended = ("completed", "failed", "cancelled")
    while time.monotonic() < until and any(
        job["status"] not in ended for job in server.sandbox.store.list("import_jobs")
    ):
        time.sleep(0.05)


def differences(ledger: Ledger, server: SandboxServer) -> list[str]:
    """What the sandbox's database and the ledger disagree about."""
    store = server.sandbox.store
    found: list[str] = []
    for kind, label, key in (("indexes", "name", "index_id"), ("prompts", "name", "prompt_id")):
        rows = [row for row in store.list(kind) if row[label].startswith("soak-")]
        names = Counter(row[label] for row in rows)
        found += [f"{kind}: {name} is there {count} times" for name, count in names.items() if count > 1]
        stored = {row[label]: row[key] for row in rows}
        told = {name: known for name, known in ledger.made[kind].items() if known not in ledger.deleted}
        found += [f"{kind}: {name} is lost" for name in told.keys() - stored.keys()]
        # A deletion works on after its response.
        extra = {name for name in stored.keys() - told.keys() if stored[name] not in ledger.deleted}
        found += [f"{kind}: {name} was never told of" for name in extra]
        found += [f"{kind}: {name} is another" for name in told.keys() & stored.keys() if told[name] != stored[name]]
    jobs = {job["job_id"] for job in store.list("import_jobs")}
    found += [f"jobs: {job} is lost or doubled" for job in jobs ^ set(ledger.made["jobs"].values())]
    titles = Counter(video["title"] for video in store.list("videos"))
    uploaded = ledger.made["jobs"].keys()
    found += [
        f"videos: {title} is there {titles[title]} times" for title in titles.keys() | uploaded if titles[title] != 1
    ]
    return found


def soak(seconds: float, faults: float, seed: int = 1) -> dict[str, Any]:
    """Run the soak and return its summary; `differences` and `failures` must be empty."""
    ledger = Ledger()
    with SandboxServer() as server:
        access = server.access
        control = f"{server.origin}/_sandbox/faults"
        httpx.post(control, json={"faults": rules(faults, seed)}, trust_env=False).raise_for_status()
        settings: dict[str, Any] = {
            "api_key": access.api_key,
            "base_url": access.base_url,
            "max_retries": RETRIES,
            "max_retry_delay": 0.2,
            "hooks": Hooks(on_retry=ledger.retried),
        }
        until = time.monotonic() + seconds

        async def tasks() -> None:
            async with AsyncVideoVector(**settings) as client:
                await asyncio.gather(*(work_async(client, ledger, until, seed + 100 + n) for n in range(TASKS)))

        with VideoVector(**settings) as client:
            threads = [
                threading.Thread(target=work, args=(client, ledger, until, seed + number)) for number in range(THREADS)
            ]
            for thread in threads:
                thread.start()
            asyncio.run(tasks())
            for thread in threads:
                thread.join()
        struck = sum(rule["struck"] for rule in httpx.get(control, trust_env=False).json()["faults"])
        httpx.delete(control, trust_env=False)
        settle(server)
        return {
            "seconds": seconds,
            "faults": faults,
            "calls": sum(ledger.calls.values()),
            "by_call": dict(sorted(ledger.calls.items())),
            "faults_struck": struck,
            "retries": ledger.retries,
            "failures": ledger.failures[:20],
            "differences": differences(ledger, server)[:20],
            "violations": list(server.sandbox.violations)[:20],
        }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--faults", type=float, default=0.05, help="probability of a fault per request")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    summary = soak(arguments.seconds, arguments.faults, arguments.seed)
    print(json.dumps(summary, indent=1))
    return 1 if summary["failures"] or summary["differences"] or summary["violations"] else 0


if __name__ == "__main__":
    sys.exit(main())
