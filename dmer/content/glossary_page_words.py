"""Words around the list of terms on the glossary page."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from dmer.content.entries import Entry, read_one
from dmer.content.found import Found
from dmer.content.sentences import Text, filled_with

GLOSSARY_PAGE_FILE = "content/pages/glossary.yaml"


class GlossaryPageWords(Entry):
    """Everything said on the glossary page around the terms."""

    title: Text
    intro: Text
    filter: Text
    say: Annotated[str, filled_with("say")]
    also: Annotated[str, filled_with("names")]
    claims: Annotated[str, filled_with("claims")]
    see: Annotated[str, filled_with("terms")]
    none: Text
    found: Found
    one_term: Text
    unknown: Annotated[str, filled_with("term")]
    all_terms: Text


def load_glossary_page_words(root: Path) -> GlossaryPageWords:
    """Read content/pages/glossary.yaml. Raises ContentError with every problem of the file."""
    return read_one(root / GLOSSARY_PAGE_FILE, root, GlossaryPageWords)[0]
