"""Resources on their page: how to reach help, when that was checked, and filters by kind and country."""

from __future__ import annotations

import datetime

import pytest
from streamlit.testing.v1 import AppTest

from dmer.content.library import Library
from dmer.content.resources import GOOD_FOR
from dmer.content.resources_page_words import ResourcesPageWords, load_resources_page_words
from tests.content.editor import ROOT
from tests.ui.page import as_read, page_with

TODAY = datetime.date(2026, 11, 21)

CHOSEN = """
import streamlit as st
from dmer.ui.resources import chosen_resources
for resource in chosen_resources(library, good(resources_page_words)):
    st.text(resource.id)
"""

EVERY_RESOURCE = """
from dmer.ui.resources import show_resource
for resource in library.resources.entries.values():
    show_resource(resource, library, good(resources_page_words), str, datetime.date(2026, 11, 21))
"""

LINES = """
from dmer.content.resources import Resource
from dmer.ui.resources import show_resource
common = dict(id="a", name="A *line*", kind="helpline", region="Here", what="For {{breastfeeding}} parents.")
for fields in {lines!r}:
    line = Resource(**common, **fields)
    show_resource(line, library, good(resources_page_words), str.upper, datetime.date(2026, 11, 21))
"""


@pytest.fixture(scope="module")
def words() -> ResourcesPageWords:
    return load_resources_page_words(ROOT)


@pytest.fixture(scope="module")
def every_resource() -> AppTest:
    return page_with(EVERY_RESOURCE)


@pytest.fixture(scope="module")
def told(every_resource: AppTest, library: Library) -> dict[str, str]:
    """What stands about each resource, by its id."""
    text = "\n".join(as_read(block.value) for block in every_resource.markdown)
    starts = [text.index(f"**{entry.name}**") for entry in library.resources.entries.values()]
    ends = [*starts[1:], len(text)]
    return {name: text[start:end] for name, start, end in zip(library.resources.entries, starts, ends, strict=True)}


def lines(*fields: dict[str, object]) -> AppTest:
    """A page with helplines of our own making."""
    return page_with(LINES.format(lines=fields))


def test_each_resource_says_how_to_reach_it_and_where_that_comes_from(
    told: dict[str, str], library: Library, words: ResourcesPageWords
) -> None:
    for name, entry in library.resources.entries.items():
        assert f"{words.kinds[entry.kind]} · {entry.region}" in told[name]
        for label, value in (("Phone", entry.phone), ("Text", entry.text)):
            assert (f"{label}: **{value}**" in told[name]) == bool(value), name
        assert (f"](<{entry.url}>)" in told[name]) == bool(entry.url), name
        assert (f"Hours: {entry.hours}" in told[name]) == bool(entry.hours), name
        assert (words.no_contact in told[name]) == (not (entry.phone or entry.text or entry.url)), name
        assert (f"Take care: {entry.caution}" in told[name]) == bool(entry.caution), name
        for source in entry.references:
            assert f"[{library.evidence.references[source].short}](</evidence?reference={source}>)" in told[name]


def test_only_the_example_of_a_region_says_that_it_is_to_be_replaced(
    every_resource: AppTest, library: Library, words: ResourcesPageWords
) -> None:
    examples = [entry for entry in library.resources.entries.values() if entry.kind == "regional example"]
    assert [as_read(box.value) for box in every_resource.info] == [words.example_help] * len(examples)
    assert examples


def test_details_that_nobody_checked_lately_are_marked() -> None:
    days = [TODAY, TODAY - GOOD_FOR, TODAY - GOOD_FOR - datetime.timedelta(days=1), None]
    app = lines(*({"phone": "988", "checked": day} for day in days))
    assert [block.value.splitlines()[0].partition(", so")[0] for block in app.markdown if "hecked" in block.value] == [
        ":small[Checked November 21, 2026.]  ",
        ":small[Checked May 25, 2026.]  ",
        ":small[⚠️ Checked May 24, 2026. That is more than 180 days ago",
        ":small[⚠️ Not yet checked. Check the details before you pass them on.]  ",
    ]


def test_names_and_numbers_are_no_formatting_and_words_follow_the_setting() -> None:
    app = lines({"phone": "9-8-8", "languages": ["English", "French"], "hours": "9:00 to 17:00"})
    name, what, reach, _ = (block.value for block in app.markdown)
    assert name == "**A \\*line\\***  \nHelpline · Here"
    assert what == "FOR \\{BREASTFEEDING\\} PARENTS."
    assert reach == "Phone: **9\\-8-8**  \nHours: 9\\:00 to 17\\:00  \nLanguages: English, French"


def chosen(filters: dict[str, str], **query: str) -> list[str]:
    return [block.value for block in page_with(CHOSEN, filters, **query).text]


def test_crisis_lines_come_first_and_kinds_stand_together(library: Library, words: ResourcesPageWords) -> None:
    kinds = [library.resources.entries[name].kind for name in chosen({})]
    assert len(kinds) == len(library.resources.entries)
    assert kinds == sorted(kinds, key=list(words.kinds).index)
    assert kinds[0] == "crisis line"


def test_the_resource_of_a_link_stands_first_and_the_others_stay(library: Library) -> None:
    shown_first = chosen({}, resource="d-mer-org")
    assert shown_first[0] == "d-mer-org"
    assert set(shown_first) == set(library.resources.entries)


def test_a_resource_that_is_not_there_is_named_and_all_stand_below(library: Library) -> None:
    app = page_with(CHOSEN, {}, resource="<b>nobody")
    assert as_read(app.info[0].value) == 'There is no entry called "<b>nobody" here. All entries are below.'
    assert len(app.text) == len(library.resources.entries)


def test_a_kind_and_a_country_narrow_the_list_together(library: Library, words: ResourcesPageWords) -> None:
    found = [library.resources.entries[name] for name in chosen({"kind": "helpline", "country": "United Kingdom"})]
    assert {entry.kind for entry in found} == {"helpline"}
    assert {entry.region for entry in found} <= {"United Kingdom", *words.everywhere}
    assert any(entry.region == "United Kingdom" for entry in found)
