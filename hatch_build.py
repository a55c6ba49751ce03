"""Puts the API document and the example media into the wheel, where the sandbox looks for them."""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class DocumentHook(BuildHookInterface[Any]):
    """Includes them in wheels only: an editable install reads them from the checkout."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "standard":
            files: dict[str, str] = build_data["force_include"]
            files["openapi/videovector.yaml"] = "videovector/sandbox/videovector.yaml"
            for name in ("big-buck-bunny-trailer.mp4", "big-buck-bunny-trailer.vtt", "big-buck-bunny-picture.jpg"):
                files[f"examples/media/{name}"] = f"videovector/sandbox/example/{name}"
