// In every page measured for its opening: the moment at which `selector` has first been painted, since the page was
// asked for or, after `again`, since the next click.

window.firstPicture = (() => {
  let began = 0;

  /** Resolves to milliseconds once something that matches `selector` has been painted. */
  function painted(selector) {
    return new Promise((resolve) => {
      const found = async () => {
        if (!document.querySelector(selector)) return;
        observer.disconnect();
        const { at } = await bench.painted();
        resolve(at - began);
      };
      const observer = new MutationObserver(found);
      observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["d"] });
      found();
    });
  }

  return {
    painted,
    /** Start the clock at the next click, and wait for `selector` as from there. */
    again(selector) {
      this.shown = new Promise((resolve) => {
        addEventListener(
          "click",
          () => {
            began = performance.now();
            resolve(painted(selector));
          },
          { capture: true, once: true },
        );
      });
    },
  };
})();
