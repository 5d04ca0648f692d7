"""Which statements of the two source documents are taught already; the open ones are printed (`pytest -rP`)."""

from __future__ import annotations

import pytest

from dmer.content.coverage import cited_claims, open_statements, taught
from dmer.content.teaching import Teaching, load_teaching
from tests.content.editor import ROOT, Editor


@pytest.fixture(scope="module")
def teaching() -> Teaching:
    return load_teaching(ROOT)


def test_a_claim_teaches_the_statements_it_carries(teaching: Teaching) -> None:
    assert taught(teaching.library.evidence, ["mech-07"]) == {"A14", "B9", "B10"}
    assert taught(teaching.library.evidence, ["mech-22"]) == frozenset()
    assert taught(teaching.library.evidence, []) == frozenset()


def test_every_part_teaches_something(teaching: Teaching) -> None:
    cited = cited_claims(teaching)
    assert "prev-04" in cited["studies"]
    assert "res-04" in cited["resources"]
    assert all(cited.values())


def test_open_statements_are_those_that_nothing_cites(teaching: Teaching) -> None:
    everywhere = frozenset().union(*cited_claims(teaching).values())
    still_open = open_statements(teaching)
    assert set(still_open) == set(teaching.library.evidence.statements) - taught(teaching.library.evidence, everywhere)
    assert "A28" not in still_open, "the history names the forum post of 2004"
    assert "A9" not in still_open, "the contradictions name the family of anger"
    print(f"\n{len(still_open)} statements are open: {still_open}")


def test_what_is_taught_no_longer_is_open_again(editor: Editor) -> None:
    history = "data/studies/history_events.yaml"
    editor.replaces(history, "claims: [hist-01]", "claims: [hist-02]")
    editor.replaces(history, "references: [seed-encyclopaedia]", "references: [seed-encyclopaedia, llli2016]")
    editor.replaces("content/evidence/unknown.yaml", "claims: [hist-01]", "claims: [hist-02]")
    editor.replaces("content/pages/history.yaml", "claims: [hist-06, hist-01]", "claims: [hist-06]")
    assert "A28" in open_statements(load_teaching(editor.root))
