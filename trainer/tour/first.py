"""First leg: the welcome, and every page of the rail."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit

from trainer.tour.guide import PASSWORD, Guide
from trainer.ui.pages import routes

UNIT = "示例化工有限公司"


def welcome(guide: Guide) -> None:
    """Fill in the first page as a new unit does."""
    stage, page = guide.stage, guide.program.welcome
    stage.wait(lambda: guide.program.welcome is not None, "the welcome")
    page = guide.program.welcome
    assert page is not None
    stage.type(stage.find(page, QLineEdit, "unit"), UNIT)
    for trade in ("危险化学品", "工贸通用"):
        tick = next(b for b in page.findChildren(QCheckBox) if b.text() == trade)
        tick.click()
    for name in ("password", "again"):
        stage.type(stage.find(page, QLineEdit, name), PASSWORD)
    stage.look(page, "welcome")
    stage.press(page, "开始使用")
    stage.wait(lambda: guide.program.window is not None, "the main window")
    guide.settle()
    guide.done["unit"] = UNIT
    guide.done["people"] = len(guide.ask(guide.house.roster.people))


def rail(guide: Guide, suffix: str = "") -> None:
    """Look at each page as a newcomer finds it."""
    for route in routes():
        if route.icon:
            guide.visit(route.key)
            guide.see(f"{route.key}{suffix}")
    guide.done.setdefault("pages", [r.title for r in routes() if r.icon])
