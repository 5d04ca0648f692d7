// A picture in a lesson: a figure of the evidence, or a state of the timeline that one may move, play and open.

import { element } from "./elements.js";
import { mount as mountFigure } from "./figure.js";
import { pageLink } from "./learn_parts.js";
import { createQuestionTimeline } from "./question_timeline.js";

/** @param {object} around  of learn.js @param {object} shown  of a piece @returns {{parts: HTMLElement[], destroy: () => void}} */
export function createPicture(around, shown) {
  const { words } = around;
  const look = shown.look_at
    ? [element("p", { class: "look-at" }, element("strong", { text: words.lesson.look_at }), ` ${shown.look_at}`)] : [];
  const made = shown.figure ? figureOf(around, shown) : timelineOf(around, shown);
  return { parts: [...look, ...made.parts], destroy: made.destroy };
}

function figureOf({ base, plotly }, { figure, alt }) {
  const meanwhile = element("p", { class: "scene-alt", text: alt });
  const host = element("div", { class: "figure" }, meanwhile);
  let remove = null;
  let gone = false;
  mountFigure(host, { base, plotly, name: figure })
    .then((taken) => {
      remove = taken;
      meanwhile.remove();
      if (gone) return remove();
      return host.querySelector(".drawing")?.setAttribute("aria-label", alt);
    })
    .catch(() => {}); // its alt text stays
  return {
    parts: [host],
    destroy() {
      gone = true;
      remove?.();
    },
  };
}

function timelineOf(around, { parameters, timeline: query, alt }) {
  const { words, tools } = around;
  const play = element("button", { type: "button", class: "button", text: words.lesson.play, hidden: true, onclick: () => toggle() });
  const timeline = createQuestionTimeline({
    tools, alt, parameters, trouble: words.point.trouble,
    onReady: () => { play.hidden = false; },
    onPlaying: (on) => { play.textContent = on ? words.lesson.pause : words.lesson.play; },
  });
  function toggle() {
    const { minutes, playing } = timeline.now();
    timeline.show({ minutes, playing: !playing });
  }
  const open = pageLink(around, `timeline?${query}`, { class: "button", text: words.lesson.timeline });
  return { parts: [timeline.root, element("div", { class: "row" }, play, open)], destroy: timeline.destroy };
}
