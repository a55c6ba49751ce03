"""Extract fields from every segment of an index: what a run costs, the run, and its results.

python examples/extract_fields.py INDEX
"""

import sys

from videovector import PromptRun, VideoVector

SCHEMA = {
    "type": "object",
    "properties": {
        "description": {"type": "string", "description": "What is seen and heard, in one sentence"},
        "colors": {"type": "array", "items": {"type": "string"}, "description": "Colours that prevail"},
    },
    "required": ["description"],
}


def show(run: PromptRun) -> None:
    print(run.status, run.completed_segments, "segments", file=sys.stderr)


def main(index_id: str) -> None:
    with VideoVector() as client:
        prompt = client.prompts.create(name="Scenes", prompt_text="Describe what is seen.", json_schema=SCHEMA)
        target = {"type": "index", "index_id": index_id}
        estimate = client.prompt_runs.estimate(prompt_id=prompt.prompt_id, target=target)
        if not estimate.sufficient_balance:
            raise SystemExit(f"It costs {estimate.estimated_mt} mt, there are {estimate.current_balance_mt}.")
        run = client.prompt_runs.execute(prompt_id=prompt.prompt_id, target=target)
        run = client.prompt_runs.wait_for_completion(run.run_id, on_update=show)
        for video in client.indexes.list_videos(index_id).auto_paging_iter():
            for row in client.prompt_runs.list_results(run.run_id, video_id=video.video_id).auto_paging_iter():
                print(video.title, row.start_time, row.end_time, (row.metadata or {}).get("description"))


if __name__ == "__main__":
    main(*sys.argv[1:])
