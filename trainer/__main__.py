"""Wires everything: where the data lies, the clock, chance, then the window or the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path
from secrets import randbelow
from typing import TYPE_CHECKING

from trainer.clocks import CHINA, steady_clock
from trainer.quiz.refusals import Refusal
from trainer.trouble import Trouble, reason

if TYPE_CHECKING:
    from trainer.house import House

_FILE = "jingzhong.db"


def default_home() -> Path:
    """Where data lies unless `--home` or JINGZHONG_HOME says otherwise."""
    from platformdirs import user_data_path

    named = os.environ.get("JINGZHONG_HOME")
    return Path(named) if named else user_data_path("jingzhong", appauthor=False)


def opener(
    home: Path, database: str, clock: Callable[[], datetime] | None = None
) -> Callable[..., House]:
    """How to open the installation under *home*, or the database at the URL *database*.

    What is answered takes *ready*: without it nothing is created or migrated (see `build`).
    """

    def open_house(*, ready: bool = True) -> House:
        from trainer.house import build
        from trainer.library import shipped

        try:
            home.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Trouble(
                f"建不了数据文件夹{home}（{reason(error)}）。请用 --home 另选一个。"
            ) from error
        url = database or f"sqlite:///{home / _FILE}"
        return build(
            url,
            home,
            shipped(),
            clock=clock or steady_clock(),
            zone=CHINA,
            seed=lambda: randbelow(1 << 31),
            ready=ready,
        )

    return open_house


def main(arguments: list[str] | None = None) -> int:
    """Run *arguments* (those of the process if None); the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # Chinese also where the system thinks otherwise
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        code = _done(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except SystemExit as end:  # argparse has said what is to be said
        return int(end.code or 0)
    except OSError as error:
        return _unheard(error)
    return code


def _done(arguments: list[str]) -> int:
    from trainer.cli import parser, run

    given = parser().parse_args(arguments)
    home = Path(given.home) if given.home else default_home()
    open_house = opener(home, given.database or "")
    try:
        if given.run is None:
            return _window(home, given.database or "")
        return run(given, open_house)
    except (Refusal, Trouble) as sentence:
        _tell(str(sentence))
    except KeyboardInterrupt:
        _tell("已中断，没有做完。")
    return 1


def _window(home: Path, database: str) -> int:
    try:
        from trainer.ui.late import Late
        from trainer.ui.program import start
    except ImportError as error:
        missing, sign, _ = str(error).partition(": cannot open shared object")
        if not sign:
            raise
        raise Trouble(
            f"系统里缺少图形界面要用的库 {missing}。用 python3 start.py 打开，会写明要装什么。"
        ) from error
    clock = steady_clock()
    fresh = not database and not (home / _FILE).exists()
    late = Late(opener(home, database, clock), clock, CHINA, home)
    return start(late, fresh=fresh)


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr)  # noqa: T201  (the command line's word to its reader)


def _unheard(error: OSError) -> int:
    """The reader of our output went away, or the disk it goes to is full."""
    if not isinstance(error, BrokenPipeError):
        _tell(f"读写出错（{reason(error)}）。")
    ours = sys.__stdout__
    if ours is not None and sys.stdout is ours:  # nothing more is written, not at the end either
        os.dup2(os.open(os.devnull, os.O_WRONLY), ours.fileno())
    return 1


if __name__ == "__main__":
    sys.exit(main())
