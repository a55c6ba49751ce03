"""Search in all its forms over one index of extracted scenes."""

import base64
import os
from pathlib import Path

from videovector import (
    FilterCondition,
    FilterSearchResponse,
    ImageSearchResult,
    MultimodalSearchResult,
    SearchResult,
    VideoVector,
)

SCHEMA = {
    "type": "object",
    "properties": {
        "summary": {"type": "string"},
        "colors": {"type": "array", "items": {"type": "string"}},
        "bright": {"type": "boolean"},
    },
    "required": ["summary"],
}
media = Path(os.environ["MEDIA"])


def score(value):
    return None if value is None else round(value, 3)


client = VideoVector()
with client:
    index = client.indexes.create(name="Scenes")
    job = client.videos.upload(file=media / "scenes.mp4", title="Three scenes", index_id=index.index_id)
    job = client.import_jobs.wait_for_completion(job.job_id, poll_interval=0.02)
    prompt = client.prompts.create(name="Scenes", prompt_text="Describe what is seen.", json_schema=SCHEMA)
    run = client.prompt_runs.execute(prompt_id=prompt.prompt_id, target={"type": "index", "index_id": index.index_id})
    run = client.workflow.wait_until_searchable(run.run_id, poll_interval=0.02, timeout=30)

    results = client.search.text(index_id=index.index_id, query="blue harbour by night", top_k=2)
    for result in results:
        print(f"Found at {result.start_time}s: {result.text_content[:24]} ({score(result.similarity_score)})")
    first = results[0]
    print(isinstance(first, SearchResult), first.result_type, first.video_name, first.media_type, first.match_type)
    print(sorted(first.metadata or {}), first.run_id == run.run_id, first.thumbnail_available, first.marker.color)
    print([hit.start_time for hit in client.search.text(index.index_id, query="wall", run_ids=[run.run_id])])
    print(client.search.text(index.index_id, query="windmill", search_fields=["summary"])[0].matched_field_paths)

    picture = base64.b64encode((media / "wall.png").read_bytes()).decode("ascii")
    images = client.search.image(index.index_id, image_data=picture, top_k=1)
    print(
        isinstance(images[0], ImageSearchResult), images[0].start_time, score(images[0].matched_image_score) is not None
    )
    mixed = client.search.multimodal(
        index.index_id, text_query="crimson wall", image_data=picture, text_weight=0.7, image_weight=0.3, top_k=2
    )
    for hit in mixed:
        print(
            isinstance(hit, MultimodalSearchResult),
            hit.match_type,
            hit.match_type == "both",
            hit.start_time,
            hit.text_rank,
        )

    conditions: list[FilterCondition] = [
        {"field": "summary", "operator": "contains", "value": "wall", "type": "string"},
    ]
    found = client.search.filter(index.index_id, conditions=conditions)
    print(isinstance(found, FilterSearchResponse), len(found.results), found.results == found.data, found.total_shown)
    print(found.pagination.limit, found.pagination.has_more, found.next_page_token)
    page = client.search.filter(
        index.index_id, conditions=[{"field": "summary", "operator": "is_not_empty", "type": "string"}], page_size=2
    )
    starts = [hit.start_time for hit in page.results]
    while page.next_page_token:
        page = client.search.filter(
            index.index_id,
            conditions=[{"field": "summary", "operator": "is_not_empty", "type": "string"}],
            page_size=2,
            cursor=page.next_page_token,
        )
        starts += [hit.start_time for hit in page.results]
    print(sorted(starts))
    print(len(client.search.filter_playground(conditions=conditions).results))

    several = client.search.multi_run(query="harbour", run_ids=[run.run_id], aggregation="best", top_k=2)
    print([hit.start_time for hit in several])
    print(len(client.search.multi_run(query="harbour", index_id=index.index_id, aggregation="all")))
    print(client.search.playground(query="harbour", top_k=5))

    page = client.workflow.search(filters=conditions, index_id=index.index_id, result_level="segment")
    print(page.response.mode, [hit.start_time for hit in page], page.response.coverage is not None)
