"""History: what happened when, and how sure each date is."""

from __future__ import annotations

from calendar import month_name
from typing import Any

import pytest
from pydantic import ValidationError

from dmer.content.claims import Evidence, load_claims
from dmer.content.history_events import HISTORY_FILE, HistoryEvent, load_history_events
from tests.content import numbers_in
from tests.content.editor import ROOT, Editor


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return load_claims(ROOT)


@pytest.fixture(scope="module")
def events(evidence: Evidence) -> tuple[HistoryEvent, ...]:
    return load_history_events(ROOT, evidence)


def event(**changes: Any) -> HistoryEvent:
    fields = {"id": "a", "year": 2010, "label": "Cox", "kind": "case report", "era": "studied", "text": "A report."}
    fields |= {"certainty": "documented", "claims": ["hist-07"], "references": ["cox2010"]}
    return HistoryEvent.model_validate(fields | changes)


def test_the_story_runs_from_unnamed_to_named_to_studied(events: tuple[HistoryEvent, ...]) -> None:
    eras = [one.era for one in events]
    assert eras == sorted(eras, key=["unnamed", "named", "studied"].index)
    assert (events[0].date_in_words, events[-1].date_in_words) == ("June 2004", "February 2026")


@pytest.mark.parametrize(
    ("changes", "words", "when"),
    [
        ({"month": 6}, "June 2010", 2010 + 5.5 / 12),
        ({}, "2010", 2010.5),
        ({"until": 2012}, "2010–2012", 2011.5),
    ],
)
def test_a_date_has_words_and_a_place_on_the_axis(changes: dict[str, int], words: str, when: float) -> None:
    assert event(**changes).date_in_words == words
    assert event(**changes).when == pytest.approx(when)


@pytest.mark.parametrize("changes", [{"until": 2010}, {"until": 2009}, {"until": 2012, "month": 3}, {"month": 13}])
def test_a_date_that_cannot_be_is_refused(changes: dict[str, int]) -> None:
    with pytest.raises(ValidationError):
        event(**changes)


def test_what_is_not_documented_says_what_is_sure(events: tuple[HistoryEvent, ...]) -> None:
    assert all(one.sure for one in events)


def test_every_number_comes_from_a_claim_or_a_source(events: tuple[HistoryEvent, ...], evidence: Evidence) -> None:
    for one in events:
        given = numbers_in.of_claims(evidence, one.claims)
        told = {one.year} | ({one.until} if one.until else set()) | numbers_in.of_text(f"{one.text} {one.sure}")
        assert told <= given, (one.id, told - given)
        if one.month:
            assert month_name[one.month] in numbers_in.text_of_claims(evidence, one.claims), one.id


def test_events_stand_in_order_of_time_wherever_they_are_written(editor: Editor, events: Any) -> None:
    text = (ROOT / HISTORY_FILE).read_text(encoding="utf-8")
    head, *blocks = text.split("\n\n- ")
    editor.writes(HISTORY_FILE, "\n\n- ".join([head, *reversed([block.strip() for block in blocks])]) + "\n")
    assert {one.id for one in load_history_events(editor.root)} == {one.id for one in events}
    assert load_history_events(editor.root)[0].id == "forum-post-2004"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("  year: 2004\n", "  year: June\n", "forum-post-2004: year: A whole number is needed here"),
        ("  certainty: one source says\n", "  certainty: maybe\n", "forum-post-2004: certainty: Input should be"),
        ("claims: [hist-01]", "claims: [hist-99]", "forum-post-2004: claims: The claim 'hist-99' is not known"),
        ("claims: [hist-01]", "claims: []", "forum-post-2004: claims: List should have at least 1 item"),
        ("references: [seed-encyclopaedia]", "references: [cox2010]", "forum-post-2004: references: The reference"),
    ],
)
def test_mistakes(old: str, new: str, said: str, editor: Editor, evidence: Evidence) -> None:
    editor.replaces(HISTORY_FILE, old, new)
    line = editor.line_of(HISTORY_FILE, new.strip())
    [found] = editor.reads(lambda root: load_history_events(root, evidence))
    assert found.startswith(f"{HISTORY_FILE}:{line}: {said}")
