"""The plain pages of a room: almost empty, filled by a module of the player, or a form to type a code."""

from __future__ import annotations

from html import escape
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from dmer.content.terms import REGISTERS
from dmer.room.codes import read_code
from dmer.room.rooms import RoomClosed, read
from dmer.routes.answers import broken_answer
from dmer.routes.door import Answer, Door, Endpoint, Refused
from dmer.routes.plain_pages import module_page, plain_page
from dmer.routes.room_sentences import page_words, refusals
from dmer.routes.talks import talk_content

MODULES = ("wall", "presenter", "clicker", "follow")
"""Pages of one room; each is filled by the player's module of that name."""

FORM_MAIN = """<main>
<h1>{heading}</h1>
<p>{sentence}</p>
<form action="/follow" method="get">
<label for="code">{label}</label>
<input id="code" name="code" value="{typed}" required maxlength="20" autocomplete="off" autocapitalize="characters"
 spellcheck="false">
<button>{button}</button>
</form>
</main>"""


def page_routes(door: Door) -> list[Route]:
    """The pages' routes."""
    return [
        *(Route(f"/{module}/{{code}}", _endpoint(door, _page_of(module))) for module in MODULES),
        Route("/follow", _endpoint(door, _follow)),
        Route("/print/room/{code}", _endpoint(door, _page_of("print"))),
        Route("/print/{deck}", _endpoint(door, _print_deck)),
    ]


def _endpoint(door: Door, answer: Answer) -> Endpoint:
    return Endpoint(door, answer, refuse=_refused)


def _page_of(module: str) -> Answer:
    async def page(request: Request) -> Response:
        record = await run_in_threadpool(read, request.path_params["code"])
        if record.closed:
            raise RoomClosed
        return _module_page(module, record.title, {"code": record.code})

    return page


async def _print_deck(request: Request) -> Response:
    content, problems = await run_in_threadpool(talk_content.current)
    if content is None:
        return broken_answer(problems)
    deck = content.decks.decks.get(request.path_params["deck"])
    if deck is None:
        raise Refused(404, refusals().no_such_deck)
    register = request.query_params.get("register", "")
    wording = {"register": register} if register in REGISTERS else {}
    return _module_page("print", deck.title, {"deck": deck.id, **wording})


async def _follow(request: Request) -> Response:
    """The form, and where it leads: it works without any script."""
    typed = request.query_params.get("code", "")
    code = read_code(typed)
    if code:
        return RedirectResponse(f"/follow/{code}", status_code=303)
    if typed:
        return _form_page(page_words().form.title, refusals().no_such_room, typed, status=404)
    return _form_page(page_words().form.title, page_words().form.what)


def _refused(refused: Refused) -> Response:
    answer = _form_page(refused.sentence, page_words().form.another, status=refused.status)
    answer.headers.update(refused.headers)
    return answer


def _module_page(module: str, title: str, options: dict[str, Any]) -> Response:
    words = page_words()
    title = getattr(words.titles, module).format(title=title)
    return HTMLResponse(module_page(module, title, options, trouble=words.no_module, no_script=words.no_script))


def _form_page(heading: str, sentence: str, typed: str = "", status: int = 200) -> Response:
    words = page_words().form
    main = FORM_MAIN.format(
        heading=escape(heading),
        sentence=escape(sentence),
        label=escape(words.label),
        typed=escape(typed[:20]),
        button=escape(words.button),
    )
    return HTMLResponse(plain_page(words.title, main, style="plain_page"), status_code=status)
