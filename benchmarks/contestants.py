"""The rivals of the timeline: how each is served, what its slider and graph are called, and how it is driven."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.browsing import new_page
from benchmarks.rivals.environment import rivals_python
from benchmarks.rivals.same_figure import PATH_VARIABLE, PORT_VARIABLE
from benchmarks.server import Running, serving, streamlit

GRAPH = ".js-plotly-plot"
REST_MILLISECONDS = 30


@dataclass(frozen=True)
class Rival:
    """One open page with the same figure, and the slider that holds the keyboard's focus."""

    name: str
    driven: str
    page: Page

    def step(self) -> float:
        """Press the right arrow once; milliseconds from the key event to the painted new curve."""
        self.page.evaluate("rest => bench.rest(rest)", REST_MILLISECONDS)
        self.page.evaluate("graph => bench.arm(graph, 'keydown')", GRAPH)
        self.page.keyboard.press("ArrowRight")
        return float(self.page.evaluate("bench.taken()"))

    def frames(self) -> tuple[int, int]:
        """Frames seen during the steps since the last call, and how many of them had no curve."""
        counted = self.page.evaluate("({...bench.frames})")
        self.page.evaluate("Object.assign(bench.frames, { seen: 0, blank: 0 })")
        return counted["seen"], counted["blank"]


@contextmanager
def rivals(browser: Browser, figure: Path) -> Iterator[Sequence[Rival]]:
    """Serve and open every rival with the figure in the file `figure`."""
    environment = {PATH_VARIABLE: str(figure)}
    python = rivals_python()
    with ExitStack() as stack:

        def opened(name: str, driven: str, server: Running, thumb: str) -> Rival:
            page = new_page(browser)
            page.goto(server.address)
            page.wait_for_selector(f"{GRAPH} path.js-line", state="attached")
            page.evaluate("bench.rest(500)")
            page.locator(thumb).focus()
            return Rival(name, driven, page)

        def module(name: str, *words: str) -> Running:
            def command(port: int) -> Sequence[str]:
                environment[PORT_VARIABLE] = str(port)
                return [python, "-m", f"benchmarks.rivals.{name}", *words]

            return stack.enter_context(serving(command, environment))

        plain = stack.enter_context(serving(streamlit("benchmarks/rivals/streamlit_app.py"), environment))
        yield [
            opened("st.plotly_chart", "arrow key on st.slider in a fragment", plain, "[data-testid=stSlider] input"),
            opened(
                "Dash, server",
                "arrow key on dcc.Slider, updatemode drag",
                module("dash_app", "server"),
                "[role=slider]",
            ),
            opened(
                "Dash, clientside",
                "the same; figures computed beforehand",
                module("dash_app", "clientside"),
                "[role=slider]",
            ),
            opened("NiceGUI", "arrow key on ui.slider", module("nicegui_app"), ".q-slider__track-container"),
        ]
