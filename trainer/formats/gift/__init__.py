"""Question banks in GIFT, the text format of Moodle."""

from __future__ import annotations

from trainer.formats.gift.form import GIFT as GIFT
