"""The notebooks of examples/notebooks, executed in one kernel against the sandbox's example."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import nbformat
import pytest
from jupyter_client.manager import KernelManager
from nbclient import NotebookClient

from videovector.sandbox import SandboxServer

NOTEBOOKS = Path(__file__).resolve().parents[2] / "examples" / "notebooks"


@pytest.fixture(scope="module")
def kernel(example: SandboxServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[KernelManager]:
    """One kernel for all notebooks, which takes a second or two to start; its settings name the example."""
    example.reset("seed")
    folder = str(tmp_path_factory.mktemp("jupyter"))
    kept = {name: value for name, value in os.environ.items() if not name.startswith("VIDEO_VECTOR_")}
    manager = KernelManager(kernel_name="python3")
    manager.start_kernel(
        env=kept
        | {"VIDEO_VECTOR_BASE_URL": example.access.base_url, "VIDEO_VECTOR_API_KEY": example.access.api_key}
        | {"IPYTHONDIR": folder, "JUPYTER_CONFIG_DIR": folder, "NO_PROXY": "127.0.0.1"}
    )
    yield manager
    manager.shutdown_kernel(now=True)
    manager.cleanup_resources()


def outputs(kernel: KernelManager, name: str) -> list[dict[str, Any]]:
    """What the cells of a notebook show as their last values, by type; a cell that fails is an error."""
    notebook = nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4)
    assert all(not cell.get("outputs") for cell in notebook.cells), "what is stored has no outputs"
    runner = NotebookClient(notebook, km=kernel, timeout=120)
    try:
        runner.execute()
    finally:
        if runner.kc is not None:
            runner.kc.stop_channels()
    shown = [dict(output["data"]) for cell in notebook.cells for output in cell.get("outputs", []) if "data" in output]
    folder = os.environ.get("KEEP_NOTEBOOK_PAGES")
    if folder:
        page = "".join(f"<hr>{data.get('text/html') or data['text/plain']}" for data in shown)
        Path(folder, f"{name}.html").write_text(f"<meta charset=utf-8><body>{page}")
    return shown


def test_an_archive_is_searched(kernel: KernelManager) -> None:
    """Hits have their pictures, and players whose addresses open at the second of the hit; a run has its progress."""
    listing, hits, similar, run = (shown["text/html"] for shown in outputs(kernel, "search_an_archive"))
    assert "Big Buck Bunny, trailer" in listing
    best = re.search(r'<video [^>]*src="([^"#]+)#t=32,36" poster="data:image/jpeg;base64,', hits)
    assert best is not None
    assert httpx.get(best[1], headers={"Range": "bytes=0-9"}, trust_env=False).status_code == 206
    assert "#t=32,36" in similar
    assert '<progress max="11" value="11">' in run


def test_an_extraction_becomes_a_dataframe(kernel: KernelManager) -> None:
    """polars and pandas take the records as they are, with times as numbers and extracted fields as columns."""
    page, scenes, colors, speech, rows = outputs(kernel, "extraction_to_a_dataframe")
    assert "metadata.description" in page["text/html"]
    assert "shape: (11, 4)" in scenes["text/plain"]
    assert "list[str]" in scenes["text/plain"]
    assert "green" in colors["text/html"]
    assert "metadata.has_speech" in speech["text/html"]
    assert "squirrel" in rows["text/html"]
