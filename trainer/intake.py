"""Bringing questions in: read, look, mend, and only then commit; and take it back again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from trainer.formats import FORMATS
from trainer.formats.bank import Hints, Layout
from trainer.formats.batch import Batch, Plan, mended, read
from trainer.formats.planning import Planning
from trainer.formats.reading import Entry, Plain, Progress, Reading, question_of, silent
from trainer.formats.undisturbed import undisturbed
from trainer.library import BANK
from trainer.quiz.draft import Doubt, Draft
from trainer.quiz.picture import pictures_of
from trainer.quiz.question import Question
from trainer.quiz.refusals import Invalid

if TYPE_CHECKING:
    from trainer.store import Store, Work

_LAYOUTS: Final = "intake.layouts"
_MOST_LAYOUTS: Final = 200


@dataclass(frozen=True, slots=True)
class Done:
    """What a commit did. *act* is what `undo` takes; *waiting* entries are kept to be mended later."""

    act: int
    bank: str
    added: int
    changed: int
    same: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """An entry that was brought in and still has to be mended before it can be drawn."""

    id: int
    bank: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Intake:
    """Imports. Reading and planning write nothing."""

    store: Store
    clock: Callable[[], datetime]

    def formats(self) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
        """Name, label and file endings of each format that can be read."""
        return tuple((f.name, f.label, f.suffixes) for f in FORMATS.values() if f.read)

    def read(
        self,
        files: Sequence[tuple[str, bytes]],
        layouts: Mapping[str, Layout] | None = None,
        report: Progress = silent,
        *,
        fresh: bool = False,
    ) -> Batch:
        """What the files (name, bytes) hold, with the layouts of tables people set before.

        With *fresh* those of earlier imports do not count.
        """
        with self.store.work() as work:
            remembered = {} if fresh else _layouts(work)
        return read(files, Hints({**remembered, **(layouts or {})}, report=report))

    @undisturbed()
    def plan(self, batch: Batch, bank: str, *, near: bool = True) -> Plan:
        """What would come of *batch* in *bank*. Raises Invalid for a bank that takes no imports."""
        bank = checked_name(bank)
        with self.store.work() as work:
            planning = Planning(_checked(work, batch), bank, work.questions.known(bank))
            current = {q.id: q for q in work.questions.many(planning.matches())}
        return planning.plan(current, near=near)

    @undisturbed()
    def commit(self, plan: Plan, who: str, report: Progress = silent) -> Done:
        """Bring in what *plan* says, all or nothing; entries in review wait in the bank's own list."""
        now = self.clock()
        fresh = list(plan.to_put())
        with self.store.work() as work:
            for shown in plan.batch.pictures.values():
                work.pictures.put(shown)
            _check_home(work, plan, fresh)
            report(0, len(fresh))
            written = work.questions.put_many(
                fresh, plan.bank, who=who, at=now, report=report, identities=plan.identities
            )
            waiting = _left_waiting(work, plan)
            names = "、".join(reading.file for reading in plan.batch.readings)
            said = f"导入试题{len(fresh)}道到题库“{plan.bank}”：{names}"
            body = {"added": written.added, "changed": written.changed, "waiting": waiting}
            act = work.acts.put("import", said, body, who=who, at=now)
            work.ledger.note(now, who, said)
        return Done(
            act, plan.bank, len(written.added), len(written.changed),
            plan.count("same", "double"), plan.count("review"),
        )  # fmt: skip

    def remember(self, shape: str, layout: Layout) -> None:
        """Read the next table of this *shape* (see `formats.tables.shape`) as *layout* says."""
        with self.store.work() as work:
            known = {**_layouts(work), shape: layout}
            kept = dict(list(known.items())[-_MOST_LAYOUTS:])
            work.ledger.put_setting(_LAYOUTS, kept)

    def remembered(self) -> frozenset[str]:
        """The shapes of tables that people said how to read."""
        with self.store.work() as work:
            return frozenset(_layouts(work))

    def forget(self, shapes: Sequence[str]) -> None:
        """Read tables of these *shapes* by their heads again."""
        with self.store.work() as work:
            kept = {shape: one for shape, one in _layouts(work).items() if shape not in shapes}
            work.ledger.put_setting(_LAYOUTS, kept)

    def waiting(self, bank: str = "") -> tuple[Waiting, ...]:
        """The entries of *bank* (or all banks) that still have to be mended."""
        with self.store.work() as work:
            return tuple(Waiting(*found) for found in work.leftovers.all(bank))

    def finish(self, waiting_id: int, draft: Draft, who: str) -> Question:
        """Put a mended entry into its bank. Raises Invalid saying what is still wrong with it."""
        with self.store.work() as work:
            bank, entry = work.leftovers.get(waiting_id)
            made = mended(entry, draft)
            if made.question is None or made.doubts:
                raise Invalid("；".join(d.sentence for d in made.doubts))
            plan = _planned(work, bank, [made])
            if plan.count("rejected", "review"):
                raise Invalid("；".join(d.sentence for d in plan.batch.entries[0].doubts))
            questions = [question_of(one) for one in plan.to_put()]
            work.questions.put_many(questions, bank, who=who, at=self.clock())
            work.leftovers.drop(waiting_id)
        return questions[0] if questions else made.question

    def settle(self, done: Mapping[int, Entry], who: str, unwanted: Sequence[int] = ()) -> Done:
        """Put the waiting entries *done* (by number), as people left them, into their banks, and
        forget the *unwanted* ones.

        All or nothing. What turns out to be doubtful beside others goes on waiting.
        """
        now = self.clock()
        banks: dict[str, list[int]] = {}
        body: dict[str, Any] = {"added": [], "changed": [], "waiting": [], "settled": []}
        left = 0
        with self.store.work() as work:
            for number in done:
                banks.setdefault(work.leftovers.get(number)[0], []).append(number)
            for bank, numbers in banks.items():
                plan = _planned(work, bank, [done[number] for number in numbers])
                written = work.questions.put_many(plan.to_put(), bank, who=who, at=now)
                body["added"] += written.added
                body["changed"] += written.changed
                over = _over(numbers, plan)
                left += len(numbers) - len(over)
                body["settled"] += [work.leftovers.taken(number) for number in over]
            body["settled"] += [work.leftovers.taken(number) for number in unwanted]
            said = f"核对好导入时待核对的试题{len(done) - left}道"
            act = work.acts.put("import", said, body, who=who, at=now)
            work.ledger.note(now, who, said)
        added, changed = len(body["added"]), len(body["changed"])
        same = len(done) - left - added - changed
        return Done(act, "、".join(banks), added, changed, same, left)

    def discard(self, waiting_ids: Sequence[int]) -> None:
        """Forget entries that nobody wants to mend."""
        with self.store.work() as work:
            for waiting_id in waiting_ids:
                work.leftovers.drop(waiting_id)


