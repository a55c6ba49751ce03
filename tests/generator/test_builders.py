"""Generated builders: where each argument goes, and what is refused before anything is sent."""

from __future__ import annotations

import datetime as dt
from types import ModuleType
from typing import Any

import pytest

from videovector._errors import InvalidArgumentError, ResponseDecodeError
from videovector._request.operation import UNSET

NOON = dt.datetime(2026, 7, 17, 12, tzinfo=dt.UTC)
REQUIRED: dict[str, Any] = {"path_list": ["a/b", "c"], "when": NOON, "count": 0, "x_count": 7}


def every(calls: ModuleType, **changes: Any) -> Any:
    """The operation with every parameter style, with some of them given."""
    given = REQUIRED | changes
    return calls.every_parameter(given.pop("path_list"), given.pop("when"), given.pop("count"), **given)


def test_path_parameters_stay_in_their_segment(calls: ModuleType) -> None:
    """Arrays are joined, times written as RFC 3339, and everything is percent-encoded."""
    assert every(calls).path == "/query/a%2Fb,c/2026-07-17T12%3A00%3A00Z/0"


@pytest.mark.parametrize("bad", ["", ".", ".."])
def test_path_parameters_that_lead_elsewhere_are_refused(zoo: ModuleType, bad: str) -> None:
    """Stock quoted path parameters but let .., . and empty ones reach other routes."""
    from generated_fixtures.models.api import animals

    with pytest.raises(InvalidArgumentError, match="animal_id"):
        animals.get_animal(bad)
    assert animals.get_animal("../x?y#z").path == "/animals/..%2Fx%3Fy%23z"


@pytest.mark.parametrize(
    ("name", "value", "pairs"),
    [
        ("exploded", ["a", "b"], [("exploded", "a"), ("exploded", "b")]),
        ("joined", [1, 2], [("joined", "1,2")]),
        ("spaced", ["a", "b"], [("spaced", "a b")]),
        ("piped", ("a", "b"), [("piped", "a|b")]),
        (
            "deep",
            {"a": 1, "b": {"c": True}, "d": [1, 2], "e": None},
            [("deep[a]", "1"), ("deep[b][c]", "true"), ("deep[d]", "1"), ("deep[d]", "2")],
        ),
        ("spread", {"a": "x"}, [("a", "x")]),
        ("flat", {"a": "x", "b": "y"}, [("flat", "a,x,b,y")]),
        ("as_json", {"a": [1]}, [("as_json", '{"a":[1]}')]),
        ("since", NOON, [("since", "2026-07-17T12:00:00Z")]),
        ("day", dt.date(2026, 7, 17), [("day", "2026-07-17")]),
        ("chip", "12345678-1234-5678-1234-567812345678", [("chip", "12345678-1234-5678-1234-567812345678")]),
        ("flag", False, [("flag", "false")]),
        ("ratio", 0.3, [("ratio", "0.3")]),
        ("color", "red", [("color", "red")]),
        ("size", 2, [("size", "2")]),
        ("either", 5, [("either", "5")]),
        ("code", "ABC", [("code", "ABC")]),
    ],
)
def test_each_style_of_query_is_written(calls: ModuleType, name: str, value: Any, pairs: list[tuple[str, str]]) -> None:
    """Stock ignored style and explode: every array was repeated, every object flattened."""
    assert every(calls, **{name: value}).query == pairs


@pytest.mark.parametrize(
    ("moment", "sent"),
    [
        ("2026-01-01", "2026-01-01T00:00:00Z"),
        ("2026-01-01T12:00:00", "2026-01-01T12:00:00Z"),
        ("2026-01-01T12:00:00+02:00", "2026-01-01T12:00:00+02:00"),
        (dt.datetime(2026, 1, 1, 12), "2026-01-01T12:00:00Z"),  # noqa: DTZ001
        (dt.date(2026, 1, 1), "2026-01-01T00:00:00Z"),
    ],
)
def test_moments_without_a_zone_are_utc(calls: ModuleType, moment: Any, sent: str) -> None:
    """Days, and times that name no zone, are sent as moments of UTC, as they are read."""
    assert ("since", sent) in every(calls, since=moment).query


