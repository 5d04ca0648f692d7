// The list before a talk, which checks by itself: each line is OK, waits, or says where to look.

import { checksOf } from "./checks.js";
import { element } from "./elements.js";
import { createSound } from "./sound.js";

const LOOK_AGAIN_MILLISECONDS = 2000; // for what no event tells, such as a window that was moved to another screen
const TONE_MILLISECONDS = 900;
const SIGNS = { ok: "✓", wait: "◌", look: "!" };

/** @param {{link: object, said: object, clock: object, minutes: number, content: object, reachable: boolean}} room */
export function createCheckList({ link, said, clock, minutes, content, reachable }) {
  const words = said.checks;
  const sound = createSound();
  const list = element("ul", { class: "check-list" });
  const root = element("section", { class: "checks", "aria-label": words.title }, element("h2", { text: words.title }), list);
  const lines = Object.fromEntries(Object.keys(words.lines).map((name) => [name, lineOf(name)]));
  list.append(...Object.values(lines).map(({ item }) => item));

  function lineOf(name) {
    const [sign, label, sentence] = ["sign", "name", "sentence"].map((part) => element("span", { class: part }));
    label.textContent = words.lines[name].name;
    sign.setAttribute("aria-hidden", "true");
    const state = element("span", { class: "unseen" });
    return { sign, sentence, state, item: element("li", { "data-check": name }, sign, label, state, sentence, ...actionOf(name)) };
  }

  function actionOf(name) {
    const button = (text, act) => [element("button", { type: "button", class: "button", text, onclick: act })];
    if (name === "sound") return button(words.tone, playTone);
    return name === "timer" ? button(words.reset, () => clock.clear()) : [];
  }

  function playTone() {
    try {
      if (!sound.on()) sound.toggle();
      sound.tell(0.5);
      setTimeout(() => sound.on() && sound.toggle(), TONE_MILLISECONDS);
    } catch {
      // the line says that this browser cannot play
    }
    tell();
  }

  function tell() {
    const found = checksOf({ link, clock, minutes, content, reachable, words: words.lines });
    for (const [name, { state, sentence }] of Object.entries(found)) {
      const line = lines[name];
      if (line.item.dataset.state === state && line.sentence.textContent === sentence) continue;
      line.item.dataset.state = state;
      line.sign.textContent = SIGNS[state];
      line.state.textContent = ` ${words.states[state]}. `;
      line.sentence.textContent = sentence;
    }
    lines.timer.item.querySelector("button").hidden = !(found.timer.state === "look");
  }
  const looking = setInterval(() => {
    if (document.visibilityState === "visible") link.greet();
    tell();
  }, LOOK_AGAIN_MILLISECONDS);
  return {
    root, tell,
    destroy() {
      clearInterval(looking);
      sound.destroy();
    },
  };
}
