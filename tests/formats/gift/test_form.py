"""GIFT questions as ours, ours as GIFT."""

from __future__ import annotations

import base64
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trainer.formats.gift.form import looks_like, lost, read, write
from trainer.formats.reading import Entry, Reading
from trainer.quiz.kinds import Blank, Judge, Match, Multiple, Numeric, Order, Short, Single
from trainer.quiz.kinds.short import Point
from trainer.quiz.picture import picture, pictures_of
from trainer.quiz.prompt import Option
from trainer.quiz.question import Ground, Question

SAMPLES = Path(__file__).parent / "samples"
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def reading(text: str) -> Reading:
    return read(text.encode(), "题.gift")


def only(text: str) -> Entry:
    (entry,) = reading(text).entries
    return entry


def made(text: str) -> Question:
    entry = only(text)
    assert entry.verdict == "accepted", entry.doubts
    assert entry.question is not None
    return entry.question


def options(*texts: str) -> tuple[Option, ...]:
    return tuple(Option("ABCDEFGHIJ"[i], text) for i, text in enumerate(texts))


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.gift")), ids=lambda path: path.stem)
def test_every_question_of_a_sample_is_somewhere(sample: Path) -> None:
    found = read(sample.read_bytes(), sample.name)
    assert found.entries or found.left_out
    assert all(entry.draft for entry in found.entries)
    assert not any(entry.verdict == "rejected" for entry in found.entries)


def test_one_right_option_makes_a_single_choice() -> None:
    found = made("灭火器多久检查一次？{~每年 =每月 ~每周}")
    assert found.kind == Single(options("每年", "每月", "每周"), "B")


def test_equal_percents_make_a_multiple_choice() -> None:
    found = made("哪些是？{~%33.33333%甲 ~%33.33333%乙 ~%33.33333%丙 ~%-100%丁}")
    assert found.kind == Multiple(options("甲", "乙", "丙", "丁"), ("A", "B", "C"))


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("~甲 ~%50%乙 =丙", "unsupported"),
        ("~%75%甲 ~%25%乙 ~丙", "unsupported"),
        ("~%100%甲 ~%100%乙 ~丙", "kind-conflict"),
        ("=甲 =乙 ~丙", "kind-conflict"),
        ("~甲 ~乙", "no-answer"),
        ("=对一半 =%50%差不多", "unsupported"),
        ("=*号", "unsupported"),
        ("#=1:0 =%50%1:2", "unsupported"),
        ("#=1 =2", "unsupported"),
        ("#5..1", "unclear-answer"),
        ("", "no-answer"),
    ],
)
def test_what_cannot_be_meant_exactly_waits_for_a_person(body: str, code: str) -> None:
    entry = only(f"问{{{body}}}")
    assert entry.verdict == "review"
    assert code in [doubt.code for doubt in entry.doubts]


def test_braces_in_the_middle_become_a_gap() -> None:
    assert made("职工有权{=拒绝}违章指挥。").stem == "职工有权（　　）违章指挥。"
    assert made("职工有权{~服从 =拒绝}违章指挥。").stem == "职工有权（　　）违章指挥。"


def test_a_short_answer_at_the_end_gets_its_gap() -> None:
    found = made("火警电话是{=119 =一一九}")
    assert (found.stem, found.kind) == ("火警电话是（　　）", Blank((("119", "一一九"),)))


def test_a_line_in_the_stem_is_the_gap() -> None:
    assert made("_____是火警电话。{=119}").stem == "（　　）是火警电话。"


def test_several_answers_to_several_gaps_wait() -> None:
    assert [d.code for d in only("____和____{=甲、乙 =丙}").doubts] == ["gaps"]


def test_an_answer_with_a_bar_stays_one_answer() -> None:
    assert made("写出“或”的符号：{=a|b}").kind == Blank((("a|b",),))


def test_a_range_means_its_middle_and_half_its_width() -> None:
    assert made("数？{#3.141..3.142}").kind == Numeric("3.1415", "0.0005")
    assert made("数？{#-12:0.5}").kind == Numeric("-12", "0.5")


def test_a_matching_line_without_left_is_an_extra_right() -> None:
    found = made("连线{=甲 -> 一 =乙=二 -> 2 = -> 三}".replace("乙=二", "乙\\=二"))
    assert found.kind == Match((("甲", "一"), ("乙=二", "2")), ("三",))


