"""What the routes of a room say comes from a file that an editor may change, and break."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dmer.content.last_good import LastGood
from dmer.content.room_page_words import ROOM_PAGE_WORDS_FILE, load_room_page_words
from dmer.routes import room_sentences
from dmer.routes.room import make_room_routes
from tests.content.editor import Editor


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editor:
    """Somebody who edits the words that the routes say from now on."""
    editor = Editor(tmp_path / "lab")
    words = LastGood(load_room_page_words, editor.root, ("content/wording",))
    monkeypatch.setattr(room_sentences, "room_page_words", words)
    return editor


@pytest.fixture
def client() -> TestClient:
    return TestClient(Starlette(routes=make_room_routes()))


@pytest.mark.usefixtures("sqlite_store")
def test_an_edited_sentence_is_said(editor: Editor, client: TestClient) -> None:
    editor.replaces(ROOM_PAGE_WORDS_FILE, "There is no room with this code.", "No such room!")
    assert client.get("/room/BCDFHJ.json").text == "No such room! Is it typed right?"
    assert "Follow a talk" in client.get("/follow").text


@pytest.mark.usefixtures("sqlite_store")
def test_a_broken_file_leaves_the_last_sentences_up(editor: Editor, client: TestClient) -> None:
    assert "Is it typed right?" in client.get("/room/BCDFHJ.json").text
    editor.replaces(ROOM_PAGE_WORDS_FILE, "refusals:", "refusal:")
    answer = client.get("/room/BCDFHJ.json")
    assert (answer.status_code, "Is it typed right?" in answer.text) == (404, True)


@pytest.mark.usefixtures("sqlite_store")
@pytest.mark.parametrize("path", ["/room/BCDFHJ.json", "/follow", "/wall/BCDFHJ", "/room/BCDFHJ/move"])
def test_a_file_that_was_never_whole_is_named_and_nothing_else_breaks(
    path: str, editor: Editor, client: TestClient
) -> None:
    editor.deletes(ROOM_PAGE_WORDS_FILE)
    answer = client.get(path)
    assert (answer.status_code, answer.text) == (503, f"{ROOM_PAGE_WORDS_FILE}:1: The file is missing.")
