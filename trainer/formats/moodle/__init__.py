"""Question banks in Moodle's XML, as its question bank exports and imports it."""

from __future__ import annotations

from trainer.formats.bank import Format
from trainer.formats.moodle.reading import read
from trainer.formats.moodle.writing import lost, write

MOODLE = Format("moodle", "Moodle XML", (".xml",), read, write, lost)
