# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SearchResult, ImageSearchResult, MultimodalSearchResult: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_float, as_int, as_list, as_str, read_dict_of, read_list


@record
class SearchResult(Model):
    """A hit.

    It stands for one segment, or one media item as a whole, in one run, so the same segment can appear once per run.
    Which scores are set depends on the kind of search; a score of 0 is a real value, null means there is none.
    Addresses ending in `_gcs_uri` and `gcs_uri` are durable storage addresses; the others ending in `_uri` are
    short-lived links to be treated as opaque.

    Attributes:
        result_type: What the hit stands for. Default: segment.
        result_id: Identifies the hit, made of segment or media item and run.
        video_id: The media item.
        video_uri: Link to the media item.
        video_name: Title of the media item.
        segment_id: The segment; null when the hit is a media item as a whole.
        start_time: Start of the segment in seconds; null when the hit is a media item as a whole.
        end_time: End of the segment in seconds; null when the hit is a media item as a whole.
        preview_segment_id: A segment that represents the media item.
        preview_start_time: Start of that segment in seconds.
        preview_end_time: End of that segment in seconds.
        preview_segment_uri: Short-lived link that plays that segment.
        preview_thumbnail_uri: Short-lived link to its thumbnail.
        preview_gif_uri: Short-lived link to its animated preview.
        text_content: The extracted values as plain text.
        content_preview: Text to show for the hit; usually equals `text_content`.
        metadata_text: The extracted values as plain text, which is what semantic search reads.
        similarity_score: Likeness to the query; more is better. Null where nothing is ranked.
        reranked_score: Score after ranking a second time; counts before `similarity_score` where it is set.
        segment_uri: Short-lived link that plays the segment.
        gcs_uri: Storage address of the segment.
        thumbnail_gcs_uri: Storage address of the thumbnail.
        gif_gcs_uri: Storage address of the animated preview.
        thumbnail_uri: Short-lived link to the thumbnail.
        thumbnail_data: The thumbnail itself as text, where the server includes it.
        thumbnail_available: Whether a thumbnail exists. Default: False.
        gif_uri: Short-lived link to the animated preview.
        gif_data: The animated preview itself as text, where the server includes it.
        gif_available: Whether an animated preview exists. Default: False.
        media_type: Kind of the media item.
        metadata: The extracted values; follows the prompt's JSON Schema.
        extracted_metadata: Older spelling of `metadata`; may be null or differ where `metadata` is set.
        field_scores: Score per field path.
        field_instance_scores: Score per exact place in the extracted values.
        matched_field_paths: Paths of the fields that matched.
        matched_field_instances: Exact places that matched.
        fused_score: Score of a multimodal search after merging both rankings.
        text_score: Score of the text side of a multimodal search.
        image_score: Score of the image side of a multimodal search.
        text_rank: Place in the text ranking of a multimodal search, from 1.
        image_rank: Place in the image ranking of a multimodal search, from 1.
        match_type: Which side of a multimodal search found the hit.
        matched_image_uri: Short-lived link to the frame that matched a reference image.
        matched_image_gcs_uri: Storage address of the frame that matched a reference image.
        matched_image_timestamp: Position of that frame in seconds.
        matched_image_score: Likeness of that frame to the reference image.
        shot_timestamp: Position in seconds of the shot the frame belongs to.
        run_id: The run the result comes from.
        source_run_id: The run the result was first made in.
        prompt_run_id: Same as `run_id`.
        prompt_id: The prompt.
        raw_llm_response: The model's answer as it came.
        source_index_id: The index of the media item; null for playground media.
        marker: Colour and note attached to the result.
        extracted_metadata_markers: Markers of single fields, by field path.
    """

    result_type: ResultType
    result_id: str
    video_id: str
    video_uri: str | None
    video_name: str | None
    segment_id: str | None
    start_time: float | None
    end_time: float | None
    preview_segment_id: str | None
    preview_start_time: float | None
    preview_end_time: float | None
    preview_segment_uri: str | None
    preview_thumbnail_uri: str | None
    preview_gif_uri: str | None
    text_content: str
    content_preview: str
    metadata_text: str | None
    similarity_score: float | None
    reranked_score: float | None
    segment_uri: str | None
    gcs_uri: str | None
    thumbnail_gcs_uri: str | None
    gif_gcs_uri: str | None
    thumbnail_uri: str | None
    thumbnail_data: str | None
    thumbnail_available: bool
    gif_uri: str | None
    gif_data: str | None
    gif_available: bool
    media_type: MediaType | None
    metadata: dict[str, Any] | None
    extracted_metadata: dict[str, Any] | None
    field_scores: dict[str, float] | None
    field_instance_scores: dict[str, float] | None
    matched_field_paths: list[str] | None
    matched_field_instances: list[MatchedFieldInstance] | None
    fused_score: float | None
    text_score: float | None
    image_score: float | None
    text_rank: int | None
    image_rank: int | None
    match_type: MatchType | None
    matched_image_uri: str | None
    matched_image_gcs_uri: str | None
    matched_image_timestamp: float | None
    matched_image_score: float | None
    shot_timestamp: float | None
    run_id: str | None
    source_run_id: str | None
    prompt_run_id: str | None
    prompt_id: str | None
    raw_llm_response: str | None
    source_index_id: str | None
    marker: MarkerInfo
    extracted_metadata_markers: dict[str, MarkerInfo]

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("result_type", "result_type", False, ("enum", "str", "result_type_values"), False, "segment"),
        ("result_id", "result_id", True, ("str",), False, None),
        ("video_id", "video_id", True, ("str",), False, None),
        ("video_uri", "video_uri", False, ("optional", ("str",)), False, None),
        ("video_name", "video_name", False, ("optional", ("str",)), False, None),
        ("segment_id", "segment_id", False, ("optional", ("str",)), False, None),
        ("start_time", "start_time", False, ("optional", ("float",)), False, None),
        ("end_time", "end_time", False, ("optional", ("float",)), False, None),
        ("preview_segment_id", "preview_segment_id", False, ("optional", ("str",)), False, None),
        ("preview_start_time", "preview_start_time", False, ("optional", ("float",)), False, None),
        ("preview_end_time", "preview_end_time", False, ("optional", ("float",)), False, None),
        ("preview_segment_uri", "preview_segment_uri", False, ("optional", ("str",)), False, None),
        ("preview_thumbnail_uri", "preview_thumbnail_uri", False, ("optional", ("str",)), False, None),
        ("preview_gif_uri", "preview_gif_uri", False, ("optional", ("str",)), False, None),
        ("text_content", "text_content", True, ("str",), False, None),
        ("content_preview", "content_preview", False, ("str",), False, ""),
        ("metadata_text", "metadata_text", False, ("optional", ("str",)), False, None),
        ("similarity_score", "similarity_score", False, ("optional", ("float",)), False, None),
        ("reranked_score", "reranked_score", False, ("optional", ("float",)), False, None),
        ("segment_uri", "segment_uri", False, ("optional", ("str",)), False, None),
        ("gcs_uri", "gcs_uri", False, ("optional", ("str",)), False, None),
        ("thumbnail_gcs_uri", "thumbnail_gcs_uri", False, ("optional", ("str",)), False, None),
        ("gif_gcs_uri", "gif_gcs_uri", False, ("optional", ("str",)), False, None),
        ("thumbnail_uri", "thumbnail_uri", False, ("optional", ("str",)), False, None),
        ("thumbnail_data", "thumbnail_data", False, ("optional", ("str",)), False, None),
        ("thumbnail_available", "thumbnail_available", False, ("bool",), False, False),
        ("gif_uri", "gif_uri", False, ("optional", ("str",)), False, None),
        ("gif_data", "gif_data", False, ("optional", ("str",)), False, None),
        ("gif_available", "gif_available", False, ("bool",), False, False),
        ("media_type", "media_type", False, ("optional", ("enum", "str", "media_type_values")), False, None),
        ("metadata", "metadata", False, ("optional", ("map", ("any",))), False, None),
        ("extracted_metadata", "extracted_metadata", False, ("optional", ("map", ("any",))), False, None),
        ("field_scores", "field_scores", False, ("optional", ("map", ("float",))), False, None),
        ("field_instance_scores", "field_instance_scores", False, ("optional", ("map", ("float",))), False, None),
        ("matched_field_paths", "matched_field_paths", False, ("optional", ("list", ("str",))), False, None),
        (
            "matched_field_instances",
            "matched_field_instances",
            False,
            ("optional", ("list", ("model", "MatchedFieldInstance"))),
            False,
            None,
        ),
        ("fused_score", "fused_score", False, ("optional", ("float",)), False, None),
        ("text_score", "text_score", False, ("optional", ("float",)), False, None),
        ("image_score", "image_score", False, ("optional", ("float",)), False, None),
        ("text_rank", "text_rank", False, ("optional", ("int",)), False, None),
        ("image_rank", "image_rank", False, ("optional", ("int",)), False, None),
        ("match_type", "match_type", False, ("optional", ("enum", "str", "match_type_values")), False, None),
        ("matched_image_uri", "matched_image_uri", False, ("optional", ("str",)), False, None),
        ("matched_image_gcs_uri", "matched_image_gcs_uri", False, ("optional", ("str",)), False, None),
        ("matched_image_timestamp", "matched_image_timestamp", False, ("optional", ("float",)), False, None),
        ("matched_image_score", "matched_image_score", False, ("optional", ("float",)), False, None),
        ("shot_timestamp", "shot_timestamp", False, ("optional", ("float",)), False, None),
        ("run_id", "run_id", False, ("optional", ("str",)), False, None),
        ("source_run_id", "source_run_id", False, ("optional", ("str",)), False, None),
        ("prompt_run_id", "prompt_run_id", False, ("optional", ("str",)), False, None),
        ("prompt_id", "prompt_id", False, ("optional", ("str",)), False, None),
        ("raw_llm_response", "raw_llm_response", False, ("optional", ("str",)), False, None),
        ("source_index_id", "source_index_id", False, ("optional", ("str",)), False, None),
        ("marker", "marker", False, ("model", "MarkerInfo"), False, {}),
        (
            "extracted_metadata_markers",
            "extracted_metadata_markers",
            False,
            ("map", ("model", "MarkerInfo")),
            False,
            {},
        ),
    )

    def __init__(
        self,
        *,
        result_type: ResultType | str | None = None,
        result_id: str,
        video_id: str,
        video_uri: str | None = None,
        video_name: str | None = None,
        segment_id: str | None = None,
        start_time: float | None = None,
        end_time: float | None = None,
        preview_segment_id: str | None = None,
        preview_start_time: float | None = None,
        preview_end_time: float | None = None,
        preview_segment_uri: str | None = None,
        preview_thumbnail_uri: str | None = None,
        preview_gif_uri: str | None = None,
        text_content: str,
        content_preview: str = "",
        metadata_text: str | None = None,
        similarity_score: float | None = None,
        reranked_score: float | None = None,
        segment_uri: str | None = None,
        gcs_uri: str | None = None,
        thumbnail_gcs_uri: str | None = None,
        gif_gcs_uri: str | None = None,
        thumbnail_uri: str | None = None,
        thumbnail_data: str | None = None,
        thumbnail_available: bool = False,
        gif_uri: str | None = None,
        gif_data: str | None = None,
        gif_available: bool = False,
        media_type: MediaType | str | None = None,
        metadata: Mapping[str, Any] | None = None,
        extracted_metadata: Mapping[str, Any] | None = None,
        field_scores: Mapping[str, float] | None = None,
        field_instance_scores: Mapping[str, float] | None = None,
        matched_field_paths: Sequence[str] | None = None,
        matched_field_instances: Sequence[MatchedFieldInstance | Mapping[str, Any]] | None = None,
        fused_score: float | None = None,
        text_score: float | None = None,
        image_score: float | None = None,
        text_rank: int | None = None,
        image_rank: int | None = None,
        match_type: MatchType | str | None = None,
        matched_image_uri: str | None = None,
        matched_image_gcs_uri: str | None = None,
        matched_image_timestamp: float | None = None,
        matched_image_score: float | None = None,
        shot_timestamp: float | None = None,
        run_id: str | None = None,
        source_run_id: str | None = None,
        prompt_run_id: str | None = None,
        prompt_id: str | None = None,
        raw_llm_response: str | None = None,
        source_index_id: str | None = None,
        marker: MarkerInfo | Mapping[str, Any] | None = None,
        extracted_metadata_markers: Mapping[str, MarkerInfo | Mapping[str, Any]] | None = None,
    ) -> None:
        self._extra = None
        self.result_type = ResultType.SEGMENT if result_type is None else (result_type_values[result_type])
        self.result_id = result_id
        self.video_id = video_id
        self.video_uri = video_uri
        self.video_name = video_name
        self.segment_id = segment_id
        self.start_time = start_time
        self.end_time = end_time
        self.preview_segment_id = preview_segment_id
        self.preview_start_time = preview_start_time
        self.preview_end_time = preview_end_time
        self.preview_segment_uri = preview_segment_uri
        self.preview_thumbnail_uri = preview_thumbnail_uri
        self.preview_gif_uri = preview_gif_uri
        self.text_content = text_content
        self.content_preview = content_preview
        self.metadata_text = metadata_text
        self.similarity_score = similarity_score
        self.reranked_score = reranked_score
        self.segment_uri = segment_uri
        self.gcs_uri = gcs_uri
        self.thumbnail_gcs_uri = thumbnail_gcs_uri
        self.gif_gcs_uri = gif_gcs_uri
        self.thumbnail_uri = thumbnail_uri
        self.thumbnail_data = thumbnail_data
        self.thumbnail_available = thumbnail_available
        self.gif_uri = gif_uri
        self.gif_data = gif_data
        self.gif_available = gif_available
        self.media_type = None if media_type is None else media_type_values[media_type]
        self.metadata = None if metadata is None else {**metadata}
        self.extracted_metadata = None if extracted_metadata is None else {**extracted_metadata}
        self.field_scores = None if field_scores is None else {**field_scores}
        self.field_instance_scores = None if field_instance_scores is None else {**field_instance_scores}
        self.matched_field_paths = None if matched_field_paths is None else [*matched_field_paths]
        self.matched_field_instances = (
            None
            if matched_field_instances is None
            else [MatchedFieldInstance.model_validate(i0) for i0 in matched_field_instances]
        )
        self.fused_score = fused_score
        self.text_score = text_score
        self.image_score = image_score
        self.text_rank = text_rank
        self.image_rank = image_rank
        self.match_type = None if match_type is None else match_type_values[match_type]
        self.matched_image_uri = matched_image_uri
        self.matched_image_gcs_uri = matched_image_gcs_uri
        self.matched_image_timestamp = matched_image_timestamp
        self.matched_image_score = matched_image_score
        self.shot_timestamp = shot_timestamp
        self.run_id = run_id
        self.source_run_id = source_run_id
        self.prompt_run_id = prompt_run_id
        self.prompt_id = prompt_id
        self.raw_llm_response = raw_llm_response
        self.source_index_id = source_index_id
        self.marker = MarkerInfo.read_dict({}) if marker is None else (MarkerInfo.model_validate(marker))
        self.extracted_metadata_markers = (
            {}
            if extracted_metadata_markers is None
            else ({k0: MarkerInfo.model_validate(i0) for k0, i0 in extracted_metadata_markers.items()})
        )

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        if "result_type" in data:
            value = data["result_type"]
            self.result_type = ResultType.SEGMENT if value is None else result_type_values[value]
        else:
            absent += 1
            self.result_type = ResultType.SEGMENT
        value = data["result_id"]
        self.result_id = value if value.__class__ is str else as_str(value)
        value = data["video_id"]
        self.video_id = value if value.__class__ is str else as_str(value)
        if "video_uri" in data:
            value = data["video_uri"]
            self.video_uri = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.video_uri = None
        if "video_name" in data:
            value = data["video_name"]
            self.video_name = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.video_name = None
        if "segment_id" in data:
            value = data["segment_id"]
            self.segment_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.segment_id = None
        if "start_time" in data:
            value = data["start_time"]
            self.start_time = value if value.__class__ is float else None if value is None else as_float(value)
        else:
            absent += 1
            self.start_time = None
        if "end_time" in data:
            value = data["end_time"]
            self.end_time = value if value.__class__ is float else None if value is None else as_float(value)
        else:
            absent += 1
            self.end_time = None
        if "preview_segment_id" in data:
            value = data["preview_segment_id"]
            self.preview_segment_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.preview_segment_id = None
        if "preview_start_time" in data:
            value = data["preview_start_time"]
            self.preview_start_time = value if value.__class__ is float else None if value is None else as_float(value)
        else:
            absent += 1
            self.preview_start_time = None
        if "preview_end_time" in data:
            value = data["preview_end_time"]
            self.preview_end_time = value if value.__class__ is float else None if value is None else as_float(value)
        else:
            absent += 1
            self.preview_end_time = None
        if "preview_segment_uri" in data:
            value = data["preview_segment_uri"]
            self.preview_segment_uri = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.preview_segment_uri = None
        if "preview_thumbnail_uri" in data:
            value = data["preview_thumbnail_uri"]
            self.preview_thumbnail_uri = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.preview_thumbnail_uri = None
        if "preview_gif_uri" in data:
            value = data["preview_gif_uri"]
            self.preview_gif_uri = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.preview_gif_uri = None
        value = data["text_content"]
        self.text_content = value if value.__class__ is str else as_str(value)
        if "content_preview" in data:
            value = data["content_preview"]
            self.content_preview = value if value.__class__ is str else "" if value is None else as_str(value)
        else:
            absent += 1
            self.content_preview = ""
        if "metadata_text" in data:
            value = data["metadata_text"]
            self.metadata_text = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.metadata_text = None
        if "similarity_score" in data:
            value = data["similarity_score"]
            self.similarity_score = value if value.__class__ is float else None if value is None else as_float(value)
        else:
            absent += 1
            self.similarity_score = None
        if "reranked_score" in data:
            value = data["reranked_score"]
            self.reranked_score = value if value.__class__ is float else None if value is None else as_float(value)
        else:
            absent += 1
            self.reranked_score = None
        if "segment_uri" in data:
            value = data["segment_uri"]
            self.segment_uri = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.segment_uri = None
        if "gcs_uri" in data:
            value = data["gcs_uri"]
            self.gcs_uri = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.gcs_uri = None
        if "thumbnail_gcs_uri" in data:
            value = data["thumbnail_gcs_uri"]
            self.thumbnail_gcs_uri = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.thumbnail_gcs_uri = None
        if "gif_gcs_uri" in data:
            value = data["gif_gcs_uri"]
            self.gif_gcs_uri = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.gif_gcs_uri = None
        if "thumbnail_uri" in data:
            value = data["thumbnail_uri"]
            self.thumbnail_uri = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.thumbnail_uri = None
        if "thumbnail_data" in data:
            value = data["thumbnail_data"]
            self.thumbnail_data = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.thumbnail_data = None
        if "thumbnail_available" in data:
            value = data["thumbnail_available"]
            self.thumbnail_available = value if value.__class__ is bool else False if value is None else as_bool(value)
        else:
            absent += 1
            self.thumbnail_available = False
        if "gif_uri" in data:
            value = data["gif_uri"]
            self.gif_uri = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.gif_uri = None
        if "gif_data" in data:
            value = data["gif_data"]
            self.gif_data = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.gif_data = None
        if "gif_available" in data:
            value = data["gif_available"]
            self.gif_available = value if value.__class__ is bool else False if value is None else as_bool(value)
        else:
            absent += 1
            self.gif_available = False
        if "media_type" in data:
            value = data["media_type"]
            self.media_type = None if value is None else media_type_values[value]
        else:
            absent += 1
            self.media_type = None
        if "metadata" in data:
            value = data["metadata"]
            self.metadata = None if value is None else value if value.__class__ is dict else as_dict(value)
        else:
            absent += 1
            self.metadata = None
        if "extracted_metadata" in data:
            value = data["extracted_metadata"]
            self.extracted_metadata = None if value is None else value if value.__class__ is dict else as_dict(value)
        else:
            absent += 1
            self.extracted_metadata = None
        if "field_scores" in data:
            value = data["field_scores"]
            self.field_scores = None if value is None else read_dict_of(value, float, as_float)
        else:
            absent += 1
            self.field_scores = None
        if "field_instance_scores" in data:
            value = data["field_instance_scores"]
            self.field_instance_scores = None if value is None else read_dict_of(value, float, as_float)
        else:
            absent += 1
            self.field_instance_scores = None
        if "matched_field_paths" in data:
            value = data["matched_field_paths"]
            self.matched_field_paths = None if value is None else read_list(value, str, as_str)
        else:
            absent += 1
            self.matched_field_paths = None
        if "matched_field_instances" in data:
            value = data["matched_field_instances"]
            self.matched_field_instances = (
                None
                if value is None
                else [*map(MatchedFieldInstance.read_dict, value if value.__class__ is list else as_list(value))][:]
            )
        else:
            absent += 1
            self.matched_field_instances = None
        if "fused_score" in data:
            value = data["fused_score"]
            self.fused_score = value if value.__class__ is float else None if value is None else as_float(value)
        else:
            absent += 1
            self.fused_score = None
        if "text_score" in data:
            value = data["text_score"]
            self.text_score = value if value.__class__ is float else None if value is None else as_float(value)
        else:
            absent += 1
            self.text_score = None
        if "image_score" in data:
            value = data["image_score"]
            self.image_score = value if value.__class__ is float else None if value is None else as_float(value)
        else:
            absent += 1
            self.image_score = None
        if "text_rank" in data:
            value = data["text_rank"]
            self.text_rank = value if value.__class__ is int else None if value is None else as_int(value)
        else:
            absent += 1
            self.text_rank = None
        if "image_rank" in data:
            value = data["image_rank"]
            self.image_rank = value if value.__class__ is int else None if value is None else as_int(value)
        else:
            absent += 1
            self.image_rank = None
        if "match_type" in data:
            value = data["match_type"]
            self.match_type = None if value is None else match_type_values[value]
        else:
            absent += 1
            self.match_type = None
        if "matched_image_uri" in data:
            value = data["matched_image_uri"]
            self.matched_image_uri = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.matched_image_uri = None
        if "matched_image_gcs_uri" in data:
            value = data["matched_image_gcs_uri"]
            self.matched_image_gcs_uri = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.matched_image_gcs_uri = None
        if "matched_image_timestamp" in data:
            value = data["matched_image_timestamp"]
            self.matched_image_timestamp = (
                value if value.__class__ is float else None if value is None else as_float(value)
            )
        else:
            absent += 1
            self.matched_image_timestamp = None
        if "matched_image_score" in data:
            value = data["matched_image_score"]
            self.matched_image_score = value if value.__class__ is float else None if value is None else as_float(value)
        else:
            absent += 1
            self.matched_image_score = None
        if "shot_timestamp" in data:
            value = data["shot_timestamp"]
            self.shot_timestamp = value if value.__class__ is float else None if value is None else as_float(value)
        else:
            absent += 1
            self.shot_timestamp = None
        if "run_id" in data:
            value = data["run_id"]
            self.run_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.run_id = None
        if "source_run_id" in data:
            value = data["source_run_id"]
            self.source_run_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.source_run_id = None
        if "prompt_run_id" in data:
            value = data["prompt_run_id"]
            self.prompt_run_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.prompt_run_id = None
        if "prompt_id" in data:
            value = data["prompt_id"]
            self.prompt_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.prompt_id = None
        if "raw_llm_response" in data:
            value = data["raw_llm_response"]
            self.raw_llm_response = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.raw_llm_response = None
        if "source_index_id" in data:
            value = data["source_index_id"]
            self.source_index_id = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.source_index_id = None
        if "marker" in data:
            value = data["marker"]
            self.marker = MarkerInfo.read_dict({}) if value is None else MarkerInfo.read_dict(value)
        else:
            absent += 1
            self.marker = MarkerInfo.read_dict({})
        if "extracted_metadata_markers" in data:
            value = data["extracted_metadata_markers"]
            self.extracted_metadata_markers = (
                {}
                if value is None
                else {}
                if value == {}
                else {
                    k0: MarkerInfo.read_dict(i0)
                    for k0, i0 in (value if value.__class__ is dict else as_dict(value)).items()
                }
            )
        else:
            absent += 1
            self.extracted_metadata_markers = {}
        self._extra = None if len(data) + absent == 55 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
        out: dict[str, Any] = {
            "result_id": self.result_id,
            "video_id": self.video_id,
            "text_content": self.text_content,
        }
        out["result_type"] = self.result_type.value
        if self.video_uri is not None:
            out["video_uri"] = self.video_uri
        if self.video_name is not None:
            out["video_name"] = self.video_name
        if self.segment_id is not None:
            out["segment_id"] = self.segment_id
        if self.start_time is not None:
            out["start_time"] = self.start_time
        if self.end_time is not None:
            out["end_time"] = self.end_time
        if self.preview_segment_id is not None:
            out["preview_segment_id"] = self.preview_segment_id
        if self.preview_start_time is not None:
            out["preview_start_time"] = self.preview_start_time
        if self.preview_end_time is not None:
            out["preview_end_time"] = self.preview_end_time
        if self.preview_segment_uri is not None:
            out["preview_segment_uri"] = self.preview_segment_uri
        if self.preview_thumbnail_uri is not None:
            out["preview_thumbnail_uri"] = self.preview_thumbnail_uri
        if self.preview_gif_uri is not None:
            out["preview_gif_uri"] = self.preview_gif_uri
        out["content_preview"] = self.content_preview
        if self.metadata_text is not None:
            out["metadata_text"] = self.metadata_text
        if self.similarity_score is not None:
            out["similarity_score"] = self.similarity_score
        if self.reranked_score is not None:
            out["reranked_score"] = self.reranked_score
        if self.segment_uri is not None:
            out["segment_uri"] = self.segment_uri
        if self.gcs_uri is not None:
            out["gcs_uri"] = self.gcs_uri
        if self.thumbnail_gcs_uri is not None:
            out["thumbnail_gcs_uri"] = self.thumbnail_gcs_uri
        if self.gif_gcs_uri is not None:
            out["gif_gcs_uri"] = self.gif_gcs_uri
        if self.thumbnail_uri is not None:
            out["thumbnail_uri"] = self.thumbnail_uri
        if self.thumbnail_data is not None:
            out["thumbnail_data"] = self.thumbnail_data
        out["thumbnail_available"] = self.thumbnail_available
        if self.gif_uri is not None:
            out["gif_uri"] = self.gif_uri
        if self.gif_data is not None:
            out["gif_data"] = self.gif_data
        out["gif_available"] = self.gif_available
        if self.media_type is not None:
            out["media_type"] = self.media_type.value
        if self.metadata is not None:
            out["metadata"] = {**self.metadata}
        if self.extracted_metadata is not None:
            out["extracted_metadata"] = {**self.extracted_metadata}
        if self.field_scores is not None:
            out["field_scores"] = {**self.field_scores}
        if self.field_instance_scores is not None:
            out["field_instance_scores"] = {**self.field_instance_scores}
        if self.matched_field_paths is not None:
            out["matched_field_paths"] = [*self.matched_field_paths]
        if self.matched_field_instances is not None:
            out["matched_field_instances"] = [i0.to_dict() for i0 in self.matched_field_instances]
        if self.fused_score is not None:
            out["fused_score"] = self.fused_score
        if self.text_score is not None:
            out["text_score"] = self.text_score
        if self.image_score is not None:
            out["image_score"] = self.image_score
        if self.text_rank is not None:
            out["text_rank"] = self.text_rank
        if self.image_rank is not None:
            out["image_rank"] = self.image_rank
        if self.match_type is not None:
            out["match_type"] = self.match_type.value
        if self.matched_image_uri is not None:
            out["matched_image_uri"] = self.matched_image_uri
        if self.matched_image_gcs_uri is not None:
            out["matched_image_gcs_uri"] = self.matched_image_gcs_uri
        if self.matched_image_timestamp is not None:
            out["matched_image_timestamp"] = self.matched_image_timestamp
        if self.matched_image_score is not None:
            out["matched_image_score"] = self.matched_image_score
        if self.shot_timestamp is not None:
            out["shot_timestamp"] = self.shot_timestamp
        if self.run_id is not None:
            out["run_id"] = self.run_id
        if self.source_run_id is not None:
            out["source_run_id"] = self.source_run_id
        if self.prompt_run_id is not None:
            out["prompt_run_id"] = self.prompt_run_id
        if self.prompt_id is not None:
            out["prompt_id"] = self.prompt_id
        if self.raw_llm_response is not None:
            out["raw_llm_response"] = self.raw_llm_response
        if self.source_index_id is not None:
            out["source_index_id"] = self.source_index_id
        out["marker"] = self.marker.to_dict()
        out["extracted_metadata_markers"] = {k0: i0.to_dict() for k0, i0 in self.extracted_metadata_markers.items()}
        if self._extra:
            out.update(self._extra)
        return out

    def __hash__(self) -> int:
        return hash(("SearchResult", self.result_id))


@record
class ImageSearchResult(SearchResult):
    """A hit of an image search.

    `matched_image_uri`, `matched_image_gcs_uri`, `matched_image_timestamp`, `matched_image_score` and
    `shot_timestamp` tell the frame that matched.
    """


@record
class MultimodalSearchResult(SearchResult):
    """A hit of a multimodal search.

    `fused_score`, by which hits are ordered, and `match_type` are always set; scores and ranks are null for the side
    that did not find it.
    """


# At the end on purpose: the classes above exist before what they refer to is loaded, so cycles can't fail.
from .marker_info import MarkerInfo  # noqa: E402
from .match_type import (
    MatchType,  # noqa: E402
    match_type_values,  # noqa: E402
)
from .matched_field_instance import MatchedFieldInstance  # noqa: E402
from .media_type import (
    MediaType,  # noqa: E402
    media_type_values,  # noqa: E402
)
from .result_type import (
    ResultType,  # noqa: E402
    result_type_values,  # noqa: E402
)
