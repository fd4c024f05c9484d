"""Taking back what was done to many questions, and leaving alone what somebody did to them since."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from trainer.quiz.law import Law
from trainer.quiz.question import Question
from trainer.quiz.refusals import Invalid
from trainer.quiz.review import RETIRED, State

if TYPE_CHECKING:
    from trainer.store import Work
    from trainer.store.acts import Act
    from trainer.store.questions import Stored

_Row = Sequence[Any]
_USED = "导入已撤销，试卷上用过，所以留着"


def taken_back(work: Work, act: Act, who: str, now: datetime) -> int:
    """Take *act* back; how many questions stay as they are because they were changed since.

    Raises Invalid where that would be all of them: later acts are to be undone first.
    """
    left, done = _WAYS[act.kind](work, act, who, now)
    if left and not done:
        raise Invalid(f"“{act.what}”里的题后来又改过，不能撤销；请先撤销后来的操作。")
    return left


def judged_rows(before: Iterable[Stored]) -> list[list[str]]:
    """What undoing a change of state needs to know of questions as they were *before*."""
    return [[s.question.id, s.state, s.remark, s.question.version] for s in before]


def _states(work: Work, act: Act, who: str, now: datetime) -> tuple[int, int]:
    """A question judged or edited since stays: what nobody has looked at must not become 可用."""
    rows, then = act.body["before"], act.body["after"]
    there = work.questions.standing(row[0] for row in rows)
    groups: dict[tuple[State, str], list[str]] = {}
    for ref, state, remark, version in rows:
        stored = there.get(ref)
        if stored and stored.state == then and stored.question.version == version:
            groups.setdefault((state, remark), []).append(ref)
    for (state, remark), refs in groups.items():
        work.questions.set_state(refs, state, remark, who=who, at=now)
    done = sum(map(len, groups.values()))
    return len(there) - done, done


def law_rows(laws: Iterable[Law]) -> list[list[str | None]]:
    """What undoing a revision needs to know of the table of laws."""
    return [
        [law.title, law.version, law.number, law.issuer, _iso(law.since), _iso(law.until), law.note]
        for law in laws
    ]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _revision(work: Work, act: Act, who: str, now: datetime) -> tuple[int, int]:
    """The questions, and the versions of the law unless somebody mended them since."""
    title, laws = act.body["title"], act.body["laws"]
    there = work.laws.of(title)
    if law_rows(there) == laws["after"]:
        for law in there:
            work.laws.drop(title, law.version)
        for name, version, number, issuer, since, until, note in laws["before"]:
            work.laws.put(Law(name, version, number, issuer, _day(since), _day(until), note))
    return _states(work, act, who, now)


def _moves(work: Work, act: Act, who: str, now: datetime) -> tuple[int, int]:
    del who, now
    there = work.questions.heads(row[0] for row in act.body["before"])
    banks: dict[str, list[str]] = {}
    for ref, bank in act.body["before"]:
        if ref in there and there[ref].bank == act.body["after"]:
            banks.setdefault(bank, []).append(ref)
    for bank, refs in banks.items():
        work.questions.move(refs, bank)
    done = sum(map(len, banks.values()))
    return len(there) - done, done


def _changes(work: Work, act: Act, who: str, now: datetime) -> tuple[int, int]:
    return _put_back(work, act.body["before"], f"撤销：{act.what}", who, now)


def _import(work: Work, act: Act, who: str, now: datetime) -> tuple[int, int]:
    """What came new goes, unless papers hold it; what waited to be mended waits again."""
    added = act.body["added"]
    there = work.questions.heads(added)
    gone = [ref for ref in _untouched(work, [(ref, 1) for ref in added]) if not work.edits.get(ref)]
    stay = work.questions.drop(gone)
    if stay:
        work.questions.set_state(stay, RETIRED, _USED, who=who, at=now)
    left, back = _put_back(work, act.body["changed"], f"撤销：{act.what}", who, now)
    for waiting in act.body["waiting"]:
        work.leftovers.drop(waiting)
    for number, bank, body in act.body.get("settled", ()):
        work.leftovers.put_again(number, bank, body)
    done = len(gone) + back + len(act.body["waiting"]) + len(act.body.get("settled", ()))
    return left + len(there) - len(gone), done


def _put_back(
    work: Work, pairs: Iterable[_Row], note: str, who: str, now: datetime
) -> tuple[int, int]:
    """What questions said before is said again, as a version of its own; how many not, and how many."""
    before = {str(ref): int(seq) for ref, seq in pairs}
    there = work.questions.heads(before)
    mine = _untouched(work, [(ref, seq + 1) for ref, seq in before.items()])
    banks: dict[str, list[Question]] = {}
    for question in work.questions.past((ref, before[ref]) for ref in mine):
        banks.setdefault(there[question.id].bank, []).append(question)
    for bank, questions in banks.items():
        work.questions.put_many(questions, bank, who=who, at=now, note=note)
    return len(there) - len(mine), len(mine)


def _untouched(work: Work, after: Sequence[tuple[str, int]]) -> list[str]:
    """Those of *after* (id, version the act made) that say now what that version says."""
    there = work.questions.heads(ref for ref, _ in after)
    said = {question.id: question.version for question in work.questions.past(after)}
    return [ref for ref, head in there.items() if said.get(ref) == head.version]


_WAYS: Mapping[str, Callable[[Work, Act, str, datetime], tuple[int, int]]] = {
    "state": _states,
    "revise": _revision,
    "change": _changes,
    "move": _moves,
    "import": _import,
}
