"""Pictures over the cells of a workbook, and those of WPS that are cells."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from formats.made import MADE, TEXT, with_gaps
from formats.tables.books import codes, figures
from formats.test_picture_taking import opened, pixels
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.drawing.image import Image
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from quiz.strategies import PHOTO, PICTURES, SCENE

from trainer.formats.bank import NO_HINTS
from trainer.formats.body import versioned
from trainer.formats.reading import Entry, Reading
from trainer.formats.tables import CSV, TABLE, read
from trainer.formats.tables.anchored import Anchored
from trainer.formats.tables.cells import Grid
from trainer.formats.tables.reading import _Found, _read_sheet
from trainer.formats.tables.writing import HEADS as OURS
from trainer.quiz.draft import Draft
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.picture import Picture, picture, pictures_of
from trainer.quiz.question import Question

HEADS = ("序号", "题干", "选项A", "选项B", "选项C", "答案", "解析", "图片")
SIGN = (1, "这是什么标志", "禁止", "警告", "提示", "A", "见图", "")
OTHER = (2, "那是什么标志", "禁止", "警告", "提示", "B", "见图", "有")
RED, BLUE = (picture(pixels("PNG", colour=c), "png") for c in ("red", "blue"))
Put = tuple[str, bytes]


def saved(made: Workbook) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def sheet_of(rows: Sequence[Sequence[Any]], puts: Sequence[Put]) -> bytes:
    made = Workbook()
    sheet = made.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    for cell, data in puts:
        sheet.add_image(Image(io.BytesIO(data)), cell)
    return saved(made)


def drawn(*puts: Put, rows: Sequence[Sequence[Any]] = (HEADS, SIGN, OTHER)) -> Reading:
    return read(sheet_of(rows, puts), "题库.xlsx")


def draft_of(found: Reading, at: int = 0) -> Draft:
    draft = found.entries[at].draft
    assert draft
    return draft


def said(entry: Entry) -> str:
    return "".join(doubt.sentence for doubt in entry.doubts)


@pytest.mark.parametrize("column", ["A", "B", "H"])
def test_a_picture_beside_a_question_stands_at_the_end_of_its_stem(column: str) -> None:
    found = drawn((f"{column}3", RED.data))
    assert draft_of(found, 1).stem == f"那是什么标志\n![图]({RED.id})"
    assert draft_of(found, 0).stem == "这是什么标志"
    assert found.pictures == {RED.id: RED}
    assert figures(found)[2] == 0


def test_a_picture_over_an_option_or_an_explanation_belongs_there() -> None:
    found = drawn(("D2", RED.data), ("G2", BLUE.data))
    assert draft_of(found).options == ("禁止", f"警告![图]({RED.id})", "提示")
    assert draft_of(found).explanation == f"见图\n![图]({BLUE.id})"
    assert found.entries[0].doubts == ()


def test_options_may_be_nothing_but_pictures() -> None:
    row = (1, "哪一个是禁止标志", "", "", "", "A", "", "")
    found = drawn(("C2", RED.data), ("D2", BLUE.data), rows=(HEADS, row, OTHER))
    assert draft_of(found).options == (f"![图]({RED.id})", f"![图]({BLUE.id})")
    assert found.entries[0].verdict == "accepted"


def test_one_picture_over_the_options_of_a_judgement_belongs_to_the_stem() -> None:
    row = (1, "图中做法正确", "", "", "", "对", "", "")
    found = drawn(("C2", RED.data), rows=(HEADS, row, OTHER))
    assert draft_of(found).stem.endswith(f"({RED.id})")
    assert found.entries[0].verdict == "accepted"


def test_an_answer_in_brackets_is_found_before_the_picture() -> None:
    found = drawn(("A2", RED.data), rows=(("题干", "解析"), ("图中做法正确（√）。", "见图")))
    (entry,) = found.entries
    assert entry.question
    assert entry.question.kind.key() == ("对",)
    assert f"![图]({RED.id})" in entry.question.stem


@pytest.mark.parametrize(
    ("cell", "word"), [("F2", "答案"), ("J2", "表格右边"), ("E2", "空着的选项格")]
)
def test_where_the_place_is_unclear_the_picture_is_in_the_stem_and_doubted(
    cell: str, word: str
) -> None:
    row = (*SIGN[:4], "", *SIGN[5:])
    found = drawn((cell, RED.data), rows=(HEADS, row, OTHER))
    assert codes(found) == [(2, ("picture",)), (3, ("picture",))]
    assert word in said(found.entries[0])
    assert draft_of(found).stem.endswith(f"({RED.id})")


def test_a_picture_over_the_rows_of_other_questions_is_doubted() -> None:
    made = Workbook()
    sheet = made.worksheets[0]
    for row in (HEADS, *[(n, f"第{n}条对不对", "", "", "", "对", "", "") for n in range(1, 6)]):
        sheet.append(row)
    for at, foot in ((1, 2), (3, 5)):  # from row to row, from 0
        image: Any = Image(io.BytesIO(RED.data))
        corners = (AnchorMarker(col=1, row=at), AnchorMarker(col=2, row=foot))
        image.anchor = TwoCellAnchor("oneCell", *corners)
        sheet.add_image(image)
    found = read(saved(made), "题库.xlsx")
    assert codes(found) == [(4, ("picture",))]
    assert "盖到第 6 行" in said(found.entries[2])


def test_a_picture_on_no_question_is_left_out_with_the_reason() -> None:
    rows = (("安全题库",), HEADS, SIGN)
    found = drawn(("A1", RED.data), ("B3", BLUE.data), ("B9", RED.data), rows=rows)
    told = [(x.place.number, "移到题的那一行" in x.why) for x in found.left_out if "图片" in x.text]
    assert told == [(1, True), (9, True)]
    assert found.pictures == {BLUE.id: BLUE}


def test_a_gif_comes_in_as_png_and_a_metafile_is_doubted() -> None:
    found = drawn(("B2", pixels("GIF")))
    (shown,) = found.pictures.values()
    assert opened(shown).size == (6, 4)
    data = changed(sheet_of((HEADS, SIGN), [("B2", RED.data)]), {".png": b"\xd7\xcd\xc6\x9a"})
    (entry,) = read(data, "题库.xlsx").entries
    assert "另存为 PNG" in said(entry)
    assert entry.draft
    assert entry.draft.stem.endswith("〔图〕")


def test_a_picture_that_was_taken_is_not_asked_for() -> None:
    assert codes(drawn()) == [(3, ("picture",))]  # the column says 有, and there is none
    assert codes(drawn(("H3", RED.data))) == []


def changed(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """*data* with other bytes in the parts whose names end so; whole names are added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            end = next((end for end in parts if name.endswith(end)), "")
            new.writestr(name, parts[end] if end else old.read(name))
        for name in parts.keys() - set(old.namelist()):
            if name.startswith("xl/"):
                new.writestr(name, parts[name])
    return out.getvalue()


