"""A state of the timeline as content names it: whose let-down, which values, and the moment under the playhead.

The names and answers are those of a link to the timeline (dmer/player/view_state.js).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from dmer.content.entries import Entry, Number, unknown_word
from dmer.content.model_tables import ModelTables

EARLIEST_MINUTES = -60.0
LATEST_MINUTES = 180.0
"""Where the playhead of a link can stand."""


class TimelineView(Entry):
    """What differs from the timeline's resting picture, or, in a later step, from the state before it.

    `values` are symbols of the parameter table with values in model units; `minutes` is where the playhead stands, in
    minutes from the start of stimulation; `play` sets the time running from there.
    """

    profile: str | None = None
    feeding: Literal["breast", "pump"] | None = None
    stage: str | None = None
    mechanism: Literal["dopamine", "oxytocin", "both"] | None = None
    compare: Literal["none", "ghost", "beside"] | None = None
    beside: str | None = None
    people: Literal["none", "band", "ten"] | None = None
    measured_only: bool | None = None
    published: bool | None = None
    values: dict[str, Number] = Field(default_factory=dict)
    minutes: Number | None = None
    play: bool = False

    def as_parameters(self) -> dict[str, str]:
        """The parameters of a link to this state, without the wish to play."""
        plain = self.model_dump(exclude_none=True, exclude={"values", "play"})
        words = {True: "yes", False: "no"}
        return {
            **{name: words[value] if isinstance(value, bool) else str(value) for name, value in plain.items()},
            **{symbol: f"{value:g}" for symbol, value in self.values.items()},
        }


def wrong_view(view: TimelineView, tables: ModelTables) -> Iterator[tuple[str, str]]:
    """What the model's tables do not know in a view: the field, and a sentence."""
    for field, known in (("profile", tables.profiles), ("beside", tables.profiles), ("stage", tables.stages)):
        given = getattr(view, field)
        if given is not None and given not in known:
            yield field, f"The {'stage' if field == 'stage' else 'profile'} {unknown_word(given, list(known))}"
    for symbol, value in view.values.items():
        if symbol not in tables.inputs:
            yield "values", f"The symbol {unknown_word(symbol, list(tables.inputs))}"
        elif not tables.inputs[symbol].allows(value):
            yield "values", f"{symbol} = {value:g} is outside the range {tables.inputs[symbol].range_in_words}."
    if view.minutes is not None and not EARLIEST_MINUTES <= view.minutes <= LATEST_MINUTES:
        yield "minutes", f"The playhead stands between {EARLIEST_MINUTES:g} and {LATEST_MINUTES:g} minutes."
