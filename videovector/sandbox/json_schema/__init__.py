"""JSON Schema: validation whose work is bounded, and the schemas of prompts. Start in `validation.py`."""
