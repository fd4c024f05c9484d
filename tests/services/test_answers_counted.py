"""答对率: what finished sittings say of the questions they asked."""

from __future__ import annotations

import sqlalchemy as sa
from specimens import nonce, paper

from trainer.house import House, build
from trainer.quiz.listing import Query
from trainer.store import Store

ZHANG, LIU = "0011", "0012"
PAPER = paper(written=True)


def counts(house: House) -> dict[str, tuple[int, int]]:
    return {row.id: (row.asked, row.solved) for row in house.banks.page(Query()) if row.asked}


def sit(house: House, no: str, right: tuple[int, ...]) -> int:
    """*no* answers those numbers right and leaves the rest; the seat, still open."""
    exam = house.exams.set_or_find(PAPER, no)
    seat = house.exams.begin(exam, no, nonce=nonce()).seat
    for slot in PAPER:
        if slot.number in right:
            house.exams.answer(seat, no, slot.number, slot.question.kind.key(), nonce=nonce())
    return seat


def numbered(number: int) -> str:
    return next(slot.question.id for slot in PAPER if slot.number == number)


def test_an_open_sitting_says_nothing_yet(house: House) -> None:
    sit(house, ZHANG, (1, 2))
    assert counts(house) == {}


def test_every_question_of_a_finished_sitting_is_counted_once(house: House) -> None:
    seat = sit(house, ZHANG, (1, 2))
    again = nonce()
    for _ in range(2):
        house.exams.hand_in(seat, ZHANG, nonce=again)
    first = counts(house)
    assert (first[numbered(1)], first[numbered(3)]) == ((1, 1), (1, 0))
    house.exams.hand_in(sit(house, LIU, (3,)), LIU, nonce=nonce())
    now = counts(house)
    assert (now[numbered(1)], now[numbered(3)]) == ((2, 1), (2, 1))


def test_an_answer_counts_when_it_is_marked_and_again_when_the_mark_changes(house: House) -> None:
    short = next(slot for slot in PAPER if slot.question.kind.name == "short")
    seat = sit(house, ZHANG, (1,))
    house.exams.answer(seat, ZHANG, short.number, ("要先通风",), nonce=nonce())
    house.exams.hand_in(seat, ZHANG, nonce=nonce())
    assert short.question.id not in counts(house)
    for points, solved in ((short.points, 1), (short.points / 2, 0), (short.points, 1)):
        house.exams.mark(seat, short.number, points, who="李工", nonce=nonce())
        assert counts(house)[short.question.id] == (1, solved)
    assert counts(house)[numbered(1)] == (1, 1)


def test_the_list_shows_the_worst_first_and_what_nobody_answered_last(house: House) -> None:
    house.exams.hand_in(sit(house, ZHANG, (1, 2)), ZHANG, nonce=nonce())
    for falling in (False, True):
        for ticked in ({}, {"difficulties": frozenset({"易", "中", "难"})}):
            rows = house.banks.page(Query(order="rate", descending=falling, ticked=ticked))
            shares = [row.solved / row.asked for row in rows if row.asked]
            assert shares == sorted(shares, reverse=falling)
            assert [bool(row.asked) for row in rows[: len(shares)]] == [True] * len(shares)
            assert 0 < len(shares) < len(rows)


def test_the_question_itself_says_the_same(house: House) -> None:
    house.exams.hand_in(sit(house, ZHANG, (1,)), ZHANG, nonce=nonce())
    stored = house.banks.sheet(numbered(1)).stored
    assert (stored.asked, stored.solved) == (1, 1)
    (tally,) = (t for t in house.banks.tallies() if t.id == numbered(2))
    assert (tally.asked, tally.solved) == (1, 0)


def test_sittings_from_before_there_were_sums_are_counted_on_opening(house: House) -> None:
    house.exams.hand_in(sit(house, ZHANG, (1, 2)), ZHANG, nonce=nonce())
    sit(house, LIU, (3,))  # not handed in
    known = counts(house)
    url = house.store.url
    house.close()
    engine = sa.create_engine(url)
    with engine.begin() as db:
        db.execute(sa.text("DELETE FROM tallies"))
        db.execute(sa.text("UPDATE questions SET asked = 0, solved = 0, rate = NULL"))
    engine.dispose()
    for _ in range(2):
        opened = build(
            url, house.home, house.content, clock=house.clock, zone=house.zone, seed=house.seed
        )
        assert counts(opened) == known
        opened.close()


def test_a_database_without_questions_has_nothing_to_count(new_house: House) -> None:
    assert new_house.banks.tallies() == ()
    assert isinstance(new_house.store, Store)
