"""A database of the program before: everything in it is there again after opening it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
import sqlalchemy as sa
from specimens import blank, judge, multiple, paper, short, single

from trainer.quiz.listing import Query
from trainer.quiz.question import Ground, Question
from trainer.store import HEAD, Store, codec
from trainer.store.facets import Standing, values
from trainer.store.migrations.run import upgrade
from trainer.store.question_lines import Lines, Saving
from trainer.store.tables import questions, wordings

SHIPPED = (single(1, case="tank"), multiple(), judge(), blank(), short())
OWN = single(7)


def body(value: object) -> Any:
    """As the program before wrote it: it knew no tags."""
    dumped = codec.dump(value)
    if isinstance(value, Question):
        dumped.pop("tags")
    return dumped


def rows() -> Iterator[tuple[str, int, Question]]:
    yield from (("随带题库", place, q) for place, q in enumerate(SHIPPED))
    yield "本厂题", 0, OWN


def old_pairs(db: sa.Connection, number: int, text: str) -> dict[str, Any]:
    pairs = sorted({text[i : i + 2].encode().hex() for i in range(len(text) - 1)})
    return {"id": number, "pairs": " ".join(pairs) if db.dialect.name == "sqlite" else pairs}


@pytest.fixture
def store(bare_url: str) -> Iterator[Store]:
    engine = sa.create_engine(bare_url)
    upgrade(engine, "0001")
    with engine.begin() as db:
        for bank, place, q in rows():
            said = (
                "INSERT INTO questions (id, bank, place, version, kind, difficulty, body)"
                " VALUES (:id, :bank, :place, 'v1', :kind, :difficulty, :body)"
            )
            db.execute(
                sa.text(said).bindparams(sa.bindparam("body", type_=sa.JSON)),
                {
                    "id": q.id, "bank": bank, "place": place, "kind": q.kind.name,
                    "difficulty": q.difficulty, "body": body(q),
                },
            )  # fmt: skip
        for number, shelf, text in ((1, "question", "一道题"), (2, "case", "罐区爆炸")):
            db.execute(
                sa.text(
                    "INSERT INTO texts (id, shelf, ref, text) VALUES (:id, :shelf, 'x', :text)"
                ),
                {"id": number, "shelf": shelf, "text": text},
            )
            into = sa.text("INSERT INTO grams (rowid, pairs) VALUES (:id, :pairs)")
            db.execute(into, old_pairs(db, number, text))
        kept = sa.text("INSERT INTO papers (id, body) VALUES (1, :body)")
        typed = kept.bindparams(sa.bindparam("body", type_=sa.JSON))
        db.execute(typed, {"body": json.loads(json.dumps(codec.dump(paper())))})
    engine.dispose()
    opened = Store(bare_url)
    opened.prepare()
    yield opened
    opened.close()


def test_questions_come_over_as_their_first_version(store: Store) -> None:
    assert store.revision() == HEAD
    with store.work() as work:
        assert {q.id: q for q in work.questions.all()} == {q.id: q for _, _, q in rows()}
        assert work.questions.banks() == {"本厂题": 1, "随带题库": 5}
        for bank, who in (("本厂题", "管理员"), ("随带题库", "警钟")):
            for question in work.questions.all(bank):
                stored = work.questions.stored(question.id)
                assert (stored.author, stored.state, stored.seq) == (who, "可用", 1)
                assert [v.who for v in work.questions.history(question.id)] == [who]


def test_papers_say_which_questions_they_hold(store: Store) -> None:
    with store.work() as work:
        assert work.questions.papers_of("S001") == (1,)
        assert work.questions.stored("S007").used == 0
        assert set(work.questions.ids(Query(ticked={"uses": frozenset({"用过"})}))) == {
            "S001", "M001", "J001", "B001",
        }  # fmt: skip


def test_what_was_sought_is_found_and_links_are_kept(store: Store) -> None:
    with store.work() as work:
        assert set(work.questions.find("先通风")) == {"S001", "S007"}
        assert work.questions.find("一道题") == ()
        assert work.shelf.search.find("case", "爆炸") == ("x",)
        work.shelf.search.drop("case", "x")
        assert work.shelf.search.find("case", "爆炸") == ()
        assert [q.id for q in work.questions.about_case("tank")] == ["S001"]


def test_everything_stands_as_it_would_if_put_today(store: Store) -> None:
    """The revision is written out on its own, so that it stays as it is when the program goes on."""
    with store.work() as work:
        at = datetime(2026, 11, 23, tzinfo=UTC)
        rows_now = {r.id: r for r in work.questions.page(Query())}
        again = work.questions.put_many(SHIPPED, "随带题库", who="警钟", at=at)
        assert (again.added, again.changed) == ((), ())
        lines = Lines(Saving("随带题库", "警钟", at.isoformat()))
        for question in SHIPPED:
            row = rows_now[question.id]
            found = values(question, Standing("随带题库", "可用", row.used > 0))
            assert found in {bunch.values for bunch in work.questions.bunches()}
            lines.add(row.no, [question], [0], "可用")
        texts = dict(work._db.execute(sa.select(wordings.c.question, wordings.c.text)).all())
        assert [(no, texts[no]) for no, _ in lines.wordings()] == lines.wordings()
        alike = ("no", "kind", "difficulty", "parts", "identity", "stem")
        places = [list(questions.c.keys()).index(name) for name in alike]
        query = sa.select(*(questions.c[name] for name in alike))
        kept = {tuple(row) for row in work._db.execute(query)}
        assert {tuple(line[at] for at in places) for line in lines.questions} < kept


def test_it_can_be_worked_with(store: Store) -> None:
    with store.work() as work:
        grounded = Question("N001", "动火前要做什么？", OWN.kind, ground=Ground("消防法"))
        work.questions.put(grounded, "本厂题", who="王工", at=datetime(2026, 12, 1, tzinfo=UTC))
        work.questions.move(["S007"], "别厂")
        assert work.questions.drop(["D001"]) == ()
        assert work.questions.banks() == {"别厂": 1, "本厂题": 1, "随带题库": 4}
