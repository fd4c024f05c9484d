"""A bank brought into a second bank, and two versions of one question in one import."""

from __future__ import annotations

import itertools
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from clockwork import Clock

from trainer.clocks import CHINA
from trainer.formats.batch import Plan, settled
from trainer.formats.yaml_bank import write as yaml
from trainer.house import House, build
from trainer.quiz.kinds.judge import NO, YES, Judge
from trainer.quiz.listing import Query
from trainer.quiz.picture import picture
from trainer.quiz.question import Question

OLD, NEW = "甲库", "乙库"
PIXEL = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
BANK = (Question("own-1", "叉车可以载人。", Judge(NO)), Question("own-2", "先通风。", Judge(YES)))
TWO_KEYS = "题干,选项A,选项B,答案\n先做什么？,通风,喝水,A\n先做什么？,通风,喝水,B\n"
ONE_ID = "编号,题干,选项A,选项B,答案\no-1,先做什么？,通风,喝水,A\no-1,后做什么？,作业,睡觉,A\n"


@pytest.fixture
def plant(url: str, tmp_path: Path, clock: Clock) -> Iterator[House]:
    content = tmp_path / "content"
    content.mkdir()
    seed = itertools.count(1).__next__
    opened = build(url, tmp_path, content, clock=clock, zone=CHINA, seed=seed)
    yield opened
    opened.close()


def planned(house: House, data: bytes, bank: str, name: str = "库.yaml") -> Plan:
    return house.intake.plan(house.intake.read([(name, data)]), bank)


def brought(house: House, data: bytes, bank: str, name: str = "库.yaml") -> Plan:
    plan = planned(house, data, bank, name)
    house.intake.commit(plan, "李四")
    return plan


def questions(house: House, bank: str) -> tuple[Question, ...]:
    ids = house.banks.ids(Query(ticked={"banks": frozenset({bank})}))
    return tuple(house.banks.question(ref) for ref in sorted(ids))


def asked(house: House, bank: str) -> dict[str, str]:
    """Stems with the keys of the questions, whatever their ids."""
    return {q.stem: "".join(q.kind.key()) for q in questions(house, bank)}


@pytest.mark.parametrize("format", ["yaml", "json"])
def test_a_bank_given_out_comes_into_another_as_a_copy(plant: House, format: str) -> None:
    brought(plant, yaml(BANK, {}), OLD)
    data = plant.banks.export(OLD, format)
    plan = brought(plant, data, NEW, f"库.{format}")
    assert (plan.fates, plan.renumbered) == (("new", "new"), (0, 1))
    assert asked(plant, NEW) == asked(plant, OLD)
    assert {q.id for q in questions(plant, NEW)}.isdisjoint({"own-1", "own-2"})
    assert [q.id for q in questions(plant, OLD)] == ["own-1", "own-2"]


def test_a_copy_brought_in_again_is_the_same_and_a_correction_reaches_only_the_copy(
    plant: House,
) -> None:
    for bank in (OLD, NEW):
        brought(plant, yaml(BANK, {}), bank)
    again = planned(plant, yaml(BANK, {}), NEW)
    assert (again.fates, again.renumbered) == (("same", "same"), ())
    mended = (replace(BANK[0], stem="叉车的货叉上可以载人。"), BANK[1])
    assert brought(plant, yaml(mended, {}), NEW).fates == ("changed", "same")
    assert set(asked(plant, NEW)) == {"叉车的货叉上可以载人。", "先通风。"}
    assert set(asked(plant, OLD)) == {"叉车可以载人。", "先通风。"}


def test_what_a_bank_has_already_takes_the_copy_in(plant: House) -> None:
    brought(plant, "题干,题型,答案\n叉车可以载人。,判断题,错\n".encode(), NEW, "库.csv")
    (there,) = questions(plant, NEW)
    brought(plant, yaml(BANK, {}), OLD)
    explained = (replace(BANK[0], explanation="叉车只运货。"), BANK[1])
    plan = brought(plant, yaml(explained, {}), NEW)
    assert (plan.fates, plan.renumbered) == (("changed", "new"), (1,))
    assert plant.banks.question(there.id).explanation == "叉车只运货。"


