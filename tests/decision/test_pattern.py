"""How patterns fit: the same calculation for all, several may fit, and nothing is counted."""

from __future__ import annotations

import itertools

import pytest

from dmer.content.decision import Decision
from dmer.content.decision_rows import Pattern
from dmer.decision.conditions import FALSE, TRUE, UNKNOWN, Answers
from dmer.decision.pattern import fit_truths
from dmer.decision.result import assess
from dmer.decision.situation import Situation

LOW: Answers = {"between-feeds": ("low-mood",)}


def fit(tables: Decision, pattern: str, answers: Answers) -> str:
    return assess(answers, tables).fits[pattern]


@pytest.fixture
def pattern(tables: Decision) -> Pattern:
    """A pattern with two essential features, one against and one that rules it out."""
    return tables.patterns["baby-blues"].model_copy(
        update={
            "features": tuple(
                tables.patterns["baby-blues"].features[0].model_copy(update={"id": name, "role": role})
                for name, role in (("a", "essential"), ("b", "essential"), ("c", "against"), ("d", "rules_out"))
            )
        }
    )


def test_a_fit_is_worked_out_from_what_is_there(tables: Decision, pattern: Pattern) -> None:
    """The whole table of the calculation: every truth of every feature."""
    facts = Situation({}, tables)
    for a, b, c, d in itertools.product((FALSE, UNKNOWN, TRUE), repeat=4):
        truths = fit_truths(pattern, {"a": a, "b": b, "c": c, "d": d}, facts)
        if d == TRUE or FALSE in (a, b):
            expected = "does_not_fit"
        elif UNKNOWN in (a, b):
            expected = "not_known"
        else:
            expected = "partly" if c == TRUE else "fits"
        assert [name for name, truth in truths.items() if truth == TRUE] == [expected]
        assert all(truth in (FALSE, TRUE) for truth in truths.values())


@pytest.mark.parametrize(
    ("pattern", "answers", "expected"),
    [
        ("d-mer", {}, "not_known"),
        ("d-mer", {"feelings": ("anxiety",), "onset": "with-milk", "duration": "2-to-5"}, "fits"),
        ("d-mer", {"feelings": ("anxiety",), "onset": "start-of-feed", "duration": "2-to-5"}, "partly"),
        ("d-mer", {"feelings": ("anxiety",), "onset": "with-milk", "duration": "5-to-10"}, "partly"),
        ("d-mer", {"feelings": ("anxiety", "urge-to-unlatch"), "onset": "with-milk", "duration": "under-2"}, "partly"),
        ("d-mer", {"feelings": ("none",)}, "does_not_fit"),
        ("d-mer", {"onset": "any-time"}, "does_not_fit"),
        ("d-mer", {"onset": "at-touch"}, "does_not_fit"),
        ("d-mer", {"duration": "while-latched"}, "does_not_fit"),
        ("d-mer", {"duration": "longer"}, "does_not_fit"),
        ("depression", LOW, "partly"),
        ("depression", {**LOW, "between-how-long": "under-two-weeks"}, "partly"),
        ("depression", {**LOW, "between-how-long": "over-two-weeks"}, "fits"),
        ("depression", {**LOW, "epds-total": 13}, "fits"),
        ("depression", {"between-feeds": ("well",), "epds-total": 13}, "partly"),
        ("depression", {"between-feeds": ("well",)}, "does_not_fit"),
        ("depression", {"epds-total": 3}, "not_known"),
        ("anxiety", {"between-feeds": ("worry-or-panic", "tearful")}, "fits"),
        ("baby-blues", {"between-feeds": ("tearful",), "since-birth": "first-two-weeks"}, "fits"),
        ("baby-blues", {"between-feeds": ("tearful",), "since-birth": "two-to-eight-weeks"}, "does_not_fit"),
        ("aversion", {"feelings": ("urge-to-unlatch",), "duration": "while-latched"}, "fits"),
        ("aversion", {"feelings": ("agitation",), "duration": "while-latched", "occasions": ("pump",)}, "partly"),
        ("aversion", {"feelings": ("urge-to-unlatch",), "duration": "under-2"}, "does_not_fit"),
        ("pain", {"body": ("pain",)}, "fits"),
        ("pain", {"body": ("stomach",)}, "does_not_fit"),
        ("nausea", {"body": ("nausea",), "feelings": ("none",)}, "fits"),
        ("nausea", {"body": ("nausea",), "feelings": ("anxiety",)}, "does_not_fit"),
        ("nausea", {"body": ("nausea",), "feelings": ("none",), "since-birth": "over-eight-weeks"}, "partly"),
        ("trauma", {"feelings": ("flashbacks",), "onset": "at-touch"}, "fits"),
        ("trauma", {"feelings": ("flashbacks",), "onset": "before-milk"}, "partly"),
        ("medicine-effect", {"medicines": ("domperidone-stopped",), "between-feeds": ("worry-or-panic",)}, "fits"),
        ("medicine-effect", {"medicines": ("domperidone",), **LOW}, "does_not_fit"),
    ],
)  # fmt: skip
def test_what_fits(tables: Decision, pattern: str, answers: Answers, expected: str) -> None:
    assert fit(tables, pattern, answers) == expected


def test_d_mer_and_depression_may_both_fit(tables: Decision, wave: Answers) -> None:
    both = assess({**wave, **LOW, "between-how-long": "over-two-weeks", "epds-total": 15}, tables)
    assert (both.fits["d-mer"], both.fits["depression"]) == ("fits", "fits")
    [d_mer] = [one for one in both.pattern if one.pattern.id == "d-mer"]
    assert {"d-mer-not-alone", "d-mer-score-raised"} <= {feature.id for feature in d_mer.speaks_against}


def test_for_against_and_open_are_told(tables: Decision) -> None:
    [d_mer, *_] = assess({"feelings": ("none",), "onset": "before-milk"}, tables).pattern
    assert [feature.id for feature in d_mer.speaks_for] == ["d-mer-at-let-down", "d-mer-just-before"]
    assert [feature.id for feature in d_mer.speaks_against] == ["d-mer-emotion"]
    assert {"d-mer-over-in-minutes", "d-mer-well-between"} <= {feature.id for feature in d_mer.open}


def test_no_pattern_speaks_of_diagnosis_or_probability(tables: Decision) -> None:
    for pattern in tables.patterns.values():
        texts = [pattern.name, pattern.text, *(advice.text for advice in pattern.next)]
        texts += [text for one in pattern.features for text in (one.text, one.otherwise) if text]
        said = " ".join(texts).casefold()
        for word in ("diagnos", "probab", "likely", "%", "percent", "risk of"):
            assert word not in said, (pattern.id, word)
