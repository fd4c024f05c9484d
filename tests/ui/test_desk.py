"""Work on the desk: off the screen's thread, in order, with progress and a way to stop."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from stage import shown

from trainer.ui.desk import Cancelled, Desk, Job, run
from trainer.ui.parts.jobs import JobStrip
from trainer.ui.tokens import Theme


@pytest.fixture
def desk(qapp: QObject) -> Iterator[Desk]:
    del qapp
    made = Desk()
    yield made
    made.close()


def test_work_is_off_the_screens_thread_and_news_on_it(qtbot: QtBot, desk: Desk) -> None:
    threads: list[object] = []
    worked: list[object] = []
    run(desk, lambda _: worked.append(current_thread()), lambda _: threads.append(current_thread()))
    qtbot.waitUntil(lambda: len(threads) == 1)
    assert threads == [main_thread()]
    assert worked[0] is not main_thread()


def test_jobs_run_in_the_order_they_were_put(qtbot: QtBot, desk: Desk) -> None:
    ended: list[int] = []
    for number in range(5):
        run(desk, lambda _, number=number: number, ended.append)
    qtbot.waitUntil(lambda: len(ended) == 5)
    assert ended == [0, 1, 2, 3, 4]
    assert not desk.busy


def test_a_failure_is_told_and_the_next_job_runs(qtbot: QtBot, desk: Desk) -> None:
    failures: list[Exception] = []
    ended: list[int] = []
    run(desk, lambda _: 1 // 0, None, failures.append)
    run(desk, lambda _: 7, ended.append)
    qtbot.waitUntil(lambda: ended == [7])
    assert isinstance(failures[0], ZeroDivisionError)


def counting(job: Job[int], started: Event, go: Event) -> int:
    started.set()
    go.wait(5)
    job.report(1, 2)
    return 1


def test_a_cancelled_job_stops_at_its_next_report_and_is_no_failure(
    qtbot: QtBot, desk: Desk
) -> None:
    started, go = Event(), Event()
    told: list[object] = []
    job = run(desk, lambda j: counting(j, started, go), told.append, told.append)
    errors: list[object] = []
    desk.finished.connect(lambda _, error: errors.append(error))
    started.wait(5)
    job.cancel()
    go.set()
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert isinstance(errors[0], Cancelled)
    assert told == []


def test_nobody_is_told_once_the_owner_is_gone(qtbot: QtBot, desk: Desk) -> None:
    started, go = Event(), Event()
    told: list[object] = []
    owner = QObject()
    run(desk, lambda j: counting(j, started, go), told.append, owner=owner)
    started.wait(5)
    from shiboken6 import delete

    delete(owner)
    go.set()
    qtbot.waitUntil(lambda: not desk.busy)
    qtbot.wait(20)
    assert told == []


def strip(qtbot: QtBot, theme: Theme, desk: Desk, seconds: list[float]) -> JobStrip:
    made = JobStrip(theme, desk, lambda: seconds[0])
    shown(qtbot, made, 1000, 72)
    made.hide()
    return made


def test_the_strip_shows_count_estimate_and_what_cancelling_means(
    qtbot: QtBot, theme: Theme, desk: Desk
) -> None:
    seconds = [0.0]
    made = strip(qtbot, theme, desk, seconds)
    started, go = Event(), Event()
    run(desk, lambda j: counting(j, started, go), title="导入", on_cancel="和导入前一样")
    run(desk, lambda _: 0, title="打印")
    qtbot.waitUntil(lambda: made.title.text() == "正在导入")
    made.show()
    seconds[0] = 30.0
    made._show_progress(1, 2)
    assert made.estimate.text() == "50%，大约还要 30 秒"
    assert made.meaning.text() == "和导入前一样"
    assert made.queue_button.text() == "排队 1 件"
    go.set()
    qtbot.waitUntil(lambda: not desk.busy)


def test_a_short_job_never_shows_the_strip(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    made = strip(qtbot, theme, desk, [0.0])
    ended: list[int] = []
    run(desk, lambda _: 3, ended.append, title="导出")
    qtbot.waitUntil(lambda: ended == [3])
    assert not made.isVisible()


def test_a_failed_job_stays_with_a_way_to_try_again(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    made = strip(qtbot, theme, desk, [0.0])
    outcomes = [ValueError("坏"), None]

    def work(_: Job[str]) -> str:
        error = outcomes.pop(0)
        if error is not None:
            raise error
        return "好"

    ended: list[str] = []
    run(desk, work, ended.append, title="导入")
    qtbot.waitUntil(made.isVisible)
    assert made.title.text() == "导入没有做完"
    made.act_button.click()
    qtbot.waitUntil(lambda: ended == ["好"])
    qtbot.waitUntil(lambda: made.title.text() == "导入：已完成")


def test_a_result_that_can_be_seen_offers_to(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    made = strip(qtbot, theme, desk, [0.0])
    started, go = Event(), Event()
    seen: list[int] = []
    run(desk, lambda j: counting(j, started, go), title="导入", view=seen.append)
    qtbot.waitUntil(lambda: made.title.text() == "正在导入")
    made.show()
    go.set()
    qtbot.waitUntil(lambda: made.act_button.text() == "查看")
    made.act_button.click()
    assert seen == [1]


def test_a_closed_desk_takes_nothing_in_and_says_nothing(qapp):
    made, done = Desk(), []
    made.close()
    run(made, lambda _: done.append("worked"), done.append, done.append)
    qapp.processEvents()
    assert (done, made.busy) == ([], False)
