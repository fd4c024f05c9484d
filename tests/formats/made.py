"""Questions of all kinds with everything a question may have, for the promises of formats."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from quiz.strategies import PHOTO, SCENE, kinds_of

from trainer.formats.body import versioned
from trainer.quiz.judging import GAP, GAPS
from trainer.quiz.kinds import Kind
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.case import Case
from trainer.quiz.question import AUDIENCES, DIFFICULTIES, TOPICS, Ground, Question

NASTY = (
    "no", "~", "null", "12:30", "- a", "# b", "a: b", "'", '"', "{", "2022-05-08", "对", "A", "1.5",
    "A、检测", "答案：A", "（B）", "1. 先做什么", "=甲~乙#丙{丁}", "<b>甲</b> & 乙", "甲;乙；丙", "一\n二",
    "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |", "- 一\n- 二", "$\\frac{1}{2}$ 与 $$x^2$$", "**粗**", "100%",
    "____", "=1+1", "001", "1e5", "甲\n\n乙", "[图]", "《甲》第一条", "\\n", "a,b\tc", "🔥",
    f"看![现场]({PHOTO.id})", f"![]({SCENE.id})",
)  # fmt: skip
TEXT = (
    (st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=12) | st.sampled_from(NASTY))
    .map(str.strip)
    .filter(lambda text: bool(text) and not GAPS.search(text.replace("____", "")))
)  # fmt: skip
UNITS = st.sampled_from(["米", "%", "℃", "kg/m3", "h"])
IDS = st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,3}){0,2}", fullmatch=True)
DAYS = st.sampled_from(["", "2021-06-10", "2017-12", "2022"])
GROUNDS = (
    st.just(Ground())
    | st.builds(Ground, document=TEXT, article=TEXT, version=DAYS)
    | st.builds(Ground, document=TEXT, article=st.just("第二十八条"), issuer=TEXT, version=DAYS)
    | st.builds(Ground, document=TEXT, issuer=TEXT, version=DAYS)
    | st.builds(Ground, case=IDS)
)
MADE: dict[str, SearchStrategy[Kind]] = kinds_of(TEXT, right=2, units=UNITS)


def some(values: SearchStrategy[str]) -> SearchStrategy[tuple[str, ...]]:
    return st.lists(values, max_size=2, unique=True).map(tuple)


def with_gaps(stem: str, kind: Kind) -> str:
    """*stem* with as many gaps as *kind* fills."""
    return stem.replace("____", "") + GAP * kind.parts() if isinstance(kind, Blank) else stem


def whole(kind: Kind) -> Kind:
    """*kind* with gaps in the stems of its parts."""
    if not isinstance(kind, Case):
        return kind
    return Case(tuple(replace(p, stem=with_gaps(p.stem, p.kind)) for p in kind.questions))


@st.composite
def questions(draw: st.DrawFn, kinds: SearchStrategy[Kind] | None = None) -> Question:
    kind = whole(draw(kinds or st.one_of(*MADE.values())))
    duties = draw(st.lists(st.tuples(IDS, st.integers(1, 12)), max_size=2, unique=True))
    return versioned(
        Question(
            id=draw(IDS),
            stem=with_gaps(draw(TEXT), kind),
            kind=kind,
            explanation=draw(st.just("") | TEXT),
            ground=draw(GROUNDS),
            topics=draw(some(st.sampled_from(TOPICS))),
            audience=draw(some(st.sampled_from(AUDIENCES))),
            difficulty=draw(st.sampled_from(DIFFICULTIES)),
            cases=draw(some(IDS)),
            posts=draw(some(IDS)),
            duties=tuple(f"{card}/{number}" for card, number in duties),
            tags=draw(some(TEXT)),
        )
    )


banks = st.lists(questions(), min_size=1, max_size=4, unique_by=lambda q: q.id)
