// One slide of a talk as an element: title, text in steps, picture, and the foot with sources and how sure they are.

import { element } from "./elements.js";
import { contactList, referenceList } from "./slide_lists.js";
import { strengthMark } from "./strengths.js";
import { keptWhole, unbroken } from "./unbroken.js";
import { fill } from "./words.js";

const FEW_LETTERS = { statement: 90, text: 170, sides: 130, case: 260 };
const SOME_LETTERS = { statement: 170, text: 420, sides: 240, case: 420 };
const DOUBTFUL = new Set(["contested", "speculative", "historical"]); // said where the statement stands, not only at the foot

const lettersOf = (blocks) => blocks.reduce((sum, { html }) => sum + html.replace(/<[^>]*>|&\w+;/g, "").length, 0);

/** How much text there is; less text gets larger letters. */
function amountOf({ layout, blocks }) {
  const letters = lettersOf(blocks);
  if (letters <= (FEW_LETTERS[layout] ?? 0)) return "few";
  return letters <= (SOME_LETTERS[layout] ?? 0) ? "some" : "much";
}

function blockOf({ html, kind, step, strength }, words) {
  const block = element("p", { class: "block", "data-kind": kind, "data-step": step });
  if (kind === "question") block.append(element("span", { class: "for-the-room", text: `${words.question} ` }));
  const text = element("span", { class: "text" });
  text.innerHTML = unbroken(html); // made and cleaned by dmer/deck/markdown.py
  block.append(text);
  if (DOUBTFUL.has(strength)) block.append(" ", strengthMark(strength, words));
  return block;
}

function bodyOf(slide, words) {
  const blocks = slide.blocks.map((block) => blockOf(block, words));
  const body = element("div", { class: "body" });
  if (slide.layout === "sides") {
    const side = (name) => element("div", { class: "side" }, ...blocks.filter((_, i) => slide.blocks[i].side === name));
    body.append(side("left"), side("right"));
  } else body.append(...blocks);
  return { body, blocks };
}

function footOf(slide, words, { number, count, section, caseAt }) {
  const foot = element("footer", { class: "foot" });
  const said = element("p", { class: "sources" });
  for (const strength of slide.strengths) said.append(strengthMark(strength, words), " ");
  if (slide.sources.length > 0) {
    const more = slide.more_sources > 0 ? ` ${fill(words.more_sources, { count: slide.more_sources })}` : "";
    said.append(keptWhole(element("span", { text: slide.sources.join("; ") + more })));
  }
  const link = slide.case && caseAt && element("a", { class: "open-case", href: caseAt(slide.case), target: "_blank", rel: "noopener", text: words.open_case });
  foot.append(said, ...(link ? [link] : []), element("p", { class: "place", text: fill(words.place, { section, number, count }) }));
  return foot;
}

/**
 * @param {object} slide  of dmer/deck/talk.py
 * @param {{words: object, number: number, count: number, section: string, picture?: {parts: HTMLElement[]}, inWords?: boolean,
 *   caseAt?: (id: string) => string}} around  `inWords`: what a figure tells stands on the slide, too; `caseAt`: the address of a
 *   seminar case, where a link to it may stand on the slide
 * @returns {{root: HTMLElement, show: (step: number) => void, showAll: () => void, spoken: () => string}}
 */
export function createSlide(slide, { words, number, count, section, picture = null, inWords = false, caseAt = null }) {
  const { body, blocks } = bodyOf(slide, words);
  const head = element("header", { class: "head" });
  if (slide.layout === "case") head.append(element("p", { class: "fictional", text: words.fictional }));
  head.append(keptWhole(element("h2", { class: "title", text: slide.title })));
  if (slide.resources.length > 0) body.append(contactList(slide.resources, words));
  if (slide.references.length > 0) body.append(referenceList(slide.references));
  const root = element(
    "section",
    {
      class: "slide", role: "group", "data-slide": slide.id, "data-layout": slide.layout, "data-amount": amountOf(slide),
      "aria-label": fill(words.slide, { number, count }),
    },
    head, body,
  );
  if (picture) {
    const [frame, ...rest] = picture.parts;
    root.append(element("div", { class: "picture" }, frame));
    body.append(...rest);
  }
  if (inWords && slide.figure) body.append(element("p", { class: "block takeaway", text: slide.alt }));
  root.append(footOf(slide, words, { number, count, section, caseAt }));

  // Beside a timeline each step's text takes the place of the one before; elsewhere it joins what is there.
  const alone = slide.layout === "timeline";
  const isShown = (i, step) => {
    const own = slide.blocks[i].step;
    return alone ? own === Math.min(step, slide.steps) : own <= step;
  };
  return {
    root,
    show(step) {
      blocks.forEach((block, i) => block.classList.toggle("waiting", !isShown(i, step)));
    },
    showAll() {
      for (const block of blocks) block.classList.remove("waiting");
    },
    /** What a screen reader hears: all text on show and what a picture tells, or only what came after a step. */
    spoken(after = -1) {
      const text = slide.blocks.flatMap(({ step }, i) => {
        const heard = step > after && !blocks[i].classList.contains("waiting");
        return heard ? [blocks[i].textContent] : [];
      });
      const whole = after < 0 ? [slide.title, ...text, slide.alt ?? ""] : text;
      return whole.filter(Boolean).map((part) => part.replace(/([^.?!…])$/, "$1.")).join(" ");
    },
  };
}
