// The clock of a talk. The room knows when it was started; how far it had come when it was paused is remembered in this
// browser, for all its windows.

const nameOf = (code) => `let-down-lab-clock ${code}`;

/** @param {{link: object, code: string}} room */
export function createTalkClock({ link, code }) {
  function stored() {
    try {
      return Number(localStorage.getItem(nameOf(code))) || 0;
    } catch {
      return 0;
    }
  }

  function store(seconds) {
    try {
      if (seconds > 0) localStorage.setItem(nameOf(code), String(seconds));
      else localStorage.removeItem(nameOf(code));
    } catch {
      // a browser without storage begins anew after a pause
    }
  }

  const startedAt = () => link.record()?.started_at ?? null;
  const running = () => startedAt() !== null;
  const elapsed = () => (running() ? Math.max(0, (link.now() - startedAt()) / 1000) : stored());
  return {
    running, elapsed,
    paused: () => !running() && stored() > 0,
    toggle() {
      const passed = elapsed();
      const on = running();
      if (on) store(passed);
      if (link.move({ started_at: on ? null : Math.round(link.now() - 1000 * passed) }) && !on) store(0);
    },
    reset() {
      store(0);
      if (running()) link.move({ started_at: link.now() });
    },
    /** Back to where it starts by itself. */
    clear() {
      store(0);
      if (running()) link.move({ started_at: null });
    },
  };
}
