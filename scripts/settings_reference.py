"""Write the table of settings in docs/configuration.md: every option, argument, variable and default of a client.

    python scripts/settings_reference.py [--check]

The table is made from the constructor, `ClientConfig` and their docstrings, so it always agrees with the code.
"""

from __future__ import annotations

import dataclasses
import inspect
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# The package of this checkout, even if another one is installed.
sys.path.insert(0, str(ROOT))

from codegen.docstrings import rows_of  # noqa: E402
from written_file import write_or_check  # noqa: E402

from videovector import AsyncVideoVector, RequestOptions, VideoVector, _config  # noqa: E402
from videovector._generated import SERVERS  # noqa: E402

PAGE = ROOT / "docs" / "configuration.md"
BEGIN = "<!-- Written by scripts/settings_reference.py from ClientConfig. Do not edit. -->"
END = "<!-- end of the settings -->"
# Guides with more about a setting than the table.
MORE = {
    "api_key": "authentication.md",
    "bearer_token": "authentication.md",
    "oauth_token_provider": "authentication.md#tokens-that-expire",
    "auth_mode": "authentication.md#an-api-key-and-a-bearer-token",
    "max_retries": "#retries",
    "deadline": "reliability.md#timeouts",
    "http_client": "#proxies-and-certificates",
    "hooks": "observability.md#hooks",
    "strict_responses": "reliability.md#responses-that-do-not-match-the-api-document",
}


def arguments(documented: type[object]) -> dict[str, str]:
    """The description of each argument in the docstring of a constructor.

    Raises:
        ValueError: An argument of the constructor is not described, or one is described that it does not take.
    """
    said = rows_of(inspect.getdoc(documented.__init__), "Args")
    taken = list(inspect.signature(documented).parameters)
    if set(said) != set(taken):
        raise ValueError(f"{documented.__name__}: described are {sorted(said)}, taken are {sorted(taken)}")
    return {name: said[name] for name in taken}


def table() -> str:
    """The table in Markdown.

    Raises:
        ValueError: The constructors and `ClientConfig` do not have the same settings.
    """
    described, named = arguments(VideoVector), _config.VARIABLES
    fields = {field.name: field for field in dataclasses.fields(_config.ClientConfig)}
    if set(arguments(AsyncVideoVector)) != set(described) or not fields.keys() <= described.keys():
        raise ValueError("the two clients and ClientConfig do not take the same settings")
    per_call = {field.name for field in dataclasses.fields(RequestOptions)}
    lines = [
        "| argument, and its variable | default | per call | what it does |",
        "|---|---|---|---|",
    ]
    for name, text in described.items():
        variable = f"<br>`{named[name]}`" if name in named else ""
        default = _default(fields[name]) if name in fields else ""
        option = "yes" if name in per_call else ("as `headers`" if name == "custom_headers" else "")
        more = f" [More]({MORE[name]})." if name in MORE else ""
        lines.append(f"| `{name}`{variable} | {default} | {option} | {_cell(text)}{more} |")
    servers = {name: SERVERS[place] for name, place in _config._SERVER_OF_ENVIRONMENT.items()}  # pyright: ignore[reportPrivateUsage]
    lines += ["", "The servers of the API document:", ""]
    lines += [f"- `{name}`: `{address}`" for name, address in servers.items()]
    return "\n".join(lines)


def _default(field: dataclasses.Field[object]) -> str:
    if field.default in (None, dataclasses.MISSING):
        return ""
    if field.default == _config.DEFAULT_BASE_URL:
        return "that of `staging`"
    return f"`{field.default:g}`" if isinstance(field.default, float) else f"`{field.default}`"


def _cell(text: str) -> str:
    """The text of a docstring for a cell, without the parts that are in other columns."""
    text = re.sub(r"; default \w+(?: MiB)?", "", text)
    text = re.sub(r" \(``VIDEO_VECTOR_[A-Z_]+``\)", "", text)
    return text.replace("``", "`").replace("|", "\\|")


def page() -> str:
    """The page with a current table.

    Raises:
        ValueError: The page lacks the marks around the table.
    """
    before, begin, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"{PAGE.relative_to(ROOT)} must hold {BEGIN!r} and, below it, {END!r}")
    return f"{before}{BEGIN}\n\n{table()}\n\n{END}{after}"


def main() -> int:
    """Write the table, or report that it is out of date."""
    return write_or_check(__doc__, PAGE, page(), "python scripts/settings_reference.py")


if __name__ == "__main__":
    sys.exit(main())
