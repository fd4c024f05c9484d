"""Question banks: bringing in, giving out, finding, counting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from trainer.formats import FORMATS, Problem, format_named, format_of
from trainer.formats.bank import NO_HINTS
from trainer.formats.reading import Entry, Reading
from trainer.library import BANK
from trainer.quiz.kinds import KINDS
from trainer.quiz.listing import Row as Row
from trainer.quiz.question import Question
from trainer.quiz.refusals import Invalid, NotFound

if TYPE_CHECKING:
    from trainer.store import Store, Work

_FEW = 200  # up to here questions are fetched one by one
_SAMPLES = 10
_NAMES = {kind.label: kind.name for kind in KINDS.values()}


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did or would do. read = accepted + review + rejected.

    *by_kind* counts the accepted; *problems* tell of every entry in review and every rejected one.
    Of the accepted, *added* are new, *changed* replace another version, *same* are there already;
    *samples* are some of them to look at.
    """

    read: int
    accepted: int
    review: int
    rejected: int
    by_kind: Mapping[str, int]
    problems: tuple[Problem, ...]
    added: int = 0
    changed: int = 0
    same: int = 0
    samples: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A question with what it leads to: cases by id and title, cards by id and post.

    Title or post is empty where there is no such thing.
    """

    question: Question
    bank: str
    cases: tuple[tuple[str, str], ...]
    posts: tuple[tuple[str, str], ...]
    duties: tuple[str, ...]


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
class Banks:
    """All question banks. An id is one question, whatever its bank."""

    store: Store
    clock: Callable[[], datetime]

    def import_(
        self,
        data: bytes,
        name: str,
        bank: str,
        dry_run: bool = False,
        report: Callable[[int, int], object] | None = None,
    ) -> ImportReport:
        """Bring the questions of a file into *bank*, replacing those of the same id.

        All good ones at once; with *dry_run* none, but the report is the same. *report* hears how
        many are put; what it raises undoes everything. Raises Invalid for a format not known and
        for a bank that takes no imports.
        """
        bank = bank.strip()
        if not bank or bank == BANK:
            raise Invalid(f"不能导入到“{bank}”，请写另一个题库名称。")
        read = _read(data, name)
        with self.store.work() as work:
            known = work.shelf.versions()
            good = [e for e in read.entries if e.question is not None and not e.doubts]
            shelves = _Shelves.of(work, (e.question for e in good if e.question is not None))
            mine, foreign = _sorted_out(good, name, bank, known, shelves)
            if not dry_run and mine:
                _put(work, mine, bank, known, report)
                work.ledger.note(
                    self.clock(), "管理员", f"导入试题{len(mine)}道到题库“{bank}”：{name}"
                )
        added = sum(q.id not in known for q in mine)
        same = sum(known.get(q.id) == (bank, q.version) for q in mine)
        return ImportReport(
            read=len(read.entries),
            accepted=len(mine),
            review=read.count("review"),
            rejected=read.count("rejected") + len(good) - len(mine),
            by_kind=dict(Counter(q.kind.name for q in mine)),
            problems=tuple(sorted([*read.problems(), *foreign])),
            added=added,
            changed=len(mine) - added - same,
            same=same,
            samples=tuple(mine[:: max(1, -(-len(mine) // _SAMPLES))]),
        )

    def export(self, bank: str = "", format: str = "yaml") -> bytes:
        """*bank*, or all banks, as a file. Raises Invalid for an unknown format or an empty bank."""
        writing = format_named(format)
        with self.store.work() as work:
            questions = work.shelf.questions(bank)
            banks = work.shelf.banks()
        if not questions:
            raise Invalid(f"题库“{bank}”里没有试题，现有题库：{'、'.join(banks) or '无'}。")
        if writing.write is None:
            raise Invalid(f"“{writing.label}”只能导入，不能导出，请换一种格式。")
        return writing.write(questions, {})

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

    def matching(self, words: str) -> frozenset[str] | None:
        """The ids of questions with every word of *words*; None where nothing is sought."""
        if not words.strip():
            return None
        with self.store.work() as work:
            return frozenset(work.shelf.search.find("question", words))

    def stats(self) -> Stats:
        """Counts over all banks."""
        with self.store.work() as work:
            rows = work.shelf.rows()
            by_bank = work.shelf.banks()
            letters = work.shelf.letters()
        return Stats(
            total=len(rows),
            by_bank=by_bank,
            by_kind=_counted(_NAMES[row.kind] for row in rows),
            by_topic=_counted(t for row in rows for t in row.topics),
            by_audience=_counted(a for row in rows for a in row.audience),
            by_difficulty=_counted(row.difficulty for row in rows),
            letters=dict(sorted(letters.items())),
            without_explanation=sum("解析" in row.lacks for row in rows),
            without_source=sum("依据" in row.lacks for row in rows),
        )

    def rows(self) -> tuple[Row, ...]:
        """A line for every question, in the banks' order."""
        with self.store.work() as work:
            return work.shelf.rows()

    def sheet(self, question_id: str) -> Sheet:
        """One question and what it leads to. Raises NotFound."""
        with self.store.work() as work:
            question = work.shelf.question(question_id)
            cases = dict.fromkeys((question.ground.case, *question.cases))
            return Sheet(
                question,
                work.shelf.home(question_id),
                tuple((ref, _title(work, ref)) for ref in cases if ref),
                tuple((ref, _post(work, ref)) for ref in question.posts),
                tuple(_duty(work, ref) for ref in question.duties),
            )

    def question(self, question_id: str) -> Question:
        """One question. Raises NotFound."""
        with self.store.work() as work:
            return work.shelf.question(question_id)


