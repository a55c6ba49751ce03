"""How stored documents look in responses."""
