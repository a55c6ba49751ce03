# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The resources of the clients; each is loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from videovector.resources.api_keys import AsyncApiKeysResource
    from videovector.resources.chat import AsyncChatResource
    from videovector.resources.exports import AsyncExportsResource
    from videovector.resources.videos import AsyncVideosResource
    from videovector.resources.workflow import AsyncWorkflowResource

    from .resources.auth import AsyncAuthResource, AuthResource
    from .resources.automations import AsyncAutomationsResource, AutomationsResource
    from .resources.connectors import AsyncConnectorsResource, ConnectorsResource
    from .resources.import_jobs import AsyncImportJobsResource, ImportJobsResource
    from .resources.indexes import AsyncIndexesResource, IndexesResource
    from .resources.markers import AsyncMarkersResource, MarkersResource
    from .resources.prompt_runs import AsyncPromptRunsResource, PromptRunsResource
    from .resources.prompts import AsyncPromptsResource, PromptsResource
    from .resources.rate_limits import AsyncRateLimitsResource, RateLimitsResource
    from .resources.search import AsyncSearchResource, SearchResource
    from .resources.usage import AsyncUsageResource, UsageResource
    from .resources.webhooks import AsyncWebhooksResource, WebhooksResource
    from .sync.resources.api_keys import ApiKeysResource
    from .sync.resources.chat import ChatResource
    from .sync.resources.exports import ExportsResource
    from .sync.resources.videos import VideosResource
    from .sync.resources.workflow import WorkflowResource


class Accessors:
    """The resources of a client as its attributes."""

    @cached_property
    def indexes(self) -> IndexesResource:
        """Collections of media. Searches, automations and webhooks can be limited to one index."""
        from .resources.indexes import IndexesResource

        return IndexesResource(cast("Any", self))

    @cached_property
    def videos(self) -> VideosResource:
        """Media items (video, audio and images) and their segments."""
        from .sync.resources.videos import VideosResource

        return VideosResource(cast("Any", self))

    @cached_property
    def markers(self) -> MarkersResource:
        """Colours and notes that users put on prompts, prompt runs, media items, segments and fields."""
        from .resources.markers import MarkersResource

        return MarkersResource(cast("Any", self))

    @cached_property
    def import_jobs(self) -> ImportJobsResource:
        """Jobs that import media, with their outputs and source files."""
        from .resources.import_jobs import ImportJobsResource

        return ImportJobsResource(cast("Any", self))

    @cached_property
    def prompts(self) -> PromptsResource:
        """What to extract from media: instructions and a JSON Schema of the result."""
        from .resources.prompts import PromptsResource

        return PromptsResource(cast("Any", self))

    @cached_property
    def prompt_runs(self) -> PromptRunsResource:
        """Runs of a prompt over media, and their results."""
        from .resources.prompt_runs import PromptRunsResource

        return PromptRunsResource(cast("Any", self))

    @cached_property
    def search(self) -> SearchResource:
        """Search by text, image, field values and SQL."""
        from .resources.search import SearchResource

        return SearchResource(cast("Any", self))

    @cached_property
    def workflow(self) -> WorkflowResource:
        """The main steps in few calls: upload media, define a prompt, process, search."""
        from .sync.resources.workflow import WorkflowResource

        return WorkflowResource(cast("Any", self))

    @cached_property
    def chat(self) -> ChatResource:
        """Conversations with a search agent about the content of media."""
        from .sync.resources.chat import ChatResource

        return ChatResource(cast("Any", self))

    @cached_property
    def connectors(self) -> ConnectorsResource:
        """Access to cloud storage that media is imported from and exports are written to."""
        from .resources.connectors import ConnectorsResource

        return ConnectorsResource(cast("Any", self))

    @cached_property
    def exports(self) -> ExportsResource:
        """JSON files with the extracted data."""
        from .sync.resources.exports import ExportsResource

        return ExportsResource(cast("Any", self))

    @cached_property
    def webhooks(self) -> WebhooksResource:
        """Subscriptions to events, and the deliveries of events."""
        from .resources.webhooks import WebhooksResource

        return WebhooksResource(cast("Any", self))

    @cached_property
    def api_keys(self) -> ApiKeysResource:
        """API keys of the account. They are managed with the token of a signed-in web session."""
        from .sync.resources.api_keys import ApiKeysResource

        return ApiKeysResource(cast("Any", self))

    @cached_property
    def usage(self) -> UsageResource:
        """How much the account has used."""
        from .resources.usage import UsageResource

        return UsageResource(cast("Any", self))

    @cached_property
    def rate_limits(self) -> RateLimitsResource:
        """The rate limits of the account, and how much of them is left."""
        from .resources.rate_limits import RateLimitsResource

        return RateLimitsResource(cast("Any", self))

    @cached_property
    def automations(self) -> AutomationsResource:
        """Imports and exports that start by themselves."""
        from .resources.automations import AutomationsResource

        return AutomationsResource(cast("Any", self))

    @cached_property
    def auth(self) -> AuthResource:
        """Check of credentials, and readiness signals."""
        from .resources.auth import AuthResource

        return AuthResource(cast("Any", self))


