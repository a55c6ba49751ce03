"""Connectors that reach an S3 store: moto's server, with its signatures checked, and servers that are none."""

from __future__ import annotations

import importlib.util
import json
import logging
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import boto3
import httpx
import pytest
from moto.server import ThreadedMotoServer
from pytest_httpserver import HTTPServer
from server_steps import RunningSandbox, finished_job, new_index, ok, tone, until

from videovector.sandbox import SandboxServer
from videovector.sandbox.__main__ import main
from videovector.sandbox.controls import ControlError
from videovector.sandbox.controls.seeds import SeedError
from videovector.sandbox.storage import s3
from videovector.sandbox.storage.s3 import S3Bucket
from videovector.sandbox.storage.s3_endpoints import EndpointError, ObjectStoreError, connectable

EVERYTHING = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}


@dataclass(frozen=True)
class Store:
    """An S3 store that checks signatures, and a key that it knows."""

    url: str
    key_id: str
    secret: str
    client: Any
    pages: list[str]  # what was listed, request by request

    def connector(self, api: httpx.Client, bucket: str, **fields: Any) -> str:
        """Id of a new connector with the store's key, unless another is given."""
        body = {
            "name": "Store",
            "bucket": bucket,
            "region": "us-east-1",
            "aws_access_key_id": self.key_id,
            "aws_secret_access_key": self.secret,
            "scopes": ["import", "export"],
        }
        return str(ok(api.post("/connectors/s3", json=body | fields), 201)["connector_id"])

    def bucket(self, **objects: bytes) -> str:
        """A new bucket with these objects."""
        name = f"bucket-{uuid4().hex}"
        self.client.create_bucket(Bucket=name)
        for key, content in objects.items():
            self.client.put_object(Bucket=name, Key=key, Body=content)
        return name


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """moto's server, which from here on refuses what no user that it knows has signed."""
    pages: list[str] = []
    log = logging.getLogger("werkzeug")
    log.setLevel(logging.INFO)
    log.propagate = False
    log.addFilter(lambda record: pages.append(text) if "list-type" in (text := record.getMessage()) else None)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    url = f"http://127.0.0.1:{server.get_host_and_port()[1]}"
    unchecked = {"region_name": "us-east-1", "aws_access_key_id": "any", "aws_secret_access_key": "any"}
    iam = boto3.client("iam", endpoint_url=url, **unchecked)
    iam.create_user(UserName="importer")
    iam.put_user_policy(UserName="importer", PolicyName="s3", PolicyDocument=json.dumps(EVERYTHING))
    key = iam.create_access_key(UserName="importer")["AccessKey"]
    given = {"aws_access_key_id": key["AccessKeyId"], "aws_secret_access_key": key["SecretAccessKey"]}
    client = boto3.client("s3", endpoint_url=url, **(unchecked | given))
    httpx.post(f"{url}/moto-api/reset-auth", content="0", trust_env=False).raise_for_status()
    yield Store(url, key["AccessKeyId"], key["SecretAccessKey"], client, pages)
    server.stop()


@pytest.fixture
def stores(sandbox: RunningSandbox, store: Store) -> Iterator[Store]:
    """The store, as the endpoint of the shared sandbox."""
    sandbox.server.endpoints.set(s3=store.url)
    yield store
    sandbox.server.endpoints.reset()


def _import(api: httpx.Client, connector_id: str, **body: Any) -> Any:
    """A finished import job of a connector, into a new index."""
    body = {"connector_id": connector_id, "index_id": new_index(api)} | body
    return finished_job(api, ok(api.post("/import-jobs", json=body), 202)["job_id"])


def _tested(api: httpx.Client, connector_id: str) -> Any:
    """What the test of a connector says; the connector shows the same."""
    tested = ok(api.post(f"/connectors/{connector_id}/test"))
    shown = ok(api.get(f"/connectors/{connector_id}"))
    assert (shown["status"], shown["last_test_error"]) == (
        "active" if tested["success"] else "failed",
        tested["error_message"],
    )
    return tested


