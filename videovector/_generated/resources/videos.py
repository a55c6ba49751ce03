# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The videos resource, sync and async: one method per operation."""

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
        """Register media from cloud storage.

        Takes in an object that already lies in cloud storage.

        The response is an import job, not the media item: poll the job, whose outputs name the media items that come
        of it. Video longer than 40 minutes becomes several items, each of at most 40 minutes. Public objects and
        those the platform holds need no connector; a private object is read through a connector of the caller. 404
        where the index or the connector is unknown, 409 with `resource_quota_exceeded` where capacity is used up, 429
        with `resource_rate_quota_exceeded` where the day's bytes are.

        Args:
            title: Title of the media item. 1 to 255 characters.
            video_uri: Where the object is, as `gs://bucket/path`.
            index_id: The index that receives the media.
            source_connector_id: The connector, able to import, whose access is used to read a private object outside
                the platform. Left out for public objects and for those the platform itself holds.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The job that takes the object in.

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
            ExternalServiceError: The server failed unexpectedly (500).

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

        Takes in a file sent with the request and responds at once with an import job, which moves on by itself: poll
        it, its outputs name the media items. What kind of media it is, is found from the file. Video longer than 40
        minutes is cut into the fewest parts of at most 40 minutes, each a media item of its own with its own segments
        and results; they are never joined again. Audio longer than two hours is refused. There is no fixed limit on
        the size of one file, but the bytes taken in per day are limited (429 with `resource_rate_quota_exceeded`).

        A readiness signal, `upload_media`, goes first; its failure is ignored.

        Args:
            file: The file, as a part with a file name. Video: mp4, avi, mkv, mov, webm. Audio: mp3, wav, flac, m4a,
                ogg, aac. Image: jpg, jpeg, png, webp, gif, bmp, tiff, heic, heif. Give a path, bytes, a binary file
                of any library, or an iterator of bytes. A path, bytes or a seekable file is sent again after a fault;
                an iterator or a pipe is sent once.
            title: Title of the media item. 1 to 255 characters.
            index_id: The index that receives the media. Left out, the media goes to the caller's playground.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            filename: Name to send instead of the file's own.
            content_type: MIME type to send instead of the one that fits the name.
            size: Number of bytes that an iterator will give, if known.
            on_progress: Called with bytes sent and total bytes (None if unknown); starts anew when the file is
                resent.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The job that takes the file in.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent. The file can't be read (it is a
                FileNotFoundError or the like then), or the API does not take its type.
            ValidationError: The request can't be carried out as sent (400). The uploaded body is larger than the
                server accepts (413). The file is of a format that can't be ingested (415). A field is missing, has
                the wrong type or is out of range; or an idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``POST /videos/upload``

        Scope: ``write``
        """
        _operation = _api.upload_video(
            file=_inputs.media_file(
                "file", file, filename=filename, content_type=content_type, size=size, on_progress=on_progress
            ),
            title=title,
            index_id=index_id,
            idempotency_key=idempotency_key,
        )
        self._client.announce("upload_media")
        return self._client.send(_operation, options)

    def batch_retrieve(
        self,
        video_ids: Sequence[str],
        *,
        options: RequestOptions | None = None,
    ) -> list[VideoWithDetails]:
        """Read many media items at once.

        Reads up to 100 media items, with previews ready to show.

        Nothing is changed. The items come in the order of the request; ids that are unknown, or belong to another
        account, are left out.

        Args:
            video_ids: Ids of the media items, 1 to 100. 1 to 100 items.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The items that were found.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
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
        """Read the processing status of many media items.

        Reads how far up to 100 media items have come: their overall status, and the progress per prompt run and
        segment. Nothing is changed. Ids that are unknown, or belong to another account, are left out. Suited to
        polling many items with one call.

        Args:
            video_ids: Ids of the media items, 1 to 100. 1 to 100 items.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The status of the items that were found.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
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
        """Read the segments of many media items.

        Reads all segments of up to 50 media items in one response, without pages.

        The items are named by plain ids, or by targets that may tie each item to a prompt run; exactly one of the two
        is given. A target with a run shows the results of that run only, never newer ones. Every element repeats the
        item and the run it was read for. Nothing is changed.

        Args:
            video_ids: Ids of the media items, 1 to 50, read without regard to a run. Not together with `targets`. 1
                to 50 items.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The segments per item.

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
        """Read the segments of several media items, each as one prompt run saw it.

        Reads all segments of up to 50 media items in one response, without pages.

        The items are named by plain ids, or by targets that may tie each item to a prompt run; exactly one of the two
        is given. A target with a run shows the results of that run only, never newer ones. Every element repeats the
        item and the run it was read for. Nothing is changed.

        Args:
            targets: Media items, 1 to 50, each tied to a run where one is named. Not together with `video_ids`. 1 to
                50 items.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The segments per item.

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
        """Make a short-lived URL for stored media.

        Exchanges a `gs://` URI that this API gave (of a media item, a segment, a thumbnail, a preview or a matched
        image) for a URL that can be played without credentials. The grant is limited in time and bytes, and one that
        has not expired may be handed out again. With `force_refresh` a new grant is made, for a player whose grant
        ran out. Treat the URL as a credential. 403 or 404 for objects that are not the caller's.

        Args:
            gcs_uri: Where the object is, as `gs://bucket/path`, taken from a response of this API.
            force_refresh: Whether to make a new grant even though the last one has not expired. Meant for a player
                whose grant ran out during playback. Default: False.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The URL and when it expires.

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
        """Read a media item.

        Reads one media item, whether it is video, audio or image, in an index or in the playground, with its progress
        per prompt run.

        Args:
            video_id: The media item.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The media item.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
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

        Starts the deletion of a media item with all its segments and results, or resumes one that was started before.

        The deletion runs in the background, as that of an index does; the first response may already say `deleting`.
        Repeating the call is safe; it gives the same `deletion_id` with the present status. Follow it with the item's
        deletion, waiting `retry_after_seconds` between looks.

        Args:
            video_id: The media item to delete.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The deletion was started, goes on, or is done.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
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
        """Read the progress of a media item's deletion.

        Says how far the deletion of a media item has come.

        It stays readable after the item itself has been removed, with the status `deleted`. Ask no more often than
        `retry_after_seconds` says. 404 where no deletion was ever started.

        Args:
            video_id: The media item whose deletion was started.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            State of the deletion.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
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
        """Cut a media item into segments of fixed length.

        Starts the segmentation of one media item into pieces of fixed length, and reads them with a prompt where one
        is named. The settings travel in the query; there is no body. The response only confirms the start: follow the
        work with the item or its status. An item that is being processed already is refused. Prompt runs do the same
        for many items and with more settings.

        A readiness signal, `process_media`, goes first; its failure is ignored.

        Args:
            video_id: The media item to process.
            segment_duration: Length of a segment in seconds, 1 to 300. From 1 to 300. Default: 10.
            prompt_id: The prompt to read the segments with. Left out, the item is only cut.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The work was started.

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

        Endpoint: ``POST /videos/{video_id}/process``

        Scope: ``write``
        """
        _operation = _api.process_video(video_id, segment_duration=segment_duration, prompt_id=prompt_id)
        self._client.announce("process_media")
        return self._client.send(_operation, options)

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

        Pages through the segments of a media item in the order of time, with the results of one prompt run where one
        is chosen: by its id, or as the newest run of the item. Where both are given, the id counts. `from_run_id` of
        a segment tells which run gave its result. A segment that has no result in the chosen run is listed all the
        same; `segment_status` says where it stands. Repeat `run_id` and `latest_run` with the cursor.

        Args:
            video_id: The media item.
            run_id: The prompt run whose results are shown.
            latest_run: Whether the results of the item's newest prompt run are shown.
            limit: Segments per page, 1 to 100. From 1 to 100. Default: 50.
            cursor: Where to continue, as `next_cursor` of the page before gave it. Left out for the first page.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The page that was asked for; `auto_paging_iter()` iterates over this and all further pages.

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

        Endpoint: ``GET /videos/{video_id}/segments``

        Scope: ``read``
        """
        return self._page(
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

        Lists the prompt runs that touched a media item, in one response without pages.

        Left without a limit, it gives the whole history.

        Args:
            video_id: The media item.
            limit: Runs to give at most, 1 to 200. From 1 to 200.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompt runs.

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
        """List the media of the playground.

        Pages through the caller's media that belongs to no index: what was uploaded or imported without naming one.

        Args:
            limit: Items per page, 1 to 100. From 1 to 100. Default: 50.
            cursor: Where to continue, as `next_cursor` of the page before gave it. Left out for the first page.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The page that was asked for; `auto_paging_iter()` iterates over this and all further pages.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /playground/videos``

        Scope: ``read``
        """
        return self._page(lambda _cursor: _api.list_playground_videos(limit=limit, cursor=_cursor), cursor, options)

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
        """Wait until a media item whose deletion was started has been removed.

        Args:
            video_id: The media item whose deletion was started.
            poll_interval: Seconds between two polls; the API's own hint is kept to where it is longer.
            timeout: Seconds to wait at most; None waits without limit, 0 polls once.
            max_poll_interval: When given, intervals grow up to so many seconds.
            on_update: Called with each state seen.
            options: Settings of each request.

        Returns:
            The video deletion as it ended.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ProcessingError: It ended as `failed`; the video deletion is in `job`.
            TimeoutError: The video deletion had not ended in time; its last state is in `last_state`.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /videos/{video_id}/deletion``, polled

        Scope: ``admin``
        """
        return self._wait(
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
        )


class AsyncVideosResource(AsyncResource):
    """The videos operations of the API, awaited."""

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
        """Register media from cloud storage.

        Takes in an object that already lies in cloud storage.

        The response is an import job, not the media item: poll the job, whose outputs name the media items that come
        of it. Video longer than 40 minutes becomes several items, each of at most 40 minutes. Public objects and
        those the platform holds need no connector; a private object is read through a connector of the caller. 404
        where the index or the connector is unknown, 409 with `resource_quota_exceeded` where capacity is used up, 429
        with `resource_rate_quota_exceeded` where the day's bytes are.

        Args:
            title: Title of the media item. 1 to 255 characters.
            video_uri: Where the object is, as `gs://bucket/path`.
            index_id: The index that receives the media.
            source_connector_id: The connector, able to import, whose access is used to read a private object outside
                the platform. Left out for public objects and for those the platform itself holds.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The job that takes the object in.

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
            ExternalServiceError: The server failed unexpectedly (500).

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

        Takes in a file sent with the request and responds at once with an import job, which moves on by itself: poll
        it, its outputs name the media items. What kind of media it is, is found from the file. Video longer than 40
        minutes is cut into the fewest parts of at most 40 minutes, each a media item of its own with its own segments
        and results; they are never joined again. Audio longer than two hours is refused. There is no fixed limit on
        the size of one file, but the bytes taken in per day are limited (429 with `resource_rate_quota_exceeded`).

        A readiness signal, `upload_media`, goes first; its failure is ignored.

        Args:
            file: The file, as a part with a file name. Video: mp4, avi, mkv, mov, webm. Audio: mp3, wav, flac, m4a,
                ogg, aac. Image: jpg, jpeg, png, webp, gif, bmp, tiff, heic, heif. Give a path, bytes, a binary file
                of any library, or an iterator of bytes. A path, bytes or a seekable file is sent again after a fault;
                an iterator or a pipe is sent once.
            title: Title of the media item. 1 to 255 characters.
            index_id: The index that receives the media. Left out, the media goes to the caller's playground.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            filename: Name to send instead of the file's own.
            content_type: MIME type to send instead of the one that fits the name.
            size: Number of bytes that an iterator will give, if known.
            on_progress: Called with bytes sent and total bytes (None if unknown); starts anew when the file is
                resent.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The job that takes the file in.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent. The file can't be read (it is a
                FileNotFoundError or the like then), or the API does not take its type.
            ValidationError: The request can't be carried out as sent (400). The uploaded body is larger than the
                server accepts (413). The file is of a format that can't be ingested (415). A field is missing, has
                the wrong type or is out of range; or an idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``POST /videos/upload``

        Scope: ``write``
        """
        _operation = _api.upload_video(
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
        )
        await self._client.announce("upload_media")
        return await self._client.send(_operation, options)

    async def batch_retrieve(
        self,
        video_ids: Sequence[str],
        *,
        options: RequestOptions | None = None,
    ) -> list[VideoWithDetails]:
        """Read many media items at once.

        Reads up to 100 media items, with previews ready to show.

        Nothing is changed. The items come in the order of the request; ids that are unknown, or belong to another
        account, are left out.

        Args:
            video_ids: Ids of the media items, 1 to 100. 1 to 100 items.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The items that were found.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
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
        """Read the processing status of many media items.

        Reads how far up to 100 media items have come: their overall status, and the progress per prompt run and
        segment. Nothing is changed. Ids that are unknown, or belong to another account, are left out. Suited to
        polling many items with one call.

        Args:
            video_ids: Ids of the media items, 1 to 100. 1 to 100 items.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The status of the items that were found.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
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
        """Read the segments of many media items.

        Reads all segments of up to 50 media items in one response, without pages.

        The items are named by plain ids, or by targets that may tie each item to a prompt run; exactly one of the two
        is given. A target with a run shows the results of that run only, never newer ones. Every element repeats the
        item and the run it was read for. Nothing is changed.

        Args:
            video_ids: Ids of the media items, 1 to 50, read without regard to a run. Not together with `targets`. 1
                to 50 items.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The segments per item.

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
        """Read the segments of several media items, each as one prompt run saw it.

        Reads all segments of up to 50 media items in one response, without pages.

        The items are named by plain ids, or by targets that may tie each item to a prompt run; exactly one of the two
        is given. A target with a run shows the results of that run only, never newer ones. Every element repeats the
        item and the run it was read for. Nothing is changed.

        Args:
            targets: Media items, 1 to 50, each tied to a run where one is named. Not together with `video_ids`. 1 to
                50 items.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The segments per item.

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
        """Make a short-lived URL for stored media.

        Exchanges a `gs://` URI that this API gave (of a media item, a segment, a thumbnail, a preview or a matched
        image) for a URL that can be played without credentials. The grant is limited in time and bytes, and one that
        has not expired may be handed out again. With `force_refresh` a new grant is made, for a player whose grant
        ran out. Treat the URL as a credential. 403 or 404 for objects that are not the caller's.

        Args:
            gcs_uri: Where the object is, as `gs://bucket/path`, taken from a response of this API.
            force_refresh: Whether to make a new grant even though the last one has not expired. Meant for a player
                whose grant ran out during playback. Default: False.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The URL and when it expires.

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
        """Read a media item.

        Reads one media item, whether it is video, audio or image, in an index or in the playground, with its progress
        per prompt run.

        Args:
            video_id: The media item.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The media item.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
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

        Starts the deletion of a media item with all its segments and results, or resumes one that was started before.

        The deletion runs in the background, as that of an index does; the first response may already say `deleting`.
        Repeating the call is safe; it gives the same `deletion_id` with the present status. Follow it with the item's
        deletion, waiting `retry_after_seconds` between looks.

        Args:
            video_id: The media item to delete.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The deletion was started, goes on, or is done.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
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
        """Read the progress of a media item's deletion.

        Says how far the deletion of a media item has come.

        It stays readable after the item itself has been removed, with the status `deleted`. Ask no more often than
        `retry_after_seconds` says. 404 where no deletion was ever started.

        Args:
            video_id: The media item whose deletion was started.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            State of the deletion.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
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
        """Cut a media item into segments of fixed length.

        Starts the segmentation of one media item into pieces of fixed length, and reads them with a prompt where one
        is named. The settings travel in the query; there is no body. The response only confirms the start: follow the
        work with the item or its status. An item that is being processed already is refused. Prompt runs do the same
        for many items and with more settings.

        A readiness signal, `process_media`, goes first; its failure is ignored.

        Args:
            video_id: The media item to process.
            segment_duration: Length of a segment in seconds, 1 to 300. From 1 to 300. Default: 10.
            prompt_id: The prompt to read the segments with. Left out, the item is only cut.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The work was started.

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

        Endpoint: ``POST /videos/{video_id}/process``

        Scope: ``write``
        """
        _operation = _api.process_video(video_id, segment_duration=segment_duration, prompt_id=prompt_id)
        await self._client.announce("process_media")
        return await self._client.send(_operation, options)

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

        Pages through the segments of a media item in the order of time, with the results of one prompt run where one
        is chosen: by its id, or as the newest run of the item. Where both are given, the id counts. `from_run_id` of
        a segment tells which run gave its result. A segment that has no result in the chosen run is listed all the
        same; `segment_status` says where it stands. Repeat `run_id` and `latest_run` with the cursor.

        Args:
            video_id: The media item.
            run_id: The prompt run whose results are shown.
            latest_run: Whether the results of the item's newest prompt run are shown.
            limit: Segments per page, 1 to 100. From 1 to 100. Default: 50.
            cursor: Where to continue, as `next_cursor` of the page before gave it. Left out for the first page.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The page that was asked for; `auto_paging_iter()` iterates over this and all further pages.

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

        Endpoint: ``GET /videos/{video_id}/segments``

        Scope: ``read``
        """
        return await self._page(
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

        Lists the prompt runs that touched a media item, in one response without pages.

        Left without a limit, it gives the whole history.

        Args:
            video_id: The media item.
            limit: Runs to give at most, 1 to 200. From 1 to 200.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The prompt runs.

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
        """List the media of the playground.

        Pages through the caller's media that belongs to no index: what was uploaded or imported without naming one.

        Args:
            limit: Items per page, 1 to 100. From 1 to 100. Default: 50.
            cursor: Where to continue, as `next_cursor` of the page before gave it. Left out for the first page.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The page that was asked for; `auto_paging_iter()` iterates over this and all further pages.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /playground/videos``

        Scope: ``read``
        """
        return await self._page(
            lambda _cursor: _api.list_playground_videos(limit=limit, cursor=_cursor), cursor, options
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
        """Wait until a media item whose deletion was started has been removed.

        Args:
            video_id: The media item whose deletion was started.
            poll_interval: Seconds between two polls; the API's own hint is kept to where it is longer.
            timeout: Seconds to wait at most; None waits without limit, 0 polls once.
            max_poll_interval: When given, intervals grow up to so many seconds.
            on_update: Called with each state seen; may be a coroutine function.
            options: Settings of each request.

        Returns:
            The video deletion as it ended.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ProcessingError: It ended as `failed`; the video deletion is in `job`.
            TimeoutError: The video deletion had not ended in time; its last state is in `last_state`.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /videos/{video_id}/deletion``, polled

        Scope: ``admin``
        """
        return await self._wait(
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
        )
