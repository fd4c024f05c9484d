"""Questions coming in, changing, moving and going."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from trainer.formats.reading import Plain, question_of
from trainer.quiz.question import Question
from trainer.quiz.review import DRAFT, USABLE, State
from trainer.store import bodies
from trainer.store.among import among
from trainer.store.bulk import bulk
from trainer.store.counting import step
from trainer.store.facets import Standing, Values, moved, values
from trainer.store.filling import Filler, fill
from trainer.store.listing import CHANGES, Listing
from trainer.store.question_lines import RANKS, Lines, Saving
from trainer.store.tables import links, questions, uses, versions, wordings

_AT_ONCE: Final = 1000
_CHANGE = (
    sa.update(questions)
    .where(questions.c.no == sa.bindparam("key"))
    .values({name: sa.bindparam(name) for name in (
        "facet", "bank", "kind", "difficulty", "parts", "changed", "seq", "version", "identity",
        "author", "stem",
    )})
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Written:
    """What `put_many` did: ids that are new, and (id, number of the version before) that changed."""

    added: tuple[str, ...] = ()
    changed: tuple[tuple[str, int], ...] = ()


class Writing(Listing):
    """Every change counts as one of the bank, so that nobody takes an old count for the new."""

    def put(  # noqa: PLR0913  (a question, its place, and who says so)
        self,
        question: Question,
        bank: str,
        *,
        who: str,
        at: datetime,
        note: str = "",
        state: State | None = None,
    ) -> int:
        """Keep *question* in *bank*; the number of its version, a new one only if it says otherwise.

        Without *state* it stays as far as it is; a new question is 草稿 then.
        """
        self.put_many([question], bank, who=who, at=at, note=note, state=state or DRAFT)
        where = questions.c.id == question.id
        if state is not None:
            self.set_state([question.id], state, None, who=who, at=at)
        return int(self._db.scalar(sa.select(questions.c.seq).where(where)) or 0)

    def put_many(  # noqa: PLR0913  (questions, their place, and who says so)
        self,
        batch: Iterable[Question | Plain],
        bank: str,
        *,
        who: str,
        at: datetime,
        note: str = "",
        state: State = USABLE,
        report: Callable[[int, int], object] | None = None,
        identities: Mapping[str, str] | None = None,
    ) -> Written:
        """Keep all of *batch* in *bank*. New ones come in as *state*, others stay as far as they are.

        *report* hears how many of how many are done; what it raises undoes everything.
        *identities* are those that are known already, by id.
        """
        everything = list({question.id: question for question in batch}.values())
        saving = Saving(bank, who, at.isoformat(), note, identities or {})
        added: list[str] = []
        changed: list[tuple[str, int]] = []
        if everything:
            self._touch()
        there = self._known(question.id for question in everything)
        last = int(self._db.scalar(sa.select(sa.func.max(questions.c.no))) or 0)
        coming = len(everything) - len(there)
        with (
            bulk(self._db, questions, self._pairs.table.name, coming),
            Filler(self._db, aside=coming > _AT_ONCE) as filler,
        ):
            for first in range(0, len(everything), _AT_ONCE):
                part = everything[first : first + _AT_ONCE]
                fresh = [question for question in part if question.id not in there]
                old = {one.id: question_of(one) for one in part if one.id in there}
                self._add(fresh, last + len(added) + 1, saving, state, filler)
                added += (question.id for question in fresh)
                changed += self._change(old, saving, filler) if old else ()
                if report is not None:
                    report(first + len(part), len(everything))
        return Written(tuple(added), tuple(changed))

    def _known(self, ids: Iterable[str]) -> frozenset[str]:
        """Those of *ids* that there are."""
        return frozenset(row.id for row in self._found(sa.select(questions.c.id), ids))

    def _found(self, query: sa.Select[Any], ids: Iterable[str]) -> list[Any]:
        """The rows of *query* for *ids*; where fewer stand there than are asked for, all are looked at."""
        wanted = frozenset(ids)
        many = len(wanted) > _AT_ONCE
        there = self._db.scalar(sa.select(sa.func.count()).select_from(questions)) if many else None
        if there is None or there > len(wanted):
            query = query.where(among(self._db, questions.c.id, wanted))
        return [row for row in self._db.execute(query) if row.id in wanted]

    def _add(
        self,
        fresh: Sequence[Question | Plain],
        first: int,
        saving: Saving,
        state: State,
        filler: Filler,
    ) -> None:
        """Questions that are new, numbered from *first*."""
        standing = Standing(saving.bank, state)
        facets = self._facets_of([values(question, standing) for question in fresh])
        lines = Lines(saving)
        lines.add(first, fresh, facets, state)
        filler.fill(questions, lines.questions)
        self._write(lines, filler)

    def _change(
        self, old: Mapping[str, Question], saving: Saving, filler: Filler
    ) -> list[tuple[str, int]]:
        """Questions that are there: ids and versions before of those that say something else now."""
        there = self._standing(old).values()
        rows = [row for row in there if self._says_more(old[row.id], row, saving.bank)]
        standings = [Standing(saving.bank, row.state, row.used > 0) for row in rows]
        facets = self._facets_of(
            [values(old[row.id], standing) for row, standing in zip(rows, standings, strict=True)]
        )
        lines = Lines(saving)
        for row, facet in zip(rows, facets, strict=True):
            lines.change(row.no, row.seq + 1, old[row.id], facet)
        if lines.changes:
            filler.settle()
            self._forget_content([row.no for row in rows])
            self._db.execute(_CHANGE, lines.changes)
            self._write(lines, filler)
        return [(row.id, row.seq) for row in rows]

    def _says_more(self, question: Question, row: Any, bank: str) -> bool:
        """Whether *question* says another thing than *row*; if not it comes into *bank* as it is."""
        old = bodies.read(row.body)
        if replace(question, version=old.version) != old:
            return True
        if row.bank != bank:
            self.move([row.id], bank)
        return False

    def _facets_of(self, found: Sequence[Values]) -> list[int]:
        numbers = self._facets.numbers(found)
        return [numbers[v] for v in found]

    def _write(self, lines: Lines, filler: Filler) -> None:
        """What belongs to questions, new or changed."""
        filler.fill(versions, lines.versions)
        worded = lines.wordings()
        filler.fill(wordings, worded)
        filler.pour(*self._pairs.rows(worded))
        filler.fill(links, lines.links)

    def _forget_content(self, numbers: Sequence[int]) -> None:
        """Words and links of questions; their versions stay."""
        query = sa.select(wordings.c.question, wordings.c.text)
        old = self._db.execute(query.where(among(self._db, wordings.c.question, numbers))).all()
        self._pairs.drop([(no, text) for no, text in old])
        for column in (wordings.c.question, links.c.question):
            self._db.execute(sa.delete(column.table).where(among(self._db, column, numbers)))

    def _standing(self, ids: Iterable[str]) -> dict[str, Any]:
        """What there is of *ids*, with the newest body."""
        newest = (questions.c.no == versions.c.question) & (questions.c.seq == versions.c.seq)
        query = sa.select(
            questions.c.id, questions.c.no, questions.c.seq, questions.c.bank, questions.c.state,
            questions.c.used, versions.c.body,
        ).join(versions, newest)  # fmt: skip
        rows = self._db.execute(query.where(among(self._db, questions.c.id, ids)))
        return {row.id: row for row in rows}

    def set_state(
        self,
        ids: Iterable[str],
        state: State,
        remark: str | None = "",
        *,
        who: str,
        at: datetime,
    ) -> None:
        """Bring questions to *state*; *remark* says why (None: what was said stays)."""
        said = {"state": state, "judge": who, "changed": at.isoformat()}
        self._shift(ids, said if remark is None else {**said, "remark": remark}, state=state)

    def move(self, ids: Iterable[str], bank: str) -> None:
        """Bring questions into another bank."""
        self._shift(ids, {"bank": bank}, bank=bank)

    def _shift(self, ids: Iterable[str], said: Mapping[str, object], **way: Any) -> None:
        """Change columns of questions, and their facets in a *way* of `moved`."""
        self._touch()
        query = sa.select(questions.c.no, questions.c.facet)
        rows = self._db.execute(query.where(among(self._db, questions.c.id, ids))).all()
        known = self._facets.get({row.facet for row in rows})
        new = {row.facet: moved(known[row.facet], **way) for row in rows}
        numbers = self._facets.numbers(new.values())
        if rows:
            change = sa.update(questions).where(questions.c.no == sa.bindparam("key"))
            change = change.values(facet=sa.bindparam("to"), **said)
            self._db.execute(change, [{"key": r.no, "to": numbers[new[r.facet]]} for r in rows])

    def drop(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Forget questions with all their versions; gives back those that stay: papers hold them."""
        self._touch()
        query = sa.select(questions.c.no, questions.c.id, questions.c.used)
        rows = self._db.execute(query.where(among(self._db, questions.c.id, ids))).all()
        numbers = [row.no for row in rows if not row.used]
        if numbers:
            self._forget_content(numbers)
            for column in (versions.c.question, questions.c.no):
                self._db.execute(sa.delete(column.table).where(among(self._db, column, numbers)))
        return tuple(row.id for row in rows if row.used)

    def use(self, paper: int, ids: Iterable[str]) -> None:
        """Note that *paper* holds questions."""
        query = sa.select(questions.c.no, questions.c.id, questions.c.used)
        rows = self._db.execute(query.where(among(self._db, questions.c.id, ids))).all()
        fill(self._db, uses, [(row.no, paper) for row in rows])
        self._shift([row.id for row in rows], {"used": questions.c.used + 1}, used=True)

    @staticmethod
    def rank(kind: str) -> int:
        """What the kind of this name is kept as."""
        return RANKS[kind]

    def _touch(self) -> None:
        if not self._touched:
            step(self._db, CHANGES)
            self._touched = True
