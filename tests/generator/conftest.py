"""Generated fixtures, made once per run into packages that tests import."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import generate
import pytest

FIXTURES = Path(__file__).parent / "fixtures"

PACKAGE = "generated_fixtures"


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of a package that holds the generated code of every fixture."""
    folder = tmp_path_factory.mktemp("generated") / PACKAGE
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    for spec in sorted(FIXTURES.glob("*.yaml")):
        generate.generate(spec, folder / spec.stem)
    sys.path.insert(0, str(folder.parent))
    importlib.invalidate_caches()
    yield folder
    sys.path.remove(str(folder.parent))


@pytest.fixture(scope="session")
def zoo(packages: Path) -> ModuleType:
    """Models of every kind."""
    return importlib.import_module(f"{PACKAGE}.models.models")


@pytest.fixture(scope="session")
def calls(packages: Path) -> ModuleType:
    """Builders with every parameter style and body kind."""
    return importlib.import_module(f"{PACKAGE}.calls.api.calls")


@pytest.fixture(scope="session")
def names(packages: Path) -> ModuleType:
    """Models with awkward names."""
    return importlib.import_module(f"{PACKAGE}.names.models")
