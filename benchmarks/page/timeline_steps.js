// In the timeline's page: moves the slider as a hand does, and replays the very same figures with bare Plotly.react.

window.timelineSteps = (() => {
  const GRAPH = ".timeline .graph";
  const FLOOR = "#bench-floor";
  const CONFIG = { displayModeBar: false, responsive: false };
  const REST_MILLISECONDS = 30;
  let recorded = new Map();

  const graph = () => document.querySelector(GRAPH);

  function slide(value) {
    const input = document.querySelector("[data-symbol=Delta] input");
    input.value = String(value);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  async function ours(value) {
    await bench.rest(REST_MILLISECONDS);
    return bench.step(GRAPH, () => slide(value));
  }

  async function bare(value) {
    const { data, layout } = recorded.get(value);
    recorded.delete(value);
    const floor = document.querySelector(FLOOR);
    await bench.rest(REST_MILLISECONDS);
    return bench.step(FLOOR, () => Plotly.react(floor, data, layout, CONFIG));
  }

  return {
    /** Draw every value once, keep a copy of each figure, and put an empty-handed graph of the same size on the page. */
    async record(values) {
      recorded = new Map();
      for (const value of values) {
        await bench.step(GRAPH, () => slide(value));
        await bench.rest(0);
        recorded.set(value, structuredClone({ data: graph().data, layout: graph().layout }));
      }
      const distinct = new Set([...recorded.values()].map(({ data }) => data.map((trace) => trace.y.join()).join()));
      if (distinct.size !== values.length) throw new Error("the figure on the page does not hold what it shows");
      const { data, layout } = structuredClone(recorded.get(values[0]));
      const floor = document.createElement("div");
      floor.id = FLOOR.slice(1);
      floor.style.cssText = `position: fixed; inset: 0 auto auto 0; z-index: 2147483647; width: ${layout.width}px; height: ${layout.height}px`;
      document.body.append(floor);
      await Plotly.newPlot(floor, data, layout, CONFIG);
      await bench.step(GRAPH, () => slide(values[0]));
    },
    /** One step of each, in turn first. @returns {Promise<[number, number]>} milliseconds: ours, bare */
    async pair(value, bareFirst) {
      if (!bareFirst) return [await ours(value), await bare(value)];
      const first = await bare(value);
      return [await ours(value), first];
    },
    /** The figure on show as plain data, and the model's inputs behind it, for the rivals. */
    async exported() {
      const folder = document.querySelector("link[data-timeline]").href;
      const { defaultState, valuesOf } = await import(new URL("view_state.js", folder).href);
      const tables = await (await fetch("/player/data/timeline.json")).json();
      const plain = (key, value) => (ArrayBuffer.isView(value) ? [...value] : value);
      const { data, layout } = JSON.parse(JSON.stringify({ data: graph().data, layout: graph().layout }, plain));
      return { data, layout, config: CONFIG, values: valuesOf(defaultState(), tables), shown: Number(document.querySelector("[data-symbol=Delta] input").value) };
    },
  };
})();
