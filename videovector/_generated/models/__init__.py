# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""All models and enums of the API, each loaded on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api_key import ApiKey as ApiKey
    from .api_key import ApiKeyWithSecret as ApiKeyWithSecret
    from .api_key_scope import ApiKeyScope as ApiKeyScope
    from .audio_segmentation_type import AudioSegmentationType as AudioSegmentationType
    from .batch_video_ids_request import BatchVideoIdsRequest as BatchVideoIdsRequest
    from .batch_video_segments_request import BatchVideoSegmentsRequest as BatchVideoSegmentsRequest
    from .batch_video_segments_target import BatchVideoSegmentsTarget as BatchVideoSegmentsTarget
    from .billing_status import BillingStatus as BillingStatus
    from .browse_connector_request import BrowseConnectorRequest as BrowseConnectorRequest
    from .chat_event_type import ChatEventType as ChatEventType
    from .chat_message import ChatMessage as ChatMessage
    from .chat_role import ChatRole as ChatRole
    from .chat_scope import ChatScope as ChatScope
    from .chat_session import ChatSession as ChatSession
    from .chat_session import ChatSessionDetail as ChatSessionDetail
    from .chat_stream_event import ChatStreamEvent as ChatStreamEvent
    from .chat_turn import ChatTurn as ChatTurn
    from .chat_turn_error import ChatTurnError as ChatTurnError
    from .chat_turn_request import ChatTurnRequest as ChatTurnRequest
    from .chat_turn_response import ChatTurnResponse as ChatTurnResponse
    from .chat_turn_status import ChatTurnStatus as ChatTurnStatus
    from .cloud_file import CloudFile as CloudFile
    from .connector import Connector as Connector
    from .connector_import_mode import ConnectorImportMode as ConnectorImportMode
    from .connector_provider import ConnectorProvider as ConnectorProvider
    from .connector_scope import ConnectorScope as ConnectorScope
    from .connector_status import ConnectorStatus as ConnectorStatus
    from .create_api_key_request import CreateApiKeyRequest as CreateApiKeyRequest
    from .create_attachments_request import CreateAttachmentsRequest as CreateAttachmentsRequest
    from .create_azure_connector_request import CreateAzureConnectorRequest as CreateAzureConnectorRequest
    from .create_chat_session_request import CreateChatSessionRequest as CreateChatSessionRequest
    from .create_gcs_connector_request import CreateGcsConnectorRequest as CreateGcsConnectorRequest
    from .create_import_job_request import CreateImportJobRequest as CreateImportJobRequest
    from .create_index_request import CreateIndexRequest as CreateIndexRequest
    from .create_media_grant_request import CreateMediaGrantRequest as CreateMediaGrantRequest
    from .create_prompt_request import CreatePromptRequest as CreatePromptRequest
    from .create_s3_connector_request import CreateS3ConnectorRequest as CreateS3ConnectorRequest
    from .create_video_request import CreateVideoRequest as CreateVideoRequest
    from .create_webhook_request import CreateWebhookRequest as CreateWebhookRequest
    from .current_usage import CurrentUsage as CurrentUsage
    from .debounce_interval import DebounceInterval as DebounceInterval
    from .delete_response import DeleteResponse as DeleteResponse
    from .deletion_status import DeletionStatus as DeletionStatus
    from .error_object import ErrorObject as ErrorObject
    from .error_response import ErrorResponse as ErrorResponse
    from .execute_prompt_request import ExecutePromptRequest as ExecutePromptRequest
    from .execute_prompt_target import ExecutePromptTarget as ExecutePromptTarget
    from .execute_prompt_target_type import ExecutePromptTargetType as ExecutePromptTargetType
    from .export import Export as Export
    from .export_automation import ExportAutomation as ExportAutomation
    from .export_automation_request import ExportAutomationRequest as ExportAutomationRequest
    from .export_create_result import ExportCreateResult as ExportCreateResult
    from .export_destination_type import ExportDestinationType as ExportDestinationType
    from .export_download_url_result import ExportDownloadUrlResult as ExportDownloadUrlResult
    from .export_queue_status import ExportQueueStatus as ExportQueueStatus
    from .export_result_scope import ExportResultScope as ExportResultScope
    from .export_status import ExportStatus as ExportStatus
    from .export_type import ExportType as ExportType
    from .filter_condition import FilterCondition as FilterCondition
    from .filter_operator import FilterOperator as FilterOperator
    from .filter_search_request import FilterSearchRequest as FilterSearchRequest
    from .filter_search_response import FilterSearchResponse as FilterSearchResponse
    from .filter_value_type import FilterValueType as FilterValueType
    from .generate_prompt_request import GeneratePromptRequest as GeneratePromptRequest
    from .image_search_request import ImageSearchRequest as ImageSearchRequest
    from .import_automation import ImportAutomation as ImportAutomation
    from .import_automation_request import ImportAutomationRequest as ImportAutomationRequest
    from .import_execution import ImportExecution as ImportExecution
    from .import_execution_status import ImportExecutionStatus as ImportExecutionStatus
    from .import_file_descriptor import ImportFileDescriptor as ImportFileDescriptor
    from .import_file_skip import ImportFileSkip as ImportFileSkip
    from .import_files_page import ImportFilesPage as ImportFilesPage
    from .import_job import ImportJob as ImportJob
    from .import_job_phase import ImportJobPhase as ImportJobPhase
    from .import_job_progress import ImportJobProgress as ImportJobProgress
    from .import_job_status import ImportJobStatus as ImportJobStatus
    from .import_output import ImportOutput as ImportOutput
    from .import_output_status import ImportOutputStatus as ImportOutputStatus
    from .import_outputs_page import ImportOutputsPage as ImportOutputsPage
    from .import_source_file import ImportSourceFile as ImportSourceFile
    from .import_source_file_status import ImportSourceFileStatus as ImportSourceFileStatus
    from .import_source_kind import ImportSourceKind as ImportSourceKind
    from .index import Index as Index
    from .index_deletion_response import IndexDeletionResponse as IndexDeletionResponse
    from .index_export_request import IndexExportRequest as IndexExportRequest
    from .llm_call import LlmCall as LlmCall
    from .marker import Marker as Marker
    from .marker_color import MarkerColor as MarkerColor
    from .marker_info import MarkerInfo as MarkerInfo
    from .marker_target_type import MarkerTargetType as MarkerTargetType
    from .marker_upsert_request import MarkerUpsertRequest as MarkerUpsertRequest
    from .match_type import MatchType as MatchType
    from .matched_field_instance import MatchedFieldInstance as MatchedFieldInstance
    from .mcp_config import McpConfig as McpConfig
    from .mcp_playground_request import McpPlaygroundRequest as McpPlaygroundRequest
    from .mcp_playground_response import McpPlaygroundResponse as McpPlaygroundResponse
    from .mcp_status import McpStatus as McpStatus
    from .mcp_tool import McpTool as McpTool
    from .mcp_tool_annotations import McpToolAnnotations as McpToolAnnotations
    from .mcp_tool_category import McpToolCategory as McpToolCategory
    from .mcp_tools import McpTools as McpTools
    from .media_grant import MediaGrant as MediaGrant
    from .media_grant_intent import MediaGrantIntent as MediaGrantIntent
    from .media_type import MediaType as MediaType
    from .multi_run_search_request import MultiRunSearchRequest as MultiRunSearchRequest
    from .multimodal_search_request import MultimodalSearchRequest as MultimodalSearchRequest
    from .pagination_meta import PaginationMeta as PaginationMeta
    from .playground_search_request import PlaygroundSearchRequest as PlaygroundSearchRequest
    from .processing_activity_ack import ProcessingActivityAck as ProcessingActivityAck
    from .processing_activity_outcome import ProcessingActivityOutcome as ProcessingActivityOutcome
    from .processing_activity_reason import ProcessingActivityReason as ProcessingActivityReason
    from .processing_activity_request import ProcessingActivityRequest as ProcessingActivityRequest
    from .processing_event import ProcessingEvent as ProcessingEvent
    from .processing_event_type import ProcessingEventType as ProcessingEventType
    from .processing_intent import ProcessingIntent as ProcessingIntent
    from .processing_model import ProcessingModel as ProcessingModel
    from .processing_started_response import ProcessingStartedResponse as ProcessingStartedResponse
    from .processing_status import ProcessingStatus as ProcessingStatus
    from .processing_surface import ProcessingSurface as ProcessingSurface
    from .processing_wake_status import ProcessingWakeStatus as ProcessingWakeStatus
    from .prompt import Prompt as Prompt
    from .prompt_execution_config import PromptExecutionConfig as PromptExecutionConfig
    from .prompt_list_response import PromptListResponse as PromptListResponse
    from .prompt_preset import PromptPreset as PromptPreset
    from .prompt_run import PromptRun as PromptRun
    from .prompt_run_cost_estimate import PromptRunCostEstimate as PromptRunCostEstimate
    from .prompt_run_export_request import PromptRunExportRequest as PromptRunExportRequest
    from .prompt_run_failed_segment import PromptRunFailedSegment as PromptRunFailedSegment
    from .prompt_run_failed_segments_manifest import PromptRunFailedSegmentsManifest as PromptRunFailedSegmentsManifest
    from .prompt_run_failed_video import PromptRunFailedVideo as PromptRunFailedVideo
    from .prompt_run_failure_operation_counts import PromptRunFailureOperationCounts as PromptRunFailureOperationCounts
    from .prompt_run_page import PromptRunPage as PromptRunPage
    from .prompt_run_processing_status import PromptRunProcessingStatus as PromptRunProcessingStatus
    from .prompt_run_segment_retry import PromptRunSegmentRetry as PromptRunSegmentRetry
    from .prompt_run_segment_retry_status import PromptRunSegmentRetryStatus as PromptRunSegmentRetryStatus
    from .prompt_run_status import PromptRunStatus as PromptRunStatus
    from .prompt_run_stop_state import PromptRunStopState as PromptRunStopState
    from .prompt_run_video_result import PromptRunVideoResult as PromptRunVideoResult
    from .prompt_semantic_indexing_config import PromptSemanticIndexingConfig as PromptSemanticIndexingConfig
    from .prompt_usage_stats import PromptUsageStats as PromptUsageStats
    from .prompt_video_level_config import PromptVideoLevelConfig as PromptVideoLevelConfig
    from .rate_limit_category_status import RateLimitCategoryStatus as RateLimitCategoryStatus
    from .rate_limit_status import RateLimitStatus as RateLimitStatus
    from .result_level import ResultLevel as ResultLevel
    from .result_type import ResultType as ResultType
    from .retry_import_job_request import RetryImportJobRequest as RetryImportJobRequest
    from .rotate_api_key_response import RotateApiKeyResponse as RotateApiKeyResponse
    from .rotate_secret_response import RotateSecretResponse as RotateSecretResponse
    from .run_operation import RunOperation as RunOperation
    from .search_aggregation import SearchAggregation as SearchAggregation
    from .search_result import ImageSearchResult as ImageSearchResult
    from .search_result import MultimodalSearchResult as MultimodalSearchResult
    from .search_result import SearchResult as SearchResult
    from .segment import Segment as Segment
    from .segment_page import SegmentPage as SegmentPage
    from .segment_retry_status import SegmentRetryStatus as SegmentRetryStatus
    from .segment_run_processing_status import SegmentRunProcessingStatus as SegmentRunProcessingStatus
    from .segment_run_result import SegmentRunResult as SegmentRunResult
    from .segment_run_result_page import SegmentRunResultPage as SegmentRunResultPage
    from .segment_run_status import SegmentRunStatus as SegmentRunStatus
    from .segment_status import SegmentStatus as SegmentStatus
    from .segmentation_mode import SegmentationMode as SegmentationMode
    from .segmentation_type import SegmentationType as SegmentationType
    from .selection_status import SelectionStatus as SelectionStatus
    from .selection_summary import SelectionSummary as SelectionSummary
    from .signed_url import SignedUrl as SignedUrl
    from .signed_url_request import SignedUrlRequest as SignedUrlRequest
    from .sql_catalog_column import SqlCatalogColumn as SqlCatalogColumn
    from .sql_catalog_request import SqlCatalogRequest as SqlCatalogRequest
    from .sql_catalog_response import SqlCatalogResponse as SqlCatalogResponse
    from .sql_catalog_table import SqlCatalogTable as SqlCatalogTable
    from .sql_execute_request import SqlExecuteRequest as SqlExecuteRequest
    from .sql_execute_response import SqlExecuteResponse as SqlExecuteResponse
    from .sql_generate_request import SqlGenerateRequest as SqlGenerateRequest
    from .sql_generate_response import SqlGenerateResponse as SqlGenerateResponse
    from .test_connection_result import TestConnectionResult as TestConnectionResult
    from .test_schema_request import TestSchemaRequest as TestSchemaRequest
    from .test_schema_response import TestSchemaResponse as TestSchemaResponse
    from .text_search_request import TextSearchRequest as TextSearchRequest
    from .update_connector_request import UpdateConnectorRequest as UpdateConnectorRequest
    from .update_prompt_request import UpdatePromptRequest as UpdatePromptRequest
    from .update_webhook_request import UpdateWebhookRequest as UpdateWebhookRequest
    from .upload_video_request import UploadVideoRequest as UploadVideoRequest
    from .usage_breakdown import UsageBreakdown as UsageBreakdown
    from .usage_detail import UsageDetail as UsageDetail
    from .usage_history import UsageHistory as UsageHistory
    from .usage_history_item import UsageHistoryItem as UsageHistoryItem
    from .usage_metric_type_info import UsageMetricTypeInfo as UsageMetricTypeInfo
    from .usage_totals import UsageTotals as UsageTotals
    from .video import Video as Video
    from .video import VideoWithDetails as VideoWithDetails
    from .video_deletion_response import VideoDeletionResponse as VideoDeletionResponse
    from .video_level_processing_status import VideoLevelProcessingStatus as VideoLevelProcessingStatus
    from .video_level_status import VideoLevelStatus as VideoLevelStatus
    from .video_page import VideoPage as VideoPage
    from .video_segments import VideoSegments as VideoSegments
    from .video_status import VideoStatus as VideoStatus
    from .webhook import Webhook as Webhook
    from .webhook import WebhookWithSecret as WebhookWithSecret
    from .webhook_delivery import WebhookDelivery as WebhookDelivery
    from .webhook_delivery_status import WebhookDeliveryStatus as WebhookDeliveryStatus
    from .webhook_event import WebhookEvent as WebhookEvent
    from .webhook_event_type import WebhookEventType as WebhookEventType
    from .webhook_status import WebhookStatus as WebhookStatus
    from .webhook_test_response import WebhookTestResponse as WebhookTestResponse
    from .webhook_update_status import WebhookUpdateStatus as WebhookUpdateStatus
    from .workflow_define_request import WorkflowDefineRequest as WorkflowDefineRequest
    from .workflow_define_response import WorkflowDefineResponse as WorkflowDefineResponse
    from .workflow_filter_condition import WorkflowFilterCondition as WorkflowFilterCondition
    from .workflow_pagination import WorkflowPagination as WorkflowPagination
    from .workflow_process_request import WorkflowProcessRequest as WorkflowProcessRequest
    from .workflow_process_response import WorkflowProcessResponse as WorkflowProcessResponse
    from .workflow_prompt_definition import WorkflowPromptDefinition as WorkflowPromptDefinition
    from .workflow_result_stream import WorkflowResultStream as WorkflowResultStream
    from .workflow_results_view import WorkflowResultsView as WorkflowResultsView
    from .workflow_run_results import WorkflowRunResults as WorkflowRunResults
    from .workflow_search_mode import WorkflowSearchMode as WorkflowSearchMode
    from .workflow_search_request import WorkflowSearchRequest as WorkflowSearchRequest
    from .workflow_search_response import WorkflowSearchResponse as WorkflowSearchResponse
    from .workflow_upload_request import WorkflowUploadRequest as WorkflowUploadRequest

