"""The sentences about slides that were measured."""

from __future__ import annotations

from typing import Any

import pytest

from dmer.commands.slide_sentences import MENDED, NOUNS, said_of

FITTING: dict[str, Any] = {"size": "1024x768", "register": "breastfeeding", "high": 0, "wide": 0, "onto": None}


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (
            {"part": "body", "high": 34},
            "At 1024x768 the text is 34 pixels too high for its place; shorten it, or share it out over two slides.",
        ),
        (
            {"part": "title", "wide": 5, "high": 7, "register": "chestfeeding"},
            "At 1024x768, in the wording for chestfeeding, the title is 7 pixels too high and 5 pixels too wide for "
            "its place; shorten it.",
        ),
        ({"part": "title", "onto": "body"}, "At 1024x768 the title lies on the text; shorten one of them."),
        (
            {"part": "picture", "look": "dark", "text": "prolactin brake", "ratio": 3.21},
            "In the dark look “prolactin brake” has a contrast of 3.2 to 1; it should be at least 4.5.",
        ),
    ],
)
def test_each_finding_is_one_sentence(found: dict[str, Any], sentence: str) -> None:
    assert said_of({**FITTING, **found})[2] == sentence


def test_what_is_worse_counts_more() -> None:
    little, much = (said_of({**FITTING, "part": "body", "high": high})[1] for high in (2, 200))
    assert much > little
    pale, paler = (said_of({"part": "body", "look": "light", "text": "x", "ratio": ratio})[1] for ratio in (4.4, 1.2))
    assert paler > pale


def test_long_text_is_named_by_its_beginning() -> None:
    said = said_of({"part": "body", "look": "light", "text": "word " * 40, "ratio": 2.0})[2]
    assert len(said) < 130
    assert "word…”" in said


def test_every_part_has_a_name_and_a_way_to_mend_it() -> None:
    assert set(NOUNS) == set(MENDED) == {"title", "body", "foot", "picture"}
