"""Second leg: an accident case found, read, presented, printed; a post's cards and poster."""

from __future__ import annotations

from PySide6.QtCore import Qt

from trainer.tour.guide import Guide

CASE = "tianjin-port-2015"
POST = "packer"


def case(guide: Guide) -> None:
    """Find 天津港 8·12 by a two-character word, read, present and print it."""
    stage, page = guide.stage, guide.visit("cases")
    found = {}
    for words in ("中毒", "爆炸"):
        stage.type(page.library.box, words)
        stage.key(page.library.box, Qt.Key.Key_Return)
        stage.idle(0.4)
        guide.settle()
        found[words] = len(page.library.table.rows)
    guide.see("cases-search")
    guide.done["found"] = found
    page.library.choose(CASE)
    stage.key(page.library.table, Qt.Key.Key_Return)
    stage.wait(lambda: page.reading is not None, "the case to open")
    guide.see("case")
    present(guide)
    page.send_to_print()
    guide.preview("case-sheet")


def present(guide: Guide, suffix: str = "") -> None:
    """Go through the slides of the case that is open."""
    stage, page = guide.stage, guide.page
    page.present()
    stage.wait(lambda: page.presenter is not None, "the presenter")
    slides = page.presenter
    slides.resize(1440, 900)
    stage.idle(0.2)
    stage.look(slides, f"presenter{suffix}")
    for number in range(2, 5):
        stage.key(slides, Qt.Key.Key_Right)
        stage.look(slides, f"presenter-{number}{suffix}")
    stage.key(slides, Qt.Key.Key_Escape)
    stage.wait(lambda: page.presenter is None, "the presenter to end")
    guide.settle()


def card(guide: Guide) -> None:
    """Print the pocket cards and the poster of 包装工."""
    for poster, name in ((False, "pocket-cards"), (True, "poster")):
        page = guide.visit("cards", card=POST)
        guide.stage.wait(
            lambda page=page: not any(face.empty for face in page.preview.faces.values()),  # type: ignore[misc]
            "the card to be drawn",
        )
        if not poster:
            guide.see("card")
        page.send_to_print()
        dialog = guide.dialog("the printing dialog")
        if poster:
            dialog.poster.click()  # type: ignore[attr-defined]
        guide.stage.look(dialog, f"print-{name}")
        dialog.act.click()  # type: ignore[attr-defined]
        guide.settle()
        guide.preview(name)
