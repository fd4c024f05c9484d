"""Work off the screen's thread, one job at a time, news on the screen's thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from trainer.ui.sweeping import Sweeper

T = TypeVar("T")


class Cancelled(Exception):
    """The user changed their mind."""


class Job(QObject, Generic[T]):
    """One piece of work in hand. Connect before `Desk.put`.

    A job with a *title* (a noun: 导入“全省题库.xlsx”) shows in the strip if it takes
    long; *on_cancel* says what cancelling means; *view* shows the result.
    """

    progress = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        work: Callable[[Job[T]], T],
        parent: QObject | None = None,
        *,
        title: str = "",
        on_cancel: str = "",
        view: Callable[[T], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self.work = work
        self.title = title
        self.on_cancel = on_cancel
        self.view = view
        self._cancel = Event()

    def renew(self) -> None:
        """Forget a cancel, so that the job can be put again."""
        self._cancel.clear()

    def cancel(self) -> None:
        """Ask it to stop at its next report."""
        self._cancel.set()

    def report(self, count: int, total: int) -> None:
        """Say how far it is; the work calls this."""
        self.check()
        self.progress.emit(count, total)

    def check(self) -> None:
        """Stop here if the user changed their mind; for work that cannot count."""
        if self._cancel.is_set():
            raise Cancelled


class Desk(QObject):
    """Runs jobs in order on one thread, so the database has one writer here."""

    queued = Signal(object)
    started = Signal(object)
    finished = Signal(object, object)
    _ended = Signal(object, object)
    _began = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="desk")
        self._waiting = 0
        self._closed = False
        self._sweeper = Sweeper(self)
        self._last: object = None
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._began.connect(self.started, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether any job is running or waiting."""
        return self._waiting > 0

    def put(self, job: Job[T]) -> None:
        """Start *job* when those before it are finished; once closed, nothing is taken in."""
        if self._closed:
            return  # a screen that reads again while the program ends is told nothing
        self._waiting += 1
        self.queued.emit(job)
        future = self._thread.submit(self._work, job)
        future.add_done_callback(lambda f: self._ended.emit(job, f))

    def close(self) -> None:
        """Finish what was put, then stop."""
        self._closed = True
        self._thread.shutdown(wait=True)
        self._sweeper.close()

    def _work(self, job: Job[T]) -> T:
        self._began.emit(job)
        job.check()
        return job.work(job)

    def _deliver(self, job: Job[T], future: Future[T]) -> None:
        self._waiting -= 1
        self._last = (job, future)  # until the next: the thread may hold them a moment longer
        error = future.exception()
        self.finished.emit(job, error)
        if error is None:
            job.done.emit(future.result())
        elif isinstance(error, Exception):
            job.failed.emit(error)
        else:
            raise error


def run(  # noqa: PLR0913 - each is a choice of the caller
    desk: Desk,
    work: Callable[[Job[T]], T],
    done: Callable[[T], object] | None = None,
    failed: Callable[[Exception], object] | None = None,
    *,
    owner: QObject | None = None,
    title: str = "",
    on_cancel: str = "",
    view: Callable[[T], object] | None = None,
) -> Job[T]:
    """Put *work* on the desk and hear of its end on the screen's thread.

    Cancelling is not a failure and tells nobody. With *owner*, nothing is called
    once the owner is gone. A *title* shows the job in the strip if it takes long.
    """
    job = Job(work, title=title, on_cancel=on_cancel, view=view)
    if done is not None:
        job.done.connect(_while_alive(owner, done))
    if failed is not None:
        job.failed.connect(_while_alive(owner, _unless_cancelled(failed)))
    desk.put(job)
    return job


def _while_alive(owner: QObject | None, then: Callable[[T], object]) -> Callable[[T], None]:
    def call(value: T) -> None:
        from shiboken6 import isValid  # noqa: PLC0415 - only when something ends

        if owner is None or isValid(owner):
            then(value)

    return call


def _unless_cancelled(
    failed: Callable[[Exception], object],
) -> Callable[[Exception], None]:
    def call(error: Exception) -> None:
        if not isinstance(error, Cancelled):
            failed(error)

    return call
