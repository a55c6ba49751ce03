# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SearchResult, ImageSearchResult, MultimodalSearchResult: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_float, as_int, as_list, as_str, read_dict_of, read_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_SearchResult = itemgetter(
    "result_type",
    "result_id",
    "video_id",
    "video_uri",
    "video_name",
    "segment_id",
    "start_time",
    "end_time",
    "preview_segment_id",
    "preview_start_time",
    "preview_end_time",
    "preview_segment_uri",
    "preview_thumbnail_uri",
    "preview_gif_uri",
    "text_content",
    "content_preview",
    "metadata_text",
    "similarity_score",
    "reranked_score",
    "segment_uri",
    "gcs_uri",
    "thumbnail_gcs_uri",
    "gif_gcs_uri",
    "thumbnail_uri",
    "thumbnail_data",
    "thumbnail_available",
    "gif_uri",
    "gif_data",
    "gif_available",
    "media_type",
    "metadata",
    "extracted_metadata",
    "field_scores",
    "field_instance_scores",
    "matched_field_paths",
    "matched_field_instances",
    "fused_score",
    "text_score",
    "image_score",
    "text_rank",
    "image_rank",
    "match_type",
    "matched_image_uri",
    "matched_image_gcs_uri",
    "matched_image_timestamp",
    "matched_image_score",
    "shot_timestamp",
    "run_id",
    "source_run_id",
    "prompt_run_id",
    "prompt_id",
    "raw_llm_response",
    "source_index_id",
    "marker",
    "extracted_metadata_markers",
)
_absent_of_SearchResult: dict[str, Any] = {
    "result_type": None,
    "video_uri": None,
    "video_name": None,
    "segment_id": None,
    "start_time": None,
    "end_time": None,
    "preview_segment_id": None,
    "preview_start_time": None,
    "preview_end_time": None,
    "preview_segment_uri": None,
    "preview_thumbnail_uri": None,
    "preview_gif_uri": None,
    "content_preview": None,
    "metadata_text": None,
    "similarity_score": None,
    "reranked_score": None,
    "segment_uri": None,
    "gcs_uri": None,
    "thumbnail_gcs_uri": None,
    "gif_gcs_uri": None,
    "thumbnail_uri": None,
    "thumbnail_data": None,
    "thumbnail_available": None,
    "gif_uri": None,
    "gif_data": None,
    "gif_available": None,
    "media_type": None,
    "metadata": None,
    "extracted_metadata": None,
    "field_scores": None,
    "field_instance_scores": None,
    "matched_field_paths": None,
    "matched_field_instances": None,
    "fused_score": None,
    "text_score": None,
    "image_score": None,
    "text_rank": None,
    "image_rank": None,
    "match_type": None,
    "matched_image_uri": None,
    "matched_image_gcs_uri": None,
    "matched_image_timestamp": None,
    "matched_image_score": None,
    "shot_timestamp": None,
    "run_id": None,
    "source_run_id": None,
    "prompt_run_id": None,
    "prompt_id": None,
    "raw_llm_response": None,
    "source_index_id": None,
    "marker": None,
    "extracted_metadata_markers": None,
}


