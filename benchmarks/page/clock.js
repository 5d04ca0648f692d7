// In every measured page: the time from a key press until the changed curve has been painted, and blank frames.
// Painted: the first task after the frame that follows the change of a curve's path.

window.bench = (() => {
  const LONGEST_MILLISECONDS = 10_000;
  const frames = { seen: 0, blank: 0 };
  let armed = null;

  /** Resolves to the time right after the next frame, and to what `look` saw just before that frame was painted. */
  function painted(look = () => null) {
    return new Promise((resolve) => {
      requestAnimationFrame(() => {
        const seen = look();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ at: performance.now(), seen });
        port2.postMessage(null);
      });
    });
  }

  /** Waits, and then a random part of a frame, so that steps begin at any phase of the screen's clock. */
  function rest(milliseconds) {
    return new Promise((resolve) => setTimeout(resolve, milliseconds + (1000 / 60) * Math.random()));
  }

  const curvesOf = (graph) => [...document.querySelectorAll(`${graph} path.js-line`)].map((line) => line.getAttribute("d"));

  /** Get ready for one step: `begin` starts the clock, `done` resolves to milliseconds once a changed curve is painted. */
  function watch(graph) {
    const before = curvesOf(graph).join();
    let began = null;
    const done = new Promise((resolve, reject) => {
      let frame = 0;
      const observer = new MutationObserver(async () => {
        const now = curvesOf(graph).join();
        if (began === null || !now || now === before) return;
        observer.disconnect();
        const { at } = await painted();
        stop();
        resolve(at - began);
      });
      const late = setTimeout(() => {
        stop();
        reject(new Error(`no curve of ${graph} changed`));
      }, LONGEST_MILLISECONDS);
      function stop() {
        observer.disconnect();
        clearTimeout(late);
        cancelAnimationFrame(frame);
      }
      function count() {
        frames.seen += 1;
        if (!document.querySelector(`${graph} .main-svg path.js-line`)) frames.blank += 1;
        frame = requestAnimationFrame(count);
      }
      frame = requestAnimationFrame(count);
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["d"] });
    });
    const begin = () => {
      began ??= performance.now();
    };
    return { begin, done };
  }

  return {
    frames, painted, rest, curvesOf,
    /** Do something and wait until a changed curve is painted. */
    step(graph, act) {
      const { begin, done } = watch(graph);
      begin();
      act();
      return done;
    },
    /** Hand the keyboard to `slider`, let the page rest, and start the clock at the next key press. */
    async arm(graph, slider, milliseconds) {
      document.querySelector(slider).focus({ preventScroll: true });
      await rest(milliseconds);
      const { begin, done } = watch(graph);
      addEventListener("keydown", begin, { capture: true, once: true });
      armed = done;
    },
    /** What the armed step took, in milliseconds. */
    taken: () => armed,
    /** What a graph shows: its size in pixels, how many notes and shapes, and the corners of its curves in pixels. */
    drawn(graph) {
      const count = (selector) => document.querySelectorAll(`${graph} ${selector}`).length;
      const { width, height } = document.querySelector(`${graph} .main-svg`).getBoundingClientRect();
      const corners = curvesOf(graph).map((path) => path.match(/-?[\d.]+/g).map(Number));
      return { width, height, notes: count(".annotation"), shapes: count(".shapelayer path"), corners };
    },
  };
})();
