"""The page of laws: versions, what a revision will do, and back again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest
from classroom import Classroom
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from stage import at_keys, shown

from trainer.quiz.law import Law
from trainer.quiz.listing import Query
from trainer.ui.bank import who
from trainer.ui.bank.laws import LawsPage
from trainer.ui.bank.laws_dialogs import LawDialog, RevisionDialog
from trainer.ui.bank.page import BankPage

LEFT = Qt.MouseButton.LeftButton
TITLE = "工贸企业有限空间作业安全规定"
VERSION = "2023-11-29"

Undo = list[Callable[[], object] | None]
D = TypeVar("D")


@pytest.fixture(autouse=True)
def named() -> Iterator[None]:
    who.remember("李四")
    yield
    who.remember("")


@pytest.fixture
def undo() -> Undo:
    return []


@pytest.fixture
def laws(qtbot: QtBot, room: Classroom, undo: Undo) -> LawsPage:
    for law in versions(room):  # the content knows its versions; here only questions name it
        room.house.laws.drop(TITLE, law.version)
    context = replace(room.context, toast=lambda text, back=None: undo.append(back))
    made = shown(qtbot, LawsPage(context), 1272, 900)
    qtbot.waitUntil(lambda: made.laws is not None)
    made.table.choose(TITLE)
    return made


def dialog(qtbot: QtBot, kind: type[D]) -> D:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def versions(room: Classroom) -> tuple[Law, ...]:
    return next(cited.versions for cited in room.house.laws.all() if cited.title == TITLE)


def usable(room: Classroom) -> int:
    ticked = {"laws": frozenset({TITLE}), "states": frozenset({"可用"})}
    return len(room.house.banks.ids(Query(ticked=ticked)))


def test_the_button_in_the_header_opens_the_laws_and_esc_goes_back(
    qtbot: QtBot, page: BankPage
) -> None:
    qtbot.mouseClick(page.laws_button, LEFT)
    laws = page.over
    assert isinstance(laws, LawsPage)
    qtbot.waitUntil(lambda: laws.laws is not None)
    assert TITLE in [cited.title for cited in laws.table.rows]
    page.go_back()
    assert page.over is None


def test_it_is_said_before_how_many_questions_go_to_review_and_undo_brings_them_back(
    qtbot: QtBot, laws: LawsPage, room: Classroom, undo: Undo
) -> None:
    before = usable(room)
    assert before
    qtbot.mouseClick(laws.detail.revise_button, LEFT)
    form = dialog(qtbot, RevisionDialog)
    assert f"{before} 道可用的题转为待审" in form.words.accessibleName()
    qtbot.mouseClick(form.act_button, LEFT)
    assert form.version_field.failed
    form.version.setText("2026-05-01")
    with qtbot.waitSignal(laws.changed):
        qtbot.mouseClick(form.act_button, LEFT)
    assert usable(room) == 0
    qtbot.waitUntil(lambda: laws.table.current().stale == before)
    (back,) = undo
    assert back is not None
    with qtbot.waitSignal(laws.changed):
        back()
    assert usable(room) == before
    qtbot.waitUntil(lambda: laws.table.current().stale == 0)
    assert not laws.table.current().versions


def test_naming_the_version_that_is_cited_touches_no_question(
    qtbot: QtBot, laws: LawsPage, room: Classroom
) -> None:
    before = usable(room)
    laws.revise()
    form = dialog(qtbot, RevisionDialog)
    form.version.setText(VERSION)
    assert "没有可用的题受影响" in form.words.accessibleName()
    with qtbot.waitSignal(laws.changed):
        qtbot.mouseClick(form.act_button, LEFT)
    assert usable(room) == before


def test_a_date_before_the_version_that_ends_is_refused_in_a_sentence(
    qtbot: QtBot, laws: LawsPage, room: Classroom
) -> None:
    before = usable(room)
    laws.revise()
    form = dialog(qtbot, RevisionDialog)
    form.version.setText("2013-05-20")
    form.until_day.set_day(date(2023, 1, 1))
    qtbot.mouseClick(form.act_button, LEFT)
    assert form.until_field.failed
    assert form.since_field.failed
    assert form.isVisible()
    form.until_day.set_day(date(2026, 5, 1))
    form.version.setText("2026-05-01")
    with qtbot.waitSignal(laws.changed):
        qtbot.mouseClick(form.act_button, LEFT)
    assert before
    assert usable(room) == 0


def test_the_list_is_searched_as_one_types_and_esc_brings_all_back(
    qtbot: QtBot, page: BankPage
) -> None:
    qtbot.mouseClick(page.laws_button, LEFT)
    laws = page.over
    assert isinstance(laws, LawsPage)
    qtbot.waitUntil(lambda: bool(laws.laws))
    whole = len(laws.table.rows)
    page.search()
    assert laws.box.hasFocus()
    laws.box.setText("工贸企业 有限空间作业安全规定")
    qtbot.waitUntil(lambda: [c.title for c in laws.table.rows] == [TITLE])
    shown = laws.detail.cited
    assert shown is not None
    assert shown.title == TITLE
    laws.box.setText("没有这部法")
    qtbot.waitUntil(laws.none.isVisible)
    assert "没有这部法" in laws.none_words.accessibleName()
    assert laws.detail.cited is None
    assert not laws.detail.revise_button.isEnabled()
    qtbot.keyClick(laws.box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(laws.table.rows) == whole)
    assert page.over is laws


def test_a_law_just_kept_is_shown_even_if_the_search_would_hide_it(
    qtbot: QtBot, laws: LawsPage
) -> None:
    laws.box.setText("有限空间")
    qtbot.waitUntil(lambda: len(laws.table.rows) < len(laws.laws or ()))
    laws.write("", None)
    form = dialog(qtbot, LawDialog)
    form.name.setText("某法")
    form.version.setText("2021")
    qtbot.mouseClick(form.act_button, LEFT)
    qtbot.waitUntil(lambda: laws.table.current() and laws.table.current().title == "某法")
    assert not laws.box.text()


def test_a_law_that_is_gone_asks_for_no_new_version_but_for_a_name(
    qtbot: QtBot, laws: LawsPage, room: Classroom
) -> None:
    who.remember("")
    laws.revise()
    form = dialog(qtbot, RevisionDialog)
    form.way.press(1)
    assert not form.version.isVisible()
    qtbot.mouseClick(form.act_button, LEFT)
    assert form.asked.failed
    qtbot.keyClicks(form.asked.line, "zhao")
    with qtbot.waitSignal(laws.changed):
        qtbot.keyClick(form.asked.line, Qt.Key.Key_Return)
    assert usable(room) == 0


def test_a_version_is_added_and_mended_by_keys_and_forgotten_again(
    qtbot: QtBot, laws: LawsPage, room: Classroom, undo: Undo
) -> None:
    qtbot.keyClick(laws.detail.add_button, Qt.Key.Key_Space)
    form = dialog(qtbot, LawDialog)
    qtbot.keyClick(form.version, Qt.Key.Key_Return)
    assert form.version_field.failed
    qtbot.keyClicks(form.version, "2013-05-20")
    qtbot.keyClicks(form.number, "59")
    qtbot.keyClick(form.number, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "2013-05-20" in {v.version for v in laws.table.current().versions})
    assert list(laws.detail.menders) == [VERSION, "2013-05-20"]
    old = Law(TITLE, "2013-05-20", "59")
    qtbot.mouseClick(laws.detail.menders["2013-05-20"], LEFT)
    mend = dialog(qtbot, LawDialog)
    mend.since.set_day(date(2013, 7, 1))
    mend.until.set_day(date(2013, 1, 1))
    qtbot.mouseClick(mend.act_button, LEFT)
    assert mend.until_field.failed
    qtbot.mouseClick(mend.drop_button, LEFT)
    qtbot.waitUntil(lambda: not laws.table.current().versions)
    back = undo[-1]
    assert back is not None
    back()
    qtbot.waitUntil(lambda: laws.table.current().versions == (old,))


def test_a_version_that_only_questions_name_is_filled_in_and_not_forgotten(
    qtbot: QtBot, laws: LawsPage
) -> None:
    qtbot.mouseClick(laws.detail.menders[VERSION], LEFT)
    form = dialog(qtbot, LawDialog)
    assert not hasattr(form, "drop_button")
    qtbot.keyClicks(form.number, "13")
    qtbot.mouseClick(form.act_button, LEFT)
    qtbot.waitUntil(lambda: laws.table.current().versions == (Law(TITLE, VERSION, "13"),))


def test_the_questions_that_cite_it_are_one_press_away(
    qtbot: QtBot, laws: LawsPage, room: Classroom
) -> None:
    count = laws.table.current().total
    at_keys(qtbot, laws.detail.look_button)
    with qtbot.waitSignal(laws.asked) as asked:
        qtbot.keyClick(laws.detail.look_button, Qt.Key.Key_Space)
    assert asked.args is not None
    assert len(room.house.banks.ids(asked.args[0])) == count


def test_without_laws_the_page_says_where_they_come_from(
    qtbot: QtBot, empty_room: Classroom
) -> None:
    made = shown(qtbot, LawsPage(empty_room.context), 1272, 900)
    qtbot.waitUntil(lambda: made.laws is not None)
    assert made.first_button.isVisible()
    assert not made.new_button.isVisible()
    assert not made.sides.isVisible()
    qtbot.mouseClick(made.first_button, LEFT)
    form = dialog(qtbot, LawDialog)
    form.name.setText("《某法》")
    form.version.setText("2021")
    qtbot.mouseClick(form.act_button, LEFT)
    qtbot.waitUntil(lambda: bool(made.laws))
    assert made.table.current().title == "某法"
