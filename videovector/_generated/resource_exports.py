# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The classes of all resources, for annotations."""

# Type checkers recognize this name; importing it from typing would take longer than the rest of this module.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from videovector._generated.resources.auth import AsyncAuthResource as AsyncAuthResource
    from videovector._generated.resources.auth import AuthResource as AuthResource
    from videovector._generated.resources.automations import AsyncAutomationsResource as AsyncAutomationsResource
    from videovector._generated.resources.automations import AutomationsResource as AutomationsResource
    from videovector._generated.resources.connectors import AsyncConnectorsResource as AsyncConnectorsResource
    from videovector._generated.resources.connectors import ConnectorsResource as ConnectorsResource
    from videovector._generated.resources.import_jobs import AsyncImportJobsResource as AsyncImportJobsResource
    from videovector._generated.resources.import_jobs import ImportJobsResource as ImportJobsResource
    from videovector._generated.resources.indexes import AsyncIndexesResource as AsyncIndexesResource
    from videovector._generated.resources.indexes import IndexesResource as IndexesResource
    from videovector._generated.resources.markers import AsyncMarkersResource as AsyncMarkersResource
    from videovector._generated.resources.markers import MarkersResource as MarkersResource
    from videovector._generated.resources.prompt_runs import AsyncPromptRunsResource as AsyncPromptRunsResource
    from videovector._generated.resources.prompt_runs import PromptRunsResource as PromptRunsResource
    from videovector._generated.resources.prompts import AsyncPromptsResource as AsyncPromptsResource
    from videovector._generated.resources.prompts import PromptsResource as PromptsResource
    from videovector._generated.resources.rate_limits import AsyncRateLimitsResource as AsyncRateLimitsResource
    from videovector._generated.resources.rate_limits import RateLimitsResource as RateLimitsResource
    from videovector._generated.resources.search import AsyncSearchResource as AsyncSearchResource
    from videovector._generated.resources.search import SearchResource as SearchResource
    from videovector._generated.resources.usage import AsyncUsageResource as AsyncUsageResource
    from videovector._generated.resources.usage import UsageResource as UsageResource
    from videovector._generated.resources.webhooks import AsyncWebhooksResource as AsyncWebhooksResource
    from videovector._generated.resources.webhooks import WebhooksResource as WebhooksResource
    from videovector._generated.sync.resources.api_keys import ApiKeysResource as ApiKeysResource
    from videovector._generated.sync.resources.chat import ChatResource as ChatResource
    from videovector._generated.sync.resources.exports import ExportsResource as ExportsResource
    from videovector._generated.sync.resources.videos import VideosResource as VideosResource
    from videovector._generated.sync.resources.workflow import WorkflowResource as WorkflowResource
    from videovector.resources.api_keys import AsyncApiKeysResource as AsyncApiKeysResource
    from videovector.resources.chat import AsyncChatResource as AsyncChatResource
    from videovector.resources.exports import AsyncExportsResource as AsyncExportsResource
    from videovector.resources.videos import AsyncVideosResource as AsyncVideosResource
    from videovector.resources.workflow import AsyncWorkflowResource as AsyncWorkflowResource

# The module of each name; it is loaded when one of its names is first used.
MODULES: dict[str, str] = {
    "ApiKeysResource": "videovector._generated.sync.resources.api_keys",
    "AsyncApiKeysResource": "videovector.resources.api_keys",
    "AsyncAuthResource": "videovector._generated.resources.auth",
    "AsyncAutomationsResource": "videovector._generated.resources.automations",
    "AsyncChatResource": "videovector.resources.chat",
    "AsyncConnectorsResource": "videovector._generated.resources.connectors",
    "AsyncExportsResource": "videovector.resources.exports",
    "AsyncImportJobsResource": "videovector._generated.resources.import_jobs",
    "AsyncIndexesResource": "videovector._generated.resources.indexes",
    "AsyncMarkersResource": "videovector._generated.resources.markers",
    "AsyncPromptRunsResource": "videovector._generated.resources.prompt_runs",
    "AsyncPromptsResource": "videovector._generated.resources.prompts",
    "AsyncRateLimitsResource": "videovector._generated.resources.rate_limits",
    "AsyncSearchResource": "videovector._generated.resources.search",
    "AsyncUsageResource": "videovector._generated.resources.usage",
    "AsyncVideosResource": "videovector.resources.videos",
    "AsyncWebhooksResource": "videovector._generated.resources.webhooks",
    "AsyncWorkflowResource": "videovector.resources.workflow",
    "AuthResource": "videovector._generated.resources.auth",
    "AutomationsResource": "videovector._generated.resources.automations",
    "ChatResource": "videovector._generated.sync.resources.chat",
    "ConnectorsResource": "videovector._generated.resources.connectors",
    "ExportsResource": "videovector._generated.sync.resources.exports",
    "ImportJobsResource": "videovector._generated.resources.import_jobs",
    "IndexesResource": "videovector._generated.resources.indexes",
    "MarkersResource": "videovector._generated.resources.markers",
    "PromptRunsResource": "videovector._generated.resources.prompt_runs",
    "PromptsResource": "videovector._generated.resources.prompts",
    "RateLimitsResource": "videovector._generated.resources.rate_limits",
    "SearchResource": "videovector._generated.resources.search",
    "UsageResource": "videovector._generated.resources.usage",
    "VideosResource": "videovector._generated.sync.resources.videos",
    "WebhooksResource": "videovector._generated.resources.webhooks",
    "WorkflowResource": "videovector._generated.sync.resources.workflow",
}

__all__ = [
    "ApiKeysResource",
    "AsyncApiKeysResource",
    "AsyncAuthResource",
    "AsyncAutomationsResource",
    "AsyncChatResource",
    "AsyncConnectorsResource",
    "AsyncExportsResource",
    "AsyncImportJobsResource",
    "AsyncIndexesResource",
    "AsyncMarkersResource",
    "AsyncPromptRunsResource",
    "AsyncPromptsResource",
    "AsyncRateLimitsResource",
    "AsyncSearchResource",
    "AsyncUsageResource",
    "AsyncVideosResource",
    "AsyncWebhooksResource",
    "AsyncWorkflowResource",
    "AuthResource",
    "AutomationsResource",
    "ChatResource",
    "ConnectorsResource",
    "ExportsResource",
    "ImportJobsResource",
    "IndexesResource",
    "MarkersResource",
    "PromptRunsResource",
    "PromptsResource",
    "RateLimitsResource",
    "SearchResource",
    "UsageResource",
    "VideosResource",
    "WebhooksResource",
    "WorkflowResource",
]