@record
class SearchResult(Model):
    """A search hit: one segment, or one whole media item, in one prompt run.

    The same segment can appear once per run. Which scores are set depends on the kind of search; 0 is a real score,
    null means that there is none. Fields named `gcs_uri` or ending in `_gcs_uri` are permanent storage URIs; other
    fields ending in `_uri` are short-lived URLs, whose form may change.

    Attributes:
        result_type: What the hit is: a segment or a whole media item. Default: segment.
        result_id: Id of the hit, made of the segment or media item and the prompt run.
        video_id: Id of the media item.
        video_uri: Short-lived URL of the media item.
        video_name: Title of the media item.
        segment_id: Id of the segment; null if the hit is a whole media item.
        start_time: Start of the segment in seconds; null if the hit is a whole media item.
        end_time: End of the segment in seconds; null if the hit is a whole media item.
        preview_segment_id: Id of a representative segment of the media item.
        preview_start_time: Start of the representative segment in seconds.
        preview_end_time: End of the representative segment in seconds.
        preview_segment_uri: Short-lived URL that plays the representative segment.
        preview_thumbnail_uri: Short-lived URL of the representative segment's thumbnail.
        preview_gif_uri: Short-lived URL of the representative segment's animated preview.
        text_content: The extracted values as plain text.
        content_preview: Text to show for the hit; usually the same as `text_content`.
        metadata_text: The extracted values as plain text, which is what semantic search uses.
        similarity_score: Similarity to the query; higher is better. Null if the search does not rank.
        reranked_score: Score after the second ranking. If it is set, it is used instead of `similarity_score`.
        segment_uri: Short-lived URL that plays the segment.
        gcs_uri: Storage URI (`gs://`) of the segment.
        thumbnail_gcs_uri: Storage URI (`gs://`) of the thumbnail.
        gif_gcs_uri: Storage URI (`gs://`) of the animated preview.
        thumbnail_uri: Short-lived URL of the thumbnail.
        thumbnail_data: The thumbnail in base64, if the response includes it.
        thumbnail_available: Whether a thumbnail exists. Default: False.
        gif_uri: Short-lived URL of the animated preview.
        gif_data: The animated preview in base64, if the response includes it.
        gif_available: Whether an animated preview exists. Default: False.
        media_type: Kind of the media item.
        metadata: The extracted values, in the form of the prompt's JSON Schema.
        extracted_metadata: Older name of `metadata`. It may be null or different even if `metadata` is set.
        field_scores: Score of each field, by field path.
        field_instance_scores: Score of each exact place in the extracted values.
        matched_field_paths: Paths of the fields that matched.
        matched_field_instances: The exact places that matched.
        fused_score: Score after a multimodal search merged both rankings.
        text_score: Score of the text query in a multimodal search.
        image_score: Score of the reference image in a multimodal search.
        text_rank: Position in the text ranking of a multimodal search, counted from 1.
        image_rank: Position in the image ranking of a multimodal search, counted from 1.
        match_type: Which part of a multimodal search found the hit.
        matched_image_uri: Short-lived URL of the frame that matched the reference image.
        matched_image_gcs_uri: Storage URI (`gs://`) of the frame that matched the reference image.
        matched_image_timestamp: Position of that frame in the media item, in seconds.
        matched_image_score: Similarity of that frame to the reference image.
        shot_timestamp: Position of the shot that contains the frame, in seconds.
        run_id: Id of the prompt run that the result is from.
        source_run_id: Id of the prompt run that the result was first created in.
        prompt_run_id: Same as `run_id`.
        prompt_id: Id of the prompt.
        raw_llm_response: The unchanged response of the language model.
        source_index_id: Id of the index of the media item; null for playground media.
        marker: The caller's marker on the result; an empty marker if there is none.
        extracted_metadata_markers: The caller's markers on single fields, by field path.
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
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 55:
            data = {**_absent_of_SearchResult, **data}
        try:
            values = _values_of_SearchResult(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_SearchResult, **data}
            values = _values_of_SearchResult(data)
        self = new(cls)
        (
            _result_type,
            _result_id,
            _video_id,
            _video_uri,
            _video_name,
            _segment_id,
            _start_time,
            _end_time,
            _preview_segment_id,
            _preview_start_time,
            _preview_end_time,
            _preview_segment_uri,
            _preview_thumbnail_uri,
            _preview_gif_uri,
            _text_content,
            _content_preview,
            _metadata_text,
            _similarity_score,
            _reranked_score,
            _segment_uri,
            _gcs_uri,
            _thumbnail_gcs_uri,
            _gif_gcs_uri,
            _thumbnail_uri,
            _thumbnail_data,
            _thumbnail_available,
            _gif_uri,
            _gif_data,
            _gif_available,
            _media_type,
            _metadata,
            _extracted_metadata,
            _field_scores,
            _field_instance_scores,
            _matched_field_paths,
            _matched_field_instances,
            _fused_score,
            _text_score,
            _image_score,
            _text_rank,
            _image_rank,
            _match_type,
            _matched_image_uri,
            _matched_image_gcs_uri,
            _matched_image_timestamp,
            _matched_image_score,
            _shot_timestamp,
            _run_id,
            _source_run_id,
            _prompt_run_id,
            _prompt_id,
            _raw_llm_response,
            _source_index_id,
            _marker,
            _extracted_metadata_markers,
        ) = values
        self.result_type = ResultType.SEGMENT if _result_type is None else result_type_values[_result_type]
        self.result_id = _result_id if _result_id.__class__ is str else as_str(_result_id)
        self.video_id = _video_id if _video_id.__class__ is str else as_str(_video_id)
        self.video_uri = (
            None if _video_uri is None else _video_uri if _video_uri.__class__ is str else as_str(_video_uri)
        )
        self.video_name = (
            None if _video_name is None else _video_name if _video_name.__class__ is str else as_str(_video_name)
        )
        self.segment_id = (
            None if _segment_id is None else _segment_id if _segment_id.__class__ is str else as_str(_segment_id)
        )
        self.start_time = (
            None if _start_time is None else _start_time if _start_time.__class__ is float else as_float(_start_time)
        )
        self.end_time = (
            None if _end_time is None else _end_time if _end_time.__class__ is float else as_float(_end_time)
        )
        self.preview_segment_id = (
            None
            if _preview_segment_id is None
            else _preview_segment_id
            if _preview_segment_id.__class__ is str
            else as_str(_preview_segment_id)
        )
        self.preview_start_time = (
            None
            if _preview_start_time is None
            else _preview_start_time
            if _preview_start_time.__class__ is float
            else as_float(_preview_start_time)
        )
        self.preview_end_time = (
            None
            if _preview_end_time is None
            else _preview_end_time
            if _preview_end_time.__class__ is float
            else as_float(_preview_end_time)
        )
        self.preview_segment_uri = (
            None
            if _preview_segment_uri is None
            else _preview_segment_uri
            if _preview_segment_uri.__class__ is str
            else as_str(_preview_segment_uri)
        )
        self.preview_thumbnail_uri = (
            None
            if _preview_thumbnail_uri is None
            else _preview_thumbnail_uri
            if _preview_thumbnail_uri.__class__ is str
            else as_str(_preview_thumbnail_uri)
        )
        self.preview_gif_uri = (
            None
            if _preview_gif_uri is None
            else _preview_gif_uri
            if _preview_gif_uri.__class__ is str
            else as_str(_preview_gif_uri)
        )
        self.text_content = _text_content if _text_content.__class__ is str else as_str(_text_content)
        self.content_preview = (
            _content_preview
            if _content_preview.__class__ is str
            else ""
            if _content_preview is None
            else as_str(_content_preview)
        )
        self.metadata_text = (
            None
            if _metadata_text is None
            else _metadata_text
            if _metadata_text.__class__ is str
            else as_str(_metadata_text)
        )
        self.similarity_score = (
            None
            if _similarity_score is None
            else _similarity_score
            if _similarity_score.__class__ is float
            else as_float(_similarity_score)
        )
        self.reranked_score = (
            None
            if _reranked_score is None
            else _reranked_score
            if _reranked_score.__class__ is float
            else as_float(_reranked_score)
        )
        self.segment_uri = (
            None if _segment_uri is None else _segment_uri if _segment_uri.__class__ is str else as_str(_segment_uri)
        )
        self.gcs_uri = None if _gcs_uri is None else _gcs_uri if _gcs_uri.__class__ is str else as_str(_gcs_uri)
        self.thumbnail_gcs_uri = (
            None
            if _thumbnail_gcs_uri is None
            else _thumbnail_gcs_uri
            if _thumbnail_gcs_uri.__class__ is str
            else as_str(_thumbnail_gcs_uri)
        )
        self.gif_gcs_uri = (
            None if _gif_gcs_uri is None else _gif_gcs_uri if _gif_gcs_uri.__class__ is str else as_str(_gif_gcs_uri)
        )
        self.thumbnail_uri = (
            None
            if _thumbnail_uri is None
            else _thumbnail_uri
            if _thumbnail_uri.__class__ is str
            else as_str(_thumbnail_uri)
        )
        self.thumbnail_data = (
            None
            if _thumbnail_data is None
            else _thumbnail_data
            if _thumbnail_data.__class__ is str
            else as_str(_thumbnail_data)
        )
        self.thumbnail_available = (
            _thumbnail_available
            if _thumbnail_available.__class__ is bool
            else False
            if _thumbnail_available is None
            else as_bool(_thumbnail_available)
        )
        self.gif_uri = None if _gif_uri is None else _gif_uri if _gif_uri.__class__ is str else as_str(_gif_uri)
        self.gif_data = None if _gif_data is None else _gif_data if _gif_data.__class__ is str else as_str(_gif_data)
        self.gif_available = (
            _gif_available
            if _gif_available.__class__ is bool
            else False
            if _gif_available is None
            else as_bool(_gif_available)
        )
        self.media_type = None if _media_type is None else media_type_values[_media_type]
        self.metadata = None if _metadata is None else _metadata if _metadata.__class__ is dict else as_dict(_metadata)
        self.extracted_metadata = (
            None
            if _extracted_metadata is None
            else _extracted_metadata
            if _extracted_metadata.__class__ is dict
            else as_dict(_extracted_metadata)
        )
        self.field_scores = None if _field_scores is None else read_dict_of(_field_scores, float, as_float)
        self.field_instance_scores = (
            None if _field_instance_scores is None else read_dict_of(_field_instance_scores, float, as_float)
        )
        self.matched_field_paths = (
            None if _matched_field_paths is None else read_list(_matched_field_paths, str, as_str)
        )
        self.matched_field_instances = (
            None
            if _matched_field_instances is None
            else [
                *map(
                    MatchedFieldInstance.read_dict,
                    _matched_field_instances
                    if _matched_field_instances.__class__ is list
                    else as_list(_matched_field_instances),
                )
            ][:]
        )
        self.fused_score = (
            None
            if _fused_score is None
            else _fused_score
            if _fused_score.__class__ is float
            else as_float(_fused_score)
        )
        self.text_score = (
            None if _text_score is None else _text_score if _text_score.__class__ is float else as_float(_text_score)
        )
        self.image_score = (
            None
            if _image_score is None
            else _image_score
            if _image_score.__class__ is float
            else as_float(_image_score)
        )
        self.text_rank = (
            None if _text_rank is None else _text_rank if _text_rank.__class__ is int else as_int(_text_rank)
        )
        self.image_rank = (
            None if _image_rank is None else _image_rank if _image_rank.__class__ is int else as_int(_image_rank)
        )
        self.match_type = None if _match_type is None else match_type_values[_match_type]
        self.matched_image_uri = (
            None
            if _matched_image_uri is None
            else _matched_image_uri
            if _matched_image_uri.__class__ is str
            else as_str(_matched_image_uri)
        )
        self.matched_image_gcs_uri = (
            None
            if _matched_image_gcs_uri is None
            else _matched_image_gcs_uri
            if _matched_image_gcs_uri.__class__ is str
            else as_str(_matched_image_gcs_uri)
        )
        self.matched_image_timestamp = (
            None
            if _matched_image_timestamp is None
            else _matched_image_timestamp
            if _matched_image_timestamp.__class__ is float
            else as_float(_matched_image_timestamp)
        )
        self.matched_image_score = (
            None
            if _matched_image_score is None
            else _matched_image_score
            if _matched_image_score.__class__ is float
            else as_float(_matched_image_score)
        )
        self.shot_timestamp = (
            None
            if _shot_timestamp is None
            else _shot_timestamp
            if _shot_timestamp.__class__ is float
            else as_float(_shot_timestamp)
        )
        self.run_id = None if _run_id is None else _run_id if _run_id.__class__ is str else as_str(_run_id)
        self.source_run_id = (
            None
            if _source_run_id is None
            else _source_run_id
            if _source_run_id.__class__ is str
            else as_str(_source_run_id)
        )
        self.prompt_run_id = (
            None
            if _prompt_run_id is None
            else _prompt_run_id
            if _prompt_run_id.__class__ is str
            else as_str(_prompt_run_id)
        )
        self.prompt_id = (
            None if _prompt_id is None else _prompt_id if _prompt_id.__class__ is str else as_str(_prompt_id)
        )
        self.raw_llm_response = (
            None
            if _raw_llm_response is None
            else _raw_llm_response
            if _raw_llm_response.__class__ is str
            else as_str(_raw_llm_response)
        )
        self.source_index_id = (
            None
            if _source_index_id is None
            else _source_index_id
            if _source_index_id.__class__ is str
            else as_str(_source_index_id)
        )
        self.marker = MarkerInfo.read_dict({}) if _marker is None else MarkerInfo.read_dict(_marker)
        self.extracted_metadata_markers = (
            {}
            if _extracted_metadata_markers is None
            else {}
            if _extracted_metadata_markers == {}
            else {
                k0: MarkerInfo.read_dict(i0)
                for k0, i0 in (
                    _extracted_metadata_markers
                    if _extracted_metadata_markers.__class__ is dict
                    else as_dict(_extracted_metadata_markers)
                ).items()
            }
        )
        self._extra = None if len(data) == 55 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
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
    `shot_timestamp` describe the frame that matched.
    """


@record
class MultimodalSearchResult(SearchResult):
    """A hit of a multimodal search.

    `fused_score`, which the hits are ordered by, and `match_type` are always set. Scores and ranks are null for the
    part (text or image) that did not find the hit.
    """


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
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
