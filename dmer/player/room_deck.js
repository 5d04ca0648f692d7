// A deck tied to a room: it shows what the room says, and what is done to it moves the room. A deck whose window may not
// move the room goes back at once, before anything is painted.

import { firstOf } from "./deck_state.js";
import { follows, liveAt } from "./room_live.js";
import { deckStateOf } from "./room_record.js";

const LOOK_AGAIN_MILLISECONDS = 1000;

/**
 * Call `align` now and then while time runs: a window that was hidden, or too busy to draw, has fallen behind.
 * @returns {() => void} stops it
 */
export function whileTimeRuns(link, align) {
  const looking = setInterval(() => link.record()?.live?.playing && align(), LOOK_AGAIN_MILLISECONDS);
  return () => clearInterval(looking);
}

/** The change that also starts the talk's clock when the first slide is left. */
export function withClock(change, record, talk, now) {
  const first = firstOf(talk).slide;
  const leaves = record.started_at === null && (record.slide || first) === first && change.slide !== first;
  return leaves ? { ...change, started_at: now } : change;
}

/**
 * @param {{link: object, talk: object, spanOf: (parameters: string) => object|null}} room
 * @returns {{changed: (state: object) => void, show: (deck: object, record: object) => void, standing: () => object}}
 *   `changed` is the deck's onChange, `show` puts a record into a deck, `standing` is the record's state at this moment
 */
export function tieDeck({ link, talk, spanOf }) {
  let shown = null;

  function standing(record = link.record()) {
    const state = deckStateOf(record, talk);
    return { ...state, live: liveAt({ ...state, moved_at: record.moved_at }, link.now(), spanOf) };
  }

  return {
    standing,
    changed(state) {
      const record = link.record();
      const fitting = { ...record, ...deckStateOf(record, talk) };
      if (follows(state, fitting, link.now(), spanOf)) return;
      const { slide, step, screen, live } = state;
      if (!link.move(withClock({ slide, step, screen, live }, record, talk, link.now()))) shown?.apply(standing());
    },
    show(deck, record) {
      shown = deck;
      const fitting = { ...record, ...deckStateOf(record, talk) };
      if (!follows(deck.state(), fitting, link.now(), spanOf)) deck.apply(standing(record));
    },
  };
}
