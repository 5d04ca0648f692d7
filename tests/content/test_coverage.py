"""Every statement of the two source documents is taught somewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dmer.content.coverage import cited_claims, open_statements, taught
from dmer.content.debates import Debates
from dmer.content.decks import Decks
from dmer.content.resources import Resources
from dmer.content.studies import STUDY_FILES, Studies
from dmer.content.teaching import Teaching, load_teaching
from tests.content.editor import ROOT


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


def test_no_statement_of_the_source_documents_is_open(teaching: Teaching) -> None:
    expected = [*(f"A{number}" for number in range(1, 39)), *(f"B{number}" for number in range(1, 15))]
    assert list(teaching.library.evidence.statements) == expected
    still_open = [f"{name}: {text}" for name, text in open_statements(teaching).items()]
    assert not still_open, "taught nowhere:\n" + "\n".join(still_open)


def test_a_statement_is_open_while_nothing_cites_a_claim_that_carries_it(teaching: Teaching) -> None:
    library = replace(
        teaching.library,
        debates=Debates((), ()),
        studies=Studies(*[()] * len(STUDY_FILES)),
        glossary={},
        resources=Resources("", {}),
        history_page=teaching.library.history_page.model_copy(update={"sections": ()}),
    )
    assert open_statements(Teaching(library, Decks({}, {}))) == library.evidence.statements
    slides = {claim for _, slide in teaching.decks.slides.values() for claim in slide.all_claims}
    left = open_statements(Teaching(library, teaching.decks))
    assert set(left) == set(library.evidence.statements) - taught(library.evidence, slides)
