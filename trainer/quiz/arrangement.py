"""The order in which one candidate sees a paper: another for each, the same answers underneath.

Responses always hold the paper's own numbers and option keys; an arrangement only says in which
order they are shown and under which letters. What a candidate gets is made here, without any key.
"""

from __future__ import annotations

from dataclasses import dataclass

from trainer.quiz.marks import plain
from trainer.quiz.options import Chance, order
from trainer.quiz.paper import Paper, Slot
from trainer.quiz.prompt import Choose, Prompt


@dataclass(frozen=True, slots=True)
class Item:
    """One question as a candidate sees it: *number* as shown, *slot* the paper's own number."""

    number: int
    slot: int
    label: str
    stem: str
    points: str
    prompt: Prompt


@dataclass(frozen=True, slots=True)
class Arrangement:
    """*slots* lists the paper's numbers in shown order; *options* the option keys, slot by slot."""

    slots: tuple[int, ...]
    options: tuple[tuple[int, tuple[str, ...]], ...] = ()


def as_printed(paper: Paper) -> Arrangement:
    """The paper's own order."""
    return Arrangement(tuple(s.number for s in paper))


def shuffled(paper: Paper, chance: Chance) -> Arrangement:
    """Questions shuffled within their sections, options within their questions."""
    slots: list[int] = []
    options: list[tuple[int, tuple[str, ...]]] = []
    for at in range(len(paper.sections)):
        numbers = [s.number for s in paper if s.section == at]
        chance.shuffle(numbers)
        slots += numbers
    for slot in paper:
        prompt = slot.question.kind.prompt()
        if isinstance(prompt, Choose) and slot.question.kind.name != "judge":
            options.append((slot.number, tuple(o.key for o in order(prompt.options, chance))))
    return Arrangement(tuple(slots), tuple(options))


def items(paper: Paper, arrangement: Arrangement) -> tuple[Item, ...]:
    """What the candidate is given: stems and prompts in order, and no key anywhere."""
    slots = {s.number: s for s in paper}
    orders = dict(arrangement.options)
    return tuple(
        _item(shown, slots[number], orders.get(number))
        for shown, number in enumerate(arrangement.slots, start=1)
    )


def _item(shown: int, slot: Slot, keys: tuple[str, ...] | None) -> Item:
    prompt = slot.question.kind.prompt()
    if keys and isinstance(prompt, Choose):
        by_key = {o.key: o for o in prompt.options}
        prompt = Choose(tuple(by_key[k] for k in keys), prompt.several)
    kind = slot.question.kind
    return Item(shown, slot.number, kind.label, slot.question.stem, plain(slot.points), prompt)
