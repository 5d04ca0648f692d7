// The presenter's buttons: one for everything that has a key, and the list by which one jumps to a slide.

import { slideOf } from "./deck_state.js";
import { element } from "./elements.js";
import { fill } from "./words.js";

const LOOKS = ["light", "dark", "contrast"];

/** @param {{deck: object, clock: object, link: object, said: object, talk: object, openWall: () => void}} room */
export function controls({ deck, clock, link, said, talk, openWall }) {
  const own = said.presenter;

  function button(name, text, act) {
    return element("button", {
      type: "button", class: "button", "data-action": name, text,
      onclick(event) {
        act();
        if (event.detail > 0) deck.root.focus({ preventScroll: true }); // after a click of the mouse the next key is for the talk
      },
    });
  }
  const made = {
    previous: button("previous", own.previous, deck.previous),
    next: button("next", own.next, deck.next),
    black: button("black", own.black, () => deck.screen("black")),
    white: button("white", own.white, () => deck.screen("white")),
    play: button("play", own.play, deck.live.toggle),
    overview: button("overview", own.overview, deck.actions.overview),
    clock: button("clock", said.clock.start, clock.toggle),
    reset: button("reset", said.clock.reset, clock.reset),
    wall: button("wall", own.wall, openWall),
    keys: button("keys", own.keys, deck.actions.keys),
  };
  const jump = element(
    "select", { class: "pick", onchange: () => choose(jump.value) },
    ...talk.slides.map(({ id, title }, i) => element("option", { value: id, text: fill(own.jump_option, { number: i + 1, title }) })),
  );
  const look = element(
    "select", { class: "pick", onchange: () => link.move({ look: look.value }) },
    ...LOOKS.map((name) => element("option", { value: name, text: own.looks[name] })),
  );

  function choose(id) {
    deck.go(id);
    deck.root.focus({ preventScroll: true });
  }

  const labelled = (text, field) => element("label", { class: "field" }, element("span", { text }), field);
  return {
    panel: element("div", { class: "controls", role: "group", "aria-label": own.label }, ...Object.values(made)),
    choices: [labelled(own.jump, jump), labelled(own.look, look)],
    show(state, record) {
      for (const name of ["black", "white"]) made[name].setAttribute("aria-pressed", String(state.screen === name));
      const live = slideOf(talk, state).timelines.length > 0;
      made.play.disabled = !live;
      made.play.textContent = live && state.live?.playing ? own.pause : own.play;
      made.clock.textContent = clock.running() ? said.clock.pause : said.clock.start;
      jump.value = state.slide;
      look.value = record.look;
    },
  };
}
