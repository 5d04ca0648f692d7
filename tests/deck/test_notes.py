"""What only the presenter sees: notes to each slide, and each claim in full."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dmer.content.slides import Notes, Section
from dmer.deck.content import TalkContent
from dmer.deck.notes import SlideNotes, compose_notes
from dmer.deck.talk import Talk


@pytest.fixture(scope="module")
def notes(content: TalkContent) -> dict[str, SlideNotes]:
    """The notes of every slide."""
    return compose_notes(list(content.decks.sections), content, "breastfeeding")


def test_every_slide_of_every_talk_has_something_to_say(notes: dict[str, SlideNotes], talks: dict[str, Talk]) -> None:
    """References go on over slides of their own, which need no notes."""
    for talk in talks.values():
        without = [slide for slide in talk.slides if slide.id not in notes]
        assert all(slide.layout == "references" and slide.minutes == 0 for slide in without)
    assert all(one.say and all(one.say) for one in notes.values())


def test_notes_are_those_of_the_parts_and_no_others(content: TalkContent) -> None:
    chosen = compose_notes(["timing", "take-home-sentences"], content, "breastfeeding")
    timing = [slide.id for slide in content.decks.sections["timing"].slides]
    assert list(chosen) == [*timing, "take-home-sentences"]


def test_a_presenter_finds_each_claim_with_its_strength_caution_and_sources(
    notes: dict[str, SlideNotes], content: TalkContent
) -> None:
    evidence = content.library.evidence
    for _, slide in content.decks.slides.values():
        assert [claim["id"] for claim in notes[slide.id].claims] == list(slide.all_claims)
        for shown in notes[slide.id].claims:
            claim = evidence.claims[shown["id"]]
            assert (shown["statement"], shown["strength"]) == (claim.statement, claim.strength)
            assert shown["caution"] == claim.caution
            for source in evidence.sources_of(claim):
                assert source.short in shown["sources"]


def test_an_objection_comes_with_its_answer(notes: dict[str, SlideNotes], content: TalkContent) -> None:
    for _, slide in content.decks.slides.values():
        said = notes[slide.id]
        assert (said.objection is None) == (said.answer is None) == (slide.notes.objection is None)
        assert (said.ask is None) == (slide.notes.ask is None)


def test_notes_are_safe_html_in_the_words_that_were_chosen(content: TalkContent) -> None:
    section = content.decks.sections["why"]
    first = section.slides[0].model_copy(
        update={
            "notes": Notes(
                say=["**Ask** {breastfeeding} parents <script>alert(1)</script>", "{Breast_milk} & more"],
                ask="*Who* {breastfeeds}?",
                objection="Is <b>that</b> so?",
                answer="No.",
            )
        }
    )
    sections = {"why": Section(id="why", title=section.title, slides=[first])}
    changed = replace(content, decks=replace(content.decks, sections=sections))
    said = compose_notes(["why"], changed, "chestfeeding")[first.id].as_data()
    assert said["say"] == [
        "<strong>Ask</strong> breast/chestfeeding parents &lt;script&gt;alert(1)&lt;/script&gt;",
        "Human milk &amp; more",
    ]
    assert said["ask"] == "<em>Who</em> breast/chestfeeds?"
    assert said["objection"] == "Is &lt;b&gt;that&lt;/b&gt; so?"
    assert said["answer"] == "No."


def test_no_brace_is_left_in_any_note(content: TalkContent) -> None:
    for one in compose_notes(list(content.decks.sections), content, "chestfeeding").values():
        for text in [*one.say, one.ask, one.objection, one.answer]:
            assert "{" not in (text or "")


def test_a_part_that_does_not_exist_is_an_error(content: TalkContent) -> None:
    with pytest.raises(KeyError):
        compose_notes(["why", "nothing"], content, "breastfeeding")
