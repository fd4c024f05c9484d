"""Charts that say what they show, in a sentence and as a table."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from stage import shown

from trainer.ui.parts.bars import Bar, Bars, Histogram
from trainer.ui.parts.chart import Chart
from trainer.ui.parts.meter import Meter
from trainer.ui.parts.timeline import Moment, Timeline
from trainer.ui.tokens import Theme


def charts(theme: Theme) -> list[Chart]:
    return [
        Histogram(theme, [1, 5, 0], low=50, width=5, mark=60, sentence="多数合格"),
        Bars(theme, [Bar("成绩好", 0.2, "20%")], "少数"),
    ]


def test_every_chart_is_told_in_a_sentence_and_as_a_table(qtbot: QtBot, theme: Theme) -> None:
    for chart in charts(theme):
        shown(qtbot, chart, 600, 400)
        assert chart.accessibleDescription() == chart.sentence
        head, *rows = chart.figures()
        assert rows
        assert {len(row) for row in rows} == {len(head)}
        assert not chart.grab().isNull()


def test_the_table_of_a_chart_opens_and_closes(qtbot: QtBot, theme: Theme) -> None:
    chart = shown(qtbot, charts(theme)[0], 600, 300)
    dialog = chart.open_table()
    assert dialog.isVisible()
    dialog.accept()


def test_a_bar_of_the_histogram_is_picked(qtbot: QtBot, theme: Theme) -> None:
    chart = Histogram(theme, [3, 5], low=0, width=50)
    shown(qtbot, chart, 400, 300)
    with qtbot.waitSignal(chart.picked) as heard:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(300, 100))
    assert heard.args == [1]


def test_a_narrow_timeline_goes_on_below(qtbot: QtBot, theme: Theme) -> None:
    moments = [Moment(f"22:5{n}", "起火") for n in range(6)]
    line = Timeline(theme, moments)
    shown(qtbot, line, 2000, 100)
    wide = line.sizeHint().height()
    line.resize(300, 100)
    assert line.sizeHint().height() > wide
    assert "22:50 起火" in line.accessibleName()


def test_a_meter_never_runs_over(qtbot: QtBot, theme: Theme) -> None:
    meter = shown(qtbot, Meter(theme, 1.7), 200, 8)
    assert meter.share == 1
    assert meter.accessibleName() == "100%"
