"""The page for educators: its examples can be used, and it names what there is."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import yaml

from dmer.content.conditions import KINDS
from dmer.content.decision import DECISION_FILES, Decision
from dmer.content.decision_rows import STAGES, Care, Phrase, RedFlag, Scene
from dmer.content.model_files import load_model_tables
from dmer.content.timeline_view import wrong_view
from dmer.decision.answers import read_answers
from dmer.decision.audit import CHECKS
from dmer.decision.result import assess
from tests.decision.any_answers import with_care, with_flags

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "decision.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, flags=re.DOTALL)
ANSWERS = re.findall(r"```text\n(.*?)```", PAGE, flags=re.DOTALL)


def test_the_example_of_a_red_flag_works(tables: Decision) -> None:
    [flag] = [RedFlag.model_validate(raw) for raw in yaml.safe_load(EXAMPLES[0])]
    more = with_flags(tables, lambda rows: [*rows, flag])
    answers = {"between-feeds": ("worry-or-panic",), "between-how-long": "over-two-weeks"}
    assert flag.id in [one.id for one in assess(answers, more).red_flags]


def test_the_example_of_a_row_of_the_plan_works(tables: Decision) -> None:
    [row] = [Care.model_validate(raw) for raw in yaml.safe_load(EXAMPLES[1])]
    more = with_care(tables, lambda rows: [*rows, row])
    answers = read_answers(yaml.safe_load(ANSWERS[0]), tables.questions)
    assert row.id in [one.id for one in assess({**answers, "aggravators": ("little-sleep",)}, more).care]


def test_the_examples_of_words_and_of_a_picture_work(tables: Decision) -> None:
    [words] = [Phrase.model_validate(raw) for raw in yaml.safe_load(EXAMPLES[2])]
    [scene] = [Scene.model_validate(raw) for raw in yaml.safe_load(EXAMPLES[3])]
    more = replace(
        tables,
        word_table=tables.word_table.model_copy(update={"rows": (*tables.word_table.rows, words)}),
        scene_table=tables.scene_table.model_copy(update={"rows": (scene, *tables.scene_table.rows)}),
    )
    assert list(wrong_view(scene.timeline, load_model_tables(ROOT))) == []
    answers = read_answers(yaml.safe_load(ANSWERS[0]), tables.questions)
    result = assess({**answers, "aggravators": ("little-sleep", "stress")}, more)
    assert words in result.words
    assert result.scene == scene


def test_the_example_of_answers_works(tables: Decision) -> None:
    answers = read_answers(yaml.safe_load(ANSWERS[0]), tables.questions)
    assert assess(answers, tables).severity == "moderate"


def test_files_kinds_of_condition_stages_and_checks_are_named() -> None:
    for name in (*DECISION_FILES, *KINDS, *STAGES, *CHECKS):
        assert re.search(rf"\b{re.escape(name)}\b", PAGE), name


def test_commands_are_named() -> None:
    for command in ("assess --questions", "assess ANSWERS.yaml", "decision audit", "check"):
        assert f"`python -m dmer {command}`" in PAGE
