"""Fills a sandbox from a seed: accounts, limits, extractions, buckets, prompts, indexes with media, runs and exports.

A seed has bodies of operations of the API, which are checked like requests. Each entry can refer to entries before it.
Ids are numbered (`idx_1`, `vid_1`, ...) if they are not given.
"""

from __future__ import annotations

import hashlib
import importlib.resources
import json
import re
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from videovector.sandbox.controls.seed_lines import line_of
from videovector.sandbox.controls.transcripts import set_transcript
from videovector.sandbox.errors import ApiError
from videovector.sandbox.extraction.answers import add_answer
from videovector.sandbox.handlers.internal_requests import perform
from videovector.sandbox.identifiers import Numbering
from videovector.sandbox.state.faults import parse_rule
from videovector.sandbox.storage.blobs import BadUriError
from videovector.sandbox.storage.files import read_text
from videovector.sandbox.storage.s3_endpoints import EndpointError
from videovector.sandbox.workers.deliveries import attempt_at_once, store_delivery

if TYPE_CHECKING:
    from videovector.sandbox.service import Service
    from videovector.sandbox.state.account import Sandbox

# Prefix of ids that are numbered -> kind of document.
_NUMBERED: Final = {
    "idx": "indexes",
    "vid": "videos",
    "seg": "segments",
    "prompt": "prompts",
    "run": "runs",
    "job": "import_jobs",
    "exp": "exports",
    "conn": "connectors",
    "whk": "webhooks",
    "session": "chat_sessions",
    "del": "deliveries",
    "key": "api_keys",
}
# The placeholder in the documentation; `serve --example` accepts it.
EXAMPLE_API_KEY: Final = "vv_your_api_key"
EXAMPLE_BEARER_TOKEN: Final = "your_session_token"  # noqa: S105 - the documentation's placeholder


class SeedError(Exception):
    """A seed can't be used; the message has the place in it and the reason."""


def seed_from_file(service: Service, path: Path, *, again: bool = True) -> bool:
    """Fills a sandbox from a seed file (YAML or JSON), as `seed_service` does; its files are in the same folder.

    Raises:
        SeedError: The file can't be read, or an entry can't be created; the message has the line.
    """
    try:
        text = read_text(path)
    except (OSError, ValueError) as reason:
        raise SeedError(f"{path} can't be read: {reason}.") from None
    content = parse_seed(text, str(path))
    try:
        return seed_service(service, content, path.parent, again=again)
    except SeedError as reason:
        raise SeedError(f"{path}, line {line_of(text, str(reason))}: {reason}") from reason


def parse_seed(text: str, name: str) -> dict[str, Any]:
    """The content of a seed. Raises SeedError when it is not one."""
    import yaml

    try:
        content = yaml.safe_load(text)
    except yaml.YAMLError as reason:
        raise SeedError(f"{name} is not YAML: {reason}") from None
    if not isinstance(content, dict):
        raise SeedError(f"{name} must be an object with keys such as {', '.join(_SECTIONS)}.")
    return cast("dict[str, Any]", content)


def example_seed() -> dict[str, Any]:
    """The seed of the example."""
    seed = importlib.resources.files("videovector.sandbox.controls").joinpath("example.yaml")
    return parse_seed(seed.read_text(encoding="utf-8"), "the example")


def example_folder() -> Path:
    """The folder with the media of the example: in the installed package, or in the checkout around it."""
    packaged = Path(str(importlib.resources.files("videovector.sandbox"))) / "example"
    return packaged if packaged.is_dir() else Path(__file__).resolve().parents[3] / "examples" / "media"


