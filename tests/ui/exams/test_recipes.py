"""组卷方案: the bank answers while one edits; nothing is kept but by 保存."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from ui.exams.conftest import Room

from trainer.quiz.scoring import AllRight, ByPart, PerRight
from trainer.ui.exams.new_exam import NewExam
from trainer.ui.exams.office import Office
from trainer.ui.exams.points_box import PointsBox
from trainer.ui.tokens import Theme


def edited(room: Room, name: str = "quick") -> Any:
    page = room.open(Theme())
    page.to_blueprint(room.house.authoring.blueprint(name))
    room.settle()
    return page.view


def counted(room: Room, view: Any) -> None:
    room.qtbot.waitUntil(lambda: not view._timer.isActive())
    room.settle()


def test_each_row_says_how_many_questions_fit(room: Room) -> None:
    view = edited(room)
    said = [e.stock.accessibleName() for e in view.rows.editors]
    assert said == ["有 12 题", "有 5 题", "有 5 题"]
    assert view.make.isEnabled()


def test_a_shortage_names_the_row_and_how_many_are_missing(room: Room) -> None:
    view = edited(room)
    view.rows.editors[1].count.setValue(9)
    counted(room, view)
    assert view.rows.editors[1].stock.accessibleName() == "有 5 题，差 4"
    assert not view.make.isEnabled()
    assert not view.try_out.isEnabled()


def test_a_change_that_helps_applies_with_one_press_and_can_be_undone(room: Room) -> None:
    view = edited(room)
    view.rows.editors[1].count.setValue(9)
    counted(room, view)
    remedy = view.check.remedies[0]
    assert remedy.words == "第2行改成5题"
    view.pane.taken.emit(remedy.blueprint)
    counted(room, view)
    assert view.rows.editors[1].count.value() == 5
    assert view.make.isEnabled()
    room.undo[-1]()
    counted(room, view)
    assert view.rows.editors[1].count.value() == 9


def test_topics_narrow_what_fits(room: Room) -> None:
    view = edited(room)
    row = view.rows.editors[0]
    dialog = row.topics.open()
    next(b for b in dialog.boxes if b.text() == "粉尘防爆").setChecked(True)
    dialog._tell(dialog._ticked())
    counted(room, view)
    assert row.topics.text() == "粉尘防爆"
    assert row.stock.accessibleName() == "有 0 题，差 5"


def test_candidates_read_the_rules_that_will_bind(room: Room) -> None:
    view = edited(room)
    view.form.minutes.setValue(33)
    view.rows.editors[1].scoring.each.set_points(Fraction(3, 2))
    counted(room, view)
    notice = view.pane.notice.accessibleName()
    assert "限时33分钟" in notice
    assert "每个正确选项得1.5分" in notice


def test_a_kind_offers_only_rules_that_make_sense(room: Room) -> None:
    row = edited(room).rows.editors[1]
    assert row.row().scoring == PerRight(Fraction(1, 2))
    for kind, rule in (("judge", AllRight()), ("short", ByPart()), ("blank", ByPart())):
        row.kind.choose(kind)
        row.kind.picked.emit(kind)
        assert row.row().scoring == rule


def test_control_s_keeps_the_recipe(room: Room) -> None:
    view = edited(room)
    view.form.name.setText("春季小测")
    assert view.header.subtitle.text() == "有修改，还没保存"
    room.qtbot.keyClick(view.form.name, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    room.settle()
    assert room.house.authoring.blueprint("quick").title == "春季小测"
    assert view.header.subtitle.text() == ""


def test_a_recipe_without_a_name_is_refused_in_words_and_not_kept(room: Room) -> None:
    view = edited(room)
    view.form.name.clear()
    room.click(view.keep)
    assert room.errors == ["组卷方案没有名称，请填写名称。"]
    assert room.house.authoring.blueprint("quick").title == "班组小测"


def test_leaving_keeps_what_was_changed_for_the_next_visit(room: Room) -> None:
    view = edited(room)
    view.rows.editors[0].count.setValue(7)
    view.go_up()
    room.settle()
    page = room.page
    assert isinstance(page.view, Office)
    page.to_blueprint(room.house.authoring.blueprint("quick"))
    room.settle()
    assert page.view.rows.editors[0].count.value() == 7
    assert room.house.authoring.blueprint("quick").rows[0].count == 5


def test_a_deleted_recipe_comes_back_by_undo(room: Room) -> None:
    view = edited(room)
    room.click(view.form.drop)
    assert "quick" not in [b.id for b in room.house.authoring.blueprints()]
    room.undo[-1]()
    room.settle()
    assert "quick" in [b.id for b in room.house.authoring.blueprints()]


def test_rows_are_added_and_removed(room: Room) -> None:
    view = edited(room)
    room.click(view.rows.more)
    assert len(view.value().rows) == 4
    room.click(view.rows.editors[0].remove)
    assert [r.kind for r in view.value().rows] == ["multiple", "judge", "judge"]


def test_control_enter_keeps_it_and_goes_on_to_choosing_people(room: Room) -> None:
    view = edited(room)
    view.form.minutes.setValue(20)
    counted(room, view)
    modifier = Qt.KeyboardModifier.ControlModifier
    room.qtbot.keyClick(view.form.name, Qt.Key.Key_Return, modifier)
    room.settle()
    assert isinstance(room.page.view, NewExam)
    assert room.page.view.blueprint.value() == "quick"
    assert room.house.authoring.blueprint("quick").minutes == 20


def test_a_trial_draw_shows_a_paper_and_keeps_nothing(room: Room) -> None:
    view = edited(room)
    room.click(view.try_out)
    assert view.preview.isVisible()
    view.preview.close()
    assert room.house.exams.all() == ()


def test_points_are_typed_with_a_decimal(qtbot: QtBot) -> None:
    box = PointsBox(Theme(), Fraction(2))
    qtbot.addWidget(box)
    box.show()
    box.selectAll()
    qtbot.keyClicks(box, "2.5")
    assert box.points() == Fraction(5, 2)
    assert box.text() == "2.5 分"
