// Loads Plotly once for each page, from the app's own server.

let loading = null;

/** @param {string} address of plotly's browser build @returns {Promise<object>} Plotly */
export function loadPlotly(address) {
  if (!loading) {
    loading = new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => resolve(window.Plotly);
      script.onerror = () => {
        loading = null;
        reject(new Error("plotly"));
      };
      document.head.append(script);
    });
  }
  return loading;
}
