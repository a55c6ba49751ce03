"""Names: how names of the document become names in Python."""

from __future__ import annotations

import keyword
import re

from openapi_python_client.strings import ClassName, pascal_case, sanitize, snake_case

#: Put before a name that would start with a digit or an underscore.
PREFIX = "field_"
#: Members of the base class, and names that its body needs; a field with such a name gets a trailing underscore.
MODEL_MEMBERS = frozenset(
    {
        "classmethod",
        "extra",
        "from_dict",
        "model_copy",
        "model_dump",
        "model_dump_json",
        "model_validate",
        # Functions that `__init__` calls, where the names of fields are arguments.
        "as_object",
        "as_union",
        "parse_date",
        "parse_datetime",
        "parse_uuid",
        "revealed",
        "to_date",
        "to_datetime",
        "to_uuid",
        "model_validate_json",
        "read_dict",
        "replace",
        "self",
        "to_dict",
    }
)
#: Parameters the facade adds by itself.
FACADE_PARAMETERS = frozenset({"idempotency_key", "options", "self"})
#: Builtins that annotations use; a class or signature with a member of such a name writes `builtins.list`.
ANNOTATION_BUILTINS = ("bool", "bytes", "dict", "float", "int", "list", "str")

#: Names that the generated modules import or define; a class of that name gets a trailing underscore.
MODULE_NAMES = frozenset(
    {
        "Any", "AsyncPage", "AsyncResource", "ClassVar", "Endpoint", "EnumValues", "FieldRow", "FileInput",
        "Literal", "Mapping", "Model", "None", "NotRequired", "OpenIntEnum", "OpenStrEnum", "Operation",
        "OperationInfo", "PageData", "RequestOptions", "Self", "Sequence", "SyncPage", "SyncResource", "True", "False",
        "TypedDict", "UNSET", "Unset",
    }
)  # fmt: skip

_PLAIN_SNAKE = re.compile(r"[a-z][a-z0-9_]*\Z")
_PLAIN_CLASS = re.compile(r"[A-Z][A-Za-z0-9]*\Z")


class NamingError(ValueError):
    """A name of the document can't be spelled in Python, or two of them become the same."""


def python_name(wire: str) -> str:
    """snake_case of a name from the document; builtins such as `type` keep their name, keywords get an underscore."""
    name = wire if _PLAIN_SNAKE.match(wire) else snake_case(wire)
    if not name:
        # No character of it is allowed in Python, such as "$" or "@": use the numbers of the code points.
        name = PREFIX + "_".join(f"{ord(character):x}" for character in wire)
    if keyword.iskeyword(name):
        return f"{name}_"
    if not name.isidentifier() or sanitize(wire).startswith("_"):
        name = PREFIX + name
    if not name.isidentifier():
        raise NamingError(f"can't make a Python name of {wire!r}")
    return name


def unique_name(wanted: str, taken: set[str], reserved: frozenset[str] = frozenset()) -> str:
    """`wanted`, or the first variation of it that is neither taken nor reserved; adds the result to `taken`."""
    name = f"{wanted}_" if wanted in reserved else wanted
    number = 2
    while name in taken:
        name = f"{wanted}_{number}"
        number += 1
    taken.add(name)
    return name


def python_class(wire: str) -> str:
    """PascalCase of a component's name; kept as it is where it already is one."""
    if _PLAIN_CLASS.match(wire) and not keyword.iskeyword(wire):
        return wire
    return str(ClassName(wire, PREFIX))


def child_class(parent: str, wire: str) -> str:
    """The class name of an inline schema, made from its place in the document."""
    return python_class(parent + pascal_case(wire))


def resource_class(name: str) -> str:
    """The name of a resource's class."""
    return f"{python_class(name)}Resource"


def module_name(class_name: str) -> str:
    """The module of a class."""
    name = snake_case(class_name)
    return f"{name}_" if keyword.iskeyword(name) else name


def enum_keys(values: list[str] | list[int], given: list[str]) -> list[str]:
    """One unique UPPER_CASE member name per enum value."""
    taken: set[str] = set()
    keys: list[str] = []
    for index, value in enumerate(values):
        if len(given) == len(values):
            wanted = given[index]
        elif isinstance(value, int):
            wanted = f"value_{value}" if value >= 0 else f"value_negative_{-value}"
        else:
            wanted = str(value)
        # The words are not split at capitals: GEMINI-2.5 and hasError are best left as they are.
        key = re.sub(r"\W+", "_", wanted, flags=re.ASCII).strip("_").upper()
        if not key:
            key = "EMPTY" if wanted == "" else f"VALUE_{index}"
        if not key[0].isalpha():
            key = f"VALUE_{key}"
        keys.append(unique_name(key, taken))
    return keys
