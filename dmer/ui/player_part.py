"""Mounts a part of the browser's player in a Streamlit page."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from dmer.routes.player import player_version, plotly_address

JAVASCRIPT = """
const parts = new WeakSet();

export default function ({ parentElement, data, setTriggerValue }) {
  const host = parentElement.querySelector(".player-part");
  if (parts.has(host)) return undefined;
  const base = new URL("/", document.baseURI).href;
  const folder = new URL(`player/${data.version}/`, base).href;
  const look = `${folder}${data.module}.css`;
  if (!document.querySelector(`link[href="${look}"]`)) {
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = look;
    style.dataset.style = data.module;
    document.head.append(style);
  }
  for (const path of data.preload.split(" ").filter(Boolean)) {
    const link = document.createElement("link");
    link.rel = "preload";
    link.as = path.endsWith(".js") ? "script" : "fetch";
    if (link.as === "fetch") link.crossOrigin = "anonymous"; // as fetch() itself asks
    link.href = new URL(path, base).href;
    document.head.append(link);
  }
  const plotly = new URL(data.plotly, base).href;
  const mounting = import(`${folder}${data.module}.whole.js`).then((module) =>
    module.mount(host, { base, plotly, send: setTriggerValue, ...JSON.parse(data.options) }),
  );
  parts.add(host);
  return () => {
    parts.delete(host);
    mounting.then((remove) => remove());
  };
}
"""

_mount = st.components.v2.component(
    "player_part", html='<div class="player-part"></div>', js=JAVASCRIPT, isolate_styles=False
)


def player_part(
    module: str, key: str, *, preload: str = "", sends: Sequence[str] = (), **options: Any
) -> Mapping[str, Any]:
    """Show the part that `mount` of dmer/player/{module}.js makes, with `options` beside `base`, `plotly` and `send`.

    It wears {module}.css. `preload` names addresses under the app's own, separated by spaces, that the part will ask
    for anyway, so that data and scripts come while its modules still load. A part whose options change needs another
    `key`.
    Returns what the part has just sent with `send(name, value)`, by the names in `sends`.
    """
    data = {
        "version": player_version(),
        "plotly": plotly_address(),
        "module": module,
        "preload": preload,
        "options": json.dumps(options),
    }
    callbacks: dict[str, Any] = {f"on_{name}_change": _rerun for name in sends}
    return _mount(key=key, data=data, **callbacks)


def _rerun() -> None:
    """Streamlit reruns the page by itself; it only wants to be given something to call."""
