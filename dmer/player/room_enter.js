// What every window of a room does first: join it, and fetch its talk and the words. Whatever is slow or missing at that
// moment is tried again; only the server's "there is no such room" is an end.

import { element } from "./elements.js";
import { joinRoom } from "./room_link.js";
import { spansOf } from "./room_live.js";
import { fetchJson } from "./talk.js";

const WAIT_MILLISECONDS = 700;

/** Fetch until it comes, or until nobody needs it any more. */
async function persistently(fetching, over) {
  for (;;) {
    try {
      return await fetching();
    } catch (problem) {
      if (over() || problem.final) throw problem;
      await new Promise((resolve) => setTimeout(resolve, WAIT_MILLISECONDS));
    }
  }
}

/** JSON of the room itself; a refusal (4xx) is an end. */
async function fetchOwn(address, key) {
  const answer = await fetch(address, { headers: key ? { Authorization: `Bearer ${key}` } : {} });
  if (answer.ok) return answer.json();
  throw Object.assign(new Error(await answer.text()), { final: answer.status >= 400 && answer.status < 429 });
}

/**
 * @param {{base: string, code: string, key?: string, role: string, withNotes?: boolean}} options  and those of joinRoom
 * @returns {Promise<{link: object, talk: object, words: object, said: object, notes: object|null, spanOf: Function}>} `words`
 *   are those of the deck, `said` those of the room; rejected with a sentence
 */
export async function enterRoom({ base, code, key, withNotes = false, ...hooks }) {
  const link = joinRoom({ base, code, key, ...hooks });
  const over = () => link.health() === "refused" || link.health() === "closed";
  const own = (path, needed) => persistently(() => fetchOwn(new URL(`room/${code}/${path}`, base), needed), over);
  const shared = (path) => persistently(() => fetchJson(new URL(path, base)), over);
  try {
    const [talk, notes, words, said] = await Promise.all([
      own("talk.json"), withNotes ? own("notes.json", key) : null, shared("player/data/deck_words.json"), shared("player/data/room_words.json"), link.first,
    ]);
    return { link, talk, notes, words, said, spanOf: await spansOf(talk, base) };
  } catch (problem) {
    link.leave();
    throw problem;
  }
}

/** Mount a window of a room, or say why it cannot be. @returns {Promise<() => void>} takes it away again */
export async function mountInRoom(host, making) {
  try {
    return await making();
  } catch (problem) {
    const said = element("p", { role: "alert", class: "room-trouble", text: problem.message });
    host.append(said);
    return () => said.remove();
  }
}
