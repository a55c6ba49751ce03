from __future__ import annotations

import base64
import io
import json
import socket
import struct
import time
import zlib
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from server_steps import SCHEMA, Library, RunningSandbox, finished_job, new_index, ok

from videovector import ClientConfig, InvalidArgumentError
from videovector.sandbox.http.json_bodies import UnreadableJsonError, read_json
from videovector.sandbox.http.request_limits import NetworkHostError, RequestLimits, limits_for, require_consent
from videovector.sandbox.server.sandbox_server import SandboxServer


def _post(api: httpx.Client, path: str, text: str | bytes) -> httpx.Response:
    """POSTs a body exactly as it is written."""
    return api.post(path, content=text, headers={"Content-Type": "application/json"})


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"name": "a\\ud800b"}', "contains a lone surrogate"),
        ('{"\\udfff": 1, "name": "a"}', "contains a lone surrogate"),
        ('{"name": 1e400}', "has a number that is too large"),
        ('{"name": NaN}', "has NaN"),
        ('{"name": 123456789012345678901234567890}', "has a whole number beyond 64 bits"),
        ('{"name": ' + "9" * 5_000 + "}", "has a whole number beyond 64 bits"),
        ('{"name": ' + "[" * 200 + "]" * 200 + "}", "is more than 64 levels deep"),
        ("[" * 100_000, "has more than 50000 values"),
        ('{"name": "\xe9"}'.encode("latin-1"), "is not UTF-8 text"),
        ('{"name": [' + ",".join(["[]"] * 60_000) + "]}", "has more than 50000 values"),
        ("\ufeff{}", "is not valid JSON"),
        ("null", "must be an object"),
        ("", "is required"),
    ],
)
def test_json_that_can_not_be_kept_is_refused(api: httpx.Client, text: str | bytes, why: str) -> None:
    """Half characters, endless numbers, depths and crowds of values are a 422 that says what is wrong with the body."""
    refused = _post(api, "/indexes", text)
    assert refused.status_code == 422
    (error,) = refused.json()["error"]["details"]["errors"]
    assert error["location"] == "body"
    assert error["message"].startswith(why)


def test_whole_numbers_may_be_written_with_a_point(api: httpx.Client) -> None:
    """1.0 and 1e1 are integers wherever an integer is asked for; 1.5 and 1e300 are not."""
    index_id = new_index(api)
    for written in ("1.0", "1e1", "10"):
        assert _post(api, f"/indexes/{index_id}/search", f'{{"query": "x", "top_k": {written}}}').status_code == 200
    for written in ("1.5", "1e300", '"1"', "true"):
        refused = _post(api, f"/indexes/{index_id}/search", f'{{"query": "x", "top_k": {written}}}')
        assert {"location": "body.top_k", "message": "must be an integer"} in refused.json()["error"]["details"][
            "errors"
        ]


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(categories=None)),
        lambda parts: st.lists(parts, max_size=4) | st.dictionaries(st.text(), parts, max_size=4),
        max_leaves=12,
    )
)
@settings(max_examples=60, deadline=None)
def test_what_is_read_can_be_written_again(value: Any) -> None:
    """Every JSON text is refused with a reason or gives a value that goes back into UTF-8 JSON."""
    try:
        found = read_json(json.dumps(value).encode())
    except UnreadableJsonError:
        return
    assert json.loads(json.dumps(found, ensure_ascii=False, allow_nan=False).encode()) == found == value


