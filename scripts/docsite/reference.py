"""The API reference: stubs that mkdocstrings fills with the docstrings of the public names."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache
from typing import cast

import videovector
import videovector.bulk as bulk
import videovector.models as models
import videovector.resources as resources
import videovector.sandbox as sandbox
import videovector.testing as testing
from videovector import AsyncVideoVector, VideoVector

ERRORS = "errors.md"
# Users do not call the class of a resource, so its constructor is left out.
BARE = "      members: false\n      separate_signature: false\n      show_bases: false\n      show_signature: false\n"
# The async method has the same docstring, so its signature is enough.
QUIET = "".join(
    f"      show_docstring_{part}: false\n"
    for part in ("description", "examples", "other_parameters", "parameters", "raises", "returns", "yields")
)
# Page, title, description, and its names; names without a dot are in `videovector` itself.
PAGES: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    (
        "client.md",
        "Clients",
        "The two clients, sync and async, with every argument.",
        ("VideoVector", "AsyncVideoVector", "APIResponse"),
    ),
    (
        "configuration.md",
        "Configuration and options",
        "Settings of a client and of a call.",
        ("ClientConfig", "RequestOptions", "OAuthTokenProvider", "AsyncOAuthTokenProvider", "UNSET", "Unset"),
    ),
    (
        "pages.md",
        "Pages and streams",
        "Pages, streams and server-sent events.",
        ("SyncPage", "AsyncPage", "SyncStream", "AsyncStream", "ServerSentEvent"),
    ),
    (
        "hooks.md",
        "Hooks and events",
        "The events that hooks receive: requests, responses, retries, schema drift.",
        (
            "Hooks",
            "CallInfo",
            "RequestEvent",
            "ResponseEvent",
            "RetryEvent",
            "FinishEvent",
            "SchemaDriftEvent",
            "videovector.otel",
        ),
    ),
    ("webhooks.md", "Webhooks", "Verify webhook deliveries.", ("videovector.webhooks",)),
    (
        "bulk.md",
        "Bulk ingestion",
        "Many files and calls, each exactly once.",
        tuple(f"videovector.bulk.{name}" for name in bulk.__all__),
    ),
    (
        "notebooks.md",
        "Notebooks and records",
        "Hits with images and players in notebooks, and flat records for dataframes.",
        ("videovector.notebooks", "videovector.models.to_records"),
    ),
    ("progress.md", "Progress bars", "Bars of tqdm and rich for uploads and downloads.", ("videovector.progress",)),
    ("timelines.md", "Timelines", "Hits and segments as subtitles, markers and timelines.", ("videovector.timelines",)),
    (
        "sandbox.md",
        "Sandbox",
        "The local server in Python.",
        tuple(f"videovector.sandbox.{name}" for name in sandbox.__all__),
    ),
    (
        "testing.md",
        "Testing",
        "Helpers for your tests: faults, media, a webhook receiver, no waits.",
        tuple(f"videovector.testing.{name}" for name in testing.__all__),
    ),
)


def pages() -> Iterator[tuple[str, str]]:
    """Each page's path below `reference/` with its text."""
    yield "index.md", _index()
    for path, title, answer, names in PAGES:
        yield path, _page(title, answer, (name if "." in name else f"videovector.{name}" for name in names))
    errors = [name for name in videovector.__all__ if _is_error(name)]
    tree = (videovector._errors.__doc__ or "").split("\n\n")[1]  # pyright: ignore[reportPrivateUsage]
    yield (
        ERRORS,
        _page(
            "Errors",
            "Every exception of the SDK and its attributes.",
            (f"videovector.{name}" for name in sorted(errors, key=lambda name: name != "VideoVectorError")),
            f"```text\n{tree.strip()}\n```\n",
        ),
    )
    for name in resource_names():
        yield f"resources/{name}.md", _resource(name)

    def documented(names: Iterable[str]) -> Iterator[str]:
        return (f"videovector._generated.models.{name}" for name in names)

    enums = [name for name in model_names() if issubclass(getattr(models, name), Enum)]
    yield (
        "enums.md",
        _page("Enums", "All enums of the API.", documented(enums)),
    )
    rest = [name for name in model_names() if name not in enums]
    yield (
        "models.md",
        _page(
            "Models",
            "All models of the API.",
            (f"videovector._generated.models.{name}" for name in rest),
        ),
    )


@cache
def resource_names() -> tuple[str, ...]:
    """The names of the resources of the clients."""
    with VideoVector(api_key="sk_live_" + "0" * 48) as client:
        found = [
            name
            for name in sorted(dir(type(client)))
            if not name.startswith("_") and type(getattr(client, name)).__name__.endswith("Resource")
        ]
    return tuple(found)


def _class(resource: str, client_class: type[VideoVector] | type[AsyncVideoVector]) -> type[object]:
    return cast("type[object]", type(getattr(client_class(api_key="sk_live_" + "0" * 48), resource)))


