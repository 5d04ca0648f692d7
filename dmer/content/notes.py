"""What an editor may want to know, though nothing is broken: claims nobody uses, dates past due, spellings to avoid."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dmer.content.course_notes import course_notes
from dmer.content.coverage import cited_claims, open_statements
from dmer.content.decision import DECISION_FILES
from dmer.content.glossary import GLOSSARY_FILE
from dmer.content.library import Library
from dmer.content.located_yaml import ContentError, Path_, Problem, read_yaml
from dmer.content.page_words import HOME_FILE, load_home_words
from dmer.content.resources import GOOD_FOR, RESOURCES_FILE
from dmer.content.search_words import SEARCH_FILE, load_search_words
from dmer.content.spelling import british_words
from dmer.content.teaching import Teaching

OWN_TEXT = (
    *("content/pages/*.yaml", "content/wording/*.yaml", "content/decision/*.yaml", "content/cases/*.yaml"),
    *("content/course/modules/*.yaml", "content/course/items/*.yaml"),
    *("content/resources.yaml", "content/evidence/unknown.yaml"),
)
"""Files whose words are this project's own; titles and quotations elsewhere keep their spelling."""

REVIEW_EVERY = datetime.timedelta(days=365)

INSIDE_LINK = re.compile(r"\]\(<?(/[^)>\s]*)>?\)")


def notes(root: Path, teaching: Teaching, today: datetime.date) -> Iterator[str]:
    """One line each; none of them stops anything."""
    library = teaching.library
    used = frozenset().union(*cited_claims(teaching).values())
    if unused := [claim for claim in library.evidence.claims if claim not in used]:
        yield f"{len(unused)} of {len(library.evidence.claims)} claims are cited by no page, figure or table yet."
    if still_open := list(open_statements(teaching)):
        yield f"{len(still_open)} statements of the source documents are taught nowhere yet: {', '.join(still_open)}."
    for part, entries in teaching.citing.items():
        if bare := [entry.id for entry in entries if not entry.all_claims]:
            yield f"{part}: {len(bare)} entries cite no claim: {', '.join(bare)}."
    overdue = [name for name, entry in library.resources.entries.items() if entry.overdue(today)]
    if overdue:
        yield (
            f"{RESOURCES_FILE}: {len(overdue)} of {len(library.resources.entries)} entries were never checked, or not "
            f"within {GOOD_FOR.days} days."
        )
    if (reviewed := _reviewed(root)) and today - reviewed > REVIEW_EVERY:
        yield f"{HOME_FILE}: the content was last reviewed on {reviewed}, more than a year ago."

    for name, table in teaching.decision.tables.items() if teaching.decision else ():
        if table.overdue(today):
            yield f"{DECISION_FILES[name]}: the next review was due on {table.next_review}."

    if teaching.course:
        yield from course_notes(teaching.course, today)


def _reviewed(root: Path) -> datetime.date | None:
    try:
        return load_home_words(root).reviewed
    except ContentError:
        return None


def misspelled(root: Path, library: Library) -> Iterator[Problem]:
    """Words of our own that the glossary spells otherwise, or that are spelled in the British way."""
    avoided = {name: term.term for term in library.glossary.values() for name in term.avoid}
    patterns = {
        name: re.compile(rf"(?<![\w.-]){re.escape(name)}(?![\w-])") for name in sorted(avoided, key=len, reverse=True)
    }
    for path, line, text in _own_text(root):
        for name, pattern in patterns.items():
            if pattern.search(text):
                sentence = f"{name!r} is written {avoided[name]!r} here ({GLOSSARY_FILE})."
                yield Problem(path.relative_to(root).as_posix(), line, "", "", sentence)
        for word in british_words(text):
            sentence = f"{word!r} is spelled in the British way; our own texts are American."
            yield Problem(path.relative_to(root).as_posix(), line, "", "", sentence)


def broken_links(root: Path, library: Library) -> Iterator[Problem]:
    """Links in our own text to a page, claim, reference, term or resource of this app that does not exist."""
    try:
        pages = {page.place for page in load_search_words(root).pages}
    except ContentError:
        return
    known = {
        "claim": library.evidence.claims,
        "reference": library.evidence.references,
        "term": library.glossary,
        "resource": library.resources.entries,
    }
    for path, line, text in _own_text(root):
        for place in INSIDE_LINK.findall(text):
            page, _, query = place.partition("?")
            name, _, value = query.partition("=")
            if page not in pages or (name in known and value not in known[name]):
                sentence = f"The link {place!r} leads to nothing in this app ({SEARCH_FILE} lists the pages)."
                yield Problem(path.relative_to(root).as_posix(), line, "", "", sentence)


def _own_text(root: Path) -> Iterator[tuple[Path, int, str]]:
    """Every text in the files of our own words, with its file and line."""
    for path in sorted({path for pattern in OWN_TEXT for path in root.glob(pattern)}):
        try:
            located = read_yaml(path, root)
        except ContentError:
            continue
        for at, line in located.lines.items():
            value = _value_at(located.data, at)
            if isinstance(value, str):
                yield path, line, value


def _value_at(data: Any, at: Path_) -> object:
    """The value at a path; None below a key such as yes, which YAML reads as true and which so has no such name."""
    for part in at:
        try:
            data = data[part]
        except KeyError:
            return None
    found: object = data
    return found
