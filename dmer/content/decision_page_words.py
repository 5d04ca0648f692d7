"""Words of the decision aid's page and of its one-page sheet."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from pydantic import Field

from dmer.content.decision_page_parts import (
    AuditWords,
    BasisWords,
    BottomWords,
    CareWords,
    ChangeWords,
    FlagWords,
    MapWords,
    NewsWords,
    PartWords,
    PatternWords,
    SayWords,
    SceneWords,
    SeverityWords,
    StatusWords,
    VersionWords,
    WhyWords,
)
from dmer.content.entries import Entry, read_one
from dmer.content.evidence_page_words import EvidencePageWords
from dmer.content.sentences import Count, Text, filled_with

DECISION_PAGE_FILE = "content/pages/decision.yaml"


class StartWords(Entry):
    """Before anything is answered: what this is and is not, and cases to try it with."""

    title: Text
    what: Text
    points: Annotated[list[Text], Field(min_length=1)]
    cases: Text
    all_cases: Text


class InterviewWords(Entry):
    """Words around the questions."""

    progress: Annotated[str, filled_with("answered", "asked")]
    whole: Text
    one_by_one: Text
    next: Text
    skip: Text
    back: Text
    given: Count
    line: Annotated[str, filled_with("what")]
    change: Text
    change_what: Annotated[str, filled_with("what")]
    end: Text
    all_answered: Text
    some_open: Text


class QuestionWords(Entry):
    """Words in each question."""

    why: Text
    not_known: Text
    take_back: Text
    range: Annotated[str, filled_with("lowest", "highest")]
    wrong_number: Annotated[str, filled_with("lowest", "highest")]


class ToolWords(Entry):
    """What can be done with all answers together."""

    label: Text
    clear: Text
    cleared: Text
    undo: Text
    link: Text
    copied: Text
    not_copied: Text
    sheet: Text
    close: Text


class TroubleWords(Entry):
    """What is said while the server does not answer."""

    stale: Text
    waiting: Text
    unreachable: Text


class AidWords(Entry):
    """Everything said by the decision aid in the browser, beside its tables."""

    label: Text
    result: Text
    refused: Text
    start: StartWords
    interview: InterviewWords
    question: QuestionWords
    tools: ToolWords
    trouble: TroubleWords
    bottom: BottomWords
    flags: FlagWords
    status: StatusWords
    news: NewsWords
    parts: PartWords
    pattern: PatternWords
    severity: SeverityWords
    care: CareWords
    say: SayWords
    timeline: SceneWords
    change: ChangeWords
    why: WhyWords
    versions: VersionWords
    audit: AuditWords
    basis: BasisWords
    map: MapWords


class SheetWords(Entry):
    """Words on the one-page sheet."""

    title: Text
    heading: Text
    date: Annotated[str, filled_with("date")]
    print: Text
    back: Text
    empty: Text
    trouble: Text
    no_script: Text
    flag: Annotated[str, filled_with("urgency")]
    heard: Text
    follows: Text
    urgency: Text
    severity: Text
    plan: Text
    say: Text
    ours: Text
    versions: Annotated[str, filled_with("tables")]
    version: Annotated[str, filled_with("title", "version", "reviewed")]
    overdue: Annotated[str, filled_with("title", "version", "reviewed")]
    sources: Annotated[str, filled_with("sources")]
    private: Text


class DecisionPageWords(Entry):
    """Everything said on the decision aid's page and on its sheet."""

    title: Text
    intro: Text
    aid: AidWords
    sheet: SheetWords

    def for_browser(self, evidence: EvidencePageWords) -> dict[str, Any]:
        """The words that the browser's part needs; the kinds of evidence are called as on the Evidence page."""
        return {**self.aid.model_dump(), "sheet": self.sheet.model_dump(), "levels": dict(evidence.claims.levels)}


def load_decision_page_words(root: Path) -> DecisionPageWords:
    """Read content/pages/decision.yaml. Raises ContentError with every problem of the file."""
    return read_one(root / DECISION_PAGE_FILE, root, DecisionPageWords)[0]
