// The theme switch at the top of every page: system, light, dark or high contrast, remembered on this computer. It asks
// Streamlit's page to change its theme by the message the page takes from its own origin (dmer/routes/own_origin.py).

import { element } from "./elements.js";

const REMEMBERED = "let-down-lab-look";
const dark = matchMedia("(prefers-color-scheme: dark)");

/**
 * @param {HTMLElement} host
 * @param {{words: {label: string, options: Record<string, string>}, themes: Record<string, object>}} options
 * @returns {() => void} takes it away again
 */
export function mount(host, { words, themes }) {
  const select = element(
    "select", { id: "look", onchange: () => choose(select.value) },
    ...Object.entries(words.options).map(([name, text]) => element("option", { value: name, text })),
  );
  const root = element("div", { class: "look" }, element("label", { for: "look", text: words.label }), select);
  host.append(root);

  function choose(name) {
    try {
      localStorage.setItem(REMEMBERED, name);
    } catch {
      // a browser without storage forgets the choice, nothing else
    }
    apply(name);
  }

  function apply(name) {
    const theme = name === "system" ? (dark.matches ? "dark" : "light") : name;
    const message = { stCommVersion: 1, type: "SET_CUSTOM_THEME_CONFIG", themeName: `Look ${theme}`, themeInfo: themes[theme] };
    window.postMessage(message, location.origin);
  }

  let remembered = "system";
  try {
    remembered = localStorage.getItem(REMEMBERED) ?? "system";
  } catch {
    // as above
  }
  if (!(remembered in words.options)) remembered = "system";
  select.value = remembered;
  if (remembered !== "system") apply(remembered);
  const follow = () => select.value === "system" && apply("system");
  dark.addEventListener("change", follow);
  return () => {
    dark.removeEventListener("change", follow);
    root.remove();
  };
}
