"""Resources on their page: where to find help and information, with what is known about each entry."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

import streamlit as st

from dmer.content.library import Library
from dmer.content.resources import Resource
from dmer.content.resources_page_words import ResourcesPageWords
from dmer.ui.cited import reference_link
from dmer.ui.markdown import link, plain, small

LINKED = "resource"
"""The name in the address of a resource that a link asks for: it stands first."""


def chosen_resources(library: Library, words: ResourcesPageWords) -> Sequence[Resource]:
    """The resources that fit the filters, one that a link asks for first."""
    asked = st.query_params.get(LINKED, "")
    if asked and asked not in library.resources.entries:
        st.info(words.unknown.format(resource=plain(asked[:60])))
    entries = list(library.resources.entries.values())
    kinds = [kind for kind in words.kinds if any(entry.kind == kind for entry in entries)]
    regions = sorted({entry.region for entry in entries} - set(words.everywhere))
    left, right = st.columns(2)
    kind = left.selectbox(
        words.kind,
        kinds,
        index=None,
        key="kind",
        format_func=lambda name: words.kinds[name],
        placeholder=words.any_kind,
        bind="query-params",
    )
    region = right.selectbox(
        words.country, regions, index=None, key="country", placeholder=words.any_country, bind="query-params"
    )
    near = {region, *words.everywhere}
    shown = [entry for entry in entries if kind in (None, entry.kind) and (region is None or entry.region in near)]
    order = list(words.kinds)
    return sorted(shown, key=lambda entry: (entry.id != asked, order.index(entry.kind)))


def show_resource(
    resource: Resource, library: Library, words: ResourcesPageWords, say: Callable[[str], str], today: datetime.date
) -> None:
    """One entry: what it is, how to reach it, when that was checked, and what to be careful about."""
    with st.container(border=True):
        kind = plain(words.kinds[resource.kind])
        st.markdown(f"**{plain(resource.name)}**  \n{kind} · {plain(resource.region)}")
        st.markdown(plain(say(resource.what)))
        reach = [
            words.phone.format(phone=f"**{plain(resource.phone)}**") if resource.phone else "",
            words.text.format(text=f"**{plain(resource.text)}**") if resource.text else "",
            words.website.format(url=link(resource.url, resource.url)) if resource.url else "",
            words.hours.format(hours=plain(resource.hours)) if resource.hours else "",
            words.languages.format(languages=plain(", ".join(resource.languages))) if resource.languages else "",
        ]
        contact = resource.phone or resource.text or resource.url
        st.markdown("  \n".join(filter(None, [*reach, "" if contact else plain(words.no_contact)])))
        if resource.kind == "regional example":
            st.info(plain(words.example_help))
        mark = "⚠️ " if resource.overdue(today) else ""
        notes = [
            mark + plain(words.check_said(resource, today)),
            words.caution.format(caution=plain(resource.caution)) if resource.caution else "",
            words.sources.format(
                sources=", ".join(reference_link(library.evidence.references[one]) for one in resource.references)
            ),
        ]
        st.markdown(small(*notes))
