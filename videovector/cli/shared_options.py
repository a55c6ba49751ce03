"""The options that every command has, as given. Help needs them, and nothing that settings and output load."""

from __future__ import annotations

from typing import Final, NamedTuple

FORMATS: Final = ("table", "json", "jsonl", "csv", "id")


class SharedOptions(NamedTuple):
    """What the command line says about the client and the output; None: nothing."""

    profile: str | None = None
    base_url: str | None = None
    api_key_file: str | None = None
    output: str | None = None
    fields: str | None = None
    quiet: bool = False
    no_progress: bool = False

    def over(self, other: SharedOptions) -> SharedOptions:
        """These options; where one is not given, that of `other`, such as the root command's."""
        return SharedOptions._make(own or before for own, before in zip(self, other, strict=True))

    def __repr__(self) -> str:
        # An address can hold a credential.
        return "SharedOptions()"
