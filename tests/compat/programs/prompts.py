"""Prompts: all fields, models and plain dicts as input, partial updates, schema tests, usage, deletion."""

import json

from videovector import ConflictError, NotFoundError, PromptVideoLevelConfig, VideoVector, VideoVectorError

SCHEMA = {
    "type": "object",
    "properties": {
        "summary": {"type": "string"},
        "colors": {"type": "array", "items": {"type": "string"}},
        "speech": {"type": "boolean"},
    },
    "required": ["summary"],
}


def show(prompt):
    print(prompt.name, "|", prompt.description, "|", prompt.prompt_text, "|", prompt.is_active)
    print("  segment:", sorted(prompt.json_schema["properties"]), prompt.semantic_indexing.disabled_segment_fields)
    if prompt.video_level is None:
        print("  no video level")
    else:
        print("  video level:", prompt.video_level.instructions_text, sorted(prompt.video_level.json_schema))


with VideoVector() as client:
    level = PromptVideoLevelConfig(instructions_text="Sum it up.", json_schema=SCHEMA)
    prompt = client.prompts.create(
        name="Scene analysis",
        prompt_text="Describe what is seen.",
        json_schema=SCHEMA,
        description="For the archive",
        video_level=level,
        semantic_indexing={"disabled_segment_fields": ["colors"], "disabled_video_level_fields": []},
    )
    show(prompt)
    show(client.prompts.retrieve(prompt.prompt_id))
    show(client.prompts.update(prompt.prompt_id, name="Scene review", clear_video_level=True))
    show(
        client.prompts.update(
            prompt.prompt_id,
            description="",
            prompt_text="Describe what is heard.",
            video_level={"instructions_text": "One sentence.", "json_schema": SCHEMA},
            semantic_indexing={"disabled_segment_fields": []},
        )
    )

    listed = client.prompts.list(active_only=True, include_defaults=False)
    print(listed.total_count, listed.active_count, [entry.name for entry in listed.prompts])
    print(client.prompts.list().total_count >= listed.total_count)

    good = client.prompts.test_schema(json_schema=SCHEMA, sample_data={"summary": "red", "colors": []})
    bad = client.prompts.test_schema(json_schema=SCHEMA, sample_data={"colors": "red"})
    print(good.valid, good.validated_data, good.error, "|", bad.valid, bad.validated_data, bad.error is not None)

    usage = client.prompts.get_usage(prompt.prompt_id)
    print(usage.name, usage.is_in_use, usage.is_active, usage.schema_properties_count)

    dumped = prompt.model_dump()
    print(dumped["name"], dumped["video_level"]["instructions_text"], dumped["semantic_indexing"])
    written = json.loads(prompt.model_dump_json())
    print(written["json_schema"] == SCHEMA, written["prompt_id"] == prompt.prompt_id)

    unsaved = client.workflow.define("List the colours", save=False)
    print(unsaved.saved, unsaved.prompt_id, unsaved.prompt, sorted(unsaved.definition.json_schema["properties"]))
    created = client.prompts.create(
        name=unsaved.definition.name,
        prompt_text=unsaved.definition.prompt_text,
        json_schema=unsaved.definition.json_schema,
        idempotency_key="from-definition",
    )
    print(created.name == unsaved.definition.name)
    try:
        client.prompts.create(
            name="Another", prompt_text="Another text.", json_schema=SCHEMA, idempotency_key="from-definition"
        )
    except (ConflictError, VideoVectorError) as error:
        print(error.status_code, error.error_code)

    print(client.prompts.delete(created.prompt_id).message)
    print(client.prompts.delete(prompt.prompt_id, force=True).message)
    try:
        client.prompts.retrieve(prompt.prompt_id)
    except NotFoundError as error:
        print(error.status_code, error.error_code)
