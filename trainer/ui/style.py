"""Fonts, palette and style sheet of the program, made from the tokens."""

from __future__ import annotations

from functools import lru_cache
from string import Template
from typing import Final, Literal

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from trainer import assets
from trainer.ui import tokens
from trainer.ui.tokens import Theme

FAMILY: Final = "Noto Sans SC"
WEIGHTS: Final[tuple[Literal["regular", "bold"], ...]] = ("regular", "bold")

_FUSED: Final = "jingzhong-fusion"

SHEET: Final = Template("""
QToolTip { background: $ink; color: $surface; border: 0; padding: ${g4}px; }
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
  background: $surface; color: $ink; border: 1px solid $edge;
  border-radius: 6px; padding: 1px ${g10}px; selection-background-color: $link;
  selection-color: $onlink; placeholder-text-color: $ink3; }
QLineEdit, QAbstractSpinBox, QComboBox { min-height: ${control}px; max-height: ${control}px; }
QLineEdit[small="true"], QAbstractSpinBox[small="true"], QComboBox[small="true"] {
  min-height: ${small}px; max-height: ${small}px; font-size: ${f13}px; }
QPlainTextEdit, QTextEdit { padding: ${g4}px ${g8}px; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QAbstractSpinBox:hover,
QComboBox:hover { border-color: $ink2; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus,
QComboBox:focus, QComboBox:on { border: 2px solid $focus; padding: 0px ${g9}px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: ${g3}px ${g7}px; }
QLineEdit[error="true"], QPlainTextEdit[error="true"], QTextEdit[error="true"],
QAbstractSpinBox[error="true"], QComboBox[error="true"] {
  border: 2px solid $bad; padding: 0px ${g9}px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled,
QAbstractSpinBox:disabled, QComboBox:disabled {
  background: $sunken; color: $disabled; border-color: $line; }
QPlainTextEdit[readOnly="true"], QPlainTextEdit[readOnly="true"]:hover {
  background: $sunken; border-color: $line; }
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus {
  border: 0; background: transparent; padding: 0; }
QAbstractSpinBox { padding-right: ${g28}px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
  subcontrol-origin: border; width: ${g28}px; border: 0; background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow { image: none; width: 0; }
QAbstractSpinBox > QLineEdit, QComboBox > QLineEdit,
QAbstractSpinBox > QLineEdit:focus, QComboBox > QLineEdit:focus {
  border: 0; padding: 0; background: transparent; min-height: 0; }
QDateEdit::drop-down { border: 0; width: ${g32}px; subcontrol-origin: border; }
QDateEdit::down-arrow { image: none; width: 0; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: 0; width: ${g32}px; }
QComboBox::down-arrow { image: none; width: 0; }
QComboBox QAbstractItemView, QMenu {
  background: $surface; color: $ink; border: 1px solid $edge; outline: 0; padding: 4px;
  selection-background-color: $select; selection-color: $ink; }
QComboBox QAbstractItemView::item { min-height: ${control}px; padding: 0 ${g8}px; }
QComboBox QAbstractItemView::item:hover { background: $hover; color: $ink; }
QComboBox QAbstractItemView::item:selected { background: $select; color: $ink; }
QMenu::item { padding: ${g8}px ${g20}px ${g8}px ${g12}px; border-radius: 4px; }
QMenu::item:selected { background: $select; color: $ink; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: 4px; }
QMenu::icon { padding-left: ${g8}px; }
QPushButton { background: $surface; color: $ink; border: 1px solid $edge;
  border-radius: 6px; padding: 0 ${g16}px; min-height: ${control}px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $select; }
QPushButton:disabled { background: $disabledbg; color: $disabled; border-color: $disabledbg; }
QDialog { background: $surface; }
QFrame[part="panel"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[part="surface"] { background: $surface; border: 0; }
QFrame[part="sunken"] { background: $sunken; border: 0; }
QFrame[part="line"] { background: $line; border: 0; }
QFrame[part="top-line"] { background: $surface; border: 0; border-top: 1px solid $line; }
QFrame[part="bottom-line"] { background: $surface; border: 0; border-bottom: 1px solid $line; }
QFrame[part="left-line"] { background: $surface; border: 0; border-left: 1px solid $line; }
QFrame[part="right-line"] { background: $surface; border: 0; border-right: 1px solid $line; }
QFrame[part="sunken-bar"] { background: $sunken; border: 0; border-bottom: 1px solid $line; }
QFrame[part="rail"] { background: $rail; border: 0; }
QFrame[part="rail"] QScrollArea > QWidget > QWidget { background: $rail; }
QScrollArea, QScrollArea > QWidget > QWidget[part="page"] { background: transparent; border: 0; }
QTableView, QListView, QTreeView { background: $surface; color: $ink; border: 0; outline: 0;
  selection-background-color: $select; selection-color: $ink; gridline-color: $line; }
QHeaderView { background: $sunken; border: 0; border-bottom: 1px solid $line; }
QHeaderView::section { background: $sunken; color: $ink2; border: 0;
  border-bottom: 1px solid $line; padding: 0 ${g8}px; font-size: ${f13}px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $edge; border-radius: 4px; min-height: 32px;
  margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $edge; border-radius: 4px; min-width: 32px;
  margin: 2px; }
QScrollBar::handle:hover { background: $ink2; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QCalendarWidget QWidget { background: $surface; color: $ink;
  alternate-background-color: $sunken; }
QCalendarWidget QToolButton { border: 0; padding: 4px 8px; border-radius: 4px; }
QCalendarWidget QToolButton:hover { background: $hover; }
QCalendarWidget QAbstractItemView { selection-background-color: $link;
  selection-color: $onlink; }
""")

