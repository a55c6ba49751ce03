"""Benchmarks that compare the SDK with the published one and with the libraries that both use: `make bench`."""
