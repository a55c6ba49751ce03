"""A local VideoVector API for development and tests, started by `python -m videovector.sandbox serve`.

It opens real media files, cuts them into segments, reads their subtitles, fills the schemas of prompts, and searches
the results. It checks every request and response against the API document. It has no language model and no speech
recognition. Extraction fills the JSON Schema of a prompt from what can be measured or read in the file (subtitles,
colours, motion, duration), or from extractions registered with `POST /_sandbox/answers`.

A transcript comes from the subtitle stream of a video, or from a `.srt` or `.vtt` file that is uploaded like media. The
file becomes the transcript of the media with the same base name (or title) in that index, and its results can be
searched by it at once. If there is no such media yet, the file waits for it; a file uploaded without an index waits for
that name in all indexes. `gs://` addresses and connectors of all kinds read from buckets. These are folders below
`buckets/` in the data folder, which you fill by hand or by `PUT /_sandbox/buckets/<bucket>/<path>`. With
`--s3-endpoint`, S3 connectors use an S3 store instead. Webhooks are delivered only to loopback addresses. `POST
/_sandbox/faults` makes requests fail on purpose (see `videovector.sandbox.state.faults`).

Needs the extra: `pip install 'videovector[sandbox]'`. What takes long to load is imported in the function that needs
it, so that a server starts at once: what decodes and measures media, YAML, templates, certificates.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from videovector.sandbox.controls import AsyncSandboxControls, SandboxControls
    from videovector.sandbox.http.request_limits import RequestLimits
    from videovector.sandbox.server.sandbox_server import AsyncSandboxServer, SandboxAccess, SandboxServer

__all__ = [
    "AsyncSandboxControls",
    "AsyncSandboxServer",
    "RequestLimits",
    "SandboxAccess",
    "SandboxControls",
    "SandboxServer",
]

DEFAULT_UPLOAD_BYTES: Final = 8 << 30
EXTRA_MODULES: Final = (
    "av",
    "jinja2",
    "jsonschema",
    "jsonschema_rs",
    "numpy",
    "PIL",
    "pillow_heif",
    "python_multipart",
    "re2",
    "referencing",
    "snowballstemmer",
    "starlette",
    "trustme",
    "uvicorn",
    "yaml",
)
LARGEST_PORT: Final = 65_535
MISSING_EXTRA: Final = "The sandbox needs packages that are not installed: pip install 'videovector[sandbox]'"
# The controls of a remote sandbox need no package of the extra.
_MODULES: Final = {
    "AsyncSandboxControls": ".controls",
    "SandboxControls": ".controls",
    "RequestLimits": ".http.request_limits",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        return getattr(importlib.import_module(_MODULES.get(name, ".server.sandbox_server"), __name__), name)
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] in EXTRA_MODULES:
            raise ModuleNotFoundError(f"{MISSING_EXTRA} (missing: {missing.name})", name=missing.name) from missing
        raise
