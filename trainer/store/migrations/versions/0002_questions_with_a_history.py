"""Questions get versions, states, uses and a leaner index; laws, pictures and acts come in."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

from trainer.quiz.likeness import identity

revision = "0002"
down_revision = "0001"

_KINDS = ("single", "multiple", "judge", "blank", "number", "order", "match", "short")
_LEVELS = ("易", "中", "难")
_BEGAN = "2026-11-23T00:00:00+00:00"
_WHO = {"随带题库": "警钟"}


def upgrade() -> None:
    old = _old_questions()
    op.drop_table("questions")
    _make_question_tables()
    _make_other_tables()
    _make_indexes()
    db = op.get_bind()
    _index(db, "grams", list(db.execute(sa.text("SELECT id, text FROM texts"))))
    _take_over(db, old)


def _old_questions() -> list[Any]:
    db = op.get_bind()
    found = "SELECT id, bank, version, body FROM questions ORDER BY bank, place, id"
    rows = db.execute(sa.text(found)).all()
    gone = "SELECT id FROM texts WHERE shelf = 'question'"
    db.execute(sa.text(f"DELETE FROM grams WHERE rowid IN ({gone})"))
    db.execute(sa.text("DELETE FROM texts WHERE shelf = 'question'"))
    return [
        (r.id, r.bank, r.version, json.loads(r.body) if isinstance(r.body, str) else r.body)
        for r in rows
    ]


def _make_question_tables() -> None:
    op.create_table(
        "facets",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("body"),
    )
    op.create_table(
        "questions",
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("facet", sa.Integer(), nullable=False),
        sa.Column("bank", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("kind", sa.Integer(), nullable=False),
        sa.Column("difficulty", sa.Integer(), nullable=False),
        sa.Column("parts", sa.Integer(), nullable=False),
        sa.Column("used", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("identity", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("judge", sa.Text(), nullable=False),
        sa.Column("stem", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["facet"], ["facets.id"]),
        sa.PrimaryKeyConstraint("no"),
        sa.UniqueConstraint("id"),
    )
    for name in ("facet", "kind", "difficulty", "used", "changed", "identity", "stem"):
        op.create_index(f"ix_questions_{name}", "questions", [name])
    op.create_table(
        "versions",
        sa.Column("question", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["question"], ["questions.no"]),
        sa.PrimaryKeyConstraint("question", "seq"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "wordings",
        sa.Column("question", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["question"], ["questions.no"]),
        sa.PrimaryKeyConstraint("question"),
    )
    op.create_table(
        "links",
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("question", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["question"], ["questions.no"]),
        sa.PrimaryKeyConstraint("ref", "question"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_links_question", "links", ["question"])
    op.create_table(
        "uses",
        sa.Column("question", sa.Integer(), nullable=False),
        sa.Column("paper", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["question"], ["questions.no"]),
        sa.ForeignKeyConstraint(["paper"], ["papers.id"]),
        sa.PrimaryKeyConstraint("question", "paper"),
        sqlite_with_rowid=False,
    )


def _make_other_tables() -> None:
    op.create_table(
        "edits",
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("question"),
    )
    op.create_table(
        "pictures",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "laws",
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("since", sa.Text()),
        sa.Column("until", sa.Text()),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("title", "version"),
    )
    op.create_table(
        "acts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("undone", sa.Text()),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "leftovers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("bank", sa.Text(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_leftovers_bank", "leftovers", ["bank"])


def _make_indexes() -> None:
    """The index over cases and cards anew and lean; the one over questions beside it."""
    op.execute("DROP TABLE grams")
    for name in ("grams", "word_pairs"):
        if op.get_bind().dialect.name == "sqlite":
            lean = "content='', detail=none, columnsize=0, tokenize='ascii'"
            op.execute(f"CREATE VIRTUAL TABLE {name} USING fts5(pairs, {lean})")
            op.execute(f"INSERT INTO {name} ({name}, rank) VALUES ('hashsize', 67108864)")
        else:
            op.execute(f"CREATE TABLE {name} (rowid INTEGER PRIMARY KEY, pairs TEXT[] NOT NULL)")
            op.execute(f"CREATE INDEX {name}_pairs ON {name} USING GIN (pairs)")


def _index(db: sa.Connection, name: str, numbered: list[Any]) -> None:
    sqlite = db.dialect.name == "sqlite"
    for no, text in numbered:
        ended = f"{text} " if sqlite else text
        pairs = [ended[i : i + 2] for i in range(len(ended) - 1)]
        held = " ".join(pairs) if sqlite else sorted(set(pairs))
        insert = f"INSERT INTO {name} (rowid, pairs) VALUES (:no, :pairs)"
        db.execute(sa.text(insert), {"no": no, "pairs": held})


def _take_over(db: sa.Connection, old: list[Any]) -> None:
    """What was a question becomes its first version."""
    known: dict[str, int] = {}
    uses = _uses(db)
    for no, (ref, bank, version, body) in enumerate(old, start=1):
        papers = uses.get(ref, ())
        facet = _facet(bank, body, used=bool(papers))
        if facet not in known:
            _insert(db, "facets", body=facet)
            number = sa.text("SELECT id FROM facets WHERE body = :body")
            known[facet] = int(db.execute(number, {"body": facet}).scalar_one())
        who = _WHO.get(bank, "管理员")
        _insert(
            db, "questions", no=no, id=ref, facet=known[facet], bank=bank, state="可用",
            kind=_KINDS.index(body["kind"]["is"]), difficulty=_LEVELS.index(body["difficulty"]),
            parts=_parts(body["kind"]), used=len(papers), changed=_BEGAN, seq=1, version=version,
            identity=_identity(body), author=who, remark="", judge=who,
            stem=" ".join(body["stem"].splitlines())[:600],
        )  # fmt: skip
        dumped = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
        _insert(db, "versions", question=no, seq=1, at=_BEGAN, who=who, note="", body=dumped)
        text = _text(ref, body)
        _insert(db, "wordings", question=no, text=text)
        _index(db, "word_pairs", [(no, text)])
        for link in sorted(_links(body)):
            _insert(db, "links", ref=link, question=no)
        for paper in papers:
            _insert(db, "uses", question=no, paper=paper)


def _insert(db: sa.Connection, table: str, **values: object) -> None:
    names = ", ".join(values)
    marks = ", ".join(f":{name}" for name in values)
    db.execute(sa.text(f"INSERT INTO {table} ({names}) VALUES ({marks})"), values)


def _uses(db: sa.Connection) -> dict[str, list[int]]:
    """The papers on which each question stands."""
    found: dict[str, list[int]] = {}
    for paper, body in db.execute(sa.text("SELECT id, body FROM papers ORDER BY id")):
        paper_body = json.loads(body) if isinstance(body, str) else body
        asked = (q["id"] for section in paper_body["sections"] for q in section["questions"])
        for ref in dict.fromkeys(asked):
            found.setdefault(ref, []).append(paper)
    return found


def _facet(bank: str, body: Any, *, used: bool) -> str:
    ground = body["ground"]
    lacks = [
        word
        for word, there in (
            ("解析", body["explanation"]),
            ("依据", ground["document"] or ground["case"]),
            ("主题", body["topics"]),
        )
        if not there
    ]
    groups = [
        [bank], [body["kind"]["is"]], body["topics"], body["audience"], [body["difficulty"]],
        ["可用"], [ground["document"]] if ground["document"] else [], [],
        ["用过" if used else "没用过"], lacks,
        [ground["version"]] if ground["document"] else [],
    ]  # fmt: skip
    return json.dumps(groups, ensure_ascii=False, separators=(",", ":"))


def _parts(kind: Any) -> int:
    match kind["is"]:
        case "multiple":
            return len(kind["answer"])
        case "blank":
            return len(kind["answers"])
        case "short":
            return len(kind["points"])
        case _:
            return 1


def _identity(body: Any) -> str:
    return identity(body["stem"], (o["text"] for o in body["kind"].get("options", ())))


def _text(ref: str, body: Any) -> str:
    kind, ground = body["kind"], body["ground"]
    parts = (
        ref, body["stem"], *(o["text"] for o in kind.get("options", ())),
        *(text for gap in kind.get("answers", ()) for text in gap),
        *(point["text"] for point in kind.get("points", ())),
        body["explanation"], ground["document"], ground["article"], *body["topics"],
    )  # fmt: skip
    joined = "\n".join(part for part in parts if part)
    return " ".join(unicodedata.normalize("NFKC", joined).casefold().split())


def _links(body: Any) -> Iterator[str]:
    cases = (*body["cases"], body["ground"]["case"])
    yield from {f"case:{ref}" for ref in cases if ref}
    yield from {f"duty:{ref}" for ref in body["duties"]}
