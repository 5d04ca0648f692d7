// On the wall, while its first slide is on show: where everybody can follow on a phone. The Present page knows the address
// that works in the local network and tells it to windows of the same browser.

import { element } from "./elements.js";

const LOCAL = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** @param {{link: object, talk: object, said: object, base: string, code: string}} room */
export function createWallInvitation({ link, talk, said, base, code }) {
  const words = said.invitation;
  const [first] = talk.slides;
  const titled = first.layout === "title"; // it has room above the title; others have it below, before their steps
  const root = element("aside", { class: "wall-invitation", "data-place": titled ? "above" : "below", "aria-label": words.label, hidden: true });
  let shown = "";

  function addressNow() {
    const told = link.peers().map(({ about }) => about.phones).find(Boolean);
    return told || (LOCAL.has(location.hostname) ? "" : location.origin);
  }

  function fillIn(address) {
    shown = address;
    const qr = new URL(`room/${code}/qr.svg?${new URLSearchParams({ for: "follow", address })}`, base);
    root.replaceChildren(
      element("img", { src: qr.href, alt: "" }),
      element("p", {}, element("span", { text: words.what }), element("span", { class: "address", text: `${address.replace(/^http:\/\//, "")}/follow` }), element("strong", { text: `${code.slice(0, 3)} ${code.slice(3)}` })),
    );
  }

  return {
    root,
    tell() {
      const record = link.record();
      const address = addressNow() || shown;
      if (address && address !== shown) fillIn(address);
      const atFirst = [first.id, ""].includes(record.slide) && record.step === 0 && (titled || first.steps > 0);
      root.hidden = !shown || !atFirst || record.screen !== "slides" || link.health() === "closed";
    },
  };
}
