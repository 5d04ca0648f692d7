"""The map of the decision aid as JSON, for dmer/player/aid_map.js."""

from __future__ import annotations

import datetime
import json

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dmer.content.decision_map_words import DecisionMapWords, load_decision_map_words
from dmer.content.derived import Derived, DerivedFor
from dmer.content.last_good import LastGood
from dmer.content.terms import Register, register_named
from dmer.decision.content import DecisionContent
from dmer.decision.map import map_data
from dmer.decision.telling import Telling
from dmer.deck.talk import contact_of
from dmer.routes.answers import broken_answer, json_answer
from dmer.routes.decision import decision_content
from dmer.routes.player import ROOT

map_words: LastGood[DecisionMapWords] = LastGood(load_decision_map_words, ROOT, ("content/wording",))
"""Words of the map."""


class MapMaker:
    """Makes the map in the words at hand."""

    def __init__(self, words: DecisionMapWords) -> None:
        self._words = words
        self.map_of = DerivedFor(self._made).of

    def _made(self, content: DecisionContent, register: Register, today: datetime.date) -> bytes:
        telling = Telling(content, register, today, contact_of)
        return json.dumps(map_data(telling, self._words), ensure_ascii=False).encode()


_makers: Derived[DecisionMapWords, MapMaker] = Derived(MapMaker)


def map_of_the_logic(request: Request) -> Response:
    """The map, in the words of `register`."""
    words, word_problems = map_words.current()
    content, problems = decision_content.current()
    if words is None or content is None:
        return broken_answer([*word_problems, *problems])
    register = register_named(request.query_params.get("register"))
    return json_answer(request, _makers.of(words).map_of(content, register, datetime.date.today()))


decision_map_routes = [Route("/player/data/decision_map.json", map_of_the_logic)]
