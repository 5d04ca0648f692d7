"""Words around the resources, and what is said about when details were checked."""

from __future__ import annotations

import datetime

import pytest

from dmer.content.library import load_library
from dmer.content.resources_page_words import RESOURCES_PAGE_FILE, load_resources_page_words
from tests.content.editor import ROOT, Editor

TODAY = datetime.date(2026, 7, 1)


@pytest.mark.parametrize(
    ("checked", "said"),
    [
        (None, "Not yet checked. "),
        (datetime.date(2026, 6, 30), "Checked June 30, 2026."),
        (datetime.date(2026, 1, 2), "Checked January 2, 2026."),
        (datetime.date(2026, 1, 1), "Checked January 1, 2026. That is more than 180 days ago"),
    ],
)
def test_a_check_is_said_with_its_age(checked: datetime.date | None, said: str) -> None:
    resource = next(iter(load_library(ROOT).resources.entries.values())).model_copy(update={"checked": checked})
    sentence = load_resources_page_words(ROOT).check_said(resource, TODAY)
    assert sentence.startswith(said)
    assert ("ago" in sentence) == (checked == datetime.date(2026, 1, 1))


def test_regions_that_hold_everywhere_exist() -> None:
    regions = {entry.region for entry in load_library(ROOT).resources.entries.values()}
    assert set(load_resources_page_words(ROOT).everywhere) <= regions


def test_a_kind_without_a_word_is_said(editor: Editor) -> None:
    editor.replaces(RESOURCES_PAGE_FILE, "  helpline: Helpline\n", "")
    [said] = editor.reads(load_resources_page_words)
    assert said.partition(": ")[2].startswith("kinds: Words are missing here for 'helpline'")