def seed_service(service: Service, content: Mapping[str, Any], folder: Path, *, again: bool = True) -> bool:
    """Fills a sandbox from a seed.

    Args:
        service: The server to fill.
        content: The seed.
        folder: The folder of its files.
        again: Whether to fill it even if the same seed was used here before.

    Returns:
        Whether it was filled now.

    Raises:
        SeedError: An entry can't be created; the entries before it exist until `SandboxServer.seed` removes them.
    """
    digest = hashlib.sha256(json.dumps(content, sort_keys=True, default=str).encode()).hexdigest()
    if not again and service.default.store.get("seeds", digest) is not None:
        return False
    _check_keys(content, [*_SECTIONS, "limits", *_SERVER_SECTIONS, "accounts"], "seed")
    for section, make in _SERVER_SECTIONS.items():
        with _at(section):
            make(service, content.get(section), folder)
    _seed_account(service, service.default, content, folder, "")
    for position, entry in enumerate(_list(content, "accounts", "")):
        place = f"accounts[{position}]"
        with _at(place):
            account = _account(service, entry)
        _seed_account(service, account, entry, folder, f"{place}.")
    service.default.store.put("seeds", digest, {})
    return True


def _account(service: Service, entry: Mapping[str, Any]) -> Sandbox:
    _check_keys(entry, ["id", "api_key", "bearer_token", *_SECTIONS, "limits"], "account")
    _require_strings(entry, "id", "api_key", "bearer_token")
    return service.add_account(entry.get("id"), api_key=entry.get("api_key"), bearer_token=entry.get("bearer_token"))


def _seed_account(service: Service, account: Sandbox, content: Mapping[str, Any], folder: Path, place: str) -> None:
    used = {prefix: _highest(account, prefix, kind) for prefix, kind in _NUMBERED.items()}
    seeding = _Seeding(account, Numbering(used), folder)
    with service.shared.clock.applied(), account.jobs.inline(), seeding.numbering.applied():
        # Limits come last: they must not apply to the seed itself.
        for section, make in _SECTIONS.items():
            for position, entry in enumerate(_list(content, section, place)):
                with _at(f"{place}{section}[{position}]"):
                    _require_strings(entry, "id")
                    make(seeding, entry)
        with _at(f"{place}limits"):
            _set_limits(account, _object(content.get("limits")))


def _highest(account: Sandbox, prefix: str, kind: str) -> int:
    pattern = re.compile(rf"{prefix}_([0-9]{{1,9}})$")
    with account.store.reading() as connection:
        rows = connection.execute("SELECT id FROM documents WHERE kind = ?", (kind,)).fetchall()
    return max((int(match[1]) for (identifier,) in rows if (match := pattern.match(identifier))), default=0)


def _list(content: Mapping[str, Any], section: str, place: str) -> list[dict[str, Any]]:
    entries: object = content.get(section) or []
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in cast("Iterable[object]", entries)):
        raise SeedError(f"{place}{section}: must be a list of objects")
    return cast("list[dict[str, Any]]", entries)


def _check_keys(content: Mapping[str, Any], known: Iterable[str], what: str) -> None:
    names = list(known)
    unknown = [name for name in content if name not in names]
    if unknown:
        raise SeedError(
            f"{', '.join(map(str, unknown))}: unknown field of the {what}; known fields: {', '.join(names)}."
        )


def _object(value: object) -> dict[str, Any]:
    """An object whose keys are strings; None is an empty object."""
    if value is None:
        return {}
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in cast("dict[object, object]", value)):
        raise SeedError("must be an object whose keys are strings")
    return cast("dict[str, Any]", value)


def _require_strings(entry: Mapping[str, Any], *names: str) -> None:
    for name in names:
        if not isinstance(entry.get(name), str | None):
            raise SeedError(f"{name}: must be a string; put numbers in quotes")


@contextmanager
def _at(place: str) -> Generator[None]:
    """Adds the place in the seed to errors of the block."""
    try:
        yield
    except (ApiError, BadUriError, SeedError, EndpointError, ModuleNotFoundError, OSError) as reason:
        text = reason.message if isinstance(reason, ApiError) else str(reason)
        raise SeedError(f"{place}: {text}") from reason
    except KeyError as missing:
        raise SeedError(f"{place}: {missing.args[0]} is required") from missing


