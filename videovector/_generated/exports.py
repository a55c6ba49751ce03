# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The public names of the package."""

# Type checkers recognize this name; importing it from typing would take longer than the rest of this module.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from videovector._client import AsyncVideoVector as AsyncVideoVector
    from videovector._config import AsyncOAuthTokenProvider as AsyncOAuthTokenProvider
    from videovector._config import ClientConfig as ClientConfig
    from videovector._config import OAuthTokenProvider as OAuthTokenProvider
    from videovector._config import RequestOptions as RequestOptions
    from videovector._errors import AuthenticationError as AuthenticationError
    from videovector._errors import AuthorizationError as AuthorizationError
    from videovector._errors import ConflictError as ConflictError
    from videovector._errors import ConnectionError as ConnectionError
    from videovector._errors import ExternalServiceError as ExternalServiceError
    from videovector._errors import IdempotencyError as IdempotencyError
    from videovector._errors import InvalidArgumentError as InvalidArgumentError
    from videovector._errors import NotFoundError as NotFoundError
    from videovector._errors import ProcessingError as ProcessingError
    from videovector._errors import RateLimitError as RateLimitError
    from videovector._errors import ResponseDecodeError as ResponseDecodeError
    from videovector._errors import TimeoutError as TimeoutError
    from videovector._errors import UnreadableFieldError as UnreadableFieldError
    from videovector._errors import ValidationError as ValidationError
    from videovector._errors import VideoVectorError as VideoVectorError
    from videovector._generated.models import ApiKey as ApiKey
    from videovector._generated.models import ApiKeyScope as ApiKeyScope
    from videovector._generated.models import ApiKeyWithSecret as ApiKeyWithSecret
    from videovector._generated.models import BatchVideoSegmentsTarget as BatchVideoSegmentsTarget
    from videovector._generated.models import CloudFile as CloudFile
    from videovector._generated.models import Connector as Connector
    from videovector._generated.models import ConnectorImportMode as ConnectorImportMode
    from videovector._generated.models import ConnectorProvider as ConnectorProvider
    from videovector._generated.models import ConnectorStatus as ConnectorStatus
    from videovector._generated.models import CurrentUsage as CurrentUsage
    from videovector._generated.models import DeleteResponse as DeleteResponse
    from videovector._generated.models import ExecutePromptTarget as ExecutePromptTarget
    from videovector._generated.models import Export as Export
    from videovector._generated.models import ExportCreateResult as ExportCreateResult
    from videovector._generated.models import ExportDownloadUrlResult as ExportDownloadUrlResult
    from videovector._generated.models import ExportStatus as ExportStatus
    from videovector._generated.models import ExportType as ExportType
    from videovector._generated.models import FilterCondition as FilterCondition
    from videovector._generated.models import FilterSearchResponse as FilterSearchResponse
    from videovector._generated.models import ImageSearchResult as ImageSearchResult
    from videovector._generated.models import ImportExecution as ImportExecution
    from videovector._generated.models import ImportFilesPage as ImportFilesPage
    from videovector._generated.models import ImportJob as ImportJob
    from videovector._generated.models import ImportJobProgress as ImportJobProgress
    from videovector._generated.models import ImportJobStatus as ImportJobStatus
    from videovector._generated.models import ImportOutput as ImportOutput
    from videovector._generated.models import ImportOutputsPage as ImportOutputsPage
    from videovector._generated.models import ImportSourceFile as ImportSourceFile
    from videovector._generated.models import Index as Index
    from videovector._generated.models import IndexDeletionResponse as IndexDeletionResponse
    from videovector._generated.models import LlmCall as LlmCall
    from videovector._generated.models import MarkerInfo as MarkerInfo
    from videovector._generated.models import MatchedFieldInstance as MatchedFieldInstance
    from videovector._generated.models import MultimodalSearchResult as MultimodalSearchResult
    from videovector._generated.models import ProcessingModel as ProcessingModel
    from videovector._generated.models import ProcessingStartedResponse as ProcessingStartedResponse
    from videovector._generated.models import ProcessingStatus as ProcessingStatus
    from videovector._generated.models import Prompt as Prompt
    from videovector._generated.models import PromptListResponse as PromptListResponse
    from videovector._generated.models import PromptRun as PromptRun
    from videovector._generated.models import PromptRunCostEstimate as PromptRunCostEstimate
    from videovector._generated.models import PromptRunFailedSegment as PromptRunFailedSegment
    from videovector._generated.models import PromptRunFailedSegmentsManifest as PromptRunFailedSegmentsManifest
    from videovector._generated.models import PromptRunFailedVideo as PromptRunFailedVideo
    from videovector._generated.models import PromptRunFailureOperationCounts as PromptRunFailureOperationCounts
    from videovector._generated.models import PromptRunProcessingStatus as PromptRunProcessingStatus
    from videovector._generated.models import PromptRunSegmentRetry as PromptRunSegmentRetry
    from videovector._generated.models import PromptRunSegmentRetryStatus as PromptRunSegmentRetryStatus
    from videovector._generated.models import PromptRunStatus as PromptRunStatus
    from videovector._generated.models import PromptRunVideoResult as PromptRunVideoResult
    from videovector._generated.models import PromptUsageStats as PromptUsageStats
    from videovector._generated.models import PromptVideoLevelConfig as PromptVideoLevelConfig
    from videovector._generated.models import RateLimitCategoryStatus as RateLimitCategoryStatus
    from videovector._generated.models import RateLimitStatus as RateLimitStatus
    from videovector._generated.models import RotateSecretResponse as RotateSecretResponse
    from videovector._generated.models import SearchResult as SearchResult
    from videovector._generated.models import Segment as Segment
    from videovector._generated.models import SegmentationType as SegmentationType
    from videovector._generated.models import SegmentRunProcessingStatus as SegmentRunProcessingStatus
    from videovector._generated.models import SegmentRunResult as SegmentRunResult
    from videovector._generated.models import SignedUrl as SignedUrl
    from videovector._generated.models import TestConnectionResult as TestConnectionResult
    from videovector._generated.models import TestSchemaResponse as TestSchemaResponse
    from videovector._generated.models import UsageBreakdown as UsageBreakdown
    from videovector._generated.models import UsageDetail as UsageDetail
    from videovector._generated.models import UsageHistory as UsageHistory
    from videovector._generated.models import UsageHistoryItem as UsageHistoryItem
    from videovector._generated.models import UsageMetricTypeInfo as UsageMetricTypeInfo
    from videovector._generated.models import UsageTotals as UsageTotals
    from videovector._generated.models import Video as Video
    from videovector._generated.models import VideoDeletionResponse as VideoDeletionResponse
    from videovector._generated.models import VideoLevelProcessingStatus as VideoLevelProcessingStatus
    from videovector._generated.models import VideoSegments as VideoSegments
    from videovector._generated.models import VideoStatus as VideoStatus
    from videovector._generated.models import VideoWithDetails as VideoWithDetails
    from videovector._generated.models import Webhook as Webhook
    from videovector._generated.models import WebhookDelivery as WebhookDelivery
    from videovector._generated.models import WebhookStatus as WebhookStatus
    from videovector._generated.models import WebhookTestResponse as WebhookTestResponse
    from videovector._generated.models import WebhookWithSecret as WebhookWithSecret
    from videovector._generated.models import WorkflowDefineResponse as WorkflowDefineResponse
    from videovector._generated.models import WorkflowPagination as WorkflowPagination
    from videovector._generated.models import WorkflowProcessResponse as WorkflowProcessResponse
    from videovector._generated.models import WorkflowPromptDefinition as WorkflowPromptDefinition
    from videovector._generated.models import WorkflowSearchResponse as WorkflowSearchResponse
    from videovector._generated.sync._client import VideoVector as VideoVector
    from videovector._generated.sync._pagination import SyncPage as SyncPage
    from videovector._generated.sync._response.stream import SyncStream as SyncStream
    from videovector._hooks import CallInfo as CallInfo
    from videovector._hooks import FinishEvent as FinishEvent
    from videovector._hooks import Hooks as Hooks
    from videovector._hooks import RequestEvent as RequestEvent
    from videovector._hooks import ResponseEvent as ResponseEvent
    from videovector._hooks import RetryEvent as RetryEvent
    from videovector._hooks import SchemaDriftEvent as SchemaDriftEvent
    from videovector._pagination import AsyncPage as AsyncPage
    from videovector._request.operation import UNSET as UNSET
    from videovector._request.operation import Unset as Unset
    from videovector._response.api_response import APIResponse as APIResponse
    from videovector._response.sse import ServerSentEvent as ServerSentEvent
    from videovector._response.stream import AsyncStream as AsyncStream
    from videovector._version import __version__ as __version__

