"""Certificates: earned, issued once, and checkable against any change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from clockwork import Clock
from specimens import nonce, paper

from trainer.awards import Awards
from trainer.clocks import CHINA
from trainer.house import House
from trainer.quiz.refusals import NotEarned
from trainer.store import Store

ZHANG, LIU = "0011", "0012"


def sat(house: House, no: str = ZHANG, *, right: bool = True, months: int | None = 36) -> int:
    """A finished sitting: everything right, or nothing answered."""
    exam = house.exams.set(paper(), [no], certificate_months=months)
    seat = house.exams.begin(exam, no, nonce=nonce()).seat
    for slot in paper() if right else ():
        house.exams.answer(seat, no, slot.number, slot.question.kind.key(), nonce=nonce())
    house.exams.hand_in(seat, no, nonce=nonce())
    return seat


def test_a_certificate_says_what_was_earned_and_is_issued_once(house: House, clock: Clock) -> None:
    seat = sat(house)
    issued = house.awards.issue(seat)
    clock.on(days=40)
    assert house.awards.issue(seat) == issued == house.awards.get(issued.number)
    assert house.awards.all() == house.awards.all(ZHANG) == (issued,)
    assert (issued.number, issued.holder, issued.post) == ("JZ-2026-000001", "张三", "包装工")
    assert (issued.result, issued.issuer) == ("11分（满分11分）", "示例化工有限公司")
    assert (issued.issued, issued.valid_until) == (date(2026, 11, 23), date(2029, 11, 23))


def test_numbers_run_on_and_begin_anew_each_year_by_local_date(house: House, clock: Clock) -> None:
    first, second = (house.awards.issue(sat(house, no)) for no in (ZHANG, LIU))
    clock.now = datetime(2026, 12, 31, 16, 30, tzinfo=UTC)  # already next year in China
    third = house.awards.issue(sat(house))
    numbers = [c.number for c in (first, second, third)]
    assert numbers == ["JZ-2026-000001", "JZ-2026-000002", "JZ-2027-000001"]


@pytest.mark.parametrize(
    ("day", "months", "until"),
    [
        (datetime(2027, 1, 31, 4, tzinfo=UTC), 1, date(2027, 2, 28)),
        (datetime(2027, 11, 30, 4, tzinfo=UTC), 3, date(2028, 2, 29)),
        (datetime(2027, 12, 1, 4, tzinfo=UTC), 12, date(2028, 12, 1)),
        (datetime(2027, 12, 1, 4, tzinfo=UTC), 0, None),
    ],
)
def test_months_end_with_the_month(
    house: House, clock: Clock, day: datetime, months: int, until: date | None
) -> None:
    clock.now = day
    assert house.awards.issue(sat(house, months=months)).valid_until == until


def test_no_certificate_before_the_end_without_a_pass_or_where_none_is_given(house: House) -> None:
    exam = house.exams.set(paper(), [ZHANG])
    open_ = house.exams.begin(exam, ZHANG, nonce=nonce()).seat
    for seat in (open_, sat(house, right=False), sat(house, months=None)):
        with pytest.raises(NotEarned):
            house.awards.issue(seat)
    assert house.awards.all() == ()
    assert house.awards.issue(sat(house)).number == "JZ-2026-000001"  # refusals took no number


def test_everyone_who_passed_gets_theirs_and_nobody_else(house: House) -> None:
    exam = house.exams.set(paper(), [ZHANG, LIU])
    for no in (ZHANG, LIU):
        seat = house.exams.begin(exam, no, nonce=nonce()).seat
        for slot in paper() if no == ZHANG else ():
            house.exams.answer(seat, no, slot.number, slot.question.kind.key(), nonce=nonce())
        house.exams.hand_in(seat, no, nonce=nonce())
    assert house.awards.issued(exam) == ()
    issued = house.awards.issue_all(exam)
    assert [c.staff_no for c in issued] == [ZHANG]
    assert house.awards.issue_all(exam) == issued == house.awards.issued(exam)


def test_a_certificate_verifies_and_says_when_it_has_expired(house: House, clock: Clock) -> None:
    issued, key = house.awards.issue(sat(house)), house.awards.public_key()
    found = house.awards.verify(issued, key)
    assert (found.genuine, found.ours, found.certificate) == (True, True, issued)
    assert "到期" not in found.sentence
    clock.on(days=365 * 4)
    late = house.awards.verify(issued, key)
    assert late.genuine
    assert "已于2029-11-23到期" in late.sentence


@pytest.mark.parametrize(
    ("field", "value"),
    [("holder", "李四"), ("result", "100分"), ("valid_until", date(2099, 1, 1)), ("signature", "")],
)
def test_a_changed_certificate_fails(house: House, field: str, value: object) -> None:
    issued, key = house.awards.issue(sat(house)), house.awards.public_key()
    found = house.awards.verify(replace(issued, **{field: value}), key)
    assert not found.genuine
    assert "验证不通过" in found.sentence


@pytest.mark.parametrize("signer", ["", "not hex", "00", "ff" * 32])
def test_a_key_that_is_none_fails_without_complaint(house: House, signer: str) -> None:
    assert not house.awards.verify(house.awards.issue(sat(house)), signer).genuine


def test_another_units_certificate_is_genuine_and_not_ours(
    house: House, clock: Clock, tmp_path: Path
) -> None:
    issued, key = house.awards.issue(sat(house)), house.awards.public_key()
    store = Store(f"sqlite:///{tmp_path / 'elsewhere.db'}")
    store.prepare()
    found = Awards(store, clock, CHINA).verify(issued, key)
    store.close()
    assert (found.genuine, found.ours) == (True, False)
    assert key[:16] in found.sentence


def test_our_signature_on_what_we_never_entered_fails(house: House) -> None:
    issued = house.awards.issue(sat(house))
    with house.store.work() as work:
        forged = house.awards._sign(work, replace(issued, number="JZ-2026-000099"))
    found = house.awards.verify(forged, house.awards.public_key())
    assert (found.genuine, found.ours) == (False, True)
    assert "登记里没有" in found.sentence


def test_what_is_no_certificate_file_is_said(house: House) -> None:
    for data in (b"", b"no document", b"%PDF-1.7\n%%EOF"):
        assert not house.awards.verify_file(data).genuine


def test_a_name_stays_as_it_was_on_the_day(house: House) -> None:
    seat = sat(house)
    issued = house.awards.issue(seat)
    house.roster.put(replace(house.roster.person(ZHANG), name="张三丰"))
    assert house.awards.issue(seat).holder == issued.holder == "张三"
    assert timedelta(0) <= house.awards.clock() - house.exams.all()[0].opens
