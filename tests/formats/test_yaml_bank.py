"""Our own YAML: what is written reads back the same, what is wrong is told."""

from __future__ import annotations

import base64
from dataclasses import fields, replace

import pytest
from formats.made import questions
from hypothesis import given
from hypothesis import strategies as st
from quiz.strategies import PHOTO, SCENE

from trainer.formats import FORMATS, format_named, format_of
from trainer.formats.bank import Hints
from trainer.formats.body import versioned
from trainer.formats.question_schema import GAP
from trainer.formats.written import written
from trainer.formats.yaml_bank import read, write
from trainer.quiz.kinds.case import Case
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.spot import Spotting
from trainer.quiz.question import TOPICS, Ground, Question
from trainer.quiz.refusals import Invalid

GOOD = """\
- id: a-1
  kind: single
  stem: 先做什么？
  options: {A: 检测, B: 下去}
  answer: A
- id: a-2
  kind: judge
  stem: 可以下去。
  answer: 错
"""


def good(text: str) -> list[Question]:
    return [e.question for e in read(text.encode(), "q.yaml").entries if e.question]


def told(text: str) -> list[str]:
    return [str(p) for p in read(text.encode(), "q.yaml").problems()]


def test_the_version_changes_with_the_content_and_only_with_it() -> None:
    one = good(GOOD)
    other = good(GOOD.replace("先做什么", "先干什么").replace("错", '"错"'))
    assert one[0].version != other[0].version
    assert one[1].version == other[1].version
    assert len(one[0].version) == 12


def test_each_question_knows_its_line() -> None:
    places = [e.place for e in read(GOOD.encode(), "q.yaml").entries]
    assert [str(p) for p in places] == ["q.yaml·第 1 行", "q.yaml·第 6 行"]


@pytest.mark.parametrize(
    ("good", "bad", "sentences"),
    [
        ("  answer: A\n", "", ["q.yaml:1: 缺少“answer”，请补上。"]),
        ("  answer: A", "  answer: C", ["q.yaml:5: “answer”写了“C”，选项里没有，请改正。"]),
        ("  answer: A", "  anwser: A", ["q.yaml:1: 缺少“answer”，请补上。", "q.yaml:5: 不认识“anwser”，请改正拼写或删去。"]),
        ("  answer: A", "  answer:", ["q.yaml:5: “answer”是空的，请填上；用不着就整行删去。"]),
        ("  answer: 错", "  answer: 否", ["q.yaml:9: “answer”写了“否”，不在词表里，可用：对、错。"]),
        ("A: 检测, B: 下去", "A: 检测", ["q.yaml:4: “options”有1项，要写2～10项。"]),
        ("A: 检测, B: 下去", "A: 检测, C: 下去", ["q.yaml:4: “options”要从 A 起按字母顺序排列。"]),
        ("A: 检测, B: 下去", "A: 检测, B: 检测", ["q.yaml:4: “options”里“检测”出现了两次，请改掉一个。"]),
        ("A: 检测, B: 下去", "A: 检测, B: ''", ["q.yaml:4: “options”的“B”是空的，请填上；用不着就整行删去。"]),
        ("{A: 检测, B: 下去}", "[检测, 下去]", ["q.yaml:4: “options”要写成“名称: 内容”。"]),
        ("kind: judge", "kind: 判断", ["q.yaml:7: “kind”写了“判断”，不在词表里，可用：single、multiple、judge、blank、number、order、match、short、spot、case。"]),
        ("  kind: judge\n", "", ["q.yaml:6: 缺少“kind”，请补上，可用：single、multiple、judge、blank、number、order、match、short、spot、case。"]),
        ("kind: judge", "kind: multiple", ["q.yaml:6: 缺少“options”，请补上。", "q.yaml:9: “answer”要写成列表，如 [甲, 乙]。"]),
        ("kind: judge", "kind: blank", ["q.yaml:9: “answer”要写成列表，如 [甲, 乙]。"]),
        ("id: a-2", "id: a-1", ["q.yaml:6: 编号“a-1”已经用在 q.yaml:1，请换一个编号。"]),
        ("id: a-2", "id: A_2", ["q.yaml:6: “id”写了“A_2”，编号只能用小写字母、数字和连字符。"]),
        ("- id: a-2\n  kind: judge\n  stem: 可以下去。\n  answer: 错\n", "- 一句话\n", ["q.yaml:6: 这一项不是试题，试题以“- id:”开头。"]),
        ("  answer: 错\n", "  answer: 错\n  topics: [安全, 消防安全]\n", ["q.yaml:10: “topics”第1项写了“安全”，不在词表里，可用：" + "、".join(TOPICS) + "。"]),
        ("  answer: 错\n", "  answer: 错\n  difficulty: 很难\n", ["q.yaml:10: “difficulty”写了“很难”，不在词表里，可用：易、中、难。"]),
        ("  answer: 错\n", "  answer: 错\n  duties: [packer]\n", ["q.yaml:10: “duties”第1项写了“packer”，要写成“packer/5”这样：责任卡编号/第几条职责。"]),
        ("  answer: 错\n", "  answer: 错\n  source: {law: 甲, case: 乙}\n", ["q.yaml:10: “source”要写且只写 law、document、case 中的一个。"]),
        ("  answer: 错\n", "  answer: 错\n  source: {law: 甲, date: '2022'}\n", ["q.yaml:10: “source”里“date”放错了，请对照格式说明改正。"]),
    ],
)  # fmt: skip
def test_each_slip_is_told_where_it_stands(good: str, bad: str, sentences: list[str]) -> None:
    assert good in GOOD
    assert told(GOOD.replace(good, bad)) == sentences


