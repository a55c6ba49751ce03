"""What goes wrong: refused arguments, refused requests, a server in trouble, no server at all."""

import json
import os
import socket
import urllib.request

import videovector
from videovector import (
    AuthenticationError,
    ClientConfig,
    ConflictError,
    ExternalServiceError,
    IdempotencyError,
    NotFoundError,
    RateLimitError,
    ValidationError,
    VideoVector,
    VideoVectorError,
)

SERVICE = os.environ["SERVICE"]


def fault(**rule):
    """Ask the service to fail."""
    body = json.dumps(rule).encode()
    headers = {"Content-Type": "application/json"}
    urllib.request.urlopen(urllib.request.Request(f"{SERVICE}/_sandbox/faults", data=body, headers=headers)).close()


def attempt(label, call):
    """Make a call as careful programs do, most special class first."""
    try:
        call()
    except IdempotencyError as error:
        print(label, "-> idempotency", error.status_code, error.error_code)
    except RateLimitError as error:
        print(label, "-> slow down", error.status_code, error.retry_after, error.error_code)
    except NotFoundError as error:
        print(label, "-> not found", error.status_code, error.error_code, error.message)
    except AuthenticationError as error:
        print(label, "-> credentials", error.status_code, error.error_code)
    except ConflictError as error:
        print(label, "-> conflict", error.status_code, error.error_code)
    except ExternalServiceError as error:
        print(label, "-> service", error.status_code, error.error_code)
    except videovector.TimeoutError as error:
        print(label, "-> timeout", error.status_code, error.error_code, sorted(error.details)[:1])
    except videovector.ConnectionError as error:
        print(label, "-> connection", error.status_code)
    except ValueError as error:
        print(label, "-> refused before it was sent:", isinstance(error, ValueError))
    except ValidationError as error:
        print(label, "-> invalid", error.status_code, error.error_code, bool(error.details))
    except VideoVectorError as error:
        print(label, "-> other", type(error).__name__, error.status_code, error.error_code)
    else:
        print(label, "-> fine")


for label, arguments in {
    "nothing": {},
    "two": {"api_key": "a", "bearer_token": "b"},
    "mode": {"api_key": "a", "auth_mode": "password"},
    "mode without its credential": {"api_key": "a", "auth_mode": "bearer"},
    "timeout": {"api_key": "a", "timeout": 0},
    "retries": {"api_key": "a", "max_retries": -1},
    "delay": {"api_key": "a", "max_retry_delay": 0},
    "header": {"api_key": "a", "custom_headers": {"authorization": "b"}},
    "provider": {"oauth_token_provider": "token"},
}.items():
    attempt(f"config {label}", lambda arguments=arguments: ClientConfig(**arguments))

client = VideoVector(max_retries=0)
schema = {"type": "object", "properties": {"summary": {"type": "string"}}}
attempt("target", lambda: client.prompt_runs.execute(prompt_id="p", target={"type": "folder"}))
attempt("target id", lambda: client.prompt_runs.execute(prompt_id="p", target={"type": "index"}))
attempt("target list", lambda: client.prompt_runs.estimate(prompt_id="p", target={"type": "videos", "video_ids": []}))
playground = {"type": "playground"}
attempt(
    "duration", lambda: client.prompt_runs.execute(prompt_id="p", target=playground, video_segmentation_type="fixed")
)
attempt("range", lambda: client.prompt_runs.execute(prompt_id="p", target=playground, video_segment_duration=301))
attempt("kind", lambda: client.prompt_runs.execute(prompt_id="p", target=playground, audio_segmentation_type="smart"))
attempt("no conditions", lambda: client.search.filter("idx_1", conditions=[]))
attempt("five conditions", lambda: client.search.filter("idx_1", conditions=[{}] * 5))
attempt(
    "operator",
    lambda: client.search.filter_playground(
        conditions=[{"field": "a", "operator": "greater_than", "value": "x", "type": "string"}]
    ),
)
attempt(
    "value",
    lambda: client.search.filter(
        "i", conditions=[{"field": "a", "operator": "equals", "value": "3", "type": "integer"}]
    ),
)
attempt("both", lambda: client.workflow.process(prompt_id="p", prompt_instruction="x", video_ids="v"))
attempt("neither", lambda: client.workflow.search())
attempt("limit", lambda: client.workflow.search("red", limit=51))
attempt("cursor and query", lambda: client.workflow.search("red", cursor="c"))
attempt("blank cursor", lambda: client.workflow.search(cursor=" "))
attempt("no videos", lambda: client.videos.batch_segments([]))
attempt("no targets", lambda: client.videos.batch_segments_for_targets([]))
attempt("import and index", lambda: client.workflow.process(prompt_id="p", import_job_id="j", index_id="i"))
try:
    client.videos.upload(file="/no/such/file.mp4", title="Missing")
