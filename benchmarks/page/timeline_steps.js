// In the timeline's page: keeps what it draws for each slider position, and draws it again with bare Plotly.react alone.

window.timelineSteps = (() => {
  const GRAPH = ".timeline .graph";
  const SLIDER = "[data-symbol=Delta] input";
  const CONFIG = { displayModeBar: false, responsive: false };
  const curves = new Map();
  const figures = [];

  const graph = () => document.querySelector(GRAPH);
  const slider = () => document.querySelector(SLIDER);

  const between = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

  function slide(value) {
    slider().value = String(value);
    slider().dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** A graph of the same size above the page, whose only work at each key press is to draw the next recorded figure. */
  async function addFloor() {
    const { data, layout } = figures.shift();
    const floor = document.createElement("div");
    floor.id = "bench-floor";
    floor.tabIndex = 0;
    floor.style.cssText = `position: fixed; inset: 0 auto auto 0; z-index: 2147483647; width: ${layout.width}px; height: ${layout.height}px`;
    document.body.append(floor);
    await Plotly.newPlot(floor, data, layout, CONFIG);
    floor.addEventListener("keydown", (event) => {
      event.stopPropagation();
      const next = figures.shift();
      Plotly.react(floor, next.data, next.layout, CONFIG);
    });
  }

  return {
    /** Draw every position of the slider once; keep the curves of all and a copy of the figures of `first` to `last`. */
    async record(first, last) {
      const [low, high] = [Number(slider().min), Number(slider().max)];
      for (const value of [...between(low, first - 1), ...between(last + 1, high), ...between(first, last)]) {
        await bench.step(GRAPH, () => slide(value));
        curves.set(value, bench.curvesOf(GRAPH).join());
        if (value >= first && value <= last) figures.push(structuredClone({ data: graph().data, layout: graph().layout }));
      }
      if (new Set(curves.values()).size !== curves.size) throw new Error("two values have the same curves");
    },
    /** Go back to the first value, and put bare Plotly there too. */
    async restart(first) {
      await bench.step(GRAPH, () => slide(first));
      await addFloor();
    },
    /** The figure on show as plain data, and the model's inputs behind it, for the rivals. */
    async exported() {
      const folder = document.querySelector("link[data-style=timeline]").href;
      const { defaultState, valuesOf } = await import(new URL("view_state.js", folder).href);
      const tables = await (await fetch("/player/data/timeline.json")).json();
      const plain = (key, value) => (ArrayBuffer.isView(value) ? [...value] : value);
      const { data, layout } = JSON.parse(JSON.stringify({ data: graph().data, layout: graph().layout }, plain));
      return { data, layout, config: CONFIG, values: valuesOf(defaultState(), tables), shown: Number(slider().value) };
    },
    /** From now on note for each input event of the slider whether the next frame painted showed the curves of its value. */
    watchDrag() {
      const steps = [];
      const note = async (event) => {
        if (event.target !== slider()) return;
        const value = Number(event.target.value);
        const began = performance.now();
        const { at, seen } = await bench.painted(() => bench.curvesOf(GRAPH).join() === curves.get(value));
        steps.push({ value, painted: seen, milliseconds: at - began });
      };
      addEventListener("input", note, { capture: true });
      this.dragged = () => {
        removeEventListener("input", note, { capture: true });
        return steps;
      };
    },
  };
})();
