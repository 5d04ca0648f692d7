"""A talk ready to be shown: the slides of a deck with their text as HTML, their sources, and what each step changes."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from dmer.content.basis import FROM_LEAST_SURE, basis_of
from dmer.content.claims import Evidence, Strength
from dmer.content.days import day_in_words
from dmer.content.library import Library
from dmer.content.references import Reference
from dmer.content.resources import Resource
from dmer.content.slides import Section, Slide
from dmer.content.terms import Register, in_register
from dmer.content.timeline_view import TimelineView
from dmer.deck.content import TalkContent
from dmer.deck.markdown import as_html

SOURCES_IN_FOOT = 5
"""More sources than this are counted at the foot of a slide, not named."""

REFERENCES_ON_A_SLIDE = 16


@dataclass(frozen=True)
class TalkBlock:
    """Text of a slide as HTML. `step` is the press with which it appears, `strength` that of its least sure claim."""

    html: str
    kind: str
    step: int
    side: str | None
    strength: Strength | None


@dataclass(frozen=True)
class TalkSlide:
    """One slide. `timelines` are the states of its timeline, one for each step: parameters of a link, and whether time
    runs. `alt` is plain text, not HTML. `strengths` go from the surest; `sources` are short names, and `more_sources`
    counts those left out.
    """

    id: str
    section: str
    title: str
    layout: str
    minutes: float
    steps: int = 0
    blocks: list[TalkBlock] = field(default_factory=list)
    figure: str | None = None
    alt: str | None = None
    timelines: list[dict[str, Any]] = field(default_factory=list)
    resources: list[dict[str, Any]] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    case: str | None = None
    strengths: list[Strength] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    more_sources: int = 0


@dataclass(frozen=True)
class Talk:
    """Everything a wall shows."""

    title: str
    minutes: float
    sections: list[dict[str, str]]
    slides: list[TalkSlide]

    def as_data(self) -> dict[str, Any]:
        """Plain data for dmer/player/deck.js."""
        return asdict(self)


def compose(title: str, parts: Sequence[str], content: TalkContent, register: Register, today: datetime.date) -> Talk:
    """The talk made of `parts` (ids of sections and slides). Raises KeyError for a part that does not exist."""
    library = content.library
    chosen = content.decks.slides_of(parts)
    references = library.evidence.behind(claim for _, slide in chosen for claim in slide.all_claims)

    def say(text: str) -> str:
        return in_register(text, register, content.terms)

    slides: list[TalkSlide] = []
    for section, slide in chosen:
        if slide.layout == "references":
            slides += _reference_slides(section, slide, references)
        else:
            slides.append(_slide(section, slide, library, say, today))
    sections = {section.id: section.title for section, _ in chosen}
    return Talk(
        title=title,
        minutes=sum(slide.minutes for _, slide in chosen),
        sections=[{"id": name, "title": said} for name, said in sections.items()],
        slides=slides,
    )


def _slide(
    section: Section, slide: Slide, library: Library, say: Callable[[str], str], today: datetime.date
) -> TalkSlide:
    evidence = library.evidence
    sources = evidence.behind(slide.all_claims)
    strengths = {evidence.claims[name].strength for name in slide.all_claims}
    return TalkSlide(
        id=slide.id,
        section=section.id,
        title=slide.title,
        layout=slide.layout,
        minutes=slide.minutes,
        steps=slide.steps,
        blocks=list(_blocks(slide, evidence, say)),
        figure=slide.figure,
        alt=None if slide.alt is None else say(slide.alt),
        timelines=list(_timelines(slide)),
        resources=[contact_of(library.resources.entries[name], say, today) for name in slide.resources],
        case=slide.case,
        strengths=[strength for strength in reversed(FROM_LEAST_SURE) if strength in strengths],
        sources=[source.short for source in sources[:SOURCES_IN_FOOT]],
        more_sources=max(0, len(sources) - SOURCES_IN_FOOT),
    )


def _blocks(slide: Slide, evidence: Evidence, say: Callable[[str], str]) -> Iterator[TalkBlock]:
    step = 0
    for block in slide.body:
        step += block.step
        claims = [evidence.claims[name] for name in block.claims]
        strength = basis_of(claims).strength if claims else None
        yield TalkBlock(as_html(say(block.text)), block.kind, step, block.side, strength)


def _timelines(slide: Slide) -> Iterator[dict[str, Any]]:
    """The state of the slide's timeline at its first look and after each press: later ones change earlier ones."""
    if slide.timeline is None:
        return
    parameters = slide.timeline.as_parameters()
    state = {"parameters": parameters, "play": slide.timeline.play}
    for block in slide.body:
        if block.step:
            yield state
            state = {**state, "play": False}
        if block.timeline:
            state = _moved(state, block.timeline)
    yield state


def _moved(state: dict[str, Any], change: TimelineView) -> dict[str, Any]:
    return {"parameters": {**state["parameters"], **change.as_parameters()}, "play": change.play}


def contact_of(resource: Resource, say: Callable[[str], str], today: datetime.date) -> dict[str, Any]:
    """How to reach a resource, and whether its details were checked long ago."""
    return {
        "name": resource.name,
        "region": resource.region,
        "what": as_html(say(resource.what)),
        "phone": resource.phone,
        "text": resource.text,
        "url": resource.url,
        "checked": day_in_words(resource.checked) if resource.checked else None,
        "overdue": resource.overdue(today),
    }


def _reference_slides(section: Section, slide: Slide, references: Sequence[Reference]) -> Iterator[TalkSlide]:
    """As many slides as the references need; those after the first take no minutes of their own."""
    ordered = sorted(references, key=lambda reference: reference.short.casefold())
    for start in range(0, max(1, len(ordered)), REFERENCES_ON_A_SLIDE):
        page = start // REFERENCES_ON_A_SLIDE + 1
        yield TalkSlide(
            id=slide.id if page == 1 else f"{slide.id}-{page}",
            section=section.id,
            title=slide.title,
            layout=slide.layout,
            minutes=slide.minutes if page == 1 else 0.0,
            references=[cited_in_short(one) for one in ordered[start : start + REFERENCES_ON_A_SLIDE]],
        )


def cited_in_short(reference: Reference) -> str:
    """Who, when, what and where in one line, such as "Cox 2010. A case of … Journal of …"."""
    title = "" if reference.title.casefold() in reference.short.casefold() else reference.title
    parts = (reference.short, title, reference.journal)
    return " ".join(part if part.endswith(("?", "!", ".")) else f"{part}." for part in parts if part)