def test_headers_and_cookies_are_sent(calls: ModuleType) -> None:
    """Stock dropped an operation with an array or date-time header without a word."""
    operation = every(calls, x_ids=["a", "b"], x_when=NOON, x_flag=True, session="a;b", ids=[1, 2])
    assert operation.headers == {
        "X-Ids": "a,b", "X-When": "2026-07-17T12:00:00Z", "X-Flag": "true", "X-Count": "7",
        "Cookie": "session=a%3Bb; ids=1%2C2",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"count": -1}, "count must be at least 0, not -1"),
        ({"count": True}, "count must be a whole number, not bool"),
        ({"ratio": 2}, "ratio must be at most 1"),
        ({"ratio": 0.25}, "multiple of 0.1"),
        ({"ratio": float("nan")}, "finite"),
        ({"color": "blue"}, "color must be one of 'red', 'green', not 'blue'"),
        ({"size": True}, "size must be one of 1, 2"),
        ({"code": "ABC\n"}, "code does not match"),
        ({"exploded": "abc"}, "exploded must be a list, not str; put it into a list"),
        ({"exploded": ["a", 1]}, r"exploded\[1\] must be a string"),
        ({"exploded": ["\ud800"]}, "surrogate"),
        ({"since": "yesterday"}, "since must be a timestamp such as"),
        ({"since": 1767225600}, "since must be a datetime, not int"),
        ({"day": NOON}, "day must be a date"),
        ({"chip": "x"}, "chip must be a UUID"),
        ({"deep": [1]}, "deep must be a mapping"),
        ({"x_ids": ["a\r\nX-Evil: 1"]}, "x_ids is sent in a header, so it must be printable ASCII"),
        ({"path_list": []}, "path_list must not be empty"),
    ],
)
def test_wrong_arguments_are_refused_before_sending(calls: ModuleType, changes: dict[str, Any], message: str) -> None:
    """A value outside the document's limits is refused with a message that says what to change."""
    with pytest.raises(InvalidArgumentError, match=message):
        every(calls, **changes)


def test_a_json_object_is_a_body(calls: ModuleType) -> None:
    """Properties are arguments; what is left out is not sent; null is sent where it means something."""
    assert calls.json_object().json is UNSET
    operation = calls.json_object(name="x", note=None, any={"at": NOON}, items=[{"id": 1}], idempotency_key="k")
    assert operation.json == {"name": "x", "note": None, "any": {"at": "2026-07-17T12:00:00Z"}, "items": [{"id": 1}]}
    assert operation.idempotency_key == "k"


def test_a_body_that_holds_itself_is_refused(calls: ModuleType) -> None:
    """A value that contains itself is refused, not followed for ever."""
    loop: dict[str, Any] = {}
    loop["self"] = loop
    with pytest.raises(InvalidArgumentError, match="contains itself"):
        calls.json_free(body=loop)


def test_other_json_bodies_are_written(calls: ModuleType) -> None:
    """Arrays, scalars, free-form objects and unions are one argument called body."""
    assert calls.json_array(body=[{"name": "x"}]).json == [{"name": "x"}]
    assert calls.json_scalar(body=5).json == 5
    assert calls.json_free(body={"a": 1}).json == {"a": 1}
    assert calls.json_free().json is UNSET
    assert calls.json_union(body={"id": 1}).json == {"id": 1}
    with pytest.raises(InvalidArgumentError, match="at most 5"):
        calls.json_scalar(body=6)


def test_multipart_bodies_are_written(calls: ModuleType) -> None:
    """Files become parts, several of them several parts; no boundary is made here, stock had the constant +++."""
    operation = calls.multipart(
        file=b"x", title="t", more=[b"y", b"z"], tags=["a", "b"], counts=[1], metadata={"k": None}, when=NOON
    )
    assert operation.content_type is None
    parts = [(name, part if isinstance(part, str) else b"".join(part)) for name, part in operation.parts]
    assert parts == [
        ("file", b"x"), ("title", "t"), ("more", b"y"), ("more", b"z"), ("tags", "a"), ("tags", "b"), ("counts", "1"),
        ("metadata", '{"k":null}'), ("when", "2026-07-17T12:00:00Z"), ("flag", "true"),
    ]  # fmt: skip
    with pytest.raises(InvalidArgumentError, match="more must have at most 2 items"):
        calls.multipart(file=b"x", title="t", more=[b"1", b"2", b"3"])
    with pytest.raises(InvalidArgumentError, match="file must be a path"):
        calls.multipart(file=None, title="t")