def test_all_slips_are_told_and_good_questions_are_kept() -> None:
    text = GOOD + "- {id: a-3, kind: judge}\n- {id: a-4, kind: judge, stem: 丙, answer: 错, x: 1}\n"
    found = read(text.encode(), "q.yaml")
    assert [str(p) for p in found.problems()] == [
        "q.yaml:10: 缺少“answer”，请补上。",
        "q.yaml:10: 缺少“stem”，请补上。",
        "q.yaml:11: 不认识“x”，请改正拼写或删去。",
    ]
    assert [e.verdict for e in found.entries] == ["accepted", "accepted", "rejected", "rejected"]


def test_a_multiple_question_needs_two_right_options() -> None:
    text = "- {id: m, kind: multiple, stem: 问, options: {A: 甲, B: 乙}, answer: [A]}\n"
    assert told(text) == [
        "q.yaml:1: “answer”只有一个选项，多选题至少要两个；只有一个正确就改成单选题。"
    ]


def test_a_blank_question_has_an_answer_for_every_gap() -> None:
    text = f"- id: b\n  kind: blank\n  stem: 先{GAP}再{GAP}。\n  answer: [[检测]]\n"
    assert told(text) == [f"q.yaml:4: “answer”有1个空的答案，题干里却有2个“{GAP}”，请对齐。"]


def test_a_gap_cannot_be_filled_by_punctuation() -> None:
    text = f"- id: b\n  kind: blank\n  stem: 先{GAP}。\n  answer: [[。]]\n"
    assert told(text) == ["q.yaml:4: “answer”第1空没有答案，请补上。"]


def test_a_point_is_worth_a_whole_number() -> None:
    text = "- id: s\n  kind: short\n  stem: 问\n  answer:\n  - {point: 甲, points: 两}\n  - {point: 乙, points: 0}\n"
    assert told(text) == [
        "q.yaml:5: “answer”第1项的“points”要写成整数。",
        "q.yaml:6: “answer”第2项的“points”不能小于 1。",
    ]


def test_broken_yaml_gives_no_question_and_one_problem() -> None:
    found = read(b"- id: [", "q.yaml")
    assert (found.entries, len(found.troubles)) == ((), 1)


