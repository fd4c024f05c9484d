"""Writing questions and changing them: versions, unsaved edits, review, many at once, and back again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from trainer.formats.difference import Change, difference
from trainer.formats.form import Fault, Form, form_of, made
from trainer.library import BANK
from trainer.linked import names
from trainer.quiz.draft import Draft
from trainer.quiz.picture import Picture, pictures_of
from trainer.quiz.question import Difficulty, Question
from trainer.quiz.refusals import Invalid, NotAllowed
from trainer.quiz.review import DRAFT, RETIRED, State, move
from trainer.undoing import judged_rows, taken_back

if TYPE_CHECKING:
    from trainer.store import Store, Work
    from trainer.store.acts import Act
    from trainer.store.questions import Stored, Version

MOST_AT_ONCE = 20_000


class Unfinished(Invalid):
    """A form that is no question yet; *faults* says what is wrong and where."""

    code = "unfinished"

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("".join(fault.sentence for fault in faults[:3]))
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class Desk:
    """A question as it is worked on: what is kept, and what somebody typed and has not saved."""

    stored: Stored | None
    form: Form
    bank: str
    unsaved: bool
    who: str = ""


@dataclass(frozen=True, slots=True)
class Many:
    """What to change in many questions at once; empty or None leaves a thing as it is."""

    topics: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    difficulty: Difficulty | None = None
    tags_on: tuple[str, ...] = ()
    tags_off: tuple[str, ...] = ()

    def changed(self, question: Question) -> Question:
        """*question* after the change."""
        kept = [tag for tag in question.tags if tag not in self.tags_off]
        return replace(
            question,
            topics=self.topics or question.topics,
            audience=self.audience or question.audience,
            difficulty=self.difficulty or question.difficulty,
            tags=tuple(dict.fromkeys((*kept, *self.tags_on))),
        )


@dataclass(frozen=True, slots=True)
class Editing:
    """Everything that changes questions one by one or by the handful. *who* is a person's name."""

    store: Store
    clock: Callable[[], datetime]

    def desk(self, question_id: str) -> Desk:
        """A question with what was typed and not saved, if anything. Raises NotFound."""
        with self.store.work() as work:
            edit = work.edits.get(question_id)
            if edit is not None and "new" in edit.extra:
                return Desk(None, edit.extra["form"], edit.extra["new"], True, edit.who)
            stored = work.questions.stored(question_id)
        form = edit.extra["form"] if edit else form_of(stored.question)
        return Desk(stored, form, stored.bank, edit is not None, edit.who if edit else "")

    def begin(self, kind: str, bank: str, who: str) -> str:
        """Begin a new question of *kind* in *bank*; its id. It is nothing but an unsaved edit yet."""
        bank = _open_bank(bank)
        question_id = f"q-{uuid4().hex[:16]}"
        form = {"id": question_id, "kind": kind, "stem": ""}
        with self.store.work() as work:
            _keep(work, question_id, form, who, self.clock(), new=bank)
        return question_id

    def keep(self, question_id: str, form: Form, who: str) -> None:
        """Keep what was typed so far, however unfinished; nothing else sees it."""
        with self.store.work() as work:
            before = work.edits.get(question_id)
            new = before.extra.get("new", "") if before else ""
            _keep(work, question_id, form, who, self.clock(), new=new)

    def give_up(self, question_id: str) -> None:
        """Forget what was typed and not saved."""
        with self.store.work() as work:
            work.edits.drop(question_id)

    def unsaved(self) -> tuple[tuple[str, str], ...]:
        """New questions that were begun and not saved: id and the beginning of the stem."""
        with self.store.work() as work:
            begun = [e for e in work.edits.all() if "new" in e.extra]
        return tuple((e.question, str(e.extra["form"].get("stem", ""))) for e in begun)

    def save(self, question_id: str, form: Form, who: str, note: str = "") -> Stored:
        """Make *form* the next version. Raises Unfinished; shipped questions are copied, not changed.

        What stands on papers stays as it was there. A 可用 question somebody changes is 待审 again.
        """
        found = made({**form, "id": question_id})
        if found.question is None:
            raise Unfinished(found.faults)
        who = _named(who)
        with self.store.work() as work:
            edit = work.edits.get(question_id)
            new = edit.extra.get("new", "") if edit else ""
            _check_pictures(work, found.question)
            bank, state = (new, DRAFT) if new else _where(work, question_id)
            work.questions.put(
                found.question, bank, who=who, at=self.clock(), note=note, state=state
            )
            work.edits.drop(question_id)
            return work.questions.stored(question_id)

    def copy(self, question_id: str, bank: str, who: str) -> str:
        """Begin a new question that says the same, in *bank*; its id."""
        bank = _open_bank(bank)
        with self.store.work() as work:
            question = work.questions.get(question_id)
            copied = f"q-{uuid4().hex[:16]}"
            form = {**form_of(question), "id": copied}
            _keep(work, copied, form, who, self.clock(), new=bank)
        return copied

    def history(self, question_id: str) -> tuple[Version, ...]:
        """Every version, the newest first. Raises NotFound."""
        with self.store.work() as work:
            return work.questions.history(question_id)

    def compare(self, question_id: str, before: int, after: int) -> tuple[Change, ...]:
        """What changed from version *before* to version *after*."""
        with self.store.work() as work:
            said = {v.seq: v.question for v in work.questions.history(question_id)}
            if before not in said or after not in said:
                raise Invalid(f"这道题没有第{before}版或第{after}版，请另选。")
            return difference(said[before], said[after], names(work, (said[before], said[after])))

    def restore(self, question_id: str, seq: int, who: str) -> Stored:
        """Make what version *seq* said the newest version."""
        versions = {version.seq: version.question for version in self.history(question_id)}
        if seq not in versions:
            raise Invalid(f"这道题没有第{seq}版，请另选。")
        return self.save(question_id, form_of(versions[seq]), who, f"恢复第{seq}版")

    def judge(self, ids: Collection[str], state: State, who: str, remark: str = "") -> int:
        """Bring questions to *state*: 草稿 → 待审 → 可用 → 停用. Raises NotAllowed, changes nothing then.

        Nobody passes what he wrote last himself. The number is for `undo`.
        """
        who = _named(who)
        with self.store.work() as work:
            before = _few(work, ids)
            for stored in before:
                move(stored.state, state, who=who, author=stored.author)
            said = f"{len(before)}道题改为“{state}”"
            body = {"before": judged_rows(before), "after": state}
            return self._act(work, "state", said, body, who, lambda now: work.questions.set_state(
                [s.question.id for s in before], state, remark, who=who, at=now
            ))  # fmt: skip

    def change(self, ids: Collection[str], many: Many, who: str) -> int:
        """Change many questions at once, a new version each. The number is for `undo`."""
        who = _named(who)
        with self.store.work() as work:
            before = [s for s in _few(work, ids) if many.changed(s.question) != s.question]
            said = f"批量修改{len(before)}道题"
            body = {"before": [[s.question.id, s.seq] for s in before]}

            def put(now: datetime) -> None:
                for bank, part in _by_bank(before).items():
                    changed = [replace(many.changed(s.question), version="") for s in part]
                    work.questions.put_many(changed, bank, who=who, at=now, note=said)

            return self._act(work, "change", said, body, who, put)

    def move(self, ids: Collection[str], bank: str, who: str) -> int:
        """Bring questions into another bank. The number is for `undo`."""
        bank, who = _open_bank(bank), _named(who)
        with self.store.work() as work:
            before = _few(work, ids)
            if any(s.bank == BANK for s in before):
                raise NotAllowed(f"“{BANK}”里的题不能移走，可以复制一份再改。")
            said = f"{len(before)}道题移到题库“{bank}”"
            body = {"before": [[s.question.id, s.bank] for s in before], "after": bank}
            return self._act(work, "move", said, body, who, lambda now: work.questions.move(
                [s.question.id for s in before], bank
            ))  # fmt: skip

    def recent(self, count: int = 20) -> tuple[Act, ...]:
        """What was done to many at once, the newest first."""
        with self.store.work() as work:
            return work.acts.recent(count)

    def undo(self, act_id: int, who: str = "管理员") -> str:
        """Take an act back; what it was, and how many questions stay because they were changed since.

        Raises NotFound, and Invalid for one undone already or overtaken by later changes as a whole.
        """
        with self.store.work() as work:
            act = work.acts.get(act_id)
            if act.undone is not None:
                raise Invalid(f"“{act.what}”已经撤销过了。")
            now = self.clock()
            left = taken_back(work, act, who, now)
            work.acts.undo(act_id, now)
            said = f"{act.what}（{left}道题后来又改过，没有动）" if left else act.what
            work.ledger.note(now, who, f"撤销：{said}")
        return said

    def add_picture(self, picture: Picture) -> str:
        """Keep a picture that a question will show; its id."""
        with self.store.work() as work:
            work.pictures.put(picture)
        return picture.id

    def _act(  # noqa: PLR0913, PLR0917  (an act, and what it takes to undo it)
        self,
        work: Work,
        kind: str,
        said: str,
        body: object,
        who: str,
        act: Callable[[datetime], object],
    ) -> int:
        now = self.clock()
        act(now)
        work.ledger.note(now, who, said)
        return work.acts.put(kind, said, body, who=who, at=now)


