// The let-down timeline in a slide: figure, playhead and the moment in words, without controls and without Plotly. It shows
// what the deck tells it, and tells the deck when a hand moves it or its time has run out.

import { momentInWords } from "./describe.js";
import { element } from "./elements.js";
import { between } from "./in_between.js";
import { pictureMaker, restingMinutes } from "./picture.js";
import { patched } from "./patch.js";
import { createPlayback } from "./playback.js";
import { createPlayhead } from "./playhead.js";
import { stillOf } from "./still.js";
import { buildFigure, timeSpan } from "./timeline_figure.js";
import { fromParameters } from "./view_state.js";

const LONG_MOMENT = 190; // letters of a moment in words that need a smaller type
const WORDS_EVERY_MILLISECONDS = 200; // how often the sentence changes while time runs
const KEPT_STILLS = 12;
const CHANGE_MILLISECONDS = 700; // from one state of the timeline to the next
const LEAST_PIXELS = 200;

let makePicture = null; // one for all slides: the same run is on many of them

/**
 * @param {{tables: object, alt: string, byHand: boolean, tell: (change: object) => void}} options  `tell` hears
 *   {minutes} or {playing: false} when that comes from here
 */
export function createSlideTimeline({ tables, alt, byHand, tell }) {
  makePicture ??= pictureMaker(tables);
  const { words, numerics } = tables;
  const frame = element("div", { class: "timeline-frame", role: "img", "aria-label": alt, "data-by-hand": byHand });
  const moment = element("p", { class: "moment" });
  const stills = new Map();
  let shown = null; // {key, state, picture, span}
  let still = null;
  let minutes = 0;
  let look = "light";
  let size = null;
  let change = 0; // the frame of a change under way

  const playhead = createPlayhead(frame, (at, done) => byHand && move(at, done));
  const playback = createPlayback({
    now: () => minutes,
    end: () => shown.span.end,
    onTick: (at) => showMinutes(at, true),
    onChange(on) {
      if (on) return;
      showMinutes(minutes);
      if (minutes >= shown.span.end) tell({ minutes, playing: false });
    },
  });

  function move(at, done) {
    playback.pause();
    showMinutes(at);
    if (done) tell({ minutes: at, playing: false });
  }

  function measure() {
    size ??= {
      width: Math.max(LEAST_PIXELS, frame.clientWidth), height: Math.max(LEAST_PIXELS, frame.clientHeight), large: true,
      letters: parseFloat(getComputedStyle(frame).fontSize),
    };
    return size;
  }

  const stateOf = (parameters) => fromParameters(new URLSearchParams(parameters), tables, words).state;

  function drawnAt(state) {
    const picture = makePicture(state);
    const figure = buildFigure(picture, { words, palette: tables.palettes[look], size: measure() });
    return { picture, drawn: stillOf(figure), plan: figure.plan, span: timeSpan(picture.run.values) };
  }

  /** The figure of a state, from what is kept where it was drawn before. */
  function figureOf(key, state) {
    const kept = `${look} ${key}`;
    if (!stills.has(kept)) {
      stills.set(kept, drawnAt(state));
      if (stills.size > KEPT_STILLS) stills.delete(stills.keys().next().value);
    }
    return stills.get(kept);
  }

  /** Put a figure on show; one that is only passing is drawn into the passing one before it, which takes less time. */
  function put({ picture, drawn, plan, span }, key, state) {
    if (!still) frame.prepend(drawn);
    else if (key === null && shown.key === null) drawn = patched(still, drawn);
    else still.replaceWith(drawn);
    still = drawn;
    shown = { key, state, picture, span };
    playhead.fit(plan, span);
  }

  function showMinutes(at, running = false) {
    minutes = Math.min(shown.span.longEnd, Math.max(shown.span.start, at));
    playhead.show(minutes);
    const now = performance.now();
    if (running && now - (showMinutes.latest ?? 0) < WORDS_EVERY_MILLISECONDS) return;
    showMinutes.latest = now;
    moment.textContent = momentInWords(shown.picture, minutes, words, numerics.episode_index);
    moment.classList.toggle("long", moment.textContent.length > LONG_MOMENT);
  }

  /** Let time and numbers run to what comes next; the first frame is the old picture, which stands there already. */
  function glide(from, target, key, to, at) {
    const begin = performance.now();
    const begun = minutes;
    const moving = from.key !== key;
    let rest = 0; // until when nothing is drawn, so that a slow machine still hears keys
    const step = (now) => {
      const share = Math.min(1, Math.max(0, (now - begin) / CHANGE_MILLISECONDS));
      change = 0;
      if (share === 1) {
        if (moving) put(target, key, to);
        return showMinutes(at);
      }
      if (moving && now >= rest) {
        put(drawnAt(between(from.state, to, share, tables)), null, to);
        rest = 2 * performance.now() - now;
      }
      showMinutes(begun + share * (at - begun), true);
      change = requestAnimationFrame(step);
      return undefined;
    };
    change = requestAnimationFrame(step);
  }

  return {
    parts: [frame, moment],
    /** Draw a state ahead, so that showing it is quick. @param {import("./deck_state.js").Live} live */
    prepare(live, nextLook) {
      look = nextLook;
      if (still) figureOf(live.parameters, stateOf(live.parameters));
      else this.show({ ...live, playing: false }, { look });
    },
    /** @param {import("./deck_state.js").Live} live @param {{look: string, gliding?: boolean}} how */
    show(live, { look: nextLook, gliding = false }) {
      look = nextLook;
      playback.pause();
      playback.setSpeed(live.speed);
      cancelAnimationFrame(change);
      const from = change ? null : shown; // what is under way when the next comes does not go on
      change = 0;
      const key = live.parameters;
      const state = stateOf(key);
      const target = figureOf(key, state);
      const begin = live.minutes ?? (live.playing ? target.span.start : restingMinutes(target.picture));
      const at = live.playing && begin >= target.span.end ? target.span.start : begin;
      if (gliding && from?.key && !live.playing) return glide(from, target, key, state, at);
      if (still !== target.drawn) put(target, key, state);
      showMinutes(at);
      if (live.playing) playback.play();
      return undefined;
    },
    pictureOf: (state) => makePicture(state),
    /** The minutes on show, and whether time runs. */
    now: () => ({ minutes, playing: playback.playing() }),
    /** Stop time without telling: the slide is left. */
    rest() {
      playback.pause();
    },
    /** The size may have changed: nothing kept fits any more. */
    resized() {
      size = null;
      stills.clear();
    },
    destroy() {
      cancelAnimationFrame(change);
      playback.pause();
      playhead.destroy();
    },
  };
}
