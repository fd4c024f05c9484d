"""Taking acts back out of order: nobody's later work is lost, and nothing comes back unseen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from trainer.editing import Many
from trainer.formats.batch import mended, settled
from trainer.quiz.law import Law
from trainer.quiz.listing import Query
from trainer.quiz.refusals import Invalid

if TYPE_CHECKING:
    from trainer.house import House
    from trainer.intake import Done

OURS = "本厂题库"
HEAD = "题干,选项A,选项B,答案\n"
ONE = "先做什么？,通风,喝水,A\n"
TWO = "作业时谁在外面？,监护人,谁也不在,A\n"
OPEN = "后做什么？,作业,睡觉,\n"


def brought(house: House, *lines: str, bank: str = OURS) -> Done:
    batch = house.intake.read([("本厂.csv", (HEAD + "".join(lines)).encode())])
    return house.intake.commit(house.intake.plan(batch, bank), "李四")


def ours(house: House) -> list[str]:
    return sorted(house.banks.ids(Query(ticked={"banks": frozenset({OURS})})))


def ref_of(house: House, words: str) -> str:
    return next(ref for ref in ours(house) if words in house.banks.question(ref).stem)


def test_an_imported_question_that_somebody_edited_outlives_the_undo_of_its_import(
    house: House,
) -> None:
    done = brought(house, ONE, TWO)
    ref = ref_of(house, "先做")
    form = house.editing.desk(ref).form
    house.editing.save(ref, {**form, "explanation": "写了半天的解析"}, "王五")
    assert "1道题后来又改过" in house.editing.undo(done.act)
    assert ours(house) == [ref]
    assert house.banks.question(ref).explanation == "写了半天的解析"


def test_what_somebody_is_typing_into_an_imported_question_outlives_the_undo_too(
    house: House,
) -> None:
    done = brought(house, ONE, TWO)
    ref = ref_of(house, "先做")
    form = {**house.editing.desk(ref).form, "explanation": "写到一半"}
    house.editing.keep(ref, form, "王五")
    house.editing.undo(done.act)
    assert house.editing.desk(ref).form == form


def test_an_act_that_later_acts_overtook_is_undone_after_them_and_not_before(
    house: House,
) -> None:
    done = brought(house, ONE, TWO)
    tagged = house.editing.change(ours(house), Many(tags_on=("甲",)), "王五")
    hard = house.editing.change(ours(house), Many(difficulty="难"), "王五")
    for early in (done.act, tagged):
        with pytest.raises(Invalid, match="先撤销后来的操作"):
            house.editing.undo(early)
    assert {house.banks.question(r).tags for r in ours(house)} == {("甲",)}
    for act in (hard, tagged, done.act):
        house.editing.undo(act)
    assert ours(house) == []


def test_a_second_import_of_other_answers_keeps_the_first_from_being_undone(house: House) -> None:
    first = brought(house, ONE)
    second = brought(house, ONE.replace(",A\n", ",B\n"))
    with pytest.raises(Invalid, match="先撤销"):
        house.editing.undo(first.act)
    house.editing.undo(second.act)
    assert house.banks.question(ref_of(house, "先做")).kind.key() == ("A",)
    house.editing.undo(first.act)
    assert ours(house) == []


def test_undoing_a_judgement_makes_nothing_usable_that_was_edited_since(house: House) -> None:
    brought(house, ONE)
    (ref,) = ours(house)
    act = house.editing.judge([ref], "待审", "王五")
    form = house.editing.desk(ref).form
    house.editing.save(ref, {**form, "answer": "B"}, "李四")
    with pytest.raises(Invalid, match="后来又改过"):
        house.editing.undo(act)
    assert house.editing.desk(ref).stored.state == "待审"  # type: ignore[union-attr]


def test_questions_that_moved_on_are_not_moved_back(house: House) -> None:
    brought(house, ONE, TWO)
    act = house.editing.move(ours(house), "甲库", "王五")
    ref = next(iter(house.banks.ids(Query(ticked={"banks": frozenset({"甲库"})}))))
    house.editing.move([ref], "乙库", "王五")
    assert "1道题" in house.editing.undo(act)
    assert house.editing.desk(ref).bank == "乙库"


def test_settled_entries_wait_again_after_their_settling_is_undone(house: House) -> None:
    brought(house, OPEN)
    (waiting,) = house.intake.waiting()
    assert waiting.entry.draft is not None
    right = mended(waiting.entry, waiting.entry.draft.mended(answer="A"))
    done = house.intake.settle({waiting.id: settled(right)}, "李四")
    assert (done.added, house.intake.waiting()) == (1, ())
    house.editing.undo(done.act)
    assert house.intake.waiting() == (waiting,)
    assert ours(house) == []


def test_the_undo_of_an_import_leaves_what_waits_from_another(house: House) -> None:
    first = brought(house, ONE, OPEN)
    house.intake.discard([w.id for w in house.intake.waiting()])
    brought(house, TWO, OPEN.replace("后做", "再做"))
    house.editing.undo(first.act)
    assert [w.entry.draft.stem for w in house.intake.waiting() if w.entry.draft] == ["再做什么？"]


def test_a_law_revised_twice_is_undone_from_the_second_on(house: House) -> None:
    title = "工贸企业有限空间作业安全规定"
    before = sum(len(b.numbers) for b in house.authoring.stock())
    first = house.laws.revise(title, date(2026, 5, 31), Law(title, "2026-05-01"), "李四")
    second = house.laws.revise(title, date(2027, 5, 31), Law(title, "2027-05-01"), "李四")
    house.editing.undo(second)
    house.editing.undo(first)
    assert sum(len(b.numbers) for b in house.authoring.stock()) == before
