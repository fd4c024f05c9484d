"""Question banks as tables: Excel of all sorts, OpenDocument, CSV."""

from __future__ import annotations

from trainer.formats.bank import Format
from trainer.formats.tables.reading import read as read
from trainer.formats.tables.roles import ROLES as ROLES
from trainer.formats.tables.roles import shape as shape

TABLE = Format(
    "table", "Excel 或 CSV 表格", (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv"), read
)
