"""An export in Moodle's own style, question by question."""

from __future__ import annotations

from pathlib import Path

import pytest

from trainer.formats.bank import NO_HINTS, Hints
from trainer.formats.moodle import MOODLE
from trainer.formats.reading import Entry, Reading
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.case import Case
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.number import Numeric
from trainer.quiz.kinds.order import Order
from trainer.quiz.kinds.short import Point, Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.kinds.spot import Spotting
from trainer.quiz.shape import Shape


def read(data: bytes, hints: Hints = NO_HINTS) -> Reading:
    assert MOODLE.read is not None
    return MOODLE.read(data, "题库.xml", hints)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read((Path(__file__).parent / "export.xml").read_bytes())


def of(reading: Reading, stem: str) -> Entry:
    return next(e for e in reading.entries if stem in dict(e.raw).get("题干", ""))


def test_every_question_of_the_export_is_an_entry(reading: Reading) -> None:
    assert reading.troubles == ()
    assert [reading.count(v) for v in ("accepted", "review", "rejected")] == [10, 4, 2]
    assert len(reading.entries) == 16
    assert [left.text for left in reading.left_out] == ["安全生产/消防安全", "以下各题闭卷。"]


def test_a_choice_keeps_picture_words_formula_and_id_and_no_script(reading: Reading) -> None:
    question = of(reading, "带电设备").question
    assert question is not None
    (shown,) = [name for name in reading.pictures if name.endswith(".png")]
    assert question.stem == f"带电设备着火，应使用**哪种**灭火器？\n\n![灭火器]({shown})"
    assert isinstance(question.kind, Single)
    assert [o.text for o in question.kind.options] == [
        "二氧化碳灭火器 CO₂",
        "水基型灭火器 $p \\le 1$",
    ]
    assert question.kind.answer == "A"
    assert question.id == "fire-07"
    assert question.explanation == "二氧化碳不导电。\n“水基型灭火器 $p \\le 1$”：水会导电。"


def test_tags_and_category_become_tags_audience_and_topic(reading: Reading) -> None:
    question = of(reading, "带电设备").question
    assert question is not None
    assert question.tags == ("灭火器", "安全生产/消防安全")
    assert (question.audience, question.topics) == (("班组长",), ("消防安全",))


def test_half_a_point_in_a_single_choice_is_a_doubt(reading: Reading) -> None:
    entry = of(reading, "选哪个")
    assert entry.verdict == "review"
    assert [d.code for d in entry.doubts] == ["unclear-answer"]
    assert "“乙”给 50% 的分" in entry.doubts[0].sentence
    assert entry.draft is not None
    assert entry.draft.answer == "A"


@pytest.mark.parametrize(
    ("stem", "kind"),
    [
        ("先通风", Judge("对")),
        ("安全生产月", Blank((("六", "6"),))),
        ("氧气瓶", Numeric("5", "0.1", "m")),
        ("连一连", Match((("红色", "禁止"), ("黄色", "警告")), ("指令",))),
        ("险情", Short((Point("停止作业", 2), Point("撤人并报告", 3)))),
        ("排好", Order(("通风", "检测", "作业"))),
    ],
)
def test_each_type_comes_to_its_kind(reading: Reading, stem: str, kind: object) -> None:
    entry = of(reading, stem)
    assert entry.doubts == ()
    assert entry.question is not None
    assert entry.question.kind == kind


def test_thirds_make_a_multiple_choice(reading: Reading) -> None:
    question = of(reading, "四不放过").question
    assert question is not None
    assert isinstance(question.kind, Multiple)
    assert question.kind.answer == ("A", "B", "C")


def test_an_asterisk_in_an_answer_is_a_doubt(reading: Reading) -> None:
    entry = of(reading, "火警电话")
    assert [d.code for d in entry.doubts] == ["unclear-answer"]
    assert "任意文字" in entry.doubts[0].sentence


def test_a_cloze_of_texts_is_one_question_with_gaps(reading: Reading) -> None:
    entry = of(reading, "火警{")
    assert entry.question is not None
    assert entry.question.stem == "火警（　　），急救（　　）。"
    assert entry.question.kind == Blank((("119",), ("120", "壹贰零")))
    assert entry.question.explanation == "记住"
    assert [d.code for d in entry.doubts] == ["unclear-answer"]  # half a point for 911


def test_a_mixed_cloze_is_a_material_with_parts(reading: Reading) -> None:
    question = of(reading, "坠落高度").question
    assert question is not None
    assert question.stem == "坠落高度（1） 米以上要（2）。"
    assert isinstance(question.kind, Case)
    assert [(p.stem, p.kind.name, p.weight) for p in question.kind.questions] == [
        ("第 1 空", "number", 2),
        ("第 2 空", "single", 1),
    ]


def test_drop_zones_become_hazards_in_thousandths(reading: Reading) -> None:
    question = of(reading, "把标签").question
    assert question is not None
    assert isinstance(question.kind, Spotting)
    assert [(h.what, h.shape) for h in question.kind.hazards] == [
        ("无护栏", Shape("rect", ((100, 100), (300, 400)))),
        ("电线裸露", Shape("ellipse", ((400, 300), (600, 700)))),
        ("无护栏", Shape("polygon", ((750, 0), (1000, 0), (1000, 500)))),
    ]


def test_types_without_a_kind_are_rejected_by_name(reading: Reading) -> None:
    sentences = [e.doubts[0].sentence for e in reading.entries if e.verdict == "rejected"]
    assert [s.partition("这里")[0] for s in sentences] == [
        "Moodle 的计算题（每次换数）（calculated）",
        "Moodle 的拖图题（没有写明每处有多大）（ddimageortext）",
    ]


def test_missing_and_distant_pictures_are_doubts(reading: Reading) -> None:
    entry = of(reading, "gone.png")
    assert entry.question is not None
    assert entry.question.stem == "看图【图片：现场】 【图片】"
    assert [d.code for d in entry.doubts] == ["picture", "picture"]
    assert "不在文件里" in entry.doubts[0].sentence
    assert "在网上" in entry.doubts[1].sentence


def test_progress_is_reported_and_may_stop_the_reading() -> None:
    heard: list[tuple[int, int]] = []
    bank = b"<quiz>" + b"<question type='essay'/>" * 700 + b"</quiz>"
    read(bank, Hints(report=lambda done, whole: heard.append((done, whole))))
    assert heard == [(300, 700), (600, 700), (700, 700)]

    def stop(done: int, whole: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        read(bank, Hints(report=stop))