def _exported(api: httpx.Client, connector_id: str) -> Any:
    """A finished export of a new index to a connector."""
    body = {"destination_connector_id": connector_id, "destination_subpath": "daily"}
    export_id = ok(api.post(f"/exports/index/{new_index(api)}", json=body), 202)["export_id"]
    ended = {"completed", "failed"}
    return until(lambda: ok(api.get(f"/exports/{export_id}")), lambda export: export["status"] in ended)


def test_an_import_takes_the_objects_of_a_store(api: httpx.Client, stores: Store) -> None:
    """Media and its subtitles come out of the bucket, by prefix and pattern, and `new_only` takes each object once."""
    objects = {"in/a.wav": tone(), "in/deep/b.wav": tone(), "in/broken.wav": b"no sound", "out/c.wav": tone()}
    bucket = stores.bucket(**objects, **{"in/": b"", "in/notes.txt": b"ignored"})
    connector_id = stores.connector(api, bucket, import_mode="new_only")
    assert _tested(api, connector_id) == {"success": True, "error_message": None}
    body = {"index_id": new_index(api), "source_prefix": "in/", "file_pattern": "*.{wav,mp4}"}
    job = _import(api, connector_id, **body)
    assert (job["status"], job["progress"]["imported"], job["progress"]["failed"]) == ("completed", 2, 1)
    assert [found["path"] for found in job["failed_files"]] == ["in/broken.wav"]
    assert job["progress"]["bytes_transferred"] == 2 * len(tone())
    assert _import(api, connector_id, **body)["progress"]["skipped"] == 2
    # Another object under a name that is known is another one.
    stores.client.put_object(Bucket=bucket, Key="in/a.wav", Body=tone() + b"again")
    later = _import(api, connector_id, recursive=False, **body)
    assert (later["progress"]["imported"], later["progress"]["skipped"]) == (1, 0)


