"""The values of the options that every command has. Help needs them, so this module loads nothing else."""

from __future__ import annotations

from typing import Final, NamedTuple

FORMATS: Final = ("table", "json", "jsonl", "csv", "id")


class SharedOptions(NamedTuple):
    """The options for the client and the output; None if the command line does not give one."""

    profile: str | None = None
    base_url: str | None = None
    api_key_file: str | None = None
    output: str | None = None
    fields: str | None = None
    quiet: bool = False
    no_progress: bool = False

    def over(self, other: SharedOptions) -> SharedOptions:
        """These options, with those of `other`, such as the root command's, for options that are not given."""
        return SharedOptions._make(value or default for value, default in zip(self, other, strict=True))

    def __repr__(self) -> str:
        # A base URL can contain a credential.
        return "SharedOptions()"