_MODULES: dict[str, str] = {
    "ApiKey": "api_key",
    "ApiKeyScope": "api_key_scope",
    "ApiKeyWithSecret": "api_key",
    "AudioSegmentationType": "audio_segmentation_type",
    "BatchVideoIdsRequest": "batch_video_ids_request",
    "BatchVideoSegmentsRequest": "batch_video_segments_request",
    "BatchVideoSegmentsTarget": "batch_video_segments_target",
    "BillingStatus": "billing_status",
    "BrowseConnectorRequest": "browse_connector_request",
    "ChatEventType": "chat_event_type",
    "ChatMessage": "chat_message",
    "ChatRole": "chat_role",
    "ChatScope": "chat_scope",
    "ChatSession": "chat_session",
    "ChatSessionDetail": "chat_session",
    "ChatStreamEvent": "chat_stream_event",
    "ChatTurn": "chat_turn",
    "ChatTurnError": "chat_turn_error",
    "ChatTurnRequest": "chat_turn_request",
    "ChatTurnResponse": "chat_turn_response",
    "ChatTurnStatus": "chat_turn_status",
    "CloudFile": "cloud_file",
    "Connector": "connector",
    "ConnectorImportMode": "connector_import_mode",
    "ConnectorProvider": "connector_provider",
    "ConnectorScope": "connector_scope",
    "ConnectorStatus": "connector_status",
    "CreateApiKeyRequest": "create_api_key_request",
    "CreateAttachmentsRequest": "create_attachments_request",
    "CreateAzureConnectorRequest": "create_azure_connector_request",
    "CreateChatSessionRequest": "create_chat_session_request",
    "CreateGcsConnectorRequest": "create_gcs_connector_request",
    "CreateImportJobRequest": "create_import_job_request",
    "CreateIndexRequest": "create_index_request",
    "CreateMediaGrantRequest": "create_media_grant_request",
    "CreatePromptRequest": "create_prompt_request",
    "CreateS3ConnectorRequest": "create_s3_connector_request",
    "CreateVideoRequest": "create_video_request",
    "CreateWebhookRequest": "create_webhook_request",
    "CurrentUsage": "current_usage",
    "DebounceInterval": "debounce_interval",
    "DeleteResponse": "delete_response",
    "DeletionStatus": "deletion_status",
    "ErrorObject": "error_object",
    "ErrorResponse": "error_response",
    "ExecutePromptRequest": "execute_prompt_request",
    "ExecutePromptTarget": "execute_prompt_target",
    "ExecutePromptTargetType": "execute_prompt_target_type",
    "Export": "export",
    "ExportAutomation": "export_automation",
    "ExportAutomationRequest": "export_automation_request",
    "ExportCreateResult": "export_create_result",
    "ExportDestinationType": "export_destination_type",
    "ExportDownloadUrlResult": "export_download_url_result",
    "ExportQueueStatus": "export_queue_status",
    "ExportResultScope": "export_result_scope",
    "ExportStatus": "export_status",
    "ExportType": "export_type",
    "FilterCondition": "filter_condition",
    "FilterOperator": "filter_operator",
    "FilterSearchRequest": "filter_search_request",
    "FilterSearchResponse": "filter_search_response",
    "FilterValueType": "filter_value_type",
    "GeneratePromptRequest": "generate_prompt_request",
    "ImageSearchRequest": "image_search_request",
    "ImageSearchResult": "search_result",
    "ImportAutomation": "import_automation",
    "ImportAutomationRequest": "import_automation_request",
    "ImportExecution": "import_execution",
    "ImportExecutionStatus": "import_execution_status",
    "ImportFileDescriptor": "import_file_descriptor",
    "ImportFileSkip": "import_file_skip",
    "ImportFilesPage": "import_files_page",
    "ImportJob": "import_job",
    "ImportJobPhase": "import_job_phase",
    "ImportJobProgress": "import_job_progress",
    "ImportJobStatus": "import_job_status",
    "ImportOutput": "import_output",
    "ImportOutputStatus": "import_output_status",
    "ImportOutputsPage": "import_outputs_page",
    "ImportSourceFile": "import_source_file",
    "ImportSourceFileStatus": "import_source_file_status",
    "ImportSourceKind": "import_source_kind",
    "Index": "index",
    "IndexDeletionResponse": "index_deletion_response",
    "IndexExportRequest": "index_export_request",
    "LlmCall": "llm_call",
    "Marker": "marker",
    "MarkerColor": "marker_color",
    "MarkerInfo": "marker_info",
    "MarkerTargetType": "marker_target_type",
    "MarkerUpsertRequest": "marker_upsert_request",
    "MatchType": "match_type",
    "MatchedFieldInstance": "matched_field_instance",
    "McpConfig": "mcp_config",
    "McpPlaygroundRequest": "mcp_playground_request",
    "McpPlaygroundResponse": "mcp_playground_response",
    "McpStatus": "mcp_status",
    "McpTool": "mcp_tool",
    "McpToolAnnotations": "mcp_tool_annotations",
    "McpToolCategory": "mcp_tool_category",
    "McpTools": "mcp_tools",
    "MediaGrant": "media_grant",
    "MediaGrantIntent": "media_grant_intent",
    "MediaType": "media_type",
    "MultiRunSearchRequest": "multi_run_search_request",
    "MultimodalSearchRequest": "multimodal_search_request",
    "MultimodalSearchResult": "search_result",
    "PaginationMeta": "pagination_meta",
    "PlaygroundSearchRequest": "playground_search_request",
    "ProcessingActivityAck": "processing_activity_ack",
    "ProcessingActivityOutcome": "processing_activity_outcome",
    "ProcessingActivityReason": "processing_activity_reason",
    "ProcessingActivityRequest": "processing_activity_request",
    "ProcessingEvent": "processing_event",
    "ProcessingEventType": "processing_event_type",
    "ProcessingIntent": "processing_intent",
    "ProcessingModel": "processing_model",
    "ProcessingStartedResponse": "processing_started_response",
    "ProcessingStatus": "processing_status",
    "ProcessingSurface": "processing_surface",
    "ProcessingWakeStatus": "processing_wake_status",
    "Prompt": "prompt",
    "PromptExecutionConfig": "prompt_execution_config",
    "PromptListResponse": "prompt_list_response",
    "PromptPreset": "prompt_preset",
    "PromptRun": "prompt_run",
    "PromptRunCostEstimate": "prompt_run_cost_estimate",
    "PromptRunExportRequest": "prompt_run_export_request",
    "PromptRunFailedSegment": "prompt_run_failed_segment",
    "PromptRunFailedSegmentsManifest": "prompt_run_failed_segments_manifest",
    "PromptRunFailedVideo": "prompt_run_failed_video",
    "PromptRunFailureOperationCounts": "prompt_run_failure_operation_counts",
    "PromptRunPage": "prompt_run_page",
    "PromptRunProcessingStatus": "prompt_run_processing_status",
    "PromptRunSegmentRetry": "prompt_run_segment_retry",
    "PromptRunSegmentRetryStatus": "prompt_run_segment_retry_status",
    "PromptRunStatus": "prompt_run_status",
    "PromptRunStopState": "prompt_run_stop_state",
    "PromptRunVideoResult": "prompt_run_video_result",
    "PromptSemanticIndexingConfig": "prompt_semantic_indexing_config",
    "PromptUsageStats": "prompt_usage_stats",
    "PromptVideoLevelConfig": "prompt_video_level_config",
    "RateLimitCategoryStatus": "rate_limit_category_status",
    "RateLimitStatus": "rate_limit_status",
    "ResultLevel": "result_level",
    "ResultType": "result_type",
    "RetryImportJobRequest": "retry_import_job_request",
    "RotateApiKeyResponse": "rotate_api_key_response",
    "RotateSecretResponse": "rotate_secret_response",
    "RunOperation": "run_operation",
    "SearchAggregation": "search_aggregation",
    "SearchResult": "search_result",
    "Segment": "segment",
    "SegmentPage": "segment_page",
    "SegmentRetryStatus": "segment_retry_status",
    "SegmentRunProcessingStatus": "segment_run_processing_status",
    "SegmentRunResult": "segment_run_result",
    "SegmentRunResultPage": "segment_run_result_page",
    "SegmentRunStatus": "segment_run_status",
    "SegmentStatus": "segment_status",
    "SegmentationMode": "segmentation_mode",
    "SegmentationType": "segmentation_type",
    "SelectionStatus": "selection_status",
    "SelectionSummary": "selection_summary",
    "SignedUrl": "signed_url",
    "SignedUrlRequest": "signed_url_request",
    "SqlCatalogColumn": "sql_catalog_column",
    "SqlCatalogRequest": "sql_catalog_request",
    "SqlCatalogResponse": "sql_catalog_response",
    "SqlCatalogTable": "sql_catalog_table",
    "SqlExecuteRequest": "sql_execute_request",
    "SqlExecuteResponse": "sql_execute_response",
    "SqlGenerateRequest": "sql_generate_request",
    "SqlGenerateResponse": "sql_generate_response",
    "TestConnectionResult": "test_connection_result",
    "TestSchemaRequest": "test_schema_request",
    "TestSchemaResponse": "test_schema_response",
    "TextSearchRequest": "text_search_request",
    "UpdateConnectorRequest": "update_connector_request",
    "UpdatePromptRequest": "update_prompt_request",
    "UpdateWebhookRequest": "update_webhook_request",
    "UploadVideoRequest": "upload_video_request",
    "UsageBreakdown": "usage_breakdown",
    "UsageDetail": "usage_detail",
    "UsageHistory": "usage_history",
    "UsageHistoryItem": "usage_history_item",
    "UsageMetricTypeInfo": "usage_metric_type_info",
    "UsageTotals": "usage_totals",
    "Video": "video",
    "VideoDeletionResponse": "video_deletion_response",
    "VideoLevelProcessingStatus": "video_level_processing_status",
    "VideoLevelStatus": "video_level_status",
    "VideoPage": "video_page",
    "VideoSegments": "video_segments",
    "VideoStatus": "video_status",
    "VideoWithDetails": "video",
    "Webhook": "webhook",
    "WebhookDelivery": "webhook_delivery",
    "WebhookDeliveryStatus": "webhook_delivery_status",
    "WebhookEvent": "webhook_event",
    "WebhookEventType": "webhook_event_type",
    "WebhookStatus": "webhook_status",
    "WebhookTestResponse": "webhook_test_response",
    "WebhookUpdateStatus": "webhook_update_status",
    "WebhookWithSecret": "webhook",
    "WorkflowDefineRequest": "workflow_define_request",
    "WorkflowDefineResponse": "workflow_define_response",
    "WorkflowFilterCondition": "workflow_filter_condition",
    "WorkflowPagination": "workflow_pagination",
    "WorkflowProcessRequest": "workflow_process_request",
    "WorkflowProcessResponse": "workflow_process_response",
    "WorkflowPromptDefinition": "workflow_prompt_definition",
    "WorkflowResultStream": "workflow_result_stream",
    "WorkflowResultsView": "workflow_results_view",
    "WorkflowRunResults": "workflow_run_results",
    "WorkflowSearchMode": "workflow_search_mode",
    "WorkflowSearchRequest": "workflow_search_request",
    "WorkflowSearchResponse": "workflow_search_response",
    "WorkflowUploadRequest": "workflow_upload_request",
}

