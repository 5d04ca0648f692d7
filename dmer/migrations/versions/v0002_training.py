"""Trainees, their tries at questions, and their places in lessons."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables of training: dmer/training/records.py."""
    op.create_table(
        "trainees",
        sa.Column("key_hash", sa.String(64), primary_key=True),
        sa.Column("seen_at", sa.BigInteger, nullable=False),
        sa.Column("daily", sa.Integer, nullable=False),
        sa.Column("settings_at", sa.BigInteger, nullable=False),
    )
    owner = "trainees.key_hash"
    op.create_table(
        "attempts",
        sa.Column("trainee", sa.String(64), sa.ForeignKey(owner, ondelete="CASCADE"), primary_key=True),
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("item", sa.String(80), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("sitting", sa.String(8), nullable=False),
        sa.Column("nth", sa.Integer, nullable=False),
        sa.Column("response", sa.Text, nullable=False),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("certainty", sa.String(8)),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("seconds", sa.Integer, nullable=False),
    )
    op.create_index("attempts_of_item", "attempts", ["item", "version"])
    op.create_table(
        "places",
        sa.Column("trainee", sa.String(64), sa.ForeignKey(owner, ondelete="CASCADE"), primary_key=True),
        sa.Column("lesson", sa.String(80), primary_key=True),
        sa.Column("piece", sa.Integer, nullable=False),
        sa.Column("farthest", sa.Integer, nullable=False),
        sa.Column("done", sa.Boolean, nullable=False),
        sa.Column("seconds", sa.Integer, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
    )
