"""Content as Markdown: texts as they stand, links inside the app and out of it."""

from __future__ import annotations

import re
from urllib.parse import quote

SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#|~$:])")

LIST_MARK = re.compile(r"^(\s*\d*)([-+.])", re.MULTILINE)
"""What would begin a list: a dash, a plus, or a number with a dot."""


def plain(text: str) -> str:
    """Text of which no letter is taken for formatting, a formula, or a link."""
    return LIST_MARK.sub(r"\1\\\2", SPECIAL.sub(r"\\\1", text))


def small(*lines: str) -> str:
    """Lines of Markdown in small letters; empty ones are left out. `st.caption` is too pale to read."""
    return "  \n".join(f":small[{line}]" for line in lines if line)


def link(label: str, address: str) -> str:
    """A link that shows `label`; `address` may hold any letters."""
    safe = quote(address, safe="/:?&=#%@!$'*+,;~.-_")
    return f"[{plain(label)}](<{safe}>)"


def place(page: str, **parameters: str) -> str:
    """The address of one of the app's pages, such as "/evidence?claim=mech-05"."""
    query = "&".join(f"{name}={quote(value, safe='')}" for name, value in parameters.items())
    return f"/{page}?{query}" if query else f"/{page}"
