// The deck: slides, steps, keys and touch, in a page, a full window, beside notes, or on a phone.
//
//   const deck = createDeck(host, { talk, base, plotly, view, words, name, look, wishes, onChange });
//
//   talk, words   what /player/data/talk.json and /player/data/deck_words.json answer (talk.js fetches both)
//   base, plotly  addresses of the app and of Plotly
//   view          "page" (inside Streamlit, with buttons), "wall" (a full window), "presenter" (this slide and what comes
//                 next), "follow" (a phone; see limit below); BEHAVIOURS below says what runs where
//   name          what the place is remembered under in this window, such as the deck's id or the room's code
//   look          () => "light" | "dark" | "contrast" where the window has a look of its own; else that of the page
//   wishes        { notes, presenter }: functions that N and S call; without them these keys do nothing and are not listed
//   onChange      (state, { quiet: false }) after each change that began in this window, not after apply(…, { quiet: true })
//
//   deck.state()               the DeckState now (deck_state.js); a running timeline's minutes are those of this moment
//   deck.apply(state, {quiet}) show a state from elsewhere; one that names no slide of this talk is ignored.
//                              A record that is older than now: add the time that has passed since to live.minutes first
//   deck.next() previous() first() last() go(slideId, step) number(n)
//   deck.screen("black" | "white" | "slides")   again to show the slides
//   deck.live.toggle() play() pause() scrub(minutes) speed(times) set(parameters)   the timeline of the slide on show
//   deck.limit(state | null)   nothing after it can be reached or found from now on (what has not been shown yet)
//   deck.actions               what its keys can do, by name: actions.overview(), actions.keys()
//   deck.redraw()              after the look has changed by other means than the page's
//   deck.ready                 a promise: everything is fetched and drawn, the server is not needed any more
//   deck.root, deck.stage      elements; `root` has data-ready, data-screen, data-theme
//   deck.destroy()

import { address } from "./deck_address.js";
import { fullScreen } from "./deck_full_screen.js";
import { keys } from "./deck_keys.js";
import { memory } from "./deck_memory.js";
import { ahead } from "./deck_next.js";
import { overview } from "./deck_overview.js";
import { progress } from "./deck_progress.js";
import { reader } from "./deck_reader.js";
import { screens } from "./deck_screen.js";
import { firstOf, fitted, isBeyond, lastOf, liveOf, nextOf, numbered, placed, previousOf, sameState, screened } from "./deck_state.js";
import { timer } from "./deck_timer.js";
import { toolbar } from "./deck_toolbar.js";
import { touch } from "./deck_touch.js";
import { wakeLock } from "./deck_wake_lock.js";
import { element } from "./elements.js";
import { watchLook } from "./looks.js";
import { createMaterial } from "./material.js";
import { createPile } from "./slide_pile.js";
import { fill } from "./words.js";

/**
 * What a deck can do, and in which views. A behaviour is `(deck) => ({ begin, actions, show, destroy })`, each of them
 * optional: `begin` knows where to start or answers null (the first to know decides), `actions` are what keys and buttons
 * may ask for by name, `show(state, before, how)` is called at each change, and `settle`, with the same, once it has been
 * painted.
 */
const BEHAVIOURS = [
  [memory, ["page", "wall", "presenter"]],
  [address, ["page", "wall"]],
  [progress, ["page", "wall", "presenter", "follow"]],
  [screens, ["page", "wall", "presenter", "follow"]],
  [ahead, ["presenter"]],
  [overview, ["page", "wall", "presenter", "follow"]],
  [fullScreen, ["page", "wall", "follow"]],
  [timer, ["page", "wall"]],
  [touch, ["page", "wall", "presenter", "follow"]],
  [wakeLock, ["page", "wall", "presenter", "follow"]],
  [reader, ["page", "wall", "presenter", "follow"]],
  [toolbar, ["page"]],
  [keys, ["page", "wall", "presenter", "follow"]], // last: it listens for what the others can do
];

const MOVED_BY_HAND = ["page", "presenter"]; // views in which a hand may move the playhead

const ON_PHONES = ["follow"];

const LINKED = ["page", "presenter"]; // views in which a slide leads to its seminar case

const HEADED = ["wall", "follow"]; // views in which nothing else names the talk

