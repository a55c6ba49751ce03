# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The chat resource, sync and async: one method per operation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from videovector._generated.sync._resource import SyncResource
from videovector._resource import AsyncResource

from ..api import chat as _api

if TYPE_CHECKING:
    from videovector._config import RequestOptions

    from ..models.chat_scope import ChatScope
    from ..models.chat_session import ChatSession, ChatSessionDetail
    from ..models.chat_turn import ChatTurn
    from ..models.chat_turn_response import ChatTurnResponse
    from ..models.delete_response import DeleteResponse


class ChatResource(SyncResource):
    """The chat operations of the API."""

    def create_session(
        self,
        *,
        title: str | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ChatSession:
        """Open a chat session.

        Opens a conversation with the search agent.

        The session belongs to the caller and keeps its turns. A JSON body is required, even when it is an empty
        object.

        Args:
            title: Title of the conversation.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new session.

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

        Endpoint: ``POST /chat/sessions``

        Scope: ``search``
        """
        return self._client.send(_api.create_chat_session(title=title, idempotency_key=idempotency_key), options)

    def list_sessions(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[ChatSession]:
        """List chat sessions.

        Returns the caller's conversations with the search agent as a plain array, without pages and without their
        turns.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The sessions.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /chat/sessions``

        Scope: ``search``
        """
        return self._client.send(_api.list_chat_sessions(), options)

    def retrieve_session(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> ChatSessionDetail:
        """Read a chat session with its turns.

        Returns one conversation together with its turns, oldest first.

        Args:
            session_id: The session.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The session.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /chat/sessions/{session_id}``

        Scope: ``search``
        """
        return self._client.send(_api.get_chat_session(session_id), options)

    def delete_session(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> DeleteResponse:
        """Delete a chat session.

        Removes a conversation together with its turns.

        Reading it afterwards gives 404.

        Args:
            session_id: The session.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The session is deleted.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``DELETE /chat/sessions/{session_id}``

        Scope: ``search``
        """
        return self._client.send(_api.delete_chat_session(session_id), options)

    def list_turns(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> list[ChatTurn]:
        """List the turns of a chat session.

        Returns the turns of a conversation as a plain array, oldest first, without pages.

        Args:
            session_id: The session.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The turns.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /chat/sessions/{session_id}/turns``

        Scope: ``search``
        """
        return self._client.send(_api.list_chat_turns(session_id), options)

    def create_turn(
        self,
        session_id: str,
        *,
        message: str,
        scope: ChatScope | Mapping[str, Any] | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ChatTurnResponse:
        """Ask the search agent and wait for the answer.

        Adds a turn to a conversation and responds when the agent is done, which may take minutes: allow a timeout of
        300 seconds, or use the streaming form. A turn that fails still gives a successful response, with status
        `failed` and an `error`. The idempotency key may also be sent as header `X-Idempotency-Key` or as body field
        `idempotency_key`; one way is enough. Subject to the language-model budgets: 429 with
        `llm_daily_budget_exceeded` or `llm_user_budget_exceeded`, `details.reset_time` and `Retry-After`; 503 with
        `llm_budget_guard_open` while such work is paused for everyone.

        Args:
            session_id: The session.
            message: The question.
            scope: What the agent may search. Left out for everything the caller has.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The finished turn.

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
            ExternalServiceError: The service, or a part of it that this operation needs, is paused for now (503).

        Endpoint: ``POST /chat/sessions/{session_id}/turns``

        Scope: ``search``
        """
        return self._client.send(
            _api.create_chat_turn(session_id, message=message, scope=scope, idempotency_key=idempotency_key), options
        )


class AsyncChatResource(AsyncResource):
    """The chat operations of the API, awaited."""

    async def create_session(
        self,
        *,
        title: str | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ChatSession:
        """Open a chat session.

        Opens a conversation with the search agent.

        The session belongs to the caller and keeps its turns. A JSON body is required, even when it is an empty
        object.

        Args:
            title: Title of the conversation.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new session.

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

        Endpoint: ``POST /chat/sessions``

        Scope: ``search``
        """
        return await self._client.send(_api.create_chat_session(title=title, idempotency_key=idempotency_key), options)

    async def list_sessions(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[ChatSession]:
        """List chat sessions.

        Returns the caller's conversations with the search agent as a plain array, without pages and without their
        turns.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The sessions.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /chat/sessions``

        Scope: ``search``
        """
        return await self._client.send(_api.list_chat_sessions(), options)

    async def retrieve_session(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> ChatSessionDetail:
        """Read a chat session with its turns.

        Returns one conversation together with its turns, oldest first.

        Args:
            session_id: The session.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The session.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /chat/sessions/{session_id}``

        Scope: ``search``
        """
        return await self._client.send(_api.get_chat_session(session_id), options)

    async def delete_session(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> DeleteResponse:
        """Delete a chat session.

        Removes a conversation together with its turns.

        Reading it afterwards gives 404.

        Args:
            session_id: The session.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The session is deleted.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``DELETE /chat/sessions/{session_id}``

        Scope: ``search``
        """
        return await self._client.send(_api.delete_chat_session(session_id), options)

    async def list_turns(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> list[ChatTurn]:
        """List the turns of a chat session.

        Returns the turns of a conversation as a plain array, oldest first, without pages.

        Args:
            session_id: The session.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The turns.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /chat/sessions/{session_id}/turns``

        Scope: ``search``
        """
        return await self._client.send(_api.list_chat_turns(session_id), options)

    async def create_turn(
        self,
        session_id: str,
        *,
        message: str,
        scope: ChatScope | Mapping[str, Any] | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ChatTurnResponse:
        """Ask the search agent and wait for the answer.

        Adds a turn to a conversation and responds when the agent is done, which may take minutes: allow a timeout of
        300 seconds, or use the streaming form. A turn that fails still gives a successful response, with status
        `failed` and an `error`. The idempotency key may also be sent as header `X-Idempotency-Key` or as body field
        `idempotency_key`; one way is enough. Subject to the language-model budgets: 429 with
        `llm_daily_budget_exceeded` or `llm_user_budget_exceeded`, `details.reset_time` and `Retry-After`; 503 with
        `llm_budget_guard_open` while such work is paused for everyone.

        Args:
            session_id: The session.
            message: The question.
            scope: What the agent may search. Left out for everything the caller has.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The finished turn.

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
            ExternalServiceError: The service, or a part of it that this operation needs, is paused for now (503).

        Endpoint: ``POST /chat/sessions/{session_id}/turns``

        Scope: ``search``
        """
        return await self._client.send(
            _api.create_chat_turn(session_id, message=message, scope=scope, idempotency_key=idempotency_key), options
        )
