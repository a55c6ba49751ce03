"""Makes a certificate for one run of the server, for clients and links that require https."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from videovector.sandbox.storage.files import write_private

_HOST_NAME: Final = re.compile(r"(?!-)[A-Za-z0-9-]{1,63}(?<!-)(?:\.(?!-)[A-Za-z0-9-]{1,63}(?<!-))*")
_OWN_NAMES: Final = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Certificate:
    """The files of a certificate.

    Attributes:
        authority: The certificate of its authority, which clients must trust.
        server: The certificate and its key.
    """

    authority: Path
    server: Path


def throwaway_certificate(folder: Path, names: Iterable[str]) -> Certificate:
    """Make an authority and a certificate; the key of the authority is not stored, so it can sign nothing else.

    Args:
        folder: The folder for them; files of an earlier server are replaced.
        names: Host names and IP addresses, besides those of this machine.

    Raises:
        OSError: `folder` can't be written.
        ValueError: A name can't be used in a certificate.
    """
    # Imported here, since it loads cryptography, which takes some time.
    import trustme

    every = list(dict.fromkeys((*_OWN_NAMES, *names)))
    for name in every:
        if not _is_storable(name):
            raise ValueError(f"{name!r} can't be used in a certificate; it is neither a host name nor an IP address")
    authority = trustme.CA(organization_name="VideoVector sandbox")
    issued = authority.issue_cert(*every)
    made = Certificate(authority=folder / "ca.pem", server=folder / "server.pem")
    folder.mkdir(mode=0o700, exist_ok=True)
    write_private(made.authority, authority.cert_pem.bytes())
    write_private(made.server, issued.private_key_and_cert_chain_pem.bytes())
    return made


def _is_storable(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return _HOST_NAME.fullmatch(name) is not None
    return True
