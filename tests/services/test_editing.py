"""Writing questions, changing them, and taking changes back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from trainer.editing import Many, Unfinished
from trainer.library import BANK
from trainer.quiz.listing import Query
from trainer.quiz.refusals import Invalid, NotAllowed, NotFound

if TYPE_CHECKING:
    from trainer.house import House

OURS = "本厂题库"
FORM = {
    "kind": "single",
    "stem": "进入有限空间前应当先做什么？",
    "options": {"A": "通风", "B": "喝水"},
    "answer": "A",
}


def written(house: House, who: str = "李四") -> str:
    ref = house.editing.begin("single", OURS, who)
    house.editing.save(ref, FORM, who)
    return ref


def passed(house: House) -> str:
    ref = written(house)
    house.editing.judge([ref], "待审", "李四")
    house.editing.judge([ref], "可用", "王五")
    return ref


def test_a_new_question_is_a_draft_that_nobody_draws(house: House) -> None:
    before = sum(len(b.numbers) for b in house.authoring.stock())
    stored = house.editing.desk(written(house)).stored
    assert stored is not None
    assert (stored.state, stored.seq, stored.bank, stored.author) == ("草稿", 1, OURS, "李四")
    assert sum(len(b.numbers) for b in house.authoring.stock()) == before


def test_what_is_typed_is_kept_and_changes_nothing_until_it_is_saved(house: House) -> None:
    ref = written(house)
    house.editing.keep(ref, {**FORM, "stem": "改了一半"}, "李四")
    desk = house.editing.desk(ref)
    assert (desk.unsaved, desk.form["stem"]) == (True, "改了一半")
    assert house.banks.question(ref).stem == FORM["stem"]
    house.editing.give_up(ref)
    assert house.editing.desk(ref).form["stem"] == FORM["stem"]


def test_an_unfinished_form_is_refused_with_every_fault_and_stays_typed(house: House) -> None:
    ref = house.editing.begin("single", OURS, "李四")
    house.editing.keep(ref, {**FORM, "options": {"A": "通风"}}, "李四")
    with pytest.raises(Unfinished) as refused:
        house.editing.save(ref, {**FORM, "options": {"A": "通风"}}, "李四")
    assert [fault.path for fault in refused.value.faults] == [("options",)]
    assert house.editing.unsaved() == ((ref, FORM["stem"]),)


def test_a_version_says_who_when_and_what_changed(house: House) -> None:
    ref = written(house)
    house.editing.save(ref, {**FORM, "answer": "B"}, "王五", "答案改正")
    newest, first = house.editing.history(ref)
    assert (newest.seq, newest.who, newest.note, first.seq) == (2, "王五", "答案改正", 1)
    assert [(c.label, c.before, c.after) for c in house.editing.compare(ref, 1, 2)] == [
        ("答案", "A", "B")
    ]
    assert house.editing.restore(ref, 1, "王五").seq == 3
    assert house.banks.question(ref).kind == first.question.kind


def test_nobody_passes_what_he_wrote_himself(house: House) -> None:
    ref = written(house)
    house.editing.judge([ref], "待审", "李四")
    with pytest.raises(NotAllowed, match="另一个人"):
        house.editing.judge([ref], "可用", "李四")
    house.editing.judge([ref], "可用", "王五")
    assert house.editing.desk(ref).stored.state == "可用"  # type: ignore[union-attr]


def test_a_usable_question_that_is_changed_has_to_be_judged_again(house: House) -> None:
    ref = passed(house)
    assert house.editing.save(ref, {**FORM, "answer": "B"}, "李四").state == "待审"


def test_shipped_questions_are_copied_and_not_changed(house: House) -> None:
    shipped = house.banks.page(Query(), 0, 1)[0]
    with house.store.work() as work:
        work.questions.move([shipped.id], BANK)
    with pytest.raises(NotAllowed, match="复制一份"):
        house.editing.save(shipped.id, FORM, "李四")
    copied = house.editing.copy(shipped.id, OURS, "李四")
    form = house.editing.desk(copied).form
    assert house.editing.save(copied, form, "李四").question.stem == shipped.stem


def test_many_are_changed_at_once_and_back_again(house: House) -> None:
    refs = [written(house), passed(house)]
    act = house.editing.change(refs, Many(topics=("有限空间",), tags_on=("待印",)), "王五")
    assert {house.banks.question(r).topics for r in refs} == {("有限空间",)}
    assert {house.banks.question(r).tags for r in refs} == {("待印",)}
    house.editing.undo(act)
    assert {house.banks.question(r).tags for r in refs} == {()}
    with pytest.raises(Invalid, match="已经撤销"):
        house.editing.undo(act)


def test_archived_questions_are_kept_and_come_back_as_they_were(house: House) -> None:
    ref = passed(house)
    act = house.editing.judge([ref], "停用", "王五")
    assert house.editing.desk(ref).stored.state == "停用"  # type: ignore[union-attr]
    house.editing.undo(act)
    assert house.editing.desk(ref).stored.state == "可用"  # type: ignore[union-attr]


def test_questions_move_to_another_bank_and_back(house: House) -> None:
    ref = written(house)
    act = house.editing.move([ref], "新题库", "王五")
    assert house.editing.desk(ref).bank == "新题库"
    house.editing.undo(act)
    assert house.editing.desk(ref).bank == OURS


def test_an_import_waits_with_its_doubts_and_is_taken_back_whole(house: House) -> None:
    data = (
        "题型,题干,选项A,选项B,答案\n单选题,先做什么？,通风,喝水,A\n单选题,后做什么？,作业,睡觉,\n"
    )
    batch = house.intake.read([("本厂.csv", data.encode())])
    plan = house.intake.plan(batch, OURS)
    assert plan.fates == ("new", "review")
    done = house.intake.commit(plan, "李四")
    assert (done.added, done.waiting) == (1, 1)
    waiting = house.intake.waiting(OURS)
    assert [d.code for d in waiting[0].entry.doubts] == ["no-answer"]
    house.editing.undo(done.act)
    assert house.intake.waiting() == ()
    assert house.banks.page(Query(ticked={"banks": frozenset({OURS})}), 0, 9) == ()


def test_a_waiting_entry_is_mended_and_comes_into_its_bank(house: House) -> None:
    data = "题干,选项A,选项B,答案\n后做什么？,作业,睡觉,\n"
    plan = house.intake.plan(house.intake.read([("本厂.csv", data.encode())]), OURS)
    house.intake.commit(plan, "李四")
    (waiting,) = house.intake.waiting()
    assert waiting.entry.draft is not None
    with pytest.raises(Invalid, match="没有"):
        house.intake.finish(waiting.id, waiting.entry.draft, "李四")
    made = house.intake.finish(waiting.id, waiting.entry.draft.mended(answer="A"), "李四")
    assert house.banks.question(made.id).kind.key() == ("A",)
    assert house.intake.waiting() == ()


def test_the_same_file_again_changes_nothing_and_a_new_answer_is_a_new_version(
    house: House,
) -> None:
    line = "题干,选项A,选项B,答案\n先做什么？,通风,喝水,{}\n"
    for answer, fate in (("A", "new"), ("A", "same"), ("B", "changed")):
        batch = house.intake.read([("本厂.csv", line.format(answer).encode())])
        plan = house.intake.plan(batch, OURS)
        assert plan.fates == (fate,)
        house.intake.commit(plan, "李四")
    (row,) = house.banks.page(Query(ticked={"banks": frozenset({OURS})}), 0, 9)
    assert [v.seq for v in house.editing.history(row.id)] == [2, 1]


def test_a_file_exported_and_brought_in_again_keeps_what_the_file_does_not_say(
    house: House,
) -> None:
    ref = written(house)
    house.editing.change([ref], Many(topics=("有限空间",), difficulty="难"), "李四")
    text = "题干,选项A,选项B,答案\n进入有限空间前应当先做什么,通风,喝水,B\n"
    plan = house.intake.plan(house.intake.read([("a.csv", text.encode())]), OURS)
    assert plan.fates == ("changed",)
    house.intake.commit(plan, "李四")
    question = house.banks.question(ref)
    assert (question.topics, question.difficulty, question.kind.key()) == (
        ("有限空间",),
        "难",
        ("B",),
    )


def test_a_question_that_is_not_there_is_said_so(house: House) -> None:
    with pytest.raises(NotFound):
        house.editing.desk("q-nowhere")


def test_a_missing_picture_is_no_question(house: House, tmp_path: Path) -> None:
    ref = written(house)
    with pytest.raises(Invalid, match="图片"):
        house.editing.save(ref, {**FORM, "stem": "看图 ![阀门](0123.png) 选"}, "李四")
