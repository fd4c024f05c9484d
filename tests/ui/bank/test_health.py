"""The health page: what its figures say and lead to, and pairs side by side."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from classroom import Classroom
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from stage import shown

from trainer.quiz.health import Balance, Bias, outlined
from trainer.quiz.listing import Query
from trainer.quiz.review import RETIRED
from trainer.quiz.tally import Tally
from trainer.quiz.twins import Twins
from trainer.ui.bank import health_words as words
from trainer.ui.bank.health import HealthPage
from trainer.ui.bank.health_answers import Answers
from trainer.ui.bank.import_waiting import MendingWaiting
from trainer.ui.bank.importing import Importing
from trainer.ui.bank.page import BankPage
from trainer.ui.bank.pairs import AT_ONCE, PairsView
from trainer.ui.bank.versions import DiffText
from trainer.ui.bank.who import remember
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.heat import HeatTable
from trainer.ui.tokens import Theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def doubled(room: Classroom) -> Classroom:
    """With one shipped question twice, and one nearly twice and without an explanation."""
    banks = room.house.banks
    one, other = banks.search("", limit=2, kinds=["single"])
    near = replace(other, id="near", stem=f"{other.stem}请选一项。", explanation="", version="")
    with room.house.store.work() as work:
        work.questions.put_many(
            [replace(one, id="twin", version=""), near], "本厂题", who="李四", at=room.house.clock()
        )
    return room


@pytest.fixture
def health(qtbot: QtBot, doubled: Classroom) -> HealthPage:
    made = shown(qtbot, HealthPage(doubled.context), 1272, 900)
    qtbot.waitUntil(lambda: made.health is not None, timeout=20_000)
    return made


def test_a_cell_leads_to_its_questions(qtbot: QtBot, health: HealthPage, room: Classroom) -> None:
    heat = health.coverage.heat
    assert heat is not None
    topic, easy = heat.figures()[1][0], int(heat.figures()[1][1])
    with qtbot.waitSignal(health.asked) as asked:
        qtbot.keyClick(heat, Qt.Key.Key_Return)
    assert asked.args is not None
    (query,) = asked.args
    rows = room.house.banks.page(query)
    assert len(rows) == easy
    assert all(topic in row.topics and row.difficulty == "易" for row in rows)


def test_topics_are_also_shown_by_kind(qtbot: QtBot, health: HealthPage, room: Classroom) -> None:
    health.coverage.switch.choose("kinds")
    health.coverage._show("kinds")
    heat = health.coverage.heat
    assert heat is not None
    head, first = heat.figures()[:2]
    assert head[1] == "单选"
    with qtbot.waitSignal(health.asked) as asked:
        qtbot.keyClick(heat, Qt.Key.Key_Return)
    assert asked.args is not None
    assert len(room.house.banks.ids(asked.args[0])) == int(first[1])


def test_what_lacks_an_explanation_is_one_press_away(
    qtbot: QtBot, health: HealthPage, room: Classroom
) -> None:
    tile = health.tiles["解析"]
    assert tile.figure.text() == "1"
    with qtbot.waitSignal(health.asked) as asked:
        qtbot.mouseClick(tile, LEFT)
    assert asked.args is not None
    assert room.house.banks.ids(asked.args[0]) == ("near",)


def test_the_longest_options_lead_to_exactly_these_questions(
    qtbot: QtBot, health: HealthPage, room: Classroom
) -> None:
    assert health.health is not None
    with qtbot.waitSignal(health.asked) as asked:
        qtbot.mouseClick(health.giveaways.ways["longest"], LEFT)
    assert asked.args is not None
    query: Query = asked.args[0]
    assert set(room.house.banks.ids(query)) == set(health.health.telltales.longest.ids)
    assert room.house.banks.survey(query).count == len(health.health.telltales.longest.ids)


def test_one_bank_is_looked_at_alone(qtbot: QtBot, health: HealthPage) -> None:
    health.bank.choose("本厂题")
    health.read()
    qtbot.waitUntil(lambda: health.outline is not None and health.outline.total == 2)
    qtbot.waitUntil(lambda: health.health is not None)
    assert health.health is not None
    assert health.health.telltales.single.of == 2
    with qtbot.waitSignal(health.asked) as asked:
        qtbot.mouseClick(health.tiles["解析"], LEFT)
    assert asked.args is not None
    assert asked.args[0].ticked["banks"] == {"本厂题"}


@pytest.fixture
def pairs(qtbot: QtBot, health: HealthPage) -> PairsView:
    qtbot.mouseClick(health.tiles["twins"], LEFT)
    view = health.pairs
    assert view is not None
    qtbot.waitUntil(lambda: view.sheets is not None)
    return view


def test_pairs_stand_side_by_side_with_what_differs(qtbot: QtBot, pairs: PairsView) -> None:
    assert [pair.other for pair in pairs.table.rows] == ["twin", "near"]
    pairs.table.step(1)
    qtbot.waitUntil(lambda: pairs.sheets is not None and pairs.sheets[1].question.id == "near")
    spoken = [part.accessibleName() for part in pairs.page.findChildren(DiffText)]
    assert any("（新加：请选一项。）" in words for words in spoken)


def test_the_right_one_is_retired_and_the_pair_is_gone(
    qtbot: QtBot, pairs: PairsView, room: Classroom
) -> None:
    remember("张三")
    before = len(pairs.table.rows)
    pair = pairs.table.current()
    qtbot.mouseClick(pairs.retire_button, LEFT)
    qtbot.waitUntil(lambda: len(pairs.table.rows) == before - 1)
    assert room.house.banks.sheet(pair.other).stored.state == RETIRED
    act = room.house.editing.recent(1)[0]
    pairs._undo(act.id)
    qtbot.waitUntil(lambda: len(pairs.table.rows) == before)


def test_back_goes_from_the_pairs_to_the_figures_and_then_away(
    qtbot: QtBot, health: HealthPage, pairs: PairsView
) -> None:
    del pairs
    health.go_up()
    assert health.pairs is None
    assert health.places.currentWidget() is health.page
    with qtbot.waitSignal(health.left):
        health.go_up()


def test_a_lopsided_key_is_called_so() -> None:
    def balance(**counts: int) -> Balance:
        total = sum(counts.values())
        return Balance(counts, {key: total / len(counts) for key in counts}, total)

    assert "C 偏多" in words.letters(balance(A=5, B=5, C=20, D=5), "")
    assert "占不到便宜" in words.letters(balance(A=10, B=9, C=10, D=11), "")
    assert words.letters(balance(A=3), "") == "题还少，先不看这个。"
    assert words.letters(Balance({}, {}, 0), "还没有单选题。") == "还没有单选题。"
    assert "补几道该判“错”的题" in words.truths(balance(对=30, 错=5))


def test_a_habit_is_said_with_its_chance_and_what_to_do() -> None:
    telling = Bias(tuple(map(str, range(30))), 40, 0.25)
    assert words.habit(telling, "", "写短。") == "75%，瞎猜是 25%：不懂的人照这个猜也能得分。写短。"
    assert words.habit(Bias(("1",), 3, 0.25), "", "") == "题还少，先不看这个。"


def test_five_thousand_pairs_are_listed_at_once_and_read_as_they_come_to_view(
    qtbot: QtBot, doubled: Classroom
) -> None:
    banks = doubled.house.banks
    (one,) = banks.search("", limit=1, kinds=["single"])
    many = [replace(one, id=f"m{at}", version="") for at in range(5000)]
    with doubled.house.store.work() as work:
        work.questions.put_many(many, "大题库", who="李四", at=doubled.house.clock())
    twins = Twins(((one.id, *(q.id for q in many)),))
    began = time.perf_counter()
    view = shown(qtbot, PairsView(doubled.context, twins), 1272, 900)
    assert time.perf_counter() - began < 1
    qtbot.waitUntil(lambda: view.sheets is not None)
    assert view.words.accessibleName() == "共 5,000 对，最像的在前。"
    assert len(view.table.rows) == 5000
    assert len(view.rows) <= 2 * AT_ONCE
    view.table.go_to(4999)
    qtbot.waitUntil(lambda: "m4999" in view.rows)
    assert len(view.rows) <= 4 * AT_ONCE


@pytest.fixture
def waiting(qtbot: QtBot, page: BankPage, sheet: Importing) -> BankPage:
    """The page after an import that left three entries to be mended."""
    sheet.foot.acted.emit()
    qtbot.waitUntil(lambda: page.over is None)
    return page


@pytest.mark.parametrize("by_key", [False, True])
def test_what_waits_to_be_mended_is_one_press_away(
    qtbot: QtBot, waiting: BankPage, *, by_key: bool
) -> None:
    waiting.health_button.click()
    health = waiting.over
    assert isinstance(health, HealthPage)
    qtbot.waitUntil(lambda: health.outline is not None)
    tile = health.tiles["waiting"]
    assert tile.figure.text() == "3"
    if by_key:
        qtbot.keyClick(tile, Qt.Key.Key_Return)
    else:
        qtbot.mouseClick(tile, LEFT)
    view = waiting.over
    assert isinstance(view, MendingWaiting)
    qtbot.waitUntil(lambda: len(view.waiting) == 3)


def test_what_is_called_easy_and_is_not_is_one_press_away(
    qtbot: QtBot, theme: Theme, room: Classroom
) -> None:
    easy, hard = "易", "难"
    tallies = [Tally("a", "甲？", easy, 20, 5), Tally("b", "乙？", hard, 20, 20)]
    panel = shown(qtbot, Answers(theme, tallies), 600, 400)
    ways = {w.accessibleName(): w for w in panel.findChildren(Button)}
    assert list(ways) == [
        "标“易”，答对的却不到六成：看这 1 题", "标“难”，九成以上都答对：看这 1 题", "看这道题：甲？",
    ]  # fmt: skip
    for (name, way), wanted in zip(ways.items(), ("a", "b", "a"), strict=True):
        with qtbot.waitSignal(panel.asked) as asked:
            qtbot.keyClick(way, Qt.Key.Key_Return)
        assert asked.args is not None, name
        assert asked.args[0].only.ids == {wanted}


def test_of_a_few_answers_the_page_says_nothing(qtbot: QtBot, theme: Theme) -> None:
    panel = shown(qtbot, Answers(theme, [Tally("a", "甲？", "易", 3, 0)]), 600, 400)
    assert panel.findChildren(Button) == []


def test_an_empty_bank_has_a_page_too(qtbot: QtBot, empty_room: Classroom) -> None:
    made = shown(qtbot, HealthPage(empty_room.context), 1272, 900)
    qtbot.waitUntil(lambda: made.health is not None)
    assert made.outline == outlined(())
    assert made.tiles["twins"].figure.text() == "0"
    assert "还没有题的主题" in made.coverage.sentence.text()


@pytest.fixture
def heat(qtbot: QtBot, theme: Theme) -> HeatTable:
    made = HeatTable(theme, ["甲", "乙"], ["易", "难"], [[1, 0], [2, 3]], "两行")
    return shown(qtbot, made, 480, made.height())


def test_arrows_go_from_cell_to_cell_and_stop_at_the_edge(qtbot: QtBot, heat: HeatTable) -> None:
    heat.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(heat, key)
    with qtbot.waitSignal(heat.picked) as picked:
        qtbot.keyClick(heat, Qt.Key.Key_Space)
    assert picked.args == [1, 1]
    assert heat.accessibleName() == "图，乙，难，3"


def test_the_mouse_picks_the_cell_under_it(qtbot: QtBot, heat: HeatTable, theme: Theme) -> None:
    with qtbot.waitSignal(heat.picked) as picked:
        qtbot.mouseClick(heat, LEFT, pos=QPoint(theme.px(128) + 8, theme.px(30) + 8))
    assert picked.args == [0, 0]
    with qtbot.assertNotEmitted(heat.picked):
        qtbot.mouseClick(heat, LEFT, pos=QPoint(5, theme.px(30) + 8))


def test_the_same_figures_are_there_as_a_table(heat: HeatTable) -> None:
    assert heat.figures() == [("", "易", "难"), ("甲", "1", "0"), ("乙", "2", "3")]