CELL_IMAGES = (
    b'<etc:cellImages xmlns:etc="etc" xmlns:xdr="xdr" xmlns:a="a" xmlns:r="r"><etc:cellImage><xdr:pic>'
    b'<xdr:nvPicPr><xdr:cNvPr id="1" name="ID_AB12" descr="x"/></xdr:nvPicPr>'
    b'<xdr:blipFill><a:blip r:embed="rId7"/></xdr:blipFill></xdr:pic></etc:cellImage></etc:cellImages>'
)
CELL_LINKS = b'<Relationships><Relationship Id="rId7" Type="t/image" Target="media/image9.png"/></Relationships>'


def wps(cell: str, cached: str, *, kept: bool = True, ref: str = "ID_AB12") -> Reading:
    """A workbook as WPS leaves it: a formula in *cell*, its value as the program wrote it."""
    data = sheet_of((HEADS, SIGN, OTHER), ())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    made = f'<c r="{cell}" t="str"><f>_xlfn.DISPIMG(&quot;{ref}&quot;,1)</f><v>{cached}</v></c>'
    sheet = re.sub(rf'<c r="{cell}"[^>]*?(?:/>|>.*?</c>)', made, sheet)
    parts = {"xl/worksheets/sheet1.xml": sheet.encode()}
    if kept:
        parts |= {"xl/cellimages.xml": CELL_IMAGES, "xl/_rels/cellimages.xml.rels": CELL_LINKS}
        parts["xl/media/image9.png"] = RED.data
    else:
        parts["xl/calcChain.xml"] = b"<calcChain/>"
    return read(changed(data, parts), "题库.xlsx")


SAYS = "=DISPIMG(&quot;ID_AB12&quot;,1)"


@pytest.mark.parametrize("cached", [SAYS, "#NAME?"])
def test_a_picture_of_wps_in_a_cell_is_taken(cached: str) -> None:
    found = wps("H3", cached)
    assert draft_of(found, 1).stem == f"那是什么标志\n![图]({RED.id})"
    assert found.pictures == {RED.id: RED}
    assert codes(found) == []


def test_a_picture_of_wps_may_be_an_option() -> None:
    assert draft_of(wps("D2", SAYS)).options == ("禁止", f"![图]({RED.id})", "提示")


