# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The prompts resource, sync and async: one method per operation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from videovector._generated.sync._resource import SyncResource
from videovector._resource import AsyncResource

from ..api import prompts as _api

if TYPE_CHECKING:
    from videovector._config import RequestOptions

    from ..models.delete_response import DeleteResponse
    from ..models.prompt import Prompt
    from ..models.prompt_execution_config import PromptExecutionConfig
    from ..models.prompt_list_response import PromptListResponse
    from ..models.prompt_semantic_indexing_config import PromptSemanticIndexingConfig
    from ..models.prompt_usage_stats import PromptUsageStats
    from ..models.prompt_video_level_config import PromptVideoLevelConfig
    from ..models.test_schema_response import TestSchemaResponse
    from ..models.workflow_prompt_definition import WorkflowPromptDefinition


class PromptsResource(SyncResource):
    """The prompts operations of the API."""

    def create(
        self,
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
        options: RequestOptions | None = None,
    ) -> Prompt:
        """Create a prompt.

        Stores a new, active prompt and returns it complete, with the server's defaults filled in.

        A prompt belongs to no index; it is bound to media when it is run. The root type of the JSON Schema must be
        `object`; an open schema without properties is accepted. Sending the same idempotency key with the same
        content returns the first response.

        Args:
            name: Name of the prompt. 3 to 100 characters.
            prompt_text: Instructions for reading the media. 10 to 5000 characters.
            json_schema: JSON Schema of a segment result. The root type must be `object`. Nested objects, arrays (also
                of objects), enums, required lists and open objects are allowed; property names must not contain `.`,
                `[` or `]`.
            description: What the prompt is for. At most 500 characters.
            video_level: Extraction for media items as a whole. Left out for none.
            semantic_indexing: Fields to keep out of semantic search. Left out to embed all.
            execution_config: Run settings to save with the prompt.
            selection_filter: Conditions that decide which extracted results count as selected matches.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new prompt.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /prompts``

        Scope: ``write``
        """
        return self._client.send(
            _api.create_prompt(
                name=name,
                prompt_text=prompt_text,
                json_schema=json_schema,
                description=description,
                video_level=video_level,
                semantic_indexing=semantic_indexing,
                execution_config=execution_config,
                selection_filter=selection_filter,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    def list(
        self,
        *,
        active_only: bool = True,
        include_defaults: bool = True,
        options: RequestOptions | None = None,
    ) -> PromptListResponse:
        """List prompts.

        Returns the account's prompts, newest first, together with the default prompts that every account may use.

        The response is complete; there are no pages.

        Args:
            active_only: Leaves out prompts that are no longer active. Default: True.
            include_defaults: Includes the default prompts. Default: True.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompts.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /prompts``

        Scope: ``read``
        """
        return self._client.send(_api.list_prompts(active_only=active_only, include_defaults=include_defaults), options)

    def test_schema(
        self,
        *,
        json_schema: Mapping[str, Any],
        sample_data: Mapping[str, Any],
        options: RequestOptions | None = None,
    ) -> TestSchemaResponse:
        """Check sample data against a JSON Schema.

        Applies the server's validator and stores nothing.

        Data that does not fit, and a schema that can't be used, are not errors of the request: the response says
        `valid` false and why. The call needs the write scope although it changes nothing.

        Args:
            json_schema: The JSON Schema under test.
            sample_data: The data to check.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The verdict.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /prompts/test-schema``

        Scope: ``write``
        """
        return self._client.send(_api.test_prompt_schema(json_schema=json_schema, sample_data=sample_data), options)

    def generate(
        self,
        instruction: str,
        *,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> WorkflowPromptDefinition:
        """Draft a prompt from an instruction.

        Lets a language model write a prompt definition from plain language and stores nothing.

        `POST /workflow/define` does the same and can save the result. Subject to the language-model budgets: 429 with
        `llm_daily_budget_exceeded` or `llm_user_budget_exceeded`, `details.reset_time` and `Retry-After`; 503 with
        `llm_budget_guard_open` while such work is paused for everyone.

        Args:
            instruction: What should be extracted, in plain language.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The draft.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The service, or a part of it that this operation needs, is paused for now (503).

        Endpoint: ``POST /prompts/generate``

        Scope: ``write``
        """
        return self._client.send(_api.generate_prompt_draft(instruction, idempotency_key=idempotency_key), options)

    def retrieve(
        self,
        prompt_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> Prompt:
        """Read a prompt.

        Returns one prompt of the account, or a default prompt.

        A prompt of another account gives 404, as if it did not exist.

        Args:
            prompt_id: The prompt.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompt.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /prompts/{prompt_id}``

        Scope: ``read``
        """
        return self._client.send(_api.get_prompt(prompt_id), options)

    def update(
        self,
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
        options: RequestOptions | None = None,
    ) -> Prompt:
        """Change a prompt.

        Replaces the fields that are sent and leaves the others as they are.

        At least one change is needed. Default prompts can't be changed (403). Runs that exist already keep what they
        extracted.

        Args:
            prompt_id: The prompt.
            name: New name. 3 to 100 characters.
            description: New description; an empty text clears it. At most 500 characters.
            prompt_text: New instructions. 10 to 5000 characters.
            json_schema: New JSON Schema of a segment result; replaces the former one entirely.
            video_level: New extraction for media items as a whole; replaces the former one entirely. To remove it,
                set `clear_video_level`.
            semantic_indexing: New list of fields kept out of semantic search; replaces the former one entirely.
            clear_video_level: Removes the extraction for media items as a whole. Not together with `video_level`.
                Default: False.
            execution_config: New run settings; replace the former ones entirely.
            selection_filter: New conditions for selected matches. To remove them, set `clear_selection_filter`.
            clear_selection_filter: Removes the conditions for selected matches. Not together with `selection_filter`.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The changed prompt.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``PUT /prompts/{prompt_id}``

        Scope: ``write``
        """
        return self._client.send(
            _api.update_prompt(
                prompt_id,
                name=name,
                description=description,
                prompt_text=prompt_text,
                json_schema=json_schema,
                video_level=video_level,
                semantic_indexing=semantic_indexing,
                clear_video_level=clear_video_level,
                execution_config=execution_config,
                selection_filter=selection_filter,
                clear_selection_filter=clear_selection_filter,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    def delete(
        self,
        prompt_id: str,
        *,
        force: bool = False,
        options: RequestOptions | None = None,
    ) -> DeleteResponse:
        """Delete a prompt.

        Removes a prompt.

        While runs use it the deletion is refused (409) unless `force` is set; then the prompt may be kept as
        inactive, so that its runs stay readable.

        Args:
            prompt_id: The prompt.
            force: Deletes the prompt although runs use it. Default: False.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompt is deleted.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``DELETE /prompts/{prompt_id}``

        Scope: ``admin``
        """
        return self._client.send(_api.delete_prompt(prompt_id, force=force), options)

    def get_usage(
        self,
        prompt_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> PromptUsageStats:
        """Tell whether a prompt is used.

        Says whether a prompt is active, whether any run refers to it, and how many top-level properties its segment
        schema has.

        Args:
            prompt_id: The prompt.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The usage.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /prompts/{prompt_id}/usage``

        Scope: ``read``
        """
        return self._client.send(_api.get_prompt_usage(prompt_id), options)


class AsyncPromptsResource(AsyncResource):
    """The prompts operations of the API, awaited."""

    async def create(
        self,
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
        options: RequestOptions | None = None,
    ) -> Prompt:
        """Create a prompt.

        Stores a new, active prompt and returns it complete, with the server's defaults filled in.

        A prompt belongs to no index; it is bound to media when it is run. The root type of the JSON Schema must be
        `object`; an open schema without properties is accepted. Sending the same idempotency key with the same
        content returns the first response.

        Args:
            name: Name of the prompt. 3 to 100 characters.
            prompt_text: Instructions for reading the media. 10 to 5000 characters.
            json_schema: JSON Schema of a segment result. The root type must be `object`. Nested objects, arrays (also
                of objects), enums, required lists and open objects are allowed; property names must not contain `.`,
                `[` or `]`.
            description: What the prompt is for. At most 500 characters.
            video_level: Extraction for media items as a whole. Left out for none.
            semantic_indexing: Fields to keep out of semantic search. Left out to embed all.
            execution_config: Run settings to save with the prompt.
            selection_filter: Conditions that decide which extracted results count as selected matches.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new prompt.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /prompts``

        Scope: ``write``
        """
        return await self._client.send(
            _api.create_prompt(
                name=name,
                prompt_text=prompt_text,
                json_schema=json_schema,
                description=description,
                video_level=video_level,
                semantic_indexing=semantic_indexing,
                execution_config=execution_config,
                selection_filter=selection_filter,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    async def list(
        self,
        *,
        active_only: bool = True,
        include_defaults: bool = True,
        options: RequestOptions | None = None,
    ) -> PromptListResponse:
        """List prompts.

        Returns the account's prompts, newest first, together with the default prompts that every account may use.

        The response is complete; there are no pages.

        Args:
            active_only: Leaves out prompts that are no longer active. Default: True.
            include_defaults: Includes the default prompts. Default: True.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompts.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /prompts``

        Scope: ``read``
        """
        return await self._client.send(
            _api.list_prompts(active_only=active_only, include_defaults=include_defaults), options
        )

    async def test_schema(
        self,
        *,
        json_schema: Mapping[str, Any],
        sample_data: Mapping[str, Any],
        options: RequestOptions | None = None,
    ) -> TestSchemaResponse:
        """Check sample data against a JSON Schema.

        Applies the server's validator and stores nothing.

        Data that does not fit, and a schema that can't be used, are not errors of the request: the response says
        `valid` false and why. The call needs the write scope although it changes nothing.

        Args:
            json_schema: The JSON Schema under test.
            sample_data: The data to check.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The verdict.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /prompts/test-schema``

        Scope: ``write``
        """
        return await self._client.send(
            _api.test_prompt_schema(json_schema=json_schema, sample_data=sample_data), options
        )

    async def generate(
        self,
        instruction: str,
        *,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> WorkflowPromptDefinition:
        """Draft a prompt from an instruction.

        Lets a language model write a prompt definition from plain language and stores nothing.

        `POST /workflow/define` does the same and can save the result. Subject to the language-model budgets: 429 with
        `llm_daily_budget_exceeded` or `llm_user_budget_exceeded`, `details.reset_time` and `Retry-After`; 503 with
        `llm_budget_guard_open` while such work is paused for everyone.

        Args:
            instruction: What should be extracted, in plain language.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The draft.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The service, or a part of it that this operation needs, is paused for now (503).

        Endpoint: ``POST /prompts/generate``

        Scope: ``write``
        """
        return await self._client.send(
            _api.generate_prompt_draft(instruction, idempotency_key=idempotency_key), options
        )

    async def retrieve(
        self,
        prompt_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> Prompt:
        """Read a prompt.

        Returns one prompt of the account, or a default prompt.

        A prompt of another account gives 404, as if it did not exist.

        Args:
            prompt_id: The prompt.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompt.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /prompts/{prompt_id}``

        Scope: ``read``
        """
        return await self._client.send(_api.get_prompt(prompt_id), options)

    async def update(
        self,
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
        options: RequestOptions | None = None,
    ) -> Prompt:
        """Change a prompt.

        Replaces the fields that are sent and leaves the others as they are.

        At least one change is needed. Default prompts can't be changed (403). Runs that exist already keep what they
        extracted.

        Args:
            prompt_id: The prompt.
            name: New name. 3 to 100 characters.
            description: New description; an empty text clears it. At most 500 characters.
            prompt_text: New instructions. 10 to 5000 characters.
            json_schema: New JSON Schema of a segment result; replaces the former one entirely.
            video_level: New extraction for media items as a whole; replaces the former one entirely. To remove it,
                set `clear_video_level`.
            semantic_indexing: New list of fields kept out of semantic search; replaces the former one entirely.
            clear_video_level: Removes the extraction for media items as a whole. Not together with `video_level`.
                Default: False.
            execution_config: New run settings; replace the former ones entirely.
            selection_filter: New conditions for selected matches. To remove them, set `clear_selection_filter`.
            clear_selection_filter: Removes the conditions for selected matches. Not together with `selection_filter`.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The changed prompt.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``PUT /prompts/{prompt_id}``

        Scope: ``write``
        """
        return await self._client.send(
            _api.update_prompt(
                prompt_id,
                name=name,
                description=description,
                prompt_text=prompt_text,
                json_schema=json_schema,
                video_level=video_level,
                semantic_indexing=semantic_indexing,
                clear_video_level=clear_video_level,
                execution_config=execution_config,
                selection_filter=selection_filter,
                clear_selection_filter=clear_selection_filter,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    async def delete(
        self,
        prompt_id: str,
        *,
        force: bool = False,
        options: RequestOptions | None = None,
    ) -> DeleteResponse:
        """Delete a prompt.

        Removes a prompt.

        While runs use it the deletion is refused (409) unless `force` is set; then the prompt may be kept as
        inactive, so that its runs stay readable.

        Args:
            prompt_id: The prompt.
            force: Deletes the prompt although runs use it. Default: False.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompt is deleted.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``DELETE /prompts/{prompt_id}``

        Scope: ``admin``
        """
        return await self._client.send(_api.delete_prompt(prompt_id, force=force), options)

    async def get_usage(
        self,
        prompt_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> PromptUsageStats:
        """Tell whether a prompt is used.

        Says whether a prompt is active, whether any run refers to it, and how many top-level properties its segment
        schema has.

        Args:
            prompt_id: The prompt.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The usage.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /prompts/{prompt_id}/usage``

        Scope: ``read``
        """
        return await self._client.send(_api.get_prompt_usage(prompt_id), options)
