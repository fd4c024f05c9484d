"""What the entries of a batch would become in a bank. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Final

from trainer.formats.batch import OURS, SAME_ID, Batch, Fate, Known, Likely, Plan
from trainer.formats.body import identified
from trainer.formats.reading import Entry, Held, Plain
from trainer.quiz.draft import Doubt, Draft
from trainer.quiz.kind import Kind
from trainer.quiz.likeness import likenesses
from trainer.quiz.near import Near, near_pairs
from trainer.quiz.question import Ground, Question

_NO_GROUND: Final = Ground()


class Planning:
    """Finds out what *batch* would do to *bank*: first ask `matches`, fetch those, then `plan`."""

    def __init__(self, batch: Batch, bank: str, known: Known) -> None:
        self.batch, self.bank, self.known = batch, bank, known
        self._entries = batch.entries
        self._held = self._entries.held
        asked = [one.asked() if one.verdict == "accepted" else () for one in self._held]
        likeness = iter(likenesses(list(filter(None, asked))))
        self._likenesses = [next(likeness) if texts else ("", "") for texts in asked]
        self._refs = list(map(self._ref, self._held, self._likenesses))

    def matches(self) -> frozenset[str]:
        """Ids of questions of the bank that entries would update."""
        return frozenset(ref for ref in self._refs if ref in self.known.versions)

    def plan(self, current: Mapping[str, Question], *, near: bool = True) -> Plan:
        """The plan, where *current* holds the questions that `matches` named."""
        changed: dict[int, Entry] = {}
        fates: list[Fate] = []
        questions: list[Question | Plain | None] = []
        first: dict[str, int] = {}
        for at, one in enumerate(self._held):
            fate, question = self._fate(at, one, first, changed, current)
            fates.append(fate)
            questions.append(question)
        batch = self.batch.with_entries(changed)
        likely = self._near(fates) if near else ()
        identities = {ref: self._likenesses[at][1] for ref, at in first.items()}
        return Plan(batch, self.bank, tuple(fates), tuple(questions), likely, identities)

    def _ref(self, one: Held, likeness: tuple[str, str]) -> str:
        """The id that *one* has or gets; where another bank has it, that of its copy here."""
        key, own = likeness[1], one.id
        if not key:
            return ""
        if not own:
            return self.known.identities.get(key) or self._free(_new_id(self.bank, key))
        named = own if OURS.fullmatch(own) else _new_id(self.bank, own)
        ref = self._free(named)
        if ref == named or ref in self.known.versions:
            return ref
        return self.known.identities.get(key) or ref

    def _free(self, ref: str) -> str:
        """*ref*, or what this bank calls the question instead where another bank has it."""
        home = self.known.versions.get(ref)
        while home is not None and home[0] != self.bank:
            ref = _new_id(self.bank, ref)
            home = self.known.versions.get(ref)
        return ref

    def _fate(
        self,
        at: int,
        one: Held,
        first: dict[str, int],
        changed: dict[int, Entry],
        current: Mapping[str, Question],
    ) -> tuple[Fate, Question | Plain | None]:
        ref = self._refs[at]
        if not ref:
            return ("rejected" if one.verdict == "rejected" else "review"), None
        before = first.setdefault(ref, at)
        if before != at:
            return self._double(at, before, changed), None
        there = current[ref] if ref in self.known.versions else None
        if isinstance(one, Plain):
            if there is None:
                return "new", one.named(ref)
            one = one.entry()
        if one.question is None:
            return "review", None
        if there is None:
            return "new", identified(one.question, ref)
        return _update(one, ref, one.question, there)

    def _double(self, at: int, before: int, changed: dict[int, Entry]) -> Fate:
        """The same question again is passed over; with another key somebody must say which is right.

        One that only has the same id is a question of its own if somebody says so.
        """
        where = self._entries[before].place
        said = f"和{where}是同一道题，答案或题型却不同，请核对：认了这一道，它就代替那一道。"
        doubt = Doubt("double", said)
        if self._likenesses[at][1] != self._likenesses[before][1]:
            said = f"和{where}的编号一样，却是另一道题：认了这一道，两道都留，这一道另存为新题号。"
            doubt = Doubt(SAME_ID, said)
        elif _kind(self._held[at]) == _kind(self._held[before]):
            return "double"
        changed[at] = _doubted(self._entries[at], doubt)
        return "review"

    def _near(self, fates: Sequence[Fate]) -> tuple[Likely, ...]:
        """Pairs among what would be new, and with what is in the bank."""
        places = [at for at, fate in enumerate(fates) if fate == "new"]
        refs = list(self.known.cores)
        texts = [self.known.cores[ref] for ref in refs]
        texts += [self._likenesses[at][0] for at in places]
        pairs = near_pairs(texts, fresh=len(places)) if places else ()
        return tuple(_likely(pair, refs, places) for pair in pairs)


def _update(entry: Entry, ref: str, question: Question, there: Question) -> tuple[Fate, Question]:
    """What the file leaves open stays as it is; exact formats leave nothing open."""
    fresh = replace(question, id=ref)
    if entry.draft is not None:
        fresh = _completed(fresh, there, entry.draft)
    fresh = identified(fresh, ref, there.version)
    return ("same" if fresh == there else "changed"), identified(fresh, ref)


def _kind(one: Held) -> Kind | None:
    question = one.question() if isinstance(one, Plain) else one.question
    return question.kind if question is not None else None


def _likely(pair: Near, refs: Sequence[str], places: Sequence[int]) -> Likely:
    """*pair* counts through the bank's questions first and the entries then."""
    at = places[pair.other - len(refs)]
    if pair.one < len(refs):
        return Likely(at, pair.share, ref=refs[pair.one])
    return Likely(at, pair.share, other=places[pair.one - len(refs)])


def _new_id(bank: str, key: str) -> str:
    return f"q-{sha256(f'{bank}/{key}'.encode()).hexdigest()[:16]}"


def _doubted(entry: Entry, doubt: Doubt) -> Entry:
    return replace(entry, doubts=(*entry.doubts, doubt))


def _completed(fresh: Question, there: Question, draft: Draft) -> Question:
    """*fresh* with what its *draft* leaves empty taken from the question that is *there*."""
    return replace(
        fresh,
        explanation=fresh.explanation or there.explanation,
        ground=fresh.ground if fresh.ground != _NO_GROUND else there.ground,
        topics=fresh.topics or there.topics,
        audience=fresh.audience or there.audience,
        difficulty=fresh.difficulty if draft.difficulty.strip() else there.difficulty,
        tags=tuple(dict.fromkeys((*there.tags, *fresh.tags))),
        cases=fresh.cases or there.cases,
        posts=fresh.posts or there.posts,
        duties=fresh.duties or there.duties,
    )
