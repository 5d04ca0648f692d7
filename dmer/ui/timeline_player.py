"""Mounts the browser's timeline in a Streamlit page."""

from __future__ import annotations

import streamlit as st

from dmer.routes.player import player_version, plotly_version

JAVASCRIPT = """
const timelines = new WeakSet();

export default function ({ parentElement, data }) {
  const host = parentElement.querySelector(".timeline-host");
  if (timelines.has(host)) return undefined;
  const base = new URL("/", document.baseURI).href;
  const folder = new URL(`player/${data.version}/`, base).href;
  if (!document.querySelector(`link[data-timeline="${data.version}"]`)) {
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = `${folder}timeline.css`;
    style.dataset.timeline = data.version;
    document.head.append(style);
  }
  const mounting = import(`${folder}timeline.js`).then(({ mountTimeline }) =>
    mountTimeline(host, {
      base,
      plotly: new URL(`player/plotly-${data.plotly}.js`, base).href,
      page: new URL("timeline", base).href,
      small: data.small,
    }),
  );
  timelines.add(host);
  return () => {
    timelines.delete(host);
    mounting.then((remove) => remove());
  };
}
"""

_mount = st.components.v2.component(
    "let_down_timeline", html='<div class="timeline-host"></div>', js=JAVASCRIPT, isolate_styles=False
)


def timeline_player(*, small: bool = False) -> None:
    """Show the let-down timeline; `small` leaves out controls and tools, for a page that only introduces it."""
    data = {"version": player_version(), "plotly": plotly_version(), "small": small}
    _mount(key="timeline-small" if small else "timeline", data=data)
