"""Question banks: giving out, finding, counting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from trainer import linked
from trainer.formats import FORMATS, Format, format_named
from trainer.formats.losses import WHOLE
from trainer.quiz.health import Health, Outline, Telling, Telltales, outlined
from trainer.quiz.kinds import KINDS
from trainer.quiz.listing import Query as Query
from trainer.quiz.listing import Row as Row
from trainer.quiz.listing import Survey as Survey
from trainer.quiz.listing import surveyed
from trainer.quiz.picture import Picture, pictures_of
from trainer.quiz.question import Question
from trainer.quiz.refusals import Invalid
from trainer.quiz.review import RETIRED
from trainer.quiz.tally import Tally
from trainer.quiz.twins import Glimpse, Twins, confirmed, doubled, likely

if TYPE_CHECKING:
    from trainer.store import Store, Work
    from trainer.store.questions import Stored, Version

_TOLD = 500  # questions between two reports
_WRITTEN = 50  # the same while a file is written
_NAMES = {kind.label: kind.name for kind in KINDS.values()}
_RANKS = {name: rank for rank, name in enumerate(KINDS)}
_BY_KIND = ("docx", "paper")
"""Formats that put questions of a kind under one head if they follow one another."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A question with what it leads to: cases by id and title, cards by id and post.

    Title or post is empty where there is no such thing. *pictures* are those it shows, by id; *stored*
    says how far it has come.
    """

    question: Question
    bank: str
    cases: tuple[tuple[str, str], ...]
    posts: tuple[tuple[str, str], ...]
    duties: tuple[str, ...]
    stored: Stored
    pictures: Mapping[str, Picture]


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
    coverage: Mapping[str, Mapping[str, int]]
    """How many questions each topic has of each difficulty."""


@dataclass(frozen=True, slots=True)
class Banks:
    """All question banks. An id is one question, whatever its bank."""

    store: Store
    clock: Callable[[], datetime]

    def page(self, query: Query, first: int = 0, count: int = 100) -> tuple[Row, ...]:
        """*count* rows of *query* from the *first* (0) on."""
        with self.store.work() as work:
            return work.questions.page(query, first, count)

    def survey(self, query: Query) -> Survey:
        """How many *query* finds, and what each filter would show or keeps away."""
        with self.store.work() as work:
            every = work.questions.bunches()
            some = query.words.strip() or query.only is not None
            found = work.questions.bunches(query.words, query.only) if some else every
        return surveyed(query, found, every)

    def ids(self, query: Query) -> tuple[str, ...]:
        """The ids of everything *query* finds."""
        with self.store.work() as work:
            return work.questions.ids(query)

    def export(
        self,
        bank: str = "",
        format: str = "yaml",
        query: Query | None = None,
        ids: Collection[str] | None = None,
        report: Callable[[int, int], object] | None = None,
    ) -> bytes:
        """*bank*, or all banks, or what *query* finds, or *ids*, as a file with the pictures it needs.

        *report* hears how many questions are read, and then how many are written; what it raises
        ends it. Raises Invalid for an unknown format and where there is nothing to write.
        """
        writing = _writing(format)
        with self.store.work() as work:
            questions = _chosen(work, bank, query, ids, report)
            shown = dict.fromkeys(ref for q in questions for ref in pictures_of(q))
            pictures = work.pictures.many(shown)
        if format in _BY_KIND:
            questions = sorted(questions, key=lambda q: _RANKS[q.kind.name])
        assert writing.write is not None
        return writing.write(_Watched(questions, report), pictures)

    def lost(
        self,
        bank: str = "",
        format: str = "yaml",
        query: Query | None = None,
        ids: Collection[str] | None = None,
        report: Callable[[int, int], object] | None = None,
    ) -> dict[str, int]:
        """What an export would leave behind, in words, and of how many questions.

        What is not written at all comes first, then the most. *report* hears how many are looked at.
        """
        known = _writing(format)
        with self.store.work() as work:
            questions = _chosen(work, bank, query, ids, None)
        counts: Counter[str] = Counter()
        for at, question in enumerate(questions, start=1):
            counts.update(known.lost(question))
            if report is not None and at % _TOLD == 0:
                report(at, len(questions))
        return dict(
            sorted(counts.items(), key=lambda item: (not item[0].startswith(WHOLE), -item[1]))
        )

    def writable(self) -> tuple[Format, ...]:
        """The formats that questions can be given out in."""
        return tuple(f for f in FORMATS.values() if f.write is not None)

    def template(self) -> bytes:
        """An empty Excel table with the heads that are understood, to type questions into."""
        from trainer.formats.tables import template  # noqa: PLC0415  (slow, and seldom needed)

        return template()

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
        """Questions with every word of *words* that fit each filter given, in the order they came in."""
        groups = {
            "kinds": [KINDS[kind].label for kind in kinds],
            "topics": topics,
            "audience": audience,
            "difficulties": difficulties,
            "banks": banks,
        }
        query = Query(words, {group: frozenset(ticks) for group, ticks in groups.items()})
        with self.store.work() as work:
            return work.questions.many(work.questions.ids(query)[:limit])

    def stats(self) -> Stats:
        """Counts over all banks."""
        with self.store.work() as work:
            every = work.questions.bunches()
            letters = work.questions.letters()
        counts = surveyed(Query(), every, every).counts
        kinds = {_NAMES[label]: count for label, count in counts["kinds"].items()}
        return Stats(
            total=sum(bunch.count for bunch in every),
            by_bank=_most_first(counts["banks"]),
            by_kind=_most_first(kinds),
            by_topic=_most_first(counts["topics"]),
            by_audience=_most_first(counts["audience"]),
            by_difficulty=_most_first(counts["difficulties"]),
            letters=dict(sorted(letters.items())),
            without_explanation=counts["lacks"].get("解析", 0),
            without_source=counts["lacks"].get("依据", 0),
            coverage={topic: dict(n) for topic, n in outlined(every).levels.items()},
        )

    def tallies(self, bank: str = "") -> tuple[Tally, ...]:
        """Every question of *bank*, or of all, that was ever answered, and how often for full marks."""
        with self.store.work() as work:
            return work.tallies.every(bank)

    def outline(self, bank: str = "") -> Outline:
        """What can be said of *bank*, or of all banks, without reading the questions."""
        with self.store.work() as work:
            return outlined(work.questions.bunches(), bank, work.leftovers.count(bank))

    def health(self, bank: str = "", report: Callable[[int, int], object] | None = None) -> Health:
        """Everything that can be said of *bank*, or of all banks; reads each question.

        *report* hears how many of how many are read; what it raises ends it.
        """
        with self.store.work() as work:
            outline = outlined(work.questions.bunches(), bank, work.leftovers.count(bank))
            glimpses = work.questions.glimpses()
            seen = work.questions.all(bank)
            telltales = _telltales(seen, glimpses, _counting(report, outline))
            pairs = likely(glimpses, bank)
            shown = work.questions.many(ref for pair in pairs for ref in (pair.one, pair.other))
        near = confirmed(pairs, {question.id: question for question in shown})
        return Health(outline, telltales, Twins(doubled(glimpses, bank), near))

    def sheet(self, question_id: str) -> Sheet:
        """One question and what it leads to. Raises NotFound."""
        with self.store.work() as work:
            stored = work.questions.stored(question_id)
            question = stored.question
            cases = dict.fromkeys((question.ground.case, *question.cases))
            return Sheet(
                question,
                stored.bank,
                tuple((ref, linked.title(work, ref)) for ref in cases if ref),
                tuple((ref, linked.post(work, ref)) for ref in question.posts),
                tuple(linked.duty(work, ref) for ref in question.duties),
                stored,
                work.pictures.many(pictures_of(question)),
            )

    def question(self, question_id: str) -> Question:
        """One question. Raises NotFound."""
        with self.store.work() as work:
            return work.questions.get(question_id)

    def picture(self, picture_id: str) -> bytes:
        """A picture that questions show. Raises NotFound."""
        with self.store.work() as work:
            return work.pictures.get(picture_id).data

    def history(self, question_id: str) -> tuple[Version, ...]:
        """Every version of a question, the newest first. Raises NotFound."""
        with self.store.work() as work:
            return work.questions.history(question_id)


def _writing(name: str) -> Format:
    """The format called *name*. Raises Invalid for one that is only read."""
    found = format_named(name)
    if found.write is None:
        raise Invalid(f"“{found.label}”只能导入，不能导出，请换一种格式。")
    return found


def _chosen(
    work: Work,
    bank: str,
    query: Query | None,
    ids: Collection[str] | None,
    report: Callable[[int, int], object] | None,
) -> Sequence[Question]:
    """The questions of *ids*, of *query* or of *bank*. Raises Invalid where there are none."""
    if query is not None and ids is None:
        ids = work.questions.ids(query)
    banks = work.questions.banks()
    if ids is None:
        questions = _told(work.questions.all(bank), banks.get(bank, sum(banks.values())), report)
    else:
        questions = _fetched(work, list(ids), report)
    if not questions:
        said = f"题库“{bank}”里没有试题" if ids is None else "没有符合条件的试题"
        raise Invalid(f"{said}，现有题库：{'、'.join(banks) or '无'}。")
    return questions


class _Watched(Sequence[Question]):
    """Questions that tell, whenever they are gone through, how many of how many are taken."""

    def __init__(
        self, questions: Sequence[Question], report: Callable[[int, int], object] | None
    ) -> None:
        self._questions, self._report = questions, report

    def __len__(self) -> int:
        return len(self._questions)

    def __getitem__(self, index: Any) -> Any:
        told = self._report is not None and isinstance(index, int) and index % _WRITTEN == 0
        if self._report is not None and told and index < len(self):
            self._report(index, len(self))
        return self._questions[index]


def _fetched(
    work: Work, ids: list[str], report: Callable[[int, int], object] | None
) -> list[Question]:
    found: list[Question] = []
    for first in range(0, len(ids), _TOLD):
        found += work.questions.many(ids[first : first + _TOLD])
        if report is not None:
            report(len(found), len(ids))
    return found


def _told(
    questions: Iterable[Question], total: int, report: Callable[[int, int], object] | None
) -> list[Question]:
    found: list[Question] = []
    for question in questions:
        found.append(question)
        if report is not None and len(found) % _TOLD == 0:
            report(len(found), total)
    return found


def _telltales(
    questions: Iterable[Question], glimpses: Iterable[Glimpse], told: Callable[[int], object]
) -> Telltales:
    retired = {glimpse.id for glimpse in glimpses if glimpse.state == RETIRED}
    telling = Telling()
    for at, question in enumerate(questions):
        if at % _TOLD == 0:
            told(at)
        if question.id not in retired:
            telling.add(question)
    return telling.found()


def _counting(
    report: Callable[[int, int], object] | None, outline: Outline
) -> Callable[[int], object]:
    total = outline.total + outline.retired
    return lambda at: report(at, total) if report is not None else None


def _most_first(counts: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: -item[1]))
