// What is on show, as one small record; how it becomes numbers for the model, and a link and back.
// A link is read leniently: what cannot be used becomes the nearest valid state, and a note says what was changed.

import { answerName, settingName } from "./timeline_names.js";
import { fill } from "./words.js";

/**
 * @typedef {object} ViewState
 * @property {string} profile  id of a profile
 * @property {"breast"|"pump"} feeding
 * @property {string} stage  id of a stage
 * @property {Record<string, number>} overrides  symbols moved away from their default, in model units
 * @property {"dopamine"|"oxytocin"|"both"} mechanism
 * @property {"none"|"ghost"|"beside"} compare
 * @property {string} beside  profile of the second parent
 * @property {"none"|"band"|"ten"} people
 * @property {boolean} measured_only
 * @property {boolean} published
 * @property {number|null} minutes  the playhead; null before anyone has moved it
 */

const FLAGS = ["measured_only", "published"];

/** The choices with a fixed list of answers, and those answers. */
export function choicesOf(tables) {
  const profiles = tables.profiles.map((profile) => profile.id);
  return {
    profile: profiles,
    feeding: ["breast", "pump"],
    stage: tables.stages.map((stage) => stage.id),
    mechanism: ["dopamine", "oxytocin", "both"],
    compare: ["none", "ghost", "beside"],
    beside: profiles,
    people: ["none", "band", "ten"],
  };
}

/** @returns {ViewState} */
export function defaultState() {
  return {
    profile: "dmer_first_letdown_only",
    feeding: "breast",
    stage: "month 1",
    overrides: {},
    mechanism: "dopamine",
    compare: "none",
    beside: "typical",
    people: "none",
    measured_only: false,
    published: false,
    minutes: null,
  };
}

const byId = (list, id) => list.find((entry) => entry.id === id);

/** The values of a state before anyone moved a slider: what a control returns to. */
export function usualValues(state, tables, profile = state.profile) {
  const values = Object.fromEntries(tables.inputs.map((input) => [input.symbol, input.default]));
  Object.assign(values, byId(tables.profiles, profile).overrides, byId(tables.stages, state.stage).overrides);
  if (state.feeding === "pump") Object.assign(values, tables.pump.overrides);
  return values;
}

/** All values of the parent on show. */
export function valuesOf(state, tables) {
  return { ...usualValues(state, tables), ...state.overrides };
}

/** Values of another parent in the same situation: the sliders that describe the parent are left behind. */
export function valuesOfOther(state, tables, profile) {
  const personal = symbolsOf(tables.profiles);
  const shared = Object.fromEntries(Object.entries(state.overrides).filter(([symbol]) => !personal.has(symbol)));
  return { ...usualValues(state, tables, profile), ...shared };
}

const symbolsOf = (entries) => new Set(entries.flatMap((entry) => Object.keys(entry.overrides)));

/** The state after one choice; sliders that the choice itself sets return to their new default. */
export function withChoice(state, tables, name, answer) {
  const sets = { profile: tables.profiles, stage: tables.stages, feeding: [tables.pump] }[name];
  const dropped = sets ? symbolsOf(sets) : new Set();
  const kept = Object.entries(state.overrides).filter(([symbol]) => !dropped.has(symbol));
  return { ...state, [name]: answer, overrides: Object.fromEntries(kept) };
}

/** The state with one slider moved, or returned to its default for `value` null. */
export function withValue(state, tables, symbol, value) {
  const overrides = { ...state.overrides };
  const usual = usualValues(state, tables)[symbol];
  if (value === null || Math.abs(value - usual) < 1e-9) delete overrides[symbol];
  else overrides[symbol] = value;
  return { ...state, overrides };
}

/** A link's parameters: only what differs from the default, in a fixed order. */
export function toParameters(state, tables) {
  const parameters = new URLSearchParams();
  const usual = defaultState();
  for (const name of Object.keys(choicesOf(tables))) if (state[name] !== usual[name]) parameters.set(name, state[name]);
  for (const name of FLAGS) if (state[name]) parameters.set(name, "yes");
  for (const input of tables.inputs) {
    if (input.symbol in state.overrides) parameters.set(input.symbol, String(+state.overrides[input.symbol].toPrecision(6)));
  }
  if (state.minutes !== null) parameters.set("minutes", String(+state.minutes.toFixed(4)));
  return parameters;
}

const shown = (text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/**
 * Read a state from a link.
 * @param {URLSearchParams} parameters @returns {{state: ViewState, notes: string[]}}
 */
export function fromParameters(parameters, tables, words) {
  const choices = choicesOf(tables);
  let state = defaultState();
  const notes = [];
  const note = (kind, name, given, used) => notes.push(fill(words.notes[kind], { name: settingName(words, name), given: shown(given), used }));
  for (const [name, answers] of Object.entries(choices)) {
    const given = parameters.get(name);
    if (given === null) continue;
    if (answers.includes(given)) state = withChoice(state, tables, name, given);
    else note("unknown_choice", name, given, answerName(words, name, state[name]));
  }
  for (const name of FLAGS) state[name] = parameters.get(name) === "yes";
  const usual = usualValues(state, tables);
  const number = (name, low, high, fallback) => {
    const given = parameters.get(name);
    if (given === null) return null;
    const value = given.trim() === "" ? NaN : Number(given);
    if (!Number.isFinite(value)) {
      note("not_a_number", name, given, fallback);
      return null;
    }
    const used = Math.min(high, Math.max(low, value));
    if (used !== value) note("out_of_range", name, given, used);
    return used;
  };
  for (const { symbol, range } of tables.inputs) {
    const value = number(symbol, range[0], range[1], usual[symbol]);
    if (value !== null) state = withValue(state, tables, symbol, value);
  }
  state.minutes = number("minutes", -60, 180, 0);
  const known = new Set([...Object.keys(choices), ...FLAGS, ...tables.inputs.map((input) => input.symbol), "minutes"]);
  for (const name of new Set(parameters.keys())) {
    if (!known.has(name) && !name.startsWith("embed")) notes.push(fill(words.notes.unknown_name, { name: shown(name) }));
  }
  return { state, notes };
}
