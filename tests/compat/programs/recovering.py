"""Failed segments and their retries, failed runs, cancelled runs, and webhook deliveries to a receiver."""

import http.server
import json
import os
import threading
import time
import urllib.request

from videovector import ProcessingError, PromptRunStatus, VideoVector, VideoVectorError

SERVICE, media = os.environ["SERVICE"], os.environ["MEDIA"]
SCHEMA = {"type": "object", "properties": {"summary": {"type": "string"}}, "required": ["summary"]}
received = []


class Receiver(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        received.append(body)
        self.send_response(204 if len(received) > 1 else 500)
        self.end_headers()

    def log_message(self, *arguments):
        pass


def prepare(**answer):
    """Tell the service how the next extraction ends."""
    body = json.dumps(answer).encode()
    headers = {"Content-Type": "application/json"}
    urllib.request.urlopen(urllib.request.Request(f"{SERVICE}/_sandbox/answers", data=body, headers=headers)).close()


def until(read):
    """Read until there is something."""
    for _ in range(500):
        value = read()
        if value:
            return value
        time.sleep(0.02)
    raise SystemExit("it never came")


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

with VideoVector() as client:
    index = client.indexes.create(name="Fragile")
    job = client.videos.upload(file=f"{media}/scenes.mp4", title="Three scenes", index_id=index.index_id)
    video_id = client.import_jobs.wait_for_completion(job.job_id, poll_interval=0.02).video_ids[0]
    prompt = client.prompts.create(name="Scenes", prompt_text="Describe what is seen.", json_schema=SCHEMA)
    target = {"type": "videos", "video_ids": [video_id], "index_id": index.index_id}

    prepare(fail="The model was away.", prompt_id=prompt.prompt_id, at_seconds=3, count=1)
    run = client.prompt_runs.execute(prompt_id=prompt.prompt_id, target=target)
    run = client.prompt_runs.wait_for_completion(run.run_id, poll_interval=0.02)
    print(run.status, run.status == PromptRunStatus.COMPLETED_WITH_FAILURES, run.partial_videos, run.completed_segments)
    manifest = client.prompt_runs.get_failed_segments(run.run_id)
    print(manifest.run_id == run.run_id, manifest.status, manifest.failed_segments, manifest.videos_with_failures)
    for failed in manifest.videos[0].segments:
        print(failed.start_time, failed.failed_operations, failed.failure_message, failed.retryable)
    for segment in client.videos.list_segments(video_id, run_id=run.run_id):
        print(segment.start_time, segment.segment_status, segment.processing_failed, segment.failure_message)
    retry = client.prompt_runs.retry_segment(run.run_id, video_id, failed.segment_id, idempotency_key="retry-once")
    print(retry.segment_id == failed.segment_id, retry.run_id == run.run_id, retry.message != "")

    def ended():
        state = client.prompt_runs.get_segment_retry_status(run.run_id, video_id, failed.segment_id, retry.retry_id)
        return state if state.status in ("completed", "failed") else None

    state = until(ended)
    print(state.status, state.error, state.field_extraction_succeeded)
    print(client.prompt_runs.get_failed_segments(run.run_id).failed_segments)
    print(client.prompt_runs.retrieve(run.run_id).status)

    prepare(fail="Nothing works.", prompt_id=prompt.prompt_id)
    lost = client.prompt_runs.execute(prompt_id=prompt.prompt_id, target=target)
    for wait in (client.prompt_runs.wait_for_completion, client.workflow.wait_until_searchable):
        try:
            wait(lost.run_id, poll_interval=0.02)
        except ProcessingError as error:
            print("ProcessingError", error.details["run_id"] == lost.run_id, error.status_code, error.error_code)
    print(client.prompt_runs.retrieve(lost.run_id).error_message is not None)

    hook = client.webhooks.create(
        name="Receiver", url=f"http://127.0.0.1:{server.server_port}/hook", events=["export.ready"]
    )
    tested = client.webhooks.test(hook.webhook_id)
    print(tested.success, tested.status_code, tested.error is not None)
    tested = client.webhooks.test(hook.webhook_id, idempotency_key="second-test")
    print(tested.success, tested.status_code, tested.error)
    export = client.exports.create_prompt_run_export(run.run_id)
    client.exports.wait_for_completion(export.export_id, poll_interval=0.02)

    def delivered():
        found = client.webhooks.list_deliveries(hook.webhook_id, status="delivered")
        return [delivery for delivery in found if delivery.event_type == "export.ready"]

    delivery = client.webhooks.get_delivery(until(delivered)[0].delivery_id)
    print(
        delivery.event_type, delivery.status, delivery.attempts, delivery.response_status_code, delivery.error_message
    )
    print(sorted(delivery.payload) if delivery.payload else None, delivery.webhook_id == hook.webhook_id)
    try:
        print(client.webhooks.retry_delivery(delivery.delivery_id).status)
    except VideoVectorError as error:
        print(type(error).__name__, error.status_code, error.error_code)
server.shutdown()
server.server_close()
