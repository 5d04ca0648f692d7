"""The seminar cases: the kinds that a course needs, what they cite, how they speak, and mistakes in their files."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from dmer.content.case import Case
from dmer.content.cases import load_cases
from dmer.content.decision import Decision
from dmer.content.library import Library
from dmer.content.model_files import load_model_tables
from dmer.content.model_tables import ModelTables
from dmer.content.terms import REGISTERS, in_register, load_terms
from tests.content import numbers_in
from tests.content.editor import ROOT, Editor

FOLDER = "content/cases"

KINDS = {
    "mild": "pang-before-the-milk",
    "moderate": "dread-at-every-let-down",
    "severe": "about-to-stop-against-their-wish",
    "first let-down only": "once-a-feed",
    "pump only": "only-with-the-pump",
    "spontaneous let-down": "when-another-baby-cries",
    "second baby after an easy first": "easy-the-first-time",
    "D-MER with depression": "the-wave-and-the-gray-days",
    "depression mistaken for D-MER": "i-found-the-word-online",
    "aversion": "until-the-child-lets-go",
    "vasospasm": "white-after-the-feed",
    "nausea at let-down": "queasy-when-the-milk-comes",
    "transient suicidal thoughts": "a-thought-that-passes",
    "domperidone stopped": "since-the-tablets-stopped",
    "decided to wean": "the-decision-is-made",
    "chestfeeding": "in-their-own-words",
    "two languages": "who-is-in-the-room",
}

SHOWN_BY_ANSWERS = {
    "once-a-feed": ("which-let-downs", "first-only"),
    "only-with-the-pump": ("occasions", ("pump",)),
    "when-another-baby-cries": ("occasions", ("at-breast", "spontaneous")),
    "easy-the-first-time": ("earlier-babies", "easy-before"),
    "a-thought-that-passes": ("harm-thoughts", ("suicide",)),
    "since-the-tablets-stopped": ("medicines", ("domperidone-stopped",)),
    "the-decision-is-made": ("goal", "decided-to-stop"),
    "white-after-the-feed": ("body", ("pain", "color-change", "cold-or-after")),
    "who-is-in-the-room": ("harm-thoughts", "not known"),
}

CAPITALS_THAT_NAME_NOBODY = {"Sundays", "Chinese"}


class CaseEditor(Editor):
    """Works on a copy of the cases alone."""

    def __init__(self, folder: Path) -> None:
        self.root = folder
        shutil.copytree(ROOT / FOLDER, folder / FOLDER)


@pytest.fixture
def editor(tmp_path: Path) -> CaseEditor:
    return CaseEditor(tmp_path / "lab")


@pytest.fixture(scope="module")
def tables() -> ModelTables:
    return load_model_tables(ROOT)


@pytest.fixture(scope="module")
def cases(library: Library, decision: Decision, tables: ModelTables) -> Mapping[str, Case]:
    return load_cases(ROOT, library, decision, tables)


def story(case: Case) -> Iterator[str]:
    """What is told, asked and answered."""
    for step in case.steps:
        yield step.story
        for one in step.asks:
            yield from (one.ask, one.told)


def taught(case: Case) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every text that says something about the world, with its claims."""
    yield from ((point.text, tuple(point.claims)) for point in case.teaching)
    yield from ((f"{one.turn} {one.tempts} {one.but}", tuple(one.claims)) for one in case.wrong_turns)
    yield from ((saying.text, tuple(saying.claims)) for saying in case.say)


def texts(case: Case) -> Iterator[str]:
    """Every text of a case."""
    yield from (case.title, case.about, case.discuss)
    yield from story(case)
    yield from (text for text, _ in taught(case))


# ------------------------------------------------------------------ what there is


def test_there_is_a_case_of_each_kind_and_no_case_serves_two(cases: Mapping[str, Case]) -> None:
    assert len(set(KINDS.values())) == len(KINDS) >= 14
    assert set(KINDS.values()) <= set(cases)


@pytest.mark.parametrize("name", SHOWN_BY_ANSWERS)
def test_a_case_answers_what_it_is_there_for(name: str, cases: Mapping[str, Case]) -> None:
    question, answer = SHOWN_BY_ANSWERS[name]
    assert cases[name].answers[question] == answer


def test_they_come_in_their_order(cases: Mapping[str, Case]) -> None:
    orders = [case.order for case in cases.values()]
    assert orders == sorted(set(orders))


def test_severe_and_mild_between_and_not_graded_all_occur(cases: Mapping[str, Case]) -> None:
    outcomes = {case.expected.severity for case in cases.values()}
    assert outcomes == {"mild", "moderate", "severe", "moderate_or_severe", "not_graded"}
    assert {case.expected.urgency for case in cases.values()} >= {"routine", "prompt", "same_day"}


