"""The page on the architecture names modules that there are, and `make mutation` changes ones that there are."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "internal" / "architecture.md").read_text(encoding="utf-8")
#: A module or a folder below the package, as the tables of the page write them.
NAMED = sorted(set(re.findall(r"`((?:_|sandbox/)[\w/]+(?:\.py|/))`", PAGE)))


@pytest.mark.parametrize("name", NAMED)
def test_each_module_that_the_page_names_exists(name: str) -> None:
    """A reader who looks a question up finds the file."""
    assert (ROOT / "videovector" / name).exists()


def test_the_page_answers_where_most_things_are() -> None:
    """The table of questions names modules of every hand-written package."""
    assert {name.partition("/")[0] for name in NAMED} >= {
        "_request",
        "_transport",
        "_response",
        "_models",
        "_generated",
    }


def test_the_page_names_every_folder_of_the_sandbox() -> None:
    """A folder that is added is explained, in the order of the layers."""
    folders = {f"sandbox/{path.parent.name}/" for path in (ROOT / "videovector" / "sandbox").glob("*/__init__.py")}
    assert folders <= set(NAMED)


def test_mutation_tests_name_modules_and_tests_that_exist() -> None:
    """A module that moved would be left out without a word."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        settings = tomllib.load(file)["tool"]["mutmut"]
    tests = [name.partition("::") for name in settings["pytest_add_cli_args_test_selection"]]
    assert [name for name in settings["only_mutate"] if not (ROOT / name).exists()] == []
    assert [path for path, _, _ in tests if not (ROOT / path).exists()] == []
    for path, _, test in tests:
        assert f"def {test}" in (ROOT / path).read_text(encoding="utf-8")
