"""Record what the published package does: requests, results, errors, and the output of the programs.

    python tests/compat/record.py [PYTHON]

Makes a virtual environment with `videovector==2.0.0` in a temporary folder, plays the calls of compat_calls.py, the
answers of compat_errors.py and the programs of programs/ with it, and writes the files in golden/. Run it after
adding a call or a program. Needs the package index, and the development environment of this project; with PYTHON, the
interpreter of an environment that holds the published package already, it needs no index.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parents[1] / "scripts"), str(HERE.parent / "parity")]

import document  # noqa: E402
from compat_calls import calls  # noqa: E402
from compat_errors import ERRORS  # noqa: E402
from compat_programs import PROGRAMS, run_program, sandbox_for  # noqa: E402
from compat_server import CompatServer  # noqa: E402
from example_server import Examples  # noqa: E402

PUBLISHED = "videovector==2.0.0"
GOLDEN = HERE / "golden"


def published_python(folder: Path) -> Path:
    """The interpreter of a new environment that holds the published package."""
    venv.create(folder / "venv", with_pip=True)
    python = folder / "venv" / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", PUBLISHED], check=True)
    return python


def answers(examples: Examples, folder: Path) -> dict[str, list[dict[str, Any]]]:
    """What each call is answered with: its own answers, else the example of the document."""
    by_method = {row.extension.get("method"): row for row in examples.operations.values()}
    for row in examples.operations.values():
        by_method |= dict.fromkeys(row.extension.get("also", []), row)
    by_method["authenticate"] = by_method["client.authenticate"]
    found: dict[str, list[dict[str, Any]]] = {}
    for call in calls(folder):
        if call.answers:
            found[call.name] = [{"status": 200, "body": body} for body in call.answers]
            continue
        operation = by_method[call.method]
        shown = examples.response_examples(operation)
        found[call.name] = [{"status": examples.success(operation)[0], "body": shown[0]}]
    return found


def record_calls(python: Path, folder: Path) -> None:
    """Play the calls and the error answers; both clients must have sent the same."""
    folder.mkdir()
    given = answers(Examples(document.load()), folder)
    with CompatServer() as server:
        server.answers = {**given, **{f"async {name}": rows for name, rows in given.items()}}
        server.answers |= {name: [answer] for name, answer in ERRORS.items()}
        played = subprocess.run(
            [python, HERE / "compat_play.py", server.url, folder],
            input=json.dumps([*ERRORS]),
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    outcome = json.loads(played.stdout)
    rows = {}
    for name in given:
        sent, sent_async = server.requests.get(name, []), server.requests.get(f"async {name}", [])
        assert sent == sent_async, f"{name}: the clients of the published package send different requests"
        assert outcome["calls"][name] == outcome["async"][name], f"{name}: the clients give different results"
        rows[name] = {"answers": given[name], "requests": sent, "result": outcome["calls"][name]}
    write("calls.json", rows)
    write("errors.json", {name: {"answer": ERRORS[name], "raised": outcome["errors"][name]} for name in ERRORS})


def record_programs(python: Path, folder: Path) -> None:
    """Run each program against a new sandbox and keep its output."""
    for program in PROGRAMS:
        with sandbox_for(folder / program.stem) as environment:
            output = run_program(python, program, environment)
        (GOLDEN / f"{program.stem}.txt").write_text(output, encoding="utf-8")


def write(name: str, rows: dict[str, Any]) -> None:
    """Write one line for each row, so that a difference shows which of them changed."""
    lines = (
        f"{json.dumps(key, ensure_ascii=False)}: {json.dumps(row, ensure_ascii=False)}" for key, row in rows.items()
    )
    (GOLDEN / name).write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="videovector-compat-") as name:
        folder = Path(name)
        python = Path(sys.argv[1]) if len(sys.argv) > 1 else published_python(folder)
        record_calls(python, folder / "calls")
        record_programs(python, folder / "programs")


if __name__ == "__main__":
    main()
