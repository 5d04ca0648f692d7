// The strip under the figure: play and scrub, and a row of tools: step, speed, projector, sound, reset, keys.

import { element } from "./elements.js";
import { SPEEDS } from "./playback.js";

const HEARD = ["oxytocin", "dopamine_mood", "dysphoria", "dysphoria_oxytocin", "prolactin", "duct_response"];

/**
 * @param {object} words @param {Record<string, Function>} wishes  one function for each button
 * @param {string} id @param {{small: boolean}} options  `small` leaves out everything but play and time
 */
export function createTransport(words, wishes, id, { small }) {
  const button = (name, symbol, press) =>
    element(
      "button", { type: "button", class: `button button-${name}`, onclick: press, "data-action": name },
      ...(symbol ? [element("span", { class: "symbol", "aria-hidden": "true", text: symbol })] : []),
      element("span", { class: "name", text: words.buttons[name] }),
    );
  const play = button("play", "▶", wishes.play);
  const clock = element("output", { class: "clock", "aria-hidden": "true" });
  const scrub = element("input", {
    type: "range", class: "scrub", step: "any", "aria-label": words.buttons.scrub,
    oninput: () => wishes.scrub(Number(scrub.value), false),
    onchange: () => wishes.scrub(Number(scrub.value), true),
    onkeydown: (event) => {
      const seconds = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
      if (!seconds) return;
      event.preventDefault();
      event.stopPropagation();
      wishes.step(seconds * (event.shiftKey ? 30 : 1));
    },
  });
  const leave = button("projector_close", "", wishes.projector);
  leave.hidden = true;
  const root = element("div", { class: "row transport" }, play, scrub, clock, leave);
  const tools = element("div", { class: "row tools" });
  const speed = element(
    "select", { id: `${id}-speed`, onchange: () => wishes.speed(Number(speed.value)) },
    ...SPEEDS.map((times) => element("option", { value: times, selected: times === SPEEDS[1], text: `× ${times}` })),
  );
  const heard = element(
    "select", { id: `${id}-heard`, onchange: () => wishes.hear(heard.value) },
    ...HEARD.map((line) => element("option", { value: line, text: words.table[line] })),
  );
  const sound = button("sound", "", wishes.sound);
  sound.setAttribute("aria-pressed", "false");
  const heardField = element("span", { class: "field", hidden: true }, element("label", { for: heard.id, text: words.buttons.sound_curve }), heard);
  if (!small) {
    tools.append(
      button("back", "", () => wishes.step(-1)), button("forward", "", () => wishes.step(1)),
      element("span", { class: "field" }, element("label", { for: speed.id, text: words.buttons.speed }), speed),
      button("projector", "", wishes.projector), sound, heardField,
      button("reset", "", wishes.reset), button("keys", "", wishes.keys),
    );
  }

  return {
    root,
    tools,
    /** Fit the scrubber to a stretch of time. */
    fit({ start, end }) {
      scrub.min = String(start);
      scrub.max = String(end);
    },
    /** Show a time. `sentence` is what a screen reader hears on the scrubber. */
    show(minutes, time, sentence) {
      scrub.value = String(minutes);
      clock.textContent = time;
      if (sentence) scrub.setAttribute("aria-valuetext", sentence);
    },
    playing(on) {
      play.querySelector(".symbol").textContent = on ? "❚❚" : "▶";
      play.querySelector(".name").textContent = on ? words.buttons.pause : words.buttons.play;
    },
    sounding(on) {
      sound.setAttribute("aria-pressed", String(on));
      heardField.hidden = !on;
    },
    projecting(on) {
      leave.hidden = !on;
      (on ? leave : tools.querySelector("[data-action=projector]"))?.focus(); // the one that was pressed is gone
    },
  };
}