def _planned(work: Work, bank: str, entries: Sequence[Entry]) -> Plan:
    batch = _checked(work, Batch((Reading("", tuple(entries)),)))
    planning = Planning(batch, bank, work.questions.known(bank))
    current = {q.id: q for q in work.questions.many(planning.matches())}
    return planning.plan(current, near=False)


def _check_home(work: Work, plan: Plan, fresh: Sequence[Question | Plain]) -> None:
    """Raises Invalid where another bank came by an id since *plan* was made."""
    for ref, head in work.questions.heads(q.id for q in fresh).items():
        if head.bank != plan.bank:
            said = f"编号“{ref}”刚刚被题库“{head.bank}”用了，什么也没有导入。"
            raise Invalid(f"{said}请重新选文件再导入一次。")


def _left_waiting(work: Work, plan: Plan) -> list[int]:
    """Keep the entries in review, but none that waits already from an earlier import of the file."""
    review = [entry for at, entry in plan.batch.entries.irregular() if plan.fates[at] == "review"]
    if not review:
        return []
    there = {(one.place, one.draft, _saying(one)) for _, _, one in work.leftovers.all(plan.bank)}
    fresh = [one for one in review if (one.place, one.draft, _saying(one)) not in there]
    return [work.leftovers.put(plan.bank, entry) for entry in fresh]