@dataclass(frozen=True, slots=True)
class _Shelves:
    """What questions may lead to: ids of cases, and how many duties the card of each id has."""

    cases: frozenset[str] = frozenset()
    duties: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, work: Work, questions: Iterable[Question]) -> _Shelves:
        """Read only where one of *questions* leads anywhere."""
        if not any(q.cases or q.posts or q.duties or q.ground.case for q in questions):
            return cls()
        return cls(
            frozenset(c.id for c in work.shelf.cases()),
            {c.id: len(c.duties) for c in work.shelf.cards()},
        )

    def lost(self, question: Question) -> Iterator[tuple[str, str]]:
        """Each link that leads nowhere: the key it stands under, and what to do."""
        for key, refs in (("cases", question.cases), ("source", (question.ground.case,))):
            for ref in refs:
                if ref and ref not in self.cases:
                    yield key, f"没有案例“{ref}”，请改正编号或删去。"
        for ref in question.posts:
            if ref not in self.duties:
                yield "posts", f"没有责任卡“{ref}”，请改正编号或删去。"
        for ref in question.duties:
            card, _, number = ref.partition("/")
            if int(number) > self.duties.get(card, 0):
                yield "duties", f"没有职责“{ref}”，请改正编号或删去。"


def _read(data: bytes, name: str) -> Reading:
    """The reading of a file. Raises Invalid for a format not known, or that is only written."""
    known = format_of(name, data)
    if known.read is None:
        raise Invalid(f"“{known.label}”只能导出，不能导入，请换一种格式。")
    return known.read(data, name, NO_HINTS)


def _sorted_out(
    good: Iterable[Entry],
    name: str,
    bank: str,
    known: Mapping[str, tuple[str, str]],
    shelves: _Shelves,
) -> tuple[list[Question], list[Problem]]:
    """Questions that may come into *bank*, and problems of those that may not.

    Those are questions another bank holds, and those that lead to what is not there.
    """
    mine: list[Question] = []
    problems: list[Problem] = []
    for entry in good:
        question = entry.question
        if question is None:
            continue
        home = known.get(question.id, (bank, ""))[0]
        wrong = list(shelves.lost(question))
        if home != bank:
            wrong.append(("id", f"编号“{question.id}”已经用在题库“{home}”里，请换一个编号。"))
        if not wrong:
            mine.append(question)
        problems += (Problem(name, entry.line(key), said) for key, said in wrong)
    return mine, problems


def _put(
    work: Work,
    questions: list[Question],
    bank: str,
    known: Mapping[str, tuple[str, str]],
    report: Callable[[int, int], object] | None,
) -> None:
    """Changed questions keep their place, new ones go behind."""
    places = {ref: place for place, ref in enumerate(work.shelf.ids(bank))}
    for count, question in enumerate(questions, start=1):
        place = places.setdefault(question.id, len(places))
        if known.get(question.id) != (bank, question.version):
            work.shelf.put_question(question, bank, place)
        if report is not None:
            report(count, len(questions))


def _title(work: Work, case: str) -> str:
    """Its short title; a case that is not on the shelf has none."""
    try:
        return work.shelf.case(case).short
    except NotFound:
        return ""


def _post(work: Work, card: str) -> str:
    try:
        return work.shelf.card(card).post
    except NotFound:
        return ""


def _duty(work: Work, ref: str) -> str:
    """A duty as its card says it: 包装工 第4条：…"""
    post, _, number = ref.partition("/")
    try:
        card = work.shelf.card(post)
        return f"{card.post} 第{number}条：{card.duties[int(number) - 1].text}"
    except (NotFound, IndexError, ValueError):
        return ref


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
