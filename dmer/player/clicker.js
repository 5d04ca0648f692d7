// The clicker: a phone in the presenter's hand. Two big buttons, the notes, time and pace; no slides, so that it is light. It
// needs the key of the room, which its address carries after #.

import { wakeLock } from "./deck_wake_lock.js";
import { clockOf } from "./deck_timer.js";
import { liveOf, nextOf, placeOf, previousOf, screened, slideOf } from "./deck_state.js";
import { element } from "./elements.js";
import { listenForKeys } from "./keys.js";
import { rememberedLook } from "./own_look.js";
import { minutesAhead, paceInWords } from "./pace.js";
import { tieDeck, withClock } from "./room_deck.js";
import { enterRoom, mountInRoom } from "./room_enter.js";
import { notesFor, notesInWords } from "./room_notes.js";
import { createStatus } from "./room_status.js";
import { createTalkClock } from "./talk_clock.js";
import { createTextSize } from "./text_size.js";
import { fill } from "./words.js";

const TICK_MILLISECONDS = 500;
const USUAL_SIZE = 2;
const FELT = { pressed: 18, lost: [60, 60, 60] }; // milliseconds of vibration

/**
 * @param {HTMLElement} host @param {{base: string, plotly: string, code: string, key?: string}} options
 * @returns {Promise<() => void>} takes it away again
 */
export const mount = (host, options) => mountInRoom(host, () => holdClicker(host, options));

async function holdClicker(host, { base, code, key }) {
  let show = () => {};
  let tell = () => {};
  let lost = () => {};
  const { link, talk, words, said, notes, spanOf } = await enterRoom({
    base, code, key, role: "clicker", withNotes: true, onRecord: () => show(), onHealth: () => tell(), onPeers: () => tell(), onLost: () => lost(),
  });
  const clock = createTalkClock(link);
  const tie = tieDeck({ link, talk, spanOf });
  const status = createStatus({ said, link, phone: true });
  const root = element("div", { class: "deck clicker", "data-theme": rememberedLook() });
  const view = createView({ root, talk, said, notes, status, act: press });

  /** Move the talk, and let the hand feel whether it went. */
  function drive(next) {
    const { slide, step, screen, live } = next;
    const went = link.move(withClock({ slide, step, screen, live }, link.record(), talk, link.now()));
    navigator.vibrate?.(went ? FELT.pressed : FELT.lost);
    view.lost(!went);
  }

  function toggled(state) {
    const live = liveOf(talk, state);
    if (!live) return state;
    const span = spanOf(live.parameters);
    const again = !live.playing && span && live.minutes !== null && live.minutes >= span.end - 0.01;
    return { ...state, live: { ...live, minutes: again ? span.start : live.minutes, playing: !live.playing } };
  }

  function press(name) {
    const state = tie.standing();
    if (name === "next") drive(nextOf(talk, state));
    else if (name === "previous") drive(previousOf(talk, state));
    else if (name === "play") drive(toggled(state));
    else drive(screened(state, name));
  }

  lost = () => {
    navigator.vibrate?.(FELT.lost);
    view.lost(true);
  };
  show = () => view.show(tie.standing(), clock);
  tell = () => {
    status.tell();
    if (link.health() === "live") view.lost(false);
  };
  const actions = Object.fromEntries(["next", "previous", "black", "white", "play"].map((name) => [name, () => press(name)]));
  listenForKeys(root, words.keys, actions);
  const ticking = setInterval(() => view.time(tie.standing(), clock), TICK_MILLISECONDS);
  const awake = wakeLock({ root, view: "clicker" });
  host.append(root);
  show();
  return () => {
    clearInterval(ticking);
    awake.destroy();
    status.destroy();
    link.leave();
    root.remove();
  };
}

function createView({ root, talk, said, notes, status, act }) {
  const words = said.clicker;
  const change = createTextSize(root, USUAL_SIZE);
  const button = (name, text) => element("button", { type: "button", class: "button", "data-action": name, text, onclick: () => act(name) });
  const made = { next: button("next", words.next), previous: button("previous", words.previous), black: button("black", words.black), play: button("play", words.play) };
  const sizer = (label, sign, by) => element("button", { type: "button", class: "button small", "aria-label": label, text: sign, onclick: () => change(by) });
  const [place, elapsed, pace] = ["place-now", "elapsed", "pace"].map((name) => element("span", { class: name }));
  const title = element("h1", { class: "title" });
  const ahead = element("p", { class: "ahead-title" });
  const text = element("div", { class: "notes-text", tabindex: 0, role: "region", "aria-label": said.presenter.notes });
  const trouble = element("p", { class: "lost", role: "alert", hidden: true, text: words.lost });
  root.append(
    element("div", { class: "bar" }, status.root, place),
    element("div", { class: "bar time" }, element("p", { class: "how-long" }, elapsed, pace), sizer(said.presenter.smaller, "A−", -1), sizer(said.presenter.larger, "A+", 1)),
    title, text, trouble, ahead, made.next,
    element("div", { class: "small-buttons" }, made.previous, made.play, made.black),
  );
  let shown = "";

  function time(state, clock) {
    const seconds = clock.elapsed();
    const begun = clock.running() || clock.paused();
    elapsed.textContent = `${clockOf(seconds)} / ${clockOf(talk.minutes * 60)}`;
    pace.textContent = begun ? paceInWords(minutesAhead(talk, state, seconds), said.clock, fill) : "";
  }

  /** What the next press brings: the text of a step, or the title of a slide. */
  function aheadOf(state) {
    const next = nextOf(talk, { ...state, screen: "slides" });
    if (next.slide !== state.slide) return fill(words.ahead, { title: slideOf(talk, next).title });
    if (next.step === state.step) return words.end;
    const html = slideOf(talk, next).blocks.find(({ step }) => step === next.step)?.html ?? "";
    return fill(words.ahead, { title: new DOMParser().parseFromString(html, "text/html").body.textContent });
  }

  return {
    time,
    lost(on) {
      trouble.hidden = !on;
    },
    show(state, clock) {
      const slide = slideOf(talk, state);
      place.textContent = fill(said.place, placeOf(talk, state));
      ahead.textContent = aheadOf(state);
      made.play.hidden = slide.timelines.length === 0;
      made.play.textContent = state.live?.playing ? words.pause : words.play;
      made.black.textContent = state.screen === "slides" ? words.black : words.light;
      made.black.setAttribute("aria-pressed", String(state.screen !== "slides"));
      time(state, clock);
      if (slide.id === shown) return;
      shown = slide.id;
      title.textContent = slide.title;
      text.replaceChildren(...notesInWords(notesFor(notes, slide.id), { ...said.presenter, no_notes: words.no_notes }));
      text.scrollTop = 0;
    },
  };
}
