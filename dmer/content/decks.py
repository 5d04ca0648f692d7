"""Decks: which sections and slides make a talk of so many minutes. One slide serves many decks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from dmer.content.citing import wrong_citations
from dmer.content.claims import Evidence
from dmer.content.entries import Entry, Number, Word, problems_of, read_one, unknown_word
from dmer.content.figure_words import FIGURE_NAMES
from dmer.content.library import Library
from dmer.content.located_yaml import ContentError, Problem
from dmer.content.model_tables import ModelTables
from dmer.content.placed import Placed, by_name, read_placed, repeated, unknown_ids, used_twice
from dmer.content.sentences import Text
from dmer.content.slides import Section, Slide
from dmer.content.timeline_view import wrong_view

SECTION_FILES = "content/decks/sections/*.yaml"

DECKS_FILE = "content/decks/decks.yaml"

NEARLY_NO_MINUTES = 1e-6
"""What sums of decimal minutes may differ by rounding."""


class Deck(Entry):
    """A talk: `parts` are ids of sections (all their slides) and of single slides, in the order of the talk."""

    id: Word
    title: Text
    what_for: Text
    minutes: Annotated[Number, Field(gt=0.0, le=240.0)]
    parts: Annotated[list[Word], Field(min_length=1)]


@dataclass(frozen=True)
class Decks:
    """Every section by id, in the order of the files' names, and every deck by id."""

    sections: Mapping[str, Section]
    decks: Mapping[str, Deck]

    def slides_of(self, parts: Sequence[str]) -> list[tuple[Section, Slide]]:
        """The slides that `parts` name, each with its section, and once however often it is named.

        Raises KeyError for a part that does not exist.
        """
        chosen: dict[str, tuple[Section, Slide]] = {}
        for part in parts:
            section = self.sections.get(part)
            named = [(section, slide) for slide in section.slides] if section else [self.slides[part]]
            for found in named:
                chosen.setdefault(found[1].id, found)
        return list(chosen.values())

    @property
    def slides(self) -> dict[str, tuple[Section, Slide]]:
        """Every slide by id, with its section."""
        return {slide.id: (section, slide) for section in self.sections.values() for slide in section.slides}


def load_decks(
    root: Path,
    library: Library | None = None,
    tables: ModelTables | None = None,
    cases: Sequence[str] | None = None,
) -> Decks:
    """Read every section and deck under `root`. Raises ContentError with every problem found.

    With `library`, the claims and resources of slides must exist; with `tables`, what their timelines ask for; with
    `cases`, ids of the seminar cases, those that slides lead to.
    """
    problems: list[Problem] = []
    sections: list[Placed[Section]] = []
    slides: list[Placed[Slide]] = []
    decks: list[Placed[Deck]] = []
    for path in sorted(root.glob(SECTION_FILES)):
        try:
            section, of_section = _read_section(path, root)
        except ContentError as error:
            problems += error.problems
            continue
        sections.append(section)
        slides += of_section
        problems += repeated(of_section)
    try:
        decks = read_placed(root, DECKS_FILE, Deck)
    except ContentError as error:
        problems += error.problems
    problems += [*_wrong_names(sections, slides), *used_twice(slides), *_wrong_figures(slides)]
    if library:
        problems += wrong_citations(slides, library.evidence, fields=())
        problems += _wrong_block_claims(slides, library.evidence)
        problems += unknown_ids(slides, "resources", library.resources.entries, "resource")
    if tables:
        problems += _wrong_timelines(slides, tables)
    if cases is not None:
        problems += _wrong_cases(slides, cases)
    if problems:
        raise ContentError(problems)
    loaded = Decks(by_name(sections), by_name(decks))
    if problems := list(_wrong_parts(decks, loaded)):
        raise ContentError(problems)
    if problems := [*_wrongly_spare(slides, loaded), *_broken_promises(decks, loaded)]:
        raise ContentError(problems)
    return loaded


class _Frame(Entry):
    """The file of a section. Its slides are read one by one, so that a mistake is said with the slide it is in."""

    id: Word
    title: Text
    slides: Annotated[list[dict[str, object]], Field(min_length=1)]


