"""The Markdown of slides and notes as HTML that is safe to put on a page."""

from __future__ import annotations

import nh3
from markdown_it import MarkdownIt

ALLOWED_TAGS = {"b", "br", "code", "em", "i", "strong", "sub", "sup"}

_markdown = MarkdownIt("zero", {"html": False}).enable(["emphasis", "escape", "newline"])


def as_html(text: str) -> str:
    """Inline Markdown, bold and italics, as HTML; everything else stays the text it was."""
    return nh3.clean(_markdown.renderInline(text), tags=ALLOWED_TAGS, attributes={})
