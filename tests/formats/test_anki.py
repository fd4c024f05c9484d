"""Flash cards as questions."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.formats.anki import looks_like, read
from trainer.formats.reading import Reading
from trainer.quiz.kinds import Multiple, Single
from trainer.quiz.prompt import Option

CARDS = (
    "火警电话？\tA. 110<br>B. 119\tB\t安全::消防安全\n"
    "哪些对？\t甲<br/>乙<br>丙\tA,C\t安全::消防安全\n"
    "职工有权拒绝\t\t对\t安全::权利义务\n"
)


def reading(text: str) -> Reading:
    return read(text.encode(), "卡.txt")


def test_fields_between_tabs_make_questions() -> None:
    found = reading(CARDS)
    kinds = [entry.question and entry.question.kind for entry in found.entries]
    assert kinds[0] == Single((Option("A", "110"), Option("B", "119")), "B")
    assert kinds[1] == Multiple(
        tuple(Option("ABC"[i], t) for i, t in enumerate("甲乙丙")), ("A", "C")
    )
    assert found.count("accepted") == 3
    first = found.entries[0].question
    assert first is not None
    assert (first.topics, first.tags) == (("消防安全",), ("安全",))
    assert [str(entry.place) for entry in found.entries][2] == "卡.txt·第 3 行"


def test_settings_of_an_export_are_heeded_and_left_out() -> None:
    text = '#separator:tab\n#html:true\n#deck column:1\n#columns:deck\t答案\t题目\n组\t对\t"拒绝\n违章"\n'
    found = reading(text)
    (entry,) = found.entries
    assert entry.question is not None
    assert (entry.question.stem, entry.question.tags) == ("拒绝\n违章", ("组",))
    assert entry.place.number == 5
    assert len(found.left_out) == 4


def test_a_column_that_says_nothing_is_left_out_by_name() -> None:
    found = reading("问一\t甲<br>乙\tA\t一段话\n问二\t甲<br>乙\tB\t另一段话\n")
    assert [left.text for left in found.left_out] == ["第 4 列"]


def test_cards_are_told_from_other_text() -> None:
    assert looks_like(CARDS)
    assert not looks_like("题目\t答案\n一\tA\n")


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.binary(max_size=60), st.text('甲A\t<br>\n"#:', max_size=60).map(str.encode)))
def test_reading_never_raises(data: bytes) -> None:
    found = read(data, "乱.txt")
    assert found.entries or found.troubles or found.left_out
