"""Words of the search box, and the pages it finds."""

from __future__ import annotations

import pytest

from dmer.content.search_words import SEARCH_FILE, load_search_words
from tests.content.editor import ROOT, Editor


def test_every_page_can_be_found() -> None:
    present = {path.name for path in (ROOT / "pages").glob("*.py")} - {"navigation.py"}
    assert {page.page for page in load_search_words(ROOT).pages} == present


def test_pages_are_called_as_in_the_navigation() -> None:
    navigation = (ROOT / "pages" / "navigation.py").read_text(encoding="utf-8")
    for page in load_search_words(ROOT).pages:
        assert f'st.Page("{page.page}", title="{page.title}", url_path="{page.place[1:] or "home"}"' in navigation


GLOSSARY = [page.page for page in load_search_words(ROOT).pages].index("glossary.py")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("page: glossary.py", "page: glosary.py", "Glossary: page: There is no such page."),
        ("place: /glossary", "place: https://example.org", f"pages.{GLOSSARY}.place: "),
        ("  term: Glossary\n", "", "kinds: Words are missing here for 'term'"),
    ],
)
def test_mistakes(old: str, new: str, said: str, editor: Editor) -> None:
    editor.replaces(SEARCH_FILE, old, new)
    [found] = editor.reads(load_search_words)
    assert found.partition(": ")[2].startswith(said)
