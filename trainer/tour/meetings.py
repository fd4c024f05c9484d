"""Fourth leg: a morning meeting and a warning-education session, each to its printed record."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Qt

from trainer.quiz.refusals import NotFound
from trainer.tour.guide import Guide
from trainer.tour.stage import top
from trainer.tour.study import CASE
from trainer.training.attendance import State
from trainer.training.education import Finding
from trainer.ui.briefings.room import BriefingWindow

TEAM = "包装班组"


def look_in(guide: Guide, suffix: str) -> None:
    """Begin the meeting of another team, and leave it to be gone on with."""
    room = _room(guide, "机修班组")
    guide.stage.look(room, f"briefing-roll{suffix}")
    room.close()
    guide.settle()


def _room(guide: Guide, team: str) -> Any:
    guide.visit("briefings", team=team, start=True)
    guide.stage.wait(lambda: top(BriefingWindow) is not None, "the meeting room")
    room = top(BriefingWindow)
    assert room is not None
    room.showNormal()
    room.resize(1440, 900)
    guide.settle()
    return room


def briefing(guide: Guide) -> None:
    """Hold today's meeting of one team through its six steps."""
    stage = guide.stage
    room = _room(guide, TEAM)
    stage.click(room.rolls[0].tiles[0])
    guide.settle()
    stage.look(room, "briefing-roll")
    stage.click(room.footer.rest)
    room.meeting.mark("0015", State.ABSENT, "病假")
    room.meeting.mark("0016", State.TIRED)
    guide.settle()
    for name in ("look", "tasks", "lesson", "cautions", "closing"):
        room.go_on()
        guide.settle()
        if name == "tasks":
            for task in ("3 号包装线换膜，先停电挂牌", "码垛区清理歪垛，限高码放"):
                stage.type(room.tasks.line, task)
                stage.key(room.tasks.line, Qt.Key.Key_Return)
                guide.settle()
        stage.look(room, f"briefing-{name}")
    guide.clock.advance(8)
    room.go_on()
    guide.settle()
    stage.look(room, "briefing-ended")
    number = room.meeting.briefing.number
    room.close()
    guide.settle()
    guide.visit("briefings")
    guide.see("briefings-held")
    guide.page.print_record(number)
    guide.settle()
    guide.preview("briefing-record")
    guide.done["briefing"] = number


def education(guide: Guide) -> None:
    """Hold a session on 天津港 with a short test, to its archive."""
    stage = guide.stage
    page = guide.visit("educations", case=CASE)
    people = [p.no for p in guide.ask(guide.house.roster.people) if p.team == TEAM]
    page.fresh.picker.table.set_ticked(frozenset(people))
    page.fresh.host.setText("孙晓燕")
    page.fresh.place.setText("二号会议室")
    guide.see("education-new")
    stage.click(page.fresh.start)
    guide.settle()
    draft = page.session.draft
    number = draft.education.number
    places = len(draft.education.findings)
    for place, finding in enumerate(draft.education.findings):
        good = place != places - 1
        due = draft.education.on + timedelta(days=14)
        mended = Finding(
            finding.point, good, *(() if good else ("本月内补齐并复查", "钱立本", due))
        )
        draft.find(place, mended)
    draft.write(discussion="大家认为最该记住的是：物料底数不清，不能盲目施救；禁忌物料不混放。")
    draft.mark_rest()
    guide.settle()
    stage.click(page.session.test.set_button)
    guide.settle()
    _short_test(guide, number, people)
    guide.clock.advance(50)
    draft.end()
    guide.settle()
    guide.visit("educations", number=number)
    guide.see("education")
    stage.press(guide.page, "归档")
    guide.dialog("the question before archiving").act_button.click()  # type: ignore[attr-defined]
    guide.settle()
    guide.see("education-archived")
    guide.page.print_record(number)
    guide.settle()
    guide.preview("education-record")
    archived = guide.ask(lambda: guide.house.educations.get(number)).archived
    guide.done["education"] = {"number": number, "archived": archived is not None}


def _short_test(guide: Guide, number: str, people: list[str]) -> None:
    """Everyone there answers the short test; one of them not so well."""
    exams = guide.house.exams
    exam = guide.ask(lambda: guide.house.educations.get(number)).exam
    if not exam:
        raise NotFound("the session has no short test")

    def sit() -> None:
        paper = exams.paper(exam)
        for place, no in enumerate(people):
            seat = exams.begin(exam, no, nonce=uuid4()).seat
            for slot in paper.slots[: len(paper) - (place == 1)]:
                exams.answer(seat, no, slot.number, slot.question.kind.key(), nonce=uuid4())
            exams.hand_in(seat, no, nonce=uuid4())

    guide.ask(sit)
    guide.settle()
