"""Rows 1 and 2: the cost of the import and of the first client in a fresh process."""

from __future__ import annotations

from benchmarks.bench import Bench, Figure, fail, medians, ratio

_TIMED = """
import json, time
cpu, wall = time.process_time(), time.perf_counter()
{work}
print(json.dumps({{"cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall}}))
"""
_HEAVY = ("attr", "attrs", "httpx", "ssl")
_LOADED = f"""
import json, sys
import videovector
print(json.dumps([name for name in {_HEAVY} if name in sys.modules]))
"""
_SECOND = """
import json, time
{setup}
{first}
times = []
kept = []
for _ in range(9):
    cpu = time.process_time()
    kept.append({make})
    times.append(time.process_time() - cpu)
print(json.dumps({{"cpu": sorted(times)[4]}}))
"""
_OURS = "from videovector import VideoVector"
_CLIENT = 'VideoVector(api_key="vv_benchmark")'
_TRUST = "import os\nos.environ['SSL_CERT_FILE'] = {trusted!r}\n"
_CALL = """
from videovector import VideoVector
client = VideoVector(api_key="vv_benchmark", base_url={url!r})
client.indexes.retrieve("idx_7c1d")
client.close()
"""
_FLOOR_CALL = """
import httpx
client = httpx.Client()
client.get({url!r} + "/indexes/idx_7c1d").json()
client.close()
"""
_HTTP_CLIENT_CALL = """
import http.client, json
connection = http.client.{connection}({netloc!r})
connection.request("GET", "/indexes/idx_7c1d")
json.loads(connection.getresponse().read())
connection.close()
"""


def importing(bench: Bench) -> list[Figure]:
    """`import videovector`."""
    loaded = bench.fresh({"ours": _LOADED}, 1)["ours"][0]
    if loaded:
        fail(f"import videovector loads {', '.join(loaded)}")
    codes = {
        "ours": _TIMED.format(work="import videovector"),
        "peer": _TIMED.format(work="import videovector"),
        "floor": _TIMED.format(work="import httpx"),
    }
    results = bench.fresh(codes, bench.effort.pick(13, 5))
    absolute = medians(results, "wall", 1e3)
    return [
        Figure(
            1,
            "import",
            "`import videovector` against `import httpx`",
            "≤",
            0.05,
            0.10,
            ratio(results, "ours", "floor", "wall"),
            absolute=absolute,
            absolute_unit="ms",
            reference="floor",
        )
    ]


def first_client(bench: Bench) -> list[Figure]:
    """Import and first client, further clients, and the way to the first response."""
    codes = {
        "ours": _TIMED.format(work=f"{_OURS}\nclient = {_CLIENT}"),
        "peer": _TIMED.format(work=f"{_OURS}\nclient = {_CLIENT}"),
        "floor": _TIMED.format(work="import httpx\nclient = httpx.Client()"),
    }
    rounds = bench.effort.pick(9, 3)
    first = bench.fresh(codes, rounds)
    codes = {
        "ours": _SECOND.format(setup=_OURS, first=f"client = {_CLIENT}", make=_CLIENT),
        "peer": _SECOND.format(setup=_OURS, first=f"client = {_CLIENT}", make=_CLIENT),
        "floor": _SECOND.format(setup="import httpx", first="client = httpx.Client()", make="httpx.Client()"),
    }
    second = bench.fresh(codes, rounds)
    return [
        Figure(
            2,
            "first",
            "import and first client against `import httpx; httpx.Client()`",
            "≤",
            1.1,
            1.3,
            ratio(first, "ours", "floor"),
            absolute=medians(first, "cpu", 1e3),
            absolute_unit="ms",
            reference="floor",
        ),
        Figure(
            2,
            "further",
            "a further client against a further `httpx.Client()`",
            "≤",
            0.05,
            0.10,
            ratio(second, "ours", "floor"),
            absolute=medians(second, "cpu", 1e3),
            absolute_unit="ms",
            reference="floor",
        ),
        *(
            _first_response(bench, scheme, url)
            for scheme, url in (("https", bench.tls_base_url), ("http", bench.base_url))
        ),
    ]


def _first_response(bench: Bench, scheme: str, url: str) -> Figure:
    trust = _TRUST.format(trusted=str(bench.trusted))
    bare = _HTTP_CLIENT_CALL.format(connection=f"{scheme.upper()}Connection", netloc=url.partition("//")[2])
    codes = {
        **dict.fromkeys(("ours", "fast", "peer"), trust + _TIMED.format(work=_CALL.format(url=url))),
        "floor": trust + _TIMED.format(work=_FLOOR_CALL.format(url=url)),
        "floor http.client": trust + _TIMED.format(work=bare),
    }
    results = bench.fresh(codes, bench.effort.pick(9, 3))
    return Figure(
        2,
        f"{scheme} response",
        f"import, first client and its first {scheme} response against the same with httpx",
        "≤",
        1.0,
        1.15,
        ratio(results, "ours", "floor"),
        absolute=medians(results, "cpu", 1e3),
        absolute_unit="ms",
        reference="floor",
    )
