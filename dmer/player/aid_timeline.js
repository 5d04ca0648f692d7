// The same situation on the timeline: a small live figure, and a link to the large one. Its tables are asked for only when
// there is something to show.

import { sureness } from "./aid_basis.js";
import { element } from "./elements.js";
import { lookOf, watchLook } from "./looks.js";
import { createSlideTimeline } from "./slide_timeline.js";

const USUAL_SPEED = 1;

/**
 * @param {{words: object, base: string, page: string}} around  `page`: the timeline's page under `base`
 * @returns {{root: HTMLElement, show: (scene: {text: string, query: string}|null) => void, destroy: () => void}}
 */
export function createAidTimeline({ words, base, page }) {
  const said = words.timeline;
  const holder = element("div", { class: "scene" });
  const root = element("div", {}, element("p", { class: "nothing", text: said.none }), holder);
  const none = root.firstChild;
  let tables = null; // a promise
  let drawn = null;
  let shown = null;
  let stopLook = () => {};
  let resized = null;

  async function draw(scene) {
    tables ??= fetch(new URL("player/data/timeline.json", base)).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status))));
    try {
      const ready = await tables;
      if (shown === scene) put(scene, ready);
    } catch {
      tables = null; // asked for again with the next answer
      if (shown === scene) holder.replaceChildren(element("p", { text: scene.text }), linkTo(scene));
    }
  }

  function put(scene, ready) {
    clear();
    drawn = createSlideTimeline({ tables: ready, alt: scene.text, byHand: true, tell: (live) => state(live) });
    const [frame, moment] = drawn.parts;
    const play = element("button", { type: "button", class: "button", onclick: () => state({ playing: !drawn.now().playing }) });
    const state = (live) => {
      const now = { ...drawn.now(), ...live };
      if (live.playing !== undefined) show(now);
      play.textContent = now.playing ? said.pause : said.play;
    };
    const show = ({ minutes, playing }) =>
      drawn.show({ parameters: scene.query, minutes, playing, speed: USUAL_SPEED }, { look: lookOf(root) });
    holder.replaceChildren(element("p", { class: "scene-text" }, `${scene.text} `, sureness(scene, words)), frame, moment, element("div", { class: "buttons" }, play, linkTo(scene)));
    const begin = new URLSearchParams(scene.query).get("minutes");
    show({ minutes: begin === null ? null : Number(begin), playing: false });
    play.textContent = said.play;
    const again = () => {
      drawn.resized();
      show({ ...drawn.now(), playing: false });
      play.textContent = said.play;
    };
    stopLook = watchLook(frame, again);
    let width = frame.clientWidth;
    resized = new ResizeObserver(() => {
      if (frame.clientWidth === width || frame.clientWidth === 0) return;
      width = frame.clientWidth;
      again();
    });
    resized.observe(frame);
  }

  const linkTo = ({ query }) => element("a", { class: "button", "data-in-app": true, href: new URL(`${page}?${query}`, base).href, text: said.open });

  function clear() {
    stopLook();
    resized?.disconnect();
    drawn?.destroy();
    drawn = null;
  }

  return {
    root,
    show(scene) {
      if (JSON.stringify(scene) === JSON.stringify(shown)) return;
      shown = scene;
      none.hidden = scene !== null;
      if (scene === null) {
        clear();
        holder.replaceChildren();
      } else draw(scene);
    },
    destroy: clear,
  };
}
