"""Claims on the evidence page: one with everything that belongs to it, and the list with search and filters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import streamlit as st

from dmer.content.claims import TOPICS, Claim
from dmer.content.derived import Derived
from dmer.content.evidence_page_words import ClaimWords, EvidencePageWords
from dmer.content.library import Library
from dmer.content.references import Reference
from dmer.content.search import Index
from dmer.content.search_items import claim_items
from dmer.ui.cited import reference_link
from dmer.ui.few import few
from dmer.ui.markdown import link, place, plain, small
from dmer.ui.references import reference_in_full

_index: Derived[Library, Index] = Derived(lambda library: Index(claim_items(library)))


def show_claim(claim: Claim, library: Library, words: EvidencePageWords) -> None:
    """One claim: the statement, how firmly it can be taught, its sources, and what to be careful about."""
    said = words.claims
    strength, level = said.strengths[claim.strength], said.levels[claim.evidence_level]
    label = said.strength_label.format(strength=f"**{plain(strength)}**", level=plain(level))
    sources = library.evidence.sources_of(claim)
    with st.container(border=True):
        st.markdown(f"**{plain(claim.statement)}**")
        topic = plain(claim.topic.replace("-", " "))
        lines = [f"{label} · {topic} · {link(claim.id, place('evidence', claim=claim.id))}"]
        lines.append(said.sources.format(sources=", ".join(reference_link(source) for source in sources)))
        for statement in claim.seed_statements:
            name, _, text = statement.partition(": ")
            verdict = said.verdicts[claim.seed_verdict] if claim.seed_verdict else ""
            lines.append(f"{said.statement.format(id=name, text=plain(text))} {verdict}")
        if claim.seed_note:
            lines.append(plain(claim.seed_note))
        if claim.caution:
            lines.append(said.caution.format(caution=plain(claim.caution)))
        st.markdown(small(*lines))
        if claim.project_inference:
            st.info(plain(said.synthesis))
        with st.expander(said.full, key=f"full_{claim.id}"):
            for source in sources:
                st.markdown(reference_in_full(source, words.references))


def explain_strength(words: ClaimWords) -> None:
    """What the words for strength and kinds of evidence mean, under a disclosure."""
    with st.expander(words.help):
        meanings = [f"- **{words.strengths[name]}**: {plain(text)}" for name, text in words.strength_meanings.items()]
        st.markdown("\n".join([plain(words.help_intro), "", *meanings, "", plain(words.level_intro)]))


def claim_list(library: Library, words: EvidencePageWords) -> None:
    """The claims that fit what is typed and chosen, some at a time."""
    said = words.claims
    explain_strength(said)
    typed = st.text_input(said.search, key="q", type="search", live=True, max_chars=80, bind="query-params")
    chosen = _filters(library, said)
    found = [claim for claim in _searched(typed, library) if _fits(claim, chosen)]
    st.markdown(said.found.said(len(found)) if found else said.none)
    for claim in few(found, "claims", (typed, chosen), words.more):
        show_claim(claim, library, words)


Chosen = tuple[str | None, str | None, str | None, str | None]


def _filters(library: Library, said: ClaimWords) -> Chosen:
    """Topic, strength, kind of evidence and source, each None for all."""
    cited = {
        source.id: source for claim in library.evidence.claims.values() for source in library.evidence.sources_of(claim)
    }
    sources = sorted(cited, key=lambda name: cited[name].short.casefold())
    offered: dict[str, tuple[str, Mapping[str, str]]] = {
        "topic": (said.topic, {topic: topic.replace("-", " ") for topic in TOPICS}),
        "strength": (said.strength, {str(name): text for name, text in said.strengths.items()}),
        "level": (said.level, {str(name): text for name, text in said.levels.items()}),
        "source": (said.source, {name: named_apart(cited[name], cited.values()) for name in sources}),
    }
    topic, strength, level, source = (
        column.selectbox(
            label,
            list(shown),
            index=None,
            key=key,
            format_func=shown.__getitem__,
            placeholder=said.any,
            bind="query-params",
        )
        for column, (key, (label, shown)) in zip(st.columns(4), offered.items(), strict=True)
    )
    return topic, strength, level, source


def named_apart(reference: Reference, others: Iterable[Reference]) -> str:
    """Its short name, with its title where another reference has the same."""
    twins = [other for other in others if other.short == reference.short]
    return reference.short if len(twins) == 1 else f"{reference.short}, {reference.title}"


def _searched(typed: str | None, library: Library) -> Sequence[Claim]:
    claims = library.evidence.claims
    if not typed or not typed.strip():
        return tuple(claims.values())
    return [claims[item.id] for item in _index.of(library).search(typed, len(claims))]


def _fits(claim: Claim, chosen: Chosen) -> bool:
    topic, strength, level, source = chosen
    return (
        topic in (None, claim.topic)
        and strength in (None, claim.strength)
        and level in (None, claim.evidence_level)
        and (source is None or source in claim.sources)
    )
