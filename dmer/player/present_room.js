// The open room on the Present page: its code and QR codes, the windows to open, the check list before the talk, and its end.

import { createCheckList } from "./check_list.js";
import { element } from "./elements.js";
import { watchLook } from "./looks.js";
import { rememberedLook } from "./own_look.js";
import { mountInRoom } from "./room_enter.js";
import { forgetRoom, rememberRoom } from "./room_memory.js";
import { joinRoom } from "./room_link.js";
import { createInvitation } from "./room_invitation.js";
import { createStatus } from "./room_status.js";
import { openWindow } from "./room_windows.js";
import { mount as mountPresenter } from "./presenter.js";
import { fetchJson } from "./talk.js";
import { createTalkClock } from "./talk_clock.js";
import { fill } from "./words.js";

/**
 * @param {HTMLElement} host
 * @param {{base: string, plotly: string, code: string, room_key: string, minutes: number, content: object, send: Function,
 *   addresses: Array<{address: string, follow: string, clicker: string}>}} options  `follow` and `clicker` are QR codes as SVG
 * @returns {Promise<() => void>} takes it away again
 */
export const mount = (host, options) => mountInRoom(host, () => showRoom(host, options));

async function showRoom(host, { base, plotly, code, room_key: key, minutes, content, addresses, send }) {
  const said = await fetchJson(new URL("player/data/room_words.json", base));
  const where = { base, code, key };
  const words = said.panel;
  const invitation = createInvitation({ words, addresses, where, onPick: () => link.greet() });
  let tell = () => {};
  const link = joinRoom({ ...where, role: "presenter", about: () => ({ phones: invitation.address() }), onRecord: () => tell(), onHealth: () => tell(), onAudience: () => tell(), onPeers: () => tell() });
  rememberRoom(code, key);
  link.first.then((record) => record.revision === 0 && link.move({ look: rememberedLook() })).catch(() => {}); // said by the status

  const status = createStatus({ said, link });
  const checks = createCheckList({ link, said, clock: createTalkClock(link), minutes, content, reachable: addresses.length > 0 });
  const connected = element("p", { class: "connected" });
  const here = element("div", { class: "presenter-here" });
  const button = (name, act) => element("button", { type: "button", class: "button", "data-action": name, text: words[name], onclick: act });
  const inPage = button("here", togglePresenter);
  const closing = createClosing({ words, close, button });
  const root = element(
    "section", { class: "deck room-panel", "aria-label": words.label },
    element("div", { class: "top" }, element("p", { class: "code" }, element("span", { text: words.code }), element("strong", { "aria-label": [...code].join(" "), text: `${code.slice(0, 3)} ${code.slice(3)}` })), element("div", { class: "how" }, status.root, connected)),
    element("div", { class: "windows" }, button("wall", () => openWindow("wall", where)), button("presenter", () => openWindow("presenter", where)), inPage, button("print", () => openWindow("print/room", where)), closing.root),
    element("div", { class: "parts" }, checks.root, invitation.root),
    here,
  );
  let removePresenter = null;

  async function togglePresenter() {
    inPage.textContent = removePresenter ? words.here : words.here_away;
    if (removePresenter) {
      const remove = await removePresenter;
      removePresenter = null;
      remove();
    } else {
      removePresenter = mountPresenter(here, { base, plotly, code, key });
      await removePresenter;
      here.scrollIntoView({ block: "nearest" });
    }
  }

  function close() {
    if (link.health() === "closed" || link.health() === "refused") return done();
    return link.close().then(done, () => closing.failed());
  }

  function done() {
    forgetRoom();
    send("closed", code);
  }

  tell = () => {
    status.tell();
    const counts = link.audience() ?? {};
    const presenters = Math.max(0, (counts.presenter ?? 1) - 1); // this page counts as one
    connected.textContent = fill(words.connected, { presenters, walls: counts.wall ?? 0, clickers: counts.clicker ?? 0, followers: counts.follow ?? 0 });
    checks.tell();
  };
  host.append(root);
  const stopWatching = watchLook(root, () => {});
  tell();
  return () => {
    stopWatching();
    status.destroy();
    checks.destroy();
    removePresenter?.then((remove) => remove());
    link.leave();
    root.remove();
  };
}

/** The button that ends the room, and the question before. */
function createClosing({ words, close, button }) {
  const trouble = element("p", { role: "alert", class: "trouble" });
  const dialog = element(
    "dialog", { class: "closing", "aria-label": words.close },
    element("p", { text: words.close_sure }), trouble,
    element("div", { class: "windows" }, button("close_yes", close), button("close_no", () => dialog.close())),
  );
  const opener = button("close", () => {
    trouble.textContent = "";
    dialog.showModal();
  });
  return {
    root: element("div", { class: "close-room" }, opener, dialog),
    failed() {
      trouble.textContent = words.not_closed;
    },
  };
}
