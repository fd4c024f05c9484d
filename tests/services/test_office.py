"""The welcome, the administrator's password, the unit's own rules."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from clockwork import Clock
from conftest import PASSWORD

from trainer.house import House
from trainer.office import TRIES, Look, Profile, WrongPassword
from trainer.quiz.refusals import Invalid, NotAllowed

OURS = Profile("示例化工有限公司", ("危险化学品",))


def fail(house: House, times: int = 1) -> list[WrongPassword]:
    told = []
    for _ in range(times):
        with pytest.raises(WrongPassword) as wrong:
            house.office.unlock("wrong password")
        told.append(wrong.value)
    return told


def test_before_the_welcome_there_is_no_unit_and_no_password_is_right(new_house: House) -> None:
    assert new_house.office.profile() is None
    with pytest.raises(WrongPassword):
        new_house.office.unlock("")


def test_the_welcome_keeps_the_unit_and_the_usual_recipes(new_house: House) -> None:
    new_house.office.open(OURS, PASSWORD)
    assert new_house.office.profile() == OURS
    assert {b.title for b in new_house.authoring.blueprints()} >= {"班组小测"}
    new_house.office.unlock(PASSWORD)
    with pytest.raises(NotAllowed, match="已经设置过"):
        new_house.office.open(OURS, "another password")


@pytest.mark.parametrize(
    ("profile", "password", "said"),
    [
        (Profile(" ", ("煤矿",)), PASSWORD, "单位名称"),
        (Profile("某厂", ()), PASSWORD, "选择行业"),
        (Profile("某厂", ("炼金",)), PASSWORD, "不认识：炼金"),
        (Profile("某厂", ("煤矿",), meeting="7点半"), PASSWORD, "07:30"),
        (Profile("某厂", ("煤矿",)), "12345", "至少要 6 个字符"),
    ],
)
def test_a_welcome_that_makes_no_sense_keeps_nothing(
    new_house: House, profile: Profile, password: str, said: str
) -> None:
    with pytest.raises(Invalid, match=said):
        new_house.office.open(profile, password)
    assert new_house.office.profile() is None


def test_the_password_is_nowhere_in_clear(house: House) -> None:
    file = house.store.sqlite_file
    assert file is not None
    house.close()
    content = file.read_bytes()
    assert b"$argon2id$" in content
    assert PASSWORD.encode() not in content


def test_after_five_wrong_tries_each_further_one_waits_longer(house: House, clock: Clock) -> None:
    told = fail(house, TRIES)
    assert "再错4次" in str(told[0])
    assert "从现在起每次输错都要等待" in str(told[-1])
    with pytest.raises(WrongPassword, match="请等5秒再试") as waiting:
        house.office.unlock(PASSWORD)
    assert waiting.value.wait == 5
    clock.on(seconds=4.5)
    with pytest.raises(WrongPassword, match="请等1秒再试"):
        house.office.unlock(PASSWORD)
    clock.on(seconds=0.5)
    fail(house)
    with pytest.raises(WrongPassword, match="请等10秒再试"):
        house.office.unlock(PASSWORD)


def test_the_right_password_after_waiting_forgives_everything(house: House, clock: Clock) -> None:
    fail(house, TRIES)
    clock.on(seconds=5)
    house.office.unlock(PASSWORD)
    assert "再错4次" in str(fail(house)[0])


def test_a_clock_set_back_does_not_lock_the_administrator_out_for_days(
    house: House, clock: Clock
) -> None:
    fail(house, TRIES)
    clock.on(days=-3)
    with pytest.raises(WrongPassword) as waiting:
        house.office.unlock(PASSWORD)
    assert waiting.value.wait <= 5


def test_a_new_password_needs_the_old_one(house: House) -> None:
    with pytest.raises(WrongPassword):
        house.office.change_password("wrong password", "battery staple")
    house.office.change_password(PASSWORD, "battery staple")
    house.office.unlock("battery staple")
    with pytest.raises(WrongPassword):
        house.office.unlock(PASSWORD)


def test_a_changed_hours_rule_says_it_is_our_own(house: House) -> None:
    rule = next(r for r in house.office.hours_rules() if r.category == "班组长" and r.high_hazard)
    house.office.change_hours(replace(rule, yearly=Fraction(24)))
    kept = [r for r in house.office.hours_rules() if r.yearly == 24]
    assert [(r.category, r.basis) for r in kept] == [("班组长", "本单位规定")]
    assert len(house.office.hours_rules()) == 8
    with pytest.raises(Invalid):
        house.office.change_hours(replace(rule, yearly=Fraction(-1)))


def test_how_the_screens_look_is_kept_within_bounds(house: House) -> None:
    house.office.keep_look(Look(150, dark=True))
    assert house.office.look() == Look(150, dark=True)
    with pytest.raises(Invalid, match="100%～200%"):
        house.office.keep_look(Look(90))


def test_example_people_can_be_loaded_twice(new_house: House) -> None:
    count = new_house.office.load_examples()
    new_house.office.load_examples()
    assert len(new_house.roster.people()) == count