def test_a_store_is_browsed_page_by_page(api: httpx.Client, stores: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys of several pages are found, in order, with size, time and type; what wasn't asked for isn't listed."""
    monkeypatch.setattr(s3, "_KEYS_A_PAGE", 3)
    many = [f"many/{number}.txt" for number in range(8)]
    bucket = stores.bucket(**dict.fromkeys(many, b"x"), **{"z/日本 語+.mp4": b"12345"})
    url = f"/connectors/{stores.connector(api, bucket)}/browse"
    assert [found["path"] for found in ok(api.post(url, json={"prefix": "many/"}))] == many
    assert [found["path"] for found in ok(api.post(url, json={"pattern": "[67].*"}))] == many[6:]
    asked = len(stores.pages)
    assert [found["path"] for found in ok(api.post(url, json={"limit": 2}))] == many[:2]
    assert len(stores.pages) == asked + 1
    [found] = ok(api.post(url, json={"prefix": "z/"}))
    assert (found["name"], found["size_bytes"], found["content_type"]) == ("日本 語+.mp4", 5, "video/mp4")
    assert found["last_modified"].endswith("Z")


def test_an_export_becomes_an_object(api: httpx.Client, stores: Store) -> None:
    """The file lies in the bucket, as JSON and of the size that the export states; nothing of it stays here."""
    bucket = stores.bucket()
    connector_id = stores.connector(api, bucket, export_base_path="reports/")
    export = _exported(api, connector_id)
    key = f"reports/daily/{export['export_id']}.json"
    assert (export["status"], export["destination_uri"]) == ("completed", f"s3://{bucket}/{key}")
    found = stores.client.get_object(Bucket=bucket, Key=key)
    assert (found["ContentType"], found["ContentLength"]) == ("application/json", export["file_size_bytes"])
    assert json.load(found["Body"])["target_id"] == export["target_id"]


def test_credentials_are_shown_nowhere(
    api: httpx.Client, sandbox: RunningSandbox, stores: Store, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither responses nor the request log, errors, representations or logs hold the key that opens the store."""
    connector_id = stores.connector(api, stores.bucket(), aws_secret_access_key="wrong-secret-of-the-test")
    url = f"/connectors/{connector_id}"
    shown = [
        api.get(url).text,
        api.get("/connectors").text,
        api.patch(url, json={"name": "Other"}).text,
        api.post(f"{url}/test").text,
        api.post(f"{url}/browse", json={}).text,
        json.dumps(_import(api, connector_id)),
        repr(sandbox.server.requests.list()),
        caplog.text,
    ]
    assert "SignatureDoesNotMatch" in shown[3]
    assert not any("wrong-secret-of-the-test" in text or '"_access"' in text for text in shown)


@pytest.mark.parametrize(
    ("fields", "bucket", "status", "code", "text"),
    [
        ({"aws_secret_access_key": "wrong"}, None, 422, "connector_access_denied", "(SignatureDoesNotMatch)"),
        ({"aws_access_key_id": "unknown"}, None, 422, "connector_access_denied", "(InvalidAccessKeyId)"),
        ({}, "nobody-made-this", 404, "resource_bucket_not_found", "does not exist at http://127.0.0.1"),
        ({}, "No Bucket", 502, "connector_failed", "S3 does not allow a name such as"),
        ({"region": "no region"}, None, 502, "connector_failed", "Use one such as us-east-1"),
    ],
)
def test_a_refusal_of_the_store_is_told(
    api: httpx.Client,
    stores: Store,
    fields: Any,
    bucket: str | None,
    status: int,
    code: str,
    text: str,
) -> None:
    """A wrong secret, an unknown key, a missing bucket: test, browsing, import and export say what is wrong."""
    connector_id = stores.connector(api, bucket or stores.bucket(), **fields)
    tested = _tested(api, connector_id)
    assert not tested["success"]
    assert text in tested["error_message"]
    refused = api.post(f"/connectors/{connector_id}/browse", json={})
    assert (refused.status_code, refused.json()["error"]["code"]) == (status, code)
    job = _import(api, connector_id)
    assert job["status"] == "failed"
    assert text in job["error_message"]
    export = _exported(api, connector_id)
    assert (export["status"], export["destination_uri"]) == ("failed", None)
    assert text in export["error_message"]


def test_an_object_that_went_meanwhile_fails_alone(api: httpx.Client, sandbox: RunningSandbox, stores: Store) -> None:
    """What was listed but is gone when its turn comes is one failed file that names it."""
    bucket = stores.bucket(**{"a.wav": tone(), "b.wav": tone()})
    sandbox.server.service.shared.delay = 0.3
    try:
        body = {"connector_id": stores.connector(api, bucket), "index_id": new_index(api)}
        job_id = ok(api.post("/import-jobs", json=body), 202)["job_id"]
        until(lambda: ok(api.get(f"/import-jobs/{job_id}"))["status"], lambda status: status == "importing")
        stores.client.delete_object(Bucket=bucket, Key="b.wav")
        job = finished_job(api, job_id)
    finally:
        sandbox.server.service.shared.delay = 0.0
    assert (job["progress"]["imported"], job["progress"]["failed"]) == (1, 1)
    [failed] = ok(api.get(f"/import-jobs/{job_id}/files", params={"failed_only": True}))["items"]
    assert failed["failure"]["error_code"] == "source_not_found"
    assert f"s3://{bucket}/b.wav does not exist" in failed["failure"]["message"]


def test_an_object_is_written_to_disk_piece_by_piece(stores: Store, tmp_path: Path) -> None:
    """A fetch holds a MiB at a time and can be stopped between two of them."""
    bucket = stores.bucket(large=bytes(4 << 20))
    remote = _bucket(stores.url, bucket, stores)
    sizes: list[int] = []
    target = tmp_path / "large"

    def checkpoint() -> None:
        sizes.append(target.stat().st_size)
        if len(sizes) == 3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        remote.fetch("large", target, checkpoint)
    assert sizes[0] < sizes[1] < sizes[2] <= 2 << 20
    remote.fetch("large", target, lambda: None)
    assert target.stat().st_size == 4 << 20


def _bucket(url: str, name: str, store: Store) -> S3Bucket:
    return S3Bucket(
        name,
        shown=url,
        endpoint=url,
        region="us-east-1",
        access_key_id=store.key_id,
        secret_access_key=store.secret,
    )


def test_settings_for_aws_lead_nowhere(stores: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The user's own proxy, endpoint, profile and keys for AWS don't matter to the sandbox."""
    for name in ("AWS_ENDPOINT_URL_S3", "HTTP_PROXY", "http_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_PROFILE", "missing")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "other")
    url = stores.url.replace("127.0.0.1", "localhost")
    _bucket(url, stores.bucket(), stores).check(lists=True)


def test_a_store_that_is_down_or_is_none_is_told(stores: Store, httpserver: HTTPServer, tmp_path: Path) -> None:
    """Nobody listens, a page in place of XML, an error of the server, a body that breaks off: each has its words."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{free.getsockname()[1]}"
    with pytest.raises(ObjectStoreError, match=r"can't be reached \(EndpointConnectionError\)") as down:
        _bucket(nobody, "bucket", stores).check(lists=True)
    assert down.value.reason == "unreachable"
    busy = "<Error><Code>SlowDown</Code></Error>"
    httpserver.expect_request("/page").respond_with_data("<!doctype html><p>Hello", content_type="text/html")
    httpserver.expect_request("/empty").respond_with_data("")
    httpserver.expect_request("/busy").respond_with_data(busy, status=503)
    no_s3 = "is not a response of S3"
    answers = {"page": no_s3, "empty": no_s3, "busy": r"failed with status 503 .*\(SlowDown\)"}
    for bucket, text in answers.items():
        with pytest.raises(ObjectStoreError, match=text):
            _bucket(httpserver.url_for("").rstrip("/"), bucket, stores).check(lists=True)


def test_an_object_that_breaks_off_is_told(stores: Store, tmp_path: Path) -> None:
    """Less than the store said there would be is an error, not a short file."""
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nhalf"
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"

        def respond() -> None:
            with listener.accept()[0] as connection:
                connection.recv(65_536)
                connection.sendall(head)

        threading.Thread(target=respond, daemon=True).start()
        with pytest.raises(ObjectStoreError, match="broke off"):
            _bucket(url, "short", stores).fetch("key", tmp_path / "key", lambda: None)


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_redirects_of_a_store_lead_nowhere(stores: Store, httpserver: HTTPServer, status: int) -> None:
    """A store that sends the sandbox elsewhere, even with the region that S3 names, is not followed."""
    elsewhere = httpserver.url_for("/elsewhere")
    headers = {"Location": elsewhere, "x-amz-bucket-region": "eu-west-1"}
    httpserver.expect_request("/moved").respond_with_data("", status=status, headers=headers)
    with pytest.raises(ObjectStoreError):
        _bucket(httpserver.url_for("").rstrip("/"), "moved", stores).check(lists=True)
    assert {request.path for request, _ in httpserver.log} == {"/moved"}


@pytest.mark.parametrize(
    ("url", "text"),
    [
        ("http://example.com:9000", "is not on this machine"),
        ("http://169.254.169.254", "is not on this machine"),
        ("http://10.0.0.5:9000", "--private-endpoints"),
        ("http://2130706433", "is not on this machine"),
        ("ftp://127.0.0.1", "must be an http:// or https:// URL"),
        ("http://key:secret@127.0.0.1:9000", "without credentials"),
        ("http://127.0.0.1:9000?x=1", "without credentials or query"),
        ("http://127.0.0.1:99999", "must be an http:// or https:// URL"),
        ("127.0.0.1:9000", "must be an http:// or https:// URL"),
    ],
)
def test_an_endpoint_elsewhere_is_refused(sandbox: RunningSandbox, url: str, text: str) -> None:
    """An endpoint must be on this machine; what may be a password is not repeated."""
    with pytest.raises(ControlError, match="s3: The endpoint") as refused:
        sandbox.server.endpoints.set(s3=url)
    assert text in str(refused.value)
    assert "secret@" not in str(refused.value)
    assert sandbox.server.endpoints.s3() is None


@pytest.mark.parametrize(
    ("addresses", "expected"),
    [
        (["172.18.0.2"], "http://172.18.0.2:9000/s3"),
        (["fd00::5"], "http://[fd00::5]:9000/s3"),
        (["172.18.0.2", "93.184.216.34"], None),
        (["169.254.169.254"], None),
        (["fe80::1"], None),
        (["::ffff:93.184.216.34"], None),
        (["0.0.0.0"], None),
    ],
)
def test_a_private_network_is_reached_where_that_is_allowed(
    monkeypatch: pytest.MonkeyPatch, addresses: list[str], expected: str | None
) -> None:
    """A name is good when all it leads to is private, and what was checked is what is connected to."""
    found = [(0, 0, 0, "", (address, 0)) for address in addresses]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_options: found)
    if expected is None:
        with pytest.raises(EndpointError, match="not an address of a private network"):
            connectable("http://minio:9000/s3", private=True)
    else:
        assert connectable("http://minio:9000/s3", private=True) == expected
        assert connectable("https://minio:9000", private=True) == "https://minio:9000"


def test_the_endpoint_is_kept_by_connectors_snapshots_and_seeds(sandbox: RunningSandbox, store: Store) -> None:
    """A connector stays where it was made, a folder goes before a bucket there, and a reset returns to the start."""
    bucket = store.bucket(**{"a.wav": tone()})
    with SandboxServer(document=sandbox.server.sandbox.document, s3_endpoint=store.url) as server:
        headers = {"X-API-Key": server.access.api_key}
        with httpx.Client(base_url=server.access.base_url, headers=headers, trust_env=False, timeout=60) as api:
            server.buckets.put("here", "x.wav", tone())
            remote, folder = store.connector(api, bucket), store.connector(api, "here")
            with server.snapshot():
                assert server.endpoints.set(s3=None) is None
                assert _tested(api, remote)["success"]
                assert _tested(api, folder)["success"]
                assert not _tested(api, store.connector(api, bucket))["success"]
            assert server.endpoints.s3() == store.url
            server.endpoints.set(s3=None)
            server.reset()
            assert server.endpoints.s3() == store.url
            connector = {"name": "S", "bucket": bucket, "region": "us-east-1", "scopes": ["import"]}
            keys = {"aws_access_key_id": store.key_id, "aws_secret_access_key": store.secret}
            imports = [{"connector_id": "conn_1", "index_id": "idx_1"}]
            seed = {"indexes": [{"name": "I"}], "connectors": [connector | keys], "imports": imports}
            server.seed({"endpoints": {"s3": store.url}, **seed})
            assert ok(api.get("/import-jobs/job_1"))["progress"]["imported"] == 1
            server.seed({"endpoints": {"s3": None}})
            assert server.endpoints.s3() is None
            for wrong, text in (
                ({"s3": 7}, "endpoints: s3: must be"),
                ("x", "endpoints: must be"),
                ({"gs": "x"}, "gs"),
            ):
                with pytest.raises(SeedError, match=text):
                    server.seed({"endpoints": wrong})


def test_the_missing_package_is_named(monkeypatch: pytest.MonkeyPatch, sandbox: RunningSandbox, capsys: Any) -> None:
    """Without boto3 the extra is named by the command, by Python and by the control; folders need it not."""
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "boto3" else find(name))
    hint = "pip install 'videovector\\[sandbox,s3\\]'"
    with pytest.raises(ModuleNotFoundError, match=hint):
        SandboxServer(s3_endpoint="http://127.0.0.1:9000")
    with pytest.raises(ControlError, match=hint) as refused:
        sandbox.server.endpoints.set(s3="http://127.0.0.1:9000")
    assert (refused.value.status, refused.value.code) == (501, "extra_missing")
    assert main(["serve", "--s3-endpoint", "http://127.0.0.1:9000"]) == 1
    assert "pip install 'videovector[sandbox,s3]'" in capsys.readouterr().err
    assert main(["serve", "--s3-endpoint", "http://192.168.0.9:9000"]) == 1
    assert "--private-endpoints" in capsys.readouterr().err
