"""How anything is told: in the words of a setting, with how sure it is and what it rests on."""

from __future__ import annotations

import datetime

from tests.decision.told import CONTENT, telling


def test_texts_follow_the_wording_setting() -> None:
    text = "Pain in the {breast}."
    assert telling().say(text) == "Pain in the breast."
    assert telling("chestfeeding").say(text) == "Pain in the breast or chest."


def test_a_row_is_as_sure_as_its_least_sure_claim_and_names_all_it_rests_on() -> None:
    row = next(row for row in CONTENT.tables.care if row.id == "cold-water")
    told = telling().row_basis(row)
    assert (told["strength"], told["ours"]) == ("speculative", False)
    assert told["claims"] == list(row.all_claims)
    sources = [source.short for source in CONTENT.library.evidence.behind(row.all_claims)]
    assert told["sources"] == sources


def test_a_text_has_the_basis_of_its_claims() -> None:
    told = telling().basis(["def-01", "sev-08"])
    assert (told["strength"], told["level"], told["ours"]) == ("contested", "expert-opinion", True)


def test_sources_stand_once() -> None:
    sources = telling().sources(["sev-05", "sev-06", "sev-07"])
    assert sources
    assert len(sources) == len(set(sources))


def test_contacts_are_told_as_slides_tell_them() -> None:
    [told] = telling().contacts(["us-988"])
    assert told["id"] == "us-988"
    assert set(told) == {"id", "name", "what", "overdue"}


def test_a_table_is_overdue_the_day_after_its_next_review() -> None:
    care = CONTENT.tables.care_table.next_review
    late = {one["id"]: one["overdue"] for one in telling(today=care + datetime.timedelta(days=1)).table_dates()}
    assert late["care"]
    assert not any(one["overdue"] for one in telling(today=care).table_dates() if one["id"] == "care")


def test_urgencies_and_tables_have_words() -> None:
    assert telling().urgency("prompt")["label"] == "Prompt"
    assert telling().table("care") == {"id": "care", "title": "The plan"}
