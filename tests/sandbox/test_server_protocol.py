from __future__ import annotations

import json
import re
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import httpx
import pytest
from server_steps import Library, RunningSandbox, finished_job, new_index, ok, tone

from videovector.sandbox.http.handler_registry import HANDLERS


def _key(api: httpx.Client, session_api: httpx.Client, *scopes: str) -> dict[str, str]:
    """Headers with a new key of these scopes."""
    key = ok(session_api.post("/api-keys", json={"name": "Test", "scopes": list(scopes)}), 201)["key"]
    return {"X-API-Key": key}


def test_every_operation_of_the_document_is_served(sandbox: RunningSandbox) -> None:
    """No operation of the API document is without a handler, and no handler without an operation."""
    documented = {operation.operation_id for operation in sandbox.server.sandbox.document.operations}
    assert set(HANDLERS) == documented


def test_keys_have_the_documented_form(sandbox: RunningSandbox) -> None:
    """The base URL ends in the API's path and the key has the form that other clients of the API demand."""
    assert sandbox.base_url.endswith("/api/v2")
    assert re.fullmatch(r"sk_live_[0-9a-f]{48}", sandbox.api_key)


def test_checks_come_in_the_order_of_the_api(api: httpx.Client, session_api: httpx.Client) -> None:
    """Credential before scope, scope before existence, existence before the body."""
    reader = _key(api, session_api, "read")
    missing = f"{api.base_url}webhooks/nope"
    assert httpx.delete(missing, trust_env=False).status_code == 401
    assert httpx.delete(missing, headers=reader, trust_env=False).status_code == 403
    assert api.delete("/webhooks/nope").json()["error"]["code"] == "resource_webhook_not_found"
    assert api.post("/exports/index/nope", json={"prompt_run_ids": 5}).status_code == 404
    index_id = new_index(api)
    assert api.post(f"/exports/index/{index_id}", json={"prompt_run_ids": 5}).status_code == 422


@pytest.mark.parametrize("scope", ["search", "read", "write", "admin"])
def test_higher_scopes_include_lower_ones(api: httpx.Client, session_api: httpx.Client, scope: str) -> None:
    """A key may do what its scope and the scopes below it allow, and nothing more."""
    headers = _key(api, session_api, scope)
    order = ["search", "read", "write", "admin"]
    calls = {
        "search": lambda: api.get("/indexes", headers=headers),
        "read": lambda: api.get("/prompts", headers=headers),
        "write": lambda: api.post("/indexes", json={"name": "Scoped"}, headers=headers),
        "admin": lambda: api.delete("/connectors/nope", headers=headers),
    }
    for needed, call in calls.items():
        allowed = order.index(needed) <= order.index(scope)
        assert (call().status_code != 403) == allowed


def test_key_wins_over_bearer_and_revoked_keys_are_refused(
    api: httpx.Client, session_api: httpx.Client, sandbox: RunningSandbox
) -> None:
    """With both credentials the key counts; a revoked or unknown key is a 401 even beside a good token."""
    bearer = {"Authorization": f"Bearer {sandbox.bearer_token}"}
    created = ok(session_api.post("/api-keys", json={"name": "Short-lived"}), 201)
    both = {**bearer, "X-API-Key": created["key"]}
    assert httpx.get(f"{sandbox.base_url}/prompts", headers=both, trust_env=False).status_code == 200
    ok(session_api.post(f"/api-keys/{created['key_id']}/revoke"))
    refused = httpx.get(f"{sandbox.base_url}/prompts", headers=both, trust_env=False)
    assert (refused.status_code, refused.json()["error"]["code"]) == (401, "authentication_revoked_api_key")


def test_api_keys_need_a_bearer_token(api: httpx.Client, session_api: httpx.Client) -> None:
    """Keys are managed by a signed-in session only; rotation replaces a key at once."""
    assert api.get("/api-keys").status_code == 403
    created = ok(session_api.post("/api-keys", json={"name": "Rotated", "scopes": ["read"]}), 201)
    rotated = ok(session_api.post(f"/api-keys/{created['key_id']}/rotate"))
    assert rotated["old_key_id"] == created["key_id"]
    assert api.get("/prompts", headers={"X-API-Key": created["key"]}).status_code == 401
    assert api.get("/prompts", headers={"X-API-Key": rotated["new_key"]["key"]}).status_code == 200
    assert "key" not in ok(session_api.get(f"/api-keys/{rotated['new_key']['key_id']}"))


