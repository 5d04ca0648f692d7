"""Talks of one's own: the order of slides, parts named as shortly as can be, and files that come back as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dmer.content.decks import Decks, load_decks
from dmer.content.located_yaml import ContentError
from dmer.deck.own_talk import LARGEST_FILE, as_file, minutes_of, parts_of, read_file, whole_order
from dmer.settings import ROOT

DECKS = load_decks(ROOT)


@pytest.fixture
def decks() -> Decks:
    return DECKS


def test_every_slide_has_its_place_in_the_order_of_the_longest_talk(decks: Decks) -> None:
    order = whole_order(decks)
    shown = [slide.id for _, slide in decks.slides_of(decks.decks["seminar"].parts)]
    assert sorted(order) == sorted(decks.slides)
    assert [name for name in order if name in shown] == shown


def test_a_slide_that_no_talk_shows_stands_beside_its_neighbor(decks: Decks) -> None:
    order = whole_order(decks)
    spare = {name for name, (_, slide) in decks.slides.items() if slide.spare}
    assert spare
    for section in decks.sections.values():
        names = [slide.id for slide in section.slides]
        if spare & set(names):
            begin = order.index(names[0])
            assert order[begin : begin + len(names)] == names


def test_a_loaded_talk_keeps_its_own_order(decks: Decks) -> None:
    order = whole_order(decks, ["take-home-sentences", "history"])
    assert order[0] == "take-home-sentences"
    assert order[1] == decks.sections["history"].slides[0].id
    assert sorted(order) == sorted(decks.slides)


@given(st.sets(st.sampled_from(sorted(DECKS.slides))))
def test_parts_name_exactly_what_was_chosen_in_order(chosen: set[str]) -> None:
    order = whole_order(DECKS)
    parts = parts_of(chosen, order, DECKS)
    named = [slide.id for _, slide in DECKS.slides_of(parts)]
    assert named == [name for name in order if name in chosen]
    assert minutes_of(chosen, DECKS) == pytest.approx(sum(DECKS.slides[name][1].minutes for name in chosen))


def test_a_whole_section_is_named_as_one(decks: Decks) -> None:
    chosen = {slide.id for slide in decks.sections["history"].slides} | {"what-dmer-is"}
    assert parts_of(chosen, whole_order(decks), decks) == ["what-dmer-is", "history"]


@pytest.mark.parametrize("title", ["My talk", "Über D-MER: was wir wissen", "#1 - 'quoted' \"title\"", "yes", "🤱"])
def test_a_saved_talk_comes_back_as_it_was(title: str, decks: Decks) -> None:
    parts = ["what-dmer-is", "history", "take-home-sentences"]
    text = as_file(title, "Made on the Present page", parts, decks)
    deck = read_file(text.encode(), "my-talk.yaml", decks)
    assert (deck.title, deck.parts) == (title, parts)
    assert deck.minutes == pytest.approx(sum(slide.minutes for _, slide in decks.slides_of(parts)))


GOOD = "- id: a\n  title: A\n  what_for: B\n  minutes: 3\n  parts: [history]\n"

BAD = {
    "": "should be a list of entries",
    "\x00\x01": "Not valid YAML",
    "- [": "Not valid YAML",
    "just words": "should be a list of entries",
    GOOD + GOOD.replace("id: a", "id: b"): "should hold one talk; it holds 2",
    GOOD.replace("[history]", "[histori]"): "'histori' is not known; did you mean 'history'",
    GOOD.replace("[history]", "[history, history]"): "already in this talk",
    GOOD.replace("[history]", "[]"): "parts",
    GOOD.replace("minutes: 3", "minutes: many"): "A number is needed here",
    GOOD.replace("title: A", "titel: A"): "This field is not known here",
    GOOD.replace("title: A", "title: '{x}'"): "not filled in here",
    "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n": "no anchors and aliases",
    "x" * (LARGEST_FILE + 1): "too large",
}


@pytest.mark.parametrize("text", BAD, ids=lambda text: BAD[text])
def test_a_bad_file_is_refused_with_a_sentence(text: str, decks: Decks) -> None:
    with pytest.raises(ContentError) as refused:
        read_file(text.encode(), "../folder/my.yaml", decks)
    said = str(refused.value)
    assert BAD[text] in said
    assert said.startswith("my.yaml:")


def test_bytes_that_are_no_text_are_refused(decks: Decks) -> None:
    with pytest.raises(ContentError, match="not UTF-8"):
        read_file(b"\xff\xfe\x00 - id", "my.yaml", decks)
