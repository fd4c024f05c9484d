"""Questions get how often they were answered, and how often for full marks.

Sittings that ended before are counted when the program opens the database: that takes the rules of
marking, which are not for a migration.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    with op.batch_alter_table("questions", recreate="never") as table:
        table.add_column(sa.Column("asked", sa.Integer(), nullable=False, server_default="0"))
        table.add_column(sa.Column("solved", sa.Integer(), nullable=False, server_default="0"))
        table.add_column(sa.Column("rate", sa.Integer(), nullable=True))
    op.create_index("ix_questions_rate", "questions", ["rate"])
    op.create_table(
        "tallies",
        sa.Column("sitting", sa.Integer(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["sitting"], ["sittings.id"]),
        sa.PrimaryKeyConstraint("sitting"),
    )
