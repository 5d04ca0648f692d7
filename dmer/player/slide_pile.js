// The slides of a talk, one on show and the others behind it, ready and inert. They are made while the page is idle, so
// that showing one is no more than unhiding it.

import { liveOf, placeOf } from "./deck_state.js";
import { element } from "./elements.js";
import { createSlide } from "./slide.js";
import { createSlideFigure } from "./slide_figure.js";
import { createSlideTimeline } from "./slide_timeline.js";

const IDLE_MILLISECONDS = 500; // longest wait for an idle moment

const UPRIGHT = 1.25; // height by width, as in deck.css

const idle = () => new Promise((resolve) => {
  if (window.requestIdleCallback) requestIdleCallback(resolve, { timeout: IDLE_MILLISECONDS });
  else setTimeout(resolve, 30);
});

/** A copy of a slide whose drawings grow and shrink with it. */
function copied(slide) {
  const copy = slide.cloneNode(true);
  copy.querySelector(".open-case")?.remove();
  copy.classList.add("copy");
  for (const drawing of copy.querySelectorAll(".main-svg")) {
    drawing.setAttribute("viewBox", `0 0 ${parseFloat(drawing.getAttribute("width"))} ${parseFloat(drawing.getAttribute("height"))}`);
  }
  return copy;
}

/**
 * @param {{talk: object, words: object, material: object, look: () => string, byHand: boolean, onPhone: boolean,
 *   tell: (change: object) => void, caseAt?: (id: string) => string}} options  `onPhone`: figures also in words, and drawn only
 *   when they are shown; `tell` hears of a timeline moved by hand, or whose time has run out; `caseAt` as in slide.js
 */
export function createPile({ talk, words, material, look, byHand, onPhone, tell, caseAt = null }) {
  const root = element("div", { class: "pile" });
  const made = new Map();
  let tables = null;
  let shown = null; // {index, state}
  let round = 0; // of preparing; a new one ends the one before

  function pictureOf(slide) {
    if (slide.figure) return createSlideFigure({ picture: material.figures[slide.figure], drawing: material.drawing, alt: slide.alt });
    if (slide.timelines.length === 0) return null;
    if (tables) return createSlideTimeline({ tables, alt: slide.alt, byHand, tell });
    return { parts: [element("div", { class: "timeline-frame", role: "img", "aria-label": slide.alt })], awaited: true };
  }

  function make(index) {
    const slide = talk.slides[index];
    const picture = pictureOf(slide);
    const section = talk.sections.find(({ id }) => id === slide.section)?.title ?? "";
    const one = { ...createSlide(slide, { words, number: index + 1, count: talk.slides.length, section, picture, inWords: onPhone, caseAt }), slide, picture };
    one.root.inert = true;
    one.show(0);
    made.get(index)?.root.remove();
    made.set(index, one);
    root.append(one.root);
    return one;
  }

  const at = (index) => made.get(index) ?? make(index);

  /** Draw a slide's picture ahead; the browser lays out a hidden slide only while it says that it is being prepared. */
  async function prepare(one, isStale) {
    if (!one.picture || one.picture.awaited || (onPhone && one.slide.figure)) return;
    const steps = one.slide.figure ? [0] : one.slide.timelines.keys();
    for (const step of steps) {
      await idle();
      if (isStale()) return;
      one.root.dataset.preparing = "yes";
      if (one.slide.figure) one.picture.show(look());
      else one.picture.prepare(liveOf(talk, { slide: one.slide.id, step, live: null }), look());
      delete one.root.dataset.preparing;
    }
  }

  function show(state, { gliding = false } = {}) {
    const index = placeOf(talk, state).number - 1;
    const one = at(index);
    const same = shown?.index === index;
    if (shown && !same) {
      const before = made.get(shown.index);
      if (before.root.contains(document.activeElement)) root.closest(".deck").focus({ preventScroll: true }); // before it is lost
      before.root.inert = true;
      before.picture?.rest?.();
    }
    shown = { index, state };
    one.show(state.step);
    one.root.inert = false;
    if (one.slide.figure) one.picture.show(look());
    else if (one.picture && !one.picture.awaited) one.picture.show(liveOf(talk, state), { look: look(), gliding: gliding && same });
  }

  const now = () => {
    const one = shown && made.get(shown.index);
    return one?.slide.timelines.length > 0 && !one.picture.awaited ? one.picture.now() : null;
  };

  /** The slide on show drawn anew, time going on where it is. */
  function again() {
    if (!shown) return;
    const time = now();
    const live = liveOf(talk, shown.state);
    show(time ? { ...shown.state, live: { ...live, ...time } } : shown.state);
  }

  /** Make every slide, those that come next first. Resolves once all is drawn. */
  async function prepareAll() {
    const mine = ++round;
    const begin = shown?.index ?? 0;
    const isStale = () => mine !== round;
    for (let i = 0; i < talk.slides.length && !isStale(); i++) {
      const index = (begin + i) % talk.slides.length;
      if (!made.has(index)) await idle();
      await prepare(at(index), isStale);
    }
  }

  const arrived = material.tables.then(
    (loaded) => {
      tables = loaded;
      for (const [index, one] of made) {
        if (!one.picture?.awaited) continue;
        make(index);
        if (shown?.index === index) show(shown.state);
      }
    },
    () => {}, // the slide keeps its text; its picture stays empty, with its words for a screen reader
  );

  /** On an upright phone a slide may be longer than the screen; then it can be reached, to be scrolled by keys. */
  function letScroll() {
    for (const one of made.values()) one.root.toggleAttribute("tabindex", false);
    if (root.clientHeight > UPRIGHT * root.clientWidth) for (const one of made.values()) one.root.tabIndex = 0;
  }

  const resize = new ResizeObserver(() => {
    letScroll();
    for (const { picture } of made.values()) picture?.resized?.();
    again();
    if (round > 0) prepareAll();
  });
  resize.observe(root);

  return {
    root, show, now, prepareAll, arrived,
    /** The colors have changed. */
    recolored() {
      again();
      if (round > 0) prepareAll();
    },
    /** What a screen reader hears of the slide on show, or of what came after a step. */
    spoken: (after) => made.get(shown.index).spoken(after),
    /** A slide as a small picture, with everything on it. */
    copyOf: (index) => copied(at(index).root),
    destroy() {
      round += 1;
      resize.disconnect();
      for (const { picture } of made.values()) picture?.destroy?.();
    },
  };
}