except FileNotFoundError as error:
    print("missing file:", isinstance(error, FileNotFoundError), error.filename, error.errno, error.strerror)

attempt("index", lambda: client.indexes.retrieve("idx_none"))
attempt("video", lambda: client.videos.delete("vid_none"))
attempt("run", lambda: client.prompt_runs.wait_for_completion("run_none"))
attempt("export", lambda: client.exports.download("exp_none", "nothing.json"))
attempt("connector", lambda: client.connectors.browse("conn_none"))
attempt("deletion", lambda: client.indexes.get_deletion("idx_none"))
client.indexes.create(name="Once", idempotency_key="the-key")
attempt("same key", lambda: client.indexes.create(name="Twice", idempotency_key="the-key"))
attempt("session only", lambda: client.api_keys.list())
attempt("webhook events", lambda: client.webhooks.create(name="Hook", url="https://h/", events=["no.such.event"]))

for status in (400, 402, 409, 413, 418, 422, 500, 502, 503, 504):
    fault(operation="listIndexes", status=status, code="made_up", count=1)
    attempt(str(status), lambda: client.indexes.list())
fault(operation="listIndexes", status=429, code="rate_limit_exceeded", retry_after=7, count=1)
attempt("429", lambda: client.indexes.list())
fault(operation="listIndexes", drop="before", count=1)
try:
    client.indexes.list()
except VideoVectorError as error:
    print("dropped", error.status_code)
fault(operation="listIndexes", latency=0.5, count=1)
attempt("late", lambda: VideoVector(timeout=0.1, max_retries=0).indexes.list())

patient = VideoVector(max_retries=2, max_retry_delay=1)
fault(operation="listIndexes", status=429, retry_after=0, count=2)
attempt("429 twice, retried", lambda: patient.indexes.list())
fault(operation="createIndex", status=429, retry_after=0, count=1)
attempt("429 on a write with its own key", lambda: patient.indexes.create(name="Retried"))
fault(operation="getRateLimitStatus", status=429, retry_after=0, count=3)
attempt("429 three times", lambda: patient.rate_limits.get_status())
fault(operation="rotateWebhookSecret", status=503, count=1)
attempt("503 on a write without a key", lambda: patient.webhooks.rotate_secret("hook_none"))

with socket.socket() as closed:
    closed.bind(("127.0.0.1", 0))
    nobody = VideoVector(api_key="k", base_url=f"http://127.0.0.1:{closed.getsockname()[1]}/api/v2", max_retries=0)
    attempt("nobody there", lambda: nobody.indexes.list())
    print("not ready:", nobody.authenticate())

created = client.prompts.create(name="Slow prompt", prompt_text="Describe what is seen.", json_schema=schema)
fault(operation="getPromptRun", latency=0.0, status=500, count=1)
attempt("waiting", lambda: client.prompt_runs.retrieve("run_none"))
error = VideoVectorError("text", status_code=418, error_code="teapot", details={"a": 1}, request_id="req_1")
print(error.message, error.args, error.status_code, error.error_code, error.details, error.request_id)
limited = RateLimitError("text", retry_after=5)
print(
    limited.retry_after, limited.details, issubclass(IdempotencyError, VideoVectorError), isinstance(limited, Exception)
)
for each in (client, patient, nobody):
    each.close()
