"""References on the evidence page: in full, with what cites them, to search and to take away."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from dmer.content.evidence_page_words import ReferenceWords, load_evidence_page_words
from dmer.content.library import Library
from dmer.content.references import Reference
from dmer.ui.references import DOWNLOADS, reference_in_full
from tests.content.editor import ROOT
from tests.ui.page import as_read, page_with, shown

LIST = """
from dmer.ui.references import reference_list
reference_list(library, good(evidence_page_words))
"""

EVERY_REFERENCE = """
from dmer.ui.references import show_reference
for reference in library.evidence.references.values():
    show_reference(reference, library, good(evidence_page_words).references)
"""


@pytest.fixture(scope="module")
def words() -> ReferenceWords:
    return load_evidence_page_words(ROOT).references


def reference(**fields: object) -> Reference:
    given = {"id": "a", "title": "A case", "access_seen": ["https://example.org/a"], "seen_as": "abstract"}
    return Reference.model_validate(given | fields)


def listed(app: AppTest) -> list[str]:
    """The ids of the references on show, in their order."""
    return re.findall(r"\*\*\[.+?\]\(</evidence\?reference=([\w-]+)>\)\*\*", shown(app))


def test_each_reference_says_what_was_read_of_it_and_where(library: Library, words: ReferenceWords) -> None:
    for one in library.evidence.references.values():
        text = as_read(reference_in_full(one, words))
        assert one.title.rstrip(".") in text
        assert f"How much was read: {one.seen_as}" in text
        assert ("DOI" in text) == bool(one.doi)
        assert all(seen in text for seen in one.access_seen), one.id


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (
            {"authors": "Cox S", "year": 2010, "journal": "Breastfeeding Review", "volume_issue_pages": "18(1)"},
            r"Cox S (2010). A case. Breastfeeding Review, 18\(1\)." + "  \n",
        ),
        ({"title": "A page."}, "A page." + "  \n"),
        ({"title": "Is it real?"}, "Is it real?" + "  \n"),
        ({"doi": "10.1000/a(b)"}, r"[DOI 10.1000/a\(b\)](<https://doi.org/10.1000/a%28b%29>)"),
        ({"pmid": "123"}, "[PubMed 123](<https://pubmed.ncbi.nlm.nih.gov/123/>)"),
        ({"access_seen": ["javascript:alert(1)"]}, r"Read at: javascript\:alert\(1\)"),
        ({"access_seen": ["http://example.org"]}, r"Read at: http\://example.org"),
        ({"seen_as": "*listing*"}, r"How much was read: \*listing\*"),
    ],
)
def test_a_reference_in_full(fields: dict[str, object], said: str, words: ReferenceWords) -> None:
    """Only an https address becomes a link, and no letter becomes formatting."""
    assert said in reference_in_full(reference(**fields), words)


def test_each_reference_names_every_claim_that_cites_it(library: Library, words: ReferenceWords) -> None:
    app = page_with(EVERY_REFERENCE)
    assert listed(app) == list(library.evidence.references)
    cited = [block.value for block in app.markdown[1::2]]
    for one, line in zip(library.evidence.references.values(), cited, strict=True):
        claims = [claim.id for claim in library.evidence.claims_citing(one.id)]
        assert re.findall(r"claim=([\w-]+)", line) == claims, one.id
        assert (words.cited_by_none in line) == (not claims), one.id


def test_references_stand_from_a_to_z_a_few_at_a_time(library: Library) -> None:
    app = page_with(LIST)
    everything = sorted(library.evidence.references.values(), key=lambda one: one.short.casefold())
    assert f"{len(everything)} references" in shown(app)
    assert listed(app) == [one.id for one in everything[:20]]


def test_what_is_found_can_be_taken_away_in_three_forms() -> None:
    app = page_with(LIST, {"reference_search": "Cox 2010"})
    assert listed(app)[0] == "cox2010"
    assert [button.label for button in app.get("download_button")] == [name for name, *_ in DOWNLOADS]


def test_where_nothing_is_found_nothing_can_be_taken_away(words: ReferenceWords) -> None:
    app = page_with(LIST, {"reference_search": "xyzzyx"})
    assert shown(app) == words.none
    assert not app.get("download_button")
