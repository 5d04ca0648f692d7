// The playhead: a line through all panels, laid over the figure, and the hand that moves it. It never asks Plotly to
// draw, so it can move at every frame.

import { element } from "./elements.js";

/** A line that is full where a panel is, and faint where it crosses the words between two panels. */
function faintBetween({ top, panels }) {
  const faint = "color-mix(in srgb, currentColor 25%, transparent)";
  const stops = panels.flatMap((panel) => {
    const [from, to] = [panel.top - top, panel.top + panel.height - top].map((y) => `${y}px`);
    return [`${faint} ${from}`, `currentColor ${from}`, `currentColor ${to}`, `${faint} ${to}`];
  });
  return `linear-gradient(${stops.join(", ")})`;
}

/**
 * @param {HTMLElement} stage  element that holds the figure, positioned
 * @param {(minutes: number, done: boolean) => void} onMove  when a hand moves it; `done` when the hand lets go
 */
export function createPlayhead(stage, onMove) {
  const layer = element("div", { class: "playhead-layer", "aria-hidden": "true" });
  stage.append(layer);
  let strips = [];
  let minutes = 0;
  let held = null;

  /** Place the strips of a newly drawn figure. */
  function fit(plan, span) {
    const { prolactin: long, ...main } = plan.panels;
    const quick = { top: plan.mainTop, height: plan.mainBottom - plan.mainTop, from: span.start, to: span.end, panels: Object.values(main) };
    const slow = { top: long.top, height: long.height, from: span.start, to: span.longEnd, panels: [long] };
    const wanted = plan.columns.flatMap(({ left, width }) => [quick, slow].map((strip) => ({ ...strip, left, width })));
    while (strips.length > wanted.length) strips.pop().line.remove();
    strips = wanted.map((strip, i) => {
      const line = strips[i]?.line ?? layer.appendChild(element("div", { class: "playhead" }));
      line.style.top = `${strip.top}px`;
      line.style.height = `${strip.height}px`;
      line.style.background = faintBetween(strip);
      return { ...strip, line };
    });
    show(minutes);
  }

  /** Move the line to a time, in minutes. */
  function show(at) {
    minutes = at;
    for (const { line, left, width, from, to } of strips) {
      const inside = at >= from && at <= to;
      line.style.visibility = inside ? "visible" : "hidden";
      if (inside) line.style.transform = `translateX(${left + ((at - from) / (to - from)) * width}px)`;
    }
  }

  function stripAt(event) {
    const box = stage.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    return strips.find(
      (strip) => x >= strip.left - 8 && x <= strip.left + strip.width + 8 && y >= strip.top && y <= strip.top + strip.height,
    );
  }

  function minutesAt(event, strip) {
    const share = (event.clientX - stage.getBoundingClientRect().left - strip.left) / strip.width;
    return strip.from + Math.min(1, Math.max(0, share)) * (strip.to - strip.from);
  }

  const listeners = {
    pointerdown(event) {
      held = event.button === 0 ? stripAt(event) ?? null : null;
      if (held) onMove(minutesAt(event, held), false);
    },
    pointermove(event) {
      if (held) onMove(minutesAt(event, held), false);
    },
    pointerup(event) {
      if (held) onMove(minutesAt(event, held), true);
      held = null;
    },
    pointercancel() {
      held = null;
    },
  };
  stage.addEventListener("pointerdown", listeners.pointerdown);
  for (const name of ["pointermove", "pointerup", "pointercancel"]) window.addEventListener(name, listeners[name]);

  return {
    fit,
    show,
    destroy() {
      for (const name of ["pointermove", "pointerup", "pointercancel"]) window.removeEventListener(name, listeners[name]);
    },
  };
}
