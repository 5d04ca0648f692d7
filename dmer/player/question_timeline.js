// The timeline in a question or a lesson: figure, playhead, the moment in words. Its tables are asked for when it is made; until
// they are there, and if they do not come, its alt text stands in its place.

import { element } from "./elements.js";
import { lookOf, watchLook } from "./looks.js";
import { createSlideTimeline } from "./slide_timeline.js";
import { timeSpan } from "./timeline_figure.js";
import { fromParameters, valuesOf } from "./view_state.js";

const USUAL_SPEED = 1;
const AGAIN_MILLISECONDS = 3000;

/**
 * @param {{tools: import("./question_tools.js").QuestionTools, alt: string, parameters: object, trouble: string,
 *   onMove?: (minutes: number) => void, onPlaying?: (on: boolean) => void, onReady?: (tables: object) => void}} options
 *   `parameters` of a link to the timeline; `onMove` hears a hand that moves the playhead
 * @returns {{root: HTMLElement, show: (change: {parameters?: object, minutes?: number|null, playing?: boolean}) => void,
 *   now: () => {minutes: number, playing: boolean}|null, span: () => {start: number, end: number}|null, words: () => string,
 *   pictureOf: (state: object) => object, describe: (text: string) => void, destroy: () => void}}
 */
export function createQuestionTimeline({ tools, alt, parameters, trouble, onMove = () => {}, onPlaying = () => {}, onReady = () => {} }) {
  const root = element("div", { class: "scene", "data-mechanism": parameters.mechanism }, element("p", { class: "scene-alt", text: alt }));
  let shown = { parameters, minutes: parameters.minutes === undefined ? null : Number(parameters.minutes), playing: false };
  let tables = null;
  let drawn = null;
  let gone = false;
  let stopLook = () => {};
  let resized = null;
  let timer = 0;

  const query = () => new URLSearchParams(shown.parameters).toString();

  function draw() {
    if (!drawn || !root.isConnected) return;
    drawn.show({ parameters: query(), minutes: shown.minutes, playing: shown.playing, speed: USUAL_SPEED }, { look: lookOf(root) });
  }

  function tell({ minutes, playing }) {
    if (minutes !== undefined) shown.minutes = minutes;
    if (playing === false) {
      shown.playing = false;
      onPlaying(false);
    }
    onMove(shown.minutes);
  }

  function put(ready) {
    if (gone) return;
    tables = ready;
    drawn = createSlideTimeline({ tables, alt, byHand: true, tell });
    root.replaceChildren(...drawn.parts);
    const [frame] = drawn.parts;
    const again = () => {
      drawn.resized();
      shown.minutes = drawn.now()?.minutes ?? shown.minutes;
      draw();
    };
    stopLook = watchLook(frame, again);
    let width = 0;
    resized = new ResizeObserver(() => {
      if (frame.clientWidth === width || frame.clientWidth === 0) return;
      const first = width === 0;
      width = frame.clientWidth;
      if (first) draw();
      else again();
    });
    resized.observe(frame);
    onReady(tables);
  }

  /** Ask for the tables until they come: a task cannot be done without them. */
  function fetchTables() {
    tools.tables().then(put, () => {
      if (gone) return;
      if (!root.querySelector(".trouble")) root.append(element("p", { class: "faint trouble", role: "status", text: trouble }));
      timer = setTimeout(fetchTables, AGAIN_MILLISECONDS);
    });
  }
  fetchTables();
  return {
    root,
    show(change) {
      shown = { ...shown, playing: false, ...change };
      draw();
      if (change.playing !== undefined) onPlaying(change.playing);
    },
    now: () => drawn?.now() ?? null,
    span() {
      if (!tables) return null;
      const { state } = fromParameters(new URLSearchParams(shown.parameters), tables, tables.words);
      return timeSpan(valuesOf(state, tables));
    },
    /** What the figure shows of a state, once there are tables. */
    pictureOf: (state) => drawn.pictureOf(state),
    words: () => drawn?.parts[1].textContent ?? "",
    /** Say something else of the figure than its first alt text. */
    describe(text) {
      drawn?.parts[0].setAttribute("aria-label", text);
    },
    destroy() {
      gone = true;
      clearTimeout(timer);
      stopLook();
      resized?.disconnect();
      drawn?.destroy();
    },
  };
}
