"""Settings of the whole suite."""

from __future__ import annotations

import os
import signal
import sys

from hypothesis import settings

# A busy machine makes any single example slow; what is slow by itself shows in the durations.
settings.register_profile("suite", deadline=None, print_blob=True)
settings.load_profile("suite")

# Hundreds of tests start a Python process: uncompiled, each would compile the package and its dependencies anew.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# The plugin of the SDK would send everything through httpx's client, for mocks; here the SDK's own ways are tested.
os.environ["VIDEO_VECTOR_USE_HTTPX_CLIENT"] = "false"

# A shell makes what it runs in the background ignore SIGINT, and so would every program that a test interrupts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
