"""A real server and a real browser for the browser tests."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from dmer.room.addresses import local_addresses
from dmer.settings import DATABASE_VARIABLE, VAR_VARIABLE
from tests.browser.chromium import QUICK_TRACES, find_chromium, launch_flags
from tests.browser.people import Explorer, Presenter
from tests.browser.room_people import Machines, OpenRoom, open_talk
from tests.browser.timeline_alone import ExplorerOfThePart

ROOT = Path(__file__).resolve().parents[2]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """The app in a process of its own, started as the README says."""

    def __init__(self, root: Path = ROOT) -> None:
        self.root = root
        self.port = free_port()
        self.address = f"http://localhost:{self.port}"
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(self.port)]
        environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
        self._process = subprocess.Popen(
            command, cwd=self.root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if "URL:" in line:
                return
        raise AssertionError("the server ended before it was ready")

    def stop(self) -> str:
        """End the server; returns what it printed since it was ready."""
        assert self._process is not None
        self._process.terminate()
        printed, _ = self._process.communicate(timeout=20)
        return printed


class RoomServer(Server):
    """The app with a folder of its own for what it keeps, so that it can be ended and started again."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    @property
    def reached_by(self) -> list[str]:
        """Addresses at which a phone could find this machine."""
        return local_addresses()

    @contextmanager
    def settings(self) -> Iterator[None]:
        """This process shares the server's store meanwhile."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv(VAR_VARIABLE, str(self.folder))
            patch.delenv(DATABASE_VARIABLE, raising=False)
            yield

    def start(self) -> None:
        with self.settings():
            super().start()

    @property
    def runs(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def kill(self) -> None:
        """End it in the middle of whatever it does."""
        assert self._process is not None
        self._process.kill()
        self._process.communicate(timeout=20)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    running = Server()
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def kept_context(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """A browser that has been here before: it keeps files and their compiled code, and opens pages in half the time.

    It has one page that is always open, at a file of the server, where what is remembered can be read and changed.
    """
    path = find_chromium()
    assert path, "no Chromium: run python -m tests.browser.chromium"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch_persistent_context(
            tmp_path_factory.mktemp("browser"),
            executable_path=path,
            args=[*launch_flags(), *QUICK_TRACES],
            viewport={"width": 1280, "height": 800},
            color_scheme="light",
        )
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def browser(kept_context: BrowserContext) -> Browser:
    """The same browser, for contexts that have never been here."""
    assert kept_context.browser
    return kept_context.browser


@pytest.fixture(scope="session")
def memory(kept_context: BrowserContext, server: Server) -> Page:
    """The page of the kept browser that stays open."""
    page = kept_context.pages[0]
    page.goto(f"{server.address}/player/data/timeline.json")
    return page


@pytest.fixture
def context(kept_context: BrowserContext, memory: Page) -> Iterator[BrowserContext]:
    """The kept browser with nothing remembered but files. For `add_init_script` make a context of your own."""
    memory.evaluate("localStorage.clear()")
    before = kept_context.pages
    yield kept_context
    for page in kept_context.pages:
        if page not in before:
            page.close()
    kept_context.set_offline(False)
    kept_context.clear_cookies()
    kept_context.clear_permissions()


@pytest.fixture(scope="module")
def kept_page(kept_context: BrowserContext, memory: Page) -> Iterator[Page]:
    """A page of the kept browser that stays open from test to test of a module without tests that have `context`."""
    memory.evaluate("localStorage.clear()")
    page = kept_context.new_page()
    yield page
    page.close()
    kept_context.clear_cookies()


@pytest.fixture
def explorer(context: BrowserContext, server: Server) -> Explorer:
    """Somebody at the timeline page; fails the test when the page has an error or asks anything of the outside."""
    return Explorer(context.new_page(), server.address)


@pytest.fixture(scope="session")
def app_window(kept_context: BrowserContext, server: Server) -> Explorer:
    return Explorer(kept_context.new_page(), server.address).open("/")


@pytest.fixture
def visitor(app_window: Explorer) -> Iterator[Explorer]:
    """Somebody at home in the app, whose window is kept open from test to test; from there they walk.

    Errors and calls to the outside are those since the app was opened.
    """
    yield app_window.walks("/")
    app_window.page.set_viewport_size({"width": 1280, "height": 800})


@pytest.fixture(scope="session")
def timeline_window(kept_context: BrowserContext, server: Server) -> ExplorerOfThePart:
    return ExplorerOfThePart(kept_context.new_page(), server.address)


@pytest.fixture
def alone(timeline_window: ExplorerOfThePart) -> Iterator[ExplorerOfThePart]:
    """Somebody at the timeline without a Streamlit page around it, whose window is kept open from test to test."""
    yield timeline_window
    timeline_window.page.unroute_all()
    timeline_window.page.set_viewport_size({"width": 1280, "height": 800})


@pytest.fixture
def newcomer(context: BrowserContext, server: Server) -> Presenter:
    """Somebody about to open the Present page."""
    return Presenter(context.new_page(), server.address)


@pytest.fixture(scope="session")
def opened_talk(browser: Browser, server: Server) -> Iterator[Presenter]:
    """The short talk open on the Present page, kept open from test to test.

    Not in the kept browser, whose windows keep their size while the whole screen is filled.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 800}, color_scheme="light")
    yield Presenter(context.new_page(), server.address).open("/present?deck=ward")
    context.close()


@pytest.fixture
def presenter(opened_talk: Presenter) -> Presenter:
    """Somebody at the beginning of the talk of five slides."""
    opened_talk.page.set_viewport_size({"width": 1280, "height": 800})
    return opened_talk.begins()


@pytest.fixture(scope="session")
def room_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RoomServer]:
    """The app with a store of its own, which a test may end and start again."""
    running = RoomServer(tmp_path_factory.mktemp("rooms"))
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def kept_machines(kept_context: BrowserContext, browser: Browser) -> Iterator[Machines]:
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    opened = Machines(kept_context, browser.new_context(**phone), browser.new_context(**phone))
    yield opened
    for machine in (opened.phone, opened.other_phone):
        machine.close()


@pytest.fixture
def machines(kept_machines: Machines) -> Iterator[Machines]:
    """A laptop and two phones that have been here before: they keep the app's files."""
    with kept_machines.visited():
        yield kept_machines


@pytest.fixture
def room(room_server: RoomServer) -> OpenRoom:
    """A room with a short talk."""
    return open_talk(room_server)
