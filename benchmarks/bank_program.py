"""The real page of questions over 100,000 of them, off-screen; tells its figures in milliseconds.

Opening counts from the making of the page until its first rows are painted and their number stands
in the header; a page was opened before, so the libraries are loaded. A search counts from asking
until its first rows are painted. A stutter is a gap in a beat of 5 ms while somebody types, ticks
filters, turns the wheel and drags the bar.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count, pairwise
from pathlib import Path
from statistics import quantiles

sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.made_bank import questions
from trainer.clocks import CHINA
from trainer.house import House, build
from trainer.library import shipped
from trainer.quiz.listing import Query
from trainer.ui import style
from trainer.ui.bank.page import BankPage
from trainer.ui.context import Context
from trainer.ui.desk import Desk
from trainer.ui.tokens import Theme

_COUNT = 100_000
_NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
_PATIENCE = 20.0
_RARE = [f"第{number}条" for number in range(11, 31)]
_WORDS = (
    "监护", "电工", "除尘", "氧气", "断电", "隐患", "台账", "夜班", "喷漆", "护栏", "吊装", "叉车", "浇注",
    "焊工", "警戒", "有限空间", "可燃气体", "动火审批", "安全带", "压力表", "止血", "呼吸器", "作业票", "脚手架",
    "班组长", "人孔盖", "料仓积灰", "上锁挂牌", "初起火灾", "三十分钟", "污水处理", "叉车 报警", "电工 接地",
    "粉尘 滤袋", "焊工 动火", "喷漆房 静电", "氧气 浓度", "配电室 停电", "没有这个词",
)  # fmt: skip


class Watch(QObject):
    """Whether the rows of the table were painted when they were *fresh*."""

    def __init__(self, fresh: Callable[[], bool]) -> None:
        super().__init__()
        self.fresh, self.painted = fresh, False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice painting."""
        if event.type() == QEvent.Type.Paint and self.fresh():
            self.painted = True
        return super().eventFilter(watched, event)


def main() -> None:
    """Fill a home, open the page twice, search, scroll and type."""
    app = QApplication(sys.argv[:1])
    theme = Theme()
    style.apply(app, theme)
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder)) as house:
        desk = Desk()
        context = surroundings(house, desk, theme)
        made_page(context)[0].close()
        page, took = made_page(context)
        print("open", took)
        waits = [search(page, words) for words in (*_WORDS, *_RARE)]
        print("search", quantiles(waits, n=20)[-1])
        print("gap", max(gaps(lambda: use(page))), flush=True)
        desk.close()


@contextmanager
def opened(home: Path) -> Iterator[House]:
    """A home with 100,000 questions."""
    house = build(
        f"sqlite:///{home}/ours.db", home, shipped(), clock=lambda: _NOW, zone=CHINA,
        seed=count(1).__next__,
    )  # fmt: skip
    with house.store.work() as work:
        work.questions.put_many(questions(_COUNT), "本厂题库", who="甲", at=_NOW)
    yield house
    house.close()


def surroundings(house: House, desk: Desk, theme: Theme) -> Context:
    """What the page is given; an error ends the measuring."""
    return Context(
        services=house, desk=desk, theme=theme, clock=lambda: _NOW,
        navigate=lambda key, **_: None, lock=lambda: None, toast=lambda text, undo=None: None,
        show_pdf=lambda title, data: None, error=sys.exit, require_admin=lambda then: None,
    )  # fmt: skip


def made_page(context: Context) -> tuple[BankPage, float]:
    """A page with its first rows painted and their number told, and the milliseconds it took."""
    began = time.perf_counter()
    page = BankPage(context)
    library = page.library
    watch = Watch(lambda: len(library.table.rows) > 0)
    library.table.viewport().installEventFilter(watch)
    page.resize(1272, 900)
    page.show()
    page.shown()
    until(lambda: watch.painted and library.answer is not None)
    page.header.repaint()
    return page, (time.perf_counter() - began) * 1000


def search(page: BankPage, words: str) -> float:
    """Milliseconds from asking for *words* until the first rows are painted; none found, until told."""
    came: list[object] = []
    table = page.library.table
    old = table.rows
    watch = Watch(lambda: table.rows is not old)
    table.viewport().installEventFilter(watch)
    page.library.results.rows.connect(came.append)
    began = time.perf_counter()
    page.library.look_for(Query(words=words))
    until(lambda: bool(came) and (watch.painted or not came[0]))
    took = (time.perf_counter() - began) * 1000
    table.viewport().removeEventFilter(watch)
    page.library.results.rows.disconnect(came.append)
    rest(page)
    return took


def gaps(work: Callable[[], None]) -> list[float]:
    """Milliseconds between the beats of a timer of 5 ms during *work*."""
    beats = [time.perf_counter()]
    heart = QTimer()
    heart.setTimerType(Qt.TimerType.PreciseTimer)
    heart.timeout.connect(lambda: beats.append(time.perf_counter()))
    heart.start(5)
    work()
    heart.stop()
    return [(b - a) * 1000 for a, b in pairwise(beats)]


def use(page: BankPage) -> None:
    """Type, filter, and go through the list in every way."""
    for words in ("叉车", "叉车司机", "叉车司机 报警", ""):
        page.box.setText(words)
        turn(0.35)
    for ticked in ({"difficulties": frozenset({"难"})}, {"topics": frozenset({"消防安全"})}, {}):
        page.library.look_for(Query(ticked=ticked))
        turn(0.3)
    table = page.library.table
    for _ in range(60):
        wheel(table.viewport())
        turn(0.016)
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp):
        QTest.keyClick(table, key)
        turn(0.2)
    bar = table.verticalScrollBar()
    for step in range(60):
        bar.setValue(bar.maximum() * step // 60)
        turn(0.016)
    rest(page)


def wheel(viewport: QObject) -> None:
    """One notch down."""
    at = QPointF(300, 300)
    event = QWheelEvent(
        at, viewport.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def rest(page: BankPage) -> None:
    """Until nothing is left to do."""
    until(lambda: not page.context.desk.busy)
    turn(0.01)


def turn(seconds: float) -> None:
    """Let the page work for a while."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.0005)


def until(ready: Callable[[], bool]) -> None:
    """Let the page work until *ready*."""
    end = time.perf_counter() + _PATIENCE
    wake = QTimer()
    wake.start(100)
    while not ready():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() > end:
            raise SystemExit("the page never came to rest")


main()
