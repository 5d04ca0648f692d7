"""The key facts of the course as a deck for Anki. A newer deck changes cards in place; what was learned stays."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from html import escape
from pathlib import Path

import genanki  # type: ignore[import-untyped]

from dmer.content.course import Course
from dmer.content.item_kinds import AnyItem
from dmer.content.items_chosen import Matching, Multiple, Ordering, Single, TrueFalse
from dmer.training.shown import CourseShown

DECK = 1_763_700_041
MODEL = 1_763_700_042
"""Any numbers; by them Anki knows a deck and its cards again."""

FRONT = '<div class="question">{{Question}}</div>'
BACK = (
    '{{FrontSide}}<hr id="answer"><div class="answer">{{Answer}}</div>'
    '<p>{{Explanation}}</p><p class="sources">{{Sources}}</p>'
)
STYLE = ".card { font-family: system-ui, sans-serif; font-size: 20px; text-align: left; } .sources { font-size: 14px; }"

FACTS = (Single, Multiple, TrueFalse, Ordering, Matching)
"""Kinds that make a card; the others need the timeline, or have no one answer to remember."""


class _Note(genanki.Note):  # type: ignore[misc]
    """A card known again by the question's id alone."""

    @property
    def guid(self) -> str:
        return str(genanki.guid_for("let-down-lab", self.fields[-1]))


def anki_deck(course: Course, shown: CourseShown, title: str) -> bytes:
    """The deck as a file. Questions of the tests are left out, so that the tests stay tests."""
    names = ("Question", "Answer", "Explanation", "Sources", "Id")
    model = genanki.Model(
        MODEL,
        title,
        fields=[{"name": name} for name in names],
        templates=[{"name": "Card", "qfmt": FRONT, "afmt": BACK}],
        css=STYLE,
    )
    deck = genanki.Deck(DECK, title)
    for item in course.items.values():
        if item.use == "lesson" and isinstance(item, FACTS):
            deck.add_note(_Note(model=model, fields=card_of(item, shown), tags=[item.objective]))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deck.apkg"
        genanki.Package(deck).write_to_file(path, timestamp=0)
        return path.read_bytes()


def card_of(item: AnyItem, shown: CourseShown) -> list[str]:
    """The fields of a card as HTML: question, answer, explanation with its sureness, sources, id."""

    def say(text: str) -> str:
        return escape(shown.say(text))

    basis = shown.basis(item.claims)
    return [
        _question(item, say),
        _answer(item, say),
        f"{say(item.explanation)} ({escape(basis['strength'])})",
        escape("; ".join(basis["sources"])),
        item.id,
    ]


def _question(item: AnyItem, say: Callable[[str], str]) -> str:
    """The question; what is to be ordered or ticked stands there out of its order."""
    if isinstance(item, Multiple | Ordering):
        parts = [part.text for part in (item.options if isinstance(item, Multiple) else item.parts)]
        return say(item.stem) + _list(sorted(parts), say)
    if isinstance(item, Matching):
        return say(item.stem) + _list([pair.left for pair in item.pairs], say)
    return say(item.stem)


def _answer(item: AnyItem, say: Callable[[str], str]) -> str:
    match item:
        case Single():
            return say(next(option.text for option in item.options if option.right))
        case Multiple():
            return _list([option.text for option in item.options if option.right], say)
        case TrueFalse():
            return "True" if item.right else "False"
        case Ordering():
            return _list([part.text for part in item.parts], say, "ol")
        case Matching():
            return _list([f"{pair.left}: {pair.right}" for pair in item.pairs], say)
        case _:
            return ""


def _list(texts: list[str], say: Callable[[str], str], tag: str = "ul") -> str:
    return f"<{tag}>{''.join(f'<li>{say(text)}</li>' for text in texts)}</{tag}>"
