from __future__ import annotations

import ssl
import stat
from pathlib import Path

import httpx
import pytest
import trustme
from pytest_httpserver import HTTPServer
from server_steps import execute, finished_run, new_index, new_prompt, ok, tone, until, upload

from videovector import VideoVector
from videovector.sandbox import SandboxControls, SandboxServer
from videovector.sandbox.__main__ import main


def test_what_demands_https_works_with_a_throwaway_certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Over TLS the SDK, the controls, export links and webhooks work; nobody else's certificate is trusted."""
    hooks = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(hooks)
    with (
        SandboxServer(tls=True, data=tmp_path / "data") as server,
        HTTPServer(host="127.0.0.1", ssl_context=hooks) as receiver,
    ):
        receiver.expect_request("/hook").respond_with_data("{}")
        access = server.access
        assert access.base_url.startswith("https://127.0.0.1:")
        assert access.ca_file is not None
        assert stat.S_IMODE((tmp_path / "data" / "tls" / "server.pem").stat().st_mode) == 0o600
        with pytest.raises(httpx.ConnectError, match="certificate"):
            httpx.get(access.base_url, trust_env=False)
        monkeypatch.setenv("SSL_CERT_FILE", access.ca_file)
        controls = SandboxControls.connect(access.base_url)
        assert controls.violations == []
        with (
            VideoVector(api_key=access.api_key, base_url=access.base_url) as client,
            httpx.Client(
                base_url=access.base_url,
                headers={"X-API-Key": access.api_key},
                verify=ssl.create_default_context(cafile=access.ca_file),
                trust_env=False,
            ) as api,
        ):
            # The forms of the page know their own origin over TLS too.
            form = api.post(f"{server.origin}/actions/clear-faults", headers={"Origin": server.origin})
            assert form.status_code == 303
            index_id = new_index(api)
            upload(api, tone(), "tone.wav", title="Tone", index_id=index_id)
            webhook = client.webhooks.create(
                name="Runs", url=receiver.url_for("/hook"), events=["prompt_run.completed"]
            )
            run = finished_run(api, execute(api, new_prompt(api), {"type": "index", "index_id": index_id})["run_id"])
            created = client.exports.create_prompt_run_export(run["run_id"])
            export = client.exports.wait_for_completion(created.export_id)
            client.exports.download(export.export_id, tmp_path / "export.json")
            assert (tmp_path / "export.json").stat().st_size == export.file_size_bytes
            link = ok(api.post(f"/exports/{export.export_id}/download-url"))["download_url"]
            assert link.startswith(access.base_url)
            assert api.get(link, headers={"X-API-Key": ""}).status_code == 200
            deliveries = until(
                lambda: client.webhooks.list_deliveries(webhook.webhook_id),
                lambda found: bool(found) and found[0].status == "delivered",
            )
            assert len(deliveries) == 1


def test_a_name_that_no_certificate_can_hold_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A host name that can't be used in a certificate ends the command with a sentence that names it."""
    assert main(["serve", "--tls", "--data", str(tmp_path), "--allowed-host", "two words"]) == 1
    assert "'two words' can't be used in a certificate" in capsys.readouterr().err
