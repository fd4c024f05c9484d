"""登记没开的原因: asked on the page of meetings and on 今日 alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from trainer.ui.briefings.reason_dialog import ReasonDialog
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.said import said
from trainer.ui.words import t

EXCUSES: Final = ("班组休息", "停产检修", "全员外出培训", "并入其他班组")


def ask_excuse(
    context: Context, parent: QWidget, team: str, before: str, done: Callable[[], object]
) -> None:
    """Ask why *team* held no meeting, offering the reason given *before*; *done* once it is kept."""
    dialog = ReasonDialog(
        context.theme, parent, t("{}今天为什么没开晨会？").format(team),
        t("原因记在今天的记录里，“今日”不再催。以后还可以补开。"), t("登记"), EXCUSES,
    )  # fmt: skip
    dialog.line.setText(before)
    dialog.given.connect(lambda reason: _keep(context, parent, team, reason, done))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _keep(
    context: Context, parent: QWidget, team: str, reason: str, done: Callable[[], object]
) -> None:
    service = context.services.briefings
    run(
        context.desk,
        lambda _: service.excuse(team, reason),
        lambda _: done(),
        lambda error: context.error(said(error)),
        owner=parent,
    )
