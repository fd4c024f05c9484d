"""Questions to be carried from one program to another."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st
from quiz.strategies import OF_KIND, PHOTO, SCENE, words

from trainer.quiz.judging import GAP
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.case import Case, Part
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.number import Numeric
from trainer.quiz.kinds.order import Order
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


KINDS = [
    Single(lettered(["戴安全帽", "**系**安全带", f"![图]({PHOTO.id})"]), "B"),
    Multiple(lettered(["一", "二", "三", "四"]), ("A", "C", "D")),
    Judge("错"),
    Blank((("监护人", "监护人员"),)),
    Blank((("a*b",), ("}#~", "x=1")), ordered=False),
    Numeric("12.5", "0.5", "米"),
    Order(("通风", "检测", "作业")),
    Match((("红", "禁止"), ("**黄**", "警告"), ("橙", "警告")), ("指令", "警告")),
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
