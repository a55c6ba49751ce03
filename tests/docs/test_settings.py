"""The table of settings says what the client does."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest
import settings_reference

from videovector import ClientConfig
from videovector._config import VARIABLES

# A value of each variable, and what the configuration makes of it.
GIVEN: dict[str, tuple[str, Any]] = {
    "api_key": ("vv_of_the_environment", "vv_of_the_environment"),
    "bearer_token": ("token-of-the-environment", "token-of-the-environment"),
    "auth_mode": ("api_key", "api_key"),
    "base_url": ("https://api.example.com/api/v2", "https://api.example.com/api/v2"),
    "timeout": ("7.5", 7.5),
    "max_retries": ("9", 9),
    "max_retry_delay": ("11", 11),
    "max_response_bytes": ("4096", 4096),
    "strict_responses": ("true", True),
    "use_httpx_client": ("yes", True),
}


def test_the_table_of_settings_is_current() -> None:
    """docs/configuration.md holds the table that the code gives."""
    assert settings_reference.PAGE.read_text(encoding="utf-8") == settings_reference.page()


def test_the_table_names_every_setting() -> None:
    """No field of the configuration is missing, and each row says something."""
    lines = [line for line in settings_reference.table().splitlines() if line.startswith("| `")]
    rows = {line.split("`")[1]: line.split("|")[4].strip() for line in lines}
    assert {field.name for field in dataclasses.fields(ClientConfig)} <= rows.keys()
    assert all(rows.values())


@pytest.mark.parametrize("setting", GIVEN)
def test_the_named_variable_is_the_one_that_is_read(setting: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Setting the variable of a row changes that setting."""
    named = VARIABLES
    assert named.keys() == GIVEN.keys()
    for variable in named.values():
        monkeypatch.delenv(variable, raising=False)
    if setting != "bearer_token":
        monkeypatch.setenv(named["api_key"], GIVEN["api_key"][0])
    text, value = GIVEN[setting]
    monkeypatch.setenv(named[setting], text)
    assert getattr(ClientConfig.from_env(), setting) == value


def test_a_table_that_has_drifted_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A changed row makes the check fail, and so does a page without its marks."""
    changed = tmp_path / "configuration.md"
    changed.write_text(settings_reference.page().replace("| `timeout`<br>", "| `time`<br>"), encoding="utf-8")
    monkeypatch.setattr(settings_reference, "PAGE", changed)
    monkeypatch.setattr(settings_reference, "ROOT", tmp_path)
    assert settings_reference.page() != changed.read_text(encoding="utf-8")
    changed.write_text("# Configuration\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"configuration\.md must hold"):
        settings_reference.page()
