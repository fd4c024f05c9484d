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

questions = sa.Table(
    "questions",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("bank", sa.Text, nullable=False, index=True),
    sa.Column("place", sa.Integer, nullable=False),
    sa.Column("version", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("difficulty", sa.Text, nullable=False),
    sa.Column("body", sa.JSON, nullable=False),
)

texts = sa.Table(
    "texts",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("shelf", sa.Text, nullable=False),
    sa.Column("ref", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.UniqueConstraint("shelf", "ref", name="texts_shelf_ref"),
)
"""What is searched, normalised. The index over it is made per database: see `search`."""

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
