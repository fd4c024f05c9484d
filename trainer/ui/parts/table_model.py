"""What a table shows: columns over any sequence of rows, read only as rows come to view."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from trainer.ui.parts.on_demand import OnDemand

Align = Literal["left", "right", "center"]
AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell; plain text may be given as a `str` instead.

    *sub* is a second, smaller line; tones are names of colours; *level* draws the
    four accident bars before the text, *risk* the risk square, *meter* (0…1) a bar
    before it; *tag* puts the text on a chip; *button* makes the cell a button.
    """

    text: str = ""
    sub: str = ""
    tone: str = ""
    sub_tone: str = ""
    icon: str = ""
    sub_icon: str = ""
    bold: bool = False
    small: bool = False
    level: int = 0
    risk: int = 0
    meter: float | None = None
    tag: bool = False
    button: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head, how to read a cell from a row, and how wide it is.

    *width* is px at 100 %; 0 takes what is left, but no less than *least*. *main* marks the column that turns
    bold when the row is selected. A *sort* key makes the head sort the rows; with
    *sortable* alone the table asks by its signal `sort_asked`. Columns marked
    *optional* give way, last first, when the table is narrow.
    """

    title: str
    read: Callable[[Any], str | Cell]
    width: int = 0
    align: Align = "left"
    tone: str = "ink"
    small: bool = False
    main: bool = False
    sort: Callable[[Any], Any] | None = None
    sortable: bool = False
    optional: bool = False
    least: int = 140


class RowsModel(QAbstractTableModel):
    """The rows of a `ListTable`; *key* tells rows apart across a reload."""

    def __init__(
        self,
        columns: Sequence[Column],
        key: Callable[[Any], Hashable],
        *,
        ticks: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: Sequence[Any] = ()
        self.key = key
        self.ticks = ticks
        self.ticked: set[Hashable] = set()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Count the columns, with that of the ticks."""
        return 0 if parent.isValid() else len(self.columns) + self.ticks

    def cell(self, row: int, column: int) -> Cell:
        """Read one cell; *column* counts without that of the ticks."""
        value = self.columns[column].read(self.rows[row])
        return Cell(value) if isinstance(value, str) else value

    def parted(self, column: int) -> bool:
        """Tell whether words follow figures that end right before them, and want more room."""
        if column <= 0:
            return False
        before, here = self.columns[column - 1], self.columns[column]
        return before.align == "right" and here.align == "left" and bool(here.title)

    def is_ticked(self, row: int) -> bool:
        """Tell whether the row is ticked."""
        return self.key(self.rows[row]) in self.ticked

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the words of a cell to Qt, screen readers and copying."""
        if not index.isValid():
            return None
        if self.ticks and index.column() == 0:
            return self._tick_data(index.row(), role)
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        cell = self.cell(index.row(), index.column() - self.ticks)
        if role == Qt.ItemDataRole.DisplayRole or not cell.sub:
            return cell.text
        return f"{cell.text}，{cell.sub}"

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Give the heads of the columns."""
        if way != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        place = section - self.ticks
        return self.columns[place].title if place >= 0 else ""

    def replace(self, rows: Sequence[Any]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def grow(self, rows: OnDemand, count: int) -> None:
        """Rows on demand turn out to be *count*; what is there stays where it is."""
        if count > rows.length:
            self.beginInsertRows(_NOWHERE, rows.length, count - 1)
            rows.length = count
            self.endInsertRows()
        elif count < rows.length:
            self.beginRemoveRows(_NOWHERE, count, rows.length - 1)
            rows.length = count
            self.endRemoveRows()

    def replace_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()

    def _tick_data(self, row: int, role: int) -> Any:
        if role != Qt.ItemDataRole.CheckStateRole:
            return None
        return Qt.CheckState.Checked if self.is_ticked(row) else Qt.CheckState.Unchecked
