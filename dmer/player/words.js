// Filling in the sentences of content/wording: braces, times and lengths.

const BEFORE_UNIT = /(\d) (?=(s|min|pg\/mL|ng\/mL)(?![a-z]))/g;

/** Put `values` into the {braces} of a sentence; a number never parts from its unit at the end of a line. */
export function fill(sentence, values = {}) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name])).replace(BEFORE_UNIT, "$1\u00a0");
}

/** With a capital letter, as at the beginning of a line. */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** A length of time in words: "43 s", "2 min", "1 min 43 s". @param {number} seconds */
export function lengthInWords(seconds, words) {
  const whole = Math.round(Math.abs(seconds));
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  if (minutes === 0) return fill(words.time.seconds, { seconds: rest });
  if (rest === 0) return fill(words.time.minutes, { minutes });
  return fill(words.time.minutes_seconds, { minutes, seconds: rest });
}

/** A number with so many decimals, without "-0". */
export function number(value, decimals = 0) {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace("-", "") : text;
}
