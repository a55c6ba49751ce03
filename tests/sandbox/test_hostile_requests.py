from __future__ import annotations

import base64
import json
import socket
import time
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from server_steps import SCHEMA, RunningSandbox, new_index, ok

from videovector.sandbox.http.json_bodies import UnreadableJsonError, read_json
from videovector.sandbox.http.limits import RequestLimits, limits_for
from videovector.sandbox.server import SandboxServer


def _post(api: httpx.Client, path: str, text: str | bytes) -> httpx.Response:
    """POSTs a body exactly as it is written."""
    return api.post(path, content=text, headers={"Content-Type": "application/json"})


@pytest.mark.parametrize(
    "text",
    [
        '{"name": "a\\ud800b"}',
        '{"\\udfff": 1, "name": "a"}',
        '{"name": 1e400}',
        '{"name": NaN}',
        '{"name": 123456789012345678901234567890}',
        '{"name": ' + "9" * 5_000 + "}",
        '{"name": ' + "[" * 200 + "]" * 200 + "}",
        "[" * 100_000,
        '{"name": "\xe9"}'.encode("latin-1"),
        '{"name": [' + ",".join(["[]"] * 60_000) + "]}",
        "\ufeff{}",
        "null",
        "",
    ],
)
def test_json_that_can_not_be_kept_is_refused(api: httpx.Client, text: str | bytes) -> None:
    """Half characters, endless numbers, depths and crowds of values are a 422 that names the body."""
    refused = _post(api, "/indexes", text)
    assert refused.status_code == 422
    assert refused.json()["error"]["details"]["errors"][0]["location"].startswith("body")


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
    with SandboxServer(limits=RequestLimits(upload_bytes=1_000)) as server:
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
    with SandboxServer(limits=limits) as server:
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
    started = time.monotonic()
    body = {"json_schema": schema, "sample_data": {"a": "a" * 5_000 + "!"}}
    assert ok(api.post("/prompts/test-schema", json=body))["valid"] is False
    assert time.monotonic() - started < 3


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


@given(st.binary(max_size=60))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_make_a_server_error(api: httpx.Client, content: bytes) -> None:
    """Whatever bytes come as a body, the answer is a refusal of the client's."""
    assert _post(api, "/prompts/test-schema", content).status_code == 422
