// Fills a plain page, such as /wall/CODE, with the one module that it names: `mount(main, options)` as on any other page.
// The page brings, on <main>: data-module, data-plotly, data-options (JSON), data-trouble (what to say if it fails).

import { keyInAddress } from "./room_key.js";

const main = document.querySelector("main");
const { module, plotly, options, trouble } = main.dataset;

const key = keyInAddress();
// A link with another key, opened in the same tab, would otherwise change nothing.
window.addEventListener("hashchange", () => ![key, ""].includes(keyInAddress()) && location.reload());

try {
  const base = new URL("/", document.baseURI).href;
  const { mount } = await import(`./${module}.whole.js`);
  await mount(main, { base, plotly: new URL(plotly, base).href, key, ...JSON.parse(options) });
} catch (error) {
  console.error(error);
  const said = document.createElement("p");
  said.setAttribute("role", "alert");
  said.textContent = trouble;
  main.prepend(said);
}
