"""Benchmarks of the SDK beside the published one and the libraries below both: `make bench`."""
