// The server's clock, told from what it says the moment is. A message only arrives late, never early: the one that
// puts the server's clock furthest ahead was on its way the shortest time.

const KEPT = 12; // messages; older ones may be from before the computer's clock was set

export function createRoomClock() {
  let ahead = [];
  return {
    /** @param {number|undefined} moment  milliseconds since 1970, as the server counts */
    learn(moment) {
      if (Number.isFinite(moment)) ahead = [...ahead, moment - Date.now()].slice(-KEPT);
    },
    now: () => Math.round(Date.now() + (ahead.length > 0 ? Math.max(...ahead) : 0)),
  };
}
