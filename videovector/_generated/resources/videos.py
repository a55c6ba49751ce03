# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The videos resource, sync and async: one method per operation.

Methods import pages and waits themselves, so that a program loads them only when it needs them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from videovector._generated.sync._resource import SyncResource
from videovector._request import inputs as _inputs
from videovector._request.operation import FileInput, Progress
from videovector._resource import AsyncResource
from videovector._transport.concurrency import run_blocking_async as _run_blocking_async

from ..api import videos as _api
from ..api import videos as _videos_api

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._generated.sync._pagination import SyncPage
    from videovector._pagination import AsyncPage
    from videovector._polling import OnUpdate

    from ..models.batch_video_segments_target import BatchVideoSegmentsTarget
    from ..models.import_job import ImportJob
    from ..models.processing_started_response import ProcessingStartedResponse
    from ..models.prompt_run import PromptRun
    from ..models.segment import Segment
    from ..models.signed_url import SignedUrl
    from ..models.video import Video, VideoWithDetails
    from ..models.video_deletion_response import VideoDeletionResponse
    from ..models.video_segments import VideoSegments
    from ..models.video_status import VideoStatus


class VideosResource(SyncResource):
    """The videos operations of the API."""

    def create(
        self,
        *,
        title: str,
        video_uri: str,
        index_id: str,
        source_connector_id: str | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ImportJob:
        """Import a media file from Google Cloud Storage.

        Starts an import job for one object that is already in Google Cloud Storage, and returns the job, not the
        media item. Poll the job; its outputs contain the ids of the new media items. A video longer than 40 minutes
        is split into several media items of at most 40 minutes each. Public objects and objects in the platform's own
        storage need no connector; a private object is read through one of your connectors. The response is 404 if the
        index or the connector is unknown, 409 with `resource_quota_exceeded` if the capacity of the account is used
        up, and 429 with `resource_rate_quota_exceeded` if the daily quota of imported bytes is used up.

        Args:
            title: Title of the new media item. 1 to 255 characters.
            video_uri: URI of the object, as `gs://bucket/path`.
            index_id: Id of the index to import into.
            source_connector_id: Id of the connector that gives access to a private object. The connector needs the
                scope `import`. Omit it for public objects and for objects in the platform's own storage.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The import job that was started.

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
            ExternalServiceError: The server failed unexpectedly (500).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /videos``

        Scope: ``write``
        """
        return self._client.send(
            _api.create_video(
                title=title,
                video_uri=video_uri,
                index_id=index_id,
                source_connector_id=source_connector_id,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    def upload(
        self,
        *,
        file: FileInput,
        title: str,
        index_id: str | None = None,
        idempotency_key: str | None = None,
        filename: str | None = None,
        content_type: str | None = None,
        size: int | None = None,
        on_progress: Progress | None = None,
        options: RequestOptions | None = None,
    ) -> ImportJob:
        """Upload a video, audio or image file.

        Uploads one file and starts an import job for it.

        The response comes at once; poll the job, whose outputs contain the ids of the new media items. The kind of
        media is detected from the file. A video longer than 40 minutes is split into as few parts as possible of at
        most 40 minutes each. Each part is a media item of its own, with its own segments and results; the parts are
        never joined again. Audio longer than two hours is refused. The size of one file is not limited, but the
        number of bytes imported per day is: if that quota is used up, the response is 429 with
        `resource_rate_quota_exceeded`.

        A readiness signal (`upload_media`) is sent first; if that fails, the error is ignored.

        Args:
            file: The media file. Video: mp4, avi, mkv, mov, webm. Audio: mp3, wav, flac, m4a, ogg, aac. Image: jpg,
                jpeg, png, webp, gif, bmp, tiff, heic, heif. Give a path, bytes, a binary file of any library, or an
                iterator of bytes. A path, bytes or a seekable file can be sent again in a retry; an iterator or a
                pipe is sent only once.
            title: Title of the new media item. 1 to 255 characters.
            index_id: Id of the index to import into. If omitted, the media goes to the playground.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            filename: Name to send instead of the name of the file.
            content_type: MIME type to send instead of the one that belongs to the file name.
            size: Number of bytes that an iterator will return, if known.
            on_progress: Called with the bytes sent so far and the total bytes (None if unknown); begins again at 0 in
                a retry.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The import job that was started.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent. The file can't be read (the error is then
                also a FileNotFoundError or another OSError), or the API does not accept its type.
            ValidationError: The server can't process the request as it was sent (400). The request body is larger
                than the server accepts (413). The format of the file is not supported (415). A field is missing, has
                the wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /videos/upload``

        Scope: ``write``
        """
        return self._client.send(
            _api.upload_video(
                file=_inputs.media_file(
                    "file", file, filename=filename, content_type=content_type, size=size, on_progress=on_progress
                ),
                title=title,
                index_id=index_id,
                idempotency_key=idempotency_key,
            ),
            options,
            announce="upload_media",
        )

    def batch_retrieve(
        self,
        video_ids: Sequence[str],
        *,
        options: RequestOptions | None = None,
    ) -> list[VideoWithDetails]:
        """Get several media items.

        Returns up to 100 media items together with their preview images.

        The items come in the order of the request. Ids that are unknown or belong to another account are left out.

        Args:
            video_ids: Ids of the media items. 1 to 100 items.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The media items that were found.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``POST /videos/batch``

        Scope: ``read``
        """
        return self._client.send(_api.batch_get_videos(video_ids), options)

    def batch_status(
        self,
        video_ids: Sequence[str],
        *,
        options: RequestOptions | None = None,
    ) -> list[VideoStatus]:
        """Get the processing status of several media items.

        Returns how far the processing of up to 100 media items has come: the overall status of each item, and its
        progress per prompt run and segment. Ids that are unknown or belong to another account are left out. Use this
        to poll many items with one request.

        Args:
            video_ids: Ids of the media items. 1 to 100 items.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The status of each media item that was found.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``POST /videos/batch/status``

        Scope: ``read``
        """
        return self._client.send(_api.batch_get_video_status(video_ids), options)

    def batch_segments(
        self,
        video_ids: Sequence[str],
        *,
        options: RequestOptions | None = None,
    ) -> list[VideoSegments]:
        """Get the segments of several media items.

        Returns all segments of up to 50 media items in one response, without pages.

        Give either `video_ids` or `targets`, not both. A target can name a prompt run; its segments then show the
        results of that run only, never newer ones. Each element of the response contains the id of its media item and
        of the prompt run.

        Args:
            video_ids: Ids of the media items, without a choice of prompt run. Not together with `targets`. 1 to 50
                items.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The segments of each media item.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``POST /videos/batch/segments``

        Scope: ``read``
        """
        return self._client.send(_api.batch_get_video_segments(video_ids=video_ids), options)

    def batch_segments_for_targets(
        self,
        targets: Sequence[BatchVideoSegmentsTarget | Mapping[str, Any]],
        *,
        options: RequestOptions | None = None,
    ) -> list[VideoSegments]:
        """Get the segments of several media items, each with the results of a chosen prompt run.

        Returns all segments of up to 50 media items in one response, without pages.

        Give either `video_ids` or `targets`, not both. A target can name a prompt run; its segments then show the
        results of that run only, never newer ones. Each element of the response contains the id of its media item and
        of the prompt run.

        Args:
            targets: The media items, each with the prompt run whose results to return, if any. Not together with
                `video_ids`. 1 to 50 items.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The segments of each media item.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``POST /videos/batch/segments``

        Scope: ``read``
        """
        return self._client.send(_api.batch_get_video_segments(targets=targets), options)

    def get_signed_url(
        self,
        gcs_uri: str,
        *,
        force_refresh: bool = False,
        options: RequestOptions | None = None,
    ) -> SignedUrl:
        """Create a short-lived URL for stored media.

        Returns a URL that can be fetched or played without a credential, for a `gs://` URI that another response of
        this API contained (of a media item, a segment, a thumbnail, a preview or a matched image). The URL expires
        after a limited time and a limited number of bytes. A URL that has not expired may be returned again; with
        `force_refresh` a new one is created, for a player whose URL expired during playback. Treat the URL as a
        credential. The response is 403 or 404 if the object belongs to another account.

        Args:
            gcs_uri: URI of the object, as `gs://bucket/path`, from another response of this API.
            force_refresh: Whether to create a new URL even if the last one has not expired. For a player whose URL
                expired during playback. Default: False.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The URL and when it expires.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``POST /videos/signed-url``

        Scope: ``read``
        """
        return self._client.send(_api.create_signed_media_url(gcs_uri, force_refresh=force_refresh), options)

    def retrieve(
        self,
        video_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> Video:
        """Get a media item.

        Returns one media item (video, audio or image), from an index or from the playground, with its progress per
        prompt run.

        Args:
            video_id: Id of the media item.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The media item.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /videos/{video_id}``

        Scope: ``read``
        """
        return self._client.send(_api.get_video(video_id), options)

    def delete(
        self,
        video_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> VideoDeletionResponse:
        """Delete a media item.

        Starts the deletion of a media item with all its segments and results, or resumes a deletion that was started
        before. The deletion runs in the background; the first response may already have the status `deleting`. It is
        safe to repeat the call: the response has the same `deletion_id` and the current status. To follow the
        deletion, get its status and wait `retry_after_seconds` between two polls.

        Args:
            video_id: Id of the media item to delete.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The status of the deletion: started, still running, or done.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``DELETE /videos/{video_id}``

        Scope: ``admin``
        """
        return self._client.send(_api.delete_video(video_id), options)

    def get_deletion(
        self,
        video_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> VideoDeletionResponse:
        """Get the status of a media item deletion.

        Returns how far the deletion of a media item has come.

        After the item has been removed, this still works and returns the status `deleted`. Wait at least
        `retry_after_seconds` between two polls. The response is 404 if no deletion was started for this item.

        Args:
            video_id: Id of the media item whose deletion was started.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The status of the deletion.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /videos/{video_id}/deletion``

        Scope: ``admin``
        """
        return self._client.send(_api.get_video_deletion(video_id), options)

    def process(
        self,
        video_id: str,
        *,
        segment_duration: int = 10,
        prompt_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> ProcessingStartedResponse:
        """Split a media item into segments of fixed length.

        Starts splitting one media item into segments of fixed length and, if a prompt is given, extracts data from
        each segment with it. The arguments are query parameters; there is no body. The response only confirms the
        start and contains no id of a run: poll the media item or its status. A media item that is already being
        processed is refused. To process many items, or to choose more settings, start a prompt run instead.

        A readiness signal (`process_media`) is sent first; if that fails, the error is ignored.

        Args:
            video_id: Id of the media item to process.
            segment_duration: Length of a segment in seconds. From 1 to 300. Default: 10.
            prompt_id: Id of the prompt to process the segments with. If omitted, the item is only split.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            Confirmation that the work was started.

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

        Endpoint: ``POST /videos/{video_id}/process``

        Scope: ``write``
        """
        return self._client.send(
            _api.process_video(video_id, segment_duration=segment_duration, prompt_id=prompt_id),
            options,
            announce="process_media",
        )

    def list_segments(
        self,
        video_id: str,
        *,
        run_id: str | None = None,
        latest_run: bool | None = None,
        limit: int = 50,
        cursor: str | None = None,
        options: RequestOptions | None = None,
    ) -> SyncPage[Segment]:
        """List the segments of a media item.

        Returns the segments of a media item page by page, in the order of time.

        To see the results of one prompt run, give its id, or set `latest_run` for the newest run of the item; if both
        are given, the id is used. `from_run_id` of a segment says which run its result is from. A segment without a
        result in the chosen run is still listed; see its `segment_status`. Send the same `run_id` and `latest_run`
        with each cursor.

        Args:
            video_id: Id of the media item.
            run_id: Id of the prompt run whose results to show.
            latest_run: Whether to show the results of the newest prompt run of the item.
            limit: Maximum number of segments per page. From 1 to 100. Default: 50.
            cursor: Where to continue: `next_cursor` of the previous page. Omit it for the first page.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The requested page; `auto_paging_iter()` iterates over it and all later pages.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /videos/{video_id}/segments``

        Scope: ``read``
        """
        from videovector._generated.sync._pagination import fetch_page as _fetch_page

        return _fetch_page(
            self._client,
            lambda _cursor: _api.list_video_segments(
                video_id, run_id=run_id, latest_run=latest_run, limit=limit, cursor=_cursor
            ),
            cursor,
            options,
        )

    def list_prompt_runs(
        self,
        video_id: str,
        *,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> list[PromptRun]:
        """List the prompt runs of a media item.

        Returns the prompt runs that included this media item, in one response without pages.

        Args:
            video_id: Id of the media item.
            limit: Maximum number of prompt runs to return. If omitted, all are returned. From 1 to 200.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompt runs.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /videos/{video_id}/prompt-runs``

        Scope: ``read``
        """
        return self._client.send(_api.list_video_prompt_runs(video_id, limit=limit), options)

    def list_playground(
        self,
        *,
        limit: int = 50,
        cursor: str | None = None,
        options: RequestOptions | None = None,
    ) -> SyncPage[Video]:
        """List the media items of the playground.

        Returns the media items of the account that belong to no index, page by page.

        These are the items that were uploaded or imported without an index.

        Args:
            limit: Maximum number of media items per page. From 1 to 100. Default: 50.
            cursor: Where to continue: `next_cursor` of the previous page. Omit it for the first page.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The requested page; `auto_paging_iter()` iterates over it and all later pages.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /playground/videos``

        Scope: ``read``
        """
        from videovector._generated.sync._pagination import fetch_page as _fetch_page

        return _fetch_page(
            self._client, lambda _cursor: _api.list_playground_videos(limit=limit, cursor=_cursor), cursor, options
        )

    def wait_for_deletion(
        self,
        video_id: str,
        *,
        poll_interval: float = 5.0,
        timeout: float | None = None,
        max_poll_interval: float | None = None,
        on_update: OnUpdate[VideoDeletionResponse] | None = None,
        options: RequestOptions | None = None,
    ) -> VideoDeletionResponse:
        """Wait until a media item has been deleted.

        Args:
            video_id: Id of the media item whose deletion was started.
            poll_interval: Seconds between two polls. If the API asks for a longer interval, that one is used.
            timeout: Maximum number of seconds to wait. None waits without a limit; 0 polls once.
            max_poll_interval: If given, the interval grows with each poll, up to this number of seconds.
            on_update: Called with the result of each poll.
            options: Settings of each request, such as its timeout and retries.

        Returns:
            The video deletion in its final state.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ProcessingError: The video deletion ended as `failed`; the attribute `job` has it.
            TimeoutError: The video deletion did not end in time; the attribute `last_state` has its last state.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /videos/{video_id}/deletion``, polled

        Scope: ``admin``
        """
        from videovector._generated.sync._polling import wait as _wait

        return _wait(
            self._client,
            "video_deletions",
            lambda: _videos_api.get_video_deletion(video_id),
            {
                "video_id": video_id,
            },
            poll_interval=poll_interval,
            timeout=timeout,
            max_poll_interval=max_poll_interval,
            on_update=on_update,
            options=options,
            clock=self._client._clock,  # pyright: ignore[reportPrivateUsage]
        )


class AsyncVideosResource(AsyncResource):
    """The videos operations of the API, for the asynchronous client."""

    async def create(
        self,
        *,
        title: str,
        video_uri: str,
        index_id: str,
        source_connector_id: str | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ImportJob:
        """Import a media file from Google Cloud Storage.

        Starts an import job for one object that is already in Google Cloud Storage, and returns the job, not the
        media item. Poll the job; its outputs contain the ids of the new media items. A video longer than 40 minutes
        is split into several media items of at most 40 minutes each. Public objects and objects in the platform's own
        storage need no connector; a private object is read through one of your connectors. The response is 404 if the
        index or the connector is unknown, 409 with `resource_quota_exceeded` if the capacity of the account is used
        up, and 429 with `resource_rate_quota_exceeded` if the daily quota of imported bytes is used up.

        Args:
            title: Title of the new media item. 1 to 255 characters.
            video_uri: URI of the object, as `gs://bucket/path`.
            index_id: Id of the index to import into.
            source_connector_id: Id of the connector that gives access to a private object. The connector needs the
                scope `import`. Omit it for public objects and for objects in the platform's own storage.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The import job that was started.

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
            ExternalServiceError: The server failed unexpectedly (500).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /videos``

        Scope: ``write``
        """
        return await self._client.send(
            _api.create_video(
                title=title,
                video_uri=video_uri,
                index_id=index_id,
                source_connector_id=source_connector_id,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    async def upload(
        self,
        *,
        file: FileInput,
        title: str,
        index_id: str | None = None,
        idempotency_key: str | None = None,
        filename: str | None = None,
        content_type: str | None = None,
        size: int | None = None,
        on_progress: Progress | None = None,
        options: RequestOptions | None = None,
    ) -> ImportJob:
        """Upload a video, audio or image file.

        Uploads one file and starts an import job for it.

        The response comes at once; poll the job, whose outputs contain the ids of the new media items. The kind of
        media is detected from the file. A video longer than 40 minutes is split into as few parts as possible of at
        most 40 minutes each. Each part is a media item of its own, with its own segments and results; the parts are
        never joined again. Audio longer than two hours is refused. The size of one file is not limited, but the
        number of bytes imported per day is: if that quota is used up, the response is 429 with
        `resource_rate_quota_exceeded`.

        A readiness signal (`upload_media`) is sent first; if that fails, the error is ignored.

        Args:
            file: The media file. Video: mp4, avi, mkv, mov, webm. Audio: mp3, wav, flac, m4a, ogg, aac. Image: jpg,
                jpeg, png, webp, gif, bmp, tiff, heic, heif. Give a path, bytes, a binary file of any library, or an
                iterator of bytes. A path, bytes or a seekable file can be sent again in a retry; an iterator or a
                pipe is sent only once.
            title: Title of the new media item. 1 to 255 characters.
            index_id: Id of the index to import into. If omitted, the media goes to the playground.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            filename: Name to send instead of the name of the file.
            content_type: MIME type to send instead of the one that belongs to the file name.
            size: Number of bytes that an iterator will return, if known.
            on_progress: Called with the bytes sent so far and the total bytes (None if unknown); begins again at 0 in
                a retry.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The import job that was started.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent. The file can't be read (the error is then
                also a FileNotFoundError or another OSError), or the API does not accept its type.
            ValidationError: The server can't process the request as it was sent (400). The request body is larger
                than the server accepts (413). The format of the file is not supported (415). A field is missing, has
                the wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /videos/upload``

        Scope: ``write``
        """
        return await self._client.send(
            _api.upload_video(
                file=await _run_blocking_async(
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
                idempotency_key=idempotency_key,
            ),
            options,
            announce="upload_media",
        )

    async def batch_retrieve(
        self,
        video_ids: Sequence[str],
        *,
        options: RequestOptions | None = None,
    ) -> list[VideoWithDetails]:
        """Get several media items.

        Returns up to 100 media items together with their preview images.

        The items come in the order of the request. Ids that are unknown or belong to another account are left out.

        Args:
            video_ids: Ids of the media items. 1 to 100 items.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The media items that were found.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``POST /videos/batch``

        Scope: ``read``
        """
        return await self._client.send(_api.batch_get_videos(video_ids), options)

    async def batch_status(
        self,
        video_ids: Sequence[str],
        *,
        options: RequestOptions | None = None,
    ) -> list[VideoStatus]:
        """Get the processing status of several media items.

        Returns how far the processing of up to 100 media items has come: the overall status of each item, and its
        progress per prompt run and segment. Ids that are unknown or belong to another account are left out. Use this
        to poll many items with one request.

        Args:
            video_ids: Ids of the media items. 1 to 100 items.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The status of each media item that was found.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``POST /videos/batch/status``

        Scope: ``read``
        """
        return await self._client.send(_api.batch_get_video_status(video_ids), options)

    async def batch_segments(
        self,
        video_ids: Sequence[str],
        *,
        options: RequestOptions | None = None,
    ) -> list[VideoSegments]:
        """Get the segments of several media items.

        Returns all segments of up to 50 media items in one response, without pages.

        Give either `video_ids` or `targets`, not both. A target can name a prompt run; its segments then show the
        results of that run only, never newer ones. Each element of the response contains the id of its media item and
        of the prompt run.

        Args:
            video_ids: Ids of the media items, without a choice of prompt run. Not together with `targets`. 1 to 50
                items.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The segments of each media item.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``POST /videos/batch/segments``

        Scope: ``read``
        """
        return await self._client.send(_api.batch_get_video_segments(video_ids=video_ids), options)

    async def batch_segments_for_targets(
        self,
        targets: Sequence[BatchVideoSegmentsTarget | Mapping[str, Any]],
        *,
        options: RequestOptions | None = None,
    ) -> list[VideoSegments]:
        """Get the segments of several media items, each with the results of a chosen prompt run.

        Returns all segments of up to 50 media items in one response, without pages.

        Give either `video_ids` or `targets`, not both. A target can name a prompt run; its segments then show the
        results of that run only, never newer ones. Each element of the response contains the id of its media item and
        of the prompt run.

        Args:
            targets: The media items, each with the prompt run whose results to return, if any. Not together with
                `video_ids`. 1 to 50 items.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The segments of each media item.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``POST /videos/batch/segments``

        Scope: ``read``
        """
        return await self._client.send(_api.batch_get_video_segments(targets=targets), options)

    async def get_signed_url(
        self,
        gcs_uri: str,
        *,
        force_refresh: bool = False,
        options: RequestOptions | None = None,
    ) -> SignedUrl:
        """Create a short-lived URL for stored media.

        Returns a URL that can be fetched or played without a credential, for a `gs://` URI that another response of
        this API contained (of a media item, a segment, a thumbnail, a preview or a matched image). The URL expires
        after a limited time and a limited number of bytes. A URL that has not expired may be returned again; with
        `force_refresh` a new one is created, for a player whose URL expired during playback. Treat the URL as a
        credential. The response is 403 or 404 if the object belongs to another account.

        Args:
            gcs_uri: URI of the object, as `gs://bucket/path`, from another response of this API.
            force_refresh: Whether to create a new URL even if the last one has not expired. For a player whose URL
                expired during playback. Default: False.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The URL and when it expires.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``POST /videos/signed-url``

        Scope: ``read``
        """
        return await self._client.send(_api.create_signed_media_url(gcs_uri, force_refresh=force_refresh), options)

    async def retrieve(
        self,
        video_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> Video:
        """Get a media item.

        Returns one media item (video, audio or image), from an index or from the playground, with its progress per
        prompt run.

        Args:
            video_id: Id of the media item.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The media item.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /videos/{video_id}``

        Scope: ``read``
        """
        return await self._client.send(_api.get_video(video_id), options)

    async def delete(
        self,
        video_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> VideoDeletionResponse:
        """Delete a media item.

        Starts the deletion of a media item with all its segments and results, or resumes a deletion that was started
        before. The deletion runs in the background; the first response may already have the status `deleting`. It is
        safe to repeat the call: the response has the same `deletion_id` and the current status. To follow the
        deletion, get its status and wait `retry_after_seconds` between two polls.

        Args:
            video_id: Id of the media item to delete.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The status of the deletion: started, still running, or done.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``DELETE /videos/{video_id}``

        Scope: ``admin``
        """
        return await self._client.send(_api.delete_video(video_id), options)

    async def get_deletion(
        self,
        video_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> VideoDeletionResponse:
        """Get the status of a media item deletion.

        Returns how far the deletion of a media item has come.

        After the item has been removed, this still works and returns the status `deleted`. Wait at least
        `retry_after_seconds` between two polls. The response is 404 if no deletion was started for this item.

        Args:
            video_id: Id of the media item whose deletion was started.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The status of the deletion.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /videos/{video_id}/deletion``

        Scope: ``admin``
        """
        return await self._client.send(_api.get_video_deletion(video_id), options)

    async def process(
        self,
        video_id: str,
        *,
        segment_duration: int = 10,
        prompt_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> ProcessingStartedResponse:
        """Split a media item into segments of fixed length.

        Starts splitting one media item into segments of fixed length and, if a prompt is given, extracts data from
        each segment with it. The arguments are query parameters; there is no body. The response only confirms the
        start and contains no id of a run: poll the media item or its status. A media item that is already being
        processed is refused. To process many items, or to choose more settings, start a prompt run instead.

        A readiness signal (`process_media`) is sent first; if that fails, the error is ignored.

        Args:
            video_id: Id of the media item to process.
            segment_duration: Length of a segment in seconds. From 1 to 300. Default: 10.
            prompt_id: Id of the prompt to process the segments with. If omitted, the item is only split.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            Confirmation that the work was started.

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

        Endpoint: ``POST /videos/{video_id}/process``

        Scope: ``write``
        """
        return await self._client.send(
            _api.process_video(video_id, segment_duration=segment_duration, prompt_id=prompt_id),
            options,
            announce="process_media",
        )

    async def list_segments(
        self,
        video_id: str,
        *,
        run_id: str | None = None,
        latest_run: bool | None = None,
        limit: int = 50,
        cursor: str | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncPage[Segment]:
        """List the segments of a media item.

        Returns the segments of a media item page by page, in the order of time.

        To see the results of one prompt run, give its id, or set `latest_run` for the newest run of the item; if both
        are given, the id is used. `from_run_id` of a segment says which run its result is from. A segment without a
        result in the chosen run is still listed; see its `segment_status`. Send the same `run_id` and `latest_run`
        with each cursor.

        Args:
            video_id: Id of the media item.
            run_id: Id of the prompt run whose results to show.
            latest_run: Whether to show the results of the newest prompt run of the item.
            limit: Maximum number of segments per page. From 1 to 100. Default: 50.
            cursor: Where to continue: `next_cursor` of the previous page. Omit it for the first page.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The requested page; `auto_paging_iter()` iterates over it and all later pages.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /videos/{video_id}/segments``

        Scope: ``read``
        """
        from videovector._pagination import fetch_page_async as _fetch_page_async

        return await _fetch_page_async(
            self._client,
            lambda _cursor: _api.list_video_segments(
                video_id, run_id=run_id, latest_run=latest_run, limit=limit, cursor=_cursor
            ),
            cursor,
            options,
        )

    async def list_prompt_runs(
        self,
        video_id: str,
        *,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> list[PromptRun]:
        """List the prompt runs of a media item.

        Returns the prompt runs that included this media item, in one response without pages.

        Args:
            video_id: Id of the media item.
            limit: Maximum number of prompt runs to return. If omitted, all are returned. From 1 to 200.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompt runs.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /videos/{video_id}/prompt-runs``

        Scope: ``read``
        """
        return await self._client.send(_api.list_video_prompt_runs(video_id, limit=limit), options)

    async def list_playground(
        self,
        *,
        limit: int = 50,
        cursor: str | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncPage[Video]:
        """List the media items of the playground.

        Returns the media items of the account that belong to no index, page by page.

        These are the items that were uploaded or imported without an index.

        Args:
            limit: Maximum number of media items per page. From 1 to 100. Default: 50.
            cursor: Where to continue: `next_cursor` of the previous page. Omit it for the first page.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The requested page; `auto_paging_iter()` iterates over it and all later pages.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /playground/videos``

        Scope: ``read``
        """
        from videovector._pagination import fetch_page_async as _fetch_page_async

        return await _fetch_page_async(
            self._client, lambda _cursor: _api.list_playground_videos(limit=limit, cursor=_cursor), cursor, options
        )

    async def wait_for_deletion(
        self,
        video_id: str,
        *,
        poll_interval: float = 5.0,
        timeout: float | None = None,
        max_poll_interval: float | None = None,
        on_update: OnUpdate[VideoDeletionResponse] | None = None,
        options: RequestOptions | None = None,
    ) -> VideoDeletionResponse:
        """Wait until a media item has been deleted.

        Args:
            video_id: Id of the media item whose deletion was started.
            poll_interval: Seconds between two polls. If the API asks for a longer interval, that one is used.
            timeout: Maximum number of seconds to wait. None waits without a limit; 0 polls once.
            max_poll_interval: If given, the interval grows with each poll, up to this number of seconds.
            on_update: Called with the result of each poll; it may be a coroutine function.
            options: Settings of each request, such as its timeout and retries.

        Returns:
            The video deletion in its final state.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ProcessingError: The video deletion ended as `failed`; the attribute `job` has it.
            TimeoutError: The video deletion did not end in time; the attribute `last_state` has its last state.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /videos/{video_id}/deletion``, polled

        Scope: ``admin``
        """
        from videovector._polling import wait_async as _wait_async

        return await _wait_async(
            self._client,
            "video_deletions",
            lambda: _videos_api.get_video_deletion(video_id),
            {
                "video_id": video_id,
            },
            poll_interval=poll_interval,
            timeout=timeout,
            max_poll_interval=max_poll_interval,
            on_update=on_update,
            options=options,
            clock=self._client._clock,  # pyright: ignore[reportPrivateUsage]
        )
