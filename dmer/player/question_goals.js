// What a run should show, goal by goal: whether it was met when last checked, and what the run shows of it now. The list stays
// in sight below the page's header while controls are moved, wherever that leaves room enough for them.

import { element } from "./elements.js";
import { fill, lengthInWords, number } from "./words.js";

const STATES = { open: "○", met: "✓", not_met: "✗" };
const MOST_OF_THE_WINDOW = 0.3; // a list that would take more of it scrolls away like everything else

/** What a run shows of each measurement that a goal may name, as dmer/training/runs.py; null where there is nothing to measure. */
const MEASURES = {
  waves: ({ waves }) => waves.length,
  let_downs: ({ measured }) => measured.letDowns.length,
  first_wave_lead_s: ({ waves }) => waves[0]?.lead ?? null,
  first_wave_seconds: ({ waves }) => (waves[0] ? waves[0].end - waves[0].start : null),
  longest_wave_seconds: ({ waves }) => most(waves.map(({ start, end }) => end - start)),
  highest_wave: ({ waves }) => most(waves.map(({ peak }) => peak)),
  dopamine_nadir_rel: ({ measured }) => measured.dopamineNadir,
  oxytocin_peak_pg_per_ml: ({ measured }) => measured.oxytocinPeak.value,
  prolactin_peak_min: ({ measured }) => measured.prolactinPeak.minutes,
  prolactin_peak_ratio: ({ measured, run }) => measured.prolactinPeak.value / run.values.P_b,
  first_let_down_s: ({ measured }) => measured.letDowns[0]?.start ?? null,
};
const DECIMALS = { dopamine_nadir_rel: 2, oxytocin_peak_pg_per_ml: 1, prolactin_peak_ratio: 1 };

const most = (values) => (values.length > 0 ? Math.max(...values) : null);

/** What a picture shows of a measurement, by the idea that it shows. */
export function measurementOf(measure, { state, run, measured: found }) {
  const waves = state.mechanism === "oxytocin" ? found.wavesOxytocin : found.waves;
  return MEASURES[measure]({ measured: found, run, waves });
}

/** A measurement in words. @param {object} said  words of a task @param {object} timeWords  that hold the units of time */
function nowInWords(measure, picture, said, timeWords) {
  const value = measurementOf(measure, picture);
  if (value === null) return said.none_now;
  if (measure !== "first_let_down_s") return fill(said.now[measure], { value: number(value, DECIMALS[measure] ?? 0) });
  return fill(value < 0 ? said.now_before : said.now[measure], { value: lengthInWords(value, timeWords) });
}

/**
 * @param {{goals: {id: string, text: string, measure: string}[], words: object, around: HTMLElement}} options  `around` learns
 *   the height of what stays in sight, as `--goals`
 * @returns {{root: HTMLElement, notes: HTMLElement, show: (picture: object, timeWords: object) => void, mark: (id: string, met: boolean, note?: string) => void,
 *   open: () => void, destroy: () => void}}
 */
export function createGoals({ goals, words, around }) {
  const said = words.timeline_task;
  const notes = element("div", { class: "goal-notes" });
  const parts = new Map(goals.map(({ id, text, measure }) => {
    const sign = element("span", { class: "sign", "aria-hidden": "true", text: STATES.open });
    const checked = element("span", { class: "checked" });
    const now = element("span", { class: "now", text: said.open });
    const state = element("span", { class: "state" }, checked, " ", now);
    const row = element("li", { "data-state": "open" }, element("p", { class: "goal" }, sign, element("span", { text }), " ", state));
    return [id, { row, sign, checked, now, measure }];
  }));
  const root = element("ul", { class: "goals" }, ...[...parts.values()].map(({ row }) => row));

  function tell({ row, sign, checked }, state) {
    row.dataset.state = state;
    sign.textContent = STATES[state];
    checked.textContent = state === "open" ? "" : said[state];
  }

  function fit() {
    const height = root.offsetHeight;
    const stays = height > 0 && height <= MOST_OF_THE_WINDOW * window.innerHeight;
    root.toggleAttribute("data-stays", stays);
    around.style.setProperty("--goals", stays ? `${height}px` : "0px");
  }
  const resized = new ResizeObserver(fit);
  resized.observe(root);
  window.addEventListener("resize", fit);
  return {
    root,
    notes,
    /** What the run of a picture shows. */
    show(picture, timeWords) {
      for (const { now, measure } of parts.values()) {
        const text = nowInWords(measure, picture, said, timeWords);
        if (now.textContent !== text) now.textContent = text;
      }
    },
    /** What a check found of a goal. */
    mark(id, met, note = "") {
      tell(parts.get(id), met ? "met" : "not_met");
      if (note) notes.append(element("p", { class: "goal-note", text: note }));
    },
    /** Something has been moved since the check. */
    open() {
      for (const part of parts.values()) if (part.row.dataset.state !== "open") tell(part, "open");
    },
    destroy() {
      resized.disconnect();
      window.removeEventListener("resize", fit);
    },
  };
}