def test_a_copy_that_was_moved_away_is_copied_anew(plant: House) -> None:
    for bank in (OLD, NEW):
        brought(plant, yaml(BANK, {}), bank)
    copies = [q.id for q in questions(plant, NEW)]
    plant.editing.move(copies, "丙库", "李四")
    assert brought(plant, yaml(BANK, {}), NEW).fates == ("new", "new")
    assert asked(plant, NEW) == asked(plant, "丙库") == asked(plant, OLD)


def test_a_copy_that_is_taken_back_leaves_the_first_bank_alone(plant: House) -> None:
    brought(plant, yaml(BANK, {}), OLD)
    done = plant.intake.commit(planned(plant, yaml(BANK, {}), NEW), "李四")
    plant.editing.undo(done.act)
    assert questions(plant, NEW) == ()
    assert [q.id for q in questions(plant, OLD)] == ["own-1", "own-2"]


def test_what_a_foreign_system_numbers_is_not_said_to_be_numbered_anew(plant: House) -> None:
    text = "编号,题干,题型,答案\nQ 17,叉车可以载人。,判断题,错\n".encode()
    brought(plant, text, OLD, "库.csv")
    plan = brought(plant, text, NEW, "库.csv")
    assert (plan.fates, plan.renumbered) == (("new",), ())


def test_of_two_answers_the_one_said_to_be_right_takes_the_place_of_the_other(
    plant: House,
) -> None:
    plan = brought(plant, TWO_KEYS.encode(), OLD, "库.csv")
    assert plan.fates == ("new", "review")
    assert "它就代替那一道" in plan.problems()[0].sentence
    (waiting,) = plant.intake.waiting()
    done = plant.intake.settle({waiting.id: settled(waiting.entry)}, "李四")
    assert (done.added, done.changed, done.waiting) == (0, 1, 0)
    assert asked(plant, OLD) == {"先做什么？": "B"}
    plant.editing.undo(done.act)
    assert asked(plant, OLD) == {"先做什么？": "A"}


def test_two_questions_with_one_id_are_both_kept_once_somebody_says_so(plant: House) -> None:
    batch = plant.intake.read([("库.csv", ONE_ID.encode())])
    plan = plant.intake.plan(batch, OLD)
    assert [d.code for d in plan.batch.entries[1].doubts] == ["same-id"]
    right = batch.with_entries({1: settled(plan.batch.entries[1])})
    plan = plant.intake.plan(right, OLD)
    assert plan.fates == ("new", "new")
    plant.intake.commit(plan, "李四")
    assert asked(plant, OLD) == {"先做什么？": "A", "后做什么？": "A"}
    assert plant.banks.question("o-1").stem == "先做什么？"


@pytest.mark.parametrize("answer", ["A", "B"])
def test_one_that_waited_with_the_id_of_another_does_not_take_its_place(
    plant: House, answer: str
) -> None:
    brought(plant, ONE_ID.encode(), OLD, "库.csv")
    (waiting,) = plant.intake.waiting()
    assert waiting.entry.draft is not None
    plant.intake.finish(waiting.id, waiting.entry.draft.mended(answer=answer), "李四")
    assert asked(plant, OLD) == {"先做什么？": "A", "后做什么？": answer}
    assert plant.intake.waiting() == ()


def test_gift_finds_the_pictures_that_are_here_and_asks_for_those_that_are_not(
    plant: House,
) -> None:
    shown = picture(PIXEL, "png")
    drawn = (Question("own-3", f"看![表]({shown.id})，指针在红区。", Judge(YES)),)
    brought(plant, yaml(drawn, {shown.id: shown}), OLD)
    data = plant.banks.export(OLD, "gift")
    assert planned(plant, data, OLD, "库.gift").fates == ("same",)
    assert brought(plant, data, NEW, "库.gift").fates == ("new",)
    elsewhere = data.replace(shown.id.encode(), b"0" * 20 + b".png")
    lacking = planned(plant, elsewhere, "丙库", "库.gift")
    assert lacking.fates == ("review",)
    assert "不在文件里" in lacking.problems()[0].sentence
