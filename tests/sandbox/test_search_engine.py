from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import numpy as np
import pytest
from made_media import BLUE, GREEN, RED, TRAILER, TRAILER_CUES, make_video, textured
from PIL import Image

from videovector.sandbox.extraction.measuring import segment_facts
from videovector.sandbox.media.analysis import MediaAnalysis, analyse
from videovector.sandbox.media.containers import frame_at
from videovector.sandbox.media.formats import MediaError
from videovector.sandbox.media.renditions import thumbnail_jpeg
from videovector.sandbox.media.scenes import segment_media
from videovector.sandbox.media.subtitles import read_sidecar
from videovector.sandbox.search import frame_cache
from videovector.sandbox.search.embedding import (
    DIMENSIONS,
    FrameEmbedding,
    embed_image,
    segment_embeddings,
    similarity,
)
from videovector.sandbox.search.frame_cache import _Frames
from videovector.sandbox.search.image_ranking import StoredFrame, rank_images
from videovector.sandbox.search.ranking import ImageHit, fuse
from videovector.sandbox.search.result_index import ResultIndex, SearchScope
from videovector.sandbox.search.text_index import SearchIndexError, TextField, TextHit, TextIndex, text_fields
from videovector.sandbox.storage.store import Store


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        yield connection


@pytest.fixture
def index(database: sqlite3.Connection) -> TextIndex:
    texts = TextIndex(database)
    texts.put(
        "burrow", [TextField("transcription", "A fat bunny leaves his burrow."), TextField("tags", "green, black")]
    )
    texts.put("gang", [TextField("transcription", "Three rodents laugh at the bunny in the meadow.")])
    texts.put("bird", [TextField("transcription", "A bird sings on a branch, singing loudly.")])
    return texts


@pytest.fixture(scope="module")
def trailer() -> MediaAnalysis:
    return analyse(TRAILER)


@pytest.fixture(scope="module")
def shots(trailer) -> list[StoredFrame]:
    return [
        (f"{segment.start:.1f}", frame.time, frame.stored_vector())
        for segment in segment_media(trailer, mode="smart")
        for frame in segment_embeddings(trailer, segment)
    ]


def encoded(picture: Image.Image, kind: str) -> bytes:
    target = io.BytesIO()
    picture.save(target, format=kind)
    return target.getvalue()


def test_most_of_the_words_rank_first(index):
    """A document with more of the query's words precedes one with fewer, however short."""
    hits = index.search("bunny in the meadow with rodents", limit=10)
    assert [hit.key for hit in hits] == ["gang", "burrow"]
    assert [hit.rank for hit in hits] == [1, 2]
    assert 1 >= hits[0].score > hits[1].score > 0
    assert set(hits[0].matched_words) == {"bunny", "meadow", "rodents"}


def test_word_forms_and_accents_match(index):
    """English endings, case and accents make no difference."""
    assert {hit.key for hit in index.search("BÚNNIES", limit=5)} == {"gang", "burrow"}
    assert [hit.key for hit in index.search("sing", limit=5)] == ["bird"]


def test_a_full_quote_scores_one(index):
    """A query whose words all stand together scores as high as can be."""
    (first, *_) = index.search("three rodents laugh at the bunny", limit=5)
    assert (first.key, first.score) == ("gang", 1.0)


def test_words_standing_together_break_ties(database):
    """Of two documents with the same words the one with the query's order comes first."""
    texts = TextIndex(database)
    texts.put("apart", [TextField("text", "the house is red, the door is open")])
    texts.put("together", [TextField("text", "a red house and also some more words that make it much longer")])
    assert [hit.key for hit in texts.search("red house", limit=2)] == ["together", "apart"]


@pytest.mark.parametrize(
    "query",
    [
        '"',
        "'; DROP TABLE text_index; --",
        "NEAR(a b, 3)",
        "a AND",
        "OR",
        "NOT bunny",
        "tags:green",
        "^a*",
        "({[",
        "\0",
        "",
        "…",
    ],
)
def test_no_query_is_a_syntax_error(index, query):
    """Operators, quotes and brackets are text like any other."""
    assert isinstance(index.search(query, limit=5), list)
    assert index.search("bunny", limit=5)


def test_hits_name_fields_and_show_snippets(index):
    """A hit tells which field matched and shows the text around it."""
    (hit,) = index.search("green", limit=5)
    assert dict(hit.field_scores) == {"tags": hit.score}
    assert (hit.matches[0].path, hit.matches[0].snippet) == ("tags", "green, black")


