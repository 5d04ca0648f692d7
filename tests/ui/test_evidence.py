"""The evidence page: what a link asks for stands alone, and what is not known is said."""

from __future__ import annotations

import pytest

from dmer.content.evidence_page_words import EvidencePageWords, load_evidence_page_words
from dmer.content.library import Library
from tests.content.editor import ROOT
from tests.ui.page import as_read, page_with, shown

LINKED = """
import streamlit as st
from dmer.ui.evidence import linked
st.text(f"alone: {linked(library, good(evidence_page_words))}")
"""


@pytest.fixture(scope="module")
def words() -> EvidencePageWords:
    return load_evidence_page_words(ROOT)


def test_without_a_link_nothing_stands_alone() -> None:
    app = page_with(LINKED)
    assert app.text[0].value == "alone: False"
    assert shown(app) == ""


def test_one_claim_comes_with_what_its_words_mean_and_a_way_to_all(words: EvidencePageWords, library: Library) -> None:
    app = page_with(LINKED, claim="mech-01")
    assert app.text[0].value == "alone: True"
    assert f"{words.claims.one_claim} [{words.claims.all_claims}](</evidence>)" in shown(app)
    assert [box.label for box in app.expander] == [words.claims.help, words.claims.full]
    assert shown(app).count(library.evidence.claims["mech-01"].statement) == 1


def test_one_reference_comes_with_a_way_to_all_of_them(words: EvidencePageWords) -> None:
    app = page_with(LINKED, reference="cox2010")
    assert app.text[0].value == "alone: True"
    assert (
        f"{words.references.one_reference} [{words.references.all_references}](</evidence?part=References>)"
        in shown(app)
    )
    assert "[Cox 2010](</evidence?reference=cox2010>)" in shown(app)


def test_links_to_nothing_say_so_and_leave_the_lists() -> None:
    """A name is shown as it was given, cut when it is very long, and is no markup."""
    name = "<b>[x](y)" + "z" * 500
    app = page_with(LINKED, claim=name, reference=name)
    assert app.text[0].value == "alone: False"
    for said, kind in zip(app.info, ("claim", "reference"), strict=True):
        assert said.value.startswith(f'There is no {kind} called "\\<b\\>\\[x\\]\\(y\\)zzz')
        assert said.value.count("z") == 60 - len("<b>[x](y)")


def test_of_a_claim_and_a_reference_the_claim_is_shown() -> None:
    page = shown(page_with(LINKED, claim="mech-01", reference="cox2010"))
    assert "One claim, from a link." in page
    assert "One reference, from a link." not in page


def test_every_open_question_is_asked_with_what_is_missing_and_what_it_rests_on(library: Library) -> None:
    app = page_with(
        """
        from dmer.ui.evidence import show_unknown
        show_unknown(library, good(evidence_page_words), str.upper)
        """
    )
    assert [heading.value for heading in app.header] == [gap.question for gap in library.debates.unknown]
    blocks = [as_read(block.value) for block in app.markdown]
    for gap in library.debates.unknown:
        at = blocks.index(gap.text.upper())
        for claim in gap.claims:
            assert f"[{claim}](</evidence?claim={claim}>)" in blocks[at + 1], gap.id
    assert len(blocks) == 1 + sum(1 + bool(gap.claims) for gap in library.debates.unknown)
