"""What is told of a question without reading it is what reading it tells."""

from __future__ import annotations

import time
from pathlib import Path
from unittest.mock import patch

from formats.made import questions
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.formats.bank import NO_HINTS
from trainer.formats.drafting import drafted
from trainer.formats.flow import typing_out
from trainer.formats.flow.plain_lines import read_again
from trainer.formats.flow.typing_out import lost
from trainer.formats.yaml_bank import YAML
from trainer.library import shipped
from trainer.quiz.kinds import Kind
from trainer.quiz.kinds.judge import NO, YES, Judge
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.single import Single
from trainer.quiz.options import LETTERS
from trainer.quiz.prompt import Option
from trainer.quiz.question import Ground, Question

WORDS = (
    "员工", "先", "通风", "后检测", "，", "。", "、", "？", "；", "：", "“", "”", "《", "》", " ", "（　　）", "（", "）",
    "1", "2", "12", "2014年", "3.5", "2、", "1.", "A", "B", "Ａ", "A、", "B.", "C：", "GB 2894", "-", "—", "～", "至", "到",
    "选择", "判断", "题", "单选题", "多选题", "案例分析题", "计算", "对", "错", "正确", "√", "答案", "答", "案", "解析", "解答",
    "分析", "依据", "难度", "知识点", "出处", "编号", "题型", "目录", "说明", "第一章", "第2题", "第3页", "一、", "（一）", "（2）",
    "【", "】", "·", "……", "....", "5", "1-5对错对错对", "ABD", "a", "d）", "/", "共", "每题", "%", "①", "略", "见解析",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map("".join)
PLAIN = st.sampled_from(
    ("员工应当先通风", "下列做法正确的", "进入前应检测几次", "作业票在现场存放")
)


@st.composite
def choices(draw: st.DrawFn) -> Kind:
    texts = draw(st.lists(TEXTS | PLAIN, min_size=2, max_size=5, unique=True))
    options = tuple(map(Option, LETTERS, texts))
    keys = draw(st.sets(st.sampled_from(LETTERS[: len(texts)]), min_size=1))
    return Multiple(options, tuple(sorted(keys))) if len(keys) > 1 else Single(options, min(keys))


KINDS = choices() | st.sampled_from((Judge(YES), Judge(NO)))
NOTES = st.just("") | TEXTS
TRICKY = st.builds(
    Question,
    id=st.just("a-1"),
    stem=st.tuples(st.just("") | PLAIN, TEXTS).map("".join),
    kind=KINDS,
    explanation=NOTES,
    ground=st.builds(Ground, document=NOTES, article=st.sampled_from(("", "第二条", "第2、3条"))),
)


def told_by_reading(question: Question) -> tuple[str, ...]:
    with patch.object(typing_out, "read_again", lambda *_: None):
        return lost(question)


def shipped_questions() -> list[Question]:
    files = sorted((shipped() / "questions").rglob("*.yaml"))
    assert YAML.read
    readings = [YAML.read(Path(file).read_bytes(), file.name, NO_HINTS) for file in files]
    return [e.question for reading in readings for e in reading.entries if e.question]


@settings(max_examples=1500, deadline=None)
@given(TRICKY)
def test_what_is_told_without_reading_is_what_reading_tells(question: Question) -> None:
    assert lost(question) == told_by_reading(question)


@settings(max_examples=300, deadline=None)
@given(questions())
def test_so_it_is_for_questions_with_everything(question: Question) -> None:
    assert lost(question) == told_by_reading(question)


def test_so_it_is_for_all_that_is_shipped_and_most_need_no_reading() -> None:
    everything = shipped_questions()
    assert [lost(q) for q in everything] == [told_by_reading(q) for q in everything]
    plain = [q for q in everything if (d := drafted(q)) is not None and read_again(q, d)]
    assert len(plain) > 0.6 * len(everything)


def test_what_might_be_read_otherwise_is_read() -> None:
    kind = Single((Option("A", "安全通道"), Option("B", "标准答案")), "A")
    question = Question("", "下列哪一项要保持畅通？", kind)
    assert lost(question) == ("整题（内容在文档里会读成别的）",)


def test_a_plain_question_is_told_of_in_no_time() -> None:
    kind = Single((Option("A", "安全出口"), Option("B", "配电箱")), "A")
    question = Question("a-1", "下列哪一项要一直保持畅通？", kind, "出口要随时能走。")
    assert lost(question) == ("编号",)
    best = min(_seconds(question) for _ in range(20))
    assert best < 0.0005  # 0.1 ms where nothing else runs


def _seconds(question: Question) -> float:
    begun = time.perf_counter()
    for _ in range(20):
        lost(question)
    return (time.perf_counter() - begun) / 20
