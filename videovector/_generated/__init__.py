# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Generated from the API document VideoVector API 2.0.0."""

API_VERSION: str = "2.0.0"
# Base URLs; the first is the documented default.
SERVERS: tuple[str, ...] = (
    "https://playground-api-stg-udk7d32fva-uc.a.run.app/api/v2",
    "https://api.vectormethods.com/api/v2",
)
