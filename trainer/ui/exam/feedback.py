"""What was right, part by part, and why: on the question in 练习, and among the wrong at the end."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.exams import Feedback
from trainer.quiz import rich
from trainer.quiz.arrangement import Item
from trainer.quiz.kind import Kind
from trainer.quiz.kinds.case import Case
from trainer.quiz.kinds.spot import Spotting
from trainer.quiz.prompt import Response, unpacked
from trainer.quiz.verdict import Verdict, verdicts
from trainer.ui import tokens
from trainer.ui.answers.spot_review import SpotReview
from trainer.ui.parts.banner import Banner, Tone
from trainer.ui.parts.rich import RichText
from trainer.ui.parts.rich import spoken as said_aloud
from trainer.ui.parts.text import Icon
from trainer.ui.pictures import Pictures, no_pictures
from trainer.ui.tokens import Theme
from trainer.ui.words import t

# The icon and the colour of what was right, wrong, or waits for a person.
_LOOKS = {True: ("circle-check", "ok"), False: ("circle-x", "bad"), None: ("hourglass", "warn")}


class FeedbackView(QWidget):
    """A banner that says how it went, then the parts."""

    def __init__(
        self, theme: Theme, item: Item, feedback: Feedback, pictures: Pictures = no_pictures
    ) -> None:
        super().__init__()
        self.setObjectName("feedback")
        found = verdicts(feedback.question.kind, feedback.response, item.prompt)
        self.banner = _banner(_Words(theme, pictures), feedback, found)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(16))
        column.addWidget(self.banner)
        said = [self.banner.accessibleName()]
        if len(found) > 1 or found[0].what:
            column.addWidget(VerdictList(theme, found, pictures))
            said += [spoken(verdict) for verdict in found]
        self.setAccessibleName("\n".join(said))


class VerdictList(QWidget):
    """Each part with its icon, what was given, what is right, and why."""

    def __init__(
        self, theme: Theme, found: tuple[Verdict, ...], pictures: Pictures = no_pictures
    ) -> None:
        super().__init__()
        self.setObjectName("verdicts")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(12))
        for verdict in found:
            column.addWidget(_Line(_Words(theme, pictures), verdict))


@dataclass(frozen=True, slots=True)
class _Words:
    """Makes texts of a question, which may have formulas and pictures."""

    theme: Theme
    pictures: Pictures

    def line(self, text: str, *, bold: bool = False, tone: str = "ink") -> RichText:
        """One part of what is said."""
        size, pictures = tokens.SECTION, self.pictures
        return RichText(self.theme, text, size, bold=bold, tone=tone, pictures=pictures)

    def banner(self, tone: Tone, text: str, title: str) -> Banner:
        """A message; only a text with marks is set as one."""
        if not rich.marked(text):
            return Banner(self.theme, tone, text, title=title)
        made = Banner(self.theme, tone, title=title)
        made.add_words(RichText(self.theme, text, pictures=self.pictures))
        return made


class _Line(QWidget):
    def __init__(self, words: _Words, verdict: Verdict) -> None:
        super().__init__()
        theme = words.theme
        icon, tone = _LOOKS[verdict.right]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.gap(12))
        row.addWidget(Icon(theme, icon, tone, 24), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.gap(2))
        column.addWidget(words.line(verdict.what, bold=True))
        for text, colour in _said(verdict):
            column.addWidget(words.line(text, tone=colour))
        row.addLayout(column, 1)
        self.setAccessibleName(spoken(verdict))


def spoken(verdict: Verdict) -> str:
    """A part in one sentence, for a screen reader."""
    state = {True: t("对"), False: t("错"), None: t("待阅卷")}[verdict.right]
    return "，".join(map(said_aloud, (verdict.what, state, *(t for t, _ in _said(verdict)))))


def reviews(theme: Theme, kind: Kind, response: Response, pictures: Pictures) -> list[SpotReview]:
    """The pictures of a question with their hazards and what was pointed at."""
    if isinstance(kind, Spotting):
        return [SpotReview(theme, kind, response, pictures)]
    if not isinstance(kind, Case):
        return []
    given = zip(kind.questions, (*response, *("",) * len(kind.questions)), strict=False)
    return [
        SpotReview(theme, part.kind, unpacked(text), pictures)
        for part, text in given
        if isinstance(part.kind, Spotting)
    ]


def _said(verdict: Verdict) -> list[tuple[str, str]]:
    """The lines below a part's name, each with its colour."""
    lines: list[tuple[str, str]] = []
    if verdict.wanted == verdict.what:  # a hazard: whether it was found says it all
        lines.append((verdict.given, "ok" if verdict.right else "bad"))
    elif verdict.right:
        lines.append((verdict.given, "ok"))
    elif verdict.right is None:
        lines += [(t("您写的：{}").format(verdict.given), "ink")]
        lines += [(t("参考要点：{}").format(verdict.wanted.replace("\n", "；")), "ink2")]
    else:
        lines += [(t("您的答案：{}").format(verdict.given), "bad")]
        lines += [(t("正确答案：{}").format(verdict.wanted), "ok")]
    return [*lines, (verdict.why, "ink2")] if verdict.why else lines


def _banner(words: _Words, feedback: Feedback, found: tuple[Verdict, ...]) -> Banner:
    ground = t("依据：{}").format(feedback.ground) if feedback.ground else ""
    said = [part for part in (feedback.explanation, ground) if part]
    only = found[0] if len(found) == 1 and not found[0].what else None
    if only and only.right is None:
        return words.banner("info", "\n".join((only.wanted, *said)), t("参考要点"))
    if feedback.right:
        return words.banner("ok", "\n".join(said), t("答对了"))
    if only:
        right = t("正确答案：{}").format(only.wanted)
        return words.banner("warn", "\n".join((right, *said)), t("答错了"))
    waits = any(v.right is None for v in found)
    title = t("答对 {0} / {1}").format(feedback.mark.hits, feedback.question.kind.parts())
    return words.banner("info" if waits else "warn", "\n".join(said), title)
