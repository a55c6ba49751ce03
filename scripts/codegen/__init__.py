"""The code generator: it reads an OpenAPI document and writes Python."""
