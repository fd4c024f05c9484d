"""Finding questions and reading them, by keys and mouse over real services."""

from __future__ import annotations

import pytest
from classroom import Classroom
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from stage import at_keys, shown

from trainer.quiz import rich
from trainer.quiz.kinds import KINDS
from trainer.quiz.listing import Query
from trainer.ui.answers.choose import ChooseAnswer
from trainer.ui.bank.answer_lines import AnswerLines
from trainer.ui.bank.page import BankPage
from trainer.ui.parts.facets import _FacetBox

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
# What the off-screen screen cannot do with a window that drops down.
popup = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def look_for(qtbot: QtBot, page: BankPage, query: Query) -> None:
    page.library.look_for(query)
    qtbot.waitUntil(lambda: page.library.answer is not None and page.library.answer.query == query)


def search(qtbot: QtBot, page: BankPage, words: str) -> None:
    at_keys(qtbot, page.library.table)
    qtbot.keyClick(page, KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.box.hasFocus)
    page.box.setText(words)
    qtbot.waitUntil(lambda: page.library.answer.query.words == words)


def read(qtbot: QtBot, page: BankPage, question: str) -> None:
    page.library.choose(question)
    qtbot.waitUntil(
        lambda: (
            page.library.pane.sheet is not None and page.library.pane.sheet.question.id == question
        )
    )


def test_every_shipped_question_stands_in_the_table(page: BankPage, room: Classroom) -> None:
    total = room.house.banks.survey(Query()).total
    assert len(page.library.table.rows) == total
    assert page.header.subtitle.text() == f"{total} 题"
    assert page.library.range.text().endswith(f"共 {total} 题")


@pytest.mark.parametrize("words", ["爆炸", "中毒"])
def test_two_characters_are_found_as_typed(
    qtbot: QtBot, page: BankPage, room: Classroom, words: str
) -> None:
    search(qtbot, page, words)
    found = room.house.banks.ids(Query(words))
    qtbot.waitUntil(lambda: len(page.library.table.rows) == len(found))
    assert tuple(row.id for row in page.library.table.rows) == found


def test_arrows_in_the_search_box_walk_the_list_and_enter_goes_there(
    qtbot: QtBot, page: BankPage
) -> None:
    search(qtbot, page, "爆炸")
    first, second = (row.id for row in page.library.table.rows[:2])
    assert page.library.table.current().id == first
    qtbot.keyClick(page.box, KEY.Key_Down)
    assert page.library.table.current().id == second
    qtbot.keyClick(page.box, KEY.Key_Return)
    assert page.library.table.hasFocus()


@popup
def test_a_tick_gives_what_its_count_promised(qtbot: QtBot, page: BankPage) -> None:
    button = page.library.filters.buttons["topics"]
    qtbot.mouseClick(button, LEFT)
    box = next(b for b in button.popup.findChildren(_FacetBox) if b.text() == "有限空间")
    before = page.library.answer
    qtbot.mouseClick(box, LEFT)
    qtbot.waitUntil(lambda: page.library.answer is not before)
    assert len(page.library.table.rows) == box._count > 0
    assert all("有限空间" in row.topics for row in page.library.table.rows)
    assert button.text() == "主题 有限空间"
    button.popup.close()


@popup
def test_the_boxes_are_reached_by_keys(qtbot: QtBot, page: BankPage) -> None:
    button = page.library.filters.buttons["difficulties"]
    at_keys(qtbot, button)
    qtbot.keyClick(button, KEY.Key_Space)
    qtbot.waitUntil(button.popup.isVisible)
    easy, middle, _ = button.popup.findChildren(_FacetBox)
    qtbot.waitUntil(easy.hasFocus)
    qtbot.keyClick(easy, KEY.Key_Down)
    assert middle.hasFocus()
    before = page.library.answer
    qtbot.keyClick(middle, KEY.Key_Space)
    qtbot.waitUntil(lambda: page.library.answer is not before)
    assert {row.difficulty for row in page.library.table.rows if row.id} == {"中"}
    qtbot.keyClick(middle, KEY.Key_Return)
    assert not button.popup.isVisible()


def test_clear_takes_words_and_ticks_away(qtbot: QtBot, page: BankPage) -> None:
    total = len(page.library.table.rows)
    look_for(qtbot, page, Query("爆炸", {"kinds": frozenset({"单选题"})}))
    assert len(page.library.table.rows) < total
    before = page.library.answer
    qtbot.mouseClick(page.library.filters.clear_button, LEFT)
    qtbot.waitUntil(lambda: page.library.answer is not before)
    assert len(page.library.table.rows) == total
    assert page.box.text() == ""


def test_a_filter_with_nothing_to_choose_is_not_offered(page: BankPage) -> None:
    buttons = page.library.filters.buttons
    assert not buttons["banks"].isVisible()
    assert not buttons["lacks"].isVisible()
    assert buttons["kinds"].isVisible()


def test_the_head_of_difficulty_sorts_from_easy_to_hard(qtbot: QtBot, page: BankPage) -> None:
    head, before = page.library.table.horizontalHeader(), page.library.answer
    middle = head.sectionViewportPosition(4) + head.sectionSize(4) // 2
    qtbot.mouseClick(head.viewport(), LEFT, pos=QPoint(middle, 12))
    qtbot.waitUntil(lambda: page.library.answer is not before)
    loaded = [row for row in page.library.table.rows if row.id]
    order = ["易中难".index(row.difficulty) for row in loaded]
    assert order == sorted(order)
    assert len(loaded) >= 100


def test_rows_far_down_are_fetched_when_they_come_to_view(qtbot: QtBot, page: BankPage) -> None:
    table = page.library.table
    assert table.rows[len(table.rows) - 1].id == ""
    qtbot.keyClick(table, KEY.Key_End)
    qtbot.waitUntil(lambda: table.current().id != "")
    last = table.rows[len(table.rows) - 1].id
    qtbot.waitUntil(lambda: page.library.pane.sheet.question.id == last)


