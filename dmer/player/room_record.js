// The record of a room: what every window of it shares (dmer/room/record.py). Pure: what a record says about the deck, what
// a window sends, and which of two records counts.

import { firstOf } from "./deck_state.js";

/**
 * @typedef {import("./deck_state.js").DeckState & {revision: number, look: "light"|"dark"|"contrast", moved_at: number,
 *   started_at: number|null, paused_at: number|null, closed: boolean, code: string, title: string}} RoomRecord
 */

const MOVED = ["slide", "step", "screen", "look", "live", "started_at", "paused_at"];

/** What a presenter may change. @param {RoomRecord} record */
export const changeable = (record) => Object.fromEntries(MOVED.map((name) => [name, record[name]]));

/** The body of a move: what it changed, and the revision it was made from. @param {RoomRecord} record  after it */
export const moveOf = (record, change = changeable(record)) => ({ ...change, revision: record.revision - 1 });

/** The record after a change in this window; the server gives it the same revision. @returns {RoomRecord} */
export const after = (record, change, now) => ({ ...record, ...change, revision: record.revision + 1, moved_at: now });

export const sameContent = (one, other) => JSON.stringify(changeable(one)) === JSON.stringify(changeable(other));

/** What the record tells a deck; a room in which nobody has moved is on the first slide. */
export function deckStateOf({ slide, step, screen, live }, talk) {
  return { slide: slide || firstOf(talk).slide, step, screen, live };
}
