"""The Markdown of slides: bold and italics, and nothing else that a browser could take for markup."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dmer.content.decks import load_decks
from dmer.deck import markdown
from dmer.deck.markdown import ALLOWED_TAGS, as_html
from tests.content.editor import ROOT

HOSTILE = st.lists(
    st.sampled_from(
        [
            *(
                "<",
                ">",
                "</",
                "<!--",
                "-->",
                "<![CDATA[",
                "&lt;",
                "&#60;",
                "&",
                '"',
                "'",
                "`",
                "*",
                "**",
                "_",
                "\\",
                "\n",
                " ",
            ),
            *(
                "<b onclick=alert(1)>",
                "<script>",
                "</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=x>",
                "<style>",
            ),
            *(
                "[a](javascript:alert(1))",
                "![a](x)",
                "<https://example.org>",
                "https://example.org",
                "# ",
                "- ",
                "\0",
                "x",
            ),
        ]
    )
).map("".join)


class Reader(HTMLParser):
    """Notes every tag, attribute and letter as a browser would find them."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.open: list[str] = []
        self.other: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    def handle_decl(self, decl: str) -> None:
        self.other.append(decl)

    def unknown_decl(self, data: str) -> None:
        self.other.append(data)

    def handle_pi(self, data: str) -> None:
        self.other.append(data)


@given(st.text() | HOSTILE)
@example("<img src=x onerror=alert(1)>")
@example("[a](javascript:alert(1))")
@example("**<b>*a**</b>*")
def test_any_text_gives_allowed_tags_without_attributes_and_closes_them(text: str) -> None:
    read = Reader(as_html(text))
    assert set(read.tags) <= ALLOWED_TAGS
    assert read.attributes == []
    assert read.other == []
    assert read.open == []


def test_html_that_got_through_the_markdown_would_be_cleaned(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two locks on one door: the second one with the first one open."""
    monkeypatch.setattr(markdown, "_markdown", MarkdownIt("commonmark", {"html": True}))
    said = as_html(
        '<b onclick="x">one</b> <img src=x onerror=alert(1)> [two](https://example.org) **three** <script>four</script>'
    )
    assert said.split() == ["<b>one</b>", "two", "<strong>three</strong>"]


@given(st.text(st.characters(exclude_characters="*_\\\0\r\n", exclude_categories=["Cs"]), max_size=60) | HOSTILE)
def test_text_without_marks_stays_the_text_it_was(text: str) -> None:
    bare = text.translate(dict.fromkeys(map(ord, "*_\\\0\n")))
    assert Reader(as_html(bare)).text == bare


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A **sudden wave** of feeling", "A <strong>sudden wave</strong> of feeling"),
        ("*Fictional composite.* A parent", "<em>Fictional composite.</em> A parent"),
        ("**both *of* them**", "<strong>both <em>of</em> them</strong>"),
        (r"2 \* 3", "2 * 3"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("a_b_c", "a_b_c"),
        ("half **open", "half **open"),
        ("under 5 & over 3", "under 5 &amp; over 3"),
        ("1. one\n# two\n- three", "1. one\n# two\n- three"),
        ("", ""),
    ],
)
def test_bold_and_italics_are_formatting_and_the_rest_is_not(text: str, said: str) -> None:
    assert as_html(text) == said


def test_no_text_of_a_slide_shows_a_mark_that_was_meant_as_formatting() -> None:
    for _, slide in load_decks(ROOT).slides.values():
        for text in [*(block.text for block in slide.body), *slide.notes.say]:
            assert "*" not in Reader(as_html(text)).text, text
