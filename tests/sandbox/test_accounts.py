"""Several accounts in one sandbox: nothing of one is seen or changed by another, whatever it calls."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import document as api_document
import httpx
import pytest
from example_server import Examples
from server_steps import VTT, new_index, ok, tone

from videovector.sandbox import SandboxControls, SandboxServer
from videovector.sandbox.controls import Account, ControlError
from videovector.sandbox.http.api_request import LOOKUPS
from videovector.sandbox.openapi.document import ApiOperation, load_document

DOCUMENT = load_document()
EXAMPLES = Examples(api_document.load())
SECRET = "Confidential"
OWNED = {"index_id": "idx_1", "video_id": "vid_1", "segment_id": "seg_1", "prompt_id": "prompt_1", "run_id": "run_1"}
OWNED |= {"job_id": "job_1", "connector_id": "conn_1", "export_id": "exp_1", "webhook_id": "whk_1"}
OWNED |= {"session_id": "session_1", "prompt_run_id": "run_1", "source_connector_id": "conn_1", "target_id": "idx_1"}
OWNED |= {"destination_connector_id": "conn_1"}
# What another account may be told although it holds nothing: documents that name no one's objects.
FOUND = {200, 201, 202, 204}


def seed(folder: Path) -> dict[str, Any]:
    """One of everything that has an id, under titles that nobody else may read."""
    (folder / "tone.wav").write_bytes(tone())
    schema = {"type": "object", "properties": {"summary": {"type": "string"}}}
    return {
        "indexes": [{"name": SECRET, "media": [{"file": "tone.wav", "title": f"{SECRET} talk", "transcript": VTT}]}],
        "prompts": [{"name": SECRET, "prompt_text": SECRET, "json_schema": schema}],
        "answers": [{"answer": {"summary": SECRET}}],
        "runs": [{"prompt": "prompt_1", "index": "idx_1"}],
        "exports": [{"run": "run_1"}],
        "webhooks": [{"name": SECRET, "url": "http://127.0.0.1:9/", "events": ["media.created"]}],
        "chat_sessions": [{"title": SECRET}],
        "connectors": [
            {
                "name": SECRET,
                "bucket": "confidential",
                "region": "eu",
                "aws_access_key_id": "a",
                "aws_secret_access_key": "b",
                "scopes": ["import", "export"],
            }
        ],
    }


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SandboxServer]:
    """The first account owns one of everything; the second owns nothing."""
    folder = tmp_path_factory.mktemp("seed")
    with pytest.MonkeyPatch.context() as patch, SandboxServer(document=DOCUMENT) as running:
        patch.chdir(folder)
        running.seed(seed(folder))
        bearer = {"Authorization": f"Bearer {running.access.bearer_token}"}
        with httpx.Client(base_url=running.access.base_url, headers=bearer, trust_env=False) as owner:
            OWNED["key_id"] = ok(owner.get("/api-keys"))[0]["key_id"]
            marker = {"target_type": "video", "target_id": "vid_1", "color": "red", "note": SECRET}
            ok(owner.put("/markers", json=marker))
            OWNED["marker_id"] = running.sandbox.store.list("markers")[0]["marker_id"]
            ok(owner.post("/webhooks/whk_1/test"))
        running.accounts.add("stranger")
        running.snapshot("prepared")
        yield running


@pytest.fixture
def stranger(server: SandboxServer) -> Account:
    return next(account for account in server.accounts.list() if account.id == "stranger")


def as_owned(value: Any, name: str = "") -> Any:
    """An example body in which every id names an object of the first account."""
    if isinstance(value, dict):
        return {key: as_owned(entry, key) for key, entry in value.items()}
    if isinstance(value, list):
        return [as_owned(entry, name.removesuffix("s")) for entry in value]
    return OWNED.get(name, value) if isinstance(value, str) else value


def contents(server: SandboxServer) -> list[tuple[Any, ...]]:
    """All documents of the first account but what reading them notes."""
    with server.sandbox.store.reading() as connection:
        rows = connection.execute("SELECT kind, id, parent, family, data FROM documents ORDER BY position").fetchall()
    return [row for row in rows if row[0] not in {"api_keys", "events"}]


@pytest.mark.parametrize("operation", DOCUMENT.operations, ids=[found.operation_id for found in DOCUMENT.operations])
def test_nothing_of_another_account_is_reached(
    operation: ApiOperation, server: SandboxServer, stranger: Account
) -> None:
    """Called with every id of the first account, the operation tells the second nothing, and changes nothing."""
    server.reset("prepared")
    before = contents(server)
    path = operation.path
    owned_ids = [name for name in LOOKUPS if f"{{{name}}}" in path]
    for name in (part[1:-1] for part in path.split("/") if part.startswith("{")):
        path = path.replace(f"{{{name}}}", OWNED.get(name, "vid_1"))
    credential = (
        {"X-API-Key": stranger.api_key}
        if "api_key" in operation.credentials
        else {"Authorization": f"Bearer {stranger.bearer_token}"}
    )
    raw = EXAMPLES.operations[operation.operation_id]
    example = next(iter(EXAMPLES.request_examples(raw)), None)
    query = {
        parameter.name: OWNED[parameter.name]
        for parameter in operation.parameters
        if parameter.location == "query" and parameter.name in OWNED
    }
    sent: dict[str, Any] = {"params": query, "headers": credential}
    if operation.body is not None and operation.body.media_type == "multipart/form-data":
        sent["data"] = {key: as_owned(value, key) for key, value in (example or {}).items() if isinstance(value, str)}
        sent["files"] = {name: ("tone.wav", tone()) for name in operation.body.file_fields}
    elif operation.body is not None:
        sent["json"] = as_owned(example)
    with (
        httpx.Client(base_url=server.access.base_url, trust_env=False, timeout=60) as api,
        api.stream(operation.method, path, **sent) as response,
    ):
        streams = response.headers.get("content-type", "").startswith("text/event-stream")
        text = "" if streams and operation.method == "GET" else response.read().decode("utf-8", "replace")
    assert SECRET not in text
    if response.status_code in FOUND:
        leaked = [value for value in OWNED.values() if f'"{value}"' in text]
        assert leaked == [], text
    if owned_ids and not query:
        assert response.status_code in {404, 422}, (response.status_code, text)
    assert contents(server) == before


def test_each_account_has_its_own_ids_keys_limits_and_usage(server: SandboxServer, stranger: Account) -> None:
    """Objects, usage, limits and the account's id in responses are those of the credential."""
    server.reset("prepared")
    mine = {"X-API-Key": stranger.api_key}
    with httpx.Client(base_url=server.access.base_url, trust_env=False, headers=mine) as api:
        server.limits.set(indexes=1, account="stranger")
        index_id = new_index(api, "Mine")
        assert ok(api.get(f"/indexes/{index_id}"))["user_id"] == "stranger"
        assert api.post("/indexes", json={"name": "Two"}).status_code == 409
        assert server.limits.get().indexes is None
        assert ok(api.get("/usage"))["totals"]["total_videos_uploaded"] == 0
        assert server.requests.last is not None
        assert server.requests.last.account == "stranger"
    with httpx.Client(
        base_url=server.access.base_url, trust_env=False, headers={"X-API-Key": server.access.api_key}
    ) as owner:
        assert owner.get(f"/indexes/{index_id}").status_code == 404
        assert ok(owner.get("/usage"))["totals"]["total_videos_uploaded"] == 1


