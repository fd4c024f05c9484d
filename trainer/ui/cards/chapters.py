"""The chapters of a card as they are read on the screen, each a list of widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.training.card import Card, Duty, Emergency, Hazard, Signed
from trainer.training.case import Case
from trainer.training.source import Source
from trainer.ui import tokens
from trainer.ui.cards.rows import square
from trainer.ui.parts.buttons import link
from trainer.ui.parts.empty import NumberDisc
from trainer.ui.parts.levels import RiskBadge
from trainer.ui.parts.tags import StateText, Tag
from trainer.ui.parts.text import Label, Line, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

NUMBER: Final = 28
BASIS: Final = 150
COUNT: Final = 56
_KINDS: Final = {
    "report": "事故调查报告",
    "release": "公开发布",
    "law": "法律法规",
    "standard": "标准",
    "seed": "来源：课件",
}


def duties(theme: Theme, card: Card, tests: Mapping[int, int] | None) -> list[QWidget]:
    """Text, legal ground and how many questions test it; *tests* is None while it is counted."""
    made = [_line(theme, "", t("内容"), t("依据"), _small(theme, t("试题")))]
    for number, duty in enumerate(card.duties, 1):
        made += [Line(), _duty(theme, number, duty, None if tests is None else tests[number])]
    return made


def hazards(theme: Theme, card: Card) -> list[QWidget]:
    """The hazards, highest risk first."""
    return _ruled([_hazard(theme, hazard) for hazard in card.hazards])


def emergency(theme: Theme, card: Card) -> list[QWidget]:
    """The four verbs of the card, then each scenario step by step."""
    quick = t("卡上四步：{}").format(" → ".join(card.quick))
    return _ruled(
        [Paragraph(theme, quick, bold=True), *(_scenario(theme, e) for e in card.emergency)]
    )


def protection(theme: Theme, card: Card) -> list[QWidget]:
    """What to wear, and what never to do."""
    return _ruled(
        [
            _listed(theme, t("必须佩戴"), card.ppe, "circle-check", "ok"),
            _listed(theme, t("严禁"), card.prohibitions, "circle-x", "bad"),
            _block(theme, [Label(theme, t("口诀"), bold=True), Paragraph(theme, card.slogan)]),
        ]
    )


def sources(
    theme: Theme, card: Card, cases: Sequence[Case], open_case: Callable[[str], object]
) -> list[QWidget]:
    """The documents behind the text, and the accidents that belong to the post."""
    made = [_source(theme, source) for source in card.sources]
    if cases:
        rows: list[QWidget] = [Label(theme, t("本岗位要知道的事故"), bold=True)]
        rows += [_case(theme, case, open_case) for case in cases]
        made.append(_block(theme, rows))
    return _ruled(made)


def _duty(theme: Theme, number: int, duty: Duty, tests: int | None) -> QWidget:
    if tests is None:
        count: QWidget = _small(theme, "…")
    elif tests:
        count = _small(theme, t("{} 题").format(tests))
    else:
        count = Label(theme, t("无题"), tokens.SMALL, tone="warn")
    return _line(theme, str(number), duty.text, duty.basis or t("未注明依据"), count)


def _line(theme: Theme, number: str, text: str, basis: str, count: QWidget) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, theme.gap(4), 0, theme.gap(4))
    row.setSpacing(theme.gap(12))
    first = Label(theme, number, bold=True, tone="ink2")
    first.setFixedWidth(theme.px(NUMBER))
    first.setAlignment(Qt.AlignmentFlag.AlignRight)
    ground = Paragraph(theme, basis, tokens.SMALL, tone="ink2")
    ground.setFixedWidth(theme.px(BASIS))
    count.setFixedWidth(theme.px(COUNT))
    if isinstance(count, Label):
        count.setAlignment(Qt.AlignmentFlag.AlignRight)
    words = Paragraph(theme, text) if number else Paragraph(theme, text, tokens.SMALL, tone="ink2")
    for place, widget in enumerate((first, words, ground, count)):
        row.addWidget(widget, int(place == 1), Qt.AlignmentFlag.AlignTop)
    return line


def _hazard(theme: Theme, hazard: Hazard) -> QWidget:
    head = QWidget()
    row = QHBoxLayout(head)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.gap(12))
    row.addWidget(Label(theme, hazard.kind, bold=True))
    row.addWidget(RiskBadge(theme, square(hazard.level)))
    row.addStretch()
    where = Paragraph(theme, t("在哪里：{}").format(hazard.where), tokens.SMALL, tone="ink2")
    controls = [_step(theme, n, words) for n, words in enumerate(hazard.controls, 1)]
    short = Paragraph(theme, t("卡上写：{}").format(hazard.short), tokens.SMALL, tone="ink2")
    return _block(theme, [head, where, Paragraph(theme, hazard.consequence), *controls, short])


def _scenario(theme: Theme, emergency: Emergency) -> QWidget:
    steps = [_step(theme, n, words) for n, words in enumerate(emergency.steps, 1)]
    return _block(theme, [Label(theme, emergency.scenario, bold=True), *steps])


def _step(theme: Theme, number: int, words: str) -> QWidget:
    step = QWidget()
    row = QHBoxLayout(step)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.gap(12))
    disc = NumberDisc(theme, number, filled=True, side=24)
    row.addWidget(disc, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Paragraph(theme, words), 1)
    return step


def _listed(theme: Theme, title: str, things: Sequence[Signed], icon: str, tone: str) -> QWidget:
    rows: list[QWidget] = [Label(theme, title, bold=True)]
    for thing in things:
        state = StateText(theme, thing.text, "bad" if tone == "bad" else "ok", icon)
        rows.append(state)
    return _block(theme, rows)


def _source(theme: Theme, source: Source) -> QWidget:
    tag = Tag(theme, t(_KINDS[source.kind]), "warn" if source.kind == "seed" else "plain")
    return _block(theme, [Paragraph(theme, source.sentence()), tag])


def _case(theme: Theme, case: Case, open_case: Callable[[str], object]) -> QWidget:
    button = link(theme, case.short, "library-big")
    button.clicked.connect(lambda _=False: open_case(case.id))
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(button)
    line.addStretch()
    return row


def _block(theme: Theme, rows: Sequence[QWidget]) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, theme.gap(4), 0, theme.gap(4))
    column.setSpacing(theme.gap(8))
    for row in rows:
        column.addWidget(row)
    return block


def _small(theme: Theme, words: str) -> Label:
    return Label(theme, words, tokens.SMALL, tone="ink2")


def _ruled(blocks: Sequence[QWidget]) -> list[QWidget]:
    made: list[QWidget] = []
    for block in blocks:
        if made:
            made.append(Line())
        made.append(block)
    return made
