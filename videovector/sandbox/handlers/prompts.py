"""Prompts: instructions, with the JSON Schema of their results."""

from __future__ import annotations

from typing import Any, Final

from videovector.sandbox.errors import conflict, invalid
from videovector.sandbox.extraction.prompt_drafts import draft_prompt
from videovector.sandbox.http.api_request import ApiRequest
from videovector.sandbox.http.handler_registry import handles
from videovector.sandbox.identifiers import new_id, now_text
from videovector.sandbox.json_schema.prompt_schemas import SchemaError, check_prompt_schema, validate_sample
from videovector.sandbox.storage.store import Document

_FIELDS: Final = (
    "name",
    "description",
    "prompt_text",
    "json_schema",
    "video_level",
    "semantic_indexing",
    "execution_config",
    "selection_filter",
)


def store_prompt(request: ApiRequest, definition: Document) -> Document:
    """Creates and stores a prompt from a checked definition."""
    prompt: Document = {
        "prompt_id": new_id("prompt"),
        "user_id": request.sandbox.account_id,
        "name": definition["name"],
        "description": definition.get("description") or "",
        "prompt_text": definition["prompt_text"],
        "json_schema": definition["json_schema"],
        "video_level": definition.get("video_level"),
        "semantic_indexing": _indexing(definition.get("semantic_indexing")),
        "is_active": True,
        "created_at": now_text(),
        "execution_config": definition.get("execution_config"),
        "selection_filter": definition.get("selection_filter"),
    }
    request.sandbox.store.put("prompts", prompt["prompt_id"], prompt)
    return prompt


def prompt_view(prompt: Document) -> Document:
    """`Prompt`; optional configurations that were not given are omitted."""
    hidden = [name for name in ("execution_config", "selection_filter") if prompt.get(name) is None]
    return {name: value for name, value in prompt.items() if name not in hidden}


def _indexing(config: Document | None) -> Document:
    return {"disabled_segment_fields": [], "disabled_video_level_fields": [], **(config or {})}


def check_schemas(body: Document) -> None:
    """Raises ApiError 422 for a schema that a prompt can't have."""
    _check_schema(body.get("json_schema"), "body.json_schema")
    level = body.get("video_level")
    if level is not None:
        _check_schema(level.get("json_schema"), "body.video_level.json_schema")


def _check_schema(schema: Any, location: str) -> None:
    if schema is None:
        return
    try:
        check_prompt_schema(schema)
    except SchemaError as reason:
        raise invalid(f"{location}.{reason.path}" if reason.path else location, str(reason)) from None


@handles("createPrompt")
def create_prompt(request: ApiRequest) -> Document:
    """POST /prompts"""
    check_schemas(request.body)
    return prompt_view(store_prompt(request, request.body))


@handles("listPrompts", quick=True)
def list_prompts(request: ApiRequest) -> Document:
    """GET /prompts"""
    prompts = request.sandbox.store.list("prompts", newest_first=True)
    if request.query.get("active_only", True):
        prompts = [prompt for prompt in prompts if prompt["is_active"]]
    return {
        "prompts": [prompt_view(prompt) for prompt in prompts],
        "total_count": len(prompts),
        "active_count": sum(prompt["is_active"] for prompt in prompts),
    }


@handles("getPrompt", quick=True)
def get_prompt(request: ApiRequest) -> Document:
    """GET /prompts/{prompt_id}"""
    return prompt_view(request.document("prompts", request.path["prompt_id"], name="prompt"))


@handles("updatePrompt")
def update_prompt(request: ApiRequest) -> Document:
    """PUT /prompts/{prompt_id}"""
    body = request.body
    changes = {name: body[name] for name in _FIELDS if body.get(name) is not None}
    clear_level, clear_filter = bool(body.get("clear_video_level")), bool(body.get("clear_selection_filter"))
    if clear_level and "video_level" in changes:
        raise invalid("body.clear_video_level", "contradicts video_level")
    if not changes and not clear_level and not clear_filter:
        raise invalid("body", "must change at least one field")
    check_schemas(changes)
    if "semantic_indexing" in changes:
        changes["semantic_indexing"] = _indexing(changes["semantic_indexing"])
    if clear_level:
        changes["video_level"] = None
    if clear_filter:
        changes["selection_filter"] = None
    prompt = request.sandbox.store.update("prompts", request.path["prompt_id"], lambda found: found.update(changes))
    return prompt_view(prompt or {})


def _in_use(request: ApiRequest, prompt_id: str) -> bool:
    return any(run["prompt_id"] == prompt_id for run in request.sandbox.store.list("runs"))


@handles("deletePrompt")
def delete_prompt(request: ApiRequest) -> Document:
    """DELETE /prompts/{prompt_id}"""
    prompt_id = request.path["prompt_id"]
    if not _in_use(request, prompt_id):
        request.sandbox.store.delete("prompts", prompt_id)
        return {"message": "Prompt deleted"}
    if not request.query.get("force"):
        raise conflict("resource_prompt_in_use", "Runs use this prompt; delete it with force=true to deactivate it.")
    request.sandbox.store.update("prompts", prompt_id, lambda prompt: prompt.update(is_active=False))
    return {"message": "Prompt deactivated; its runs stay readable"}


@handles("testPromptSchema", atomic=False)
def test_prompt_schema(request: ApiRequest) -> Document:
    """POST /prompts/test-schema"""
    data = request.body["sample_data"]
    try:
        problem = validate_sample(request.body["json_schema"], data)
    except SchemaError as reason:
        problem = str(reason)
    return {
        "valid": problem is None,
        "validated_data": data if problem is None else None,
        "error": problem,
        "message": "Schema validation successful" if problem is None else "Schema validation failed",
    }


@handles("getPromptUsage")
def get_prompt_usage(request: ApiRequest) -> Document:
    """GET /prompts/{prompt_id}/usage"""
    prompt = request.document("prompts", request.path["prompt_id"], name="prompt")
    return {
        "prompt_id": prompt["prompt_id"],
        "name": prompt["name"],
        "is_active": prompt["is_active"],
        "is_in_use": _in_use(request, prompt["prompt_id"]),
        "created_at": prompt["created_at"],
        "schema_properties_count": len(prompt["json_schema"].get("properties") or {}),
    }


@handles("generatePromptDraft", atomic=False)
def generate_prompt_draft(request: ApiRequest) -> Document:
    """POST /prompts/generate"""
    return draft_prompt(request.body["instruction"])
