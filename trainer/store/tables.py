"""The tables, in one place, as they are. Migrations say how they came to be."""

from __future__ import annotations

import sqlalchemy as sa

metadata = sa.MetaData()

settings = sa.Table(
    "settings",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("value", sa.JSON, nullable=False),
)

counters = sa.Table(
    "counters",
    metadata,
    sa.Column("series", sa.Text, primary_key=True),
    sa.Column("last", sa.Integer, nullable=False),
)

log = sa.Table(
    "log",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column("who", sa.Text, nullable=False),
    sa.Column("what", sa.Text, nullable=False),
)

people = sa.Table(
    "people",
    metadata,
    sa.Column("no", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("unit", sa.Text, nullable=False),
    sa.Column("department", sa.Text, nullable=False),
    sa.Column("team", sa.Text, nullable=False, index=True),
    sa.Column("post", sa.Text, nullable=False),
    sa.Column("category", sa.Text, nullable=False),
    sa.Column("joined", sa.Text),
    sa.Column("left", sa.Text),
)

hours = sa.Table(
    "hours",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("person", sa.ForeignKey("people.no"), nullable=False, index=True),
    sa.Column("on", sa.Text, nullable=False),
    sa.Column("hours", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("content", sa.Text, nullable=False),
    sa.Column("proof", sa.Text, nullable=False),
)

cases = sa.Table(
    "cases",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("on", sa.Text, nullable=False),
    sa.Column("body", sa.JSON, nullable=False),
)

cards = sa.Table(
    "cards",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("place", sa.Integer, nullable=False),
    sa.Column("body", sa.JSON, nullable=False),
)

primers = sa.Table(
    "primers",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("place", sa.Integer, nullable=False),
    sa.Column("body", sa.JSON, nullable=False),
)

statutes = sa.Table(
    "statutes",
    metadata,
    sa.Column("title", sa.Text, primary_key=True),
    sa.Column("place", sa.Integer, nullable=False),
    sa.Column("body", sa.JSON, nullable=False),
)
"""What the content tells of laws; `laws` is the unit's own table of their versions."""

facets = sa.Table(
    "facets",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("body", sa.Text, nullable=False, unique=True),
)
"""What questions are filtered by, once for all that share it: see `facets`. Rows never change."""

questions = sa.Table(
    "questions",
    metadata,
    sa.Column("no", sa.Integer, primary_key=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("facet", sa.ForeignKey("facets.id"), nullable=False, index=True),
    sa.Column("bank", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("kind", sa.Integer, nullable=False, index=True),
    sa.Column("difficulty", sa.Integer, nullable=False, index=True),
    sa.Column("parts", sa.Integer, nullable=False),
    sa.Column("used", sa.Integer, nullable=False, index=True),
    sa.Column("changed", sa.Text, nullable=False, index=True),
    sa.Column("seq", sa.Integer, nullable=False),
    sa.Column("version", sa.Text, nullable=False),
    sa.Column("identity", sa.Text, nullable=False, index=True),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("remark", sa.Text, nullable=False),
    sa.Column("judge", sa.Text, nullable=False),
    sa.Column("stem", sa.Text, nullable=False, index=True),
    sa.Column("asked", sa.Integer, nullable=False, server_default="0"),
    sa.Column("solved", sa.Integer, nullable=False, server_default="0"),
    sa.Column("rate", sa.Integer, index=True),
)
"""One narrow line a question. *no* counts up as they come in; *kind* and *difficulty* are ranks to
order by; *stem* is plain text; the newest of its `versions` is number *seq*, by *author*; *judge*
brought it to its state with *remark*. Of *asked* answers in finished sittings *solved* had full marks,
*rate* in a thousand (null: nobody answered)."""

versions = sa.Table(
    "versions",
    metadata,
    sa.Column("question", sa.ForeignKey("questions.no"), primary_key=True),
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column("who", sa.Text, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sqlite_with_rowid=False,
)
"""Every content a question ever had; only ever added to."""

wordings = sa.Table(
    "wordings",
    metadata,
    sa.Column("question", sa.ForeignKey("questions.no"), primary_key=True),
    sa.Column("text", sa.Text, nullable=False),
)
"""What is sought in questions, normalised; `word_pairs` is the index over it, made per database."""

links = sa.Table(
    "links",
    metadata,
    sa.Column("ref", sa.Text, primary_key=True),
    sa.Column("question", sa.ForeignKey("questions.no"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)
"""What questions lead to: `case:…`, `duty:card/number`, `picture:…`."""

uses = sa.Table(
    "uses",
    metadata,
    sa.Column("question", sa.ForeignKey("questions.no"), primary_key=True),
    sa.Column("paper", sa.ForeignKey("papers.id"), primary_key=True),
    sqlite_with_rowid=False,
)

edits = sa.Table(
    "edits",
    metadata,
    sa.Column("question", sa.Text, primary_key=True),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column("who", sa.Text, nullable=False),
    sa.Column("body", sa.JSON, nullable=False),
)
"""What somebody began to change in a question and has not saved; also of questions still to be."""

pictures = sa.Table(
    "pictures",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("data", sa.LargeBinary, nullable=False),
)

laws = sa.Table(
    "laws",
    metadata,
    sa.Column("title", sa.Text, primary_key=True),
    sa.Column("version", sa.Text, primary_key=True),
    sa.Column("number", sa.Text, nullable=False),
    sa.Column("issuer", sa.Text, nullable=False),
    sa.Column("since", sa.Text),
    sa.Column("until", sa.Text),
    sa.Column("note", sa.Text, nullable=False),
)

acts = sa.Table(
    "acts",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column("who", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("what", sa.Text, nullable=False),
    sa.Column("body", sa.JSON, nullable=False),
    sa.Column("undone", sa.Text),
)
"""What was done to many questions at once, and in *body* what it takes to undo it."""

leftovers = sa.Table(
    "leftovers",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("bank", sa.Text, nullable=False, index=True),
    sa.Column("body", sa.JSON, nullable=False),
)
"""Entries of imports that somebody still has to mend."""

texts = sa.Table(
    "texts",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("shelf", sa.Text, nullable=False),
    sa.Column("ref", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.UniqueConstraint("shelf", "ref", name="texts_shelf_ref"),
)
"""What is sought in cases and cards, normalised; `grams` is the index over it, made per database."""

blueprints = sa.Table(
    "blueprints",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("body", sa.JSON, nullable=False),
)

papers = sa.Table(
    "papers",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("body", sa.JSON, nullable=False),
)

exams = sa.Table(
    "exams",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("paper", sa.ForeignKey("papers.id"), nullable=False),
    sa.Column("body", sa.JSON, nullable=False),
)

candidates = sa.Table(
    "candidates",
    metadata,
    sa.Column("exam", sa.ForeignKey("exams.id"), primary_key=True),
    sa.Column("person", sa.ForeignKey("people.no"), primary_key=True),
)

sittings = sa.Table(
    "sittings",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("exam", sa.ForeignKey("exams.id"), nullable=False),
    sa.Column("person", sa.ForeignKey("people.no"), nullable=False, index=True),
    sa.Column("attempt", sa.Integer, nullable=False),
    sa.Column("started", sa.Text, nullable=False),
    sa.Column("arrangement", sa.JSON, nullable=False),
    sa.UniqueConstraint("exam", "person", "attempt", name="sittings_once"),
)

steps = sa.Table(
    "steps",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("sitting", sa.ForeignKey("sittings.id"), nullable=False, index=True),
    sa.Column("nonce", sa.Uuid, nullable=False, unique=True),
    sa.Column("body", sa.JSON, nullable=False),
)

tallies = sa.Table(
    "tallies",
    metadata,
    sa.Column("sitting", sa.ForeignKey("sittings.id"), primary_key=True),
    sa.Column("body", sa.JSON, nullable=False),
)
"""What a finished sitting added to the sums of its questions: by id 1 for full marks, else 0."""

certificates = sa.Table(
    "certificates",
    metadata,
    sa.Column("number", sa.Text, primary_key=True),
    sa.Column("sitting", sa.ForeignKey("sittings.id"), nullable=False, unique=True),
    sa.Column("person", sa.ForeignKey("people.no"), nullable=False, index=True),
    sa.Column("body", sa.JSON, nullable=False),
)

briefings = sa.Table(
    "briefings",
    metadata,
    sa.Column("number", sa.Text, primary_key=True),
    sa.Column("on", sa.Text, nullable=False),
    sa.Column("team", sa.Text, nullable=False),
    sa.Column("shift", sa.Text, nullable=False),
    sa.Column("body", sa.JSON, nullable=False),
    sa.UniqueConstraint("on", "team", "shift", name="briefings_once"),
)

excuses = sa.Table(
    "excuses",
    metadata,
    sa.Column("on", sa.Text, primary_key=True),
    sa.Column("team", sa.Text, primary_key=True),
    sa.Column("reason", sa.Text, nullable=False),
)
"""Why a team held no meeting on a day."""

educations = sa.Table(
    "educations",
    metadata,
    sa.Column("number", sa.Text, primary_key=True),
    sa.Column("on", sa.Text, nullable=False),
    sa.Column("body", sa.JSON, nullable=False),
)