def test_large_bodies_are_refused_before_they_are_read(api: httpx.Client) -> None:
    """A body that declares or brings more than is taken in is refused without being built."""
    refused = _post(api, "/indexes", b'{"name": "' + b"x" * (5 << 20) + b'"}')
    assert (refused.status_code, refused.json()["error"]["code"]) == (422, "payload_too_large")
    with SandboxServer(request_limits=RequestLimits(upload_bytes=1_000)) as server:
        headers = {"X-API-Key": server.access.api_key}
        with httpx.Client(base_url=server.access.base_url, headers=headers, trust_env=False) as client:
            files = {"file": ("a.mp4", b"x" * 2_000)}
            refused = client.post("/videos/upload", data={"title": "x"}, files=files)
            assert (refused.status_code, refused.json()["error"]["code"]) == (413, "payload_too_large")
            chunked = client.put(f"{server.origin}/_sandbox/buckets/b/x", content=iter([b"x" * 600, b"x" * 600]))
            assert chunked.status_code == 413
        assert list(server.sandbox.blobs.incoming.iterdir()) == []


@pytest.mark.parametrize("path", ["//indexes", "/indexes/", "/indexes//", "/", "//"])
def test_only_the_documented_path_is_the_path(api: httpx.Client, path: str) -> None:
    """A doubled or trailing slash is another path, which does not exist."""
    base = str(api.base_url).rstrip("/")
    assert api.get(httpx.URL(base + path)).status_code == 404


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost@evil", "[::2]"]
)
@pytest.mark.parametrize("path", ["/_sandbox/health", "/api/v2/webhooks/events", "/api/v2/media/stream", "/"])
def test_foreign_names_are_refused(sandbox: RunningSandbox, host: str, path: str) -> None:
    """A page that points its own name at this machine reaches neither the controls nor the API."""
    refused = httpx.get(sandbox.origin + path, headers={"Host": host}, trust_env=False)
    assert (refused.status_code, refused.json()["error"]["code"]) == (421, "host_not_allowed")


def test_own_names_are_accepted(sandbox: RunningSandbox) -> None:
    """This machine's names and addresses open the server, with any port and in any case."""
    for host in ("127.0.0.1", "LOCALHOST:1", "[::1]:5", "app.localhost", "127.9.9.9"):
        response = httpx.get(f"{sandbox.origin}/_sandbox/health", headers={"Host": host}, trust_env=False)
        assert response.status_code == 200
    network = limits_for("0.0.0.0", ["Sandbox.Example"], on_network=True, upload_bytes=1)
    assert network.is_own_host("10.1.2.3:80")
    assert network.is_own_host("sandbox.example.")
    assert not network.is_own_host("other.example")


_OWN = ("localhost", "LOCALHOST", "a.localhost", "127.0.0.1", "127.9.9.9", "[::1]")
_FOREIGN = ("ip6-localhost", "localhost.evil.test", "10.1.2.3", "[::2]", "[::ffff:127.0.0.1]", "127.1", "0.0.0.0")


@pytest.mark.parametrize("host", [*_OWN, *_FOREIGN])
def test_the_server_and_the_client_agree_on_what_is_this_machine(host: str) -> None:
    """Where the server listens without consent, and what it takes for its own name, the client reaches without TLS."""

    def accepted(check: Callable[[], object]) -> bool:
        try:
            check()
        except (InvalidArgumentError, NetworkHostError):
            return False
        return True

    assert accepted(lambda: ClientConfig(api_key="k", base_url=f"http://{host}:8000")) is (host in _OWN)
    assert accepted(lambda: require_consent(host.strip("[]"), RequestLimits())) is (host in _OWN)
    assert RequestLimits().is_own_host(f"{host}:8000") is (host in _OWN)


def test_browsers_must_not_guess_content(api: httpx.Client, sandbox: RunningSandbox) -> None:
    """Every response forbids to guess its type, refusals and controls included."""
    for response in (
        api.get("/indexes"),
        api.get("/nope"),
        httpx.get(f"{sandbox.origin}/_sandbox/health", trust_env=False),
        httpx.get(f"{sandbox.origin}/", headers={"Host": "evil.example"}, trust_env=False),
    ):
        assert response.headers["x-content-type-options"] == "nosniff"


