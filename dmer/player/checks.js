// What is checked before a talk, and what each finding says. `look` is for what a person has to see to.

import { clockOf } from "./deck_timer.js";
import { fill } from "./words.js";

const ok = (sentence) => ({ state: "ok", sentence });
const look = (sentence) => ({ state: "look", sentence });
const wait = (sentence) => ({ state: "wait", sentence });

const near = (link, role) => link.peers().filter((peer) => peer.role === role);
const wallOf = (link) => near(link, "wall")[0]?.about ?? null;

function network({ link }, words) {
  const wall = wallOf(link);
  if (!wall) return look(words.look);
  if (wall.outside) return look(fill(words.outside, { host: wall.outside }));
  return wall.ready ? ok(words.ok) : wait(words.wait);
}

function wall({ link }, words) {
  if (wallOf(link)) return ok(words.ok);
  return link.audience()?.wall > 0 ? ok(words.elsewhere) : look(words.look);
}

/** Phones are those who listen at the server and are no window of this browser. */
function phone({ link, reachable }, words) {
  const counts = link.audience() ?? {};
  const [all, own] = ["clicker", "follow"].reduce(([sum, here], role) => [sum + (counts[role] ?? 0), here + near(link, role).length], [0, 0]);
  if (all > own) return ok(fill(words.ok, { count: all - own }));
  if (!reachable) return look(words.none);
  return look(own > 0 ? words.here : words.look);
}

function sound(_, words) {
  if (!window.AudioContext) return look(words.none);
  return navigator.userActivation?.hasBeenActive === false ? look(words.look) : ok(words.ok);
}

function notes({ link }, words) {
  const about = wallOf(link);
  if (!about) return wait(words.wait);
  if (about.notes) return look(words.on_wall);
  const [left, top] = about.screen;
  const elsewhere = left !== (screen.availLeft ?? 0) || top !== (screen.availTop ?? 0);
  if (elsewhere) return ok(words.ok);
  if (screen.isExtended === undefined) return look(words.unknown);
  return look(screen.isExtended ? words.same_screen : words.mirrored);
}

function timer({ link, clock, minutes, content: { first } }, words) {
  if (!clock.running() && !clock.paused()) return ok(fill(words.ok, { minutes: +minutes.toFixed(1) }));
  const time = clockOf(clock.elapsed());
  const before = [undefined, "", first].includes(link.record()?.slide);
  return before ? look(fill(words.look, { time })) : ok(fill(words.running, { time }));
}

function content({ content: { oldest, late } }, words) {
  return late.length === 0 ? ok(fill(words.ok, { date: oldest })) : look(fill(words.look, { slides: late.join(", ") }));
}

const CHECKS = { network, wall, phone, sound, notes, timer, content };

/** @returns {Record<string, {state: "ok"|"look"|"wait", sentence: string}>} */
export function checksOf(room) {
  return Object.fromEntries(Object.entries(CHECKS).map(([name, check]) => [name, check(room, room.words[name])]));
}
