"""What a command loads before it has something to do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import get_completion_class

from videovector._generated.cli import GROUPS
from videovector.cli.app import root
from videovector.cli.command_names import complete_name, group_summaries
from videovector.cli.handwritten_commands import ALIASES

HEAVY = ("attr", "attrs", "httpx", "rich", "yaml", "videovector._generated.models", "videovector._client")
# What only a command that does something needs; the lists of commands are what people look at most.
FOR_WORK = ("json", "pathlib", "urllib.parse", "dataclasses", "videovector._errors", "videovector.cli.settings")
COMMAND = (sys.executable, "-m", "videovector.cli")
PROGRAM = """
import sys
before = set(sys.modules)
from videovector.cli import main
code = main(sys.argv[2:])
found = [name for name in sys.argv[1].split() if name in sys.modules and name not in before]
import json
sys.stderr.write(json.dumps([code, found]))
"""


def loaded(*words: str, forbidden: tuple[str, ...] = HEAVY, environment: dict[str, str] | None = None) -> list[object]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, " ".join(forbidden), *words],
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        check=True,
    )
    found: list[object] = json.loads(done.stderr)
    return found


@pytest.mark.parametrize("words", [["--help"], ["videos", "retrieve", "--help"], ["search", "--help"], ["--version"]])
def test_help_loads_neither_httpx_nor_a_model(words: list[str]) -> None:
    """Help is made from the table alone."""
    assert loaded(*words) == [0, []]


@pytest.mark.parametrize("words", [["--help"], ["videos", "--help"], ["--version"]])
def test_lists_of_commands_load_nothing_of_what_commands_do(words: list[str]) -> None:
    """The list of groups, that of a group, and the version come without settings, output and errors."""
    assert loaded(*words, forbidden=HEAVY + FOR_WORK) == [0, []]


def asked(line: str, shell: str = "bash") -> dict[str, str]:
    """What the script of a shell sets while the last word of a line is typed."""
    words = line.split(" ")
    place = words[-1] if shell == "fish" else str(len(words) - 1)
    return {"COMP_WORDS": line, "COMP_CWORD": place, "_VIDEOVECTOR_COMPLETE": f"{shell}_complete"}


def test_completion_of_a_name_does_not_even_load_click() -> None:
    """A shell that asks for the names of commands gets them from the table alone."""
    assert loaded(forbidden=(*HEAVY, *FOR_WORK, "click"), environment=asked("videovector videos retr")) == [0, []]


def test_completion_of_an_option_loads_neither_httpx_nor_a_model() -> None:
    """What can be given to a command comes from the table of its group."""
    forbidden = (*HEAVY, *FOR_WORK, "videovector._generated.cli.search")
    assert loaded(forbidden=forbidden, environment=asked("videovector videos retrieve --")) == [0, []]


def test_one_command_reads_the_commands_of_its_group_alone() -> None:
    """Help of a command reads no table of another group."""
    forbidden = tuple(f"videovector._generated.cli.{one.replace('-', '_')}" for one in GROUPS if one != "videos")
    assert loaded("videos", "retrieve", "--help", forbidden=(*forbidden, *FOR_WORK)) == [0, []]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_without_click_says_what_click_says(shell: str) -> None:
    """Groups, the commands of each group and of each alias read the same in every shell, whole or begun."""
    kind = get_completion_class(shell)
    assert kind is not None
    lines = ["", "p", "videos re", "nothing ", "doctor ", *(f"{name} " for name in (*group_summaries(), *ALIASES))]
    answered = 0
    for line in lines:
        variables = asked(f"videovector {line}", shell)
        quick = complete_name(variables["_VIDEOVECTOR_COMPLETE"], variables)
        if quick is None:
            assert line.strip() in ("nothing", "doctor", "api", "completion")
            continue
        with pytest.MonkeyPatch.context() as patch:
            for name, value in variables.items():
                patch.setenv(name, value)
            assert quick == kind(root(), {}, "videovector", "_VIDEOVECTOR_COMPLETE").complete()
        answered += 1
    assert answered > len(GROUPS)


@pytest.mark.parametrize(
    "line", ["videovector videos retrieve --", "videovector --output ", "videovector videos 'retr", "videovector - "]
)
def test_completion_of_more_than_names_is_left_to_click(line: str) -> None:
    """Options, values and quoted words are nothing that the table of names answers."""
    assert complete_name("bash_complete", asked(line)) is None


def test_a_shell_gets_what_it_can_use(tmp_path: Path) -> None:
    """The script for bash completes a group, a command, an option and a value."""
    script, command = tmp_path / "complete.sh", tmp_path / "videovector"
    done = subprocess.run([*COMMAND, "completion", "bash"], capture_output=True, text=True, check=True)
    script.write_text(done.stdout, encoding="utf-8")
    command.write_text(f'#!/bin/sh\nexec {" ".join(COMMAND)} "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    program = f"""
source {script}
for line in "prompt-r" "videos retr" "videos retrieve --no-p" "indexes list -o js" "videos retrieve x"; do
    COMP_WORDS=(videovector $line); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); COMPREPLY=()
    _videovector_completion {command}
    echo "${{COMPREPLY[*]}}"
done
"""
    done = subprocess.run(["bash", "--norc", "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["prompt-runs", "retrieve", "--no-progress", "json jsonl", ""]