_ROLES: Final = (
    (QPalette.ColorRole.Window, "bg"),
    (QPalette.ColorRole.WindowText, "ink"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "sunken"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.PlaceholderText, "ink3"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.BrightText, "bad"),
    (QPalette.ColorRole.Highlight, "select"),
    (QPalette.ColorRole.HighlightedText, "ink"),
    (QPalette.ColorRole.Link, "link"),
    (QPalette.ColorRole.LinkVisited, "link"),
    (QPalette.ColorRole.ToolTipBase, "ink"),
    (QPalette.ColorRole.ToolTipText, "surface"),
)


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the whole program in *theme*; call before the first window is made."""
    load_fonts()
    if not app.property(_FUSED):  # under a style sheet the style no longer tells its name
        app.setStyle("Fusion")
        app.setProperty(_FUSED, True)
    app.setFont(font(theme))
    app.setPalette(palette(theme))
    app.setStyleSheet(sheet(theme))


@lru_cache(maxsize=1)
def load_fonts() -> None:
    """Load the two fonts of the program, once."""
    for weight in WEIGHTS:
        QFontDatabase.addApplicationFont(str(assets.font(weight)))


def font(theme: Theme, size: float = tokens.BODY, *, bold: bool = False) -> QFont:
    """Give the font of *size* px at 100 %, scaled by the person's text size."""
    made = QFont(FAMILY)
    made.setPixelSize(theme.px(size))
    made.setBold(bold)
    return made


def color(theme: Theme, name: str) -> QColor:
    """Give the colour *name* for a painter."""
    return _color(theme.color(name))


@lru_cache(maxsize=256)
def _color(code: str) -> QColor:
    return QColor(code)


def paint_text(widget: QWidget, theme: Theme, tone: str) -> None:
    """Give the text of *widget* the colour *tone*, without a style sheet of its own."""
    made = QPalette(widget.palette())
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
        made.setColor(role, color(theme, tone))
    widget.setPalette(made)


def repolish(widget: QWidget) -> None:
    """Make a changed property count in the style sheet."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def palette(theme: Theme) -> QPalette:
    """Give the palette for everything the style sheet does not reach."""
    made = QPalette()
    for role, name in _ROLES:
        made.setColor(role, color(theme, name))
    grey = color(theme, "disabled")
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, role, grey)
    return made


def sheet(theme: Theme) -> str:
    """Fill the template with the colours and sizes of *theme*."""
    values = {name: theme.color(name) for name in tokens.COLOURS}
    values |= {f"g{n}": str(theme.gap(n)) for n in (3, 4, 7, 8, 9, 10, 12, 16, 20, 28, 32)}
    values["f13"] = str(theme.px(tokens.SMALL))
    values["control"] = str(theme.px(tokens.CONTROL) - 4)
    values["small"] = str(theme.px(tokens.CONTROL_SMALL) - 4)
    return SHEET.substitute(values)
