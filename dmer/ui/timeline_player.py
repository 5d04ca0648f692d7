"""The let-down timeline on a page."""

from __future__ import annotations

from dmer.routes.player import plotly_address
from dmer.ui.player_part import player_part

PAGE = "timeline"
"""The address of the page that links lead to."""


def timeline_player(*, small: bool = False) -> None:
    """Show the let-down timeline; `small` leaves out controls and tools, for a page that only introduces it."""
    preload = f"{plotly_address()} player/data/timeline.json"
    player_part("timeline", "timeline-small" if small else "timeline", preload=preload, page=PAGE, small=small)
