"""Imports over both databases: again, at once, broken off, with pictures, and out and in again."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from clockwork import Clock

from trainer.clocks import CHINA
from trainer.editing import Many
from trainer.formats.batch import Plan, settled
from trainer.house import House, build
from trainer.quiz.listing import Query
from trainer.quiz.refusals import Invalid

OURS = "本厂题库"
HEAD = "题型,题干,选项A,选项B,答案,难度\n"
WHOLE = "单选题,先做什么？,通风,喝水,A,难\n"
OPEN = "单选题,后做什么？,作业,睡觉,,\n"


@pytest.fixture
def plant(url: str, tmp_path: Path, clock: Clock) -> Iterator[House]:
    content = tmp_path / "content"
    content.mkdir()
    seed = itertools.count(1).__next__
    opened = build(url, tmp_path, content, clock=clock, zone=CHINA, seed=seed)
    yield opened
    opened.close()


def planned(house: House, text: str, bank: str = OURS) -> Plan:
    return house.intake.plan(house.intake.read([("本厂.csv", text.encode())]), bank)


def ids(house: House, bank: str = OURS) -> tuple[str, ...]:
    return tuple(sorted(house.banks.ids(Query(ticked={"banks": frozenset({bank})}))))


def test_of_the_same_file_twice_nothing_is_there_or_waits_twice(plant: House) -> None:
    one, two = (planned(plant, HEAD + WHOLE + OPEN) for _ in range(2))
    first = plant.intake.commit(one, "李四")
    second = plant.intake.commit(two, "王五")
    assert (first.added, second.added, len(plant.intake.waiting())) == (1, 0, 1)
    plant.editing.undo(second.act)
    assert (len(ids(plant)), len(plant.intake.waiting())) == (1, 1)


def test_a_question_of_another_bank_is_not_taken_over_between_plan_and_commit(
    plant: House,
) -> None:
    text = "编号,题干,选项A,选项B,答案\nours-1,{}？,通风,喝水,A\n"
    late = planned(plant, text.format("乙库的题"), "乙库")
    plant.intake.commit(planned(plant, text.format("甲库的题"), "甲库"), "李四")
    with pytest.raises(Invalid, match="甲库"):
        plant.intake.commit(late, "王五")
    assert (ids(plant, "甲库"), ids(plant, "乙库")) == (("ours-1",), ())
    assert plant.banks.question("ours-1").stem == "甲库的题？"


def test_a_mended_entry_whose_id_was_taken_by_another_bank_gets_its_own(plant: House) -> None:
    text = "编号,题干,选项A,选项B,答案\nours-1,{}？,通风,喝水,{}\n"
    plant.intake.commit(planned(plant, text.format("乙库的题", ""), "乙库"), "李四")
    plant.intake.commit(planned(plant, text.format("甲库的题", "A"), "甲库"), "李四")
    (waiting,) = plant.intake.waiting()
    assert waiting.entry.draft is not None
    made = plant.intake.finish(waiting.id, waiting.entry.draft.mended(answer="A"), "李四")
    assert (ids(plant, "甲库"), ids(plant, "乙库")) == (("ours-1",), (made.id,))
    assert plant.banks.question("ours-1").stem == "甲库的题？"
    assert plant.intake.waiting() == ()


def test_a_difficulty_that_the_file_sets_back_to_the_middle_is_set_back(plant: House) -> None:
    for text in (HEAD + WHOLE, HEAD + WHOLE.replace("难", "中")):
        plant.intake.commit(planned(plant, text), "李四")
    assert [plant.banks.question(ref).difficulty for ref in ids(plant)] == ["中"]
    plant.editing.change(ids(plant), Many(difficulty="易"), "李四")
    assert planned(plant, HEAD + WHOLE.replace("难", "")).fates == ("same",)


def test_a_stem_as_long_as_a_book_comes_in_whole(plant: House) -> None:
    stem = "".join(chr(0x4E00 + n * 7919 % 20000) for n in range(30_000))
    plant.intake.commit(planned(plant, f"{HEAD}单选题,{stem}？,通风,喝水,A,\n"), "李四")
    (ref,) = ids(plant)
    assert plant.banks.question(ref).stem == f"{stem}？"
    assert planned(plant, f"{HEAD}单选题,{stem}？,通风,喝水,A,\n").fates == ("same",)


def test_another_question_with_an_id_that_was_there_before_in_the_files_is_not_lost(
    plant: House,
) -> None:
    head = "编号,题干,选项A,选项B,答案\n"
    files = [
        (f"{n}.csv", f"{head}ours-1,{stem}？,通风,喝水,A\n".encode())
        for n, stem in enumerate(("先做什么", "先做什么", "全然不同的一道题"))
    ]
    plan = plant.intake.plan(plant.intake.read(files), OURS)
    assert plan.fates == ("new", "double", "review")
    assert "编号一样" in plan.problems()[0].sentence


def test_a_question_whose_picture_is_nowhere_waits_for_it(plant: House) -> None:
    text = "题干,选项A,选项B,答案\n看图![阀门](0123456789abcdef.png)选什么？,通风,喝水,A\n"
    plan = planned(plant, text)
    assert plan.fates == ("review",)
    plant.intake.commit(plan, "李四")
    (waiting,) = plant.intake.waiting()
    assert waiting.entry.draft is not None
    with pytest.raises(Invalid, match="图片"):
        plant.intake.finish(waiting.id, waiting.entry.draft, "李四")
    assert plant.intake.settle({waiting.id: settled(waiting.entry)}, "李四").waiting == 1
    made = waiting.entry.draft.mended(stem="选什么？")
    assert plant.intake.finish(waiting.id, made, "李四").stem == "选什么？"


class Stopped(Exception):
    """Somebody pressed cancel."""


@pytest.mark.parametrize("at", [0, 2000, 4000, 5001])
def test_an_import_that_is_broken_off_leaves_nothing_behind(plant: House, at: int) -> None:
    rows = "".join(f"单选题,第{n}道题问什么？,甲{n},乙,A,\n" for n in range(5001))
    plan = planned(plant, HEAD + rows + OPEN)

    def report(done: int, whole: int) -> None:
        if done >= at:
            raise Stopped

    with pytest.raises(Stopped):
        plant.intake.commit(plan, "李四", report)
    assert (ids(plant), plant.intake.waiting(), plant.editing.recent()) == ((), (), ())


@pytest.mark.parametrize("format", ["table", "csv", "yaml", "json"])
def test_what_was_given_out_edited_and_brought_in_again_is_the_same(
    plant: House, format: str
) -> None:
    plant.intake.commit(planned(plant, HEAD + WHOLE), "李四")
    many = Many(topics=("有限空间",), audience=("班组长",), tags_on=("甲",), difficulty="易")
    plant.editing.change(ids(plant), many, "李四")
    data = plant.banks.export(OURS, format)
    name = {"table": "a.xlsx"}.get(format, f"a.{format}")
    plan = plant.intake.plan(plant.intake.read([(name, data)]), OURS)
    assert plan.fates == ("same",)
