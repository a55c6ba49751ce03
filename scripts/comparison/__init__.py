"""The differences of two versions of the document, and how bad each is for a user of the SDK."""
