"""The decision aid's tables, read from content/decision and held against each other and the evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from dmer.content.basis import Basis, basis_of
from dmer.content.citing import Citing, wrong_citations
from dmer.content.claims import Evidence
from dmer.content.conditions import Condition
from dmer.content.decision_checks import Known, repeated_ids, wrong_conditions, wrong_pairs, wrong_questions
from dmer.content.decision_files import DecisionReader
from dmer.content.decision_questions import Question
from dmer.content.decision_rows import (
    STAGES,
    Care,
    Grade,
    NamedCondition,
    NeverTogether,
    Pattern,
    Phrase,
    RedFlag,
    Row,
    Scene,
)
from dmer.content.decision_tables import (
    TABLE_NAMES,
    CareTable,
    PatternTable,
    QuestionTable,
    RedFlagTable,
    RuleTable,
    SceneTable,
    SeverityTable,
    Table,
    TableName,
    WordTable,
)
from dmer.content.entries import Entry, unknown_word
from dmer.content.library import Library
from dmer.content.located_yaml import ContentError, Problem
from dmer.content.model_tables import ModelTables
from dmer.content.placed import unknown_ids
from dmer.content.timeline_view import wrong_view

DECISION_FOLDER = "content/decision"

DECISION_FILES = {name: f"{DECISION_FOLDER}/{name}.yaml" for name in TABLE_NAMES}


@dataclass(frozen=True)
class Decision:
    """Everything that the engine reads. `bases` says by the id of a row how firmly it can be said."""

    question_table: QuestionTable
    red_flag_table: RedFlagTable
    pattern_table: PatternTable
    severity_table: SeverityTable
    care_table: CareTable
    word_table: WordTable
    scene_table: SceneTable
    bases: Mapping[str, Basis]

    @property
    def tables(self) -> Mapping[TableName, Table]:
        """The files by name, with their versions and review dates."""
        return {
            "questions": self.question_table,
            "red_flags": self.red_flag_table,
            "pattern": self.pattern_table,
            "severity": self.severity_table,
            "care": self.care_table,
            "words": self.word_table,
            "scenes": self.scene_table,
        }

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """The questions by id, in the order in which they are asked."""
        return {question.id: question for question in self.question_table.questions}

    @cached_property
    def flags(self) -> Mapping[str, RedFlag]:
        """The red flags by id."""
        return {flag.id: flag for flag in self.red_flag_table.rows}

    @cached_property
    def patterns(self) -> Mapping[str, Pattern]:
        """The patterns by id."""
        return {pattern.id: pattern for pattern in self.pattern_table.rows}

    @cached_property
    def care(self) -> tuple[Care, ...]:
        """The rows of the care plan, in the order of its stages."""
        return tuple(sorted(self.care_table.rows, key=lambda row: STAGES.index(row.stage)))

    @cached_property
    def named(self) -> Mapping[str, NamedCondition]:
        """The conditions that have names, by name."""
        tables = (table for table in self.tables.values() if isinstance(table, RuleTable))
        return {named.id: named for table in tables for named in table.names}

    @cached_property
    def names(self) -> Mapping[str, Condition]:
        """What the names of conditions stand for."""
        return {name: named.when for name, named in self.named.items()}

    @property
    def citing(self) -> tuple[Citing, ...]:
        """Every entry that cites claims; features count with their pattern."""
        questions = self.question_table
        return (
            *questions.groups,
            *questions.questions,
            self.red_flag_table.routine,
            *self.red_flag_table.rows,
            *self.pattern_table.rows,
            *self.severity_table.rows,
            *self.care_table.rows,
            *self.care_table.never_together,
            *self.word_table.rows,
            *self.word_table.never_together,
            *self.scene_table.rows,
        )


def load_decision(root: Path, library: Library | None = None, model: ModelTables | None = None) -> Decision:
    """Read the tables under `root`. Raises ContentError with every problem found.

    With `library`, claims and resources must exist; without it `bases` is empty. With `model`, what scenes show must
    exist as well.
    """
    reader = DecisionReader(root)
    questions = reader.table("questions", DECISION_FILES["questions"], QuestionTable, {"questions": Question})
    flags = reader.table("red_flags", DECISION_FILES["red_flags"], RedFlagTable, {"rows": RedFlag})
    pattern = reader.table("pattern", DECISION_FILES["pattern"], PatternTable, {"rows": Pattern})
    severity = reader.table("severity", DECISION_FILES["severity"], SeverityTable, {"rows": Grade})
    pairs: dict[str, type[Entry]] = {"never_together": NeverTogether}
    care = reader.table("care", DECISION_FILES["care"], CareTable, {"rows": Care, **pairs})
    words = reader.table("words", DECISION_FILES["words"], WordTable, {"rows": Phrase, **pairs})
    scenes = reader.table("scenes", DECISION_FILES["scenes"], SceneTable, {"rows": Scene})
    if questions is None or flags is None or pattern is None or severity is None or care is None:
        raise ContentError(reader.problems)
    if words is None or scenes is None:
        raise ContentError(reader.problems)
    decision = Decision(questions, flags, pattern, severity, care, words, scenes, {})
    problems = [*_misfits(reader, decision), *(_unsupported(reader, library) if library else ())]
    problems += [*(_unknown_views(reader, model) if model else ())]
    if problems:
        raise ContentError(problems)
    return replace(decision, bases=_bases(reader, library.evidence)) if library else decision


def _misfits(reader: DecisionReader, decision: Decision) -> Iterator[Problem]:
    """What does not fit together among the tables."""
    yield from repeated_ids(reader.all)
    yield from wrong_questions(reader.entries["questions", "questions"], decision.question_table.groups)
    names = {
        placed.name: (table, index)
        for (table, key), entries in reader.entries.items()
        if key == "names"
        for index, placed in enumerate(entries)
    }
    known = Known(decision.questions, list(decision.flags), list(decision.patterns), names)
    yield from wrong_conditions(list(reader.conditions), known)
    for table in ("care", "words"):
        yield from wrong_pairs(reader.entries[table, "never_together"], reader.entries[table, "rows"])


def _unsupported(reader: DecisionReader, library: Library) -> Iterator[Problem]:
    """Claims and resources that do not exist."""
    citing = [placed for placed in reader.all if isinstance(placed.entry, Citing)]
    yield from wrong_citations(citing, library.evidence, fields=())
    known = list(library.evidence.claims)
    for table, field in (("pattern", "next"), ("care", "cautions")):
        for row in reader.entries[table, "rows"]:
            for number, part in enumerate(getattr(row.entry, field)):
                for index, claim in enumerate(part.claims):
                    if claim not in library.evidence.claims:
                        yield row.problem(f"The claim {unknown_word(claim, known)}", field, number, "claims", index)
    yield from unknown_ids(reader.entries["red_flags", "rows"], "resources", library.resources.entries, "resource")


def _unknown_views(reader: DecisionReader, model: ModelTables) -> Iterator[Problem]:
    """What scenes show that the model does not know."""
    for row in reader.entries["scenes", "rows"]:
        for field, sentence in wrong_view(row.entry.timeline, model):
            yield row.problem(sentence, "timeline", field)


def _bases(reader: DecisionReader, evidence: Evidence) -> dict[str, Basis]:
    rows = [placed.entry for placed in reader.all if isinstance(placed.entry, Row | Question | Pattern)]
    return {
        row.id: basis_of(
            (evidence.claims[claim] for claim in row.claims), ours=isinstance(row, Row) and row.project_inference
        )
        for row in rows
    }
