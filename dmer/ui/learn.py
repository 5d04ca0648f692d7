"""The course on a page."""

from __future__ import annotations

from dmer.content.terms import Register
from dmer.ui.player_part import player_part


def show_learn(register: Register) -> None:
    """Show the course in the words of `register`; which lesson and which screen of it stands in the address.

    The record is not asked for ahead: its first answer sets the cookie, and nothing else of the trainee goes beside it.
    """
    preload = f"player/data/training_words.json player/data/course.json?register={register}"
    player_part("learn", f"learn-{register}", preload=preload, register=register)
