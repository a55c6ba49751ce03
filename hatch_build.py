"""Puts the API document into the wheel, where the sandbox looks for it."""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class DocumentHook(BuildHookInterface[Any]):
    """Includes the document in wheels only: an editable install reads it from the checkout."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "standard":
            build_data["force_include"]["openapi/videovector.yaml"] = "videovector/sandbox/videovector.yaml"
