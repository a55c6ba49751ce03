"""What the code generator reads out of an OpenAPI document, and how it spells that in Python."""
