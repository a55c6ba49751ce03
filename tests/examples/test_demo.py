"""`make demo`: names pass through no shell, no proxy stands between its programs, and its page stands alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
NAME = """it's "a" $(touch pwned) `touch pwned`; touch pwned #.png"""


def picture(path: Path) -> Path:
    Image.fromarray(np.random.default_rng(0).integers(0, 255, (96, 160, 3), dtype=np.uint8)).save(path)
    return path


def test_make_hands_names_over_untouched(tmp_path: Path) -> None:
    """`make demo MEDIA=... QUERY=...` gives the program exactly what was typed, and runs nothing of it."""
    fake = tmp_path / "venv" / "bin" / "python"
    fake.parent.mkdir(parents=True)
    fake.write_text(
        f"#!{sys.executable}\nimport os, sys\nprint(os.environ['DEMO_MEDIA']); print(os.environ['DEMO_QUERY'])\n"
    )
    fake.chmod(0o755)
    # `make` itself reads `$` in what is given on its command line, so a name with one comes by the environment.
    environment = os.environ | {"MEDIA": NAME, "QUERY": "a $(shell touch pwned) 'b'"}
    command = ["make", "--no-print-directory", "-s", "-f", str(ROOT / "Makefile"), "-o", f"{tmp_path}/venv/.sandbox"]
    (tmp_path / "venv" / ".sandbox").touch()
    command += [f"VENV={tmp_path}/venv", "demo"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=tmp_path, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-2:] == [NAME, "a $(shell touch pwned) 'b'"]
    assert not list(tmp_path.glob("pwned*"))


@pytest.mark.parametrize(
    ("target", "variable", "programs"),
    [("regenerate", "SPEC", {"python"}), ("mutation", "MODULE", {"mutmut", "python"})],
)
def test_make_runs_nothing_of_a_value(tmp_path: Path, target: str, variable: str, programs: set[str]) -> None:
    """`make regenerate SPEC=...` and `make mutation MODULE=...` hand over what was typed, and run nothing of it."""
    folder = tmp_path / "venv" / "bin"
    folder.mkdir(parents=True)
    for name in ("python", "mutmut"):
        (folder / name).write_text(f"#!{sys.executable}\nimport sys\nprint({name!r}, sys.argv[-1])\n")
        (folder / name).chmod(0o755)
    command = ["make", "--no-print-directory", "-s", "-f", str(ROOT / "Makefile"), "-o", f"{tmp_path}/venv/.dev"]
    (tmp_path / "venv" / ".dev").touch()
    command += [f"VENV={tmp_path}/venv", target]
    environment = os.environ | {variable: NAME}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=tmp_path, check=False)
    assert done.returncode == 0, done.stderr
    given = dict(line.split(" ", 1) for line in done.stdout.splitlines() if line.startswith(("python ", "mutmut ")))
    assert given.keys() == programs
    assert given["python"] == NAME
    assert given.get("mutmut") in (None, f"videovector.{NAME}.*")
    assert not list(tmp_path.glob("pwned*"))


def test_the_demo_needs_no_proxy_and_its_page_no_file(tmp_path: Path) -> None:
    """With a proxy in the environment the demo still runs, and the page it ends with links to no file."""
    media = picture(tmp_path / NAME.replace("/", ""))
    dead = "http://127.0.0.1:9"
    proxies = dict.fromkeys(("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"), dead)
    environment = os.environ | proxies | {"DEMO_MEDIA": str(media), "NO_PROXY": "", "no_proxy": ""}
    command = [sys.executable, str(ROOT / "scripts" / "demo.py"), "--output", str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=tmp_path, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    page = (tmp_path / "out" / "hits.html").read_text(encoding="utf-8")
    assert "file://" not in page
    assert "data:image/png;base64," in page
    assert "open       file://" in done.stdout
