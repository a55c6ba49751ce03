"""Check the arguments of `client.bulk` and bring them into the form that a run uses."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from inspect import signature
from pathlib import Path
from typing import TYPE_CHECKING, Any

from videovector._errors import InvalidArgumentError, VideoVectorError
from videovector._request import validation

from ._sources import Ingest, Item, Source, expand, fingerprint, key_of_address, key_of_file, unreadable
from ._tasks import Settings

if TYPE_CHECKING:
    from videovector import AsyncVideoVector, VideoVector

MAX_CONCURRENCY = 256


def settings_of(
    client: VideoVector | AsyncVideoVector,
    index_id: str | None,
    method: str | None,
    concurrency: int,
    wait: bool,
    wait_timeout: float | None,
    *,
    retry_failed: bool,
) -> Settings:
    """Make the settings of a run; refuse a value that is out of its range."""
    if index_id is not None:
        validation.text("index_id", index_id)
    validation.integer("concurrency", concurrency, minimum=1)
    if concurrency > MAX_CONCURRENCY:
        raise InvalidArgumentError(f"concurrency must be at most {MAX_CONCURRENCY}, not {concurrency}.")
    if wait_timeout is not None:
        validation.seconds("wait_timeout", wait_timeout)
    config = client.config
    return Settings(
        base_url=config.base_url,
        index_id=index_id,
        method=method,
        concurrency=concurrency,
        wait=wait,
        wait_timeout=wait_timeout,
        retry_failed=retry_failed,
        max_attempts=config.max_retries + 1,
        max_retry_delay=config.max_retry_delay,
    )


def expanded(
    sources: Source | Iterable[Source],
    pattern: str,
    index_id: str | None,
    journal: str | os.PathLike[str] | None = None,
) -> Iterator[Item | VideoVectorError]:
    """Yield an item for each source; an object in cloud storage needs an index.

    Raises:
        InvalidArgumentError: `Path.glob` does not accept the pattern.
    """
    try:
        next(iter(Path(os.devnull).glob(pattern)), None)
    except (ValueError, NotImplementedError) as error:
        raise InvalidArgumentError(
            f"pattern must be a pattern of pathlib.Path.glob, not {pattern!r}: {error}."
        ) from None
    return _with_index(expand(sources, pattern, journal), index_id)


def _with_index(items: Iterator[Item | VideoVectorError], index_id: str | None) -> Iterator[Item | VideoVectorError]:
    for item in items:
        if isinstance(item, Item) and item.address and index_id is None:
            yield InvalidArgumentError(
                "An object in cloud storage needs an index: give index_id.",
                error_code="invalid_source",
                details={"source": item.source},
            )
        else:
            yield item


def calls(name: str, arguments: Iterable[Mapping[str, Any]]) -> Iterator[Item | VideoVectorError]:
    """Yield an item for each set of arguments of a method."""
    for number, one in enumerate(arguments):
        if "idempotency_key" in one:
            yield InvalidArgumentError(
                "Leave idempotency_key out of the arguments: the run makes it from them.",
                details={"source": f"{name}[{number}]"},
            )
        else:
            yield Item(f"{name}[{number}]", arguments=dict(one))


def method_name(client: VideoVector | AsyncVideoVector, method: Callable[..., Any]) -> str:
    """The resource and name of a method, by which a worker finds it on its own client."""
    resource = getattr(method, "__self__", None)
    name = getattr(method, "__name__", "")
    for attribute in dir(type(client)):
        if not attribute.startswith("_") and vars(client).get(attribute) is resource and resource is not None:
            if "idempotency_key" not in signature(method).parameters:
                raise InvalidArgumentError(
                    f"{attribute}.{name} takes no idempotency_key, so a repeated call would take effect twice."
                )
            return f"{attribute}.{name}"
    raise InvalidArgumentError(
        "method must be a method of this client's resources, such as client.prompt_runs.execute."
    )


def key_for(base_url: str, source: Source, index_id: str | None) -> str:
    """The idempotency key with which a run sends a source; reads the file.

    Raises:
        VideoVectorError: The source is a folder, has an unsupported type, or cannot be read.
    """
    if not isinstance(source, Ingest):
        source = Ingest(source)
    if Path(source.source).is_dir():
        raise InvalidArgumentError(f"{os.fspath(source.source)} is a folder; ask for the key of each of its files.")
    item = next(expanded(source, "*", index_id))
    if isinstance(item, VideoVectorError):
        raise item
    if item.address:
        return key_of_address(base_url, index_id, item)
    try:
        _, digest = fingerprint(item.source, None)
    except (OSError, ValueError) as error:
        raise unreadable(item.source, error) from error
    return key_of_file(base_url, index_id, item, digest)
