"""spec_diff says of each change how bad it is, for requests and for responses."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import spec_diff
import yaml
from comparison.change import Change
from spec_diff import bump, compare, render

Document = dict[str, Any]
Edit = Callable[[Document], object]


def schema(document: Document, name: str) -> Document:
    found: Document = document["components"]["schemas"][name]
    return found


def field(document: Document, name: str, of: str) -> Document:
    found: Document = schema(document, of)["properties"][name]
    return found


def operation(document: Document, path: str, method: str) -> Document:
    found: Document = document["paths"][path][method]
    return found


def get(document: Document) -> Document:
    return operation(document, "/things/{thing_id}", "get")


def listing(document: Document) -> Document:
    return operation(document, "/things", "get")


def post(document: Document) -> Document:
    return operation(document, "/things", "post")


def rename(mapping: Document, old: str, new: str) -> None:
    entries = [(new if key == old else key, value) for key, value in mapping.items()]
    mapping.clear()
    mapping.update(entries)


CASES: dict[str, tuple[Edit, list[tuple[str, str, str, str]]]] = {
    "operation removed": (
        lambda d: d["paths"].pop("/things/{thing_id}"),
        [("breaking", "operation", "getThing", "GET /things/{thing_id} was removed")],
    ),
    "operation added": (
        lambda d: d["paths"].update({"/more": {"get": {**copy.deepcopy(get(d)), "operationId": "more"}}}),
        [("additive", "operation", "more", "GET /more is new")],
    ),
    "operation renamed": (
        lambda d: get(d).update(operationId="readThing"),
        [
            ("breaking", "operation", "getThing", "readThing stands at the same place: renamed?"),
            ("additive", "operation", "readThing", "is new"),
        ],
    ),
    "operation moved": (
        lambda d: rename(d["paths"], "/things/{thing_id}", "/thing/{thing_id}"),
        [("breaking", "operation", "getThing", "moved from GET /things/{thing_id} to GET /thing/{thing_id}")],
    ),
    "summary reworded": (lambda d: get(d).update(summary="Get"), [("docs", "operation", "getThing", "summary")]),
    "tag changed": (lambda d: get(d).update(tags=["more"]), [("docs", "operation", "getThing", "tags")]),
    "example changed": (
        lambda d: get(d)["parameters"][0].update(example="thing_2"),
        [("docs", "request", "getThing.thing_id", "example changed")],
    ),
    "field described otherwise": (
        lambda d: field(d, "size", of="Thing").update(description="Bytes."),
        [("docs", "response", "Thing.size", "description changed")],
    ),
    "credential refused": (
        lambda d: get(d).update(security=[{"BearerAuth": []}]),
        [("breaking", "request", "getThing", "ApiKeyAuth is no longer enough: BearerAuth")],
    ),
    "credential accepted": (
        lambda d: post(d)["security"].append({"BearerAuth": []}),
        [("additive", "request", "createThing", "BearerAuth is accepted now")],
    ),
    "made public": (
        lambda d: post(d).update(security=[]),
        [("additive", "request", "createThing", "needs no credential any more")],
    ),
    "facade method renamed": (
        lambda d: get(d)["x-videovector"].update(method="things.get"),
        [("breaking", "operation", "getThing", "x-videovector.method: 'things.retrieve' became 'things.get'")],
    ),
    "scope changed": (
        lambda d: get(d)["x-videovector"].update(scope="search"),
        [("breaking", "operation", "getThing", "x-videovector.scope: 'read' became 'search'")],
    ),
    "no scope asked for": (
        lambda d: get(d)["x-videovector"].update(scope="none"),
        [("additive", "operation", "getThing", "x-videovector.scope: 'read' became 'none'")],
    ),
    "no longer wrapped": (
        lambda d: get(d)["x-videovector"].update(rest_only="why"),
        [("breaking", "operation", "getThing", "x-videovector.rest_only")],
    ),
    "parameter removed": (
        lambda d: listing(d)["parameters"].pop(),
        [("breaking", "request", "listThings", "query parameter limit was removed")],
    ),
    "parameter added": (
        lambda d: listing(d)["parameters"].append({"name": "q", "in": "query", "schema": {"type": "string"}}),
        [("additive", "request", "listThings", "query parameter q is new")],
    ),
    "required parameter added": (
        lambda d: listing(d)["parameters"].append({"name": "q", "in": "query", "required": True, "schema": {}}),
        [("breaking", "request", "listThings", "query parameter q is new and required")],
    ),
    "parameter became required": (
        lambda d: listing(d)["parameters"][0].update(required=True),
        [("breaking", "request", "listThings.cursor", "is required now")],
    ),
    "parameter spelled otherwise": (
        lambda d: listing(d)["parameters"][0].update(style="pipeDelimited"),
        [("breaking", "request", "listThings.cursor", "style became 'pipeDelimited'")],
    ),
    "default changed": (
        lambda d: listing(d)["parameters"][1]["schema"].update(default=20),
        [("breaking", "request", "listThings.limit", "default 50 became 20")],
    ),
    "request bound tightened": (
        lambda d: listing(d)["parameters"][1]["schema"].update(maximum=10),
        [("breaking", "request", "listThings.limit", "maximum 100 became 10")],
    ),
    "request bound relaxed": (
        lambda d: listing(d)["parameters"][1]["schema"].update(maximum=500),
        [("additive", "request", "listThings.limit", "maximum 100 became 500")],
    ),
    "response bound tightened": (
        lambda d: field(d, "size", of="Thing").update(minimum=5),
        [("additive", "response", "Thing.size", "minimum 0 became 5")],
    ),
    "request pattern added": (
        lambda d: field(d, "name", of="ThingRequest").update(pattern="^x"),
        [("breaking", "request", "ThingRequest.name", "pattern None became '^x'")],
    ),
    "required request field added": (
        lambda d: (
            schema(d, "ThingRequest")["properties"].update(kind={"type": "string"}),
            schema(d, "ThingRequest")["required"].append("kind"),
        ),
        [("breaking", "request", "ThingRequest.kind", "field is new and required")],
    ),
    "optional request field added": (
        lambda d: schema(d, "ThingRequest")["properties"].update(kind={"type": "string"}),
        [("additive", "request", "ThingRequest.kind", "field is new")],
    ),
    "required response field added": (
        lambda d: (
            schema(d, "Thing")["properties"].update(kind={"type": "string"}),
            schema(d, "Thing")["required"].append("kind"),
        ),
        [("additive", "response", "Thing.kind", "field is new and required")],
    ),
    "response field renamed": (
        lambda d: rename(schema(d, "Thing")["properties"], "size", "length"),
        [
            ("breaking", "response", "Thing.size", "field was removed; renamed to length?"),
            ("additive", "response", "Thing.length", "field is new"),
        ],
    ),
    "request field became required": (
        lambda d: schema(d, "ThingRequest")["required"].append("tags"),
        [("breaking", "request", "ThingRequest.tags", "is required now")],
    ),
    "response field became required": (
        lambda d: schema(d, "Thing")["required"].append("size"),
        [("additive", "response", "Thing.size", "is required now")],
    ),
    "response field became optional": (
        lambda d: schema(d, "Thing")["required"].remove("thing_id"),
        [("breaking", "response", "Thing.thing_id", "is optional now")],
    ),
    "response field may be null": (
        lambda d: field(d, "size", of="Thing").update(type=["integer", "null"]),
        [("breaking", "response", "Thing.size", "type integer became integer | null")],
    ),
    "response field is never null": (
        lambda d: field(d, "note", of="Thing").update(type="string"),
        [("additive", "response", "Thing.note", "type null | string became string")],
    ),
    "request field may be null": (
        lambda d: field(d, "name", of="ThingRequest").update(type=["string", "null"]),
        [("additive", "request", "ThingRequest.name", "type string became null | string")],
    ),
    "type replaced": (
        lambda d: field(d, "size", of="Thing").update(type="string"),
        [("breaking", "response", "Thing.size", "type integer became string")],
    ),
    "format changed": (
        lambda d: field(d, "note", of="Thing").update(format="date-time"),
        [("breaking", "response", "Thing.note", "format None became date-time")],
    ),
    "type of entries changed": (
        lambda d: field(d, "tags", of="ThingRequest")["items"].update(type="integer"),
        [("breaking", "request", "ThingRequest.tags[]", "type string became integer")],
    ),
    "reference replaced": (
        lambda d: field(d, "data", of="ThingPage").update(items={"$ref": "#/components/schemas/State"}),
        [("breaking", "response", "ThingPage.data[]", "type Thing became State")],
    ),
    "enum value added": (
        lambda d: schema(d, "State")["enum"].append("odd"),
        [
            ("additive", "request", "State", "enum value 'odd' is new"),
            ("additive", "response", "State", "enum value 'odd' is new"),
        ],
    ),
    "enum value removed": (
        lambda d: schema(d, "State")["enum"].remove("old"),
        [
            ("breaking", "request", "State", "enum value 'old' was removed"),
            ("additive", "response", "State", "enum value 'old' was removed"),
        ],
    ),
    "request closed": (
        lambda d: schema(d, "ThingRequest").update(additionalProperties=False),
        [("breaking", "request", "ThingRequest", "additionalProperties None became False")],
    ),
    "schema added": (
        lambda d: d["components"]["schemas"].update(More={"type": "object"}),
        [("additive", "operation", "More", "the schema is new")],
    ),
    "request body removed": (
        lambda d: post(d).pop("requestBody"),
        [("breaking", "request", "createThing", "the request body was removed")],
    ),
    "success removed": (
        lambda d: rename(post(d)["responses"], "201", "202"),
        [
            ("breaking", "response", "createThing", "response 201 was removed"),
            ("additive", "response", "createThing", "response 202 is new"),
        ],
    ),
    "error removed": (
        lambda d: get(d)["responses"].pop("404"),
        [("docs", "response", "getThing", "response 404 was removed")],
    ),
    "content type replaced": (
        lambda d: rename(get(d)["responses"]["200"]["content"], "application/json", "application/cbor"),
        [
            ("breaking", "response", "getThing 200", "content type application/json was removed"),
            ("additive", "response", "getThing 200", "content type application/cbor is new"),
        ],
    ),
    "default server replaced": (
        lambda d: d["servers"][0].update(url="https://other.example/v1"),
        [("breaking", "operation", "servers", "https://other.example/v1")],
    ),
    "server added": (
        lambda d: d["servers"].append({"url": "https://other.example/v1"}),
        [("additive", "operation", "servers", "https://other.example/v1")],
    ),
    "request body becomes optional": (
        lambda d: post(d)["requestBody"].pop("required"),
        [("additive", "request", "createThing", "the request body is optional now")],
    ),
    "both credentials needed": (
        lambda d: get(d).update(security=[{"ApiKeyAuth": [], "BearerAuth": []}]),
        [
            ("breaking", "request", "getThing", "ApiKeyAuth is no longer enough: ApiKeyAuth and BearerAuth"),
            ("breaking", "request", "getThing", "BearerAuth is no longer enough: ApiKeyAuth and BearerAuth"),
        ],
    ),
    "security moves to the top": (lambda d: d.update(security=post(d).pop("security")), []),
    "operation deprecated": (
        lambda d: get(d).update({"deprecated": True, "x-sunset": "2027-01-01"}),
        [("additive", "operation", "getThing", "is deprecated now, and ends on 2027-01-01")],
    ),
    "field deprecated": (
        lambda d: field(d, "size", of="Thing").update(deprecated=True),
        [("additive", "response", "Thing.size", "is deprecated now")],
    ),
    "request field read only": (
        lambda d: field(d, "tags", of="ThingRequest").update(readOnly=True),
        [("breaking", "request", "ThingRequest.tags", "is readOnly")],
    ),
    "response field write only": (
        lambda d: field(d, "size", of="Thing").update(writeOnly=True),
        [("breaking", "response", "Thing.size", "is writeOnly")],
    ),
    "request const": (
        lambda d: field(d, "name", of="ThingRequest").update(const="one"),
        [("breaking", "request", "ThingRequest.name", "const None became 'one'")],
    ),
    "response const": (
        lambda d: field(d, "note", of="Thing").update(const="one"),
        [("additive", "response", "Thing.note", "const None became 'one'")],
    ),
    "request items unique": (
        lambda d: field(d, "tags", of="ThingRequest").update(uniqueItems=True),
        [("breaking", "request", "ThingRequest.tags", "uniqueItems is new (True)")],
    ),
    "response multiple": (
        lambda d: field(d, "size", of="Thing").update(multipleOf=2),
        [("additive", "response", "Thing.size", "multipleOf is new (2)")],
    ),
    "request text becomes an enum": (
        lambda d: field(d, "name", of="ThingRequest").update(enum=["one"]),
        [("breaking", "request", "ThingRequest.name", "takes these values alone now: one")],
    ),
    "enum opened": (
        lambda d: schema(d, "State").pop("enum"),
        [
            ("breaking", "response", "State", "is no longer an enum"),
            ("additive", "request", "State", "is no longer an enum"),
        ],
    ),
    "response header added": (
        lambda d: get(d)["responses"]["200"].update(headers={"X-Left": {"schema": {"type": "integer"}}}),
        [("additive", "response", "getThing 200", "header x-left is new")],
    ),
    "response loses its content": (
        lambda d: get(d)["responses"]["200"].pop("content"),
        [("breaking", "response", "getThing 200", "has no content any more")],
    ),
    "request integer becomes a number": (
        lambda d: listing(d)["parameters"][1]["schema"].update(type="number"),
        [("additive", "request", "listThings.limit", "type integer became number")],
    ),
    "response integer becomes a number": (
        lambda d: field(d, "size", of="Thing").update(type="number"),
        [("breaking", "response", "Thing.size", "type integer became number")],
    ),
    "header became required": (
        lambda d: post(d)["parameters"][0].update(required=True),
        [("breaking", "request", "createThing.Idempotency-Key", "is required now")],
    ),
    "style said that held anyway": (lambda d: listing(d)["parameters"][0].update(style="form", explode=True), []),
    "parameter written in one piece": (
        lambda d: listing(d)["parameters"][0].update(explode=False),
        [("breaking", "request", "listThings.cursor", "explode became False")],
    ),
    "parameter keeps reserved characters": (
        lambda d: listing(d)["parameters"][0].update(allowReserved=True),
        [("breaking", "request", "listThings.cursor", "allowReserved became True")],
    ),
    "parameter becomes JSON": (
        lambda d: listing(d)["parameters"][0].update(
            content={"application/json": {"schema": listing(d)["parameters"][0].pop("schema")}}
        ),
        [("breaking", "request", "listThings.cursor", "is sent as application/json now")],
    ),
    "path parameter renamed": (
        lambda d: (
            rename(d["paths"], "/things/{thing_id}", "/things/{id}"),
            d["paths"]["/things/{id}"]["get"]["parameters"][0].update(name="id"),
        ),
        [
            ("breaking", "operation", "getThing", "moved from GET /things/{thing_id} to GET /things/{id}"),
            ("breaking", "request", "getThing", "path parameter id is new and required"),
            ("breaking", "request", "getThing", "path parameter thing_id was removed"),
        ],
    ),
    "response becomes a stream of events": (
        lambda d: rename(get(d)["responses"]["200"]["content"], "application/json", "text/event-stream"),
        [
            ("breaking", "response", "getThing 200", "content type application/json was removed"),
            ("additive", "response", "getThing 200", "content type text/event-stream is new"),
        ],
    ),
    "path of the server changed": (
        lambda d: d["servers"][0].update(url="https://things.example/v2"),
        [("breaking", "operation", "servers", "https://things.example/v2")],
    ),
    "default of a server variable changed": (
        lambda d: d["servers"][0].update(url="https://{place}.example/v1", variables={"place": {"default": "other"}}),
        [("breaking", "operation", "servers", "https://other.example/v1")],
    ),
    "operation has a server of its own": (
        lambda d: get(d).update(servers=[{"url": "https://other.example"}]),
        [("breaking", "operation", "getThing", "its own servers [] became ['https://other.example']")],
    ),
    "path has a server of its own": (
        lambda d: d["paths"]["/things/{thing_id}"].update(servers=[{"url": "https://other.example"}]),
        [("breaking", "operation", "getThing", "its own servers [] became ['https://other.example']")],
    ),
    "response field nullable as 3.0 says it": (
        lambda d: field(d, "thing_id", of="Thing").update(nullable=True),
        [("breaking", "response", "Thing.thing_id", "type string became null | string")],
    ),
    "reference nullable as 3.0 says it": (
        lambda d: field(d, "data", of="ThingPage").update(
            items={"allOf": [{"$ref": "#/components/schemas/Thing"}], "nullable": True}
        ),
        [("breaking", "response", "ThingPage.data[]", "type Thing became Thing | null")],
    ),
    "field becomes a secret": (
        lambda d: field(d, "note", of="Thing").update({"x-secret": True}),
        [("breaking", "response", "Thing.note", "x-secret: None became True")],
    ),
    "items may be anything": (
        lambda d: field(d, "tags", of="ThingRequest").pop("items"),
        [("additive", "request", "ThingRequest.tags[]", "type string became anything")],
    ),
    "webhook added": (
        lambda d: d.update(webhooks={"thingMade": {}}),
        [("additive", "operation", "thingMade", "the webhook is new")],
    ),
}


#: Changes of what the small document does not have: what is added to it first, the change, and what is told.
LOGIN: Document = {
    "Login": {
        "type": "oauth2",
        "flows": {"clientCredentials": {"tokenUrl": "/token", "scopes": {"read": "R", "write": "W"}}},
    }
}


def flows(document: Document) -> Document:
    found: Document = document["components"]["securitySchemes"]["Login"]["flows"]
    return found


def needs_login(document: Document, *scopes: str) -> None:
    get(document).update(security=[{"Login": list(scopes)}])


FURTHER: dict[str, tuple[Edit, Edit, list[tuple[str, str, str, str]]]] = {
    "removed after its announced end": (
        lambda d: get(d).update({"deprecated": True, "x-sunset": "2026-01-01"}),
        lambda d: d["paths"].pop("/things/{thing_id}"),
        [("breaking", "operation", "getThing", "was removed; it was deprecated, and its end announced for 2026-01-01")],
    ),
    "default of an enum removed": (
        lambda d: field(d, "state", of="ThingRequest").update(default="new"),
        lambda d: field(d, "state", of="ThingRequest").pop("default"),
        [("breaking", "request", "ThingRequest.state", "default 'new' became None")],
    ),
    "part of a form has another content type": (
        lambda d: rename(post(d)["requestBody"]["content"], "application/json", "multipart/form-data"),
        lambda d: post(d)["requestBody"]["content"]["multipart/form-data"].update(
            encoding={"name": {"contentType": "text/plain"}}
        ),
        [("breaking", "request", "createThing request", "encoding of name: None became")],
    ),
    "entries of a stream changed": (
        lambda d: get(d)["responses"]["200"].update(content={"text/event-stream": {"itemSchema": {"type": "string"}}}),
        lambda d: get(d)["responses"]["200"]["content"]["text/event-stream"].update(itemSchema={"type": "integer"}),
        [("breaking", "response", "getThing 200", "type string became integer")],
    ),
    "body of a webhook changed": (
        lambda d: d.update(webhooks=WEBHOOK),
        lambda d: d["components"]["schemas"]["Made"]["properties"]["at"].update(type="integer"),
        [("breaking", "response", "Made.at", "type string became integer")],
    ),
    "webhook has another method": (
        lambda d: d.update(webhooks=WEBHOOK),
        lambda d: rename(d["webhooks"]["thingMade"], "post", "put"),
        [("breaking", "operation", "thingMade", "is sent as PUT instead of POST")],
    ),
    "security scheme is new": (
        lambda d: d["components"].update(securitySchemes={}),
        lambda d: d["components"]["securitySchemes"].update(copy.deepcopy(LOGIN)),
        [("additive", "request", "Login", "the security scheme is new: oauth2, clientCredentials")],
    ),
    "security scheme that was used is gone": (
        lambda d: (d["components"].update(securitySchemes=copy.deepcopy(LOGIN)), needs_login(d, "read")),
        lambda d: (d["components"].pop("securitySchemes"), get(d).update(security=[])),
        [
            ("breaking", "request", "Login", "the security scheme was removed"),
            ("additive", "request", "getThing", "needs no credential any more"),
        ],
    ),
    "security scheme that nothing used is gone": (
        lambda d: d["components"].update(securitySchemes=copy.deepcopy(LOGIN)),
        lambda d: d["components"].pop("securitySchemes"),
        [("docs", "request", "Login", "nothing used it")],
    ),
    "security scheme under another name": (
        lambda d: (d["components"].update(securitySchemes=copy.deepcopy(LOGIN)), needs_login(d, "read")),
        lambda d: (
            rename(d["components"]["securitySchemes"], "Login", "OAuth"),
            rename(get(d)["security"][0], "Login", "OAuth"),
        ),
        [("docs", "request", "Login", "is called OAuth now; what is sent is the same")],
    ),
    "scheme spelled in capitals": (
        lambda d: d["components"].update(securitySchemes={"Token": {"type": "http", "scheme": "bearer"}}),
        lambda d: d["components"]["securitySchemes"]["Token"].update(scheme="Bearer"),
        [],
    ),
    "OAuth flow is new": (
        lambda d: d["components"].update(securitySchemes=copy.deepcopy(LOGIN)),
        lambda d: flows(d).update(implicit={"authorizationUrl": "/ask", "scopes": {}}),
        [("additive", "request", "Login", "the OAuth flow implicit is new")],
    ),
    "OAuth flow is another": (
        lambda d: d["components"].update(securitySchemes=copy.deepcopy(LOGIN)),
        lambda d: rename(flows(d), "clientCredentials", "password"),
        [
            ("breaking", "request", "Login", "the OAuth flow clientCredentials was removed"),
            ("additive", "request", "Login", "the OAuth flow password is new"),
        ],
    ),
    "tokens come from another place": (
        lambda d: d["components"].update(securitySchemes=copy.deepcopy(LOGIN)),
        lambda d: flows(d)["clientCredentials"].update(tokenUrl="/tokens"),
        [("breaking", "request", "Login", "clientCredentials: tokenUrl '/token' became '/tokens'")],
    ),
    "tokens can be renewed": (
        lambda d: d["components"].update(securitySchemes=copy.deepcopy(LOGIN)),
        lambda d: flows(d)["clientCredentials"].update(refreshUrl="/renew"),
        [("additive", "request", "Login", "refreshUrl None became '/renew'")],
    ),
    "scopes of a flow change": (
        lambda d: d["components"].update(securitySchemes=copy.deepcopy(LOGIN)),
        lambda d: flows(d)["clientCredentials"].update(scopes={"read": "Look", "admin": "A"}),
        [
            ("breaking", "request", "Login", "the scope write was removed"),
            ("additive", "request", "Login", "the scope admin is new"),
            ("docs", "request", "Login", "the description of the scope read changed"),
        ],
    ),
    "further scope needed": (
        lambda d: needs_login(d, "read"),
        lambda d: needs_login(d, "read", "write"),
        [("breaking", "request", "getThing", "needs further scopes now: write of Login")],
    ),
    "scope no longer needed": (
        lambda d: needs_login(d, "read", "write"),
        lambda d: needs_login(d, "read"),
        [("additive", "request", "getThing", "needs fewer scopes now; no longer write of Login")],
    ),
    "another scope needed": (
        lambda d: needs_login(d, "write"),
        lambda d: needs_login(d, "read"),
        [
            ("breaking", "request", "getThing", "needs further scopes now: read of Login"),
            ("additive", "request", "getThing", "needs fewer scopes now; no longer write of Login"),
        ],
    ),
}
WEBHOOK: Document = {
    "thingMade": {
        "post": {"requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Made"}}}}}
    }
}
MADE: Document = {"type": "object", "properties": {"at": {"type": "string"}}}


@pytest.mark.parametrize("case", FURTHER)
def test_change_of_what_was_there_is_told(case: str, small_document: Document) -> None:
    """A change of something that not every document has is found once, and nothing else is."""
    prepare, edit, expected = FURTHER[case]
    small_document["components"]["schemas"]["Made"] = copy.deepcopy(MADE)
    prepare(small_document)
    small_document = copy.deepcopy(small_document)
    changed = copy.deepcopy(small_document)
    edit(changed)
    found = compare(small_document, changed)
    assert [(one.severity, one.direction, one.where) for one in found] == [row[:3] for row in expected]
    for one, row in zip(found, expected, strict=True):
        assert row[3] in one.what


@pytest.mark.parametrize("case", CASES)
def test_change_is_told(case: str, small_document: Document) -> None:
    """Each kind of change is found once, with its severity, its direction and its place, and nothing else is."""
    edit, expected = CASES[case]
    changed = copy.deepcopy(small_document)
    edit(changed)
    found = compare(small_document, changed)
    assert [(one.severity, one.direction, one.where) for one in found] == [row[:3] for row in expected]
    for one, row in zip(found, expected, strict=True):
        assert row[3] in one.what


def test_same_document_has_no_changes(small_document: Document) -> None:
    """A document differs in nothing from itself, and asks for no version step."""
    assert compare(small_document, copy.deepcopy(small_document)) == []
    assert bump([]) == "none"


@pytest.mark.parametrize(
    ("case", "step"), [("response field renamed", "major"), ("operation added", "minor"), ("summary reworded", "patch")]
)
def test_the_version_step_fits_the_changes(case: str, step: str, small_document: Document) -> None:
    """The worst change decides: breaking asks for a major version, additive for a minor, wording for a patch."""
    changed = copy.deepcopy(small_document)
    CASES[case][0](changed)
    assert bump(compare(small_document, changed)) == step


def test_recursive_schemas_end(small_document: Document) -> None:
    """Schemas that contain themselves are compared once."""
    field(small_document, "note", of="Thing").update({"$ref": "#/components/schemas/Thing"})
    changed = copy.deepcopy(small_document)
    field(changed, "size", of="Thing").update(type="string")
    assert len(compare(small_document, changed)) == 1


def test_changes_are_rendered() -> None:
    """Text groups by severity, Markdown makes a list per severity, JSON carries every field."""
    changes = [
        Change("breaking", "request", "Thing.size", "is required now"),
        Change("docs", "operation", "getThing", "summary changed"),
    ]
    assert "Breaking (1)" in render(changes, "text")
    assert "### Documentation only\n\n- `getThing` (operation): summary changed" in render(changes, "markdown")
    assert json.loads(render(changes, "json")) == {
        "bump": "major",
        "changes": [
            {
                "severity": "breaking",
                "direction": "request",
                "where": "Thing.size",
                "what": "is required now",
                "python": "",
            },
            {
                "severity": "docs",
                "direction": "operation",
                "where": "getThing",
                "what": "summary changed",
                "python": "",
            },
        ],
    }


def test_the_command_reports_the_changes(
    small_document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command reads YAML and JSON, exits 0 whatever it finds, and 2 when there is no file."""
    old, new = tmp_path / "old.yaml", tmp_path / "new.json"
    old.write_text(yaml.safe_dump(small_document), encoding="utf-8")
    get(small_document).update(summary="Get")
    new.write_text(json.dumps(small_document), encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["spec_diff.py", str(old), str(new)])
    assert spec_diff.main() == 0
    assert "summary changed" in capsys.readouterr().out
    monkeypatch.setattr("sys.argv", ["spec_diff.py", str(old), str(tmp_path / "none.yaml")])
    assert spec_diff.main() == 2
    assert "none.yaml" in capsys.readouterr().err


