"""Content for the pages: always the last good one, with what is wrong in newer files said in plain sentences."""

from __future__ import annotations

from typing import TypeVar

import streamlit as st

from dmer.content.cases_page_words import load_cases_page_words
from dmer.content.decision_page_words import load_decision_page_words
from dmer.content.educators_page_words import load_educators_page_words
from dmer.content.evidence_page_words import load_evidence_page_words
from dmer.content.glossary_page_words import load_glossary_page_words
from dmer.content.last_good import LastGood
from dmer.content.learn_page_words import load_learn_page_words
from dmer.content.library import Library
from dmer.content.located_yaml import Problem
from dmer.content.look import load_look_words
from dmer.content.page_words import load_home_words, load_model_page, load_timeline_page_words
from dmer.content.present_page_words import load_present_page_words
from dmer.content.progress_page_words import load_progress_page_words
from dmer.content.resources_page_words import load_resources_page_words
from dmer.content.review_page_words import load_review_page_words
from dmer.content.terms import load_terms
from dmer.routes.figures import figure_content
from dmer.routes.player import ROOT

home_words = LastGood(load_home_words, ROOT, ("content/pages",))
timeline_page_words = LastGood(load_timeline_page_words, ROOT, ("content/pages",))
evidence_page_words = LastGood(load_evidence_page_words, ROOT, ("content/pages",))
glossary_page_words = LastGood(load_glossary_page_words, ROOT, ("content/pages",))
resources_page_words = LastGood(load_resources_page_words, ROOT, ("content/pages",))
cases_page_words = LastGood(load_cases_page_words, ROOT, ("content/pages",))
learn_page_words = LastGood(load_learn_page_words, ROOT, ("content/pages",))
review_page_words = LastGood(load_review_page_words, ROOT, ("content/pages",))
progress_page_words = LastGood(load_progress_page_words, ROOT, ("content/pages",))
educators_page_words = LastGood(load_educators_page_words, ROOT, ("content/pages",))
decision_page_words = LastGood(load_decision_page_words, ROOT, ("content/pages",))
present_page_words = LastGood(load_present_page_words, ROOT, ("content/pages",))
terms = LastGood(load_terms, ROOT, ("content/wording",))
look_words = LastGood(load_look_words, ROOT, ("content/wording",))
model_page = LastGood(load_model_page, ROOT, ("docs",))

Content = TypeVar("Content")


def good(source: LastGood[Content]) -> Content | None:
    """The last good content of `source`; a broken newer file is reported on the page. None if there never was one."""
    content, problems = source.current()
    if problems:
        show_problems(problems, stale=content is not None)
    return content


def good_library() -> Library | None:
    """The last good library: the evidence and everything that cites it."""
    content = good(figure_content)
    return content.library if content else None


def show_problems(problems: list[Problem], *, stale: bool) -> None:
    """Name file, line and field of each problem, for whoever edits the content."""
    lead = "Part of the content cannot be read. "
    lead += "What was last read well is still shown." if stale else "The rest of the app still works."
    st.warning("\n".join([lead, "", *(f"- `{problem}`" for problem in problems)]), icon="⚠️")
