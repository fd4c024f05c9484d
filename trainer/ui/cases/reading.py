"""案例阅读: the case at the left from facts to accountability, at the right what to do with it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.training.case import Case
from trainer.ui import tokens
from trainer.ui.cases.checks import side_panels
from trainer.ui.cases.story import sections
from trainer.ui.panes import enter
from trainer.ui.parts.buttons import primary, secondary
from trainer.ui.parts.choices import Option, Tabs
from trainer.ui.parts.header import PageHeader
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.tokens import Theme
from trainer.ui.words import t

SIDE: Final = 336
TABS: Final = 6
_CHECKS: Final = "checks"


class Reading(QWidget):
    """Made anew for each case. Its signals ask for what the page does."""

    left = Signal()
    presented = Signal()
    printed = Signal()
    used = Signal()

    def __init__(self, theme: Theme, case: Case) -> None:
        super().__init__()
        self.theme, self.case = theme, case
        self.setProperty("part", "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        self._sections = {key: (words, part) for key, words, part in sections(theme, case)}
        self.checks, self._panels = side_panels(theme, case)
        self.tabs = self._tabs()
        self.story = ScrollPage(theme, padding=32, gap=20)
        for _, part in self._sections.values():
            self.story.add(part)
        self.side = ScrollPage(theme, padding=20, gap=16)
        self.side.setFixedWidth(theme.px(SIDE))
        column.addLayout(self._body(), 1)
        self._connect()
        self._arrange(narrow=theme.narrow)

    def jump(self, key: str) -> None:
        """Scroll to a part."""
        self.tabs.choose(key)
        if key == _CHECKS:
            self._show_checks()
        else:
            self.story.show_widget(self._sections[key][1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the right side below when there is no room beside."""
        super().resizeEvent(event)
        rail = self.theme.px(tokens.RAIL_WIDTH)
        self._arrange(narrow=self.theme.narrow or self.width() < tokens.WIDE_ENOUGH - rail)

    def _header(self) -> PageHeader:
        header = PageHeader(
            self.theme,
            self.case.short,
            parent_title=t("案例库"),
            go_parent=self.left.emit,
        )
        self.print_button = secondary(self.theme, t("打印"), "printer")
        self.present_button = primary(self.theme, t("全屏讲解"), "presentation", "F5")
        header.add(self.print_button, self.present_button)
        return header

    def _tabs(self) -> Tabs:
        options = [Option(key, words) for key, (words, _) in self._sections.items()]
        return Tabs(self.theme, [*options, Option(_CHECKS, t("对照检查"))])

    def _body(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        main = QFrame()
        main.setProperty("part", "surface")
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QHBoxLayout()
        bar.setContentsMargins(self.theme.gap(32), 0, self.theme.gap(32), 0)
        bar.addWidget(self.tabs)
        column.addLayout(bar)
        column.addWidget(self.story, 1)
        row.addWidget(main, 1)
        self._side_frame = QFrame()
        inner = QHBoxLayout(self._side_frame)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.side)
        row.addWidget(self._side_frame)
        return row

    def _connect(self) -> None:
        self.tabs.changed.connect(self.jump)
        self.print_button.clicked.connect(lambda _=False: self.printed.emit())
        self.present_button.clicked.connect(lambda _=False: self.presented.emit())
        self.checks.used.connect(self.used.emit)
        around = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for number in range(TABS):
            keys = QKeySequence(str(number + 1))
            QShortcut(keys, self, lambda n=number: self.tabs.press(n), context=around)

    def _arrange(self, *, narrow: bool) -> None:
        target = self.story if narrow else self.side
        if self._panels[0].parentWidget() is not target.widget():
            for panel in self._panels:
                target.add(panel)
                panel.show()
        self._side_frame.setVisible(not narrow)

    def _show_checks(self) -> None:
        holder = self.side if self._side_frame.isVisible() else self.story
        holder.show_widget(self.checks)
        enter(self.checks)
