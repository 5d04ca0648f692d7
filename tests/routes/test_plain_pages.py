"""Plain pages: what is put into them is text, and cannot become HTML."""

from __future__ import annotations

import json

from dmer.routes.plain_pages import module_page, plain_page
from tests.routes.test_room_pages import Read

NASTY = """</title><script>alert("1")</script>' & {x}"""


def test_nothing_that_is_put_in_becomes_html() -> None:
    page = Read(module_page("sheet", NASTY, {"said": NASTY}, trouble=NASTY, no_script=NASTY))
    main = page.first("main")
    assert json.loads(main["data-options"] or "") == {"said": NASTY}
    assert main["data-trouble"] == NASTY
    assert all("src" in attributes for name, attributes in page.tags if name == "script")


def test_a_page_wears_the_style_sheet_that_is_asked_for() -> None:
    text = plain_page("A title", "<main>Here</main>", style="room")
    assert '/room.css"' in text
    assert "<main>Here</main>" in text