const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** @param {HTMLElement} host  see the top of this file for the options */
export function createDeck(host, { talk, base, plotly, view, words, name = "", look = null, wishes = {}, onChange = () => {} }) {
  const stage = element("div", { class: "deck-stage" });
  const root = element(
    "section", { class: "deck", "data-view": view, tabindex: 0, "aria-label": fill(words.label, { title: talk.title }) }, stage,
  );
  if (HEADED.includes(view)) root.prepend(element("h1", { class: "unseen", text: talk.title }));
  host.append(root);
  const stopWatching = watchLook(root, () => redraw(), look);
  const onPhone = ON_PHONES.includes(view);
  const material = createMaterial(talk, { base, plotly }, painted(), { onPhone });
  const shared = { talk, words, material, look: () => root.dataset.theme };
  const caseAt = LINKED.includes(view) ? (id) => new URL(`cases?case=${id}`, base).href : null;
  const pile = createPile({ ...shared, byHand: MOVED_BY_HAND.includes(view), onPhone, caseAt, tell: (change) => told(change) });
  stage.append(pile.root);

  let current = null;
  let limit = null;
  const behaviours = [];

  /** Show a state. `how`: {quiet} without telling onChange, {drawn} it stands so already, {from} who asks. */
  function set(next, how = {}) {
    if (!next || (limit && isBeyond(talk, next, limit))) return;
    const before = current;
    if (before && sameState(before, next)) return;
    current = next;
    root.dataset.screen = next.screen;
    if (!how.drawn) pile.show(next, { gliding: before !== null && !stillness.matches && next.live === null });
    for (const behaviour of behaviours) behaviour.show?.(next, before, how);
    if (!how.quiet) onChange(state(), { quiet: false });
    painted().then(() => {
      if (current === next) for (const behaviour of behaviours) behaviour.settle?.(next, before, how);
    });
  }

  function state() {
    const time = current.live && pile.now();
    return time ? { ...current, live: { ...current.live, ...time } } : current;
  }

  /** What a hand on the timeline did, or that its time has run out. */
  function told(change) {
    set({ ...current, live: { ...liveOf(talk, current), ...change } }, { drawn: true });
  }

  function setLive(change) {
    const now = pile.now();
    if (now) set({ ...current, live: { ...liveOf(talk, current), ...now, ...change } });
  }

  function redraw() {
    if (look) root.dataset.theme = look();
    pile.recolored();
    for (const behaviour of behaviours) behaviour.redraw?.();
  }

  const stillness = matchMedia("(prefers-reduced-motion: reduce)");
  /** A timeline that a step sets running waits for P where motion is not wanted. */
  const calm = (next) => (stillness.matches && next?.live?.playing ? { ...next, live: null } : next);

  const moves = {
    next: () => set(calm(nextOf(talk, state()))),
    previous: () => set(calm(previousOf(talk, state()))),
    first: () => set(calm(firstOf(talk))),
    last: () => set(calm(limit ?? lastOf(talk))),
    go: (id, step = 0) => set(calm(placed(talk, id, step))),
    number: (number) => set(calm(numbered(talk, number))),
    screen: (name) => set(name === "slides" ? { ...state(), screen: name } : screened(state(), name)),
  };
  const live = {
    toggle: () => setLive({ playing: !pile.now()?.playing }),
    play: () => setLive({ playing: true }),
    pause: () => setLive({ playing: false }),
    scrub: (minutes) => setLive({ minutes, playing: false }),
    speed: (speed) => setLive({ speed }),
    set: (parameters) => setLive({ parameters }),
  };
  const deck = {
    root, stage, talk, words, view, name, pile, shared, stillness, live, ...moves, state, set,
    limited: () => limit,
    actions: {
      next: moves.next, previous: moves.previous, first: moves.first, last: moves.last,
      black: () => moves.screen("black"), white: () => moves.screen("white"),
      play: () => (pile.now() ? live.toggle() : false),
      ...wishes,
    },
  };
  for (const [behaviour, views] of BEHAVIOURS) {
    if (!views.includes(view)) continue;
    const made = behaviour(deck);
    behaviours.push(made);
    Object.assign(deck.actions, made.actions);
  }
  const begin = behaviours.reduce((found, behaviour) => found ?? behaviour.begin?.() ?? null, null);
  set(calm(begin ?? firstOf(talk)), { quiet: true, from: "begin" });

  const ready = painted()
    .then(() => Promise.all([pile.prepareAll(), material.whole]))
    .then(() => pile.prepareAll())
    .then(() => {
      for (const behaviour of behaviours) behaviour.prepare?.();
      root.dataset.ready = "yes";
    });

  return {
    root, stage, state, ready, live, redraw, actions: deck.actions, ...moves,
    apply: (wanted, { quiet = true } = {}) => set(fitted(talk, wanted), { quiet, from: "elsewhere" }),
    limit(farthest) {
      limit = farthest && fitted(talk, farthest);
      if (limit && isBeyond(talk, current, limit)) set(limit);
    },
    destroy() {
      current = null;
      for (const behaviour of behaviours) behaviour.destroy?.();
      pile.destroy();
      stopWatching();
      root.remove();
    },
  };
}
