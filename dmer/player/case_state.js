// Where somebody is in a case, what was asked, and what was committed to. It stands after # in the address, which no browser
// sends to a server: a link, a reload, back and forward bring it back. What an address says in vain is left out.

/**
 * @typedef {object} CaseState
 * @property {string} part  "1", "2"… for the steps of the story, then "plan", "compare" and "home"
 * @property {string[]} asked  questions that were asked, as "step.question", both counted from 1
 * @property {string|null} urgency  id, or null while it is left open
 * @property {string|null} severity
 * @property {string[]} care  ids of rows of the plan
 */

/** The parts of a case in their order. */
export const partsOf = (one) => [...one.steps.map((_, i) => String(i + 1)), "plan", "compare", "home"];

/** @returns {CaseState} */
export const beginning = () => ({ part: "1", asked: [], urgency: null, severity: null, care: [] });

/** Every question of a case as an address names it. */
const questionsOf = (one) => one.steps.flatMap(({ asks }, i) => asks.map((_, j) => `${i + 1}.${j + 1}`));

const ids = (list) => list.map(({ id }) => id);

/**
 * @param {string} hash of an address @param {object} one  the case @param {object} data  of cases.json
 * @returns {CaseState|null}  null when the address names no place
 */
export function stateIn(hash, one, data) {
  const given = new URLSearchParams(hash.slice(1));
  if (!given.has("step")) return null;
  const known = (name, offered) => (offered.includes(given.get(name)) ? given.get(name) : null);
  const several = (name, offered) => {
    const wanted = (given.get(name) ?? "").split(",");
    return offered.filter((id) => wanted.includes(id));
  };
  return {
    part: known("step", partsOf(one)) ?? "1",
    asked: several("asked", questionsOf(one)),
    urgency: known("urgency", ids(data.urgencies)),
    severity: known("severity", ids(data.severities)),
    care: several("care", ids(one.offered)),
  };
}

/** @param {CaseState} state */
export function hashOf({ part, asked, urgency, severity, care }) {
  const said = [["step", part], ["asked", asked.join(",")], ["urgency", urgency], ["severity", severity], ["care", care.join(",")]];
  return `#${said.filter(([, value]) => value).map((pair) => pair.join("=")).join("&")}`;
}

/** What the room committed to, as the server reads it. @param {CaseState} state */
export const commitmentOf = ({ urgency, severity, care }) => ({ urgency, severity, care });

/** Whether everything was left open. @param {CaseState} state */
export const isOpen = ({ urgency, severity, care }) => urgency === null && severity === null && care.length === 0;