def test_search_keeps_to_scope(index):
    """Only the asked documents and fields are searched."""
    index.put("burrow", [TextField("transcription", "A fat bunny leaves his burrow.")], scope=["idx_1", "run_1"])
    assert [hit.key for hit in index.search("bunny", limit=5, scope=[["idx_1"]])] == ["burrow"]
    assert [hit.key for hit in index.search("bunny", limit=5, scope=[["idx_2", "idx_1"], ["run_1"]])] == ["burrow"]
    assert index.search("bunny", limit=5, scope=[["idx_1"], ["run_2"]]) == []
    assert index.search("idx_1", limit=5) == []
    assert [hit.key for hit in index.search("bunny", limit=5, accept=lambda key: key == "gang")] == ["gang"]
    assert index.search("bunny", limit=5, fields=["tags"]) == []
    assert len(index.search("bunny", limit=1)) == 1


def test_documents_are_replaced_and_removed(index):
    """Storing a document again forgets its old text."""
    index.put("burrow", [TextField("transcription", "An empty cave.")])
    assert [hit.key for hit in index.search("bunny", limit=5)] == ["gang"]
    index.remove(["gang", "unknown"])
    assert index.search("bunny", limit=5) == []


def test_results_give_fields_with_instances():
    """Extracted values become fields with both their leaf address and their own place."""
    metadata = {"scene": {"people": [{"name": "Frank"}, {"name": "Rinky"}]}, "tags": ["a", "b"], "nothing": None}
    fields = text_fields(metadata, transcript="Hello", excluded=["tags"])
    assert [(field.path, field.instance_path, field.text) for field in fields] == [
        ("scene.people[].name", "scene.people[0].name", "Frank"),
        ("scene.people[].name", "scene.people[1].name", "Rinky"),
        ("transcription", None, "Hello"),
    ]


def test_table_names_are_checked(database):
    """A table name can't carry SQL."""
    with pytest.raises(SearchIndexError, match="not a table name"):
        TextIndex(database, table="a; DROP TABLE b")


def test_each_cue_of_the_trailer_finds_its_own_scene(trailer, database):
    """Searching for what a cue says gives the segment of that cue first, for every cue."""
    cues = read_sidecar(TRAILER_CUES)
    texts = TextIndex(database)
    segments = segment_media(trailer, mode="smart")
    for number, segment in enumerate(segments):
        facts = segment_facts(trailer, segment, title="Trailer", cues=cues)
        texts.put(str(number), text_fields({"summary": facts.transcript}, transcript=facts.transcript))
    for cue in cues:
        found = segments[int(texts.search(cue.text, limit=3)[0].key)]
        assert found.start < (cue.start + cue.end) / 2 < found.end, cue


@pytest.mark.parametrize("seconds", [3.0, 11.2, 22.3, 28.1, 34.2, 36.7, 40.3, 42.3, 44.9, 49.4, 54.0])
def test_a_frame_finds_its_own_scene(shots, seconds):
    """A thumbnail from between two sampled frames finds its scene, at nearly its time."""
    hits = rank_images(embed_image(thumbnail_jpeg(TRAILER, seconds, width=320)), shots, limit=3)
    starts = [float(key) for key in dict.fromkeys(key for key, _, _ in shots)]
    assert float(hits[0].key) == max(start for start in starts if start <= seconds)
    assert hits[0].score > 0.97
    assert hits[0].score > hits[1].score


def test_formats_and_sizes_of_a_picture_make_no_difference():
    """The same frame as PNG, WebP, grey-free JPEG or half as large has nearly the same fingerprint."""
    picture = frame_at(TRAILER, 28.0)
    original = embed_image(encoded(picture, "PNG"))
    for data in (encoded(picture, "WEBP"), encoded(picture, "JPEG"), encoded(picture.resize((320, 180)), "BMP")):
        assert similarity(original, embed_image(data)) > 0.98


def test_different_scenes_differ(tmp_path):
    """Pictures of other colours are less alike than pictures of the same colour."""
    analysis = analyse(make_video(tmp_path / "c.mp4", [(1.0, RED), (1.0, GREEN), (1.0, BLUE)]))
    candidates = [
        (str(number), frame.time, frame.stored_vector())
        for number, segment in enumerate(segment_media(analysis, mode="smart"))
        for frame in segment_embeddings(analysis, segment)
    ]
    hits = rank_images(embed_image(encoded(Image.fromarray(textured(BLUE)), "PNG")), candidates, limit=3)
    assert (hits[0].key, hits[0].rank) == ("2", 1)
    assert hits[1].score < 0.8


@pytest.mark.parametrize("data", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 30])
def test_broken_query_pictures_are_refused(data):
    """Bytes that are no picture give an error that says so."""
    with pytest.raises(MediaError, match="query image"):
        embed_image(data)


