"""What a question leads to, changed in its form: cases, posts and the duties of posts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from classroom import Classroom
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from stage import at_keys

from trainer.ui.bank import who
from trainer.ui.bank.editor.form import QuestionForm
from trainer.ui.bank.editor.linking import LinkEdit
from trainer.ui.bank.page import BankPage
from trainer.ui.bank.versions import DiffText, VersionsDialog

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
MINE = "本厂题库"
popup = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(autouse=True)
def named() -> Iterator[None]:
    who.remember("李四")
    yield
    who.remember("")


def own(room: Classroom, kind: str = "single") -> str:
    """A saved question of our own bank."""
    editing, banks = room.house.editing, room.house.banks
    known = banks.search(kinds=[kind], limit=1)
    ref = editing.copy(known[0].id, MINE, "李四")
    editing.save(ref, editing.desk(ref).form, "李四")
    return ref


def open_form(qtbot: QtBot, page: BankPage, ref: str) -> QuestionForm:
    pane = page.library.pane
    page.library.write(ref) if pane.sheet is None else page.library.choose(ref)
    qtbot.waitUntil(lambda: pane.editor.question == ref and pane.editor.desk is not None)
    page.library.edit()
    qtbot.waitUntil(lambda: pane.editor.form is not None)
    assert pane.editor.form is not None
    return pane.editor.form


def typed(qtbot: QtBot, edit: LinkEdit, words: str) -> None:
    """Type *words* into the search line and press Enter."""
    at_keys(qtbot, edit.line)
    edit.line.setText(words)
    edit.line.textEdited.emit(words)
    qtbot.keyClick(edit.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not edit.line.text())


def linked(qtbot: QtBot, page: BankPage, room: Classroom) -> tuple[str, QuestionForm]:
    ref = own(room)
    form = open_form(qtbot, page, ref)
    qtbot.waitUntil(form.links.posts.line.isEnabled)
    return ref, form


def test_cases_posts_and_duties_are_found_by_typing_and_saved(
    qtbot: QtBot, page: BankPage, room: Classroom
) -> None:
    ref, form = linked(qtbot, page, room)
    links, (card, other) = form.links, room.house.study.cards()[:2]
    assert not links.duties.line.isEnabled()
    case = next(c for c in room.house.study.cases().cases if c.id not in links.cases.value())
    typed(qtbot, links.cases, f"{case.title} {case.date.isoformat()}")
    typed(qtbot, links.posts, card.post)
    assert {o.ref.partition("/")[0] for o in links.duties._offers.values()} == {card.id}
    typed(qtbot, links.duties, card.duties[1].text)
    qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: room.house.banks.sheet(ref).stored.seq == 2)
    saved = room.house.banks.question(ref)
    assert case.id in saved.cases
    assert (saved.posts, saved.duties) == ((card.id,), (f"{card.id}/2",))
    assert other.id not in saved.posts


@popup
def test_the_list_of_what_may_be_added_is_chosen_from_by_keys_and_leaves_out_what_is_there(
    qtbot: QtBot, page: BankPage, room: Classroom
) -> None:
    _, form = linked(qtbot, page, room)
    posts = form.links.posts
    first, second = list(posts._offers)[:2]
    for wanted in (first, second):
        at_keys(qtbot, posts.all_button)
        qtbot.keyClick(posts.all_button, Qt.Key.Key_Space)
        shown = posts.line.completer().popup()
        qtbot.waitUntil(shown.isVisible)
        qtbot.keyClick(shown, Qt.Key.Key_Down)
        qtbot.keyClick(shown, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda wanted=wanted: wanted in posts.value())
        qtbot.waitUntil(lambda: not posts.line.text())
    assert posts.value() == [first, second]


def test_a_post_that_is_taken_away_takes_its_duties_along_and_says_so(
    qtbot: QtBot, page: BankPage, room: Classroom
) -> None:
    _, form = linked(qtbot, page, room)
    links, (card, other) = form.links, room.house.study.cards()[:2]
    for post in (card, other):
        links.posts.add(post.id)
        links.duties.add(f"{post.id}/1")
    qtbot.mouseClick(links.posts.removers[card.id], LEFT)
    assert links.values()["posts"] == [other.id]
    assert links.values()["duties"] == [f"{other.id}/1"]
    assert links.told.isVisible()
    assert "1 条职责" in links.told.accessibleName()
    qtbot.mouseClick(links.duties.removers[f"{other.id}/1"], LEFT)
    assert links.values()["duties"] == []
    assert not links.told.isVisible()


def test_links_are_given_up_and_brought_back_like_all_else_that_is_typed(
    qtbot: QtBot, page: BankPage, room: Classroom
) -> None:
    ref, form = linked(qtbot, page, room)
    editor, card = page.library.pane.editor, room.house.study.cards()[0]
    form.links.posts.add(card.id)
    editor.settle()
    qtbot.waitUntil(lambda: room.house.editing.desk(ref).form.get("posts") == [card.id])
    qtbot.mouseClick(editor.drop_button, LEFT)
    qtbot.waitUntil(lambda: not room.house.editing.desk(ref).unsaved)
    qtbot.waitUntil(lambda: editor.form is not None and not editor.form.links.posts.value())


def test_two_versions_name_what_they_lead_to(qtbot: QtBot, page: BankPage, room: Classroom) -> None:
    ref, editing = own(room), room.house.editing
    card = room.house.study.cards()[0]
    first = editing.desk(ref).form
    editing.save(ref, {**first, "posts": [card.id], "duties": [f"{card.id}/1"]}, "王五")
    dialog = VersionsDialog(page.context, page, ref, fixed=False)
    dialog.open()
    qtbot.waitUntil(lambda: len(dialog.findChildren(DiffText)) == 2)
    said = [text.accessibleName() for text in dialog.findChildren(DiffText)]
    assert said[0] == f"（新加：{card.post}）"
    assert card.duties[0].text in said[1]
    dialog.reject()


def test_opening_a_form_changes_nothing(qtbot: QtBot, page: BankPage, room: Classroom) -> None:
    ref, editing = own(room), room.house.editing
    card = room.house.study.cards()[0]
    form = {
        **editing.desk(ref).form,
        "topics": ["用电安全", "理念方针"],
        "cases": ["一起没有收录的事故"],
        "posts": [card.id],
        "duties": [f"{card.id}/2", f"{card.id}/1"],
    }
    editing.keep(ref, form, "李四")
    shown = open_form(qtbot, page, ref)
    qtbot.waitUntil(shown.links.posts.line.isEnabled)
    assert shown.form() == form
