"""What an editor of the course may want to know: answers that stand out, items that say the same, dates long past."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any

from rapidfuzz import fuzz
from scipy.special import bdtrc

from dmer.content.course import Course
from dmer.content.item_kinds import AnyItem
from dmer.content.items_chosen import Matching, Multiple, Ordering, Single, TrueFalse
from dmer.content.items_reasoned import Branching, Concordance

REVIEW_EVERY = datetime.timedelta(days=365)

UNLIKELY = 0.01
"""A pattern that chance alone would show more rarely than this is worth a look."""

ENOUGH_IN_LESSONS = 2
"""Below so many questions in lessons an objective can hardly be practiced."""

ALIKE = 85.0
"""From this likeness on (0 to 100, without regard to the order of words) two items say the same."""


VERDICT_FIRST = re.compile(r"(Yes|No|Right|Correct|Exactly|Wrong|This fits best)[.,:;!]")
"""How a remark begins that says what the mark beside it says already, also where the option was not chosen."""

REMARKS = ("feedback", "if_true", "if_false")


def course_notes(course: Course, today: datetime.date) -> Iterator[str]:
    """One line each; none of them stops anything."""
    items = list(course.items.values())
    for module in course.modules:
        own = [item for item in items if course.module_of[item.objective] is module]
        yield from (f"course, {module.id}: {line}" for line in _standing_out(own))
    yield from (f"course: {line}" for line in _standing_out(items))
    for name in course.objectives:
        asked = sum(item.objective == name and item.use == "lesson" for item in items)
        if asked < ENOUGH_IN_LESSONS:
            yield f"course: the objective {name} has {asked} items in lessons; {ENOUGH_IN_LESSONS} are the least."
    for item in items:
        for remark in remarks_in(item.model_dump()):
            if found := VERDICT_FIRST.match(remark):
                yield f'course: {item.id}: a remark begins with "{found[1]}", which the mark beside it says already.'
    for one, other, likeness in alike(items):
        yield f"course: the items {one} and {other} say nearly the same ({likeness:.0f} of 100)."
    old = [entry.id for entry in (*course.modules, *items) if today - entry.reviewed > REVIEW_EVERY]
    if old:
        yield f"course: {len(old)} modules and items were last reviewed more than a year ago: {', '.join(old)}."


def _standing_out(items: Sequence[AnyItem]) -> Iterator[str]:
    """Where a test taker who knows nothing would do better than chance."""
    singles = [item for item in items if isinstance(item, Single)]
    chances = [1 / len(item.options) for item in singles]
    for word, extreme in (("longest", max), ("shortest", min)):
        found = sum(_is_extreme(item, extreme) for item in singles)
        if _unlikely(found, chances):
            yield f"the right answer is the {word} in {found} of {len(singles)} items; chance gives {_mean(chances)}."
    for place in range(max((len(item.options) for item in singles), default=0)):
        there = [item for item in singles if place < len(item.options)]
        found = sum(item.options[place].right for item in there)
        likely = [1 / len(item.options) for item in there]
        if _unlikely(found, likely):
            by_chance = f"{len(there)} items; chance gives {_mean(likely)}."
            yield f"the right answer is number {place + 1} in {found} of {by_chance}"
    statements = [item for item in items if isinstance(item, TrueFalse)]
    true = sum(item.right for item in statements)
    if _unlikely(true, [0.5] * len(statements)) or _unlikely(len(statements) - true, [0.5] * len(statements)):
        yield f"{true} of {len(statements)} statements are true; about half should be."
    several = [item for item in items if isinstance(item, Multiple)]
    longer = sum(_right_ones_longer(item) for item in several)
    if _unlikely(longer, [0.5] * len(several)):
        yield f"in {longer} of {len(several)} items with several right answers these are longer than the others."


def _is_extreme(item: Single, extreme: Callable[[list[int]], int]) -> bool:
    """Whether the right answer, and no other, has the extreme length."""
    lengths = [len(option.text) for option in item.options]
    [right] = [len(option.text) for option in item.options if option.right]
    return right == extreme(lengths) and lengths.count(right) == 1


def _right_ones_longer(item: Multiple) -> bool:
    right = [len(option.text) for option in item.options if option.right]
    wrong = [len(option.text) for option in item.options if not option.right]
    return sum(right) / len(right) > sum(wrong) / len(wrong)


def _unlikely(found: int, chances: Sequence[float]) -> bool:
    if not chances:
        return False
    chance = sum(chances) / len(chances)
    as_many_or_more = 1.0 if found == 0 else float(bdtrc(found - 1, len(chances), chance))
    return as_many_or_more < UNLIKELY


def _mean(chances: Sequence[float]) -> int:
    return round(sum(chances))


def alike(items: Iterable[AnyItem]) -> Iterator[tuple[str, str, float]]:
    """Pairs of items that say nearly the same, by id, with their likeness."""
    said = {item.id: asked_and_answered(item).casefold() for item in items}
    for (one, text), (other, other_text) in combinations(said.items(), 2):
        likeness = fuzz.token_sort_ratio(text, other_text, score_cutoff=ALIKE)
        if likeness >= ALIKE:
            yield one, other, likeness


def remarks_in(dumped: Any) -> Iterator[str]:
    """Everything that is said to a part of an answer, in an item as plain data."""
    if isinstance(dumped, dict):
        yield from (dumped[name] for name in REMARKS if isinstance(dumped.get(name), str))
    inside = dumped.values() if isinstance(dumped, dict) else dumped if isinstance(dumped, list | tuple) else ()
    for value in inside:
        yield from remarks_in(value)


def asked_and_answered(item: AnyItem) -> str:
    """What an item asks and what is right, as one text."""
    match item:
        case Single() | Multiple():
            right = [option.text for option in item.options if option.right]
        case Ordering():
            right = [part.text for part in item.parts]
        case Matching():
            right = [f"{pair.left} {pair.right}" for pair in item.pairs]
        case Concordance():
            right = [item.suspicion, item.fact]
        case Branching():
            right = [scene.text for scene in item.scenes]
        case _:
            right = []
    return " ".join([item.stem, *right])
