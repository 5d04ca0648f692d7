"""The let-down timeline on a page."""

from __future__ import annotations

from dmer.ui.player_part import player_part

PAGE = "timeline"
"""The address of the page that links lead to."""


def timeline_player(*, small: bool = False) -> None:
    """Show the let-down timeline; `small` leaves out controls and tools, for a page that only introduces it."""
    player_part("timeline", "timeline-small" if small else "timeline", page=PAGE, small=small)
