"""The tables of the timeline page: every parameter, and the model held against the literature."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dmer.content.model_tables import ModelTables, Target
from dmer.content.page_words import LiteratureWords, ParameterWords
from dmer.hormones.literature import compare_with_literature
from dmer.routes.timeline_data import basis_in_words

MOST_DECIMALS = 6
"""What is smaller is the computation's own and no answer of the model."""


def parameter_table(tables: ModelTables, words: ParameterWords) -> pd.DataFrame:
    """One row for each symbol that can be set, with value, range, unit and source."""
    columns = words.columns
    return pd.DataFrame(
        {
            columns.symbol: entry.symbol,
            columns.meaning: entry.meaning,
            columns.default: f"{entry.default:g}",
            columns.low: f"{entry.range[0]:g}",
            columns.high: f"{entry.range[1]:g}",
            columns.unit: "" if entry.unit == "1" else entry.unit,
            columns.basis: basis_in_words(entry.basis, tables),
            columns.note: entry.note,
        }
        for entry in tables.inputs.values()
    )


@st.cache_data(show_spinner=False, hash_funcs={ModelTables: id})
def literature_table(tables: ModelTables, words: LiteratureWords) -> tuple[pd.DataFrame, str]:
    """One row for each published finding with the model's answer now; and a sentence that counts the verdicts."""
    columns = words.columns
    compared = compare_with_literature(tables)
    rows = pd.DataFrame(
        {
            columns.target: one.target.target,
            columns.published: _published(one.target),
            columns.accept: f"{one.target.accept[0]:g} to {one.target.accept[1]:g}",
            columns.model: ", ".join(f"{round(value, MOST_DECIMALS):.3g}" for value in one.model),
            columns.verdict: getattr(words.verdicts, one.verdict),
            columns.source: basis_in_words(one.target.source, tables),
            columns.note: one.target.note,
        }
        for one in compared
    )
    counts = {verdict: sum(one.verdict == verdict for one in compared) for verdict in ("matches", "close", "misses")}
    return rows, words.tally.format(all=len(compared), **counts)


def _published(target: Target) -> str:
    """What was published, with its unit where that is a number of something."""
    is_measured = any(letter.isdigit() for letter in target.published) and target.unit not in (
        "count",
        "ratio",
        "index",
    )
    return f"{target.published} {target.unit}" if is_measured else target.published
