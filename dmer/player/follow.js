// A follower's phone: the wall's slide, with a look back at what has been shown, never ahead of the talk, and no notes.

import { createDeck } from "./deck.js";
import { isBeyond, placeOf } from "./deck_state.js";
import { element } from "./elements.js";
import { rememberedLook } from "./own_look.js";
import { whileTimeRuns } from "./room_deck.js";
import { enterRoom, mountInRoom } from "./room_enter.js";
import { follows, liveAt } from "./room_live.js";
import { deckStateOf } from "./room_record.js";
import { createStatus } from "./room_status.js";
import { fill } from "./words.js";

/**
 * @param {HTMLElement} host @param {{base: string, plotly: string, code: string}} options
 * @returns {Promise<() => void>} takes it away again
 */
export const mount = (host, options) => mountInRoom(host, () => followRoom(host, options));

async function followRoom(host, { base, plotly, code }) {
  let hear = () => {};
  let tell = () => {};
  const { link, talk, words, said, spanOf } = await enterRoom({
    base, code, role: "follow", onRecord: () => hear(), onHealth: () => tell(), onPeers: () => tell(),
  });
  const stillness = matchMedia("(prefers-reduced-motion: reduce)");
  const status = createStatus({ said, link, phone: true });
  const bars = createBars({ said, status, act: { back: () => deck.previous(), next: () => deck.next(), live: backToLive } });
  let looking = false; // back at what has been shown

  /** Where the talk is at this moment. */
  function standing() {
    const record = link.record();
    const state = deckStateOf(record, talk);
    const live = liveAt({ ...state, moved_at: record.moved_at }, link.now(), spanOf);
    return { ...state, live: live?.playing && stillness.matches ? { ...live, playing: false } : live };
  }

  function backToLive() {
    looking = false;
    const state = standing();
    deck.limit(state);
    if (!follows(deck.state(), { ...state, moved_at: link.now() }, link.now(), spanOf)) deck.apply(state);
    shown();
  }

  /** What the deck shows now came from here or from the room: say where that is. */
  function shown() {
    const [here, live] = [deck.state(), standing()];
    bars.show({ here: placeOf(talk, here).number, live: placeOf(talk, live), looking, screen: live.screen, atLive: here.slide === live.slide && here.step >= live.step });
  }

  const deck = createDeck(host, {
    talk, words, base, plotly, view: "follow", name: `room ${code}`, look: rememberedLook,
    onChange(state) {
      looking = isElsewhere(state, standing());
      if (looking) shown();
      else backToLive();
    },
  });
  deck.root.prepend(bars.top);
  deck.root.append(bars.bottom);

  hear = () => {
    const [here, live] = [deck.state(), standing()];
    if (looking && isElsewhere(here, live) && !isBeyond(talk, here, live)) {
      deck.limit(live);
      shown();
    } else backToLive();
  };
  tell = () => status.tell();
  hear();
  const stopAligning = whileTimeRuns(link, () => hear());
  deck.root.focus({ preventScroll: true });
  return () => {
    stopAligning();
    status.destroy();
    link.leave();
    deck.destroy();
  };
}

const isElsewhere = (one, other) => ["slide", "step", "screen"].some((name) => one[name] !== other[name]);

/** What stands above and below the slide. */
function createBars({ said, status, act }) {
  const words = said.follow;
  const button = (name, action) => element("button", { type: "button", class: "button", "data-action": name, text: words[action], onclick: act[action] });
  const where = element("p", { class: "where", role: "status" });
  const live = button("live", "live");
  const [back, next] = [button("back", "back"), button("forward", "next")];
  return {
    top: element("div", { class: "bar" }, status.root, where),
    bottom: element("div", { class: "controls" }, back, live, next),
    show({ here, live: place, looking, screen, atLive }) {
      live.hidden = !looking;
      next.disabled = atLive;
      next.title = atLive ? words.newest : "";
      where.textContent = looking ? fill(said.behind, { here, live: place.number }) : screen === "slides" ? fill(said.place, place) : said.dark;
    },
  };
}
