"""What can be done with one exam; every act reads the exam anew afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any
from uuid import uuid4

from PySide6.QtWidgets import QWidget

from trainer.exams import Result
from trainer.quiz.blueprint import Blueprint
from trainer.quiz.certificate import Certificate
from trainer.ui.desk import run
from trainer.ui.exams.extension_dialog import ExtensionDialog
from trainer.ui.exams.gathered import ExamSheet, Sitter, Unmarked
from trainer.ui.exams.retake_dialog import RetakeDialog
from trainer.ui.exams.view import View
from trainer.ui.parts.confirm import ConfirmDialog
from trainer.ui.said import said
from trainer.ui.words import t


class ExamActs:
    """The acts of *view*'s exam; dialogs stand over it as `dialog`."""

    def __init__(self, view: View, exam_id: int) -> None:
        self._view, self._id = view, exam_id
        self.dialog: QWidget | None = None

    # ---- the room

    def extend(self, sitters: Sequence[Sitter]) -> None:
        """Ask for how long, by whom and why, then give every one of *sitters* more time."""
        one = sitters[0].result.person.name if len(sitters) == 1 else ""
        title = t("给{}延时").format(one) if one else t("给 {} 人延时").format(len(sitters))
        dialog = ExtensionDialog(self._view.theme, self._view, title)
        seats = [s.result.seat for s in sitters]
        dialog.given.connect(lambda minutes, who, why: self._extend(seats, minutes, who, why))
        self._open(dialog)

    def close(self, sitting: int) -> None:
        """收卷, after asking once."""
        text = t("还有 {} 人在作答，按已经保存的答案交卷。").format(sitting) if sitting else ""
        dialog = ConfirmDialog(
            self._view.theme,
            self._view,
            question=t("收卷吗？"),
            text=text + t("收卷以后谁都不能再开始，不能撤销。"),
            act=t("收卷"),
            stay=t("再等等"),
        )
        dialog.accepted.connect(lambda: self._do(self._exams.close, self._id, say=t("已收卷")))
        self._open(dialog)

    def mark(self, answer: Unmarked, points: Fraction, who: str, then: Callable[[], Any]) -> None:
        """Give *points* for one answer."""
        seat, number, nonce = answer.result.seat, answer.outcome.slot.number, uuid4()

        def marked(_: object) -> None:
            then()
            self._view.reload()

        self._view.ask(lambda: self._exams.mark(seat, number, points, who=who, nonce=nonce), marked)

    # ---- what comes of it

    def issue(self, count: int) -> None:
        """发证, after asking once."""
        dialog = ConfirmDialog(
            self._view.theme,
            self._view,
            question=t("给 {} 名合格的人发证？").format(count),
            text=t("证书按顺序编号、签名登记，发出以后内容不再变；以前发过的不重复发。"),
            act=t("发证"),
            danger=False,
        )
        awards = self._view.context.services.awards
        dialog.accepted.connect(
            lambda: self._do(awards.issue_all, self._id, say=t("已发证，可以打印证书了"))
        )
        self._open(dialog)

    def print_certificate(self, result: Result) -> None:
        """One person's certificate, issued now if it is new."""
        house = self._view.context.services

        def work() -> bytes:
            made: bytes = house.printing.certificate(house.awards.issue(result.seat).number)
            return made

        self._pdf(t("合格证书 {}").format(result.person.name), work)

    def printouts(self, sheet: ExamSheet | None) -> list[tuple[str, Callable[[], None], bool]]:
        """What can be printed: words, act, whether it makes sense now."""
        printing = self._view.context.services.printing
        issued: tuple[Certificate, ...] = sheet.issued if sheet else ()
        numbers = [c.number for c in issued]
        result, paper, key, proof = t("成绩单"), t("试卷"), t("试卷（含答案）"), t("合格证书")
        return [
            (t("打印成绩单"), lambda: self._pdf(result, lambda: printing.results(self._id)), True),
            (t("打印试卷"), lambda: self._pdf(paper, lambda: printing.exam_paper(self._id)), True),
            (
                t("打印试卷（含答案）"),
                lambda: self._pdf(key, lambda: printing.exam_paper(self._id, key=True)),
                True,
            ),
            (
                t("打印证书（{} 张）").format(len(numbers)) if numbers else t("打印证书（先发证）"),
                lambda: self._pdf(proof, lambda: printing.certificates(numbers)),
                bool(numbers),
            ),
        ]

    # ---- again

    def arrange_retake(self, people: Sequence[Result], title: str) -> None:
        """Ask by which recipe, then set the same exam before *people* on another paper."""
        authoring = self._view.context.services.authoring
        self._view.ask(
            authoring.blueprints, lambda found: self._choose_recipe(people, title, found)
        )

    def open_exam(self, exam_id: int) -> None:
        """Go to another exam, as to a retake of this one."""
        self._view.ways.to_exam(exam_id)

    # ---- inside

    @property
    def _exams(self) -> Any:
        return self._view.context.services.exams

    def _extend(self, seats: Sequence[int], minutes: int, who: str, why: str) -> None:
        def work() -> None:
            for seat in seats:
                self._exams.extend(seat, minutes, who=who, why=why, nonce=uuid4())

        said_ = t("已给 {0} 人延时 {1} 分钟").format(len(seats), minutes)
        self._do(work, say=said_)

    def _choose_recipe(
        self, people: Sequence[Result], title: str, blueprints: tuple[Blueprint, ...]
    ) -> None:
        likely = next((b.id for b in blueprints if b.title == title), "")
        names = [r.person.name for r in people]
        dialog = RetakeDialog(
            self._view.theme, self._view, names=names, blueprints=blueprints, likely=likely
        )
        dialog.chosen.connect(lambda blueprint: self._retake(dialog, people, blueprint))
        self._open(dialog)

    def _retake(self, dialog: RetakeDialog, people: Sequence[Result], blueprint: Blueprint) -> None:
        house, numbers = self._view.context.services, [r.person.no for r in people]

        def work() -> int:
            paper = house.authoring.draw(blueprint)
            made: int = house.exams.arrange_retake(self._id, paper, numbers)
            return made

        def done(exam_id: int) -> None:
            dialog.accept()
            self._view.context.toast(t("已给 {} 人安排补考").format(len(numbers)))
            self._view.ways.to_exam(exam_id)

        self._ask(work, done, lambda error: dialog.fail(said(error)))

    def _ask(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
    ) -> None:
        run(self._view.context.desk, lambda _: work(), done, failed, owner=self._view)

    def _do(self, act: Callable[..., object], *arguments: object, say: str) -> None:
        def done(_: object) -> None:
            self._view.context.toast(say)
            self._view.reload()

        self._view.ask(lambda: act(*arguments), done)

    def _pdf(self, title: str, work: Callable[[], bytes]) -> None:
        show = self._view.context.show_pdf
        self._view.ask(work, lambda data: show(title, data), title)

    def _open(self, dialog: Any) -> None:
        self.dialog = dialog
        dialog.open()
