"""Talks ready to be shown: steps, timelines, sources, strengths and words, over every slide of every deck."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any, get_args

import pytest

from dmer.content.claims import Strength
from dmer.content.model_files import load_model_tables
from dmer.content.references import Reference
from dmer.content.slides import Block, Notes, Section, Slide
from dmer.content.timeline_view import TimelineView
from dmer.deck.content import TalkContent
from dmer.deck.markdown import as_html
from dmer.deck.talk import REFERENCES_ON_A_SLIDE, SOURCES_IN_FOOT, Talk, TalkSlide, cited_in_short, compose
from tests.content.editor import ROOT
from tests.deck.conftest import TODAY

SURENESS = {"established": 4, "supported": 3, "historical": 2, "speculative": 1, "contested": 0}


def every_slide(talks: dict[str, Talk], content: TalkContent) -> Iterator[tuple[Slide, TalkSlide]]:
    """Each slide as it is written and as it is shown, over all talks; references are made by themselves."""
    for talk in talks.values():
        for shown in talk.slides:
            if shown.layout != "references":
                yield content.decks.slides[shown.id][1], shown


def with_slide(content: TalkContent, *body: Block, **fields: Any) -> TalkContent:
    """Content with one section of one slide, called "new"."""
    given: dict[str, Any] = {"layout": "text", "title": "New", "minutes": 1, "notes": Notes(say=["Hello."])} | fields
    slide = Slide(id="new", body=list(body), reviewed=TODAY, **given)
    return replace(content, decks=replace(content.decks, sections={"s": Section(id="s", title="S", slides=[slide])}))


def shown(content: TalkContent, *parts: str) -> list[TalkSlide]:
    return compose("A talk", parts, content, "breastfeeding", TODAY).slides


def text_of(markup: str) -> str:
    """What a browser shows of some HTML."""
    pieces: list[str] = []
    parser = HTMLParser(convert_charrefs=True)
    parser.handle_data = pieces.append  # type: ignore[method-assign]
    parser.feed(markup)
    parser.close()
    return "".join(pieces)


def test_a_talk_has_the_title_minutes_and_sections_of_its_deck(talks: dict[str, Talk], content: TalkContent) -> None:
    for deck in content.decks.decks.values():
        talk = talks[deck.id]
        assert (talk.title, talk.minutes) == (deck.title, deck.minutes)
        assert sum(slide.minutes for slide in talk.slides) == pytest.approx(deck.minutes)
        named = [section["id"] for section in talk.sections]
        assert named == list(dict.fromkeys(slide.section for slide in talk.slides))
        assert all(section["title"] == content.decks.sections[section["id"]].title for section in talk.sections)


def test_slides_come_in_the_order_of_the_parts_and_each_once(talks: dict[str, Talk], content: TalkContent) -> None:
    for deck in content.decks.decks.values():
        ids = [slide.id for slide in talks[deck.id].slides]
        assert len(ids) == len(set(ids))
        wanted = [slide.id for _, slide in content.decks.slides_of(deck.parts)]
        assert [name for name in ids if name in content.decks.slides] == wanted


def test_every_press_of_every_slide_shows_something_new(talks: dict[str, Talk], content: TalkContent) -> None:
    for written, slide in every_slide(talks, content):
        steps = [block.step for block in slide.blocks]
        assert steps == sorted(steps)
        assert set(steps) - {0} == set(range(1, slide.steps + 1)), slide.id
        assert slide.steps == written.steps


def test_every_step_of_every_slide_with_a_timeline_has_a_state(talks: dict[str, Talk], content: TalkContent) -> None:
    tables = load_model_tables(ROOT)
    known = {*TimelineView.model_fields, *tables.inputs} - {"values", "play"}
    for written, slide in every_slide(talks, content):
        assert len(slide.timelines) == (slide.steps + 1 if written.layout == "timeline" else 0), slide.id
        for state in slide.timelines:
            assert set(state) == {"parameters", "play"}
            assert set(state["parameters"]) <= known, slide.id
            assert all(isinstance(value, str) for value in state["parameters"].values())


def test_a_state_keeps_what_the_steps_before_it_changed(content: TalkContent) -> None:
    claims = ["def-01"]
    [slide] = shown(
        with_slide(
            content,
            Block(text="At first.", claims=claims, timeline=TimelineView(stage="month 3")),
            Block(
                text="Then.",
                claims=claims,
                step=True,
                timeline=TimelineView(minutes=2, values={"stress": 1}, play=True),
            ),
            Block(text="With it.", claims=claims),
            Block(text="Then nothing moves.", claims=claims, step=True),
            Block(text="At last.", claims=claims, step=True, timeline=TimelineView(minutes=3, values={"stress": 0})),
            layout="timeline",
            timeline=TimelineView(profile="typical", minutes=0),
            alt="A feed.",
        ),
        "s",
    )
    first = {"profile": "typical", "stage": "month 3", "minutes": "0.0"}
    assert slide.timelines == [
        {"parameters": first, "play": False},
        {"parameters": {**first, "minutes": "2.0", "stress": "1"}, "play": True},
        {"parameters": {**first, "minutes": "2.0", "stress": "1"}, "play": False},
        {"parameters": {**first, "minutes": "3.0", "stress": "0"}, "play": False},
    ]


def test_a_block_is_as_sure_as_its_least_sure_claim(talks: dict[str, Talk], content: TalkContent) -> None:
    assert set(SURENESS) == set(get_args(Strength))
    claims = content.library.evidence.claims
    for written, slide in every_slide(talks, content):
        for block, said in zip(written.body, slide.blocks, strict=True):
            strengths = [claims[name].strength for name in block.claims]
            expected = min(strengths, key=SURENESS.__getitem__) if strengths else None
            assert said.strength == expected, (slide.id, block.text)


def test_a_statement_shows_how_sure_it_is_and_nothing_else_does_without_claims(
    talks: dict[str, Talk], content: TalkContent
) -> None:
    for written, slide in every_slide(talks, content):
        for block, said in zip(written.body, slide.blocks, strict=True):
            assert (said.strength is not None) == bool(block.claims)
            assert said.strength is not None or said.kind != "statement"


def test_the_foot_lists_every_strength_from_the_surest_and_counts_every_source(
    talks: dict[str, Talk], content: TalkContent
) -> None:
    evidence = content.library.evidence
    for written, slide in every_slide(talks, content):
        claims = [evidence.claims[name] for name in written.all_claims]
        assert set(slide.strengths) == {claim.strength for claim in claims}
        assert [SURENESS[one] for one in slide.strengths] == sorted(
            (SURENESS[one] for one in slide.strengths), reverse=True
        )
        cited = {source for claim in claims for source in claim.sources}
        assert len(slide.sources) + slide.more_sources == len(cited)
        assert len(slide.sources) == min(SOURCES_IN_FOOT, len(cited))
        assert set(slide.sources) <= {evidence.references[name].short for name in cited}


def test_references_list_each_source_of_the_talk_once(talks: dict[str, Talk], content: TalkContent) -> None:
    evidence = content.library.evidence
    for deck in content.decks.decks.values():
        pages = [slide for slide in talks[deck.id].slides if slide.layout == "references"]
        if not pages:
            continue
        slides = [slide for _, slide in content.decks.slides_of(deck.parts)]
        cited = {source for slide in slides for name in slide.all_claims for source in evidence.claims[name].sources}
        listed = [line for page in pages for line in page.references]
        assert sorted(listed) == sorted(cited_in_short(evidence.references[name]) for name in cited)
        assert len(listed) == len(set(listed))
        assert all(0 < len(page.references) <= REFERENCES_ON_A_SLIDE for page in pages)
        assert sum(page.minutes for page in pages) == content.decks.slides[pages[0].id][1].minutes


def test_references_stand_in_the_order_of_their_short_names(talks: dict[str, Talk], content: TalkContent) -> None:
    short = {cited_in_short(one): one.short.casefold() for one in content.library.evidence.references.values()}
    for talk in talks.values():
        listed = [short[line] for slide in talk.slides for line in slide.references]
        assert listed == sorted(listed)


def test_references_of_a_talk_without_sources_are_an_empty_slide(content: TalkContent) -> None:
    [slide] = shown(content, "references-of-this-talk")
    assert slide.references == []
    assert slide.minutes == content.decks.slides["references-of-this-talk"][1].minutes


def test_every_reference_reads_as_sentences(content: TalkContent) -> None:
    for reference in content.library.evidence.references.values():
        line = cited_in_short(reference)
        assert line[-1] in ".?!", line
        assert not any(wrong in line for wrong in ("..", "?.", "!.", "  ")), line
        assert line.startswith(reference.short.rstrip("."))
        assert line.casefold().count(reference.title.casefold()) == 1, line


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"authors": "Cox S", "year": 2010, "title": "A case", "journal": "A journal"}, "Cox 2010. A case. A journal."),
        ({"authors": "Cox S", "title": "Is it rare?", "journal": "A journal."}, "Cox. Is it rare? A journal."),
        ({"title": "A page", "year": 2020}, "A page 2020."),
        ({"called": "The handout", "title": "A handout of a clinic"}, "The handout. A handout of a clinic."),
    ],
)
def test_a_reference_in_one_line(fields: dict[str, Any], said: str) -> None:
    reference = Reference(id="a", access_seen=["https://example.org"], seen_as="abstract", **fields)
    assert cited_in_short(reference) == said


def test_resources_say_when_they_were_checked(content: TalkContent) -> None:
    entries = dict(content.library.resources.entries)
    changes = {"checked": TODAY, "what": "Call **now** & <b>text</b>."}
    entries["us-988"] = entries["us-988"].model_copy(update=changes)
    entries["psi-helpline"] = entries["psi-helpline"].model_copy(update={"checked": None})
    resources = replace(content.library.resources, entries=entries)
    content = replace(content, library=replace(content.library, resources=resources))

    def checked(today: datetime.date) -> dict[str, tuple[str | None, bool]]:
        [slide] = compose("A talk", ["where-to-turn"], content, "breastfeeding", today).slides
        return {one["name"]: (one["checked"], one["overdue"]) for one in slide.resources}

    line, helpline = entries["us-988"].name, entries["psi-helpline"].name
    assert checked(TODAY)[line] == ("November 21, 2026", False)
    assert checked(TODAY + datetime.timedelta(days=181))[line] == ("November 21, 2026", True)
    assert checked(TODAY)[helpline] == (None, True)
    said = [one["what"] for one in shown(content, "where-to-turn")[0].resources]
    assert "Call <strong>now</strong> &amp; &lt;b&gt;text&lt;/b&gt;." in said


def test_what_a_picture_shows_is_plain_text(content: TalkContent) -> None:
    """It goes into an attribute, where a browser reads no HTML."""
    block = Block(text="R & D, **bold**", claims=["def-01"])
    said = with_slide(
        content, block, layout="figure", figure="history", alt="Fewer than 5 & rising; p < *0.05*, {breast}"
    )
    [slide] = shown(said, "s")
    assert slide.alt == "Fewer than 5 & rising; p < *0.05*, breast"
    assert slide.blocks[0].html == "R &amp; D, <strong>bold</strong>"


def test_a_case_slide_names_the_seminar_case_of_its_kind_and_no_other_slide_does(talks: dict[str, Talk]) -> None:
    named = {slide.id: slide.case for talk in talks.values() for slide in talk.slides if slide.case}
    cased = {slide.id for talk in talks.values() for slide in talk.slides if slide.layout == "case"}
    assert set(named) == cased
    assert named["case-self-harm-thoughts-at-let-down"] == "a-thought-that-passes"


def leaves(one: Any, other: Any, path: str = "") -> Iterator[tuple[str, Any, Any]]:
    """The plain values of two JSON documents of one shape, side by side, each with the field it stands in."""
    if isinstance(one, dict):
        assert one.keys() == other.keys()
        for name in one:
            yield from leaves(one[name], other[name], name)
    elif isinstance(one, list):
        assert len(one) == len(other)
        for left, right in zip(one, other, strict=True):
            yield from leaves(left, right, path)
    else:
        yield path, one, other


def test_the_wording_changes_general_words_and_nothing_else(talks: dict[str, Talk], content: TalkContent) -> None:
    pairs = [(pair.chestfeeding, pair.breastfeeding) for _, pair in content.terms.words]
    pairs.sort(key=lambda pair: -len(pair[0]))

    def in_one_register(text: str) -> str:
        for chest, breast in pairs:
            for said, instead in ((chest, breast), (chest.capitalize(), breast.capitalize())):
                text = text.replace(said, instead)
        return text

    changed = []
    for deck in content.decks.decks.values():
        other = compose(deck.title, deck.parts, content, "chestfeeding", TODAY)
        for field, one, two in leaves(talks[deck.id].as_data(), other.as_data()):
            if one != two:
                assert field in ("html", "alt", "what")
                assert in_one_register(one) == in_one_register(two)
                changed.append(two)
    assert any("breast/chestfeeding" in text for text in changed)


def test_no_note_and_no_brace_is_in_what_a_wall_shows(talks: dict[str, Talk], content: TalkContent) -> None:
    for talk in talks.values():
        sent = json.dumps(talk.as_data(), ensure_ascii=False)
        assert "{" not in "".join(
            text for _, text, _ in leaves(talk.as_data(), talk.as_data()) if isinstance(text, str)
        )
        for _, slide in content.decks.slides.values():
            notes = slide.notes
            for text in [*notes.say, notes.ask, notes.objection, notes.answer]:
                if text:
                    assert json.dumps(text, ensure_ascii=False)[1:-1] not in sent, slide.id
                    assert json.dumps(as_html(text), ensure_ascii=False)[1:-1] not in sent, slide.id


def test_every_word_of_a_slide_is_shown(talks: dict[str, Talk], content: TalkContent) -> None:
    for written, slide in every_slide(talks, content):
        assert slide.title == written.title
        for block, said in zip(written.body, slide.blocks, strict=True):
            if "{" not in block.text:
                assert text_of(said.html) == block.text.replace("*", ""), slide.id
            assert (said.kind, said.side) == (block.kind, block.side)


@pytest.mark.parametrize("parts", [["nothing"], ["why", ""], ["why", "__class__"]])
def test_a_part_that_does_not_exist_is_an_error(parts: list[str], content: TalkContent) -> None:
    with pytest.raises(KeyError):
        compose("A talk", parts, content, "breastfeeding", TODAY)


def test_no_parts_make_an_empty_talk(content: TalkContent) -> None:
    talk = compose("Nothing yet", [], content, "breastfeeding", TODAY)
    assert (talk.slides, talk.sections, talk.minutes) == ([], [], 0)
