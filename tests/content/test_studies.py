"""The study tables: every number stands in a claim beside it, and every computed interval can be computed again."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt

import pytest

from dmer.content.citing import Cited
from dmer.content.claims import Evidence, load_claims
from dmer.content.studies import STUDY_FILES, Studies, load_studies
from dmer.content.study_rows import Prevalence
from tests.content import numbers_in
from tests.content.editor import ROOT, Editor

APPROXIMATE_CASES = {"prevalence-zutic2024": 42}
"""Counts that the study does not print; the row's caution says so."""


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return load_claims(ROOT)


@pytest.fixture(scope="module")
def studies(evidence: Evidence) -> Studies:
    return load_studies(ROOT, evidence)


def wilson_interval(cases: int, people: int) -> tuple[float, float]:
    """The 95% Wilson score interval, in percent."""
    z = 1.959964
    share = cases / people
    middle = (share + z**2 / (2 * people)) / (1 + z**2 / people)
    half = z / (1 + z**2 / people) * sqrt(share * (1 - share) / people + z**2 / (4 * people**2))
    return 100 * (middle - half), 100 * (middle + half)


def numbers_of(row: Cited) -> Iterator[tuple[str, float]]:
    """Every number of a row with its field."""
    for field, value in row:
        for number in value if isinstance(value, tuple) else (value,):
            if isinstance(number, int | float) and number != 0 and field not in ("order", "month"):
                yield field, number


def test_every_table_holds_rows(studies: Studies) -> None:
    assert all(getattr(studies, name) for name in STUDY_FILES)
    assert len(list(studies.rows)) == sum(len(getattr(studies, name)) for name in STUDY_FILES)


def test_ids_differ_over_all_tables(studies: Studies) -> None:
    names = [row.id for row in studies.rows]
    assert len(names) == len(set(names))


def test_every_number_stands_in_a_claim_beside_it(studies: Studies, evidence: Evidence) -> None:
    for row in studies.rows:
        given = numbers_in.of_claims(evidence, row.claims)
        for field, number in numbers_of(row):
            in_minutes = field.endswith("_s") and number / 60 in given
            assert number in given or in_minutes, (row.id, field, number)


def test_sentences_hold_no_number_that_no_claim_gives(studies: Studies, evidence: Evidence) -> None:
    for row in studies.rows:
        given = numbers_in.of_claims(evidence, row.claims)
        words = " ".join(value for _, value in row if isinstance(value, str) and value != row.id)
        assert numbers_in.of_text(words) <= given, row.id


@pytest.mark.parametrize("row", [row for row in load_studies(ROOT).prevalence if row.interval], ids=lambda row: row.id)
def test_computed_intervals_are_wilson_intervals(row: Prevalence) -> None:
    """The approximate one is computed from its approximate count."""
    assert row.interval
    assert row.people
    assert row.interval_kind in ("computed", "computed from an approximate count")
    assert (row.interval_kind == "computed") == (row.cases is not None)
    cases = row.cases if row.cases is not None else APPROXIMATE_CASES[row.id]
    low, high = wilson_interval(cases, row.people)
    assert row.interval == (pytest.approx(low, abs=0.051), pytest.approx(high, abs=0.051))


def test_what_is_computed_or_missing_is_said(studies: Studies) -> None:
    for row in studies.prevalence:
        if row.interval_kind != "computed":
            assert row.caution, row.id
        if row.id in APPROXIMATE_CASES:
            assert str(APPROXIMATE_CASES[row.id]) in row.caution


def test_each_family_has_one_ladder_and_each_scheme_three_grades(studies: Studies) -> None:
    assert [ladder.family for ladder in studies.ladders] == ["despondency", "anxiety", "anger"]
    schemes = {"2011 table", "D-MER.org"}
    assert {(row.scheme, row.grade) for row in studies.grades} == {
        (scheme, grade) for scheme in schemes for grade in ("mild", "moderate", "severe")
    }


def test_families_are_those_of_the_ladders(studies: Studies) -> None:
    """A feeling has a family only where the 2011 list, or an end of the encyclopedia text's ladder, holds it."""
    stems = {"anxious": "anxi", "panicky": "panic", "tense": "tens", "restless": "restless", "irritable": "irritab"}
    stems |= {"tension": "tens", "agitated": "agitat", "anxiety": "anxi", "irritability": "irritab"}
    ladders = {ladder.family: ladder for ladder in studies.ladders}
    for row in studies.feelings:
        stem = stems.get(row.feeling, row.feeling)
        for family, ladder in ladders.items():
            by = {"heise2011"} if any(stem in word for word in ladder.listed_in_2011) else set()
            by |= {"seed-encyclopaedia"} if stem in f"{ladder.mildest} {ladder.strongest}" else set()
            assert set(row.family_by) == by if row.family == family else not by, row.id


@pytest.mark.parametrize("name", STUDY_FILES)
def test_a_missing_table_is_said(name: str, editor: Editor) -> None:
    file = STUDY_FILES[name]
    assert editor.deletes(file).reads(load_studies) == [f"{file}:1: The file is missing."]


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("feelings", "family: anxiety\n", "family: fear\n", "feeling-ureno2019-anxious: family: Input should be"),
        ("feelings", "family_by: [heise2011]", "family_by: [heise]", "feeling-ureno2019-anxious: family_by: The ref"),
        ("durations", "claims: [time-01]", "claims: [time-91]", "onset-dmerorg: claims: The claim 'time-91'"),
        ("stopping", "references: [zutic2024]", "references: [cox2010]", "stopped-zutic2024: references: The ref"),
        ("patterns", "answer: worse", "answer: bad", "pump-worse: answer: Input should be"),
        ("grades", "rating_before: [1, 3]", "rating_before: [3, 1]", "grade-dmerorg-mild: rating_before: The range"),
        ("ladders", "family: anger", "family: rage", "ladder-anger: family: Input should be"),
        ("quoted_ranges", "range: [6, 27]", "range: 6", "range-howard2026: range: This should be a list"),
    ],
)
def test_mistakes(name: str, old: str, new: str, said: str, editor: Editor, evidence: Evidence) -> None:
    file = STUDY_FILES[name]
    editor.replaces(file, old, new)
    found = editor.reads(lambda root: load_studies(root, evidence))
    assert len(found) == 1
    assert found[0].startswith(f"{file}:{editor.line_of(file, new.strip())}: {said}")


def test_counts_that_do_not_make_the_percent_are_said_with_their_row(editor: Editor) -> None:
    file = STUDY_FILES["prevalence"]
    editor.replaces(file, "percent: 6.0", "percent: 7.0")
    line = editor.line_of(file, "prevalence-nguyen2024")
    assert editor.reads(load_studies) == [f"{file}:{line}: prevalence-nguyen2024: 12 of 201 is 6.0%, not 7%."]


def test_every_table_with_problems_is_said_at_once(editor: Editor) -> None:
    editor.replaces(STUDY_FILES["stopping"], "what: stopped\n", "what: gave up\n")
    editor.replaces(STUDY_FILES["durations"], "kind: site", "kind: page")
    editor.replaces(STUDY_FILES["history_events"], "era: unnamed", "era: early")
    assert sorted(line.partition(":")[0] for line in editor.reads(load_studies)) == [
        STUDY_FILES["durations"],
        STUDY_FILES["history_events"],
        STUDY_FILES["stopping"],
    ]
