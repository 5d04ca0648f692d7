// A talk and the words around it, from the app's own server.

/**
 * @param {{base: string, talk?: string, deck?: string, parts?: string, title?: string, register?: string}} where  `talk`: an
 *   address under `base`, for a room; else the deck's id, or the ids of parts with commas
 * @returns {Promise<{talk: object, words: object}>} rejected with a sentence when there is no such talk
 */
export async function fetchTalk({ base, talk = "", deck = "", parts = "", title = "", register = "" }) {
  const asked = Object.entries({ deck, parts, title, register }).filter(([, value]) => value);
  const address = talk || `player/data/talk.json?${new URLSearchParams(asked)}`;
  const [found, words] = await Promise.all([address, "player/data/deck_words.json"].map((path) => fetchJson(new URL(path, base))));
  return { talk: found, words };
}

/** @param {URL} address @returns {Promise<object>} */
export async function fetchJson(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}
