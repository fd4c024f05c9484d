"""What Moodle's XML carries comes back as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from quiz.strategies import OF_KIND, PHOTO, PICTURES, SCENE, words

from trainer.formats.bank import NO_HINTS
from trainer.formats.moodle import MOODLE
from trainer.formats.moodle.writing import lost, whole, write
from trainer.quiz.judging import GAP
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.case import Case, Part
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.number import Numeric
from trainer.quiz.kinds.short import Point, Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.kinds.spot import Hazard, Spotting
from trainer.quiz.prompt import lettered
from trainer.quiz.question import AUDIENCES, DIFFICULTIES, TOPICS, Ground, Question
from trainer.quiz.shape import Shape

markdown = st.lists(
    st.sampled_from(
        ["通风", "**先**", " ", "\n", "\n\n", "- 甲", "| a | b |\n| --- | --- |", "$x^2$", "a<b", "&amp;",
         "{1:SA:=a}", "~", "#", "}", "%50%", "=", "\\", "*", "（1）", f"![图]({PHOTO.id})"]
    ),
    min_size=1, max_size=6,
).map("".join)  # fmt: skip
texts = words | markdown
some = st.lists(words.map(str.strip).filter(bool), max_size=2, unique=True).map(tuple)
grounds = st.builds(Ground, words, words, st.sampled_from(["", "2021-06-10"]), words, words)


def gapped(question: Question) -> Question:
    """A 填空题 has as many gaps as answers."""
    kind = question.kind
    if not isinstance(kind, Blank):
        return question
    return replace(question, stem=question.stem + GAP.join([""] + ["、"] * len(kind.answers)))


questions = st.builds(
    Question,
    words,
    texts.filter(lambda text: bool(text.strip())),
    st.one_of(*OF_KIND.values()),
    st.just("") | texts,
    grounds,
    st.lists(st.sampled_from(TOPICS), max_size=2, unique=True).map(tuple),
    st.lists(st.sampled_from(AUDIENCES), max_size=2, unique=True).map(tuple),
    st.sampled_from(DIFFICULTIES),
    some,
    some,
    some,
    some | st.just((TOPICS[0], "难度：难", "对象：班组长")),
).map(gapped)


def back(question: Question, trip: object = MOODLE) -> Question:
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


CASES = [
    Single(lettered(["戴安全帽", "**系**安全带", f"![图]({PHOTO.id})"]), "B"),
    Multiple(lettered(["一", "二", "三", "四"]), ("A", "C", "D")),
    Judge("错"),
    Blank((("监护人", "监护人员"),)),
    Blank((("a*b",), ("}#~", "x=1")), ordered=False),
    Numeric("12.5", "0.5", "米"),
    Short((Point("先撤人"), Point("再报告", 3))),
    Spotting(SCENE.id, (Hazard("无护栏", Shape("ellipse", ((1, 2), (333, 444))), "第九条", "会坠落", 2),), 1),
    Case((
        Part("是否违规？", Judge("对"), 2, "因为{没}戴#~帽"),
        Part("选哪个？", Single(lettered(["=甲", "%50%乙"]), "A")),
        Part("哪些？", Multiple(lettered(["甲", "乙", "丙"]), ("A", "B"))),
        Part("距离", Numeric("10", "0.5")),
        Part(f"要有{GAP}和{GAP}。", Blank((("水",), ("沙",))), 2),
    )),
]  # fmt: skip


@pytest.mark.parametrize("kind", CASES, ids=lambda kind: kind.name)
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
    bank = [gapped(Question(f"q-{n}", "题干", kind)) for n, kind in enumerate(CASES)]
    assert write(bank, PICTURES) == write(bank, PICTURES)
