"""What is said about an answer to one question of the course."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

SHOWN_CHARACTERS = 60
"""How much of something unknown a message repeats."""


class ResponseError(ValueError):
    """An answer that cannot be read; holds one sentence."""


Early = Literal["text", "mark", "nothing"]
"""How much of a remark may be said before the second try: its text, only whether the part is right, or nothing."""


@dataclass(frozen=True)
class Remark:
    """What is said to one part of an answer, by the id of that part."""

    part: str
    right: bool
    text: str
    early: Early = "text"


@dataclass(frozen=True)
class Judged:
    """How good an answer is, from 0 to 1, what is said to its parts, and the right answer in the form of an answer."""

    score: float
    remarks: tuple[Remark, ...]
    solution: Any

    @property
    def right(self) -> bool:
        """Whether nothing is missing."""
        return self.score > 1.0 - 1e-9


def one_of(response: object, known: list[str], noun: str) -> str:
    """The id that was answered. Raises ResponseError."""
    if not isinstance(response, str) or response not in known:
        raise ResponseError(f"{_shown(response)} is none of the {noun} here.")
    return response


def several_of(response: object, known: list[str], noun: str) -> list[str]:
    """The ids that were answered, each once. Raises ResponseError."""
    if not isinstance(response, list) or not response:
        raise ResponseError(f"A list of {noun} is needed here.")
    chosen = [one_of(one, known, noun) for one in response]
    if len(set(chosen)) < len(chosen):
        raise ResponseError(f"One of the {noun} is named twice.")
    return chosen


def _shown(response: object) -> str:
    text = repr(response)
    return text if len(text) <= SHOWN_CHARACTERS else f"{text[:SHOWN_CHARACTERS]}…"
