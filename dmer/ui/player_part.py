"""Mounts a part of the browser's player in a Streamlit page."""

from __future__ import annotations

import json
from typing import Any

import streamlit as st

from dmer.routes.player import player_version, plotly_version

JAVASCRIPT = """
const parts = new WeakSet();

export default function ({ parentElement, data }) {
  const host = parentElement.querySelector(".player-part");
  if (parts.has(host)) return undefined;
  const base = new URL("/", document.baseURI).href;
  const folder = new URL(`player/${data.version}/`, base).href;
  for (const name of data.styles.split(" ")) {
    const address = `${folder}${name}.css`;
    if (document.querySelector(`link[href="${address}"]`)) continue;
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = address;
    style.dataset.style = name;
    document.head.append(style);
  }
  const plotly = new URL(`player/plotly-${data.plotly}.js`, base).href;
  const mounting = import(`${folder}${data.module}.js`).then((module) =>
    module.mount(host, { base, plotly, ...JSON.parse(data.options) }),
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


def player_part(module: str, key: str, *, styles: str = "", **options: Any) -> None:
    """Show the part that `mount` of dmer/player/{module}.js makes, with `options` beside `base` and `plotly`.

    `styles` names style sheets of the player, separated by spaces; the module's own is the default. A part whose
    options change needs another `key`.
    """
    data = {
        "version": player_version(),
        "plotly": plotly_version(),
        "module": module,
        "styles": styles or module,
        "options": json.dumps(options),
    }
    _mount(key=key, data=data)
