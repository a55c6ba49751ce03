"""What holds for every command: where output goes, what errors look like, which exit codes there are."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from command_runs import Run
from pytest_httpserver import HTTPServer
from werkzeug import Response
from world import World

from videovector.cli.exit_codes import EXIT_CODES
from videovector.sandbox import SandboxAccess

COMMAND = [sys.executable, "-m", "videovector.cli"]


@pytest.fixture
def settings(access: SandboxAccess) -> dict[str, str]:
    """The environment of a command in a process of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("VIDEO_VECTOR_")}
    for name in ("NO_COLOR", "COLUMNS", "FORCE_COLOR"):
        kept.pop(name, None)
    return {
        **kept,
        "VIDEO_VECTOR_BASE_URL": access.base_url,
        "VIDEO_VECTOR_API_KEY": access.api_key,
        "VIDEO_VECTOR_CONFIG": os.devnull + "/none",
        "TERM": "xterm-256color",
    }


def on_terminal(words: list[str], environment: dict[str, str], typed: bytes = b"") -> tuple[int, str]:
    """Run a command with a terminal for all three streams; its exit code and what the terminal got."""
    main, side = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, *words], stdin=side, stdout=side, stderr=side, env=environment, start_new_session=True
    )
    os.close(side)
    shown = b""
    deadline = time.monotonic() + 30
    try:
        while select.select([main], [], [], max(deadline - time.monotonic(), 0))[0]:
            shown += os.read(main, 65_536)
            if typed and shown.rstrip().endswith(b":"):
                # What is typed before a prompt for a secret is thrown away.
                time.sleep(0.2)
                os.write(main, typed)
                typed = b""
        process.terminate()
    except OSError:
        # A terminal ends with an error when nobody writes to it any more.
        pass
    os.close(main)
    return process.wait(timeout=30), shown.decode().replace("\r\n", "\n")


# Formats


def test_a_listing_is_an_array_for_jq(cli: Run, world: World) -> None:
    """`videovector indexes list | jq -r '.[0].index_id'` finds an id."""
    ran = cli("indexes", "list")
    assert ran.json[0]["index_id"]
    assert ran.err == ""


def test_all_formats_show_the_same_listing(cli: Run, world: World) -> None:
    """JSON, JSON lines, CSV, ids and a table have the same rows."""
    words = ["indexes", "list"]
    ids = [row["index_id"] for row in cli(*words).json]
    assert [json.loads(line)["index_id"] for line in cli(*words, "-o", "jsonl").out.splitlines()] == ids
    assert [row["index_id"] for row in csv.DictReader(io.StringIO(cli(*words, "-o", "csv").out))] == ids
    assert cli(*words, "-o", "id").out.split() == ids
    table = cli(*words, "-o", "table").out
    assert all(one in table for one in ids)


def test_chosen_fields_go_into_objects(cli: Run, world: World) -> None:
    """`--fields a,b.c` cuts JSON, CSV and tables alike."""
    words = ["import-jobs", "retrieve", world.ids["job_id"], "--fields", "job_id,progress.imported"]
    assert cli(*words).json == {"job_id": world.ids["job_id"], "progress.imported": 1}
    assert cli(*words, "-o", "csv").out == f"job_id,progress.imported\n{world.ids['job_id']},1\n"
    assert "progress.imported" in cli(*words, "-o", "table").out


def test_a_cell_can_be_no_formula(cli: Run, world: World) -> None:
    """Text that a spreadsheet would run is written as text; numbers stay numbers."""
    made = cli("indexes", "create", "--name", '=HYPERLINK("http://evil.example")', "-o", "csv")
    assert "'=HYPERLINK" in made.out


def test_pages_go_on_where_one_ended(cli: Run, world: World) -> None:
    """A page says how to go on; the next one begins there, and all of them together are the listing."""
    words = ["videos", "list-segments", world.ids["video_id"], "--run-id", world.ids["run_id"]]
    everything = cli(*words, "--all", "--limit", "1", "-o", "id").out.split()
    assert len(everything) >= 2
    first = cli(*words, "--limit", "1", "-o", "id")
    found = re.search(r"--cursor (\S+)", first.err)
    assert found
    second = cli(*words, "--limit", "1", "-o", "id", "--cursor", found.group(1))
    assert [first.out.strip(), second.out.strip()] == everything[:2]
    assert cli(*words, "--max-items", "2", "--limit", "1", "-o", "id").out.split() == everything[:2]
    assert cli(*words, "--limit", "1", "--quiet").err == ""


