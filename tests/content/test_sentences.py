"""What may stand in braces."""

from __future__ import annotations

from typing import Annotated, Literal

import pytest
from pydantic import TypeAdapter, ValidationError

from dmer.content.sentences import Text, filled_with, one_for_each

GREETING: TypeAdapter[str] = TypeAdapter(Annotated[str, filled_with("name", "day")])


@pytest.mark.parametrize("text", ["Hello {name}, it is {day}.", "Hello {name} {name}", "Hello", ""])
def test_words_that_are_filled_in_may_stand_anywhere(text: str) -> None:
    assert GREETING.validate_python(text) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hello {nome}", "{nome} is not filled in here; {name}, {day} is"),
        ("Hello {name", "a brace is not closed, or holds something other than one word"),
        ("Hello name}", "a brace is not closed, or holds something other than one word"),
        ("Hello {name day}", "a brace is not closed, or holds something other than one word"),
        ("Hello {name:d}", "a brace is not closed, or holds something other than one word"),
        ("Hello {}", "{} is not filled in here; {name}, {day} is"),
    ],
)
def test_anything_else_in_braces_is_refused(text: str, said: str) -> None:
    with pytest.raises(ValidationError) as refused:
        GREETING.validate_python(text)
    assert refused.value.errors()[0]["msg"] == f"Value error, {said}"


def test_plain_text_has_no_braces() -> None:
    plain: TypeAdapter[str] = TypeAdapter(Text)
    assert plain.validate_python("Play") == "Play"
    with pytest.raises(ValidationError, match="nothing is"):
        plain.validate_python("Play {name}")


def test_a_group_of_words_needs_one_for_each_name() -> None:
    look: TypeAdapter[dict[str, str]] = TypeAdapter(
        Annotated[dict[Literal["light", "dark"], Text], one_for_each(Literal["light", "dark"])]
    )
    assert look.validate_python({"dark": "Dark", "light": "Light"})
    with pytest.raises(ValidationError, match="words are missing here for 'dark'"):
        look.validate_python({"light": "Light"})
