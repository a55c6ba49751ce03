# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The prompts resource, sync and async: one method per operation.

Methods import pages and waits themselves, so that a program loads them only when it needs them.
"""

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

        Stores a new prompt, which is active at once, and returns it with all defaults filled in.

        A prompt belongs to no index; you choose the media when you start a prompt run. The root type of the JSON
        Schema must be `object`; a schema without properties is accepted. A repeated request with the same idempotency
        key and the same content returns the first response.

        Args:
            name: Name of the prompt. 3 to 100 characters.
            prompt_text: Instructions in plain language: what to extract from the media. 10 to 5000 characters.
            json_schema: JSON Schema of a segment result. The root type must be `object`. Nested objects, arrays (also
                of objects), enums, `required` and `additionalProperties` are allowed. Property names must not contain
                `.`, `[` or `]`.
            description: What the prompt is for. At most 500 characters.
            video_level: What to extract from whole media items. If omitted, only segments get results.
            semantic_indexing: Fields to exclude from semantic search. If omitted, all fields are searchable.
            execution_config: Settings for prompt runs to save with the prompt.
            selection_filter: Conditions that decide which extracted results are selected.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new prompt.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

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

        Returns the account's prompts, newest first, and the default prompts that every account can use.

        All of them come in one response, without pages.

        Args:
            active_only: Whether to leave out prompts that are not active. Default: True.
            include_defaults: Whether to include the default prompts. Default: True.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompts.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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

        Checks the data with the validator that prompt runs use, and stores nothing.

        If the data does not match or the schema can't be used, the request still succeeds: `valid` is false and
        `error` says why. The API key needs the scope `write`, although nothing is changed.

        Args:
            json_schema: The JSON Schema to check against.
            sample_data: The data to check.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The result of the check.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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
        """Generate a draft of a prompt.

        A language model writes the definition of a prompt from an instruction in plain language.

        Nothing is saved. `POST /workflow/define` does the same and can also save the prompt. The budgets for language
        models apply: if one is used up, the response is 429 with the code `llm_daily_budget_exceeded` or
        `llm_user_budget_exceeded`, and `details.reset_time` and the header `Retry-After` say when to try again. While
        language-model work is paused for all accounts, the response is 503 with `llm_budget_guard_open`.

        Args:
            instruction: What to extract from the media, in plain language.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The draft.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The service, or the part of it that this operation needs, is temporarily unavailable
                (503).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

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
        """Get a prompt.

        Returns one prompt of the account, or a default prompt.

        The response is 404 if the prompt belongs to another account.

        Args:
            prompt_id: Id of the prompt.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompt.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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
        """Update a prompt.

        Changes the fields that are sent and leaves the others as they are.

        At least one field is needed. Default prompts can't be changed (403). Existing prompt runs keep what they
        extracted.

        Args:
            prompt_id: Id of the prompt to update.
            name: New name of the prompt. 3 to 100 characters.
            description: New description; an empty string clears it. At most 500 characters.
            prompt_text: New instructions: what to extract from the media. 10 to 5000 characters.
            json_schema: New JSON Schema of a segment result. It replaces the old one completely.
            video_level: What to extract from whole media items. It replaces the old setting completely. To remove it,
                set `clear_video_level`.
            semantic_indexing: Fields to exclude from semantic search. They replace the old lists completely.
            clear_video_level: Whether to remove the extraction from whole media items. Not together with
                `video_level`. Default: False.
            execution_config: New settings for prompt runs. They replace the old ones completely.
            selection_filter: New conditions that decide which extracted results are selected. To remove them, set
                `clear_selection_filter`.
            clear_selection_filter: Whether to remove the selection filter. Not together with `selection_filter`.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The updated prompt.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

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

        Deletes a prompt.

        If prompt runs use it, the response is 409 unless `force` is true. With `force`, the prompt may be kept as
        inactive, so that its runs can still be read.

        Args:
            prompt_id: Id of the prompt to delete.
            force: Whether to delete the prompt even if prompt runs use it. Default: False.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            Confirmation of the deletion.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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
        """Check whether a prompt is in use.

        Returns whether the prompt is active, whether any prompt run uses it, and how many top-level properties its
        JSON Schema for segments has.

        Args:
            prompt_id: Id of the prompt.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The usage of the prompt.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /prompts/{prompt_id}/usage``

        Scope: ``read``
        """
        return self._client.send(_api.get_prompt_usage(prompt_id), options)


