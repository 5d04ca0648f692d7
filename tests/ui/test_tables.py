"""The tables of the timeline page."""

from __future__ import annotations

import pytest

from dmer.content.model_files import load_model_tables
from dmer.content.model_tables import ModelTables
from dmer.content.page_words import TimelinePageWords, load_timeline_page_words
from dmer.ui.tables import literature_table, parameter_table
from tests.content.editor import ROOT


@pytest.fixture(scope="module")
def tables() -> ModelTables:
    return load_model_tables(ROOT)


@pytest.fixture(scope="module")
def words() -> TimelinePageWords:
    return load_timeline_page_words(ROOT)


def test_every_symbol_has_a_row_with_value_range_and_source(tables: ModelTables, words: TimelinePageWords) -> None:
    columns = words.parameters.columns
    table = parameter_table(tables, words.parameters).set_index(columns.symbol)
    assert set(table.index) == set(tables.inputs)
    feed = table.loc["T_feed"]
    assert (feed[columns.default], feed[columns.low], feed[columns.high], feed[columns.unit]) == (
        "15",
        "5",
        "35",
        "min",
    )
    assert (table[columns.basis] != "").all()
    assert "1" not in set(table[columns.unit])  # a number without a unit shows none


def test_every_published_finding_is_held_against_the_model(tables: ModelTables, words: TimelinePageWords) -> None:
    columns = words.literature.columns
    table, tally = literature_table(tables, words.literature)
    assert list(table[columns.target]) == [target.target for target in tables.targets]
    verdicts = words.literature.verdicts
    assert set(table[columns.verdict]) <= {verdicts.matches, verdicts.close, verdicts.misses}
    matched = int((table[columns.verdict] == verdicts.matches).sum())
    assert str(matched) in tally
    assert str(len(table)) in tally
    assert not table[columns.published].str.contains("ratio|count|index").any()
    assert "no response" in set(table[columns.published])
    assert not table[columns.model].str.contains("e-").any(), "what is zero but for the computation reads 0"