def _set_limits(account: Sandbox, values: Mapping[str, Any]) -> None:
    account.limits.limits = account.limits.limits.changed(values)


class _Seeding:
    """The state of a filling."""

    def __init__(self, account: Sandbox, numbering: Numbering, folder: Path) -> None:
        self.account = account
        self.numbering = numbering
        self.folder = folder

    def make(
        self, prefix: str, operation_id: str, entry: Mapping[str, Any], *, path: Mapping[str, str] | None = None
    ) -> Any:
        """Executes an operation whose result gets the id of the entry."""
        self.numbering.name_next(prefix, entry.get("id"))
        body = {name: value for name, value in entry.items() if name != "id"}
        return perform(self.account, operation_id, body=body, path=path)

    def index(self, entry: dict[str, Any]) -> None:
        """Creates an index and its media."""
        _check_keys(entry, ["id", "name", "media"], "index")
        index = self.make("idx", "createIndex", {"id": entry.get("id"), "name": entry["name"]})
        for position, media in enumerate(_list(entry, "media", "")):
            with _at(f"media[{position}]"):
                self._media(media, index["index_id"])

    def _media(self, entry: dict[str, Any], index_id: str) -> None:
        _check_keys(entry, ["id", "file", "title", "transcript"], "media item")
        _require_strings(entry, "id", "file", "title", "transcript")
        file = self.folder / entry["file"]
        fields = {"title": entry.get("title") or file.stem, "index_id": index_id}
        self.numbering.name_next("vid", entry.get("id"))
        job = perform(self.account, "uploadVideo", body=fields, file=file)
        done = perform(self.account, "getImportJob", path={"job_id": job["job_id"]})
        if done["status"] != "completed":
            raise SeedError(f"{file}: {done['error_message']}")
        transcript: str | None = entry.get("transcript")
        if transcript is None:
            return
        subtitles = self.folder / transcript if transcript.lower().endswith((".srt", ".vtt")) else None
        content = transcript.encode() if subtitles is None else subtitles.read_bytes()
        set_transcript(self.account, done["video_ids"][0], content, name=None if subtitles is None else subtitles.name)

    def prompt(self, entry: dict[str, Any]) -> None:
        """A prompt."""
        self.make("prompt", "createPrompt", entry)

    def answer(self, entry: dict[str, Any]) -> None:
        """A registered extraction."""
        add_answer(self.account.store, entry)

    def run(self, entry: dict[str, Any]) -> None:
        """Executes a prompt over an index or some of its media, and waits for the end."""
        _check_keys(entry, ["id", "prompt", "index", "videos"], "run")
        target = {"type": "videos", "video_ids": entry["videos"]} if "videos" in entry else {"type": "index"}
        target |= {"index_id": entry["index"]} if "index" in entry else {}
        body = {"id": entry.get("id"), "prompt_id": entry["prompt"], "target": target}
        run = self.make("run", "executePromptRun", body)
        done = perform(self.account, "getPromptRun", path={"run_id": run["run_id"]})
        if done["status"] not in {"completed", "completed_with_failures"}:
            raise SeedError(f"the run ended as {done['status']}: {done['error_message']}")

    def export(self, entry: dict[str, Any]) -> None:
        """Exports a run, and waits for the end."""
        _check_keys(entry, ["id", "run"], "export")
        _require_strings(entry, "run")
        self.make("exp", "createPromptRunExport", {"id": entry.get("id")}, path={"run_id": entry["run"]})

    def connector(self, entry: dict[str, Any]) -> None:
        """An S3 connector."""
        self.make("conn", "createS3Connector", entry)

    def webhook(self, entry: dict[str, Any]) -> None:
        """A webhook."""
        self.make("whk", "createWebhook", entry)

    def chat_session(self, entry: dict[str, Any]) -> None:
        """A chat session."""
        self.make("session", "createChatSession", entry)

    def import_from_connector(self, entry: dict[str, Any]) -> None:
        """Imports from a connector, and waits for the end; some files may fail, but not all."""
        job = self.make("job", "createImportJob", entry)
        done = perform(self.account, "getImportJob", path={"job_id": job["job_id"]})
        if done["status"] != "completed":
            raise SeedError(f"the import ended as {done['status']}: {done['error_message']}")

    def automation(self, entry: dict[str, Any]) -> None:
        """Creates an automation of an index."""
        _check_keys(entry, ["index", "import", "export"], "automation")
        _require_strings(entry, "index")
        path = {"index_id": entry["index"]}
        for name, operation_id in (("import", "putImportAutomation"), ("export", "putExportAutomation")):
            if name in entry:
                perform(self.account, operation_id, body=entry[name], path=path)

    def api_key(self, entry: dict[str, Any]) -> None:
        """Creates an API key. Its secret is not shown, so it can only be listed, rotated and revoked."""
        self.make("key", "createApiKey", entry)

    def delivery(self, entry: dict[str, Any]) -> None:
        """Creates a webhook delivery of an event, with all its attempts."""
        _check_keys(entry, ["id", "webhook", "event", "run"], "delivery")
        _require_strings(entry, "webhook", "event", "run")
        webhook = self.account.store.get("webhooks", entry["webhook"])
        events = [
            event
            for event in self.account.store.list("events")
            if event["event_type"] == entry["event"] and entry.get("run") in (None, event["run_id"])
        ]
        if webhook is None or not events:
            raise SeedError(f"there is no {'event ' + entry['event'] if webhook else 'webhook ' + entry['webhook']}")
        self.numbering.name_next("del", entry.get("id"))
        attempt_at_once(self.account, store_delivery(self.account, webhook, events[-1]))


