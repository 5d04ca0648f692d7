// The let-down timeline: composes model, figure, playhead, controls, words and keys into one element of a page.
// Used by the Streamlit pages, and by anything else that can serve these files and the timeline's data. The parts meet here: what
// they share (state, run, time, size, palette) lives in this one place.

import { createAnnouncer } from "./announce.js";
import { badgeList } from "./badges.js";
import { createControls } from "./controls.js";
import { createDrawing } from "./drawing.js";
import { createDataTable } from "./data_table.js";
import { momentInWords, summaryInWords, valueAt } from "./describe.js";
import { element } from "./elements.js";
import { createKeyList } from "./key_list.js";
import { loadPlotly } from "./load_plotly.js";
import { lookOf, watchLook } from "./looks.js";
import { panelNames } from "./panels.js";
import { createGroups } from "./people.js";
import { pictureMaker, restingMinutes } from "./picture.js";
import { createPlayback } from "./playback.js";
import { createPlayhead } from "./playhead.js";
import { createProjector } from "./projector.js";
import { createSound } from "./sound.js";
import { createTakeaways } from "./takeaway.js";
import { buildFigure, timeSpan } from "./timeline_figure.js";
import { createWishes, listenForWishes } from "./timeline_wishes.js";
import { createTransport } from "./transport.js";
import { defaultState, fromParameters, toParameters } from "./view_state.js";
import { lengthInWords } from "./words.js";

const WORDS_EVERY_MILLISECONDS = 200; // how often the sentence changes while time runs
const LOUDEST = { oxytocin: 20, prolactin: 300, dysphoria: 100, dysphoria_oxytocin: 100 };

let mounted = 0;

/**
 * Put a timeline into `host`.
 * @param {HTMLElement} host
 * @param {{base: string, plotly: string, page: string, small?: boolean}} options  `base`: address of the app; `plotly`:
 *   address of Plotly; `page`: the timeline page under `base`, for links; `small`: figure, play and words only
 * @returns {Promise<() => void>} takes it away again
 */
export async function mount(host, { base, plotly, page, small = false }) {
  const root = element("section", { class: "timeline", "data-small": small });
  host.append(root);
  const answer = await fetch(new URL("player/data/timeline.json", base));
  if (!answer.ok) {
    root.append(element("p", { class: "trouble", role: "alert", text: await answer.text() }));
    return () => root.remove();
  }
  return fillTimeline(root, { plotly, tables: await answer.json(), page: new URL(page, base).href, small });
}

/** Resolves after the next frame has been painted: what takes long waits until the still is seen. */
const paintedFirst = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

