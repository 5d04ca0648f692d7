"""What is the same for everybody who takes the course: its lessons and questions, and the words around them.

These addresses set no cookie, so a page may ask for them at once with everything else.
"""

from __future__ import annotations

import json

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dmer.content.derived import Derived
from dmer.content.last_good import LastGood
from dmer.content.training_words import TrainingWords, load_training_words
from dmer.routes.answers import broken_answer, json_answer
from dmer.routes.door import Door, Endpoint
from dmer.routes.player import ROOT
from dmer.routes.talks import deck_words
from dmer.routes.training import course
from dmer.training.attempt import POINTS

training_words: LastGood[TrainingWords] = LastGood(load_training_words, ROOT, ("content/wording",))
"""Words around the course, re-read when a file changes."""

_plain: Derived[TrainingWords, dict[str, object]] = Derived(lambda words: words.model_dump(mode="json"))


def words_data(request: Request) -> Response:
    """The words around the course, with those for strengths, and the points for being sure."""
    words, problems = training_words.current()
    marks, marks_problems = deck_words.current()
    if words is None or marks is None:
        return broken_answer([*problems, *marks_problems])
    strengths = marks.model_dump(mode="json", include={"strengths"})
    body = {**_plain.of(words), **strengths, "points": POINTS}
    return json_answer(request, json.dumps(body, ensure_ascii=False).encode())


training_data_routes = [
    Route("/player/data/training_words.json", words_data),
    Route("/player/data/course.json", Endpoint(Door(), course), methods=["GET"]),
]