def test_python_names_are_told(small_document: Document) -> None:
    """The changelog names what a caller writes, before and after."""
    changed = copy.deepcopy(small_document)
    get(changed)["x-videovector"]["method"] = "things.find"
    listing(changed)["parameters"][1]["required"] = True
    rename(schema(changed, "Thing")["properties"], "size", "sizeInBytes")
    text = render(compare(small_document, changed), "markdown")
    assert "- `client.things.retrieve() → client.things.find()`: `getThing` (operation): x-videovector.method" in text
    assert "- `client.things.list(limit)`: `listThings.limit` (request): is required now" in text
    assert "- `Thing.size_in_bytes`: `Thing.sizeInBytes` (response): field is new" in text


def test_changed_headers_and_schemes_are_told(small_document: Document) -> None:
    """A response header that is gone, and another way to send the credential, break their users."""
    small_document["components"]["securitySchemes"] = {"ApiKeyAuth": {"type": "apiKey", "in": "header", "name": "K"}}
    get(small_document)["responses"]["200"]["headers"] = {"X-Left": {"schema": {"type": "integer"}}}
    changed = copy.deepcopy(small_document)
    changed["components"]["securitySchemes"]["ApiKeyAuth"]["name"] = "L"
    del get(changed)["responses"]["200"]["headers"]
    assert [(one.severity, one.where, one.what) for one in compare(small_document, changed)] == [
        ("breaking", "ApiKeyAuth", "name 'K' became 'L'"),
        ("breaking", "getThing 200", "header x-left was removed"),
    ]
