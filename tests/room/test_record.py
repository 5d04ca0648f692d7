"""What a presenter may send, what is refused in a sentence, and who wins."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from dmer.room.record import LAST_MOMENT, Move, RoomRecord, WrongMove, in_a_sentence, read_move

STATE: dict[str, Any] = {
    "revision": 3,
    "slide": "the-dip",
    "step": 2,
    "screen": "slides",
    "look": "dark",
    "live": {"parameters": "profile=dmer&minutes=2", "minutes": 2.5, "playing": True, "speed": 30},
    "started_at": 1_795_283_442_588,
    "paused_at": None,
}

moments = st.integers(0, LAST_MOMENT - 1)
lives = st.fixed_dictionaries(
    {
        "parameters": st.text(st.characters(codec="utf-8"), max_size=2000),
        "minutes": st.none() | st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**6), 10**6),
        "playing": st.booleans(),
        "speed": st.sampled_from([10, 30, 60]),
    }
)
states = st.fixed_dictionaries(
    {
        "revision": moments,
        "slide": st.text(st.characters(codec="utf-8"), max_size=80),
        "step": st.integers(0, 1000),
        "screen": st.sampled_from(["slides", "black", "white"]),
        "look": st.sampled_from(["light", "dark", "contrast"]),
        "live": st.none() | lives,
        "started_at": st.none() | moments,
        "paused_at": st.none() | moments,
    }
)
anything = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=20,
)


def room(**changed: Any) -> RoomRecord:
    moved: dict[str, Any] = {"code": "BCDFHJ", "title": "A talk", "parts": ("what-it-is",), "register": "breastfeeding"}
    return RoomRecord.model_validate({**STATE, **moved, "moved_at": 5, "closed": False, **changed})


@given(states)
def test_every_state_of_a_talk_is_understood(state: dict[str, Any]) -> None:
    assert read_move(json.dumps(state).encode()).model_dump() == state


@given(anything)
def test_anything_else_is_refused_in_one_line(sent: object) -> None:
    with pytest.raises(WrongMove) as refused:
        read_move(json.dumps(sent).encode())
    assert len(str(refused.value).splitlines()) == 1


def taken(name: str, sent: object) -> object:
    """The field as it was understood, or the field's name as the refusal gives it."""
    try:
        return read_move(json.dumps({**STATE, name: sent}).encode()).model_dump()[name]
    except WrongMove as refused:
        return str(refused).partition(":")[0].partition(".")[0]


@given(st.sampled_from(sorted(STATE)), anything)
def test_a_field_is_taken_or_refused_by_name(name: str, sent: object) -> None:
    assert taken(name, sent) in (sent, name)


@given(st.binary(max_size=200))
def test_bytes_that_are_no_json_are_refused(body: bytes) -> None:
    with pytest.raises(WrongMove):
        read_move(body)


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"", "The body should be JSON."),
        (b"[" * 16_000, "The body should be JSON."),
        (b'{"a":' * 3000, "The body should be JSON."),
        (b'{"slide":"\\ud800"}', "The body should be JSON."),
        (json.dumps({**STATE, "extra": 1}).encode(), "extra: This field is not known here; is it spelled right?"),
        (json.dumps({**STATE, "step": True}).encode(), "step: A whole number is needed here."),
        (json.dumps({**STATE, "step": "2"}).encode(), "step: A whole number is needed here."),
        (json.dumps({**STATE, "revision": 10**30}).encode(), f"revision: Input should be less than {LAST_MOMENT}."),
        (json.dumps({**STATE, "slide": "x" * 81}).encode(), "slide: String should have at most 80 characters."),
        (
            json.dumps({**STATE, "k" * 9000: 1}).encode(),
            f"{'k' * 80}: This field is not known here; is it spelled right?",
        ),
        (
            json.dumps({**STATE, "live": {**STATE["live"], "minutes": float("nan")}}).encode(),
            "live.minutes: A finite number is needed here.",
        ),
        (
            json.dumps({**STATE, "live": {**STATE["live"], "minutes": float("-inf")}}).encode(),
            "live.minutes: A finite number is needed here.",
        ),
        (
            json.dumps({**STATE, "live": {**STATE["live"], "parameters": "x" * 2001}}).encode(),
            "live.parameters: String should have at most 2000 characters.",
        ),
    ],
)
def test_what_is_wrong_is_said(body: bytes, sentence: str) -> None:
    with pytest.raises(WrongMove) as refused:
        read_move(body)
    assert str(refused.value) == sentence


@given(moments, moments, moments)
def test_a_move_wins_over_what_is_stored(stored: int, sent: int, now: int) -> None:
    moved = room(revision=stored).moved(Move.model_validate({**STATE, "revision": sent, "slide": "next"}), now)
    assert moved.revision > max(stored, sent)
    assert (moved.slide, moved.moved_at) == ("next", now)
    assert (moved.code, moved.title, moved.parts) == ("BCDFHJ", "A talk", ("what-it-is",))


@given(states, st.sets(st.sampled_from(sorted(set(STATE) - {"revision"}))))
def test_a_move_changes_what_it_says_and_nothing_else(state: dict[str, Any], said: set[str]) -> None:
    before = room()
    sent = {"revision": 1, **{name: state[name] for name in said}}
    moved = before.moved(read_move(json.dumps(sent).encode()), 7)
    unsaid = {"revision", "moved_at"} | said
    assert moved.model_dump(exclude=unsaid) == before.model_dump(exclude=unsaid)
    assert moved.model_dump(include=said) == {name: state[name] for name in said}


@given(states, st.text(st.characters(codec="utf-8"), max_size=120))
def test_a_record_comes_back_from_the_store_as_it_was(state: dict[str, Any], title: str) -> None:
    record = room(**state, title=title)
    assert RoomRecord.from_json(record.as_json()) == record
    assert "\n" not in record.as_json()


def test_browsers_see_these_fields() -> None:
    assert set(json.loads(room().as_json())) == {
        *("code", "title", "parts", "register", "revision", "slide", "step", "screen", "look", "live", "started_at"),
        *("paused_at", "moved_at", "closed"),
    }


def test_a_record_of_before_there_was_a_pause_is_still_read() -> None:
    stored = json.loads(room().as_json())
    del stored["paused_at"]
    assert RoomRecord.from_json(json.dumps(stored)) == room(paused_at=None)


@pytest.mark.parametrize("wrong", [{"title": "x" * 121}, {"parts": ()}, {"parts": ("a",) * 201}, {"register": "other"}])
def test_a_room_has_bounds_too(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as refused:
        room(**wrong)
    assert in_a_sentence(refused.value).startswith(next(iter(wrong)))