def test_options_may_stand_before_the_group(cli: Run, world: World) -> None:
    """`videovector -o id indexes list` is `videovector indexes list -o id`."""
    assert cli("-o", "id", "indexes", "list").out == cli("indexes", "list", "-o", "id").out


def test_ids_come_from_a_pipe(cli: Run, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """What `-o id` prints is taken by a command that wants ids."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{world.ids['video_id']}\n"))
    assert cli("videos", "batch-retrieve", "-", "-o", "id").out.strip() == world.ids["video_id"]


# Errors


@pytest.mark.parametrize(
    ("words", "code", "expected"),
    [
        (["indexes", "retrieve", "nope"], 4, "resource_index_not_found"),
        (["indexes", "lst"], 2, "usage"),
        (["indexes", "list", "--includedefaults"], 2, "usage"),
        (["indexes", "create", "--name", ""], 2, "invalid_argument"),
        (["prompts", "test-schema", "--json-schema", '{"a":', "--sample-data", "{}"], 2, "usage"),
        (["api-keys", "list"], 3, "bearer_token_required"),
        (["prompt-runs", "execute", "--prompt-id", "p"], 2, "usage"),
    ],
)
def test_errors_are_json_where_output_is(cli: Run, words: list[str], code: int, expected: str) -> None:
    """The error has five fields, and the exit code is the documented one."""
    ran = cli(*words)
    assert ran.code == code
    assert ran.out == ""
    error = json.loads(ran.err)
    assert error.keys() == {"code", "message", "request_id", "retryable", "hint"}
    assert error["code"] == expected
    assert error["retryable"] is False


def test_people_get_one_line_and_a_hint(cli: Run) -> None:
    """With a table on order, an error is a sentence, with the nearest name."""
    ran = cli("indexes", "lst", "-o", "table")
    assert ran.err.startswith("Error: No such command 'lst'. Did you mean 'list'?\nHint: ") or "list" in ran.err
    assert "Did you mean" in cli("indexes", "list", "--include-default", "-o", "table").err
    assert "line 1, column" in cli("prompts", "test-schema", "--json-schema", "{", "-o", "table").err


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        (["indexes", "retrieve"], "argument 'INDEX_ID'"),
        (["videos", "batch-status"], "argument 'VIDEO_IDS...'"),
        (["indexes", "create"], "option '--name'"),
    ],
)
def test_what_is_missing_is_said_before_a_credential_is_needed(plain: Run, words: list[str], missing: str) -> None:
    """A command line that can't be run needs no account, and the hint is the help of the command itself."""
    ran = plain(*words, "-o", "table")
    assert ran.code == 2
    assert ran.err == f"Error: Missing {missing}.\nHint: See: videovector {words[0]} {words[1]} --help\n"


@pytest.mark.parametrize("words", [[], ["search"], ["keys"], ["videos", "retrieve"]])
def test_help_has_a_short_name(plain: Run, words: list[str]) -> None:
    """`-h` shows what `--help` shows, of groups with a default command too."""
    short = plain(*words, "-h")
    assert (short.code, short.out) == (0, plain(*words, "--help").out)
    assert short.out.startswith(" ".join(["Usage: videovector", *words]))


def test_a_chosen_field_is_a_column_although_it_is_empty(cli: Run, world: World) -> None:
    """A table keeps to --fields, as JSON and CSV do; what nobody has is an empty column, not another table."""
    lines = cli("indexes", "list", "--fields", "nothing,index_id", "-o", "table").out.splitlines()
    assert lines[0].split() == ["nothing", "index", "id"]
    assert world.ids["index_id"] in "".join(lines[2:])


@pytest.mark.parametrize(
    ("status", "code", "retryable"), [(429, 6, True), (503, 6, True), (409, 5, False), (401, 3, False), (403, 3, False)]
)
def test_the_status_decides_the_exit_code(
    plain: Run, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch, status: int, code: int, retryable: bool
) -> None:
    """Programs can tell what to do from the exit code alone."""
    httpserver.expect_request("/indexes").respond_with_json(
        {"error": {"code": "c", "message": "No."}}, status=status, headers={"X-Request-Id": "req_7", "Retry-After": "0"}
    )
    monkeypatch.setenv("VIDEO_VECTOR_BASE_URL", httpserver.url_for("").rstrip("/"))
    monkeypatch.setenv("VIDEO_VECTOR_API_KEY", "key")
    monkeypatch.setenv("VIDEO_VECTOR_MAX_RETRIES", "0")
    ran = plain("indexes", "list")
    assert ran.code == code
    error = json.loads(ran.err)
    assert (error["code"], error["request_id"], error["retryable"]) == ("c", "req_7", retryable)


def test_silence_is_a_time_out_and_nobody_there_is_transient(
    plain: Run, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No response in time ends with 8, no connection with 6."""

    def sleep(_request: Any) -> Response:
        time.sleep(1)
        return Response("[]")

    httpserver.expect_request("/indexes").respond_with_handler(sleep)
    monkeypatch.setenv("VIDEO_VECTOR_API_KEY", "key")
    monkeypatch.setenv("VIDEO_VECTOR_MAX_RETRIES", "0")
    monkeypatch.setenv("VIDEO_VECTOR_TIMEOUT", "0.2")
    assert plain("indexes", "list", "--base-url", httpserver.url_for("").rstrip("/")).code == 8
    assert plain("indexes", "list", "--base-url", "http://127.0.0.1:9").code == 6


def test_exit_codes_are_documented() -> None:
    """Each exit code stands in the page that people read."""
    page = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
    for code, meaning in EXIT_CODES.items():
        assert f"| {code} | {meaning} |" in page


# Credentials and settings


def test_a_missing_credential_names_three_ways(plain: Run) -> None:
    """Without a terminal nobody is asked, and the message says what to do."""
    ran = plain("indexes", "list", "-o", "table")
    assert ran.code == 3
    assert all(word in ran.err for word in ("--api-key-file", "VIDEO_VECTOR_API_KEY", "config.toml"))


@pytest.fixture
def profiles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Writes the configuration file."""

    def write(text: str) -> Path:
        path = tmp_path / "config.toml"
        path.write_text(text, encoding="utf-8")
        path.chmod(0o600)
        monkeypatch.setenv("VIDEO_VECTOR_CONFIG", str(path))
        return path

    return write


def test_argument_goes_over_environment_over_profile(
    plain: Run, access: SandboxAccess, profiles: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A stronger credential switches off the weaker ones, of either kind."""
    profiles(f'[default]\napi_key = "wrong"\nbase_url = "{access.base_url}"\n[other]\nbearer_token = "wrong"\n')
    assert plain("indexes", "list").code == 3
    monkeypatch.setenv("VIDEO_VECTOR_API_KEY", access.api_key)
    assert plain("indexes", "list").code == 0
    assert plain("indexes", "list", "--profile", "other", "--base-url", access.base_url).code == 0
    monkeypatch.setenv("VIDEO_VECTOR_API_KEY", "wrong")
    key = tmp_path / "key"
    key.write_text(f"{access.api_key}\n", encoding="utf-8")
    assert plain("indexes", "list", "--api-key-file", str(key)).code == 0


def test_a_credential_that_others_can_read_is_refused(plain: Run, profiles: Callable[[str], Path]) -> None:
    """The file's permissions are checked before the key is used, and the message says the remedy."""
    path = profiles('[default]\napi_key = "sk_live_4242"\n')
    path.chmod(0o644)
    ran = plain("indexes", "list")
    assert ran.code == 3
    assert f"chmod 600 {path}" in ran.err
    assert "4242" not in ran.err


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ('[default]\napikey = "x"\n', [], "did you mean api_key"),
        ("[default\n", [], "is not TOML"),
        ('[default]\nbase_url = ["x"]\n', [], "must be a string"),
        ('[default]\noutput = "xml"\n', [], "must be one of"),
        ('[default]\nstrict_responses = "yes"\n', [], "must be true or false"),
        ("[default]\ncustom_headers = { a = 1 }\n", [], "must be a table of strings"),
        ("[default]\ntimeout = true\n", [], "must be a string or a number"),
        ('[one]\napi_key = "x"\n', ["--profile", "two"], "known profiles: one"),
    ],
)
def test_a_bad_profile_says_what_is_wrong(
    plain: Run, profiles: Callable[[str], Path], text: str, words: list[str], expected: str
) -> None:
    """A mistake in the file is named with its place."""
    profiles(text)
    ran = plain("indexes", "list", *words)
    assert ran.code == 2
    assert expected in ran.err


def test_a_profile_holds_every_option_of_the_client(
    plain: Run, access: SandboxAccess, profiles: Callable[[str], Path]
) -> None:
    """Switches, numbers and headers reach the client; `doctor` says where they come from, and no value of a header."""
    profiles(
        f'[default]\napi_key = "{access.api_key}"\nbase_url = "{access.base_url}"\nstrict_responses = true\n'
        'max_connections = 3\ncustom_headers = { "X-Team" = "the-value" }\n'
    )
    ran = plain("doctor")
    assert ran.code == 0, ran.err
    rows = {row["check"]: (row["value"], row["source"]) for row in ran.json}
    assert rows["strict_responses"] == ("true", "profile 'default'")
    assert rows["custom_headers"] == ("X-Team", "profile 'default'")
    assert "the-value" not in ran.out


def test_settings_are_those_that_the_client_reads() -> None:
    """Each option of the client that text can say is a setting, with its variable where the client reads one."""
    from videovector import _config
    from videovector.cli.settings import SETTINGS

    options = {one.name for one in dataclasses.fields(_config.ClientConfig)} - {"hooks", "oauth_token_provider"}
    assert options < SETTINGS.keys()
    for name in options:
        assert SETTINGS[name] == _config.VARIABLES.get(name), name


def test_a_narrow_terminal_shows_what_tells_most(
    cli: Run, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At 60 columns a path keeps its end, a long object its main fields, and the doctor cuts nothing."""
    monkeypatch.setenv("COLUMNS", "60")
    folder = tmp_path / "a folder with a long name"
    folder.mkdir()
    for name in ("first.mp4", "second.mp4"):
        (folder / name).write_bytes(world.media.read_bytes())
    table = cli("videos", "upload", str(folder), "--index", world.index(), "-o", "table").out
    assert "first.mp4 " in table
    assert "second.mp4 " in table
    run = cli("prompt-runs", "watch", world.ids["run_id"], "-o", "table")
    assert "run id" in run.out
    assert len(run.out.splitlines()) < 15
    assert "all of them: -o json" in run.err
    report = cli("doctor", "-o", "table").out
    assert "…" not in report
    assert max(len(line) for line in (table + run.out + report).splitlines()) <= 60


def test_a_secret_on_the_command_line_gets_a_warning(cli: Run, world: World) -> None:
    """A list of processes shows arguments, so the command says how to do better; a file gets no warning."""
    words = ["webhooks", "trigger", "export.ready", "--to", "http://127.0.0.1:9/x", "--dry-run"]
    assert "other users" in cli(*words, "--secret", "whsec_visible").err
    assert cli(*words, "--secret", f"@{world.ids['secret_file']}").err == ""


# The process


def test_a_closed_pipe_is_no_error(settings: dict[str, str], world: World) -> None:
    """`| head -1` ends the command without a word."""
    words = [*COMMAND, "videos", "list-segments", world.ids["video_id"], "--all", "-o", "jsonl"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=settings) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=30) == 0


def test_control_c_ends_at_once_and_says_how_to_go_on(settings: dict[str, str], world: World) -> None:
    """The exit code is 130; what was listened for can be taken up again."""
    words = [*COMMAND, "events", "tail", "--run", world.ids["run_id"]]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=settings) as process:
        assert process.stdout
        assert process.stderr
        event = json.loads(process.stdout.readline())
        process.send_signal(signal.SIGINT)
        try:
            assert process.wait(timeout=30) == 130
        finally:
            # Leaving the block waits for the process, without end where it goes on.
            process.kill()
        assert "Interrupted. To continue: videovector events tail --since evt_" in process.stderr.read()
        assert event["run_id"] == world.ids["run_id"]


def test_control_c_waits_for_no_response(settings: dict[str, str], tmp_path: Path) -> None:
    """An upload of many files that the server holds up ends at once, and says what a further run does."""
    from PIL import Image

    from videovector.sandbox import SandboxServer

    for number in range(3):
        Image.new("RGB", (8, 8), (number, 0, 0)).save(tmp_path / f"{number}.png")
    with SandboxServer() as server:
        server.faults.add("uploadVideo", latency=30)
        address = {"VIDEO_VECTOR_BASE_URL": server.access.base_url, "VIDEO_VECTOR_API_KEY": server.access.api_key}
        words = [*COMMAND, "videos", "upload", str(tmp_path)]
        with subprocess.Popen(
            words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**settings, **address}
        ) as process:
            while not server.requests.list("recordProcessingActivity"):
                time.sleep(0.05)
            time.sleep(0.3)
            process.send_signal(signal.SIGINT)
            began = time.monotonic()
            assert process.wait(timeout=30) == 130
            assert time.monotonic() - began < 10
            assert process.stderr
            assert "Run the same command again: what was sent is not imported twice." in process.stderr.read()


def test_a_closed_pipe_ends_a_listing_of_one_page(settings: dict[str, str], world: World) -> None:
    """`videovector indexes list | head -1` gives a line, no traceback, and the exit code 0 of both."""
    command = " ".join([*COMMAND, "indexes", "list", "-o", "jsonl"]) + " | head -1; echo ${PIPESTATUS[@]} >&2"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=settings, check=False)
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == "0 0\n"


def test_a_terminal_gets_a_table_in_its_width(settings: dict[str, str], world: World) -> None:
    """COLUMNS is kept, NO_COLOR leaves the text alone, and a pipe would get JSON."""
    code, shown = on_terminal(["indexes", "list"], {**settings, "COLUMNS": "40"})
    assert code == 0
    plain_text = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert world.ids["index_id"] in plain_text
    assert max(len(line) for line in plain_text.splitlines()) <= 40
    assert "\x1b[" in shown


COLOUR = re.compile(r"\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d+)*m")


@pytest.mark.parametrize("words", [["sandbox", "status"], ["--upload--"], ["indexes", "list"]], ids=lambda one: one[0])
def test_no_color_takes_every_colour_away(
    settings: dict[str, str], world: World, words: list[str], tmp_path: Path
) -> None:
    """A bar has colours on a terminal, and none with NO_COLOR; bold and the movement of bars may stay."""
    if words == ["--upload--"]:
        (tmp_path / "a.mp4").write_bytes(world.media.read_bytes())
        words = ["videos", "upload", str(tmp_path / "a.mp4"), "--index", world.ids["index_id"]]
        assert COLOUR.search(on_terminal(words, settings)[1]), "the bar has no colour that NO_COLOR could take away"
    code, shown = on_terminal(words, {**settings, "NO_COLOR": "1"})
    assert code == 0, shown
    assert not COLOUR.search(shown)


def test_a_key_is_asked_for_on_a_terminal_alone(settings: dict[str, str], access: SandboxAccess) -> None:
    """A typed key is used, and not shown; where there is no terminal, what stands in a pipe is no key."""
    settings.pop("VIDEO_VECTOR_API_KEY")
    words = ["indexes", "list", "-o", "id"]
    code, shown = on_terminal(words, settings, f"{access.api_key}\n".encode())
    assert code == 0
    assert "API key" in shown
    assert access.api_key not in shown
    piped = subprocess.run(
        [*COMMAND, *words], input=f"{access.api_key}\n", env=settings, capture_output=True, text=True, check=False
    )
    assert piped.returncode == 3
    assert "There is no credential." in piped.stderr


def test_a_run_asks_before_it_bills(settings: dict[str, str], world: World) -> None:
    """The cost is shown, and no answer but yes starts it."""
    words = ["prompt-runs", "execute", "--prompt-id", world.ids["prompt_id"], "--index", world.ids["index_id"]]
    before = len(world.client.prompt_runs.list(limit=200))
    code, shown = on_terminal(words, settings, b"n\n")
    assert code == 130
    assert "Estimated cost:" in shown
    assert "Start the run? [y/N]" in shown
    assert len(world.client.prompt_runs.list(limit=200)) == before
    code, shown = on_terminal([*words, "-o", "id"], settings, b"y\n")
    assert code == 0
    assert "run_" in shown