def test_plain_bodies_are_written(calls: ModuleType) -> None:
    """Forms, bytes and text say their content type."""
    assert calls.form(name="x", tags=["a", "b"], count=1).form == [
        ("name", "x"),
        ("tags", "a"),
        ("tags", "b"),
        ("count", "1"),
    ]
    octets = calls.octets(body=b"x")
    assert (b"".join(octets.content), octets.content_type) == (b"x", "application/octet-stream")
    text = calls.text(body="ä")
    assert (text.content, text.content_type) == ("ä".encode(), "text/plain; charset=utf-8")


def test_responses_are_read_as_declared(calls: ModuleType) -> None:
    """Each kind of response is declared, and read into what the document says."""
    kinds = {
        name: getattr(calls, f"_{name.upper()}").response_kind
        for name in ("form", "octets", "text", "events", "gone", "json_array")
    }
    assert kinds == {
        "form": "text",
        "octets": "bytes",
        "text": "text",
        "events": "events",
        "gone": "none",
        "json_array": "json",
    }
    assert calls.json_array(body=[]).read({"a": {"name": "x"}})["a"].name == "x"
    assert calls.json_scalar(body=1).read(None) is None
    assert calls.json_free().read("text") == "text"
    assert type(calls.json_union(body={}).read({"id": 1})).__name__ == "Other"
    assert calls.events().read({"name": "x"}).name == "x"
    assert calls.gone().read(None) == {}
    assert every(calls).read(None) is None
    tree = calls.json_array(body=[]).read({"a": {"items": [{"id": 1}, {}]}})
    with pytest.raises(ResponseDecodeError) as caught:
        _ = tree["a"].items[1].id
    assert caught.value.path == "a.items[1].id"


def test_lists_at_the_root_name_the_index(zoo: ModuleType) -> None:
    """The path of a fault in a list of models begins with the index."""
    from generated_fixtures.models.api import shapes

    good = {"kind": "circle", "radius": 1}
    assert len(shapes.list_shapes().read([good, {"kind": "new"}])) == 2
    with pytest.raises(ResponseDecodeError) as caught:
        _ = shapes.list_shapes().read([good, good, good, {"kind": "square", "side": "x"}])[3].side
    assert caught.value.path == "[3].side"
    with pytest.raises(ResponseDecodeError) as caught:
        shapes.list_shapes().read([good, 5])
    assert caught.value.path == "[1]"


def test_pages_are_recognised(zoo: ModuleType) -> None:
    """Both envelopes become the same page."""
    from generated_fixtures.models.api import animals, trees

    pagination = {"limit": 1, "has_more": True, "next_cursor": "c"}
    page = animals.list_animals(cursor="b").read({"data": [], "pagination": pagination})
    assert (page.data, page.has_more, page.next_cursor, page.total) == ([], True, "c", None)
    page = trees.get_everything().read({"items": [{}], "next_cursor": None, "total": 1})
    assert (len(page.data), page.has_more, page.next_cursor, page.total) == (1, False, None, 1)


def test_security_of_each_operation(calls: ModuleType) -> None:
    """Stock ignored the document's global security; here it counts unless the operation says otherwise."""
    endpoints = [calls._EVERY_PARAMETER, calls._JSON_OBJECT, calls._JSON_ARRAY]
    assert [one.credentials for one in endpoints] == [("api_key", "bearer"), ("bearer",), ()]


def test_documented_errors_are_told(calls: ModuleType) -> None:
    """Docstrings name the exception of each documented status, the endpoint and what is refused."""
    from generated_fixtures.calls.resources.calls import CallsResource
    from generated_fixtures.names.resources.things import ThingsResource

    text = CallsResource.every_parameter.__doc__ or ""
    assert "Endpoint: ``GET /query/{path_list}/{when}/{count}``" in text
    assert "InvalidArgumentError" in text
    assert not hasattr(CallsResource, "events"), "streams are opened by hand-written methods"
    assert not hasattr(CallsResource, "hidden")
    assert 'Backslash \\ and triple quotes """ stay harmless' in (ThingsResource.list.__doc__ or "")


def test_facts_of_operations_are_emitted(packages: Any) -> None:
    """The table of operations says what the hand-written layer needs."""
    import generated_fixtures.calls as package
    from generated_fixtures.calls.info import OPERATIONS

    assert (package.API_VERSION, package.SERVERS) == ("2.0", ("https://calls.test", "https://other.test"))
    assert OPERATIONS["hidden"].rest_only == "for machines"
    assert OPERATIONS["gone"].facade == "calls.gone"
    assert OPERATIONS["gone"].builder == "calls.gone"
    assert OPERATIONS["jsonObject"].idempotency == "optional"
