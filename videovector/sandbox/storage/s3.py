"""A bucket of an S3 store such as MinIO, by boto3 (extra `s3`)."""

from __future__ import annotations

import functools
import importlib
import os
import re
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from videovector.sandbox.storage.blobs import StoredObject
from videovector.sandbox.storage.s3_endpoints import ObjectStoreError

_CHUNK: Final = 1 << 20
_CONNECT_SECONDS: Final = 3
_READ_SECONDS: Final = 20
_KEYS_A_PAGE: Final = 1_000
_DENIED: Final = frozenset(
    {"AccessDenied", "ExpiredToken", "Forbidden", "InvalidAccessKeyId", "InvalidToken", "SignatureDoesNotMatch"}
)
_SHOWN_CODE: Final = re.compile(r"[A-Za-z0-9_.-]{1,64}")


class S3Bucket:
    """One bucket.

    Args:
        bucket: Its name.
        shown: The endpoint as users know it.
        endpoint: Where to connect to.
        region: The region that requests are signed for.
        access_key_id: The key.
        secret_access_key: Its secret.
    """

    def __init__(
        self, bucket: str, *, shown: str, endpoint: str, region: str, access_key_id: str, secret_access_key: str
    ) -> None:
        self._bucket = bucket
        self._shown = shown
        with self._translated():
            self._client = _client(endpoint, region, access_key_id, secret_access_key)

    def check(self, *, lists: bool) -> None:
        """Raises if the bucket can't be reached or, with `lists`, can't be listed."""
        try:
            with self._translated():
                self._require_listing(self._client.list_objects_v2(Bucket=self._bucket, MaxKeys=1))
        except ObjectStoreError as reason:
            if lists or "(AccessDenied)" not in str(reason):
                raise

    def objects(self, prefix: str) -> Iterator[StoredObject]:
        """The objects whose keys begin with a prefix, a page of 1,000 at a time."""
        pages = self._client.get_paginator("list_objects_v2").paginate(
            Bucket=self._bucket, Prefix=prefix, PaginationConfig={"PageSize": _KEYS_A_PAGE}
        )
        with self._translated():
            for page in pages:
                self._require_listing(page)
                for found in page.get("Contents", ()):
                    # A key that ends with a slash is a folder.
                    if not found["Key"].endswith("/"):
                        modified = found["LastModified"].timestamp()
                        yield StoredObject(found["Key"], int(found["Size"]), modified, found.get("ETag", ""))

    def uri(self, name: str) -> str:
        """The `s3://` address of an object."""
        return f"s3://{self._bucket}/{name}"

    def fetch(self, name: str, target: Path, checkpoint: Callable[[], None]) -> None:
        """Downloads an object to a file, a MiB at a time; an incomplete download is an error."""
        with self._translated(name):
            body = self._client.get_object(Bucket=self._bucket, Key=name)["Body"]
        try:
            with target.open("wb") as stream:
                while chunk := self._piece(body, name):
                    checkpoint()
                    stream.write(chunk)
        finally:
            body.close()

    def put(self, name: str, source: Path, content_type: str) -> None:
        """Stores a file under a key, read from disk while it is sent."""
        with self._translated(name), source.open("rb") as stream:
            self._client.put_object(Bucket=self._bucket, Key=name, Body=stream, ContentType=content_type)

    def _piece(self, body: Any, name: str) -> bytes:
        with self._translated(name):
            piece: bytes = body.read(_CHUNK)
        return piece

    @contextmanager
    def _translated(self, name: str | None = None) -> Generator[None]:
        """Converts exceptions of boto3 to ObjectStoreError with a new message, since theirs may quote a request."""
        exceptions: Any = importlib.import_module("botocore.exceptions")
        parsers: Any = importlib.import_module("botocore.parsers")
        try:
            yield
        except exceptions.ClientError as failure:
            raise self._refusal(failure.response, name) from None
        except exceptions.InvalidRegionError:
            raise ObjectStoreError(
                "failed", "The connector's region is not valid. Use one such as us-east-1."
            ) from None
        except exceptions.ParamValidationError:
            raise ObjectStoreError("failed", f"S3 does not allow a name such as that of {self._named(name)}.") from None
        except (
            exceptions.ConnectionError,
            exceptions.ConnectTimeoutError,
            exceptions.EndpointConnectionError,
        ) as failure:
            raise ObjectStoreError(
                "unreachable", f"The object store at {self._shown} can't be reached ({type(failure).__name__})."
            ) from None
        except parsers.ResponseParserError:
            raise self._no_s3() from None
        except exceptions.BotoCoreError as failure:
            raise ObjectStoreError(
                "failed", f"The response of the object store at {self._shown} broke off ({type(failure).__name__})."
            ) from None

    def _require_listing(self, page: Any) -> None:
        """Raises for a response that is not from S3, which boto3 would read as a bucket without objects."""
        if "Name" not in page and "KeyCount" not in page:
            raise self._no_s3()

    def _no_s3(self) -> ObjectStoreError:
        return ObjectStoreError(
            "failed", f"The response of {self._shown} is not a response of S3. Check the endpoint of the connector."
        )

    def _refusal(self, response: Any, name: str | None) -> ObjectStoreError:
        code = str(response.get("Error", {}).get("Code", ""))
        code = code if _SHOWN_CODE.fullmatch(code) else "unknown error"
        status = response.get("ResponseMetadata", {}).get("HTTPStatusCode")
        if code == "NoSuchBucket":
            return ObjectStoreError("bucket_not_found", f"The bucket {self._bucket!r} does not exist at {self._shown}.")
        if code == "NoSuchKey":
            return ObjectStoreError("object_not_found", f"{self._named(name)} does not exist at {self._shown}.")
        if code.isdecimal():
            # An error without a code is described by its status.
            return self._no_s3()
        store, what = f"The object store at {self._shown}", f"{self._named(name)} ({code})."
        if code in _DENIED or status in {401, 403}:
            return ObjectStoreError("access_denied", f"{store} refused the connector's access key for {what}")
        return ObjectStoreError("failed", f"{store} failed with status {status} for {what}")

    def _named(self, name: str | None) -> str:
        return f"the bucket {self._bucket!r}" if name is None else f"s3://{self._bucket}/{name}"


@functools.lru_cache(maxsize=16)
def _client(endpoint: str, region: str, access_key_id: str, secret_access_key: str) -> Any:
    """A client that threads may share; cached, since making one takes a tenth of a second."""
    boto3: Any = importlib.import_module("boto3")
    sessions: Any = importlib.import_module("botocore.session")
    configuration: Any = importlib.import_module("botocore.config")
    # Profiles, proxies and endpoints of the user's AWS settings must not apply here.
    nothing = {"profile": (None, None, None, None), "config_file": (None, None, os.devnull, None)}
    session = boto3.Session(botocore_session=sessions.Session(session_vars=nothing))
    return session.client(
        "s3",
        endpoint_url=endpoint,
        region_name=region,
        aws_access_key_id=access_key_id,
        aws_secret_access_key=secret_access_key,
        config=configuration.Config(
            signature_version="s3v4",
            s3={"addressing_style": "path"},
            connect_timeout=_CONNECT_SECONDS,
            read_timeout=_READ_SECONDS,
            retries={"mode": "standard", "total_max_attempts": 1},
            proxies={},
            use_dualstack_endpoint=False,
            use_fips_endpoint=False,
            # Other stores than Amazon's support only the older checksums.
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
        ),
    )
