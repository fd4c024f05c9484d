"""A way from what a text cites to what the article says."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from trainer.quiz.law import Citation
from trainer.quiz.question import Ground
from trainer.trouble import Trouble
from trainer.ui import tokens
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.text import Line, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class GistLink(Button):
    """Opens the gist of the article that *ground* cites; stays hidden where nothing is known of it."""

    def __init__(self, context: Context, ground: Ground, theme: Theme | None = None) -> None:
        super().__init__(theme or context.theme, t("看条文要点"), "link", "scale", size="small")
        self.setObjectName("gist")
        self.citation: Citation | None = None
        self.hide()
        self.clicked.connect(lambda _=False: self.open())
        if ground.document:
            study = context.services.study
            run(
                context.desk, lambda _: study.citation(ground), self._arrive, _only_trouble, owner=self
            )  # fmt: skip

    def open(self) -> None:
        """Show it."""
        if self.citation is not None:
            dialog = GistDialog(self.theme, self, self.citation)
            dialog.open()

    def _arrive(self, citation: Citation | None) -> None:
        self.citation = citation
        if citation is None:
            return
        if not citation.text:
            self.setText(t("这部法规讲什么"))
        self.setAccessibleName(f"{self.text()}：{title(citation)}")
        self.show()


class GistDialog(Dialog):
    """The article in a sentence or two, and which version of the law says so."""

    def __init__(self, theme: Theme, parent: QWidget | None, citation: Citation) -> None:
        super().__init__(theme, parent, title(citation))
        if citation.law.until:
            words = t("{}起失效，请看现行规定。").format(_day(citation.law.until.isoformat()))
            self.add(Banner(theme, "warn", words))
        if citation.text:
            self.add(Paragraph(theme, citation.text, tokens.SECTION))
            self.add(Line())
        if citation.statute.about:
            self.add(Paragraph(theme, citation.statute.about))
        self.add(Paragraph(theme, edition(citation), tokens.SMALL, tone="ink2"))
        if citation.text:
            words = t("要点是概括，不是原文；以正式文本为准。")
            self.add(Paragraph(theme, words, tokens.SMALL, tone="ink2"))
        close = self.add_button(t("知道了"), "primary")
        close.clicked.connect(lambda _=False: self.accept())
        close.setFocus()


def title(citation: Citation) -> str:
    """《law》 and article."""
    return f"《{citation.statute.title}》{citation.article}"


def edition(citation: Citation) -> str:
    """Kind, number, who issued it, which version, in force since when."""
    law, statute = citation.law, citation.statute
    since = t("{}起施行").format(_day(law.since.isoformat())) if law.since else ""
    version = t("{} 版").format(law.version)
    said = (statute.kind, law.number, statute.issuer, version, since, law.note.rstrip("。"))
    return "，".join(part for part in said if part)


def _day(iso: str) -> str:
    year, month, day = (int(part) for part in iso.split("-"))
    return t("{} 年 {} 月 {} 日").format(year, month, day)


def _only_trouble(error: Exception) -> None:
    """A database that cannot be read tells so elsewhere; there is just no link."""
    if not isinstance(error, Trouble):
        raise error