def test_slow_bodies_end() -> None:
    """A client that stops in the middle of a body, or sends it by drops, gets a 408 and loses its connection."""
    limits = RequestLimits(idle_seconds=0.3, least_bytes_per_second=1e6)
    with SandboxServer(request_limits=limits) as server:
        address = ("127.0.0.1", int(server.origin.rpartition(":")[2]))
        head = (
            f"POST /api/v2/indexes HTTP/1.1\r\nHost: localhost\r\nX-API-Key: {server.access.api_key}\r\n"
            "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n"
        ).encode()
        for drops in (0, 20):
            with socket.create_connection(address, timeout=10) as connection:
                connection.sendall(head + b'{"name')
                received = b""
                for _ in range(drops):
                    time.sleep(0.05)
                    try:
                        connection.sendall(b"e")
                    except OSError:
                        break
                while chunk := connection.recv(4096):
                    received += chunk
                assert received.startswith(b"HTTP/1.1 408 ")
                assert b"connection: close" in received.lower()


@pytest.mark.parametrize(
    "content",
    [
        b"RIFF\xff\xff\xff\xffWEBPVP8X" + b"\xff" * 30,
        b"II*\0\x08\0\0\0\x01\0\x00\x01\x03\0\x01\0\0\0\xff\xff\0\0\x08\0\0\0",
        b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\xff" * 200,
        b"GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\xff\xff\xff\xff\0\x02\x02D\x01\0;",
    ],
    ids=["WebP", "TIFF", "HEIC", "GIF"],
)
def test_what_decoders_stumble_over_is_a_broken_picture(api: httpx.Client, content: bytes) -> None:
    """Whatever a decoder raises over a picture, the request is told that it is none that can be used."""
    body = {"image_data": base64.b64encode(content).decode(), "top_k": 1}
    refused = api.post(f"/indexes/{new_index(api)}/image-search", json=body)
    assert refused.status_code == 422
    assert refused.json()["error"]["details"]["errors"][0]["location"] == "body.image_data"


def test_numbers_that_json_has_not_are_words(api: httpx.Client) -> None:
    """SQL can make infinities; the response says so in words, and stays JSON."""
    query = "SELECT 1e999 AS high, -1e999 AS low, 1.5 AS plain"
    rows = ok(api.post(f"/search/sql/{new_index(api)}", json={"query": query}))["rows"]
    assert rows == [{"high": "Infinity", "low": "-Infinity", "plain": 1.5}]


def test_slow_headers_end() -> None:
    """Headers that don't come, or come by drops, end in a 408; a connection that says nothing is closed in silence."""
    with SandboxServer(request_limits=RequestLimits(idle_seconds=0.3)) as server:
        address = ("127.0.0.1", int(server.origin.rpartition(":")[2]))
        whole = b"GET /_sandbox/health HTTP/1.1\r\nHost: localhost\r\n\r\n"
        for sent, drops, status in (
            (b"", 0, b""),
            (whole[:20], 0, b"408"),
            (whole[:20], 3, b"408"),
            (whole * 2, 0, b"200"),
        ):
            with socket.create_connection(address, timeout=10) as connection:
                connection.sendall(sent)
                for _ in range(drops):
                    time.sleep(0.05)
                    connection.sendall(b"x")
                if status == b"200":
                    # Between two requests a connection may rest.
                    time.sleep(0.5)
                    connection.sendall(whole[:-2] + b"Connection: close\r\n\r\n")
                received = b""
                while chunk := connection.recv(4096):
                    received += chunk
                assert received[9:12] == status
                assert received.count(b"HTTP/1.1 200") == (3 if status == b"200" else 0)


@pytest.mark.parametrize("value", ["é", "sk_live_é", "\x7f", "a" * 10_000, "Bearer é"])
def test_credentials_may_be_any_bytes(sandbox: RunningSandbox, value: str) -> None:
    """A credential that is no ASCII is a wrong one, wherever it comes."""
    raw = value.encode("latin-1")
    for headers in ({"X-API-Key": raw}, {"Authorization": b"Bearer " + raw}, {"Authorization": raw}):
        assert httpx.get(f"{sandbox.base_url}/indexes", headers=headers, trust_env=False).status_code == 401
    for path in ("/media/stream", "/exports/e/download"):
        for token in (value, "v1.é.é", "v1..", f"v1.{value}.x"):
            response = httpx.get(sandbox.base_url + path, params={"token": token}, trust_env=False)
            assert response.status_code == 401