def test_a_file_of_something_else_says_what_a_bank_is() -> None:
    assert told("id: a\n") == ["q.yaml:1: 要写成试题的列表，每题以“- id:”开头。"]


@given(st.binary(max_size=60))
def test_no_bytes_make_it_raise(data: bytes) -> None:
    found = read(data, "q.yaml")
    verdicts = ("accepted", "review", "rejected")
    assert len(found.entries) == sum(found.count(verdict) for verdict in verdicts)


def test_formats_are_found_by_name_and_by_ending() -> None:
    assert format_named("yaml") is format_of("我的题库.YML") is FORMATS["yaml"]


def test_an_unknown_format_is_refused_by_name() -> None:
    with pytest.raises(Invalid, match=r"^不认识“a.exe”的格式，题库文件以 .*\.yaml"):
        format_of("/tmp/a.exe")
    with pytest.raises(Invalid, match="没有“exe”这种题库格式，可用：yaml"):
        format_named("exe")


KINDS = f"""\
- id: n-1
  kind: number
  stem: 氧含量不低于多少？
  answer: 19.5
  tolerance: 0.1
  unit: "%"
- id: o-1
  kind: order
  stem: 排出作业顺序。
  answer: [通风, 检测, 作业]
- id: m-1
  kind: match
  stem: 连一连。
  answer:
  - [红, 禁止]
  - [蓝, 指令]
  extra: [提示]
- id: b-1
  kind: blank
  stem: 先{GAP}后{GAP}。
  answer: [[通风], [检测]]
  unordered: true
- id: c-1
  kind: case
  stem: 某厂清池。
  parts:
  - kind: single
    stem: 先做什么？
    options: {{A: 检测, B: 下去}}
    answer: A
    points: 2
  - {{kind: judge, stem: 可以下去。, answer: 错}}
- id: s-1
  kind: spot
  stem: 找出隐患。
  picture: {SCENE.id}
  wrong: 0
  hazards:
  - {{what: 没有护栏, rect: [100, 100, 300, 300], clause: 第五条, points: 2}}
  - {{what: 没有监护, ellipse: [400, 400, 500, 500]}}
  - what: 通风管没接
    polygon: [[600, 600], [700, 600], [650, 700]]
"""


def test_the_rarer_kinds_are_read_and_only_miss_their_picture() -> None:
    found = read(KINDS.encode(), "q.yaml")
    kinds = [e.question.kind for e in found.entries if e.question]
    assert [k.name for k in kinds] == ["number", "order", "match", "blank", "case", "spot"]
    assert [str(p) for p in found.problems()] == [
        f"q.yaml:33: 图片“{SCENE.id}”文件里没有这张图片，请加到“pictures”里，或从题里删去。"
    ]
    assert [e.verdict for e in found.entries] == ["accepted"] * 5 + ["review"]
    case, spot = kinds[4], kinds[5]
    assert isinstance(case, Case)
    assert [p.weight for p in case.questions] == [2, 1]
    assert isinstance(spot, Spotting)
    assert [h.shape.form for h in spot.hazards] == ["rect", "ellipse", "polygon"]
    assert (spot.wrong, [h.points for h in spot.hazards]) == (0, [2, 1, 1])


