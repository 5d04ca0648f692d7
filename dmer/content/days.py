"""Days as a reader sees them."""

from __future__ import annotations

import datetime


def day_in_words(day: datetime.date) -> str:
    """Such as "June 4, 2026"."""
    return f"{day:%B} {day.day}, {day.year}"
