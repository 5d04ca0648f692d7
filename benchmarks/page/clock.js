// In every measured page: the time from an input event until the changed curve has been painted, and blank frames.
// Painted: the first task after the frame that follows the change of a curve's path.

window.bench = (() => {
  const LONGEST_MILLISECONDS = 10_000;
  const frames = { seen: 0, blank: 0 };
  let watched = null;

  function painted() {
    return new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });
  }

  /** Waits, and then a random part of a frame, so that steps begin at any phase of the screen's clock. */
  function rest(milliseconds) {
    return new Promise((resolve) => setTimeout(resolve, milliseconds + (1000 / 60) * Math.random()));
  }

  const curvesOf = (graph) => [...document.querySelectorAll(`${graph} path.js-line`)].map((line) => line.getAttribute("d")).join("|");

  /** Get ready for one step: `begin` starts the clock, `done` resolves to milliseconds once a changed curve is painted. */
  function watch(graph) {
    const before = curvesOf(graph);
    let began = null;
    let stop = null;
    const done = new Promise((resolve, reject) => {
      const observer = new MutationObserver(() => {
        if (began === null) return;
        const now = curvesOf(graph);
        if (!now || now === before) return;
        stop();
        painted().then((at) => resolve(at - began));
      });
      const late = setTimeout(() => {
        stop();
        reject(new Error(`no curve of ${graph} changed`));
      }, LONGEST_MILLISECONDS);
      let frame = requestAnimationFrame(function count() {
        frames.seen += 1;
        if (!document.querySelector(`${graph} .main-svg`) || !document.querySelector(`${graph} path.js-line`)) frames.blank += 1;
        frame = requestAnimationFrame(count);
      });
      stop = () => {
        observer.disconnect();
        clearTimeout(late);
        cancelAnimationFrame(frame);
      };
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["d"] });
    });
    const begin = () => {
      began ??= performance.now();
    };
    return { begin, done };
  }

  /** Time something that this page does by itself. */
  function step(graph, act) {
    const { begin, done } = watch(graph);
    begin();
    act();
    return done;
  }

  return {
    frames, painted, rest, step,
    /** Start the clock at the next event of this name, wherever on the page it happens. */
    arm(graph, eventName) {
      watched = watch(graph);
      addEventListener(eventName, watched.begin, { capture: true, once: true });
    },
    /** What the armed step took, in milliseconds. */
    taken: () => watched.done,
  };
})();
