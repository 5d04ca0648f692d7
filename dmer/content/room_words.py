"""Words of a talk in a room: on the wall, in the presenter's view, on the clicker and on the followers' phones."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from dmer.content.entries import Entry, read_one
from dmer.content.room_check_words import CheckWords
from dmer.content.sentences import Count, Minutes, Text, Titled, filled_with

ROOM_WORDS_FILE = "content/wording/room.yaml"


class HealthWords(Entry):
    """How a window's connection is."""

    joining: Text
    live: Text
    reconnecting: Text
    long: Text
    near: Text
    closed: Text
    refused: Text


class InvitationWords(Entry):
    """Words on the wall by which everybody finds the talk."""

    label: Text
    what: Text


class FollowWords(Entry):
    """Words on a follower's phone."""

    back: Text
    next: Text
    live: Text
    overview: Text
    newest: Text


class ClickerWords(Entry):
    """Words on the clicker."""

    next: Text
    previous: Text
    black: Text
    light: Text
    play: Text
    pause: Text
    ahead: Titled
    end: Text
    lost: Text
    no_notes: Text


class ClockWords(Entry):
    """Words around the talk's clock."""

    elapsed: Text
    left: Text
    now: Text
    pace: Text
    over: Annotated[str, filled_with("time")]
    ahead: Minutes
    behind: Minutes
    on_time: Text
    planned: Minutes
    waiting: Text
    paused: Text
    start: Text
    pause: Text
    reset: Text


class LookNames(Entry):
    """Names of the looks of the wall."""

    light: Text
    dark: Text
    contrast: Text


class PresenterKeys(Entry):
    """What keys do here that do something else in a deck without notes."""

    notes: Text
    timer: Text


class PresenterWords(Entry):
    """Words of the presenter's view."""

    label: Text
    notes: Text
    sources: Count
    caution: Annotated[str, filled_with("text")]
    say: Text
    ask: Text
    objection: Text
    answer: Text
    no_notes: Text
    larger: Text
    smaller: Text
    wide: Text
    narrow: Text
    previous: Text
    next: Text
    black: Text
    white: Text
    play: Text
    pause: Text
    overview: Text
    keys: Text
    jump: Text
    jump_option: Annotated[str, filled_with("number", "title")]
    look: Text
    looks: LookNames
    wall: Text
    connected: Text
    walls: Count
    clickers: Count
    followers: Count
    wall_elsewhere: Text
    keys_do: PresenterKeys


class PanelWords(Entry):
    """Words of the open room on the Present page."""

    label: Text
    code: Text
    follow: Text
    follow_what: Text
    clicker: Text
    clicker_what: Text
    clicker_show: Text
    clicker_hide: Text
    qr_follow: Annotated[str, filled_with("address")]
    qr_clicker: Text
    address: Text
    no_address: Text
    wall: Text
    presenter: Text
    print: Text
    here: Text
    here_away: Text
    copy_address: Text
    copied: Text
    close: Text
    close_sure: Text
    close_yes: Text
    close_no: Text
    not_closed: Text
    connected: Annotated[str, filled_with("walls", "presenters", "clickers", "followers")]


class RoomWords(Entry):
    """All words of a room."""

    health: HealthWords
    place: Annotated[str, filled_with("number", "count")]
    behind: Annotated[str, filled_with("here", "live")]
    dark: Text
    invitation: InvitationWords
    follow: FollowWords
    clicker: ClickerWords
    clock: ClockWords
    presenter: PresenterWords
    panel: PanelWords
    checks: CheckWords
    trouble: Text


def load_room_words(root: Path) -> RoomWords:
    """Read content/wording/room.yaml. Raises ContentError with every problem of the file."""
    return read_one(root / ROOM_WORDS_FILE, root, RoomWords)[0]
