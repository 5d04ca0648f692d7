"""The figures of the evidence as JSON, for dmer/player/figure.js on pages, slides and lessons."""

from __future__ import annotations

import json

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dmer.content.derived import Derived
from dmer.content.last_good import LastGood
from dmer.figures.catalog import FIGURES, FigureContent, load_figure_content
from dmer.routes.answers import broken_answer, json_answer
from dmer.routes.player import ROOT

figure_content: LastGood[FigureContent] = LastGood(load_figure_content, ROOT, ("content", "data"))
"""What the figures are drawn from, re-read when a file changes."""


def figure_bodies(content: FigureContent) -> dict[str, bytes]:
    """Every figure as it is sent, by its name."""
    palettes = content.palettes.model_dump()
    shared = content.words.shared.model_dump()
    return {
        name: json.dumps({**draw(content).as_data(), "palettes": palettes, "words": shared}).encode()
        for name, draw in FIGURES.items()
    }


_drawn = Derived(figure_bodies)


def figure_data(request: Request) -> Response:
    """One figure by its name."""
    name = request.path_params["name"]
    if name not in FIGURES:
        return Response("There is no such figure.", status_code=404, media_type="text/plain")
    content, problems = figure_content.current()
    return broken_answer(problems) if content is None else json_answer(request, _drawn.of(content)[name])


figure_routes = [Route("/player/data/figures/{name}.json", figure_data)]
