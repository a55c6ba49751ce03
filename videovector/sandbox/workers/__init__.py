"""Background work: imports, prompt runs, exports, deletions, automations, webhook deliveries. Start in `jobs.py`."""
