// Loads Plotly once for each page, from the app's own server.

const KEPT = Symbol.for("plotly of the page"); // on the window: each part of a page has this module for itself

/** @param {string} address of plotly's browser build @returns {Promise<object>} Plotly */
export function loadPlotly(address) {
  window[KEPT] ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve(window.Plotly);
    script.onerror = () => {
      window[KEPT] = null;
      reject(new Error("plotly"));
    };
    document.head.append(script);
  });
  return window[KEPT];
}