@pytest.mark.parametrize(
    "cursor",
    [
        base64.urlsafe_b64encode(json.dumps(content).encode()).decode().rstrip("=")
        for content in ({"c": "x", "p": 10**30}, {"c": "x", "p": 1e300}, [], {"c": None, "p": True}, 5)
    ]
    + ["[" * 5_000, "é", "%00", "a" * 5_000],
)
def test_any_cursor_is_refused(api: httpx.Client, cursor: str) -> None:
    """Whatever a cursor decodes to, a foreign one is a 422."""
    index_id = new_index(api)
    assert api.get(f"/indexes/{index_id}/videos", params={"cursor": cursor}).status_code == 422


@pytest.mark.parametrize(
    "pattern", ["^(a+)+$", "^(a|a)*$", "(x+x+)+y", "^[a-z]{1,999}(b|c|d)*$", r"\\ud800", r"^\p{L}+$"]
)
def test_patterns_of_prompts_hold_nobody_up(api: httpx.Client, pattern: str) -> None:
    """A sample for a pattern that is a trap for other engines is checked at once."""
    schema = {"type": "object", "properties": {"a": {"type": "string", "pattern": pattern}}}
    started = time.process_time()
    body = {"json_schema": schema, "sample_data": {"a": "a" * 5_000 + "!"}}
    assert ok(api.post("/prompts/test-schema", json=body))["valid"] is False
    assert time.process_time() - started < 3


@pytest.mark.parametrize(
    "part",
    [
        {"propertyNames": {"$ref": "file:///etc/hostname"}},
        {"dependentSchemas": {"a": {"$ref": "http://127.0.0.1:9/schema"}}},
        {"properties": {"a": {"$dynamicRef": "http://127.0.0.1:9/schema"}}},
        {"$ref": "#"},
        {"properties": {"a": {"pattern": "(?=x)"}}},
        {"properties": {"a": {"type": 5}}},
    ],
)
def test_schemas_that_lead_elsewhere_make_no_prompt(api: httpx.Client, part: dict[str, Any]) -> None:
    """A prompt whose schema refers to files, servers or itself is refused where it is created, tested and changed."""
    body = {"name": "Bad", "prompt_text": "Describe what is seen.", "json_schema": {**SCHEMA, **part}}
    assert api.post("/prompts", json=body).status_code == 422
    level = {"instructions_text": "Sum it up.", "json_schema": {**SCHEMA, **part}}
    assert api.post("/prompts", json={**body, "json_schema": SCHEMA, "video_level": level}).status_code == 422
    tested = ok(api.post("/prompts/test-schema", json={"json_schema": {**SCHEMA, **part}, "sample_data": {"a": 1}}))
    assert tested["valid"] is False


