# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The workflow resource, sync and async: one method per operation.

Methods import pages and waits themselves, so that a program loads them only when it needs them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from videovector._generated.sync._resource import SyncResource
from videovector._request import inputs as _inputs
from videovector._request import rules as _rules
from videovector._request.operation import FileInput, Progress
from videovector._resource import AsyncResource
from videovector._transport.concurrency import run_blocking_async as _run_blocking_async

from ..api import prompt_runs as _prompt_runs_api
from ..api import workflow as _api

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._polling import OnUpdate

    from ..models.import_file_descriptor import ImportFileDescriptor
    from ..models.import_job import ImportJob
    from ..models.media_grant import MediaGrant
    from ..models.media_grant_intent import MediaGrantIntent
    from ..models.processing_model import ProcessingModel
    from ..models.prompt_run import PromptRun
    from ..models.segmentation_mode import SegmentationMode
    from ..models.workflow_define_response import WorkflowDefineResponse
    from ..models.workflow_process_response import WorkflowProcessResponse
    from ..models.workflow_search_response import WorkflowSearchResponse


class WorkflowResource(SyncResource):
    """The workflow operations of the API."""

    def create_attachments(
        self,
        *,
        files: Sequence[ImportFileDescriptor | Mapping[str, Any]],
        index_id: str | None = None,
        index_name: str | None = None,
        title: str | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ImportJob:
        """Import files from download URLs.

        Starts an import job that downloads files from the given URLs; the service fetches them itself.

        The media goes into the index that `index_id` names, or into the index called `index_name`, which is created
        if it does not exist; if neither is given, it goes to the playground. Poll the job like any other import job.
        A file whose URL expired can be retried with a new URL.

        Args:
            files: The files to download; at least one.
            index_id: Id of the index to import into. Not together with `index_name`. If both are omitted, the media
                goes to the playground.
            index_name: Name of the index to import into; it is created if it does not exist. Not together with
                `index_id`. 1 to 255 characters.
            title: Title of the new media items. 1 to 255 characters.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new import job.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400). A field is missing, has the
                wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /workflow/attachments``

        Scope: ``write``
        """
        return self._client.send(
            _api.create_workflow_attachments(
                files=files, index_id=index_id, index_name=index_name, title=title, idempotency_key=idempotency_key
            ),
            options,
        )

    def create_media_grant(
        self,
        *,
        video_id: str,
        intent: MediaGrantIntent | str,
        run_id: str | None = None,
        segment_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> MediaGrant:
        """Create a short-lived download URL for media.

        Returns a new URL for a media item, or for one segment of a prompt run, and the name to save the file under.

        The URL needs no credential, so treat it as one. Every call creates a new URL.

        Args:
            video_id: Id of the media item.
            intent: What the URL is for.
            run_id: Id of the prompt run that the segment belongs to. Given together with `segment_id`.
            segment_id: Id of a segment of that run, to get only the segment. If omitted, the URL is for the whole
                item.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The URL.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``POST /workflow/media-grants``

        Scope: ``read``
        """
        return self._client.send(
            _api.create_workflow_media_grant(video_id=video_id, intent=intent, run_id=run_id, segment_id=segment_id),
            options,
        )

    def upload(
        self,
        file: FileInput,
        *,
        title: str | None = None,
        index_id: str | None = None,
        index_name: str | None = None,
        idempotency_key: str | None = None,
        filename: str | None = None,
        content_type: str | None = None,
        size: int | None = None,
        on_progress: Progress | None = None,
        options: RequestOptions | None = None,
    ) -> ImportJob:
        """Upload a media file to an index found by id or name.

        Uploads one file and starts an import job for it.

        The file goes into the index that `index_id` names, or into the index called `index_name`, which is created if
        it does not exist; if neither is given, it goes to the playground. Giving both is refused (422). Poll `GET
        /import-jobs/{job_id}` about every 10 seconds until the job is finished; its outputs contain the ids of the
        new media items. A video longer than 40 minutes is split into as few parts as possible of at most 40 minutes
        each, and each part is a media item of its own. Audio may last at most two hours. A repeated request is
        recognised by its idempotency key, fields and file content.

        A readiness signal (`upload_media`) is sent first; if that fails, the error is ignored.

        Args:
            file: The media file: a video, an audio file or an image, in a format that `POST /videos/upload` accepts.
                Give a path, bytes, a binary file of any library, or an iterator of bytes. A path, bytes or a seekable
                file can be sent again in a retry; an iterator or a pipe is sent only once.
            title: Title of the media item. If omitted, it is derived from the file name. 1 to 255 characters.
            index_id: Id of an existing index to import into. Not together with `index_name`.
            index_name: Name of the index to import into; it is created if it does not exist. Not together with
                `index_id`. 1 to 255 characters.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            filename: Name to send instead of the name of the file.
            content_type: MIME type to send instead of the one that belongs to the file name.
            size: Number of bytes that an iterator will return, if known.
            on_progress: Called with the bytes sent so far and the total bytes (None if unknown); begins again at 0 in
                a retry.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The import job.

        Raises:
            InvalidArgumentError: An argument is invalid, or the arguments do not fit together; nothing is sent. The
                file can't be read (the error is then also a FileNotFoundError or another OSError), or the API does
                not accept its type.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: The request body is larger than the server accepts (413). The format of the file is not
                supported (415). A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /workflow/upload``

        Scope: ``write``
        """
        _rules.one_index(index_id=index_id, index_name=index_name)
        return self._client.send(
            _api.upload_workflow_media(
                _inputs.media_file(
                    "file", file, filename=filename, content_type=content_type, size=size, on_progress=on_progress
                ),
                title=title,
                index_id=index_id,
                index_name=index_name,
                idempotency_key=idempotency_key,
            ),
            options,
            announce="upload_media",
        )

    def define(
        self,
        instruction: str,
        *,
        save: bool = True,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> WorkflowDefineResponse:
        """Generate a prompt from an instruction.

        A language model writes the definition of a prompt from an instruction in plain language.

        The prompt is saved unless `save` is false; in a draft that is not saved, `prompt_id` and `prompt` are null.
        The budgets for language models apply: if one is used up, the response is 429 with the code
        `llm_daily_budget_exceeded` or `llm_user_budget_exceeded`, and `details.reset_time` and the header
        `Retry-After` say when to try again. While language-model work is paused for all accounts, the response is 503
        with `llm_budget_guard_open`.

        Args:
            instruction: What to extract from the media, in plain language.
            save: Whether to save the generated prompt. If false, only the definition is returned. Default: True.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The definition and, if it was saved, the prompt. For a draft the status may also be 200.

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

        Endpoint: ``POST /workflow/define``

        Scope: ``write``
        """
        return self._client.send(
            _api.define_workflow_prompt(instruction, save=save, idempotency_key=idempotency_key), options
        )

    def process(
        self,
        *,
        prompt_id: str | None = None,
        prompt_instruction: str | None = None,
        import_job_id: str | None = None,
        video_ids: str | Sequence[str] | None = None,
        index_id: str | None = None,
        index_name: str | None = None,
        segmentation_mode: SegmentationMode | str | None = None,
        fixed_segment_duration_seconds: int | None = None,
        advanced_transcription: bool | None = None,
        create_image_embeddings: bool | None = None,
        video_segmentation_type: SegmentationMode | str | None = None,
        audio_segmentation_type: SegmentationMode | str | None = None,
        video_segment_duration: int | None = None,
        audio_segment_duration: int | None = None,
        processing_model: ProcessingModel | str | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> WorkflowProcessResponse:
        """Start a prompt run from a prompt or an instruction.

        Starts a prompt run with a saved prompt, or with a prompt that is generated from an instruction.

        Give either `prompt_id` or `prompt_instruction`, not both. The target is the first of these that is given: the
        media of a finished import job, chosen media items, or an index; if none is given, it is the whole playground.
        Settings that are omitted are taken from the settings saved with the prompt; fixed segmentation without a
        length uses the server's default. The run is returned with the status `pending`. Poll `GET
        /prompt-runs/{run_id}` until its results can be searched. With an instruction, the budgets for language models
        apply (429, 503).

        A readiness signal (`process_media`) is sent first; if that fails, the error is ignored.

        Args:
            prompt_id: Id of a saved prompt. Not together with `prompt_instruction`.
            prompt_instruction: What to extract from the media, in plain language. A prompt is created from it. Not
                together with `prompt_id`.
            import_job_id: Id of a finished import job; all its media items are processed. Not together with
                `video_ids`, `index_id` or `index_name`.
            video_ids: Id of one media item, or ids of several.
            index_id: Id of the index to process or, together with `video_ids`, of the index that the items are in.
            index_name: Name of the index to process.
            segmentation_mode: How media is split into segments: `content_aware` or `fixed`. If omitted, the setting
                saved with the prompt is used.
            fixed_segment_duration_seconds: Length of a segment in seconds. Allowed only if `segmentation_mode` is
                `fixed`. If omitted, the server's default is used. From 1 to 300.
            advanced_transcription: Whether to transcribe speech. If omitted, the setting saved with the prompt is
                used.
            create_image_embeddings: Whether to prepare frames for image search. If omitted, the setting saved with
                the prompt is used.
            video_segmentation_type: How videos are split into segments: `content_aware` or `fixed`. Use it if videos
                and audio need different settings.
            audio_segmentation_type: How audio is split into segments: `content_aware` or `fixed`. Use it if videos
                and audio need different settings.
            video_segment_duration: Length of a video segment in seconds, for fixed segmentation. From 1 to 300.
            audio_segment_duration: Length of an audio segment in seconds, for fixed segmentation. From 1 to 300.
            processing_model: The language model that processes the media. If omitted, the setting saved with the
                prompt is used.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompt, and the prompt run that was started.

        Raises:
            InvalidArgumentError: An argument is invalid, or the arguments do not fit together; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400). The balance does not cover the
                cost to reserve (402). A field is missing, has the wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The service, or the part of it that this operation needs, is temporarily unavailable
                (503).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /workflow/process``

        Scope: ``write``
        """
        _rules.workflow_settings(
            prompt_id=prompt_id,
            prompt_instruction=prompt_instruction,
            import_job_id=import_job_id,
            video_ids=video_ids,
            index_id=index_id,
            index_name=index_name,
            segmentation_mode=segmentation_mode,
            fixed_segment_duration_seconds=fixed_segment_duration_seconds,
        )
        return self._client.send(
            _api.process_workflow(
                prompt_id=prompt_id,
                prompt_instruction=prompt_instruction,
                import_job_id=import_job_id,
                video_ids=video_ids,
                index_id=index_id,
                index_name=index_name,
                segmentation_mode=segmentation_mode,
                fixed_segment_duration_seconds=fixed_segment_duration_seconds,
                advanced_transcription=advanced_transcription,
                create_image_embeddings=create_image_embeddings,
                video_segmentation_type=video_segmentation_type,
                audio_segmentation_type=audio_segmentation_type,
                video_segment_duration=video_segment_duration,
                audio_segment_duration=audio_segment_duration,
                processing_model=processing_model,
                idempotency_key=idempotency_key,
            ),
            options,
            announce="process_media",
        )

    def search_page(
        self,
        cursor: str,
        *,
        options: RequestOptions | None = None,
    ) -> WorkflowSearchResponse:
        """Get the next page of a workflow search.

        Returns the next page of the snapshot that a workflow search stored, with the page size of that search.

        Pages are free of charge. A cursor that is unknown, has expired or belongs to another account is refused.

        Args:
            cursor: Where to continue: `pagination.next_cursor` of the previous page.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The page.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: The snapshot that the cursor belongs to has expired (410). A field is missing, has the
                wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /workflow/search/page``

        Scope: ``search``
        """
        return self._client.send(_api.get_workflow_search_page(cursor), options)

    def wait_until_searchable(
        self,
        run_id: str,
        *,
        poll_interval: float = 5.0,
        timeout: float | None = None,
        max_poll_interval: float | None = None,
        on_update: OnUpdate[PromptRun] | None = None,
        options: RequestOptions | None = None,
    ) -> PromptRun:
        """Wait until the results of a prompt run can be searched.

        A cancelled run has no results to search, so it is raised as an error.

        Args:
            run_id: Id of the prompt run.
            poll_interval: Seconds between two polls. If the API asks for a longer interval, that one is used.
            timeout: Maximum number of seconds to wait. None waits without a limit; 0 polls once.
            max_poll_interval: If given, the interval grows with each poll, up to this number of seconds.
            on_update: Called with the result of each poll.
            options: Settings of each request, such as its timeout and retries.

        Returns:
            The prompt run in its final state.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ProcessingError: The prompt run ended as `failed` or `cancelled`; the attribute `job` has it.
            TimeoutError: The prompt run did not end in time; the attribute `last_state` has its last state.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /prompt-runs/{run_id}``, polled

        Scope: ``read``
        """
        from videovector._generated.sync._polling import wait as _wait

        return _wait(
            self._client,
            "workflow",
            lambda: _prompt_runs_api.get_prompt_run(run_id),
            {
                "run_id": run_id,
            },
            poll_interval=poll_interval,
            timeout=timeout,
            max_poll_interval=max_poll_interval,
            on_update=on_update,
            options=options,
            clock=self._client._clock,  # pyright: ignore[reportPrivateUsage]
        )


class AsyncWorkflowResource(AsyncResource):
    """The workflow operations of the API, for the asynchronous client."""

    async def create_attachments(
        self,
        *,
        files: Sequence[ImportFileDescriptor | Mapping[str, Any]],
        index_id: str | None = None,
        index_name: str | None = None,
        title: str | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ImportJob:
        """Import files from download URLs.

        Starts an import job that downloads files from the given URLs; the service fetches them itself.

        The media goes into the index that `index_id` names, or into the index called `index_name`, which is created
        if it does not exist; if neither is given, it goes to the playground. Poll the job like any other import job.
        A file whose URL expired can be retried with a new URL.

        Args:
            files: The files to download; at least one.
            index_id: Id of the index to import into. Not together with `index_name`. If both are omitted, the media
                goes to the playground.
            index_name: Name of the index to import into; it is created if it does not exist. Not together with
                `index_id`. 1 to 255 characters.
            title: Title of the new media items. 1 to 255 characters.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new import job.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400). A field is missing, has the
                wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /workflow/attachments``

        Scope: ``write``
        """
        return await self._client.send(
            _api.create_workflow_attachments(
                files=files, index_id=index_id, index_name=index_name, title=title, idempotency_key=idempotency_key
            ),
            options,
        )

    async def create_media_grant(
        self,
        *,
        video_id: str,
        intent: MediaGrantIntent | str,
        run_id: str | None = None,
        segment_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> MediaGrant:
        """Create a short-lived download URL for media.

        Returns a new URL for a media item, or for one segment of a prompt run, and the name to save the file under.

        The URL needs no credential, so treat it as one. Every call creates a new URL.

        Args:
            video_id: Id of the media item.
            intent: What the URL is for.
            run_id: Id of the prompt run that the segment belongs to. Given together with `segment_id`.
            segment_id: Id of a segment of that run, to get only the segment. If omitted, the URL is for the whole
                item.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The URL.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``POST /workflow/media-grants``

        Scope: ``read``
        """
        return await self._client.send(
            _api.create_workflow_media_grant(video_id=video_id, intent=intent, run_id=run_id, segment_id=segment_id),
            options,
        )

    async def upload(
        self,
        file: FileInput,
        *,
        title: str | None = None,
        index_id: str | None = None,
        index_name: str | None = None,
        idempotency_key: str | None = None,
        filename: str | None = None,
        content_type: str | None = None,
        size: int | None = None,
        on_progress: Progress | None = None,
        options: RequestOptions | None = None,
    ) -> ImportJob:
        """Upload a media file to an index found by id or name.

        Uploads one file and starts an import job for it.

        The file goes into the index that `index_id` names, or into the index called `index_name`, which is created if
        it does not exist; if neither is given, it goes to the playground. Giving both is refused (422). Poll `GET
        /import-jobs/{job_id}` about every 10 seconds until the job is finished; its outputs contain the ids of the
        new media items. A video longer than 40 minutes is split into as few parts as possible of at most 40 minutes
        each, and each part is a media item of its own. Audio may last at most two hours. A repeated request is
        recognised by its idempotency key, fields and file content.

        A readiness signal (`upload_media`) is sent first; if that fails, the error is ignored.

        Args:
            file: The media file: a video, an audio file or an image, in a format that `POST /videos/upload` accepts.
                Give a path, bytes, a binary file of any library, or an iterator of bytes. A path, bytes or a seekable
                file can be sent again in a retry; an iterator or a pipe is sent only once.
            title: Title of the media item. If omitted, it is derived from the file name. 1 to 255 characters.
            index_id: Id of an existing index to import into. Not together with `index_name`.
            index_name: Name of the index to import into; it is created if it does not exist. Not together with
                `index_id`. 1 to 255 characters.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            filename: Name to send instead of the name of the file.
            content_type: MIME type to send instead of the one that belongs to the file name.
            size: Number of bytes that an iterator will return, if known.
            on_progress: Called with the bytes sent so far and the total bytes (None if unknown); begins again at 0 in
                a retry.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The import job.

        Raises:
            InvalidArgumentError: An argument is invalid, or the arguments do not fit together; nothing is sent. The
                file can't be read (the error is then also a FileNotFoundError or another OSError), or the API does
                not accept its type.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: The request body is larger than the server accepts (413). The format of the file is not
                supported (415). A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /workflow/upload``

        Scope: ``write``
        """
        _rules.one_index(index_id=index_id, index_name=index_name)
        return await self._client.send(
            _api.upload_workflow_media(
                await _run_blocking_async(
                    _inputs.media_file,
                    "file",
                    file,
                    filename=filename,
                    content_type=content_type,
                    size=size,
                    on_progress=on_progress,
                ),
                title=title,
                index_id=index_id,
                index_name=index_name,
                idempotency_key=idempotency_key,
            ),
            options,
            announce="upload_media",
        )

    async def define(
        self,
        instruction: str,
        *,
        save: bool = True,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> WorkflowDefineResponse:
        """Generate a prompt from an instruction.

        A language model writes the definition of a prompt from an instruction in plain language.

        The prompt is saved unless `save` is false; in a draft that is not saved, `prompt_id` and `prompt` are null.
        The budgets for language models apply: if one is used up, the response is 429 with the code
        `llm_daily_budget_exceeded` or `llm_user_budget_exceeded`, and `details.reset_time` and the header
        `Retry-After` say when to try again. While language-model work is paused for all accounts, the response is 503
        with `llm_budget_guard_open`.

        Args:
            instruction: What to extract from the media, in plain language.
            save: Whether to save the generated prompt. If false, only the definition is returned. Default: True.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The definition and, if it was saved, the prompt. For a draft the status may also be 200.

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

        Endpoint: ``POST /workflow/define``

        Scope: ``write``
        """
        return await self._client.send(
            _api.define_workflow_prompt(instruction, save=save, idempotency_key=idempotency_key), options
        )

    async def process(
        self,
        *,
        prompt_id: str | None = None,
        prompt_instruction: str | None = None,
        import_job_id: str | None = None,
        video_ids: str | Sequence[str] | None = None,
        index_id: str | None = None,
        index_name: str | None = None,
        segmentation_mode: SegmentationMode | str | None = None,
        fixed_segment_duration_seconds: int | None = None,
        advanced_transcription: bool | None = None,
        create_image_embeddings: bool | None = None,
        video_segmentation_type: SegmentationMode | str | None = None,
        audio_segmentation_type: SegmentationMode | str | None = None,
        video_segment_duration: int | None = None,
        audio_segment_duration: int | None = None,
        processing_model: ProcessingModel | str | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> WorkflowProcessResponse:
        """Start a prompt run from a prompt or an instruction.

        Starts a prompt run with a saved prompt, or with a prompt that is generated from an instruction.

        Give either `prompt_id` or `prompt_instruction`, not both. The target is the first of these that is given: the
        media of a finished import job, chosen media items, or an index; if none is given, it is the whole playground.
        Settings that are omitted are taken from the settings saved with the prompt; fixed segmentation without a
        length uses the server's default. The run is returned with the status `pending`. Poll `GET
        /prompt-runs/{run_id}` until its results can be searched. With an instruction, the budgets for language models
        apply (429, 503).

        A readiness signal (`process_media`) is sent first; if that fails, the error is ignored.

        Args:
            prompt_id: Id of a saved prompt. Not together with `prompt_instruction`.
            prompt_instruction: What to extract from the media, in plain language. A prompt is created from it. Not
                together with `prompt_id`.
            import_job_id: Id of a finished import job; all its media items are processed. Not together with
                `video_ids`, `index_id` or `index_name`.
            video_ids: Id of one media item, or ids of several.
            index_id: Id of the index to process or, together with `video_ids`, of the index that the items are in.
            index_name: Name of the index to process.
            segmentation_mode: How media is split into segments: `content_aware` or `fixed`. If omitted, the setting
                saved with the prompt is used.
            fixed_segment_duration_seconds: Length of a segment in seconds. Allowed only if `segmentation_mode` is
                `fixed`. If omitted, the server's default is used. From 1 to 300.
            advanced_transcription: Whether to transcribe speech. If omitted, the setting saved with the prompt is
                used.
            create_image_embeddings: Whether to prepare frames for image search. If omitted, the setting saved with
                the prompt is used.
            video_segmentation_type: How videos are split into segments: `content_aware` or `fixed`. Use it if videos
                and audio need different settings.
            audio_segmentation_type: How audio is split into segments: `content_aware` or `fixed`. Use it if videos
                and audio need different settings.
            video_segment_duration: Length of a video segment in seconds, for fixed segmentation. From 1 to 300.
            audio_segment_duration: Length of an audio segment in seconds, for fixed segmentation. From 1 to 300.
            processing_model: The language model that processes the media. If omitted, the setting saved with the
                prompt is used.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompt, and the prompt run that was started.

        Raises:
            InvalidArgumentError: An argument is invalid, or the arguments do not fit together; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400). The balance does not cover the
                cost to reserve (402). A field is missing, has the wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The service, or the part of it that this operation needs, is temporarily unavailable
                (503).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /workflow/process``

        Scope: ``write``
        """
        _rules.workflow_settings(
            prompt_id=prompt_id,
            prompt_instruction=prompt_instruction,
            import_job_id=import_job_id,
            video_ids=video_ids,
            index_id=index_id,
            index_name=index_name,
            segmentation_mode=segmentation_mode,
            fixed_segment_duration_seconds=fixed_segment_duration_seconds,
        )
        return await self._client.send(
            _api.process_workflow(
                prompt_id=prompt_id,
                prompt_instruction=prompt_instruction,
                import_job_id=import_job_id,
                video_ids=video_ids,
                index_id=index_id,
                index_name=index_name,
                segmentation_mode=segmentation_mode,
                fixed_segment_duration_seconds=fixed_segment_duration_seconds,
                advanced_transcription=advanced_transcription,
                create_image_embeddings=create_image_embeddings,
                video_segmentation_type=video_segmentation_type,
                audio_segmentation_type=audio_segmentation_type,
                video_segment_duration=video_segment_duration,
                audio_segment_duration=audio_segment_duration,
                processing_model=processing_model,
                idempotency_key=idempotency_key,
            ),
            options,
            announce="process_media",
        )

    async def search_page(
        self,
        cursor: str,
        *,
        options: RequestOptions | None = None,
    ) -> WorkflowSearchResponse:
        """Get the next page of a workflow search.

        Returns the next page of the snapshot that a workflow search stored, with the page size of that search.

        Pages are free of charge. A cursor that is unknown, has expired or belongs to another account is refused.

        Args:
            cursor: Where to continue: `pagination.next_cursor` of the previous page.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The page.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: The snapshot that the cursor belongs to has expired (410). A field is missing, has the
                wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /workflow/search/page``

        Scope: ``search``
        """
        return await self._client.send(_api.get_workflow_search_page(cursor), options)

    async def wait_until_searchable(
        self,
        run_id: str,
        *,
        poll_interval: float = 5.0,
        timeout: float | None = None,
        max_poll_interval: float | None = None,
        on_update: OnUpdate[PromptRun] | None = None,
        options: RequestOptions | None = None,
    ) -> PromptRun:
        """Wait until the results of a prompt run can be searched.

        A cancelled run has no results to search, so it is raised as an error.

        Args:
            run_id: Id of the prompt run.
            poll_interval: Seconds between two polls. If the API asks for a longer interval, that one is used.
            timeout: Maximum number of seconds to wait. None waits without a limit; 0 polls once.
            max_poll_interval: If given, the interval grows with each poll, up to this number of seconds.
            on_update: Called with the result of each poll; it may be a coroutine function.
            options: Settings of each request, such as its timeout and retries.

        Returns:
            The prompt run in its final state.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ProcessingError: The prompt run ended as `failed` or `cancelled`; the attribute `job` has it.
            TimeoutError: The prompt run did not end in time; the attribute `last_state` has its last state.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /prompt-runs/{run_id}``, polled

        Scope: ``read``
        """
        from videovector._polling import wait_async as _wait_async

        return await _wait_async(
            self._client,
            "workflow",
            lambda: _prompt_runs_api.get_prompt_run(run_id),
            {
                "run_id": run_id,
            },
            poll_interval=poll_interval,
            timeout=timeout,
            max_poll_interval=max_poll_interval,
            on_update=on_update,
            options=options,
            clock=self._client._clock,  # pyright: ignore[reportPrivateUsage]
        )
