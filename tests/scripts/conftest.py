"""A small document to change."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture
def small_document() -> dict[str, Any]:
    """A document without problems: one read, one write, one listing in pages."""
    thing = {"$ref": "#/components/schemas/Thing"}
    error = {"description": "Refused."}
    identifier = {
        "name": "thing_id",
        "in": "path",
        "required": True,
        "description": "The thing.",
        "schema": {"type": "string", "minLength": 1},
        "example": "thing_1",
    }
    example = {"thing_id": "thing_1", "state": "new", "size": 3, "note": None}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1.0.0"},
        "servers": [{"url": "https://things.example/v1"}],
        "tags": [{"name": "things", "description": "Things to read and make."}],
        "paths": {
            "/things/{thing_id}": {
                "get": {
                    "operationId": "getThing",
                    "tags": ["things"],
                    "summary": "Read a thing",
                    "description": "Reads one thing.",
                    "security": [{"ApiKeyAuth": []}, {"BearerAuth": []}],
                    "x-videovector": {
                        "method": "things.retrieve", "idempotency": "none", "paging": "none", "scope": "read",
                    },
                    "parameters": [identifier],
                    "responses": {
                        "200": {
                            "description": "The thing.",
                            "content": {"application/json": {"schema": thing, "example": example}},
                        },
                        "404": error,
                    },
                }
            },
            "/things": {
                "get": {
                    "operationId": "listThings",
                    "tags": ["things"],
                    "summary": "List things",
                    "description": "Lists things.",
                    "security": [{"ApiKeyAuth": []}],
                    "x-videovector": {
                        "method": "things.list", "idempotency": "none", "paging": "cursor", "scope": "read",
                    },
                    "parameters": [
                        {
                            "name": "cursor", "in": "query", "description": "Where to continue.",
                            "schema": {"type": "string"}, "example": "abc",
                        },
                        {
                            "name": "limit", "in": "query", "description": "Page size.",
                            "schema": {"type": "integer", "minimum": 1, "maximum": 100, "default": 50}, "example": 10,
                        },
                    ],
                    "responses": {
                        "200": {
                            "description": "A page.",
                            "content": {
                                "application/json": {
                                    "schema": {"$ref": "#/components/schemas/ThingPage"},
                                    "example": {"data": [example]},
                                }
                            },
                        }
                    },
                },
                "post": {
                    "operationId": "createThing",
                    "tags": ["things"],
                    "summary": "Make a thing",
                    "description": "Makes a thing.",
                    "security": [{"ApiKeyAuth": []}],
                    "x-videovector": {
                        "method": "things.create", "idempotency": "auto", "idempotency_prefix": "thing",
                        "paging": "none", "scope": "write",
                    },
                    "parameters": [
                        {
                            "name": "Idempotency-Key", "in": "header", "description": "The key.",
                            "schema": {"type": "string"}, "example": "thing:1",
                        }
                    ],
                    "requestBody": {
                        "required": True,
                        "content": {
                            "application/json": {
                                "schema": {"$ref": "#/components/schemas/ThingRequest"},
                                "example": {"name": "one", "state": "new"},
                            }
                        },
                    },
                    "responses": {
                        "201": {
                            "description": "The thing.",
                            "content": {"application/json": {"schema": thing, "example": example}},
                        }
                    },
                },
            },
        },
        "components": {
            "schemas": {
                "ProcessingIntent": {"type": "string", "description": "Work to come.", "enum": ["find"]},
                "State": {"type": "string", "description": "How it stands.", "enum": ["new", "old"]},
                "Thing": {
                    "type": "object",
                    "description": "A thing.",
                    "required": ["thing_id", "state"],
                    "properties": {
                        "thing_id": {"type": "string", "description": "Its id."},
                        "state": {"$ref": "#/components/schemas/State"},
                        "size": {"type": "integer", "description": "Its size.", "minimum": 0},
                        "note": {"type": ["string", "null"], "description": "A note."},
                    },
                },
                "ThingRequest": {
                    "type": "object",
                    "description": "What a thing is made of.",
                    "required": ["name"],
                    "properties": {
                        "name": {"type": "string", "description": "Its name.", "maxLength": 20},
                        "state": {"$ref": "#/components/schemas/State"},
                        "tags": {"type": "array", "description": "Tags.", "items": {"type": "string"}},
                    },
                },
                "ThingPage": {
                    "type": "object",
                    "description": "A page of things.",
                    "required": ["data"],
                    "properties": {
                        "data": {"type": "array", "description": "The things.", "items": thing},
                        "pagination": {"type": "object", "description": "Where the page stands."},
                    },
                },
            }
        },
    }  # fmt: skip
