"""What programs written for the published package do beyond its documented calls works the same here."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

import videovector.resources
from videovector import BatchVideoSegmentsTarget, ClientConfig, InvalidArgumentError, RequestOptions, VideoVector

RESOURCES = {
    "api_keys": "ApiKeysResource",
    "connectors": "ConnectorsResource",
    "exports": "ExportsResource",
    "import_jobs": "ImportJobsResource",
    "indexes": "IndexesResource",
    "prompt_runs": "PromptRunsResource",
    "prompts": "PromptsResource",
    "rate_limits": "RateLimitsResource",
    "search": "SearchResource",
    "usage": "UsageResource",
    "videos": "VideosResource",
    "webhooks": "WebhooksResource",
    "workflow": "WorkflowResource",
}


@pytest.mark.parametrize("module", RESOURCES)
def test_the_classes_of_a_resource_are_in_its_module(module: str) -> None:
    """Both classes can be imported from the module of the resource; they are those of the clients."""
    published = import_module(f"videovector.resources.{module}")
    name = RESOURCES[module]
    with VideoVector(api_key="key") as client:
        assert isinstance(getattr(client, module), getattr(published, name))
    assert getattr(videovector.resources, f"Async{name}") is getattr(published, f"Async{name}")


def test_targets_of_segments_are_hashable() -> None:
    """Equal targets count once in a set, and other ones of the same media item beside them."""
    target = BatchVideoSegmentsTarget(video_id="vid_1", run_id="run_1")
    same = BatchVideoSegmentsTarget(video_id="vid_1", run_id="run_1")
    assert {target, same} == {target}
    assert len({target, BatchVideoSegmentsTarget(video_id="vid_1"), BatchVideoSegmentsTarget(video_id="vid_2")}) == 3


def test_a_number_of_retries_may_be_a_whole_float() -> None:
    """It becomes an int; a fraction of a retry is refused."""
    two: Any = 2.0
    for made in (ClientConfig(api_key="key", max_retries=two), RequestOptions(max_retries=two)):
        assert made.max_retries == 2
        assert isinstance(made.max_retries, int)
    refused: list[Any] = [2.5, float("inf"), float("nan"), -1.0]
    for wrong in refused:
        with pytest.raises(InvalidArgumentError, match="max_retries"):
            ClientConfig(api_key="key", max_retries=wrong)
        with pytest.raises(InvalidArgumentError, match="max_retries"):
            RequestOptions(max_retries=wrong)


@pytest.mark.parametrize("given", ["key_1\n", " key_1", "\tkey_1\r\n"])
def test_an_idempotency_key_is_sent_without_white_space_around_it(httpserver: HTTPServer, given: str) -> None:
    """As a key has that was read from a file."""
    httpserver.expect_request("/indexes").respond_with_json({"index_id": "idx_1", "name": "Clips"})
    with VideoVector(api_key="key", base_url=httpserver.url_for("")) as client:
        client.indexes.create(name="Clips", idempotency_key=given)
    assert httpserver.log[0][0].headers["Idempotency-Key"] == "key_1"


@pytest.mark.parametrize("given", ["", " ", "\n"])
def test_a_blank_idempotency_key_counts_as_omitted(httpserver: HTTPServer, given: str) -> None:
    """A new one is made for what needs one."""
    httpserver.expect_request("/indexes").respond_with_json({"index_id": "idx_1", "name": "Clips"})
    with VideoVector(api_key="key", base_url=httpserver.url_for("")) as client:
        client.indexes.create(name="Clips", idempotency_key=given)
    assert httpserver.log[0][0].headers["Idempotency-Key"].startswith("index-create:")
