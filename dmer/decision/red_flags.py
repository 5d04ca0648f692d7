"""Red flags: all whose condition is true stand, and the highest urgency among them counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dmer.content.conditions import ANY_FLAG, HARD_STOP, FlagLevel, FlagStands, Urgency, UrgencyIs
from dmer.content.decision import Decision
from dmer.content.decision_rows import URGENCIES, RedFlag
from dmer.decision.conditions import TRUE, Facts, Truth


def asked_flags(leaf: FlagStands | UrgencyIs, tables: Decision) -> tuple[str, ...]:
    """The ids of the red flags that a leaf depends on."""
    if isinstance(leaf, UrgencyIs) or leaf.red_flag == ANY_FLAG:
        return tuple(tables.flags)
    if leaf.red_flag == HARD_STOP:
        return tuple(flag.id for flag in tables.flags.values() if flag.hard_stop)
    return (leaf.red_flag,)


def flag_truth(
    leaf: FlagStands | UrgencyIs, standing: Mapping[str, Truth], tables: Decision, facts: Facts[Truth]
) -> Truth:
    """Whether a leaf about red flags holds; `standing` says by id which stand."""
    if isinstance(leaf, UrgencyIs):
        return facts.most([_level(level, standing, tables, facts) for level in leaf.urgency])
    return facts.most([standing[name] for name in asked_flags(leaf, tables)])


def _level(level: FlagLevel, standing: Mapping[str, Truth], tables: Decision, facts: Facts[Truth]) -> Truth:
    """Whether the highest urgency of the standing flags is this one."""
    here = [standing[flag.id] for flag in tables.flags.values() if flag.urgency == level]
    above = [standing[flag.id] for flag in tables.flags.values() if _rank(flag.urgency) > _rank(level)]
    nothing_above = TRUE - facts.most(above)
    return nothing_above if level == "none" else facts.least([facts.most(here), nothing_above])


def highest(flags: Iterable[RedFlag]) -> Urgency:
    """The highest urgency of these flags; none without any."""
    return max((flag.urgency for flag in flags), key=_rank, default="none")


def _rank(urgency: Urgency) -> int:
    return URGENCIES.index(urgency)
