// Slides of a talk looked at as on a wall, at every step that changes where things stand: for `python -m dmer check --slides`,
// which opens a page for it.

import { placed } from "./deck_state.js";
import { element } from "./elements.js";
import { createMaterial } from "./material.js";
import { faintOf } from "./slide_contrast.js";
import { misfitsOf } from "./slide_fit.js";
import { createPile } from "./slide_pile.js";

const settled = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Text that waits for its step keeps its place, so the last step has everything; beside a timeline one text follows another. */
const stepsToSee = ({ steps, timelines }) => (timelines.length > 0 ? [...timelines.keys()] : [steps]);

/**
 * @param {HTMLElement} host
 * @param {{talk: object, words: object, base: string, plotly: string, only: string[], sizes: number[][], looks: string[],
 *   least: number}} options  `only`: ids of slides to be looked at; `sizes`: widths and heights of walls in pixels; `least`:
 *   the contrast that text must have in every one of `looks`
 * @returns {Promise<object[]>} what slide_fit.js and slide_contrast.js find, each with its `slide`, and its `size` or `look`
 */
export async function checkSlides(host, { talk, words, base, plotly, only, sizes, looks, least }) {
  const stage = element("div", { class: "deck-stage" });
  const root = element("div", { class: "deck", "data-view": "wall", "data-theme": "light" }, stage);
  host.replaceChildren(root);
  const material = createMaterial(talk, { base, plotly }, Promise.resolve());
  const pile = createPile({ talk, words, material, look: () => root.dataset.theme, byHand: false, onPhone: false, tell: () => {} });
  stage.append(pile.root);
  await Promise.all([material.whole, pile.arrived]);
  const found = [];

  async function everywhere(stepsOf, see) {
    for (const slide of talk.slides.filter(({ id }) => only.includes(id))) {
      for (const step of stepsOf(slide)) {
        pile.show({ ...placed(talk, slide.id, step), live: null });
        if (slide.figure) await settled(); // it is drawn when its numbers have come
        found.push(...see(pile.root.querySelector(".slide:not([inert])")).map((one) => ({ ...one, slide: slide.id })));
      }
    }
  }
  for (const [width, height] of sizes) {
    Object.assign(root.style, { inset: "0 auto auto 0", width: `${width}px`, height: `${height}px` });
    await settled();
    await settled(); // by now the slides know of their new size
    await everywhere(stepsToSee, (slide) => misfitsOf(slide).map((one) => ({ ...one, size: `${width}x${height}` })));
  }
  for (const look of looks) {
    root.dataset.theme = look;
    await everywhere(({ steps }) => [steps], (slide) => faintOf(slide, least).map((one) => ({ ...one, look })));
  }
  pile.destroy();
  root.remove();
  return found;
}
