"""The page about the command line, against the program."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest

from videovector._generated.cli import GROUPS, commands_of
from videovector.cli.app import ResourceGroup, root

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^\$ (?:.*\| )?(videovector .*)$", PAGE, re.MULTILINE)


def test_the_page_is_what_the_table_says() -> None:
    """A changed document changes the page, or this fails."""
    command = [sys.executable, str(ROOT / "scripts" / "cli_reference.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_page_has_every_command() -> None:
    """Each group has a section, each command a row."""
    for group in GROUPS:
        assert f"### {group}\n" in PAGE
        for name in commands_of(group):
            assert f"| `{group} {name}" in PAGE


@pytest.mark.parametrize("line", EXAMPLES)
def test_each_example_can_be_typed(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the page shows is read by the command: its names, options and values, with the files it speaks of."""
    monkeypatch.chdir(tmp_path)
    for name in [*re.findall(r"@(\S+)", line), "frame.jpg"]:
        (tmp_path / name).write_text("content", encoding="utf-8")
    words = shlex.split(line.partition(" > ")[0].partition(" | ")[0], comments=True)[1:]
    tree = root()
    context = click.Context(tree, info_name="videovector")
    command = tree.get_command(context, words.pop(0))
    if isinstance(command, ResourceGroup):
        default = command.default_command
        known = words[0] in command.list_commands(context)
        assert known or default, f"{line}: there is no {words[0]}"
        command = command.get_command(context, words.pop(0) if known or default is None else default.name)
    assert command is not None
    command.make_context(command.name, words, parent=context)


def test_every_command_has_a_help_that_says_what_it_needs() -> None:
    """Each generated help has the endpoint and the scope."""
    tree = root()
    context = click.Context(tree, info_name="videovector")
    for group in GROUPS:
        branch = tree.get_command(context, group)
        assert isinstance(branch, click.Group)
        for name, row in commands_of(group).items():
            command = branch.get_command(context, name)
            assert command is not None
            text = command.get_help(click.Context(command, info_name=name, parent=context))
            assert row.endpoint in text or group in ("exports", "videos")
