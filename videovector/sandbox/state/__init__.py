"""What a running server holds: state of its accounts, limits, faults and the log of requests. Start in `account.py`."""
