# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The chat resource, sync and async: one method per operation.

Methods import pages and waits themselves, so that a program loads them only when it needs them.
"""

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
        """Create a chat session.

        Starts a conversation with the search agent.

        The session belongs to the caller and stores its turns. A JSON body is required, even if it is an empty
        object.

        Args:
            title: Title of the chat session.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new session.

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

        Returns the caller's chat sessions, without their turns, in one response without pages.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The sessions.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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
        """Get a chat session with its turns.

        Returns one chat session and its turns, oldest first.

        Args:
            session_id: Id of the chat session.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The session.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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

        Deletes a chat session and its turns.

        Later requests for it get the response 404.

        Args:
            session_id: Id of the chat session to delete.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            Confirmation of the deletion.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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

        Returns the turns of a chat session, oldest first, in one response without pages.

        Args:
            session_id: Id of the chat session.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The turns.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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
        """Ask the search agent and wait for its answer.

        Adds a turn to a chat session and responds when the agent has finished.

        This may take minutes: allow a timeout of 300 seconds, or use the streaming form. If the turn fails, the
        request still succeeds; the turn has the status `failed` and an `error`. The idempotency key may also be sent
        in the header `X-Idempotency-Key` or in the body field `idempotency_key`; send it in one place only. The
        budgets for language models apply: if one is used up, the response is 429 with the code
        `llm_daily_budget_exceeded` or `llm_user_budget_exceeded`, and `details.reset_time` and the header
        `Retry-After` say when to try again. While language-model work is paused for all accounts, the response is 503
        with `llm_budget_guard_open`.

        Args:
            session_id: Id of the chat session.
            message: The question to the agent, in plain language.
            scope: What the agent may search. If omitted, it may search all media of the caller.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The finished turn.

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
            ExternalServiceError: The service, or the part of it that this operation needs, is temporarily unavailable
                (503).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /chat/sessions/{session_id}/turns``

        Scope: ``search``
        """
        return self._client.send(
            _api.create_chat_turn(session_id, message=message, scope=scope, idempotency_key=idempotency_key), options
        )


class AsyncChatResource(AsyncResource):
    """The chat operations of the API, for the asynchronous client."""

    async def create_session(
        self,
        *,
        title: str | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ChatSession:
        """Create a chat session.

        Starts a conversation with the search agent.

        The session belongs to the caller and stores its turns. A JSON body is required, even if it is an empty
        object.

        Args:
            title: Title of the chat session.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new session.

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

        Returns the caller's chat sessions, without their turns, in one response without pages.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The sessions.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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
        """Get a chat session with its turns.

        Returns one chat session and its turns, oldest first.

        Args:
            session_id: Id of the chat session.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The session.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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

        Deletes a chat session and its turns.

        Later requests for it get the response 404.

        Args:
            session_id: Id of the chat session to delete.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            Confirmation of the deletion.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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

        Returns the turns of a chat session, oldest first, in one response without pages.

        Args:
            session_id: Id of the chat session.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The turns.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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
        """Ask the search agent and wait for its answer.

        Adds a turn to a chat session and responds when the agent has finished.

        This may take minutes: allow a timeout of 300 seconds, or use the streaming form. If the turn fails, the
        request still succeeds; the turn has the status `failed` and an `error`. The idempotency key may also be sent
        in the header `X-Idempotency-Key` or in the body field `idempotency_key`; send it in one place only. The
        budgets for language models apply: if one is used up, the response is 429 with the code
        `llm_daily_budget_exceeded` or `llm_user_budget_exceeded`, and `details.reset_time` and the header
        `Retry-After` say when to try again. While language-model work is paused for all accounts, the response is 503
        with `llm_budget_guard_open`.

        Args:
            session_id: Id of the chat session.
            message: The question to the agent, in plain language.
            scope: What the agent may search. If omitted, it may search all media of the caller.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The finished turn.

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
            ExternalServiceError: The service, or the part of it that this operation needs, is temporarily unavailable
                (503).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /chat/sessions/{session_id}/turns``

        Scope: ``search``
        """
        return await self._client.send(
            _api.create_chat_turn(session_id, message=message, scope=scope, idempotency_key=idempotency_key), options
        )