# The module of each name; it is loaded when one of its names is first used.
MODULES: dict[str, str] = {
    "APIResponse": "videovector._response.api_response",
    "ApiKey": "videovector._generated.models",
    "ApiKeyScope": "videovector._generated.models",
    "ApiKeyWithSecret": "videovector._generated.models",
    "AsyncOAuthTokenProvider": "videovector._config",
    "AsyncPage": "videovector._pagination",
    "AsyncStream": "videovector._response.stream",
    "AsyncVideoVector": "videovector._client",
    "AuthenticationError": "videovector._errors",
    "AuthorizationError": "videovector._errors",
    "BatchVideoSegmentsTarget": "videovector._generated.models",
    "CallInfo": "videovector._hooks",
    "ClientConfig": "videovector._config",
    "CloudFile": "videovector._generated.models",
    "ConflictError": "videovector._errors",
    "ConnectionError": "videovector._errors",
    "Connector": "videovector._generated.models",
    "ConnectorImportMode": "videovector._generated.models",
    "ConnectorProvider": "videovector._generated.models",
    "ConnectorStatus": "videovector._generated.models",
    "CurrentUsage": "videovector._generated.models",
    "DeleteResponse": "videovector._generated.models",
    "ExecutePromptTarget": "videovector._generated.models",
    "Export": "videovector._generated.models",
    "ExportCreateResult": "videovector._generated.models",
    "ExportDownloadUrlResult": "videovector._generated.models",
    "ExportStatus": "videovector._generated.models",
    "ExportType": "videovector._generated.models",
    "ExternalServiceError": "videovector._errors",
    "FilterCondition": "videovector._generated.models",
    "FilterSearchResponse": "videovector._generated.models",
    "FinishEvent": "videovector._hooks",
    "Hooks": "videovector._hooks",
    "IdempotencyError": "videovector._errors",
    "ImageSearchResult": "videovector._generated.models",
    "ImportExecution": "videovector._generated.models",
    "ImportFilesPage": "videovector._generated.models",
    "ImportJob": "videovector._generated.models",
    "ImportJobProgress": "videovector._generated.models",
    "ImportJobStatus": "videovector._generated.models",
    "ImportOutput": "videovector._generated.models",
    "ImportOutputsPage": "videovector._generated.models",
    "ImportSourceFile": "videovector._generated.models",
    "Index": "videovector._generated.models",
    "IndexDeletionResponse": "videovector._generated.models",
    "InvalidArgumentError": "videovector._errors",
    "LlmCall": "videovector._generated.models",
    "MarkerInfo": "videovector._generated.models",
    "MatchedFieldInstance": "videovector._generated.models",
    "MultimodalSearchResult": "videovector._generated.models",
    "NotFoundError": "videovector._errors",
    "OAuthTokenProvider": "videovector._config",
    "ProcessingError": "videovector._errors",
    "ProcessingModel": "videovector._generated.models",
    "ProcessingStartedResponse": "videovector._generated.models",
    "ProcessingStatus": "videovector._generated.models",
    "Prompt": "videovector._generated.models",
    "PromptListResponse": "videovector._generated.models",
    "PromptRun": "videovector._generated.models",
    "PromptRunCostEstimate": "videovector._generated.models",
    "PromptRunFailedSegment": "videovector._generated.models",
    "PromptRunFailedSegmentsManifest": "videovector._generated.models",
    "PromptRunFailedVideo": "videovector._generated.models",
    "PromptRunFailureOperationCounts": "videovector._generated.models",
    "PromptRunProcessingStatus": "videovector._generated.models",
    "PromptRunSegmentRetry": "videovector._generated.models",
    "PromptRunSegmentRetryStatus": "videovector._generated.models",
    "PromptRunStatus": "videovector._generated.models",
    "PromptRunVideoResult": "videovector._generated.models",
    "PromptUsageStats": "videovector._generated.models",
    "PromptVideoLevelConfig": "videovector._generated.models",
    "RateLimitCategoryStatus": "videovector._generated.models",
    "RateLimitError": "videovector._errors",
    "RateLimitStatus": "videovector._generated.models",
    "RequestEvent": "videovector._hooks",
    "RequestOptions": "videovector._config",
    "ResponseDecodeError": "videovector._errors",
    "ResponseEvent": "videovector._hooks",
    "RetryEvent": "videovector._hooks",
    "RotateSecretResponse": "videovector._generated.models",
    "SchemaDriftEvent": "videovector._hooks",
    "SearchResult": "videovector._generated.models",
    "Segment": "videovector._generated.models",
    "SegmentRunProcessingStatus": "videovector._generated.models",
    "SegmentRunResult": "videovector._generated.models",
    "SegmentationType": "videovector._generated.models",
    "ServerSentEvent": "videovector._response.sse",
    "SignedUrl": "videovector._generated.models",
    "SyncPage": "videovector._generated.sync._pagination",
    "SyncStream": "videovector._generated.sync._response.stream",
    "TestConnectionResult": "videovector._generated.models",
    "TestSchemaResponse": "videovector._generated.models",
    "TimeoutError": "videovector._errors",
    "UNSET": "videovector._request.operation",
    "UnreadableFieldError": "videovector._errors",
    "Unset": "videovector._request.operation",
    "UsageBreakdown": "videovector._generated.models",
    "UsageDetail": "videovector._generated.models",
    "UsageHistory": "videovector._generated.models",
    "UsageHistoryItem": "videovector._generated.models",
    "UsageMetricTypeInfo": "videovector._generated.models",
    "UsageTotals": "videovector._generated.models",
    "ValidationError": "videovector._errors",
    "Video": "videovector._generated.models",
    "VideoDeletionResponse": "videovector._generated.models",
    "VideoLevelProcessingStatus": "videovector._generated.models",
    "VideoSegments": "videovector._generated.models",
    "VideoStatus": "videovector._generated.models",
    "VideoVector": "videovector._generated.sync._client",
    "VideoVectorError": "videovector._errors",
    "VideoWithDetails": "videovector._generated.models",
    "Webhook": "videovector._generated.models",
    "WebhookDelivery": "videovector._generated.models",
    "WebhookStatus": "videovector._generated.models",
    "WebhookTestResponse": "videovector._generated.models",
    "WebhookWithSecret": "videovector._generated.models",
    "WorkflowDefineResponse": "videovector._generated.models",
    "WorkflowPagination": "videovector._generated.models",
    "WorkflowProcessResponse": "videovector._generated.models",
    "WorkflowPromptDefinition": "videovector._generated.models",
    "WorkflowSearchResponse": "videovector._generated.models",
    "__version__": "videovector._version",
}

