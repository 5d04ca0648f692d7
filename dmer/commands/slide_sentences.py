"""What `python -m dmer check --slides` says of what it has measured."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dmer.content.terms import Register

LEAST_CONTRAST = 4.5
"""Of any text, however large: slides are read from afar, in rooms that are too bright."""

WORDINGS: Mapping[Register, str] = {"breastfeeding": "", "chestfeeding": ", in the wording for chestfeeding,"}
"""Every wording that slides can be shown in, and how a sentence names it."""

NOUNS = {"title": "the title", "body": "the text", "foot": "the foot", "picture": "what is written in the picture"}

MENDED = {
    "title": "shorten it",
    "body": "shorten it, or share it out over two slides",
    "foot": "name fewer claims, or share them out over two slides",
    "picture": "choose another state or figure, or shorten its words",
}


def said_of(one: Mapping[str, Any]) -> tuple[str, float, str]:
    """What is wrong in a word, how bad it is, and the sentence for it.

    `one` is what dmer/player/slide_check.js found, and the wording (`register`) in which it was found.
    """
    noun = NOUNS[one["part"]]
    if "ratio" in one:
        faint = f"“{_short(one['text'])}” has a contrast of {one['ratio']:.1f} to 1"
        return "faint", 1 / one["ratio"], f"In the {one['look']} look {faint}; it should be at least {LEAST_CONTRAST}."
    where = f"At {one['size']}{WORDINGS[one['register']]}"
    if one["onto"]:
        return "onto", 1.0, f"{where} {noun} lies on {NOUNS[one['onto']]}; shorten one of them."
    ways = " and ".join(f"{one[way]} pixels too {way}" for way in ("high", "wide") if one[way])
    return "large", one["high"] + one["wide"], f"{where} {noun} is {ways} for its place; {MENDED[one['part']]}."


def _short(text: str, most: int = 40) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
