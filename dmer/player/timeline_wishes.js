// What hands and keys ask of a timeline: the one list behind its buttons, its sliders and its keys.

import { listenForKeys } from "./keys.js";
import { eventTimes } from "./picture.js";
import { withChoice, withValue } from "./view_state.js";

/**
 * @param {object} timeline  what is seen and done there: tables, words; now() with state, picture, span, minutes; setMinutes, showMinutes,
 *   change, settle, reset, say; and its parts, which may be made after this: playback, projector, sound, transport, keyList, summary
 */
export function createWishes(timeline) {
  const { tables, words } = timeline;

  const wishes = {
    hearing: "oxytocin",
    play() {
      const { playback } = timeline;
      if (playback.playing()) return playback.pause();
      const { state, span, minutes } = timeline.now();
      if (state.minutes === null || minutes >= span.end) timeline.setMinutes(span.start);
      return playback.play();
    },
    scrub(at, done) {
      timeline.playback.pause();
      timeline.setMinutes(at, done);
    },
    step: (seconds) => wishes.scrub(Math.round(60 * timeline.now().minutes + seconds) / 60, true),
    event(direction) {
      const { picture, span, minutes } = timeline.now();
      const times = eventTimes(picture);
      const found = direction > 0 ? times.find((at) => at > minutes + 0.005) : times.findLast((at) => at < minutes - 0.005);
      wishes.scrub(found ?? (direction > 0 ? span.end : span.start), true);
    },
    speed: (times) => timeline.playback.setSpeed(times),
    projector: () => timeline.projector.toggle(),
    sound() {
      try {
        timeline.transport.sounding(timeline.sound.toggle());
        timeline.showMinutes();
      } catch {
        timeline.say(words.notes.no_sound);
      }
    },
    hear(line) {
      wishes.hearing = line;
    },
    reset() {
      timeline.playback.pause();
      if (timeline.sound.on()) wishes.sound();
      timeline.reset();
    },
    keys: () => timeline.keyList.toggle(),
    choose: (name, answer) => timeline.change(withChoice(timeline.now().state, tables, name, answer), true),
    flag: (name, on) => timeline.change({ ...timeline.now().state, [name]: on }, true),
    slide(symbol, value, done) {
      const { state } = timeline.now();
      const next = withValue(state, tables, symbol, value);
      if (next.overrides[symbol] !== state.overrides[symbol]) timeline.change(next, false); // an arrow key reports a step twice
      if (done) timeline.settle(timeline.summary.textContent);
    },
  };
  return wishes;
}

/** The timeline's keys, while `root` or the page around it has the keyboard. */
export function listenForWishes(root, { words, now }, wishes) {
  const isLeft = (key) => key.endsWith("Left");
  listenForKeys(root, words.keys, {
    play: wishes.play,
    step: (key) => wishes.step(isLeft(key) ? -1 : 1),
    leap: (key) => wishes.step(isLeft(key) ? -30 : 30),
    event: (key) => wishes.event(key === "PageDown" ? 1 : -1),
    edge: (key) => wishes.scrub(key === "Home" ? now().span.start : now().span.end, true),
    projector: wishes.projector,
    sound: wishes.sound,
    keys: wishes.keys,
  });
}