def test_signed_links_open_the_media_of_their_account_alone(server: SandboxServer, stranger: Account) -> None:
    """A link needs no credential and leads to its own account's file; another account can't make one for it."""
    server.reset("prepared")
    uri = server.sandbox.store.require("videos", "vid_1")["video_uri"]
    with httpx.Client(base_url=server.access.base_url, trust_env=False) as api:
        body = {"gcs_uri": uri}
        refused = api.post("/videos/signed-url", json=body, headers={"X-API-Key": stranger.api_key})
        assert refused.status_code == 404
        link = ok(api.post("/videos/signed-url", json=body, headers={"X-API-Key": server.access.api_key}))["signed_url"]
        assert api.get(link).content == tone()


@pytest.mark.parametrize("place", ["in process", "over HTTP"])
def test_sessions_expire_and_refresh(server: SandboxServer, place: str) -> None:
    """A sign-in gives a token for key management that expires by the clock and is renewed once by its refresh token."""
    server.reset("prepared")
    controls = server if place == "in process" else SandboxControls.connect(server.origin)
    session = controls.accounts.sign_in("stranger", expires_in=600)
    with httpx.Client(base_url=server.access.base_url, trust_env=False) as api:

        def status(token: str) -> int:
            return api.get("/api-keys", headers={"Authorization": f"Bearer {token}"}).status_code

        assert status(session.access_token) == 200
        controls.clock.advance(minutes=10)
        assert status(session.access_token) == 401
        renewed = controls.accounts.refresh(session.refresh_token, "stranger")
        assert status(renewed.access_token) == 200
        with pytest.raises(ControlError, match="used before"):
            controls.accounts.refresh(session.refresh_token, "stranger")
        assert session.access_token not in repr(session)


def test_accounts_come_and_go(server: SandboxServer) -> None:
    """Accounts can be added with given credentials and removed; a reset leaves the first, a snapshot brings all."""
    server.reset("prepared")
    added = server.accounts.add("third", api_key="sk_test_third", bearer_token="token-third")
    assert (added.api_key, added.bearer_token) == ("sk_test_third", "token-third")
    with pytest.raises(ControlError, match="Another account"):
        server.accounts.add("fourth", api_key="sk_test_third")
    with pytest.raises(ControlError, match="letters"):
        server.accounts.add("../fourth")
    with pytest.raises(ControlError, match="can't be removed"):
        server.accounts.remove("user_sandbox")
    server.accounts.remove("third")
    server.reset()
    assert [account.id for account in server.accounts.list()] == ["user_sandbox"]
    server.reset("prepared")
    assert [account.id for account in server.accounts.list()] == ["user_sandbox", "stranger"]


def test_accounts_of_a_data_folder_come_back(tmp_path: Path) -> None:
    """A server with a data folder finds its accounts again, with their credentials and objects."""
    with SandboxServer(document=DOCUMENT, data=tmp_path) as first:
        added = first.accounts.add("second")
        with httpx.Client(base_url=first.access.base_url, trust_env=False, headers={"X-API-Key": added.api_key}) as api:
            new_index(api, "Kept")
    with (
        SandboxServer(document=DOCUMENT, data=tmp_path) as again,
        httpx.Client(base_url=again.access.base_url, trust_env=False, headers={"X-API-Key": added.api_key}) as api,
    ):
        assert again.accounts.list()[1] == added
        assert [index["name"] for index in ok(api.get("/indexes"))] == ["Kept"]
