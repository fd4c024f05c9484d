"""The responsibility cards, used by keys and mouse over real services."""

from __future__ import annotations

import pytest
from classroom import Classroom
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from stage import at_keys, shown

from trainer.training.person import Person
from trainer.ui.cards.page import CardsPage
from trainer.ui.cards.preview import BACK, FRONT, blank_sheet, faces
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.text import Label

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def count(room: Classroom) -> int:
    return len(room.house.study.cards())


@pytest.fixture
def page(qtbot: QtBot, room: Classroom) -> CardsPage:
    for number in (1, 2, 3):
        room.house.roster.put(Person(f"10{number}", f"张{number}", post="包装工"))
    made = shown(qtbot, CardsPage(room.context), 1272, 900)
    made.shown(card="packer")
    qtbot.waitUntil(lambda: not made.preview.faces[FRONT].empty)
    return made


def posts(page: CardsPage) -> list[str]:
    return [card.post for card in page.posts.table.rows]


def words(page: CardsPage, chapter: str) -> list[str]:
    labels = page.reader.pages[chapter].widget().findChildren(Label)
    return [label.accessibleName() or label.text() for label in labels if not label.isHidden()]


def test_all_posts_stand_there_with_their_highest_risk(page: CardsPage, count: int) -> None:
    assert len(posts(page)) == count
    assert page.posts.table._own.cell(0, 1).risk == 1


def test_the_post_asked_for_is_chosen(page: CardsPage) -> None:
    assert page.card is not None
    assert page.card.id == "packer"
    assert page.reader.post.text() == "包装工"


def test_a_post_may_be_asked_for_by_its_name(qtbot: QtBot, page: CardsPage) -> None:
    page.shown(post="电工")
    qtbot.waitUntil(lambda: page.reader.post.text() == "电工")
    assert page.card is not None
    assert page.card.id == "electrician"


def test_search_leaves_the_posts_that_have_the_word(
    qtbot: QtBot, page: CardsPage, count: int
) -> None:
    at_keys(qtbot, page.posts.table)
    qtbot.keyClick(page, KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.posts.box.hasFocus)
    page.posts.box.setText("有限空间")
    qtbot.keyClick(page.posts.box, KEY.Key_Return)
    assert 0 < len(posts(page)) < count
    assert "有限空间作业人员" in posts(page)


def test_nothing_found_says_so_and_can_be_cleared(
    qtbot: QtBot, page: CardsPage, count: int
) -> None:
    page.posts.box.setText("潜水员")
    qtbot.keyClick(page.posts.box, KEY.Key_Return)
    assert page.posts.none.isVisible()
    qtbot.mouseClick(page.posts.clear_button, LEFT)
    assert len(posts(page)) == count


def test_a_layer_leaves_its_posts(qtbot: QtBot, page: CardsPage) -> None:
    page.posts.layer.choose("主要负责人")
    page.posts.layer.picked.emit("主要负责人")
    assert posts(page) == ["主要负责人"]
    qtbot.waitUntil(lambda: page.card is not None and page.card.id == "principal")


def test_each_duty_says_its_ground_and_how_many_questions_test_it(
    qtbot: QtBot, page: CardsPage, room: Classroom
) -> None:
    tests = room.house.study.card_questions("packer")
    counted = [f"{len(found)} 题" if found else "无题" for found in tests.values()]
    qtbot.waitUntil(lambda: all(count in words(page, "duties") for count in counted))
    assert words(page, "duties").count("无题") == counted.count("无题")
    assert "安全生产法第五十七条" in words(page, "duties")


def test_tabs_carry_counts_and_turn_by_keys(qtbot: QtBot, page: CardsPage) -> None:
    assert [button._note for button in page.reader.tabs._buttons] == ["10", "5", "4", "6", "3"]
    at_keys(qtbot, page.reader.tabs._buttons[0])
    qtbot.keyClick(page.reader.tabs._buttons[0], KEY.Key_Right)
    assert page.reader.pages["hazards"].isVisible()
    assert "粉尘爆炸" in words(page, "hazards")


def test_it_is_said_that_the_text_is_shipped(page: CardsPage) -> None:
    assert page.reader.origin.isVisible()
    assert "随带内容" in page.reader.origin.accessibleName()


def test_the_card_shown_is_the_card_printed(page: CardsPage, room: Classroom) -> None:
    drawn = faces(blank_sheet(room.house.printing, "packer"), 900)
    assert (drawn[FRONT].width(), drawn[FRONT].height()) == (900, 540)
    dark = [
        sum(face.pixelColor(x, y).lightness() < 128 for x in range(0, 900, 9) for y in range(540))
        for face in (drawn[FRONT], drawn[BACK])
    ]
    assert all(0.01 < count / (100 * 540) < 0.4 for count in dark)
    assert drawn[FRONT] != drawn[BACK]
    assert not page.preview.faces[BACK].empty


def test_a_case_among_the_sources_opens_it(qtbot: QtBot, page: CardsPage, room: Classroom) -> None:
    page.reader.tabs.press(4)

    def links() -> list[Button]:
        return page.reader.pages["sources"].widget().findChildren(Button)

    qtbot.waitUntil(lambda: bool(links()))
    qtbot.mouseClick(links()[0], LEFT)
    assert room.went == [("cases", {"case": "kunshan-zhongrong-2014"})]


def test_ctrl_p_prints_a_card_for_everyone_of_the_post(
    qtbot: QtBot, page: CardsPage, room: Classroom
) -> None:
    at_keys(qtbot, page.posts.table)  # at once: the count is read when asked for
    qtbot.keyClick(page, KEY.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.dialog is not None)
    assert page.dialog is not None
    assert "3 张卡，1 张 A4 纸" in page.dialog.words.accessibleName()
    qtbot.mouseClick(page.dialog.act, LEFT)
    qtbot.waitUntil(lambda: bool(room.papers or room.errors))
    assert room.errors == []
    assert room.papers[0][0] == "包装工随身卡"


def test_the_poster_needs_no_people(qtbot: QtBot, page: CardsPage, room: Classroom) -> None:
    qtbot.mouseClick(page.print_button, LEFT)
    qtbot.waitUntil(lambda: page.dialog is not None)
    assert page.dialog is not None
    qtbot.mouseClick(page.dialog.poster, LEFT)
    assert not page.dialog.whom.isEnabled()
    qtbot.mouseClick(page.dialog.act, LEFT)
    qtbot.waitUntil(lambda: bool(room.papers or room.errors))
    assert room.errors == []
    assert room.papers[0][0] == "包装工岗位墙报"


def test_a_post_without_people_gets_blank_cards(
    qtbot: QtBot, page: CardsPage, room: Classroom
) -> None:
    page.posts.choose("welder")
    qtbot.waitUntil(lambda: page._people == 0)
    page.send_to_print()
    qtbot.waitUntil(lambda: page.dialog is not None)
    assert page.dialog is not None
    assert not page.dialog.everyone.isEnabled()
    assert page.dialog.blank.isChecked()
    qtbot.keyClick(page.dialog, KEY.Key_Escape)
    assert room.papers == []
