"""Settings of the whole suite."""

from __future__ import annotations

from hypothesis import settings

# A busy machine makes any single example slow; what is slow by itself shows in the durations.
settings.register_profile("suite", deadline=None, print_blob=True)
settings.load_profile("suite")
