"""Every page of the program, in the order of the rail. Each is imported on its first visit."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Final

from trainer.ui.context import Context
from trainer.ui.page import Page
from trainer.ui.window import Route
from trainer.ui.words import t


def _page(module: str, name: str) -> Callable[[Context], Page]:
    def make(context: Context) -> Page:
        page: Page = getattr(import_module(f"trainer.ui.{module}"), name)(context)
        return page

    return make


def routes() -> tuple[Route, ...]:
    """The table. What changes things or shows keys or people needs the administrator."""
    return (
        Route("today", t("今日"), _page("today.page", "TodayPage"), "calendar-check"),
        Route("cases", t("案例库"), _page("cases.page", "CasesPage"), "library-big"),
        Route("cards", t("责任卡"), _page("cards.page", "CardsPage"), "id-card"),
        Route("knowledge", t("学一学"), _page("knowledge.page", "KnowledgePage"), "graduation-cap"),
        Route("bank", t("题库"), _page("bank.page", "BankPage"), "list-checks", needs_admin=True),
        Route("exams", t("测评"), _page("exams.page", "ExamsPage"), "clipboard-pen"),
        Route("briefings", t("晨会"), _page("briefings.page", "BriefingsPage"), "sunrise"),
        Route("educations", t("警示教育"), _page("educations.page", "EducationsPage"), "siren"),
        Route(
            "people", t("人员档案"), _page("people.page", "PeoplePage"), "contact-round", needs_admin=True
        ),
        Route(
            "settings", t("设置"), _page("settings.page", "SettingsPage"), "settings",
            foot=True, needs_admin=True,
        ),
    )  # fmt: skip


FIRST: Final = "today"
