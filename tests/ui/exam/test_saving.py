"""When the store fails: nothing is lost, nothing counts twice, and the candidate knows."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from trainer.ui.exam.journal import BACKOFF, Entry, Journal


def test_a_failed_save_shows_and_is_tried_again_with_the_same_nonce(
    room: Any, sections: Any, kinds: Any
) -> None:
    player = room.sit(sections(2, kinds.single, kinds.single))
    room.exams.broken = True
    player.press_option(1)
    room.bot.waitUntil(lambda: len(room.exams.tries) >= 3)
    assert player.header.saved.accessibleName() == "未保存，重试中"
    assert "第 1 题还没有存上" in player.question.unsaved.accessibleName()
    assert "还没存上" in player.side.grid.squares[0].accessibleName()
    assert len({nonce for _, _, nonce in room.exams.tries}) == 1
    room.exams.broken = False
    room.saved()
    assert room.stored() == {1: ("B",)}
    assert player.header.saved.accessibleName().startswith("已保存")
    assert not player.question.unsaved.isVisible()


def test_the_candidate_goes_on_while_nothing_is_stored(
    room: Any, sections: Any, kinds: Any
) -> None:
    player = room.sit(sections(2, kinds.single, kinds.single))
    room.exams.broken = True
    player.press_option(0)
    player.step(1)
    player.press_option(3)
    player.press_option(2)
    room.bot.waitUntil(lambda: player.sheet.unsaved == frozenset({1, 2}))
    assert player.question.unsaved.isVisible()
    room.exams.broken = False
    room.saved()
    assert room.stored() == {1: ("A",), 2: ("C",)}
    assert [entry[0] for entry in room.exams.tries][-3:] == [1, 2, 2]


def test_a_save_that_arrived_unheard_counts_once(room: Any, sections: Any, kinds: Any) -> None:
    """The store took it, but the news was lost: the same nonce comes again."""
    player = room.sit(sections(2, kinds.single))
    player.press_option(1)
    room.saved()
    number, response, nonce = room.exams.tries[0]
    seat, no = room.window.session.desk.seat, room.window.session.desk.person.no
    player.press_option(2)
    room.saved()
    room.exams.answer(seat, no, number, response, nonce=nonce)
    assert room.stored() == {1: ("C",)}


def test_handing_in_waits_until_all_is_stored(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(2, kinds.single))
    room.exams.broken = True
    player.press_option(1)
    player.ask_to_hand_in()
    room.find(QWidget, "confirm").click()
    room.bot.waitUntil(lambda: len(room.exams.tries) >= 3)
    assert "第 1 题还没有存上" in room.find(QWidget, "waiting").accessibleName()
    assert not room.find(QWidget, "confirm").isEnabled()
    room.exams.broken = False
    room.bot.waitUntil(lambda: room.shown("result"))
    assert room.find(QWidget, "score").text() == "2 分"


def test_waiting_to_hand_in_can_be_taken_back(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(2, kinds.single))
    room.exams.broken = True
    player.press_option(0)
    player.ask_to_hand_in()
    room.find(QWidget, "confirm").click()
    room.find(QWidget, "go-on").click()
    room.exams.broken = False
    room.saved()
    assert room.window.page is player
    player.press_option(1)
    room.saved()
    assert room.stored() == {1: ("B",)}


def test_a_flag_is_tried_again_too(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(2, kinds.single))
    room.exams.broken = True
    player.press_option(0)
    player.foot.flag.click()
    room.bot.waitUntil(lambda: len(room.exams.tries) >= 2)
    assert not room.house.exams.desk(room.window.session.desk.seat, "0018").flags
    room.exams.broken = False
    room.saved()
    assert room.house.exams.desk(room.window.session.desk.seat, "0018").flags == {1}


@pytest.mark.parametrize(("tries", "pause"), [(1, 1), (2, 2), (3, 5), (9, 5)])
def test_tries_grow_further_apart(room: Any, tries: int, pause: int) -> None:
    journal = Journal(room.exams, room.desk, (1, "0018"), iter([]).__next__)
    journal.tries = tries
    assert journal.pause == pause
    assert BACKOFF == (1, 2, 5)


def test_an_entry_keeps_its_nonce_for_ever() -> None:
    with pytest.raises(AttributeError):
        Entry(nonce=None, slot=1).nonce = None  # type: ignore[misc, arg-type]
