// How people come into a room: addresses and QR codes, for everybody to follow, and for the presenter's own phone.

import { element } from "./elements.js";
import { fill } from "./words.js";

const COPIED_MILLISECONDS = 2000;

/** A QR code of dmer/room/qr.py as a picture. */
const pictureOf = (svg, alt) => element("img", { class: "qr", alt, src: `data:image/svg+xml;utf8,${encodeURIComponent(svg)}` });

function copyButton(words, text) {
  const button = element("button", {
    type: "button", class: "button", text: words.copy_address,
    async onclick() {
      await navigator.clipboard?.writeText(text()).catch(() => {});
      button.textContent = words.copied;
      setTimeout(() => {
        button.textContent = words.copy_address;
      }, COPIED_MILLISECONDS);
    },
  });
  return button;
}

/**
 * @param {{words: object, addresses: Array<{address: string, follow: string, clicker: string}>,
 *   where: {code: string, key: string}, onPick: () => void}} options
 * @returns {{root: HTMLElement, address: () => string}} `address` is the one that phones are sent to
 */
export function createInvitation({ words, addresses, where, onPick }) {
  const root = element("div", { class: "invitation" });
  if (addresses.length === 0) {
    root.append(element("p", { class: "no-address", text: words.no_address }));
    return { root, address: () => "" };
  }
  const pick = element("select", { class: "pick", onchange: choose }, ...addresses.map(({ address }, i) => element("option", { value: i, text: address })));
  const chooser = element("label", { class: "field", hidden: addresses.length < 2 }, element("span", { text: words.address }), pick);
  const follow = element("div", { class: "way" });
  const clicker = element("div", { class: "way" });
  let secret = false;
  let at = 0;

  function choose() {
    show(Number(pick.value));
    onPick();
  }

  function show(index) {
    at = index;
    const { address, follow: forAll, clicker: forMe } = addresses[index];
    follow.replaceChildren(
      element("h2", { text: words.follow }), pictureOf(forAll, fill(words.qr_follow, { address: `${address}/follow/${where.code}` })),
      element("p", { class: "address" }, address, element("wbr"), "/follow"), element("p", { text: words.follow_what }),
    );
    const link = () => `${addresses[at].address}/clicker/${where.code}#key=${where.key}`;
    const turn = () => {
      secret = !secret;
      show(at);
      clicker.querySelector("button").focus();
    };
    clicker.replaceChildren(
      element("h2", { text: words.clicker }), ...(secret ? [pictureOf(forMe, words.qr_clicker)] : []), element("p", { text: words.clicker_what }),
      element("button", { type: "button", class: "button", "data-action": "clicker", text: secret ? words.clicker_hide : words.clicker_show, onclick: turn }), ...(secret ? [copyButton(words, link)] : []),
    );
  }
  show(0);
  root.append(chooser, element("div", { class: "ways" }, follow, clicker));
  return { root, address: () => addresses[at].address };
}
