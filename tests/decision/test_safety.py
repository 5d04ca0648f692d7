"""The safety notes for a decision aid, one by one, over everything that it says and whatever is answered."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dmer.content.conditions import Severity
from dmer.content.decision import Decision
from dmer.content.decision_rows import URGENCIES
from dmer.content.library import Library
from dmer.decision.conditions import Answer, Answers
from dmer.decision.result import assess
from tests.content import numbers_in
from tests.decision.any_answers import any_answers

HARM = ("suicide", "self-harm", "harm-baby", "danger-now")
PSYCHOSIS = ("confusion", "hallucinations", "delusions", "mania", "sudden-change")

HARD_STOPS: list[dict[str, Answer]] = [
    *({"harm-thoughts": (thought,)} for thought in HARM),
    *({"reality": (sign,)} for sign in PSYCHOSIS),
    *({"epds-item-10": score} for score in (1, 2, 3)),
]

MEDICINES = (
    *("bupropion", "domperidone", "metoclopramide", "cabergoline", "bromocriptine", "pseudoephedrine", "rhodiola"),
    *("sertraline", "antidepressant", "supplement", "herbs"),
)


def asked(tables: Decision) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Every text of the questions, with the id and the claims that it may use."""
    for group in tables.question_table.groups:
        yield group.id, group.text, group.all_claims
    for question in tables.questions.values():
        for text in (question.text, question.short, question.why, question.help):
            yield question.id, text, question.all_claims
        for option in question.options:
            yield question.id, f"{option.text} {option.said}", question.all_claims


