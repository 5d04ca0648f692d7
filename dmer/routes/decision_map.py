"""The map of the decision aid as JSON, for dmer/player/aid_map.js."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dmer.content.decision_map_words import DecisionMapWords, load_decision_map_words
from dmer.content.derived import Derived
from dmer.content.last_good import LastGood
from dmer.content.terms import Register
from dmer.decision.content import DecisionContent
from dmer.decision.map import map_data
from dmer.decision.telling import Telling
from dmer.deck.talk import contact_of
from dmer.routes.answers import broken_answer, json_answer
from dmer.routes.decision import decision_content
from dmer.routes.player import ROOT

map_words: LastGood[DecisionMapWords] = LastGood(load_decision_map_words, ROOT, ("content/wording",))
"""Words of the map."""

Maker = Callable[[Register], bytes]


def _maker(content: DecisionContent, words: DecisionMapWords) -> Maker:
    @lru_cache
    def made(register: Register) -> bytes:
        telling = Telling(content, register, datetime.date.today(), contact_of)
        return json.dumps(map_data(telling, words), ensure_ascii=False).encode()

    return made


_makers: Derived[DecisionMapWords, Derived[DecisionContent, Maker]] = Derived(
    lambda words: Derived(lambda content: _maker(content, words))
)


def map_of_the_logic(request: Request) -> Response:
    """The map, in the words of `register`."""
    words, word_problems = map_words.current()
    content, problems = decision_content.current()
    if words is None or content is None:
        return broken_answer([*word_problems, *problems])
    register: Register = "chestfeeding" if request.query_params.get("register") == "chestfeeding" else "breastfeeding"
    return json_answer(request, _makers.of(words).of(content)(register))


decision_map_routes = [Route("/player/data/decision_map.json", map_of_the_logic)]
