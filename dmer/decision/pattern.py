"""How a pattern fits, worked out the same way for all, without counting or weighing.

It does not fit where a feature that rules it out is there, or an essential one is not. It is not known while an
essential one is not known. Otherwise it fits, or partly where something speaks against it.
"""

from __future__ import annotations

from collections.abc import Mapping

from dmer.content.conditions import Fit
from dmer.content.decision_rows import Pattern, Role
from dmer.decision.conditions import TRUE, Facts, Truth

COUNTING: tuple[Role, ...] = ("essential", "against", "rules_out")
"""The roles on which a fit depends; the others are told beside it."""


def fit_truths(pattern: Pattern, features: Mapping[str, Truth], facts: Facts[Truth]) -> Mapping[Fit, Truth]:
    """For each fit, whether it is this one; exactly one is true. `features` are truths by the ids of features."""
    essential = facts.least([features[feature.id] for feature in pattern.having("essential")])
    against = facts.most([facts.stands(features[feature.id]) for feature in pattern.having("against")])
    ruled_out = facts.most([facts.stands(features[feature.id]) for feature in pattern.having("rules_out")])
    there, missing = facts.stands(essential), facts.stands(TRUE - essential)
    does_not_fit = facts.most([ruled_out, missing])
    possible = TRUE - does_not_fit
    return {
        "fits": facts.least([possible, there, TRUE - against]),
        "partly": facts.least([possible, there, against]),
        "does_not_fit": does_not_fit,
        "not_known": facts.least([possible, TRUE - there]),
    }
