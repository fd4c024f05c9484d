"""One file per kind of question. Adding a kind is: write the file, list it here."""

from __future__ import annotations

from trainer.quiz.kind import Kind as Kind
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.case import Case
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.number import Numeric
from trainer.quiz.kinds.order import Order
from trainer.quiz.kinds.short import Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.kinds.spot import Spotting

KINDS: dict[str, type[Kind]] = {
    k.name: k
    for k in (Single, Multiple, Judge, Blank, Numeric, Order, Match, Short, Case, Spotting)
}
