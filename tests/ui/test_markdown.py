"""Content as Markdown."""

from __future__ import annotations

import pytest

from dmer.ui.markdown import link, place, plain, small


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain words, as they are.", "plain words, as they are."),
        ("*bold* _it_ `code`", r"\*bold\* \_it\_ \`code\`"),
        ("costs $5 or $6", r"costs \$5 or \$6"),
        ("[a](b) <b>", r"\[a\]\(b\) \<b\>"),
        ("- item", r"\- item"),
        ("2018. A year", r"2018\. A year"),
        ("time:red", r"time\:red"),
        ("", ""),
    ],
)
def test_no_letter_is_taken_for_formatting(text: str, written: str) -> None:
    assert plain(text) == written


def test_a_link_takes_any_address() -> None:
    assert (
        link("a [b]", "https://example.org/x_(y)?z=ä b") == r"[a \[b\]](<https://example.org/x_%28y%29?z=%C3%A4%20b>)"
    )
    assert link("x", "https://example.org/%20") == "[x](<https://example.org/%20>)"


def test_a_place_in_the_app_takes_any_name() -> None:
    assert place("evidence") == "/evidence"
    assert place("glossary", term="a&b=c d") == "/glossary?term=a%26b%3Dc%20d"


def test_small_lines_leave_out_empty_ones() -> None:
    assert small("a", "", "b") == ":small[a]  \n:small[b]"
