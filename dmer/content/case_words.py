"""Words around the seminar cases: on the cards, in the parts of a case, and beside the comparison with the aid."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from dmer.content.entries import Entry, read_one
from dmer.content.key_table import KeyRow, no_key_twice
from dmer.content.sentences import Number, Text, Titled, filled_with, one_for_each

CASE_WORDS_FILE = "content/wording/cases.yaml"

CaseAction = Literal["next", "previous", "ask", "full_screen", "keys"]

Verdict = Literal["agrees", "differs", "missed", "added"]
"""As in dmer/decision/compare.py."""


class CardWords(Entry):
    """Words around the cards."""

    label: Text
    intro: Text
    about: Text
    about_help: Text
    unknown: Text


class PartNames(Entry):
    """How the parts of a case are called."""

    step: Number
    plan: Text
    compare: Text
    home: Text


class FrameWords(Entry):
    """Words that stand around every part of a case."""

    mark: Text
    label: Titled
    way: Text
    place: Annotated[str, filled_with("name", "number", "count")]
    parts: PartNames


class CaseButtons(Entry):
    """Words on buttons."""

    all: Text
    next_case: Titled
    full_screen: Text
    full_screen_leave: Text
    keys: Text
    close: Text
    back: Text
    next: Text


class Prompts(Entry):
    """What the room is asked at the first step of a story, at the last one, and between them."""

    first: Text
    middle: Text
    last: Text


class StepWords(Entry):
    """Words around a step of the story."""

    prompts: Prompts
    asks: Text
    asks_help: Text


class PlanWords(Entry):
    """Words around what the room commits to."""

    heading: Text
    prompt: Text
    again: Text
    urgency: Text
    severity: Text
    care: Text
    care_help: Text
    open: Text
    show: Text
    nothing: Text
    server: Text


class VerdictWords(Entry):
    """How a line of the comparison came out, as a sign and in words."""

    sign: Annotated[str, Field(min_length=1, max_length=2)]
    label: Text


class CompareWords(Entry):
    """Words around the comparison."""

    heading: Text
    lead: Text
    waiting: Text
    trouble: Text
    refused: Annotated[str, filled_with("reason")]
    again: Text
    you: Text
    aid: Text
    urgency: Text
    severity: Text
    care: Text
    left_open: Text
    too_low: Text
    verdicts: Annotated[dict[Verdict, VerdictWords], one_for_each(Verdict)]
    rest: Text
    rest_help: Text
    unasked: Text
    unasked_help: Text
    announced: Text


class FlagWords(Entry):
    """Words around red flags."""

    heading: Text
    now: Text
    whom: Text
    none: Text


class HomeWords(Entry):
    """Words around what to take home."""

    heading: Text
    about: Annotated[str, filled_with("about")]
    teaching: Text
    turns: Text
    tempts: Text
    but: Text
    say: Text
    discuss: Text
    aid: Text
    new_tab: Text


class SceneWords(Entry):
    """Words around the timeline of a case."""

    title: Text
    what: Text
    none: Text
    play: Text
    pause: Text
    open: Text


class BasisWords(Entry):
    """How it is said what a text rests on."""

    ours: Text
    sources: Annotated[str, filled_with("sources")]


class CaseKey(KeyRow):
    """One line of the key list."""

    action: CaseAction


class CaseWords(Entry):
    """All words around the cases."""

    cards: CardWords
    frame: FrameWords
    buttons: CaseButtons
    room: Text
    step: StepWords
    plan: PlanWords
    compare: CompareWords
    flags: FlagWords
    home: HomeWords
    timeline: SceneWords
    basis: BasisWords
    keys: Annotated[list[CaseKey], AfterValidator(no_key_twice)]


def load_case_words(root: Path) -> CaseWords:
    """Read content/wording/cases.yaml. Raises ContentError with every problem of the file."""
    return read_one(root / CASE_WORDS_FILE, root, CaseWords)[0]
