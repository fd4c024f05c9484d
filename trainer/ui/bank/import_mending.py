"""The entries of an import while somebody looks through them: what was changed, and back again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trainer.formats.batch import Batch, Plan, dropped, mended, settled
from trainer.formats.reading import Entry, Held
from trainer.quiz.draft import DOUBTS, Draft
from trainer.quiz.likeness import identity
from trainer.ui.words import t

UNWANTED = "unwanted"


@dataclass(frozen=True, slots=True)
class Group:
    """Places of the entries with the same first doubt; *lost* ones are not brought in as they are."""

    code: str
    lost: bool
    places: tuple[int, ...]

    @property
    def label(self) -> str:
        """What people call it."""
        label = t(DOUBTS.get(self.code, "和库里的对不上"))
        return t("{}（不导入）").format(label) if self.lost and self.code != UNWANTED else label


class Mending:
    """Give it what was read; `change` what people decide, `undo` it, and `take` a new plan."""

    def __init__(self, batch: Batch) -> None:
        self.batch = batch
        self.entries = batch.entries
        self.changed: dict[int, Entry] = {}
        self.age = 0
        self._before: list[dict[int, Entry | None]] = []

    def now(self) -> Batch:
        """The batch with all that was changed."""
        return self.batch.with_entries(self.changed) if self.changed else self.batch

    def take(self, plan: Plan) -> None:
        """Show what only showed beside the other entries and the bank."""
        self.entries = plan.batch.entries

    def change(self, decided: Mapping[int, Entry]) -> None:
        """Put other entries in the places of *decided*; one step to undo."""
        self._before.append({at: self.changed.get(at) for at in decided})
        self.changed.update(decided)
        self.entries = self.entries.changed(decided)
        self.age += 1

    def undo(self) -> tuple[int, ...]:
        """Take the last step back; the places it changed, in their order."""
        if not self._before:
            return ()
        step, read = self._before.pop(), self.batch.entries
        for at, entry in step.items():
            if entry is None:
                self.changed.pop(at, None)
            else:
                self.changed[at] = entry
        now = {at: read[at] if entry is None else entry for at, entry in step.items()}
        self.entries = self.entries.changed(now)
        self.age += 1
        return tuple(sorted(step))

    def groups(self) -> tuple[Group, ...]:
        """The doubtful entries, those that can be mended first, the most first."""
        found: dict[tuple[bool, str], list[int]] = {}
        for at, entry in self.entries.irregular():
            if entry.doubts or entry.question is None:
                found.setdefault((entry.verdict == "rejected", code_of(entry)), []).append(at)
        order = sorted(found, key=lambda k: (k[1] == UNWANTED, k[0], -len(found[k])))
        return tuple(Group(code, lost, tuple(found[lost, code])) for lost, code in order)

    def accept(self, at: int, draft: Draft | None) -> dict[int, Entry]:
        """What changes if the entry at *at* is right as *draft* says; nothing if it cannot be."""
        done = accepted(self.entries[at], draft)
        if done is None:
            return {}
        rivals = self._rivals(at, done) if code_of(self.entries[at]) == "double" else ()
        said = t("您认了和它是同一题的那一道（{}）。").format(done.place)
        return {at: done, **{other: dropped(self.entries[other], said) for other in rivals}}

    def rest(self, at: int, group: Group) -> int:
        """How many others of *group* the decision on the entry at *at* may settle as well."""
        if group.code in {"double", UNWANTED}:
            return 0
        if group.code == "unclear-kind":
            return len(group.places) - 1
        others = (self.entries[place] for place in group.places if place != at)
        return sum(e.question is not None and not any(d.fatal for d in e.doubts) for e in others)

    def alike(self, at: int, places: Sequence[int], draft: Draft | None) -> dict[int, Entry]:
        """What the same decision makes of the others at *places*, as far as they can be decided so."""
        own = self.entries[at].draft
        kind = (
            draft.kind if draft is not None and own is not None and draft.kind != own.kind else ""
        )
        found: dict[int, Entry] = {}
        for other in places:
            entry = self.entries[other]
            wanted = entry.draft.mended(kind=kind) if kind and entry.draft is not None else None
            done = accepted(entry, wanted) if other != at else None
            if done is not None:
                found[other] = done
        return found

    def _rivals(self, at: int, done: Entry) -> tuple[int, ...]:
        """The other entries that are the same question, of which only one can come in."""
        if done.question is None:
            return ()
        keys = [_identity(one) for one in self.entries.held]
        return tuple(o for o, key in enumerate(keys) if o != at and key == _identity(done))


def _identity(one: Held) -> str:
    """By what the question of an entry is known again; empty where there is none."""
    stem, *others = one.asked() or ("",)
    return identity(stem, others) if stem or others else ""


def code_of(entry: Entry) -> str:
    """The code of the doubt that the entry is listed under."""
    return entry.doubts[0].code if entry.doubts else ""


def tried(entry: Entry, draft: Draft | None) -> Entry:
    """The entry with *draft* in it; as it was if nothing is changed."""
    return entry if draft is None or draft == entry.draft else mended(entry, draft)


def accepted(entry: Entry, draft: Draft | None) -> Entry | None:
    """The entry after somebody said that it is right; None where it cannot be."""
    done = settled(tried(entry, draft))
    return done if done.verdict == "accepted" else None
