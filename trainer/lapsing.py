"""Laws of the shipped content in the unit's table, and questions on versions that the content says are over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from trainer.quiz.law import Law, Statute, in_words
from trainer.quiz.question import Ground
from trainer.quiz.review import PENDING, USABLE
from trainer.undoing import judged_rows, law_rows

if TYPE_CHECKING:
    from trainer.store import Work

AUTHOR: Final = "警钟"
"""Who wrote what is shipped, and who sends questions to be reviewed because of it."""
_SHIPPED: Final = "content.laws"
_DONE: Final = "content.ended"
_SENT: Final = "content.sent"
_DUE: Final = "content.due"

_Rows = tuple[tuple[str | None, ...], ...]
_Pairs = tuple[tuple[str, str], ...]


def due(work: Work, today: date) -> bool:
    """Whether a version that was still in force when the content came is over by now."""
    day = work.ledger.setting(_DUE, str, "")
    return bool(day) and day <= today.isoformat()


def over(statutes: Iterable[Statute], ground: Ground, today: date) -> bool:
    """Whether *ground* rests on a version that is over by *today*."""
    return any(
        ground.document in statute.names and _stale(statute, law, ground.version)
        for statute in statutes
        for law in _ended(statute, today)
    )


def sent(work: Work) -> frozenset[str]:
    """Ids of the questions that the content sent to be reviewed."""
    return frozenset(work.ledger.setting(_SENT, tuple[str, ...], ()))


def put_laws(work: Work, statutes: Sequence[Statute], at: datetime) -> int:
    """Bring the table up to *statutes* and send 可用 questions on ended versions to 待审, each version once.

    What the unit entered, changed or took out of the table stays as the unit has it. Says how many
    laws changed.
    """
    ours, changed = _put(work, statutes)
    today = at.date()
    _send(work, statutes, ours, at)
    future = [law.until for s in statutes for law in s.versions if law.until and law.until > today]
    work.ledger.put_setting(_DUE, min(future).isoformat() if future else "")
    return changed


def _put(work: Work, statutes: Sequence[Statute]) -> tuple[set[Law], int]:
    """The laws that stand in the table as the content says, not the unit; how many changed."""
    before = {row[:2]: row for row in work.ledger.setting(_SHIPPED, _Rows, ())}
    there = {(law.title, law.version): law for law in work.laws.all()}
    laws = [law for statute in statutes for law in statute.versions]
    ours: set[Law] = set()
    changed = 0
    for law in laws:
        stored = there.get((law.title, law.version))
        if _row(stored) == before.get((law.title, law.version)):
            ours.add(law)
            changed += stored != law
            work.laws.put(law)
    kept = {(law.title, law.version) for law in laws}
    for key, row in before.items():
        stored = there.get((str(key[0]), str(key[1])))
        if key not in kept and stored is not None and _row(stored) == row:
            work.laws.drop(stored.title, stored.version)
    work.ledger.put_setting(_SHIPPED, law_rows(laws))
    return ours, changed


def _row(law: Law | None) -> tuple[str | None, ...] | None:
    return tuple(law_rows([law])[0]) if law else None


def _send(work: Work, statutes: Sequence[Statute], ours: set[Law], at: datetime) -> None:
    today = at.date()
    done = set(work.ledger.setting(_DONE, _Pairs, ()))
    for statute in statutes:
        for law in _ended(statute, today):
            if (law.title, law.version) in done:
                continue
            done.add((law.title, law.version))
            if law in ours or not _unit_knew(work, law, today):
                _review(work, statute, law, at)
    work.ledger.put_setting(_DONE, sorted(done))


def _ended(statute: Statute, today: date) -> tuple[Law, ...]:
    return tuple(law for law in statute.versions if law.until and law.until <= today)


def _unit_knew(work: Work, law: Law, today: date) -> bool:
    """Whether the unit has ended this version itself: then it has looked at its questions."""
    kept = {one.version: one for one in work.laws.of(law.title)}.get(law.version)
    return kept is not None and kept.until is not None and kept.until <= today


def _stale(statute: Statute, law: Law, version: str) -> bool:
    """Whether a question that cites *version* means *law* or one that nobody knows and is older."""
    if statute.edition(version):
        return version == law.version
    later = [other.version for other in statute.versions if other.version > law.version]
    return not later or version < later[-1]


def _review(work: Work, statute: Statute, law: Law, at: datetime) -> None:
    citing = [pair for name in statute.names for pair in work.questions.citing(name)]
    stale = [ref for ref, version in citing if _stale(statute, law, version)]
    before = [s for s in work.questions.stored_many(stale) if s.state == USABLE]
    if not before:
        return
    moved = [s.question.id for s in before]
    work.questions.set_state(moved, PENDING, _remark(statute, law), who=AUTHOR, at=at)
    work.ledger.put_setting(_SENT, sorted({*sent(work), *moved}))
    said = f"《{law.title}》{law.version}版已失效，{len(moved)}道题转为待审"
    work.ledger.note(at, AUTHOR, said)
    body = {"before": judged_rows(before), "after": PENDING}
    work.acts.put("state", said, body, who=AUTHOR, at=at)


def _remark(statute: Statute, law: Law) -> str:
    number = f"（{law.number}）" if law.number else ""
    day = in_words(law.until) if law.until else ""
    return f"《{law.title}》{number}自{day}起{_after(statute, law)}，请按现行规定核对后再用。"


def _after(statute: Statute, law: Law) -> str:
    later = [other for other in statute.versions if other.version > law.version]
    if later:
        return f"由{later[0].number or later[0].version + '版'}代替"
    return f"由《{statute.replaced_by}》代替" if statute.replaced_by else "失效"
