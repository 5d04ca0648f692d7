"""Every rule can be read as a sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dmer.content.decision import Decision
from dmer.content.terms import REGISTERS, in_register, load_terms
from dmer.decision.rules import rules_of
from dmer.decision.sentences import answer_said, said, sentence
from tests.decision.any_answers import condition

ROOT = Path(__file__).resolve().parents[2]

AFTER = {"question": "rating-after", "at_most": 3}
FIRST = {"question": "rating-before", "at_least": 4}
FOUR = "the first rating is 4 or more"
GOAL = "the question about the wish of the parent has an answer"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (FIRST, "the first rating is 4 or more"),
        ({"not": FIRST}, "the first rating is below 4"),
        (AFTER, "the rating after an explanation is 3 or less"),
        ({"not": AFTER}, "the rating after an explanation is above 3"),
        ({"question": "rating-before", "at_most": 0}, "the first rating is 0"),
        ({"not": {"question": "rating-before", "at_most": 0}}, "the first rating is above 0"),
        ({"all": [FIRST, {"question": "rating-before", "at_most": 6}]}, "the first rating lies from 4 to 6"),
        ({"all": [FIRST, {"question": "rating-before", "at_most": 4}]}, "the first rating is 4"),
        (
            {"not": {"all": [FIRST, {"question": "rating-before", "at_most": 6}]}},
            "either the first rating is below 4, or the first rating is above 6",
        ),
        ({"question": "onset", "is": ["before-milk"]}, 'the start is "just before the milk"'),
        ({"not": {"question": "onset", "is": ["before-milk"]}}, 'the start is not "just before the milk"'),
        (
            {"question": "between-feeds", "has": ["low-mood", "tearful"]},
            'the symptoms between feeds include "low mood" or "tearful ups and downs"',
        ),
        (
            {"not": {"question": "between-feeds", "has": ["low-mood"]}},
            'the symptoms between feeds do not include "low mood"',
        ),
        (
            {"question": "harm-thoughts", "has": ["none"]},
            'the answer about the thoughts of harm is "none of these"',
        ),
        ({"answered": "goal"}, "the question about the wish of the parent has an answer"),
        ({"not": {"answered": "goal"}}, "the question about the wish of the parent has no answer"),
        ({"red_flag": "any"}, "a red flag stands"),
        ({"not": {"red_flag": "any"}}, "no red flag stands"),
        ({"red_flag": "hard_stop"}, "a red flag stops the grading"),
        ({"red_flag": "danger-now"}, 'the red flag "Somebody may be in danger now" stands'),
        ({"not": {"red_flag": "danger-now"}}, 'the red flag "Somebody may be in danger now" does not stand'),
        ({"urgency": ["prompt", "same_day"]}, "the urgency of the red flags is prompt or same day"),
        ({"not": {"urgency": ["none"]}}, "the urgency of the red flags is not none"),
        ({"pattern": "d-mer", "fit": ["partly", "fits"]}, 'the pattern "D-MER" fits or fits partly'),
        (
            {"not": {"pattern": "d-mer", "fit": ["fits"]}},
            'the pattern "D-MER" fits partly, does not fit or is still open',
        ),
        ({"severity": ["moderate_or_severe"]}, "the severity is between moderate and severe"),
        ({"not": {"severity": ["not_graded", "mild", "moderate_or_severe"]}}, "the severity is moderate or severe"),
        ({"named": "raised-score"}, "a screening score is raised"),
        ({"not": {"named": "raised-score"}}, "no raised screening score is known"),
        ({"any": [FIRST, {"answered": "goal"}]}, f"either {FOUR}, or {GOAL}"),
        ({"all": [FIRST, AFTER]}, "the first rating is 4 or more; and the rating after an explanation is 3 or less"),
        (
            {"all": [{"answered": "goal"}, {"any": [FIRST, AFTER]}]},
            f"{GOAL}; and ({FOUR} or the rating after an explanation is 3 or less)",
        ),
    ],
)  # fmt: skip
def test_conditions_are_said(tables: Decision, raw: dict[str, Any], expected: str) -> None:
    assert said(condition(raw), tables) == expected


def test_a_rule_is_a_sentence(tables: Decision) -> None:
    assert sentence(None, tables) == "Always."
    assert sentence(condition(FIRST), tables) == "When the first rating is 4 or more."


@pytest.mark.parametrize("register", REGISTERS)
def test_every_rule_reads_in_both_registers(tables: Decision, register: Any) -> None:
    terms = load_terms(ROOT)
    for rule in rules_of(tables):
        read = in_register(sentence(rule.when, tables), register, terms)
        assert read.endswith("."), rule.id
        assert "{" not in read, rule.id
        assert "_" not in read, rule.id


def test_no_two_rules_of_a_table_read_the_same(tables: Decision) -> None:
    """Except those that are meant to stand together, such as two rows for every D-MER."""
    rows = [sentence(row.when, tables) for row in tables.severity_table.rows]
    assert len(set(rows)) == len(rows)
    flags = [sentence(flag.when, tables) for flag in tables.flags.values()]
    assert len(set(flags)) == len(flags)


def test_answers_are_said(tables: Decision) -> None:
    feeds = tables.questions["between-feeds"]
    assert answer_said(feeds, ("low-mood", "tearful")) == "low mood; tearful ups and downs"
    assert answer_said(feeds, None) == "not answered"
    assert answer_said(feeds, "not known") == "not known"
    assert answer_said(tables.questions["onset"], "any-time") == "at any time"
    assert answer_said(tables.questions["rating-before"], 0) == "0"
