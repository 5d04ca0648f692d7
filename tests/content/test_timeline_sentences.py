"""Sentences about the timeline: what the browser fills in is what they ask for."""

from __future__ import annotations

import pytest

from dmer.content.wording import TIMELINE_WORDS_FILE, load_timeline_words
from tests.content.editor import ROOT, Editor


def test_every_let_down_and_wave_is_counted_in_words() -> None:
    said = load_timeline_words(ROOT).summary
    for one, many in ((said.let_downs_one, said.let_downs_many), (said.waves_one, said.waves_many)):
        assert one != many
        assert "{count}" in many


def test_a_hypothesis_is_said_of_a_simulation() -> None:
    moment = load_timeline_words(ROOT).moment
    assert "simulation" in moment.dopamine
    assert "would be felt" in moment.feeling


@pytest.mark.parametrize(
    ("old", "new", "field", "sentence"),
    [
        (
            "milk starts to flow in {seconds} s",
            "milk starts to flow in {second} s",
            "moment.milk_soon",
            "{second} is not",
        ),
        ("Saved as {file}.", "Saved as {name}.", "notes.saved", "{name} is not filled in here; {file} is"),
    ],
)
def test_a_mistake_is_said_with_its_line(old: str, new: str, field: str, sentence: str, editor: Editor) -> None:
    editor.replaces(TIMELINE_WORDS_FILE, old, new)
    line = editor.line_of(TIMELINE_WORDS_FILE, new)
    [said] = editor.reads(load_timeline_words)
    assert said.startswith(f"{TIMELINE_WORDS_FILE}:{line}: {field}: {sentence}")
