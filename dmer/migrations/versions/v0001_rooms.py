"""Rooms."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the table of rooms: dmer/room/rooms.py."""
    op.create_table(
        "rooms",
        sa.Column("code", sa.String(6), primary_key=True),
        sa.Column("key_hash", sa.String(64), nullable=False),
        sa.Column("revision", sa.BigInteger, nullable=False),
        sa.Column("moved_at", sa.BigInteger, nullable=False, index=True),
        sa.Column("closed", sa.Boolean, nullable=False),
        sa.Column("record", sa.Text, nullable=False),
    )