def _read_section(path: Path, root: Path) -> tuple[Placed[Section], list[Placed[Slide]]]:
    frame, located = read_one(path, root, _Frame)
    slides: list[Placed[Slide]] = []
    problems: list[Problem] = []
    for index, raw in enumerate(frame.slides):
        name = str(raw.get("id", ""))
        try:
            slides.append(Placed(Slide.model_validate(raw), name, located, ("slides", index)))
        except ValidationError as error:
            problems += problems_of(error, located, ("slides", index), name)
    if problems:
        raise ContentError(problems)
    section = Section(id=frame.id, title=frame.title, slides=[placed.entry for placed in slides])
    return Placed(section, section.id, located, ()), slides


def _wrong_names(sections: Sequence[Placed[Section]], slides: Sequence[Placed[Slide]]) -> Iterator[Problem]:
    for section in sections:
        stem = Path(section.located.file).stem
        if section.name != stem:
            yield section.problem(f"A section has the name of its file, here {stem!r}.", "id")
    taken = by_name(sections)
    for slide in slides:
        if slide.name in taken:
            yield slide.problem("A section has this name too; a deck could not name this slide alone.", "id")


def _wrong_figures(slides: Sequence[Placed[Slide]]) -> Iterator[Problem]:
    for placed in slides:
        if placed.entry.figure and placed.entry.figure not in FIGURE_NAMES:
            yield placed.problem(f"The figure {unknown_word(placed.entry.figure, FIGURE_NAMES)}", "figure")


def _wrong_cases(slides: Sequence[Placed[Slide]], cases: Sequence[str]) -> Iterator[Problem]:
    for placed in slides:
        if placed.entry.case and placed.entry.case not in cases:
            yield placed.problem(f"The case {unknown_word(placed.entry.case, cases)}", "case")


def _wrong_block_claims(slides: Sequence[Placed[Slide]], evidence: Evidence) -> Iterator[Problem]:
    for placed in slides:
        for number, block in enumerate(placed.entry.body):
            for index, name in enumerate(block.claims):
                if name not in evidence.claims:
                    sentence = f"The claim {unknown_word(name, list(evidence.claims))}"
                    yield placed.problem(sentence, "body", number, "claims", index)


def _wrong_timelines(slides: Sequence[Placed[Slide]], tables: ModelTables) -> Iterator[Problem]:
    for placed in slides:
        if placed.entry.timeline:
            for field, sentence in wrong_view(placed.entry.timeline, tables):
                yield placed.problem(sentence, "timeline", field)
        for number, block in enumerate(placed.entry.body):
            if block.timeline:
                for field, sentence in wrong_view(block.timeline, tables):
                    yield placed.problem(sentence, "body", number, "timeline", field)


def _wrong_parts(decks: Sequence[Placed[Deck]], loaded: Decks) -> Iterator[Problem]:
    """Parts that do not exist, and slides that a deck shows twice."""
    known = [*loaded.sections, *loaded.slides]
    for placed in decks:
        shown: set[str] = set()
        for index, part in enumerate(placed.entry.parts):
            if part not in known:
                yield placed.problem(f"The section or slide {unknown_word(part, known)}", "parts", index)
                continue
            slides = {slide.id for _, slide in loaded.slides_of([part])}
            if again := shown & slides:
                yield placed.problem(f"The slide {min(again)!r} is already in this deck.", "parts", index)
            shown |= slides


def _wrongly_spare(slides: Sequence[Placed[Slide]], loaded: Decks) -> Iterator[Problem]:
    parts = [part for deck in loaded.decks.values() for part in deck.parts]
    shown = {slide.id for _, slide in loaded.slides_of(parts)}
    for placed in slides:
        if placed.name not in shown and not placed.entry.spare:
            yield placed.problem("No deck shows this slide, and it is not spare.", "id")
        if placed.name in shown and placed.entry.spare:
            yield placed.problem("A deck shows this slide, so it is not spare.", "spare")


def _broken_promises(decks: Sequence[Placed[Deck]], loaded: Decks) -> Iterator[Problem]:
    for placed in decks:
        total = sum(slide.minutes for _, slide in loaded.slides_of(placed.entry.parts))
        if abs(total - placed.entry.minutes) > NEARLY_NO_MINUTES:
            sentence = f"The slides of this deck take {total:g} minutes together, not {placed.entry.minutes:g}."
            yield placed.problem(sentence, "minutes")
