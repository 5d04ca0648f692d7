"""The pages run without an error and say what they should."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(path.name for path in (ROOT / "pages").glob("*.py") if path.name != "navigation.py")


def run(page: str) -> AppTest:
    """The app at one of its pages."""
    app = AppTest.from_file(str(ROOT / "pages" / "navigation.py"), default_timeout=30)
    app.run()
    return app.switch_page(page).run()


@pytest.mark.parametrize("page", PAGES)
def test_every_page_runs_clean(page: str) -> None:
    app = run(page)
    assert not app.exception
    assert not app.warning
    assert not app.error
    assert len(app.title) == 1


def test_home_says_what_this_is_and_that_it_is_not_care() -> None:
    app = run("home.py")
    shown = " ".join(block.value for block in app.markdown)
    assert "dysphoric milk ejection reflex" in shown
    assert "said letter by letter" in shown
    assert "not a device for anyone's care" in shown
    assert re.search(r"last reviewed \w+ \d+, \d{4}", " ".join(caption.value for caption in app.caption))


TABS = ("What you are looking at", "Equations and parameters", "Model against literature", "Limits")


def at_tab(name: str) -> AppTest:
    """The timeline page with one of its tabs open."""
    app = run("timeline.py")
    assert tuple(tab.label for tab in app.tabs) == TABS
    app.session_state["about-the-timeline"] = name
    return app.run()


def test_the_first_tab_explains_the_picture() -> None:
    app = run("timeline.py")
    assert any("every panel" in block.value for block in app.markdown)
    assert not app.table, "only the tab on show is made"


def test_a_tab_holds_the_equations_and_every_parameter() -> None:
    app = at_tab("Equations and parameters")
    assert any("\\dot D_A" in block.value for block in app.markdown)
    [parameters] = [table.value for table in app.table]
    assert "t_half_O" in parameters.index
    assert "Fabian et al. 1969 (ot_thalf_bolus)" in set(parameters["Rests on"])


def test_a_tab_holds_the_model_against_the_literature() -> None:
    app = at_tab("Model against literature")
    [literature] = [table.value for table in app.table]
    assert "misses" not in set(literature["Verdict"])
    assert "off, but within the accepted range" in set(literature["Verdict"])
    assert any("findings hold" in block.value for block in app.markdown)


def test_a_tab_holds_the_limits() -> None:
    assert any("has not been measured during breastfeeding" in block.value for block in at_tab("Limits").markdown)


def test_pages_are_short_and_only_arrange() -> None:
    for path in (ROOT / "pages").glob("*.py"):
        lines = path.read_text(encoding="utf-8").splitlines()
        assert len(lines) < 80, path
        assert not any(line.startswith(("def ", "class ")) for line in lines), path


def shown(app: AppTest) -> str:
    """Everything written on the page, without the marks of formatting."""
    blocks = [*app.markdown, *app.info, *app.subheader, *app.header, *app.title]
    return re.sub(r"\\(?=[^\w\s])", "", "\n".join(block.value for block in blocks))


def opened(page: str, **query: str) -> AppTest:
    """The app at a page, with an address that says more."""
    app = AppTest.from_file(str(ROOT / "pages" / "navigation.py"), default_timeout=30)
    app.run()
    app.switch_page(page)
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


def test_history_tells_the_story_with_sources_under_each_section() -> None:
    page = shown(run("history.py"))
    assert page.count("Sources: ") == 7
    assert "forum post of June 2004" in page
    assert "(historical: " in page


def test_evidence_lists_claims_a_few_at_a_time() -> None:
    app = run("evidence.py")
    assert "273 claims" in shown(app)
    assert len(app.expander) == 21
    app.button(key="more_claims").click().run()
    assert len(app.expander) == 41
    app.selectbox(key="strength").select("speculative").run()
    assert len(app.expander) == 21, "another choice begins anew"


def test_claims_are_found_by_a_misspelling_and_by_filters() -> None:
    app = run("evidence.py")
    app.text_input(key="q").input("oxitocin").run()
    assert "oxytocin" in shown(app).lower()
    app.selectbox(key="topic").select("mechanism").run()
    app.selectbox(key="strength").select("speculative").run()
    labels = [line for line in shown(app).splitlines() if "claim=mech-" in line]
    assert labels
    assert all("**Speculative**" in line for line in labels)
    app.text_input(key="q").input("xyzzy").run()
    assert "No claim fits." in shown(app)


def test_a_claim_from_a_link_stands_alone() -> None:
    app = opened("evidence.py", claim="cns-06")
    page = shown(app)
    assert "One claim, from a link." in page
    assert "Our synthesis, needs clinical sign-off." in page
    assert len([box for box in app.expander if box.label == "Sources in full"]) == 1
    assert "[All claims](</evidence>)" in page


def test_a_claim_shows_what_the_source_documents_say_and_what_we_found() -> None:
    page = shown(opened("evidence.py", claim="hist-03"))
    assert "A source document says (A30): " in page
    assert "We found that it needs refining." in page


def test_a_reference_from_a_link_stands_alone_with_what_cites_it() -> None:
    page = shown(opened("evidence.py", reference="cox2010"))
    assert "How much was read: " in page
    assert "claim=hist-07" in page


def test_a_term_from_a_link_stands_alone_and_its_links_lead_on() -> None:
    page = shown(opened("glossary.py", term="oxytocin"))
    assert "One term, from a link." in page
    assert "Said: ok-si-TOE-sin" in page
    assert "claim=mech-05" in page
    assert "term=pulse" in page
    assert "prolactin" not in page


def test_the_glossary_runs_from_a_to_z_and_is_filtered() -> None:
    app = run("glossary.py")
    terms = re.findall(r"\*\*\[(.+?)\]", shown(app))
    assert terms == sorted(terms, key=str.casefold)
    assert len(terms) == 57
    app.text_input(key="find").input("prolactn").run()
    assert re.findall(r"\*\*\[(.+?)\]", shown(app))[0] == "prolactin"


def test_the_wording_setting_changes_general_words_on_every_page() -> None:
    app = run("glossary.py")
    assert "a full breast or" in shown(app)
    app.radio(key="words").set_value("chestfeeding").run()
    assert "a full breast or chest or" in shown(app)
    app.switch_page("history.py").run()
    assert "at the breast or chest, most of them" in shown(app)


def test_the_wording_setting_is_taken_from_the_address() -> None:
    assert "a full breast or chest or" in shown(opened("glossary.py", words="chestfeeding"))
    assert "a full breast or the" in shown(opened("glossary.py", words="nonsense"))


def test_resources_begin_with_what_to_do_in_an_emergency() -> None:
    app = run("resources.py")
    assert "call your local emergency number now" in app.info[0].value
    page = shown(app)
    assert page.count("Not yet checked.") == 18
    assert "Listed in a source document" in page
    assert "@" not in page


def test_resources_are_filtered_by_kind_and_country() -> None:
    app = run("resources.py")
    app.selectbox(key="country").select("Australia").run()
    page = shown(app)
    assert "PANDA, Perinatal" in page
    assert "988" not in page
    assert "D-MER.org" in page, "what is international stays"
    assert "call your local emergency number now" in app.info[0].value


HOSTILE = ["", "nothing", "<script>alert(1)</script>", "a" * 5000, "\\", "[x](y)", "{breast}", "../../app.py", "🤱"]


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("page", ["evidence.py", "glossary.py", "resources.py", "history.py"])
def test_no_address_breaks_a_page(page: str, value: str) -> None:
    names = "claim reference term resource q find topic strength level source part words kind country reference_search"
    app = opened(page, **dict.fromkeys(names.split(), value))
    assert not app.exception
    assert len(app.title) == 1


def test_no_page_names_the_source_documents_by_their_nickname() -> None:
    for page in PAGES:
        text = re.sub(r"\S*(=|/)\S*", "", shown(run(page)))
        assert not re.search(r"\bseed", text.lower()), page
