// The wall in a room: it follows what is live, and with the key its own keys drive the talk too. It never asks for notes.

import { createDeck } from "./deck.js";
import { rememberedLook } from "./own_look.js";
import { tieDeck, whileTimeRuns } from "./room_deck.js";
import { enterRoom } from "./room_enter.js";
import { keepKey } from "./room_key.js";
import { createStatus } from "./room_status.js";
import { openWindow } from "./room_windows.js";
import { createWallInvitation } from "./wall_invitation.js";

const QUIET_MILLISECONDS = 4000; // a short trouble is not put before an audience

/** What the check list on the Present page asks about this window. */
function about(deck) {
  return {
    ready: deck?.root.dataset.ready === "yes",
    notes: performance.getEntriesByType("resource").some(({ name }) => name.includes("/notes.json")),
    outside: performance.getEntriesByType("resource").map(({ name }) => new URL(name)).find(({ host, protocol }) => protocol.startsWith("http") && host !== location.host)?.host ?? "",
    screen: [screen.availLeft ?? 0, screen.availTop ?? 0, screen.width, screen.height],
    shape: innerWidth / innerHeight,
  };
}

/** @param {HTMLElement} host @param {{base: string, plotly: string, code: string, key?: string}} options */
export async function mountWall(host, { base, plotly, code, key: given }) {
  const key = keepKey(code, given);
  let deck = null;
  let tie = null;
  let status = null;
  let invitation = null;
  const tell = () => {
    status?.tell();
    invitation?.tell();
    if (deck) deck.root.dataset.drives = String(link.drives());
  };
  const { link, talk, words, said, spanOf } = await enterRoom({
    base, code, key, role: "wall",
    about: () => about(deck),
    onRecord(record) {
      if (!deck) return;
      tie.show(deck, record);
      if (deck.root.dataset.theme !== record.look) deck.redraw();
      invitation.tell();
    },
    onHealth: () => tell(),
    onPeers: () => tell(),
  });
  tie = tieDeck({ link, talk, spanOf });
  status = createStatus({ said, link, delay: QUIET_MILLISECONDS });
  deck = createDeck(host, {
    talk, words, base, plotly, view: "wall", name: `room ${code}`, onChange: tie.changed,
    look: () => link.record()?.look ?? rememberedLook(),
    wishes: key ? { presenter: () => openWindow("presenter", { base, code, key }) } : {},
  });
  invitation = createWallInvitation({ link, talk, said, base, code });
  deck.root.append(status.root, invitation.root);
  tie.show(deck, link.record());
  tell();
  deck.root.focus({ preventScroll: true });
  deck.ready.then(link.greet);
  const stopAligning = whileTimeRuns(link, () => tie.show(deck, link.record()));
  window.addEventListener("resize", link.greet);
  return () => {
    window.removeEventListener("resize", link.greet);
    stopAligning();
    status.destroy();
    link.leave();
    deck.destroy();
  };
}
