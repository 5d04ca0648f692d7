"""Words of the course's home, its modules, lessons and tests."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from dmer.content.entries import Entry
from dmer.content.sentences import Count, Done, Minutes, Number, Percent, Text, Titled, filled_with, one_for_each

StepKind = Literal["pre", "lesson", "review", "weak", "post", "statement"]
"""What may be best to do next."""

Step = Literal[StepKind, "pre_begun", "lesson_begun", "post_begun"]
"""Lessons and tests are called otherwise once begun."""

Test = Literal["pre", "post"]

Mastery = Literal["new", "begun", "nearly", "secure"]
"""How an objective stands."""

Place = Annotated[str, filled_with("number", "count")]

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
    on_its_way: Text
    on_their_way: Count
    next_lesson: Titled
    next_module: Titled
    to_module: Text
    to_home: Text
    unknown: Text
    case: Text
    case_help: Text
    open_case: Titled
    look_at: Text
    sources: Annotated[str, filled_with("sources")]
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
