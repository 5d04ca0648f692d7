// News of a room from the server, as server-sent events read by hand: an EventSource can neither send the key in a header
// nor tell a quiet room from a dead connection. Comes back by itself.

const FIRST_WAIT = 250; // milliseconds before the first new try; each further one waits twice as long
const LONGEST_WAIT = 4000;
const OPEN_WITHIN = 8000;
const SILENCE = 40_000; // the server says something every 15 seconds
const SUSPICIOUS = 20_000; // silence after which a page that was hidden or asleep tries anew
const FINAL = new Set([400, 403, 404, 410]); // answers that will not change

/** Events in text as it comes, piece by piece. @param {(name: string, data: object) => void} onEvent */
export function eventReader(onEvent) {
  let rest = "";
  return (text) => {
    const parts = (rest + text).split("\n\n");
    rest = parts.pop();
    for (const part of parts) {
      const fields = Object.fromEntries(part.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]));
      if (fields.data) onEvent(fields.event, JSON.parse(fields.data));
    }
  };
}

/**
 * @param {{address: URL, key?: string, onEvent: (name: string, data: object) => void, onUp: () => void, onDown: () => void,
 *   onRefused: (status: number, sentence: string) => void}} options  `onDown` is called after each try that failed
 */
export function listenToRoom({ address, key, onEvent, onUp, onDown, onRefused }) {
  let ended = false;
  let current = null; // the AbortController of the connection
  let wait = FIRST_WAIT;
  let waiting = 0;
  let heardAt = 0;

  async function listen() {
    clearTimeout(waiting);
    current?.abort();
    const control = new AbortController();
    current = control;
    heardAt = performance.now();
    const opening = setTimeout(() => control.abort(), OPEN_WITHIN);
    const watch = setInterval(() => performance.now() - heardAt > SILENCE && control.abort(), SILENCE / 8);
    try {
      const answer = await fetch(address, { headers: key ? { Authorization: `Bearer ${key}` } : {}, signal: control.signal, cache: "no-store" });
      clearTimeout(opening);
      if (!answer.ok) return refused(answer, control);
      const read = eventReader(onEvent);
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      onUp();
      for (;;) {
        const { value, done } = await reader.read();
        if (done || current !== control) break;
        heardAt = performance.now();
        wait = FIRST_WAIT;
        read(value);
      }
    } catch {
      // cut off: try again
    } finally {
      clearTimeout(opening);
      clearInterval(watch);
    }
    if (current === control) again();
    return undefined;
  }

  async function refused(answer, control) {
    const sentence = await answer.text().catch(() => "");
    if (current !== control) return;
    if (FINAL.has(answer.status)) {
      stop();
      onRefused(answer.status, sentence);
    } else again(1000 * (Number(answer.headers.get("Retry-After")) || 0));
  }

  function again(least = 0) {
    if (ended) return;
    onDown();
    // A server that comes back should not be asked by a thousand phones in the same moment.
    waiting = setTimeout(listen, Math.max(least, wait * (0.6 + 0.8 * Math.random())));
    wait = Math.min(LONGEST_WAIT, 2 * wait);
  }

  /** Try now: something has happened that may have brought the network back, or cut it. */
  function now() {
    wait = FIRST_WAIT;
    if (!ended) listen();
  }
  const seen = () => document.visibilityState === "visible" && performance.now() - heardAt > SUSPICIOUS && now();
  const shown = (event) => event.persisted && now();
  window.addEventListener("online", now);
  window.addEventListener("offline", now);
  window.addEventListener("pageshow", shown);
  document.addEventListener("visibilitychange", seen);

  function stop() {
    ended = true;
    clearTimeout(waiting);
    current?.abort();
    current = null;
    window.removeEventListener("online", now);
    window.removeEventListener("offline", now);
    window.removeEventListener("pageshow", shown);
    document.removeEventListener("visibilitychange", seen);
  }
  listen();
  return { stop, now };
}
