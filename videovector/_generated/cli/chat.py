# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The commands of `chat`."""

from __future__ import annotations

from . import Command, Option

# fmt: off
COMMANDS: dict[str, Command] = {
    'create-session': Command('createChatSession', ('chat.create_session',), 'POST /chat/sessions', 'Create a chat session', 'Starts a conversation with the search agent. The session belongs to the caller and stores its turns. A JSON body is required, even if it is an empty object.', 'search', ('api_key', 'bearer'), (401, 403, 409, 422, 429), (
        Option('title', 'string', False, False, False, (), False, False, False, 'Title of the chat session.'),), 'optional', 'none', 'json', None, ('session_id', 'title', 'created_at'), 'session_id', None),
    'list-sessions': Command('listChatSessions', ('chat.list_sessions',), 'GET /chat/sessions', 'List chat sessions', "Returns the caller's chat sessions, without their turns, in one response without pages.", 'search', ('api_key', 'bearer'), (401, 403, 429), (), 'none', 'none', 'json', None, ('session_id', 'title', 'created_at'), 'session_id', None),
    'retrieve-session': Command('getChatSession', ('chat.retrieve_session',), 'GET /chat/sessions/{session_id}', 'Get a chat session with its turns', 'Returns one chat session and its turns, oldest first.', 'search', ('api_key', 'bearer'), (401, 403, 404, 429), (
        Option('session_id', 'string', True, True, False, (), False, False, False, 'Id of the chat session.'),), 'none', 'none', 'json', None, ('session_id', 'title', 'created_at'), 'session_id', None),
    'delete-session': Command('deleteChatSession', ('chat.delete_session',), 'DELETE /chat/sessions/{session_id}', 'Delete a chat session', 'Deletes a chat session and its turns. Later requests for it get the response 404.', 'search', ('api_key', 'bearer'), (401, 403, 404, 429), (
        Option('session_id', 'string', True, True, False, (), False, False, False, 'Id of the chat session to delete.'),), 'none', 'none', 'json', None, ('message',), None, None),
    'list-turns': Command('listChatTurns', ('chat.list_turns',), 'GET /chat/sessions/{session_id}/turns', 'List the turns of a chat session', 'Returns the turns of a chat session, oldest first, in one response without pages.', 'search', ('api_key', 'bearer'), (401, 403, 404, 429), (
        Option('session_id', 'string', True, True, False, (), False, False, False, 'Id of the chat session.'),), 'none', 'none', 'json', None, ('session_id', 'status'), 'session_id', None),
    'create-turn': Command('createChatTurn', ('chat.create_turn',), 'POST /chat/sessions/{session_id}/turns', 'Ask the search agent and wait for its answer', 'Adds a turn to a chat session and responds when the agent has finished. This may take minutes: allow a timeout of 300 seconds, or use the streaming form. If the turn fails, the request still succeeds; the turn has the status `failed` and an `error`. The idempotency key may also be sent in the header `X-Idempotency-Key` or in the body field `idempotency_key`; send it in one place only. The budgets for language models apply: if one is used up, the response is 429 with the code `llm_daily_budget_exceeded` or `llm_user_budget_exceeded`, and `details.reset_time` and the header `Retry-After` say when to try again. While language-model work is paused for all accounts, the response is 503 with `llm_budget_guard_open`.', 'search', ('api_key', 'bearer'), (401, 403, 404, 409, 422, 429, 503), (
        Option('session_id', 'string', True, True, False, (), False, False, False, 'Id of the chat session.'),
        Option('message', 'string', True, False, False, (), False, False, False, 'The question to the agent, in plain language.'),
        Option('scope', 'json', False, False, False, (), False, False, False, 'What the agent may search. If omitted, it may search all media of the caller.'),), 'optional', 'none', 'json', None, (), None, None),
    'stream-turn': Command('streamChatTurn', ('chat.stream_turn',), 'POST /chat/sessions/{session_id}/turns/stream', 'Ask the search agent and stream its progress', 'Adds a turn to a chat session and sends server-sent events while the agent works. The first event is `turn_started`, or `turn_resumed` if a turn with this idempotency key already exists. Then come `agent_state`, `tool_call_started` and `tool_call_result`. The last event is `turn_completed`, with the finished turn, or `error`. If the connection breaks, repeat the request with the same idempotency key to resume the same turn. The key may also be sent in the header `X-Idempotency-Key` or in the body field `idempotency_key`. The same budgets apply as for the form that waits.', 'search', ('api_key', 'bearer'), (401, 403, 404, 409, 422, 429, 503), (
        Option('session_id', 'string', True, True, False, (), False, False, False, 'Id of the chat session.'),
        Option('message', 'string', True, False, False, (), False, False, False, 'The question to the agent, in plain language.'),
        Option('scope', 'json', False, False, False, (), False, False, False, 'What the agent may search. If omitted, it may search all media of the caller.'),), 'optional', 'none', 'events', None, ('event',), None, None),
}
# fmt: on
