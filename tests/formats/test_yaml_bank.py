"""Our own YAML: what is written reads back the same, what is wrong is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.formats import FORMATS, format_named, format_of
from trainer.formats.question_schema import GAP
from trainer.formats.written import versioned
from trainer.formats.yaml_bank import read, write
from trainer.quiz.kinds import KINDS, Kind
from trainer.quiz.kinds.blank import Blank, same
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.short import Point, Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.options import LETTERS
from trainer.quiz.prompt import Option
from trainer.quiz.question import AUDIENCES, DIFFICULTIES, TOPICS, Ground, Question
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

TEXT = (
    st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=12)
    | st.sampled_from(["no", "~", "null", "12:30", "- a", "# b", "a: b", "'", '"', "{", "2022-05-08"])
).map(str.strip).filter(bool)  # fmt: skip
IDS = st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,3}){0,2}", fullmatch=True)


def options(draw: st.DrawFn) -> tuple[Option, ...]:
    texts = draw(st.lists(TEXT, min_size=2, max_size=5, unique=True))
    return tuple(Option(LETTERS[i], text) for i, text in enumerate(texts))


@st.composite
def singles(draw: st.DrawFn) -> Kind:
    shown = options(draw)
    return Single(shown, draw(st.sampled_from(shown)).key)


@st.composite
def multiples(draw: st.DrawFn) -> Kind:
    shown = options(draw)
    keys = draw(st.sets(st.sampled_from([o.key for o in shown]), min_size=2))
    return Multiple(shown, tuple(sorted(keys)))


GAPS = st.lists(TEXT.filter(lambda t: bool(same(t))), min_size=1, max_size=3).map(tuple)
MADE: dict[str, st.SearchStrategy[Kind]] = {
    "single": singles(),
    "multiple": multiples(),
    "judge": st.sampled_from(["对", "错"]).map(Judge),
    "blank": st.lists(GAPS, min_size=1, max_size=3).map(lambda gaps: Blank(tuple(gaps))),
    "short": st.lists(st.builds(Point, TEXT, st.integers(1, 9)), min_size=1, max_size=4).map(
        lambda points: Short(tuple(points))
    ),
}
GROUNDS = (
    st.just(Ground())
    | st.builds(Ground, document=TEXT, article=TEXT, version=TEXT)
    | st.builds(Ground, document=TEXT, issuer=TEXT, version=TEXT)
    | st.builds(Ground, case=IDS)
)


@st.composite
def questions(draw: st.DrawFn) -> Question:
    kind = draw(st.one_of(*MADE.values()))
    gaps = kind.parts() if kind.name == "blank" else 0
    return versioned(
        Question(
            id=draw(IDS),
            stem=draw(TEXT.filter(lambda t: GAP not in t)) + GAP * gaps,
            kind=kind,
            explanation=draw(st.just("") | TEXT),
            ground=draw(GROUNDS),
            topics=tuple(draw(st.lists(st.sampled_from(TOPICS), max_size=2))),
            audience=tuple(draw(st.lists(st.sampled_from(AUDIENCES), max_size=2))),
            difficulty=draw(st.sampled_from(DIFFICULTIES)),
            cases=tuple(draw(st.lists(IDS, max_size=2))),
            posts=tuple(draw(st.lists(IDS, max_size=2))),
            duties=tuple(f"{d}/{n}" for d, n in draw(st.lists(st.tuples(IDS, st.integers(1, 12)), max_size=2))),
        )
    )  # fmt: skip


def good(text: str) -> list[Question]:
    return [e.question for e in read(text.encode(), "q.yaml").entries if e.question]


def told(text: str) -> list[str]:
    return [str(p) for p in read(text.encode(), "q.yaml").problems()]


def test_every_kind_of_question_is_tried() -> None:
    assert set(MADE) == set(KINDS)


@given(st.lists(questions(), max_size=4, unique_by=lambda q: q.id))
def test_what_is_written_reads_back_the_same(bank: list[Question]) -> None:
    back = read(write(bank, {}), "bank.yaml")
    assert back.problems() == ()
    assert [e.question for e in back.entries] == bank
    assert back.left_out == ()


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
