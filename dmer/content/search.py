"""Finding what the app teaches by a few words, also misspelled ones: pages, claims, terms, resources, references."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import inf, log

from rapidfuzz import fuzz, process

WORD = re.compile(r"[a-z0-9]+(?:['-][a-z0-9]+)*")

ALIKE = 78.0
"""How alike two words must be, from 0 to 100, for one to stand for a misspelling of the other."""

SHORTEST_MISSPELLED = 4
"""Shorter words are too easily alike."""

FAR_ALIKE = 65.0
"""How alike the nearest word must be where a long one is like none: two letters of "oxitocyn" are wrong."""

LONG = 7
"""Letters of a long word."""

IN_TITLE = 2.0
"""How much more a word counts in a title than in a text; in a short title it counts more still."""

PREFIX = 0.9
MISSPELLED = 0.7
STOP_WORDS = frozenset(
    ("a", "an", "and", "are", "as", "at", "be", "by", "for", "in", "is", "it", "of", "on", "or", "the", "to", "with")
)


@dataclass(frozen=True)
class Item:
    """Something that can be found. `place` is its address in the app, such as "/glossary?term=oxytocin"."""

    kind: str
    id: str
    title: str
    text: str
    place: str


@dataclass(frozen=True)
class Index:
    """Items ready to be searched."""

    items: Sequence[Item]

    @cached_property
    def _weights(self) -> dict[str, dict[int, float]]:
        """For each word the items that hold it, with how much it counts there."""
        held: dict[str, dict[int, float]] = defaultdict(dict)
        for place, item in enumerate(self.items):
            for word in words_of(item.text):
                held[word][place] = 1.0
            title = words_of(item.title)
            for word in (*title, *words_of(item.id)):
                held[word][place] = IN_TITLE + 1.0 / max(1, len(title))
        return dict(held)

    def _rarity(self, word: str) -> float:
        """How much more a rare word counts than one that every item holds."""
        return 1.0 + log(len(self.items) / len(self._weights[word]))

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return tuple(self._weights)

    def search(self, query: str, most: int = 20) -> list[Item]:
        """The items that hold every word of `query`, or something like it, best first; none for an empty query."""
        words = [word for word in words_of(query) if word not in STOP_WORDS] or list(words_of(query))
        if not words:
            return []
        found = [self._holding(word) for word in words]
        places = set.intersection(*(set(scores) for scores in found))
        ranked = sorted(places, key=lambda place: (-sum(scores[place] for scores in found), place))
        return [self.items[place] for place in ranked[:most]]

    def _holding(self, word: str) -> dict[int, float]:
        scores: dict[int, float] = {}
        rarest = self._rarity(word) if word in self._weights else inf
        for alike, share in self._alike(word):
            factor = share * min(rarest, self._rarity(alike))
            for place, weight in self._weights[alike].items():
                scores[place] = max(scores.get(place, 0.0), factor * weight)
        return scores

    def _alike(self, word: str) -> Iterable[tuple[str, float]]:
        if word in self._weights:
            yield word, 1.0
        for known in self._weights:
            if known != word and known.startswith(word):
                yield known, PREFIX
        for known, score in self._misspelled(word):
            yield known, MISSPELLED * score / 100.0

    def _misspelled(self, word: str) -> list[tuple[str, float]]:
        if len(word) < SHORTEST_MISSPELLED:
            return []
        near = process.extract(word, self._words, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None)
        if not near and len(word) >= LONG:
            near = process.extract(word, self._words, scorer=fuzz.ratio, score_cutoff=FAR_ALIKE, limit=1)
        return [(known, score) for known, score, _ in near if known != word]


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in small letters without accents; those with a hyphen also in their parts and joined."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    found: list[str] = []
    for word in WORD.findall(plain):
        found.append(word)
        if "-" in word:
            found += [*word.split("-"), word.replace("-", "")]
    return tuple(dict.fromkeys(found))
