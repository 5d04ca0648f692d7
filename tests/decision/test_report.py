"""A result as data and as text."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from dmer.content.decision import Decision
from dmer.decision.conditions import Answers
from dmer.decision.report import as_data, as_lines
from dmer.decision.result import assess
from tests.decision.any_answers import any_answers

NOTICE = "For teaching."

KEYS = ["red_flags", "urgency", "pattern", "severity", "care", "rules", "next_questions"]


def say(text: str) -> str:
    return text.replace("{", "<").replace("}", ">")


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_data_has_its_keys_and_is_plain(tables: Decision, data: st.DataObject) -> None:
    found = as_data(assess(data.draw(any_answers(tables)), tables), tables, say)
    assert list(found) == KEYS
    assert json.loads(json.dumps(found)) == found
    assert "{" not in json.dumps([row["text"] for row in found["care"]])
    for one in found["pattern"]:
        assert list(one) == ["id", "fit", "for", "against"]
    for row in found["care"]:
        assert list(row) == ["id", "text", "strength", "claims"]
        assert row["claims"]


def test_red_flags_stand_on_top_of_the_text(tables: Decision, wave: Answers) -> None:
    lines = list(as_lines(assess({**wave, "harm-thoughts": ("suicide",)}, tables), tables, say, NOTICE))
    assert lines[0] == "RED FLAG (same day): There are thoughts of suicide or self-harm."
    assert lines[1].startswith("  Now: ")
    assert lines[2].startswith("  With whom: ")
    assert "Severity: not graded" in lines
    assert lines[-1] == NOTICE


def test_the_text_tells_fit_severity_care_and_what_is_open(tables: Decision, wave: Answers) -> None:
    text = "\n".join(as_lines(assess(wave, tables), tables, say, NOTICE))
    assert "D-MER: fits\n  + There is an unpleasant emotion" in text
    assert "Severity: mild\n  Mild, in the band of 1 to 3" in text
    assert "  Uncertain: Descriptive" in text
    assert "  1. Say that what they describe fits D-MER." in text
    assert "(speculative, expert-opinion)" in text
    assert 'Words to say\n  "What you describe fits something that has a name, D-MER.' in text
    assert "Still open: which-let-downs, occasions" in text
