"""Garbage of the screen is let go on the screen's thread, whoever makes objects meanwhile."""

from __future__ import annotations

import gc
import threading
import weakref

from pytestqt.qtbot import QtBot

from trainer.ui.desk import Desk, run


class Knot:
    """Holds itself, so that only the collector can let it go."""

    def __init__(self) -> None:
        self.me = self


def busy_work(_: object) -> int:
    """Make far more objects than Python allows before it collects."""
    return sum(len(pair) for pair in [[[n], [n]] for n in range(60_000)])


def test_the_desk_never_collects_what_the_screen_let_go(qtbot: QtBot) -> None:
    desk, threads = Desk(), []
    knot = Knot()
    weakref.finalize(knot, lambda: threads.append(threading.current_thread()))
    del knot
    run(desk, busy_work)
    qtbot.waitUntil(lambda: not desk.busy)
    desk.close()
    gc.collect()
    assert threads == [threading.main_thread()]


def test_with_the_last_desk_python_collects_by_itself_again(qtbot: QtBot) -> None:
    one, other = Desk(), Desk()
    one.close()
    assert not gc.isenabled()
    other.close()
    other.close()
    assert gc.isenabled()
    qtbot.wait(1)


def test_cycles_do_not_pile_up_while_a_desk_works(qtbot: QtBot) -> None:
    desk = Desk()
    gone: list[int] = []
    for number in range(2_000):
        weakref.finalize(Knot(), gone.append, number)
    qtbot.waitUntil(lambda: len(gone) == 2_000)
    desk.close()
    assert gone
