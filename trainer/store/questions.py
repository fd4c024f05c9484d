"""Questions with their history: which bank holds them, how far they have come, what they once said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

import sqlalchemy as sa

from trainer.quiz.kinds.single import Single
from trainer.quiz.question import Question
from trainer.quiz.refusals import NotFound
from trainer.quiz.review import STATES, USABLE, State
from trainer.store import bodies
from trainer.store.among import among
from trainer.store.question_writing import Writing
from trainer.store.tables import links, papers, questions, uses, versions

if TYPE_CHECKING:
    from trainer.formats.batch import Known

_CURRENT = sa.select(versions.c.body).join(
    questions, (questions.c.no == versions.c.question) & (questions.c.seq == versions.c.seq)
)
_AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class Stored:
    """A question and where it stands. *author* wrote its newest version, number *seq*.

    *judge* brought it to its *state* with *remark*; *used* counts the papers that hold it. Of
    *asked* answers in finished sittings *solved* had full marks.
    """

    question: Question
    bank: str
    state: State
    seq: int
    author: str
    remark: str
    changed: datetime
    used: int
    judge: str
    asked: int = 0
    solved: int = 0


@dataclass(frozen=True, slots=True)
class Head:
    """Where a question stands: *author* wrote its newest version, *used* papers hold it."""

    bank: str
    state: State
    author: str
    version: str
    used: int


@dataclass(frozen=True, slots=True)
class Version:
    """What a question once said. *note* is what its author said about the change."""

    seq: int
    at: datetime
    who: str
    note: str
    question: Question


class Questions(Writing):
    """All banks. An id is one question, whatever its bank."""

    def get(self, question_id: str) -> Question:
        """One question as it is now. Raises NotFound."""
        return self.stored(question_id).question

    def stored(self, question_id: str) -> Stored:
        """One question and where it stands. Raises NotFound."""
        return self.stored_many([question_id])[0]

    def stored_many(self, ids: Iterable[str]) -> tuple[Stored, ...]:
        """Questions and where they stand, in the order asked for. Raises NotFound for the first missing."""
        wanted = list(dict.fromkeys(ids))
        found = self.standing(wanted)
        missing = next((ref for ref in wanted if ref not in found), None)
        if missing is not None:
            raise NotFound(f"题库里没有编号为“{missing}”的试题。")
        return tuple(found[ref] for ref in wanted)

    def standing(self, ids: Iterable[str]) -> dict[str, Stored]:
        """Those of *ids* that there are, by id, and where they stand."""
        query = _CURRENT.add_columns(
            questions.c.id, questions.c.bank, questions.c.state, questions.c.seq,
            questions.c.author, questions.c.remark, questions.c.changed, questions.c.used,
            questions.c.judge, questions.c.asked, questions.c.solved,
        ).where(among(self._db, questions.c.id, ids))  # fmt: skip
        return {row.id: _stored(row) for row in self._db.execute(query)}

    def many(self, ids: Iterable[str]) -> tuple[Question, ...]:
        """Those of *ids* that there are, in the order asked for."""
        wanted = list(dict.fromkeys(ids))
        query = _CURRENT.add_columns(questions.c.id)
        found = self._db.execute(query.where(among(self._db, questions.c.id, wanted)))
        known = {row.id: bodies.read(row.body) for row in found}
        return tuple(known[ref] for ref in wanted if ref in known)

    def numbered(self, numbers: Iterable[int]) -> dict[int, Question]:
        """Questions by the numbers that `stock` gives."""
        query = _CURRENT.add_columns(questions.c.no)
        found = self._db.execute(query.where(among(self._db, questions.c.no, numbers)))
        return {row.no: bodies.read(row.body) for row in found}

    def all(self, bank: str = "") -> Iterator[Question]:
        """Every question of *bank*, or of all banks, in the order they came in, one after the other."""
        last, rows = 0, self._after(bank, 0)
        while rows:
            for row in rows:
                yield bodies.read(row.body)
            last = rows[-1].no
            rows = self._after(bank, last)

    def _after(self, bank: str, last: int) -> Sequence[Any]:
        query = _CURRENT.add_columns(questions.c.no).where(questions.c.no > last)
        if bank:
            query = query.where(questions.c.bank == bank)
        return self._db.execute(query.order_by(questions.c.no).limit(_AT_ONCE)).all()

    def history(self, question_id: str) -> tuple[Version, ...]:
        """Every version of a question, the newest first. Raises NotFound."""
        query = (
            sa.select(versions).join(questions, questions.c.no == versions.c.question)
            .where(questions.c.id == question_id).order_by(versions.c.seq.desc())
        )  # fmt: skip
        rows = self._db.execute(query).all()
        if not rows:
            raise NotFound(f"题库里没有编号为“{question_id}”的试题。")
        return tuple(
            Version(r.seq, datetime.fromisoformat(r.at), r.who, r.note, bodies.read(r.body))
            for r in rows
        )

    def past(self, wanted: Iterable[tuple[str, int]]) -> tuple[Question, ...]:
        """What questions said as versions: (id, seq) each; those that are gone are passed over."""
        asked = dict(wanted)
        query = (
            sa.select(questions.c.id, versions.c.seq, versions.c.body)
            .join(questions, questions.c.no == versions.c.question)
            .where(among(self._db, questions.c.id, asked))
        )
        rows = self._db.execute(query)
        return tuple(bodies.read(row.body) for row in rows if asked[row.id] == row.seq)

    def about_case(self, case_id: str) -> tuple[Question, ...]:
        """Questions that may be used on an accident case, or grounded in it."""
        return self._linked(links.c.ref == f"case:{case_id}")

    def about_card(self, card_id: str) -> tuple[Question, ...]:
        """Questions that may be used to test a duty of a card."""
        return self._linked(links.c.ref.startswith(f"duty:{card_id}/", autoescape=True))

    def showing(self, picture_id: str) -> tuple[Question, ...]:
        """Questions that show a picture, however far they have come."""
        return self._linked(links.c.ref == f"picture:{picture_id}", STATES)

    def _linked(
        self, where: sa.ColumnElement[bool], states: Iterable[State] = (USABLE,)
    ) -> tuple[Question, ...]:
        leading = sa.select(links.c.question).where(where)
        query = _CURRENT.where(questions.c.no.in_(leading), questions.c.state.in_(states))
        return tuple(map(bodies.read, self._db.scalars(query.order_by(questions.c.no))))

    def papers_of(self, question_id: str) -> tuple[int, ...]:
        """The ids of the papers that hold a question."""
        query = (
            sa.select(papers.c.id).join(uses, uses.c.paper == papers.c.id)
            .join(questions, questions.c.no == uses.c.question)
            .where(questions.c.id == question_id).order_by(papers.c.id)
        )  # fmt: skip
        return tuple(self._db.scalars(query))

    def heads(self, ids: Iterable[str]) -> dict[str, Head]:
        """Where those of *ids* stand that there are, without what they say."""
        query = sa.select(
            questions.c.id, questions.c.bank, questions.c.state, questions.c.author,
            questions.c.version, questions.c.used,
        )  # fmt: skip
        return {ref: Head(*found) for ref, *found in self._found(query, ids)}

    def versions(self) -> dict[str, tuple[str, str]]:
        """Each question's bank and version, by id."""
        query = sa.select(questions.c.id, questions.c.bank, questions.c.version)
        return {ref: (bank, version) for ref, bank, version in self._db.execute(query)}

    def known(self, bank: str) -> Known:
        """What an import into *bank* is compared with."""
        from trainer.formats.batch import Known  # noqa: PLC0415  (slow, and for imports only)
        from trainer.store.cores import Cores  # noqa: PLC0415  (likewise)

        query = sa.select(questions.c.id, questions.c.identity, questions.c.stem)
        rows = self._db.execute(
            query.where(questions.c.bank == bank).order_by(questions.c.no)
        ).all()
        identities = {row.identity: row.id for row in reversed(rows)}
        return Known(self.versions(), identities, Cores({row.id: row.stem for row in rows}))

    def letters(self) -> dict[str, int]:
        """How many single questions have each letter as their key."""
        letter = _inside(self._db, "kind", "answer")
        rank = questions.c.kind == self.rank(Single.name)
        keys = _CURRENT.with_only_columns(letter.label("letter")).where(rank).subquery()
        query = sa.select(keys.c.letter, sa.func.count()).group_by(keys.c.letter)
        return {str(key): int(n) for key, n in self._db.execute(query)}


def _stored(row: Any) -> Stored:
    return Stored(
        bodies.read(row.body), row.bank, cast(State, row.state), row.seq, row.author, row.remark,
        datetime.fromisoformat(row.changed), row.used, row.judge, row.asked, row.solved,
    )  # fmt: skip


def _inside(db: sa.Connection, *path: str) -> sa.ColumnElement[Any]:
    if db.dialect.name == "sqlite":
        return sa.func.json_extract(versions.c.body, f"$.{'.'.join(path)}")
    return sa.func.json_extract_path_text(sa.cast(versions.c.body, sa.JSON), *path)
