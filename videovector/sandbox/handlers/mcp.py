"""Routes about the MCP server: its status, its configuration, and a playground for its tools.

The tools are the operations of the sandbox, with their ids in snake case.
"""

from __future__ import annotations

import re
import time
from typing import Any, Final

from videovector.sandbox.errors import ApiError, invalid, invalid_fields
from videovector.sandbox.http.api_request import ApiRequest, look_up
from videovector.sandbox.http.auth import SCOPES, new_api_key, store_api_key
from videovector.sandbox.http.handler_registry import HANDLERS, effects, handles
from videovector.sandbox.http.results import JsonResult
from videovector.sandbox.openapi.document import ApiOperation
from videovector.sandbox.storage.document_loader import DocumentLoader
from videovector.sandbox.storage.store import Document

_PLATFORMS: Final = ("claude-desktop", "cursor", "custom")
_PACKAGE: Final = "@vectormethods/videovector-mcp-server"
_CATEGORIES: Final = {
    "search": "Search",
    "videos": "Videos",
    "prompt_runs": "Prompt runs",
    "prompts": "Prompt management",
    "connectors": "Cloud connectors",
    "import_jobs": "Import jobs",
    "indexes": "Indexes",
    "exports": "Exports",
    "webhooks": "Webhooks",
}


def _tools(request: ApiRequest) -> dict[str, ApiOperation]:
    """JSON operations of the categories above, by tool name."""
    found: dict[str, ApiOperation] = {}
    for operation in request.sandbox.document.operations:
        resource = str(operation.extension.get("method", "")).partition(".")[0]
        if (
            resource in _CATEGORIES
            and operation.operation_id in HANDLERS
            and not (operation.body is not None and operation.body.file_fields)
        ):
            name = re.sub(r"(?<!^)(?=[A-Z])", "_", operation.operation_id).lower()
            found[name] = operation
    return found


def _input_schema(operation: ApiOperation) -> Document:
    properties: dict[str, Any] = {}
    required: list[str] = []
    for parameter in operation.parameters:
        if parameter.location == "header":
            continue
        properties[parameter.name] = {"type": parameter.schema.get("type", "string")}
        if parameter.required:
            required.append(parameter.name)
    if operation.body is not None:
        properties |= {name: {"type": part.get("type", "object")} for name, part in operation.body.properties.items()}
        required += operation.body.schema.get("required", [])
    return {"type": "object", "properties": properties, "required": required}


@handles("getMcpStatus", quick=True)
def get_mcp_status(request: ApiRequest) -> Document:
    """GET /mcp/status"""
    return {
        "server_name": "videovector",
        "server_version": "2.0.2",
        "package_name": _PACKAGE,
        "npm_install_command": f"npx -y {_PACKAGE}",
        "documentation_url": "https://app.vectormethods.com/docs/mcp",
        "tools_count": len(_tools(request)),
        "supported_platforms": list(_PLATFORMS),
    }


@handles("getMcpConfig")
def get_mcp_config(request: ApiRequest) -> Document:
    """GET /mcp/config"""
    platform = request.query.get("platform") or _PLATFORMS[0]
    if platform not in _PLATFORMS:
        raise invalid("query.platform", f"must be one of {', '.join(_PLATFORMS)}")
    # Only the hash of a key is stored, so each configuration gets a new key.
    secret = new_api_key()
    store_api_key(request.sandbox.store, secret, name=f"MCP ({platform})", scopes=["read"])
    server = {
        "command": "npx",
        "args": ["-y", _PACKAGE],
        "env": {"VIDEOVECTOR_API_KEY": secret, "VIDEOVECTOR_BASE_URL": request.base_url},
    }
    custom = platform == "custom"
    paths = {"claude-desktop": "~/Library/Application Support/Claude/claude_desktop_config.json"}
    return {
        "platform": platform,
        "config": {"server": {"name": "videovector", **server}} if custom else {"mcpServers": {"videovector": server}},
        "config_path": paths.get(platform),
        "setup_instructions": ["Put the configuration into the client's file.", "Start the client again."],
    }


@handles("listMcpTools", quick=True)
def list_mcp_tools(request: ApiRequest) -> Document:
    """GET /mcp/tools"""
    tools: list[Document] = []
    categories: dict[str, list[str]] = {}
    for name, operation in _tools(request).items():
        category = _CATEGORIES[str(operation.extension["method"]).partition(".")[0]]
        categories.setdefault(category, []).append(name)
        tools.append(
            {
                "name": name,
                "description": f"{operation.method} {operation.path}",
                "inputSchema": _input_schema(operation),
                "annotations": {
                    "readOnlyHint": operation.scope in {"search", "read"},
                    "destructiveHint": operation.method == "DELETE",
                },
                "category": category,
                "required_scope": operation.scope or "search",
            }
        )
    return {"total_count": len(tools), "tools": tools, "categories": categories}


@handles("runMcpTool", atomic=False)
def run_mcp_tool(request: ApiRequest) -> Document:
    """POST /mcp/playground"""
    name = request.body["tool_name"]
    operation = _tools(request).get(name)
    if operation is None:
        raise invalid("body.tool_name", "is not a tool; GET /mcp/tools lists the tools")
    started = time.monotonic()
    result: Any = None
    error: str | None = None
    try:
        result = _run(request, operation, request.body.get("arguments") or {})
    except ApiError as reason:
        error = reason.message
    return {
        "tool_name": name,
        "success": error is None,
        "result": result,
        "error": error,
        "execution_time_ms": round((time.monotonic() - started) * 1000, 3),
    }


def _run(request: ApiRequest, operation: ApiOperation, arguments: dict[str, Any]) -> Any:
    scopes = request.credential.scopes
    needed = SCOPES.index(operation.scope) if operation.scope in SCOPES else 0
    if scopes is not None and not any(scope in scopes for scope in SCOPES[needed:]):
        raise ApiError(403, "authorization_insufficient_scope", f"This tool needs the {operation.scope} scope.")
    path: dict[str, str] = {}
    query: dict[str, Any] = {}
    errors: list[tuple[str, str]] = []
    for parameter in operation.parameters:
        if parameter.location == "header":
            continue
        if parameter.name not in arguments:
            if parameter.required:
                errors.append((f"arguments.{parameter.name}", "is required"))
            elif "default" in parameter.schema:
                query[parameter.name] = parameter.schema["default"]
            continue
        value = arguments[parameter.name]
        errors += parameter.validator.problems(value, f"arguments.{parameter.name}")
        if parameter.location == "path":
            path[parameter.name] = str(value)
        else:
            query[parameter.name] = value
    raw = {} if operation.body is None else {k: v for k, v in arguments.items() if k in operation.body.properties}
    if operation.body is not None:
        errors += operation.body.validator.problems(raw, "arguments")
    if errors:
        raise invalid_fields(errors)
    defaults = {} if operation.body is None else dict(operation.body.defaults)
    related = DocumentLoader(request.sandbox.store)
    look_up(related, path)
    inner = ApiRequest(
        sandbox=request.sandbox,
        operation=operation,
        credential=request.credential,
        path=path,
        query=query,
        headers={},
        body={**defaults, **raw},
        raw_body=raw,
        files={},
        base_url=request.base_url,
        request_id=request.request_id,
        related=related,
    )
    with effects(request.sandbox, operation):
        answer = HANDLERS[operation.operation_id].function(inner)
    return answer.body if isinstance(answer, JsonResult) else answer
