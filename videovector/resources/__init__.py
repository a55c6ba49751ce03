"""Resources with methods that make more than one call; the others are emitted from the API document."""
