"""In the place of the table: no questions at all, or none that fit."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from trainer.quiz.listing import Query
from trainer.ui.bank.query import Answer, named
from trainer.ui.parts.buttons import link, primary, secondary
from trainer.ui.parts.empty import EmptyState
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class NothingPlace(QFrame):
    """`changed` carries a looser query; `import_asked` is the way out of an empty bank."""

    changed = Signal(object)
    import_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("part", "surface")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.state: EmptyState | None = None

    def show_answer(self, answer: Answer) -> None:
        """Say why there is nothing, if so."""
        if self.state is not None:
            self.state.hide()
            self.state.deleteLater()
            self.state = None
        if not answer.found.count:
            self.state = self._nothing_fits(answer) if answer.found.total else self._no_questions()
            self._column.addWidget(self.state)

    def _no_questions(self) -> EmptyState:
        steps = [
            (
                t("选文件"),
                t(
                    "Excel、Word、PDF、文本都行，别的系统导出的也行；可以直接拖到这里，或按 Ctrl V 粘贴"
                ),
            ),
            (t("核对"), t("先看读到多少题、哪些要您看一眼，当场改好，这时什么都没有写")),
            (t("导入"), t("按橙色按钮才写进题库，还可以撤销；同一个文件再导一次只更新，不重复")),
        ]
        state = EmptyState(self.theme, t("题库里还没有题"), steps)
        button = primary(self.theme, t("导入题库…"), "upload")
        button.clicked.connect(lambda _=False: self.import_asked.emit())
        state.add_actions(button)
        self.setFocusProxy(button)
        return state

    def _nothing_fits(self, answer: Answer) -> EmptyState:
        state = EmptyState(self.theme, t("没有符合的题"), text=_reason(answer))
        actions: list[QWidget] = []
        group, _ = answer.culprit
        if group:
            left = answer.query.without(group)
            one = secondary(self.theme, t("只去掉“{}”").format(_short(answer.query, group)))
            one.clicked.connect(lambda _=False: self.changed.emit(left))
            actions.append(one)
        clear = link(self.theme, t("清除全部条件"))
        clear.clicked.connect(lambda _=False: self.changed.emit(Query()))
        state.add_actions(*actions, clear)
        return state


def _reason(answer: Answer) -> str:
    group, count = answer.culprit
    if not group:
        return t("这几个条件加在一起，一题也不剩。换个说法，或者清除条件重新选。")
    said = named(answer.query, group)
    return t("挡住最多的是“{}”：去掉它有 {:,} 题。").format(said, count)


def _short(query: Query, group: str) -> str:
    words = named(query, group)
    return words if len(words) <= 16 else f"{words[:15]}…"
