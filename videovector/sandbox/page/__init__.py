"""The page at `/`: what a sandbox holds, to look at and to work with in a browser."""
