"""Slides: what each layout needs, claims for each statement, and answers to objections."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from pydantic import ValidationError

from dmer.content.decks import load_decks
from dmer.content.slides import LAYOUTS, MADE_BY_ITSELF, Block, BlockKind, Notes, Slide
from tests.content.editor import ROOT

STATEMENT = {"text": "It is over within minutes.", "claims": ["def-01"]}
WORDS = {"text": "After this session", "kind": "words"}
TIMELINE = {"timeline": {"profile": "typical"}, "alt": "One feed."}

PARTS: dict[str, dict[str, Any]] = {
    "title": {"body": [WORDS]},
    "statement": {"body": [STATEMENT]},
    "text": {"body": [STATEMENT, WORDS]},
    "sides": {"body": [{**STATEMENT, "side": "left"}, {**WORDS, "side": "right"}]},
    "figure": {"body": [STATEMENT], "figure": "prevalence", "alt": "Nine studies."},
    "timeline": {"body": [STATEMENT, {**STATEMENT, "timeline": {"minutes": 2}}], **TIMELINE},
    "case": {"body": [{"text": "A parent, six weeks after birth.", "kind": "story"}], "case": "once-a-feed"},
    "resources": {"body": [STATEMENT], "resources": ["us-988"]},
    "references": {},
}
"""For each layout what a slide of it holds."""

PICTURES = {"figure": ("figure", "alt"), "timeline": ("timeline", "alt"), "resources": ("resources",)}
"""The fields that one layout alone has."""


def slide(layout: str, **changes: Any) -> Slide:
    fields = {"id": "a", "title": "A slide", "minutes": 1, "notes": {"say": ["Hello."]}, "reviewed": "2026-11-21"}
    return Slide.model_validate({**fields, "layout": layout, **PARTS[layout], **changes})


def refused(layout: str, **changes: Any) -> str:
    with pytest.raises(ValidationError) as error:
        slide(layout, **changes)
    return str(error.value)


def test_there_is_an_example_of_each_layout() -> None:
    assert tuple(PARTS) == LAYOUTS


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_slide_with_what_its_layout_needs_is_fine(layout: str) -> None:
    assert slide(layout).layout == layout


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("owner", PICTURES)
def test_a_picture_or_list_stands_in_its_own_layout_and_never_misses_there(layout: str, owner: str) -> None:
    if layout == owner:
        for name in PICTURES[owner]:
            refused(layout, **{name: [] if name == "resources" else None})
    else:
        refused(layout, **{name: PARTS[owner][name] for name in PICTURES[owner]})


@pytest.mark.parametrize(
    ("layout", "changes", "said"),
    [
        ("text", {"figure": "history", "alt": "A line."}, "the layout 'figure' and the field of that name go together"),
        ("figure", {"figure": None}, "the layout 'figure' and the field of that name go together"),
        ("timeline", {"timeline": None}, "the layout 'timeline' and the field of that name go together"),
        ("resources", {"resources": []}, "the layout 'resources' and the field of that name go together"),
        ("figure", {"alt": None}, "a figure or timeline needs alt text, and nothing else has it"),
        ("text", {"alt": "Words."}, "a figure or timeline needs alt text, and nothing else has it"),
        ("sides", {"body": [STATEMENT]}, "each block of the layout 'sides' says its side, and no other block does"),
        ("text", {"body": [{**STATEMENT, "side": "left"}]}, "each block of the layout 'sides' says its side"),
        ("figure", {"body": PARTS["timeline"]["body"]}, "only blocks of the layout 'timeline' move a timeline"),
        ("text", {"case": "once-a-feed"}, "only a slide of the layout 'case' names a case"),
        ("text", {"body": []}, "a slide needs text, except one that the app makes by itself"),
        ("references", {"body": [STATEMENT]}, "a slide needs text, except one that the app makes by itself"),
        ("text", {"body": [WORDS]}, "this slide names no claim"),
        ("text", {"minutes": 0}, "greater than 0"),
        ("text", {"minutes": 10.5}, "less than or equal to 10"),
        ("text", {"minutes": True}, "a number is needed here, not yes or no"),
        ("text", {"title": "For {breastfeeding} parents"}, "{breastfeeding} is not filled in here"),
        ("text", {"body": [{**STATEMENT, "text": "For {brestfeeding} parents"}]}, "{brestfeeding} is not filled in"),
        ("text", {"reviewed": None}, "valid date"),
        ("text", {"notes": {"say": []}}, "at least 1 item"),
        ("text", {"subtitle": "More"}, "Extra inputs are not permitted"),
    ],
)
def test_mistakes(layout: str, changes: dict[str, Any], said: str) -> None:
    assert said in refused(layout, **changes)


@pytest.mark.parametrize("kind", get_args(BlockKind))
def test_only_a_statement_needs_claims(kind: BlockKind) -> None:
    fields = {"text": "Who has met such a parent?", "kind": kind}
    if kind == "statement":
        with pytest.raises(ValidationError, match="a statement needs claims; what is no statement says so in its kind"):
            Block.model_validate(fields)
    else:
        assert Block.model_validate(fields).claims == []


def test_a_text_is_a_statement_unless_it_says_otherwise() -> None:
    with pytest.raises(ValidationError, match="a statement needs claims"):
        Block(text="It is rare.")


@pytest.mark.parametrize("half", [{"objection": "Is it stress?"}, {"answer": "No."}])
def test_an_objection_and_its_answer_go_together(half: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match="an objection and its answer go together"):
        Notes.model_validate({"say": ["Hello."], **half})


def test_claims_of_blocks_and_slide_are_named_once_each() -> None:
    body = [STATEMENT, {**STATEMENT, "claims": ["mech-01", "def-01"]}]
    assert slide("text", body=body, claims=["sym-14", "mech-01"]).all_claims == ("def-01", "mech-01", "sym-14")


def test_steps_are_the_presses_from_first_look_to_last() -> None:
    assert slide("text").steps == 0
    assert slide("text", body=[STATEMENT, {**STATEMENT, "step": True}, WORDS, {**WORDS, "step": True}]).steps == 2


@pytest.mark.parametrize("shown", load_decks(ROOT).slides.values(), ids=lambda shown: shown[1].id)
def test_a_slide_of_the_talk_says_what_it_should(shown: tuple[Any, Slide]) -> None:
    """What the models cannot see: a picture is told in full sentences, and text is not written for the notes."""
    _, one = shown
    if one.alt is not None:
        assert one.alt.strip().endswith("."), "a screen reader reads it as sentences"
        assert one.alt.strip() != one.title
    assert len(one.body) <= 8
    for block in one.body:
        assert len(block.text) <= 160, "a slide is short; more belongs into the notes"
        assert "—" not in block.text
    for text in [*one.notes.say, one.notes.ask, one.notes.objection, one.notes.answer]:
        assert text is None or text.strip()[-1] in ".?!\"'", text
    if one.notes.ask:
        assert "?" in one.notes.ask
    if one.layout in MADE_BY_ITSELF:
        assert one.steps == 0
