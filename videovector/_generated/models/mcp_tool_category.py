# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""McpToolCategory: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class McpToolCategory(OpenStrEnum):
    """The category of an MCP tool.

    `Search`: searching. `Discovery`: finding out what exists. `Video`: looking at one media item. `Prompt runs`:
    running prompts. `Prompt management`: managing prompts. `Cloud connectors`, `Import jobs`, `Indexes`, `Videos`,
    `Exports`, `Webhooks`: working with these objects.
    """

    SEARCH = "Search"
    DISCOVERY = "Discovery"
    VIDEO = "Video"
    PROMPT_RUNS = "Prompt runs"
    PROMPT_MANAGEMENT = "Prompt management"
    CLOUD_CONNECTORS = "Cloud connectors"
    IMPORT_JOBS = "Import jobs"
    INDEXES = "Indexes"
    VIDEOS = "Videos"
    EXPORTS = "Exports"
    WEBHOOKS = "Webhooks"


# Members by value; an unknown value creates a member.
mcp_tool_category_values = EnumValues(McpToolCategory)
