"""Records flow over pages by rule; nobody is lost, nothing stands outside the margins."""

from __future__ import annotations

from dataclasses import replace

import pytest

from prints import golden, paper
from prints.records import BEGAN, CASE, QUESTIONS, briefing, education, results, roll
from prints.samples import UNIT
from trainer.prints.briefing_record import briefing_record
from trainer.prints.education_record import education_record
from trainer.prints.fonts import MissingGlyph
from trainer.prints.type import TooLong
from trainer.training.briefing import STEPS


def meeting(people: int = 12, times: int = 1) -> bytes:
    return briefing_record(briefing(people, times), unit=UNIT, case=CASE, questions=QUESTIONS)


def session(people: int = 12, times: int = 1) -> bytes:
    return education_record(education(people, times), unit=UNIT, case=CASE, results=results(people))


ALL = {
    "meeting": meeting(),
    "meeting of sixty": meeting(60, 6),
    "blank meeting": briefing_record(None, unit=UNIT),
    "session": session(),
    "session of sixty": session(60, 8),
    "blank session": education_record(None, unit=UNIT),
}


def test_a_meeting_looks_as_approved(request):
    golden.check("briefing-record", meeting(), approve=request.config.getoption("--approve"))


def test_a_session_of_sixty_looks_as_approved(request):
    pdf = session(60, 3)
    golden.check("education-record", pdf, approve=request.config.getoption("--approve"))


@pytest.mark.parametrize("name", ALL)
def test_nothing_lies_outside_the_margins(name):
    for number, (left, top, right, foot) in enumerate(paper.extents(ALL[name]), start=1):
        edge = 25 if number % 2 else 15
        assert left >= edge - 0.3
        assert right <= edge + 170 + 1.8  # a closing mark may hang out
        assert top >= 14
        assert foot <= 287


def test_a_meeting_of_twenty_four_stands_on_one_page():
    assert len(paper.pages(meeting(24))) == 1


def test_the_six_steps_stand_in_order():
    said = paper.words(meeting())
    places = [said.index(step[:4]) for step in STEPS]
    assert places == sorted(places)


def test_a_meeting_tells_the_hour_on_the_wall():
    assert "07:45—07:57（12分钟）" in paper.words(meeting())


def test_everyone_of_sixty_has_a_place_and_every_page_counts():
    pages = paper.pages(meeting(60, 6))
    said = "".join(pages)
    for person in roll(60):
        assert person.name in said
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert f"第{number}页　共{len(pages)}页" in page
        assert ("（续）" in page) is (number > 1)


def test_the_absent_keep_their_row_with_the_reason():
    assert "钱七 缺勤 病假" in paper.words(meeting())


def test_who_needs_a_second_look_is_named_with_what_was_decided():
    assert "孙八（没睡好）调整为码垛辅助" in paper.words(meeting())


def test_a_short_meeting_gives_its_reason():
    short = replace(briefing(), short_reason="抢修")
    assert "抢修" in paper.words(briefing_record(short))
    assert "不足5分钟" not in paper.words(meeting())


def test_a_meeting_that_has_not_ended_prints():
    pdf = briefing_record(replace(briefing(), ended=None))
    assert "07:45—" in paper.words(pdf)


def test_a_blank_form_has_all_labels_and_no_number():
    for pdf in (ALL["blank meeting"], ALL["blank session"]):
        said = paper.words(pdf)
        assert "本人签名" in said
        assert "编号" in said
        assert len(paper.pages(pdf)) == 1


def test_a_very_long_text_goes_on_overleaf_and_loses_nothing():
    sentence = "除尘系统较长时间未按规定清理。"
    long = replace(education(), causes=sentence * 300)
    said = paper.words(education_record(long, unit=UNIT, case=CASE))
    assert said.count("较") == 300
    assert "主持人签名" in said


def test_scores_stand_with_the_names_and_failures_are_named():
    said = paper.words(session())
    assert "参加测试11人，合格10人，不合格1人" in said
    assert "王二" in said
    assert "陈四（60）" in said


def test_a_result_of_someone_not_on_the_roll_is_not_dropped():
    named = replace(results()[0], name="外来人员")
    pdf = education_record(education(), results=(*results(), named))
    assert "另有成绩：外来人员（100）" in paper.words(pdf)


def test_same_data_same_bytes():
    assert meeting() == meeting()
    assert session() == session()


def test_a_character_no_font_has_is_refused_by_name():
    with pytest.raises(MissingGlyph, match="U\\+1F600"):
        briefing_record(replace(briefing(), host="王五😀"))


def test_a_unit_too_long_for_its_place_is_refused():
    with pytest.raises(TooLong, match="单位"):
        briefing_record(briefing(), unit="示例" * 60)


def test_another_wall_has_another_hour():
    assert BEGAN.hour == 23
    pdf = briefing_record(briefing(), zone=BEGAN.tzinfo)
    assert "23:45—23:57" in paper.words(pdf)
