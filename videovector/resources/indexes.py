"""Indexes: waiting for deletions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from videovector._generated.api import indexes as _api
from videovector._generated.resources.indexes import AsyncIndexesResource as _AsyncGenerated
from videovector._polling import OnUpdate, wait_async

from ._shared import sync_twin

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._generated.models import IndexDeletionResponse
    from videovector._generated.sync.resources.indexes import IndexesResource as IndexesResource
else:
    __getattr__ = sync_twin(__name__)


class AsyncIndexesResource(_AsyncGenerated):
    """Create, read and delete indexes."""

    async def wait_for_deletion(
        self,
        index_id: str,
        *,
        poll_interval: float = 5.0,
        timeout: float | None = None,  # noqa: ASYNC109  # the published name; it means more than a cancellation
        max_poll_interval: float | None = None,
        on_update: OnUpdate[IndexDeletionResponse] | None = None,
        options: RequestOptions | None = None,
    ) -> IndexDeletionResponse:
        """Wait until an index whose deletion was started is gone with its media.

        Args:
            index_id: the index.
            poll_interval: seconds between looks; the API's own hint is kept to where it is longer.
            timeout: seconds to wait at most; None waits without limit, 0 looks once.
            max_poll_interval: when given, intervals grow up to it.
            on_update: called with each state seen.
            options: settings of each look.

        Raises: TimeoutError with `last_state`; NotFoundError when no deletion was started.
        """
        return await wait_async(
            self._client,
            "index_deletions",
            lambda: _api.get_index_deletion(index_id),
            {"index_id": index_id},
            poll_interval=poll_interval,
            timeout=timeout,
            max_poll_interval=max_poll_interval,
            on_update=on_update,
            options=options,
        )
