"""The check of the audit that nothing stands in the tables in vain: every row, name, advice and picture is reached."""

from __future__ import annotations

from dmer.content.conditions import Condition, FitIs, Named, question_of
from dmer.content.decision import Decision
from dmer.decision.conditions import TRUE, evaluate
from dmer.decision.grid import depends_on
from dmer.decision.joint import Joint
from dmer.decision.proofs import Finding
from dmer.decision.rules import rules_of
from dmer.decision.scenes import scene_truths


def every_row_is_reached(tables: Decision) -> Finding:
    """Each rule and each named condition is true for some answers; each pattern fits some and does not fit others."""
    conditions: list[tuple[str, Condition]] = [
        *((f"the row {rule.id!r}", rule.when) for rule in rules_of(tables) if rule.when),
        *((f"the name {name!r}", Named(named=name)) for name in tables.named),
    ]
    conditions += [(f"the words {row.id!r}", row.when) for row in tables.word_table.rows]
    for name, pattern in tables.patterns.items():
        conditions += [(f"the advice {one.text!r} of {name!r}", one.when) for one in pattern.next if one.when]
        fits = ("fits", "does_not_fit", *(("partly",) if pattern.having("against") else ()))
        conditions += [(f"{name!r} as {fit!r}", FitIs(pattern=name, fit=(fit,))) for fit in fits]
    found = Finding(0, 0)
    for what, condition in conditions:
        joint = Joint(tables, condition)
        reached = bool((evaluate(condition, joint) == TRUE).any())
        found += Finding(joint.answers, joint.size, () if reached else (f"no answers bring about {what}",))
    found += _every_scene_is_reached(tables)
    return found + Finding(0, 0, tuple(f"no rule reads the question {name!r}" for name in _unread(tables)))


def _every_scene_is_reached(tables: Decision) -> Finding:
    """Each scene is the first that is true for some answers."""
    joint = Joint(tables, *(row.when for row in tables.scene_table.rows))
    failures = [
        f"no answers bring about the scene {row.id!r}, because those above it take all"
        for row, truth in scene_truths(tables, joint)
        if not (truth == TRUE).any()
    ]
    return Finding(joint.answers, joint.size, tuple(failures))


def _unread(tables: Decision) -> list[str]:
    read = {question_of(leaf) for rule in rules_of(tables) if rule.when for leaf in depends_on(rule.when, tables)}
    return [name for name in tables.questions if name not in read]
