"""The case library, used by keys and mouse over real services."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from classroom import Classroom
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from stage import at_keys, shown

from trainer.ui.cases.page import CasesPage
from trainer.ui.parts.facets import _FacetBox
from trainer.ui.parts.tags import FilterChip

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def count(room: Classroom) -> int:
    return len(room.house.study.cases().cases)


@pytest.fixture
def page(qtbot: QtBot, room: Classroom, count: int) -> Iterator[CasesPage]:
    made = shown(qtbot, CasesPage(room.context), 1272, 900)
    made.shown()
    qtbot.waitUntil(lambda: len(made.library.table.rows) == count)
    yield made
    if made.presenter is not None:
        made.presenter.close()


def ids(page: CasesPage) -> list[str]:
    return [case.id for case in page.library.table.rows]


def boxes(page: CasesPage, words: str) -> list[_FacetBox]:
    found = page.library.filters.facets.findChildren(_FacetBox)
    return [b for b in found if b.text() == words and b.isVisible()]


def box(page: CasesPage, words: str) -> _FacetBox:
    return boxes(page, words)[0]


def unfold(qtbot: QtBot, page: CasesPage) -> None:
    def more() -> list[QPushButton]:
        buttons = page.library.filters.facets.findChildren(QPushButton)
        return [b for b in buttons if b.text().startswith("全部") and b.isVisible()]

    qtbot.waitUntil(lambda: len(more()) == 3)
    min(more(), key=lambda b: b.mapTo(page, b.pos()).y()).click()
    qtbot.waitUntil(lambda: bool(boxes(page, "中毒")))


def tick(qtbot: QtBot, page: CasesPage, words: str) -> None:
    qtbot.waitUntil(lambda: bool(boxes(page, words)))
    before = page.library.answer
    qtbot.mouseClick(box(page, words), LEFT)
    qtbot.waitUntil(lambda: page.library.answer is not before)


def search(qtbot: QtBot, page: CasesPage, words: str) -> None:
    before = page.library.answer
    at_keys(qtbot, page.library.table)
    qtbot.keyClick(page, KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.library.box.hasFocus)
    page.library.box.setText(words)
    qtbot.keyClick(page.library.box, KEY.Key_Return)
    qtbot.waitUntil(lambda: page.library.answer is not before)


def test_all_shipped_cases_stand_there_newest_first(page: CasesPage, count: int) -> None:
    dates = [case.date for case in page.library.table.rows]
    assert dates == sorted(dates, reverse=True)
    assert page.library.head.count.text() == f"{count} 起"


def test_a_tick_gives_what_its_count_promised(qtbot: QtBot, page: CasesPage) -> None:
    promised = box(page, "特别重大")._count
    tick(qtbot, page, "特别重大")
    assert len(ids(page)) == promised > 0


def test_two_words_of_a_group_widen_and_another_group_narrows(
    qtbot: QtBot, page: CasesPage
) -> None:
    tick(qtbot, page, "特别重大")
    some = len(ids(page))
    tick(qtbot, page, "重大")
    more = len(ids(page))
    tick(qtbot, page, "坍塌")
    assert some < more
    assert len(ids(page)) < more


@pytest.mark.parametrize("words", ["爆炸", "中毒"])
def test_ctrl_f_finds_two_characters(qtbot: QtBot, page: CasesPage, count: int, words: str) -> None:
    search(qtbot, page, words)
    assert 0 < len(ids(page)) < count


def test_a_chip_takes_its_filter_away(qtbot: QtBot, page: CasesPage, count: int) -> None:
    tick(qtbot, page, "特别重大")
    before = page.library.answer
    chip = page.library.head.chips.findChild(FilterChip)
    assert chip is not None
    assert chip.text() == "等级：特别重大"
    qtbot.mouseClick(chip, LEFT)
    qtbot.waitUntil(lambda: page.library.answer is not before)
    assert len(ids(page)) == count
    assert not box(page, "特别重大").isChecked()


def test_nothing_found_names_the_filter_that_excludes_most_and_clears(
    qtbot: QtBot, page: CasesPage, count: int
) -> None:
    larger = box(page, "较大")._count
    tick(qtbot, page, "港口仓储")
    tick(qtbot, page, "较大")
    empty = page.library.empty
    assert page.library.places.currentWidget() is empty
    assert page.library.answer is not None
    assert page.library.answer.culprit == "trades"
    assert page.library.answer.otherwise == larger
    before = page.library.answer
    clear = next(b for b in empty.findChildren(QPushButton) if b.text() == "清除全部条件")
    qtbot.mouseClick(clear, LEFT)
    qtbot.waitUntil(lambda: page.library.answer is not before)
    assert len(ids(page)) == count


def test_the_old_edition_calls_types_by_their_old_names(
    qtbot: QtBot, page: CasesPage, count: int
) -> None:
    unfold(qtbot, page)
    tick(qtbot, page, "中毒")
    before = page.library.answer
    page.library.filters.edition.press(1)
    qtbot.waitUntil(lambda: page.library.answer is not before)
    assert len(ids(page)) == count
    qtbot.waitUntil(lambda: bool(boxes(page, "中毒和窒息")))
    assert box(page, "中毒和窒息")._count > 0


def test_the_order_can_be_by_deaths(qtbot: QtBot, page: CasesPage) -> None:
    at_keys(qtbot, page.library.head.order)
    qtbot.keyClick(page.library.head.order, KEY.Key_Down)
    qtbot.keyClick(page.library.head.order, KEY.Key_Down)
    page.library.head.order.picked.emit(page.library.head.order.value())
    assert ids(page)[0] == "xiangfen-tailings-2008"


def test_a_case_known_only_from_the_deck_says_so_in_amber(page: CasesPage) -> None:
    table = page.library.table
    rows = [n for n, case in enumerate(table.rows) if case.only_seed]
    cells = [table._own.cell(row, 1) for row in rows]
    assert cells
    assert all(c.sub.startswith("来源：课件") and c.sub_tone == "warn" for c in cells)


def test_enter_opens_the_case_and_esc_goes_back_to_its_row(qtbot: QtBot, page: CasesPage) -> None:
    at_keys(qtbot, page.library.table)
    qtbot.keyClick(page.library.table, KEY.Key_Down)
    chosen = page.library.table.current()
    qtbot.keyClick(page.library.table, KEY.Key_Return)
    assert page.reading is not None
    assert page.reading.case == chosen
    qtbot.keyClick(page.reading, KEY.Key_Escape)
    assert page.reading is None
    assert page.library.table.current() == chosen


def test_f5_tells_the_chosen_case_to_the_room(qtbot: QtBot, page: CasesPage) -> None:
    at_keys(qtbot, page.library.table)
    qtbot.keyClick(page, KEY.Key_F5)
    assert page.presenter is not None
    assert page.presenter.case == page.library.table.current()
    at_keys(qtbot, page.presenter)
    qtbot.keyClick(page.presenter, KEY.Key_Escape)
    assert page.presenter is None


def test_ctrl_p_shows_the_case_as_it_is_printed(
    qtbot: QtBot, page: CasesPage, room: Classroom
) -> None:
    at_keys(qtbot, page.library.table)
    qtbot.keyClick(page, KEY.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(room.papers or room.errors))
    assert room.errors == []
    assert room.papers[0][1].startswith(b"%PDF")


def test_a_case_asked_for_from_elsewhere_is_opened(
    qtbot: QtBot, page: CasesPage, room: Classroom
) -> None:
    page.shown(case="kunshan-zhongrong-2014")
    qtbot.waitUntil(lambda: page.reading is not None)
    assert page.reading is not None
    assert page.reading.case.id == "kunshan-zhongrong-2014"
    page.shown(case="no-such-case")
    qtbot.waitUntil(lambda: bool(room.errors))
    assert "no-such-case" in room.errors[0]


def test_the_summary_follows_the_row(qtbot: QtBot, page: CasesPage) -> None:
    at_keys(qtbot, page.library.table)
    qtbot.keyClick(page.library.table, KEY.Key_Down)
    assert page.library.summary.case == page.library.table.current()
