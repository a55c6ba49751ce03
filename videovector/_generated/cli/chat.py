# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The commands of `chat`."""

from __future__ import annotations

from . import Command, Option

# fmt: off
COMMANDS: dict[str, Command] = {
    'create-session': Command('createChatSession', ('chat.create_session',), 'POST /chat/sessions', 'Open a chat session', 'Opens a conversation with the search agent. The session belongs to the caller and keeps its turns. A JSON body is required, even when it is an empty object.', 'search', ('api_key', 'bearer'), (401, 403, 409, 422, 429), (
        Option('title', 'string', False, False, False, (), False, False, False, 'Title of the conversation.'),), 'optional', 'none', 'json', None, ('session_id', 'title', 'created_at'), 'session_id', None),
    'list-sessions': Command('listChatSessions', ('chat.list_sessions',), 'GET /chat/sessions', 'List chat sessions', "Returns the caller's conversations with the search agent as a plain array, without pages and without their turns.", 'search', ('api_key', 'bearer'), (401, 403, 429), (), 'none', 'none', 'json', None, ('session_id', 'title', 'created_at'), 'session_id', None),
    'retrieve-session': Command('getChatSession', ('chat.retrieve_session',), 'GET /chat/sessions/{session_id}', 'Read a chat session with its turns', 'Returns one conversation together with its turns, oldest first.', 'search', ('api_key', 'bearer'), (401, 403, 404, 429), (
        Option('session_id', 'string', True, True, False, (), False, False, False, 'The session.'),), 'none', 'none', 'json', None, ('session_id', 'title', 'created_at'), 'session_id', None),
    'delete-session': Command('deleteChatSession', ('chat.delete_session',), 'DELETE /chat/sessions/{session_id}', 'Delete a chat session', 'Removes a conversation together with its turns. Reading it afterwards gives 404.', 'search', ('api_key', 'bearer'), (401, 403, 404, 429), (
        Option('session_id', 'string', True, True, False, (), False, False, False, 'The session.'),), 'none', 'none', 'json', None, ('message',), None, None),
    'list-turns': Command('listChatTurns', ('chat.list_turns',), 'GET /chat/sessions/{session_id}/turns', 'List the turns of a chat session', 'Returns the turns of a conversation as a plain array, oldest first, without pages.', 'search', ('api_key', 'bearer'), (401, 403, 404, 429), (
        Option('session_id', 'string', True, True, False, (), False, False, False, 'The session.'),), 'none', 'none', 'json', None, ('session_id', 'status'), 'session_id', None),
    'create-turn': Command('createChatTurn', ('chat.create_turn',), 'POST /chat/sessions/{session_id}/turns', 'Ask the search agent and wait for the answer', 'Adds a turn to a conversation and responds when the agent is done, which may take minutes: allow a timeout of 300 seconds, or use the streaming form. A turn that fails still gives a successful response, with status `failed` and an `error`. The idempotency key may also be sent as header `X-Idempotency-Key` or as body field `idempotency_key`; one way is enough. Subject to the language-model budgets: 429 with `llm_daily_budget_exceeded` or `llm_user_budget_exceeded`, `details.reset_time` and `Retry-After`; 503 with `llm_budget_guard_open` while such work is paused for everyone.', 'search', ('api_key', 'bearer'), (401, 403, 404, 409, 422, 429, 503), (
        Option('session_id', 'string', True, True, False, (), False, False, False, 'The session.'),
        Option('message', 'string', True, False, False, (), False, False, False, 'The question.'),
        Option('scope', 'json', False, False, False, (), False, False, False, 'What the agent may search. Left out for everything the caller has.'),), 'optional', 'none', 'json', None, (), None, None),
    'stream-turn': Command('streamChatTurn', ('chat.stream_turn',), 'POST /chat/sessions/{session_id}/turns/stream', 'Ask the search agent and follow its work', 'Adds a turn to a conversation and sends what happens as server-sent events: `turn_started` (or `turn_resumed`, when the idempotency key meets a turn that exists already), then `agent_state`, `tool_call_started` and `tool_call_result` as the agent works, and at the end `turn_completed` with the finished turn, or `error`. Repeating a broken-off request with the same idempotency key resumes the same turn. The key may also be sent as header `X-Idempotency-Key` or as body field `idempotency_key`. The budgets of the waiting form apply.', 'search', ('api_key', 'bearer'), (401, 403, 404, 409, 422, 429, 503), (
        Option('session_id', 'string', True, True, False, (), False, False, False, 'The session.'),
        Option('message', 'string', True, False, False, (), False, False, False, 'The question.'),
        Option('scope', 'json', False, False, False, (), False, False, False, 'What the agent may search. Left out for everything the caller has.'),), 'optional', 'none', 'events', None, ('event',), None, None),
}
# fmt: on
