"""The seminar cases on a page."""

from __future__ import annotations

from dmer.content.terms import Register
from dmer.ui.player_part import player_part


def show_cases(register: Register) -> None:
    """Show the cases in the words of `register`; which one and where in it stands in the address."""
    preload = f"player/data/cases.json?register={register}"
    player_part("cases", f"cases-{register}", preload=preload, register=register)
