"""The strip under the page that shows long work: how far, how long, how to stop."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout

from trainer.ui import tokens
from trainer.ui.desk import Cancelled, Desk, Job
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.meter import Meter
from trainer.ui.parts.text import ElidedLabel, Icon, Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t

APPEARS_AFTER_MS: Final = 2000
RESULT_STAYS_MS: Final = 10_000
ENOUGH_TO_ESTIMATE: Final = 0.02


class JobStrip(QFrame):
    """Watches a desk; hidden until a job with a title has run for two seconds."""

    def __init__(
        self, theme: Theme, desk: Desk, elapsed: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self.theme = theme
        self._desk = desk
        self._elapsed = elapsed
        self._job: Job[Any] | None = None
        self._queue: list[Job[Any]] = []
        self._began = 0.0
        self._act: Callable[[], object] = self._cancel
        self.setProperty("part", "top-line")
        self.setFixedHeight(theme.px(tokens.JOB_STRIP))
        self._build()
        self._appear = QTimer(self, singleShot=True, interval=APPEARS_AFTER_MS)
        self._appear.timeout.connect(self.show)
        self._leave = QTimer(self, singleShot=True, interval=RESULT_STAYS_MS)
        self._leave.timeout.connect(self.hide)
        desk.queued.connect(self._take)
        desk.started.connect(self._start)
        desk.finished.connect(self._finish)
        self.hide()

    def _build(self) -> None:
        theme = self.theme
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap(24), 0, theme.gap(16), 0)
        row.setSpacing(theme.gap(16))
        self.icon = Icon(theme, "hourglass", "navy", 22)
        self.title = ElidedLabel(theme, "", bold=True)
        self.count = Label(theme, "", tokens.SMALL, tone="ink2")
        self.meter = Meter(theme)
        self.estimate = Label(theme, "", tokens.SMALL, tone="ink2")
        self.meaning = ElidedLabel(theme, "", tokens.SMALL, tone="ink2")
        self.meaning.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.act_button = Button(theme, t("取消"))
        self.act_button.clicked.connect(lambda _=False: self._act())
        self.close_button = Button(theme, t("关闭"), "ghost")
        self.close_button.clicked.connect(lambda _=False: self.hide())
        self.queue_button = Button(theme, "", "ghost", "chevron-up")
        self.queue_button.clicked.connect(lambda _=False: self._show_queue())
        row.addWidget(self.icon)
        row.addLayout(self._words(), 3)
        row.addLayout(self._course(), 6)
        for widget in (self.act_button, self.close_button, self.queue_button):
            row.addWidget(widget)

    def _words(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch()
        column.addWidget(self.title)
        column.addWidget(self.count)
        column.addStretch()
        return column

    def _course(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self.theme.gap(4))
        below = QHBoxLayout()
        below.addWidget(self.estimate)
        below.addWidget(self.meaning, 1)
        column.addStretch()
        column.addWidget(self.meter)
        column.addLayout(below)
        column.addStretch()
        return column

    def _take(self, job: Job[Any]) -> None:
        if job.title:
            self._queue.append(job)
            self._say_queue()

    def _start(self, job: Job[Any]) -> None:
        if job not in self._queue:
            return
        self._queue.remove(job)
        self._job, self._began = job, self._elapsed()
        self._leave.stop()
        job.progress.connect(self._show_progress)
        if job.view is not None:
            job.done.connect(lambda result: self._show_result(job, result))
        self._look("hourglass", "navy", t("正在{}").format(job.title), running=True)
        self.count.setText(t("正在准备…"))
        self.estimate.setText("")
        self.meaning.setText(job.on_cancel)
        self.meter.show_share(0)
        self._offer(t("取消"), self._cancel)
        self._say_queue()
        if not self.isVisible():
            self._appear.start()

    def _show_progress(self, count: int, total: int) -> None:
        if self._job is None:
            return
        share = count / total if total else 0
        words = t("已做 {}，共 {}").format(f"{count:,}", f"{total:,}")
        self.count.setText(words)
        self.meter.show_share(share, words)
        self.estimate.setText(self._estimate(share))

    def _estimate(self, share: float) -> str:
        percent = f"{share:.0%}"
        if share < ENOUGH_TO_ESTIMATE:
            return percent
        left = (self._elapsed() - self._began) * (1 - share) / share
        return t("{}，大约还要 {}").format(percent, _duration(left))

    def _finish(self, job: Job[Any], error: BaseException | None) -> None:
        if job in self._queue:
            self._queue.remove(job)
            self._say_queue()
        if job is not self._job:
            return
        job.progress.disconnect(self._show_progress)
        self._job = None
        self._appear.stop()
        if not self.isVisible() and error is None:
            return
        self._show_end(job, error)

    def _show_end(self, job: Job[Any], error: BaseException | None) -> None:
        if isinstance(error, Cancelled):
            self._look("info", "ink2", t("{}：已取消").format(job.title))
            self.count.setText(job.on_cancel)
            self._leave.start()
        elif error is not None:
            self._look("circle-alert", "bad", t("{}没有做完").format(job.title))
            self.count.setText(t("没有改动任何已存的内容，可以再试一次。"))
            self.setToolTip(repr(error))
            self._offer(t("再试一次"), lambda: self._again(job))
            self.show()
        else:
            self._look("circle-check", "ok", t("{}：已完成").format(job.title))
            self.count.setText("")
            self._leave.start()

    def _show_result(self, job: Job[Any], result: object) -> None:
        view = job.view
        if view is not None and self.isVisible():
            self._offer(t("查看"), lambda: view(result))

    def _look(self, icon: str, tone: str, title: str, *, running: bool = False) -> None:
        self.icon.show_icon(icon, tone)
        self.title.setText(title)
        self.title.set_tone("ink" if running else tone)
        self.setToolTip("")
        self.setAccessibleName(title)
        for widget in (self.meter, self.estimate, self.meaning):
            widget.setVisible(running)
        self.act_button.setVisible(running)
        self.close_button.setVisible(not running)

    def _offer(self, words: str, act: Callable[[], object]) -> None:
        self._act = act
        self.act_button.setText(words)
        self.act_button.show()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.count.setText(t("正在取消…"))

    def _again(self, job: Job[Any]) -> None:
        job.renew()
        self._desk.put(job)

    def _say_queue(self) -> None:
        waiting = len(self._queue)
        self.queue_button.setText(t("排队 {} 件").format(waiting))
        self.queue_button.setVisible(waiting > 0)

    def _show_queue(self) -> None:
        menu = QMenu(self)
        for job in list(self._queue):
            entry = menu.addAction(t("不做了：{}").format(job.title))
            entry.triggered.connect(lambda _=False, job=job: job.cancel())
        menu.popup(self.queue_button.mapToGlobal(self.queue_button.rect().topLeft()))


def _duration(seconds: float) -> str:
    if seconds < 90:
        return t("{} 秒").format(max(round(seconds), 1))
    if seconds < 5400:
        return t("{} 分钟").format(round(seconds / 60))
    return t("{} 小时").format(round(seconds / 3600, 1))
