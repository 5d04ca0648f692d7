// The room that this browser opened, so that a reload of the Present page finds it again. Mounted on that page while no room
// is open there: it sends what it remembers.

const REMEMBERED = "let-down-lab-room";

/** @param {string} code @param {string} key */
export function rememberRoom(code, key) {
  try {
    localStorage.setItem(REMEMBERED, JSON.stringify({ code, key }));
  } catch {
    // a browser without storage loses the room with a reload of the page; the windows that are open keep it
  }
}

export function forgetRoom() {
  try {
    localStorage.removeItem(REMEMBERED);
  } catch {
    // nothing was remembered
  }
}

function remembered() {
  try {
    return JSON.parse(localStorage.getItem(REMEMBERED));
  } catch {
    return null;
  }
}

/**
 * @param {HTMLElement} host @param {{gone: string, send: Function}} options  `gone`: the code of a room that is no more
 * @returns {() => void}
 */
export function mount(host, { gone, send }) {
  const found = remembered();
  if (found?.code === gone) forgetRoom();
  const asked = found?.code && found.key && found.code !== gone;
  const sending = asked ? setTimeout(() => send("found", found)) : 0; // not from within the mounting
  return () => clearTimeout(sending);
}
