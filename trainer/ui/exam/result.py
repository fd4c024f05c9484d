"""The end: what is stored, what it is worth, what comes next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from trainer.quiz.arrangement import Item
from trainer.quiz.manner import Manner
from trainer.quiz.marks import plain
from trainer.quiz.question import Ground
from trainer.quiz.section_scores import by_section
from trainer.quiz.sitting import Outcome
from trainer.quiz.verdict import verdicts
from trainer.ui import tokens
from trainer.ui.answers.base import Pictures, no_pictures
from trainer.ui.exam.column import Column
from trainer.ui.exam.feedback import VerdictList, reviews
from trainer.ui.exam.header import who
from trainer.ui.exam.session import Ending
from trainer.ui.exam.words import numbers, stem
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.rich import RichText
from trainer.ui.parts.tags import StateText
from trainer.ui.parts.text import Icon, Label, Line, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class Result(Column):
    """`done` goes back to the door for the next person, `left` leaves the exam.

    *gist* makes the way to what a cited article says.
    """

    done = Signal()
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        ending: Ending,
        items: tuple[Item, ...],
        pictures: Pictures = no_pictures,
        gist: Callable[[Ground], QWidget] | None = None,
    ) -> None:
        super().__init__(theme)
        self.setObjectName("result")
        self._pictures, self._gist = pictures, gist
        self._report = ending.report
        self._items = {item.slot: item for item in items}
        self.add(self._heading(ending.heading))
        self.add(Label(theme, self._who(), tokens.SECTION, tone="ink2"))
        self.add(self._stored())
        if ending.unsaved:
            self.add(self._lost(ending.unsaved))
        self.add(self._score())
        self._add_next_step()
        if self._report.exam.manner is Manner.PRACTICE:
            self._add_wrong()
        self._add_ways_on()

    def begin(self) -> None:
        """Take the keyboard."""
        self._done.setFocus()

    def _heading(self, words: str) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.gap(12))
        row.addWidget(Icon(self.theme, "circle-check", "ok", 32))
        title = Label(self.theme, words, tokens.HEADLINE, bold=True)
        title.setObjectName("heading")
        row.addWidget(title, 1)
        return head

    def _who(self) -> str:
        return f"{self._report.exam.title}　{who(self._report.person)}"

    def _stored(self) -> Paragraph:
        outcomes = self._report.outcomes
        given = sum(any(text.strip() for text in o.response) for o in outcomes)
        words = t("已存上 {} 题，没答 {} 题。").format(given, len(outcomes) - given)
        stored = Paragraph(self.theme, words, tokens.SECTION)
        stored.setObjectName("stored")
        return stored

    def _lost(self, items: tuple[Item, ...]) -> Banner:
        title = t("第 {} 题最后的修改没有存上").format(numbers(items))
        text = t("这些题按之前存上的答案算。请马上告诉监考人。")
        return Banner(self.theme, "error", text, title=title)

    def _score(self) -> Panel:
        panel = Panel(self.theme, t("成绩"), ruled=True)
        score = self._report.score
        row = QHBoxLayout()
        row.setSpacing(self.theme.gap(12))
        figure = Label(
            self.theme, t("{} 分").format(plain(score.earned)), tokens.HEADLINE, bold=True
        )
        figure.setObjectName("score")
        row.addWidget(figure)
        row.addWidget(self._verdict())
        row.addStretch()
        panel.add(row)
        words = t("满分 {} 分，{} 分合格").format(
            plain(score.possible), plain(score.possible * score.pass_share)
        )
        panel.add(Label(self.theme, words, tone="ink2"))
        panel.add(Line())
        panel.add(self._parts())
        return panel

    def _verdict(self) -> StateText:
        score = self._report.score
        if score.pending:
            verdict = StateText(self.theme, t("待阅卷"), "warn", "hourglass", tokens.SECTION)
        elif score.passed:
            verdict = StateText(self.theme, t("合格"), "ok", size=tokens.SECTION)
        else:
            verdict = StateText(self.theme, t("不合格"), "bad", "circle-x", tokens.SECTION)
        verdict.setObjectName("verdict")
        return verdict

    def _parts(self) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self.theme.gap(40))
        grid.setVerticalSpacing(self.theme.gap(8))
        for place, part in enumerate(by_section(self._report.outcomes)):
            right = t("答对 {} / {} 题").format(part.right, part.count)
            if part.pending:
                right = t("待阅卷 {} / {} 题").format(part.pending, part.count)
            earned = t("{} / {} 分").format(plain(part.earned), plain(part.possible))
            for column, words in enumerate((part.label, right, earned)):
                grid.addWidget(
                    Label(self.theme, words, tone="ink2" if column else "ink"), place, column
                )
        grid.setColumnStretch(3, 1)
        return table

    def _add_next_step(self) -> None:
        score = self._report.score
        if score.pending:
            text = t("还有 {} 题由阅卷人评分，评完才是最后的成绩。").format(score.pending)
            self.add(Banner(self.theme, "info", text, title=t("待阅卷")))
        elif not score.passed and self._report.exam.manner is Manner.ASSESSMENT:
            text = t("请等管理员安排补训，补训以后参加补考。")
            self.add(Banner(self.theme, "warn", text, title=t("等待补训补考")))

    def _add_wrong(self) -> None:
        wrong = [o for o in self._report.outcomes if not o.mark.right and not o.mark.pending]
        wrong.sort(key=lambda o: self._items[o.slot.number].number)
        if not wrong:
            self.add(Banner(self.theme, "ok", t("没有错题。")))
            return
        panel = Panel(self.theme, t("错题"), t("{} 题").format(len(wrong)), ruled=True)
        panel.setObjectName("wrong")
        for place, outcome in enumerate(wrong):
            if place:
                panel.add(Line())
            self._add_one_wrong(panel, outcome)
        self.add(panel)

    def _add_one_wrong(self, panel: Panel, outcome: Outcome) -> None:
        item, question = self._items[outcome.slot.number], outcome.slot.question
        panel.add(self._rich(f"{item.number}. {stem(item)}", tokens.SECTION, bold=True))
        found = verdicts(question.kind, outcome.response, item.prompt)
        if len(found) > 1 or found[0].what:
            panel.add(VerdictList(self.theme, found, self._pictures))
        else:
            yours = t("您的答案：{}").format(found[0].given)
            panel.add(self._rich(yours, tone="bad"))
            right = t("正确答案：{}").format(found[0].wanted)
            panel.add(self._rich(right, tone="ok"))
        for review in reviews(self.theme, question.kind, outcome.response, self._pictures):
            panel.add(review)
        ground = question.ground.sentence()
        said = [question.explanation, t("依据：{}").format(ground) if ground else ""]
        if any(said):
            panel.add(self._rich("\n".join(s for s in said if s), tone="ink2"))
        if ground and self._gist:
            panel.add(self._gist(question.ground))

    def _rich(
        self, text: str, size: int = tokens.BODY, *, bold: bool = False, tone: str = "ink"
    ) -> RichText:
        theme, pictures = self.theme, self._pictures
        return RichText(theme, text, size, bold=bold, tone=tone, pictures=pictures)

    def _add_ways_on(self) -> None:
        self._done = Button(self.theme, t("完成，换下一位"), "primary", size="large")
        self._done.setObjectName("done")
        self._done.clicked.connect(lambda _=False: self.done.emit())
        leave = Button(self.theme, t("离开测评"), size="large")
        leave.setObjectName("leave")
        leave.clicked.connect(lambda _=False: self.left.emit())
        self.add_actions(self._done, leave)


class TakingIn(Column):
    """What shows from the end until the store has the paper."""

    def __init__(self, theme: Theme, why: str) -> None:
        super().__init__(theme)
        self.setObjectName("taking-in")
        said = why.removesuffix(t("，已交卷"))
        words = t("正在交卷") if said in {why, t("已交卷")} else t("{}，正在交卷").format(said)
        self.add(Paragraph(theme, words, tokens.HEADLINE, bold=True))
        self._text = t("已经保存的答案都算数。请等一等，不要关机。")
        self.add(Paragraph(theme, self._text, tokens.SECTION, tone="ink2"))
        self._trouble = Banner(theme, "error", title=" ")
        self._trouble.hide()
        self.add(self._trouble)

    def say(self, sentence: str) -> None:
        """Say why it takes longer."""
        self._trouble.say(sentence, t("还没交上，正在重试，请举手告诉监考人"))
        self._trouble.show()
