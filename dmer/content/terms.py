"""General words for feeding in two registers, breastfeeding and breast/chestfeeding, and texts that follow the setting.

A text that follows the setting writes a term's name in braces, `{breastfeeding}` or, at the start of a sentence,
`{Breastfeeding}`; its field has the type `WordedText`, and whoever shows it calls `in_register`. What a study said of
mothers, names of organizations and titles stay as they are: they have no braces.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import Field

from dmer.content.entries import Entry, read_one
from dmer.content.sentences import BRACES, Text, filled_with

TERMS_FILE = "content/wording/terms.yaml"

Register = Literal["breastfeeding", "chestfeeding"]

REGISTERS: tuple[str, ...] = get_args(Register)

Plain = Annotated[Text, Field(min_length=1)]


def register_named(asked: object) -> Register:
    """The register that an address or a body asks for; the first one where it names none."""
    return "chestfeeding" if asked == "chestfeeding" else "breastfeeding"


class InBothRegisters(Entry):
    """One term as it is said in each register."""

    breastfeeding: Plain
    chestfeeding: Plain


class GeneralWords(Entry):
    """The terms that texts may name in braces."""

    breastfeeding: InBothRegisters
    breastfeed: InBothRegisters
    breastfeeds: InBothRegisters
    breastfed: InBothRegisters
    at_the_breast: InBothRegisters
    breast: InBothRegisters
    breasts: InBothRegisters
    breast_milk: InBothRegisters


class Terms(Entry):
    """The wording setting: its label, a word of help, its two answers, and the terms."""

    label: Plain
    help: Plain
    options: InBothRegisters
    words: GeneralWords


TERM_NAMES = tuple(GeneralWords.model_fields)

WordedText = Annotated[
    str,
    Field(min_length=1),
    filled_with(*TERM_NAMES, *(name.capitalize() for name in TERM_NAMES)),
]
"""Text that follows the wording setting."""


def load_terms(root: Path) -> Terms:
    """Read content/wording/terms.yaml. Raises ContentError with every problem of the file."""
    terms, _ = read_one(root / TERMS_FILE, root, Terms)
    return terms


def in_register(text: str, register: Register, terms: Terms) -> str:
    """Fill the braces of a `WordedText` in one register: "{Breastfed} babies" gives "Breast/chestfed babies"."""

    def word(name: str) -> str:
        both: InBothRegisters = getattr(terms.words, name.lower())
        said: str = getattr(both, register)
        return said[0].upper() + said[1:] if name[0].isupper() else said

    return BRACES.sub(lambda found: word(found[1]), text)
