// Answers of the decision aid as a Map from a question's id to an option's id, a list of them, a number, or the word for
// "not known". Pure: every change makes a new Map. What is asked, answered and next follows from it.

/** @typedef {Map<string, string|string[]|number>} Answers */

/** With one more answer; null or an empty list takes it back. @param {Answers} answers @returns {Answers} */
export function withAnswer(answers, id, value) {
  const next = new Map(answers);
  if (value === null || (Array.isArray(value) && value.length === 0)) next.delete(id);
  else next.set(id, value);
  return next;
}

/** The answer to a question with several options after one was ticked or not; some options exclude all others. */
export function ticked(question, before, option, on) {
  const chosen = Array.isArray(before) ? before : [];
  if (!on) return chosen.filter((one) => one !== option);
  const alone = new Set(question.options.filter((one) => one.alone).map((one) => one.id));
  const kept = alone.has(option) ? [] : chosen.filter((one) => !alone.has(one));
  return question.options.map((one) => one.id).filter((one) => one === option || kept.includes(one));
}

/** The questions worth asking, in their order. @param {string[]|null} asked  ids from the server; null: not known yet */
export const onShow = (questions, asked, answers) =>
  questions.filter(({ id }) => asked === null || asked.includes(id) || answers.has(id));

/** The next question without an answer after `current`, or null. @param {string|null} current  null: from the beginning */
export function nextOpen(shown, answers, current = null) {
  const after = shown.slice(shown.findIndex(({ id }) => id === current) + 1);
  return after.find(({ id }) => !answers.has(id))?.id ?? null;
}

/** The question before `current` (null: the end), answered or not, or null. */
export function before(shown, current) {
  const at = current === null ? shown.length : shown.findIndex(({ id }) => id === current);
  return shown[at - 1]?.id ?? null;
}

/** An answer in words; "not known" stands for itself. */
export function answerInWords(question, value) {
  const text = (id) => question.options.find((one) => one.id === id)?.text ?? String(id);
  return [value].flat().map(text).join("; ");
}

/** Whether two sets of answers are the same. */
export const sameAnswers = (one, other) => JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
