"""The page at `/`, which shows and changes the state of a sandbox in a browser."""
