"""Last leg: one person's file, the page of the day, and everything once more in large type."""

from __future__ import annotations

from trainer.office import Look
from trainer.tour import exams, first, meetings, study
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
    _dress(guide, Look(LARGE))
    _look(guide, "-150")
    _look_inside(guide, "-150")
    _dress(guide, Look(dark=True))
    _look(guide, "-dark")


def _dress(guide: Guide, look: Look) -> None:
    guide.ask(lambda: guide.house.office.keep_look(look))
    theme = Theme(dark=look.dark, scale=look.scale / 100)
    guide.window.set_theme(theme)
    guide.stage.wait(lambda: guide.window.theme == theme, "the new look")
    guide.settle()


def _look(guide: Guide, suffix: str) -> None:
    """Each page, and a case read."""
    first.rail(guide, suffix)
    page = guide.visit("cases", case=study.CASE)
    guide.stage.wait(lambda: page.reading is not None, "the case to open")
    guide.see(f"case{suffix}")


def _look_inside(guide: Guide, suffix: str) -> None:
    """What opens from the pages: slides, recipe, results, a session, a file, meeting, exam."""
    study.present(guide, suffix)
    page = guide.visit("exams")
    page.to_blueprint(guide.ask(lambda: guide.house.authoring.blueprint("cadres")))
    guide.see(f"blueprint{suffix}")
    page.to_new_exam("workers")
    guide.see(f"new-exam{suffix}")
    page.to_exam(guide.done["passed"]["exam"], "results")
    guide.see(f"results{suffix}")
    guide.visit("educations", number=guide.done["education"]["number"])
    guide.see(f"education{suffix}")
    guide.visit("people", person=PASSES[1])
    guide.see(f"person{suffix}")
    meetings.look_in(guide, suffix)
    exams.look_in(guide, suffix)
    guide.unlock()
