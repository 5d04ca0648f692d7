"""Words around the course: lessons, questions of every kind, tests, and what is said while the server is away."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from dmer.content.entries import Entry, read_one
from dmer.content.items import ItemKind
from dmer.content.key_table import KeyRow, no_key_twice
from dmer.content.sentences import Text, filled_with, one_for_each

TRAINING_WORDS_FILE = "content/wording/training.yaml"

TrainingAction = Literal["next", "previous", "keys"]

Step = Literal["pre", "pre_begun", "lesson", "lesson_begun", "review", "weak", "post", "post_begun", "statement"]
"""As in dmer/training/progress.py; lessons and tests also as they are called once begun."""

Test = Literal["pre", "post"]

Mastery = Literal["new", "begun", "nearly", "secure"]
"""As in dmer/training/progress.py."""

Certainty = Literal["sure", "fairly", "guessing"]
"""As in dmer/training/attempt.py."""

Missing = Literal[ItemKind, "certainty"]
"""What an answer can lack: that of a kind, or how sure one is."""

Suspicion = Literal["minus_two", "minus_one", "zero", "one", "two"]
"""The judgments of a concordance question, from -2 to 2."""

Judgment = Literal["right", "partly", "wrong", "as_reasoned", "reasoned", "otherwise"]

Count = Annotated[str, filled_with("count")]
Done = Annotated[str, filled_with("done", "count")]
Minutes = Annotated[str, filled_with("minutes")]
Number = Annotated[str, filled_with("number")]
Percent = Annotated[str, filled_with("percent")]
Place = Annotated[str, filled_with("number", "count")]
Sources = Annotated[str, filled_with("sources")]
Titled = Annotated[str, filled_with("title")]
Worded = Annotated[str, filled_with("text")]

StepText = Annotated[str, filled_with("title", "module", "minutes", "number", "count", "done", "objective")]


class StepWords(Entry):
    """How a next step is offered."""

    title: StepText
    text: StepText
    button: Text


class HomeWords(Entry):
    """Words of the whole course."""

    label: Text
    intro: Text
    next: Text
    modules: Text
    minutes: Minutes
    lessons: Done
    nothing: Text
    all: Text
    tests: Text
    tests_help: Text
    before: Text
    after: Text
    questions: Count
    answered: Done
    result: Percent
    more: Text
    steps: Annotated[dict[Step, StepWords], one_for_each(Step)]
    straight: Text


class ModuleWords(Entry):
    """Words of a module."""

    back: Text
    number: Number
    objectives: Text
    needs: Text
    needs_help: Text
    lessons: Text
    lesson: Minutes
    screens: Place
    done: Text
    begun: Text
    summary: Text
    further: Text
    next: Titled


class SignWords(Entry):
    """A state as a sign and in words."""

    sign: Annotated[str, Field(min_length=1, max_length=2)]
    label: Text


class LessonWords(Entry):
    """Words around the screens of a lesson."""

    label: Titled
    place: Place
    end_place: Text
    progress: Text
    back: Text
    next: Text
    skip: Text
    finish: Text
    end: Text
    checked: Annotated[str, filled_with("right", "count")]
    skipped: Count
    skipped_one: Text
    next_lesson: Titled
    next_module: Titled
    to_module: Text
    to_home: Text
    unknown: Text
    case: Text
    case_help: Text
    open_case: Titled
    look_at: Text
    sources: Sources
    timeline: Text
    play: Text
    pause: Text


class TestWords(Entry):
    """Words of the tests and their results."""

    __test__ = False  # its name is none of a class of tests

    label: Annotated[dict[Test, Text], one_for_each(Test)]
    intro: Text
    begin: Text
    go_on: Text
    leave: Text
    place: Place
    progress: Text
    next: Text
    to_results: Text
    waiting: Text
    results: Text
    score: Percent
    score_help: Text
    before: Percent
    after: Percent
    gain: Annotated[str, filled_with("points")]
    objectives: Text
    answers: Text
    answer: Annotated[str, filled_with("number", "stem")]
    again: Text


class QuestionWords(Entry):
    """Words around a question of any kind."""

    label: Text
    asks: Annotated[dict[ItemKind, Text], one_for_each(ItemKind)]
    check: Text
    check_task: Text
    send: Text
    again: Text
    anew: Text
    before: Text
    missing: Annotated[dict[Missing, Text], one_for_each(Missing)]
    sending: Text
    kept: Text
    refused: Annotated[str, filled_with("reason")]
    verdicts: Annotated[dict[Judgment, Text], one_for_each(Judgment)]
    first: Text
    hint: Text
    explanation: Text
    others: Text
    solution: Text
    yours: Text
    right_one: Text
    part_right: Text
    part_wrong: Text
    not_ticked: Text
    points: Annotated[str, filled_with("points", "right", "certainty")]
    points_right: Text
    points_wrong: Text
    basis: Text
    ours: Text
    sources: Sources
    many_sources: Count


class CertaintyWords(Entry):
    """Words about how sure one is."""

    legend: Text
    options: Annotated[dict[Certainty, Text], one_for_each(Certainty)]
    said: Annotated[dict[Certainty, Text], one_for_each(Certainty)]
    table: Text
    caption: Text
    certainty: Text
    right: Text
    wrong: Text
    help: Text


class TrueFalseWords(Entry):
    """The two answers."""

    true: Text
    false: Text


class OrderingWords(Entry):
    """Words of ordering."""

    up: Text
    down: Text
    moved: Annotated[str, filled_with("text", "place", "count")]
    right_order: Text


class MatchingWords(Entry):
    """Words of matching."""

    choose: Text
    partners: Worded
    chosen: Annotated[str, filled_with("left", "right")]
    used: Text
    change: Text


class PointWords(Entry):
    """Words of pointing to the timeline."""

    slider: Text
    help: Text
    at: Annotated[str, filled_with("time")]
    at_before: Annotated[str, filled_with("time")]
    nowhere: Text
    show: Text
    trouble: Text


class TaskWords(Entry):
    """Words of a task on the timeline."""

    goals: Text
    open: Text
    met: Text
    not_met: Text
    start: Text
    show: Text
    run: Text


class ConcordanceWords(Entry):
    """Words of judging what a new fact does to a suspicion."""

    suspicion: Text
    fact: Text
    scale: Text
    options: Annotated[dict[Suspicion, Text], one_for_each(Suspicion)]
    note: Text
    reasoning: Text
    best: Text


class BranchingWords(Entry):
    """Words of a case in scenes."""

    scene: Number
    turn: Worded
    take_back: Text
    end: Text
    way: Text


class ServerWords(Entry):
    """What is said while the server is away, and when it is back."""

    away: Text
    waiting: Count
    waiting_one: Text
    back: Text


class TrainingButtons(Entry):
    """Words on buttons."""

    keys: Text
    close: Text


class TrainingKey(KeyRow):
    """One line of the key list."""

    action: TrainingAction


class TrainingWords(Entry):
    """All words around the course."""

    loading: Text
    empty: Text
    home: HomeWords
    module: ModuleWords
    mastery: Annotated[dict[Mastery, SignWords], one_for_each(Mastery)]
    lesson: LessonWords
    test: TestWords
    question: QuestionWords
    certainty: CertaintyWords
    true_false: TrueFalseWords
    ordering: OrderingWords
    matching: MatchingWords
    point: PointWords
    timeline_task: TaskWords
    concordance: ConcordanceWords
    branching: BranchingWords
    server: ServerWords
    buttons: TrainingButtons
    keys: Annotated[list[TrainingKey], AfterValidator(no_key_twice)]


def load_training_words(root: Path) -> TrainingWords:
    """Read content/wording/training.yaml. Raises ContentError with every problem of the file."""
    return read_one(root / TRAINING_WORDS_FILE, root, TrainingWords)[0]
