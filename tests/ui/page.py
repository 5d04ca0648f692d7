"""A page with one part of the app on it, and what a reader sees there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from textwrap import dedent

from streamlit.testing.v1 import AppTest

BEGINNING = """
import datetime
from dmer.ui.page_content import evidence_page_words, glossary_page_words, good, good_library, resources_page_words
library = good_library()
"""


def page_with(script: str, chosen: Mapping[str, object] | None = None, **query: str) -> AppTest:
    """The page that a few lines of Python make, at an address with this query; `chosen` answers its widgets by key."""
    app = AppTest.from_string(BEGINNING + dedent(script), default_timeout=30)
    for name, value in query.items():
        app.query_params[name] = value
    for key, answer in (chosen or {}).items():
        app.session_state[key] = answer
    app.run()
    assert not app.exception
    return app


def shown(app: AppTest) -> str:
    """Everything written on the page."""
    return as_read("\n".join(block.value for block in [*app.header, *app.subheader, *app.markdown, *app.info]))


def as_read(markdown: str) -> str:
    """Markdown without the marks that keep letters from being taken for formatting."""
    return re.sub(r"\\(?=[^a-zA-Z0-9\s])", "", markdown)