def test_every_case_answers_the_questions_about_safety(cases: Mapping[str, Case]) -> None:
    """An answer may be that it is not known; then the case is about just that."""
    for case in cases.values():
        assert {"harm-thoughts", "reality"} <= set(case.answers), case.id


def test_in_a_plan_with_a_hard_stop_the_room_can_choose_wrongly(cases: Mapping[str, Case]) -> None:
    for case in cases.values():
        if case.expected.urgency in ("same_day", "emergency"):
            assert "explain-name-it" in case.expected.care.not_there, case.id
            assert {"explain-after-help", "come-back-at-once"} <= set(case.expected.care.there), case.id


# ------------------------------------------------------------------ what they rest on


def test_every_claim_exists(cases: Mapping[str, Case], library: Library) -> None:
    for case in cases.values():
        assert set(case.all_claims) <= set(library.evidence.claims), case.id


def test_what_one_might_say_rests_on_claims_about_counseling(cases: Mapping[str, Case], library: Library) -> None:
    for case in cases.values():
        for saying in case.say:
            topics = {library.evidence.claims[claim].topic for claim in saying.claims}
            assert "counselling" in topics or "inclusive-language" in topics, (case.id, saying.text)


def test_no_number_is_taught_that_neither_its_claims_nor_the_story_give(
    cases: Mapping[str, Case], library: Library
) -> None:
    for case in cases.values():
        told = {number for text in story(case) for number in numbers_in.of_text(text)}
        for text, claims in taught(case):
            given = numbers_in.of_claims(library.evidence, claims)
            assert numbers_in.of_text(text) <= given | told, (case.id, text)


def test_a_number_of_a_teaching_point_comes_from_its_claims_or_the_answers(
    cases: Mapping[str, Case], library: Library
) -> None:
    for case in cases.values():
        answers = {float(answer) for answer in case.answers.values() if isinstance(answer, int)}
        for point in case.teaching:
            given = numbers_in.of_claims(library.evidence, point.claims)
            assert numbers_in.of_text(point.text) <= given | answers, (case.id, point.text)


# ------------------------------------------------------------------ how they speak


def test_nobody_has_a_name_or_is_taken_for_a_woman(cases: Mapping[str, Case]) -> None:
    for case in cases.values():
        for text in story(case):
            assert not re.search(r"\b(she|her|hers|Mrs|Ms|Mr|Dr)\b", text), (case.id, text)
            capitals = set(re.findall(r"(?<=[a-z,;] )[A-Z][a-z]{2,}", text))
            assert capitals <= CAPITALS_THAT_NAME_NOBODY, (case.id, text)
        if case.id != "in-their-own-words":
            assert not any(re.search(r"\b(he|him|his)\b", text) for text in texts(case)), case.id


def test_nothing_is_dosed_promised_or_named_as_an_illness_of_the_parent(cases: Mapping[str, Case]) -> None:
    for case in cases.values():
        for text in texts(case):
            assert not re.search(
                r"diagnos|probabilit|likelihood|guarantee|\bcures?\b|\bproven\b", text, re.IGNORECASE
            ), text
            assert not re.search(r"\d\s*(mg|ml|mcg|µg|drops|times a day|daily)\b", text, re.IGNORECASE), text


def test_no_choice_about_feeding_is_a_failure(cases: Mapping[str, Case]) -> None:
    for case in cases.values():
        for text in texts(case):
            for found in re.finditer(r"\bfailure", text, re.IGNORECASE):
                assert re.search(r"(no|never framed as) $", text[: found.start()]), (case.id, text)


def test_no_medicine_is_named_but_the_one_that_was_stopped(cases: Mapping[str, Case]) -> None:
    medicines = re.compile(r"domperidone|bupropion|metoclopramide|sertraline|cabergoline|bromocriptine|rhodiola", re.I)
    for case in cases.values():
        named = {found.casefold() for text in texts(case) for found in medicines.findall(text)}
        assert named == ({"domperidone"} if case.id == "since-the-tablets-stopped" else set()), case.id


@pytest.mark.parametrize("register", REGISTERS)
def test_texts_read_in_both_registers(cases: Mapping[str, Case], register: str) -> None:
    terms = load_terms(ROOT)
    for case in cases.values():
        for text in texts(case):
            assert "{" not in in_register(text, register, terms)  # type: ignore[arg-type]


def test_words_are_spelled_as_in_the_glossary(cases: Mapping[str, Case], library: Library) -> None:
    avoided = [name for term in library.glossary.values() for name in term.avoid]
    for case in cases.values():
        for text in texts(case):
            for name in avoided:
                assert not re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w-])", text), (case.id, text)


# ------------------------------------------------------------------ mistakes

