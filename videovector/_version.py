"""The version of the package, read by the build and sent in the User-Agent header."""

__version__ = "3.0.0"
__all__ = ["__version__"]
