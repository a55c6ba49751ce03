"""How models and pages look in notebooks and on terminals, and the records made of them."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from html.parser import HTMLParser

import pytest
import rich.pretty
from hypothesis import given
from hypothesis import strategies as st

from videovector import models
from videovector._models.html import html_of_items
from videovector.models import SearchResult

CREATED = "2026-01-02T03:04:05Z"
KEY = {
    "key_id": "key_1",
    "key": "sk_live_secret",
    "key_prefix": "sk_",
    "name": "Nightly",
    "scopes": ["read"],
    "created_at": CREATED,
}
JOB = {
    "job_id": "job_1",
    "status": "importing",
    "source_kind": "upload",
    "created_at": CREATED,
    "progress": {"total_files": 4, "imported": 1},
}
HIT = {
    "result_type": "segment",
    "result_id": "res_1",
    "video_id": "vid_1",
    "video_uri": "https://media.example/episode.mp4?a=1&b=2",
    "video_name": "Episode <1>",
    "segment_id": "seg_1",
    "start_time": 32.0,
    "end_time": 36.5,
    "content_preview": "A squirrel & a chestnut",
    "similarity_score": 0.81,
    "thumbnail_data": "iVBORw0KGgo=",
    "media_type": "video",
    "metadata": {"colors": ["red", "blue"], "mood": {"name": "calm"}},
}
CELL = r"<t[hd](?: [^>]*)?>(.*?)</t[hd]>"


class Elements(HTMLParser):
    """The elements of a document with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def one(self, tag: str) -> dict[str, str | None]:
        [attributes] = [attributes for name, attributes in self.found if name == tag]
        return attributes


def test_a_hit_shows_its_picture_and_plays_at_its_second() -> None:
    """The card has the thumbnail, the times, and a player whose address begins at the hit and ends with it."""
    html = SearchResult.from_dict(HIT)._repr_html_()
    player = Elements(html).one("video")
    assert player["src"] == "https://media.example/episode.mp4?a=1&b=2#t=32,36.5"
    assert player["poster"] == "data:image/jpeg;base64,iVBORw0KGgo="
    assert "Episode &lt;1&gt;" in html
    assert "0:32.0 to 0:36.5" in html


def test_a_hit_in_cloud_storage_has_no_player() -> None:
    """A browser can't open gs:// addresses, so there is the picture alone."""
    html = SearchResult.from_dict({**HIT, "video_uri": "gs://archive/episode.mp4"})._repr_html_()
    assert [tag for tag, _ in Elements(html).found if tag in ("img", "video")] == ["img"]


@given(st.text(), st.text())
def test_nothing_of_a_hit_becomes_markup(text: str, address: str) -> None:
    """Whatever a name, a preview, a picture or an address holds, the elements are those of the card."""
    hit = {
        **HIT,
        "video_name": text,
        "content_preview": text,
        "thumbnail_data": text,
        "video_uri": f"https://{address}",
    }
    elements = Elements(SearchResult.from_dict(hit)._repr_html_()).found
    assert {tag for tag, _ in elements} <= {"div", "video", "img", "strong", "br", "small"}
    assert {name for _, attributes in elements for name in attributes} <= {
        "style",
        "controls",
        "preload",
        "src",
        "poster",
        "alt",
    }


def test_a_job_shows_its_progress() -> None:
    """A job is a bar and its fields."""
    html = models.ImportJob.from_dict(JOB)._repr_html_()
    assert Elements(html).one("progress") == {"max": "4", "value": "1"}
    assert "importing" in html


