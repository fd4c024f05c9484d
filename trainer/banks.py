"""Question banks: bringing in, giving out, finding, counting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from trainer.formats import FORMATS, Problem, Read, format_named, format_of
from trainer.library import BANK
from trainer.quiz.kinds.single import Single
from trainer.quiz.question import Question
from trainer.quiz.refusals import Invalid
from trainer.store import Store, Work

_FEW = 200  # up to here questions are fetched one by one


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did or would do. read = accepted + review + rejected.

    *by_kind* counts the accepted; *problems* tell of every entry in review and every rejected one.
    """

    read: int
    accepted: int
    review: int
    rejected: int
    by_kind: Mapping[str, int]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts over all banks. *letters* counts the right options of single questions."""

    total: int
    by_bank: Mapping[str, int]
    by_kind: Mapping[str, int]
    by_topic: Mapping[str, int]
    by_audience: Mapping[str, int]
    by_difficulty: Mapping[str, int]
    letters: Mapping[str, int]
    without_explanation: int
    without_source: int


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table of questions. *kind* is the kind's Chinese label."""

    id: str
    bank: str
    kind: str
    stem: str
    topics: tuple[str, ...]
    audience: tuple[str, ...]
    difficulty: str


@dataclass(frozen=True, slots=True)
class Banks:
    """All question banks. An id is one question, whatever its bank."""

    store: Store
    clock: Callable[[], datetime]

    def import_(self, data: bytes, name: str, bank: str, dry_run: bool = False) -> ImportReport:
        """Bring the questions of a file into *bank*, replacing those of the same id.

        All good ones at once; with *dry_run* none, but the report is the same. Raises Invalid for
        a format not known and for a bank that takes no imports.
        """
        bank = bank.strip()
        if not bank or bank == BANK:
            raise Invalid(f"不能导入到“{bank}”，请写另一个题库名称。")
        read = format_of(name).read(data, name)
        with self.store.work() as work:
            known = work.shelf.versions()
            mine, foreign = _sorted_out(read, name, bank, known)
            if not dry_run and mine:
                _put(work, mine, bank, known)
                work.ledger.note(
                    self.clock(), "管理员", f"导入试题{len(mine)}道到题库“{bank}”：{name}"
                )
        return ImportReport(
            read=read.read,
            accepted=len(mine),
            review=len(read.review),
            rejected=read.rejected + len(foreign),
            by_kind=dict(Counter(q.kind.name for q in mine)),
            problems=tuple(sorted([*read.problems, *read.review, *foreign])),
        )

    def export(self, bank: str = "", format: str = "yaml") -> bytes:
        """*bank*, or all banks, as a file. Raises Invalid for an unknown format or an empty bank."""
        writing = format_named(format)
        with self.store.work() as work:
            questions = work.shelf.questions(bank)
            banks = work.shelf.banks()
        if not questions:
            raise Invalid(f"题库“{bank}”里没有试题，现有题库：{'、'.join(banks) or '无'}。")
        return writing.write(questions)

    def formats(self) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
        """Name, Chinese label and file endings of each format."""
        return tuple((f.name, f.label, f.suffixes) for f in FORMATS.values())

    def search(  # noqa: PLR0913  (one argument a filter)
        self,
        words: str = "",
        limit: int | None = None,
        *,
        kinds: Collection[str] = (),
        topics: Collection[str] = (),
        audience: Collection[str] = (),
        difficulties: Collection[str] = (),
        banks: Collection[str] = (),
    ) -> tuple[Question, ...]:
        """Questions with every word of *words* that fit each filter given, in the banks' order."""
        with self.store.work() as work:
            found = _found(work, words)
            home = {ref: bank for ref, (bank, _) in work.shelf.versions().items()} if banks else {}
        fitting = (
            q
            for q in found
            if (not kinds or q.kind.name in kinds)
            and (not topics or not set(topics).isdisjoint(q.topics))
            and (not audience or not set(audience).isdisjoint(q.audience))
            and (not difficulties or q.difficulty in difficulties)
            and (not banks or home[q.id] in banks)
        )
        return tuple(fitting)[:limit]

    def stats(self) -> Stats:
        """Counts over all banks."""
        with self.store.work() as work:
            questions = work.shelf.questions()
            by_bank = work.shelf.banks()
        return Stats(
            total=len(questions),
            by_bank=by_bank,
            by_kind=_counted(q.kind.name for q in questions),
            by_topic=_counted(t for q in questions for t in q.topics),
            by_audience=_counted(a for q in questions for a in q.audience),
            by_difficulty=_counted(q.difficulty for q in questions),
            letters=dict(
                sorted(
                    _counted(q.kind.answer for q in questions if isinstance(q.kind, Single)).items()
                )
            ),
            without_explanation=sum(not q.explanation for q in questions),
            without_source=sum(not (q.ground.document or q.ground.case) for q in questions),
        )

    def rows(self) -> tuple[Row, ...]:
        """A line for every question, in the banks' order."""
        with self.store.work() as work:
            questions = work.shelf.questions()
            home = work.shelf.versions()
        return tuple(
            Row(q.id, home[q.id][0], q.kind.label, q.stem, q.topics, q.audience, q.difficulty)
            for q in questions
        )

    def question(self, question_id: str) -> Question:
        """One question. Raises NotFound."""
        with self.store.work() as work:
            return work.shelf.question(question_id)


def _sorted_out(
    read: Read, name: str, bank: str, known: Mapping[str, tuple[str, str]]
) -> tuple[list[Question], list[Problem]]:
    """Questions that may come into *bank*, and a problem for each that another bank holds."""
    mine: list[Question] = []
    foreign: list[Problem] = []
    for question, line in zip(read.questions, read.lines, strict=True):
        home = known.get(question.id, (bank, ""))[0]
        if home == bank:
            mine.append(question)
        else:
            said = f"编号“{question.id}”已经用在题库“{home}”里，请换一个编号。"
            foreign.append(Problem(name, line, said))
    return mine, foreign


def _put(
    work: Work, questions: list[Question], bank: str, known: Mapping[str, tuple[str, str]]
) -> None:
    """Changed questions keep their place, new ones go behind."""
    places = {q.id: place for place, q in enumerate(work.shelf.questions(bank))}
    for question in questions:
        place = places.setdefault(question.id, len(places))
        if known.get(question.id) != (bank, question.version):
            work.shelf.put_question(question, bank, place)


def _found(work: Work, words: str) -> tuple[Question, ...]:
    if not words.strip():
        return work.shelf.questions()
    refs = work.shelf.search.find("question", words)
    if len(refs) <= _FEW:
        return tuple(work.shelf.question(ref) for ref in refs)
    wanted = set(refs)
    return tuple(q for q in work.shelf.questions() if q.id in wanted)


def _counted(values: Iterable[str]) -> dict[str, int]:
    return dict(Counter(values).most_common())
