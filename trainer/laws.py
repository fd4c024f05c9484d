"""The table of laws: which versions there are, which are in force, and what rests on those that are not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from trainer.quiz.law import Law, in_words
from trainer.quiz.listing import Query
from trainer.quiz.refusals import Invalid
from trainer.quiz.review import PENDING, USABLE
from trainer.store.search import normal
from trainer.undoing import judged_rows, law_rows

if TYPE_CHECKING:
    from trainer.store import Store, Work


@dataclass(frozen=True, slots=True)
class Cited:
    """A law with its versions, and how many questions cite each version ("" for none given)."""

    title: str
    versions: tuple[Law, ...]
    questions: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """How many questions cite it in any version."""
        return sum(count for _, count in self.questions)

    @property
    def stale(self) -> int:
        """How many questions cite a version that is no longer in force."""
        ended = {law.version for law in self.versions if law.until is not None}
        return sum(count for version, count in self.questions if version in ended)

    def ending(self, new: Law | None) -> tuple[Law, ...]:
        """The versions that a revision brings to an end: all in force and all cited, but for *new*."""
        known = {law.version for law in self.versions}
        cited = (Law(self.title, v) for v, _ in self.questions if v and v not in known)
        running = (law for law in self.versions if law.until is None)
        return tuple(law for law in (*running, *cited) if _is_old(law.version, new))

    def ends_too_early(self, until: date, new: Law | None) -> str:
        """Why its versions cannot end on *until*, in a sentence; empty where they can."""
        said = (law.ends_too_early(until) for law in self.ending(new))
        return next(filter(None, said), "")

    def overtaken_too_early(self, new: Law | None) -> str:
        """Why *new* cannot take the place of its versions, in a sentence; empty where it can."""
        said = (law.overtaken_too_early(new) for law in self.ending(new)) if new else ()
        return next(filter(None, said), "")

    def has(self, words: str) -> bool:
        """Whether title, number or issuer of any version have every one of *words*."""
        named = (text for law in self.versions for text in (law.number, law.issuer))
        text = normal(" ".join((self.title, *named)))
        return all(word in text for word in normal(words).split())


@dataclass(frozen=True, slots=True)
class Laws:
    """Laws are known by title; questions cite title, article and version."""

    store: Store
    clock: Callable[[], datetime]

    def all(self) -> tuple[Cited, ...]:
        """Every law of the table and every one that a question cites, by title."""
        with self.store.work() as work:
            table: dict[str, list[Law]] = {}
            for law in work.laws.all():
                table.setdefault(law.title, []).append(law)
            cited = work.questions.citations()
        titles = sorted({*table, *(title for title, _ in cited)})
        return tuple(
            Cited(
                title,
                tuple(table.get(title, ())),
                tuple((v, n) for (t, v), n in sorted(cited.items()) if t == title),
            )
            for title in titles
        )

    def put(self, law: Law) -> None:
        """Keep one version of a law. Raises Invalid for dates that make no sense."""
        _check(law)
        with self.store.work() as work:
            work.laws.put(law)

    def drop(self, title: str, version: str) -> None:
        """Take a version out of the table; questions that cite it stay as they are."""
        with self.store.work() as work:
            work.laws.drop(title, version)

    def usable(self, title: str) -> dict[str, int]:
        """How many 可用 questions cite each version of *title* ("" for none given)."""
        with self.store.work() as work:
            ticked = {"laws": frozenset({title}), "states": frozenset({USABLE})}
            ready = set(work.questions.ids(Query(ticked=ticked)))
            return dict(Counter(v for ref, v in work.questions.citing(title) if ref in ready))

    def revise(self, title: str, until: date, new: Law | None, who: str) -> int:
        """Mark *title* as revised: versions before *new* end on *until*, their 可用 questions go to 待审.

        Questions that name no version go too: nobody knows which one they mean. Shipped questions
        stay 待审 when the content is refreshed, whatever it says: only a person makes them 可用
        again. The number is for `Editing.undo`. Raises Invalid where nothing is known of the law,
        and for dates before the versions that end.
        """
        if new is not None:
            _check(new)
        now = self.clock()
        with self.store.work() as work:
            citing, table = work.questions.citing(title), work.laws.of(title)
            if not citing and not table:
                raise Invalid(f"没有题引用《{title}》，法规表里也没有它。")
            cited = Cited(title, table, tuple(sorted(Counter(v for _, v in citing).items())))
            _check_revision(cited, until, new)
            _end(work, cited, until, new)
            stale = [ref for ref, version in citing if _is_old(version, new)]
            said = f"《{title}》{new.version + '已修订' if new else '已废止'}"
            before = [s for s in work.questions.stored_many(stale) if s.state == USABLE]
            moved = [s.question.id for s in before]
            remark = f"《{title}》自{in_words(until)}起有变化，请按现行规定核对后再用。"
            work.questions.set_state(moved, PENDING, remark, who=who, at=now)
            work.ledger.note(now, who, f"{said}，{len(moved)}道题转为待审")
            body = {
                "before": judged_rows(before),
                "after": PENDING,
                "title": title,
                "laws": {"before": law_rows(table), "after": law_rows(work.laws.of(title))},
            }
            return work.acts.put(
                "revise", f"{said}，{len(moved)}道题转为待审", body, who=who, at=now
            )

    def stale(self) -> tuple[str, ...]:
        """Ids of 可用 questions that cite a version that is over by today."""
        today = self.clock().date().isoformat()
        with self.store.work() as work:
            ended = [law for law in work.laws.all() if law.until and law.until.isoformat() <= today]
            usable = set(work.questions.ids(Query(ticked={"states": frozenset({USABLE})})))
            found = [
                ref
                for law in ended
                for ref, version in work.questions.citing(law.title)
                if version == law.version and ref in usable
            ]
        return tuple(dict.fromkeys(found))


def _check(law: Law) -> None:
    if not law.title.strip() or not law.version.strip():
        raise Invalid("法规要有名称和版本日期。")
    if law.since and law.until and law.until < law.since:
        raise Invalid(f"《{law.title}》的失效日期早于施行日期，请改正。")


def _check_revision(cited: Cited, until: date, new: Law | None) -> None:
    wrong = cited.ends_too_early(until, new) or cited.overtaken_too_early(new)
    if wrong:
        raise Invalid(wrong)


def _end(work: Work, cited: Cited, until: date, new: Law | None) -> None:
    """End every version that is in force and not the new one; put the new one into the table."""
    for law in cited.ending(new):
        work.laws.put(replace(law, until=until))
    if new is not None:
        work.laws.put(new)


def _is_old(version: str, new: Law | None) -> bool:
    return new is None or version != new.version
