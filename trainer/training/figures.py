"""The few figures that stand for an accident: people first, then money."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.training.case import Case


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and what it counts: `165` 人死亡, `68.66` 亿元直接损失."""

    value: str
    label: str


def figures(case: Case) -> tuple[Figure, ...]:
    """The figures that are known, in the order people ask for them.

    The gravely injured stand only where the injured are not counted, for they are among them.
    """
    hurt = (case.injured, "人受伤") if case.injured is not None else (case.severe, "人重伤")
    people = ((case.dead, "人死亡"), (case.missing, "人失踪"), hurt)
    known = [Figure(str(count), label) for count, label in people if count]
    return (*known, *_loss(case.loss))


def _loss(words: str) -> tuple[Figure, ...]:
    if not words:
        return ()
    return (Figure(words[:-2], f"{words[-2:]}直接损失"),)


def injured(case: Case) -> str:
    """The injured in one short cell: `798`, or `76重` where only the gravely injured are known."""
    if case.injured is not None:
        return str(case.injured)
    return f"{case.severe}重" if case.severe else "—"
