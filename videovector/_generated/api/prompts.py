# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Builders of the prompts operations: each describes one request and knows how to read its response."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from videovector._request import encoding as _encoding
from videovector._request import validation as _validation
from videovector._request.operation import Endpoint, Operation

if TYPE_CHECKING:
    from ..models.delete_response import DeleteResponse
    from ..models.prompt import Prompt
    from ..models.prompt_execution_config import PromptExecutionConfig
    from ..models.prompt_list_response import PromptListResponse
    from ..models.prompt_semantic_indexing_config import PromptSemanticIndexingConfig
    from ..models.prompt_usage_stats import PromptUsageStats
    from ..models.prompt_video_level_config import PromptVideoLevelConfig
    from ..models.test_schema_response import TestSchemaResponse
    from ..models.workflow_prompt_definition import WorkflowPromptDefinition


_CREATE_PROMPT = Endpoint(
    "createPrompt",
    "POST",
    "/prompts",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="auto",
    idempotency_prefix="prompt-create",
    response_kind="json",
    models=(
        __name__,
        "prompt",
    ),
)


def _read_create_prompt(data: Any) -> Prompt:
    from ..models.prompt import Prompt

    return Prompt.from_dict(data)


def create_prompt(
    *,
    name: str,
    prompt_text: str,
    json_schema: Mapping[str, Any],
    description: str = "",
    video_level: PromptVideoLevelConfig | Mapping[str, Any] | None = None,
    semantic_indexing: PromptSemanticIndexingConfig | Mapping[str, Any] | None = None,
    execution_config: PromptExecutionConfig | Mapping[str, Any] | None = None,
    selection_filter: Mapping[str, Any] | None = None,
    idempotency_key: str | None = None,
) -> Operation[Prompt]:
    """Create a prompt (``POST /prompts``)."""
    _body: _validation.JsonObject = {}
    _body["name"] = _validation.text("name", name, min_length=3, max_length=100)
    _body["prompt_text"] = _validation.text("prompt_text", prompt_text, min_length=10, max_length=5000)
    _body["json_schema"] = _validation.json_object("json_schema", json_schema)
    _body["description"] = _validation.text("description", description, max_length=500)
    if video_level is not None:
        _body["video_level"] = _validation.json_object("video_level", video_level)
    if semantic_indexing is not None:
        _body["semantic_indexing"] = _validation.json_object("semantic_indexing", semantic_indexing)
    if execution_config is not None:
        _body["execution_config"] = _validation.json_object("execution_config", execution_config)
    if selection_filter is not None:
        _body["selection_filter"] = _validation.json_object("selection_filter", selection_filter)
    return Operation(
        _CREATE_PROMPT,
        "/prompts",
        _read_create_prompt,
        json=_body,
        idempotency_key=idempotency_key,
    )


_LIST_PROMPTS = Endpoint(
    "listPrompts",
    "GET",
    "/prompts",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "prompt_list_response",
    ),
)


def _read_list_prompts(data: Any) -> PromptListResponse:
    from ..models.prompt_list_response import PromptListResponse

    return PromptListResponse.from_dict(data)


def list_prompts(
    *,
    active_only: bool = True,
    include_defaults: bool = True,
) -> Operation[PromptListResponse]:
    """List prompts (``GET /prompts``)."""
    _query: _validation.Pairs = []
    _query.append(("active_only", ("true" if _validation.boolean("active_only", active_only) else "false")))
    _query.append(
        ("include_defaults", ("true" if _validation.boolean("include_defaults", include_defaults) else "false"))
    )
    return Operation(
        _LIST_PROMPTS,
        "/prompts",
        _read_list_prompts,
        query=_query,
    )


_TEST_PROMPT_SCHEMA = Endpoint(
    "testPromptSchema",
    "POST",
    "/prompts/test-schema",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "test_schema_response",
    ),
)


def _read_test_prompt_schema(data: Any) -> TestSchemaResponse:
    from ..models.test_schema_response import TestSchemaResponse

    return TestSchemaResponse.from_dict(data)


def test_prompt_schema(
    *,
    json_schema: Mapping[str, Any],
    sample_data: Mapping[str, Any],
) -> Operation[TestSchemaResponse]:
    """Check sample data against a JSON Schema (``POST /prompts/test-schema``)."""
    _body: _validation.JsonObject = {}
    _body["json_schema"] = _validation.json_object("json_schema", json_schema)
    _body["sample_data"] = _validation.json_object("sample_data", sample_data)
    return Operation(
        _TEST_PROMPT_SCHEMA,
        "/prompts/test-schema",
        _read_test_prompt_schema,
        json=_body,
    )


_GENERATE_PROMPT_DRAFT = Endpoint(
    "generatePromptDraft",
    "POST",
    "/prompts/generate",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="optional",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "workflow_prompt_definition",
    ),
)


def _read_generate_prompt_draft(data: Any) -> WorkflowPromptDefinition:
    from ..models.workflow_prompt_definition import WorkflowPromptDefinition

    return WorkflowPromptDefinition.from_dict(data)


