"""Claims on the evidence page: each with its strength, its sources and its cautions; search and filters."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from dmer.content.claims import TOPICS, Claim
from dmer.content.evidence_page_words import EvidencePageWords, load_evidence_page_words
from dmer.content.library import Library
from dmer.content.references import Reference
from dmer.ui.claims import named_apart
from tests.content.editor import ROOT
from tests.ui.page import page_with, shown

LIST = """
from dmer.ui.claims import claim_list
claim_list(library, good(evidence_page_words))
"""

EVERY_CLAIM = """
from dmer.ui.claims import show_claim
for claim in library.evidence.claims.values():
    show_claim(claim, library, good(evidence_page_words))
"""


@pytest.fixture(scope="module")
def words() -> EvidencePageWords:
    return load_evidence_page_words(ROOT)


@pytest.fixture(scope="module")
def every_claim() -> AppTest:
    return page_with(EVERY_CLAIM)


@pytest.fixture(scope="module")
def told(every_claim: AppTest, library: Library) -> dict[str, str]:
    """What stands about each claim, by its id."""
    text = shown(every_claim)
    starts = [text.index(f"**{claim.statement}**\n") for claim in library.evidence.claims.values()]
    assert starts == sorted(starts)
    ends = [*starts[1:], len(text)]
    return {name: text[start:end] for name, start, end in zip(library.evidence.claims, starts, ends, strict=True)}


def listed(app: AppTest) -> list[str]:
    """The ids of the claims on show, in their order."""
    return re.findall(r"\]\(</evidence\?claim=([\w-]+)>\)", shown(app))


def test_each_claim_stands_with_its_strength_kind_and_link(
    told: dict[str, str], library: Library, words: EvidencePageWords
) -> None:
    for claim in library.evidence.claims.values():
        strength, level = words.claims.strengths[claim.strength], words.claims.levels[claim.evidence_level]
        assert f"**{strength}**, {level} · {claim.topic.replace('-', ' ')} · " in told[claim.id], claim.id
        assert f"[{claim.id}](</evidence?claim={claim.id}>)" in told[claim.id]


def test_each_claim_names_every_source_twice_short_and_in_full(told: dict[str, str], library: Library) -> None:
    for claim in library.evidence.claims.values():
        for source in library.evidence.sources_of(claim):
            assert f"[{source.short}](</evidence?reference={source.id}>)" in told[claim.id], claim.id
            assert source.title.rstrip(".") in told[claim.id], claim.id


def test_each_caution_verdict_and_note_is_shown(
    told: dict[str, str], library: Library, words: EvidencePageWords
) -> None:
    for claim in library.evidence.claims.values():
        assert (f"Take care: {claim.caution}" in told[claim.id]) == bool(claim.caution), claim.id
        assert claim.seed_note in told[claim.id]
        for statement in claim.seed_statements:
            name, text = statement.split(": ", 1)
            assert claim.seed_verdict
            verdict = words.claims.verdicts[claim.seed_verdict]
            assert f"A source document says ({name}): {text}. {verdict}" in told[claim.id], claim.id


def test_our_own_syntheses_say_so_and_nothing_else_does(
    every_claim: AppTest, library: Library, words: EvidencePageWords
) -> None:
    inferences = [claim for claim in library.evidence.claims.values() if claim.project_inference]
    assert len(inferences) > 1
    assert [box.value for box in every_claim.info] == [words.claims.synthesis] * len(inferences)


def test_every_word_for_strength_is_explained(words: EvidencePageWords) -> None:
    app = page_with("from dmer.ui.claims import explain_strength\nexplain_strength(good(evidence_page_words).claims)")
    [disclosure] = app.expander
    assert disclosure.label == "What these words mean"
    assert not disclosure.proto.expanded
    for strength, meaning in words.claims.strength_meanings.items():
        assert f"- **{words.claims.strengths[strength]}**: {meaning}" in shown(app)


def fitting(library: Library, **wanted: str) -> list[Claim]:
    """The claims of a source and a kind of evidence."""
    return [
        claim
        for claim in library.evidence.claims.values()
        if wanted.get("source") in (None, *claim.sources) and wanted.get("level") in (None, claim.evidence_level)
    ]


@pytest.mark.parametrize("wanted", [{"level": "guideline"}, {"source": "liu2023", "level": "case-report"}])
def test_a_source_and_a_kind_of_evidence_can_be_chosen(wanted: dict[str, str], library: Library) -> None:
    app = page_with(LIST, wanted)
    found = [claim.id for claim in fitting(library, **wanted)]
    assert 0 < len(found) < len(library.evidence.claims)
    assert f"{len(found)} claim" in shown(app)
    assert listed(app) == found[:20]


def test_one_claim_is_counted_as_one(library: Library) -> None:
    name = next(name for name in library.evidence.references if len(fitting(library, source=name)) == 1)
    app = page_with(LIST, {"source": name})
    assert app.markdown[1].value == "1 claim"


def test_filters_that_fit_nothing_say_what_to_do(library: Library, words: EvidencePageWords) -> None:
    of_cox = {claim.topic for claim in fitting(library, source="cox2010")}
    other = next(topic for topic in TOPICS if topic not in of_cox)
    app = page_with(LIST, {"source": "cox2010", "topic": other})
    assert words.claims.none in shown(app)
    assert listed(app) == []


def test_twins_are_named_with_their_titles() -> None:
    def reference(title: str) -> Reference:
        return Reference(id=title, called="Cox 2010", title=title, access_seen=["x"], seen_as="abstract")

    first, second = reference("A case"), reference("A letter")
    assert named_apart(first, [first]) == "Cox 2010"
    assert [named_apart(one, [first, second]) for one in (first, second)] == ["Cox 2010, A case", "Cox 2010, A letter"]


def test_blanks_in_the_search_are_no_search(library: Library) -> None:
    assert f"{len(library.evidence.claims)} claims" in shown(page_with(LIST, {"q": "   "}))


def test_a_search_puts_what_fits_best_first_and_every_cited_source_is_offered(library: Library) -> None:
    app = page_with(LIST, {"q": "mech-05"})
    assert listed(app)[0] == "mech-05"
    offered = app.selectbox(key="source").options
    cited = {source for claim in library.evidence.claims.values() for source in claim.sources}
    assert len(offered) == len(set(offered)) == len(cited)