def test_comments_carry_id_and_tags_and_a_category_its_names() -> None:
    text = (
        "$CATEGORY: $course$/top/消防安全/一车间\n\n"
        "// [id:a-1] [tag:难度：易] [tag:班组长] [tag:新]\n"
        "::题名::119是火警。{T}"
    )
    found = made(text)
    assert (found.id, found.topics, found.audience) == ("a-1", ("消防安全",), ("班组长",))
    assert (found.difficulty, found.tags) == ("易", ("新", "一车间"))
    assert ("题名", "题名") in only(text).raw


def test_feedback_becomes_the_explanation() -> None:
    found = made("问{~甲#错了 =乙#对了####见《安全生产法》}")
    assert found.explanation == "见《安全生产法》\nA：错了\nB：对了"
    assert made("问{F#想错了#想对了}").explanation == "答错时：想错了\n答对时：想对了"


def test_a_description_is_left_out_and_says_why() -> None:
    found = reading("这里只是说明\n\n问{T}")
    assert [left.why for left in found.left_out] == ["没有花括号，只是说明文字，不是试题"]
    assert len(found.entries) == 1


def test_a_broken_question_does_not_lose_the_others() -> None:
    found = reading("一{T}\n\n二{=甲 ~乙\n\n三{F}")
    assert [entry.verdict for entry in found.entries] == ["accepted", "review", "accepted"]
    assert str(found.entries[1].place) == "题.gift·第 3 行"
    assert "没有对应的" in found.problems()[0].sentence


def test_hypertext_comes_as_our_markdown_and_nothing_in_it_runs() -> None:
    found = made("[html]<p>问<b>谁</b><script>alert(1)</script></p>{=<i>甲</i> ~乙&lt;}")
    assert (found.stem, found.kind) == ("问**谁**", Single(options("甲", "乙<"), "A"))


def test_a_picture_in_the_text_comes_along_and_one_elsewhere_is_missed() -> None:
    coded = base64.b64encode(PIXEL).decode().replace("=", "\\=")
    inside = f'[html]看图<img src\\="data\\:image/png;base64,{coded}" alt\\="图">{{T}}'
    shown = picture(PIXEL, "png")
    assert reading(inside).pictures == {shown.id: shown}
    assert made(inside).stem == f"看图![图]({shown.id})"
    outside = only('[html]看图<img src\\="@@PLUGINFILE@@/3.png">{T}')
    assert [doubt.code for doubt in outside.doubts] == ["picture"]


def test_a_picture_named_by_its_content_is_looked_for_by_whoever_brings_it_in() -> None:
    shown = picture(PIXEL, "png")
    (found,) = reading(f"[markdown]看 ![图]({shown.id}) 对吗？{{T}}").entries
    assert found.doubts == ()
    assert found.question is not None
    assert pictures_of(found.question) == (shown.id,)


