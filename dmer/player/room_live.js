// The timeline of a record at a later moment: time that runs goes on where the record left it, and rests at its end. Every
// window works this out by itself, so that nobody needs to say it.

import { fetchJson } from "./talk.js";
import { timeSpan } from "./timeline_figure.js";
import { fromParameters, valuesOf } from "./view_state.js";

const SECONDS_OF_LEEWAY = 1; // clocks and frames of two windows differ by less
const MILLISECONDS = 60_000; // of a minute

/**
 * How long the timelines of a talk run. Fetched once, also for the time when the server is gone.
 * @returns {Promise<(parameters: string) => {start: number, end: number}|null>}
 */
export async function spansOf(talk, base) {
  if (!talk.slides.some((slide) => slide.timelines.length > 0)) return () => null;
  const tables = await fetchJson(new URL("player/data/timeline.json", base)).catch(() => null);
  const kept = new Map();
  return (parameters) => {
    if (!tables) return null;
    if (!kept.has(parameters)) {
      const { state } = fromParameters(new URLSearchParams(parameters), tables, tables.words);
      kept.set(parameters, timeSpan(valuesOf(state, tables)));
    }
    return kept.get(parameters);
  };
}

/** `live` so many milliseconds later. @param {import("./deck_state.js").Live|null} live */
export function liveAfter(live, milliseconds, spanOf) {
  if (!live?.playing) return live;
  const span = spanOf(live.parameters);
  const begin = live.minutes ?? span?.start ?? null;
  if (begin === null) return live;
  const minutes = begin + (Math.max(0, milliseconds) * live.speed) / MILLISECONDS;
  return span && minutes >= span.end ? { ...live, minutes: span.end, playing: false } : { ...live, minutes };
}

/** The record's live figure at a moment of the server's clock. */
export const liveAt = ({ live, moved_at }, now, spanOf) => liveAfter(live, now - moved_at, spanOf);

/** Whether a deck that shows `shown` shows no more than what follows from the record by itself. */
export function follows(shown, record, now, spanOf) {
  if (["slide", "step", "screen"].some((name) => shown[name] !== record[name])) return false;
  const [one, other] = [shown.live, liveAt(record, now, spanOf)];
  if (!one || !other) return one === other;
  if (one.parameters !== other.parameters || one.speed !== other.speed) return false;
  if (one.minutes === null || other.minutes === null) return one.minutes === other.minutes && one.playing === other.playing;
  const leeway = record.live.playing ? (SECONDS_OF_LEEWAY * one.speed) / 60 : 0.001;
  if (Math.abs(one.minutes - other.minutes) > leeway) return false;
  if (one.playing === other.playing) return true;
  const end = spanOf(one.parameters)?.end ?? Infinity;
  return record.live.playing && Math.max(one.minutes, other.minutes) >= end - leeway;
}
