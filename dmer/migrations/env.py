"""Run by Alembic for each migration: inside the transaction that dmer/store.py has begun."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
with context.begin_transaction():
    context.run_migrations()
