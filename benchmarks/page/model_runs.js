// In the timeline's page: times the model's run as the page makes it for its figure, with a new value each time.

window.modelRuns = {
  /** @returns {Promise<number[]>} milliseconds of each of `runs` runs after `warmUp` */
  async timed(warmUp, runs) {
    const folder = document.querySelector("link[data-style=timeline]").href;
    const { pictureMaker } = await import(new URL("picture.js", folder).href);
    const { defaultState } = await import(new URL("view_state.js", folder).href);
    const tables = await (await fetch("/player/data/timeline.json")).json();
    const makePicture = pictureMaker(tables);
    const taken = [];
    for (let i = 0; i < warmUp + runs; i++) {
      await bench.rest(20);
      const state = { ...defaultState(), overrides: { Delta: 0.5 + 0.4 * (i / (warmUp + runs)) } };
      const begin = performance.now();
      makePicture(state);
      taken.push(performance.now() - begin);
    }
    return taken.slice(warmUp);
  },
};
