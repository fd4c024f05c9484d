"""交卷: what is asked before, what is shown after."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLabel, QWidget

from trainer.quiz.law import Gist, Law, Statute
from trainer.ui.citing import GistLink


def words_of(window: QWidget) -> str:
    """Everything that can be read or heard in *window*."""
    widgets = window.findChildren(QWidget)
    texts = [label.text() for label in window.findChildren(QLabel)]
    names = [w.accessibleName() + w.accessibleDescription() + w.toolTip() for w in widgets]
    return "\n".join(texts + names + [getattr(w, "toPlainText", str)() for w in widgets])


def test_the_last_look_names_what_is_open_and_flagged(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(2, *[kinds.single] * 4))
    player.press_option(1)
    player.go(2)
    player.foot.flag.click()
    player.ask_to_hand_in()
    numbers = {
        name: [s.text() for s in room.find(QWidget, name).squares]
        for name in ("check-open", "check-flagged")
    }
    assert numbers == {"check-open": ["2", "3", "4"], "check-flagged": ["3"]}


def test_a_number_in_the_last_look_goes_there(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(2, *[kinds.single] * 4))
    player.ask_to_hand_in()
    room.find(QWidget, "check-open").squares[2].click()
    assert (player.sheet.place, room.shown("check")) == (2, False)


def test_nothing_is_handed_in_without_the_second_press(
    room: Any, sections: Any, kinds: Any
) -> None:
    player = room.sit(sections(2, kinds.single))
    room.find(QWidget, "hand-in").click()
    room.find(QWidget, "go-on").click()
    assert room.window.page is player
    assert not room.house.exams.desk(room.window.session.desk.seat, "0018").finished


def test_the_result_says_score_verdict_and_sections(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(2, kinds.single, kinds.single), sections(1, kinds.judge))
    for place in (1, 1, 1):
        player.press_option(place)
        player.step(1)
    room.hand_in()
    assert room.find(QWidget, "heading").text() == "已交卷"
    assert room.find(QWidget, "score").text() == "5 分"
    assert room.find(QWidget, "verdict").accessibleName() == "合格"
    said = words_of(room.window)
    assert "答对 2 / 2 题" in said
    assert "1 / 1 分" in said
    assert "等待补训补考" not in said


def test_who_failed_waits_for_training_and_a_retake(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(2, kinds.single))
    player.press_option(0)
    room.hand_in()
    assert room.find(QWidget, "verdict").accessibleName() == "不合格"
    assert "等待补训补考" in words_of(room.window)


def test_free_text_waits_for_a_marker(room: Any, sections: Any, kinds: Any) -> None:
    player = room.sit(sections(9, kinds.short))
    player.question.control.area.setPlainText("关阀")
    room.hand_in()
    assert room.find(QWidget, "verdict").accessibleName() == "待阅卷"
    assert "等待补训补考" not in words_of(room.window)


def test_no_key_can_be_read_before_the_end(
    room: Any, sections: Any, kinds: Any, secret: str
) -> None:
    player = room.sit(sections(2, kinds.single), sections(3, kinds.blank), sections(9, kinds.short))
    for place in range(3):
        player.go(place)
        player.press_option(1)
        assert secret not in words_of(room.window)
    player.ask_to_hand_in()
    assert secret not in words_of(room.window)
    assert secret not in repr(room.window.session.desk)
    room.hand_in()
    assert secret not in words_of(room.window)


def test_practice_explains_each_answer_once_it_is_stored(
    room: Any, sections: Any, kinds: Any, practice: Any, secret: str
) -> None:
    player = room.sit(sections(2, kinds.single, kinds.single), **practice)
    assert secret not in words_of(room.window)
    player.press_option(0)
    room.bot.waitUntil(lambda: room.shown("feedback"))
    said = room.find(QWidget, "feedback").accessibleName()
    assert said.startswith("答错了 正确答案：B 撤离")
    assert "依据：《中华人民共和国安全生产法》（2021-06-10）第五十五条" in said
    player.press_option(1)
    room.saved()
    assert room.stored() == {1: ("A",)}


def test_practice_explains_several_choices_only_when_asked(
    room: Any, sections: Any, kinds: Any, practice: Any
) -> None:
    player = room.sit(sections(4, kinds.multiple), **practice)
    player.press_option(0)
    room.saved()
    assert not room.shown("feedback")
    for place in (1, 2):
        player.press_option(place)
    room.find(QWidget, "explain").click()
    room.bot.waitUntil(lambda: room.shown("feedback"))
    assert room.find(QWidget, "feedback").accessibleName().startswith("答对了")


def test_practice_does_not_explain_what_is_not_answered(
    room: Any, sections: Any, kinds: Any, practice: Any
) -> None:
    player = room.sit(sections(3, kinds.blank), **practice)
    room.find(QWidget, "explain").click()
    assert player.question.told.accessibleName() == "先作答，再对答案。"
    assert not room.shown("feedback")


def test_practice_ends_with_the_wrong_ones_explained(
    room: Any, sections: Any, kinds: Any, practice: Any, secret: str
) -> None:
    player = room.sit(sections(2, kinds.single, kinds.single), **practice)
    player.press_option(1)
    player.go(1)
    player.press_option(2)
    room.saved()
    room.hand_in()
    wrong = words_of(room.find(QWidget, "wrong"))
    assert "2. single 第2个题干" in wrong
    assert "您的答案：C 做完再走" in wrong
    assert "正确答案：B 撤离" in wrong
    assert secret in wrong
    assert "第1个题干" not in wrong


def test_the_law_under_a_wrong_answer_leads_to_what_it_says(
    room: Any, sections: Any, kinds: Any, practice: Any
) -> None:
    title, version = "中华人民共和国安全生产法", "2021-06-10"
    gist = Gist(version, "第五十五条", "有直接危险时可以停止作业、撤离。")
    law = Statute(title, "法律", "某机关", (Law(title, version),), gists=(gist,))
    with room.house.store.work() as work:
        work.shelf.put_statutes([law])
    player = room.sit(sections(1, kinds.single), **practice)
    player.press_option(2)
    room.saved()
    room.hand_in()
    link = room.find(GistLink, "gist")
    room.bot.waitUntil(lambda: link.citation is not None)
    assert link.citation.text == gist.text
    assert link.accessibleName() == "看条文要点：《中华人民共和国安全生产法》第五十五条"


def test_practice_in_another_order_shows_the_key_in_the_letters_seen(
    room: Any, sections: Any, kinds: Any, practice: Any
) -> None:
    player = room.sit(sections(2, *[kinds.single] * 4), shuffle=True, **practice)
    place = next(
        i for i, item in enumerate(player.sheet.items) if item.prompt.options[1].key != "B"
    )
    player.go(place)
    keys = [option.key for option in player.sheet.item.prompt.options]
    player.press_option((keys.index("B") + 1) % 4)
    room.bot.waitUntil(lambda: room.shown("feedback"))
    letter = "ABCD"[keys.index("B")]
    assert f"正确答案：{letter} 撤离" in room.find(QWidget, "feedback").accessibleName()
