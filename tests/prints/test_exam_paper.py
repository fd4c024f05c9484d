"""A paper asks everything and gives nothing away; its key is a print of its own."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest
import ten_kinds

from prints import golden
from prints import paper as printed
from prints.questions import WHY, options, paper, single
from trainer.prints.exam_measures import BODY, INDENT, MEASURE
from trainer.prints.exam_options import ticked
from trainer.prints.exam_paper import exam_paper
from trainer.prints.exam_question import unbroken
from trainer.prints.type import TooLong, width
from trainer.quiz.kinds.spot import Spotting
from trainer.quiz.prompt import Arrange, Choose, Pair, Prompt, Several

BIG = exam_paper(paper(64), number="0012")


TEN = exam_paper(ten_kinds.paper(), number="0012", pictures=ten_kinds.SHELF.get)
TEN_KEY = exam_paper(ten_kinds.paper(), key=True, pictures=ten_kinds.SHELF.get)


def approve(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--approve"))


def test_a_paper_looks_as_approved(request):
    golden.check("exam-paper", exam_paper(paper(), number="0012"), approve=approve(request))


def test_a_key_looks_as_approved(request):
    golden.check("exam-key", exam_paper(paper(4), key=True), approve=approve(request))


@pytest.mark.parametrize(
    "secret", [WHY[:6], "答案：", "解析", "第一责任人", "全面负责", "警戒标志", "依据"]
)
def test_a_paper_without_its_key_gives_nothing_away(secret):
    assert secret not in printed.words(BIG)
    assert secret in printed.words(exam_paper(paper(64), key=True)).replace("参考答案及", "")


def test_a_paper_is_the_same_whatever_the_right_answers_are():
    asked = paper()
    turned = replace(
        asked, sections=tuple(replace(s, questions=_turned(s.questions)) for s in asked.sections)
    )
    assert exam_paper(asked) == exam_paper(turned)
    assert exam_paper(asked, key=True) != exam_paper(turned, key=True)


def _turned(questions):
    others = {"single": "C", "judge": "错", "multiple": ("C", "D")}
    return tuple(
        replace(q, kind=replace(q.kind, answer=others[q.kind.name]), explanation="")
        if q.kind.name in others
        else q
        for q in questions
    )


def test_a_hundred_questions_are_all_there_with_their_numbers():
    asked = paper(64)
    said = printed.words(BIG)
    assert len(asked) >= 100
    for slot in asked:
        assert f"{slot.number}．" in said


def test_a_question_is_never_parted_from_its_options():
    for page in printed.pages(BIG):
        assert page.count("A．") == page.count("D．")


def test_a_heading_never_stands_last():
    for page in printed.pages(BIG):
        lines = [line for line in page.splitlines() if line.strip()]
        assert "题（共" not in lines[-1]


def test_headings_state_the_rule_of_marking_in_full():
    asked = paper()
    said = printed.words(exam_paper(asked))
    for at in range(len(asked.sections)):
        assert asked.heading(at) in said


def test_every_page_is_numbered_and_only_the_first_is_sealed():
    pages = printed.pages(BIG)
    for number, page in enumerate(pages, start=1):
        assert f"第{number}页　共{len(pages)}页" in page
        assert ("准考证号" in page) is (number == 1)


def test_a_key_is_marked_as_internal_and_has_no_sealed_margin():
    said = printed.words(exam_paper(paper(), key=True))
    assert "内部资料　注意保管" in said
    assert "参考答案及解析" in said
    assert "座位号" not in said


def test_nothing_lies_outside_the_margins():
    for key in (False, True):
        for left, top, right, foot in printed.extents(exam_paper(paper(64), key=key)):
            assert left >= 12
            assert top >= 12
            assert right <= 197
            assert foot <= 288


def test_the_points_of_a_key_add_up_to_the_question():
    said = printed.words(exam_paper(paper(), key=True))
    assert "撤出人员并设置警戒标志（6分）" in said
    assert "立即报告（4分）" in said


@pytest.mark.parametrize(
    ("texts", "columns"),
    [
        (("24", "32", "48", "72"), 4),
        (("先通风、再检测、后作业", "先检测", "先作业", "先撤人"), 2),
        (("停止作业或者在采取可能的应急措施后撤离作业场所", "等", "拆", "瞒"), 1),
        (("爆破", "吊装", "动火", "临时用电", "盲板"), 5),
    ],
)
def test_options_stand_in_as_many_columns_as_the_longest_allows(texts, columns):
    assert ticked(Choose(options(*texts)), "single").columns == columns


@pytest.mark.parametrize("kind", ["single", "multiple"])
def test_options_that_share_a_line_stand_two_characters_apart(kind):
    shares = {n: (MEASURE - INDENT) / n for n in (1, 2, 4)}
    for length in range(1, 39):
        texts = ("气" * length, "水", "火", "电")
        found = ticked(Choose(options(*texts), several=kind == "multiple"), kind)
        if found.columns > 1:
            ends = 6.0 + width(texts[0], BODY)
            assert shares[found.columns] - ends >= 2 * BODY.em
        assert all(text.tall == BODY.step for _, text in found.options)


def test_a_gap_to_fill_is_never_parted_by_the_end_of_a_line():
    for lead in range(20, 45):
        stem = unbroken("生" * lead + "＿" * 7 + "的责任。", MEASURE / 2)
        for line in stem.split("\v"):
            assert line.count("＿") in (0, 7)


def test_a_title_of_two_lines_stands_and_a_longer_one_is_refused():
    two = "聊城市2026年度危险化学品生产经营单位主要负责人和安全生产管理人员考核试卷"
    said = printed.words(exam_paper(paper(title=two)))
    assert "危险化学品" in said
    with pytest.raises(TooLong, match="试卷标题"):
        exam_paper(paper(title=two * 4))


def test_a_question_taller_than_a_page_is_refused_by_its_number():
    asked = paper()
    huge = replace(single(1), stem="很长的题干，" * 700)
    first = replace(asked.sections[0], questions=(huge,))
    with pytest.raises(TooLong, match="第1题"):
        exam_paper(replace(asked, sections=(first,)))


def test_same_data_same_bytes():
    assert exam_paper(paper(64), number="0012") == BIG


def test_the_code_is_printed_only_with_a_number():
    def shapes(pdf: bytes) -> int:
        with pypdfium2.PdfDocument(pdf) as document:
            return len(list(document[0].get_objects()))

    assert shapes(exam_paper(paper(), number="0012")) > shapes(exam_paper(paper()))


# ---- all kinds


def test_a_paper_of_all_kinds_looks_as_approved(request):
    golden.check("exam-ten-kinds", TEN, approve=approve(request))


def test_a_key_of_all_kinds_looks_as_approved(request):
    golden.check("exam-ten-kinds-key", TEN_KEY, approve=approve(request))


def flat(text: str) -> str:
    return "".join(text.split())


def asked_texts(prompt: Prompt) -> list[str]:
    match prompt:
        case Choose() | Arrange():
            return [option.text for option in prompt.options]
        case Pair():
            return [*prompt.lefts, *(option.text for option in prompt.options)]
        case Several(parts):
            return [text for part in parts for text in (part.stem, *asked_texts(part.prompt))]
        case _:
            return []


@pytest.mark.parametrize("name", [name for name, _, _ in ten_kinds.KINDS])
def test_every_text_of_a_question_is_on_the_paper(name):
    asked, words = ten_kinds.question(name), flat(printed.words(TEN))
    for piece in (
        *asked.stem.replace("____", "\n").splitlines(),
        *asked_texts(asked.kind.prompt()),
    ):
        assert flat(piece) in words or piece in ("对", "错")


@pytest.mark.parametrize("name", [name for name, _, _ in ten_kinds.KINDS])
def test_every_text_that_is_right_is_in_the_key(name):
    words = flat(printed.words(TEN_KEY))
    for piece in ten_kinds.question(name).kind.texts():
        assert flat(piece) in words


@pytest.mark.parametrize(
    "secret",
    ["传动带没有防护罩", "《消防法》", "手会被卷入", "查看除尘系统", "160", "前三项都有规定"],
)
def test_a_paper_of_all_kinds_gives_nothing_away(secret):
    assert secret not in printed.words(TEN)
    assert secret in printed.words(TEN_KEY)


def test_there_is_a_place_to_answer_for_each_kind():
    words = flat(printed.words(TEN))
    assert "＿学时" in words
    assert "先后顺序（填字母）：＿＿＿→" in words
    assert "填字母：1（）2（）3（）4（）" in words
    assert "在图上圈出5处隐患，标上号" in words


def test_the_picture_is_printed_once_on_the_paper_and_once_on_the_key():
    def pictures(pdf: bytes) -> int:
        image = pypdfium2.raw.FPDF_PAGEOBJ_IMAGE
        with pypdfium2.PdfDocument(pdf) as document:
            return sum(len(list(page.get_objects(filter=[image]))) for page in document)

    assert (pictures(TEN), pictures(TEN_KEY)) == (1, 1)


def test_a_picture_that_is_gone_is_said_on_paper():
    assert "图没有找到" in printed.words(exam_paper(ten_kinds.paper()))


def test_all_kinds_stay_inside_the_margins_and_are_the_same_each_time():
    for pdf in (TEN, TEN_KEY):
        for left, top, right, foot in printed.extents(pdf):
            assert left >= 12
            assert top >= 12
            assert right <= 197
            assert foot <= 288
    again = exam_paper(ten_kinds.paper(), number="0012", pictures=ten_kinds.SHELF.get)
    assert again == TEN


def test_a_text_longer_than_a_page_flows_onto_the_next():
    case = ten_kinds.question("case")
    long = replace(case, stem="很长的材料，" * 900)
    paper = ten_kinds.paper_of(case.kind)
    section = replace(paper.sections[0], questions=(long,))
    pages = printed.pages(exam_paper(replace(paper, sections=(section,))))
    assert len(pages) >= 2
    assert "车间负责人每天应当做什么" in pages[-1]


def test_twenty_hazards_have_their_lines_in_two_columns():
    hazard = ten_kinds.HAZARDS[0]
    kind = Spotting(ten_kinds.SCENE.id, (hazard,) * 20)
    said = printed.words(exam_paper(ten_kinds.paper_of(kind), pictures=ten_kinds.SHELF.get))
    assert all(f"{n}．" in said for n in range(1, 21))
