# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The commands of `prompts`."""

from __future__ import annotations

from . import Command, Option

# fmt: off
COMMANDS: dict[str, Command] = {
    'create': Command('createPrompt', ('prompts.create',), 'POST /prompts', 'Create a prompt', 'Stores a new prompt, which is active at once, and returns it with all defaults filled in. A prompt belongs to no index; you choose the media when you start a prompt run. The root type of the JSON Schema must be `object`; a schema without properties is accepted. A repeated request with the same idempotency key and the same content returns the first response.', 'write', ('api_key', 'bearer'), (401, 403, 409, 422, 429), (
        Option('name', 'string', True, False, False, (), False, False, False, 'Name of the prompt. 3 to 100 characters.'),
        Option('prompt_text', 'string', True, False, False, (), False, False, False, 'Instructions in plain language: what to extract from the media. 10 to 5000 characters.'),
        Option('json_schema', 'json', True, False, False, (), False, False, False, 'JSON Schema of a segment result. The root type must be `object`. Nested objects, arrays (also of objects), enums, `required` and `additionalProperties` are allowed. Property names must not contain `.`, `[` or `]`.'),
        Option('description', 'string', False, False, False, (), False, False, False, 'What the prompt is for. At most 500 characters.'),
        Option('video_level', 'json', False, False, False, (), False, False, False, 'What to extract from whole media items. If omitted, only segments get results.'),
        Option('semantic_indexing', 'json', False, False, False, (), False, False, False, 'Fields to exclude from semantic search. If omitted, all fields are searchable.'),
        Option('execution_config', 'json', False, False, False, (), False, False, False, 'Settings for prompt runs to save with the prompt.'),
        Option('selection_filter', 'json', False, False, False, (), False, False, False, 'Conditions that decide which extracted results are selected.'),), 'auto', 'none', 'json', None, ('prompt_id', 'name', 'description', 'created_at', 'is_active'), 'prompt_id', None),
    'list': Command('listPrompts', ('prompts.list',), 'GET /prompts', 'List prompts', "Returns the account's prompts, newest first, and the default prompts that every account can use. All of them come in one response, without pages.", 'read', ('api_key', 'bearer'), (401, 403, 422, 429), (
        Option('active_only', 'boolean', False, False, False, (), False, False, False, 'Whether to leave out prompts that are not active. Default: True.'),
        Option('include_defaults', 'boolean', False, False, False, (), False, False, False, 'Whether to include the default prompts. Default: True.'),), 'none', 'none', 'json', 'prompts', ('prompt_id', 'name', 'description', 'created_at', 'is_active'), 'prompt_id', None),
    'test-schema': Command('testPromptSchema', ('prompts.test_schema',), 'POST /prompts/test-schema', 'Check sample data against a JSON Schema', "Checks the data with the validator that prompt runs use, and stores nothing. If the data does not match or the schema can't be used, the request still succeeds: `valid` is false and `error` says why. The API key needs the scope `write`, although nothing is changed.", 'write', ('api_key', 'bearer'), (401, 403, 422, 429), (
        Option('json_schema', 'json', True, False, False, (), False, False, False, 'The JSON Schema to check against.'),
        Option('sample_data', 'json', True, False, False, (), False, False, False, 'The data to check.'),), 'none', 'none', 'json', None, ('valid', 'message', 'error'), None, None),
    'generate': Command('generatePromptDraft', ('prompts.generate',), 'POST /prompts/generate', 'Generate a draft of a prompt', 'A language model writes the definition of a prompt from an instruction in plain language. Nothing is saved. `POST /workflow/define` does the same and can also save the prompt. The budgets for language models apply: if one is used up, the response is 429 with the code `llm_daily_budget_exceeded` or `llm_user_budget_exceeded`, and `details.reset_time` and the header `Retry-After` say when to try again. While language-model work is paused for all accounts, the response is 503 with `llm_budget_guard_open`.', 'write', ('api_key', 'bearer'), (401, 403, 409, 422, 429, 503), (
        Option('instruction', 'string', True, True, False, (), False, False, False, 'What to extract from the media, in plain language.'),), 'optional', 'none', 'json', None, ('name', 'description'), None, None),
    'retrieve': Command('getPrompt', ('prompts.retrieve',), 'GET /prompts/{prompt_id}', 'Get a prompt', 'Returns one prompt of the account, or a default prompt. The response is 404 if the prompt belongs to another account.', 'read', ('api_key', 'bearer'), (401, 403, 404, 429), (
        Option('prompt_id', 'string', True, True, False, (), False, False, False, 'Id of the prompt.'),), 'none', 'none', 'json', None, ('prompt_id', 'name', 'description', 'created_at', 'is_active'), 'prompt_id', None),
    'update': Command('updatePrompt', ('prompts.update',), 'PUT /prompts/{prompt_id}', 'Update a prompt', "Changes the fields that are sent and leaves the others as they are. At least one field is needed. Default prompts can't be changed (403). Existing prompt runs keep what they extracted.", 'write', ('api_key', 'bearer'), (401, 403, 404, 409, 422, 429), (
        Option('prompt_id', 'string', True, True, False, (), False, False, False, 'Id of the prompt to update.'),
        Option('name', 'string', False, False, False, (), False, False, False, 'New name of the prompt. 3 to 100 characters.'),
        Option('description', 'string', False, False, False, (), False, False, False, 'New description; an empty string clears it. At most 500 characters.'),
        Option('prompt_text', 'string', False, False, False, (), False, False, False, 'New instructions: what to extract from the media. 10 to 5000 characters.'),
        Option('json_schema', 'json', False, False, False, (), False, False, False, 'New JSON Schema of a segment result. It replaces the old one completely.'),
        Option('video_level', 'json', False, False, False, (), False, False, False, 'What to extract from whole media items. It replaces the old setting completely. To remove it, set `clear_video_level`.'),
        Option('semantic_indexing', 'json', False, False, False, (), False, False, False, 'Fields to exclude from semantic search. They replace the old lists completely.'),
        Option('clear_video_level', 'boolean', False, False, False, (), False, False, False, 'Whether to remove the extraction from whole media items. Not together with `video_level`. Default: False.'),
        Option('execution_config', 'json', False, False, False, (), False, False, False, 'New settings for prompt runs. They replace the old ones completely.'),
        Option('selection_filter', 'json', False, False, False, (), False, False, False, 'New conditions that decide which extracted results are selected. To remove them, set `clear_selection_filter`.'),
        Option('clear_selection_filter', 'boolean', False, False, False, (), False, False, False, 'Whether to remove the selection filter. Not together with `selection_filter`.'),), 'auto', 'none', 'json', None, ('prompt_id', 'name', 'description', 'created_at', 'is_active'), 'prompt_id', None),
    'delete': Command('deletePrompt', ('prompts.delete',), 'DELETE /prompts/{prompt_id}', 'Delete a prompt', 'Deletes a prompt. If prompt runs use it, the response is 409 unless `force` is true. With `force`, the prompt may be kept as inactive, so that its runs can still be read.', 'admin', ('api_key', 'bearer'), (401, 403, 404, 409, 422, 429), (
        Option('prompt_id', 'string', True, True, False, (), False, False, False, 'Id of the prompt to delete.'),
        Option('force', 'boolean', False, False, False, (), False, False, False, 'Whether to delete the prompt even if prompt runs use it. Default: False.'),), 'none', 'none', 'json', None, ('message',), None, None),
    'get-usage': Command('getPromptUsage', ('prompts.get_usage',), 'GET /prompts/{prompt_id}/usage', 'Check whether a prompt is in use', 'Returns whether the prompt is active, whether any prompt run uses it, and how many top-level properties its JSON Schema for segments has.', 'read', ('api_key', 'bearer'), (401, 403, 404, 429), (
        Option('prompt_id', 'string', True, True, False, (), False, False, False, 'Id of the prompt.'),), 'none', 'none', 'json', None, ('prompt_id', 'name', 'is_active', 'is_in_use', 'created_at', 'schema_properties_count'), 'prompt_id', None),
}
# fmt: on
