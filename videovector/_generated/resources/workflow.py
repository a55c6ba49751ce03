# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The workflow resource, sync and async: one method per operation."""

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

        Starts an import job that downloads files from the URLs given.

        The service fetches them itself. The media goes to the index named by id, or by a name under which one is
        found or created; with neither, to the playground. Poll the job like any other; a file whose URL expired can
        be retried with a fresh one.

        Args:
            files: The files to download, at least one.
            index_id: The index that receives the media. Not together with `index_name`.
            index_name: Name of the index that receives the media; it is created where there is none of that name. Not
                together with `index_id`. 1 to 255 characters.
            title: Title of the media. 1 to 255 characters.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new job.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ValidationError: The request can't be carried out as sent (400). A field is missing, has the wrong type or
                is out of range; or an idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

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
        """Make a short-lived download URL for media.

        Makes a new URL for a media item, or for one segment of a prompt run, with the name to save the file under.

        The URL is fetched without credentials of this API: treat it as one. Every call makes a new URL.

        Args:
            video_id: The media item.
            intent: What the media is wanted for.
            run_id: The prompt run that the segment belongs to; given together with `segment_id`.
            segment_id: One segment of that run, instead of the whole item.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The grant.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
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

        Takes one file and starts an import job for it.

        The destination is an existing index, an index that is found by name or created, or, with neither given, the
        playground; giving both is refused (422). Poll `GET /import-jobs/{job_id}`, every 10 seconds or so, until the
        job is finished; its outputs name the media items. Video longer than 40 minutes is split into the least number
        of parts of at most 40 minutes, each an item of its own; audio may last two hours. Repeated requests are
        recognised by idempotency key, fields and file content.

        A readiness signal, `upload_media`, goes first; its failure is ignored.

        Args:
            file: The media file. Give a path, bytes, a binary file of any library, or an iterator of bytes. A path,
                bytes or a seekable file is sent again after a fault; an iterator or a pipe is sent once.
            title: Title of the media item. Left out to derive it from the file name. 1 to 255 characters.
            index_id: An existing index.
            index_name: Name of an index to find, or to create when there is none. 1 to 255 characters.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            filename: Name to send instead of the file's own.
            content_type: MIME type to send instead of the one that fits the name.
            size: Number of bytes that an iterator will give, if known.
            on_progress: Called with bytes sent and total bytes (None if unknown); starts anew when the file is
                resent.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The import job.

        Raises:
            InvalidArgumentError: An argument is refused, or arguments contradict each other, before anything is sent.
                The file can't be read (it is a FileNotFoundError or the like then), or the API does not take its
                type.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: The uploaded body is larger than the server accepts (413). The file is of a format that
                can't be ingested (415). A field is missing, has the wrong type or is out of range; or an idempotency
                key was reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /workflow/upload``

        Scope: ``write``
        """
        _rules.one_index(index_id=index_id, index_name=index_name)
        _operation = _api.upload_workflow_media(
            _inputs.media_file(
                "file", file, filename=filename, content_type=content_type, size=size, on_progress=on_progress
            ),
            title=title,
            index_id=index_id,
            index_name=index_name,
            idempotency_key=idempotency_key,
        )
        self._client.announce("upload_media")
        return self._client.send(_operation, options)

    def define(
        self,
        instruction: str,
        *,
        save: bool = True,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> WorkflowDefineResponse:
        """Make a prompt from an instruction.

        Lets a language model write a prompt definition from plain language and, unless `save` is false, saves it as a
        prompt. A draft comes without `prompt_id` and `prompt`. Subject to the language-model budgets: 429 with
        `llm_daily_budget_exceeded` or `llm_user_budget_exceeded`, `details.reset_time` and `Retry-After`; 503 with
        `llm_budget_guard_open` while such work is paused for everyone.

        Args:
            instruction: What should be extracted, in plain language.
            save: Whether to save the definition as a prompt. Default: True.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The definition and, when saved, the prompt. A draft may also come with status 200.

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
        """Start a run from a prompt or an instruction.

        Starts a prompt run with a saved prompt, or with one made from an instruction on the spot; exactly one of
        `prompt_id` and `prompt_instruction` is needed. The target is the media of a finished import job, or else
        chosen items, or else an index, or else the whole playground. Settings that are left out come from the
        prompt's saved run settings; fixed segmentation without a length uses the server's. The run is returned with
        status `pending`; poll `GET /prompt-runs/{run_id}` until its results can be searched. Language-model budgets
        apply when an instruction is given (429, 503).

        A readiness signal, `process_media`, goes first; its failure is ignored.

        Args:
            prompt_id: A saved prompt.
            prompt_instruction: What should be extracted, in plain language; a prompt is created from it.
            import_job_id: A finished import job whose media are all processed. Not together with `video_ids`,
                `index_id` or `index_name`.
            video_ids: One media item or several.
            index_id: An index; together with `video_ids` the index the items are in.
            index_name: Name of an index.
            segmentation_mode: How media is cut, `content_aware` or `fixed`. Left out for the prompt's saved setting.
            fixed_segment_duration_seconds: Length of a segment in seconds, only with `segmentation_mode` `fixed`.
                Left out for the server's length. From 1 to 300.
            advanced_transcription: Whether speech is transcribed. Left out for the prompt's saved setting.
            create_image_embeddings: Whether frames are made findable by image search. Left out for the prompt's saved
                setting.
            video_segmentation_type: How videos are cut, `content_aware` or `fixed`, where videos and audio are to
                differ.
            audio_segmentation_type: How audio is cut, `content_aware` or `fixed`, where videos and audio are to
                differ.
            video_segment_duration: Length of a video segment in seconds, with fixed segmentation. From 1 to 300.
            audio_segment_duration: Length of an audio segment in seconds, with fixed segmentation. From 1 to 300.
            processing_model: The model that reads the media. Left out for the prompt's saved setting.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompt and the run that was started.

        Raises:
            InvalidArgumentError: An argument is refused, or arguments contradict each other, before anything is sent.
            ValidationError: The request can't be carried out as sent (400). The balance does not cover the cost that
                would have to be reserved (402). A field is missing, has the wrong type or is out of range; or an
                idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The service, or a part of it that this operation needs, is paused for now (503).

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
        _operation = _api.process_workflow(
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
        )
        self._client.announce("process_media")
        return self._client.send(_operation, options)

    def search_page(
        self,
        cursor: str,
        *,
        options: RequestOptions | None = None,
    ) -> WorkflowSearchResponse:
        """Read a further page of a workflow search.

        Returns the next page of the snapshot a workflow search kept, with the page size of that search, free of
        charge. Cursors that are unknown, belong to another account or have expired are refused. A cursor never comes
        up twice within one walk.

        Args:
            cursor: Where to continue, as `pagination.next_cursor` of the page before gave it.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The page.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: The snapshot the cursor belongs to has expired (410). A field is missing, has the wrong
                type or is out of range; or an idempotency key was reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        """Wait until the results of a run can be searched.

        A cancelled run has an end, but nothing to search: it is raised.

        Args:
            run_id: The run.
            poll_interval: Seconds between two polls; the API's own hint is kept to where it is longer.
            timeout: Seconds to wait at most; None waits without limit, 0 polls once.
            max_poll_interval: When given, intervals grow up to so many seconds.
            on_update: Called with each state seen.
            options: Settings of each request.

        Returns:
            The searchable prompt run as it ended.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ProcessingError: It ended as `failed` or `cancelled`; the searchable prompt run is in `job`.
            TimeoutError: The searchable prompt run had not ended in time; its last state is in `last_state`.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /prompt-runs/{run_id}``, polled

        Scope: ``read``
        """
        return self._wait(
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
        )


class AsyncWorkflowResource(AsyncResource):
    """The workflow operations of the API, awaited."""

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

        Starts an import job that downloads files from the URLs given.

        The service fetches them itself. The media goes to the index named by id, or by a name under which one is
        found or created; with neither, to the playground. Poll the job like any other; a file whose URL expired can
        be retried with a fresh one.

        Args:
            files: The files to download, at least one.
            index_id: The index that receives the media. Not together with `index_name`.
            index_name: Name of the index that receives the media; it is created where there is none of that name. Not
                together with `index_id`. 1 to 255 characters.
            title: Title of the media. 1 to 255 characters.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new job.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ValidationError: The request can't be carried out as sent (400). A field is missing, has the wrong type or
                is out of range; or an idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

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
        """Make a short-lived download URL for media.

        Makes a new URL for a media item, or for one segment of a prompt run, with the name to save the file under.

        The URL is fetched without credentials of this API: treat it as one. Every call makes a new URL.

        Args:
            video_id: The media item.
            intent: What the media is wanted for.
            run_id: The prompt run that the segment belongs to; given together with `segment_id`.
            segment_id: One segment of that run, instead of the whole item.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The grant.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
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

        Takes one file and starts an import job for it.

        The destination is an existing index, an index that is found by name or created, or, with neither given, the
        playground; giving both is refused (422). Poll `GET /import-jobs/{job_id}`, every 10 seconds or so, until the
        job is finished; its outputs name the media items. Video longer than 40 minutes is split into the least number
        of parts of at most 40 minutes, each an item of its own; audio may last two hours. Repeated requests are
        recognised by idempotency key, fields and file content.

        A readiness signal, `upload_media`, goes first; its failure is ignored.

        Args:
            file: The media file. Give a path, bytes, a binary file of any library, or an iterator of bytes. A path,
                bytes or a seekable file is sent again after a fault; an iterator or a pipe is sent once.
            title: Title of the media item. Left out to derive it from the file name. 1 to 255 characters.
            index_id: An existing index.
            index_name: Name of an index to find, or to create when there is none. 1 to 255 characters.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            filename: Name to send instead of the file's own.
            content_type: MIME type to send instead of the one that fits the name.
            size: Number of bytes that an iterator will give, if known.
            on_progress: Called with bytes sent and total bytes (None if unknown); starts anew when the file is
                resent.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The import job.

        Raises:
            InvalidArgumentError: An argument is refused, or arguments contradict each other, before anything is sent.
                The file can't be read (it is a FileNotFoundError or the like then), or the API does not take its
                type.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: The uploaded body is larger than the server accepts (413). The file is of a format that
                can't be ingested (415). A field is missing, has the wrong type or is out of range; or an idempotency
                key was reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /workflow/upload``

        Scope: ``write``
        """
        _rules.one_index(index_id=index_id, index_name=index_name)
        _operation = _api.upload_workflow_media(
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
        )
        await self._client.announce("upload_media")
        return await self._client.send(_operation, options)

    async def define(
        self,
        instruction: str,
        *,
        save: bool = True,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> WorkflowDefineResponse:
        """Make a prompt from an instruction.

        Lets a language model write a prompt definition from plain language and, unless `save` is false, saves it as a
        prompt. A draft comes without `prompt_id` and `prompt`. Subject to the language-model budgets: 429 with
        `llm_daily_budget_exceeded` or `llm_user_budget_exceeded`, `details.reset_time` and `Retry-After`; 503 with
        `llm_budget_guard_open` while such work is paused for everyone.

        Args:
            instruction: What should be extracted, in plain language.
            save: Whether to save the definition as a prompt. Default: True.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The definition and, when saved, the prompt. A draft may also come with status 200.

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
        """Start a run from a prompt or an instruction.

        Starts a prompt run with a saved prompt, or with one made from an instruction on the spot; exactly one of
        `prompt_id` and `prompt_instruction` is needed. The target is the media of a finished import job, or else
        chosen items, or else an index, or else the whole playground. Settings that are left out come from the
        prompt's saved run settings; fixed segmentation without a length uses the server's. The run is returned with
        status `pending`; poll `GET /prompt-runs/{run_id}` until its results can be searched. Language-model budgets
        apply when an instruction is given (429, 503).

        A readiness signal, `process_media`, goes first; its failure is ignored.

        Args:
            prompt_id: A saved prompt.
            prompt_instruction: What should be extracted, in plain language; a prompt is created from it.
            import_job_id: A finished import job whose media are all processed. Not together with `video_ids`,
                `index_id` or `index_name`.
            video_ids: One media item or several.
            index_id: An index; together with `video_ids` the index the items are in.
            index_name: Name of an index.
            segmentation_mode: How media is cut, `content_aware` or `fixed`. Left out for the prompt's saved setting.
            fixed_segment_duration_seconds: Length of a segment in seconds, only with `segmentation_mode` `fixed`.
                Left out for the server's length. From 1 to 300.
            advanced_transcription: Whether speech is transcribed. Left out for the prompt's saved setting.
            create_image_embeddings: Whether frames are made findable by image search. Left out for the prompt's saved
                setting.
            video_segmentation_type: How videos are cut, `content_aware` or `fixed`, where videos and audio are to
                differ.
            audio_segmentation_type: How audio is cut, `content_aware` or `fixed`, where videos and audio are to
                differ.
            video_segment_duration: Length of a video segment in seconds, with fixed segmentation. From 1 to 300.
            audio_segment_duration: Length of an audio segment in seconds, with fixed segmentation. From 1 to 300.
            processing_model: The model that reads the media. Left out for the prompt's saved setting.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompt and the run that was started.

        Raises:
            InvalidArgumentError: An argument is refused, or arguments contradict each other, before anything is sent.
            ValidationError: The request can't be carried out as sent (400). The balance does not cover the cost that
                would have to be reserved (402). A field is missing, has the wrong type or is out of range; or an
                idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The service, or a part of it that this operation needs, is paused for now (503).

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
        _operation = _api.process_workflow(
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
        )
        await self._client.announce("process_media")
        return await self._client.send(_operation, options)

    async def search_page(
        self,
        cursor: str,
        *,
        options: RequestOptions | None = None,
    ) -> WorkflowSearchResponse:
        """Read a further page of a workflow search.

        Returns the next page of the snapshot a workflow search kept, with the page size of that search, free of
        charge. Cursors that are unknown, belong to another account or have expired are refused. A cursor never comes
        up twice within one walk.

        Args:
            cursor: Where to continue, as `pagination.next_cursor` of the page before gave it.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The page.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: The snapshot the cursor belongs to has expired (410). A field is missing, has the wrong
                type or is out of range; or an idempotency key was reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        """Wait until the results of a run can be searched.

        A cancelled run has an end, but nothing to search: it is raised.

        Args:
            run_id: The run.
            poll_interval: Seconds between two polls; the API's own hint is kept to where it is longer.
            timeout: Seconds to wait at most; None waits without limit, 0 polls once.
            max_poll_interval: When given, intervals grow up to so many seconds.
            on_update: Called with each state seen; may be a coroutine function.
            options: Settings of each request.

        Returns:
            The searchable prompt run as it ended.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ProcessingError: It ended as `failed` or `cancelled`; the searchable prompt run is in `job`.
            TimeoutError: The searchable prompt run had not ended in time; its last state is in `last_state`.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /prompt-runs/{run_id}``, polled

        Scope: ``read``
        """
        return await self._wait(
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
        )
