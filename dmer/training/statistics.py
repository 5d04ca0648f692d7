"""How the questions do with everybody who uses this server. Only figures over five people or more are given out."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import StatisticsError, correlation
from typing import Any, get_args

from dmer.content.course import Course
from dmer.content.item_kinds import AnyItem
from dmer.content.items_chosen import Multiple, Single, TrueFalse
from dmer.content.question_words import Certainty
from dmer.training.attempt import Attempt
from dmer.training.latest import counting

FEWEST_PEOPLE = 5
"""Below this nothing is said: a figure over fewer people could be one person's."""

FEW_PEOPLE = 30
"""Below this a figure comes with a warning."""


@dataclass(frozen=True)
class OptionUse:
    """How often something was chosen at the first try, as a share of the people."""

    option: str
    right: bool
    share: float


@dataclass(frozen=True)
class CertaintyUse:
    """How often people who said how sure they were, were right."""

    certainty: Certainty
    answers: int
    right: float


@dataclass(frozen=True)
class ItemStatistics:
    """One question over all people who met it, each with their first try.

    `facility` is the mean score, `low` to `high` the 95 % Wilson interval of the share that had all right (`right`).
    `discrimination` is the correlation with the mean of the other questions, None where there is none. `second_try` is
    the share who needed one.
    """

    item: str
    version: int
    people: int
    facility: float
    right: float
    low: float
    high: float
    second_try: float
    discrimination: float | None
    options: tuple[OptionUse, ...]
    certainty: tuple[CertaintyUse, ...]

    @property
    def few(self) -> bool:
        """Whether there are too few people to lean on it."""
        return self.people < FEW_PEOPLE


@dataclass(frozen=True)
class Statistics:
    """All questions that enough people have met. `hidden` counts those that too few have."""

    people: int
    items: tuple[ItemStatistics, ...]
    hidden: int


def statistics(tries: Mapping[str, Sequence[Attempt]], course: Course) -> Statistics:
    """The statistics over everybody's tries, by person. Where too few people are, nothing is told about them."""
    firsts = {person: _first(own, course) for person, own in tries.items()}
    second = {(person, one.item) for person, own in tries.items() for one in counting(own, course.items) if one.nth > 1}
    people = sum(bool(own) for own in firsts.values())
    met = Counter(item for own in firsts.values() for item in own)
    told = [
        _item(course.items[name], {person: own for person, own in firsts.items() if name in own}, second)
        for name in course.items
        if met[name] >= FEWEST_PEOPLE
    ]
    hidden = sum(0 < number < FEWEST_PEOPLE for number in met.values())
    return Statistics(people if people >= FEWEST_PEOPLE else 0, tuple(told), hidden)


def statistics_data(found: Statistics, course: Course, say: Callable[[str], str]) -> dict[str, Any]:
    """Plain data for the page For educators; `say` puts a question into the wording that was chosen."""
    return {
        "people": found.people,
        "hidden": found.hidden,
        "fewest": FEWEST_PEOPLE,
        "few": FEW_PEOPLE,
        "items": [
            {
                **asdict(one),
                "few": one.few,
                "kind": course.items[one.item].kind,
                "objective": course.items[one.item].objective,
                "stem": say(course.items[one.item].stem),
            }
            for one in found.items
        ],
    }


COLUMNS = (
    *("item", "version", "kind", "objective", "people", "facility", "right", "low", "high", "second_try"),
    *("discrimination", "options", "certainty"),
)


def statistics_csv(found: Statistics, course: Course) -> str:
    """The same as a table; options and certainties as JSON in one column each."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in statistics_data(found, course, str)["items"]:
        row = {**one, "options": json.dumps(one["options"]), "certainty": json.dumps(one["certainty"])}
        writer.writerow("" if row[name] is None else row[name] for name in COLUMNS)
    return table.getvalue()


def _first(own: Sequence[Attempt], course: Course) -> dict[str, Attempt]:
    """The very first try at each question: what comes later was learned here."""
    found: dict[str, Attempt] = {}
    for one in counting(own, course.items):
        if one.nth == 1:
            found.setdefault(one.item, one)
    return found


def _item(item: AnyItem, firsts: Mapping[str, Mapping[str, Attempt]], second: set[tuple[str, str]]) -> ItemStatistics:
    own = {person: tries[item.id] for person, tries in firsts.items()}
    people = len(own)
    right = sum(one.right for one in own.values())
    from scipy.stats import binomtest  # noqa: PLC0415 - takes a second, and nobody else needs it

    interval = binomtest(right, people).proportion_ci(method="wilson")
    return ItemStatistics(
        item=item.id,
        version=item.version,
        people=people,
        facility=sum(one.score for one in own.values()) / people,
        right=right / people,
        low=float(interval.low),
        high=float(interval.high),
        second_try=sum((person, item.id) in second for person in own) / people,
        discrimination=_discrimination(item.id, firsts),
        options=tuple(_options(item, list(own.values()))),
        certainty=tuple(_certainty(list(own.values()))),
    )


def _discrimination(name: str, firsts: Mapping[str, Mapping[str, Attempt]]) -> float | None:
    pairs: list[tuple[float, float]] = []
    for tries in firsts.values():
        others = [one.score for item, one in tries.items() if item != name]
        if others:
            pairs.append((tries[name].score, sum(others) / len(others)))
    if len(pairs) < FEWEST_PEOPLE:
        return None
    try:
        return correlation([own for own, _ in pairs], [rest for _, rest in pairs])
    except StatisticsError:  # everybody has the same score
        return None


def _options(item: AnyItem, tries: Sequence[Attempt]) -> Iterator[OptionUse]:
    """Shares of the options; for a question with others than options there are none."""
    if isinstance(item, TrueFalse):
        said = {"true": item.right, "false": not item.right}
        chosen = Counter("true" if one.response is True else "false" for one in tries)
    elif isinstance(item, Single | Multiple):
        said = {option.id: option.right for option in item.options}
        chosen = Counter(
            name for one in tries for name in (one.response if isinstance(one.response, list) else [one.response])
        )
    else:
        return
    for name, right in said.items():
        yield OptionUse(name, right, chosen[name] / len(tries))


def _certainty(tries: Sequence[Attempt]) -> Iterator[CertaintyUse]:
    by: dict[str, list[Attempt]] = defaultdict(list)
    for one in tries:
        by[one.certainty or ""].append(one)
    for certainty in get_args(Certainty):
        own = by[certainty]
        if len(own) >= FEWEST_PEOPLE:
            yield CertaintyUse(certainty, len(own), sum(one.right for one in own) / len(own))
