"""The decision aid's one-page sheet: an almost empty page that the player fills from the answers in its address."""

from __future__ import annotations

import datetime

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from dmer.content.days import day_in_words
from dmer.content.decision_page_words import DecisionPageWords, load_decision_page_words
from dmer.content.evidence_page_words import EvidencePageWords, load_evidence_page_words
from dmer.content.last_good import LastGood
from dmer.content.terms import register_named
from dmer.routes.answers import broken_answer
from dmer.routes.door import HEADERS
from dmer.routes.plain_pages import module_page
from dmer.routes.player import ROOT

MODULE = "sheet"
"""The player's module that fills the page."""

page_words: LastGood[DecisionPageWords] = LastGood(load_decision_page_words, ROOT, ("content/pages",))
evidence_words: LastGood[EvidencePageWords] = LastGood(load_evidence_page_words, ROOT, ("content/pages",))


def sheet_page(request: Request) -> Response:
    """The page for the words that `register` asks for. The answers stand behind # and never come here."""
    words, problems = page_words.current()
    evidence, more_problems = evidence_words.current()
    if words is None or evidence is None:
        return broken_answer([*problems, *more_problems])
    register = register_named(request.query_params.get("register"))
    today = day_in_words(datetime.date.today())
    options = {"words": words.for_browser(evidence), "register": register, "today": today}
    trouble, no_script = words.aid.trouble.unreachable, words.sheet.no_script
    body = module_page(MODULE, words.sheet.title, options, trouble=trouble, no_script=no_script)
    return HTMLResponse(body, headers=HEADERS)


sheet_routes = [Route("/decision/sheet", sheet_page)]
