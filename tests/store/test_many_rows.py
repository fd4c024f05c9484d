"""Very many rows at once: written aside and without indexes, and the same comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from formats.made import questions as made
from hypothesis import given
from hypothesis import strategies as st

from trainer.quiz.kinds.judge import Judge
from trainer.quiz.likeness import asked, likeness_of, likenesses
from trainer.quiz.question import Question
from trainer.store import Store, bulk
from trainer.store.filling import Filler
from trainer.store.question_lines import wordings
from trainer.store.search import normal, normals, spread, spreads
from trainer.store.tables import links, questions, versions

AT = datetime(2026, 11, 24, tzinfo=UTC)
TEXTS = st.lists(st.text(st.characters(exclude_categories=["Cs"])))


@pytest.fixture
def file(store_file: Path) -> Iterator[Store]:
    made = Store(f"sqlite:///{store_file}")
    made.prepare()
    yield made
    made.close()


def many(count: int) -> list[Question]:
    return [Question(f"m-{n}", f"第{n}个阀门应当关着。", Judge("对")) for n in range(count)]


def put(store: Store, given: list[Question], stop: int = 0) -> None:
    def report(done: int, _whole: int) -> None:
        if stop and done >= stop:
            raise KeyboardInterrupt

    with store.work() as work:
        work.questions.put_many(given, "甲", who="张三", at=AT, report=report)


def indexes(store: Store) -> list[str]:
    with store.work() as work:
        query = sa.text("SELECT sql FROM sqlite_master WHERE type = 'index' AND sql != ''")
        return sorted(work._db.scalars(query))


def merging(store: Store) -> dict[str, int]:
    """How the index over pairs is told to work."""
    with store.work() as work:
        told = work._db.execute(sa.text("SELECT k, v FROM word_pairs_config"))
        return {"automerge": 4} | {name: number for name, number in told}


def count(store: Store, table: sa.Table) -> int:
    with store.work() as work:
        return int(work._db.scalar(sa.select(sa.func.count()).select_from(table)) or 0)


def test_many_stand_there_with_all_indexes_and_are_found(
    file: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "FEWEST", 100)
    before = indexes(file), merging(file)
    put(file, many(2500))
    assert (indexes(file), merging(file)) == before
    assert (count(file, questions), count(file, versions)) == (2500, 2500)
    with file.work() as work:
        assert [q.id for q in work.questions.many(["m-2499"])] == ["m-2499"]
        found = work._db.scalar(
            sa.text("SELECT count(*) FROM word_pairs WHERE word_pairs MATCH '阀门'")
        )
        assert found == 2500
    assert file.check() == "ok"


def test_what_stops_it_leaves_nothing_and_all_indexes(
    file: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "FEWEST", 100)
    before = indexes(file), merging(file)
    with pytest.raises(KeyboardInterrupt):
        put(file, many(4000), stop=2000)
    assert (indexes(file), merging(file)) == before
    assert count(file, questions) == 0
    put(file, many(1))
    assert count(file, questions) == 1


def test_the_same_again_writes_nothing_and_a_change_becomes_the_second_version(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "FEWEST", 100)
    given = many(1200)
    put(store, given)
    put(store, given)
    put(store, [Question("m-7", "第7个阀门应当开着。", Judge("对")), *many(3), *many(3)])
    assert count(store, questions) == 1200
    assert count(store, versions) == 1201


def test_a_row_that_cannot_stand_is_told_and_nothing_stays(file: Store) -> None:
    def lead_nowhere() -> None:
        with file._engine.begin() as db, Filler(db, aside=True) as filler:
            filler.fill(links, [("case:nothing", 99)])  # there is no question 99

    with pytest.raises(sa.exc.IntegrityError):
        lead_nowhere()
    assert count(file, links) == 0


def test_rows_aside_come_in_the_order_given(file: Store) -> None:
    with file._engine.begin() as db:
        db.exec_driver_sql("CREATE TABLE kept (no INTEGER PRIMARY KEY, text TEXT)")
        types = {"no": "INTEGER", "text": "TEXT"}
        with Filler(db, aside=True) as filler:
            for first in range(0, 3100, 700):
                rows = [(no, f"第{no}行") for no in range(first, first + 700)]
                filler.pour("kept", types, rows)
            filler.settle()
            assert db.exec_driver_sql("SELECT count(*) FROM kept").scalar() == 3500
        assert db.exec_driver_sql("SELECT text FROM kept WHERE no = 3499").scalar() == "第3499行"


@given(TEXTS)
def test_many_texts_are_made_normal_as_one_is(texts: list[str]) -> None:
    assert normals(texts) == [normal(text) for text in texts]


@given(TEXTS)
def test_many_texts_are_spread_as_one_is(texts: list[str]) -> None:
    assert spreads(texts) == [spread(text) for text in texts]


@given(st.lists(made(), max_size=4))
def test_many_questions_are_likened_and_worded_as_one_is(batch: list[Question]) -> None:
    assert likenesses(list(map(asked, batch))) == [likeness_of(question) for question in batch]
    assert wordings(batch) == [wordings([question])[0] for question in batch]
