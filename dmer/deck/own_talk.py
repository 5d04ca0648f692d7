"""A talk of one's own: slides chosen from all there are, and the file that keeps the choice."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import yaml

from dmer.content.decks import Deck, Decks
from dmer.content.entries import read_list, unknown_word
from dmer.content.located_yaml import ContentError, Problem

LARGEST_FILE = 100_000
"""Bytes; a talk of every slide by its id takes three thousand."""

OWN_ID = "my-talk"

FIRST_LINES = (
    "# A talk made on the Present page, in the form of content/decks/decks.yaml. Load it there again, or put the\n"
    "# entry into that file to offer it to everybody.\n"
)


def whole_order(decks: Decks, first: Sequence[str] = ()) -> list[str]:
    """Every slide by id: those of `first` (ids of sections and slides), of the longest deck, and all others.

    A slide that none of them shows stands behind its neighbor in its section.
    """
    longest = max(decks.decks.values(), key=lambda deck: deck.minutes, default=None)
    order = [slide.id for _, slide in decks.slides_of([*first, *(longest.parts if longest else ())])]
    for section in decks.sections.values():
        names = [slide.id for slide in section.slides]
        for before, name in zip([None, *names], names, strict=False):
            if name not in order:
                shown = [order.index(one) for one in names if one in order]
                order.insert(order.index(before) + 1 if before else min(shown, default=len(order)), name)
    return order


def parts_of(chosen: Collection[str], order: Sequence[str], decks: Decks) -> list[str]:
    """The chosen slides in order, as parts of a deck: a section that is whole and together is named as one."""
    slides = [slide for slide in order if slide in chosen]
    parts: list[str] = []
    while slides:
        section, _ = decks.slides[slides[0]]
        whole = [slide.id for slide in section.slides]
        if slides[: len(whole)] == whole:
            parts.append(section.id)
            slides = slides[len(whole) :]
        else:
            parts.append(slides.pop(0))
    return parts


def minutes_of(chosen: Collection[str], decks: Decks) -> float:
    """How long these slides take together."""
    return sum(slide.minutes for name, (_, slide) in decks.slides.items() if name in chosen)


def as_file(title: str, what_for: str, parts: Sequence[str], decks: Decks) -> str:
    """The file of such a talk."""
    minutes = sum(slide.minutes for _, slide in decks.slides_of(parts))
    name = re.sub(r"[^a-z0-9]+", "-", title.casefold()).strip("-") or OWN_ID
    entry = {"id": name, "title": title, "what_for": what_for, "minutes": round(minutes, 4), "parts": list(parts)}
    return FIRST_LINES + yaml.safe_dump([entry], sort_keys=False, allow_unicode=True)


def read_file(data: bytes, name: str, decks: Decks) -> Deck:
    """The talk in a file called `name`. Its minutes are taken as they add up now.

    Raises ContentError with every problem of the file.
    """
    file = Path(name).name or "talk.yaml"
    if len(data) > LARGEST_FILE:
        raise ContentError([Problem(file, 1, "", "", "The file is too large for a talk.")])
    if _names_twice(data):
        raise ContentError([Problem(file, 1, "", "", "A talk needs no anchors and aliases (& and *).")])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "talk.yaml"
        path.write_bytes(data)
        try:
            entries, located = read_list(path, path.parent, Deck, "id")
        except ContentError as error:
            raise ContentError(
                [Problem(file, one.line, one.entry, one.field, one.sentence) for one in error.problems]
            ) from None
    if len(entries) != 1:
        raise ContentError([Problem(file, 1, "", "", f"The file should hold one talk; it holds {len(entries)}.")])
    problems = [
        Problem(file, located.line_of((0, "parts", index)), entries[0].id, f"parts.{index}", sentence)
        for index, sentence in _wrong_parts(entries[0].parts, decks)
    ]
    if problems:
        raise ContentError(problems)
    return entries[0]


def _wrong_parts(parts: Sequence[str], decks: Decks) -> Iterator[tuple[int, str]]:
    known = [*decks.sections, *decks.slides]
    shown: set[str] = set()
    for index, part in enumerate(parts):
        if part not in known:
            yield index, f"The section or slide {unknown_word(part, known)}"
            continue
        slides = {slide.id for _, slide in decks.slides_of([part])}
        if again := shown & slides:
            yield index, f"The slide {min(again)!r} is already in this talk."
        shown |= slides


def _names_twice(data: bytes) -> bool:
    """Whether values refer to others: a small file could so stand for an endless one."""
    try:
        return any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(data, Loader=yaml.SafeLoader))
    except (yaml.YAMLError, UnicodeDecodeError, ValueError):
        return False  # it is no YAML; the reader says where
