"""The decision aid: a result from any answers, every "what if", and the audit of all combinations."""

from __future__ import annotations

import datetime
import json
import random
from collections.abc import Sequence

from benchmarks.report import Verdict, print_table
from benchmarks.server import ROOT
from benchmarks.spread import Spread, milliseconds
from dmer.content.decision import Decision, load_decision
from dmer.content.library import load_library
from dmer.decision.audit import audit
from dmer.decision.change import WhatIfs
from dmer.decision.conditions import Answers
from dmer.decision.possible import possible_answers
from dmer.decision.result import assess
from dmer.routes.decision import decision_content, told_by

RESULTS = 400
WHAT_IFS = 200
AUDITS = 3
WARM_UP = 20

BAR_MILLISECONDS = 5.0
BAR_WHOLE_MILLISECONDS = 10.0
BAR_AUDIT_SECONDS = 60.0


def measure() -> list[Verdict]:
    """Measure, print, and judge."""
    tables = load_decision(ROOT, load_library(ROOT))
    draw = random.Random(1)
    sets = [_some_answers(tables, draw) for _ in range(RESULTS)]
    for answers in sets[:WARM_UP]:
        assess(answers, tables)
    what_ifs = WhatIfs(tables)
    result = Spread.of([milliseconds(lambda answers=answers: assess(answers, tables)) for answers in sets])
    others = Spread.of([milliseconds(lambda answers=answers: what_ifs.of(answers)) for answers in sets[:WHAT_IFS]])
    proof = Spread.of([milliseconds(lambda: audit(tables, datetime.date.today())) for _ in range(AUDITS)])
    whole = _whole_answers(sets)
    kinds = (
        ("a result", result),
        ("every what if", others),
        ("the whole answer to a page", whole),
        ("the audit", proof),
    )
    rows = [[name, f"{one.median:.1f}", f"{one.p95:.1f}", str(one.count)] for name, one in kinds]
    print_table("The decision aid", ["", "median ms", "p95 ms", "times"], rows, ["Answers are drawn at random."])
    return [
        Verdict(
            "a result of the decision aid",
            f"{result.median:.1f} ms",
            "",
            None,
            f"≤ {BAR_MILLISECONDS:.0f} ms",
            result.median <= BAR_MILLISECONDS,
        ),
        Verdict(
            "the decision aid's whole answer to a page",
            f"{whole.median:.1f} ms",
            "",
            None,
            f"≤ {BAR_WHOLE_MILLISECONDS:.0f} ms",
            whole.median <= BAR_WHOLE_MILLISECONDS,
        ),
        Verdict(
            "the audit of the decision tables",
            f"{proof.median / 1e3:.1f} s",
            "",
            None,
            f"≤ {BAR_AUDIT_SECONDS:.0f} s",
            proof.median <= 1e3 * BAR_AUDIT_SECONDS,
        ),
    ]


def _whole_answers(sets: Sequence[Answers]) -> Spread:
    """What the route makes of a body: red flags to near misses, with words and sources, as JSON."""
    content, _ = decision_content.current()
    assert content
    told = told_by(content, "breastfeeding", datetime.date.today())
    given = [json.loads(json.dumps(answers)) for answers in sets]
    for answers in given[:WARM_UP]:
        told.result(answers)
    return Spread.of([milliseconds(lambda answers=answers: told.result(answers)) for answers in given[:WHAT_IFS]])


def _some_answers(tables: Decision, draw: random.Random) -> Answers:
    drawn = {name: draw.choice(possible_answers(question)) for name, question in tables.questions.items()}
    return {name: answer for name, answer in drawn.items() if answer is not None}
