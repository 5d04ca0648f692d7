"""The words of the timeline: complete, fitting the model, and mended with a clear sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from dmer.content.model_files import load_model_tables
from dmer.content.wording import TIMELINE_WORDS_FILE, TimelineWords, load_timeline_words
from tests.content.editor import ROOT, Editor


def load(root: Path) -> TimelineWords:
    return load_timeline_words(root, load_model_tables(root))


@pytest.fixture(scope="module")
def words() -> TimelineWords:
    return load(ROOT)


def test_every_profile_and_stage_has_its_words(words: TimelineWords) -> None:
    tables = load_model_tables(ROOT)
    assert set(words.profiles) == set(tables.profiles)
    assert set(words.stages) == set(tables.stages)


def test_every_slider_moves_within_its_range(words: TimelineWords) -> None:
    tables = load_model_tables(ROOT)
    for control in words.controls:
        low, high = control.limits or tables.inputs[control.symbol].range
        assert tables.inputs[control.symbol].allows(low)
        assert tables.inputs[control.symbol].allows(high)
        steps = (high - low) * control.scale / control.step
        assert 2 <= steps <= 200


def test_no_key_has_two_meanings(words: TimelineWords) -> None:
    keys = [name for key in words.keys for name in key.keys]
    assert len(keys) == len(set(keys))
    assert len({key.action for key in words.keys}) == len(words.keys)


@pytest.mark.parametrize(
    ("old", "new", "field", "sentence"),
    [
        ("  play: Play\n", "  play: Play {now}\n", "buttons.play", "{now} is not filled in here; nothing is"),
        ("  play: Play\n", "  plya: Play\n", "buttons.plya", "This field is not known here; is it spelled right?"),
        ("  play: Play\n", "  play: 7\n", "buttons.play", "Text is needed here; if it looks like a number, put it in"),
        (
            *("symbol: T_feed", "symbol: T_feeed", "controls.0.symbol"),
            "The symbol 'T_feeed' is not known; did you mean 'T_feed'?",
        ),
        ("decimals: 0\n", "decimals: -1\n", "controls.0.decimals", "Input should be greater than or equal to 0 (found"),
        ("    step: 1\n", "    step: 0\n", "controls.0.step", "Input should be greater than 0 (found 0)."),
        (
            "    scale: 1\n",
            "    scale: on\n",
            "controls.0.scale",
            "A number is needed here, not yes or no (found True).",
        ),
        ("limits: [-10, 0]", "limits: [0, -10]", "controls.10.limits", "The range runs backwards, from 0 to -10."),
        (
            *("limits: [-10, 0]", "limits: [-20, 0]", "controls.10.limits"),
            "The limits reach outside the plausible range -15 to 60 min.",
        ),
        ("  month 3:", "  month 4:", "stages.month 4", "The stage 'month 4' is not known; did you mean 'month 6' or"),
        ("action: leap", "action: jump", "keys.2.action", "Input should be 'play', 'step', 'leap',"),
    ],
)
def test_a_mistake_is_said_where_it_stands(old: str, new: str, field: str, sentence: str, editor: Editor) -> None:
    editor.replaces(TIMELINE_WORDS_FILE, old, new)
    line = editor.line_of(TIMELINE_WORDS_FILE, new.strip("\n"))
    said = [one for one in editor.reads(load) if one.startswith(f"{TIMELINE_WORDS_FILE}:{line}: {field}: ")]
    assert len(said) == 1
    assert said[0].split(f": {field}: ")[1].startswith(sentence)


def test_a_profile_without_words_is_said(editor: Editor) -> None:
    editor.replaces(TIMELINE_WORDS_FILE, "  dmer_mild:\n", "  dmer_milde:\n")
    heading = editor.line_of(TIMELINE_WORDS_FILE, "profiles:")
    said = editor.reads(load)
    assert said[0] == f"{TIMELINE_WORDS_FILE}:{heading}: profiles: The profile 'dmer_mild' has no words here."
    assert "profiles.dmer_milde: The profile 'dmer_milde' is not known; did you mean 'dmer_mild'" in said[1]


def test_words_alone_can_be_read_while_the_tables_are_broken(editor: Editor) -> None:
    editor.writes("data/model/profiles.yaml", "")
    assert load_timeline_words(editor.root).profiles["typical"].label == "Typical"
