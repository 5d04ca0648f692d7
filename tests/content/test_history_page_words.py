"""The story on the history page."""

from __future__ import annotations

import pytest

from dmer.content.claims import Evidence, load_claims
from dmer.content.history_page_words import HISTORY_PAGE_FILE, HistoryPageWords, load_history_page_words
from tests.content.editor import ROOT, Editor


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return load_claims(ROOT)


@pytest.fixture(scope="module")
def story(evidence: Evidence) -> HistoryPageWords:
    return load_history_page_words(ROOT, evidence)


def test_the_story_is_short(story: HistoryPageWords) -> None:
    assert 5 <= len(story.sections) <= 7
    for section in story.sections:
        assert 2 <= section.text.count(". ") + 1 <= 4, section.id


def test_it_runs_from_unnamed_through_named_to_studied(story: HistoryPageWords) -> None:
    eras = [section.era for section in story.sections]
    assert eras == sorted(eras, key=["unnamed", "named", "studied"].index)
    assert set(eras) == {"unnamed", "named", "studied"}


def test_every_year_told_stands_in_a_claim_or_a_source_beside_it(story: HistoryPageWords, evidence: Evidence) -> None:
    for section in story.sections:
        claims = [evidence.claims[claim] for claim in section.claims]
        known = " ".join(
            [claim.statement + " ".join(claim.seed_statements) + claim.seed_note for claim in claims]
            + [str(source.year) for claim in claims for source in evidence.sources_of(claim)]
        )
        years = {word.strip(".,;") for word in section.text.split() if word[:2] in ("19", "20")}
        assert all(year in known for year in years), (section.id, years)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("claims: [hist-06, hist-01]", "claims: [hist-96, hist-01]", "without-a-name: claims: The claim 'hist-96'"),
        ("claims: [hist-06, hist-01]", "claims: []", "sections.0.claims: "),
        ("- id: a-name\n", "- id: without-a-name\n", "without-a-name: id: This id was already used on line"),
        ("era: unnamed", "era: forgotten", "sections.0.era: "),
        ("at the {breast}", "at the {brest}", "sections.5.text: {brest} is not filled in here"),
    ],
)
def test_mistakes(old: str, new: str, said: str, editor: Editor, evidence: Evidence) -> None:
    editor.replaces(HISTORY_PAGE_FILE, old, new)
    found = editor.reads(lambda root: load_history_page_words(root, evidence))
    assert any(line.partition(": ")[2].startswith(said) for line in found), found
