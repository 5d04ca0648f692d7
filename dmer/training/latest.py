"""What a record says about each question as it is now: tries at other versions of it no longer count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dmer.content.item_kinds import AnyItem
from dmer.training.attempt import Attempt


def counting(attempts: Iterable[Attempt], items: Mapping[str, AnyItem]) -> list[Attempt]:
    """The tries at questions that exist, in the version that they have now, in the order of time."""
    known = [one for one in attempts if one.item in items and one.version == items[one.item].version]
    return sorted(known, key=lambda one: (one.at, one.id))


def first_tries(attempts: Iterable[Attempt], items: Mapping[str, AnyItem]) -> dict[str, list[Attempt]]:
    """The first tries of each sitting, by question: what somebody knew before the hint."""
    found: dict[str, list[Attempt]] = {}
    for one in counting(attempts, items):
        if one.nth == 1:
            found.setdefault(one.item, []).append(one)
    return found


def sitting_scores(attempts: Iterable[Attempt], items: Mapping[str, AnyItem], where: str) -> dict[str, float]:
    """The score of each question in a test; the first answer counts."""
    scores: dict[str, float] = {}
    for one in counting(attempts, items):
        if one.where == where:
            scores.setdefault(one.item, one.score)
    return scores
