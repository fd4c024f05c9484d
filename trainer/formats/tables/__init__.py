"""Question banks as tables: Excel of all sorts, OpenDocument, CSV."""

from __future__ import annotations

from trainer.formats.bank import Format
from trainer.formats.tables import writing
from trainer.formats.tables.reading import read as read
from trainer.formats.tables.roles import ROLES as ROLES
from trainer.formats.tables.roles import shape as shape
from trainer.formats.tables.writing import template as template

TABLE = Format(
    "table", "Excel 表格", (".xlsx", ".xlsm", ".xls", ".ods"), read, writing.write, writing.lost
)
CSV = Format("csv", "CSV 表格", (".csv", ".tsv"), read, writing.write_csv, writing.lost_csv)