function fillTimeline(root, { plotly, tables, page, small }) {
  const { words, numerics } = tables;
  const id = `timeline-${++mounted}`;
  const makePicture = pictureMaker(tables);
  const asked = small ? { state: defaultState(), notes: [] } : fromParameters(new URLSearchParams(location.search), tables, words);
  let state = asked.state;
  let picture = makePicture(state);
  let span = timeSpan(picture.run.values);
  let minutes = state.minutes ?? restingMinutes(picture);
  let palette = tables.palettes[lookOf(root)];
  let room = ""; // for what the size below was taken
  let size;

  // --- the parts, in reading order
  const notes = element("div", { class: "notes", role: "status" });
  const summary = element("p", { class: "summary" });
  const graph = element("div", { class: "graph" });
  const stage = element("div", { class: "stage", role: "img" }, graph);
  const moment = element("p", { class: "moment" });
  const drawing = createDrawing(stage, graph, paintedFirst().then(() => loadPlotly(plotly)), {
    onReady: () => root.setAttribute("data-ready", "yes"),
    onTrouble: () => say(words.notes.no_plotly),
  });
  const aside = element("p", { class: "aside-note", hidden: true });
  const table = createDataTable(words, () => ({ picture, span }));
  const keyList = createKeyList(words);
  const sound = createSound();
  const timeline = { tables, words, now: () => ({ state, picture, span, minutes }), setMinutes, showMinutes, change, settle, reset, say, summary, keyList, sound };
  const wishes = createWishes(timeline);
  const transport = createTransport(words, wishes, id, { small });
  const frame = element("div", { class: "frame", role: "group", "aria-label": words.title }, stage);
  const main = element("div", { class: "main" }, frame, transport.root, moment, summary, aside);
  root.append(notes, main);
  const controls = small ? null : createControls(tables, words, wishes, id);
  if (controls) {
    const now = () => ({ picture, palette, summary: summary.textContent, minutes });
    main.append(transport.tools, createTakeaways({ drawing, tables, words, page, now, say }), badgeList(words), table.root);
    root.append(controls.root, keyList.root);
    listenForWishes(root, timeline, wishes);
  }

  const announcer = createAnnouncer(root);
  const playhead = createPlayhead(stage, wishes.scrub);
  const playback = createPlayback({
    now: () => minutes,
    end: () => span.end,
    onTick: (at) => setMinutes(at, false, true),
    onChange(on) {
      transport.playing(on);
      if (!on) setMinutes(minutes, true);
    },
  });
  const groups = createGroups(tables, show);
  const projector = createProjector(root, (on) => {
    transport.projecting(on);
    show();
  });
  Object.assign(timeline, { transport, playback, projector });

  // --- state and time
  function change(next, done) {
    state = next;
    groups.drop();
    show();
    if (done) settle(summary.textContent);
  }

  /** Everything as it is for somebody who has just come. */
  function reset() {
    notes.replaceChildren();
    minutes = restingMinutes(makePicture(defaultState()));
    change(defaultState(), true);
  }

  function setMinutes(at, done = false, running = false) {
    minutes = Math.min(span.longEnd, Math.max(span.start, at));
    state = { ...state, minutes };
    showMinutes(running);
    if (done) settle(moment.textContent);
  }

  /** Once a gesture ends: keep the address true, compute the group, tell a screen reader. */
  function settle(news) {
    if (small) return;
    const search = toParameters(state, tables).toString();
    history.replaceState(history.state, "", `${location.pathname}${search ? `?${search}` : ""}${location.hash}`);
    groups.want(state, span);
    announcer.say(news);
  }

  function say(text, extra = "") {
    notes.replaceChildren(element("p", { text }), extra);
  }

  // --- showing
  /** Asks the browser to lay out the page: only for when the size may have changed. */
  function sizeNow() {
    return { width: Math.max(280, stage.clientWidth), height: stage.clientHeight, large: projector.on() };
  }

  /** Make room for the panels and the columns on show, if that changes anything. */
  function makeRoom() {
    const wanted = [panelNames(state).length, state.compare === "beside", projector.on()].join();
    if (wanted === room) return;
    room = wanted;
    stage.style.setProperty("--panels", String(panelNames(state).length));
    root.classList.toggle("beside", state.compare === "beside");
    frame.tabIndex = state.compare === "beside" ? 0 : -1; // two parents may need scrolling on a small screen
    size = sizeNow();
  }

  function show() {
    picture = makePicture(state, groups.current());
    span = timeSpan(picture.run.values);
    makeRoom();
    const figure = buildFigure(picture, { words, palette, size });
    drawing.draw(figure);
    playhead.fit(figure.plan, span);
    transport.fit(span);
    controls?.show(state);
    summary.textContent = summaryInWords(picture, words);
    stage.setAttribute("aria-label", summary.textContent);
    aside.hidden = !picture.group;
    aside.textContent = picture.group ? words.marks[state.people] : "";
    showMinutes();
    table.fill();
  }

  function showMinutes(running = false) {
    playhead.show(minutes);
    sound.tell(valueAt(picture.run.minutes, picture.run.curves[wishes.hearing], minutes) / (LOUDEST[wishes.hearing] ?? 1));
    const now = performance.now();
    if (running && now - (showMinutes.latest ?? 0) < WORDS_EVERY_MILLISECONDS) return;
    showMinutes.latest = now;
    moment.textContent = momentInWords(picture, minutes, words, numerics.episode_index);
    const sign = minutes < -0.5 / 60 ? "−" : "";
    transport.show(minutes, `${sign}${lengthInWords(60 * minutes, words)}`, running ? null : moment.textContent);
  }

  // --- life on the page
  const stopWatching = watchLook(root, (look) => {
    palette = tables.palettes[look];
    show();
  });
  show();
  const resize = new ResizeObserver(() => {
    if (stage.clientWidth === 0) return; // taken off the page, or on a page that is being left
    const { width, height } = size;
    size = sizeNow();
    if (width !== size.width || height !== size.height) show();
  });
  resize.observe(stage);
  groups.want(state, span);
  if (asked.notes.length > 0) say(words.notes.intro, element("ul", {}, ...asked.notes.map((text) => element("li", { text }))));

  return () => {
    playback.pause();
    sound.destroy();
    groups.drop();
    announcer.destroy();
    playhead.destroy();
    projector.destroy();
    resize.disconnect();
    stopWatching();
    drawing.destroy();
    root.remove();
  };
}
