"""For educators: what the course holds, how to teach with it, how its questions do, and what goes to other systems."""

from functools import partial

import streamlit as st

from dmer.content.days import day_in_words
from dmer.content.terms import in_register
from dmer.routes.training import training_content
from dmer.routes.training_data import training_words
from dmer.ui.course import counted_course, kinds_table
from dmer.ui.markdown import plain
from dmer.ui.page_content import educators_page_words, good
from dmer.ui.training import show_statistics
from dmer.ui.wording import register_choice

words = good(educators_page_words)
content = good(training_content)
training = good(training_words)

if words:
    st.title(words.title)
    st.markdown(plain(words.intro))
if words and content:
    register = register_choice()
    say = partial(in_register, register=register, terms=content.terms)
    holds = words.holds
    st.header(holds.heading)
    st.markdown(plain(counted_course(content.course, holds)))
    for module in content.course.modules:
        fields = {"number": module.number, "title": module.title, "minutes": f"{module.minutes:g}"}
        with st.expander(plain(holds.module.format(**fields))):
            st.markdown(plain(say(module.about)))
            st.markdown("\n".join(f"- {plain(say(objective.text))}" for objective in module.objectives))
            reviewed = day_in_words(module.reviewed)
            st.markdown(plain(holds.reviewed.format(date=reviewed)))
    st.subheader(holds.kinds)
    st.table(kinds_table(content.course, holds))
if words:
    st.header(words.seminar.heading)
    st.markdown("\n".join(f"- {step}" for step in words.seminar.steps))
if words and content and training:
    st.header(words.statistics.heading)
    st.markdown(plain(words.statistics.help))
    show_statistics(words.statistics, words.holds.kind, training, content, register)
if words:
    st.header(words.systems.heading)
    for text in words.systems.texts:
        st.markdown(text)
