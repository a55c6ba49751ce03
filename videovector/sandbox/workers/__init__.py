"""Background work: imports, prompt runs, exports, deletions, automations, webhook deliveries.

Jobs run in the threads of `videovector.sandbox.jobs`; start in `imports.py`.
"""
