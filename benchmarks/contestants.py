"""What is driven side by side: a graph and a slider on an open page, moved by the right arrow key; and the rivals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.browsing import new_page
from benchmarks.drawing import Drawing
from benchmarks.rivals.environment import rivals_python
from benchmarks.rivals.same_figure import PATH_VARIABLE, PORT_VARIABLE
from benchmarks.server import Running, serving, streamlit

PLOTLY = ".js-plotly-plot"
REST_MILLISECONDS = 30


@dataclass(frozen=True)
class Contestant:
    """One open page with the figure; `graph` and `slider` are selectors, `driven` says what a key press does."""

    name: str
    driven: str
    page: Page
    graph: str
    slider: str

    def step(self) -> float:
        """Press the right arrow once; milliseconds from the key's event to the painted new curve."""
        self.page.evaluate("words => bench.arm(...words)", [self.graph, self.slider, REST_MILLISECONDS])
        self.page.keyboard.press("ArrowRight")
        return float(self.page.evaluate("bench.taken()"))

    def drawing(self) -> Drawing:
        """What its graph shows now."""
        return Drawing(**self.page.evaluate("graph => bench.drawn(graph)", self.graph))

    def frames(self) -> tuple[int, int]:
        """Frames seen during the page's steps since the last call, and how many of them had no curve."""
        counted = self.page.evaluate("({...bench.frames})")
        self.page.evaluate("Object.assign(bench.frames, { seen: 0, blank: 0 })")
        return counted["seen"], counted["blank"]


@contextmanager
def rivals(browser: Browser, figure: Path) -> Iterator[Sequence[Contestant]]:
    """Serve and open every rival with the figure in the file `figure`."""
    environment = {PATH_VARIABLE: str(figure)}
    python = rivals_python()
    with ExitStack() as stack:

        def opened(name: str, driven: str, server: Running, slider: str) -> Contestant:
            page = new_page(browser)
            page.goto(server.address)
            page.wait_for_selector(f"{PLOTLY} path.js-line", state="attached")
            page.evaluate("bench.rest(500)")
            return Contestant(name, driven, page, PLOTLY, slider)

        def module(name: str, *words: str) -> Running:
            def command(port: int) -> Sequence[str]:
                environment[PORT_VARIABLE] = str(port)
                return [python, "-m", f"benchmarks.rivals.{name}", *words]

            return stack.enter_context(serving(command, environment))

        plain = stack.enter_context(serving(streamlit("benchmarks/rivals/streamlit_app.py"), environment))
        yield [
            opened("st.plotly_chart", "st.slider in a fragment", plain, "[data-testid=stSlider] input"),
            opened("Dash, server", "dcc.Slider, updatemode drag", module("dash_app", "server"), "[role=slider]"),
            opened(
                "Dash, clientside", "the same, computed beforehand", module("dash_app", "clientside"), "[role=slider]"
            ),
            opened("NiceGUI", "ui.slider", module("nicegui_app"), ".q-slider__track-container"),
        ]
