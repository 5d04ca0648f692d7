"""What the course holds, for educators."""

from __future__ import annotations

from dmer.content.course import load_course
from dmer.content.educators_page_words import load_educators_page_words
from dmer.settings import ROOT
from dmer.ui.course import counted_course, kinds_table


def test_the_course_is_counted() -> None:
    course, words = load_course(ROOT), load_educators_page_words(ROOT).holds
    said = counted_course(course, words)
    assert said.startswith(f"{len(course.modules)} modules with ")
    assert f"{len(course.items)} questions" in said
    table = kinds_table(course, words)
    assert table.to_numpy().sum() == len(course.items)
    assert table[words.columns.pre].sum() == table[words.columns.post].sum() > 0
    assert set(table.index) == set(words.kind.values())
