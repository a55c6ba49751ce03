"""The tasks of the sides: each function runs one batch and returns its figures. Imports only what its side has."""