def texts(tables: Decision) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Every text of the tables, with the id of its row and the claims that it may use."""
    yield from asked(tables)
    for flag in tables.flags.values():
        yield from ((flag.id, text, flag.all_claims) for text in (flag.text, flag.now, flag.whom, flag.why))
    for pattern in tables.patterns.values():
        yield pattern.id, f"{pattern.name} {pattern.text}", tuple(pattern.claims)
        yield from ((one.id, f"{one.text} {one.otherwise or ''}", one.all_claims) for one in pattern.features)
        yield from ((pattern.id, advice.text, tuple(advice.claims)) for advice in pattern.next)
    for row in tables.severity_table.rows:
        yield row.id, f"{row.text} {row.uncertain}", row.all_claims
    for care in tables.care:
        told = (care.text, care.why, *(caution.text for caution in care.cautions))
        yield from ((care.id, text, care.all_claims) for text in told)
    yield from ((pair.id, pair.why, pair.all_claims) for pair in tables.care_table.never_together)


# ------------------------------------------------------------------ 1. education, and no grade cancels a red flag


def test_nothing_speaks_of_a_diagnosis_or_a_probability(tables: Decision) -> None:
    for name, text, _ in texts(tables):
        assert not re.search(r"diagnos|probabilit|likelihood", text, re.IGNORECASE), (name, text)


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_no_grade_cancels_a_red_flag(tables: Decision, data: st.DataObject) -> None:
    answers = data.draw(any_answers(tables))
    result = assess(answers, tables)
    rated = [assess({**answers, "rating-before": rating}, tables) for rating in (1, 5, 9)]
    for other in rated:
        assert {flag.id for flag in result.red_flags} - {"about-to-stop-against-their-wish"} <= {
            flag.id for flag in other.red_flags
        }
        if other.red_flags and other.severity != "not_graded":
            assert "grade-cancels-nothing" in [row.id for row in other.care]
            assert "mild-explanation-is-usually-enough" not in [row.id for row in other.care]


# ------------------------------------------------------------------ 2. hard stops before any grading


@pytest.mark.parametrize("stop", HARD_STOPS, ids=str)
def test_a_hard_stop_goes_to_urgent_care_before_any_grading(tables: Decision, wave: Answers, stop: Answers) -> None:
    result = assess({**wave, **stop}, tables)
    assert result.hard_stop
    assert URGENCIES.index(result.urgency) >= URGENCIES.index("same_day")
    assert result.severity == "not_graded"
    assert result.care[0].id == "explain-after-help"
    assert "come-back-at-once" in [row.id for row in result.care]


@pytest.mark.parametrize("sign", PSYCHOSIS)
def test_signs_of_psychosis_are_an_emergency(tables: Decision, wave: Answers, sign: str) -> None:
    assert assess({**wave, "reality": (sign,)}, tables).urgency == "emergency"


@pytest.mark.parametrize("stop", HARD_STOPS, ids=str)
def test_a_hard_stop_needs_no_other_answer(tables: Decision, stop: Answers) -> None:
    assert assess(stop, tables).hard_stop


def test_nothing_is_graded_before_the_questions_about_safety_are_answered(tables: Decision, wave: Answers) -> None:
    for name in ("harm-thoughts", "reality"):
        for answers in ({**wave, name: "not known"}, {key: value for key, value in wave.items() if key != name}):
            result = assess(answers, tables)
            assert result.severity == "not_graded"
            assert result.next_questions[0] == name
            asking = {"harm-thoughts": "ask-about-harm", "reality": "ask-about-reality"}[name]
            assert result.care[1].id == asking, "directly after the explanation"


def test_that_same_day_is_our_rule_is_said(tables: Decision) -> None:
    for flag in tables.flags.values():
        if flag.urgency == "same_day":
            assert "our cautious rule" in flag.why, flag.id
            assert tables.bases[flag.id].project_inference, flag.id


# ------------------------------------------------------------------ 3. mood between feeds, two weeks, raised scores


@pytest.mark.parametrize(
    "answers",
    [
        {"between-feeds": ("low-mood",)},
        {"between-feeds": ("worry-or-panic",)},
        {"between-feeds": ("tearful",), "between-how-long": "over-two-weeks"},
        {"epds-total": 10},
        {"epds-total": 13},
        {"phq9-total": 10},
    ],
)
def test_mood_is_assessed_and_not_put_down_to_d_mer(tables: Decision, wave: Answers, answers: Answers) -> None:
    result = assess({**wave, **answers}, tables)
    assert result.urgency == "prompt"
    assert any("refer" in flag.now.casefold() for flag in result.red_flags)
    [d_mer] = [one for one in result.pattern if one.pattern.id == "d-mer"]
    assert d_mer.speaks_against
    assert "mild-explanation-is-usually-enough" not in [row.id for row in result.care]


def test_a_low_score_rules_nothing_out(tables: Decision) -> None:
    result = assess({"epds-total": 0, "phq9-total": 0}, tables)
    assert result.fits["depression"] == "not_known"


# ------------------------------------------------------------------ 4. no medicine is recommended, dosed or ranked


def test_nothing_is_dosed(tables: Decision) -> None:
    for name, text, _ in texts(tables):
        assert not re.search(r"\d\s*(mg|g|ml|mcg|µg|drops|tablets|times a day|daily)\b", text, re.IGNORECASE), (
            name,
            text,
        )


def test_a_medicine_is_named_only_to_raise_it_with_somebody_who_prescribes(tables: Decision) -> None:
    told = re.compile(r"prescriber|pharmacist|doctor|lactation database|whoever sees", re.IGNORECASE)
    for row in tables.care:
        if any(word in row.text.casefold() for word in MEDICINES):
            whole = " ".join((row.text, row.why, *(caution.text for caution in row.cautions)))
            assert row.stage == "safety", row.id
            assert told.search(whole), row.id


def test_no_text_recommends_or_ranks_a_medicine(tables: Decision) -> None:
    advice = re.compile(
        rf"\b(take|try|start|use|begin|switch to|recommend|prefer|best|better than|first choice)\b[^.]*"
        rf"\b({'|'.join(MEDICINES)})",
        re.IGNORECASE,
    )
    for name, text, _ in texts(tables):
        assert not advice.search(text), (name, text)


def test_the_weak_ground_of_the_steps_by_severity_is_said(tables: Decision) -> None:
    for row in tables.care:
        if row.stage == "severity" and row.id != "grade-cancels-nothing":
            whole = " ".join((row.why, *(caution.text for caution in row.cautions)))
            assert re.search(r"opinion|experience|case report|no grading is validated", whole, re.IGNORECASE), row.id


# ------------------------------------------------------------------ 5. what to flag about medicines and history


@pytest.mark.parametrize(
    ("answers", "row", "words"),
    [
        ({"medicines": ("dopamine-agonist",)}, "dopamine-agonist-is-taken", "suppress lactation"),
        ({"medicines": ("metoclopramide",)}, "metoclopramide-is-taken", "depression, anxiety and restlessness"),
        ({"medicines": ("domperidone-stopped",)}, "domperidone-was-stopped", "suicidal thoughts"),
        ({"medicines": ("domperidone",)}, "domperidone-is-taken", "stopping it"),
        ({"medicines": ("pseudoephedrine",)}, "pseudoephedrine-is-taken", "cut daily milk volume"),
        ({"medicines": ("bupropion",)}, "bupropion-is-taken", "seizure disorder or an eating disorder"),
        ({"medicines": ("bupropion",)}, "bupropion-is-taken", "Watch the baby"),
        ({"medicines": ("herbs",)}, "herbs-are-taken", "no human lactation data"),
        ({"history": ("seizures",)}, "history-for-the-prescriber", "bupropion, must not be used"),
        ({"history": ("eating-disorder",)}, "history-for-the-prescriber", "bupropion, must not be used"),
        ({"history": ("bipolar",)}, "bipolar-for-the-prescriber", "needs review"),
    ],
)  # fmt: skip
def test_what_a_prescriber_needs_to_know_is_said(
    tables: Decision, wave: Answers, answers: Answers, row: str, words: str
) -> None:
    [found] = [one for one in assess({**wave, **answers}, tables).care if one.id == row]
    assert words in " ".join((found.text, found.why, *(caution.text for caution in found.cautions)))


@pytest.mark.parametrize("medicine", ["domperidone-stopped", "metoclopramide", "antidepressant"])
def test_a_medicine_that_acts_on_mood_is_told_beside_a_hard_stop_too(
    tables: Decision, wave: Answers, medicine: str
) -> None:
    answers = {**wave, "medicines": (medicine,), "harm-thoughts": ("suicide",)}
    assert any(row.stage == "safety" for row in assess(answers, tables).care)


# ------------------------------------------------------------------ 6. weaning, expressing, mixed feeding


@pytest.mark.parametrize("goal", ["express", "mixed", "stop"])
def test_other_ways_of_feeding_are_legitimate(tables: Decision, wave: Answers, goal: str) -> None:
    [row] = [one for one in assess({**wave, "goal": goal}, tables).care if one.stage == "goal"]
    assert "legitimate" in row.text


@pytest.mark.parametrize("goal", ["mixed", "stop"])
def test_mood_is_watched_when_feeding_ends_or_lessens(tables: Decision, wave: Answers, goal: str) -> None:
    [row] = [one for one in assess({**wave, "goal": goal}, tables).care if one.stage == "goal"]
    assert "watch mood" in " ".join((row.text, *(caution.text for caution in row.cautions))).casefold()


def test_nothing_calls_a_choice_a_failure_or_speaks_against_formula(tables: Decision) -> None:
    for name, text, _ in texts(tables):
        assert "formula" not in text.casefold(), (name, text)
        for found in re.finditer(r"failure", text, re.IGNORECASE):
            assert re.search(r"(no|never a) $", text[: found.start()], re.IGNORECASE), (name, text)


def test_nothing_blames_or_frightens(tables: Decision) -> None:
    for name, text, _ in texts(tables):
        assert not re.search(r"\b(you must|should have|fault of (the|this)|bad (mother|parent)|dangerous)\b", text), (
            name,
            text,
        )


# ------------------------------------------------------------------ 7. numbers, names, copyright


def test_no_telephone_number_stands_in_the_tables(tables: Decision, library: Library) -> None:
    phones = [entry.phone for entry in library.resources.entries.values() if entry.phone]
    for name, text, _ in texts(tables):
        assert not any(phone in text for phone in phones), (name, text)
        assert not re.search(r"\d{3,}[- ]\d{3,}", text), (name, text)


def test_no_number_stands_in_a_text_that_no_claim_of_its_row_gives(tables: Decision, library: Library) -> None:
    given_with_the_scale = {"rating-before": {0.0, 10.0}, "rating-after": {0.0, 10.0}, "rating-of-zero": {0.0, 1.0}}
    for name, text, claims in texts(tables):
        allowed = numbers_in.of_claims(library.evidence, claims) | given_with_the_scale.get(name, set())
        assert numbers_in.of_text(text) <= allowed, (name, text)


def test_only_scores_are_asked_of_questionnaires(tables: Decision) -> None:
    for name in ("epds-item-10", "epds-total", "phq9-total"):
        assert tables.questions[name].kind == "score"


def test_no_name_age_or_place_is_asked_for(tables: Decision) -> None:
    for question in tables.questions.values():
        assert not re.search(r"\b(your name|how old|age of|date of birth|where do|live in|address)\b", question.text)


# ------------------------------------------------------------------ what else must hold


def test_every_row_is_marked_where_it_rests_on_a_synthesis_of_ours(tables: Decision, library: Library) -> None:
    rows = [*tables.flags.values(), *tables.severity_table.rows, *tables.care]
    rows += [feature for pattern in tables.patterns.values() for feature in pattern.features]
    for row in rows:
        ours = any(library.evidence.claims[claim].project_inference for claim in row.claims)
        assert tables.bases[row.id].project_inference == (ours or row.project_inference), row.id


def test_what_says_that_it_is_our_rule_is_marked_so(tables: Decision) -> None:
    rows: list[tuple[str, str]] = [(flag.id, flag.why) for flag in tables.flags.values()]
    rows += [(row.id, row.uncertain) for row in tables.severity_table.rows]
    rows += [(row.id, " ".join((row.why, *(one.text for one in row.cautions)))) for row in tables.care]
    for name, text in rows:
        if re.search(r"\bour (rule|cautious|safety rule|synthesis)|\bis our reading", text, re.IGNORECASE):
            assert tables.bases[name].project_inference, name


def test_every_severity_is_brought_about_without_a_hard_stop_only(tables: Decision, wave: Answers) -> None:
    wanted: dict[int, Severity] = {2: "mild", 5: "moderate", 9: "severe"}
    for rating, severity in wanted.items():
        answers = {**wave, "rating-before": rating, "rating-after": rating}
        assert assess(answers, tables).severity == severity
        assert assess({**answers, "harm-thoughts": ("harm-baby",)}, tables).severity == "not_graded"
