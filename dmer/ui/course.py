"""What the course holds, as sentences and a table for educators."""

from __future__ import annotations

from collections import Counter
from typing import get_args

import pandas as pd

from dmer.content.course import Course
from dmer.content.educators_page_words import HoldsWords
from dmer.content.items import ItemKind, Use


def counted_course(course: Course, words: HoldsWords) -> str:
    """The course in one sentence of numbers."""
    return words.counts.format(
        modules=len(course.modules),
        lessons=sum(len(module.lessons) for module in course.modules),
        minutes=f"{sum(module.minutes for module in course.modules):g}",
        objectives=len(course.objectives),
        items=len(course.items),
        test=sum(item.use == "pre" for item in course.items.values()),
    )


def kinds_table(course: Course, words: HoldsWords) -> pd.DataFrame:
    """One row for each kind of question, with how many there are of each use; the kinds name the rows."""
    counts = Counter((item.kind, item.use) for item in course.items.values())
    columns: dict[Use, str] = {
        "lesson": words.columns.lesson,
        "pre": words.columns.pre,
        "post": words.columns.post,
    }
    kinds: tuple[ItemKind, ...] = get_args(ItemKind)
    rows = [{name: counts[kind, use] for use, name in columns.items()} for kind in kinds]
    return pd.DataFrame(rows, index=pd.Index([words.kind[kind] for kind in kinds], name=words.columns.kind))
