"""The clock: what it shows, what it says, and that nobody can move it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from trainer.ui.exam import session as session_module
from trainer.ui.exam.countdown import Countdown, left


@pytest.mark.parametrize(
    ("seconds", "label", "figure", "tone"),
    [
        (60 * 60, "剩余", "60 分", "ink"),
        (37 * 60 - 59, "剩余", "37 分", "ink"),
        (301, "剩余", "6 分", "ink"),
        (300, "最后 5 分钟", "5:00", "warn"),
        (61, "最后 5 分钟", "1:01", "warn"),
        (60, "最后 1 分钟", "1:00", "bad"),
        (0.4, "最后 1 分钟", "0:01", "bad"),
        (-9, "最后 1 分钟", "0:00", "bad"),
    ],
)
def test_the_clock_shows_minutes_and_seconds_in_the_last_five(
    seconds: float, label: str, figure: str, tone: str
) -> None:
    shown = left(seconds)
    assert (shown.label, shown.figure, shown.tone) == (label, figure, tone)


def test_it_is_announced_at_ten_five_and_one_minutes_only(clock: Any, qapp: Any) -> None:
    now = [0.0]
    countdown = Countdown(clock() + timedelta(minutes=20), clock(), lambda: now[0])
    said: list[int] = []
    countdown.spoken.connect(said.append)
    for second in range(20 * 60):
        now[0] = second
        countdown.tick()
    assert said == [10, 5, 1]


def test_a_moved_computer_clock_changes_nothing(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(2, kinds.single), minutes=30)
    room.clock.now -= timedelta(minutes=20)
    room.window.session.countdown.tick()
    room.window.session.look()
    room.clock.now += timedelta(minutes=40)
    room.window.session.countdown.tick()
    assert player.header.clock.text() == "30 分"
    room.ticks.now += 60 * 10
    room.window.session.countdown.tick()
    assert player.header.clock.text() == "20 分"


def test_more_time_is_seen_within_a_poll_and_said(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(2, kinds.single), minutes=30)
    room.later(26 * 60)
    assert player.header.clock.text() == "4:00"
    seat = room.window.session.desk.seat
    room.house.exams.extend(seat, 10, who="监考人", why="停电", nonce=uuid4())
    room.window.session.look()
    room.bot.waitUntil(player.question.told.isVisible)
    assert player.question.told.accessibleName() == "监考人给您延长了 10 分钟。"
    room.window.session.countdown.tick()
    assert player.header.clock.text() == "14 分"


def test_the_deadline_is_asked_for_every_thirty_seconds(
    room: Any, sections: Any, kinds: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert session_module.POLL_MS == 30_000
    monkeypatch.setattr(session_module, "POLL_MS", 20)
    player = room.sit(sections(2, kinds.single), minutes=30)
    seat = room.window.session.desk.seat
    room.house.exams.extend(seat, 5, who="监考人", why="停电", nonce=uuid4())
    room.bot.waitUntil(player.question.told.isVisible)
    assert "5 分钟" in player.question.told.accessibleName()


def test_time_up_hands_in_what_is_stored_and_says_so(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(2, *[kinds.single] * 3), minutes=5)
    player.press_option(1)
    room.saved()
    room.later(5 * 60 + 1)
    room.bot.waitUntil(lambda: room.shown("result"))
    assert room.find(QWidget, "heading").text() == "时间到，已交卷"
    assert room.find(QWidget, "stored").accessibleName() == "已存上 1 题，没答 2 题。"
    assert room.find(QWidget, "score").text() == "2 分"


def test_text_being_written_at_the_end_still_counts(room: Any, sections: Any, kinds: Any) -> None:
    room.sit(sections(3, kinds.blank), minutes=5)
    QTest.keyClicks(room.find(QWidget, "gap-1"), "late")
    room.later(5 * 60 - 1)
    room.saved()
    assert room.stored() == {1: ("late", "")}


def test_an_answer_that_never_got_through_is_named_at_the_end(
    room: Any, sections: Any, kinds: Any
) -> None:
    player = room.sit(sections(2, kinds.single, kinds.single), minutes=5)
    room.exams.broken = True
    player.press_option(1)
    room.bot.waitUntil(lambda: len(room.exams.tries) >= 1)
    room.later(5 * 60 + 1)
    room.bot.waitUntil(lambda: room.shown("result"))
    said = [w.accessibleName() for w in room.window.findChildren(QWidget)]
    assert any("第 1 题最后的修改没有存上" in words for words in said)
    assert room.find(QWidget, "stored").accessibleName() == "已存上 0 题，没答 2 题。"


def test_an_answer_refused_as_late_ends_the_sitting(room: Any, sections: Any, kinds: Any) -> None:
    """The store's clock is ahead of this window's: the store decides."""
    player = room.sit(sections(2, kinds.single), minutes=5)
    room.clock.now += timedelta(minutes=6)
    player.press_option(1)
    room.bot.waitUntil(lambda: room.shown("result"))
    assert room.find(QWidget, "heading").text() == "时间到，已交卷"
    assert room.find(QWidget, "score").text() == "0 分"


def test_a_paper_taken_in_by_the_invigilator_ends_here_too(
    room: Any, sections: Any, kinds: Any
) -> None:
    player = room.sit(sections(2, kinds.single))
    player.press_option(1)
    room.saved()
    room.house.exams.close(room.window.session.desk.exam.id)
    room.window.session.look()
    room.bot.waitUntil(lambda: room.shown("result"))
    assert room.find(QWidget, "heading").text() == "监考人已经收卷"
