"""Resources with methods that make more than one call; the others are emitted from the API document.

The classes of all of them can be imported from here, for annotations. They are loaded when asked for, as importing
one module of this package must not load the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from videovector._generated.resources.prompts import AsyncPromptsResource, PromptsResource
    from videovector._generated.resources.rate_limits import AsyncRateLimitsResource, RateLimitsResource
    from videovector._generated.resources.usage import AsyncUsageResource, UsageResource
    from videovector._generated.sync.resources.api_keys import ApiKeysResource
    from videovector._generated.sync.resources.connectors import ConnectorsResource
    from videovector._generated.sync.resources.exports import ExportsResource
    from videovector._generated.sync.resources.import_jobs import ImportJobsResource
    from videovector._generated.sync.resources.indexes import IndexesResource
    from videovector._generated.sync.resources.prompt_runs import PromptRunsResource
    from videovector._generated.sync.resources.search import SearchResource
    from videovector._generated.sync.resources.videos import VideosResource
    from videovector._generated.sync.resources.workflow import WorkflowResource
    from videovector.resources.api_keys import AsyncApiKeysResource
    from videovector.resources.connectors import AsyncConnectorsResource
    from videovector.resources.exports import AsyncExportsResource
    from videovector.resources.import_jobs import AsyncImportJobsResource
    from videovector.resources.indexes import AsyncIndexesResource
    from videovector.resources.prompt_runs import AsyncPromptRunsResource
    from videovector.resources.search import AsyncSearchResource
    from videovector.resources.videos import AsyncVideosResource
    from videovector.resources.webhooks import AsyncWebhooksResource, WebhooksResource
    from videovector.resources.workflow import AsyncWorkflowResource

# The asynchronous twin lives beside each class.
_MODULES: Final = {
    "ApiKeysResource": "videovector.resources.api_keys",
    "ConnectorsResource": "videovector.resources.connectors",
    "ExportsResource": "videovector.resources.exports",
    "ImportJobsResource": "videovector.resources.import_jobs",
    "IndexesResource": "videovector.resources.indexes",
    "PromptRunsResource": "videovector.resources.prompt_runs",
    "PromptsResource": "videovector._generated.resources.prompts",
    "RateLimitsResource": "videovector._generated.resources.rate_limits",
    "SearchResource": "videovector.resources.search",
    "UsageResource": "videovector._generated.resources.usage",
    "VideosResource": "videovector.resources.videos",
    "WebhooksResource": "videovector.resources.webhooks",
    "WorkflowResource": "videovector.resources.workflow",
}

__all__ = [
    "ApiKeysResource",
    "AsyncApiKeysResource",
    "AsyncConnectorsResource",
    "AsyncExportsResource",
    "AsyncImportJobsResource",
    "AsyncIndexesResource",
    "AsyncPromptRunsResource",
    "AsyncPromptsResource",
    "AsyncRateLimitsResource",
    "AsyncSearchResource",
    "AsyncUsageResource",
    "AsyncVideosResource",
    "AsyncWebhooksResource",
    "AsyncWorkflowResource",
    "ConnectorsResource",
    "ExportsResource",
    "ImportJobsResource",
    "IndexesResource",
    "PromptRunsResource",
    "PromptsResource",
    "RateLimitsResource",
    "SearchResource",
    "UsageResource",
    "VideosResource",
    "WebhooksResource",
    "WorkflowResource",
]


def __getattr__(name: str) -> object:
    module = _MODULES.get(name.removeprefix("Async"))
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(module), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
