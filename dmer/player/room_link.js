// A window's tie to its room: what is live, from windows of the same browser and from the server; moves of whoever may make
// them; and how things are.
//
//   const link = joinRoom({ base, code, key, role, about, onRecord, onHealth, onAudience, onPeers });
//
//   role        "wall", "presenter", "clicker" or "follow"; with `key` (of the room) the window may move it
//   about       () => what other windows of this browser may know of this one
//   onRecord    (record) => … the room has changed, here or elsewhere
//   onHealth    (health) => … "joining", "live", "reconnecting", "closed" or "refused"
//   onAudience  (counts by role) => … for those with the key;  onPeers (other windows of this browser) => …
//   onLost      () => … a move did not arrive and was given up
//
//   link.first         a promise of the first record; rejected with the server's sentence where there is no such room
//   link.record() health() peers() audience()   what is known now;  link.sentence()  the server's, after "refused" or "closed"
//   link.now()         the moment, by the server's clock
//   link.drives()      whether this window may move the room
//   link.move(change)  change slide, step, screen, look, live, started_at or paused_at; false where that cannot be done now
//   link.close()       close the room for everybody
//   link.greet()       tell and ask the other windows of this browser anew
//   link.leave()

import { createRoomChannel } from "./room_channel.js";
import { createRoomClock } from "./room_clock.js";
import { listenToRoom } from "./room_events.js";
import { createOutbox, timeLimit } from "./room_outbox.js";
import { after, moveOf, sameContent } from "./room_record.js";

const CLICKER_PATIENCE = 3000; // milliseconds; a press that comes later would surprise the room
const SETTLING = 3000; // milliseconds that a record of this browser may be newer than the server's
const ANSWER_WITHIN = 5000;

/** @param {object} options  see the top of this file */
export function joinRoom({
  base, code, key = "", role, about = () => ({}),
  onRecord = () => {}, onHealth = () => {}, onAudience = () => {}, onPeers = () => {}, onLost = () => {},
}) {
  const clock = createRoomClock();
  const address = (path) => new URL(`room/${code}${path}`, base);
  const authorization = { Authorization: `Bearer ${key}` };
  let current = null;
  let served = null; // the latest that the server said
  let health = "joining";
  let sentence = "";
  let audience = null;
  let settling = 0;
  const first = promised();

  function take(record) {
    const told = current === null || !sameContent(current, record);
    current = record;
    first.resolve(record);
    if (told) onRecord(record);
  }

  function feel(next) {
    if (health === next || health === "closed" || health === "refused") return;
    health = next;
    onHealth(health);
  }

  /** What the server says counts, unless this browser is ahead of it. */
  function heard(record) {
    clock.learn(record.now);
    if (!served || record.revision >= served.revision) served = record;
    clearTimeout(settling);
    if (current && served.revision < current.revision) settling = setTimeout(settle, SETTLING);
    else if (!outbox.waiting() || outbox.failing() || sameContent(served, current)) {
      outbox.drop();
      take(served);
    } // else ours is on its way, and its answer says which of the two came later
    if (served.closed) end("closed", "");
  }

  /** This browser drove on while the server was gone: whoever holds the key says so; without anybody the server is right. */
  function settle() {
    if (served.revision >= current.revision || outbox.waiting()) return;
    if (key) outbox.send(moveOf(current));
    else take(served);
  }

  async function ask() {
    try {
      const answer = await fetch(address(".json"), { cache: "no-store", signal: timeLimit(ANSWER_WITHIN) });
      if (!answer.ok) return true;
      heard(await answer.json());
      return served.revision < current.revision;
    } catch {
      return true;
    }
  }

  function end(name, said) {
    sentence = said;
    feel(name);
    outbox.drop();
    events.stop();
    clearTimeout(settling);
    if (name === "refused") first.reject(new Error(said));
  }

  const outbox = createOutbox({
    ask,
    patience: role === "clicker" ? CLICKER_PATIENCE : Infinity,
    post: (body, signal) =>
      fetch(address("/move"), { method: "POST", headers: { "Content-Type": "application/json", ...authorization }, body: JSON.stringify(body), signal }),
    onAnswer: (record) => heard(record),
    onLost(status, said) {
      if (served) take(served);
      onLost();
      if (status === 410) end("closed", said);
      if (status === 403 || status === 404) end("refused", said);
    },
  });

  const channel = createRoomChannel({
    code, role, about, keyed: Boolean(key), latest: () => current, onPeers,
    onRecord(record) {
      if (current && record.revision <= current.revision) return;
      outbox.drop(); // what waits here is older, and whoever made this one sends it
      take(record);
    },
    onAsked: move,
  });

  const events = listenToRoom({
    key,
    address: address(`/events?as=${role}`),
    onUp: () => feel("live"),
    onDown: () => feel("reconnecting"),
    onRefused: (status, said) => end(status === 410 ? "closed" : "refused", said),
    onEvent(name, data) {
      if (name === "record") heard(data);
      if (name === "audience") {
        audience = data;
        onAudience(data);
      }
    },
  });

  const over = () => health === "closed" || health === "refused";
  const drives = () => !over() && (key !== "" || channel.holder() !== null);

  function move(change) {
    if (!current || !drives() || (role === "clicker" && health !== "live")) return false;
    const record = after(current, change, clock.now());
    take(record);
    channel.move(record, change);
    if (key) outbox.send(moveOf(record, change));
    return true;
  }

  return {
    first: first.promise, drives, move,
    record: () => current,
    health: () => health,
    sentence: () => sentence,
    peers: channel.peers,
    audience: () => audience,
    now: clock.now,
    greet: channel.greet,
    async close() {
      const answer = await fetch(address("/close"), { method: "POST", headers: authorization, signal: timeLimit(ANSWER_WITHIN) });
      if (!answer.ok && answer.status !== 410) throw new Error(await answer.text());
      if (answer.ok) heard(await answer.json());
    },
    leave() {
      events.stop();
      outbox.drop();
      clearTimeout(settling);
      channel.close();
    },
  };
}

function promised() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  made.promise.catch(() => {}); // who does not wait for it is told by onHealth
  return made;
}
