"""Words of the check list before a talk."""

from __future__ import annotations

from typing import Annotated

from dmer.content.entries import Entry
from dmer.content.sentences import Count, Minutes, Text, filled_with


class CheckStates(Entry):
    """How a line of the list stands."""

    ok: Text
    look: Text
    wait: Text


class NetworkCheck(Entry):
    """Whether the talk needs the network."""

    name: Text
    ok: Text
    wait: Text
    look: Text
    outside: Annotated[str, filled_with("host")]


class WallCheck(Entry):
    """Whether there is a wall."""

    name: Text
    ok: Text
    elsewhere: Text
    look: Text


class PhoneCheck(Entry):
    """Whether a phone reaches this computer."""

    name: Text
    ok: Count
    look: Text
    here: Text
    none: Text


class SoundCheck(Entry):
    """Whether the browser plays sound."""

    name: Text
    ok: Text
    look: Text
    none: Text


class NotesCheck(Entry):
    """Whether the room could read the notes."""

    name: Text
    ok: Text
    wait: Text
    mirrored: Text
    same_screen: Text
    unknown: Text
    on_wall: Text


class TimerCheck(Entry):
    """Whether the clock stands where it should before a talk."""

    name: Text
    ok: Minutes
    look: Annotated[str, filled_with("time")]
    running: Annotated[str, filled_with("time")]


class ContentCheck(Entry):
    """Whether the slides are up to date."""

    name: Text
    ok: Annotated[str, filled_with("date")]
    look: Annotated[str, filled_with("slides")]


class CheckLines(Entry):
    """The lines of the list, in their order."""

    network: NetworkCheck
    wall: WallCheck
    phone: PhoneCheck
    sound: SoundCheck
    notes: NotesCheck
    timer: TimerCheck
    content: ContentCheck


class CheckWords(Entry):
    """All words of the list."""

    title: Text
    states: CheckStates
    tone: Text
    reset: Text
    lines: CheckLines
