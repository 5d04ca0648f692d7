// Where a talk stands, and every move over its slides and steps. Pure: nothing here draws, listens or remembers.

/**
 * What every window of a talk shows; a room keeps the same record.
 * @typedef {object} DeckState
 * @property {string} slide  id of the slide
 * @property {number} step  presses since the slide appeared, 0 at first
 * @property {"slides"|"black"|"white"} screen
 * @property {Live|null} live  the slide's timeline once it was played or moved by hand; null while it is as the slide says
 *
 * @typedef {object} Live
 * @property {string} parameters  of a link to the timeline (view_state.js), without the minutes
 * @property {number|null} minutes  the playhead; null where the timeline rests by itself
 * @property {boolean} playing
 * @property {10|30|60} speed
 */

export const SCREENS = ["slides", "black", "white"];
export const USUAL_SPEED = 30;

const indexOf = (talk, id) => talk.slides.findIndex((slide) => slide.id === id);

/** The slide on show; the first if it is not in this talk. */
export const slideOf = (talk, state) => talk.slides[Math.max(0, indexOf(talk, state.slide))];

/** The number of the slide on show as people count, and how many there are. */
export function placeOf(talk, state) {
  return { number: Math.max(0, indexOf(talk, state.slide)) + 1, count: talk.slides.length };
}

/** A place in the talk as a state, with its timeline as the slide says. @returns {DeckState} */
function at(talk, index, step) {
  const slide = talk.slides[index];
  const within = Math.min(slide.steps, Math.max(0, Math.floor(step) || 0));
  const own = slide.timelines[within];
  return { slide: slide.id, step: within, screen: "slides", live: own?.play ? { ...ownLive(own), playing: true } : null };
}

function ownLive({ parameters }) {
  const { minutes = null, ...rest } = parameters;
  const found = minutes === null ? null : Number(minutes);
  return { parameters: new URLSearchParams(rest).toString(), minutes: found, playing: false, speed: USUAL_SPEED };
}

/** The beginning of a talk. @returns {DeckState} */
export const firstOf = (talk) => at(talk, 0, 0);

/** The end of a talk, with everything shown. @returns {DeckState} */
export const lastOf = (talk) => at(talk, talk.slides.length - 1, Infinity);

/** A slide by its id, at a step; null if the talk has no such slide. @returns {DeckState|null} */
export function placed(talk, id, step = 0) {
  const index = indexOf(talk, id);
  return index < 0 ? null : at(talk, index, step);
}

/** A slide by its number as people count; the nearest there is. @returns {DeckState} */
export const numbered = (talk, number) => at(talk, Math.min(talk.slides.length, Math.max(1, number)) - 1, 0);

/** One press on; a dark screen first lights up again; the end stays the end. @returns {DeckState} */
export function nextOf(talk, state) {
  if (state.screen !== "slides") return { ...state, screen: "slides" };
  const index = placeOf(talk, state).number - 1;
  if (state.step < talk.slides[index].steps) return at(talk, index, state.step + 1);
  return index + 1 < talk.slides.length ? at(talk, index + 1, 0) : state;
}

/** One press back; the slide before comes with all that was shown on it. @returns {DeckState} */
export function previousOf(talk, state) {
  if (state.screen !== "slides") return { ...state, screen: "slides" };
  const index = placeOf(talk, state).number - 1;
  if (state.step > 0) return at(talk, index, state.step - 1);
  return index > 0 ? at(talk, index - 1, Infinity) : state;
}

/** The screen made black or white, or shown again if it is so already. @returns {DeckState} */
export const screened = (state, name) => ({ ...state, screen: state.screen === name ? "slides" : name });

/** The timeline of the slide on show as it stands; null where the slide has none. @returns {Live|null} */
export function liveOf(talk, state) {
  const slide = slideOf(talk, state);
  const own = slide.timelines[Math.min(state.step, slide.timelines.length - 1)];
  return own ? state.live ?? ownLive(own) : null;
}

/** Whether `state` lies after `limit` in the talk. */
export function isBeyond(talk, state, limit) {
  const [here, end] = [placeOf(talk, state).number, placeOf(talk, limit).number];
  return here > end || (here === end && state.step > limit.step);
}

/** A state from elsewhere made to fit this talk; null if it names no slide of it. @returns {DeckState|null} */
export function fitted(talk, { slide, step, screen, live = null }) {
  const found = placed(talk, slide, step);
  if (!found) return null;
  return { ...found, screen: SCREENS.includes(screen) ? screen : "slides", live: slideOf(talk, found).timelines.length > 0 ? live : null };
}

export const sameState = (one, other) => JSON.stringify(one) === JSON.stringify(other);
