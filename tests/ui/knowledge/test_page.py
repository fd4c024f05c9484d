"""学一学: the list, the page that is read, and the way to what an article says."""

from __future__ import annotations

from classroom import Classroom
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from stage import at_keys, shown

from trainer.quiz.question import Ground
from trainer.ui.bank.page import BankPage
from trainer.ui.citing import GistDialog, GistLink
from trainer.ui.knowledge.page import KnowledgePage
from trainer.ui.parts.rich import PictureButton


def links(page: KnowledgePage) -> list[GistLink]:
    return page.reader.findChildren(GistLink)


def words(dialog: GistDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def reading(page: KnowledgePage) -> str:
    assert page.reader.primer is not None
    return page.reader.primer.id


def test_pages_stand_in_their_order_and_the_first_is_read(page: KnowledgePage) -> None:
    assert [p.id for p in page.table.rows] == ["colours", "dust"]
    assert reading(page) == "colours"
    assert page.header.subtitle.text() == "2 页，一页三分钟读完"


def test_the_picture_of_a_page_comes_and_can_be_opened(qtbot: QtBot, page: KnowledgePage) -> None:
    qtbot.waitUntil(lambda: len(page.reader.findChildren(PictureButton)) == 1)
    (picture,) = page.reader.findChildren(PictureButton)
    assert picture.accessibleName() == "图：四种颜色，按回车放大"


def test_search_and_audience_narrow_the_list(qtbot: QtBot, page: KnowledgePage) -> None:
    page.search()
    page.box.setText("积尘")
    qtbot.keyClick(page.box, Qt.Key.Key_Return)
    assert [p.id for p in page.table.rows] == ["dust"]
    page.audience.choose("从业人员")
    page._filter()
    assert len(page.table.rows) == 0
    assert not page.none.isHidden()


def test_a_page_asked_for_is_shown_whatever_the_list_was_narrowed_to(
    qtbot: QtBot, page: KnowledgePage
) -> None:
    page.box.setText("红橙黄蓝")
    page._filter()
    page.shown(primer="dust")
    qtbot.waitUntil(lambda: reading(page) == "dust")
    assert page.box.text() == ""


def test_what_an_article_says_opens_by_keyboard(qtbot: QtBot, page: KnowledgePage) -> None:
    qtbot.waitUntil(lambda: links(page)[1].citation is not None)
    article, law, unknown = links(page)
    assert (article.text(), law.text()) == ("看条文要点", "这部法规讲什么")
    assert unknown.isHidden()
    assert article.accessibleName() == "看条文要点：《中华人民共和国安全生产法》第四条"
    if page.sides.narrow:
        page.sides.open_detail()
    at_keys(qtbot, article)
    qtbot.keyClick(article, Qt.Key.Key_Space)
    dialog = article.findChild(GistDialog)
    assert dialog is not None
    said = words(dialog)
    assert "建立双重预防机制。" in said
    assert "主席令第八十八号" in said
    assert "2021 年 9 月 1 日起施行" in said
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_a_ground_without_a_document_asks_nothing(room: Classroom) -> None:
    link = GistLink(room.context, Ground(case="dust"))
    assert link.isHidden()
    link.open()
    assert link.citation is None


def test_the_law_under_a_question_leads_to_what_it_says(qtbot: QtBot, room: Classroom) -> None:
    page = shown(qtbot, BankPage(room.context), 1272, 900)
    page.shown(question="q-1")
    pane = page.library.pane
    qtbot.waitUntil(lambda: pane.sheet is not None and pane.sheet.question.id == "q-1")
    (link,) = pane.text.findChildren(GistLink)
    qtbot.waitUntil(lambda: link.citation is not None)
    assert not link.isHidden()


def test_search_everywhere_finds_a_page(room: Classroom) -> None:
    (hit,) = room.house.study.search("积尘扬起")
    assert (hit.kind, hit.id, hit.title) == ("primer", "dust", "粉尘为什么会炸")
