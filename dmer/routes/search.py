"""Search over everything the app teaches, as JSON for dmer/player/search.js."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import groupby

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dmer.content.derived import Derived
from dmer.content.last_good import LastGood
from dmer.content.library import Library
from dmer.content.search import Index, Item
from dmer.content.search_items import all_items
from dmer.content.search_words import SearchWords, load_search_words
from dmer.routes.answers import broken_answer, json_answer
from dmer.routes.figures import figure_content
from dmer.routes.player import ROOT

LONGEST_QUERY = 100
"""Letters of a query that are looked at."""

MOST_OF_A_KIND = 5
MOST_LOOKED_AT = 200

search_words: LastGood[SearchWords] = LastGood(load_search_words, ROOT, ("content/wording", "pages"))
"""Words of the search box, and the pages it finds."""


class _Indexes:
    """The index over a library and the pages, made anew only when one of them has changed."""

    def __init__(self) -> None:
        self._of_words: Derived[SearchWords, Derived[Library, Index]] = Derived(
            lambda words: Derived(lambda library: Index(all_items(library, words.page_items)))
        )

    def over(self, library: Library, words: SearchWords) -> Index:
        return self._of_words.of(words).of(library)


_indexes = _Indexes()


def search(request: Request) -> Response:
    """What `q` finds: the best few of each kind, in the order in which the words list the kinds."""
    words, word_problems = search_words.current()
    content, problems = figure_content.current()
    if words is None or content is None:
        return broken_answer([*word_problems, *problems])
    query = request.query_params.get("q", "")[:LONGEST_QUERY]
    found = _indexes.over(content.library, words).search(query, MOST_LOOKED_AT)
    return json_answer(request, json.dumps({"found": _by_kind(found, list(words.kinds))}).encode())


def _by_kind(found: Iterable[Item], kinds: list[str]) -> list[dict[str, str]]:
    ordered = sorted(found, key=lambda item: kinds.index(item.kind))
    best = [item for _, group in groupby(ordered, lambda item: item.kind) for item in list(group)[:MOST_OF_A_KIND]]
    return [{"kind": item.kind, "title": item.title, "place": item.place} for item in best]


search_routes = [Route("/search.json", search)]
