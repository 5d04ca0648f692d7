"""The three families of feeling from mild to strong, and what surveys found, side by side in one column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dmer.content.figure_words import SpectrumWords
from dmer.content.library import Library
from dmer.content.palette import Palette
from dmer.content.study_rows import Feeling, Grading, Ladder
from dmer.figures.picture import Picture, Table, axis_title, blank, in_front_of_grid, label, wrapped

STEPS = 24
LADDER_PIXELS = 104
ROW_PIXELS = 44
GAP_PIXELS = 30
AXIS_PIXELS = 60
END_LETTERS = 18
"""The words at both ends of a family are wrapped, so that they do not meet on a phone."""

GRADES: tuple[Grading, ...] = ("mild", "moderate", "severe")


@dataclass(frozen=True)
class _Canvas:
    """A figure under way, and what is drawn into it."""

    figure: go.Figure
    library: Library
    words: SpectrumWords
    palette: Palette


def spectrum(library: Library, words: SpectrumWords, palette: Palette) -> Picture:
    """The ladders of the three families, and every feeling that a survey gives a percentage for."""
    feelings = library.studies.feelings
    rows = tuple(
        (
            feeling.feeling,
            _family(feeling, words),
            feeling.percent,
            feeling.order,
            library.evidence.references[feeling.references[0]].short,
            feeling.caution,
        )
        for feeling in feelings
    )
    return Picture(
        title=words.title,
        takeaway=words.takeaway,
        note=words.note,
        table=Table(tuple(words.columns.model_dump().values()), rows),
        figure=_drawn(library, words, palette),
        wide=_drawn_wide(library, words, palette),
    )


def _family(feeling: Feeling, words: SpectrumWords) -> str:
    if feeling.family == "other":
        return words.other
    return words.not_assigned if feeling.family == "not assigned" else words.families[feeling.family]


def _family_of_word(feeling: Feeling, words: SpectrumWords) -> str:
    family = _family(feeling, words)
    in_a_family = feeling.family in words.families
    return words.family.format(family=family.lower()) if in_a_family else family


def _drawn(library: Library, words: SpectrumWords, palette: Palette) -> go.Figure:
    ladders = library.studies.ladders
    counted = [feeling for feeling in library.studies.feelings if feeling.percent is not None]
    studies = list(dict.fromkeys(feeling.references[0] for feeling in counted))
    upper = len(ladders) * LADDER_PIXELS
    lower = (len(counted) + 0.9 * len(studies)) * ROW_PIXELS
    height = upper + GAP_PIXELS + lower + AXIS_PIXELS
    figure = blank(palette, round(height))
    figure.update_layout(
        xaxis={"range": [0, 1], "showgrid": False, "showticklabels": False, "anchor": "y"},
        yaxis={"range": [len(ladders), 0], "domain": [1 - upper / height, 1]},
        xaxis2={
            "range": [0, 72],
            "anchor": "y2",
            "dtick": 20,
            "tickangle": 0,
            "title": axis_title(words.axis),
            "fixedrange": True,
            "zeroline": False,
            "gridcolor": palette.grid,
            "tickfont": {"color": palette.faint},
        },
        yaxis2={
            "range": [lower / ROW_PIXELS, -0.3],
            "domain": [0, lower / height],
            "anchor": "x2",
            "fixedrange": True,
            "showgrid": False,
            "zeroline": False,
            "showticklabels": False,
        },
    )
    canvas = _Canvas(figure, library, words, palette)
    for row, ladder in enumerate(ladders):
        _draw_ladder(canvas, ladder, row)
    figure.add_annotation(
        label(f"<b>{words.surveys}</b>", (lower + 0.45 * GAP_PIXELS) / height, yref="paper", yanchor="bottom")
    )
    _draw_surveys(canvas, counted, studies)
    in_front_of_grid(figure, palette)
    return figure


def _drawn_wide(library: Library, words: SpectrumWords, palette: Palette) -> go.Figure:
    """The families alone: a slide has no room for the surveys below them."""
    ladders = library.studies.ladders
    figure = blank(palette, len(ladders) * LADDER_PIXELS)
    figure.update_layout(
        xaxis={"range": [0, 1], "showgrid": False, "showticklabels": False},
        yaxis={"range": [len(ladders), 0]},
        margin={"b": 8},
    )
    for row, ladder in enumerate(ladders):
        _draw_ladder(_Canvas(figure, library, words, palette), ladder, row)
    in_front_of_grid(figure, palette)
    return figure


def _mildest_grade(ladder: Ladder, library: Library) -> Grading:
    """The mildest grade of the table of 2011 in which this family appears."""
    return next(
        grade
        for grade in GRADES
        for row in library.studies.grades
        if row.grade == grade and ladder.family in row.families
    )


def _draw_ladder(canvas: _Canvas, ladder: Ladder, row: int) -> None:
    figure, words, palette = canvas.figure, canvas.words, canvas.palette
    grade = _mildest_grade(ladder, canvas.library)
    heading = f"<b>{words.families[ladder.family]}</b>"
    figure.add_annotation(label(heading, row + 0.13))
    figure.add_annotation(
        label(words.grades[grade], row + 0.13, x=1.0, font={"color": palette.faint}) | {"xanchor": "right"}
    )
    grades = [_grade_of_color(step, row, palette) for step in range(STEPS)]
    figure.layout.shapes = (*figure.layout.shapes, *grades)  # one by one, Plotly would check all the others again
    figure.add_annotation(label(wrapped(ladder.mildest, END_LETTERS), row + 0.5, yanchor="top"))
    strongest = label(wrapped(ladder.strongest, END_LETTERS), row + 0.5, x=1.0, yanchor="top")
    figure.add_annotation(strongest | {"xanchor": "right", "align": "right"})


def _grade_of_color(step: int, row: int, palette: Palette) -> dict[str, Any]:
    return {
        "type": "rect",
        "x0": step / STEPS,
        "x1": (step + 1) / STEPS,
        "y0": row + 0.28,
        "y1": row + 0.48,
        "line": {"width": 0},
        "fillcolor": palette.feeling,
        "opacity": 0.12 + 0.88 * step / (STEPS - 1),
        "layer": "below",
    }


def _draw_surveys(canvas: _Canvas, counted: Sequence[Feeling], studies: Sequence[str]) -> None:
    figure, words, palette = canvas.figure, canvas.words, canvas.palette
    y = 0.0
    for study in studies:
        group = [feeling for feeling in counted if feeling.references[0] == study]
        people = words.people.format(people=group[0].people) if group[0].people else ""
        short = canvas.library.evidence.references[study].short
        figure.add_annotation(label(f"<b>{short}</b>{f', {people}' if people else ''}", y, yref="y2"))
        y += 0.9
        for feeling in group:
            named = f"{feeling.feeling} ({_family_of_word(feeling, words)})"
            figure.add_annotation(label(named, y - 0.26, yref="y2", font={"color": palette.faint}))
            figure.add_scatter(
                x=[0, feeling.percent],
                y=[y + 0.16, y + 0.16],
                xaxis="x2",
                yaxis="y2",
                mode="lines",
                line={"color": palette.feeling, "width": 10},
                hovertext=[wrapped(feeling.caution or named)] * 2,
                hovertemplate="%{hovertext}<extra></extra>",
            )
            figure.add_annotation(
                x=feeling.percent,
                y=y + 0.16,
                xref="x2",
                yref="y2",
                text=f"<b>{feeling.percent:g}%</b>",
                xanchor="left",
                xshift=8,
                showarrow=False,
            )
            y += 1
