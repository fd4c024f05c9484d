"""A certificate's payload covers every printed word, and the check word follows it."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.quiz.certificate import Certificate

ISSUED = Certificate(
    "JZ-2026-000001", "䶮喆", "0011", "示例化工有限公司", "包装工", "班组小测", "从业人员",
    "9分（满分11分）", date(2026, 11, 23), date(2029, 11, 23), "示例化工有限公司", "ab12",
)  # fmt: skip


@pytest.mark.parametrize("name", [f.name for f in fields(Certificate) if f.name != "signature"])
def test_changing_any_printed_field_changes_what_was_signed(name: str) -> None:
    other = date(2030, 1, 1) if isinstance(getattr(ISSUED, name), date) else "改"
    changed = replace(ISSUED, **{name: other})
    assert changed.payload() != ISSUED.payload()
    assert changed.check_word != ISSUED.check_word


def test_the_signature_is_not_part_of_what_is_signed_but_of_the_check_word() -> None:
    unsigned = replace(ISSUED, signature="")
    assert unsigned.payload() == ISSUED.payload()
    assert unsigned.check_word != ISSUED.check_word


def test_a_certificate_for_ever_differs_from_one_that_ends() -> None:
    assert replace(ISSUED, valid_until=None).payload() != ISSUED.payload()


@given(st.text(max_size=20), st.text(max_size=20))
def test_words_cannot_slip_from_one_field_into_the_next(holder: str, unit: str) -> None:
    one = replace(ISSUED, holder=holder + unit, unit="")
    other = replace(ISSUED, holder=holder, unit=unit)
    assert (one.payload() == other.payload()) == (unit == "")


def test_the_check_word_can_be_read_over_the_telephone() -> None:
    first, second = ISSUED.check_word.split("-")
    assert len(first) == len(second) == 4
    assert not set(first + second) & set("01OIL")


def test_the_code_holds_nothing_personal() -> None:
    assert ISSUED.code == f"JZ1|CERT|JZ-2026-000001|{ISSUED.check_word}"
    assert not {ISSUED.holder, ISSUED.staff_no} & set(ISSUED.code.split("|"))