@cache
def class_path(resource: str, client_class: type[VideoVector] | type[AsyncVideoVector] = VideoVector) -> str:
    """The path of a resource's class in the reference: its public name, or else its module."""
    kind = _class(resource, client_class)
    public = kind.__name__ in resources.__all__
    return f"videovector.resources.{kind.__name__}" if public else f"{kind.__module__}.{kind.__name__}"


@cache
def model_names() -> tuple[str, ...]:
    """Every model and enum."""
    return tuple(name for name in sorted(dir(models)) if isinstance(getattr(models, name, None), type))


def names() -> dict[str, list[str]]:
    """The names on each page as programs write them; not those of models, which all guides use."""
    found = {path: [name.rpartition(".")[2] for name in listed] for path, _, _, listed in PAGES}
    # Names that are common in all Python programs.
    found["client.md"] = ["AsyncVideoVector", "with_options", "with_response", "client.request", "warm_up"]
    found["bulk.md"] = ["client.bulk"]
    found["webhooks.md"] = ["webhooks.verify", "webhooks.parse", "webhooks.sign"]
    found["timelines.md"] = ["timelines.srt", "timelines.vtt", "timelines.edl", "timelines.otio"]
    found["pages.md"] += ["auto_paging_iter", "client.stream", "iter_events"]
    found["sandbox.md"].append("sandbox serve")
    found["hooks.md"][-1] = "otel.hooks"
    found |= {"models.md": ["videovector.models", "from_dict", "to_dict"], "enums.md": ["is_known", "PromptRunStatus"]}
    found[ERRORS] = [name for name in videovector.__all__ if _is_error(name)]
    return found | {f"resources/{name}.md": [f"client.{name}"] for name in resource_names()}


def title(path: str) -> str:
    """The title of a page."""
    titles = {one: name for one, name, _, _ in PAGES} | {ERRORS: "Errors", "models.md": "Models", "enums.md": "Enums"}
    return titles.get(path) or f"`client.{path.removeprefix('resources/').removesuffix('.md')}`"


def _resource(name: str) -> str:
    """A page with each method of a resource, sync and async beside each other."""
    answer = f"Every method of client.{name}, sync and async."
    owner, asynchronous = (class_path(name, kind) for kind in (VideoVector, AsyncVideoVector))
    front = (
        f'---\ndescription: "{answer}"\n---\n\n# client.{name}\n\n{answer} Over REST: [{name}](../../rest/{name}.md).'
    )
    parts = [front, f"::: {owner}\n    options:\n{BARE}", f"::: {asynchronous}\n    options:\n{BARE}{QUIET}"]
    own, other = (_class(name, kind) for kind in (VideoVector, AsyncVideoVector))
    for method in methods_of(own):
        parts.append(f"::: {owner}.{method}\n    options:\n      heading_level: 3\n")
        same = inspect.getdoc(getattr(own, method)) == inspect.getdoc(getattr(other, method))
        parts.append(
            f'::: {asynchronous}.{method}\n    options:\n      heading_level: 4\n      heading: "{method}, async"\n'
            f'      toc_label: "async"\n{QUIET if same else ""}'
        )
    return "\n\n".join(parts)


def methods_of(kind: type[object]) -> list[str]:
    """The public methods of a class, inherited ones first, in the order of their source."""
    found: dict[str, None] = {}
    for base in reversed(kind.__mro__):
        found |= {name: None for name, value in vars(base).items() if callable(value) and not name.startswith("_")}
    return list(found)


def _is_error(name: str) -> bool:
    value = getattr(videovector, name)
    return isinstance(value, type) and issubclass(value, BaseException)


def _index() -> str:
    lines = [
        "---\ndescription: Every public name of the package, from its docstrings.\n---\n",
        "# API reference\n",
        "This reference is generated from the docstrings. For HTTP, see the [REST reference](../rest/index.md).\n",
        "| page | topics |",
        "|---|---|",
    ]
    lines += [f"| [{title}]({path}) | {answer} |" for path, title, answer, _ in PAGES]
    lines += [
        f"| [Errors]({ERRORS}) | Every exception of the SDK and its attributes. |",
        "| [Models](models.md) | All models of the API. |",
        "| [Enums](enums.md) | All enums of the API. |",
        "",
        "## Resources\n",
    ]
    lines += [f"- [`client.{name}`](resources/{name}.md)" for name in resource_names()]
    return "\n".join(lines) + "\n"


def _page(title: str, answer: str, names: Iterable[str], lead: str = "", options: str = "") -> str:
    parts = [f'---\ndescription: "{answer}"\n---\n\n# {title}\n\n{answer}\n\n{lead}']
    body = f"    options:\n{options}" if options else ""
    parts += [f"::: {name}\n{body}" for name in names]
    return "\n".join(parts)
