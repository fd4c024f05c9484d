"""Beside the case: where it comes from, and the questions one's own unit has to answer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.training.case import Case
from trainer.training.source import Source
from trainer.ui import tokens
from trainer.ui.cases.story import Block
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.choices import Option, Segments
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.tags import Tag
from trainer.ui.parts.text import Line, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class SourcesPanel(Panel):
    """The documents; the tag says whether an official report is among them."""

    def __init__(self, theme: Theme, case: Case) -> None:
        super().__init__(theme, t("来源"), icon="file-text")
        self.add_action(_tag(theme, case))
        for source in case.sources:
            self.add(Paragraph(theme, source.sentence(), tokens.SMALL, tone="ink2"))


class ChecksPanel(Panel):
    """合格 or 有问题 for each check; `used` asks for a session on this case.

    What is pressed here lasts while the case is open; the record is written in the session.
    """

    used = Signal()

    def __init__(self, theme: Theme, case: Case) -> None:
        super().__init__(theme, t("我单位对照检查") if case.checks else t("开展教育"))
        self.theme = theme
        self._answers: dict[int, bool] = {}
        self._count = len(case.checks)
        for number, check in enumerate(case.checks):
            if number:
                self.add(Line())
            self.add(self._check(number, check))
        words = t("这里点选只供现场讲解；开展警示教育时逐条写进记录，有问题的写整改措施。")
        if case.checks:
            self.add(Paragraph(theme, words, tokens.SMALL, tone="ink2"))
        self.use_button = Button(theme, t("用这起事故开展警示教育"), icon="siren")
        self.use_button.clicked.connect(lambda _=False: self.used.emit())
        self.add(self.use_button)
        self._say()

    def _check(self, number: int, words: str) -> QWidget:
        block = Block(self.theme, gap=4)
        block.add(Paragraph(self.theme, words))
        choice = Segments(
            self.theme,
            [
                Option(True, t("合格"), tone="ok", icon="check"),
                Option(False, t("有问题"), tone="bad", icon="circle-alert"),
            ],
            name=words,
            small=True,
        )
        choice.changed.connect(lambda good: self._answer(number, good=good))
        row = Block(self.theme)
        row.add(choice)
        choice.setMaximumWidth(choice.sizeHint().width())
        block.add(row)
        return block

    def _answer(self, number: int, *, good: bool) -> None:
        self._answers[number] = good
        self._say()

    def _say(self) -> None:
        if self._count:
            bad = sum(not good for good in self._answers.values())
            said = t("已看 {} / {}").format(len(self._answers), self._count)
            self.set_note(said + (t("，{} 条有问题").format(bad) if bad else ""))


class TalkPanel(Panel):
    """The questions for the room."""

    def __init__(self, theme: Theme, case: Case) -> None:
        super().__init__(theme, t("讨论"))
        for number, words in enumerate(case.talk, 1):
            self.add(Paragraph(theme, f"{number}　{words}", tokens.SMALL))


def side_panels(theme: Theme, case: Case) -> tuple[ChecksPanel, list[QWidget]]:
    """The panels in the order they stand; the first of the pair is the one that acts."""
    checks = ChecksPanel(theme, case)
    panels: list[QWidget] = [SourcesPanel(theme, case), checks] if case.sources else [checks]
    if case.talk:
        panels.append(TalkPanel(theme, case))
    return checks, panels


def _tag(theme: Theme, case: Case) -> Tag:
    if case.only_seed:
        return Tag(theme, t("来源：课件"), "warn")
    if any(_is_report(source) for source in case.sources):
        return Tag(theme, t("官方报告"), "ok", "badge-check")
    return Tag(theme, t("公开发布"), "plain")


def _is_report(source: Source) -> bool:
    return source.kind == "report"
