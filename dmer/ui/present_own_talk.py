"""Make my talk: ticks for sections and slides, minutes that add up, and a file to keep it in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import streamlit as st

from dmer.content.decks import Decks
from dmer.content.located_yaml import ContentError
from dmer.content.present_page_words import OwnTalkWords
from dmer.content.slides import Section, Slide
from dmer.deck.own_talk import as_file, minutes_of, parts_of, read_file, whole_order
from dmer.ui.markdown import plain

KEPT = "own_talk"
"""Its name in the session, which outlasts the page."""

FILE = "own_talk_file"
TITLE = "own_talk_title"
LONGEST_TITLE = 100
NO_BRACES = str.maketrans("{}", "()")
"""Braces are what the app fills in; a title in a file may not hold any."""


@dataclass
class OwnTalk:
    """What is ticked, and in which order all slides stand."""

    title: str
    order: list[str]
    ticked: set[str]
    heard: tuple[str, list[str]] | None = None
    """What is to be said about the file that was loaded last: its talk's title, or what is wrong with it."""


def own_talk(decks: Decks, words: OwnTalkWords, begin: str) -> tuple[str, list[str]]:
    """Ask for a talk of one's own, at first that of the deck `begin`; its title and parts, which may be none."""
    own = _kept(decks, words, begin)
    own.ticked &= set(decks.slides)
    with st.container(border=True):
        _title(own, words)
        sections = list(dict.fromkeys(decks.slides[name][0].id for name in own.order if name in decks.slides))
        for column, half in zip(st.columns(2), (sections[0::2], sections[1::2]), strict=True):
            with column:
                for name in half:
                    _section(decks.sections[name], own, words)
        parts = parts_of(own.ticked, own.order, decks)
        length = words.length.format(slides=len(own.ticked), minutes=f"{minutes_of(own.ticked, decks):g}")
        st.markdown(f"**{plain(length)}**" if parts else plain(words.none))
        _file(own, parts, decks, words)
    return own.title, parts


def _kept(decks: Decks, words: OwnTalkWords, begin: str) -> OwnTalk:
    if KEPT not in st.session_state:
        chosen = [slide.id for _, slide in decks.slides_of(decks.decks[begin].parts)]
        st.session_state[KEPT] = OwnTalk(words.usual_title, whole_order(decks), set(chosen))
    own: OwnTalk = st.session_state[KEPT]
    return own


def _title(own: OwnTalk, words: OwnTalkWords) -> None:
    def keep() -> None:
        own.title = " ".join(st.session_state[TITLE].translate(NO_BRACES).split()) or words.usual_title

    st.session_state[TITLE] = own.title
    st.text_input(words.title, key=TITLE, max_chars=LONGEST_TITLE, on_change=keep)


def _section(section: Section, own: OwnTalk, words: OwnTalkWords) -> None:
    slides = [slide.id for slide in section.slides]
    chosen = [slide for slide in section.slides if slide.id in own.ticked]
    label = words.section.format(
        title=section.title,
        chosen=len(chosen),
        slides=len(slides),
        minutes=f"{sum(slide.minutes for slide in chosen):g}",
    )
    key = f"own_section_{section.id}"
    st.session_state[key] = len(chosen) == len(slides)
    st.checkbox(plain(label), key=key, on_change=partial(_tick, own, slides, key))
    with st.expander(plain(words.slides.format(title=section.title))):
        for slide in section.slides:
            _slide(slide, own, words)


def _slide(slide: Slide, own: OwnTalk, words: OwnTalkWords) -> None:
    key = f"own_slide_{slide.id}"
    st.session_state[key] = slide.id in own.ticked
    label = words.slide.format(title=slide.title, minutes=f"{slide.minutes:g}")
    st.checkbox(plain(label), key=key, on_change=partial(_tick, own, [slide.id], key))


def _tick(own: OwnTalk, slides: list[str], key: str) -> None:
    if st.session_state[key]:
        own.ticked.update(slides)
    else:
        own.ticked.difference_update(slides)


def _file(own: OwnTalk, parts: list[str], decks: Decks, words: OwnTalkWords) -> None:
    save, load = st.columns(2)
    with save:
        text = as_file(own.title, words.what_for, parts, decks)
        name = text.split("id: ", 1)[1].splitlines()[0]
        st.download_button(
            words.save, text, file_name=f"{name}.yaml", mime="application/yaml", disabled=not parts, on_click="ignore"
        )
    with load:
        st.file_uploader(
            words.load, type=["yaml", "yml"], key=FILE, on_change=partial(_load, own, decks), max_upload_size=1
        )
    if own.heard:
        title, problems = own.heard
        if problems:
            st.warning("\n".join([words.not_loaded, "", *(f"- `{problem}`" for problem in problems)]), icon="⚠️")
        else:
            st.success(plain(words.loaded.format(title=title)))


def _load(own: OwnTalk, decks: Decks) -> None:
    given = st.session_state[FILE]
    own.heard = None
    if given is None:
        return
    try:
        deck = read_file(given.getvalue(), given.name, decks)
    except ContentError as error:
        own.heard = ("", [str(problem) for problem in error.problems])
        return
    own.title = deck.title[:LONGEST_TITLE]
    own.order = whole_order(decks, deck.parts)
    own.ticked = {slide.id for _, slide in decks.slides_of(deck.parts)}
    own.heard = (deck.title, [])
