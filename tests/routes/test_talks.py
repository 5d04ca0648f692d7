"""The route that gives talks to the deck."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dmer.content.deck_words import load_deck_words
from dmer.content.decks import Deck
from dmer.content.last_good import LastGood
from dmer.deck.content import TalkContent, load_talk_content
from dmer.routes import talks
from dmer.routes.talks import MOST_PARTS, talk_routes
from tests.content.editor import ROOT, Editor

ADDRESS = "/player/data/talk.json"
DECKS = load_talk_content(ROOT).decks


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Starlette(routes=talk_routes))


@pytest.mark.parametrize("deck", DECKS.decks.values(), ids=lambda deck: deck.id)
def test_every_deck_comes_as_a_talk(deck: Deck, client: TestClient) -> None:
    talk = client.get(ADDRESS, params={"deck": deck.id}).json()
    assert (talk["title"], talk["minutes"]) == (deck.title, deck.minutes)
    assert [slide["id"] for slide in talk["slides"] if slide["minutes"]] == [
        slide.id for _, slide in DECKS.slides_of(deck.parts)
    ]
    assert all("notes" not in slide for slide in talk["slides"])


def test_a_talk_of_ones_own_has_the_parts_and_the_title_that_were_asked_for(client: TestClient) -> None:
    asked = {"parts": "red-flags,talk-title", "title": "For our ward"}
    talk = client.get(ADDRESS, params=asked).json()
    assert talk["title"] == "For our ward"
    assert [section["id"] for section in talk["sections"]] == ["red-flags", "why"]
    assert talk["slides"][-1]["id"] == "talk-title"


@pytest.mark.parametrize(
    ("register", "said"),
    [("breastfeeding", "support breastfeeding parents"), ("chestfeeding", "support breast/chestfeeding parents")],
)
def test_a_talk_has_the_words_that_were_asked_for(register: str, said: str, client: TestClient) -> None:
    assert said in client.get(ADDRESS, params={"parts": "talk-title", "register": register}).text


def test_other_words_are_the_usual_ones(client: TestClient) -> None:
    answers = [
        client.get(ADDRESS, params={"deck": "ward", "register": asked}).text for asked in ("", "x", "breastfeeding")
    ]
    assert answers[0] == answers[1] == answers[2]


def test_an_unchanged_talk_is_not_sent_again(client: TestClient) -> None:
    first = client.get(ADDRESS, params={"deck": "ward"})
    assert first.headers["content-type"] == "application/json"
    again = client.get(ADDRESS, params={"deck": "ward"}, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = client.get(ADDRESS, params={"deck": "short"}, headers={"if-none-match": first.headers["etag"]})
    assert other.status_code == 200


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"deck": ""},
        {"deck": "nothing"},
        {"deck": "../ward"},
        {"deck": "__class__"},
        {"parts": ""},
        {"parts": "why,"},
        {"parts": "why;timing"},
        {"parts": "<script>alert(1)</script>"},
        {"parts": "\0"},
        {"parts": "nothing," * 1000},
    ],
)
def test_a_talk_that_does_not_exist_is_answered_in_plain_words(asked: dict[str, str], client: TestClient) -> None:
    answer = client.get(ADDRESS, params=asked)
    assert (answer.status_code, answer.text) == (404, "There is no such talk.")
    assert answer.headers["content-type"].startswith("text/plain")


def test_a_long_list_of_parts_and_a_long_title_are_cut(client: TestClient) -> None:
    parts = ",".join(["talk-title"] * MOST_PARTS + ["nothing"])
    talk = client.get(ADDRESS, params={"parts": parts, "title": "a" * 5000}).json()
    assert [slide["id"] for slide in talk["slides"]] == ["talk-title"]
    assert len(talk["title"]) == 120


def test_the_words_around_the_slides_come_once(client: TestClient) -> None:
    first = client.get("/player/data/deck_words.json")
    assert first.json() == load_deck_words(ROOT).model_dump(mode="json")
    again = client.get("/player/data/deck_words.json", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editor:
    """Somebody who edits a project copy, of which the route then gives the talks."""
    editor = Editor(tmp_path / "lab")
    read: LastGood[TalkContent] = LastGood(load_talk_content, editor.root, ("content",))
    monkeypatch.setattr(talks, "talk_content", read)
    return editor


def test_the_last_good_talk_stays_while_a_slide_is_broken(editor: Editor, client: TestClient) -> None:
    why = "content/decks/sections/why.yaml"
    good = client.get(ADDRESS, params={"deck": "seminar"}).content
    editor.replaces(why, "title: Why it matters", "title: Why this matters\n    tittle: x")
    assert client.get(ADDRESS, params={"deck": "seminar"}).content == good
    editor.replaces(why, "\n    tittle: x", "")
    mended = client.get(ADDRESS, params={"deck": "seminar"})
    assert "Why this matters" in mended.text
    assert mended.content != good


def test_slides_that_were_never_well_are_said_with_their_place(editor: Editor, client: TestClient) -> None:
    file = "content/decks/decks.yaml"
    line = editor.replaces(file, "minutes: 45", "minutes: 44").line_of(file, "minutes: 44")
    answer = client.get(ADDRESS, params={"deck": "ward"})
    said = f"{file}:{line}: seminar: minutes: The slides of this deck take 45 minutes together, not 44."
    assert (answer.status_code, answer.text) == (503, said)


def test_notes_stand_by_slide_and_are_not_in_the_talk(client: TestClient) -> None:
    notes = client.get("/player/data/notes.json", params={"deck": "ward"}).json()
    talk = client.get(ADDRESS, params={"deck": "ward"})
    assert set(notes) == {slide["id"] for slide in talk.json()["slides"]}
    for one in notes.values():
        assert one["say"]
        assert all(text not in talk.text for text in one["say"])


def test_notes_to_no_deck_are_said_not_to_be(client: TestClient) -> None:
    answer = client.get("/player/data/notes.json", params={"deck": "nothing"})
    assert (answer.status_code, answer.text) == (404, "There is no such talk.")
