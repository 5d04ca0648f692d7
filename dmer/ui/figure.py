"""A figure of the evidence on a page."""

from __future__ import annotations

from dmer.ui.player_part import player_part


def show_figure(name: str) -> None:
    """Show the figure called `name` (dmer/figures/catalog.py) with its takeaway and its table."""
    player_part("figure", f"figure-{name}", name=name)
