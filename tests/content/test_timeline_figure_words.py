"""Words on the timeline's figure: what nobody measured says so."""

from __future__ import annotations

import pytest

from dmer.content.wording import TIMELINE_WORDS_FILE, load_timeline_words
from tests.content.editor import ROOT, Editor


def test_what_nobody_measured_is_called_a_hypothesis() -> None:
    words = load_timeline_words(ROOT)
    badges = {name: getattr(words.panels, name).badge for name in type(words.panels).model_fields}
    assert {name for name, badge in badges.items() if badge == "hypothesis"} == {
        *("dopamine", "feeling", "feeling_oxytocin")
    }
    assert {name for name, badge in badges.items() if badge == "measured"} == {"oxytocin", "prolactin"}
    for line in ("dopamine_brake", "dopamine_mood", "dysphoria", "dysphoria_oxytocin"):
        assert "hypothesis" in getattr(words.table, line)
    assert "hypotheses" in words.notice
    assert "hypotheses" in words.file.header


@pytest.mark.parametrize(
    ("old", "new", "field", "sentence"),
    [
        ("let-down {number}", "let-down {nummer}", "marks.let_down", "{nummer} is not filled in here; {number} is"),
        ("let-down {number}", "let-down {number", "marks.let_down", "A brace is not closed, or holds something other"),
        ("badge: inferred", "badge: measurd", "panels.milk.badge", "Input should be 'measured', 'inferred' or 'hypo"),
    ],
)
def test_a_mistake_is_said_with_its_line(old: str, new: str, field: str, sentence: str, editor: Editor) -> None:
    editor.replaces(TIMELINE_WORDS_FILE, old, new)
    line = editor.line_of(TIMELINE_WORDS_FILE, new)
    [said] = editor.reads(load_timeline_words)
    assert said.startswith(f"{TIMELINE_WORDS_FILE}:{line}: {field}: {sentence}")
