// What the timeline's settings and their answers are called in words.

import { fill } from "./words.js";

/** An answer of a choice, as it stands on its button. */
export function answerName(words, name, answer) {
  if (name === "profile" || name === "beside") return words.profiles[answer].label;
  return name === "stage" ? words.stages[answer] : words.choices[name].options[answer];
}

/** A setting by its name in an address: with the words of its control, where it has one. */
export function settingName(words, name) {
  const control = words.choices[name] ?? words.controls.find(({ symbol }) => symbol === name);
  const label = name === "minutes" ? words.notes.moment : control?.label;
  return label ? fill(words.notes.named, { label, name }) : name;
}