__all__ = [
    "APIResponse",
    "ApiKey",
    "ApiKeyScope",
    "ApiKeyWithSecret",
    "AsyncOAuthTokenProvider",
    "AsyncPage",
    "AsyncStream",
    "AsyncVideoVector",
    "AuthenticationError",
    "AuthorizationError",
    "BatchVideoSegmentsTarget",
    "CallInfo",
    "ClientConfig",
    "CloudFile",
    "ConflictError",
    "ConnectionError",
    "Connector",
    "ConnectorImportMode",
    "ConnectorProvider",
    "ConnectorStatus",
    "CurrentUsage",
    "DeleteResponse",
    "ExecutePromptTarget",
    "Export",
    "ExportCreateResult",
    "ExportDownloadUrlResult",
    "ExportStatus",
    "ExportType",
    "ExternalServiceError",
    "FilterCondition",
    "FilterSearchResponse",
    "FinishEvent",
    "Hooks",
    "IdempotencyError",
    "ImageSearchResult",
    "ImportExecution",
    "ImportFilesPage",
    "ImportJob",
    "ImportJobProgress",
    "ImportJobStatus",
    "ImportOutput",
    "ImportOutputsPage",
    "ImportSourceFile",
    "Index",
    "IndexDeletionResponse",
    "InvalidArgumentError",
    "LlmCall",
    "MarkerInfo",
    "MatchedFieldInstance",
    "MultimodalSearchResult",
    "NotFoundError",
    "OAuthTokenProvider",
    "ProcessingError",
    "ProcessingModel",
    "ProcessingStartedResponse",
    "ProcessingStatus",
    "Prompt",
    "PromptListResponse",
    "PromptRun",
    "PromptRunCostEstimate",
    "PromptRunFailedSegment",
    "PromptRunFailedSegmentsManifest",
    "PromptRunFailedVideo",
    "PromptRunFailureOperationCounts",
    "PromptRunProcessingStatus",
    "PromptRunSegmentRetry",
    "PromptRunSegmentRetryStatus",
    "PromptRunStatus",
    "PromptRunVideoResult",
    "PromptUsageStats",
    "PromptVideoLevelConfig",
    "RateLimitCategoryStatus",
    "RateLimitError",
    "RateLimitStatus",
    "RequestEvent",
    "RequestOptions",
    "ResponseDecodeError",
    "ResponseEvent",
    "RetryEvent",
    "RotateSecretResponse",
    "SchemaDriftEvent",
    "SearchResult",
    "Segment",
    "SegmentRunProcessingStatus",
    "SegmentRunResult",
    "SegmentationType",
    "ServerSentEvent",
    "SignedUrl",
    "SyncPage",
    "SyncStream",
    "TestConnectionResult",
    "TestSchemaResponse",
    "TimeoutError",
    "UNSET",
    "UnreadableFieldError",
    "Unset",
    "UsageBreakdown",
    "UsageDetail",
    "UsageHistory",
    "UsageHistoryItem",
    "UsageMetricTypeInfo",
    "UsageTotals",
    "ValidationError",
    "Video",
    "VideoDeletionResponse",
    "VideoLevelProcessingStatus",
    "VideoSegments",
    "VideoStatus",
    "VideoVector",
    "VideoVectorError",
    "VideoWithDetails",
    "Webhook",
    "WebhookDelivery",
    "WebhookStatus",
    "WebhookTestResponse",
    "WebhookWithSecret",
    "WorkflowDefineResponse",
    "WorkflowPagination",
    "WorkflowProcessResponse",
    "WorkflowPromptDefinition",
    "WorkflowSearchResponse",
    "__version__",
]