__all__: list[str] = [
    "ApiKey",
    "ApiKeyScope",
    "ApiKeyWithSecret",
    "AudioSegmentationType",
    "BatchVideoIdsRequest",
    "BatchVideoSegmentsRequest",
    "BatchVideoSegmentsTarget",
    "BillingStatus",
    "BrowseConnectorRequest",
    "ChatEventType",
    "ChatMessage",
    "ChatRole",
    "ChatScope",
    "ChatSession",
    "ChatSessionDetail",
    "ChatStreamEvent",
    "ChatTurn",
    "ChatTurnError",
    "ChatTurnRequest",
    "ChatTurnResponse",
    "ChatTurnStatus",
    "CloudFile",
    "Connector",
    "ConnectorImportMode",
    "ConnectorProvider",
    "ConnectorScope",
    "ConnectorStatus",
    "CreateApiKeyRequest",
    "CreateAttachmentsRequest",
    "CreateAzureConnectorRequest",
    "CreateChatSessionRequest",
    "CreateGcsConnectorRequest",
    "CreateImportJobRequest",
    "CreateIndexRequest",
    "CreateMediaGrantRequest",
    "CreatePromptRequest",
    "CreateS3ConnectorRequest",
    "CreateVideoRequest",
    "CreateWebhookRequest",
    "CurrentUsage",
    "DebounceInterval",
    "DeleteResponse",
    "DeletionStatus",
    "ErrorObject",
    "ErrorResponse",
    "ExecutePromptRequest",
    "ExecutePromptTarget",
    "ExecutePromptTargetType",
    "Export",
    "ExportAutomation",
    "ExportAutomationRequest",
    "ExportCreateResult",
    "ExportDestinationType",
    "ExportDownloadUrlResult",
    "ExportQueueStatus",
    "ExportResultScope",
    "ExportStatus",
    "ExportType",
    "FilterCondition",
    "FilterOperator",
    "FilterSearchRequest",
    "FilterSearchResponse",
    "FilterValueType",
    "GeneratePromptRequest",
    "ImageSearchRequest",
    "ImageSearchResult",
    "ImportAutomation",
    "ImportAutomationRequest",
    "ImportExecution",
    "ImportExecutionStatus",
    "ImportFileDescriptor",
    "ImportFileSkip",
    "ImportFilesPage",
    "ImportJob",
    "ImportJobPhase",
    "ImportJobProgress",
    "ImportJobStatus",
    "ImportOutput",
    "ImportOutputStatus",
    "ImportOutputsPage",
    "ImportSourceFile",
    "ImportSourceFileStatus",
    "ImportSourceKind",
    "Index",
    "IndexDeletionResponse",
    "IndexExportRequest",
    "LlmCall",
    "Marker",
    "MarkerColor",
    "MarkerInfo",
    "MarkerTargetType",
    "MarkerUpsertRequest",
    "MatchType",
    "MatchedFieldInstance",
    "McpConfig",
    "McpPlaygroundRequest",
    "McpPlaygroundResponse",
    "McpStatus",
    "McpTool",
    "McpToolAnnotations",
    "McpToolCategory",
    "McpTools",
    "MediaGrant",
    "MediaGrantIntent",
    "MediaType",
    "MultiRunSearchRequest",
    "MultimodalSearchRequest",
    "MultimodalSearchResult",
    "PaginationMeta",
    "PlaygroundSearchRequest",
    "ProcessingActivityAck",
    "ProcessingActivityOutcome",
    "ProcessingActivityReason",
    "ProcessingActivityRequest",
    "ProcessingEvent",
    "ProcessingEventType",
    "ProcessingIntent",
    "ProcessingModel",
    "ProcessingStartedResponse",
    "ProcessingStatus",
    "ProcessingSurface",
    "ProcessingWakeStatus",
    "Prompt",
    "PromptExecutionConfig",
    "PromptListResponse",
    "PromptPreset",
    "PromptRun",
    "PromptRunCostEstimate",
    "PromptRunExportRequest",
    "PromptRunFailedSegment",
    "PromptRunFailedSegmentsManifest",
    "PromptRunFailedVideo",
    "PromptRunFailureOperationCounts",
    "PromptRunPage",
    "PromptRunProcessingStatus",
    "PromptRunSegmentRetry",
    "PromptRunSegmentRetryStatus",
    "PromptRunStatus",
    "PromptRunStopState",
    "PromptRunVideoResult",
    "PromptSemanticIndexingConfig",
    "PromptUsageStats",
    "PromptVideoLevelConfig",
    "RateLimitCategoryStatus",
    "RateLimitStatus",
    "ResultLevel",
    "ResultType",
    "RetryImportJobRequest",
    "RotateApiKeyResponse",
    "RotateSecretResponse",
    "RunOperation",
    "SearchAggregation",
    "SearchResult",
    "Segment",
    "SegmentPage",
    "SegmentRetryStatus",
    "SegmentRunProcessingStatus",
    "SegmentRunResult",
    "SegmentRunResultPage",
    "SegmentRunStatus",
    "SegmentStatus",
    "SegmentationMode",
    "SegmentationType",
    "SelectionStatus",
    "SelectionSummary",
    "SignedUrl",
    "SignedUrlRequest",
    "SqlCatalogColumn",
    "SqlCatalogRequest",
    "SqlCatalogResponse",
    "SqlCatalogTable",
    "SqlExecuteRequest",
    "SqlExecuteResponse",
    "SqlGenerateRequest",
    "SqlGenerateResponse",
    "TestConnectionResult",
    "TestSchemaRequest",
    "TestSchemaResponse",
    "TextSearchRequest",
    "UpdateConnectorRequest",
    "UpdatePromptRequest",
    "UpdateWebhookRequest",
    "UploadVideoRequest",
    "UsageBreakdown",
    "UsageDetail",
    "UsageHistory",
    "UsageHistoryItem",
    "UsageMetricTypeInfo",
    "UsageTotals",
    "Video",
    "VideoDeletionResponse",
    "VideoLevelProcessingStatus",
    "VideoLevelStatus",
    "VideoPage",
    "VideoSegments",
    "VideoStatus",
    "VideoWithDetails",
    "Webhook",
    "WebhookDelivery",
    "WebhookDeliveryStatus",
    "WebhookEvent",
    "WebhookEventType",
    "WebhookStatus",
    "WebhookTestResponse",
    "WebhookUpdateStatus",
    "WebhookWithSecret",
    "WorkflowDefineRequest",
    "WorkflowDefineResponse",
    "WorkflowFilterCondition",
    "WorkflowPagination",
    "WorkflowProcessRequest",
    "WorkflowProcessResponse",
    "WorkflowPromptDefinition",
    "WorkflowResultStream",
    "WorkflowResultsView",
    "WorkflowRunResults",
    "WorkflowSearchMode",
    "WorkflowSearchRequest",
    "WorkflowSearchResponse",
    "WorkflowUploadRequest",
]


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f".{module}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
