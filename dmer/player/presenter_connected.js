// Who is connected: counts from the server, and while it is away the windows of this browser.

import { element } from "./elements.js";
import { fill } from "./words.js";

export function connectedPanel({ link, said }) {
  const words = said.presenter;
  const parts = { wall: words.walls, clicker: words.clickers, follow: words.followers };
  const cells = Object.fromEntries(Object.keys(parts).map((role) => [role, element("li", { "data-role": role })]));
  const missing = element("p", { class: "missing" });
  const panel = element("section", { class: "connected", "aria-label": words.connected }, element("ul", {}, ...Object.values(cells)), missing);
  return {
    panel,
    tell() {
      const near = (role) => link.peers().filter((peer) => peer.role === role).length;
      const told = link.health() === "live" ? link.audience() : null;
      for (const [role, cell] of Object.entries(cells)) cell.textContent = fill(parts[role], { count: told?.[role] ?? near(role) });
      missing.textContent = near("wall") === 0 && !told?.wall ? words.wall_elsewhere : "";
    },
  };
}
