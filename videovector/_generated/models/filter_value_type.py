# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""FilterValueType: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class FilterValueType(OpenStrEnum):
    """Type of the compared field, as the JSON Schema of the prompt declares it.

    `string`: text. `integer`: a whole number. `number`: any finite number. `boolean`: true or false. `array`: a list
    of strings, numbers or booleans. A field inside a list of objects has its own type: `scene.people[].emotion` is a
    `string`.
    """

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    ARRAY = "array"


# Members by value; an unknown value creates a member.
filter_value_type_values = EnumValues(FilterValueType)
