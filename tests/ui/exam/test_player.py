"""Answering: by key and by mouse, one question at a time."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from trainer.ui.exam.player import Player
from trainer.ui.tokens import Theme

Key = Qt.Key


def press(player: Player, *keys: Qt.Key) -> None:
    for key in keys:
        target = QApplication.focusWidget() or player
        QTest.keyClick(target, key)


def option(player: Player, letter: str) -> Any:
    assert player.question is not None
    return player.question.findChild(QWidget, f"option-{letter}")


def test_a_letter_chooses_and_the_store_has_it(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(2, kinds.single, kinds.single))
    press(player, Key.Key_B)
    room.saved()
    assert room.stored() == {1: ("B",)}


def test_a_digit_chooses_too(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(2, kinds.single))
    press(player, Key.Key_3)
    room.saved()
    assert room.stored() == {1: ("C",)}


def test_shown_letters_follow_the_order_shown_and_the_options_own_keys_are_stored(
    room: Any, sections: Any, kinds: Any
) -> None:
    player = room.sit(sections(2, *[kinds.single] * 6), shuffle=True)
    item = next(i for i in player.sheet.items if i.prompt.options[0].key != "A")
    player.go(item.number - 1)
    assert option(player, "A").text() == item.prompt.options[0].text
    press(player, Key.Key_A)
    room.saved()
    assert room.stored()[item.slot] == (item.prompt.options[0].key,)


def test_another_choice_replaces_the_first_and_a_second_press_takes_it_back(
    room: Any, sections: Any, kinds: Any
) -> None:
    player = room.sit(sections(2, kinds.single))
    press(player, Key.Key_A, Key.Key_B)
    room.saved()
    assert room.stored() == {1: ("B",)}
    press(player, Key.Key_B)
    room.saved()
    assert room.stored() == {}


def test_a_hasty_double_click_does_not_undo_itself(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(2, kinds.single))
    row = option(player, "B")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(row, Qt.MouseButton.LeftButton)
    room.saved()
    assert room.stored() == {1: ("B",)}


def test_several_options_are_kept_sorted(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(4, kinds.multiple))
    press(player, Key.Key_C, Key.Key_A)
    room.saved()
    assert room.stored() == {1: ("A", "C")}


def test_true_and_false_answer_to_a_and_b(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(1, kinds.judge, kinds.judge))
    assert (option(player, "A").sign, option(player, "B").sign) == ("check", "x")
    press(player, Key.Key_A, Key.Key_Right, Key.Key_B)
    room.saved()
    assert room.stored() == {1: ("对",), 2: ("错",)}


def test_space_toggles_the_option_that_has_the_keyboard(
    room: Any, sections: Any, kinds: Any
) -> None:
    player = room.sit(sections(2, kinds.single))
    option(player, "C").setFocus()
    press(player, Key.Key_Space)
    room.saved()
    assert room.stored() == {1: ("C",)}
    press(player, Key.Key_Down, Key.Key_Space)
    room.saved()
    assert room.stored() == {1: ("D",)}


def test_arrows_go_on_and_back_and_stop_at_the_ends(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(2, *[kinds.single] * 3))
    places = []
    for key in (Key.Key_Left, Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Left):
        press(player, key)
        places.append(player.sheet.place)
    assert places == [0, 1, 2, 2, 1]


def test_f_flags_unless_an_option_is_called_f(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(2, kinds.single), sections(4, kinds.multiple))
    assert "F 标记" in player.foot.hint.text()
    press(player, Key.Key_F, Key.Key_Right)
    assert "M 标记" in player.foot.hint.text()
    press(player, Key.Key_F)
    room.saved()
    assert (player.sheet.flags, room.stored()) == ({1}, {2: ("F",)})
    press(player, Key.Key_M)
    room.saved()
    assert player.sheet.flags == {1, 2}


def test_enter_never_hands_in(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(2, kinds.single))
    press(player, Key.Key_Return)
    room.find(QWidget, "hand-in").setFocus()
    press(player, Key.Key_Return, Key.Key_Enter)
    assert not room.shown("check")
    player.ask_to_hand_in()
    room.find(QWidget, "confirm").setFocus()
    press(player, Key.Key_Return, Key.Key_Enter)
    assert room.window.page is player
    assert not room.window.session.handing_in


def test_gaps_are_stored_after_a_pause_and_on_leaving(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(3, kinds.blank, kinds.blank))
    line = room.find(QWidget, "gap-1")
    QTest.keyClicks(line, "safe")
    assert room.stored() == {}
    room.bot.waitUntil(lambda: room.stored() == {1: ("safe", "")}, timeout=3000)
    QTest.keyClicks(room.find(QWidget, "gap-2"), "first")
    player.step(1)
    room.saved()
    assert room.stored() == {1: ("safe", "first")}


def test_letters_typed_into_a_gap_choose_nothing(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(3, kinds.blank))
    press(player, Key.Key_F, Key.Key_M, Key.Key_1)
    assert room.find(QWidget, "gap-1").text() == "fm1"
    assert not player.sheet.flags


def test_free_text_is_stored_on_leaving(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(9, kinds.short, kinds.short))
    QTest.keyClicks(room.find(QWidget, "text"), "close the valve")
    QTest.keyClick(room.find(QWidget, "text"), Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    room.saved()
    assert room.stored() == {1: ("close the valve",)}
    assert player.sheet.place == 1


def test_the_numbers_say_what_is_answered_flagged_and_open(
    room: Any, sections: Any, kinds: Any
) -> None:
    player = room.sit(sections(2, *[kinds.single] * 3))
    press(player, Key.Key_A, Key.Key_F, Key.Key_Right)
    names = [square.accessibleName() for square in player.side.grid.squares]
    assert names == ["第 1 题，已答，已标记", "第 2 题，没答，当前题", "第 3 题，没答"]


def test_a_number_pressed_opens_its_question(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(2, *[kinds.single] * 3))
    QTest.mouseClick(room.find(QWidget, "number-3"), Qt.MouseButton.LeftButton)
    assert player.sheet.place == 2
    press(player, Key.Key_D)
    room.saved()
    assert room.stored() == {3: ("D",)}


@pytest.mark.parametrize(
    "choices", [{"theme": Theme(scale=1.5)}, {"size": (1200, 800)}], ids=["large", "small window"]
)
def test_the_numbers_move_behind_the_count_where_there_is_no_room(
    room: Any, sections: Any, kinds: Any, choices: dict[str, Any]
) -> None:
    player = room.sit(sections(2, kinds.single, kinds.single), **choices)
    assert not player.side.isVisible()
    press(player, Key.Key_A)
    assert player.foot.overview.text() == "已答 1 / 2"
    player.foot.overview.click()
    assert room.shown("overview-page")
    room.find(QWidget, "overview-hand-in").click()
    assert room.shown("check")


def test_another_size_of_type_changes_nothing_else(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(2, kinds.single), sections(3, kinds.blank))
    press(player, Key.Key_B, Key.Key_Right)
    QTest.keyClicks(room.find(QWidget, "gap-1"), "x")
    room.find(QWidget, "size-2").click()
    room.saved()
    again = room.player()
    assert again is not player
    assert (again.theme.scale, again.sheet.place) == (1.5, 1)
    assert again.question.control.response() == ("x", "")
    assert room.stored() == {1: ("B",), 2: ("x", "")}


def test_saved_shows_only_when_the_store_has_it(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(2, kinds.single))
    words = [label.text() for label in player.header.saved.findChildren(QLabel)]
    assert not any("已保存" in word for word in words)
    press(player, Key.Key_A)
    assert "已保存" not in player.header.saved.accessibleName()
    room.saved()
    assert player.header.saved.accessibleName() == "已保存 09:00:00"
    assert room.stored() == {1: ("A",)}


def test_the_last_question_leads_to_the_last_look(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(2, kinds.single))
    assert player.foot.forward.text() == "检查并交卷"
    player.foot.forward.click()
    assert room.shown("check")
