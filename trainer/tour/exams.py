"""Third leg: assessments set, sat, interrupted, passed and failed; certificates and retakes."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Final

from PySide6.QtCore import Qt

from trainer.quiz.blueprint import Blueprint, Row
from trainer.quiz.marks import plain
from trainer.quiz.scoring import ByPart
from trainer.tour.guide import Guide
from trainer.tour.sitting import Candidate
from trainer.ui.exam.window import ExamWindow

PASSES, FAILS, LEADER = ("张三", "0011"), ("刘秀英", "0012"), ("林正", "L001")
OTHER: Final = ("高峰", "L002")
KINDS: Final = ("number", "order", "match", "spot", "case")


def assessments(guide: Guide) -> None:
    """From the recipe to certificate and retake, for workers and for cadres."""
    page = guide.visit("exams")
    page.to_office("blueprints")
    guide.see("blueprints")
    page.to_blueprint(guide.ask(lambda: guide.house.authoring.blueprint("cadres")))
    guide.settle()
    guide.see("blueprint")
    workers = _set(guide, "workers", (PASSES[1], FAILS[1], "0013"), "new-exam")
    cadres = _set(guide, "cadres", (LEADER[1], "L002"), "")
    page.to_lobby()
    guide.see("exam-lobby")
    _sit_workers(guide, workers)
    _sit_cadre(guide, cadres)
    _results(guide, workers, cadres)


def every_kind(guide: Guide) -> None:
    """A paper of the kinds that the recipes do not ask for, each looked at with its answer."""
    guide.unlock()
    rows = tuple(Row(kind, 1, Fraction(5), ByPart()) for kind in KINDS)
    recipe = Blueprint("tour", "各种题型", "", rows, 30)
    guide.ask(lambda: guide.house.authoring.keep(recipe))
    guide.visit("exams")
    exam = _set(guide, recipe.id, (OTHER[1],), "")
    candidate = _enter(guide, exam, OTHER, "")
    for kind in KINDS:
        guide.stage.look(candidate.window, f"exam-{kind}")
        candidate.answer(right=True, count=1)
        guide.stage.look(candidate.window, f"exam-{kind}-answered")
        guide.stage.key(candidate.page, Qt.Key.Key_Right)
    candidate.hand_in("exam-kinds")
    guide.done["kinds"] = _outcome(guide, exam, OTHER[1])
    _leave(guide, candidate.window)
    for key, name in ((False, "exam-kinds-paper"), (True, "exam-kinds-key")):
        data = guide.ask(lambda key=key: guide.house.printing.exam_paper(exam, key=key))  # type: ignore[misc]
        guide.stage.keep(data, name)


def look_in(guide: Guide, suffix: str) -> None:
    """Go to the door and to the first questions, and be cut off there."""
    guide.visit("exams")
    candidate = _enter(guide, guide.done["cadre"]["exam"], ("高峰", "L002"), f"exam{suffix}")
    candidate.answer(right=True, count=3)
    guide.stage.look(candidate.window, f"exam-player{suffix}")
    candidate.page.ask_to_hand_in()
    guide.stage.look(candidate.window, f"exam-hand-in{suffix}")
    _cut_off(guide, candidate.window)


def _set(guide: Guide, recipe: str, people: tuple[str, ...], picture: str) -> int:
    page = guide.page
    page.to_new_exam(recipe)
    guide.settle()
    page.view.people.choose(people)
    guide.settle()
    if picture:
        guide.see(picture)
    guide.stage.press(page.view, "抽题成卷")
    guide.settle()
    newest = guide.ask(guide.house.exams.all)[0]
    return newest.id


def _sit_workers(guide: Guide, exam: int) -> None:
    """One passes after being cut off in the middle, one fails."""
    first = _enter(guide, exam, PASSES, "exam")
    first.answer(right=True, count=12)
    first.page.sheet.go(first.page.sheet.place + 1)
    guide.stage.key(first.page, Qt.Key.Key_M)
    guide.settle()
    guide.stage.look(first.window, "exam-player")
    answered = len(first.page.sheet.items) - len(first.page.sheet.open_items())
    left = first.window.session.countdown.seconds  # type: ignore[union-attr]
    _cut_off(guide, first.window)
    guide.clock.advance(4)
    guide.visit("exams")
    guide.see("exam-interrupted")
    again = _enter(guide, exam, PASSES, "")
    kept = len(again.page.sheet.items) - len(again.page.sheet.open_items())
    ran = left - again.window.session.countdown.seconds  # type: ignore[union-attr]
    guide.done["interrupted"] = {
        "answered": answered,
        "kept": kept,
        "clock_ran_seconds": round(ran),
    }
    again.answer(right=True)
    again.hand_in("exam")
    _leave(guide, again.window)
    guide.done["passed"] = _outcome(guide, exam, PASSES[1])
    second = _enter(guide, exam, FAILS, "")
    second.answer(right=False)
    second.hand_in("exam-failed")
    _leave(guide, second.window)
    guide.done["failed"] = _outcome(guide, exam, FAILS[1])


def _sit_cadre(guide: Guide, exam: int) -> None:
    window = _enter(guide, exam, LEADER, "exam-cadre")
    window.answer(right=True)
    window.hand_in("exam-cadre")
    _leave(guide, window.window)
    guide.done["cadre"] = _outcome(guide, exam, LEADER[1])


def _results(guide: Guide, workers: int, cadres: int) -> None:
    guide.unlock("password")
    page = guide.visit("exams")
    guide.ask(lambda: guide.house.exams.close(workers))
    for tab, name in (("room", "exam-room"), ("retake", "retake"), ("results", "results")):
        page.to_exam(workers, tab)
        guide.settle()
        guide.see(name)
    issued = guide.ask(lambda: guide.house.awards.issue_all(workers))
    guide.ask(lambda: guide.house.awards.issue_all(cadres))
    number = issued[0].number
    guide.done["certificate"] = number
    refused = [r.person.name for r in guide.ask(lambda: guide.house.exams.to_retake(workers))]
    guide.done["retake"] = refused
    data = guide.ask(lambda: guide.house.printing.certificate(number))
    guide.done["verified"] = guide.ask(lambda: guide.house.awards.verify_file(data)).sentence
    guide.window.show_pdf("合格证书", data)
    guide.preview("certificate")
    for name, work in (
        ("exam-paper", lambda: guide.house.printing.exam_paper(cadres)),
        ("exam-paper-key", lambda: guide.house.printing.exam_paper(cadres, key=True)),
        ("results", lambda: guide.house.printing.results(workers)),
    ):
        guide.stage.keep(guide.ask(work), name)


def _enter(guide: Guide, exam: int, who: tuple[str, str], picture: str) -> Candidate:
    page = guide.page
    page.to_player(guide.ask(lambda: guide.house.exams.exam(exam)))
    window: ExamWindow = page.player
    window.showNormal()
    window.resize(1440, 900)
    guide.settle()
    candidate = Candidate(guide, window, guide.ask(lambda: guide.house.exams.paper(exam)))
    candidate.come_in(*who, picture)
    return candidate


def _cut_off(guide: Guide, window: ExamWindow) -> None:
    """The window goes without a word, as when the power fails."""
    guide.page.player = None
    guide.window.show()
    if window.session is not None:
        window.session.stop()
    window.hide()
    window.deleteLater()
    guide.settle()


def _leave(guide: Guide, window: ExamWindow) -> None:
    window.close()
    guide.settle()


def _outcome(guide: Guide, exam: int, no: str) -> dict[str, Any]:
    found = next(r for r in guide.ask(lambda: guide.house.exams.results(exam)) if r.person.no == no)
    score = found.score
    return {
        "name": found.person.name,
        "exam": exam,
        "score": plain(score.earned) if score else None,
        "possible": plain(score.possible) if score else None,
        "word": found.word,
    }