def _keep(  # noqa: PLR0913  (what was typed, of what, by whom, when)
    work: Work, question_id: str, form: Form, who: str, at: datetime, *, new: str
) -> None:
    extra = {"form": form, **({"new": new} if new else {})}
    draft = Draft(kind=str(form.get("kind", "")), stem=str(form.get("stem", "")))
    work.edits.put(question_id, draft, who=who, at=at, extra=extra)


def _named(who: str) -> str:
    who = who.strip()
    if not who:
        raise Invalid("请写上是谁改的，审题要看是不是另一个人。")
    return who


def _open_bank(bank: str) -> str:
    bank = bank.strip()
    if not bank or bank == BANK:
        raise Invalid(f"不能写进“{bank}”，请选或写另一个题库名称。")
    return bank


def _where(work: Work, question_id: str) -> tuple[str, State]:
    stored = work.questions.stored(question_id)
    if stored.bank == BANK:
        raise NotAllowed(f"“{BANK}”里的题随程序更新，不能改；请复制一份再改。")
    return (
        stored.bank,
        DRAFT if stored.state == RETIRED else "待审" if stored.state == "可用" else stored.state,
    )


def _check_pictures(work: Work, question: Question) -> None:
    wanted = pictures_of(question)
    missing = set(wanted) - set(work.pictures.many(wanted))
    if missing:
        raise Invalid(f"题里的图片“{min(missing)}”不在库里，请重新插入。")


def _few(work: Work, ids: Collection[str]) -> list[Stored]:
    if len(ids) > MOST_AT_ONCE:
        raise Invalid(f"一次最多改{MOST_AT_ONCE:,}道题，选了{len(ids):,}道，请分几次。")
    return list(work.questions.stored_many(ids))


def _by_bank(stored: Iterable[Stored]) -> dict[str, list[Stored]]:
    found: dict[str, list[Stored]] = {}
    for one in stored:
        found.setdefault(one.bank, []).append(one)
    return found