def _seed_buckets(service: Service, buckets: Any, folder: Path) -> None:
    for bucket, files in _object(buckets).items():
        with _at(bucket):
            _seed_bucket(service, bucket, _object(files), folder)


def _seed_bucket(service: Service, bucket: str, files: Mapping[str, Any], folder: Path) -> None:
    for name, source in files.items():
        with _at(name):
            if not isinstance(source, str):
                raise SeedError("must be the path of a file")
            with service.default.blobs.receiving() as target:
                target.write_bytes((folder / source).read_bytes())
                service.default.blobs.put_object(bucket, name, target)


def _seed_endpoints(service: Service, endpoints: Any, _folder: Path) -> None:
    values = _object(endpoints)
    _check_keys(values, ["s3"], "list of endpoints")
    _require_strings(values, "s3")
    if "s3" in values:
        service.shared.endpoints.set_s3(values["s3"])


def _seed_faults(service: Service, faults: Any, _folder: Path) -> None:
    entries: object = faults or []
    if not isinstance(entries, list):
        raise SeedError("must be a list of objects")
    for fault in cast("Iterable[Any]", entries):
        service.shared.faults.add(parse_rule(fault))


_SERVER_SECTIONS: Final[dict[str, Callable[[Service, Any, Path], None]]] = {
    "buckets": _seed_buckets,
    "endpoints": _seed_endpoints,
    "faults": _seed_faults,
}
_SECTIONS: Final[dict[str, Callable[[_Seeding, dict[str, Any]], None]]] = {
    "answers": _Seeding.answer,
    "prompts": _Seeding.prompt,
    "indexes": _Seeding.index,
    "connectors": _Seeding.connector,
    "imports": _Seeding.import_from_connector,
    "automations": _Seeding.automation,
    "webhooks": _Seeding.webhook,
    "chat_sessions": _Seeding.chat_session,
    "api_keys": _Seeding.api_key,
    "runs": _Seeding.run,
    "exports": _Seeding.export,
    "deliveries": _Seeding.delivery,
}
