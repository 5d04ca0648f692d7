"""The record of a room: what is live now. It is all that the room's windows share."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, ValidationError

from dmer.content.entries import PLAIN_SENTENCES, Entry
from dmer.content.terms import Register

LAST_MOMENT = 10**15
"""Milliseconds since 1970; any number below fits into what browsers and databases count with."""

LONGEST_ID = 80
LONGEST_TITLE = 120
LONGEST_PARAMETERS = 2000
MOST_PARTS = 200
MOST_STEPS = 1000

Moment = Annotated[int, Field(ge=0, lt=LAST_MOMENT)]
Id = Annotated[str, Field(max_length=LONGEST_ID)]


class WrongMove(ValueError):  # noqa: N818 - it is what the presenter sent, said as on the screen
    """What was sent is not a state of a room; holds a sentence."""


class _Strict(Entry):
    model_config = ConfigDict(strict=True)


class Live(_Strict):
    """The figure on show as the presenter's hand left it.

    `parameters` is the query of a link to that state (dmer/player/view_state.js), `minutes` where the playhead stands.
    """

    parameters: Annotated[str, Field(max_length=LONGEST_PARAMETERS)]
    minutes: float | None
    playing: bool
    speed: Literal[10, 30, 60]


class Move(_Strict):
    """What a presenter sends: what changes in the state of the talk, and the revision it was made from.

    What is not sent stays as it is in the room: two hands at work in one moment, say on the clock and on the clicker,
    do not undo each other. The defaults are a room in which nobody has moved; its slide "" is the first one.

    `started_at` is when the talk's clock was started, None before that, and `paused_at` when it was stopped on the way.
    A clock that goes on is one started as much later.
    """

    revision: Moment
    slide: Id = ""
    step: Annotated[int, Field(ge=0, le=MOST_STEPS)] = 0
    screen: Literal["slides", "black", "white"] = "slides"
    look: Literal["light", "dark", "contrast"] = "light"
    live: Live | None = None
    started_at: Moment | None = None
    paused_at: Moment | None = None


class RoomRecord(Move):
    """A room as everybody may see it.

    `wording` is called "register" in JSON; a Python class of this kind has a `register` of its own.
    """

    code: str
    title: Annotated[str, Field(max_length=LONGEST_TITLE)]
    parts: Annotated[tuple[Id, ...], Field(min_length=1, max_length=MOST_PARTS, strict=False)]
    wording: Register = Field(alias="register")
    moved_at: Moment
    closed: bool

    @classmethod
    def from_json(cls, text: str) -> RoomRecord:
        """A record from the store."""
        return cls.model_validate_json(text)

    def as_json(self) -> str:
        """The record for the store and for browsers, on one line."""
        return self.model_dump_json(by_alias=True)

    def moved(self, move: Move, now: int) -> RoomRecord:
        """The room after a move. It wins over what is stored, also when it was made while the server was away."""
        changed = {name: getattr(move, name) for name in move.model_fields_set}
        changed |= {"revision": max(self.revision, move.revision) + 1, "moved_at": now}
        return self.model_copy(update=changed)


def read_move(body: bytes) -> Move:
    """The move in a body of JSON. Raises WrongMove."""
    try:
        return Move.model_validate_json(body)
    except ValidationError as error:
        raise WrongMove(in_a_sentence(error)) from None


def in_a_sentence(error: ValidationError) -> str:
    """The first thing that is wrong with what was sent."""
    first = error.errors(include_input=False, include_url=False)[0]
    if first["type"] == "json_invalid":
        return "The body should be JSON."
    field = ".".join(map(str, first["loc"]))[:LONGEST_ID]
    said = PLAIN_SENTENCES.get(first["type"], first["msg"])
    ended = said if said.endswith("?") else f"{said}."
    return f"{field}: {ended}" if field else ended
