// The presenter's view, in a window of its own or in a page: this slide, what comes next, notes, time, and everything that
// drives the talk. It needs the key of the room.

import { createDeck } from "./deck.js";
import { placeOf, slideOf } from "./deck_state.js";
import { element } from "./elements.js";
import { rememberedLook } from "./own_look.js";
import { clockPanel } from "./presenter_clock.js";
import { connectedPanel } from "./presenter_connected.js";
import { controls } from "./presenter_controls.js";
import { notesPanel } from "./presenter_notes.js";
import { tieDeck } from "./room_deck.js";
import { enterRoom, mountInRoom } from "./room_enter.js";
import { createStatus } from "./room_status.js";
import { openWindow } from "./room_windows.js";
import { createTalkClock } from "./talk_clock.js";
import { fill } from "./words.js";

/**
 * @param {HTMLElement} host @param {{base: string, plotly: string, code: string, key?: string}} options
 * @returns {Promise<() => void>} takes it away again
 */
export const mount = (host, options) => mountInRoom(host, () => present(host, options));

async function present(host, { base, plotly, code, key }) {
  const shown = {}; // parts of the view; `show` hears of each change of the deck or the room
  let show = () => {};
  let tell = () => {};
  const room = await enterRoom({
    base, code, key, role: "presenter", withNotes: true,
    onRecord: () => show(),
    onHealth: () => tell(),
    onAudience: () => tell(),
    onPeers: () => tell(),
  });
  const { link, talk, said, notes, spanOf } = room;
  const clock = createTalkClock(link);
  const tie = tieDeck({ link, talk, spanOf });
  const words = { ...room.words, keys: room.words.keys.map((row) => ({ ...row, does: said.presenter.keys_do[row.action] ?? row.does })) };
  const inPage = host.tagName !== "MAIN";
  const deck = createDeck(host, {
    talk, words, base, plotly, view: "presenter", name: `room ${code}`,
    look: inPage ? null : rememberedLook,
    wishes: { notes: () => shown.notes.toggle(), timer: clock.toggle },
    onChange(state) {
      tie.changed(state);
      show();
    },
  });
  deck.root.dataset.own = String(!inPage);
  Object.assign(shown, parts({ root: deck.root, deck, clock, link, talk, words, said, notes, openWall: () => openWindow("wall", { base, code, key }) }));

  tell = () => {
    shown.status.tell();
    shown.connected.tell();
    const wall = link.peers().find(({ role }) => role === "wall");
    if (wall) deck.root.style.setProperty("--shape", String(wall.about.shape));
  };
  show = () => {
    tie.show(deck, link.record());
    const state = deck.state();
    for (const part of [shown.head, shown.clock, shown.notes, shown.controls]) part.show(state, link.record());
  };
  show();
  tell();
  deck.root.focus({ preventScroll: true });
  return () => {
    shown.status.destroy();
    shown.clock.destroy();
    link.leave();
    deck.destroy();
  };
}

function parts(room) {
  const { root, link, said } = room;
  const made = {
    head: head(room), clock: clockPanel(room), notes: notesPanel(room), controls: controls(room), connected: connectedPanel(room), status: createStatus({ link, said }),
  };
  const side = element("div", { class: "side-panel" }, made.clock.panel, made.notes.panel);
  const meta = element("div", { class: "meta" }, ...made.controls.choices, made.connected.panel);
  root.prepend(element("div", { class: "bar" }, made.head.panel, made.status.root));
  root.append(meta, side, made.controls.panel);
  return made;
}

/** Which talk, which section, which slide. */
function head({ talk, words, said }) {
  const title = element("h1", { class: "talk-title", text: talk.title });
  const section = element("span", { class: "section" });
  const place = element("span", { class: "place-now" });
  return {
    panel: element("div", { class: "where" }, title, section, place),
    show(state) {
      const dark = words.screens[state.screen];
      section.textContent = dark ?? talk.sections.find(({ id }) => id === slideOf(talk, state).section)?.title ?? "";
      place.textContent = fill(said.place, placeOf(talk, state));
    },
  };
}
