"""One paper with every kind of question, from the first to the result."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
import ten_kinds
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from trainer.quiz.kinds import KINDS
from trainer.quiz.kinds.case import Case, Part
from trainer.quiz.kinds.spot import Spotting
from trainer.quiz.manner import Manner
from trainer.quiz.paper import Paper
from trainer.quiz.prompt import packed, unpacked
from trainer.ui.answers.spot import SpotAnswer
from trainer.ui.exam.material import MaterialSplit
from trainer.ui.exam.player import Player
from trainer.ui.tokens import Theme

Key = Qt.Key
NO = "0018"


def sit(
    room: Any,
    paper: Paper,
    theme: Theme | None = None,
    size: tuple[int, int] = (1440, 900),
    **choices: Any,
) -> Player:
    with room.house.store.work() as work:
        work.pictures.put(ten_kinds.SCENE)
    room.house.exams.set(paper, [NO], shuffle=False, **choices)
    room.enter(theme, size)
    room.identify()
    room.window.start()
    found: Player = room.player()
    return found


def only(*names: str) -> Paper:
    paper = ten_kinds.paper()
    kept = tuple(s for s in paper.sections if s.kind in names)
    return Paper(paper.title, paper.audience, kept, paper.limit)


def press(player: Player, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or player, key)


def on(player: Player, by: int = 1) -> None:
    """Go on and wait until the question is there."""
    player.step(by)
    QTest.qWait(10)


def type_(text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def test_a_paper_of_all_kinds_is_answered_by_keyboard_and_mouse_and_handed_in(room: Any) -> None:
    player = sit(room, ten_kinds.paper())
    press(player, Key.Key_A, Key.Key_Right)
    press(player, Key.Key_A, Key.Key_C, Key.Key_Right)
    press(player, Key.Key_B, Key.Key_Right)
    type_("5")
    press(player, Key.Key_Return)
    type_("19.5")
    on(player)
    type_("160")
    on(player)
    room.find(QWidget, "arrange-E").setFocus()
    press(player, Key.Key_Space, *[Key.Key_Up] * 4, Key.Key_Space)
    on(player)
    for digit, letter in zip("1234", "BEDC", strict=True):
        press(player, getattr(Key, f"Key_{digit}"), getattr(Key, f"Key_{letter}"))
    on(player)
    type_("clean")
    on(player)
    press(player, Key.Key_A)
    on(player)
    board = room.find(QWidget, "canvas")
    for hazard in ten_kinds.HAZARDS:
        at = board.at(hazard.shape.middle()).toPoint()
        QTest.mouseClick(board, Qt.MouseButton.LeftButton, pos=at)
    room.saved()
    assert set(room.stored()) == set(range(1, 11))
    room.hand_in()
    report = room.window.page._report
    earned = {o.slot.question.kind.name: o.earned for o in report.outcomes}
    pending = {o.slot.question.kind.name for o in report.outcomes if o.mark.pending}
    assert pending == {"short"}
    assert {name for name, points in earned.items() if points == 10} == set(KINDS) - {
        "short",
        "case",
    }
    assert earned["case"] == Fraction(2)


def test_every_kind_says_what_to_do_and_which_keys_do_it(room: Any) -> None:
    player = sit(room, ten_kinds.paper())
    tasks, hints = [], []
    for item in player.sheet.items:
        player.go(item.number - 1)
        assert player.question is not None
        tasks.append(player.question.accessibleName())
        hints.append(player.foot.hint.text())
    assert [task.split("，")[2] for task in tasks] == [
        "选 1 个", "可以选几个", "选对或错", "2 个空", "写一个数", "排出先后", "每项选一个",
        "写在下面", "4 个小题", "找 5 处",
    ]  # fmt: skip
    assert all("下一题" in hint for hint in hints)


def test_arrows_move_the_crosshair_and_do_not_leave_the_question(room: Any) -> None:
    player = sit(room, only("single", "spot"))
    on(player)
    board = room.find(QWidget, "canvas")
    assert board.hasFocus()
    press(player, Key.Key_Left, Key.Key_Right, Key.Key_Right)
    assert player.sheet.place == 1
    assert board.cross == (520, 500)
    QTest.keyClick(board, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert player.sheet.place == 0


def test_letters_beyond_the_options_still_flag(room: Any) -> None:
    player = sit(room, only("match", "order"))
    press(player, Key.Key_F)
    assert player.sheet.flags == {1}
    on(player)
    press(player, Key.Key_M)
    assert player.sheet.flags == {1, 2}


@pytest.mark.parametrize("theme", [Theme(), Theme(scale=1.5)], ids=["100", "150"])
def test_the_text_stays_in_sight_while_its_last_part_is_answered(room: Any, theme: Theme) -> None:
    player = sit(room, only("case"), theme)
    QTest.qWait(50)
    assert player.question is not None
    control = player.question.control
    control.go(3)  # type: ignore[attr-defined]
    QTest.qWait(50)
    split = player.question.findChild(MaterialSplit)
    assert split is not None
    material = split.material
    stem = player.question.findChild(QWidget, "stem")
    assert stem is not None
    assert not stem.visibleRegion().isEmpty()
    assert material.width() > 0.3 * split.width()
    part = player.question.findChild(QWidget, "part-4")
    assert part is not None
    assert not part.visibleRegion().isEmpty()


def test_what_is_answered_in_part_is_shown_apart_and_named_before_handing_in(room: Any) -> None:
    player = sit(room, only("single", "match", "case"))
    on(player)
    press(player, Key.Key_1, Key.Key_B)
    number = room.find(QWidget, "number-2")
    assert "答了一部分" in number.accessibleName()
    assert [i.number for i in player.sheet.part_items()] == [2]
    player.ask_to_hand_in()
    assert room.shown("check-part")
    assert room.shown("check-open")


def test_all_parts_answered_are_no_longer_in_part(room: Any) -> None:
    player = sit(room, only("case"))
    assert player.question is not None
    player.question.control.show_response(ten_kinds.CASE.key())
    player.question.control.changed.emit(ten_kinds.CASE.key())
    assert player.sheet.part_items() == ()
    room.saved()
    assert unpacked(room.stored()[1][2]) == ("265",)


def test_a_larger_size_keeps_what_was_pointed_at(room: Any) -> None:
    player = sit(room, only("spot"))
    control = player.question.control if player.question else None
    assert isinstance(control, SpotAnswer)
    control.press_at((850, 600))
    room.saved()
    room.window.set_size(1.5)
    again = room.player().question.control
    assert again is not control
    assert again.response() == ("850,600",)


def test_the_picture_is_there_without_asking_the_store_again(room: Any) -> None:
    player = sit(room, only("spot"))
    assert player.session.desk.pictures == {ten_kinds.SCENE.id: ten_kinds.SCENE.data}
    assert room.shown("canvas")
    assert not room.shown("picture-missing")


def test_a_picture_that_is_gone_lets_the_rest_be_answered(room: Any) -> None:
    room.house.exams.set(only("spot", "single"), [NO], shuffle=False)
    room.enter()
    room.identify()
    room.window.start()
    player = room.player()
    assert [item.label for item in player.sheet.items] == ["单选题", "隐患排查题"]
    on(player)
    assert room.shown("picture-missing")
    on(player, -1)
    press(player, Key.Key_A)
    room.saved()
    room.hand_in()
    assert room.shown("result")


@pytest.mark.parametrize(
    ("name", "response", "said"),
    [
        ("order", ("A", "E", "B", "C", "D"), ("答对 3 / 5", "第 1 步", f"正确答案：{ten_kinds.STEPS[0]}")),
        ("match", ("B", "B", "", "C"), ("答对 2 / 4", "金属粉末着火", "正确答案：干砂或 D 类灭火剂", "没连")),
        ("number", ("150",), ("答错了", "正确答案：160 学时")),
        ("case", (packed(("A",)), "", packed(("3",)), ""), ("答对 1 / 4", "正确答案：265 人", "前三项都有规定。")),
        ("spot", ("850,600", "600,100"), ("答对 1 / 5", "安全出口前堆放纸箱", "没找到", "点错了", "出口要随时畅通。")),
    ],
)  # fmt: skip
def test_practice_says_what_was_right_part_by_part(
    room: Any, name: str, response: tuple[str, ...], said: tuple[str, ...]
) -> None:
    player = sit(room, only(name), manner=Manner.PRACTICE)
    assert player.question is not None
    control = player.question.control
    control.show_response(response)
    control.changed.emit(response)
    room.saved()
    room.find(QWidget, "explain").click()
    room.bot.waitUntil(lambda: room.shown("feedback"))
    words = room.find(QWidget, "feedback").accessibleName()
    assert [part for part in said if part not in words] == []


def test_practice_shows_the_hazards_on_the_picture(room: Any) -> None:
    player = sit(room, only("spot"), manner=Manner.PRACTICE)
    assert player.question is not None
    control = player.question.control
    assert isinstance(control, SpotAnswer)
    control.press_at((850, 600))
    room.saved()
    room.find(QWidget, "explain").click()
    room.bot.waitUntil(lambda: room.shown("feedback"))
    assert control.canvas is not None
    assert [found.hit for found in control.canvas.found] == [True, False, False, False, False]


def test_the_result_of_a_practice_lists_wrong_parts_and_shows_the_picture(room: Any) -> None:
    player = sit(room, only("spot", "order"), manner=Manner.PRACTICE)
    control = player.question.control if player.question else None
    assert control is not None
    control.show_response(tuple("ABCDE"))
    control.changed.emit(tuple("ABCDE"))
    room.saved()
    room.hand_in()
    assert room.shown("wrong")
    assert room.shown("verdicts")
    assert room.shown("spot-review")
    kind = ten_kinds.question("spot").kind
    assert isinstance(kind, Spotting)


def picture_in_sight(player: Player) -> bool:
    """Whether the picture is whole between the stem and the foot, with nothing scrolled."""
    assert player.question is not None
    control, page = player.question.control, player.question._page
    assert isinstance(control, SpotAnswer)
    assert control.canvas is not None
    seen = control.canvas.visibleRegion().boundingRect()
    return seen == control.canvas.rect() and page.verticalScrollBar().value() == 0


@pytest.mark.parametrize("size", [(1440, 900), (1280, 800)])
@pytest.mark.parametrize("scale", [1.0, 1.5, 1.8])
def test_a_picture_with_hazards_is_whole_on_screen_and_takes_presses_where_they_are(
    room: Any, size: tuple[int, int], scale: float
) -> None:
    player = sit(room, only("single", "spot"), Theme(scale=scale), size)
    on(player)
    room.bot.waitUntil(lambda: picture_in_sight(player))
    board = room.find(QWidget, "canvas")
    assert board.height() >= player.theme.px(200)
    assert board.height() / board.width() == pytest.approx(800 / 1200, abs=0.01)
    for hazard in ten_kinds.HAZARDS:
        at = board.at(hazard.shape.middle()).toPoint()
        QTest.mouseClick(board, Qt.MouseButton.LeftButton, pos=at)
    spot = ten_kinds.question("spot").kind
    assert player.question is not None
    assert spot.mark(player.question.control.response()).right


def test_the_picture_gives_way_to_what_comes_above_it_and_to_a_smaller_window(room: Any) -> None:
    player = sit(room, only("spot"))
    room.bot.waitUntil(lambda: picture_in_sight(player))
    before = room.find(QWidget, "canvas").height()
    assert player.question is not None
    player.question.say("监考人给您延长了 5 分钟。")
    room.bot.waitUntil(lambda: room.find(QWidget, "canvas").height() < before)
    room.bot.waitUntil(lambda: picture_in_sight(player))
    room.window.resize(1100, 760)
    room.bot.waitUntil(lambda: room.find(QWidget, "canvas").height() < before - 60)
    room.bot.waitUntil(lambda: picture_in_sight(player))


def test_the_way_to_the_key_stays_in_sight_below_the_picture(room: Any) -> None:
    player = sit(room, only("spot"), manner=Manner.PRACTICE)
    room.bot.waitUntil(lambda: picture_in_sight(player))
    button = room.find(QWidget, "explain")
    room.bot.waitUntil(lambda: button.visibleRegion().boundingRect() == button.rect())


def test_a_picture_in_a_part_is_whole_once_the_part_is_in_hand(room: Any) -> None:
    spot = Part("图中有哪些隐患？", ten_kinds.question("spot").kind)
    case = Case((*ten_kinds.CASE.questions[:2], spot))
    player = sit(room, ten_kinds.paper_of(case), size=(1280, 800))
    assert player.question is not None
    player.question.control.go(2)  # type: ignore[attr-defined]
    board = room.find(QWidget, "canvas")
    room.bot.waitUntil(lambda: board.visibleRegion().boundingRect() == board.rect())
    assert board.hasFocus()
