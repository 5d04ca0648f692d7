"""Words of the map of the decision aid, and short names of what stands in its picture."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, get_args

from dmer.content.conditions import Severity
from dmer.content.decision import Decision
from dmer.content.decision_rows import STAGES, Role
from dmer.content.entries import Entry, read_one, unknown_word
from dmer.content.located_yaml import ContentError, Problem
from dmer.content.sentences import Count, Number, Text, filled_with, one_for_each
from dmer.content.terms import WordedText

DECISION_MAP_WORDS_FILE = "content/wording/decision_map.yaml"

FlagBox = Literal["red_flags:stopping", "red_flags:beside", "red_flags:routine"]
"""The boxes into which the picture puts red flags: what stops the grading, what stands beside a grade, and the rest."""


class ViewWords(Entry):
    """What of the logic is shown."""

    label: Text
    all: Text
    path: Text
    no_path: Text


class MapButtons(Entry):
    """Buttons above the picture."""

    larger: Text
    smaller: Text
    full_screen: Text
    leave: Text


class LegendWords(Entry):
    """What the marks of the picture mean."""

    label: Text
    lit: Text
    flag: Text


class PictureWords(Entry):
    """The picture for those who hear it, and how it is used."""

    label: Text
    help: Text
    hint: Text
    opens: Text
    closes: Text


class HeadWords(Entry):
    """What stands above each column: how much there is, and what the present answers come to."""

    questions: Count
    answered: Annotated[str, filled_with("answered", "count")]
    rules: Count
    red_flags: Annotated[str, filled_with("urgency")]
    several_red_flags: Annotated[str, filled_with("number", "urgency")]
    no_red_flags: Text
    patterns: Count
    pattern: Annotated[str, filled_with("name", "fit")]
    more_patterns: Number
    no_pattern: Text
    grades: Count
    rows: Count
    care: Annotated[str, filled_with("number", "count")]


class PanelWords(Entry):
    """Around the sentence of a node."""

    answer: Annotated[str, filled_with("answer")]
    no_answer: Text
    then: Text
    asks: Text
    reads: Text
    read_by: Text
    made_of: Text
    nothing: Text
    ours: Text
    sources: Text
    always: Text
    any: Text


class StateWords(Entry):
    """How a question or rule stands with the present answers."""

    answered: Text
    not_known: Text
    open: Text
    fired: Text
    not_fired: Text
    near: Text
    stands: Text


class MapListWords(Entry):
    """The same as a list."""

    title: Text
    search: Text
    filter: Text
    all: Text
    fired: Text
    near: Text
    count: Annotated[str, filled_with("shown", "count")]
    none: Text
    no_answers: Text
    answers: Annotated[str, filled_with("answers")]
    options: Annotated[str, filled_with("options")]


class BoxWords(Entry):
    """A box of red flags: its title, and what it means that one of its rows stands."""

    title: Text
    text: Text


class DecisionMapWords(Entry):
    """All words of the map. `labels` are short names of nodes, by their ids."""

    title: Text
    about: Text
    views: ViewWords
    buttons: MapButtons
    legend: LegendWords
    picture: PictureWords
    heads: HeadWords
    panel: PanelWords
    states: StateWords
    roles: Annotated[dict[Role, Text], one_for_each(Role)]
    list: MapListWords
    boxes: Annotated[dict[FlagBox, BoxWords], one_for_each(FlagBox)]
    outcome: Text
    labels: dict[str, WordedText]


def load_decision_map_words(root: Path, tables: Decision | None = None) -> DecisionMapWords:
    """Read content/wording/decision_map.yaml. Raises ContentError with every problem of the file.

    With `tables`, a label for something that does not exist is a problem.
    """
    words, located = read_one(root / DECISION_MAP_WORDS_FILE, root, DecisionMapWords)
    known = labeled(tables) if tables else list(words.labels)
    problems = [
        Problem(located.file, located.line_of(("labels", name)), name, "labels", f"The id {unknown_word(name, known)}")
        for name in words.labels
        if name not in known
    ]
    if problems:
        raise ContentError(problems)
    return words


def labeled(tables: Decision) -> list[str]:
    """The ids of everything that may have a label."""
    patterns = tables.patterns.values()
    return [
        *(f"questions:{group.id}" for group in tables.question_table.groups),
        *(f"question:{name}" for name in tables.questions),
        tables.red_flag_table.routine.id,
        *tables.flags,
        *(f"pattern:{pattern.id}" for pattern in patterns),
        *(feature.id for pattern in patterns for feature in pattern.features),
        *(f"severity:{outcome}" for outcome in get_args(Severity)),
        *(row.id for row in tables.severity_table.rows),
        *(f"care:{stage}" for stage in STAGES),
        *(row.id for row in tables.care),
    ]
