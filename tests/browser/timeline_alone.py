"""The timeline without a Streamlit page around it: the same part from the same server, there again in a moment."""

from __future__ import annotations

from dmer.routes.player import plotly_address
from tests.browser.people import Explorer

MOUNT = """
async ([path, plotly]) => {
  await window.remove?.();
  document.head.innerHTML = `<link rel="stylesheet" href="/player/test/timeline.css">`;
  document.body.innerHTML = "<main><h1>Timeline</h1><div></div></main>";
  document.body.style.margin = 0;
  history.replaceState(null, "", path);
  const { mount } = await import("/player/test/timeline.js");
  const base = new URL("/", location).href;
  window.remove = await mount(document.querySelector("main div"), { base, plotly: base + plotly, page: "timeline" });
}
"""


class ExplorerOfThePart(Explorer):
    """Somebody who explores the timeline where nothing else is on the page.

    What a test changes is gone when it is opened again; `page.reload()` leads nowhere here.
    """

    def open(self, path: str = "/timeline") -> ExplorerOfThePart:
        """Open the timeline at an address, and wait until the figure is drawn."""
        self.begins(path)
        self.ready()
        return self

    def begins(self, path: str = "/timeline") -> None:
        """Open it, and do not wait for Plotly."""
        self.errors.clear()
        if self.page.url == "about:blank":
            self.page.goto(self.address + "/player/data/timeline.json")
        self.page.evaluate(MOUNT, [path, plotly_address()])
