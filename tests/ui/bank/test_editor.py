"""Writing questions beside the list: typed, kept, saved as versions, judged, compared."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from classroom import Classroom
from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from trainer.quiz.kinds import KINDS
from trainer.quiz.picture import MOST_BYTES, picture
from trainer.quiz.refusals import Invalid
from trainer.ui.bank import who
from trainer.ui.bank.editor.bodies import BODIES
from trainer.ui.bank.editor.form import QuestionForm
from trainer.ui.bank.editor.taking import taken
from trainer.ui.bank.page import BankPage
from trainer.ui.bank.question_pane import CANDIDATE
from trainer.ui.bank.versions import VersionsDialog

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
MINE = "本厂题库"


@pytest.fixture(autouse=True)
def named() -> Iterator[None]:
    who.remember("李四")
    yield
    who.remember("")


def own(room: Classroom, kind: str = "single") -> str:
    """A saved question of our own bank."""
    editing, banks = room.house.editing, room.house.banks
    known = banks.search(kinds=[kind], limit=1)
    ref = editing.copy(known[0].id, MINE, "李四")
    editing.save(ref, editing.desk(ref).form, "李四")
    return ref


def open_form(qtbot: QtBot, page: BankPage, ref: str) -> QuestionForm:
    pane = page.library.pane
    page.library.write(ref) if pane.sheet is None else page.library.choose(ref)
    qtbot.waitUntil(lambda: pane.editor.question == ref and pane.editor.desk is not None)
    page.library.edit()
    qtbot.waitUntil(lambda: pane.editor.form is not None)
    assert pane.editor.form is not None
    return pane.editor.form


def begun(qtbot: QtBot, page: BankPage, room: Classroom, kind: str) -> QuestionForm:
    ref = room.house.editing.begin(kind, MINE, "李四")
    page.library.write(ref)
    pane = page.library.pane
    qtbot.waitUntil(lambda: pane.editor.question == ref and pane.editor.form is not None)
    assert pane.editor.form is not None
    return pane.editor.form


def test_ctrl_s_makes_the_next_version_and_says_its_number(
    qtbot: QtBot, page: BankPage, room: Classroom, toasts: list[str]
) -> None:
    ref = own(room)
    form = open_form(qtbot, page, ref)
    assert page.library.pane.editor.save_button.text() == "保存为第 2 版"
    form.stem.setFocus()
    qtbot.keyClicks(form.stem, "7")
    qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: "已保存为第 2 版" in toasts)
    stored = room.house.banks.sheet(ref).stored
    assert (stored.seq, stored.author) == (2, "李四")
    assert "7" in stored.question.stem


def test_what_is_typed_is_kept_on_the_question_when_another_is_chosen(
    qtbot: QtBot, page: BankPage, room: Classroom
) -> None:
    ref = own(room)
    form = open_form(qtbot, page, ref)
    form.stem.insert("改")
    page.library.pane.editor.open(room.house.banks.search(limit=1)[0].id)
    qtbot.waitUntil(lambda: room.house.editing.desk(ref).unsaved)
    assert room.house.editing.desk(ref).form["stem"].startswith("改")
    assert room.house.banks.sheet(ref).stored.seq == 1


def test_giving_up_brings_the_stored_words_back(
    qtbot: QtBot, page: BankPage, room: Classroom
) -> None:
    ref = own(room)
    stem = room.house.banks.question(ref).stem
    editor = page.library.pane.editor
    form = open_form(qtbot, page, ref)
    form.stem.insert("改")
    editor.settle()
    qtbot.waitUntil(lambda: room.house.editing.desk(ref).unsaved)
    qtbot.mouseClick(editor.drop_button, LEFT)
    qtbot.waitUntil(lambda: not room.house.editing.desk(ref).unsaved)
    qtbot.waitUntil(lambda: editor.form is not None and editor.form.stem.text() == stem)


def test_the_preview_follows_what_is_typed(qtbot: QtBot, page: BankPage, room: Classroom) -> None:
    form = begun(qtbot, page, room, "judge")
    preview = page.library.pane.editor.preview
    assert preview.made.question is None
    form.stem.insert("动火前要测爆。")
    qtbot.mouseClick(form.body.answer._buttons[0], LEFT)
    qtbot.waitUntil(lambda: preview.made.question is not None)
    assert preview.made.question.stem == "动火前要测爆。"


def test_an_unfinished_question_is_not_saved_and_says_what_is_missing_at_its_field(
    qtbot: QtBot, page: BankPage, room: Classroom
) -> None:
    form = begun(qtbot, page, room, "single")
    assert not form.fields["stem"].failed
    qtbot.mouseClick(page.library.pane.editor.save_button, LEFT)
    qtbot.waitUntil(lambda: form.fields["stem"].failed)
    assert not form.body.below.isHidden()
    assert room.house.editing.unsaved()


def test_enter_adds_an_option_below_and_a_press_marks_the_answer(
    qtbot: QtBot, page: BankPage, room: Classroom
) -> None:
    form = begun(qtbot, page, room, "single")
    lines = form.body.lines
    for item, text in zip(lines.items, "甲乙丙丁", strict=True):
        item.text.insert(text)
    qtbot.keyClick(lines.items[0].text, Qt.Key.Key_Return)
    lines.items[1].text.insert("新")
    qtbot.mouseClick(lines.items[1].mark, LEFT)
    values = form.body.values()
    assert list(values["options"].values()) == ["甲", "新", "乙", "丙", "丁"]
    assert values["answer"] == "B"
    qtbot.keyClick(lines.items[1].text, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert form.body.values()["answer"] == "A"


def test_gaps_follow_the_stem_and_take_several_texts(
    qtbot: QtBot, page: BankPage, room: Classroom
) -> None:
    form = begun(qtbot, page, room, "blank")
    form.stem.insert("每")
    qtbot.mouseClick(form.marks.gap, LEFT)
    assert form.stem.text() == "每（　　）"
    form.body.gaps[0].editor.setText("三年；3年")
    assert form.body.values() == {"answer": [["三年", "3年"]]}


@pytest.mark.parametrize("kind", list(KINDS))
def test_every_kind_has_a_form(kind: str) -> None:
    assert kind in BODIES


def test_a_shipped_question_offers_a_copy_and_no_form(qtbot: QtBot, page: BankPage) -> None:
    pane = page.library.pane
    pane.edit()
    assert not pane.editing
    assert not pane.foot.isHidden()
    assert not pane.copy_button.isHidden()


def test_a_hazard_is_drawn_with_the_mouse_and_moved_by_keys(
    qtbot: QtBot, page: BankPage, room: Classroom
) -> None:
    form = begun(qtbot, page, room, "spot")
    shown = picture(_png(400, 300), "png")
    page.context.pictures.put(shown.id, shown.data)
    form.body._set_picture(shown.id)
    canvas = form.body.canvas
    qtbot.waitUntil(lambda: canvas.isVisible() and canvas.box().width() > 200)
    qtbot.mousePress(canvas, LEFT, pos=QPoint(20, 20))
    qtbot.mouseMove(canvas, QPoint(90, 90))
    qtbot.mouseRelease(canvas, LEFT, pos=QPoint(90, 90))
    (hazard,) = form.body.values()["hazards"]
    left = hazard["rect"][0]
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert form.body.values()["hazards"][0]["rect"][0] == left + 10


SPOT_PART = {
    "kind": "spot",
    "stem": "找出图中的隐患。",
    "picture": "0123456789abcdef.png",
    "wrong": 0,
    "hazards": [{"what": "气瓶倒放", "rect": [100, 100, 200, 200], "points": 2}],
    "points": 3,
    "explanation": "气瓶要直立。",
}


def test_hazards_of_a_part_are_kept_when_another_part_is_changed(
    qtbot: QtBot, page: BankPage, room: Classroom
) -> None:
    form = begun(qtbot, page, room, "case")
    judge = {"kind": "judge", "stem": "气瓶可以倒放。", "answer": "错", "points": 1}
    form.body.show_form({"parts": [judge, SPOT_PART]})
    other, spot = form.body.lines.items
    other.stem.insert("氧")
    assert form.body.values()["parts"][1] == SPOT_PART
    (hazard,) = spot.body.lines.items
    hazard.what.insert("氧")
    assert form.body.values()["parts"][1]["hazards"][0]["what"] == "氧气瓶倒放"


def test_a_part_that_has_no_form_stays_word_for_word(
    qtbot: QtBot, page: BankPage, room: Classroom
) -> None:
    form = begun(qtbot, page, room, "case")
    strange = {"kind": "case", "stem": "再读。", "parts": [{"kind": "judge"}], "points": 1}
    form.body.show_form({"parts": [strange]})
    (part,) = form.body.lines.items
    part.stem.insert("请")
    assert form.body.values()["parts"] == [{**strange, "stem": "请再读。"}]
    part.kind.choose("judge")
    part._turn_to("judge")
    assert "parts" not in form.body.values()["parts"][0]


def test_pictures_that_are_too_large_come_smaller_and_words_are_refused() -> None:
    with pytest.raises(Invalid):
        taken(b"no picture")
    image = QImage.fromData(_png(8, 8))
    assert not image.isNull()
    large = _noise(1200)
    assert len(large) > MOST_BYTES
    found = taken(large)
    assert len(found.picture.data) <= MOST_BYTES
    assert "已缩小" in found.said


def test_ones_own_question_is_not_passed_by_oneself(
    qtbot: QtBot, page: BankPage, room: Classroom
) -> None:
    ref = own(room)
    room.house.editing.judge([ref], "待审", "李四")
    open_form(qtbot, page, ref)
    page.library.pane.view.choose(CANDIDATE)
    states = page.library.pane.states
    qtbot.waitUntil(lambda: "可用" in states.buttons)
    states._judge("可用", "李四", "")
    qtbot.waitUntil(lambda: bool(room.errors))
    assert "要由另一个人审过" in room.errors[0]


def test_two_versions_are_compared_and_the_older_brought_back(
    qtbot: QtBot, page: BankPage, room: Classroom
) -> None:
    ref, editing = own(room), room.house.editing
    first = editing.desk(ref).form
    editing.save(ref, {**first, "stem": first["stem"] + "新"}, "王五")
    dialog = VersionsDialog(page.context, page, ref, fixed=False)
    dialog.open()
    qtbot.waitUntil(lambda: len(dialog.versions) == 2)
    dialog.table.choose(1)
    qtbot.waitUntil(dialog.restore_button.isEnabled)
    qtbot.mouseClick(dialog.restore_button, LEFT)
    qtbot.waitUntil(lambda: room.house.banks.sheet(ref).stored.seq == 3)
    assert room.house.banks.question(ref).stem == first["stem"]


def test_e_in_the_list_opens_the_form_and_esc_leaves_it(
    qtbot: QtBot, page: BankPage, room: Classroom
) -> None:
    ref = own(room)
    open_form(qtbot, page, ref)
    page.go_back()
    assert not page.library.pane.editing
    page.library.table.setFocus()
    qtbot.keyClick(page.library.table, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: page.library.pane.editing)


def _png(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return _bytes(image)


def _noise(side: int) -> bytes:
    data = random.Random(1).randbytes(side * side * 4)
    return _bytes(QImage(data, side, side, QImage.Format.Format_RGB32))


def _bytes(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())