class AsyncAccessors:
    """The resources of an async client as its attributes."""

    @cached_property
    def indexes(self) -> AsyncIndexesResource:
        """Collections of media. Searches, automations and webhooks can be limited to one index."""
        from .resources.indexes import AsyncIndexesResource

        return AsyncIndexesResource(cast("Any", self))

    @cached_property
    def videos(self) -> AsyncVideosResource:
        """Media items (video, audio and images) and their segments."""
        from videovector.resources.videos import AsyncVideosResource

        return AsyncVideosResource(cast("Any", self))

    @cached_property
    def markers(self) -> AsyncMarkersResource:
        """Colours and notes that users put on prompts, prompt runs, media items, segments and fields."""
        from .resources.markers import AsyncMarkersResource

        return AsyncMarkersResource(cast("Any", self))

    @cached_property
    def import_jobs(self) -> AsyncImportJobsResource:
        """Jobs that import media, with their outputs and source files."""
        from .resources.import_jobs import AsyncImportJobsResource

        return AsyncImportJobsResource(cast("Any", self))

    @cached_property
    def prompts(self) -> AsyncPromptsResource:
        """What to extract from media: instructions and a JSON Schema of the result."""
        from .resources.prompts import AsyncPromptsResource

        return AsyncPromptsResource(cast("Any", self))

    @cached_property
    def prompt_runs(self) -> AsyncPromptRunsResource:
        """Runs of a prompt over media, and their results."""
        from .resources.prompt_runs import AsyncPromptRunsResource

        return AsyncPromptRunsResource(cast("Any", self))

    @cached_property
    def search(self) -> AsyncSearchResource:
        """Search by text, image, field values and SQL."""
        from .resources.search import AsyncSearchResource

        return AsyncSearchResource(cast("Any", self))

    @cached_property
    def workflow(self) -> AsyncWorkflowResource:
        """The main steps in few calls: upload media, define a prompt, process, search."""
        from videovector.resources.workflow import AsyncWorkflowResource

        return AsyncWorkflowResource(cast("Any", self))

    @cached_property
    def chat(self) -> AsyncChatResource:
        """Conversations with a search agent about the content of media."""
        from videovector.resources.chat import AsyncChatResource

        return AsyncChatResource(cast("Any", self))

    @cached_property
    def connectors(self) -> AsyncConnectorsResource:
        """Access to cloud storage that media is imported from and exports are written to."""
        from .resources.connectors import AsyncConnectorsResource

        return AsyncConnectorsResource(cast("Any", self))

    @cached_property
    def exports(self) -> AsyncExportsResource:
        """JSON files with the extracted data."""
        from videovector.resources.exports import AsyncExportsResource

        return AsyncExportsResource(cast("Any", self))

    @cached_property
    def webhooks(self) -> AsyncWebhooksResource:
        """Subscriptions to events, and the deliveries of events."""
        from .resources.webhooks import AsyncWebhooksResource

        return AsyncWebhooksResource(cast("Any", self))

    @cached_property
    def api_keys(self) -> AsyncApiKeysResource:
        """API keys of the account. They are managed with the token of a signed-in web session."""
        from videovector.resources.api_keys import AsyncApiKeysResource

        return AsyncApiKeysResource(cast("Any", self))

    @cached_property
    def usage(self) -> AsyncUsageResource:
        """How much the account has used."""
        from .resources.usage import AsyncUsageResource

        return AsyncUsageResource(cast("Any", self))

    @cached_property
    def rate_limits(self) -> AsyncRateLimitsResource:
        """The rate limits of the account, and how much of them is left."""
        from .resources.rate_limits import AsyncRateLimitsResource

        return AsyncRateLimitsResource(cast("Any", self))

    @cached_property
    def automations(self) -> AsyncAutomationsResource:
        """Imports and exports that start by themselves."""
        from .resources.automations import AsyncAutomationsResource

        return AsyncAutomationsResource(cast("Any", self))

    @cached_property
    def auth(self) -> AsyncAuthResource:
        """Check of credentials, and readiness signals."""
        from .resources.auth import AsyncAuthResource

        return AsyncAuthResource(cast("Any", self))