def test_a_picture_of_wps_that_another_program_dropped_is_doubted() -> None:
    found = wps("B2", SAYS, kept=False)
    assert "用 WPS 打开原来的文件" in said(found.entries[0])
    assert "DISPIMG" not in draft_of(found).stem
    assert "用 WPS" in said(wps("B2", SAYS, ref="ID_NONE").entries[0])


def test_damaged_drawings_leave_the_questions_alone() -> None:
    data = sheet_of((HEADS, SIGN, OTHER), [("B2", RED.data)])
    for broken in (b"<", b"", b"<a>" * 300, b"<wsDr><oneCellAnchor><from><row>x</row></from>"):
        found = read(changed(data, {"drawings/drawing1.xml": broken}), "题库.xlsx")
        assert len(found.entries) == 2
        assert draft_of(found).stem == "这是什么标志"


@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.tuples(
            st.integers(-1, 6), st.integers(-1, 12), st.sampled_from((RED, BLUE, "不见了")),
            st.integers(-1, 6),
        ),
        max_size=6,
    )
)  # fmt: skip
def test_every_picture_is_in_a_question_or_left_out(
    puts: list[tuple[int, int, Picture | str, int]],
) -> None:
    anchors = tuple(Anchored(*put) for put in puts)
    rows = [list(map(str, row)) for row in (HEADS, SIGN, OTHER)]
    found = _Found("题.xlsx", NO_HINTS, 3)
    _read_sheet(Grid("甲", rows, drawn=anchors), found)
    left = sum("图片" in one.text for one in found.left_out)
    assert left == sum(one.row not in (1, 2) for one in anchors)
    for one in anchors:
        if one.row in (1, 2):
            entry = found.entries[one.row - 1]
            shown = one.picture.id if isinstance(one.picture, Picture) else "〔图〕"
            assert entry.draft
            texts = (entry.draft.stem, *entry.draft.options, entry.draft.explanation)
            assert any(shown in text for text in texts)
            assert isinstance(one.picture, Picture) or "不见了" in said(entry)


SHOWN = st.sampled_from((f"![现场]({PHOTO.id})", f"![]({SCENE.id})"))


def written(bank: list[Question]) -> bytes:
    assert TABLE.write
    return TABLE.write(bank, PICTURES)


@settings(max_examples=80, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_our_own_workbook_brings_its_pictures_back_where_they_stood(data: st.DataObject) -> None:
    kind = data.draw(st.one_of(*(k for name, k in MADE.items() if name not in ("case", "spot"))))
    stem = f"{data.draw(SHOWN)}{data.draw(TEXT)}{data.draw(st.just('') | SHOWN)}"
    question = versioned(Question("", with_gaps(stem, kind), kind, f"见{data.draw(SHOWN)}"))
    lost = TABLE.lost(question)
    assert "图片" not in lost
    assert lost or "图片" in CSV.lost(question)
    if not lost:
        found = read(written([question]), "题库.xlsx")
        assert [versioned(e.question) for e in found.entries if e.question] == [question]
        assert found.pictures == {ref: PICTURES[ref] for ref in pictures_of(question)}
        assert (found.problems(), found.left_out) == ((), ())


def test_other_programs_see_the_pictures_of_our_workbook_over_their_cells() -> None:
    bank = [
        Question("", "甲对不对", Judge("对")),
        Question("", f"看![]({PHOTO.id})![]({SCENE.id})", Judge("对"), f"见![]({PHOTO.id})"),
    ]
    data = written(bank)
    sheet = load_workbook(io.BytesIO(data)).worksheets[0]
    places = [(i.anchor._from.row, i.anchor._from.col, i.anchor.ext.height) for i in sheet._images]
    assert [place[:2] for place in places] == [(2, 2), (2, 2), (2, OURS.index("解析"))]
    points = sum(high for _, column, high in places if column == 2) / 12_700
    assert sheet.row_dimensions[3].height > points
    assert sheet.row_dimensions[2].height is None
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        media = [name for name in archive.namelist() if "media/" in name]
    assert len(media) == 3  # the photo, the drawing and its dots


def test_a_picture_that_another_program_saved_anew_takes_the_place_of_ours() -> None:
    ours = written([Question("", f"看![现场]({PHOTO.id})这里", Judge("对"))])
    found = read(changed(ours, {PHOTO.id: RED.data}), "题库.xlsx")
    assert draft_of(found).stem == f"看![现场]({RED.id})这里"
    assert found.pictures == {RED.id: RED}


def test_a_bank_without_pictures_has_no_drawings() -> None:
    with zipfile.ZipFile(io.BytesIO(written([Question("", "甲对不对", Judge("对"))]))) as archive:
        assert not [name for name in archive.namelist() if "drawing" in name or "media" in name]
