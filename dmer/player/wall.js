// The wall: a talk that fills its window. In a room it follows what is live there; without one it shows the deck that
// `options.deck` names, and is driven here.

import { createDeck } from "./deck.js";
import { rememberedLook } from "./own_look.js";
import { mountInRoom } from "./room_enter.js";
import { fetchTalk } from "./talk.js";
import { mountWall } from "./wall_room.js";

/**
 * @param {HTMLElement} host
 * @param {{base: string, plotly: string, code?: string, key?: string, deck?: string, parts?: string, register?: string}} options
 * @returns {Promise<() => void>} takes it away again
 */
export const mount = (host, options) => mountInRoom(host, () => (options.code ? mountWall(host, options) : mountDeck(host, options)));

async function mountDeck(host, { base, plotly, ...where }) {
  const { talk, words } = await fetchTalk({ base, ...where });
  const deck = createDeck(host, { talk, words, base, plotly, view: "wall", name: where.deck || where.parts, look: rememberedLook });
  deck.root.focus({ preventScroll: true });
  return () => deck.destroy();
}
