"""Interactions in which something is chosen, ordered or paired."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from trainer.formats.qti.item import Declared, Item
from trainer.formats.told import Told, chosen, made, refused
from trainer.formats.xml_tree import below, children, local
from trainer.quiz.draft import Doubt, Draft
from trainer.quiz.judging import truth
from trainer.quiz.kinds.judge import NO, YES, Judge
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.order import Order


def choice(interaction: etree._Element, item: Item, stem: str) -> Told:
    """choiceInteraction and inlineChoiceInteraction: 单选题, 多选题; 判断题 where the options say so."""
    declared = item.of(interaction)
    found = list(below(interaction, "simpleChoice", "inlineChoice"))
    names = [c.get("identifier") or "" for c in found]
    options = [item.text(c) for c in found]
    right = [names.index(key) for key in _right(declared) if key in names]
    doubts = list(_choice_doubts(declared, names))
    if len(right) == 1 and _judged(options, names):
        answer = str(truth(options[right[0]]))
        return made(stem, lambda: Judge(answer), Draft("judge", stem, answer=answer), *doubts)
    several = declared.cardinality == "multiple" and interaction.get("maxChoices") != "1"
    return chosen("multiple" if several else "single", stem, options, sorted(right), *doubts)


def _right(declared: Declared) -> tuple[str, ...]:
    return declared.correct or declared.full()


def _judged(options: Sequence[str], names: Sequence[str]) -> bool:
    """Whether these are 对 and 错 in the words and in what they are called."""
    return [truth(o) for o in options] == [YES, NO] == [truth(name) for name in names]


def _choice_doubts(declared: Declared, names: Sequence[str]) -> Iterator[Doubt]:
    right = _right(declared)
    if any(key not in names for key in right):
        yield Doubt("beyond", "标准答案里有的选项不在题里，请看答案对不对。")
    if declared.partial() or (declared.mapping and set(declared.full()) != set(right)):
        said = "各个选项的分不一样，这里正确的选项都算一样的分，请看答案对不对。"
        yield Doubt("unclear-answer", said)


def order(interaction: etree._Element, item: Item, stem: str) -> Told:
    """orderInteraction."""
    texts = {c.get("identifier") or "": item.text(c) for c in below(interaction, "simpleChoice")}
    right = [key for key in item.of(interaction).correct if key in texts]
    shown = tuple(texts.values())
    if sorted(right) != sorted(texts):
        doubt = Doubt("no-answer", "没有写明各项的次序，请排好。")
        return Told(stem, None, (doubt,), Draft("order", stem, shown))
    items = tuple(texts[key] for key in right)
    return made(stem, lambda: Order(items), Draft("order", stem, items))


def match(interaction: etree._Element, item: Item, stem: str) -> Told:
    """matchInteraction: the first set stands on the left."""
    sides = list(below(interaction, "simpleMatchSet"))
    if len(sides) != 2:
        return refused(stem, "连线的两边不全，没有读。")
    lefts, rights = (_texts(side, item, "simpleAssociableChoice") for side in sides)
    return _paired(stem, lefts, rights, item.of(interaction).correct)


def gaps(interaction: etree._Element, item: Item, stem: str) -> Told:
    """gapMatchInteraction: each gap is given one of the texts; the stem numbers the gaps."""
    rights = _texts(interaction, item, "gapText", "gapImg")
    found = [g.get("identifier") or "" for g in below(interaction, "gap")]
    lefts = {name: f"（{number}）" for number, name in enumerate(found, 1)}
    turned = tuple(" ".join(reversed(pair.split())) for pair in item.of(interaction).correct)
    return _paired(stem, lefts, rights, turned)


def _texts(side: etree._Element, item: Item, *names: str) -> dict[str, str]:
    return {c.get("identifier") or "": item.text(c) for c in side.iter("{*}*") if local(c) in names}


def _paired(
    stem: str, lefts: dict[str, str], rights: dict[str, str], correct: Sequence[str]
) -> Told:
    """*correct* holds pairs like `L1 R2`."""
    pairs = [pair.split() for pair in correct]
    whose = {p[0]: p[1] for p in pairs if len(p) == 2 and p[0] in lefts and p[1] in rights}
    if len(pairs) != len(lefts) or whose.keys() != lefts.keys():
        said = "左边有的项没有答案，或者答案不止一个。这里左边每项连右边的一项，没有读。"
        return refused(stem, said)
    both = tuple((text, rights[whose[key]]) for key, text in lefts.items())
    extra = tuple(text for key, text in rights.items() if key not in whose.values())
    options = (*(f"{left}={right}" for left, right in both), *extra)
    return made(stem, lambda: Match(both, extra), Draft("match", stem, options))


def option_feedback(interaction: etree._Element, item: Item) -> tuple[str, ...]:
    """What is said of single options."""
    return tuple(
        f"“{item.text(c)}”：{text}"
        for c in below(interaction, "simpleChoice")
        for f in children(c, "feedbackInline")
        if (text := item.text(f))
    )
