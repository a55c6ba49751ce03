"""The settings of a client: one field of `ClientConfig`, and each signature that takes all settings has it."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest
from codegen.settings import CLIENT_ARGUMENTS, FROM_ENV_ARGUMENTS, in_order, read_settings
from codegen.shapes import DocumentError

from videovector import AsyncVideoVector, ClientConfig, VideoVector

SOURCE = '''
LARGEST = 67_108_864
VARIABLES = {name: name.upper() for name in ("colour", "size")}

class ClientConfig:
    """Settings.

    Args:
        colour: Of the client. Any will do.
        deadline: Seconds.
        size: In bytes.
        bold: Whether it is bold.
    """

    colour: str | None = None
    deadline: float | None = None
    size: int = LARGEST
    bold: bool = False
'''


def test_a_field_is_an_argument_with_its_default_and_its_variable(tmp_path: Path) -> None:
    """What may be left out is None; the words say the default and the variable after the first sentence."""
    (tmp_path / "_config.py").write_text(SOURCE, encoding="utf-8")
    settings = read_settings(tmp_path)
    assert [one.parameter for one in settings.values()] == [
        "colour: str | None = None",
        "deadline: float | None = None",
        "size: int | None = None",
        "bold: bool = False",
    ]
    assert [one.text for one in settings.values()] == [
        "Of the client (``VIDEO_VECTOR_COLOUR``). Any will do.",
        "Seconds.",
        "In bytes; default 64 MiB (``VIDEO_VECTOR_SIZE``).",
        "Whether it is bold.",
    ]
    assert [one.name for one in in_order(settings, ("size",), client=True)] == [
        "size",
        "colour",
        "environment",
        "deadline",
        "http_client",
        "bold",
    ]


def test_a_field_that_nothing_describes_is_refused(tmp_path: Path) -> None:
    """A setting without words would have none in any constructor either."""
    (tmp_path / "_config.py").write_text(SOURCE.replace("        size: In bytes.\n", ""), encoding="utf-8")
    with pytest.raises(DocumentError, match="does not describe size"):
        read_settings(tmp_path)


@pytest.mark.parametrize("made", [VideoVector, AsyncVideoVector, ClientConfig.from_env])
def test_every_setting_is_an_argument_by_position_only_where_it_always_was(made: object) -> None:
    """Both clients and `from_env` take each field; only the first arguments may be given by position."""
    assert callable(made)
    parameters = inspect.signature(made).parameters
    fields = inspect.signature(ClientConfig).parameters
    extra = {"environment", "http_client"} if isinstance(made, type) else {"environment"}
    assert set(parameters) == set(fields) | extra
    positional = [name for name, one in parameters.items() if one.kind is one.POSITIONAL_OR_KEYWORD]
    assert positional == list(CLIENT_ARGUMENTS[:2] if isinstance(made, type) else FROM_ENV_ARGUMENTS)
