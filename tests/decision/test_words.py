"""What one might say to the parent: it follows what was heard, and says no more than that."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dmer.content.decision import Decision
from dmer.decision.conditions import Answer, Answers
from dmer.decision.proofs import no_forbidden_pairs, red_flags_dominate
from dmer.decision.reached import every_row_is_reached
from dmer.decision.result import assess
from tests.decision.any_answers import any_answers, changed, condition


def said(answers: Answers, tables: Decision) -> list[str]:
    return [row.id for row in assess(answers, tables).words]


def with_words(tables: Decision, name: str, **fields: object) -> Decision:
    table = tables.word_table
    rows = tuple(changed(table.rows, name, **fields))
    return replace(tables, word_table=table.model_copy(update={"rows": rows}))


CASES: list[tuple[dict[str, Answer], list[str]]] = [
    ({}, ["say-it-fits", "say-how-going-on"]),
    ({"goal": "stop"}, ["say-it-fits", "say-stopping-is-no-failure"]),
    ({"goal": "decided-to-stop"}, ["say-it-fits", "say-stopping-is-no-failure"]),
    ({"goal": "undecided"}, ["say-it-fits", "say-all-ways-are-open"]),
    ({"duration": "5-to-10"}, ["say-it-may-be", "say-how-going-on"]),
    ({"duration": "longer"}, ["say-it-is-something-else", "say-how-going-on"]),
    ({"duration": "not known"}, ["say-tell-me-more", "say-how-going-on"]),
    ({"duration": "while-latched"}, ["say-it-is-something-else", "say-aversion-is-known", "say-how-going-on"]),
    ({"between-feeds": ("low-mood",)}, ["say-it-fits", "say-the-rest-of-the-day-counts", "say-how-going-on"]),
    ({"body": ("pain",)}, ["say-it-fits", "say-pain-is-looked-at", "say-how-going-on"]),
    ({"harm-thoughts": "not known"}, ["say-what-is-asked-of-everybody", "say-it-fits", "say-how-going-on"]),
    ({"harm-thoughts": ("suicide",)}, ["say-somebody-sees-you-today"]),
    ({"reality": ("confusion",)}, ["say-help-is-coming"]),
]


@pytest.mark.parametrize(("more", "words"), CASES, ids=str)
def test_words_follow_the_situation(more: dict[str, Answer], words: list[str], tables: Decision, wave: Answers) -> None:
    assert said({**wave, **more}, tables) == words


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_there_is_always_something_to_say_and_no_two_names_for_it(tables: Decision, data: st.DataObject) -> None:
    words = said(data.draw(any_answers(tables)), tables)
    assert words
    names = {"say-it-fits", "say-it-may-be", "say-tell-me-more", "say-it-is-something-else"}
    assert len(names.intersection(words)) <= 1


def test_no_words_promise_blame_or_frighten(tables: Decision) -> None:
    for row in tables.word_table.rows:
        for word in ("must", "should", "guilt", "danger", "always", "never", "cure", "normal"):
            assert f" {word} " not in row.text.lower(), (row.id, word)


def test_the_audit_finds_words_that_contradict_what_fits(tables: Decision) -> None:
    broken = with_words(tables, "say-it-fits", when=condition({"question": "onset", "is": ["before-milk"]}))
    assert any("'not-said-to-fit-where-it-does-not'" in one for one in no_forbidden_pairs(broken).failures)
    assert any("the words 'say-it-fits' under a hard stop" in one for one in red_flags_dominate(broken).failures)


def test_the_audit_finds_words_that_nobody_can_hear(tables: Decision) -> None:
    never = {"all": [{"question": "onset", "is": ["before-milk"]}, {"question": "onset", "is": ["after-feed"]}]}
    broken = with_words(tables, "say-it-may-be", when=condition(never))
    assert "no answers bring about the words 'say-it-may-be'" in every_row_is_reached(broken).failures
