"""Last leg: one person's file, the page of the day, and everything once more in large type."""

from __future__ import annotations

from trainer.office import Look
from trainer.tour import first, study
from trainer.tour.exams import PASSES
from trainer.tour.guide import Guide
from trainer.ui.tokens import Theme

LARGE = 150


def person(guide: Guide) -> None:
    """Open the file of the one who passed and print it."""
    guide.visit("people", person=PASSES[1])
    guide.see("person")
    file = guide.ask(lambda: guide.house.roster.file(PASSES[1]))
    guide.done["file"] = {
        "hours": str(sum(e.hours for e in file.entries)),
        "sittings": len(file.sittings),
        "certificates": [c.number for c in file.certificates],
        "records": [b.number for b in file.briefings] + [e.number for e in file.educations],
    }
    data = guide.ask(lambda: guide.house.printing.person_file(PASSES[1]))
    guide.window.show_pdf("一人一档", data)
    guide.preview("person-file")


def look_again(guide: Guide) -> None:
    """Every page as it stands at the end: at this size, then at 150 % text, then dark."""
    first.rail(guide, "-end")
    for look, suffix in ((Look(LARGE), "-150"), (Look(100, dark=True), "-dark")):
        guide.ask(lambda look=look: guide.house.office.keep_look(look))  # type: ignore[misc]
        guide.window.set_theme(Theme(dark=look.dark, scale=look.scale / 100))
        guide.settle()
        first.rail(guide, suffix)
        page = guide.visit("cases", case=study.CASE)
        guide.stage.wait(lambda page=page: page.reading is not None, "the case to open")  # type: ignore[misc]
        guide.see(f"case{suffix}")
        if look.scale == LARGE:
            study.present(guide, suffix)