def test_the_box_in_the_head_ticks_all_that_is_found_seen_or_not(
    qtbot: QtBot, page: BankPage, room: Classroom
) -> None:
    head = page.library.table.horizontalHeader()
    qtbot.mouseClick(head.viewport(), LEFT, pos=QPoint(head.sectionSize(0) // 2, 12))
    every = frozenset(room.house.banks.ids(Query()))
    qtbot.waitUntil(lambda: page.library.table.ticked == every)
    assert page.library.many.isVisible()
    qtbot.mouseClick(page.library.many.buttons["clear"], LEFT)
    assert page.library.table.ticked == frozenset()
    assert not page.library.many.isVisible()


def test_the_pane_follows_the_arrows(qtbot: QtBot, page: BankPage) -> None:
    at_keys(qtbot, page.library.table)
    for _ in range(5):
        qtbot.keyClick(page.library.table, KEY.Key_Down)
    wanted = page.library.table.rows[5].id
    qtbot.waitUntil(lambda: page.library.pane.sheet.question.id == wanted)


def test_enter_goes_into_the_question(qtbot: QtBot, page: BankPage) -> None:
    at_keys(qtbot, page.library.table)
    qtbot.keyClick(page.library.table, KEY.Key_Return)
    qtbot.waitUntil(page.library.pane.text.hasFocus)
    assert page.library.pane.isVisible()


@pytest.mark.parametrize("kind", list(KINDS))
def test_the_key_of_every_kind_is_marked(
    qtbot: QtBot, page: BankPage, room: Classroom, kind: str
) -> None:
    question = room.house.banks.search(kinds=[kind])[0]
    read(qtbot, page, question.id)
    lines = page.library.pane.text.findChildren(AnswerLines)[-1]
    marked = [c for c in lines.children() if getattr(c, "_right", False)]
    assert len(marked) == len(question.kind.key()) if kind != "short" else len(marked) > 1


@pytest.mark.parametrize("kind", list(KINDS))
def test_a_candidate_sees_no_key(qtbot: QtBot, page: BankPage, room: Classroom, kind: str) -> None:
    question = room.house.banks.search(kinds=[kind])[0]
    read(qtbot, page, question.id)
    page.library.pane.view.press(1)
    qtbot.waitUntil(lambda: not page.library.pane.text.findChildren(AnswerLines))
    said = " ".join(w.accessibleName() for w in page.library.pane.text.findChildren(QWidget))
    assert rich.plain(question.stem)[:12] in " ".join(said.split())
    assert not question.explanation or question.explanation not in said
    for asked in page.library.pane.text.findChildren(ChooseAnswer):
        assert asked.response() == ()


def test_a_linked_case_opens_in_the_case_library(
    qtbot: QtBot, page: BankPage, room: Classroom
) -> None:
    question = next(q for q in room.house.banks.search() if q.ground.case and q.posts)
    read(qtbot, page, question.id)
    title = room.house.study.case(question.ground.case).short
    links = page.library.pane.text.findChildren(QPushButton)
    qtbot.mouseClick(next(b for b in links if b.text() == title), LEFT)
    post = room.house.study.card(question.posts[0]).post
    qtbot.mouseClick(next(b for b in links if b.text() == post), LEFT)
    assert room.went == [
        ("cases", {"case": question.ground.case}),
        ("cards", {"card": question.posts[0]}),
    ]


def test_a_question_asked_for_is_selected_even_behind_a_filter(
    qtbot: QtBot, page: BankPage, room: Classroom
) -> None:
    judge = room.house.banks.search(kinds=["judge"])[3].id
    look_for(qtbot, page, Query(ticked={"kinds": frozenset({"单选题"})}))
    page.shown(question=judge)
    qtbot.waitUntil(lambda: page.library.pane.sheet.question.id == judge)
    assert page.library.table.current().id == judge
    assert page.library.query.empty


def test_a_question_that_is_not_there_is_told(
    qtbot: QtBot, page: BankPage, room: Classroom
) -> None:
    page.shown(question="no-such")
    qtbot.waitUntil(lambda: bool(room.errors))
    assert room.errors == ["题库里没有编号为“no-such”的试题。"]


def test_where_nothing_fits_the_worst_filter_goes_with_one_press(
    qtbot: QtBot, page: BankPage, room: Classroom
) -> None:
    look_for(qtbot, page, Query("没有这个词", {"kinds": frozenset({"判断题"})}))
    state = page.library.nothing.state
    assert state is not None
    qtbot.waitUntil(state.isVisible)
    loosen = next(b for b in state.findChildren(QPushButton) if b.text().startswith("只去掉"))
    assert loosen.text() == "只去掉“搜索“没有这个词””"
    before = page.library.answer
    qtbot.mouseClick(loosen, LEFT)
    qtbot.waitUntil(lambda: page.library.answer is not before)
    assert len(page.library.table.rows) == room.house.banks.stats().by_kind["judge"]


def test_an_empty_bank_says_how_to_fill_it(qtbot: QtBot, empty_room: Classroom) -> None:
    page = shown(qtbot, BankPage(empty_room.context), 1272, 900)
    page.shown()
    qtbot.waitUntil(page.library.empty.isVisible)
    state = page.library.empty.state
    assert state is not None
    buttons = [b for b in page.findChildren(QPushButton) if b.isVisible()]
    orange = [b for b in buttons if getattr(b, "kind", "") == "primary"]
    assert [b.text() for b in orange] == ["导入题库…"]
    assert state.isAncestorOf(orange[0])
    assert not page.export_button.isEnabled()
