"""The lock of the development packages."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import lock
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
LOCKED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)", re.MULTILINE)


def _declared() -> Iterator[Requirement]:
    document = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = document["dependency-groups"]
    wanted = [*document["project"]["dependencies"]]
    for extra in lock.EXTRAS:
        wanted += document["project"]["optional-dependencies"][extra]
    pending = [*lock.GROUPS]
    while pending:
        for entry in groups[pending.pop()]:
            if isinstance(entry, str):
                wanted.append(entry)
            else:
                pending.append(entry["include-group"])
    return (Requirement(text) for text in wanted)


def test_the_lock_holds_every_declared_package_in_an_allowed_version() -> None:
    """A dependency that was added or raised without `make lock` is noticed."""
    versions: dict[str, list[Version]] = {}
    for name, version in LOCKED.findall(lock.LOCK.read_text(encoding="utf-8")):
        versions.setdefault(canonicalize_name(name), []).append(Version(version))
    stale = [
        str(requirement)
        for requirement in _declared()
        if not any(
            version in requirement.specifier for version in versions.get(canonicalize_name(requirement.name), [])
        )
    ]
    assert not stale, f"run `make lock`: {stale}"


def test_the_installer_is_locked_as_in_the_whole_lock() -> None:
    """requirements/uv.txt is the entry of the whole lock, hashes included."""
    whole = lock.LOCK.read_text(encoding="utf-8")
    assert lock.INSTALLER.read_text(encoding="utf-8") == lock.HEADER + lock.entry(whole, "uv")


def test_a_package_that_is_not_locked_is_named() -> None:
    """An installer that nobody declared is an error that says so."""
    with pytest.raises(ValueError, match="nothing is not in the lock"):
        lock.entry("uv==1.0\n    --hash=sha256:00\n", "nothing")