class AsyncPromptsResource(AsyncResource):
    """The prompts operations of the API, for the asynchronous client."""

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

        Stores a new prompt, which is active at once, and returns it with all defaults filled in.

        A prompt belongs to no index; you choose the media when you start a prompt run. The root type of the JSON
        Schema must be `object`; a schema without properties is accepted. A repeated request with the same idempotency
        key and the same content returns the first response.

        Args:
            name: Name of the prompt. 3 to 100 characters.
            prompt_text: Instructions in plain language: what to extract from the media. 10 to 5000 characters.
            json_schema: JSON Schema of a segment result. The root type must be `object`. Nested objects, arrays (also
                of objects), enums, `required` and `additionalProperties` are allowed. Property names must not contain
                `.`, `[` or `]`.
            description: What the prompt is for. At most 500 characters.
            video_level: What to extract from whole media items. If omitted, only segments get results.
            semantic_indexing: Fields to exclude from semantic search. If omitted, all fields are searchable.
            execution_config: Settings for prompt runs to save with the prompt.
            selection_filter: Conditions that decide which extracted results are selected.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new prompt.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

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

        Returns the account's prompts, newest first, and the default prompts that every account can use.

        All of them come in one response, without pages.

        Args:
            active_only: Whether to leave out prompts that are not active. Default: True.
            include_defaults: Whether to include the default prompts. Default: True.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompts.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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

        Checks the data with the validator that prompt runs use, and stores nothing.

        If the data does not match or the schema can't be used, the request still succeeds: `valid` is false and
        `error` says why. The API key needs the scope `write`, although nothing is changed.

        Args:
            json_schema: The JSON Schema to check against.
            sample_data: The data to check.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The result of the check.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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
        """Generate a draft of a prompt.

        A language model writes the definition of a prompt from an instruction in plain language.

        Nothing is saved. `POST /workflow/define` does the same and can also save the prompt. The budgets for language
        models apply: if one is used up, the response is 429 with the code `llm_daily_budget_exceeded` or
        `llm_user_budget_exceeded`, and `details.reset_time` and the header `Retry-After` say when to try again. While
        language-model work is paused for all accounts, the response is 503 with `llm_budget_guard_open`.

        Args:
            instruction: What to extract from the media, in plain language.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The draft.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The service, or the part of it that this operation needs, is temporarily unavailable
                (503).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

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
        """Get a prompt.

        Returns one prompt of the account, or a default prompt.

        The response is 404 if the prompt belongs to another account.

        Args:
            prompt_id: Id of the prompt.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompt.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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
        """Update a prompt.

        Changes the fields that are sent and leaves the others as they are.

        At least one field is needed. Default prompts can't be changed (403). Existing prompt runs keep what they
        extracted.

        Args:
            prompt_id: Id of the prompt to update.
            name: New name of the prompt. 3 to 100 characters.
            description: New description; an empty string clears it. At most 500 characters.
            prompt_text: New instructions: what to extract from the media. 10 to 5000 characters.
            json_schema: New JSON Schema of a segment result. It replaces the old one completely.
            video_level: What to extract from whole media items. It replaces the old setting completely. To remove it,
                set `clear_video_level`.
            semantic_indexing: Fields to exclude from semantic search. They replace the old lists completely.
            clear_video_level: Whether to remove the extraction from whole media items. Not together with
                `video_level`. Default: False.
            execution_config: New settings for prompt runs. They replace the old ones completely.
            selection_filter: New conditions that decide which extracted results are selected. To remove them, set
                `clear_selection_filter`.
            clear_selection_filter: Whether to remove the selection filter. Not together with `selection_filter`.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The updated prompt.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

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

        Deletes a prompt.

        If prompt runs use it, the response is 409 unless `force` is true. With `force`, the prompt may be kept as
        inactive, so that its runs can still be read.

        Args:
            prompt_id: Id of the prompt to delete.
            force: Whether to delete the prompt even if prompt runs use it. Default: False.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            Confirmation of the deletion.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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
        """Check whether a prompt is in use.

        Returns whether the prompt is active, whether any prompt run uses it, and how many top-level properties its
        JSON Schema for segments has.

        Args:
            prompt_id: Id of the prompt.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The usage of the prompt.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /prompts/{prompt_id}/usage``

        Scope: ``read``
        """
        return await self._client.send(_api.get_prompt_usage(prompt_id), options)
