"""British spellings are found, and nothing else."""

from __future__ import annotations

import pytest

from dmer.content.spelling import british_words


@pytest.mark.parametrize(
    "word",
    [
        "behaviour",
        "Colours",
        "counselling",
        "centre",
        "paediatrician",
        "recognised",
        "organisation",
        "grey",
        "practise",
    ],
)
def test_british_words_are_found(word: str) -> None:
    assert list(british_words(f"Here is {word}, for example.")) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "behavior, color, counseling, center, pediatrician, recognized, organization, gray, practice",
        "Otherwise, an exercise that is precise and wise; likewise a promise.",
        "The greyhound ran. A nurse practitioner and a programmer analyzed it; the raise of a comprised organism.",
    ],
)
def test_american_words_and_look_alikes_are_left_alone(text: str) -> None:
    assert list(british_words(text)) == []
