"""Rich texts on paper: formulas, pictures and tables stand where they belong, and plain texts as ever."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from prints import golden
from prints import paper as printed
from prints.rich_questions import PICTURES, SINGLES, paper, png
from trainer.prints.exam_measures import BODY, MEASURE
from trainer.prints.exam_options import ticked
from trainer.prints.exam_paper import exam_paper
from trainer.prints.exam_question import followed
from trainer.prints.rich import IN_STEM, breadth, column
from trainer.prints.type import width, wrap
from trainer.quiz.prompt import Choose, Option

PAPER = exam_paper(paper(), number="0012", pictures=PICTURES.get)
KEY = exam_paper(paper(), key=True, pictures=PICTURES.get)
RASTER, PATHS = pypdfium2.raw.FPDF_PAGEOBJ_IMAGE, pypdfium2.raw.FPDF_PAGEOBJ_PATH


def approve(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--approve"))


def drawn(pdf: bytes, kind: int) -> list[tuple[float, float]]:
    """Width and height in mm of every image, or path, of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        boxes = [o.get_bounds() for page in document for o in page.get_objects() if o.type == kind]
    return [((r - left) / printed.MM, (t - b) / printed.MM) for left, b, r, t in boxes]


def one(stem: str) -> bytes:
    """A paper of one question."""
    asked = paper()
    section = replace(asked.sections[0], questions=(replace(SINGLES[0], stem=stem),))
    return exam_paper(replace(asked, sections=(section,)), pictures=PICTURES.get)


def test_a_rich_paper_looks_as_approved(request):
    golden.check("exam-rich", PAPER, approve=approve(request))


def test_a_rich_key_looks_as_approved(request):
    golden.check("exam-rich-key", KEY, approve=approve(request))


def test_the_same_rich_paper_has_the_same_bytes():
    assert exam_paper(paper(), number="0012", pictures=PICTURES.get) == PAPER


def test_marks_are_not_printed():
    for pdf in (PAPER, KEY):
        said = printed.words(pdf).replace("2**3", "").replace("$5", "")
        for mark in ("**", "$", "![", "|", r"\sqrt"):
            assert mark not in said


def test_what_only_looks_like_a_mark_is_printed():
    said = printed.words(PAPER)
    for text in ("2**3 和 ____ 也一样", "罚款 $5"):
        assert text in said


def test_broken_tex_is_printed_as_it_is_written():
    assert r"【公式有误：\frac{a】" in printed.words(PAPER)


def test_a_formula_is_drawn_and_takes_its_room():
    with_formula, without = one(r"由 $\frac{a}{\frac{b}{c}}$ 得"), one("由得")
    assert len(drawn(with_formula, PATHS)) >= len(drawn(without, PATHS)) + 5
    tall, usual = (
        column(text, BODY, 100).tall for text in (r"由 $\frac{a}{\frac{b}{c}}$ 得", "由得")
    )
    assert tall > usual == pytest.approx(BODY.step)


def test_a_low_formula_does_not_spread_the_lines():
    assert column(r"由 $x_1$ 得", BODY, 100).tall == pytest.approx(BODY.step)


def test_a_formula_wider_than_its_measure_is_made_smaller():
    long = "$" + "+".join(["x"] * 60) + "$"
    assert breadth(long, BODY) > 100
    with pypdfium2.PdfDocument(one(long)) as document:
        assert max(o.get_bounds()[2] for o in document[0].get_objects()) < 197 * printed.MM


def test_a_picture_is_no_larger_than_allowed():
    measure = MEASURE - 8.2
    plan, photo = (
        drawn(one(f"看图\n![图]({name})"), RASTER)[0] for name in ("plan.svg", "photo.png")
    )
    assert plan[0] == pytest.approx(320 * 25.4 / 96, abs=0.5)
    assert photo[0] == pytest.approx(measure * IN_STEM.share, abs=0.5)
    assert photo[0] / photo[1] == pytest.approx(1.5, abs=0.02)


def test_a_tall_picture_keeps_within_its_height():
    PICTURES["tall.png"] = png(300, 900)
    try:
        ((_, high),) = drawn(one("看图\n![图](tall.png)"), RASTER)
    finally:
        del PICTURES["tall.png"]
    assert high == pytest.approx(IN_STEM.tall, abs=0.5)


def test_a_picture_that_is_missing_or_damaged_is_said_to_be():
    asked = one("看图![泵房](none.png)回答")
    assert "【图没有找到：泵房】" in printed.words(asked)


def test_the_place_for_the_answer_stands_behind_the_words():
    for stem, whole in (
        ("看图\n![图](a.png)", "看图（）\n![图](a.png)"),
        ("看图![图](a.png)", "看图（）![图](a.png)"),
        ("最宽的是\n\n|a|b|\n|-|-|\n|1|2|", "最宽的是（）\n\n|a|b|\n|-|-|\n|1|2|"),
        ("对的是\n- 甲\n- 乙", "对的是（）\n- 甲\n- 乙"),
        ("**甲**对不对", "**甲**对不对（）"),
        ("表\n|a|b|\n|-|-|\n|1|2|\n问", "表\n|a|b|\n|-|-|\n|1|2|\n问（）"),
    ):
        assert followed(stem, "（）").replace("\n\n", "\n") == whole.replace("\n\n", "\n")


def test_a_gap_is_not_parted_in_a_rich_text():
    for lead in range(8, 30):
        text = column("**生**" + "产" * lead + "＿" * 7 + "的责任。", BODY, 75)
        plain = column("生" + "产" * lead + "＿" * 7 + "的责任。", BODY, 75)
        assert text.tall >= plain.tall - 0.01
        for piece in text.pieces:
            assert piece.draw.__self__.line.text.count("＿") in (0, 7)


def test_plain_text_is_set_as_the_line_engine_sets_it():
    text = "生产经营单位应当建立安全生产教育和培训档案，" * 5
    assert column(text, BODY, 90).tall == pytest.approx(len(wrap(text, BODY, 90)) * BODY.step)
    assert breadth(text, BODY) == width(text, BODY)


def test_options_with_pictures_stand_in_columns():
    asked = Choose(tuple(Option(key, f"![{key}](a.png)") for key in "ABCD"))
    assert ticked(asked, "single", PICTURES.get).columns == 2


def test_a_key_says_bold_explanations_behind_its_label():
    assert "解析：注意：" in printed.words(KEY)


def test_nothing_rich_lies_outside_the_margins():
    for pdf in (PAPER, KEY):
        for left, top, right, foot in printed.extents(pdf):
            assert left >= 12
            assert top >= 12
            assert right <= 197
            assert foot <= 288
