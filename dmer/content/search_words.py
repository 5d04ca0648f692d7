"""Words of the search box, and the pages that it finds and that links inside the app may lead to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from dmer.content.entries import Entry, Word, read_one
from dmer.content.found import Found
from dmer.content.located_yaml import ContentError, LocatedYaml, Problem
from dmer.content.search import Item
from dmer.content.sentences import Text, one_for_each

SEARCH_FILE = "content/wording/search.yaml"

FoundKind = Literal["page", "term", "resource", "claim", "reference"]


class FoundPage(Entry):
    """A page: its file in pages/, its title and address, and further words by which it is found."""

    page: Word
    title: Text
    place: Annotated[str, Field(pattern=r"^/[a-z-]*$")]
    text: Text


class SearchWords(Entry):
    """All words of the search box; results are shown in the order of `kinds`."""

    label: Text
    placeholder: Text
    hint: Text
    results: Text
    found: Found
    none: Text
    trouble: Text
    kinds: Annotated[dict[FoundKind, Text], one_for_each(FoundKind)]
    pages: Annotated[tuple[FoundPage, ...], Field(min_length=1)]

    @property
    def page_items(self) -> list[Item]:
        """The pages as things that can be found."""
        return [Item("page", page.page, page.title, page.text, page.place) for page in self.pages]


def load_search_words(root: Path) -> SearchWords:
    """Read content/wording/search.yaml. Raises ContentError; a page that does not exist is a problem too."""
    words, located = read_one(root / SEARCH_FILE, root, SearchWords)
    if missing := list(_missing_pages(words, located, root)):
        raise ContentError(missing)
    return words


def _missing_pages(words: SearchWords, located: LocatedYaml, root: Path) -> Iterator[Problem]:
    for index, page in enumerate(words.pages):
        if not (root / "pages" / page.page).is_file():
            line = located.line_of(("pages", index, "page"))
            yield Problem(located.file, line, page.title, "page", "There is no such page.")
