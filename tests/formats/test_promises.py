"""What every format promises: what it says it keeps comes back, and nothing else is claimed."""

from __future__ import annotations

import pytest
from formats.made import MADE, banks, questions
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from quiz.strategies import PICTURES

from trainer.formats import FORMATS
from trainer.formats.bank import NO_HINTS, Format
from trainer.formats.body import versioned
from trainer.formats.losses import losses
from trainer.formats.reading import Reading
from trainer.quiz.kinds import KINDS
from trainer.quiz.picture import pictures_of
from trainer.quiz.question import Question

READ = [f.name for f in FORMATS.values() if f.read and f.name != "doc"]
# (old Word files go through another program: tests/formats/flow proves what is done without it)
ROUND = [f.name for f in FORMATS.values() if f.read and f.write]
NAMED = [name for name in ROUND if name != "aiken"]  # which has no place for a question's id
few = settings(max_examples=60, suppress_health_check=list(HealthCheck))


def back(format: Format, bank: list[Question]) -> Reading:
    assert format.read
    assert format.write
    return format.read(format.write(bank, PICTURES), named(format), NO_HINTS)


def named(format: Format) -> str:
    return f"bank{next(iter(format.suffixes), '.txt')}"


def unwritten(format: Format, question: Question) -> bool:
    return any(lost.startswith("整题") for lost in format.lost(question)[:1])


def test_every_kind_is_put_to_these_tests() -> None:
    assert set(MADE) == set(KINDS)


def test_a_bank_can_be_written_in_a_format_that_loses_nothing() -> None:
    assert any(name in ROUND for name in ("yaml", "json"))


@pytest.mark.parametrize("name", NAMED)
@few
@given(bank=banks)
def test_a_question_that_loses_nothing_comes_back_the_same(name: str, bank: list[Question]) -> None:
    format = FORMATS[name]
    kept = [q for q in bank if not format.lost(q)]
    found = back(format, kept) if kept else Reading("nothing")
    assert found.problems() == ()
    assert [versioned(e.question) for e in found.entries if e.question] == kept
    assert len(found.entries) == len(kept)


@pytest.mark.parametrize("name", ROUND)
@few
@given(bank=banks)
def test_what_cannot_be_written_is_left_out_and_all_else_is_there(
    name: str, bank: list[Question]
) -> None:
    format = FORMATS[name]
    written = [q for q in bank if not unwritten(format, q)]
    found = back(format, bank) if written else Reading("nothing")
    assert len(found.entries) == len(written)
    assert found.troubles == ()


@pytest.mark.parametrize("name", ROUND)
@few
@given(bank=banks)
def test_nothing_is_lost_but_what_was_said(name: str, bank: list[Question]) -> None:
    format = FORMATS[name]
    written = [q for q in bank if not unwritten(format, q)]
    found = back(format, bank) if written else Reading("nothing")
    for question, entry in zip(written, found.entries, strict=True):
        missed = set(losses(question, entry.question, "不该丢")) - {"图片"}
        assert missed <= set(format.lost(question))


@pytest.mark.parametrize("name", ROUND)
@few
@given(bank=banks)
def test_pictures_travel_with_their_questions(name: str, bank: list[Question]) -> None:
    format = FORMATS[name]
    kept = [q for q in bank if not format.lost(q)]
    shown = {ref for q in kept for ref in pictures_of(q)}
    found = back(format, kept) if kept else Reading("nothing")
    assert {ref: found.pictures[ref] for ref in shown} == {ref: PICTURES[ref] for ref in shown}


@pytest.mark.parametrize("name", ROUND)
@few
@given(question=questions())
def test_writing_is_the_same_each_time(name: str, question: Question) -> None:
    format = FORMATS[name]
    assert format.write
    assert format.write([question], PICTURES) == format.write([question], PICTURES)


@pytest.mark.parametrize("name", READ)
@given(data=st.binary(max_size=200))
def test_no_bytes_make_a_reader_raise_and_the_counts_add_up(name: str, data: bytes) -> None:
    format = FORMATS[name]
    assert format.read
    found = format.read(data, named(format), NO_HINTS)
    verdicts = [found.count(v) for v in ("accepted", "review", "rejected")]
    assert sum(verdicts) == len(found.entries)
    assert found.entries or found.troubles or found.left_out or not data.strip()
