# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The commands of `prompts`."""

from __future__ import annotations

from . import Command, Option

# fmt: off
COMMANDS: dict[str, Command] = {
    'create': Command('createPrompt', ('prompts.create',), 'POST /prompts', 'Create a prompt', "Stores a new, active prompt and returns it complete, with the server's defaults filled in. A prompt belongs to no index; it is bound to media when it is run. The root type of the JSON Schema must be `object`; an open schema without properties is accepted. Sending the same idempotency key with the same content returns the first response.", 'write', ('api_key', 'bearer'), (401, 403, 409, 422, 429), (
        Option('name', 'string', True, False, False, (), False, False, False, 'Name of the prompt. 3 to 100 characters.'),
        Option('prompt_text', 'string', True, False, False, (), False, False, False, 'Instructions for reading the media. 10 to 5000 characters.'),
        Option('json_schema', 'json', True, False, False, (), False, False, False, 'JSON Schema of a segment result. The root type must be `object`. Nested objects, arrays (also of objects), enums, required lists and open objects are allowed; property names must not contain `.`, `[` or `]`.'),
        Option('description', 'string', False, False, False, (), False, False, False, 'What the prompt is for. At most 500 characters.'),
        Option('video_level', 'json', False, False, False, (), False, False, False, 'Extraction for media items as a whole. Left out for none.'),
        Option('semantic_indexing', 'json', False, False, False, (), False, False, False, 'Fields to keep out of semantic search. Left out to embed all.'),
        Option('execution_config', 'json', False, False, False, (), False, False, False, 'Run settings to save with the prompt.'),
        Option('selection_filter', 'json', False, False, False, (), False, False, False, 'Conditions that decide which extracted results count as selected matches.'),), 'auto', 'none', 'json', None, ('prompt_id', 'name', 'description', 'created_at', 'is_active'), 'prompt_id', None),
    'list': Command('listPrompts', ('prompts.list',), 'GET /prompts', 'List prompts', "Returns the account's prompts, newest first, together with the default prompts that every account may use. The response is complete; there are no pages.", 'read', ('api_key', 'bearer'), (401, 403, 422, 429), (
        Option('active_only', 'boolean', False, False, False, (), False, False, False, 'Leaves out prompts that are no longer active. Default: True.'),
        Option('include_defaults', 'boolean', False, False, False, (), False, False, False, 'Includes the default prompts. Default: True.'),), 'none', 'none', 'json', 'prompts', ('prompt_id', 'name', 'description', 'created_at', 'is_active'), 'prompt_id', None),
    'test-schema': Command('testPromptSchema', ('prompts.test_schema',), 'POST /prompts/test-schema', 'Check sample data against a JSON Schema', "Applies the server's validator and stores nothing. Data that does not fit, and a schema that can't be used, are not errors of the request: the response says `valid` false and why. The call needs the write scope although it changes nothing.", 'write', ('api_key', 'bearer'), (401, 403, 422, 429), (
        Option('json_schema', 'json', True, False, False, (), False, False, False, 'The JSON Schema under test.'),
        Option('sample_data', 'json', True, False, False, (), False, False, False, 'The data to check.'),), 'none', 'none', 'json', None, ('valid', 'message', 'error'), None, None),
    'generate': Command('generatePromptDraft', ('prompts.generate',), 'POST /prompts/generate', 'Draft a prompt from an instruction', 'Lets a language model write a prompt definition from plain language and stores nothing. `POST /workflow/define` does the same and can save the result. Subject to the language-model budgets: 429 with `llm_daily_budget_exceeded` or `llm_user_budget_exceeded`, `details.reset_time` and `Retry-After`; 503 with `llm_budget_guard_open` while such work is paused for everyone.', 'write', ('api_key', 'bearer'), (401, 403, 409, 422, 429, 503), (
        Option('instruction', 'string', True, True, False, (), False, False, False, 'What should be extracted, in plain language.'),), 'optional', 'none', 'json', None, ('name', 'description'), None, None),
    'retrieve': Command('getPrompt', ('prompts.retrieve',), 'GET /prompts/{prompt_id}', 'Read a prompt', 'Returns one prompt of the account, or a default prompt. A prompt of another account gives 404, as if it did not exist.', 'read', ('api_key', 'bearer'), (401, 403, 404, 429), (
        Option('prompt_id', 'string', True, True, False, (), False, False, False, 'The prompt.'),), 'none', 'none', 'json', None, ('prompt_id', 'name', 'description', 'created_at', 'is_active'), 'prompt_id', None),
    'update': Command('updatePrompt', ('prompts.update',), 'PUT /prompts/{prompt_id}', 'Change a prompt', "Replaces the fields that are sent and leaves the others as they are. At least one change is needed. Default prompts can't be changed (403). Runs that exist already keep what they extracted.", 'write', ('api_key', 'bearer'), (401, 403, 404, 409, 422, 429), (
        Option('prompt_id', 'string', True, True, False, (), False, False, False, 'The prompt.'),
        Option('name', 'string', False, False, False, (), False, False, False, 'New name. 3 to 100 characters.'),
        Option('description', 'string', False, False, False, (), False, False, False, 'New description; an empty text clears it. At most 500 characters.'),
        Option('prompt_text', 'string', False, False, False, (), False, False, False, 'New instructions. 10 to 5000 characters.'),
        Option('json_schema', 'json', False, False, False, (), False, False, False, 'New JSON Schema of a segment result; replaces the former one entirely.'),
        Option('video_level', 'json', False, False, False, (), False, False, False, 'New extraction for media items as a whole; replaces the former one entirely. To remove it, set `clear_video_level`.'),
        Option('semantic_indexing', 'json', False, False, False, (), False, False, False, 'New list of fields kept out of semantic search; replaces the former one entirely.'),
        Option('clear_video_level', 'boolean', False, False, False, (), False, False, False, 'Removes the extraction for media items as a whole. Not together with `video_level`. Default: False.'),
        Option('execution_config', 'json', False, False, False, (), False, False, False, 'New run settings; replace the former ones entirely.'),
        Option('selection_filter', 'json', False, False, False, (), False, False, False, 'New conditions for selected matches. To remove them, set `clear_selection_filter`.'),
        Option('clear_selection_filter', 'boolean', False, False, False, (), False, False, False, 'Removes the conditions for selected matches. Not together with `selection_filter`.'),), 'auto', 'none', 'json', None, ('prompt_id', 'name', 'description', 'created_at', 'is_active'), 'prompt_id', None),
    'delete': Command('deletePrompt', ('prompts.delete',), 'DELETE /prompts/{prompt_id}', 'Delete a prompt', 'Removes a prompt. While runs use it the deletion is refused (409) unless `force` is set; then the prompt may be kept as inactive, so that its runs stay readable.', 'admin', ('api_key', 'bearer'), (401, 403, 404, 409, 422, 429), (
        Option('prompt_id', 'string', True, True, False, (), False, False, False, 'The prompt.'),
        Option('force', 'boolean', False, False, False, (), False, False, False, 'Deletes the prompt although runs use it. Default: False.'),), 'none', 'none', 'json', None, ('message',), None, None),
    'get-usage': Command('getPromptUsage', ('prompts.get_usage',), 'GET /prompts/{prompt_id}/usage', 'Tell whether a prompt is used', 'Says whether a prompt is active, whether any run refers to it, and how many top-level properties its segment schema has.', 'read', ('api_key', 'bearer'), (401, 403, 404, 429), (
        Option('prompt_id', 'string', True, True, False, (), False, False, False, 'The prompt.'),), 'none', 'none', 'json', None, ('prompt_id', 'name', 'is_active', 'is_in_use', 'created_at', 'schema_properties_count'), 'prompt_id', None),
}
# fmt: on