def test_many_frames_rank_as_they_would_one_by_one():
    """However many batches the frames fill, the best frame of each document counts, and frames of other sizes don't."""
    rng = np.random.default_rng(1)
    vectors = rng.random((9_000, DIMENSIONS), dtype=np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    frames = [(f"d{number % 700}", float(number), vector.tobytes()) for number, vector in enumerate(vectors)]
    hits = rank_images(vectors[8_500], iter([("other", 0.0, b"1234"), *frames]), limit=700)
    likeness = vectors @ vectors[8_500]
    assert (hits[0].key, hits[0].time, hits[0].score) == (f"d{8_500 % 700}", 8_500.0, 1.0)
    assert {hit.key: hit.score for hit in hits} == pytest.approx(
        {f"d{number}": likeness[number::700].max() for number in range(700)}, abs=1e-4
    )


@pytest.mark.parametrize("most", [1_000, 25, 5])
def test_remembered_frames_rank_as_the_stored_ones(tmp_path, monkeypatch, most):
    """Whatever was added, replaced, removed or too much to keep, a search gives what the database holds by then."""
    monkeypatch.setattr(frame_cache, "MOST_FRAMES", most)
    rng = np.random.default_rng(2)

    def frames(count):
        vectors = rng.random((count, DIMENSIONS), dtype=np.float32)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return [FrameEmbedding(float(number), vector) for number, vector in enumerate(vectors)]

    with closing(Store(tmp_path / "store.db", durable=False)) as store:
        index = ResultIndex(store)

        def check():
            for scope in (SearchScope(), *(SearchScope(video_ids=(f"vid_{video}",)) for video in range(4))):
                query = frames(1)[0].vector
                stored = store.connection.execute(
                    "SELECT key, time, vector FROM vectors WHERE key LIKE ?",
                    (f"%{(scope.video_ids or ('',))[0]}%",),
                ).fetchall()
                assert index.similar_images(query, scope=scope, limit=3) == rank_images(query, stored, limit=3)

        for round_ in range(3):
            for video in range(4):
                key = f"segment:vid_{video}:run"
                index.put(key, video_id=f"vid_{video}", run_id="run", texts=[], frames=frames(3 + round_ * 3))
                check()
            index.remove_video("vid_1")
            check()


def test_frames_that_are_equally_alike_cost_no_more():
    """Thousands of black frames are not looked at one by one; the first ones stored are the hits."""
    vector = np.full(DIMENSIONS, DIMENSIONS**-0.5, dtype=np.float32)
    count = 3_000
    frames = _Frames(
        rows=np.arange(count, dtype=np.int64),
        keys=np.array(
            [_Untouchable(number) if number >= 10 else f"d{number}" for number in range(count)], dtype=object
        ),
        times=np.zeros(count),
        vectors=np.tile(vector, (count, 1)),
    )
    hits = frames.ranked(frames.places(frames.rows), vector, 10)
    assert [hit.key for hit in hits] == [f"d{number}" for number in range(10)]


class _Untouchable:
    """A key that must not be asked for."""

    def __init__(self, number: int) -> None:
        self.number = number

    def __str__(self) -> str:
        raise AssertionError(f"frame {self.number} was looked at")


def test_a_frame_is_read_once(tmp_path):
    """A second search does not read the fingerprints that the first one has read, and ranks no foreign ones."""
    vector = np.zeros(DIMENSIONS, dtype=np.float32)
    vector[0] = 1.0
    with closing(Store(tmp_path / "store.db", durable=False)) as store:
        index = ResultIndex(store)
        for key in ("segment:a:run", "segment:b:run"):
            index.put(key, video_id="vid", run_id="run", texts=[], frames=[FrameEmbedding(0.5, vector)])
        store.connection.execute("UPDATE vectors SET vector = x'00' WHERE key = 'segment:b:run'")
        for _ in range(2):
            (hit,) = index.similar_images(vector, scope=SearchScope(), limit=5)
            assert (hit.key, hit.score, hit.time) == ("segment:a:run", 1.0, 0.5)
            store.connection.execute("UPDATE vectors SET vector = x'00'")


def text_hit(key: str, rank: int) -> TextHit:
    return TextHit(key, 1 / rank, rank, (), {}, ())


def image_hit(key: str, rank: int) -> ImageHit:
    return ImageHit(key, 1 / rank, rank, 0.0)


def test_fusion_prefers_what_both_sides_found():
    """A document both searches found beats those only one of them led with."""
    hits = fuse([text_hit("a", 1), text_hit("b", 2)], [image_hit("c", 1), image_hit("b", 2)], limit=5)
    assert [(hit.key, hit.match_type) for hit in hits] == [("b", "both"), ("a", "text_only"), ("c", "image_only")]
    assert (hits[0].text_rank, hits[0].image_rank, hits[1].image_rank) == (2, 2, None)
    assert fuse([text_hit("a", 1)], [image_hit("a", 1)], limit=1)[0].fused_score == 1.0


def test_weights_shift_the_order():
    """The heavier side's leader comes first, and a weight of 0 silences its side."""
    text, images = [text_hit("a", 1)], [image_hit("b", 1)]
    assert fuse(text, images, text_weight=0.2, image_weight=0.8, limit=2)[0].key == "b"
    assert [hit.key for hit in fuse(text, images, text_weight=1, image_weight=0, limit=2)] == ["a"]
    with pytest.raises(ValueError, match="at least one above 0"):
        fuse(text, images, text_weight=0, image_weight=0, limit=2)
