"""Every figure of the evidence by its name, as pages, slides and lessons ask for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dmer.content.figure_words import FigureWords, load_figure_words
from dmer.content.library import Library, load_library
from dmer.content.palette import Palettes, load_palettes
from dmer.figures.contradictions import contradictions
from dmer.figures.durations import durations
from dmer.figures.history import history
from dmer.figures.picture import Picture
from dmer.figures.prevalence import prevalence
from dmer.figures.publications import publications
from dmer.figures.spectrum import spectrum


@dataclass(frozen=True)
class FigureContent:
    """What the figures are drawn from."""

    library: Library
    words: FigureWords
    palettes: Palettes


def load_figure_content(root: Path) -> FigureContent:
    """Read all of it. Raises ContentError with every problem of the first broken kind."""
    return FigureContent(load_library(root), load_figure_words(root), load_palettes(root))


FIGURES: Mapping[str, Callable[[FigureContent], Picture]] = {
    "history": lambda content: history(content.library, content.words.history, content.palettes.light),
    "spectrum": lambda content: spectrum(content.library, content.words.spectrum, content.palettes.light),
    "prevalence": lambda content: prevalence(content.library, content.words.prevalence, content.palettes.light),
    "durations": lambda content: durations(content.library, content.words.durations, content.palettes.light),
    "publications": lambda content: publications(content.library, content.words.publications, content.palettes.light),
    "contradictions": lambda content: contradictions(content.library, content.words.contradictions),
}