def _saying(entry: Entry) -> str:
    """What an exact format says, where there is no draft."""
    return repr(entry.question) if entry.draft is None else ""


def _over(numbers: Sequence[int], plan: Plan) -> list[int]:
    """Those of the *numbers* of its entries that wait no longer."""
    fates = zip(numbers, plan.fates, strict=True)
    return [number for number, fate in fates if fate not in ("review", "rejected")]


def checked_name(bank: str) -> str:
    """The name without blanks round it. Raises Invalid for none and for the shipped bank's."""
    bank = bank.strip()
    if not bank or bank == BANK:
        raise Invalid(f"不能导入到“{bank}”，请写另一个题库名称。")
    return bank


def _layouts(work: Work) -> dict[str, Layout]:
    return work.ledger.setting(_LAYOUTS, dict[str, Layout], {})


def _checked(work: Work, batch: Batch) -> Batch:
    """*batch* with a doubt for everything that its questions lead to or show and that is not there."""
    linked = batch.with_entries(_lost_links(work, batch))
    return linked.with_entries(_lost_pictures(work, linked))


def _lost_pictures(work: Work, batch: Batch) -> dict[int, Entry]:
    """Entries without doubts that show a picture neither the files nor the banks have."""
    entries, there = batch.entries, batch.pictures.keys()
    wanted = {
        at: shown
        for at, entry in entries.irregular()
        if entry.question is not None and not entry.doubts
        and (shown := set(pictures_of(entry.question)) - there)
    }  # fmt: skip
    known = work.pictures.known() if wanted else frozenset()
    return {
        at: replace(entries[at], doubts=(_lost_picture(min(shown - known)),))
        for at, shown in wanted.items()
        if shown - known
    }


def _lost_picture(ref: str) -> Doubt:
    return Doubt("picture", f"图片“{ref}”不在文件里，请在编辑里加上，或从题里删去。")


def _lost_links(work: Work, batch: Batch) -> dict[int, Entry]:
    """Entries that lead to a case, a card or a duty that is not there, with what to do about it."""
    shelves = _Shelves.of(work, batch)
    changed: dict[int, Entry] = {}
    for at, entry in batch.entries.irregular():
        if entry.question is None or not _leads(entry.question):
            continue
        lost = tuple(shelves.lost(entry))
        if lost:
            changed[at] = replace(entry, doubts=(*entry.doubts, *lost))
    return changed


def _leads(question: Question) -> bool:
    return bool(question.cases or question.posts or question.duties or question.ground.case)


@dataclass(frozen=True, slots=True)
class _Shelves:
    """What questions may lead to: ids of cases, and how many duties the card of each id has."""

    cases: frozenset[str] = frozenset()
    duties: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, work: Work, batch: Batch) -> _Shelves:
        """Read only where an entry leads anywhere."""
        entries = batch.entries.irregular()
        if not any(e.question is not None and _leads(e.question) for _, e in entries):
            return cls()
        return cls(
            frozenset(c.id for c in work.shelf.cases()),
            {c.id: len(c.duties) for c in work.shelf.cards()},
        )

    def lost(self, entry: Entry) -> Iterator[Doubt]:
        """A doubt for each link that leads nowhere, at the line of its key."""
        question = entry.question
        if question is None:
            return
        for key, refs in (("cases", question.cases), ("source", (question.ground.case,))):
            for ref in refs:
                if ref and ref not in self.cases:
                    yield _lost(entry, key, f"没有案例“{ref}”，请改正编号或删去。")
        for ref in question.posts:
            if ref not in self.duties:
                yield _lost(entry, "posts", f"没有责任卡“{ref}”，请改正编号或删去。")
        for ref in question.duties:
            card, _, number = ref.partition("/")
            if int(number) > self.duties.get(card, 0):
                yield _lost(entry, "duties", f"没有职责“{ref}”，请改正编号或删去。")


def _lost(entry: Entry, key: str, sentence: str) -> Doubt:
    return Doubt("link", sentence, fatal=True, at=entry.line(key))