def _png(width: int, height: int) -> bytes:
    """A PNG of one colour, whose file is small and whose pixels are many."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    packer = zlib.compressobj(9)
    row = b"\0" * (1 + width)
    pixels = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("width", "height"), [(13_300, 13_300), (20_000, 6_000), (2_147_483_647, 1)])
def test_pixels_are_counted_before_they_are_decoded(
    api: httpx.Client, library: Library, width: int, height: int
) -> None:
    """A small file of very many pixels is refused at once, with its size."""
    content = _png(width, height) if height > 1 else _png(10, 10).replace(struct.pack(">I", 10), b"\x7f\xff\xff\xff", 1)
    started = time.process_time()
    body = {"image_data": base64.b64encode(content).decode()}
    refused = api.post(f"/indexes/{library.index_id}/image-search", json=body)
    assert refused.status_code == 422
    assert "image_data" in refused.json()["error"]["message"]
    assert time.process_time() - started < 5


def test_turned_pictures_are_compared_upright(api: httpx.Client, library: Library) -> None:
    """A query picture that its camera marked as turned finds what the upright one finds."""
    picture = Image.new("RGB", (1_600, 960), (200, 30, 30))
    picture.paste((255, 255, 255), (0, 0, 400, 400))
    scores = []
    for turned in (False, True):
        target, exif = io.BytesIO(), Image.Exif()
        exif[0x0112] = 6 if turned else 1
        (picture.transpose(Image.Transpose.ROTATE_90) if turned else picture).save(target, "JPEG", exif=exif)
        body = {"image_data": base64.b64encode(target.getvalue()).decode()}
        hits = ok(api.post(f"/indexes/{library.index_id}/image-search", json=body))
        scores.append([(hit["result_id"], round(hit["similarity_score"], 1)) for hit in hits])
    assert scores[0] == scores[1]


@pytest.mark.parametrize("pattern", ["{a,b}" * 21, "*" * 200 + "x", "[z-a]", "a" * 2_000, "{" * 500])
def test_file_patterns_are_matched_or_refused_at_once(api: httpx.Client, sandbox: RunningSandbox, pattern: str) -> None:
    """A pattern of very many alternatives takes no longer than one, and one that is none is a 422."""
    with httpx.Client(base_url=f"{sandbox.origin}/_sandbox", trust_env=False) as controls:
        controls.put("/buckets/globs/" + "ab" * 60, content=b"x")
    fields = {"name": "Globs", "bucket": "globs", "region": "r"}
    fields |= {"aws_access_key_id": "not-a-key", "aws_secret_access_key": "not-a-secret"}
    connector = ok(api.post("/connectors/s3", json=fields), 201)["connector_id"]
    started = time.process_time()
    response = api.post(f"/connectors/{connector}/browse", json={"pattern": pattern})
    assert response.status_code in {200, 422}
    assert time.process_time() - started < 3


@pytest.mark.parametrize("bucket", [".", "..", "a" * 300, "a b", "\x00", "é", "a%2Fb", "~", "-"])
@pytest.mark.parametrize("name", ["x.mp4", "../x", "a" * 300 + ".mp4", "x\x00.mp4", "/", "." * 5])
def test_odd_addresses_are_refused_everywhere(api: httpx.Client, bucket: str, name: str) -> None:
    """A bucket or path that no storage has is a refusal or a missing file, never a failure."""
    uri = f"gs://{bucket}/{name}"
    assert api.post("/videos/signed-url", json={"gcs_uri": uri}).status_code in {404, 422}
    body = {"video_uri": uri, "title": "Odd", "index_id": new_index(api)}
    response = api.post("/videos", json=body)
    assert response.status_code in {202, 422}
    if response.status_code == 202:
        assert finished_job(api, response.json()["job_id"])["status"] == "failed"


@pytest.mark.parametrize(
    "moment", ["0001-01-01T00:00:00+14:00", "0001-01-01", "9999-12-31T23:59:59-12:00", "9999-12-31", "2026-02-30", "x"]
)
@pytest.mark.parametrize("path", ["/usage/history", "/usage/details", "/usage/breakdown"])
def test_moments_at_the_ends_of_the_calendar_are_taken(api: httpx.Client, path: str, moment: str) -> None:
    """The first and the last year are dates like others, and what is no date is a 422."""
    for name in ("start_date", "end_date"):
        assert api.get(path, params={name: moment}).status_code == (422 if moment in {"2026-02-30", "x"} else 200)


def test_usage_is_summed_by_day_and_second(api: httpx.Client, library: Library) -> None:
    """Sums of any stretch are those of its events, whole days or not."""
    for _ in range(3):
        ok(api.post(f"/indexes/{library.index_id}/search", json={"query": "summed"}))
    events = ok(api.get("/usage/details", params={"metric_type": "search_queries", "limit": 1000}))
    day = events[0]["timestamp"][:10]
    first, last = events[2]["timestamp"][:19] + "Z", events[0]["timestamp"][:19] + "Z"
    for start, end in ((first, last), (f"{day}T00:00:00Z", f"{day}T23:59:59Z"), ("2000-01-01", "2100-01-01")):
        query = {"start_date": start, "end_date": end}
        expected = ok(api.get("/usage/details", params={**query, "metric_type": "search_queries", "limit": 1000}))
        sums = ok(api.get("/usage/breakdown", params=query))["breakdown"]
        assert sums["search_queries"] == len(expected)


def test_sql_rows_are_bounded_before_they_are_sent(api: httpx.Client, library: Library) -> None:
    """Rows of very long values end with a refusal that says what to select instead."""
    numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)"
    body = {"query": f"{numbers} SELECT hex(zeroblob(400000)) FROM n", "result_limit": 300}
    refused = api.post(f"/search/sql/{library.index_id}", json=body)
    assert (refused.status_code, refused.json()["error"]["code"]) == (422, "sql_invalid_query")
    assert "Select fewer columns or rows" in refused.json()["error"]["message"]
    body = {"query": f"{numbers} SELECT i FROM n", "result_limit": 300}
    assert len(ok(api.post(f"/search/sql/{library.index_id}", json=body))["rows"]) == 300


@pytest.mark.parametrize("operator", ["LIKE", "GLOB"])
def test_sql_patterns_are_bounded(api: httpx.Client, library: Library, operator: str) -> None:
    """A pattern that would be compared for a minute, in one step that no time limit ends, is refused."""
    text, pattern = ("replace(hex(zeroblob(400000)), '00', 'a')", "replace(hex(zeroblob(24000)), '00', 'a')")
    star = "%" if operator == "LIKE" else "*"
    body = {"query": f"SELECT {text} {operator} '{star}' || {pattern} || 'b' AS found"}
    refused = api.post(f"/search/sql/{library.index_id}", json=body)
    assert (refused.status_code, refused.json()["error"]["code"]) == (422, "sql_invalid_query")
    assert "pattern too complex" in refused.json()["error"]["message"]


def test_names_given_a_thousand_times_are_looked_at_once(api: httpx.Client, library: Library) -> None:
    """The same index or run many times over is searched, and read into tables, once."""
    indexes, runs = [library.index_id] * 30_000, [library.run_id] * 10_000
    begun = time.process_time()
    hits = ok(api.post("/search/multi-run", json={"query": "windmill", "run_ids": runs}))
    assert len(hits) == len(ok(api.post("/search/multi-run", json={"query": "windmill", "run_ids": runs[:1]})))
    for path, body in (
        (f"/indexes/{library.index_id}/search", {"query": "windmill", "index_ids": indexes, "run_ids": runs}),
        (f"/search/sql/{library.index_id}", {"query": "SELECT 1 AS one", "index_ids": indexes}),
        (f"/exports/index/{library.index_id}", {"prompt_run_ids": runs}),
        ("/workflow/search", {"query": "windmill", "prompt_run_ids": runs[:1000], "video_ids": [library.video_id]}),
    ):
        ok(api.post(path, json=body), *((202,) if "exports" in path else ()))
    assert time.process_time() - begun < 3


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.com"])
def test_other_machines_are_let_in_only_on_purpose(host: str) -> None:
    """An address that a network reaches needs a consent that says what it means."""
    with pytest.raises(NetworkHostError, match="open-to-network"):
        SandboxServer(host=host)


@given(st.binary(max_size=60))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_make_a_server_error(api: httpx.Client, content: bytes) -> None:
    """Whatever bytes come as a body, the answer is a refusal of the client's."""
    assert _post(api, "/prompts/test-schema", content).status_code == 422