def test_usage_shows_its_sums_by_metric_and_time_span() -> None:
    """A row for each metric with the headline sums first, a column for each span, numbers with thousands marked."""
    totals = {name: 0 for _, name, *_ in models.UsageTotals._FIELDS} | {"total_tokens": 12_345_678_901_234}
    span = {"period_start": CREATED, "period_end": "2026-02-02T00:00:00Z", "totals": totals}
    current = models.CurrentUsage.from_dict({"user_id": "u", **span, "metrics": {"<b>minutes": 1.25}})
    cells = re.findall(CELL, current._repr_html_())
    assert cells[:4] == ["", "2026-01-02<br>to 2026-02-02", "total_tokens", "12,345,678,901,234"]
    assert cells[-2:] == ["&lt;b&gt;minutes", "1.25"]
    periods = [{"summary_id": str(one), **span, "metrics": {f"metric_{one}": one}} for one in (1, 2)]
    cells = re.findall(CELL, models.UsageHistory.from_dict({"user_id": "u", "periods": periods})._repr_html_())
    assert cells[-6:] == ["metric_1", "1", "", "metric_2", "", "2"]
    broken = models.CurrentUsage.from_dict({"user_id": "u", **span, "period_end": None, "metrics": {}})
    assert "2026-01-02<br>to </th>" in broken._repr_html_()


def test_times_are_written_for_people() -> None:
    """A time is shown in whole seconds with its zone."""
    job = {**JOB, "created_at": "2026-01-02T03:04:05.678901Z"}
    html = models.ImportJob.from_dict(job)._repr_html_()
    assert "2026-01-02 03:04:05 UTC" in html
    assert ".678901" not in html


def test_secrets_are_masked_everywhere() -> None:
    """Neither notebooks, terminals nor records show a key that was just made."""
    created = models.ApiKeyWithSecret.from_dict(KEY)
    assert created.key == "sk_live_secret"
    shown = [created._repr_html_(), rich.pretty.pretty_repr(created), str(models.to_records([created]))]
    for text in shown:
        assert "sk_live_secret" not in text
        assert "***" in text
        assert "Nightly" in text
    newer = models.ApiKey.from_dict({**KEY, "key_prefix": "sk_live_"})
    assert "sk_live_secret" not in newer._repr_html_() + rich.pretty.pretty_repr(newer)


def test_a_terminal_shows_what_is_set() -> None:
    """Rich shows the fields that have a value, and counts free-form content."""
    shown = rich.pretty.pretty_repr(SearchResult.from_dict(HIT))
    assert "video_id='vid_1'" in shown
    assert "metadata=<2 keys>" in shown
    assert "run_id" not in shown


def test_records_are_flat_typed_and_alike() -> None:
    """Nested objects and extracted fields become columns, times stay times, and every record has every column."""
    marked = {**HIT, "metadata": {"mood": {"strength": 3}}, "new_field": {"inner": True}}
    first, second = models.to_records([SearchResult.from_dict(HIT), SearchResult.from_dict(marked)])
    assert list(first) == list(second)
    assert (first["metadata.mood.name"], second["metadata.mood.name"]) == ("calm", None)
    assert (first["metadata.mood.strength"], second["metadata.mood.strength"]) == (None, 3)
    assert first["metadata.colors"] == ["red", "blue"]
    assert first["media_type"] == "video"
    assert type(first["media_type"]) is str
    assert second["new_field.inner"] is True
    [job] = models.to_records([models.ImportJob.from_dict(JOB)])
    assert job["created_at"] == dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
    assert job["progress.total_files"] == 4
    table = io.StringIO()
    writer = csv.DictWriter(table, list(first))
    writer.writeheader()
    writer.writerows([first, second])
    assert len(list(csv.DictReader(io.StringIO(table.getvalue())))) == 2


def test_rows_of_sql_are_records_too_and_other_values_are_refused() -> None:
    """Dicts are taken as they are; what is neither a model nor a dict is named."""
    assert models.to_records([{"a": 1}, {"b": {"c": 2}}]) == [{"a": 1, "b.c": None}, {"a": None, "b.c": 2}]
    with pytest.raises(TypeError, match="not of int"):
        models.to_records([7])


def test_a_long_listing_says_what_it_leaves_out() -> None:
    """A page shows its first rows as a table, and how many are not shown."""
    jobs = [models.ImportJob.from_dict({**JOB, "job_id": f"job_{number}"}) for number in range(60)]
    html = html_of_items(jobs)
    assert len(re.findall("<tr>", html)) == 51
    assert "10 more items are not shown." in html
