"""What is answered, as a teacher reads it: options with the key marked, texts, points."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.quiz.kinds import Kind
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.case import Case
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.number import Numeric
from trainer.quiz.kinds.order import Order
from trainer.quiz.kinds.short import Short
from trainer.quiz.kinds.spot import Spotting
from trainer.quiz.options import LETTERS
from trainer.quiz.prompt import Choose
from trainer.ui import style, tokens
from trainer.ui.answers.spot_review import SpotReview
from trainer.ui.parts.rich import RichText, spoken
from trainer.ui.parts.text import Icon, Label
from trainer.ui.pictures import Pictures, no_pictures
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_LETTER: Final = 20


class AnswerLines(QWidget):
    """One line for each option, gap or point; the right ones on a green ground."""

    def __init__(self, theme: Theme, kind: Kind, pictures: Pictures = no_pictures) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(4))
        if isinstance(kind, Spotting):
            column.addWidget(SpotReview(theme, kind, kind.key(), pictures))
        for letter, text, right in lines(kind):
            column.addWidget(_Line(theme, letter, text, pictures, right=right))


def lines(kind: Kind) -> list[tuple[str, str, bool]]:
    """Letter, text, and whether it is right, for each line."""
    prompt, key = kind.prompt(), kind.key()
    if isinstance(prompt, Choose):
        shown = zip(LETTERS, prompt.options, strict=False)
        return [(letter, option.text, option.key in key) for letter, option in shown]
    if isinstance(kind, Blank):
        return [(str(n), _gap(gap), True) for n, gap in enumerate(kind.answers, 1)]
    if isinstance(kind, Short):
        return [(str(n), _point(p.text, p.weight), True) for n, p in enumerate(kind.points, 1)]
    return [(str(n), text, True) for n, text in enumerate(_said(kind), 1)]


def _said(kind: Kind) -> list[str]:
    """The key of kinds that no option or text says, in words."""
    match kind:
        case Numeric():
            slack = f" ± {kind.tolerance}" if kind.tolerance != "0" else ""
            return [f"{kind.answer}{slack} {kind.unit}".strip()]
        case Order():
            return list(kind.items)
        case Match():
            return [f"{left} — {right}" for left, right in kind.pairs]
        case Spotting():
            return [f"{h.what}（{h.clause}）" if h.clause else h.what for h in kind.hazards]
        case Case():
            return [f"{part.stem}\n{_short(part.kind)}" for part in kind.questions]
    return list(kind.key())


def _short(kind: Kind) -> str:
    """The right lines of a part, each on its own line."""
    shown = isinstance(kind.prompt(), Choose) and not isinstance(kind, Judge)
    right = [(letter, text) for letter, text, right in lines(kind) if right]
    return "\n".join(
        f"{letter}　{text}" if shown or len(right) > 1 else text for letter, text in right
    )


def key_words(kind: Kind) -> str:
    """The key in short: B, 对, 5；19.5; the points of a written answer are counted."""
    prompt = kind.prompt()
    if isinstance(prompt, Choose):
        signs = {o.key for o in prompt.options} == {o.text for o in prompt.options}
        return "".join(text if signs else letter for letter, text, right in lines(kind) if right)
    if isinstance(kind, Short):
        return t("{} 个要点").format(len(kind.points))
    return "；".join(_said(kind))


def _gap(gap: tuple[str, ...]) -> str:
    return gap[0] if len(gap) == 1 else t("{}（或：{}）").format(gap[0], "、".join(gap[1:]))


def _point(text: str, weight: int) -> str:
    return text if weight == 1 else t("{}（占 {} 份）").format(text, weight)


class _Line(QWidget):
    def __init__(
        self, theme: Theme, letter: str, text: str, pictures: Pictures, *, right: bool
    ) -> None:
        super().__init__()
        self._theme, self._right = theme, right
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap(10), theme.gap(6), theme.gap(10), theme.gap(6))
        row.setSpacing(theme.gap(8))
        tone = "ok" if right else "ink2"
        mark = Label(theme, letter, tokens.BODY, bold=True, tone=tone)
        mark.setFixedSize(theme.px(_LETTER), theme.line(tokens.BODY))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(RichText(theme, text, bold=right, pictures=pictures), 1)
        if right:
            row.addWidget(Icon(theme, "check", "ok"), 0, Qt.AlignmentFlag.AlignVCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(f"{letter} {spoken(text)}" + (t("，正确答案") if right else ""))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of a right line."""
        del event
        if self._right:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.color(self._theme, "oksoft"))
            painter.drawRoundedRect(self.rect(), tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)
