"""判断题: right or wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from trainer.quiz.kinds.judge import NO, YES
from trainer.ui.bank.editor.body import Body, Ways
from trainer.ui.parts.choices import Option, Segments
from trainer.ui.words import t


class JudgeBody(Body):
    """Two segments."""

    def __init__(self, ways: Ways, kind: str) -> None:
        super().__init__(ways, kind)
        self.add_title("答案")
        options = [Option(YES, YES), Option(NO, NO)]
        self.answer = Segments(self.theme, options, None, name=t("答案"))
        self.answer.changed.connect(lambda _: self.changed.emit())
        self.column.addWidget(self.answer)
        self.column.addWidget(self.below)

    def show_form(self, form: Mapping[str, Any]) -> None:
        """Show the answer."""
        answer = form.get("answer")
        self.answer.choose(answer if answer in {YES, NO} else None)

    def values(self) -> dict[str, Any]:
        """Give the answer, if there is one."""
        return {"answer": self.answer.value() or ""}
