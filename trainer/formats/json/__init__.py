"""Question banks in JSON: our own form, and those of other programs."""

from __future__ import annotations

from trainer.formats.json.form import JSON as JSON
