"""An exam room, as the invigilator's log would tell it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta

import pytest
import ten_kinds
from clockwork import NINE, Clock
from specimens import nonce, paper

from trainer.house import House
from trainer.quiz.manner import Manner
from trainer.quiz.prompt import BLANK, Choose, Several, packed
from trainer.quiz.refusals import AlreadyFinished, Invalid, NotAllowed, NotFound, TimeIsUp
from trainer.quiz.sitting import Extended, Reason

ZHANG, LIU = "0011", "0012"


def sit(house: House, no: str = ZHANG, **settings: object) -> tuple[int, int]:
    """An exam for 张三 and 刘秀英, and a seat at it."""
    exam = house.exams.set(paper(minutes=30), [ZHANG, LIU], **settings)  # type: ignore[arg-type]
    return exam, house.exams.begin(exam, no, nonce=nonce()).seat


def give_all(house: House, seat: int, no: str = ZHANG) -> None:
    for slot in paper():
        house.exams.answer(seat, no, slot.number, slot.question.kind.key(), nonce=nonce())


def test_from_sitting_down_to_the_result(house: House, clock: Clock) -> None:
    exam = house.exams.set(paper(), [ZHANG, LIU, ZHANG], title=" 班组小测（十一月） ")
    assert [p.no for p in house.exams.candidates(exam)] == [ZHANG, LIU]
    assert house.exams.identify(exam, "张三", " 0011 ").no == ZHANG
    assert "限时30分钟" in house.exams.notice(exam)[1]

    desk = house.exams.begin(exam, ZHANG, nonce=nonce())
    assert desk.deadline == NINE + timedelta(minutes=30)
    assert (desk.minutes, desk.responses, desk.finished) == (30, {}, False)
    assert desk.exam.title == "班组小测（十一月）"

    clock.on(minutes=3)
    house.exams.answer(desk.seat, ZHANG, 1, ("C",), nonce=nonce())
    house.exams.answer(desk.seat, ZHANG, 1, ("A",), nonce=nonce())  # changed
    house.exams.answer(desk.seat, ZHANG, 2, ("B",), nonce=nonce())
    house.exams.answer(desk.seat, ZHANG, 2, BLANK, nonce=nonce())  # cleared
    house.exams.answer(desk.seat, ZHANG, 3, ("A", "C"), nonce=nonce())
    house.exams.flag(desk.seat, ZHANG, 3, True, nonce=nonce())
    house.exams.flag(desk.seat, ZHANG, 4, True, nonce=nonce())
    house.exams.flag(desk.seat, ZHANG, 4, False, nonce=nonce())
    seen = house.exams.desk(desk.seat, ZHANG)
    assert seen.responses == {1: ("A",), 3: ("A", "C")}
    assert seen.flags == {3}

    score = house.exams.hand_in(desk.seat, ZHANG, nonce=nonce())
    assert (score.earned, score.possible, score.passed) == (3, 11, False)
    assert house.exams.hand_in(desk.seat, ZHANG, nonce=nonce()) == score  # pressed twice
    report = house.exams.report(desk.seat)
    assert (report.reason, report.score) == (Reason.HANDED_IN, score)
    assert [o.earned for o in report.outcomes] == [2, 0, 1, 0, 0]
    zhang, liu = house.exams.results(exam)
    assert (zhang.word, zhang.finished) == ("不合格", NINE + timedelta(minutes=3))
    assert liu.seat == 0


def test_the_desk_holds_no_key_explanation_or_ground(house: House) -> None:
    _, seat = sit(house)
    desk = house.exams.desk(seat, ZHANG)
    given = str(asdict(desk)["items"])
    assert "第1道单选" in given
    assert not [w for w in ("先通风、再检测、后作业", "19.5", "第十一条") if w in given]


def test_an_answer_sent_twice_is_recorded_once(house: House) -> None:
    _, seat = sit(house)
    again = nonce()
    for _ in range(3):
        house.exams.answer(seat, ZHANG, 1, ("A",), nonce=again)
    with house.store.work() as work:
        assert len(work.sittings.sitting(seat).steps) == 1


def test_a_late_answer_is_refused_and_changes_nothing(house: House, clock: Clock) -> None:
    _, seat = sit(house)
    house.exams.answer(seat, ZHANG, 1, ("A",), nonce=nonce())
    clock.on(minutes=30, seconds=1)
    with pytest.raises(TimeIsUp):
        house.exams.answer(seat, ZHANG, 1, ("B",), nonce=nonce())
    with pytest.raises(TimeIsUp):
        house.exams.flag(seat, ZHANG, 1, True, nonce=nonce())
    assert house.exams.desk(seat, ZHANG).responses == {1: ("A",)}
    assert house.exams.report(seat).score.earned == 2


def test_the_deadline_ends_a_sitting_whoever_looks(house: House, clock: Clock) -> None:
    exam, seat = sit(house)
    clock.on(hours=20)
    assert house.exams.interrupted() == ()
    result = house.exams.results(exam)[0]
    assert (result.finished, result.reason) == (NINE + timedelta(minutes=30), Reason.TIME_UP)
    assert house.exams.desk(seat, ZHANG).finished
    assert house.exams.hand_in(seat, ZHANG, nonce=nonce()).earned == 0
    assert house.exams.waiting(exam, ZHANG) == 0


def test_nothing_follows_hand_in(house: House) -> None:
    _, seat = sit(house)
    house.exams.hand_in(seat, ZHANG, nonce=nonce())
    with pytest.raises(AlreadyFinished):
        house.exams.answer(seat, ZHANG, 1, ("A",), nonce=nonce())
    with pytest.raises(AlreadyFinished):
        house.exams.extend(seat, 5, who="孙晓燕", why="停电", nonce=nonce())
    assert house.exams.report(seat).score.earned == 0


def test_more_time_says_who_and_why_and_never_touches_the_start(house: House, clock: Clock) -> None:
    exam, seat = sit(house)
    with pytest.raises(Invalid, match="由谁批准、什么原因"):
        house.exams.extend(seat, 10, who="孙晓燕", why=" ", nonce=nonce())
    clock.on(minutes=25)
    later = house.exams.extend(seat, 10, who="孙晓燕", why="停电十分钟", nonce=nonce())
    assert later == NINE + timedelta(minutes=40)
    clock.on(minutes=14)
    house.exams.answer(seat, ZHANG, 1, ("A",), nonce=nonce())
    assert house.exams.results(exam)[0].started == NINE
    with house.store.work() as work:
        [given] = [s for s in work.sittings.sitting(seat).steps if isinstance(s, Extended)]
        assert (given.who, given.why) == ("孙晓燕", "停电十分钟")
        assert "停电十分钟" in work.ledger.recent(1)[0].what


def test_another_persons_seat_is_refused_in_every_way(house: House) -> None:
    _, seat = sit(house)
    tries = (
        lambda: house.exams.desk(seat, LIU),
        lambda: house.exams.answer(seat, LIU, 1, ("A",), nonce=nonce()),
        lambda: house.exams.flag(seat, LIU, 1, True, nonce=nonce()),
        lambda: house.exams.hand_in(seat, LIU, nonce=nonce()),
        lambda: house.exams.feedback(seat, LIU, 1),
    )
    for attempt in tries:
        with pytest.raises(NotAllowed, match="不是您的"):
            attempt()
    with house.store.work() as work:
        assert work.sittings.sitting(seat).steps == []


@pytest.mark.parametrize(
    ("name", "no"), [("张三", LIU), ("张三", "9999"), ("", ""), ("王建国", "0010")]
)
def test_who_does_not_match_is_not_let_in(house: House, name: str, no: str) -> None:
    exam = house.exams.set(paper(), [ZHANG, LIU])
    with pytest.raises(NotAllowed, match="对不上"):
        house.exams.identify(exam, name, no)


def test_who_is_not_on_the_list_is_refused_until_admitted(house: House) -> None:
    exam = house.exams.set(paper(), [ZHANG])
    with pytest.raises(NotAllowed, match="不在这场测评的名单里"):
        house.exams.begin(exam, LIU, nonce=nonce())
    house.exams.admit(exam, LIU)
    house.exams.admit(exam, LIU)
    assert house.exams.begin(exam, LIU, nonce=nonce()).person.name == "刘秀英"


def test_admitting_nobody_or_to_nothing_is_refused(house: House) -> None:
    exam = house.exams.set(paper(), [ZHANG])
    for exam_id, no in ((exam, "9999"), (99, LIU)):
        with pytest.raises(NotFound):
            house.exams.admit(exam_id, no)


def test_a_second_attempt_is_refused_in_an_assessment(house: House) -> None:
    exam, seat = sit(house)
    house.exams.hand_in(seat, ZHANG, nonce=nonce())
    with pytest.raises(NotAllowed, match="已经交过卷"):
        house.exams.begin(exam, ZHANG, nonce=nonce())
    assert house.exams.results(exam)[0].attempt == 1


def test_practice_may_be_repeated_and_the_last_attempt_counts(house: House) -> None:
    exam, first = sit(house, manner=Manner.PRACTICE)
    house.exams.hand_in(first, ZHANG, nonce=nonce())
    second = house.exams.begin(exam, ZHANG, nonce=nonce()).seat
    assert second != first
    give_all(house, second)
    house.exams.hand_in(second, ZHANG, nonce=nonce())
    result = house.exams.results(exam)[0]
    assert (result.attempt, result.word) == (2, "合格")


def test_practice_never_gives_a_certificate(house: House) -> None:
    exam, _ = sit(house, manner=Manner.PRACTICE, certificate_months=36)
    assert house.exams.exam(exam).certificate_months is None


def test_an_assessment_explains_nothing_before_its_end(house: House, clock: Clock) -> None:
    _, seat = sit(house)
    house.exams.answer(seat, ZHANG, 1, ("A",), nonce=nonce())
    with pytest.raises(NotAllowed, match="交卷以后"):
        house.exams.feedback(seat, ZHANG, 1)
    with pytest.raises(NotAllowed, match="还没有交卷"):
        house.exams.report(seat)
    clock.on(minutes=31)
    told = house.exams.feedback(seat, ZHANG, 1)
    assert (told.right, told.key, told.explanation) == (True, ("A",), "先通风、再检测、后作业。")
    assert told.ground == "《工贸企业有限空间作业安全规定》（2023-11-29）第十一条"


def test_practice_explains_only_what_was_answered(house: House) -> None:
    _, seat = sit(house, manner=Manner.PRACTICE)
    house.exams.answer(seat, ZHANG, 5, ("", " "), nonce=nonce())
    for number in (1, 5):
        with pytest.raises(NotAllowed):
            house.exams.feedback(seat, ZHANG, number)
    house.exams.answer(seat, ZHANG, 1, ("B",), nonce=nonce())
    assert not house.exams.feedback(seat, ZHANG, 1).right


def test_after_a_power_cut_one_goes_on_at_the_same_seat_and_the_time_ran(
    house: House, clock: Clock
) -> None:
    exam, seat = sit(house)
    house.exams.answer(seat, ZHANG, 1, ("A",), nonce=nonce())
    clock.on(minutes=12)
    house.close()
    assert [(e.id, p.no, s) for e, p, s in house.exams.interrupted()] == [(exam, ZHANG, seat)]
    assert house.exams.waiting(exam, ZHANG) == seat
    desk = house.exams.begin(exam, ZHANG, nonce=nonce())
    assert (desk.seat, desk.responses) == (seat, {1: ("A",)})
    assert desk.deadline - clock() == timedelta(minutes=18)


def test_a_clock_set_back_is_recorded_and_gives_no_lost_time_back(
    house: House, clock: Clock
) -> None:
    exam, seat = sit(house)
    clock.on(minutes=20)
    house.exams.answer(seat, ZHANG, 1, ("A",), nonce=nonce())
    clock.on(minutes=-15)
    house.exams.begin(exam, ZHANG, nonce=nonce())
    assert house.exams.results(exam)[0].clock_moves == 1
    with house.store.work() as work:
        assert work.sittings.sitting(seat).left(clock()) == timedelta(minutes=10)


def test_each_candidate_sees_another_order_and_keeps_it(house: House) -> None:
    exam, seat = sit(house)
    mine = house.exams.desk(seat, ZHANG).items
    assert house.exams.begin(exam, ZHANG, nonce=nonce()).items == mine
    others = {house.exams.begin(exam, LIU, nonce=nonce()).items, mine}
    assert len(others) == 2
    fixed = house.exams.set(paper(), [ZHANG], shuffle=False)
    shown = house.exams.begin(fixed, ZHANG, nonce=nonce()).items
    assert [i.slot for i in shown] == [1, 2, 3, 4, 5]


def test_the_options_of_a_part_stand_as_before_after_a_power_cut_and_are_marked_alike(
    house: House,
) -> None:
    exam = house.exams.set(ten_kinds.paper_of(ten_kinds.CASE), [ZHANG, LIU])
    desk = house.exams.begin(exam, ZHANG, nonce=nonce())
    (item,) = desk.items
    assert isinstance(item.prompt, Several)
    first = item.prompt.parts[0].prompt
    assert isinstance(first, Choose)
    right = next(o.key for o in first.options if o.text == "铝粉受潮放热引燃")
    house.exams.answer(desk.seat, ZHANG, 1, (packed((right,)), "", "", ""), nonce=nonce())
    house.close()
    assert house.exams.begin(exam, ZHANG, nonce=nonce()).items == desk.items
    other = house.exams.begin(exam, LIU, nonce=nonce())
    assert other.items != desk.items
    house.exams.answer(other.seat, LIU, 1, (packed((right,)), "", "", ""), nonce=nonce())
    for seat, no in ((desk.seat, ZHANG), (other.seat, LIU)):
        house.exams.hand_in(seat, no, nonce=nonce())
    earned = {house.exams.report(seat).outcomes[0].mark.hits for seat in (desk.seat, other.seat)}
    assert earned == {1}