def test_public_operations_take_no_credential(sandbox: RunningSandbox) -> None:
    """Event names and metric types are open to everybody."""
    for path in ("/webhooks/events", "/usage/metric-types"):
        assert httpx.get(sandbox.base_url + path, trust_env=False).status_code == 200


def test_errors_come_in_one_envelope_with_a_request_id(api: httpx.Client) -> None:
    """Each answer names its request in a header; errors name it in the body too."""
    assert api.get("/indexes").headers["x-request-id"].startswith("req_")
    refused = api.get("/indexes/nope")
    error = refused.json()["error"]
    assert error["request_id"] == refused.headers["x-request-id"]
    assert (refused.status_code, error["code"]) == (404, "resource_index_not_found")
    assert api.get("/no/such/route").status_code == 404
    other = api.patch("/indexes")
    assert (other.status_code, other.headers["allow"]) == (405, "GET, POST")


def test_an_encoded_slash_stays_in_its_segment(api: httpx.Client) -> None:
    """A path id with an encoded slash is one id, not two segments."""
    refused = api.get("/exports/exp%2F1")
    assert refused.json()["error"]["code"] == "resource_export_not_found"
    assert "exp/1" in refused.json()["error"]["message"]


def test_validation_names_every_wrong_place(api: httpx.Client) -> None:
    """All violations of a request are listed, each with its place and what to change."""
    index_id = new_index(api)
    refused = api.post(f"/indexes/{index_id}/search", json={"top_k": 500})
    assert refused.status_code == 422
    assert refused.json()["error"]["details"]["errors"] == [
        {"location": "body.query", "message": "is required"},
        {"location": "body.top_k", "message": "must be at most 100"},
    ]
    limit = api.get(f"/indexes/{index_id}/videos", params={"limit": "many"})
    assert limit.json()["error"]["details"]["errors"] == [{"location": "query.limit", "message": "must be an integer"}]
    text = api.post("/indexes", content=b"{", headers={"Content-Type": "application/json"})
    assert text.json()["error"]["details"]["errors"][0]["location"] == "body"
    assert api.post("/indexes").json()["error"]["details"]["errors"] == [{"location": "body", "message": "is required"}]
    plain = api.post("/indexes", content=b'{"name": "x"}', headers={"Content-Type": "text/plain"})
    assert plain.status_code == 422


def test_replay_gives_the_first_answer_and_other_content_conflicts(api: httpx.Client) -> None:
    """A repeated key creates nothing new; the same key with other content is a conflict."""
    headers = {"Idempotency-Key": f"index-create:{uuid4().hex}"}
    first = api.post("/indexes", json={"name": "Once"}, headers=headers)
    again = api.post("/indexes", json={"name": "Once"}, headers=headers)
    assert (again.status_code, again.json()) == (first.status_code, first.json())
    other = api.post("/indexes", json={"name": "Twice"}, headers=headers)
    assert (other.status_code, other.json()["error"]["code"]) == (409, "idempotency_request_mismatch")


def test_refused_requests_do_not_use_up_a_key(api: httpx.Client) -> None:
    """Only successful answers are remembered: after a 422 the key is free."""
    headers = {"Idempotency-Key": f"index-create:{uuid4().hex}"}
    assert api.post("/indexes", json={"name": ""}, headers=headers).status_code == 422
    assert api.post("/indexes", json={"name": "Now right"}, headers=headers).status_code == 201


def test_uploads_are_compared_by_fields_and_bytes(api: httpx.Client) -> None:
    """A repeated upload with another multipart boundary is the same request; other bytes are not."""
    headers = {"Idempotency-Key": f"import-job-upload:{uuid4().hex}"}

    def send(content: bytes) -> httpx.Response:
        files = {"file": ("tone.wav", content, "audio/wav")}
        return api.post("/videos/upload", data={"title": "Tone"}, files=files, headers=headers)

    content = tone()
    first = ok(send(content), 202)
    assert ok(send(content), 202)["job_id"] == first["job_id"]
    assert send(content + b"\0").status_code == 409
    assert finished_job(api, first["job_id"])["status"] == "completed"


