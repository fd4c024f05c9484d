"""What Moodle's XML carries comes back as it was."""

from __future__ import annotations

import pytest
from formats.moodle.exchanged import KINDS, gapped, questions
from hypothesis import HealthCheck, given, settings
from lxml import etree
from quiz.strategies import PICTURES

from trainer.formats.bank import NO_HINTS
from trainer.formats.moodle import MOODLE
from trainer.formats.moodle.writing import lost, whole, write
from trainer.quiz.kinds.case import Case, Part
from trainer.quiz.kinds.short import Point, Short
from trainer.quiz.question import Question


def back(question: Question) -> Question:
    read, made = MOODLE.read, write([question], PICTURES)
    assert read is not None
    reading = read(made, "q.xml", NO_HINTS)
    assert reading.troubles == ()
    (entry,) = reading.entries
    assert entry.verdict == "accepted", entry.doubts
    assert entry.question is not None
    return entry.question


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(questions)
def test_what_is_not_lost_comes_back(question: Question) -> None:
    missing = lost(question)
    if whole(missing):
        assert len(etree.fromstring(write([question], PICTURES))) == 0
    elif not missing:
        assert back(question) == question
    else:
        assert set(missing) <= {"空白和换行", "数的写法", "单位"}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_ordinary_questions_lose_nothing(kind: object) -> None:
    stem = "材料\n\n讲了事故。" if isinstance(kind, Case) else "题干"
    question = gapped(Question("q-1", stem, kind, "解析 **要点**"))  # type: ignore[arg-type]
    assert lost(question) == ()
    assert back(question) == question


def test_a_material_with_parts_of_other_kinds_is_not_written_and_says_so() -> None:
    part = Part("怎么办？", Short((Point("报告"),)))
    missing = lost(Question("q-1", "材料", Case((part,))))
    assert missing == ("整题（Moodle 没有能装下它的题型）",)


def test_the_same_questions_make_the_same_bytes() -> None:
    bank = [gapped(Question(f"q-{n}", "题干", kind)) for n, kind in enumerate(KINDS)]
    assert write(bank, PICTURES) == write(bank, PICTURES)
