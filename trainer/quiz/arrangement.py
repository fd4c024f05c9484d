"""The order in which one candidate sees a paper: another for each, the same answers underneath.

Responses always hold the paper's own numbers and option keys; an arrangement only says in which
order they are shown and under which letters. What a candidate gets is made here, without any key.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from trainer.quiz.kinds import Kind
from trainer.quiz.kinds.case import Case
from trainer.quiz.marks import plain
from trainer.quiz.options import Chance, order
from trainer.quiz.paper import Paper, Slot
from trainer.quiz.prompt import Arrange, Choose, Pair, Prompt, Several

Keys = tuple[str, ...]


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
    """*slots* lists the paper's numbers in shown order; *options* the option keys, slot by slot.

    *parts* has those of each part of a 材料题, whose parts stand in their own order; no keys for a
    part where nothing is mixed.
    """

    slots: tuple[int, ...]
    options: tuple[tuple[int, Keys], ...] = ()
    parts: tuple[tuple[int, tuple[Keys, ...]], ...] = ()


def as_printed(paper: Paper) -> Arrangement:
    """The paper's own order."""
    return Arrangement(tuple(s.number for s in paper))


def shuffled(paper: Paper, chance: Chance) -> Arrangement:
    """Questions shuffled within their sections, options within their questions and parts."""
    slots: list[int] = []
    for at in range(len(paper.sections)):
        numbers = [s.number for s in paper if s.section == at]
        chance.shuffle(numbers)
        slots += numbers
    mixed = [(slot.number, _mixed(slot.question.kind, chance)) for slot in paper]
    parts = [(slot.number, _mixed_parts(slot.question.kind, chance)) for slot in paper]
    return Arrangement(
        tuple(slots),
        tuple((number, keys) for number, keys in mixed if keys),
        tuple((number, each) for number, each in parts if any(each)),
    )


def items(paper: Paper, arrangement: Arrangement) -> tuple[Item, ...]:
    """What the candidate is given: stems and prompts in order, and no key anywhere."""
    slots = {s.number: s for s in paper}
    orders, parts = dict(arrangement.options), dict(arrangement.parts)
    return tuple(
        _item(shown, slots[number], orders.get(number, ()), parts.get(number, ()))
        for shown, number in enumerate(arrangement.slots, start=1)
    )


def _mixed(kind: Kind, chance: Chance) -> Keys:
    """The keys of the options in a new order; things to put into order never stand in the right one."""
    match prompt := kind.prompt():
        case Choose() | Pair() if kind.name != "judge":
            return tuple(o.key for o in order(prompt.options, chance))
        case Arrange():
            keys = [o.key for o in prompt.options]
            chance.shuffle(keys)
            return tuple(keys if tuple(keys) != kind.key() else (*keys[1:], keys[0]))
        case _:
            return ()


def _mixed_parts(kind: Kind, chance: Chance) -> tuple[Keys, ...]:
    """Each part's options in a new order, by the rule of its own kind."""
    if not isinstance(kind, Case):
        return ()
    return tuple(_mixed(part.kind, chance) for part in kind.questions)


def _item(shown: int, slot: Slot, keys: Keys, parts: tuple[Keys, ...]) -> Item:
    kind = slot.question.kind
    prompt = _ordered(kind.prompt(), keys)
    if isinstance(prompt, Several) and parts:
        asked = zip(prompt.parts, parts, strict=True)
        prompt = Several(tuple(replace(a, prompt=_ordered(a.prompt, of)) for a, of in asked))
    return Item(shown, slot.number, kind.label, slot.question.stem, plain(slot.points), prompt)


def _ordered(prompt: Prompt, keys: Keys) -> Prompt:
    """*prompt* with its options in the order of *keys*; as it is where there are none."""
    if not keys or not isinstance(prompt, Choose | Arrange | Pair):
        return prompt
    by_key = {o.key: o for o in prompt.options}
    return replace(prompt, options=tuple(by_key[k] for k in keys))