def test_concurrent_duplicates_take_effect_once(api: httpx.Client) -> None:
    """Twenty simultaneous requests with one key make one index."""
    headers = {"Idempotency-Key": f"index-create:{uuid4().hex}"}
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda _: api.post("/indexes", json={"name": "One"}, headers=headers), range(20)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["index_id"] for answer in answers}) == 1


def test_keys_are_checked_for_their_form(api: httpx.Client) -> None:
    """A key with a space is refused."""
    refused = api.post("/indexes", json={"name": "x"}, headers={"Idempotency-Key": "two words"})
    assert refused.status_code == 422


def test_pages_cover_everything_once_while_items_are_added(api: httpx.Client) -> None:
    """Paging gives each run or video once, even when something new arrives between two pages."""
    index_id = new_index(api)
    content = tone()
    jobs = []
    for number in range(5):
        fields = {"title": f"Tone {number}", "index_id": index_id}
        files = {"file": (f"{number}.wav", content)}
        jobs.append(ok(api.post("/videos/upload", data=fields, files=files), 202))
    ids = {finished_job(api, job["job_id"])["video_ids"][0] for job in jobs}
    seen: list[str] = []
    cursor = None
    while True:
        params = {"limit": 2} | ({"cursor": cursor} if cursor else {})
        page = ok(api.get(f"/indexes/{index_id}/videos", params=params))
        seen += [video["video_id"] for video in page["data"]]
        cursor = page["pagination"]["next_cursor"]
        if not page["pagination"]["has_more"]:
            break
        if len(seen) == 2:
            fields = {"title": "Late", "index_id": index_id}
            late = ok(api.post("/videos/upload", data=fields, files={"file": ("late.wav", content)}), 202)
            finished_job(api, late["job_id"])
    assert cursor is None
    assert len(seen) == len(set(seen))
    assert set(seen) == ids


@pytest.mark.parametrize("cursor", ["nonsense", "e30", "eyJjIjoiMDAwMDAwMDAwMDAwIiwicCI6MX0"])
def test_a_foreign_cursor_is_refused(api: httpx.Client, cursor: str) -> None:
    """A cursor that is broken or made for another list is a 422 of its own code."""
    refused = api.get(f"/indexes/{new_index(api)}/videos", params={"cursor": cursor})
    assert (refused.status_code, refused.json()["error"]["code"]) == (422, "invalid_cursor")


def test_readiness_and_the_key_are_confirmed(api: httpx.Client) -> None:
    """The credential check is an empty 204 and the readiness signal is acknowledged."""
    assert (api.get("/auth/validate").status_code, api.get("/auth/validate").content) == (204, b"")
    signal = {"event_id": str(uuid4()), "surface": "sdk", "reason": "authentication"}
    assert ok(api.post("/auth/processing-activity", json=signal))["accepted"] is True
    assert api.post("/auth/processing-activity", json={**signal, "event_id": "one"}).status_code == 422


def test_the_listing_of_keys_shows_no_secret(session_api: httpx.Client, sandbox: RunningSandbox) -> None:
    """Keys are listed by their prefix only."""
    assert sandbox.api_key not in json.dumps(ok(session_api.get("/api-keys")))


def test_quick_reads_wait_for_no_writer(sandbox: RunningSandbox, library: Library) -> None:
    """What is carried out in the event loop takes no body, changes nothing, and responds while somebody else writes."""
    names = {"index_id": library.index_id, "video_id": library.video_id, "run_id": library.run_id}
    account = sandbox.server.sandbox
    names |= {"prompt_id": library.prompt_id, "job_id": account.store.list("import_jobs", limit=1)[0]["job_id"]}
    quick = [operation for operation in account.document.operations if HANDLERS[operation.operation_id].quick]
    assert [o.operation_id for o in quick if o.method != "GET" or o.body is not None] == []
    headers = {"Authorization": f"Bearer {sandbox.bearer_token}"}
    served = 0
    client = httpx.Client(base_url=sandbox.base_url, headers=headers, timeout=20, trust_env=False)
    with client as api, account.store.transaction():
        for operation in quick:
            response = api.get(operation.path.format_map(defaultdict(lambda: "unknown", names)))
            assert response.status_code in {200, 204, 404}, (operation.operation_id, response.text)
            served += response.status_code != 404
    assert served >= 25