def test_escapes_are_undone_once() -> None:
    assert made("一\\n二\\\\n三 \\{\\}\\~\\=\\#\\:{T}").stem == "一\n二\\n三 {}~=#:"


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", "没有题".encode(), b"{" * 1000])
def test_a_file_without_questions_says_so(data: bytes) -> None:
    found = read(data, "空.gift")
    assert found.troubles or found.entries


def test_text_of_a_few_megabytes_is_read_in_time() -> None:
    hostile = ["{" * 300_000, "\\" * 300_001, "::" * 200_000, "[html]" + "<" * 90_000 + "{T}"]
    for text in (*hostile, "问{" + "=" * 90_000 + "}", "问{" + "#" * 90_000 + "}"):
        assert reading(text).file == "题.gift"


def test_gbk_is_read() -> None:
    (entry,) = read("火警电话是{=119}".encode("gbk"), "旧.gift").entries
    assert entry.verdict == "accepted"


CITED = Ground("安全生产法", "第二十八条", "2021-06-10")
FULL = Question(
    "q-1",
    "题干",
    Judge("对"),
    "解析\n第二行",
    CITED,
    ("消防安全",),
    ("班组长",),
    "难",
    tags=("新",),
)
WRITTEN = (
    FULL,
    replace(FULL, kind=Single(options("%50%甲", "[html]乙", "=~#{}:\\"), "A")),
    replace(FULL, kind=Multiple(options(*"甲乙丙丁戊己庚"), tuple("ACDEFG"))),
    replace(FULL, stem="共（　　）个", kind=Blank((("1*", "一", "a->b"),))),
    replace(FULL, stem="（　　）和（　　）", kind=Blank((("甲",), ("乙",)))),
    replace(FULL, cases=("c",), posts=("p",), duties=("p/1",), ground=Ground("法", issuer="部")),
    replace(FULL, stem="（　　）和（　　）", kind=Blank((("甲",), ("乙",)), ordered=False)),
    replace(FULL, kind=Numeric("-1.50", "0.25")),
    replace(FULL, kind=Match((("甲", "1"), ("乙", "2")), ("3",))),
    replace(FULL, kind=Short((Point("一", 2), Point("二")))),
    replace(FULL, stem="::[html] // 1. **粗** $x_1$\n\n- 一\n- 二", ground=Ground()),
)


@pytest.mark.parametrize("question", WRITTEN, ids=lambda q: q.kind.name)
def test_what_is_written_reads_back(question: Question) -> None:
    assert lost(question) == ()
    (entry,) = read(write([question], {}), "a.gift").entries
    assert entry.question == question


@pytest.mark.parametrize(
    ("question", "named"),
    [
        (replace(FULL, kind=Numeric("1,000", "0", "米")), {"单位", "数的写法"}),
        (replace(FULL, stem="两头空 "), {"空白和换行"}),
        (replace(FULL, stem="![图](a.png)"), {"图片"}),
        (replace(FULL, tags=("两\n行",)), {"标签"}),
    ],
)
def test_what_is_lost_is_named(question: Question, named: set[str]) -> None:
    assert set(lost(question)) == named
    assert len(read(write([question], {}), "a.gift").entries) == 1


@pytest.mark.parametrize(
    "question",
    [
        replace(FULL, kind=Order(("一", "二"))),
        replace(FULL, stem="（　　）（　　）", kind=Blank((("甲", "乙"), ("丙",)))),
        replace(FULL, stem="（　　）（　　）", kind=Blank((("甲；",), ("丙",)))),
    ],
)
def test_what_has_no_form_is_not_written(question: Question) -> None:
    assert lost(question)[0].startswith("整题")
    assert write([question], {}) == b""


TEXTS = st.text("甲乙 （　　）ab1=~#{}:\\->%[]*$|/\n_", min_size=1, max_size=12)
KINDS = st.one_of(
    st.sampled_from(["对", "错"]).map(Judge),
    st.lists(TEXTS, min_size=2, max_size=5).map(lambda t: Single(options(*t), "B")),
    st.lists(TEXTS, min_size=2, max_size=5).map(lambda t: Multiple(options(*t), ("A", "B"))),
    st.lists(TEXTS, min_size=1, max_size=3).map(lambda t: Short(tuple(map(Point, t)))),
)
MANY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@MANY
@given(TEXTS, KINDS, st.text("甲\n依据：《》", max_size=9), st.lists(TEXTS, max_size=2))
def test_what_lost_does_not_name_reads_back(
    stem: str, kind: Judge | Single | Multiple | Short, told: str, tags: list[str]
) -> None:
    question = Question("", stem, kind, told, tags=tuple(dict.fromkeys(tags)))
    missing = lost(question)
    entries = read(write([question], {}), "a.gift").entries
    if missing and missing[0].startswith("整题"):
        assert entries == ()
    else:
        back = entries[0].question
        assert back is not None
        assert missing or back == question


@MANY
@given(
    st.one_of(
        st.binary(max_size=80), st.text("甲{}=~#:%5\\->[]html\n T", max_size=80).map(str.encode)
    )
)
def test_reading_never_raises_and_counts_add_up(data: bytes) -> None:
    found = read(data, "乱.gift")
    verdicts = ("accepted", "review", "rejected")
    assert len(found.entries) == sum(map(found.count, verdicts))
    assert found.entries or found.troubles


def test_gift_is_told_from_other_text() -> None:
    assert looks_like("::题::问{=甲 ~乙}")
    assert not looks_like("1. 单选题（A）\nA、甲\nB、乙")
