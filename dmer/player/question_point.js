// A place on the timeline to point to: by tapping the figure, or with a slider. A response is a time in minutes from the start.

import { element } from "./elements.js";
import { createQuestionTimeline } from "./question_timeline.js";
import { remarkLine } from "./question_said.js";
import { fill, lengthInWords } from "./words.js";

const STEP_SECONDS = 5;
const USUAL_SPAN = { start: -2, end: 20 }; // until the timeline's tables are there, and if they never come
const PLAIN_TIME = { time: { seconds: "{seconds} s", minutes: "{minutes} min", minutes_seconds: "{minutes} min {seconds} s" } };

export function create({ item, words, tools, name, changed }) {
  const said = words.point;
  let minutes = null;
  let timeWords = PLAIN_TIME;
  const slider = element("input", {
    type: "range", id: `${name}-time`, step: STEP_SECONDS, min: 60 * USUAL_SPAN.start, max: 60 * USUAL_SPAN.end,
    oninput: () => move(Number(slider.value) / 60, true),
  });
  const where = element("p", { class: "where", text: said.nowhere });
  const after = element("div", { class: "after" });
  const timeline = createQuestionTimeline({
    tools, alt: item.alt, parameters: item.timeline, trouble: said.trouble, onMove: (at) => move(at, false), onReady: ready,
  });
  const root = element(
    "fieldset", { class: "form" }, element("legend", { text: words.question.asks.point }), element("p", { class: "faint", text: said.help }),
    timeline.root,
    element("div", { class: "slider" }, element("label", { for: slider.id, text: said.slider }), slider), where, after,
  );
  slider.value = 60 * Number(item.timeline.minutes ?? 0);
  slider.setAttribute("aria-valuetext", said.nowhere);

  function ready(tables) {
    timeWords = tables.words;
    const { start, end } = timeline.span();
    slider.min = 60 * start;
    slider.max = 60 * end;
    if (minutes !== null) put();
  }

  function put() {
    const time = lengthInWords(60 * minutes, timeWords);
    where.textContent = fill(minutes < -0.5 / 60 ? said.at_before : said.at, { time });
    slider.value = Math.round(60 * minutes);
    slider.setAttribute("aria-valuetext", timeline.words() || where.textContent);
  }

  function move(at, drawn) {
    if (slider.disabled) return put();
    minutes = at;
    if (drawn) timeline.show({ minutes });
    put();
    return changed();
  }

  function show(at) {
    minutes = at;
    timeline.show({ minutes });
    put();
  }
  return {
    root,
    response: () => minutes,
    state: () => minutes,
    fill: show,
    mark({ remarks, final, right, solution }) {
      const lines = remarks.map((remark) => remarkLine(remark, words));
      const own = minutes;
      const button = element("button", { type: "button", class: "button", text: said.show, onclick: () => show(solution) });
      after.replaceChildren(...lines, ...(final && !right ? [button] : []));
      if (final) minutes = own;
    },
    lock() {
      slider.disabled = true;
    },
    destroy: timeline.destroy,
  };
}
