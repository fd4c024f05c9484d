"""Before there are people: three steps to the first meeting, and ways to begin."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.empty import EmptyState
from trainer.ui.said import said
from trainer.ui.today.history_panel import HistoryPanel
from trainer.ui.words import t


class FirstSteps(QWidget):
    """*changed* is called when example people have come."""

    def __init__(self, context: Context, changed: Callable[[], object]) -> None:
        super().__init__()
        self._context, self._changed = context, changed
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        steps = (
            (t("导入人员名单"), t("从 Excel 或 CSV 表格导入，先核对再写入")),
            (t("安排测评"), t("用现成的方案抽题，选好班组就能开考")),
            (t("开一次晨会"), t("案例、题目和注意事项每天自动备好")),
        )
        state = EmptyState(context.theme, t("还没有人员。三步就能用起来："), steps)
        state.add_actions(*self._buttons())
        self.history = HistoryPanel(context.theme)
        self.history.use.hide()
        self.history.opened.connect(lambda case: context.navigate("cases", case=case))
        state.add(self.history)
        column.addWidget(state)

    def _buttons(self) -> tuple[Button, ...]:
        theme, go = self._context.theme, self._context.navigate
        self.bring = Button(theme, t("导入人员名单"), "primary", "upload")
        self.bring.clicked.connect(lambda _=False: go("people", importing=True))
        self.exam = Button(theme, t("安排测评"), icon="clipboard-pen")
        self.exam.clicked.connect(lambda _=False: go("exams", new=True))
        self.meeting = Button(theme, t("开一次晨会"), icon="sunrise")
        self.meeting.clicked.connect(lambda _=False: go("briefings"))
        self.examples = Button(theme, t("先用示例人员试试"), "link")
        self.examples.clicked.connect(lambda _=False: self._load())
        return self.bring, self.exam, self.meeting, self.examples

    def _load(self) -> None:
        office = self._context.services.office
        run(
            self._context.desk,
            lambda _: office.load_examples(),
            self._loaded,
            lambda error: self._context.error(said(error)),
            owner=self,
        )

    def _loaded(self, count: int) -> None:
        self._context.toast(t("已载入 {0} 名示例人员").format(count))
        self._changed()
