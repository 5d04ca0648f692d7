"""Words of the theme switch."""

from __future__ import annotations

from pathlib import Path

from dmer.content.entries import Entry, read_one

LOOK_FILE = "content/wording/look.yaml"


class LookOptions(Entry):
    """Names of the themes."""

    system: str
    light: str
    dark: str
    contrast: str


class LookWords(Entry):
    """All words of the switch."""

    label: str
    options: LookOptions


def load_look_words(root: Path) -> LookWords:
    """Read `LOOK_FILE`. Raises ContentError with every problem of the file."""
    words, _ = read_one(root / LOOK_FILE, root, LookWords)
    return words