def generate_prompt_draft(
    instruction: str,
    *,
    idempotency_key: str | None = None,
) -> Operation[WorkflowPromptDefinition]:
    """Generate a draft of a prompt (``POST /prompts/generate``)."""
    _body: _validation.JsonObject = {}
    _body["instruction"] = _validation.text("instruction", instruction, min_length=1)
    return Operation(
        _GENERATE_PROMPT_DRAFT,
        "/prompts/generate",
        _read_generate_prompt_draft,
        json=_body,
        idempotency_key=idempotency_key,
    )


_GET_PROMPT = Endpoint(
    "getPrompt",
    "GET",
    "/prompts/{prompt_id}",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "prompt",
    ),
)


def _read_get_prompt(data: Any) -> Prompt:
    from ..models.prompt import Prompt

    return Prompt.from_dict(data)


def get_prompt(
    prompt_id: str,
) -> Operation[Prompt]:
    """Get a prompt (``GET /prompts/{prompt_id}``)."""
    return Operation(
        _GET_PROMPT,
        "/prompts/" + _encoding.segment("prompt_id", _validation.text("prompt_id", prompt_id, min_length=1)),
        _read_get_prompt,
    )


_UPDATE_PROMPT = Endpoint(
    "updatePrompt",
    "PUT",
    "/prompts/{prompt_id}",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="auto",
    idempotency_prefix="prompt-update",
    response_kind="json",
    models=(
        __name__,
        "prompt",
    ),
)


def _read_update_prompt(data: Any) -> Prompt:
    from ..models.prompt import Prompt

    return Prompt.from_dict(data)


def update_prompt(
    prompt_id: str,
    *,
    name: str | None = None,
    description: str | None = None,
    prompt_text: str | None = None,
    json_schema: Mapping[str, Any] | None = None,
    video_level: PromptVideoLevelConfig | Mapping[str, Any] | None = None,
    semantic_indexing: PromptSemanticIndexingConfig | Mapping[str, Any] | None = None,
    clear_video_level: bool = False,
    execution_config: PromptExecutionConfig | Mapping[str, Any] | None = None,
    selection_filter: Mapping[str, Any] | None = None,
    clear_selection_filter: bool | None = None,
    idempotency_key: str | None = None,
) -> Operation[Prompt]:
    """Update a prompt (``PUT /prompts/{prompt_id}``)."""
    _body: _validation.JsonObject = {}
    if name is not None:
        _body["name"] = _validation.text("name", name, min_length=3, max_length=100)
    if description is not None:
        _body["description"] = _validation.text("description", description, max_length=500)
    if prompt_text is not None:
        _body["prompt_text"] = _validation.text("prompt_text", prompt_text, min_length=10, max_length=5000)
    if json_schema is not None:
        _body["json_schema"] = _validation.json_object("json_schema", json_schema)
    if video_level is not None:
        _body["video_level"] = _validation.json_object("video_level", video_level)
    if semantic_indexing is not None:
        _body["semantic_indexing"] = _validation.json_object("semantic_indexing", semantic_indexing)
    if clear_video_level is not False:
        _body["clear_video_level"] = _validation.boolean("clear_video_level", clear_video_level)
    if execution_config is not None:
        _body["execution_config"] = _validation.json_object("execution_config", execution_config)
    if selection_filter is not None:
        _body["selection_filter"] = _validation.json_object("selection_filter", selection_filter)
    if clear_selection_filter is not None:
        _body["clear_selection_filter"] = _validation.boolean("clear_selection_filter", clear_selection_filter)
    return Operation(
        _UPDATE_PROMPT,
        "/prompts/" + _encoding.segment("prompt_id", _validation.text("prompt_id", prompt_id, min_length=1)),
        _read_update_prompt,
        json=_body,
        idempotency_key=idempotency_key,
    )


_DELETE_PROMPT = Endpoint(
    "deletePrompt",
    "DELETE",
    "/prompts/{prompt_id}",
    credentials=("api_key", "bearer"),
    scope="admin",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "delete_response",
    ),
)


def _read_delete_prompt(data: Any) -> DeleteResponse:
    from ..models.delete_response import DeleteResponse

    return DeleteResponse.from_dict(data)


def delete_prompt(
    prompt_id: str,
    *,
    force: bool = False,
) -> Operation[DeleteResponse]:
    """Delete a prompt (``DELETE /prompts/{prompt_id}``)."""
    _query: _validation.Pairs = []
    if force is not False:
        _query.append(("force", ("true" if _validation.boolean("force", force) else "false")))
    return Operation(
        _DELETE_PROMPT,
        "/prompts/" + _encoding.segment("prompt_id", _validation.text("prompt_id", prompt_id, min_length=1)),
        _read_delete_prompt,
        query=_query,
    )


_GET_PROMPT_USAGE = Endpoint(
    "getPromptUsage",
    "GET",
    "/prompts/{prompt_id}/usage",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "prompt_usage_stats",
    ),
)


def _read_get_prompt_usage(data: Any) -> PromptUsageStats:
    from ..models.prompt_usage_stats import PromptUsageStats

    return PromptUsageStats.from_dict(data)


def get_prompt_usage(
    prompt_id: str,
) -> Operation[PromptUsageStats]:
    """Check whether a prompt is in use (``GET /prompts/{prompt_id}/usage``)."""
    return Operation(
        _GET_PROMPT_USAGE,
        "/prompts/" + _encoding.segment("prompt_id", _validation.text("prompt_id", prompt_id, min_length=1)) + "/usage",
        _read_get_prompt_usage,
    )
