// The map of the decision aid: the whole logic as a picture and as sentences, with the path of a result lit.

import { answerSaid, graphOf, pathOf } from "./aid_map_graph.js";
import { headLines } from "./aid_map_heads.js";
import { WIDTHS, layoutOf } from "./aid_map_layout.js";
import { createRuleList } from "./aid_map_list.js";
import { createPanel } from "./aid_map_panel.js";
import { createPicture } from "./aid_map_picture.js";
import { mapTools } from "./aid_map_tools.js";
import { element } from "./elements.js";
import { watchLook } from "./looks.js";
import { createProjector } from "./projector.js";

/**
 * The map. It fetches what it draws and its style sheet by itself; a result that comes earlier is lit as soon as it stands.
 * @param {{words?: object, base: string, register: string, level?: number}} options  `words.map.trouble` is said when the server
 *   cannot be reached; `level` is that of the map's heading
 * @returns {{root: HTMLElement, light(result: object|null): void, ready: Promise<void>, destroy(): void}} `light` takes what
 *   POST /decision/result answers, or null for the whole logic without a path
 */
export function createMap({ words = null, base, register, level = 3 }) {
  const root = element("section", { class: "aid-map", "aria-busy": "true" });
  let result = null;
  let parts = null;
  let stop = () => {};

  async function begin() {
    const address = new URL("player/data/decision_map.json", base);
    address.searchParams.set("register", register);
    const [answer] = await Promise.all([fetch(address), dressed()]);
    if (!answer.ok) throw new Error(await answer.text());
    const map = await answer.json();
    parts = composed(root, map, level);
    parts.light(result);
    stop = watchLook(root, () => {});
    root.removeAttribute("aria-busy");
    root.dataset.ready = "yes";
  }

  const ready = begin();
  ready.catch((error) => root.append(element("p", { class: "trouble", role: "alert", text: words?.map?.trouble ?? error.message })));
  return {
    root,
    ready,
    light(next) {
      result = next;
      parts?.light(result);
    },
    destroy() {
      stop();
      parts?.destroy();
      root.remove();
    },
  };
}

/** The map's style sheet, once for a page. */
function dressed() {
  const { href } = new URL("./aid_map.css", import.meta.url);
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  const sheet = element("link", { rel: "stylesheet", href });
  const loaded = new Promise((resolve) => {
    sheet.onload = resolve;
    sheet.onerror = resolve; // what is read is there without it
  });
  document.head.append(sheet);
  return loaded;
}

function composed(root, map, level) {
  const { words } = map;
  const graph = graphOf(map);
  let path = seen(null);
  let view = "all";
  let open = null;
  let width = 0;
  let tall = 1;

  const panel = createPanel({ map, graph });
  const list = createRuleList({ map, graph, level: level + 1 });
  const picture = createPicture({ map, graph, onChoose: (id, low) => panel.show(id, path, low), onOpen: fold });
  const projector = createProjector(root, () => tools.show({ view, path, full: projector.on() }));
  const tools = mapTools({ words, picture: picture.root, onView: look, onFull: () => projector.toggle() });
  const summary = element("ol", { class: "summary" });
  root.append(
    element("div", { class: "intro" }, element(`h${level}`, { text: words.title }), element("p", { text: words.about })),
    tools.root, summary, picture.root, panel.root, list.root,
  );

  function seen(result) {
    const found = pathOf(graph, result);
    return { ...found, said: (node) => saidOf(node, found) };
  }

  function saidOf(node, { answers }) {
    const answer = node.kind === "question" ? answers[node.id.slice("question:".length)] : undefined;
    return answer === undefined ? "" : answerSaid(node, answer);
  }

  function draw() {
    picture.root.dataset.view = view;
    const shown = { only: view === "path" ? path.lit : null, open };
    tall = layoutOf(map, graph, shown).height; // which no width changes
    width = widthNow();
    picture.draw(layoutOf(map, graph, { ...shown, width }), open);
    show();
  }

  /** On the whole screen the picture gets the shape of the room that it has. */
  function widthNow() {
    const { clientWidth, clientHeight } = picture.root;
    const wanted = projector.on() ? (clientWidth / clientHeight) * tall : clientWidth;
    return Math.max(WIDTHS.least, Math.min(WIDTHS.most, Math.round(wanted / 20) * 20));
  }

  function show() {
    picture.light(path);
    tools.show({ view, path, full: projector.on() });
  }

  function look(next) {
    if (next === view || (next === "path" && path.lit.size === 0)) return;
    view = next;
    draw();
  }

  function fold(id) {
    open = open === id ? null : id;
    draw();
    picture.focus(id);
  }

  const resize = new ResizeObserver(() => widthNow() !== width && draw());
  resize.observe(picture.root);
  draw();
  return {
    light(result) {
      path = seen(result);
      const redraw = view === "path";
      if (path.lit.size === 0) view = "all";
      if (redraw) draw();
      else show();
      list.light(path);
      panel.show(null, path);
      summary.replaceChildren(...map.columns.map(({ id, title }) => element("li", {}, element("b", { text: title }), ` ${headLines(id, map, graph, path).join(", ")}`)));
    },
    destroy() {
      resize.disconnect();
      projector.destroy();
    },
  };
}
