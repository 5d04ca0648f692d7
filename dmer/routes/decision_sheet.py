"""The decision aid's one-page sheet: an almost empty page that the player fills from the answers in its address."""

from __future__ import annotations

import datetime
import json
from html import escape

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from dmer.content.decision_page_words import DecisionPageWords, load_decision_page_words
from dmer.content.evidence_page_words import EvidencePageWords, load_evidence_page_words
from dmer.content.last_good import LastGood
from dmer.content.terms import REGISTERS
from dmer.routes.answers import broken_answer
from dmer.routes.player import ROOT, module_addresses, player_version, plotly_address
from dmer.routes.room_door import HEADERS
from dmer.routes.room_pages import MODULE_MAIN, PAGE, PRELOAD, SCRIPT

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
    asked = request.query_params.get("register", "")
    register = asked if asked in REGISTERS else REGISTERS[0]
    options = {"words": words.for_browser(evidence), "register": register, "today": _today()}
    folder = f"/player/{player_version()}"
    main = MODULE_MAIN.format(
        module=MODULE,
        plotly=escape(plotly_address()),
        options=escape(json.dumps(options)),
        trouble=escape(words.aid.trouble.unreachable),
        no_script=escape(words.sheet.no_script),
    )
    head = "".join(PRELOAD.format(address=address) for address in module_addresses(MODULE))
    body = PAGE.format(
        title=escape(words.sheet.title),
        folder=folder,
        style=MODULE,
        head=head + SCRIPT.format(folder=folder),
        main=main,
    )
    return HTMLResponse(body, headers=HEADERS)


def _today() -> str:
    """Today in words, as it stands on the paper."""
    today = datetime.date.today()
    return f"{today:%B} {today.day}, {today.year}"


sheet_routes = [Route("/decision/sheet", sheet_page)]
