"""Pictures of questions in Word files that we write, and in those of others."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from formats.made import MADE, TEXT, with_gaps
from formats.test_picture_taking import opened, pixels
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from quiz.strategies import PHOTO, PICTURES, SCENE

from trainer.formats.bank import NO_HINTS
from trainer.formats.body import versioned
from trainer.formats.flow import DOCX, PAPER
from trainer.formats.reading import Reading
from trainer.quiz.kinds.case import Case, Part
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.single import Single
from trainer.quiz.kinds.spot import Hazard, Spotting
from trainer.quiz.picture import Picture, picture, pictures_of
from trainer.quiz.prompt import Option
from trainer.quiz.question import Question
from trainer.quiz.shape import Shape

SHOWN = st.sampled_from((f"![现场]({PHOTO.id})", f"![]({SCENE.id})", f"![ 图 [1 ]({SCENE.id})"))
SINGLE = Question(
    "",
    f"图中![现场]({PHOTO.id})是什么标志（　　）",
    Single((Option("A", f"甲![]({SCENE.id})"), Option("B", f"![乙]({PHOTO.id})")), "B"),
    f"见![图]({PHOTO.id})",
)


def written(bank: list[Question], pictures: dict[str, Picture] = PICTURES) -> bytes:
    assert DOCX.write
    return DOCX.write(bank, pictures)


def read(data: bytes) -> Reading:
    assert DOCX.read
    return DOCX.read(data, "题.docx", NO_HINTS)


def media(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {n.rpartition("/")[2]: archive.read(n) for n in archive.namelist() if "media/" in n}


@settings(max_examples=120, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_question_comes_back_with_pictures_wherever_they_stand(data: st.DataObject) -> None:
    kinds = st.one_of(*(kind for name, kind in MADE.items() if name not in ("case", "spot")))
    kind = data.draw(kinds)
    stem = f"{data.draw(SHOWN)}{data.draw(TEXT)}{data.draw(st.just('') | SHOWN)}"
    question = versioned(Question("", with_gaps(stem, kind), kind, f"见{data.draw(SHOWN)}"))
    lost = DOCX.lost(question)
    assert "图片" not in lost
    if not lost:
        found = read(written([question]))
        assert [versioned(e.question) for e in found.entries if e.question] == [question]
        assert found.problems() == ()
        assert found.pictures == {ref: PICTURES[ref] for ref in pictures_of(question)}


def test_stem_options_and_explanation_hold_their_pictures_each_in_the_file_once() -> None:
    assert DOCX.lost(SINGLE) == ()
    data = written([SINGLE])
    found = read(data)
    assert [versioned(e.question) for e in found.entries if e.question] == [versioned(SINGLE)]
    kept = media(data)
    assert (kept[PHOTO.id], kept[SCENE.id]) == (PHOTO.data, SCENE.data)
    assert len(kept) == 3  # and the dots of the drawing
    body = docx.Document(io.BytesIO(data)).element.body
    assert not [t.text for t in body.iter(qn("w:t")) if "![" in (t.text or "")]


def test_a_wide_picture_is_set_as_wide_as_the_lines_and_keeps_its_form() -> None:
    wide = picture(pixels("PNG", (4000, 1000)), "png")
    question = Question("", f"看![]({wide.id})", Judge("对"))
    (shape,) = docx.Document(io.BytesIO(written([question], {wide.id: wide}))).inline_shapes
    assert shape.width.cm == pytest.approx(14.0, abs=0.01)
    assert shape.height / shape.width == pytest.approx(1 / 4, abs=0.001)


def test_a_picture_that_is_not_there_is_still_named() -> None:
    found = read(written([SINGLE], {}))
    (entry,) = found.entries
    assert entry.question
    assert entry.question.stem == SINGLE.stem
    assert found.pictures == {}


def test_a_drawing_that_cannot_be_drawn_is_there_all_the_same() -> None:
    broken = picture(b'<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>', "svg")
    question = Question("", f"看![]({broken.id})", Judge("对"))
    found = read(written([question], {broken.id: broken}))
    assert found.pictures == {broken.id: broken}


def paper(question: Question) -> Any:
    assert PAPER.write
    return docx.Document(io.BytesIO(PAPER.write([question], PICTURES)))


def test_a_paper_shows_pictures_where_they_stand_in_the_line() -> None:
    first = paper(SINGLE).paragraphs[1]
    said = [child.tag.rpartition("}")[2] for run in first.runs for child in run._r]
    said = [name for name in said if name != "rPr"]
    assert said == ["t", "drawing", "t"]


def test_a_paper_shows_the_pictures_of_the_parts_of_a_case_and_of_places_to_find() -> None:
    hazard = Hazard("没戴安全帽", (Shape("rect", ((1, 1), (500, 500))),))
    spot = Spotting(PHOTO.id, (hazard,))
    part = Part(f"看![]({SCENE.id})", Judge("对"))
    case = Question("", f"材料![]({PHOTO.id})", Case((part, Part("找", spot))))
    assert len(paper(case).inline_shapes) == 3
    assert len(paper(Question("", "找", spot)).inline_shapes) == 1


def test_a_table_on_paper_shows_its_pictures() -> None:
    stem = f"表：\n\n| 甲 | 乙 |\n| --- | --- |\n| ![]({PHOTO.id}) | 2 |"
    (table,) = paper(Question("", stem, Judge("对"))).tables
    assert len(list(table._tbl.iter(qn("w:drawing")))) == 1


def foreign(data: bytes) -> Reading:
    """A Word file of somebody else with *data* as its picture."""
    document = docx.Document()
    document.add_paragraph("1. 图中是什么标志（A）？").add_run().add_picture(
        io.BytesIO(pixels("PNG"))
    )
    document.add_paragraph("A. 禁止 B. 警告")
    out, made = io.BytesIO(), io.BytesIO()
    document.save(out)
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, data if "media" in name else old.read(name))
    return read(made.getvalue())


@pytest.mark.parametrize("form", ["GIF", "BMP"])
def test_a_gif_or_bmp_in_a_word_file_comes_in_as_png(form: str) -> None:
    found = foreign(pixels(form))
    assert found.count("accepted") == 1
    (shown,) = found.pictures.values()
    assert opened(shown).size == (6, 4)


def test_of_a_metafile_in_a_word_file_it_is_said_what_to_do() -> None:
    (entry,) = foreign(b"\1\0\0\0" + bytes(36) + b" EMF").entries
    assert ["另存为 PNG" in doubt.sentence for doubt in entry.doubts] == [True]
