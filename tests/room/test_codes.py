"""Codes as people read and type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dmer.room.codes import ALPHABET, LENGTH, new_code, read_code


def test_codes_have_six_letters_without_lookalikes() -> None:
    codes = {new_code() for _ in range(200)}
    assert len(codes) > 190
    assert all(len(code) == LENGTH and set(code) <= set(ALPHABET) for code in codes)
    assert not set("ILOQUVG0158") & set(ALPHABET)


@given(st.text(ALPHABET, min_size=LENGTH, max_size=LENGTH), st.sampled_from(["", " ", "-", ".", "–"]), st.booleans())
def test_a_code_is_read_however_it_was_written(code: str, between: str, small: bool) -> None:
    written = between.join(code)
    assert read_code(f" {written.lower() if small else written} ") == code


@given(st.text(max_size=40))
def test_whatever_is_read_is_a_code(typed: str) -> None:
    code = read_code(typed)
    assert code is None or (len(code) == LENGTH and set(code) <= set(ALPHABET))


@pytest.mark.parametrize("typed", ["", "BCDFH", "BCDFHJK", "BCDFHI", "BCDFH1", "../../", "B" * 100_000, "BCDFH\x00"])
def test_what_cannot_be_a_code_is_none(typed: str) -> None:
    assert read_code(typed) is None


def test_letters_of_a_wide_keyboard_are_read() -> None:
    assert read_code("ＢＣＤＦＨＪ") == "BCDFHJ"
