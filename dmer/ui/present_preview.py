"""A talk on the Present page before it is given."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from urllib.parse import urlencode

from dmer.content.terms import Register
from dmer.ui.player_part import player_part


def show_own_deck(title: str, parts: Sequence[str], register: Register) -> None:
    """Show the deck made of `parts`, in the words of `register`."""
    named = {"parts": ",".join(parts), "title": title, "register": register}
    preload = f"player/data/talk.json?{urlencode(named)} player/data/deck_words.json player/data/timeline.json"
    key = sha256(repr(named).encode()).hexdigest()[:16]
    player_part("deck_page", f"own-deck-{key}", preload=preload, **named)
