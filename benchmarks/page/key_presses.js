// In a page with slides: the time from a key press until what it changed has been painted, and what is then on show.

window.keyPresses = (() => {
  let armed = null;
  return {
    /** Start the clock at the next key press; `shown` is a selector of what is on show. */
    async arm(shown, milliseconds) {
      await bench.rest(milliseconds);
      armed = new Promise((resolve) => {
        const begin = () => {
          const began = performance.now();
          const look = () => [...document.querySelectorAll(shown)].map((one) => one.textContent).join(" ");
          bench.painted(look).then(({ at, seen }) => resolve({ milliseconds: at - began, seen }));
        };
        addEventListener("keydown", begin, { capture: true, once: true });
      });
    },
    /** @returns {Promise<{milliseconds: number, seen: string}>} */
    taken: () => armed,
  };
})();
