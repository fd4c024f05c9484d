"""A button that says which of several things are chosen, and asks for others when pressed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from trainer.ui.parts.buttons import Button
from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.ticks import CheckBox
from trainer.ui.tokens import Theme
from trainer.ui.words import t

NAMED = 2
COLUMNS = 3


class SeveralButton(Button):
    """`SeveralButton(theme, "主题", TOPICS)`; nothing chosen means 不限. `changed` tells."""

    changed = Signal()

    def __init__(
        self, theme: Theme, what: str, options: Sequence[str], chosen: Sequence[str] = ()
    ) -> None:
        super().__init__(theme, "", icon="sliders-horizontal")
        self._what, self._options = what, tuple(options)
        self._chosen: tuple[str, ...] = ()
        self.clicked.connect(lambda _=False: self.open())
        self.choose(chosen)

    def chosen(self) -> tuple[str, ...]:
        """Give what is chosen, in the order of the options."""
        return self._chosen

    def choose(self, values: Sequence[str]) -> None:
        """Choose without telling."""
        self._chosen = tuple(o for o in self._options if o in values)
        self.setText(self._words())
        self.setAccessibleName(f"{self._what}：{self._words()}")
        self.setToolTip("、".join(self._chosen))

    def open(self) -> SeveralDialog:
        """Ask."""
        dialog = SeveralDialog(self.theme, self, self._what, self._options, self._chosen)
        dialog.picked.connect(self._take)
        dialog.open()
        return dialog

    def _take(self, values: object) -> None:
        if isinstance(values, tuple) and values != self._chosen:
            self.choose(values)
            self.changed.emit()

    def _words(self) -> str:
        if not self._chosen:
            return t("{}不限").format(self._what)
        if len(self._chosen) <= NAMED:
            return "、".join(self._chosen)
        return t("{0}等 {1} 个{2}").format(self._chosen[0], len(self._chosen), self._what)


class SeveralDialog(Dialog):
    """All options with a box each."""

    picked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        what: str,
        options: Sequence[str],
        chosen: Sequence[str],
    ) -> None:
        text = t("勾了的才抽；一个都不勾就是不限。")
        super().__init__(theme, parent, t("选{}").format(what), text)
        self.boxes = [CheckBox(theme, o, checked=o in chosen) for o in options]
        grid = QGridLayout()
        grid.setSpacing(theme.gap(8))
        for place, box in enumerate(self.boxes):
            grid.addWidget(box, place // COLUMNS, place % COLUMNS)
        self.body.addLayout(grid)
        none = self.add_button(t("不限"))
        none.clicked.connect(lambda _=False: self._tell(()))
        done = self.add_button(t("确定"), "primary")
        done.setDefault(True)
        done.clicked.connect(lambda _=False: self._tell(self._ticked()))
        self.finished.connect(lambda _: self.deleteLater())

    def _ticked(self) -> tuple[str, ...]:
        return tuple(b.text() for b in self.boxes if b.isChecked())

    def _tell(self, values: tuple[str, ...]) -> None:
        self.picked.emit(values)
        self.accept()
