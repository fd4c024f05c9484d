"""Alembic's entry: it runs on the connection that `run.upgrade` hands over."""

from __future__ import annotations

from alembic import context

from trainer.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
context.run_migrations()