@pytest.mark.parametrize(
    ("good", "bad", "sentences"),
    [
        ("answer: 19.5", "answer: 十九", ["4: “answer”写了“十九”，要写成一个数，如 12.5；单位写在“unit”里。"]),
        ("answer: 19.5", "answer: 19.5%", ["4: “answer”写了“19.5%”，要写成一个数，如 12.5；单位写在“unit”里。"]),
        ("tolerance: 0.1", "tolerance: -1", ["5: “tolerance”写了“-1”，要写成不小于 0 的数，如 0.5。"]),
        ("[通风, 检测, 作业]", "[通风]", ["10: “answer”不对：排序题要有 2～12 项，不是1项，请改正。"]),
        ("[通风, 检测, 作业]", "[通风, 通风]", ["10: “answer”不对：排序题的各项不能空着，也不能重复，请改正。"]),
        ("- [红, 禁止]", "- [红]", ["15: “answer”第1项有1项，要写2项。"]),
        ("- [蓝, 指令]", "- [红, 指令]", ["14: “answer”不对：连线题左边有重复的项，请改正。"]),
        ("  - [红, 禁止]\n  - [蓝, 指令]\n  extra: [提示]", "  - [红, 禁止]\n  - [蓝, 禁止]", ["14: “answer”不对：连线题右边至少要有两个不同的项，请改正。"]),
        ("unordered: true", "unordered: 也许", ["22: “unordered”只能写 true 或 false。"]),
        ("    answer: A\n", "", ["27: “parts”第1项缺少“answer”，请补上。"]),
        ("    answer: A", "    answer: C", ["30: “parts”第1项的“answer”写了“C”，选项里没有，请改正。"]),
        ("  - kind: single", "  - kind: case", ["27: “parts”第1项的“kind”写了“case”，不在词表里，可用：single、multiple、judge、blank、number、order、match、short、spot。"]),
        ("{kind: judge, ", "{", ["32: “parts”第2项缺少“kind”，请补上。"]),
        ("{kind: judge, stem: 可以下去。, answer: 错}", "可以下去", ["32: “parts”第2项要写成“名称: 内容”。"]),
        ("    points: 2\n", "    points: 0\n", ["31: “parts”第1项的“points”不能小于 1。"]),
        ("    points: 2\n", "    topics: [消防安全]\n", ["31: “parts”第1项不认识“topics”，请改正拼写或删去。"]),
        ("wrong: 0", "wrong: 21", ["37: “wrong”不能大于 20。"]),
        ("rect: [100, 100, 300, 300]", "rect: [100, 100, 300]", ["39: “hazards”第1项的“rect”有3项，要写4项。"]),
        ("rect: [100, 100, 300, 300]", "rect: [100, 100, 105, 300]", ["39: “hazards”第1项的“rect”画得不对：图上的形状太小，点不中，请改正。"]),
        ("ellipse: [400, 400, 500, 500]", "ellipse: [400, 400, 500, 1500]", ["40: “hazards”第2项的“ellipse”画得不对：图上的形状超出了图，坐标要在 0～1000 之间，请改正。"]),
        (", ellipse: [400, 400, 500, 500]", "", ["40: “hazards”第2项要写且只写 rect、ellipse、polygon 中的一个，说明在图上哪里。"]),
        ("[[600, 600], [700, 600], [650, 700]]", "[[600, 600], [700, 600]]", ["42: “hazards”第3项的“polygon”画得不对：图上的形状要有至少三个角，不是2个点，请改正。"]),
        ("[650, 700]]", "[650, 右]]", ["42: “hazards”第3项的“polygon”第3项第2项要写成整数。"]),
    ],
)  # fmt: skip
def test_each_slip_in_the_rarer_kinds_is_told_where_it_stands(
    good: str, bad: str, sentences: list[str]
) -> None:
    assert KINDS.count(good) == 1
    found = [s for s in told(KINDS.replace(good, bad)) if "pictures" not in s]
    assert found == [f"q.yaml:{s}" for s in sentences]


def coded(data: bytes) -> str:
    return base64.b64encode(data).decode()


def pictured(name: str, data: str) -> str:
    question = f"  - {{id: a, kind: judge, stem: '![]({name}) 对吗？', answer: 对}}\n"
    return f"questions:\n{question}pictures:\n  {name}: {data}\n"


