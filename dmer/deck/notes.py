"""What only the presenter sees of a talk: notes to each slide, and each statement with its sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from dmer.content.claims import Evidence
from dmer.content.terms import Register, in_register
from dmer.deck.content import TalkContent
from dmer.deck.markdown import as_html


@dataclass(frozen=True)
class SlideNotes:
    """Notes to one slide as HTML, and the claims that the slide rests on."""

    say: list[str]
    ask: str | None
    objection: str | None
    answer: str | None
    claims: list[dict[str, str]]

    def as_data(self) -> dict[str, Any]:
        """Plain data for dmer/player/notes.js."""
        return asdict(self)


def compose_notes(parts: Sequence[str], content: TalkContent, register: Register) -> dict[str, SlideNotes]:
    """The notes by slide id for a talk made of `parts`. Raises KeyError for a part that does not exist."""

    def said(text: str) -> str:
        return as_html(in_register(text, register, content.terms))

    return {
        slide.id: SlideNotes(
            say=[said(text) for text in slide.notes.say],
            ask=slide.notes.ask and said(slide.notes.ask),
            objection=slide.notes.objection and said(slide.notes.objection),
            answer=slide.notes.answer and said(slide.notes.answer),
            claims=[_in_full(name, content.library.evidence) for name in slide.all_claims],
        )
        for _, slide in content.decks.slides_of(parts)
    }


def _in_full(name: str, evidence: Evidence) -> dict[str, str]:
    claim = evidence.claims[name]
    return {
        "id": claim.id,
        "statement": claim.statement,
        "strength": claim.strength,
        "caution": claim.caution,
        "sources": ", ".join(source.short for source in evidence.sources_of(claim)),
    }
