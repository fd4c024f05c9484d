"""What is taught: the shipped content in the database, and finding one's way in it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer import library
from trainer.lapsing import due
from trainer.quiz.law import Citation
from trainer.quiz.question import Ground, Question
from trainer.quiz.refusals import Invalid
from trainer.quiz.rich import plain
from trainer.shelving import put_library
from trainer.store.search import normal
from trainer.training.accident_level import BY_LABEL
from trainer.training.card import Card
from trainer.training.case import Case
from trainer.training.primer import Primer
from trainer.training.vocabulary import TRADES, TYPES_1986, TYPES_2025

if TYPE_CHECKING:
    from trainer.store import Store, Work

EDITIONS = ("2025", "1986")
_AROUND = 24  # characters of an excerpt before and after what was sought

Ticks = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Facets:
    """For each group its values and how many cases ticking one more of them would show.

    Within a group ticks are joined by or, between groups by and.
    """

    trades: Ticks
    types: Ticks
    levels: Ticks
    years: Ticks


@dataclass(frozen=True, slots=True)
class CaseList:
    """Cases that match, newest first. *total* counts all there are."""

    cases: tuple[Case, ...]
    facets: Facets
    total: int


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found. *kind* is case, card, primer or question; *excerpt* shows the words in place."""

    kind: str
    id: str
    title: str
    excerpt: str


@dataclass(frozen=True, slots=True)
class Study:
    """The library as everybody sees it. *content* is the folder that it is read from."""

    store: Store
    content: Path
    clock: Callable[[], datetime]

    def refresh(self) -> int:
        """Bring the database up to *content*; says how many things changed, 0 if it is unchanged.

        Raises Invalid where the content has problems, and changes nothing then.
        """
        digest = library.digest(self.content)
        with self.store.work() as work:
            work.ledger.hold("content")  # so that of two who open at once the second finds it done
            unchanged = work.ledger.setting("content.digest", str, "") == digest
            if unchanged and not due(work, self.clock().date()):
                return 0
            loaded = library.load(self.content)
            if loaded.problems:
                raise Invalid(_refused([str(p) for p in loaded.problems]))
            return put_library(work, loaded, self.clock())

    def cases(  # noqa: PLR0913  (one argument a facet)
        self,
        words: str = "",
        *,
        trades: Collection[str] = (),
        types: Collection[str] = (),
        levels: Collection[str] = (),
        years: Collection[str] = (),
        edition: str = "2025",
    ) -> CaseList:
        """Cases with every word of *words* that have a tick in each group where there are ticks."""
        with self.store.work() as work:
            everything = work.shelf.cases()
            found = set(work.shelf.search.find("case", words)) if words.strip() else None
        matching = [c for c in everything if found is None or c.id in found]
        ticked = {
            "trades": frozenset(trades),
            "types": frozenset(types),
            "levels": frozenset(levels),
            "years": frozenset(years),
        }
        groups = _groups(edition)
        shown = tuple(c for c in matching if _passes(c, groups, ticked))
        return CaseList(shown, _facets(everything, matching, groups, ticked), len(everything))

    def narrowest(
        self, words: str, edition: str, ticked: Mapping[str, Collection[str]]
    ) -> tuple[str, int]:
        """Of *words* and the groups ticked, the one that excludes most, and what is left without it.

        `words` or the name of a group; an empty name where none of them alone is to blame.
        """
        kept: dict[str, Any] = {**ticked, "edition": edition}
        without = {
            group: self.cases(words, **{**kept, group: ()})
            for group, ticks in ticked.items()
            if ticks
        }
        if words.strip():
            without["words"] = self.cases(**kept)
        found = [(len(shown.cases), group) for group, shown in without.items()]
        count, group = max(found, default=(0, ""))
        return (group, count) if count else ("", 0)

    def case(self, case_id: str) -> Case:
        """One case. Raises NotFound."""
        with self.store.work() as work:
            return work.shelf.case(case_id)

    def case_questions(self, case_id: str) -> tuple[Question, ...]:
        """Questions about a case that may be used, of all banks."""
        with self.store.work() as work:
            return work.questions.about_case(case_id)

    def cards(self) -> tuple[Card, ...]:
        """All responsibility cards, from the top layer down."""
        with self.store.work() as work:
            return work.shelf.cards()

    def card(self, post: str) -> Card:
        """The card of a post, by id or name. Raises NotFound."""
        with self.store.work() as work:
            return work.shelf.card(post)

    def card_questions(self, card_id: str) -> dict[int, tuple[Question, ...]]:
        """For each duty of a card, numbered from 1, the questions that test it."""
        with self.store.work() as work:
            card = work.shelf.card(card_id)
            questions = work.questions.about_card(card.id)
        return {
            number: tuple(q for q in questions if f"{card.id}/{number}" in q.duties)
            for number in range(1, len(card.duties) + 1)
        }

    def primers(self) -> tuple[Primer, ...]:
        """All pages of knowledge, in the order of the content."""
        with self.store.work() as work:
            return work.shelf.primers()

    def primer(self, primer_id: str) -> Primer:
        """One page of knowledge. Raises NotFound."""
        with self.store.work() as work:
            return work.shelf.primer(primer_id)

    def citation(self, ground: Ground) -> Citation | None:
        """What is known of the article that *ground* cites; None where that is nothing to read."""
        if not ground.document:
            return None
        with self.store.work() as work:
            statute = work.shelf.statute(ground.document)
        return statute.cited(ground) if statute else None

    def on_this_day(self, today: date) -> Case | None:
        """The accident of this day of the year, or the one whose day was last before it."""
        with self.store.work() as work:
            past = [c for c in work.shelf.cases() if c.date <= today]
        return min(past, key=lambda c: _days_since(c.date, today), default=None)

    def search(self, words: str, limit: int = 20) -> tuple[Hit, ...]:
        """Cases, cards, pages of knowledge and questions with every word, at most *limit* of each."""
        if not words.strip():
            return ()
        with self.store.work() as work:
            shelf = work.shelf
            return (
                *(_case_hit(shelf.case(r), words) for r in _refs(work, "case", words, limit)),
                *(_card_hit(shelf.card(r), words) for r in _refs(work, "card", words, limit)),
                *(_primer_hit(shelf.primer(r), words) for r in _refs(work, "primer", words, limit)),
                *(_question_hit(q, words) for q in _found(work, words, limit)),
            )


