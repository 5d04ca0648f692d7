"""The search: from a few words, some of them misspelled, to what the whole app holds of them."""

from __future__ import annotations

from functools import partial
from itertools import cycle, islice

from benchmarks.report import Verdict, print_table
from benchmarks.server import ROOT
from benchmarks.spread import Spread, milliseconds
from dmer.content.library import load_library
from dmer.content.search import Index
from dmer.content.search_items import all_items
from dmer.content.search_words import load_search_words

QUERIES = ["oxytocin", "oxitocyn", "dopamin hypothesis", "preg", "first let-down of a session", "a"]
RUNS = 60
BAR_MILLISECONDS = 20.0
NAME = "a search"


def measure() -> list[Verdict]:
    """Measure, print, and judge."""
    index = Index(all_items(load_library(ROOT), load_search_words(ROOT).page_items))
    index.search("warm")
    found = Spread.of([milliseconds(partial(index.search, query)) for query in islice(cycle(QUERIES), RUNS)])
    print_table(
        "The search",
        ["", "median ms", "p95 ms", "runs"],
        [[NAME, f"{found.median:.1f}", f"{found.p95:.1f}", str(found.count)]],
        [f"Over {len(index.items)} pages, claims, terms, resources and references; {len(QUERIES)} queries in turn."],
    )
    held = found.median <= BAR_MILLISECONDS
    return [Verdict(NAME, f"{found.median:.1f} ms", "", None, f"≤ {BAR_MILLISECONDS:.0f} ms", held)]
