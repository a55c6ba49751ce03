"""The differences of two versions of the document, and how severe each is for a user of the SDK."""