def _refused(problems: list[str]) -> str:
    more = f"\n…… 还有{len(problems) - 5}处" if len(problems) > 5 else ""
    return (
        f"内容有{len(problems)}处问题，没有更新；请改正后再试（trainer content check 列出全部）：\n"
        + "\n".join(problems[:5])
        + more
    )


Groups = dict[str, Callable[[Case], Iterable[str]]]


def _groups(edition: str) -> Groups:
    if edition not in EDITIONS:
        raise Invalid(f"没有{edition}版事故类型，可用：{'、'.join(EDITIONS)}。")
    return {
        "trades": lambda c: c.trades,
        "types": lambda c: c.types_2025 if edition == "2025" else c.types_1986,
        "levels": lambda c: (c.level.label,) if c.level else (),
        "years": lambda c: (str(c.date.year),),
    }


_ORDER = {
    "trades": TRADES,
    "types": tuple(dict.fromkeys((*TYPES_2025, *TYPES_1986))),
    "levels": tuple(reversed(BY_LABEL)),
    "years": tuple(str(year) for year in range(2200, 1900, -1)),
}


def _passes(
    case: Case, groups: Groups, ticked: dict[str, frozenset[str]], *, but: str = ""
) -> bool:
    return all(
        not ticks or group == but or not ticks.isdisjoint(groups[group](case))
        for group, ticks in ticked.items()
    )


def _facets(
    everything: Collection[Case],
    matching: Collection[Case],
    groups: Groups,
    ticked: dict[str, frozenset[str]],
) -> Facets:
    """Values that occur anywhere keep their place even at 0, so that ticks do not jump about."""

    def ticks(group: str) -> Ticks:
        values = groups[group]
        there = {v for c in everything for v in values(c)}
        left = [v for c in matching if _passes(c, groups, ticked, but=group) for v in values(c)]
        return tuple((v, left.count(v)) for v in _ORDER[group] if v in there)

    return Facets(ticks("trades"), ticks("types"), ticks("levels"), ticks("years"))


def _days_since(then: date, today: date) -> int:
    """Days since the last anniversary, in a year of twelve months of 31 days."""
    return ((today.month - then.month) * 31 + today.day - then.day) % 372


def _refs(work: Work, shelf: str, words: str, limit: int) -> tuple[str, ...]:
    return work.shelf.search.find(shelf, words)[:limit]


def _found(work: Work, words: str, limit: int) -> tuple[Question, ...]:
    return work.questions.many(work.questions.find(words, limit))


def _case_hit(case: Case, words: str) -> Hit:
    lessons = (*case.lessons.leaders, *case.lessons.managers, *case.lessons.workers)
    causes = (f"{cause.who}：{'、'.join(cause.what)}" for cause in case.causes)
    kinds = "、".join((*case.trades, *case.types_2025, *case.types_1986))
    parts = (
        case.story, case.direct_cause, case.accountability, case.place, case.unit, *causes,
        *lessons, *case.checks, kinds,
    )  # fmt: skip
    return Hit("case", case.id, case.title, _excerpt(parts, words))


def _card_hit(card: Card, words: str) -> Hit:
    hazards = (f"{h.kind}（{h.where}）：{h.consequence}" for h in card.hazards)
    controls = (control for h in card.hazards for control in h.controls)
    steps = (f"{e.scenario}：{' → '.join(e.steps)}" for e in card.emergency)
    parts = (card.summary, *(d.text for d in card.duties), *hazards, *controls, *steps)
    return Hit("card", card.id, card.post, _excerpt(parts, words))


def _primer_hit(primer: Primer, words: str) -> Hit:
    parts = (primer.summary, *(plain(c.text) for c in primer.chapters))
    return Hit("primer", primer.id, primer.title, _excerpt(parts, words))


def _question_hit(question: Question, words: str) -> Hit:
    options = (o.text for o in getattr(question.kind.prompt(), "options", ()))
    parts = (question.stem, *options, question.explanation, *question.kind.key())
    return Hit("question", question.id, question.stem, _excerpt(parts, words))


def _excerpt(parts: Iterable[str], words: str) -> str:
    """A few characters around the first of *words*; the beginning where none is in *parts*."""
    texts = [part.replace("\n", " ") for part in parts if part]
    for word in normal(words).split():
        for text in texts:
            at = text.casefold().find(word)
            if at >= 0:
                return _cut(text, at, at + len(word))
    return _cut(texts[0], 0, 0) if texts else ""


def _cut(text: str, first: int, last: int) -> str:
    begin, end = max(0, first - _AROUND), last + _AROUND
    return ("…" if begin else "") + text[begin:end] + ("…" if end < len(text) else "")