def test_a_picture_may_go_by_any_name_and_gets_that_of_its_content() -> None:
    found = read(pictured("现场.png", coded(PHOTO.data)).encode(), "q.yaml")
    (entry,) = found.entries
    assert entry.question is not None
    assert (entry.question.stem, found.left_out) == (f"![]({PHOTO.id}) 对吗？", ())
    assert found.pictures == {PHOTO.id: PHOTO}


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ("不是", "不是 base64 写的图片，请重新导出"),
        (coded(b"GIF89a"), "已损坏，打不开，请另存为 png"),
        (coded(b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"), "里有“script”，不是单纯的图，请在画图软件里删去或另存为 png"),
        (coded(b"<svg onload='x()'/>"), "里有脚本，请在画图软件里另存为普通 svg 或 png"),
        (coded(b"<svg><rect fill='url( \"//x/y\")'/></svg>"), "引用了文件以外的东西，请在画图软件里另存为普通 svg"),
        (coded(b"<svg><image href='//x/y.png'/></svg>"), "引用了文件以外的东西，请在画图软件里另存为普通 svg"),
    ],
)  # fmt: skip
def test_a_picture_that_cannot_be_used_leaves_its_question_in_doubt(data: str, why: str) -> None:
    found = read(pictured("a.png", data).encode(), "q.yaml")
    assert [p.sentence for p in found.problems()] == [f"图片“a.png”{why}。"]
    assert (found.count("review"), found.pictures) == (1, {})
    assert found.left_out == ()


def test_what_is_neither_question_nor_picture_is_left_out() -> None:
    text = f"title: 一库\nquestions: []\npictures: {{a.png: {coded(PHOTO.data)}}}\n"
    found = read(text.encode(), "q.yaml")
    assert [(out.text, out.why) for out in found.left_out] == [
        ("title", "只认“questions”和“pictures”"),
        ("a.png", "没有试题用到这张图片"),
    ]


def test_an_entry_that_repeats_a_key_is_not_believed() -> None:
    found = read(GOOD.replace("  answer: 错", "  answer: 错\n  answer: 对").encode(), "q.yaml")
    assert [str(p) for p in found.problems()] == ["q.yaml:10: “answer”写了两次，请只留一个。"]
    assert [e.verdict for e in found.entries] == ["accepted", "rejected"]


def test_a_link_knows_its_line() -> None:
    text = GOOD + "  cases: [a]\n  source: {case: a}\n"
    entry = read(text.encode(), "q.yaml").entries[1]
    assert (entry.line("cases"), entry.line("source"), entry.line("duties")) == (10, 11, 6)


def test_a_rejected_entry_shows_what_the_file_says() -> None:
    entry = read(GOOD.replace("answer: A", "answer: C").encode(), "q.yaml").entries[0]
    assert dict(entry.raw)["options"] == '{"A": "检测", "B": "下去"}'
    assert dict(entry.raw)["answer"] == "C"


def test_progress_is_told_and_may_stop_the_reading() -> None:
    heard: list[tuple[int, int]] = []
    read(GOOD.encode(), "q.yaml", Hints(report=lambda done, all_: heard.append((done, all_))))
    assert heard == [(0, 2), (2, 2)]

    def stop(done: int, whole: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read(GOOD.encode(), "q.yaml", Hints(report=stop))


def test_a_text_of_several_lines_is_written_as_lines() -> None:
    question = Question("a", "一\n二", Judge("对"), "三\n\n四")
    assert "  stem: |-\n    一\n    二\n" in write([question], {}).decode()


@given(questions())
def test_making_a_version_changes_nothing_else(question: Question) -> None:
    again = versioned(replace(question, version=""))
    for field in fields(Question):
        assert getattr(again, field.name) == getattr(question, field.name)


def test_versions_stay_what_they_were() -> None:
    ground = Ground("中华人民共和国安全生产法", "第二十八条", "2021-06-10")
    question = Question(
        "a-1", "可以下去。", Judge("错"), "因为。", ground, ("教育培训",), ("从业人员",)
    )
    assert versioned(question).version == "f07f6ffe1ffe"
    assert "tags" not in written(question)


def test_a_file_with_too_many_questions_is_one_trouble() -> None:
    found = read(b"- a\n" * 100_001, "q.yaml")
    assert [p.sentence for p in found.troubles] == [
        "有100001道题，一个文件最多100000道，请拆成几个文件。"
    ]