PANG = f"{FOLDER}/pang-before-the-milk.yaml"
THOUGHT = f"{FOLDER}/a-thought-that-passes.yaml"
PUMP = f"{FOLDER}/only-with-the-pump.yaml"


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (PANG, "id: pang-before-the-milk", "id: pang", "pang: id: A case has the name of its file, here 'pang-before"),
        (PANG, "fictional: true", "fictional: false", "pang-before-the-milk: fictional: Input should be True"),
        (PANG, "about: Mild", "abut: Mild", "pang-before-the-milk: abut: This field is not known here"),
        (PANG, "  onset: before-milk", "  onset: before-mlk", "pang-before-the-milk: answers.onset: The option 'befo"),
        (PANG, "  duration: under-2", "  duration: 2", "pang-before-the-milk: answers.duration: One option is needed"),
        (PANG, "  body: [stomach]", "  body: stomach", "pang-before-the-milk: answers.body: A list of options is need"),
        (PANG, "  rating-after: 1", "  rating-after: 11", "pang-before-the-milk: answers.rating-after: A whole number"),
        (PANG, "tells: [duration]", "tells: [duraton]", "pang-before-the-milk: steps.asks.tells: Among the answers 'd"),
        (PANG, "urgency: routine", "urgency: soon", "pang-before-the-milk: expected.urgency: Input should be 'none'"),
        (PANG, "{d-mer: fits}", "{d-mer: fits, dmer: fits}", "pang-before-the-milk: expected.pattern.dmer: The patt"),
        (PANG, "there: [explain-name-it", "there: [explain-name", "pang-before-the-milk: expected.care.there: The row"),
        (PANG, "not_there: [log-and", "not_there: [long-and", "pang-before-the-milk: expected.care.not_there: The row"),
        (PANG, "profile: dmer_mild", "profile: mild", "pang-before-the-milk: timeline.profile: The profile 'mild' is"),
        (PANG, "claims: [time-02,", "claims: [time-92,", "pang-before-the-milk: claims: The claim 'time-92' is not k"),
        (PANG, "claims: [def-05]", "claims: [def-95]", "pang-before-the-milk: teaching.claims: The claim 'def-95' is"),
        (PANG, "claims: [trt-03, cns-04]", "claims: [trt-93]", "pang-before-the-milk: wrong_turns.claims: The claim"),
        (PANG, "cns-06, mis-01]", "cns-96]", "pang-before-the-milk: say.claims: The claim 'cns-96' is not known; did"),
        (THOUGHT, "[thoughts-of-suicide-or", "[thought-of", "a-thought-that-passes: expected.red_flags: The red flag"),
        (PUMP, "Fine with the baby", "Fine {with the baby", "only-with-the-pump: title: A brace is not closed"),
    ],
)
def test_mistakes(
    file: str, old: str, new: str, said: str, editor: Editor, library: Library, decision: Decision, tables: ModelTables
) -> None:
    editor.replaces(file, old, new)
    line = editor.line_of(file, new.strip())
    found = editor.reads(lambda root: load_cases(root, library, decision, tables))
    assert f"{file}:{line}: {said}" in "\n".join(found), found


def test_an_unknown_question_is_said(editor: Editor, decision: Decision) -> None:
    """It is said where it is answered; where it is told it is spelled the same."""
    editor.replaces(PANG, "  goal: go-on", "  gaol: go-on").replaces(
        PANG, "[feeding-effect, goal]", "[feeding-effect, gaol]"
    )
    line = editor.line_of(PANG, "gaol: go-on")
    [said] = editor.reads(lambda root: load_cases(root, None, decision))
    assert (
        said
        == f"{PANG}:{line}: pang-before-the-milk: answers.gaol: The question 'gaol' is not known; did you mean 'goal'?"
    )


def test_an_answer_that_no_step_tells_is_said(editor: Editor) -> None:
    editor.replaces(PANG, "        tells: [course]\n", "")
    line = editor.line_of(PANG, "  course: easier")
    assert editor.reads(load_cases) == [
        f"{PANG}:{line}: pang-before-the-milk: answers.course: "
        "No step tells this answer; name it in the 'tells' of one."
    ]


def test_what_is_wrong_in_every_file_is_said_at_once(editor: Editor) -> None:
    editor.replaces(PANG, "title: A pang", "titel: A pang").replaces(THOUGHT, "order: 130", "order: soon")
    editor.writes(PUMP, "- a list\n")
    files = {line.partition(":")[0] for line in editor.reads(load_cases)}
    assert files == {PANG, THOUGHT, PUMP}


@pytest.mark.parametrize("text", ["", "- id: a\n", "id: only-with-the-pump\n", "a: [\n"])
def test_a_file_that_is_no_case_is_said(text: str, editor: Editor) -> None:
    found = editor.writes(PUMP, text).reads(load_cases)
    assert all(line.startswith(f"{PUMP}:") for line in found)


def test_without_cases_there_are_none(tmp_path: Path) -> None:
    assert load_cases(tmp_path) == {}
