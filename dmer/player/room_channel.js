// Windows of one room in one browser, told without the server: what was moved, and who else is there.

/** An old browser has no such channel; its windows hear of each other from the server only. */
class NoChannel extends EventTarget {
  postMessage() {}

  close() {}
}

const nameOf = (code) => `let-down-lab room ${code}`;

/**
 * @typedef {{id: string, role: string, keyed: boolean, about: object}} Peer
 * @param {{code: string, role: string, keyed: boolean, about: () => object,
 *   onRecord: (record: object) => void, onAsked: (change: object) => void, onPeers: (peers: Peer[]) => void, latest: () => object|null}} room
 *   `about` is what others may know of this window; `onAsked` hears of a move that a window without the key asks this one for
 */
export function createRoomChannel({ code, role, keyed, about, onRecord, onAsked, onPeers, latest }) {
  const channel = new (window.BroadcastChannel ?? NoChannel)(nameOf(code));
  const id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  const peers = new Map();

  const tell = (message) => channel.postMessage({ id, ...message });
  const here = () => tell({ kind: "here", role, keyed, about: about(), record: latest() });

  function know(peer) {
    peers.set(peer.id, peer);
    onPeers([...peers.values()]);
  }

  channel.addEventListener("message", ({ data }) => {
    if (data.kind === "who") here();
    if (data.kind === "here") know({ id: data.id, role: data.role, keyed: data.keyed, about: data.about });
    if (data.kind === "gone" && peers.delete(data.id)) onPeers([...peers.values()]);
    if (data.to === id) onAsked(data.change);
    else if (data.record) onRecord(data.record);
  });
  const leave = () => tell({ kind: "gone" });
  const greet = () => {
    here();
    tell({ kind: "who" });
  };
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", greet);
  greet();

  /** One window that holds the key. */
  const holder = () => [...peers.values()].find((peer) => peer.keyed) ?? null;
  return {
    peers: () => [...peers.values()],
    holder,
    /** Tell of a move; a window without the key asks one with it to make the move. */
    move: (record, change) => tell({ kind: "record", record, change, to: keyed ? undefined : holder()?.id }),
    /** Tell anew what others may know of this window, and ask who is there. */
    greet,
    close() {
      leave();
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", greet);
      channel.close();
    },
  };
}
